import { describe, expect, it } from "vitest";
import { customerPage } from "#shared/workbook/customer-page.ts";
import { plannedOn, type Row, type Workbook } from "../cases/grouped-book.ts";

/** A Tuesday. */
const TODAY = "2026-11-17";

function pageOf(name: string, workbook: Partial<Workbook>) {
  const { book, outcome } = plannedOn(TODAY, {
    invoices: [
      ["Agence Nord", "FA-1", "14/08/2026", "13/09/2026", 1000],
      ["Agence Sud", "FA-2", "14/08/2026", "13/09/2026", 500],
    ],
    ...workbook,
  });
  const key = book.ledger.directory.keyOf(name);
  const page = key === undefined ? undefined : customerPage(book, outcome, key);
  if (page === undefined) throw new Error(`page absente : ${name}`);
  return page;
}

const event = (id: string, client: string, day: string, kind: string, more: Row = {}): Row => ({
  Identifiant: id,
  Client: client,
  Date: day,
  Événement: kind,
  ...more,
});

describe("Les contacts de ceux qui sont relancés ensemble", () => {
  const journal = [
    event("n-1", "Agence Nord", "16/11/2026", "relance envoyée", { Factures: "FA-1", Étape: 1 }),
  ];

  it("chacun pour soi : le message à l'un ne compte pas pour l'autre", () => {
    expect(pageOf("Agence Nord", { journal }).load.days).toEqual(["2026-11-16"]);
    expect(pageOf("Agence Sud", { journal }).load.days).toEqual([]);
  });

  it("un même payeur : le message reçu pour l'un compte pour tous", () => {
    const clients = [
      { Client: "Agence Nord", Payeur: "Siège" },
      { Client: "Agence Sud", Payeur: "Siège" },
    ];
    const { load } = pageOf("Agence Sud", { journal, clients });
    expect(load.days).toEqual(["2026-11-16"]);
    // Five days after the 16th is a Saturday.
    expect(load.message.day).toBe("2026-11-23");
  });

  it("un brouillon dont la facture est payée ne retient plus rien", () => {
    const draft = event("p-1", "Agence Nord", "13/11/2026", "relance préparée", {
      Factures: "FA-1",
      Étape: 1,
    });
    expect(pageOf("Agence Nord", { journal: [draft] }).load.message.reasons).toEqual([
      { code: "draft-unsettled", day: "2026-11-13" },
    ]);
    const payments = [
      { Identifiant: "r-1", Date: "16/11/2026", Client: "Agence Nord", Montant: 1000, Factures: "FA-1" },
    ];
    expect(pageOf("Agence Nord", { journal: [draft], payments }).load.message.day).toBe(TODAY);
  });
});

describe("Qui parle dans l'historique", () => {
  it("nos messages, nos échanges, l'argent, les notes du dirigeant", () => {
    const { timeline } = pageOf("Agence Nord", {
      journal: [
        event("a", "Agence Nord", "02/11/2026", "relance envoyée", { Factures: "FA-1", Étape: 1 }),
        event("b", "Agence Nord", "03/11/2026", "appel", { Motif: "Joint" }),
        event("c", "Agence Nord", "05/11/2026", "paiement rejeté", { Factures: "FA-1" }),
        event("d", "Agence Nord", "06/11/2026", "note", { Motif: "nouvelle comptable" }),
      ],
      payments: [
        { Identifiant: "r-1", Date: "04/11/2026", Client: "Agence Nord", Montant: 10, Factures: "FA-1" },
      ],
    });
    expect(timeline.map(({ day, family }) => [day, family])).toEqual([
      ["2026-11-06", "note"],
      ["2026-11-05", "money"],
      ["2026-11-04", "money"],
      ["2026-11-03", "talk"],
      ["2026-11-02", "ours"],
    ]);
  });
});
