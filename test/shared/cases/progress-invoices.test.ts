import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { blockText } from "#shared/letters/blocks.ts";
import { invoiceTable } from "#shared/letters/invoice-words.ts";
import type { Cell } from "#shared/model/cell.ts";
import { balanceOf, readSheet } from "./owner-sheet.ts";

const CUMULATED = ["Client", "N° facture", "Date", "Échéance", "Cumul TTC", "Chantier"];
const situation = (number: string, month: string, amount: Cell, site = "Lilas"): readonly Cell[] => [
  "Martin",
  number,
  `01/${month}/2026`,
  `28/${month}/2026`,
  amount,
  site,
];
const LILAS = [
  situation("SIT-1", "07", 10000),
  situation("SIT-2", "08", 25000),
  situation("SIT-3", "09", 40000),
];

describe("Situations de travaux cumulées", () => {
  it("10 000, 25 000, 40 000 cumulés font 40 000 €, pas 75 000", () => {
    const read = readSheet({ cells: [CUMULATED, ...LILAS] });
    expect(read.total).toBe(40000);
    expect(read.book.ledger.items.map(({ amount }) => amount)).toEqual([1_000_000, 1_500_000, 1_500_000]);
  });

  it("chaque cumul est dit, avec ce qu'il ajoute", () => {
    const read = readSheet({ cells: [CUMULATED, ...LILAS] });
    expect(read.said("progress-cumulated")).toEqual([
      "Montants cumulés : la situation SIT-2 (25 000,00 €) compte pour 15 000,00 €, ce qu’elle ajoute à SIT-1.",
      "Montants cumulés : la situation SIT-3 (40 000,00 €) compte pour 15 000,00 €, ce qu’elle ajoute à SIT-2.",
    ]);
  });

  it("l'ordre des lignes ne change rien", () => {
    const read = readSheet({ cells: [CUMULATED, ...[...LILAS].reverse()] });
    expect(read.total).toBe(40000);
  });

  it("le cumul dit au libellé suffit, « Situation n° 2 – cumul » ", () => {
    const header = ["Client", "N° facture", "Libellé", "Date", "Échéance", "Montant TTC"];
    const rows = [
      ["Martin", "FA-1", "Situation n° 1 – cumul", "01/07/2026", "28/07/2026", 10000],
      ["Martin", "FA-2", "Situation n° 2 – cumul", "01/08/2026", "28/08/2026", 25000],
    ];
    expect(readSheet({ cells: [header, ...rows] }).total).toBe(25000);
  });

  it("sans le mot « cumul », des situations s'additionnent comme des factures", () => {
    const header = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Chantier"];
    const read = readSheet({ cells: [header, ...LILAS] });
    expect(read.total).toBe(75000);
    expect(read.said("progress-cumulated")).toEqual([]);
  });

  it("à côté du cumul, la colonne de chaque situation est celle qui compte", () => {
    const header = ["Client", "N° situation", "Date", "Échéance", "Montant situation TTC", "Cumul TTC"];
    const rows = [
      ["Martin", "SIT-1", "01/07/2026", "28/07/2026", 10000, 10000],
      ["Martin", "SIT-2", "01/08/2026", "28/08/2026", 15000, 25000],
    ];
    const read = readSheet({ cells: [header, ...rows] });
    expect(read.total).toBe(25000);
    expect(read.said("progress-cumulated")).toEqual([]);
  });

  it("une situation payée le reste, la suivante garde son « reste dû »", () => {
    const header = ["Client", "N° facture", "Date", "Échéance", "Cumul TTC", "Reste dû"];
    const rows = [
      ["Martin", "SIT-1", "01/07/2026", "28/07/2026", 10000, 0],
      ["Martin", "SIT-2", "01/08/2026", "28/08/2026", 25000, 10000],
    ];
    const read = readSheet({ cells: [header, ...rows] });
    expect(read.total).toBe(10000);
    expect(read.plan).toEqual(["à faire | reminder | SIT-2 | 10000"]);
  });

  it("un cumul plus faible que le précédent n'en est pas un : compté en entier, et nommé", () => {
    const rows = [situation("SIT-1", "07", 10000), situation("SIT-2", "08", 4000)];
    const read = readSheet({ cells: [CUMULATED, ...rows] });
    expect(read.total).toBe(14000);
    expect(read.said("progress-decreasing")).toEqual([
      "La situation SIT-2 est un cumul plus faible que SIT-1 : elle est comptée en entier.",
    ]);
  });
});

describe("Plusieurs chantiers d'un même client", () => {
  const ROSES = [situation("SIT-1", "08", 4000, "Roses"), situation("SIT-2", "09", 6000, "Roses")];
  const both = { cells: [CUMULATED, ...LILAS, ...ROSES] };

  it("SIT-1 ici et SIT-1 là ne sont pas un doublon : chacune porte son chantier", () => {
    const read = readSheet(both);
    expect(read.said("number-duplicated")).toEqual([]);
    expect(read.book.ledger.items.map(({ number }) => number)).toEqual([
      "SIT-1 (Lilas)",
      "SIT-2 (Lilas)",
      "SIT-3",
      "SIT-1 (Roses)",
      "SIT-2 (Roses)",
    ]);
  });

  it("la balance reste celle du client, tous chantiers ensemble", () => {
    expect(balanceOf(readSheet(both), "Martin")).toEqual([46000, 46000]);
  });

  it("un litige sur un chantier ne retient pas l'autre", () => {
    const journal = [
      {
        Identifiant: "e1",
        Date: "02/11/2026",
        Client: "Martin",
        Événement: "litige ouvert",
        Motif: "malfaçon",
        Détail: "chantier Lilas, carrelage du hall",
      },
    ];
    const read = readSheet({ ...both, journal });
    expect(read.plan).toEqual([
      "à faire | reminder | SIT-1 (Roses), SIT-2 (Roses) | 6000",
      "suspendue | acknowledge-dispute | SIT-1 (Lilas), SIT-2 (Lilas), SIT-3 | 0",
    ]);
    const row = read.outcome.balance.rows[0];
    expect(row?.disputed).toBe(4_000_000);
  });

  it("un litige qui ne nomme aucun chantier retient tout le client", () => {
    const journal = [
      {
        Identifiant: "e1",
        Date: "02/11/2026",
        Client: "Martin",
        Événement: "litige ouvert",
        Motif: "malfaçon",
      },
    ];
    const read = readSheet({ ...both, journal });
    expect(read.lines.map(({ state }) => state)).toEqual(["suspendue"]);
  });

  it("la liste des factures d'un courrier montre le chantier", () => {
    const [line] = readSheet(both).lines;
    const several = blockText(invoiceTable("EUR", line?.parts ?? [], []));
    expect(several).toContain("Lilas");
    expect(several).toContain("Roses");
    const [alone] = readSheet({ cells: [CUMULATED, ...LILAS] }).lines;
    const parts = (alone?.parts ?? []).map((part) => ({ ...part, amount: cents(part.amount) }));
    expect(blockText(invoiceTable("EUR", parts, []))).toMatch(/Chantier.*\n.*Lilas/);
  });
});
