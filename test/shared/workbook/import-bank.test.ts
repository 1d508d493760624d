import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { BookInput, BookWrite, ImportReport, OutCell } from "#shared/workbook/book.ts";
import { importBankInto } from "#shared/workbook/import-bank.ts";
import { paymentReferences } from "#shared/workbook/payment-reference.ts";
import { readPayments } from "#shared/workbook/read-payments.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { camt, cfonb, entry, ofx } from "../ledger/bank/bank-texts.ts";

const HEADER = HEADERS.Règlements;

const book = (tabs: readonly TabCells[]): BookInput => ({ tabs, today: day("2026-11-30"), locale: "fr_FR" });
const EMPTY = book([{ sheetId: 0, title: "Factures", rows: [["Client", "N°"]] }]);
const withPayments = (rows: readonly (readonly Cell[])[]): BookInput =>
  book([...EMPTY.tabs, { sheetId: 7, title: "Règlements", rows: [HEADER, ...rows] }]);

/** A cell as the sheet would hold it after the write: days as the text that a person reads. */
const written = (cell: OutCell): Cell =>
  typeof cell === "object" && cell !== null ? ("day" in cell ? cell.day : null) : cell;

/** What an edge does with the writes, on plain rows. */
function applied(input: BookInput, writes: readonly BookWrite[]): BookInput {
  const tabs = input.tabs.map((tab) => ({ ...tab, rows: tab.rows.map((row) => [...row]) }));
  for (const write of writes) {
    let tab = tabs.find(({ sheetId, title }) => sheetId === write.sheetId || title === write.tab);
    if (!tab) {
      tab = { sheetId: 100 + tabs.length, title: write.tab, rows: [] };
      tabs.push(tab);
    }
    if ("cells" in write) {
      for (const { row, column, before, value } of write.cells) {
        const line = tab.rows[row - 1] ?? [];
        expect(line[column] ?? null).toBe(before);
        line[column] = written(value);
      }
    } else
      write.values.forEach((values, index) => {
        if (tab) tab.rows[write.row - 1 + index] = values.map(written);
      });
  }
  return { ...input, tabs };
}

function run(
  input: BookInput,
  text: string,
  name = "releve.csv",
): { readonly after: BookInput; readonly report: ImportReport } {
  const outcome = importBankInto(input, text, name);
  if (outcome.kind === "refused") throw new Error(outcome.message);
  return { after: applied(input, outcome.writes), report: outcome.report };
}

type Row = Readonly<Record<string, Cell>>;
function payments(input: BookInput): readonly Row[] {
  const tab = input.tabs.find(({ title }) => title === "Règlements");
  return (tab?.rows.slice(1) ?? []).map((row) =>
    Object.fromEntries(HEADER.map((name, column) => [name, row[column] ?? null])),
  );
}
const brief = (input: BookInput): readonly (readonly Cell[])[] =>
  payments(input).map((row) => [row.Date ?? null, row.Montant ?? null, row.Libellé ?? null]);

const csv = (...rows: readonly string[]): string =>
  ["Date;Date de valeur;Libellé;Débit;Crédit", ...rows].join("\n");
const credit = (on: string, label: string, amount: string): string => `${on};${on};${label};;${amount}`;
const debit = (on: string, label: string, amount: string): string => `${on};${on};${label};${amount};`;

const STATEMENT = csv(
  credit("12/11/2026", "VIR ATELIER BLANC FA-12", "1 250,00"),
  debit("11/11/2026", "PRLV ORANGE", "39,90"),
  credit("10/11/2026", "VIR DURAND", "100,00"),
  credit("10/11/2026", "VIR DURAND", "100,00"),
  debit("09/11/2026", "REJET PRLV SEPA GARAGE DU PORT", "75,00"),
  debit("09/11/2026", "FRAIS REJET PRLV", "20,00"),
  credit("08/11/2026", "REMBOURSEMENT CREDIT TVA DGFIP", "640,00"),
);

describe("Un relevé entre dans « Règlements »", () => {
  const { after, report } = run(EMPTY, STATEMENT);

  it("encaissements et paiements repris, du plus ancien au plus récent ; les autres débits sont laissés", () => {
    expect(brief(after)).toEqual([
      ["2026-11-08", 640, "REMBOURSEMENT CREDIT TVA DGFIP"],
      ["2026-11-09", -75, "REJET PRLV SEPA GARAGE DU PORT"],
      ["2026-11-10", 100, "VIR DURAND"],
      ["2026-11-10", 100, "VIR DURAND"],
      ["2026-11-12", 1250, "VIR ATELIER BLANC FA-12"],
    ]);
  });

  it("Client et Factures restent vides, Moyen et Devise sont dits, ce qui n'est pas d'un client est « ignoré »", () => {
    expect(
      payments(after).map(({ Client, Factures, Devise, État, Moyen }) => [
        Client,
        Factures,
        Devise,
        État,
        Moyen,
      ]),
    ).toEqual([
      [null, null, "EUR", "ignoré", null],
      [null, null, "EUR", null, "prélèvement"],
      [null, null, "EUR", null, "virement"],
      [null, null, "EUR", null, "virement"],
      [null, null, "EUR", null, "virement"],
    ]);
  });

  it("chaque ligne a son identifiant, deux crédits identiques d'un jour en ont deux", () => {
    const ids = payments(after).map(({ Identifiant }) => Identifiant);
    expect(new Set(ids).size).toBe(5);
    expect(String(ids[2]).replace(/-1$/, "-2")).toBe(ids[3]);
  });

  it("le compte rendu donne les totaux du fichier, calculés à part", () => {
    const control = (label: string) => report.controls.find((one) => one.label === label)?.value;
    expect(control("Lignes lues")).toBe(7);
    expect(control("Encaissements du fichier")).toBe(4);
    expect(control("Total des encaissements")).toBe(125_000 + 10_000 + 10_000 + 64_000);
    expect(control("Débits du fichier")).toBe(3);
    expect(control("Total des débits")).toBe(-3_990 - 7_500 - 2_000);
    expect({ ...report, controls: 0, notes: 0, sentence: 0 }).toEqual({
      file: "releve.csv",
      format: "CSV",
      added: 5,
      already: 0,
      changed: 0,
      leftOut: 2,
      controls: 0,
      notes: 0,
      sentence: 0,
    });
    expect(report.sentence).toBe(
      "Relevé CSV «\u00a0releve.csv\u00a0»\u00a0: 7\u00a0lignes lues, du 08/11/2026 au 12/11/2026\u00a0; 5\u00a0lignes ajoutées à «\u00a0Règlements\u00a0» (2\u202f015,00\u00a0€), 2\u00a0lignes laissées de côté (débits).",
    );
    expect(
      report.notes.some((note) =>
        note.startsWith("1\u00a0paiement rejeté ou repris par la banque (\u221275,00\u00a0€)"),
      ),
    ).toBe(true);
    expect(
      report.notes.some((note) =>
        note.startsWith("1\u00a0encaissement (640,00\u00a0€) ne vient pas d’un client"),
      ),
    ).toBe(true);
  });

  it("l'onglet est créé avec ses titres, et son identifiant de feuille gardé dans « Réglages »", () => {
    const outcome = importBankInto(EMPTY, STATEMENT, "releve.csv");
    if (outcome.kind === "refused") throw new Error(outcome.message);
    const [tab, settings] = outcome.writes;
    if (!tab || !settings || "cells" in tab || "cells" in settings) throw new Error("deux onglets attendus");
    expect([tab.tab, tab.sheetId, tab.row, tab.values[0]]).toEqual(["Règlements", undefined, 1, HEADER]);
    expect(settings.tab).toBe("Réglages");
    expect(
      settings.values
        .filter(([name]) => String(name).startsWith("Onglet"))
        .map(([name, value]) => [name, value]),
    ).toEqual([
      ["Onglet · Règlements", { idOf: "Règlements" }],
      ["Onglet · Réglages", { idOf: "Réglages" }],
    ]);
  });

  it("importé une seconde fois, rien n'est ajouté", () => {
    const again = run(after, STATEMENT);
    expect(again.after).toEqual(after);
    expect([again.report.added, again.report.already, again.report.leftOut]).toEqual([0, 5, 2]);
    expect(again.report.sentence).toContain("rien de nouveau");
  });

  it("des titres déplacés par le propriétaire gardent leurs colonnes", () => {
    const moved = ["Client", "Montant", "Ma note", "Libellé", "Identifiant", "Date"];
    const tabs = [...EMPTY.tabs, { sheetId: 7, title: "Règlements", rows: [moved] }];
    const { after: next } = run(book(tabs), STATEMENT);
    expect(next.tabs[1]?.rows[1]?.slice(0, 4)).toEqual([null, 640, null, "REMBOURSEMENT CREDIT TVA DGFIP"]);
    expect(run(next, STATEMENT).report.added).toBe(0);
  });

  it("sans la colonne Identifiant, l'import est refusé en la nommant", () => {
    const rows = [HEADER.filter((name) => name !== "Identifiant")];
    const outcome = importBankInto(
      book([...EMPTY.tabs, { sheetId: 7, title: "Règlements", rows }]),
      STATEMENT,
      "r.csv",
    );
    expect(outcome).toMatchObject({ kind: "refused" });
    expect(outcome.kind === "refused" && outcome.message).toContain("«\u00a0Identifiant\u00a0»");
  });

  it("un libellé qui commence comme une formule reste le texte qu'il est", () => {
    const { after: next } = run(
      EMPTY,
      csv(credit("12/11/2026", "=HYPERLIEN(1)", "5,00"), credit("12/11/2026", "+33 VIR", "6,00")),
    );
    expect(payments(next).map(({ Libellé }) => Libellé)).toEqual(["=HYPERLIEN(1)", "+33 VIR"]);
  });

  it("un fichier de seuls débits le dit", () => {
    const { report: only, after: next } = run(EMPTY, csv(debit("11/11/2026", "PRLV ORANGE", "39,90")));
    expect(only.notes[0]).toContain("que des débits");
    expect(next).toEqual(EMPTY);
  });
});

describe("La même ligne venue d'un autre fichier n'entre qu'une fois", () => {
  const account = "00012345678";
  const asOfx = ofx(
    "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261112<TRNAMT>1250.00<FITID>1<NAME>VIR ATELIER BLANC<MEMO>FA-12</STMTTRN><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261112<TRNAMT>1250.00<FITID>2<NAME>VIR ATELIER BLANC<MEMO>FA-12</STMTTRN>",
  );
  const movement = { on: "121126", amount: 125_000, label: "FA-12 VIR ATELIER BLANC" };
  const asCfonb = cfonb(account, 0, [movement, movement]).join("\n");

  it("libellés de mêmes mots, comptes écrits en RIB, CFONB ou IBAN : reconnue dans un autre format", () => {
    const first = run(EMPTY, asOfx, "a.ofx");
    expect(first.report.added).toBe(2);
    const second = run(first.after, asCfonb, "a.txt");
    expect([second.report.added, second.report.already]).toEqual([0, 2]);
    const third = run(
      first.after,
      camt(entry("1250.00", "<AddtlNtryInf>VIR ATELIER BLANC FA-12</AddtlNtryInf>")),
      "a.xml",
    );
    expect([third.report.added, third.report.already]).toEqual([0, 1]);
  });

  it("même jour, même montant, libellé plus long dans l'autre format : reconnue et dite", () => {
    const first = run(EMPTY, asOfx, "a.ofx");
    const longer = camt(
      entry(
        "1250.00",
        "<AddtlNtryInf>VIREMENT RECU ATELIER BLANC FA-12 ECHEANCE DU MOIS REF 9981</AddtlNtryInf>",
      ),
    );
    const second = run(first.after, longer, "a.xml");
    expect(second.report.added).toBe(0);
    expect(second.report.notes.some((note) => note.includes("fichier d’un autre format, ligne 2"))).toBe(
      true,
    );
  });

  it("un autre compte est une autre ligne", () => {
    const first = run(EMPTY, asCfonb, "a.txt");
    const second = run(first.after, cfonb("00099999999", 0, [movement]).join("\n"), "b.txt");
    expect(second.report.added).toBe(1);
  });

  it("un troisième crédit identique du même jour, dans un relevé plus complet, est seul ajouté", () => {
    const first = run(EMPTY, asCfonb, "a.txt");
    const second = run(first.after, cfonb(account, 0, [movement, movement, movement]).join("\n"), "a.txt");
    expect([second.report.added, second.report.already]).toEqual([1, 2]);
    expect(new Set(payments(second.after).map(({ Identifiant }) => Identifiant)).size).toBe(3);
  });
});

describe("Ce que le propriétaire a déjà saisi à la main n'est pas doublé", () => {
  const typed = (
    date: Cell,
    amount: number,
    label: string,
    means: Cell = null,
    id: Cell = null,
  ): readonly Cell[] => [id, date, "Durand", label, amount, "EUR", "FA-1", null, means];

  it("même montant à trois jours près : non ajouté, dit avec sa ligne, la ligne reçoit l'identifiant et rien d'autre", () => {
    const before = withPayments([typed("08/11/2026", 100, "Durand, facture 1")]);
    const { after, report } = run(before, csv(credit("10/11/2026", "VIR DURAND", "100,00")));
    expect([report.added, report.already, report.changed]).toEqual([0, 1, 1]);
    expect(report.notes[0]).toContain("déjà saisie à la main, ligne 2 de «\u00a0Règlements\u00a0»");
    const [row] = payments(after);
    expect({ ...row, Identifiant: null }).toEqual(payments(before)[0]);
    expect(String(row?.Identifiant)).toMatch(/^BC0-20261110-10000EUR-/);
  });

  it("la référence que le journal avait de la ligne reste la même", () => {
    const before = withPayments([typed("10/11/2026", 100, "a"), typed("10/11/2026", 100, "a")]);
    const { after } = run(before, csv(credit("10/11/2026", "VIR DURAND", "100,00")));
    const referencesOf = (input: BookInput): readonly string[] => {
      const tab = input.tabs.find(({ title }) => title === "Règlements");
      const table = tab && readTable(tab, "Règlements");
      return paymentReferences(
        readPayments(table, { find: () => undefined, isKnown: () => true }, false).payments,
      );
    };
    expect(referencesOf(after)).toEqual(referencesOf(before));
  });

  it("deux reçus, un seul saisi : le second est ajouté, dans quelque ordre que viennent les périodes", () => {
    const before = withPayments([typed("10/11/2026", 100, "Durand")]);
    const one = csv(credit("10/11/2026", "VIR DURAND", "100,00"));
    const two = csv(credit("12/11/2026", "VIR DURAND LOYER", "100,00"));
    const both = csv(
      credit("12/11/2026", "VIR DURAND LOYER", "100,00"),
      credit("10/11/2026", "VIR DURAND", "100,00"),
    );
    for (const files of [[one, two], [both], [one, both], [both, one, two]]) {
      const end = files.reduce((input, text) => run(input, text).after, before);
      expect(payments(end)).toHaveLength(2);
      expect(files.map((text) => run(end, text).report.added)).toEqual(files.map(() => 0));
    }
  });

  it.each([
    ["un autre montant", typed("10/11/2026", 100.01, "Durand")],
    ["quatre jours d'écart", typed("06/11/2026", 100, "Durand")],
    ["un chèque n'est pas un virement", typed("10/11/2026", 100, "Durand", "chèque")],
    ["un écart accepté n'est pas un encaissement", typed("10/11/2026", 100, "écart", "écart", "E-1")],
  ])("%s : la ligne du relevé est ajoutée", (_what, row) => {
    expect(run(withPayments([row]), csv(credit("10/11/2026", "VIR DURAND", "100,00"))).report.added).toBe(1);
  });

  it("l'identifiant du propriétaire n'est pas changé, la ligne n'est pas doublée", () => {
    const before = withPayments([typed("10/11/2026", 100, "Durand", null, "REG-1")]);
    const { after, report } = run(before, csv(credit("10/11/2026", "VIR DURAND", "100,00")));
    expect(after).toEqual(before);
    expect([report.added, report.already, report.changed]).toEqual([0, 1, 0]);
  });
});

describe("Un fichier qui n'est pas un relevé est refusé sans rien écrire", () => {
  it.each([
    ["%PDF-1.7\n%âãÏÓ", "est un PDF"],
    ["", "est vide"],
    ["  \n", "est vide (rien que des blancs)"],
    ["PK\u0003\u0004\u0014\u0000", "Décompressez-la"],
    [
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum\nVE|V|1|20261001|411\n",
      "«\u00a0Importer un FEC\u00a0»",
    ],
    ["N° facture;Client;Échéance;Montant TTC\nFA-1;A;30/11/2026;10,00\n", "une liste de factures"],
    [ofx("<STMTTRN><TRNAMT>1.00").slice(0, 420), "il s’arrête à la ligne"],
    [camt(entry("1.00", "")).slice(0, 300), "il s’arrête à la ligne"],
    [cfonb("1", 0, []).slice(0, 1).join("\n"), "il s’arrête à la ligne 1"],
    ["Date;Libellé;Débit;Crédit\nhier;VIR A;;12,00\n", "Première ligne en défaut, ligne 2"],
    [":20:X\n:25:30004/1\n:60F:C261101EUR1,00\n", "MT940"],
    ["!Type:Bank\nD1\n", "QIF"],
  ])("%j", (text, says) => {
    const outcome = importBankInto(EMPTY, text, "releve.csv");
    expect(outcome.kind).toBe("refused");
    expect(outcome.kind === "refused" && outcome.message).toContain(says);
    expect(outcome.kind === "refused" && outcome.message).toContain("Rien n’a été modifié");
    expect(Object.keys(outcome)).not.toContain("writes");
  });
});

describe("Propriétés", () => {
  interface Line {
    readonly day: number;
    readonly label: string;
    readonly amount: number;
  }
  const line = fc.record<Line>({
    day: fc.integer({ min: 1, max: 12 }),
    label: fc.constantFrom(
      "VIR DURAND",
      "VIR MARTIN FA-3",
      "REMISE CHEQUES",
      "PRLV ORANGE",
      "REJET PRLV DURAND",
    ),
    amount: fc.constantFrom(1_000, 2_500, -1_000, -2_500),
  });
  const dayOf = (count: number): string => `${String(count).padStart(2, "0")}/11/2026`;
  const euros = (cents: number): string =>
    `${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, "0")}`;
  const fileOf = (lines: readonly Line[]): string =>
    csv(
      ...[...lines]
        .sort((a, b) => a.day - b.day)
        .map(({ day: on, label, amount }) =>
          amount < 0 ? debit(dayOf(on), label, euros(amount)) : credit(dayOf(on), label, euros(amount)),
        ),
    );
  const sorted = (input: BookInput): readonly string[] =>
    payments(input)
      .map((row) => JSON.stringify(row))
      .sort();

  it("importer deux fois vaut une fois, et les comptes du rapport font les lignes lues", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const once = run(EMPTY, fileOf(lines));
        expect(run(once.after, fileOf(lines)).after).toEqual(once.after);
        const { added, already, leftOut } = once.report;
        expect(added + already + leftOut).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  it("deux périodes qui se recouvrent, dans un ordre ou l'autre, valent la période entière", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 6 }),
        (lines, cut, overlap) => {
          const early = fileOf(lines.filter(({ day: on }) => on <= Math.min(12, cut + overlap)));
          const late = fileOf(lines.filter(({ day: on }) => on >= cut));
          const whole = sorted(run(EMPTY, fileOf(lines)).after);
          for (const files of [
            [early, late],
            [late, early],
          ]) {
            const end = files.reduce((input, text) => {
              const outcome = importBankInto(input, text, "r.csv");
              return outcome.kind === "done" ? applied(input, outcome.writes) : input;
            }, EMPTY);
            expect(sorted(end)).toEqual(whole);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("aucun texte ne fait tomber l'import, et un refus n'écrit rien", () => {
    const whole = [
      STATEMENT,
      ofx("<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261112<TRNAMT>1.00<NAME>A</STMTTRN>"),
      camt(entry("1.00", "")),
      cfonb("1", 0, [{ on: "031126", amount: 100, label: "A" }]).join("\n"),
    ];
    const broken = fc
      .tuple(
        fc.constantFrom(...whole),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 60 }),
        fc.string({ unit: "binary", maxLength: 30 }),
      )
      .map(([text, from, width, put]) => text.slice(0, from) + put + text.slice(from + width));
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
        const outcome = importBankInto(EMPTY, text, "x");
        if (outcome.kind === "refused") expect(outcome.message).toMatch(/^(?:Le fichier|Ce fichier)/);
        else {
          const { added, already, leftOut, controls } = outcome.report;
          expect(added + already + leftOut).toBe(
            controls.find(({ label }) => label === "Lignes lues")?.value,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
