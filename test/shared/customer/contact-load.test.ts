import { describe, expect, it } from "vitest";
import { addDays, type Day, day, weekday } from "#shared/base/day.ts";
import { contactLoad, type LoadOf } from "#shared/dunning/contact-load.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { anEvent, anInvoice, planOn } from "../dunning/builders.ts";

/** A Tuesday. */
const TODAY = "2026-11-17";
const loadOf = (events: readonly JournalEvent[], more: Partial<LoadOf> = {}) =>
  contactLoad(events, {
    segment: "standard",
    contactSpacing: 5,
    today: day(TODAY),
    alsace: false,
    ...more,
  });
const sent = (on: string, step = 1): JournalEvent => anEvent("relance envoyée", on, "FA-1", { step });
const noAnswer = (on: string): JournalEvent => anEvent("appel", on, "FA-1", { motive: "sans réponse" });

describe("Les contacts d'un client dans le mois", () => {
  it("personne ne lui a encore écrit : aucun contact, tout est possible aujourd'hui", () => {
    const load = loadOf([]);
    expect([load.days, load.cap, load.capDays]).toEqual([[], 3, 30]);
    expect([load.message, load.call, load.formalNotice]).toEqual(
      Array.from({ length: 3 }, () => ({ day: TODAY, reasons: [] })),
    );
  });

  it.each([
    { on: "2026-10-18", counted: 0, why: "trente jours sont passés" },
    { on: "2026-10-19", counted: 1, why: "le trentième jour compte encore" },
    { on: "2026-11-17", counted: 1, why: "celui d'aujourd'hui compte" },
  ])("relance du $on : $counted ($why)", ({ on, counted }) => {
    expect(loadOf([sent(on)]).days).toHaveLength(counted);
  });

  it("seuls nos rappels et les appels aboutis comptent, un par jour", () => {
    const load = loadOf([
      anEvent("relance envoyée", "2026-11-02", "FA-1", { step: 0 }),
      anEvent("relance envoyée", "2026-11-03", "FA-1", { motive: "récapitulatif d'appel" }),
      noAnswer("2026-11-04"),
      sent("2026-11-05"),
      anEvent("appel", "2026-11-05", "FA-1", { motive: "joint" }),
      anEvent("mise en demeure envoyée", "2026-11-06", "FA-1"),
      anEvent("message reçu", "2026-11-09"),
    ]);
    expect(load.days).toEqual(["2026-11-05"]);
  });
});

describe("Le prochain jour possible", () => {
  it("cinq jours après le dernier contact, avec la règle qui le dit", () => {
    expect(loadOf([sent("2026-11-13")]).message).toEqual({
      day: "2026-11-18",
      reasons: [{ code: "spacing", day: "2026-11-13", count: 5 }],
    });
    expect(loadOf([sent("2026-11-12")]).message).toEqual({ day: TODAY, reasons: [] });
  });

  it("sept jours pour un acheteur public, le samedi devient lundi", () => {
    const load = loadOf([sent("2026-11-14")], { segment: "public" });
    expect([load.spacing, load.message.day, weekday(load.message.day)]).toEqual([7, "2026-11-23", 1]);
  });

  it("trois contacts en trente jours : le quatrième attend que le premier ait trente jours", () => {
    const load = loadOf([sent("2026-10-26"), sent("2026-11-02", 2), sent("2026-11-10", 3)]);
    expect(load.days).toHaveLength(3);
    expect(load.message).toEqual({
      day: "2026-11-25",
      reasons: [{ code: "too-many-contacts", count: 3, day: "2026-10-26" }],
    });
    // Outside the cap: eight days after the last written reminder.
    expect(load.formalNotice.day).toBe("2026-11-18");
  });

  it("un appel sans réponse se retente le lendemain, trois dans la semaine au plus", () => {
    const once = loadOf([noAnswer("2026-11-17")]);
    expect([once.call.day, once.unanswered]).toEqual(["2026-11-18", 1]);
    const thrice = loadOf([noAnswer("2026-11-12"), noAnswer("2026-11-13"), noAnswer("2026-11-16")]);
    expect(thrice.call).toEqual({
      day: "2026-11-19",
      reasons: [{ code: "unanswered-attempts", count: 3 }],
    });
  });

  it("un dimanche, rien avant le lundi", () => {
    expect(loadOf([], { today: day("2026-11-15") }).message).toEqual({
      day: "2026-11-16",
      reasons: [{ code: "not-working-day", day: "2026-11-16" }],
    });
  });

  it("le 26 décembre est férié en Alsace et en Moselle seulement", () => {
    const friday = sent("2025-12-21");
    const on = { today: day("2025-12-24") };
    expect(loadOf([friday], on).message.day).toBe("2025-12-26");
    expect(loadOf([friday], { ...on, alsace: true }).message.day).toBe("2025-12-29");
  });

  it("un brouillon sans réponse passe d'abord : rien ne part avant demain", () => {
    expect(loadOf([], { draftDay: day("2026-11-16") }).message).toEqual({
      day: "2026-11-18",
      reasons: [{ code: "draft-unsettled", day: "2026-11-16" }],
    });
  });
});

describe("La jauge et la décision disent le même jour", () => {
  /** One invoice far beyond its steps: only the contacts decide of the day. */
  const lineOn = (on: Day, journal: readonly JournalEvent[]): PlanLine | undefined =>
    planOn(on, { items: [anInvoice("FA-1", 900, "2026-09-01")], journal }).find(
      ({ channel }) => channel !== "décision",
    );

  it.each([
    { days: [0], steps: [1] },
    { days: [0, 9], steps: [1, 2] },
    { days: [0, 6, 11], steps: [1, 2, 3] },
  ])("rappels aux jours $days : chaque jour des six semaines suivantes", ({ days, steps }) => {
    const start = day("2026-10-01");
    const journal = days.map((after, index) => sent(addDays(start, after), steps[index] ?? 1));
    const last = days[days.length - 1] ?? 0;
    const compared: number[] = [];
    for (let after = last; after < last + 42; after += 1) {
      const today = addDays(start, after);
      const line = lineOn(today, journal);
      if (line?.step === undefined || line.day === undefined) continue;
      const load = loadOf(journal, { today });
      const formal = line.action === "registered-letter" || line.step === 4;
      const { day: possible, reasons } = formal ? load.formalNotice : load.message;
      // A step whose own day has not come may wait longer, never less.
      expect(line.day >= possible, `${today} : ${line.day} ${possible}`).toBe(true);
      if (line.state === "à faire") expect(possible).toBe(today);
      const [why] = reasons;
      if (why !== undefined && line.reasons.some(({ code }) => code === why.code)) {
        expect(line.reasons).toContainEqual(why);
        compared.push(after);
      }
    }
    expect(compared.length).toBeGreaterThan(2);
  });
});
