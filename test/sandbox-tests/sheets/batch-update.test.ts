import type { sheets_v4 } from "@googleapis/sheets";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusal, type SheetsTrial, sheetsTrial } from "./google-client.ts";

let trial: SheetsTrial;
beforeEach(async () => {
  trial = await sheetsTrial();
});
afterEach(() => trial.close());

function batch(...requests: sheets_v4.Schema$Request[]) {
  return trial.api.spreadsheets.batchUpdate({ spreadsheetId: trial.id, requestBody: { requests } });
}

async function values(range: string) {
  const { data } = await trial.api.spreadsheets.values.get({
    spreadsheetId: trial.id,
    range,
    valueRenderOption: "UNFORMATTED_VALUE",
  });
  return data.values;
}

const cell = (stringValue: string): sheets_v4.Schema$CellData => ({ userEnteredValue: { stringValue } });

describe("spreadsheets.get", () => {
  it("le masque de champs ne rend que ce qu'il nomme", async () => {
    const { data } = await trial.api.spreadsheets.get({
      spreadsheetId: trial.id,
      fields: "properties(locale,timeZone),sheets(properties(sheetId,title,gridProperties))",
    });
    expect(data).toEqual({
      properties: { locale: "fr_FR", timeZone: "Europe/Paris" },
      sheets: [
        {
          properties: { sheetId: 0, title: "Feuille 1", gridProperties: { rowCount: 1000, columnCount: 26 } },
        },
      ],
    });
    const dotted = await trial.api.spreadsheets.get({
      spreadsheetId: trial.id,
      fields: "sheets.properties.title,spreadsheetId",
    });
    expect(dotted.data).toEqual({
      sheets: [{ properties: { title: "Feuille 1" } }],
      spreadsheetId: trial.id,
    });
  });

  it("un champ qui n'existe pas est refusé", async () => {
    const call = trial.api.spreadsheets.get({ spreadsheetId: trial.id, fields: "sheets(propertiez)" });
    expect(await refusal(call)).toEqual({ code: 400, message: "Request contains an invalid argument." });
  });

  it("les cellules viennent quand elles sont demandées, avec valeur, format et texte affiché", async () => {
    await trial.api.spreadsheets.values.update({
      spreadsheetId: trial.id,
      range: "B2",
      valueInputOption: "USER_ENTERED",
      requestBody: { values: [["31/12/2026"]] },
    });
    const plain = await trial.api.spreadsheets.get({ spreadsheetId: trial.id });
    expect(plain.data.sheets?.[0]?.data).toBeUndefined();
    const { data } = await trial.api.spreadsheets.get({
      spreadsheetId: trial.id,
      ranges: ["B2:C3"],
      includeGridData: true,
    });
    const format = { numberFormat: { type: "DATE", pattern: "dd/MM/yyyy" } };
    expect(data.sheets?.[0]?.data).toEqual([
      {
        startRow: 1,
        columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }],
        startColumn: 1,
        rowData: [
          {
            values: [
              {
                userEnteredValue: { numberValue: 46387 },
                effectiveValue: { numberValue: 46387 },
                formattedValue: "31/12/2026",
                userEnteredFormat: format,
                effectiveFormat: format,
              },
            ],
          },
        ],
      },
    ]);
  });
});

describe("spreadsheets.batchUpdate", () => {
  it("addSheet répond les propriétés de l'onglet, et refuse un titre déjà pris quelle que soit la casse", async () => {
    const { data } = await batch({
      addSheet: {
        properties: {
          title: "Journal",
          index: 0,
          gridProperties: { rowCount: 10, columnCount: 14, frozenRowCount: 1 },
        },
      },
    });
    const properties = data.replies?.[0]?.addSheet?.properties;
    expect(properties?.title).toBe("Journal");
    expect(properties?.index).toBe(0);
    expect(properties?.gridProperties).toEqual({ rowCount: 10, columnCount: 14, frozenRowCount: 1 });
    expect(properties?.sheetId).not.toBe(0);
    expect(await refusal(batch({ addSheet: { properties: { title: "journal" } } }))).toEqual({
      code: 400,
      message:
        'Invalid requests[0].addSheet: A sheet with the name "journal" already exists. Please enter another name.',
    });
  });

  it("appendCells écrit après la dernière ligne remplie et garde les formats déjà posés", async () => {
    await batch(
      {
        addSheet: {
          properties: { sheetId: 7, title: "Journal", gridProperties: { rowCount: 3, columnCount: 3 } },
        },
      },
      {
        repeatCell: {
          range: { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 },
          cell: { userEnteredFormat: { numberFormat: { type: "DATE", pattern: "yyyy-mm-dd" } } },
          fields: "userEnteredFormat.numberFormat",
        },
      },
    );
    const row = (id: string, day: number) => ({
      values: [cell(id), { userEnteredValue: { numberValue: day } }],
    });
    await batch({
      appendCells: { sheetId: 7, fields: "userEnteredValue", rows: [row("a", 46023), row("=b", 46024)] },
    });
    await batch({
      appendCells: { sheetId: 7, fields: "userEnteredValue", rows: [row("c", 46025), row("d", 46026)] },
    });
    expect(await values("Journal")).toEqual([
      ["a", 46023],
      ["=b", 46024],
      ["c", 46025],
      ["d", 46026],
    ]);
    expect(trial.sandbox.workbook.sheets[1]?.grid.rowCount).toBe(4);
    const shown = await trial.api.spreadsheets.values.get({
      spreadsheetId: trial.id,
      range: "Journal!B1:B4",
    });
    // The fourth row did not exist when the format was set.
    expect(shown.data.values).toEqual([["2026-01-01"], ["2026-01-02"], ["2026-01-03"], ["46026"]]);
  });

  it("une demande invalide annule les autres", async () => {
    const before = JSON.stringify(trial.sandbox.workbook);
    const call = batch(
      { updateCells: { start: { sheetId: 0 }, rows: [{ values: [cell("a")] }], fields: "userEnteredValue" } },
      { addSheet: { properties: { title: "Nouveau" } } },
      { deleteSheet: { sheetId: 99 } },
    );
    expect(await refusal(call)).toEqual({
      code: 400,
      message: "Invalid requests[2].deleteSheet: No sheet with id: 99",
    });
    expect(JSON.stringify(trial.sandbox.workbook)).toBe(before);
  });

  it("updateCells sur une plage efface ce que les lignes n'atteignent pas", async () => {
    await trial.api.spreadsheets.values.update({
      spreadsheetId: trial.id,
      range: "A1",
      valueInputOption: "RAW",
      requestBody: {
        values: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
    });
    await batch({
      updateCells: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
        rows: [{ values: [cell("z")] }],
        fields: "userEnteredValue",
      },
    });
    expect(await values("A1:B2")).toEqual([["z"]]);
  });

  it("lignes et colonnes s'ajoutent, s'insèrent et se suppriment", async () => {
    await trial.api.spreadsheets.values.update({
      spreadsheetId: trial.id,
      range: "A1",
      valueInputOption: "RAW",
      requestBody: {
        values: [
          ["a", "b"],
          ["c", "d"],
        ],
      },
    });
    await batch(
      { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 } } },
      { deleteDimension: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } } },
      { appendDimension: { sheetId: 0, dimension: "ROWS", length: 9 } },
    );
    expect(await values("A1:B3")).toEqual([["b"], [], ["d"]]);
    expect(trial.sandbox.workbook.sheets[0]?.grid).toEqual({ rowCount: 1010, columnCount: 25 });
  });

  it("updateSheetProperties renomme, déplace, fige et cache selon ses champs", async () => {
    await batch({ addSheet: { properties: { sheetId: 5, title: "B" } } });
    await batch({
      updateSheetProperties: {
        properties: { sheetId: 5, title: "Balance âgée", index: 0, gridProperties: { frozenRowCount: 2 } },
        fields: "title,index,gridProperties.frozenRowCount",
      },
    });
    const { data } = await trial.api.spreadsheets.get({
      spreadsheetId: trial.id,
      fields: "sheets.properties",
    });
    expect(data.sheets?.map((sheet) => sheet.properties?.title)).toEqual(["Balance âgée", "Feuille 1"]);
    expect(data.sheets?.[0]?.properties?.gridProperties?.frozenRowCount).toBe(2);
  });

  it.each([
    {
      what: "une demande que le bac à sable n'imite pas est nommée",
      request: { addChart: {} },
      message: "Invalid requests[0].addChart: the local Google does not imitate this request.",
    },
    {
      what: "sans champs",
      request: { appendCells: { sheetId: 0, rows: [] } },
      message:
        "Invalid requests[0].appendCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    },
    {
      what: "un onglet inconnu",
      request: { appendCells: { sheetId: 12, rows: [], fields: "*" } },
      message: "Invalid requests[0].appendCells: No grid with id: 12",
    },
    {
      what: "un champ inconnu de Google",
      request: { appendCells: { sheetId: 0, rowz: [], fields: "*" } as sheets_v4.Schema$AppendCellsRequest },
      message:
        "Invalid JSON payload received. Unknown name \"rowz\" at 'requests[0].append_cells': Cannot find field.",
    },
    {
      what: "le dernier onglet visible",
      request: { deleteSheet: { sheetId: 0 } },
      message: "Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.",
    },
  ])("refus : $what", async ({ request, message }) => {
    expect(await refusal(batch(request))).toEqual({ code: 400, message });
  });

  it("les appels sont comptés par méthode", async () => {
    await batch({ addSheet: {} });
    await values("A1");
    expect(trial.sandbox.calls.snapshot().api.byMethod).toEqual({
      "sheets.spreadsheets.batchUpdate": 1,
      "sheets.spreadsheets.values.get": 1,
    });
  });
});
