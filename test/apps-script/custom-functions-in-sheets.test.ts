import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { workbookOf } from "./built-add-on.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The functions of the contract and their arguments, as the sheet names them. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  JOURS_RETARD: ["echeance", "date"],
  TRANCHE_RETARD: ["echeance", "date"],
  DATE_ECHEANCE: ["date_facture", "conditions"],
  PENALITES_RETARD: ["montant", "echeance", "date", "debiteur", "taux"],
  INDEMNITE_RECOUVREMENT: ["debiteur", "nombre"],
  BALANCE_AGEE: ["plage", "date"],
};

let code: BuiltCode;
let source: string;
beforeAll(async () => {
  code = await builtCode();
  source = readFileSync(join(code.project.dir, "Code.js"), "utf8");
}, 60_000);
afterAll(() => code.remove());

/** Runs a function as a cell does: the document read-only, nothing else. */
function inCell(
  name: string,
  parameters: readonly unknown[],
  workbook: Workbook = aWorkbook(),
  today = "2026-09-15",
) {
  return code.run(workbook, name, parameters, { authMode: "CUSTOM_FUNCTION", today });
}

function aWorkbook(): Workbook {
  return workbookOf({
    Factures: [["Client"]],
    Réglages: [
      ["Réglage", "Valeur", "Explication"],
      ["Tranches", "15/45/75", ""],
    ],
  });
}

const resultOf = (name: string, ...parameters: readonly unknown[]): unknown => {
  const { error, result } = inCell(name, parameters);
  expect(error).toBe(undefined);
  return result;
};
const refusalOf = (name: string, ...parameters: readonly unknown[]): string =>
  inCell(name, parameters).error?.errorMessage ?? "";

const DAY = { first: "2026-01-31", last: "2026-06-30" };

describe("L'aide que Google Sheets montre pendant la saisie", () => {
  it.each(Object.entries(FUNCTIONS))(
    "%s : une phrase, un exemple et un mot par argument, en français",
    (name, args) => {
      const start = source.indexOf(`function ${name}(`);
      const comment = source.slice(source.lastIndexOf("/**", start), start);
      expect(comment).toContain("@customfunction");
      const [, first = ""] = /\/\*\*\s*\* ([^\n]+)/.exec(comment) ?? [];
      expect(first).toMatch(/^[A-ZÀ-Ý].+[.:,;)]?$/);
      const described = [...comment.matchAll(/@param \{([^}]+)\} (\w+) ([^\n]+)/g)];
      expect(described.map(([, , argument]) => argument)).toEqual(args);
      for (const [, example = "", , words = ""] of described) {
        expect(example.length).toBeGreaterThan(0);
        expect(words).toMatch(/^[A-ZÀ-Ý0-9p].+\.$/);
      }
      expect(comment).toMatch(/@return \{\w+\} [A-ZÀ-Ý]/);
    },
  );
});

describe("Des colonnes entières", () => {
  it("sous la dernière ligne remplie, le résultat est vide : D2:D se met tel quel", () => {
    const column = [[DAY.first], [""], [DAY.last], [""], [""], [""]];
    expect(resultOf("TRANCHE_RETARD", column, "2026-07-01")).toEqual([
      ["Plus de 75 j"],
      ["Sans échéance"],
      ["1–15 j"],
      [""],
      [""],
      [""],
    ]);
    expect(resultOf("JOURS_RETARD", column, "2026-07-01")).toEqual([[151], [""], [1], [""], [""], [""]]);
    expect(resultOf("INDEMNITE_RECOUVREMENT", [["particulier"], ["pro"], [""]], 2)).toEqual([
      [0],
      [80],
      [""],
    ]);
  });

  it("une colonne à côté d'un tableau se répète le long de lui, une ligne de dates aussi", () => {
    expect(resultOf("JOURS_RETARD", [[DAY.first], [DAY.last]], [["2026-02-01", "2026-07-01"]])).toEqual([
      [1, 151],
      [-149, 1],
    ]);
  });

  it("une date de paiement vide dans sa colonne laisse sa ligne vide, pas toute la colonne", () => {
    expect(resultOf("JOURS_RETARD", [[DAY.first], [DAY.last]], [["2026-02-01"], [""]])).toEqual([[1], [""]]);
    expect(
      resultOf(
        "PENALITES_RETARD",
        [[1000], [500]],
        [[DAY.last], [DAY.last]],
        [["2026-07-01"], [""]],
        "professionnel",
      ),
    ).toEqual([[0.34], [""]]);
  });

  it("des plages de tailles différentes sont refusées avec leurs tailles", () => {
    expect(
      refusalOf("JOURS_RETARD", [[DAY.first], [DAY.last], [""]], [["2026-02-01"], ["2026-02-02"]]),
    ).toMatch(/pas la même taille \(3\u00a0lignes, 2\u00a0lignes\).*D2:D et E2:E/);
  });

  it("un titre pris dans la plage est expliqué", () => {
    expect(refusalOf("JOURS_RETARD", [["Échéance"], [DAY.first]], "2026-07-01")).toMatch(
      /^Error: Ligne 1, colonne 1 de la plage.*«\u00a0Échéance\u00a0».*commencez la plage une ligne plus bas \(D2:D\)/,
    );
  });

  it("une cellule de 50 000 caractères est citée par son début", () => {
    const said = refusalOf("JOURS_RETARD", "x".repeat(50_000), "2026-07-01");
    expect(said).toMatch(/«\u00a0x{40}…\u00a0» n'est pas une date/);
  });

  it("dix mille lignes : chacune a son résultat, en une seule lecture de Réglages", () => {
    const size = 10_000;
    const dates = Array.from({ length: size }, (_, at) => [46_000 + (at % 700)]);
    const late = inCell("JOURS_RETARD", [dates, 46_800]);
    expect((late.result as number[][]).map(([days]) => days)).toEqual(dates.map(([due = 0]) => 46_800 - due));
    const buckets = inCell("TRANCHE_RETARD", [dates, 46_800]);
    expect((buckets.result as string[][]).filter(([name]) => name === "Plus de 75 j")).toHaveLength(
      dates.filter(([due = 0]) => 46_800 - due > 75).length,
    );
    expect(buckets.calls.filter(({ kind }) => kind === "read")).toEqual([
      { kind: "read", method: "Range.getValues", times: 1 },
    ]);
    const amounts = Array.from({ length: size }, () => [1000]);
    // Under its own time limit (30 s) by far: the test's own limit says when it is not.
    expect(
      (
        inCell("PENALITES_RETARD", [amounts, dates.map(() => ["2026-01-31"]), "2026-06-30"])
          .result as unknown[]
      ).length,
    ).toBe(size);
    const ledger = [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
      ...dates.map(([due], at) => [`Client ${at % 300}`, `FA-${at}`, (due ?? 0) - 30, due, 100]),
    ];
    const balance = inCell("BALANCE_AGEE", [ledger, 46_800]).result as unknown[][];
    expect(balance).toHaveLength(302);
    expect(balance[301]?.[2]).toBe(size * 100);
  });
});

describe("Des mots français pour les arguments", () => {
  it.each([
    ["professionnel", 40],
    ["Professionnels", 40],
    ["société", 40],
    ["collectivité", 40],
    ["Secteur public", 40],
    ["particulier", 0],
    ["consommateurs", 0],
    ["", 40],
  ])("débiteur « %s »", (debtor, euros) => {
    expect(resultOf("INDEMNITE_RECOUVREMENT", debtor, 1)).toBe(euros);
  });

  it.each(["constructor", "__proto__", "voisin"])("« %s » est refusé avec les mots attendus", (debtor) => {
    expect(refusalOf("INDEMNITE_RECOUVREMENT", debtor, 1)).toMatch(/professionnel, public ou particulier/);
  });
});

describe("Rien de volatil, rien d'écrit", () => {
  it.each([
    ["JOURS_RETARD", [DAY.first, DAY.last]],
    ["TRANCHE_RETARD", [DAY.first, DAY.last]],
    ["DATE_ECHEANCE", [DAY.first, "30J FDM"]],
    ["PENALITES_RETARD", [1000, DAY.first, DAY.last, "professionnel"]],
    ["INDEMNITE_RECOUVREMENT", ["professionnel", 2]],
    [
      "BALANCE_AGEE",
      [
        [
          ["Client", "N° facture", "Échéance", "Montant TTC"],
          ["Alpha", "FA-1", DAY.first, 100],
        ],
        DAY.last,
      ],
    ],
  ] as const)(
    "%s donne le même résultat quel que soit le jour, et ne change pas le classeur",
    (name, parameters) => {
      const workbook = aWorkbook();
      const before = JSON.stringify(workbook.sheets);
      const first = inCell(name, parameters, workbook, "2026-01-01");
      const later = inCell(name, parameters, workbook, "2027-12-31");
      expect(first.error).toBe(undefined);
      expect(later.result).toEqual(first.result);
      expect(JSON.stringify(workbook.sheets)).toBe(before);
    },
  );

  it("sans date, elle est demandée : jamais celle du jour", () => {
    expect(refusalOf("JOURS_RETARD", DAY.first, "")).toMatch(/La date est vide/);
  });

  it("lit les tranches de Réglages même renommé, et du fuseau du classeur", () => {
    const renamed = copyWorkbook(aWorkbook());
    for (const sheet of renamed.sheets) if (sheet.title === "Réglages") sheet.title = "Mes réglages";
    renamed.timeZone = "Pacific/Auckland";
    expect(inCell("TRANCHE_RETARD", ["2026-06-01", "2026-06-20"], renamed).result).toBe("16–45 j");
  });
});
