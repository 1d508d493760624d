import { describe, expect, it } from "vitest";
import { assignChoices, matchBook, matchState } from "#shared/workbook/match-book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { PaperWorkbook, rowOf, serial } from "./paper-workbook.ts";

const rows = (book: PaperWorkbook) =>
  book.rows("Règlements").map(({ Client, Factures, État }) => [Client, Factures, État]);

/** Runs matching on the workbook and writes what it says. */
function run(book: PaperWorkbook) {
  const outcome = matchBook(book.read());
  book.write(outcome.writes);
  return outcome;
}

/** What each customer's invoices still owe, in euros, as the aged balance counts it. */
const owed = (book: PaperWorkbook) =>
  Object.fromEntries(planBook(book.read()).position.items.map(({ item, open }) => [item.number, open / 100]));

function workshop(): PaperWorkbook {
  return new PaperWorkbook().withInvoices(
    ["FA-2026-0101", "Menuiserie Girard", "2026-09-01", "2026-10-01", 1200],
    ["FA-2026-0102", "Menuiserie Girard", "2026-09-15", "2026-10-15", 340.5],
    ["FA-2026-0103", "Boulangerie Lopez", "2026-09-20", "2026-10-20", 780],
    ["FA-2026-0104", "Garage Petit", "2026-09-21", "2026-10-20", 1000],
  );
}

describe("Rapprocher les règlements du classeur", () => {
  it("un numéro dans le libellé : le client et la facture sont inscrits, et le journal garde la trace", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-10-02",
      label: "VIR SEPA MENUISERIE GIRARD FA-2026-0101",
      euros: 1200,
    });
    const { report, runId } = run(book);
    expect(rows(book)).toEqual([["Menuiserie Girard", "FA-2026-0101", "lettré"]]);
    expect(owed(book)).toEqual({ "FA-2026-0102": 340.5, "FA-2026-0103": 780, "FA-2026-0104": 1000 });
    expect(report.applied).toEqual({ count: 1, amounts: ["1\u202f200,00\u00a0€"] });
    expect(report.sentence).toBe("1\u00a0règlement affecté (1\u202f200,00\u00a0€).");
    expect(
      book.rows("Journal").map((row) => [row.Identifiant, row.Événement, row.Motif, row.Client, row.Date]),
    ).toEqual([[runId, "note", "rapprochement", "", serial("2026-11-17")]]);
  });

  it("relancé, il ne change plus rien : ni cellule, ni ligne de journal", () => {
    const book = workshop().withPayments(
      { id: "B1", on: "2026-10-02", label: "VIR GIRARD FA-2026-0101", euros: 1200 },
      { id: "B2", on: "2026-10-20", label: "VIR LOPEZ", euros: 700 },
      { id: "B3", on: "2026-10-21", label: "VIREMENT INTERNE DEPUIS LIVRET", euros: 5000 },
    );
    run(book);
    expect(rows(book).map(([, , state]) => state)).toEqual(["lettré", "à confirmer", "ignoré"]);
    expect(run(book).writes).toEqual([]);
  });

  it("sans rien de sûr, seuls les états sont écrits, sans ligne de journal", () => {
    const book = workshop().withPayments({ id: "B2", on: "2026-10-20", label: "VIR LOPEZ", euros: 700 });
    const { runId, report } = run(book);
    expect([runId, report.proposals.length, book.rows("Journal")]).toEqual([undefined, 1, []]);
    expect(rows(book)).toEqual([["", "", "à confirmer"]]);
  });

  it("un client déjà inscrit et une liste déjà commencée restent comme ils sont écrits, la suite vient après", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-10-02",
      label: "VIR FA-2026-0101 FA-2026-0102",
      euros: 1540.5,
      client: "MENUISERIE  GIRARD",
      invoices: "fa-2026-0101 ;",
    });
    run(book);
    expect(rows(book)).toEqual([["MENUISERIE  GIRARD", "fa-2026-0101, FA-2026-0102", "lettré"]]);
    expect(owed(book)).toEqual({ "FA-2026-0103": 780, "FA-2026-0104": 1000 });
  });

  it("un paiement partiel désigné par le numéro porte son montant, et ce qui reste est dû", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-10-02",
      label: "VIR GIRARD ACOMPTE FA-2026-0101",
      euros: 500,
    });
    run(book);
    expect(rows(book)).toEqual([["Menuiserie Girard", "FA-2026-0101=500,00", "lettré"]]);
    expect(owed(book)["FA-2026-0101"]).toBe(700);
  });

  it("deux paiements d'une même facture, le solde écrit après, quelles que soient leurs dates", () => {
    const book = workshop().withPayments(
      { id: "B1", on: "2026-10-09", label: "VIR FA-2026-0101 SOLDE", euros: 700 },
      {
        id: "B2",
        on: "2026-10-20",
        label: "acompte",
        euros: 500,
        client: "Menuiserie Girard",
        invoices: "FA-2026-0101=500,00",
      },
    );
    run(book);
    expect(owed(book)["FA-2026-0101"]).toBe(undefined);
    expect(matchState(book.read()).counters).toMatchObject({ lettered: 2, partial: 0 });
  });

  it("payé par un autre : le compte crédité est celui du client, le payeur reste dans le libellé", () => {
    const book = workshop()
      .withPayments({ id: "B1", on: "2026-10-02", label: "VIR SCI DES ACACIAS FA-2026-0104", euros: 1000 })
      .withOurs("Clients", [rowOf("Clients", { Client: "Garage Petit", Payeur: "SCI des Acacias" })]);
    run(book);
    expect(rows(book)).toEqual([["Garage Petit", "FA-2026-0104", "lettré"]]);
    expect(book.rows("Règlements")[0]?.Libellé).toBe("VIR SCI DES ACACIAS FA-2026-0104");
  });

  it("un rejet rouvre la facture que le règlement avait soldée", () => {
    const book = workshop().withPayments(
      { id: "B1", on: "2026-10-02", label: "CHQ 123456 GIRARD FA-2026-0101", euros: 1200 },
      { id: "B2", on: "2026-10-12", label: "REJET CHQ 123456 GIRARD FA-2026-0101", euros: -1200 },
    );
    run(book);
    expect(rows(book)).toEqual([
      ["Menuiserie Girard", "FA-2026-0101", "lettré"],
      ["Menuiserie Girard", "FA-2026-0101", "lettré"],
    ]);
    expect(owed(book)["FA-2026-0101"]).toBe(1200);
    expect(run(book).writes).toEqual([]);
  });

  it("une facture en double, passée en perte ou cédée ne reçoit rien", () => {
    const book = new PaperWorkbook()
      .withTab("Factures", 7, [
        ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Statut"],
        ["FA-201", "Alpha", serial("2026-09-01"), serial("2026-10-01"), 100, null],
        ["FA-201", "Alpha", serial("2026-09-02"), serial("2026-10-02"), 110, null],
        ["FA-202", "Alpha", serial("2026-09-03"), serial("2026-10-03"), 120, null],
        ["FA-203", "Alpha", serial("2026-09-04"), serial("2026-10-04"), 130, "Affacturée"],
        ["FA-204", "Alpha", serial("2026-09-05"), serial("2026-10-05"), 140, null],
      ])
      .withPayments({ id: "B1", on: "2026-10-02", label: "VIR ALPHA FA-201", euros: 100 })
      .withOurs("Journal", [
        rowOf("Journal", {
          Identifiant: "J1",
          Date: serial("2026-10-30"),
          Client: "Alpha",
          Factures: "FA-202",
          Événement: "passage en perte",
        }),
      ]);
    expect(assignChoices(book.read()).invoices.map(({ number }) => number)).toEqual(["FA-204"]);
    run(book);
    expect(rows(book)[0]?.slice(0, 2)).toEqual(["", ""]);
  });

  it("un règlement qui nomme une facture inconnue attend cette facture, rien d'autre ne lui est donné", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-10-02",
      label: "VIR GIRARD FA-2026-0101",
      euros: 1200,
      client: "Menuiserie Girard",
      invoices: "FA-2026-1010",
    });
    run(book);
    expect(rows(book)).toEqual([["Menuiserie Girard", "FA-2026-1010", ""]]);
  });

  it("un mot du client dans « État » n'est pas écrasé", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-10-02",
      label: "VIR GIRARD FA-2026-0101",
      euros: 1200,
      state: "vu avec Paul",
    });
    run(book);
    expect(rows(book)).toEqual([["Menuiserie Girard", "FA-2026-0101", "vu avec Paul"]]);
  });

  it("sans colonne « Factures », rien n'est écrit et la phrase le dit", () => {
    const book = workshop().withTab("Règlements", 101, [
      ["Identifiant", "Date", "Client", "Libellé", "Montant", "Devise"],
      ["B1", serial("2026-10-02"), null, "VIR FA-2026-0101", 1200, "EUR"],
    ]);
    const { writes, report } = matchBook(book.read());
    expect(writes).toEqual([]);
    expect(report.sentence).toContain("la colonne «\u00a0Factures\u00a0»");
  });

  it("des colonnes déplacées sont suivies par leur titre", () => {
    const book = workshop().withTab("Règlements", 101, [
      ["Identifiant", "Montant", "Notes", "Factures", "Libellé", "État", "Date", "Client"],
      ["B1", 1200, "à moi", null, "VIR FA-2026-0101", null, serial("2026-10-02"), null],
    ]);
    book.write(matchBook(book.read()).writes);
    expect(book.tabs.find(({ title }) => title === "Règlements")?.rows[1]).toEqual([
      "B1",
      1200,
      "à moi",
      "FA-2026-0101",
      "VIR FA-2026-0101",
      "lettré",
      serial("2026-10-02"),
      "Menuiserie Girard",
    ]);
  });

  it("un classeur sans onglet « Règlements » n'a rien à rapprocher", () => {
    const { writes, report, runId } = matchBook(workshop().read());
    expect([writes, runId, report.sentence]).toEqual([[], undefined, "Aucun règlement à rapprocher."]);
  });

  it("lire l'état n'applique rien : ce qui est sûr est compté, et attend", () => {
    const book = workshop().withPayments({
      id: "B1",
      on: "2026-10-02",
      label: "VIR FA-2026-0101",
      euros: 1200,
    });
    const report = matchState(book.read());
    expect([report.ready, report.applied.count, report.runs]).toEqual([1, 0, []]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("les notes de rapprochement sans client ne changent rien aux relances ni aux anomalies", () => {
    const payments = { id: "B1", on: "2026-10-02", label: "VIR FA-2026-0101", euros: 1200 };
    const matched = workshop().withPayments(payments);
    run(matched);
    const byHand = workshop().withPayments({
      ...payments,
      client: "Menuiserie Girard",
      invoices: "FA-2026-0101",
      state: "lettré",
    });
    const [one, other] = [planBook(matched.read()), planBook(byHand.read())];
    expect(one.plan).toEqual(other.plan);
    expect(one.problems).toEqual(other.problems);
    expect(matched.read().journal.map(({ kind }) => kind)).toEqual(["note"]);
  });
});
