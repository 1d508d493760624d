import { describe, expect, it } from "vitest";
import { actionWords } from "#shared/texts/action-words.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"];
const invoice = (paidOn = ""): readonly string[] | readonly (string | number)[] => [
  "Martin",
  "FA-1",
  "01/09/2026",
  "01/10/2026",
  1000,
  paidOn,
];
const OTHER = ["Durand", "FA-2", "01/06/2026", "01/07/2026", 20000, ""];
const received = {
  Identifiant: "b1",
  Date: "12/10/2026",
  Client: "Martin",
  Libellé: "REMISE CHEQUE",
  Montant: 1000,
  Factures: "FA-1",
};
const returned = {
  Identifiant: "b2",
  Date: "20/10/2026",
  Client: "Martin",
  Libellé: "CHEQUE IMPAYE",
  Montant: -1000,
  Factures: "FA-1",
};
const CALL = "à faire | rejected-payment-call | FA-1 | 1000";

describe("Un paiement revient : la facture rouvre par un appel, jamais par le rappel courtois", () => {
  it("ligne négative de « Règlements » sur la même facture : appel, en tête de liste devant un plus gros retard", () => {
    const read = readSheet({ cells: [HEADERS, invoice(), OTHER], payments: [received, returned] });
    expect(read.total).toBe(21000);
    expect(read.plan[0]).toBe(CALL);
    expect(read.outcome.plan[0]?.first).toBe(true);
  });

  it("la facture était notée payée avant le rejet, seul le rejet est importé : elle est due de nouveau", () => {
    const read = readSheet({ cells: [HEADERS, invoice("12/10/2026")], payments: [returned] });
    expect(read.total).toBe(1000);
    expect(read.plan).toEqual([CALL]);
  });

  it("notée payée, encaissement et rejet importés : le même argent n'est compté qu'une fois", () => {
    const read = readSheet({ cells: [HEADERS, invoice("12/10/2026")], payments: [received, returned] });
    expect(read.total).toBe(1000);
    expect(read.plan).toEqual([CALL]);
  });

  it("repayée après le rejet, notée le 25/10 : plus rien n'est dû", () => {
    const read = readSheet({ cells: [HEADERS, invoice("25/10/2026")], payments: [received, returned] });
    expect(read.total).toBe(0);
    expect(read.plan).toEqual([]);
  });

  it("un « paiement rejeté » au journal suffit", () => {
    const journal = [
      {
        Identifiant: "e1",
        Date: "16/11/2026",
        Client: "Martin",
        Factures: "FA-1",
        Événement: "paiement rejeté",
      },
    ];
    const read = readSheet({ cells: [HEADERS, invoice(), OTHER], journal });
    expect(read.plan[0]).toBe(CALL);
  });

  it("une facture payée puis rejetée ne compte pas comme payée dans les habitudes du client", () => {
    const read = readSheet({ cells: [HEADERS, invoice()], payments: [received, returned] });
    const paid = { ...returned, Identifiant: "b3", Date: "02/11/2026", Libellé: "VIR MARTIN", Montant: 1000 };
    const again = readSheet({ cells: [HEADERS, invoice()], payments: [received, returned, paid] });
    expect(read.total).toBe(1000);
    expect(again.total).toBe(0);
    expect(again.plan).toEqual([]);
  });
});

describe("Les frais du rejet", () => {
  const withFees = { ...returned, Montant: -1012.5 };
  const read = readSheet({ cells: [HEADERS, invoice()], payments: [received, withFees] });

  it("ne sont ni dus par le client, ni réclamés", () => {
    expect(read.total).toBe(1000);
    expect(read.plan).toEqual([CALL]);
  });

  it("ne sont nommés dans aucune ligne des relances", () => {
    const words = read.lines.map((line) => `${actionWords(line)} ${whySentence(line)}`).join(" ");
    expect(words).not.toMatch(/frais|12,50/);
  });

  it("sont dits au propriétaire, puisque la ligne de banque les porte", () => {
    expect(read.said("rejection-fees-left-out")).toEqual([
      "Ce rejet dépasse le règlement rendu de 12,50 € : des frais de banque, que le client ne doit pas. Ils ne sont ni comptés ni réclamés.",
    ]);
  });

  it("une reprise bien plus grande que le règlement n'est pas des frais : elle reste comptée et nommée", () => {
    const more = readSheet({
      cells: [HEADERS, invoice()],
      payments: [received, { ...returned, Montant: -1400 }],
    });
    expect(more.total).toBe(1400);
    expect(more.said("rejection-fees-left-out")).toEqual([]);
  });
});

describe("Le mot d'état dit le rejet", () => {
  const STATUS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Statut", "Mode de paiement"];
  const planOf = (status: string, means: string): readonly string[] =>
    readSheet({
      cells: [STATUS, ["Martin", "FA-1", "01/09/2026", "01/10/2026", 1000, status, means]],
    }).plan;

  it.each([
    ["rejeté", ""],
    ["Rejet", ""],
    ["rejet prélèvement", ""],
    ["LCR impayée", ""],
    ["chèque rejeté le 10/11/2026", ""],
    ["impayé", "LCR"],
    ["impayée", "Prélèvement SEPA"],
    ["rejetée", "Prélèvement SEPA"],
  ])("« %s » (moyen : « %s ») : appel", (status, means) => {
    expect(planOf(status, means)).toEqual([CALL]);
  });

  it.each([
    ["impayé", "Virement", "à faire | reminder | FA-1 | 1000"],
    ["impayée", "", "à faire | reminder | FA-1 | 1000"],
    ["rejetée", "", "à vérifier | mend-invoice | FA-1 | 0"],
  ])("« %s » (moyen : « %s ») n'est pas un paiement rejeté", (status, means, line) => {
    expect(planOf(status, means)).toEqual([line]);
  });
});
