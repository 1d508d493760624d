import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchBook, matchState, undoRun } from "#shared/workbook/match-book.ts";
import { type InvoiceRow, PaperWorkbook, type PaymentRow } from "./paper-workbook.ts";

/** Runs matching and writes it; the identifier of the run. */
function run(book: PaperWorkbook): string {
  const { writes, runId } = matchBook(book.read());
  book.write(writes);
  if (runId === undefined) throw new Error("rien n'a été rapproché");
  return runId;
}

function undo(book: PaperWorkbook, id: string): string {
  const change = undoRun(book.read(), id);
  if (change.kind === "refused") throw new Error(change.message);
  book.write(change.writes);
  return change.sentence;
}

const two = () =>
  new PaperWorkbook()
    .withInvoices(
      ["FA-2026-0101", "Menuiserie Girard", "2026-09-01", "2026-10-01", 1200],
      ["FA-2026-0102", "Boulangerie Lopez", "2026-09-15", "2026-10-15", 340.5],
    )
    .withPayments(
      { id: "B1", on: "2026-10-02", label: "VIR GIRARD FA-2026-0101", euros: 1200 },
      { id: "B2", on: "2026-10-16", label: "VIR LOPEZ FA-2026-0102", euros: 340.5 },
    );

const CUSTOMERS = ["Menuiserie Girard", "Boulangerie Lopez", "Garage Petit", "SCI des Acacias"];
const euros = fc.integer({ min: 1, max: 20 }).map((tens) => tens * 50 + 0.25);
const dayOf = (month: string) =>
  fc.integer({ min: 1, max: 28 }).map((on) => `2026-${month}-${String(on).padStart(2, "0")}`);

const invoices = fc
  .array(fc.tuple(fc.constantFrom(...CUSTOMERS), euros, dayOf("09")), { minLength: 1, maxLength: 8 })
  .map((list) =>
    list.map(
      ([customer, amount, issued], at): InvoiceRow => [
        `FA-2026-0${100 + at}`,
        customer,
        issued,
        "2026-10-31",
        amount,
      ],
    ),
  );

interface Given {
  readonly invoices: readonly InvoiceRow[];
  readonly payments: readonly PaymentRow[];
}

/** Payments that name an invoice or a customer, or nobody; some without identifier, some with the owner's words. */
const given: fc.Arbitrary<Given> = invoices.chain((list) =>
  fc
    .array(
      fc.record({
        invoice: fc.constantFrom(...list),
        says: fc.constantFrom("number", "customer", "nothing", "returned"),
        whole: fc.boolean(),
        hasId: fc.boolean(),
        state: fc.constantFrom(undefined, "à voir", "lettré", "à confirmer"),
        on: dayOf("10"),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((payments) => ({
      invoices: list,
      payments: payments.map(({ invoice, says, whole, hasId, state, on }, at): PaymentRow => {
        const [number, customer, , , amount] = invoice;
        const label = {
          number: `VIR ${customer} ${number}`,
          customer: `VIR ${customer}`,
          nothing: `REMISE ${at}`,
          returned: `REJET PRLV ${customer} ${number}`,
        }[says];
        const paid = whole ? amount : Math.round(amount * 30) / 100;
        return {
          ...(hasId ? { id: `B${at}` } : {}),
          on,
          label,
          euros: says === "returned" ? -paid : paid,
          ...(state === undefined ? {} : { state }),
        };
      }),
    })),
);

describe("Annuler un rapprochement", () => {
  it("toutes les cellules reviennent comme avant, où que le tri ait mis les lignes", () => {
    let undone = 0;
    fc.assert(
      fc.property(given, fc.boolean(), (one, sorted) => {
        const book = new PaperWorkbook().withInvoices(...one.invoices).withPayments(...one.payments);
        // Rows that say the same and have no identifier may change places when the tab is sorted.
        const cells = () =>
          sorted
            ? book
                .rows("Règlements")
                .map((row) => JSON.stringify(row))
                .sort()
            : book.cellsBesideJournal();
        const before = cells();
        const { writes, runId } = matchBook(book.read());
        book.write(writes);
        if (runId === undefined) return;
        undone += 1;
        if (sorted) book.turn("Règlements");
        undo(book, runId);
        expect(cells()).toEqual(before);
        expect(matchState(book.read()).runs).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(undone).toBeGreaterThan(20);
  });

  it("les lignes que le propriétaire a changées entre-temps ne sont pas touchées, et c'est dit", () => {
    const book = two();
    const id = run(book);
    book.type("Règlements", 0, "Factures", "FA-2026-0101=1000,00");
    expect(undo(book, id)).toBe(
      "Rapprochement annulé\u00a0: 1\u00a0ligne remise comme avant. 1\u00a0ligne a été modifiée depuis, elle est laissée telle quelle.",
    );
    expect(book.rows("Règlements").map(({ Client, Factures, État }) => [Client, Factures, État])).toEqual([
      ["Menuiserie Girard", "FA-2026-0101=1000,00", "lettré"],
      ["", "", ""],
    ]);
  });

  it("ce qui a été changé dans d'autres colonnes ou d'autres lignes reste", () => {
    const book = two();
    const id = run(book);
    book.type("Règlements", 1, "Moyen", "virement");
    book.type("Règlements", 1, "Libellé", "VIR LOPEZ (ma note)");
    undo(book, id);
    expect(
      book
        .rows("Règlements")
        .map(({ Client, Factures, Libellé, Moyen }) => [Client, Factures, Libellé, Moyen]),
    ).toEqual([
      ["", "", "VIR GIRARD FA-2026-0101", ""],
      ["", "", "VIR LOPEZ (ma note)", "virement"],
    ]);
  });

  it("annulé deux fois : la seconde est refusée, rien n'est écrit", () => {
    const book = two();
    const id = run(book);
    undo(book, id);
    expect(undoRun(book.read(), id)).toEqual({
      kind: "refused",
      message: "Ce rapprochement n'est plus dans le journal, ou il a déjà été annulé. Rien n'a été écrit.",
    });
  });

  it("refait après annulation, il porte un autre identifiant et s'annule à son tour", () => {
    const book = two();
    const before = book.cellsBesideJournal();
    const first = run(book);
    undo(book, first);
    const second = run(book);
    expect(second).not.toBe(first);
    undo(book, second);
    expect(book.cellsBesideJournal()).toEqual(before);
  });

  it("deux rapprochements de suite s'annulent l'un après l'autre, dans les deux ordres", () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const book = two();
      book.type("Règlements", 1, "Libellé", "REMISE 12");
      book.type("Règlements", 1, "Montant", 1);
      const ids = [run(book)];
      book.type("Règlements", 1, "Libellé", "VIR LOPEZ FA-2026-0102");
      book.type("Règlements", 1, "Montant", 340.5);
      ids.push(run(book));
      for (const at of order) undo(book, ids[at] ?? "");
      expect(book.rows("Règlements").map(({ Client, Factures }) => [Client, Factures])).toEqual([
        ["", ""],
        ["", ""],
      ]);
    }
  });

  it("le détail effacé du journal : refus qui dit pourquoi", () => {
    const book = two();
    const id = run(book);
    book.type("Journal", 0, "Détail", "rapprochement du mois");
    const change = undoRun(book.read(), id);
    expect(change.kind === "refused" && change.message).toContain("ne peut plus être annulé exactement");
  });
});
