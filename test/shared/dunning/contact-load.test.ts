import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { contactLoad, type LoadOf } from "#shared/dunning/contact-load.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "./builders.ts";

const sent = (on: string): JournalEvent => anEvent("relance envoyée", on, "", { step: 1 });
const tried = (on: string): JournalEvent => anEvent("appel", on, "", { motive: "sans réponse" });
const loadOn = (on: string, events: readonly JournalEvent[] = [], more: Partial<LoadOf> = {}) =>
  contactLoad(events, { segment: "standard", contactSpacing: 5, today: day(on), alsace: false, ...more });
/** `2026-06-08 spacing`, or the day alone when nothing is worth telling. */
const told = ({ day: on, reasons }: ReturnType<typeof loadOn>["message"]): string =>
  [on, ...reasons.map(({ code }) => code)].join(" ");

describe("Un client que nous n'avons pas joint", () => {
  it("peut l'être aujourd'hui, par tous les moyens", () => {
    const now = { day: "2026-06-02", reasons: [] };
    expect(loadOn("2026-06-02")).toEqual({
      today: "2026-06-02",
      cap: 3,
      capDays: 30,
      days: [],
      spacing: 5,
      message: now,
      call: now,
      formalNotice: now,
      unanswered: 0,
    });
  });

  it("un samedi : le lundi", () => {
    expect(told(loadOn("2026-06-06").message)).toBe("2026-06-08 not-working-day");
  });

  it("sept jours au moins entre deux contacts pour le public et les particuliers", () => {
    expect(loadOn("2026-06-02", [], { segment: "public" }).spacing).toBe(7);
    expect(loadOn("2026-06-02", [], { segment: "particulier", contactSpacing: 9 }).spacing).toBe(9);
  });
});

describe("Quand un client peut être joint de nouveau", () => {
  // Monday 1 June: five days later is Saturday 6, eight days later Tuesday 9.
  it("un message après l'espacement, un appel dès le lendemain, une mise en demeure après huit jours", () => {
    const { message, call, formalNotice } = loadOn("2026-06-02", [sent("2026-06-01")]);
    expect(message).toEqual({
      day: "2026-06-08",
      reasons: [{ code: "spacing", day: "2026-06-01", count: 5 }],
    });
    expect(told(call)).toBe("2026-06-02");
    expect(formalNotice).toEqual({
      day: "2026-06-09",
      reasons: [{ code: "spacing", day: "2026-06-01", count: 8 }],
    });
  });

  it("rien d'autre le jour même", () => {
    expect(told(loadOn("2026-06-01", [sent("2026-06-01")]).call)).toBe("2026-06-02");
    expect(told(loadOn("2026-06-01", [tried("2026-06-01")]).message)).toBe("2026-06-02");
  });

  it("un appel par jour, trois par semaine, et combien sont restés sans réponse", () => {
    const once = loadOn("2026-06-01", [tried("2026-06-01")]);
    expect([told(once.call), once.unanswered]).toEqual(["2026-06-02 unanswered-attempts", 1]);
    const thrice = loadOn("2026-06-03", [tried("2026-06-01"), tried("2026-06-02"), tried("2026-06-03")]);
    expect(thrice.call).toEqual({
      day: "2026-06-08",
      reasons: [{ code: "unanswered-attempts", count: 3 }],
    });
    expect(thrice.unanswered).toBe(3);
  });

  it("un appel répondu n'est pas une tentative", () => {
    const { call, unanswered } = loadOn("2026-06-01", [anEvent("appel", "2026-06-01")]);
    expect([told(call), unanswered]).toEqual(["2026-06-02", 0]);
  });

  it("après un recommandé : le lendemain, sans règle à dire de plus", () => {
    const notice = anEvent("mise en demeure envoyée", "2026-06-01", "", { step: 4 });
    expect(told(loadOn("2026-06-01", [notice]).formalNotice)).toBe("2026-06-02");
  });
});

describe("Les contacts qui comptent dans les trois par mois", () => {
  it("ceux des trente derniers jours, le plus ancien d'abord", () => {
    // 30 days after 3 May is 2 June: on that day it counts no more.
    const events = [sent("2026-05-03"), sent("2026-05-12"), sent("2026-05-20")];
    expect(loadOn("2026-06-01", events).days).toEqual(["2026-05-03", "2026-05-12", "2026-05-20"]);
    expect(loadOn("2026-06-02", events).days).toEqual(["2026-05-12", "2026-05-20"]);
    expect(told(loadOn("2026-06-01", events).message)).toBe("2026-06-02 too-many-contacts");
  });
});

describe("Un brouillon attend « Envoyé ? »", () => {
  const draftDay = day("2026-06-01");
  const draft = [{ code: "draft-unsettled", day: "2026-06-01" }];

  it("ni message ni mise en demeure avant le lendemain ; un appel reste possible", () => {
    const { message, formalNotice, call } = loadOn("2026-06-02", [], { draftDay });
    expect(message).toEqual({ day: "2026-06-03", reasons: draft });
    expect(formalNotice).toEqual({ day: "2026-06-03", reasons: draft });
    expect(told(call)).toBe("2026-06-02");
  });

  it("ni avant ce que l'espacement veut, et toujours un jour ouvré", () => {
    const { message, formalNotice } = loadOn("2026-06-02", [sent("2026-06-01")], { draftDay });
    expect([message.day, formalNotice.day]).toEqual(["2026-06-08", "2026-06-09"]);
    expect(loadOn("2026-06-10", [sent("2026-06-01")], { draftDay }).message.day).toBe("2026-06-11");
    // Friday: tomorrow is a Saturday.
    expect(loadOn("2026-06-05", [], { draftDay }).message).toEqual({ day: "2026-06-08", reasons: draft });
  });
});
