import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusal, type SheetsTrial, sheetsTrial } from "./google-client.ts";

let trial: SheetsTrial;
beforeEach(async () => {
  trial = await sheetsTrial();
});
afterEach(() => trial.close());

async function typed(range: string, values: unknown[][]) {
  const { data } = await trial.api.spreadsheets.values.update({
    spreadsheetId: trial.id,
    range,
    valueInputOption: "USER_ENTERED",
    requestBody: { values },
  });
  return data;
}

async function read(range: string, options: Record<string, string> = {}) {
  const { data } = await trial.api.spreadsheets.values.get({ spreadsheetId: trial.id, range, ...options });
  return data;
}

describe("Écrire et lire des valeurs avec le client de Google", () => {
  it("ce qui est tapé suit les usages français ; les deux rendus en témoignent", async () => {
    expect(await typed("A1", [["1 234,56 €", "31/12/2026", "12 %", "VRAI", "'007", "=A1*2"]])).toEqual({
      spreadsheetId: trial.id,
      updatedRange: "'Feuille 1'!A1:F1",
      updatedRows: 1,
      updatedColumns: 6,
      updatedCells: 6,
    });
    expect((await read("A1:F1")).values).toEqual([
      ["1\u202f234,56\u00a0€", "31/12/2026", "12%", "VRAI", "007", "2469,12"],
    ]);
    expect((await read("A1:F1", { valueRenderOption: "UNFORMATTED_VALUE" })).values).toEqual([
      [1234.56, 46387, 0.12, true, "007", 2469.12],
    ]);
    expect((await read("A1:F1", { valueRenderOption: "FORMULA" })).values).toEqual([
      [1234.56, 46387, 0.12, true, "007", "=A1*2"],
    ]);
    const texts = { valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "FORMATTED_STRING" };
    expect((await read("B1", texts)).values).toEqual([["31/12/2026"]]);
  });

  it("RAW garde les textes comme ils sont", async () => {
    await trial.api.spreadsheets.values.update({
      spreadsheetId: trial.id,
      range: "'Feuille 1'!A1",
      valueInputOption: "RAW",
      requestBody: { values: [["=1+1", "1/2", "'x", 12.5, true]] },
    });
    expect((await read("A1:E1", { valueRenderOption: "UNFORMATTED_VALUE" })).values).toEqual([
      ["=1+1", "1/2", "'x", 12.5, true],
    ]);
  });

  it("les blancs de fin de ligne et de fin de plage sont omis, ceux du milieu sont des textes vides", async () => {
    await typed("A1", [["a", "", "c"], [""], ["d"]]);
    expect(await read("Feuille 1")).toEqual({
      range: "'Feuille 1'!A1:Z1000",
      majorDimension: "ROWS",
      values: [["a", "", "c"], [], ["d"]],
    });
    expect(await read("F1:G9")).toEqual({ range: "'Feuille 1'!F1:G9", majorDimension: "ROWS" });
    expect((await read("A1:C3", { majorDimension: "COLUMNS" })).values).toEqual([["a", "", "d"], [], ["c"]]);
  });

  it("une valeur nulle laisse la cellule, un texte vide la vide", async () => {
    await typed("A1:C1", [["a", "b", "c"]]);
    await typed("A1:C1", [[null, "", "z"]]);
    expect((await read("A1:C1")).values).toEqual([["a", "", "z"]]);
  });

  it("batchGet et batchUpdate traitent plusieurs plages, batchClear et clear les vident", async () => {
    const { data } = await trial.api.spreadsheets.values.batchUpdate({
      spreadsheetId: trial.id,
      requestBody: {
        valueInputOption: "RAW",
        data: [
          { range: "A1:B1", values: [["a", "b"]] },
          { range: "A3:A4", majorDimension: "COLUMNS", values: [["c", "d"]] },
        ],
      },
    });
    expect(data.totalUpdatedCells).toBe(4);
    expect(data.totalUpdatedSheets).toBe(1);
    expect(data.responses?.map((one) => one.updatedRange)).toEqual([
      "'Feuille 1'!A1:B1",
      "'Feuille 1'!A3:A4",
    ]);
    const got = await trial.api.spreadsheets.values.batchGet({
      spreadsheetId: trial.id,
      ranges: ["A3:A4", "A1:B1"],
    });
    expect(got.data.valueRanges?.map((one) => one.values)).toEqual([[["c"], ["d"]], [["a", "b"]]]);
    await trial.api.spreadsheets.values.clear({ spreadsheetId: trial.id, range: "A1" });
    const cleared = await trial.api.spreadsheets.values.batchClear({
      spreadsheetId: trial.id,
      requestBody: { ranges: ["A4:A"] },
    });
    expect(cleared.data.clearedRanges).toEqual(["'Feuille 1'!A4:A1000"]);
    expect((await read("A1:B9")).values).toEqual([["", "b"], [], ["c"]]);
  });

  it("append écrit sous la table que la plage touche, et agrandit la grille", async () => {
    await typed("B2", [
      ["Client", "TTC"],
      ["Alpha", 1],
      ["Bêta", 2],
    ]);
    const { data } = await trial.api.spreadsheets.values.append({
      spreadsheetId: trial.id,
      range: "B2",
      valueInputOption: "USER_ENTERED",
      requestBody: { values: [["Gamma", "3,5"]] },
    });
    expect(data.tableRange).toBe("'Feuille 1'!B2:C4");
    expect(data.updates?.updatedRange).toBe("'Feuille 1'!B5:C5");
    expect((await read("B5:C5", { valueRenderOption: "UNFORMATTED_VALUE" })).values).toEqual([
      ["Gamma", 3.5],
    ]);

    await typed("A1000", [["dernière"]]);
    await trial.api.spreadsheets.values.append({
      spreadsheetId: trial.id,
      range: "A1000",
      valueInputOption: "RAW",
      requestBody: { values: [["après"]] },
    });
    expect(trial.sandbox.workbook.sheets[0]?.grid.rowCount).toBe(1001);
    expect((await read("A1001")).values).toEqual([["après"]]);
  });

  it("les noms d'onglet accentués ou à apostrophe passent par l'adresse", async () => {
    await trial.api.spreadsheets.batchUpdate({
      spreadsheetId: trial.id,
      requestBody: { requests: [{ addSheet: { properties: { title: "L'été à 100 %" } } }] },
    });
    await typed("'L''été à 100 %'!B2", [["ici"]]);
    expect((await read("'L''été à 100 %'!A:B")).values).toEqual([[], ["", "ici"]]);
  });
});

describe("Les refus de Google", () => {
  it.each([
    { range: "Absent!A1", message: "Unable to parse range: Absent!A1" },
    { range: "A1:B2:C3", message: "Unable to parse range: A1:B2:C3" },
    {
      range: "A2000",
      message: "Range ('Feuille 1'!A2000) exceeds grid limits. Max rows: 1000, max columns: 26",
    },
  ])("lire « $range » : $message", async ({ range, message }) => {
    expect(await refusal(read(range))).toEqual({ code: 400, message });
  });

  it("un classeur inconnu répond 404", async () => {
    const call = trial.api.spreadsheets.values.get({ spreadsheetId: "autre", range: "A1" });
    expect(await refusal(call)).toEqual({ code: 404, message: "Requested entity was not found." });
  });

  it("écrire plus que la plage, sans dire comment lire, ou un objet dans une cellule", async () => {
    expect((await refusal(typed("A1:B2", [[1], [2], [3]]))).message).toBe(
      "Requested writing within range ['Feuille 1'!A1:B2], but tried writing to row [3]",
    );
    expect((await refusal(typed("A1:B2", [[1, 2, 3]]))).message).toBe(
      "Requested writing within range ['Feuille 1'!A1:B2], but tried writing to column [C]",
    );
    const unsaid = trial.api.spreadsheets.values.update({
      spreadsheetId: trial.id,
      range: "A1",
      requestBody: { values: [[1]] },
    });
    expect(await refusal(unsaid)).toEqual({
      code: 400,
      message: "'valueInputOption' is required but not specified",
    });
    expect((await refusal(typed("A1", [[{ a: 1 }]]))).message).toBe(
      'Invalid values[0][0]: struct_value {"a":1}',
    );
    expect((await read("A1:Z9")).values).toBeUndefined();
  });

  it("un nom inconnu dans le corps ou dans l'adresse est nommé", async () => {
    const post = (path: string, method: string, body?: object) =>
      fetch(`${trial.rootUrl}v4/spreadsheets/${trial.id}/${path}`, {
        method,
        headers: { authorization: `Bearer ${trial.token}`, "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      }).then((response) => response.json() as Promise<{ error: { message: string } }>);
    expect((await post("values/A1?valueInputOption=RAW", "PUT", { valuez: [] })).error.message).toBe(
      'Invalid JSON payload received. Unknown name "valuez": Cannot find field.',
    );
    expect((await post("values/A1?foo=1", "GET")).error.message).toBe(
      "Invalid JSON payload received. Unknown name \"foo\": Cannot bind query parameter. Field 'foo' could not be found in request message.",
    );
  });

  it("la portée du jeton décide : lecture seule lit et n'écrit pas, Gmail n'ouvre rien", async () => {
    const readOnly = trial.clientWith(["https://www.googleapis.com/auth/spreadsheets.readonly"]);
    const got = await readOnly.spreadsheets.values.get({ spreadsheetId: trial.id, range: "A1" });
    expect(got.status).toBe(200);
    const write = readOnly.spreadsheets.values.clear({ spreadsheetId: trial.id, range: "A1" });
    expect((await refusal(write)).code).toBe(403);
    const mail = trial.clientWith(["https://www.googleapis.com/auth/gmail.compose"]);
    expect((await refusal(mail.spreadsheets.get({ spreadsheetId: trial.id }))).code).toBe(403);
  });
});
