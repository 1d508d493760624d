import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { contactLoad, type LoadOf } from "#shared/dunning/contact-load.ts";
import { attemptsSince, contactsOf, dayAfterContact, firstDay, spacingOf } from "#shared/dunning/contacts.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "./builders.ts";

const sent = (on: string) => anEvent("relance envoyée", on, "FA-1", { step: 1 });
const called = (on: string, more: Parameters<typeof anEvent>[3] = {}) => anEvent("appel", on, "FA-1", more);
const unanswered = (on: string) => called(on, { motive: "sans réponse" });
const drafted = (on: string, step?: number) =>
  anEvent("relance préparée", on, "FA-1", step === undefined ? {} : { step });
const reply = (on: string) => anEvent("message reçu", on);
const told = (...events: readonly JournalEvent[]) => contactsOf(events, 5);

describe("Quand le client peut être joint de nouveau", () => {
  it("à tout moment quand rien n'est dit", () => {
    expect(told()).toEqual({
      message: undefined,
      call: undefined,
      nextDay: undefined,
      formalNotice: undefined,
      capped: [],
      writtenUnanswered: 0,
      attempts: [],
      reached: false,
    });
  });

  it("cinq jours après la dernière relance ; huit pour une mise en demeure", () => {
    const contacts = told(sent("2026-06-01"), sent("2026-06-10"));
    expect(contacts.message).toEqual({
      day: "2026-06-15",
      reason: { code: "spacing", day: "2026-06-10", count: 5 },
    });
    expect(contacts.formalNotice).toEqual({
      day: "2026-06-18",
      reason: { code: "spacing", day: "2026-06-10", count: 8 },
    });
    expect(contacts.nextDay).toBe("2026-06-11");
    expect(contacts.call).toBeUndefined();
  });

  it("un appel auquel on a répondu est un contact, pas un écrit", () => {
    const contacts = told(called("2026-06-10"));
    expect([contacts.message?.day, contacts.formalNotice, contacts.capped]).toEqual([
      "2026-06-15",
      undefined,
      ["2026-06-10"],
    ]);
  });

  it("trois contacts en trente jours au plus : le jour où le premier des trois s'éloigne", () => {
    const three = told(sent("2026-06-01"), sent("2026-06-06"), sent("2026-06-11"));
    expect(three.message).toEqual({
      day: "2026-07-01",
      reason: { code: "too-many-contacts", count: 3, day: "2026-06-01" },
    });
    // The third is old enough: the spacing of the last one decides.
    expect(told(sent("2026-05-10"), sent("2026-05-20"), sent("2026-06-04")).message?.reason.code).toBe(
      "spacing",
    );
    // Both fall on one day: 9 June is 30 days after 10 May and 5 days after 4 June.
    const same = told(sent("2026-05-10"), sent("2026-05-15"), sent("2026-06-04"));
    expect([same.message?.day, same.message?.reason.code]).toEqual(["2026-06-09", "spacing"]);
    const dayLater = told(sent("2026-05-11"), sent("2026-05-15"), sent("2026-06-04"));
    expect([dayLater.message?.day, dayLater.message?.reason.code]).toEqual([
      "2026-06-10",
      "too-many-contacts",
    ]);
  });

  it("deux contacts d'un jour en font un ; une mise en demeure ne compte pas dans les trois", () => {
    const notice = anEvent("mise en demeure envoyée", "2026-06-12", "FA-1");
    const contacts = told(sent("2026-06-01"), called("2026-06-01"), notice);
    expect(contacts.capped).toEqual(["2026-06-01"]);
    expect(contacts.message?.day).toBe("2026-06-17");
    expect(contacts.formalNotice?.day).toBe("2026-06-09");
  });
});

describe("Quand on peut appeler de nouveau", () => {
  it("le lendemain d'une tentative, une semaine après la troisième", () => {
    const days = ["2026-06-01", "2026-06-02", "2026-06-03"].map(unanswered);
    expect(told(...days.slice(0, 1)).call).toBe("2026-06-02");
    expect(told(...days.slice(0, 2)).call).toBe("2026-06-03");
    expect(told(...days).call).toBe("2026-06-08");
    expect(told(unanswered("2026-06-01"), unanswered("2026-06-08"), unanswered("2026-06-09")).call).toBe(
      "2026-06-10",
    );
    expect(told(...days).nextDay).toBe("2026-06-04");
  });

  it("un appel du client n'est pas une tentative de notre part", () => {
    const contacts = told(called("2026-06-10", { direction: "entrant" }));
    expect([contacts.call, contacts.nextDay, contacts.message, contacts.reached]).toEqual([
      undefined,
      undefined,
      undefined,
      true,
    ]);
  });

  it.each<[event: JournalEvent, free: string | undefined, why: string]>([
    [drafted("2026-06-10", 1), "2026-06-11", "un brouillon de relance"],
    [drafted("2026-06-10", 2), "2026-06-11", "de toute étape"],
    [drafted("2026-06-10", 0), undefined, "pas un mot préventif"],
    [drafted("2026-06-10"), undefined, "ni un message sans étape"],
    [anEvent("mise en demeure préparée", "2026-06-10", "FA-1"), "2026-06-11", "une mise en demeure prête"],
    [anEvent("note", "2026-06-10", "FA-1", { step: 3 }), undefined, "une note ne prend pas le jour"],
  ])("un brouillon peut partir d'un moment à l'autre : son jour est pris %#", (event, free) => {
    expect(told(event).nextDay).toBe(free);
  });

  it("le lendemain du dernier des deux : contact ou brouillon", () => {
    expect(told(sent("2026-06-10"), drafted("2026-06-12", 1)).nextDay).toBe("2026-06-13");
    expect(told(drafted("2026-06-08", 1), sent("2026-06-10")).nextDay).toBe("2026-06-11");
    expect(told(drafted("2026-06-10", 1), sent("2026-06-10")).nextDay).toBe("2026-06-11");
  });
});

describe("Depuis que le client a parlé", () => {
  it("ce qui est resté sans réponse, par jour", () => {
    const contacts = told(
      sent("2026-06-01"),
      unanswered("2026-06-02"),
      reply("2026-06-03"),
      sent("2026-06-03"),
      unanswered("2026-06-03"),
      sent("2026-06-08"),
      sent("2026-06-08"),
      unanswered("2026-06-09"),
    );
    expect([contacts.writtenUnanswered, contacts.attempts, contacts.reached]).toEqual([
      1,
      ["2026-06-09"],
      true,
    ]);
    expect(told(sent("2026-06-01"), unanswered("2026-06-02")).reached).toBe(false);
  });

  it("les tentatives depuis l'étape d'avant, son jour compris", () => {
    const contacts = told(unanswered("2026-06-01"), unanswered("2026-06-02"));
    const since = (on: string | undefined) => attemptsSince(contacts, on === undefined ? undefined : day(on));
    expect([since(undefined), since("2026-06-01"), since("2026-06-02"), since("2026-06-03")]).toEqual([
      2, 2, 1, 0,
    ]);
  });
});

describe("Le jour d'un second message quand un part aujourd'hui", () => {
  const second = (...days: readonly string[]) =>
    dayAfterContact(told(...days.map(sent)), day("2026-06-15"), 5);

  it("l'espacement, et le plafond compté avec celui d'aujourd'hui", () => {
    expect(second()).toBe("2026-06-20");
    expect(second("2026-06-01")).toBe("2026-06-20");
    expect(second("2026-06-01", "2026-06-08")).toBe("2026-07-01");
    // Today's is counted already.
    expect(second("2026-06-08", "2026-06-15")).toBe("2026-06-20");
    expect(second("2026-06-01", "2026-06-08", "2026-06-15")).toBe("2026-07-01");
    expect(second("2026-05-02", "2026-05-20")).toBe("2026-06-20");
  });
});

it("L'espacement est d'au moins sept jours pour un organisme public ou un particulier", () => {
  expect([spacingOf("standard", 5), spacingOf("public", 5), spacingOf("particulier", 5)]).toEqual([5, 7, 7]);
  expect([spacingOf("standard", 9), spacingOf("public", 9)]).toEqual([9, 9]);
});

describe("Le premier jour ouvré qui respecte tout", () => {
  const monday = { today: day("2026-06-15"), alsace: false };
  const saturday = { today: day("2026-06-13"), alsace: false };
  const bound = (on: string, told?: "spacing" | "too-many-contacts") => ({
    day: day(on),
    reason: told === undefined ? undefined : { code: told },
  });

  it("aujourd'hui quand rien ne l'empêche", () => {
    expect(firstDay([], monday)).toEqual({ day: "2026-06-15", reasons: [] });
    expect(firstDay([bound("2026-06-15", "spacing")], monday)).toEqual({ day: "2026-06-15", reasons: [] });
  });

  it("le lundi d'un samedi, et pourquoi", () => {
    expect(firstDay([], saturday)).toEqual({
      day: "2026-06-15",
      reasons: [{ code: "not-working-day", day: "2026-06-15" }],
    });
  });

  it("la dernière borne, avec sa raison si elle en a une", () => {
    expect(
      firstDay([bound("2026-06-17", "spacing"), bound("2026-06-16", "too-many-contacts")], monday),
    ).toEqual({
      day: "2026-06-17",
      reasons: [{ code: "spacing" }],
    });
    expect(firstDay([bound("2026-06-17", "spacing"), bound("2026-06-18")], monday)).toEqual({
      day: "2026-06-18",
      reasons: [],
    });
    expect(
      firstDay([bound("2026-06-17", "spacing"), bound("2026-06-17", "too-many-contacts")], monday).reasons,
    ).toEqual([{ code: "spacing" }]);
    expect(firstDay([bound("2026-06-20", "spacing")], monday)).toEqual({
      day: "2026-06-22",
      reasons: [{ code: "spacing" }],
    });
  });
});

describe("Combien un client a été joint, et quand il peut l'être", () => {
  const of = (more: Partial<LoadOf> = {}): LoadOf => ({
    segment: "standard",
    contactSpacing: 5,
    today: day("2026-06-15"),
    alsace: false,
    ...more,
  });

  it("rien n'empêche rien quand rien n'est dit", () => {
    const now = { day: "2026-06-15", reasons: [] };
    expect(contactLoad([], of())).toEqual({
      today: "2026-06-15",
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

  it("les contacts des trente derniers jours, et les prochains jours possibles", () => {
    const load = contactLoad([sent("2026-05-16"), sent("2026-05-17"), sent("2026-06-12")], of());
    expect(load.days).toEqual(["2026-05-17", "2026-06-12"]);
    expect(load.message).toEqual({
      day: "2026-06-17",
      reasons: [{ code: "spacing", day: "2026-06-12", count: 5 }],
    });
    expect(load.formalNotice).toEqual({
      day: "2026-06-22",
      reasons: [{ code: "spacing", day: "2026-06-12", count: 8 }],
    });
    expect(load.call).toEqual({ day: "2026-06-15", reasons: [] });
  });

  it("une seule tentative par jour, et combien sont restées sans réponse", () => {
    const tried = contactLoad([unanswered("2026-06-15")], of());
    expect([tried.call, tried.message, tried.unanswered]).toEqual([
      { day: "2026-06-16", reasons: [{ code: "unanswered-attempts", count: 1 }] },
      { day: "2026-06-16", reasons: [] },
      1,
    ]);
    const answered = contactLoad([called("2026-06-15")], of());
    expect([answered.call, answered.unanswered]).toEqual([{ day: "2026-06-16", reasons: [] }, 0]);
    // Sent today: no call today either.
    expect(contactLoad([sent("2026-06-15")], of()).call).toEqual({ day: "2026-06-16", reasons: [] });
  });

  it("l'espacement de sa typologie", () => {
    const load = contactLoad([sent("2026-06-12")], of({ segment: "public" }));
    expect([load.spacing, load.message.day]).toEqual([7, "2026-06-19"]);
  });

  it("rien d'autre ne part tant qu'un brouillon attend « Envoyé ? »", () => {
    const waiting = contactLoad([sent("2026-06-13")], of({ draftDay: day("2026-06-14") }));
    const reasons = [{ code: "draft-unsettled", day: "2026-06-14" }];
    expect([waiting.message, waiting.formalNotice]).toEqual([
      { day: "2026-06-18", reasons },
      { day: "2026-06-22", reasons },
    ]);
    const first = contactLoad([], of({ draftDay: day("2026-06-14") }));
    expect([first.message, first.call]).toEqual([
      { day: "2026-06-16", reasons },
      { day: "2026-06-15", reasons: [] },
    ]);
  });
});
