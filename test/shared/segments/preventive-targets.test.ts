import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { whySentence } from "#shared/texts/reasons.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import {
  aCustomer,
  anEvent,
  anInvoice,
  aPaidInvoice,
  planOn,
  type Scene,
  summary,
} from "../dunning/builders.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, plain } from "../workbook/own-book.ts";

const paidOn = (on: string, euros: number) => [{ day: day(on), amount: cents(euros * 100) }];
/** Ten customers of 1 000 € and one of 30 000 €: the average invoice is a little under 3 700 €. */
const market = [
  ...Array.from({ length: 10 }, (_, index) =>
    anInvoice(`M-${index}`, 1000, "2026-04-20", {
      of: `Petit ${index}`,
      settlements: paidOn("2026-04-20", 1000),
    }),
  ),
  anInvoice("M-gros", 30_000, "2026-04-20", { of: "Gros", settlements: paidOn("2026-04-20", 30_000) }),
];
/** Due on 15 June: the preventive step of a standard customer falls on 8 June. */
const upcoming = anInvoice("FA-1", 500, "2026-06-15", { issued: day("2026-05-15") });
const on8June = (item: LedgerItem, more: Partial<Scene> = {}) =>
  planOn("2026-06-08", { items: [...market, item], ...more }).filter(({ action }) => action === "preventive");
const criteria = (item: LedgerItem, more: Partial<Scene> = {}) =>
  on8June(item, more).flatMap(({ reasons }) => reasons.map(({ text }) => text));

describe("Le préventif ne vise que ce qu'un critère désigne", () => {
  it("rien ne la désigne : aucun message", () => {
    expect(on8June(upcoming)).toEqual([]);
  });

  it("client des 80 % du chiffre d'affaires", () => {
    const customers = [aCustomer("Gros")];
    expect(
      criteria({ ...upcoming, customer: customers[0]?.key ?? upcoming.customer }, { customers }),
    ).toEqual(["turnover"]);
  });

  it("facture d'au moins trois fois la moyenne, à l'euro près", () => {
    // n invoices of 1 000 €, one of 30 000 € and the invoice itself: x ≥ 3 × (40 000 + x) / 12, so x ≥ 13 333,34 €.
    expect(criteria({ ...upcoming, amount: cents(1_333_333) })).not.toContain("large-invoice");
    expect(criteria({ ...upcoming, amount: cents(1_333_334) })).toEqual(["large-invoice"]);
  });

  it.each([
    { means: "Chèque", criterion: ["means"] },
    { means: "virement SEPA", criterion: ["means"] },
    { means: "LCR acceptée", criterion: [] },
    { means: "Traite acceptée", criterion: [] },
    { means: "Prélèvement", criterion: [] },
    { means: "Carte", criterion: [] },
  ])("réglée par « $means » : $criterion", ({ means, criterion }) => {
    expect(criteria({ ...upcoming, paymentMeans: means })).toEqual(criterion);
    const customers = [aCustomer("Durand", "standard", { paymentMeans: means })];
    expect(criteria(upcoming, { customers })).toEqual(criterion);
  });

  it.each([
    { sector: "Restauration", criterion: ["sector"] },
    { sector: "BTP", criterion: ["sector"] },
    { sector: "édition", criterion: [] },
  ])("secteur « $sector » : $criterion", ({ sector, criterion }) => {
    const customers = [aCustomer("Durand", "standard", { sector })];
    expect(criteria(upcoming, { customers })).toEqual(criterion);
  });
});

describe("Le préventif se tait", () => {
  const transfer: LedgerItem = { ...upcoming, paymentMeans: "virement" };
  const six = (late: number) =>
    Array.from({ length: 6 }, (_, index) =>
      anInvoice(`P-${index}`, 100, "2026-04-10", { settlements: paidOn(`2026-04-${10 + late}`, 100) }),
    );

  it("quand les six dernières ont été payées avec 3 jours de retard au plus", () => {
    expect(planOn("2026-06-08", { items: [...market, transfer, ...six(3)] })).toEqual([]);
    expect(planOn("2026-06-08", { items: [...market, transfer, ...six(4)] })).toHaveLength(1);
  });

  it("… sauf si la facture vaut au moins trois fois la moyenne", () => {
    const big = { ...transfer, amount: cents(5_000_000) };
    expect(planOn("2026-06-08", { items: [...market, big, ...six(0)] })).toHaveLength(1);
  });

  it.each([
    { issued: "2026-05-27", count: 0, why: "19 jours de délai" },
    { issued: "2026-05-26", count: 1, why: "20 jours de délai" },
  ])("conditions de moins de 20 jours : $why", ({ issued, count }) => {
    expect(on8June({ ...transfer, issued: day(issued) })).toHaveLength(count);
  });

  it.each([
    { on: "2026-06-08", issued: "2026-05-30", count: 0, why: "émise il y a 9 jours" },
    { on: "2026-06-09", issued: "2026-05-30", count: 1, why: "émise il y a 10 jours" },
  ])("émise depuis moins de 10 jours : $why", ({ on, issued, count }) => {
    // A scenario that would speak 30 days before the due day.
    const scenarios = [
      {
        name: "standard",
        steps: [
          {
            rank: 0,
            offset: -30,
            channel: "e-mail" as const,
            template: "Facture en ordre",
            condition: "ciblée" as const,
            recipient: "contact",
            minimum: cents(1500),
          },
        ],
      },
    ];
    const item = { ...transfer, issued: day(issued), due: day("2026-07-01") };
    expect(planOn(on, { items: [...market, item], scenarios })).toHaveLength(count);
  });

  it("un mois après le dernier, en un seul message pour toutes ses factures", () => {
    const second = { ...transfer, number: "FA-2" };
    expect(summary(planOn("2026-06-08", { items: [...market, transfer, second] }))).toEqual([
      "à faire | preventive | 0 | FA-1+FA-2 | 2026-06-08",
    ]);
    const sent = anEvent("relance envoyée", "2026-05-09", "FA-9", { step: 0 });
    const items = [...market, transfer, aPaidInvoice("FA-9")];
    expect(planOn("2026-06-08", { items, journal: [sent] })).toEqual([]);
    expect(planOn("2026-06-09", { items, journal: [sent] })).toHaveLength(1);
  });
});

describe("Ce que dit le préventif", () => {
  const tabs = [
    invoicesTab([["Alpha", "FA-1", "2026-05-15", "2026-06-15", 500, null]]),
    ...ourTabs({
      Clients: [
        clientRow({ Client: "Alpha", "E-mail": "compta@alpha.example", "Moyen de paiement": "virement" }),
      ],
      Réglages: [
        ["Raison sociale", "Menuiserie Test", null],
        ["Téléphone", "04 65 71 00 00", null],
        ["Signataire courant", "Camille Test, gérante", null],
      ],
    }),
  ];
  const book = bookOf("2026-06-08", tabs);
  const outcome = planBook(book);
  const line = outcome.plan.find((ranked) => ranked.line.action === "preventive")?.line;

  it("montre son critère dans Pourquoi, sans parler de retard", () => {
    if (line === undefined) throw new Error("pas de préventif");
    const why = plain(whySentence(line));
    // Alone in the ledger, Alpha is the whole turnover.
    expect(why).toBe("Client des 80 % du chiffre d'affaires");
    expect(line.claimed).toBe(0);
  });

  it("demande si la facture est en ordre, et ne parle ni de retard ni de pénalités", () => {
    if (line === undefined) throw new Error("pas de préventif");
    const order = draftOrder(book, outcome, line);
    if (order.kind !== "ready") throw new Error(JSON.stringify(order.gaps));
    const text = plain(`${order.letter.subject} ${order.letter.text}`);
    expect(text).toContain("Est-elle en ordre");
    expect(text).toContain("appelez-nous au 04 65 71 00 00");
    expect(text).not.toMatch(/retard|pénalit|impay|échue|rappel|40 €|relance/i);
  });
});
