import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { matchBook, undoRun } from "#shared/workbook/match-book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { PaperWorkbook, type PaymentRow, paymentCells, type Row, rowOf, serial } from "./paper-workbook.ts";

/** A line of SARL Duval's account in `Grand livre`. */
function line(
  journal: string,
  piece: string,
  on: string,
  label: string,
  euros: number,
  mark: Cell = null,
): Row {
  return rowOf("Grand livre", {
    JournalCode: journal,
    Pièce: piece,
    Date: serial(on),
    Client: "SARL Duval",
    Code: "DUV",
    Libellé: label,
    Débit: euros > 0 ? euros : 0,
    Crédit: euros < 0 ? -euros : 0,
    Lettrage: mark,
    Compte: "411000",
  });
}

const sales = (mark: Cell = null): readonly Row[] => [
  line("VE", "FA-1", "2026-05-10", "Facture FA-1", 1200, mark),
  line("VE", "FA-2", "2026-05-11", "Facture FA-2", 500),
];
const paid = (mark: Cell = null): Row => line("BQ", "VIR1", "2026-06-15", "VIR SARL DUVAL", -1200, mark);

const FROM_BANK: PaymentRow = {
  id: "BC0-20260614-120000EUR-027186fc23-1",
  on: "2026-06-14",
  label: "VIR SARL DUVAL FA-1",
  euros: 1200,
};
const MATCHED: PaymentRow = { ...FROM_BANK, client: "SARL Duval", invoices: "FA-1" };

function workbook(ledger: readonly Row[], ...payments: readonly PaymentRow[]): PaperWorkbook {
  return new PaperWorkbook()
    .withOurs("Grand livre", ledger)
    .withOurs("Règlements", payments.map(paymentCells))
    .withOurs("Journal", [])
    .withOurs("Réglages", [["Onglet · Factures", "factures #7", null]]);
}

/** Open invoices and credits, in euros. */
function position(book: PaperWorkbook) {
  const { items, credits } = planBook(book.read()).position;
  return {
    owed: Object.fromEntries(items.map(({ item, open }) => [item.number, open / 100])),
    credits: credits.map(({ amount }) => amount / 100),
  };
}

const said = (book: PaperWorkbook) =>
  planBook(book.read()).problems.filter(({ code }) => code === "payment-in-ledger");
const states = (book: PaperWorkbook) =>
  book.rows("Règlements").map(({ Client, Factures, État }) => [Client, Factures, État]);

describe("Un règlement qui est à la fois dans Règlements et dans le grand livre", () => {
  it("lettré dans le grand livre : le grand livre le compte, la ligne de Règlements n'est pas affectée à autre chose", () => {
    const twin = line("VE", "FA-3", "2026-05-20", "Facture FA-3", 1200);
    const book = workbook([...sales("A"), paid("A"), twin], { ...FROM_BANK, label: "VIR SARL DUVAL" });
    book.write(matchBook(book.read()).writes);
    expect(states(book)).toEqual([["", "", "ignoré"]]);
    expect(position(book)).toEqual({ owed: { "FA-2": 500, "FA-3": 1200 }, credits: [] });
    expect(said(book).map(({ place, data }) => [place.row, data?.count])).toEqual([[2, "1"]]);
  });

  it("déjà affecté, puis le grand livre l'apporte sans lettrage : la facture reste payée, sans avoir de trop", () => {
    const book = workbook([...sales(), paid()], MATCHED);
    expect(position(book)).toEqual({ owed: { "FA-2": 500 }, credits: [] });
    expect(matchBook(book.read()).report.groups).toBe(0);
  });

  it("déjà affecté, puis le grand livre l'apporte lettré : compté une fois", () => {
    const book = workbook([...sales("A"), paid("A")], MATCHED);
    expect(position(book)).toEqual({ owed: { "FA-2": 500 }, credits: [] });
  });

  it("ni affecté ni lettré : le rapprochement lettre le grand livre, et l'annuler rend les cellules", () => {
    const book = workbook([...sales(), paid()], FROM_BANK);
    expect(position(book)).toEqual({ owed: { "FA-1": 1200, "FA-2": 500 }, credits: [1200] });
    const { writes, runId } = matchBook(book.read());
    book.write(writes);
    expect(position(book)).toEqual({ owed: { "FA-2": 500 }, credits: [] });
    const undone = undoRun(book.read(), runId ?? "");
    if (undone.kind === "refused") throw new Error(undone.message);
    book.write(undone.writes);
    expect(book.rows("Grand livre").map(({ Lettrage }) => Lettrage)).toEqual(["", "", ""]);
  });

  it("six jours d'écart, un autre montant, un autre client nommé : ce sont d'autres règlements", () => {
    const others: readonly PaymentRow[] = [
      { ...MATCHED, on: "2026-06-21" },
      { ...MATCHED, euros: 1199 },
      { ...MATCHED, client: "Garage Martin" },
    ];
    for (const other of others) expect(said(workbook([...sales(), paid()], other))).toEqual([]);
    const martin = line("VE", "FM-1", "2026-05-10", "Facture FM-1", 90).map((cell) =>
      cell === "SARL Duval" ? "Garage Martin" : cell === "DUV" ? "MAR" : cell,
    );
    const named = workbook([...sales(), paid(), martin], { ...FROM_BANK, label: "VIR GARAGE MARTIN" });
    expect(said(named)).toEqual([]);
  });

  it("un crédit du grand livre ne répond qu'à une ligne : le second règlement du même montant compte", () => {
    const second = { ...FROM_BANK, id: "B2", on: "2026-06-16", client: "SARL Duval" };
    const book = workbook([...sales("A"), paid("A")], FROM_BANK, second);
    expect(position(book)).toEqual({ owed: { "FA-2": 500 }, credits: [1200] });
    expect(said(book).map(({ data }) => data?.rows)).toEqual(["2"]);
  });

  it("le même jour passe avant le plus proche, quel que soit l'ordre des lignes", () => {
    const early = { ...FROM_BANK, id: "B2", on: "2026-06-13", client: "SARL Duval" };
    const same = { ...FROM_BANK, id: "B3", on: "2026-06-15", client: "SARL Duval" };
    for (const rows of [
      [early, same],
      [same, early],
    ]) {
      const left = planBook(workbook([...sales("A"), paid("A")], ...rows).read()).position.credits;
      expect(left.map(({ day }) => day)).toEqual(["2026-06-13"]);
    }
  });

  it("affecté à une facture ouverte qui n'est pas dans ce lettrage : c'est un autre règlement", () => {
    const book = workbook([...sales("A"), paid("A")], { ...MATCHED, invoices: "FA-2=500" });
    expect(position(book)).toEqual({ owed: {}, credits: [700] });
  });

  it("une note « autre règlement » au journal le fait compter", () => {
    const note = rowOf("Journal", {
      Identifiant: "n1",
      Date: serial("2026-07-01"),
      Client: "SARL Duval",
      Événement: "note",
      Motif: "Autre règlement",
      Référence: FROM_BANK.id ?? "",
    });
    const book = new PaperWorkbook()
      .withOurs("Grand livre", [...sales("A"), paid("A")])
      .withOurs("Règlements", [paymentCells({ ...FROM_BANK, client: "SARL Duval" })])
      .withOurs("Journal", [note]);
    expect(position(book)).toEqual({ owed: { "FA-2": 500 }, credits: [1200] });
  });

  it("un rejet que les deux disent n'est dû qu'une fois", () => {
    const back = line("BQ", "REJ1", "2026-06-20", "REJET VIR SARL DUVAL", 1200);
    const rejected = {
      ...FROM_BANK,
      id: "B2",
      on: "2026-06-20",
      euros: -1200,
      label: "REJET VIR SARL DUVAL",
    };
    const book = workbook([...sales(), paid(), back], FROM_BANK, { ...rejected, client: "SARL Duval" });
    const { owed, credits } = position(book);
    const sum = Object.values(owed).reduce((total, open) => total + open, 0);
    expect(sum - credits.reduce((total, one) => total + one, 0)).toBe(1700);
  });
});

describe("Une facture de la liste qui est aussi dans le grand livre", () => {
  const listed = (euros = 1200, customer = "SARL Duval") =>
    workbook([...sales(), paid()]).withInvoices(["FA-1", customer, "2026-05-10", "2026-06-10", euros]);

  it("compte une fois, avec l'échéance de la liste et le lettrage du grand livre", () => {
    const book = listed();
    const { position: before, problems } = planBook(book.read());
    expect(before.items.map(({ item, open }) => [item.number, item.due, open])).toEqual([
      ["FA-1", "2026-06-10", 120_000],
      ["FA-2", undefined, 50_000],
    ]);
    expect(
      problems.filter(({ code }) => code === "invoice-in-two-tabs").map(({ data }) => data?.count),
    ).toEqual(["1"]);
    expect(problems.filter(({ code }) => code === "due-missing").map(({ data }) => data?.rows)).toEqual([
      "3",
    ]);
    book.write(matchBook(book.read()).writes);
    expect(position(book)).toEqual({ owed: { "FA-2": 500 }, credits: [] });
  });

  it("pour un autre montant, ou sous un autre client : les deux comptent, et c'est dit", () => {
    const codes = (book: PaperWorkbook) => planBook(book.read()).problems.map(({ code }) => code);
    expect(codes(listed(1100))).toContain("posted-for-other-amount");
    expect(codes(listed(1200, "Duval Frères"))).toContain("posted-under-other-customer");
  });

  it("payée dans la liste seule, elle n'est pas due ; payée dans les deux, elle ne l'est pas deux fois", () => {
    const list: readonly Row[] = [
      ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Payée le"],
      ["FA-1", "SARL Duval", serial("2026-05-10"), serial("2026-06-10"), 1200, serial("2026-06-15")],
      ["FA-2", "SARL Duval", serial("2026-05-11"), serial("2026-06-11"), 500, null],
    ];
    const alone = workbook(sales()).withTab("Factures", 7, list);
    expect(position(alone)).toEqual({ owed: { "FA-2": 500 }, credits: [] });
    const both = workbook([...sales(), paid()]).withTab("Factures", 7, list);
    const { owed, credits } = position(both);
    expect([owed, credits]).toEqual([{ "FA-1": 1200, "FA-2": 500 }, [1200]]);
    const lettered = workbook([...sales("A"), paid("A")]).withTab("Factures", 7, list);
    expect(position(lettered)).toEqual({ owed: { "FA-2": 500 }, credits: [] });
  });
});
