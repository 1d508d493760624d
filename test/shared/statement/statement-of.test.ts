import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanPart } from "#shared/model/plan.ts";
import type { Book } from "#shared/workbook/book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { statementOf } from "#shared/workbook/statement-of.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, type Rows } from "../workbook/own-book.ts";

const ASOF = "2026-11-23";
const on = (text: string): number => serialOfDay(day(text));

/** One customer, « Morel », with its invoices and what our tabs hold. */
function bookWith(invoices: Rows, tabs: Parameters<typeof ourTabs>[0] = {}): Book {
  return bookOf(ASOF, [invoicesTab(invoices), ...ourTabs(tabs)]);
}

const invoice = (number: string, due: string, amount: number, paidOn: Cell = null): readonly Cell[] => [
  "Morel",
  number,
  on("2026-03-01"),
  on(due),
  amount,
  paidOn,
];
/** A row of `Règlements`. */
const receipt = (id: string, date: Cell, amount: number, invoices: string): readonly Cell[] => [
  id,
  date,
  "Morel",
  "VIR MOREL",
  amount,
  "EUR",
  invoices,
  null,
  null,
];

/** All the customer's late items, each for the whole of what is open. */
function lateParts(book: Book): readonly PlanPart[] {
  return planBook(book)
    .position.items.filter(({ daysLate }) => (daysLate ?? 0) > 0)
    .map((open) => ({ open, amount: open.open, step: undefined }));
}

function statementFor(book: Book, parts = lateParts(book)) {
  const customer = parts[0]?.open.item.customer ?? ("" as CustomerKey);
  const result = statementOf(book, customer, parts, day(ASOF));
  if (result.kind !== "statement") throw new Error(JSON.stringify(result));
  return result;
}

describe("Le décompte d'un classeur", () => {
  it("reprend les règlements lettrés avec leur jour, imputés d'abord sur les intérêts", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Règlements: [receipt("R1", on("2026-07-11"), 1_012.4, "FA-1")],
    });
    const statement = statementFor(book);
    // Ten days at 12,40 % on 3 650 €: 12,40 €, paid first; 135 days on 2 650 €: 121,54 €.
    expect(statement.invoices[0]?.movements).toMatchObject([
      { kind: "payment", day: "2026-07-11", amount: 101_240, toInterest: 1_240, toPrincipal: 100_000 },
    ]);
    expect([statement.principalLeft, statement.interestLeft, statement.indemnityLeft]).toEqual([
      265_000, 12_154, 4_000,
    ]);
  });

  it("suit le réglage « Imputation »", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Règlements: [receipt("R1", on("2026-07-11"), 1_012.4, "FA-1")],
      Réglages: [["Imputation", "principal d'abord", null]],
    });
    expect(statementFor(book).invoices[0]?.movements).toMatchObject([
      { toInterest: 0, toPrincipal: 101_240 },
    ]);
  });

  it("compte un avoir lettré avec un règlement à sa propre date, comme un avoir", () => {
    const book = bookWith(
      [invoice("FA-1", "2026-07-01", 3_650), ["Morel", "AV-1", on("2026-07-06"), null, -650, null]],
      { Règlements: [receipt("R1", on("2026-07-11"), 1_000, "FA-1, AV-1")] },
    );
    const [line] = statementFor(book).invoices;
    expect(line?.movements).toMatchObject([
      { kind: "credit-note", label: "AV-1", day: "2026-07-06", amount: 65_000, toPrincipal: 65_000 },
      { kind: "payment", day: "2026-07-11", amount: 100_000 },
    ]);
    expect(line?.amount).toBe(365_000);
  });

  it("un règlement sans date est retiré dès le départ, et dit", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Règlements: [receipt("R1", null, 1_000, "FA-1")],
    });
    const [line] = statementFor(book).invoices;
    expect(line).toMatchObject({ undated: 100_000, principal: 265_000, movements: [] });
    expect(line?.segments[0]?.principal).toBe(265_000);
  });

  it("ne réclame que ce que la ligne réclame : la part contestée reste hors du décompte", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Règlements: [receipt("R1", on("2026-07-11"), 650, "FA-1")],
    });
    const [part] = lateParts(book);
    if (!part) throw new Error("rien d'échu");
    const [line] = statementFor(book, [{ ...part, amount: cents(200_000) }]).invoices;
    expect(line).toMatchObject({ amount: 365_000, apart: 100_000, principal: 265_000 });
  });

  it("un règlement revenu impayé n'est pas compté, et il est dit", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Règlements: [
        receipt("R1", on("2026-07-11"), 1_000, "FA-1"),
        receipt("R2", on("2026-07-20"), -1_000, "FA-1"),
      ],
    });
    const [line] = statementFor(book).invoices;
    expect(line).toMatchObject({ movements: [], principal: 365_000 });
    expect(line?.rejected).toEqual([{ day: "2026-07-11", back: "2026-07-20", amount: 100_000 }]);
  });

  it("un particulier ne doit d'intérêts qu'après la présentation notée de la mise en demeure", () => {
    const clients = [clientRow({ Client: "Morel", Typologie: "particulier" })];
    const sent = ["M1", on("2026-08-28"), "Morel", "FA-1", "mise en demeure envoyée"];
    const received = ["M2", on("2026-09-01"), "Morel", null, "accusé de réception"];
    const rows = [invoice("FA-1", "2026-07-01", 3_650), invoice("FA-2", "2026-07-01", 3_650)];
    const before = statementFor(bookWith(rows, { Clients: clients, Journal: [sent] }));
    expect([before.interest, before.indemnity]).toEqual([0, 0]);
    const after = statementFor(bookWith(rows, { Clients: clients, Journal: [sent, received] }));
    // From 2 September to 23 November, 83 days at 2,75 % on 3 650 €; the other invoice was not in the notice.
    expect(after.invoices.map(({ interest }) => interest)).toEqual([2_283, 0]);
    expect([after.noticePresented, after.indemnity]).toEqual(["2026-09-01", 0]);
  });

  it("l'accusé de réception d'un litige n'est pas celui d'une mise en demeure", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Clients: [clientRow({ Client: "Morel", Typologie: "particulier" })],
      Journal: [
        ["M1", on("2026-08-28"), "Morel", "FA-1", "mise en demeure envoyée"],
        ["M2", on("2026-09-01"), "Morel", "FA-1", "accusé de réception", null, "e-mail", "sortant"],
      ],
    });
    expect(statementFor(book).interest).toBe(0);
  });

  it.each(["e-mail", "portail", "SMS"])(
    "un accusé de réception par %s ne prouve aucune présentation",
    (channel) => {
      const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
        Clients: [clientRow({ Client: "Morel", Typologie: "particulier" })],
        Journal: [
          ["M1", on("2026-08-28"), "Morel", "FA-1", "mise en demeure envoyée", null, "recommandé"],
          ["M2", on("2026-09-01"), "Morel", "FA-1", "accusé de réception", null, channel, "entrant"],
        ],
      });
      expect(statementFor(book).interest).toBe(0);
    },
  );

  it("une procédure collective arrête les intérêts au jour du jugement", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Journal: [["P1", on("2026-07-12"), "Morel", null, "procédure collective"]],
    });
    const statement = statementFor(book);
    expect([statement.interest, statement.daily, statement.indemnity]).toEqual([1_240, 0, 4_000]);
  });

  it("un jugement et un délai de grâce notés au journal comptent", () => {
    const note = (id: string, from: string, motive: string, until: Cell, detail: Cell): readonly Cell[] => [
      id,
      on(from),
      "Morel",
      null,
      "note",
      null,
      null,
      null,
      null,
      until,
      motive,
      detail,
    ];
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Journal: [
        note("J1", "2026-07-12", "jugement exécutoire", null, "avec intérêts au taux légal"),
        note("J2", "2026-07-22", "délai de grâce", on("2026-11-12"), null),
      ],
    });
    // 10 d × 12,40 %; 10 d × 2,75 % from the judgment on; grace; 11 d × (2,75 + 5) %.
    const amounts = statementFor(book).invoices[0]?.segments.map(({ days, rate, amount }) => [
      days,
      rate,
      amount,
    ]);
    expect(amounts).toEqual([
      [10, 1240, 1_240],
      [10, 275, 275],
      [11, 775, 853],
    ]);
  });

  it("une facture en devise, ou aucune facture, n'a pas de décompte", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)]);
    expect(statementOf(book, "x" as CustomerKey, [], day(ASOF))).toEqual({
      kind: "no-penalty",
      why: "no-invoice",
    });
    const [part] = lateParts(book);
    if (!part) throw new Error("rien d'échu");
    const foreign = { ...part, open: { ...part.open, item: { ...part.open.item, currency: "CHF" } } };
    expect(statementOf(book, "x" as CustomerKey, [foreign], day(ASOF))).toEqual({
      kind: "no-penalty",
      why: "foreign-currency",
    });
  });

  it("un taux sous le plancher sans choix est refusé, avec les deux montants", () => {
    const book = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Réglages: [["Taux de pénalité", "5 %", null]],
    });
    const parts = lateParts(book);
    const result = statementOf(book, parts[0]?.open.item.customer as CustomerKey, parts, day(ASOF));
    // 145 days at the floor of 8,25 % or at the default 12,40 %.
    expect(result).toMatchObject({
      kind: "rate-under-floor",
      halfYears: ["2026 S2"],
      variants: [
        { choice: "plancher", interest: 11_963 },
        { choice: "taux légal par défaut", interest: 17_980 },
      ],
    });
    const chosen = bookWith([invoice("FA-1", "2026-07-01", 3_650)], {
      Réglages: [
        ["Taux de pénalité", "5 %", null],
        ["Taux sous le plancher", "Plancher", null],
      ],
    });
    expect(statementFor(chosen).interest).toBe(11_963);
  });

  it("ce qui reste du principal est ce que la balance laisse ouvert, quand rien n'est imputé aux intérêts", () => {
    const rows = [
      invoice("FA-1", "2026-02-11", 1_200),
      invoice("FA-2", "2026-05-01", 800.55, on("2026-06-03")),
      invoice("FA-3", "2026-05-12", 4_321.09),
      ["Morel", "AV-9", on("2026-06-01"), null, -321.09, null] as const,
    ];
    const book = bookWith(rows, {
      Règlements: [
        receipt("R1", on("2026-03-01"), 1_000, "FA-1=600, FA-3"),
        receipt("R2", on("2026-06-15"), 500, "AV-9, FA-3"),
        receipt("R3", null, 12.34, "FA-1"),
      ],
      Réglages: [["Imputation", "principal d'abord", null]],
    });
    const parts = lateParts(book);
    const statement = statementFor(book);
    expect(statement.invoices.map(({ number, principalLeft }) => [number, principalLeft])).toEqual(
      parts.map(({ open }) => [open.item.number, open.open]),
    );
    expect(
      statement.invoices.every(
        ({ amount, apart, undated, principal }) => amount - apart - undated === principal,
      ),
    ).toBe(true);
  });
});
