import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { csv, french, type LocalGoogle, localGoogle, serial, type Value } from "./local-google.ts";
import { sum } from "./plain-table.ts";

const TODAY = "2026-05-12";
const HEADER = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "E-mail"];
const INVOICES: readonly (readonly Value[])[] = [
  HEADER,
  ["Alpha Bois", "FA-1", "01/03/2026", "31/03/2026", "1 200,00", "alpha@bois.example"],
  ["Alpha Bois", "FA-2", "01/05/2026", "31/05/2026", "300,50", "alpha@bois.example"],
  ["Bêta Services", "FA-3", "05/04/2026", "05/05/2026", "600,00", "beta@services.example"],
];

// Each call of the add-on is a process of its own, and test files share the cores.
vi.setConfig({ testTimeout: 60_000 });

let google: LocalGoogle;

beforeAll(async () => {
  google = await localGoogle(TODAY);
}, 120_000);
afterAll(() => google.close());

/** What Google's client throws when it is refused. */
async function refusal(
  call: Promise<unknown>,
): Promise<{ name: string; code: number; message: string; status: unknown }> {
  try {
    await call;
  } catch (problem) {
    const error = problem as {
      constructor: { name: string };
      code: unknown;
      message: string;
      response: { data: { error: { status: unknown } } };
    };
    return {
      name: error.constructor.name,
      code: Number(error.code),
      message: error.message,
      status: error.response.data.error.status,
    };
  }
  throw new Error("L’appel devait être refusé.");
}

describe("Le classeur par le client Sheets de Google", () => {
  beforeEach(() => google.put("factures.csv", csv(INVOICES)));

  it("se lit et s’écrit ; une date tapée devient une date, un nombre un nombre", async () => {
    await google.write("factures!A5:F5", [["Gamma", "FA-4", "02/04/2026", "02/05/2026", "450,25", ""]]);
    const rows = await google.cells("factures");
    expect(rows[4]).toEqual(["Gamma", "FA-4", serial("2026-04-02"), serial("2026-05-02"), 450.25]);
    expect((await google.cells("factures", "FORMATTED_VALUE"))[4]?.[3]).toBe("02/05/2026");
    const { data } = await google.sheets.spreadsheets.values.batchGet({
      spreadsheetId: google.spreadsheetId,
      ranges: ["factures!A1:B2", "factures!E5"],
      valueRenderOption: "UNFORMATTED_VALUE",
    });
    expect(data.valueRanges?.map(({ values }) => values)).toEqual([
      [
        ["Client", "N° facture"],
        ["Alpha Bois", "FA-1"],
      ],
      [[450.25]],
    ]);
  });

  it("refresh par le client Apps Script écrit les douze onglets, la balance et le plan", async () => {
    expect(await google.run("refresh")).toMatchObject({
      asOf: TODAY,
      totals: [{ currency: "EUR", total: 210_050, overdue: 180_000 }],
    });
    const titles = (await google.titles()).map(({ title }) => title);
    expect(titles).toEqual(["factures", ...Object.keys(HEADERS)]);
    const balance = await google.table("Balance âgée");
    expect(balance.find((row) => row.Client === "Alpha Bois")).toMatchObject({
      Total: 1500.5,
      "Non échu": 300.5,
      "31–60 j": 1200,
      Échu: 1200,
      "Retard max (j)": 42,
    });
    const above = await google.cells("Balance âgée", "FORMATTED_VALUE");
    expect(above[0]).toEqual(["Arrêtée au", "12/05/2026", "À jour"]);
    const plan = await google.table("Relances");
    expect(plan.map((row) => row.Rang)).toEqual(plan.map((_row, index) => index + 1));
    expect(plan.find((row) => row.Client === "Bêta Services")).toMatchObject({
      État: "à faire",
      Étape: 1,
      Canal: "e-mail",
      Réclamé: 600,
      Factures: "FA-3",
      "E-mail": "beta@services.example",
    });
  });

  it("BALANCE_AGEE sur les valeurs lues donne titres, lignes et Total, au jour demandé", async () => {
    const range = await google.cells("factures");
    const [headers, ...rows] = (await google.run("BALANCE_AGEE", range, "2026-04-10")) as Value[][];
    expect(headers).toEqual(HEADERS["Balance âgée"]);
    // On 10 April only FA-1 (10 days late) and FA-3 (not due) exist.
    const byName = new Map(rows.map((row) => [row[0], row]));
    expect(byName.get("Alpha Bois")?.slice(1, 6)).toEqual(["EUR", 1200, 0, 0, 1200]);
    expect(byName.get("Bêta Services")?.slice(1, 6)).toEqual(["EUR", 600, 0, 600, 0]);
    expect(rows[rows.length - 1]?.slice(0, 6)).toEqual(["Total", "EUR", 1800, 0, 600, 1200]);
    // The same day as a date of the sheet.
    expect(await google.run("BALANCE_AGEE", range, serial("2026-04-10"))).toEqual([headers, ...rows]);
  });

  it("un autre classeur remplace le précédent tout entier ; refresh lit le nouveau", async () => {
    await google.run("refresh");
    await google.put("ventes.csv", csv([HEADER, ["Delta", "V-1", "01/04/2026", "30/04/2026", "99,90", ""]]));
    expect(await google.titles()).toEqual([{ sheetId: 0, title: "ventes" }]);
    expect(await google.run("refresh")).toMatchObject({ totals: [{ total: 9990, overdue: 9990 }] });
  });

  it("l’horloge du bac à sable change le jour de la balance, même après un autre classeur", async () => {
    try {
      await google.on("2026-06-15");
      await google.put("factures.csv", csv(INVOICES));
      expect(await google.run("refresh")).toMatchObject({ asOf: "2026-06-15" });
      const balance = await google.table("Balance âgée");
      expect(balance.find((row) => row.Client === "Alpha Bois")).toMatchObject({
        "1–30 j": 300.5,
        "61–90 j": 1200,
      });
    } finally {
      await google.on(TODAY);
    }
  });
});

describe("Les fonctions par le client Apps Script", () => {
  it("une échéance, une date : les jours de retard et la tranche", async () => {
    expect(await google.run("JOURS_RETARD", "11/04/2026", "2026-05-12")).toBe(31);
    expect(await google.run("TRANCHE_RETARD", serial("2026-04-12"), serial("2026-05-12"))).toBe("1–30 j");
  });

  it("une colonne d’échéances : chaque ligne a les siens, les bornes des tranches comprises", async () => {
    const expected: readonly (readonly [due: Value, days: number, bucket: string])[] = [
      ["2026-05-12", 0, "Non échu"],
      ["2026-05-11", 1, "1–30 j"],
      [serial("2026-04-12"), 30, "1–30 j"],
      ["11/04/2026", 31, "31–60 j"],
      ["2026-03-13", 60, "31–60 j"],
      ["2026-03-12", 61, "61–90 j"],
      ["2026-02-11", 90, "61–90 j"],
      ["2026-02-10", 91, "Plus de 90 j"],
      ["2026-06-01", -20, "Non échu"],
    ];
    const dues = expected.map(([due]) => [due]);
    expect(await google.run("JOURS_RETARD", dues, "2026-05-12")).toEqual(expected.map(([, days]) => [days]));
    expect(await google.run("TRANCHE_RETARD", dues, "2026-05-12")).toEqual(
      expected.map(([, , bucket]) => [bucket]),
    );
  });

  it("DATE_ECHEANCE : un jour, en numéro de série ; une colonne de conditions, une colonne de jours", async () => {
    expect(await google.run("DATE_ECHEANCE", "15/02/2025", "30J")).toBe(serial("2025-03-17"));
    // 15 February 2025 is where the two readings of « 45 jours fin de mois ».
    const expected: readonly (readonly [terms: string, due: string])[] = [
      ["30J FDM", "2025-03-31"],
      ["45J FDM", "2025-04-30"],
      ["FDM 45J", "2025-04-14"],
      ["60J", "2025-04-16"],
      ["COMPTANT", "2025-02-15"],
      ["30J FDM LE 10", "2025-04-10"],
    ];
    const terms = expected.map(([words]) => [words]);
    expect(await google.run("DATE_ECHEANCE", "2025-02-15", terms)).toEqual(
      expected.map(([, due]) => [serial(due)]),
    );
  });

  // The worked examples of the law's reference (C.com L441-10, CCP R2192-31, C.civ 1231-6).
  const EXAMPLES: readonly (readonly [name: string, args: readonly Value[], total: number])[] = [
    ["E4", [10_000, "2026-06-20", "2026-07-10", ""], 67.26],
    ["E5", [1850, "2026-05-16", "2026-06-30", "professionnel"], 27.71],
    ["E6", [1850, "2026-05-16", "2026-06-30", "public"], 23.15],
    ["C1", [2345.67, "2025-05-31", "2026-07-15", ""], 322.3],
    ["C2", [6000, "2026-06-15", "2026-08-20", "public"], 110.12],
    ["C3", [6000, "2026-06-30", "2026-08-20", "public"], 87.19],
    ["C4", [800, "2026-06-10", "2026-08-09", "particulier"], 3.56],
    ["C5", [1000, "2026-06-30", "2026-07-01", ""], 0.34],
    ["C6", [1000, "2023-12-31", "2024-12-31", ""], 144.14],
    ["C7", [1000, "2026-03-31", "2026-03-31", ""], 0],
  ];

  it("PENALITES_RETARD donne les exemples du droit, seule comme en colonnes", async () => {
    for (const [name, args, total] of EXAMPLES.filter(([known]) => known === "E4" || known === "C4")) {
      expect([name, await google.run("PENALITES_RETARD", ...args)]).toEqual([name, total]);
    }
    const columns = [0, 1, 2, 3].map((column) => EXAMPLES.map(([, args]) => [args[column] ?? ""]));
    const totals = (await google.run("PENALITES_RETARD", ...columns)) as number[][];
    expect(totals.map(([total], index) => [EXAMPLES[index]?.[0], total])).toEqual(
      EXAMPLES.map(([name, , total]) => [name, total]),
    );
  });

  it("un taux de contrat au-dessus du plancher est appliqué tel quel (exemple E7)", async () => {
    const interest = await google.run(
      "PENALITES_RETARD",
      10_000,
      "2025-06-30",
      "2026-06-30",
      "professionnel",
      0.1,
    );
    expect(interest).toBe(1000);
  });

  it("un taux inconnu ou sous le plancher est refusé, semestre et taux nommés", async () => {
    expect(await google.refusal("PENALITES_RETARD", 1000, "2026-12-31", "2027-01-15")).toMatch(
      /2027 S1.*Réglages/,
    );
    // Three times the legal rate of the second half of 2024 (4,92 %).
    expect(
      await google.refusal("PENALITES_RETARD", 1000, "2024-08-01", "2024-09-01", "professionnel", 0.1),
    ).toMatch(/10,00 %.*2024 S2.*14,76 %/);
  });

  it("INDEMNITE_RECOUVREMENT : 40 € par facture, rien d’un particulier", async () => {
    expect(await google.run("INDEMNITE_RECOUVREMENT", "professionnel", 3)).toBe(120);
    const debtors = [["public"], ["particulier"]];
    expect(await google.run("INDEMNITE_RECOUVREMENT", debtors, 4)).toEqual([[160], [0]]);
  });

  it("une fonction qui n’existe pas est une erreur de script, en réponse", async () => {
    expect(await google.refusal("relancerToutLeMonde")).toContain("relancerToutLeMonde");
  });
});

describe("Les brouillons par le client Gmail", () => {
  it("créé, le brouillon est dans la liste et se relit ; supprimé, il n’y est plus", async () => {
    const raw = Buffer.from(
      "To: alpha@bois.example\r\nSubject: Facture FA-1\r\nX-Crescendo-Id: R-1\r\n\r\nBonjour",
    ).toString("base64url");
    const made = await google.gmail.users.drafts.create({ userId: "me", requestBody: { message: { raw } } });
    const id = made.data.id ?? "";
    const list = await google.gmail.users.drafts.list({ userId: "me" });
    expect(list.data.drafts?.map((draft) => draft.id)).toEqual([id]);
    const { data } = await google.gmail.users.drafts.get({ userId: "me", id, format: "full" });
    const headers = new Map(data.message?.payload?.headers?.map(({ name, value }) => [name, value]));
    expect([headers.get("To"), headers.get("Subject"), headers.get("X-Crescendo-Id")]).toEqual([
      "alpha@bois.example",
      "Facture FA-1",
      "R-1",
    ]);
    await google.gmail.users.drafts.delete({ userId: "me", id });
    expect((await google.gmail.users.drafts.list({ userId: "me" })).data.drafts ?? []).toEqual([]);
  });
});

describe("Les refus de Google, comme ses clients les attendent", () => {
  const auth = "https://www.googleapis.com/auth/";

  it("401 : un jeton inconnu, sur les trois services", async () => {
    const { sheets, gmail, script } = google.clientsWith("ya29.inconnu");
    const calls = [
      sheets.spreadsheets.get({ spreadsheetId: google.spreadsheetId }),
      gmail.users.drafts.list({ userId: "me" }),
      script.scripts.run({ scriptId: google.scriptId, requestBody: { function: "refresh" } }),
    ];
    for (const call of calls) {
      expect(await refusal(call)).toMatchObject({
        name: "GaxiosError",
        code: 401,
        status: "UNAUTHENTICATED",
        message: expect.stringContaining("invalid authentication credentials"),
      });
    }
  });

  it.each([
    ["lecture seule : pas d’écriture", ["spreadsheets.readonly"], "write"],
    ["brouillons seuls : pas de classeur", ["gmail.compose"], "write"],
    ["classeurs seuls : pas de brouillons", ["spreadsheets"], "drafts"],
    ["brouillons seuls : pas de script", ["gmail.compose"], "run"],
    ["le classeur sans l’interface du complément : pas de script", ["spreadsheets"], "run"],
  ])("403, %s", async (_name, scopes, what) => {
    const token = await google.tokenFor(scopes.map((scope) => auth + scope));
    const { sheets, gmail, script } = google.clientsWith(token);
    const { spreadsheetId, scriptId } = google;
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      write: () =>
        sheets.spreadsheets.values.update({
          spreadsheetId,
          range: "A1",
          valueInputOption: "RAW",
          requestBody: { values: [["x"]] },
        }),
      drafts: () => gmail.users.drafts.list({ userId: "me" }),
      run: () => script.scripts.run({ scriptId, requestBody: { function: "refresh" } }),
    };
    expect(await refusal(calls[what]?.() ?? Promise.resolve())).toMatchObject({
      name: "GaxiosError",
      code: 403,
      status: "PERMISSION_DENIED",
      message: "Request had insufficient authentication scopes.",
    });
  });

  it("drive.file n’ouvre que le classeur choisi : les autres n’existent pas pour lui", async () => {
    const token = await google.tokenFor([`${auth}drive.file`]);
    const call = google.clientsWith(token).sheets.spreadsheets.get({ spreadsheetId: google.spreadsheetId });
    expect(await refusal(call)).toMatchObject({ code: 404, status: "NOT_FOUND" });
  });

  it("404 : un classeur, un brouillon, un script inconnus", async () => {
    const calls = [
      google.sheets.spreadsheets.values.get({ spreadsheetId: "inconnu", range: "A1" }),
      google.gmail.users.drafts.get({ userId: "me", id: "r-inconnu" }),
      google.script.scripts.run({ scriptId: "inconnu", requestBody: { function: "refresh" } }),
    ];
    for (const call of calls) {
      expect(await refusal(call)).toMatchObject({
        name: "GaxiosError",
        code: 404,
        status: "NOT_FOUND",
        message: "Requested entity was not found.",
      });
    }
  });

  it.each([
    ["un onglet qui n’existe pas", "Inconnu!A1:B2", "Unable to parse range: Inconnu!A1:B2"],
    ["une plage mal écrite", "A1:::B2", "Unable to parse range: A1:::B2"],
  ])("400 : %s", async (_name, range, message) => {
    const call = google.sheets.spreadsheets.values.get({ spreadsheetId: google.spreadsheetId, range });
    expect(await refusal(call)).toMatchObject({ code: 400, status: "INVALID_ARGUMENT", message });
  });

  it("400 : une demande de batchUpdate qui n’est pas imitée est nommée, et rien n’est fait", async () => {
    await google.put("factures.csv", csv(INVOICES));
    const call = google.batch(
      { addSheet: { properties: { title: "Nouvel onglet" } } },
      { addChart: { chart: {} } },
    );
    const refused = await refusal(call);
    expect(refused).toMatchObject({ name: "GaxiosError", code: 400, status: "INVALID_ARGUMENT" });
    expect(refused.message).toContain("addChart");
    expect((await google.titles()).map(({ title }) => title)).toEqual(["factures"]);
  });

  it("400 : un message malformé n’entre pas dans les brouillons", async () => {
    const raw = Buffer.from("ceci n’est pas un message").toString("base64url");
    const call = google.gmail.users.drafts.create({ userId: "me", requestBody: { message: { raw } } });
    expect(await refusal(call)).toMatchObject({ name: "GaxiosError", code: 400 });
    expect((await google.gmail.users.drafts.list({ userId: "me" })).data.drafts ?? []).toEqual([]);
  });
});

describe("Le coût d’une actualisation", () => {
  /** Invoices of customers of a typical size, over fifteen months. */
  function manyInvoices(count: number): readonly (readonly Value[])[] {
    const rows: (readonly Value[])[] = [HEADER];
    for (let index = 0; index < count; index += 1) {
      const month = String(1 + (index % 12)).padStart(2, "0");
      const euros = 50 + (index % 97);
      rows.push([
        `Client ${index % Math.ceil(count / 20)}`,
        `FA-${index}`,
        french(`2025-${month}-05`),
        french(`2025-${month}-28`),
        `${euros},${String(index % 100).padStart(2, "0")}`,
        "",
      ]);
    }
    return rows;
  }

  async function budget(): Promise<number> {
    await google.forgetCalls();
    await google.run("refresh");
    const { read, write, format } = (await google.calls()).services.byKind;
    return read + write + format;
  }

  it("trente appels au plus, à la première fois comme à la seconde, autant pour 100 que pour 5 000 factures", async () => {
    const counts: number[][] = [];
    for (const size of [100, 5000]) {
      await google.put("factures.csv", csv(manyInvoices(size)));
      counts.push([await budget(), await budget()]);
      const cents = sum(
        Array.from({ length: size }, (_none, index) => (50 + (index % 97)) * 100 + (index % 100)),
      );
      const total = (await google.table("Balance âgée")).find((row) => row.Client === "Total");
      expect(Math.round(Number(total?.Total) * 100)).toBe(cents);
    }
    expect(counts[1]).toEqual(counts[0]);
    for (const count of counts.flat()) expect(count).toBeLessThanOrEqual(30);
    console.log(`Appels d’une actualisation (première, seconde) : ${counts[0]?.join(", ")}`);
  }, 90_000);
});
