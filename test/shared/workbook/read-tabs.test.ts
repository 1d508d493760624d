import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";

type Rows = readonly (readonly Cell[])[];

/** One invoice of 100 €, due on 1 October 2026, and the tabs of ours that the case needs. */
function bookOn(on: string, tabs: Readonly<Partial<Record<TabName, Rows>>>, amount = 100) {
  const invoices: TabCells = {
    sheetId: 0,
    title: "Factures",
    rows: [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
      ["Alpha", "FA-1", "2026-09-01", "2026-10-01", amount],
    ],
  };
  const ours = (Object.keys(tabs) as TabName[]).map(
    (title, index): TabCells => ({
      sheetId: index + 1,
      title,
      rows: [HEADERS[title], ...(tabs[title] ?? [])],
    }),
  );
  const reading = readBook({ tabs: [invoices, ...ours], today: day(on), locale: "fr_FR" });
  if (reading.kind !== "book") throw new Error(reading.message);
  return reading.book;
}

const codes = (book: ReturnType<typeof bookOn>): readonly (readonly [string, string | undefined])[] =>
  book.problems.map(({ code, place }) => [code, place.column] as const);

describe("Onglet Scénarios", () => {
  const scenario: Rows = [
    ["standard", 1, 3, "e-mail", "Oubli", "toujours", "contact", 15],
    ["standard", 2, 10, "téléphone", "Date de règlement", "toujours", "contact", null],
    ["standard", 3, 30, "recommandé", "Mise en demeure", "toujours", "siège", null],
  ];
  const sent = (step: number, on: string): readonly Cell[] => [
    `E${step}`,
    on,
    "Alpha",
    "FA-1",
    "relance envoyée",
    step,
    "e-mail",
    "sortant",
  ];

  it("une cellule « Montant minimum » vide vaut le minimum du canal : sous 300 €, l'appel devient un e-mail", () => {
    const book = bookOn("2026-10-12", { Scénarios: scenario, Journal: [sent(1, "05/10/2026")] });
    expect(planBook(book).plan.map(({ line }) => [line.state, line.step, line.channel])).toEqual([
      ["à faire", 2, "e-mail"],
    ]);
  });

  it("une mise en demeure partie en lettre et e-mail reste une mise en demeure dans le journal", () => {
    const settings: Rows = [
      ["Raison sociale", "Menuiserie Test"],
      ["Forme et capital", "SARL au capital de 8 000 €"],
      ["SIREN", "732829320"],
      ["Adresse", "1 rue du Bois, 69001 Lyon"],
      ["E-mail", "contact@test.example"],
      ["Téléphone", "04 65 71 00 00"],
      ["IBAN", "FR7630006000011234567890189"],
      ["Signataire mise en demeure", "Camille Test, gérante"],
    ];
    const clients: Rows = [
      ["Alpha", null, null, null, "alpha@client.example", null, null, "2 rue du Port, 69002 Lyon"],
    ];
    const book = bookOn("2026-11-16", {
      Scénarios: scenario,
      Journal: [sent(1, "05/10/2026"), sent(2, "12/10/2026")],
      Réglages: settings,
      Clients: clients,
    });
    const outcome = planBook(book);
    const line = outcome.plan[0]?.line;
    if (!line) throw new Error("pas de ligne");
    expect([line.state, line.channel]).toEqual(["à faire", "e-mail + courrier"]);
    const order = draftOrder(book, outcome, line);
    if (order.kind !== "ready") throw new Error(JSON.stringify(order.gaps));
    expect(order.letter.text).toContain("vaut mise en demeure");
    expect(order.event.kind).toBe("mise en demeure préparée");
  });
});

describe("Une adresse écrite sur plusieurs lignes dans sa cellule", () => {
  it("garde ses lignes, les vides en moins : c'est ainsi qu'une enveloppe se lit", () => {
    const written = "  Bâtiment\u00a0C \r\n12  rue du Port\n\nBP 12345\n69002 Lyon\n";
    const book = bookOn("2026-10-12", {
      Clients: [["Alpha", null, null, null, null, null, null, written]],
    });
    const key = book.ledger.directory.keyOf("Alpha");
    expect(key && book.ledger.directory.get(key)?.address).toBe(
      "Bâtiment C\n12 rue du Port\nBP 12345\n69002 Lyon",
    );
  });
});

describe("Ce que l'on écrit à la main et qui ne se lit pas est nommé", () => {
  it("journal : client inconnu, montant, date promise et étape illisibles", () => {
    const book = bookOn("2026-10-12", {
      Journal: [
        ["E1", "05/10/2026", "Zorro", "", "pause"],
        ["E2", "05/10/2026", "Alpha", "FA-1", "promesse", null, null, null, "abc", "vendredi"],
        ["E3", "05/10/2026", "Alpha", "FA-1", "relance envoyée", "un"],
      ],
    });
    expect(codes(book)).toEqual([
      ["journal-customer-unknown", "Client"],
      ["journal-amount-unreadable", "Montant"],
      ["journal-day-unreadable", "Date promise"],
      ["journal-step-unreadable", "Étape"],
    ]);
  });

  it("règlement d'un client inconnu : dit une fois ; scénario qui n'existe pas : dit aussi", () => {
    const book = bookOn("2026-10-12", {
      Règlements: [["P1", "05/10/2026", "Zorro", "VIR", 10, "EUR", "", "", ""]],
      Clients: [["Alpha", null, null, null, null, null, null, null, null, null, "zzz"]],
    });
    expect(codes(book)).toEqual([
      ["payment-customer-unknown", "Client"],
      ["scenario-invalid", "Scénario"],
    ]);
  });
});
