import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { UnsettledDraft } from "#shared/dunning/drafts.ts";
import { draftLines, heldLines, type Next } from "#shared/dunning/held-lines.ts";
import type { HeldPart, Hold } from "#shared/dunning/hold.ts";
import type { Part } from "#shared/dunning/plan-line.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";
import { factsOn } from "./facts-on.ts";

const TODAY = "2026-06-15";
/** Late by two weeks, unless said otherwise. */
const openOf = (number: string, more: Parameters<typeof anInvoice>[3] = {}, due = "2026-06-01"): OpenItem => {
  const item = anInvoice(number, 100, due, more);
  return { item, open: item.amount, daysLate: 14 };
};
const PAUSE: Hold = {
  state: "suspendue",
  action: "hold",
  reasons: [{ code: "pause" }],
  day: day("2026-06-18"),
  reference: "P",
};
const part = (open: OpenItem, hold: Hold = PAUSE, euros = 100): HeldPart => ({
  open,
  amount: euros * 100,
  hold,
});
const lines = (held: readonly HeldPart[], nextOf: (part: HeldPart) => Next | undefined = () => undefined) =>
  heldLines(factsOn(TODAY, { items: [] }), held, nextOf);
const numbers = ({ parts }: PlanLine): string => parts.map(({ open }) => open.item.number).join("+");

describe("Ce qui est suspendu, une ligne par suspension", () => {
  it("dit son état, ses factures, leur somme et leur étape suivante", () => {
    const said: Hold = { ...PAUSE, reasons: [{ code: "pause", text: "congés" }, { code: "dispute" }] };
    const [line, ...others] = lines([part(openOf("FA-1"), said, 30), part(openOf("FA-2"), said, 40)], () => ({
      step: 2,
      day: day("2026-06-11"),
    }));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      customer: keyOf("Durand"),
      state: "suspendue",
      action: "hold",
      reference: "P",
      currency: "EUR",
      overdue: 7_000,
      reasons: [{ code: "pause", text: "congés", amount: 7_000, currency: "EUR" }, { code: "dispute" }],
    });
    expect(line?.reasons[1]).toStrictEqual({ code: "dispute" });
    expect(line?.parts.map(({ step, amount }) => [step, amount])).toEqual([
      [2, 3_000],
      [2, 4_000],
    ]);
  });

  it.each<{ readonly hold: Hold; readonly why: string }>([
    { hold: { ...PAUSE, reference: "Q" }, why: "un autre événement" },
    { hold: { ...PAUSE, day: day("2026-06-19") }, why: "un autre jour" },
    { hold: { ...PAUSE, reasons: [{ code: "dispute" }] }, why: "un autre motif" },
    { hold: { ...PAUSE, reasons: [] }, why: "sans motif" },
    { hold: { ...PAUSE, state: "à vérifier" }, why: "un autre état" },
    { hold: { ...PAUSE, action: "check-payment" }, why: "une autre action" },
  ])("deux lignes : $why", ({ hold }) => {
    expect(lines([part(openOf("FA-1")), part(openOf("FA-2"), hold)]).map(numbers)).toEqual(["FA-1", "FA-2"]);
    expect(lines([part(openOf("FA-1"), hold), part(openOf("FA-2"), hold)]).map(numbers)).toEqual([
      "FA-1+FA-2",
    ]);
  });

  it("deux devises, deux lignes", () => {
    const found = lines([part(openOf("FA-1")), part(openOf("FA-2", { currency: "CHF" }))]);
    expect(
      found.map(({ currency, reasons }) => [currency, reasons[0]?.amount, reasons[0]?.currency]),
    ).toEqual([
      ["EUR", 10_000, "EUR"],
      ["CHF", 10_000, "CHF"],
    ]);
  });

  it("un événement sur deux comptes : une ligne au nom du payeur ; ce que dit chaque ligne : une par compte", () => {
    const [north, south] = [openOf("FA-1", { of: "Nord" }), openOf("FA-2", { of: "Sud" })];
    const names = (hold: Hold) =>
      lines([part(north, hold), part(south, hold)]).map(({ customer }) => customer);
    expect(names(PAUSE)).toEqual(["Durand"]);
    const { reference: _, ...own } = PAUSE;
    expect(names(own)).toEqual(["Nord", "Sud"]);
    expect(
      lines([part(north), part(openOf("FA-3", { of: "Nord" }))]).map(({ customer }) => customer),
    ).toEqual(["Nord"]);
  });

  it("seulement ce qui est échu, et les retenues de garantie", () => {
    const late = (daysLate: number | undefined, status?: LedgerItem["status"]): HeldPart => {
      const open = openOf("FA-1", status === undefined ? {} : { status });
      return part({ ...open, daysLate });
    };
    expect(lines([late(1)])).toHaveLength(1);
    expect(lines([late(0)])).toEqual([]);
    expect(lines([late(undefined)])).toEqual([]);
    expect(lines([late(-10, "retention")])).toHaveLength(1);
    expect(lines([])).toEqual([]);
  });
});

describe("« À faire le » d'une suspension", () => {
  const dayOf = (hold: Partial<Hold>, ...nexts: readonly (string | undefined)[]) => {
    const parts = (nexts.length === 0 ? [undefined] : nexts).map((_, at) =>
      part(openOf(`FA-${at}`), { ...PAUSE, ...hold }),
    );
    const [line] = lines(parts, ({ open }) => {
      const next = nexts[Number(open.item.number.slice(3))];
      return next === undefined ? undefined : { step: 1, day: day(next) };
    });
    return line?.day;
  };

  it("le premier jour ouvré après elle", () => {
    expect(dayOf({ day: day("2026-06-18") })).toBe("2026-06-19");
    // A Friday: then Monday.
    expect(dayOf({ day: day("2026-06-19") })).toBe("2026-06-22");
    const { day: _, ...undated } = PAUSE;
    expect(lines([part(openOf("FA-1"), undated)])[0]?.day).toBeUndefined();
  });

  it("ou le jour de l'étape qui suit quand elle est plus tard, la première de toutes", () => {
    expect(dayOf({}, "2026-06-25")).toBe("2026-06-25");
    expect(dayOf({}, "2026-06-10")).toBe("2026-06-19");
    expect(dayOf({}, "2026-06-27")).toBe("2026-06-29");
    expect(dayOf({}, "2026-06-30", "2026-06-24")).toBe("2026-06-24");
    expect(dayOf({}, "2026-06-30", undefined)).toBe("2026-06-19");
    expect(dayOf({ reasons: [{ code: "negotiation" }] }, "2026-06-25")).toBe("2026-06-25");
  });

  it("après un litige ou une promesse, on regarde aussitôt", () => {
    expect(dayOf({ reasons: [{ code: "dispute" }] }, "2026-06-25")).toBe("2026-06-19");
    expect(dayOf({ reasons: [] }, "2026-06-25")).toBe("2026-06-19");
  });

  it("ce qui est demandé au propriétaire garde son jour, une retenue aussi", () => {
    expect(dayOf({ state: "à vérifier" }, "2026-06-25")).toBe("2026-06-18");
    expect(dayOf({ action: "acknowledge-dispute" }, "2026-06-25")).toBe("2026-06-18");
    expect(dayOf({ reasons: [{ code: "retention-money" }] }, "2026-06-25")).toBe("2026-06-18");
  });
});

describe("« Envoyé ? » : une ligne par brouillon et par devise", () => {
  const items = [
    anInvoice("FA-1", 100, "2026-06-01"),
    anInvoice("FA-2", 100, "2026-06-01"),
    anInvoice("FA-3", 100, "2026-06-01", { currency: "CHF" }),
    anInvoice("FA-4", 100, "2026-06-15"),
    anInvoice("FA-5", 100, "2026-06-14"),
  ];
  const facts = factsOn(TODAY, { items });
  const draft = (invoices: string, more: Parameters<typeof anEvent>[3] = { step: 1 }): UnsettledDraft => ({
    event: anEvent("relance préparée", "2026-06-12", invoices, { id: "B", ...more }),
    formalNotice: false,
  });
  /** Takes the invoices of some numbers, in the currency asked. */
  const taking =
    (...taken: readonly string[]) =>
    (_: UnsettledDraft, currency: string): readonly Part[] =>
      facts.index.all
        .filter(({ item }) => taken.includes(item.number) && item.currency === currency)
        .map((open) => ({ open, amount: open.open, step: 1 }));
  const told = (found: readonly PlanLine[]) =>
    found.map(
      (line) =>
        `${line.currency} ${numbers(line)} (${line.informed.map(({ open }) => open.item.number).join("+")})`,
    );

  it("dit le brouillon et son jour", () => {
    const [line] = draftLines(facts, [draft("FA-1")], taking("FA-1"));
    expect(line).toMatchObject({
      customer: keyOf("Durand"),
      state: "à vérifier",
      action: "settle-draft",
      step: 1,
      day: "2026-06-12",
      reference: "B",
    });
    expect(line?.reasons).toStrictEqual([{ code: "draft-unsettled", day: "2026-06-12", step: 1 }]);
  });

  it("un brouillon sans étape dit ce qu'il est, s'il le dit", () => {
    const reasons = (more: Parameters<typeof anEvent>[3]) =>
      draftLines(facts, [draft("FA-1", more)], taking("FA-1"))[0]?.reasons[0];
    expect(reasons({ motive: "confirmation" })).toMatchObject({ text: "confirmation" });
    expect(reasons({ motive: "confirmation", step: 2 })).not.toHaveProperty("text");
    expect(reasons({})).not.toHaveProperty("text");
  });

  it("le reste de ses factures échues pour information, une devise après l'autre", () => {
    const all = "FA-1, FA-2, FA-3, FA-4, FA-5";
    expect(told(draftLines(facts, [draft(all)], taking("FA-1")))).toEqual([
      "CHF  (FA-3)",
      "EUR FA-1 (FA-2+FA-5)",
    ]);
    expect(told(draftLines(facts, [draft(all)], taking("FA-1", "FA-3")))).toEqual([
      "CHF FA-3 ()",
      "EUR FA-1 (FA-2+FA-5)",
    ]);
  });

  it("rien d'un brouillon dont il ne reste rien, ni pour information d'un message préventif", () => {
    expect(draftLines(facts, [draft("FA-4")], taking())).toEqual([]);
    expect(draftLines(facts, [draft("FA-9")], taking("FA-1"))).toEqual([]);
    expect(told(draftLines(facts, [draft("FA-1, FA-4", { step: 0 })], taking("FA-4")))).toEqual([
      "EUR FA-4 ()",
    ]);
    expect(draftLines(facts, [draft("FA-1", { step: 0 })], taking())).toEqual([]);
  });

  it("pour information : le montant entier, sans étape", () => {
    const [line] = draftLines(facts, [draft("FA-1, FA-2")], taking("FA-1"));
    expect(line?.informed.map(({ amount, step }) => [amount, step])).toEqual([[10_000, undefined]]);
  });
});
