import { describe, expect, it } from "vitest";
import { indicatorsOf } from "#shared/indicators/indicators.ts";
import type { Cell } from "#shared/model/cell.ts";
import { actionWords } from "#shared/texts/action-words.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { type OwnerSheet, type Read, readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant HT", "Montant TTC", "Réglé"];
const works = (paid: number): readonly Cell[] => [
  "Martin",
  "FA-12",
  "01/03/2026",
  "31/03/2026",
  10000,
  12000,
  paid,
];
const accepted = (more: Readonly<Record<string, Cell>> = {}): Readonly<Record<string, Cell>> => ({
  Identifiant: "e1",
  Date: "02/11/2026",
  Client: "Martin",
  Factures: "FA-12=600,00",
  Événement: "pause",
  Motif: "retenue de garantie",
  Montant: 600,
  "Date promise": "15/04/2027",
  ...more,
});
const PART = "FA-12 (retenue de garantie)";
const QUESTION = "à vérifier | hold | FA-12";

describe("Un reste de 5 % : retenue de garantie ?", () => {
  it.each([
    { rest: 600, why: "5 % du TTC" },
    { rest: 600.05, why: "5 % du TTC à 5 centimes près" },
    { rest: 599.95, why: "5 % du TTC à 5 centimes près" },
    { rest: 500, why: "5 % du HT" },
    { rest: 499.96, why: "5 % du HT à 4 centimes près" },
  ])("reste $rest € ($why) : la question est posée, rien n'est réclamé", ({ rest }) => {
    const read = readSheet({ cells: [HEADERS, works(12000 - rest)] });
    expect(read.plan).toEqual([`${QUESTION} | 0`]);
    expect(read.said("retention-proposed")).toHaveLength(1);
    expect(read.overdue).toBe(rest);
  });

  it.each([600.06, 599.94, 550, 300])("reste %d € : un reste ordinaire, relancé", (rest) => {
    const read = readSheet({ cells: [HEADERS, works(Math.round((12000 - rest) * 100) / 100)] });
    expect(read.plan).toEqual([`à faire | reminder | FA-12 | ${rest}`]);
    expect(read.said("retention-proposed")).toEqual([]);
  });

  it("la ligne et l'anomalie le disent en clair", () => {
    const read = readSheet({ cells: [HEADERS, works(11400)] });
    const [line] = read.lines;
    expect(line && actionWords(line)).toBe("Retenue de garantie\u00a0?");
    expect(line && whySentence(line)).toContain("600,00\u00a0€ restent, exactement 5\u00a0%");
    expect(read.said("retention-proposed")).toEqual([
      "600,00 € restent sur FA-12, exactement 5 % : retenue de garantie ? Rien n’est réclamé en attendant.",
    ]);
  });

  it("refusée au journal, le reste se relance et la question cesse", () => {
    const journal = [accepted({ Événement: "note", Motif: "retenue de garantie refusée" })];
    const read = readSheet({ cells: [HEADERS, works(11400)], journal });
    expect(read.plan).toEqual(["à faire | reminder | FA-12 | 600"]);
    expect(read.said("retention-proposed")).toEqual([]);
  });

  it("plus d'un an après la facture, une retenue serait due de toute façon : pas de question", () => {
    const read = readSheet({ cells: [HEADERS, works(11400)], on: "2027-03-02" });
    expect(read.plan).toEqual(["à faire | reminder | FA-12 | 600"]);
  });
});

describe("Retenue acceptée au journal", () => {
  const retained = (on: string, paid = 11400, journal = [accepted()]): Read =>
    readSheet({ cells: [HEADERS, works(paid)], journal, on });

  it("hors de l'échu, due le jour dit, listée, toujours dans le total", () => {
    const read = retained("2026-11-17");
    expect([read.total, read.overdue, read.notDue]).toEqual([600, 0, 600]);
    expect(read.plan).toEqual([`suspendue | hold | ${PART} | 0`]);
    expect(read.lines[0]?.day).toBe("2027-04-15");
    expect(read.said("retention-proposed")).toEqual([]);
  });

  it.each([
    { on: "2027-04-15", overdue: 0, why: "le jour de la libération, rien n'est en retard" },
    { on: "2027-04-16", overdue: 600, why: "le lendemain, elle est échue" },
  ])("au $on : $why", ({ on, overdue }) => {
    expect(retained(on).overdue).toBe(overdue);
  });

  it("libérée et impayée, elle se relance depuis le rappel courtois, quoi qu'on ait fait pour la facture", () => {
    const sent = accepted({
      Identifiant: "e2",
      Date: "03/11/2026",
      Événement: "relance envoyée",
      Motif: null,
      Étape: 3,
      "Date promise": null,
      Factures: "FA-12",
    });
    const read = retained("2027-05-03", 11400, [accepted(), sent]);
    expect(read.plan).toEqual([`à faire | reminder | ${PART} | 600`]);
    expect(read.lines[0]?.step).toBe(1);
  });

  it("la relance de la retenue se note sous son numéro, et n'est pas refaite", () => {
    const sent = accepted({
      Identifiant: "e3",
      Date: "03/05/2027",
      Événement: "relance envoyée",
      Motif: null,
      Étape: 1,
      "Date promise": null,
      Factures: PART,
    });
    const read = retained("2027-05-04", 11400, [accepted(), sent]);
    expect(read.plan).toEqual([`en attente | wait | ${PART} | 0`]);
    expect(read.lines[0]?.step).toBe(2);
  });

  it("sans jour dit, un an après la facture", () => {
    const read = retained("2026-11-17", 11400, [accepted({ "Date promise": null })]);
    expect(read.lines[0]?.day).toBe("2027-03-01");
  });

  it("jamais plus de 5 % : 2 000 € notés, 600 € mis de côté, le reste se relance", () => {
    const read = retained("2026-11-17", 0, [accepted({ Montant: 2000, Factures: "FA-12" })]);
    expect([read.overdue, read.notDue]).toEqual([11400, 600]);
    expect(read.plan).toEqual(["à faire | reminder | FA-12 | 11400", `suspendue | hold | ${PART} | 0`]);
  });

  it("reprise : la retenue n'est plus mise de côté", () => {
    const ended = {
      Identifiant: "e9",
      Date: "10/11/2026",
      Client: "Martin",
      Événement: "reprise",
      Référence: "e1",
    };
    expect(retained("2026-11-17", 11400, [accepted(), ended]).overdue).toBe(600);
  });

  it("réglée sous le numéro de la facture, ou sous le sien : soldée", () => {
    for (const number of ["FA-12", PART]) {
      const read = readSheet({
        cells: [HEADERS, works(11400)],
        journal: [accepted()],
        payments: [
          {
            Identifiant: "b1",
            Date: "16/11/2026",
            Client: "Martin",
            Montant: 600,
            Factures: `${number}=600,00`,
          },
        ],
      });
      expect([read.total, read.plan]).toEqual([0, []]);
    }
  });

  it("« Indicateurs » en donne le total", () => {
    const { outcome, book } = retained("2026-11-17");
    const rows = indicatorsOf({
      position: outcome.position,
      items: book.ledger.items,
      payments: book.payments,
      journal: book.journal,
      asOf: book.asOf,
    });
    const row = rows.find(({ name }) => name === "Retenues de garantie à libérer");
    expect([row?.value, row?.unit]).toEqual([600, "€"]);
  });
});

describe("La feuille dit elle-même la retenue", () => {
  const STATUS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Réglé", "Statut"];
  const COLUMN = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Réglé", "Retenue de garantie"];
  const row = (paid: number, last: Cell): readonly Cell[] => [
    "Martin",
    "FA-12",
    "01/03/2026",
    "31/03/2026",
    12000,
    paid,
    last,
  ];
  const read = (header: readonly string[], paid: number, last: Cell, more: Partial<OwnerSheet> = {}) =>
    readSheet({ cells: [header, row(paid, last)], ...more });

  it("statut « retenue de garantie » sur le reste de 5 % : hors de l'échu, due un an après la facture", () => {
    const found = read(STATUS, 11400, "Retenue de garantie 5 %");
    expect([found.overdue, found.notDue]).toEqual([0, 600]);
    expect(found.lines[0]?.day).toBe("2027-03-01");
  });

  it("le même statut sur une facture entière n'en retient que 5 %", () => {
    const found = read(STATUS, 0, "Retenue de garantie");
    expect([found.overdue, found.notDue]).toEqual([11400, 600]);
  });

  it.each([
    { cell: 600, retained: 600 },
    { cell: "5 %", retained: 600 },
    { cell: 0.05, retained: 600 },
    { cell: "oui", retained: 600 },
    { cell: 360, retained: 360 },
    { cell: 2000, retained: 600 },
    { cell: "", retained: 0 },
    { cell: "non", retained: 0 },
  ])("colonne « Retenue de garantie » : « $cell » → $retained € de côté", ({ cell, retained }) => {
    const found = read(COLUMN, 0, cell);
    expect([found.overdue, found.notDue]).toEqual([12000 - retained, retained]);
    expect(found.total).toBe(12000);
  });

  it("une ligne à part pour la retenue, avec sa date de libération", () => {
    const cells = [
      STATUS,
      ["Martin", "FA-12", "01/03/2026", "31/03/2026", 11400, 11400, ""],
      ["Martin", "RG-12", "01/03/2026", "01/04/2027", 600, 0, "retenue de garantie"],
    ];
    const found = readSheet({ cells });
    expect([found.overdue, found.notDue]).toEqual([0, 600]);
    expect(found.lines[0]?.day).toBe("2027-04-01");
  });
});
