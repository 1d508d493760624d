import { describe, expect, it } from "vitest";
import type { CustomerKey } from "#shared/model/customer.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { anomalyList } from "#shared/workbook/anomaly-list.ts";
import { customerList } from "#shared/workbook/customer-list.ts";
import { type CustomerPage, customerPage } from "#shared/workbook/customer-page.ts";
import { type Planned, plannedOn, type Row, tabsOf, type Workbook } from "../cases/grouped-book.ts";

const TODAY = "2026-11-17";
const INVOICES: Workbook["invoices"] = [
  ["Martin", "FA-7", "14/08/2026", "13/09/2026", 1000],
  ["Martin", "FA-8", "14/10/2026", "13/11/2026", 500],
  ["Martin", "FA-9", "14/11/2026", "14/12/2026", 250],
  ["Dupuis", "FA-3", "01/11/2026", "01/12/2026", 80],
  ["Zénith", "FA-4", "01/07/2026", "31/07/2026", 4000],
];
const bookOf = (workbook: Partial<Workbook> = {}): Planned =>
  plannedOn(TODAY, { invoices: INVOICES, ...workbook });

function pageOf(planned: Planned, name: string, currency?: string): CustomerPage {
  const key = planned.book.ledger.directory.keyOf(name);
  const page = key === undefined ? undefined : customerPage(planned.book, planned.outcome, key, currency);
  if (page === undefined) throw new Error(`page absente : ${name}`);
  return page;
}

const event = (row: Row): Row => ({ Client: "Martin", ...row });

describe("La page d'un client", () => {
  it("dit ce qu'il doit et depuis quand ; les tranches font le total", () => {
    const { exposures, ages } = pageOf(bookOf(), "Martin");
    expect(exposures).toMatchObject([{ currency: "EUR", owed: 175_000, overdue: 150_000 }]);
    expect(ages.buckets).toEqual([
      { name: "1–30 j", amount: 50_000 },
      { name: "31–60 j", amount: 0 },
      { name: "61–90 j", amount: 100_000 },
      { name: "Plus de 90 j", amount: 0 },
    ]);
    const sum = ages.buckets.reduce((total, { amount }) => total + amount, ages.notDue + ages.noDue);
    expect([ages.notDue, sum + ages.credits, ages.maxDaysLate]).toEqual([25_000, 175_000, 65]);
  });

  it("s'ouvre sur la devise demandée, sinon sur la première où quelque chose est échu", () => {
    const planned = bookOf({
      columns: ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Devise"],
      invoices: [
        ["Martin", "FA-1", "14/11/2026", "14/12/2026", 250, "EUR"],
        ["Martin", "FA-2", "14/08/2026", "13/09/2026", 700, "USD"],
        ["Martin", "FA-3", "14/11/2026", "14/12/2026", 90, "GBP"],
      ],
    });
    const shownFor = (currency?: string) => {
      const page = pageOf(planned, "Martin", currency);
      return [page.currency, page.ages.notDue, page.ages.maxDaysLate, page.invoices[0]?.number];
    };
    expect(shownFor()).toEqual(["USD", 0, 65, "FA-2"]);
    expect(shownFor("EUR")).toEqual(["EUR", 25_000, 0, "FA-1"]);
    expect(shownFor("GBP")).toEqual(["GBP", 9_000, 0, "FA-3"]);
    expect(pageOf(planned, "Martin").exposures.map(({ currency }) => currency)[0]).toBe("EUR");
  });

  it("montre chaque facture avec sa cellule, la plus ancienne échéance d'abord", () => {
    const { invoices } = pageOf(bookOf(), "Martin");
    expect(
      invoices.map(({ number, tab, row, column, daysLate }) => [number, tab, row, column, daysLate]),
    ).toEqual([
      ["FA-7", "Factures", 2, 2, 65],
      ["FA-8", "Factures", 3, 2, 4],
      ["FA-9", "Factures", 4, 2, -27],
    ]);
  });

  it("dit ce qui vient ensuite et pourquoi", () => {
    const { next } = pageOf(bookOf(), "Martin");
    expect(next.nothing).toBe("");
    expect(next.lines[0]).toMatchObject({ state: "à faire", currency: "EUR" });
    expect(next.lines[0]?.invoices).toContain("FA-7");
    expect(next.lines[0]?.why).toMatch(/65\sj/);
  });

  it("dit quand rien n'est échu, et la prochaine échéance", () => {
    const { next } = pageOf(bookOf(), "Dupuis");
    expect(next).toEqual({
      lines: [],
      nothing: "Rien à faire\u00a0: rien n'est échu. Prochaine échéance\u00a0: 80,00\u00a0€ le 01/12/2026.",
    });
  });

  it("dit qu'il ne doit plus rien", () => {
    const planned = bookOf({
      payments: [{ Identifiant: "r-1", Date: "15/11/2026", Client: "Dupuis", Montant: 80, Factures: "FA-3" }],
    });
    const page = pageOf(planned, "Dupuis");
    expect([page.next.nothing, page.invoices]).toEqual([
      "Rien à faire\u00a0: ce client ne vous doit rien.",
      [],
    ]);
    expect(page.timeline.map(({ what, amount }) => [what, amount])).toEqual([["Règlement reçu", 8_000]]);
  });

  it("raconte l'histoire, le plus récent d'abord, et ce qui s'annule", () => {
    const { timeline } = pageOf(
      bookOf({
        journal: [
          event({ Identifiant: "a-1", Date: "01/11/2026", Événement: "appel", Motif: "Répondu" }),
          event({ Identifiant: "n-1", Date: "03/11/2026", Événement: "note", Motif: "a déménagé" }),
          event({
            Identifiant: "p-1",
            Date: "16/11/2026",
            Événement: "relance préparée",
            Factures: "FA-7",
            Étape: 1,
            Canal: "e-mail",
          }),
          event({ Date: "16/11/2026", Événement: "note", Motif: "sans identifiant" }),
        ],
      }),
      "Martin",
    );
    expect(timeline.map(({ id, undo }) => [id, undo])).toEqual([
      ["", "no"],
      ["p-1", "draft"],
      ["n-1", "yes"],
      ["a-1", "yes"],
    ]);
  });

  it("montre les pauses en cours, ni les finies ni celles d'une négociation", () => {
    const pause = (id: string, until: string, more: Row = {}): Row =>
      event({
        Identifiant: id,
        Date: "10/11/2026",
        Événement: "pause",
        "Date promise": until,
        Motif: "congés",
        ...more,
      });
    const planned = bookOf({
      journal: [
        pause("p-1", "20/11/2026", { Factures: "FA-7" }),
        pause("p-2", "16/11/2026"),
        pause("p-3", "", { Motif: "négociation en cours" }),
        pause("p-4", "30/11/2026", { Factures: "FA-8" }),
        event({ Identifiant: "r-1", Date: "12/11/2026", Événement: "reprise", Référence: "p-4" }),
      ],
    });
    expect(pageOf(planned, "Martin").pauses.map(({ id, until, words }) => [id, until, words])).toEqual([
      ["p-1", "2026-11-20", "congés"],
    ]);
  });

  it("n'existe pas pour un client que personne ne connaît", () => {
    const { book, outcome } = bookOf();
    expect(customerPage(book, outcome, "inconnu" as CustomerKey)).toBe(undefined);
  });
});

describe("La liste des clients", () => {
  it("met d'abord ceux qui doivent le plus d'échu, puis les autres, connus de « Clients » compris", () => {
    const planned = bookOf({ clients: [{ Client: "Ancien client" }] });
    const list = customerList(planned.book, planned.outcome);
    expect(list.map(({ name, overdue, total }) => [name, overdue, total])).toEqual([
      ["Zénith", 400_000, 400_000],
      ["Martin", 150_000, 175_000],
      ["Dupuis", 0, 8_000],
      ["Ancien client", 0, 0],
    ]);
    expect(list[1]?.numbers).toEqual(["FA-7", "FA-8", "FA-9"]);
  });
});

describe("Les anomalies, chacune avec sa cellule", () => {
  it("trouve la colonne par son titre, dans l'onglet du propriétaire comme dans les nôtres", () => {
    const workbook: Workbook = {
      invoices: [["Martin", "FA-7", "14/08/2026", "31/02/2026", 1000]],
      journal: [event({ Identifiant: "x-1", Date: "01/11/2026", Événement: "danse" })],
    };
    const planned = plannedOn(TODAY, workbook);
    const list = anomalyList(planned.outcome.problems, tabsOf(workbook), planned.book.sources);
    const placeOf = (tab: string) => list.find((one) => one.tab === tab);
    expect(placeOf("Factures")).toMatchObject({ row: 2, column: 4, header: "Échéance" });
    expect(placeOf("Journal")).toMatchObject({ row: 2, column: 5, header: "Événement", value: "danse" });
  });
});

describe("Les factures d'une action", () => {
  const numbers = (count: number): readonly string[] =>
    Array.from({ length: count }, (_one, at) => `F-${at + 1}`);

  it.each([
    [1, "Facture F-1"],
    [6, "Factures F-1, F-2, F-3, F-4, F-5, F-6"],
    [7, "Factures F-1, F-2, F-3, F-4, F-5 et 2\u00a0autres"],
    [400, "Factures F-1, F-2, F-3, F-4, F-5 et 395\u00a0autres"],
  ])("%i : quelques numéros, puis combien d'autres", (count, said) => {
    expect(customerTexts.next.invoices(numbers(count))).toBe(said);
  });
});
