import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { type Contacts, contactsOf } from "#shared/dunning/contacts.ts";
import type { Entry } from "#shared/dunning/entries.ts";
import {
  dayAfterToday,
  leaderOf,
  messageLine,
  sendingDay,
  uniqueByCode,
  type Waiting,
  waitForOwnStep,
  waitingLines,
} from "#shared/dunning/message-lines.ts";
import type { Channel } from "#shared/model/scenario.ts";
import { aCustomer, codesOf, numbersOf } from "./builders.ts";
import { entry } from "./entry-builder.ts";
import { reminderFacts } from "./word-facts.ts";

const TODAY = "2026-06-15";
const facts = reminderFacts(TODAY, { items: [] });
const NO_CONTACTS: Contacts = contactsOf([], 5);

describe("Qui parle pour un groupe", () => {
  it("l'étape la plus haute, et d'elle la première", () => {
    const low = entry({ number: "A", rank: 1 });
    const high = entry({ number: "B", rank: 3 });
    const same = entry({ number: "C", rank: 3 });
    const none = entry({ number: "D", more: { step: undefined } });
    expect([
      leaderOf([low, high, same]),
      leaderOf([high, low]),
      leaderOf([none, low]),
      leaderOf([low, none]),
    ]).toEqual([high, high, low, low]);
    expect(leaderOf([])).toBeUndefined();
  });

  it("la première raison de chaque sorte", () => {
    expect(
      uniqueByCode([{ code: "spacing", count: 1 }, { code: "dispute" }, { code: "spacing", count: 2 }]),
    ).toEqual([{ code: "spacing", count: 1 }, { code: "dispute" }]);
  });
});

describe("Le jour d'un message", () => {
  const reason = { code: "spacing" } as const;
  const contacts: Contacts = {
    ...NO_CONTACTS,
    message: { day: day("2026-06-17"), reason },
    formalNotice: { day: day("2026-06-19"), reason: { code: "spacing", count: 8 } },
    call: day("2026-06-18"),
    attempts: [day("2026-06-14"), day("2026-06-15")],
  };
  const on = (leader: Entry, own: Contacts) => sendingDay(leader, { facts, contacts: own });

  it("l'espacement d'une relance, celui d'une mise en demeure, ou celui d'un appel", () => {
    expect(on(entry({ number: "A" }), contacts)).toEqual({ day: "2026-06-17", reasons: [reason] });
    expect(on(entry({ number: "A", channel: "recommandé" }), contacts)).toEqual({
      day: "2026-06-19",
      reasons: [{ code: "spacing", count: 8 }],
    });
    expect(on(entry({ number: "A", channel: "téléphone" }), contacts)).toEqual({
      day: "2026-06-18",
      reasons: [{ code: "unanswered-attempts", count: 2 }],
    });
    expect(on(entry({ number: "A" }), NO_CONTACTS)).toEqual({ day: TODAY, reasons: [] });
    expect(on(entry({ number: "A", more: { choice: undefined } }), NO_CONTACTS).day).toBe(TODAY);
  });

  it("jamais deux le même jour", () => {
    expect(on(entry({ number: "A" }), { ...NO_CONTACTS, nextDay: day("2026-06-16") })).toEqual({
      day: "2026-06-16",
      reasons: [],
    });
  });

  it("le lendemain ouvré de l'espacement, quand un message est parti aujourd'hui", () => {
    // 5 days after Monday 15: Saturday 20, so Monday 22.
    expect(dayAfterToday({ facts, contacts: NO_CONTACTS })).toBe("2026-06-22");
  });
});

describe("Le message du jour", () => {
  const line = (
    group: readonly Entry[],
    more: { credits?: number; all?: readonly Entry[]; contacts?: Contacts } = {},
  ) => {
    const own = { currency: "EUR", entries: more.all ?? group, credits: more.credits ?? 0 };
    const made = messageLine(group, own, { facts, contacts: more.contacts ?? NO_CONTACTS });
    if (made === undefined) throw new Error("pas de message");
    return made;
  };

  it("dit l'étape, son jour et le plus grand retard ; les autres factures pour information", () => {
    const raised = [
      entry({ number: "A", rank: 2, late: 12 }),
      entry({ number: "B", late: 40 }),
      entry({ number: "C", late: null }),
    ];
    const other = entry({ number: "D" });
    const made = line(raised, { all: [...raised, other] });
    expect(made.reasons).toEqual([{ code: "step-reached", step: 2, day: "2026-06-10", count: 40 }]);
    expect(made).toMatchObject({
      state: "à faire",
      step: 2,
      template: "Modèle 2",
      day: TODAY,
      channel: "e-mail",
    });
    expect([numbersOf(made), made.informed.map(({ open }) => open.item.number)]).toEqual([
      ["A", "B", "C"],
      ["D"],
    ]);
    // C has no due date: it is not overdue.
    expect([made.overdue, made.claimed, made.maxDaysLate]).toEqual([20_000, 20_000, 40]);
  });

  it("aucun sans étape qui parle", () => {
    const own = { currency: "EUR", entries: [], credits: 0 };
    expect(messageLine([], own, { facts, contacts: NO_CONTACTS })).toBeUndefined();
    const silent = entry({ number: "A", more: { choice: undefined } });
    expect(messageLine([silent], own, { facts, contacts: NO_CONTACTS })).toBeUndefined();
  });

  it("déduit un avoir et le dit", () => {
    const made = line([entry({ number: "A" })], { credits: 3000 });
    expect([made.claimed, made.creditsDeducted]).toEqual([7000, 3000]);
    expect(made.reasons[1]).toEqual({ code: "credit-deducted", amount: 3000, currency: "EUR" });
    expect(codesOf(line([entry({ number: "A" })]))).toEqual(["step-reached"]);
  });

  it("dit les tentatives sans réponse avant un appel, pas avant un écrit", () => {
    const contacts = { ...NO_CONTACTS, attempts: [day("2026-06-12")] };
    expect(line([entry({ number: "A", channel: "téléphone" })], { contacts }).reasons[1]).toEqual({
      code: "unanswered-attempts",
      count: 1,
    });
    expect(codesOf(line([entry({ number: "A" })], { contacts }))).toEqual(["step-reached"]);
    expect(codesOf(line([entry({ number: "A", channel: "téléphone" })]))).toEqual(["step-reached"]);
  });

  it.each<[channel: Channel, written: number, advised: boolean]>([
    ["e-mail", 1, false],
    ["e-mail", 2, true],
    ["téléphone", 2, false],
    ["recommandé", 2, false],
  ])(
    "conseille d'appeler après deux écrits sans réponse : %s, %d écrit(s) : %s",
    (channel, written, advised) => {
      const made = line([entry({ number: "A", channel })], {
        contacts: { ...NO_CONTACTS, writtenUnanswered: written },
      });
      expect(made.reasons.filter(({ code }) => code === "advise-call")).toEqual(
        advised ? [{ code: "advise-call", count: 2 }] : [],
      );
    },
  );

  it.each<[deadline: string, code: string]>([
    ["2026-06-14", "formal-notice-expired"],
    [TODAY, "formal-notice-running"],
    ["2026-06-16", "formal-notice-running"],
  ])("dit le délai d'une mise en demeure : au %s, %s", (deadline, code) => {
    const made = line([entry({ number: "A", more: { deadline: day(deadline) } })]);
    expect(made.reasons[1]).toEqual({ code, day: deadline });
  });

  it("dit le relevé du mois, et les remarques une fois chacune", () => {
    const notes = [{ code: "dispute" } as const];
    const made = line([
      entry({ number: "A", more: { statement: day(TODAY), notes } }),
      entry({ number: "B", more: { notes } }),
    ]);
    expect(made.reasons.slice(1)).toEqual([
      { code: "monthly-statement", day: TODAY, step: 1 },
      { code: "dispute" },
    ]);
  });

  it("« point sur votre compte » pour ce dont nul n'a parlé, sauf un appel ou une mise en demeure", () => {
    const first = { firstContact: true };
    const old = line([entry({ number: "A", more: first }), entry({ number: "B" })]);
    expect([old.template, codesOf(old)]).toEqual([
      "Point sur votre compte",
      ["step-reached", "first-contact-old-item"],
    ]);
    expect(line([entry({ number: "A", channel: "téléphone", more: first })]).template).toBe("Modèle 1");
    expect(line([entry({ number: "A", channel: "recommandé", more: first })]).template).toBe("Modèle 1");
    // Only those of the step that speaks count.
    expect(line([entry({ number: "A", rank: 2 }), entry({ number: "B", more: first })]).template).toBe(
      "Modèle 2",
    );
    expect(line([entry({ number: "A", more: { next: undefined } })]).template).toBeUndefined();
  });
});

describe("Ce qui attend son étape", () => {
  const context = (message?: string, formalNotice?: string) => ({
    facts,
    contacts: {
      ...NO_CONTACTS,
      message:
        message === undefined ? undefined : { day: day(message), reason: { code: "spacing" } as const },
      formalNotice:
        formalNotice === undefined
          ? undefined
          : { day: day(formalNotice), reason: { code: "spacing", count: 8 } as const },
    },
  });
  const own = (on: string, more: Partial<Entry> = {}) => ({ own: day(on), ...more });
  const later = { code: "step-later", day: "2026-06-18", step: 1 };

  it("attend son jour, l'espacement s'il est plus tardif, et demain au plus tôt", () => {
    const wait = (more: Partial<Entry>, channel: Channel = "e-mail", ...bounds: string[]) => {
      const { day: on, reasons } = waitForOwnStep(entry({ number: "A", channel, more }), context(...bounds));
      return [on, reasons];
    };
    expect(wait(own("2026-06-18"))).toEqual(["2026-06-18", [later]]);
    expect(wait(own("2026-06-18"), "e-mail", "2026-06-17")).toEqual(["2026-06-18", [later]]);
    expect(wait(own("2026-06-18"), "e-mail", "2026-06-18")).toEqual(["2026-06-18", [later]]);
    expect(wait(own("2026-06-18"), "e-mail", "2026-06-19")).toEqual([
      "2026-06-19",
      [later, { code: "spacing" }],
    ]);
    expect(wait(own("2026-06-18"), "recommandé", "2026-06-30", "2026-06-19")).toEqual([
      "2026-06-19",
      [later, { code: "spacing", count: 8 }],
    ]);
    // A decision follows no spacing.
    expect(wait(own("2026-06-18"), "décision", "2026-06-19")[0]).toBe("2026-06-18");
    expect(wait(own("2026-06-10"))[0]).toBe("2026-06-16");
    expect(wait(own("2026-06-20"))[0]).toBe("2026-06-22");
    expect(wait(own("2026-06-18", { next: undefined }), "e-mail", "2026-06-19")[0]).toBe("2026-06-19");
  });

  it("dit le relevé du mois au lieu de l'étape, le délai en cours et ses remarques", () => {
    const more = own("2026-06-18", {
      statement: day("2026-07-06"),
      deadline: day("2026-06-20"),
      notes: [{ code: "dispute" }],
    });
    expect(waitForOwnStep(entry({ number: "A", more }), context()).reasons).toEqual([
      { code: "formal-notice-running", day: "2026-06-20" },
      { code: "monthly-statement", day: "2026-07-06", step: 1 },
      { code: "dispute" },
    ]);
  });

  const waiting = (one: Entry, on: string): Waiting => ({
    entry: one,
    day: day(on),
    reasons: [{ code: "spacing" }],
  });
  const lines = (...all: readonly Waiting[]) =>
    waitingLines(all, context()).map(
      (line) => `${line.step ?? "-"} ${line.currency} ${line.day} ${numbersOf(line).join("+")}`,
    );

  it("une ligne par devise, étape et jour", () => {
    expect(
      lines(
        waiting(entry({ number: "A" }), "2026-06-16"),
        waiting(entry({ number: "B", rank: 2 }), "2026-06-16"),
        waiting(entry({ number: "C" }), "2026-06-16"),
        waiting(entry({ number: "D" }), "2026-06-17"),
        waiting(entry({ number: "E", currency: "USD" }), "2026-06-16"),
      ),
    ).toEqual(["1 EUR 2026-06-16 A+C", "2 EUR 2026-06-16 B", "1 EUR 2026-06-17 D", "1 USD 2026-06-16 E"]);
    expect(lines()).toEqual([]);
  });

  it("une seule pour un relevé du mois, quelles que soient les étapes", () => {
    const more = { statement: day("2026-07-06") };
    expect(
      lines(
        waiting(entry({ number: "A", more }), "2026-07-06"),
        waiting(entry({ number: "B", rank: 2, more }), "2026-07-06"),
      ),
    ).toEqual(["2 EUR 2026-07-06 A+B"]);
  });

  it("sans étape ni moyen quand son scénario est fini", () => {
    const over = entry({ number: "A", more: { step: undefined, choice: undefined } });
    const [line] = waitingLines([waiting(over, "2026-06-16")], context());
    expect(line).toMatchObject({ step: undefined, channel: undefined, state: "en attente", action: "wait" });
    expect(line?.reasons).toEqual([{ code: "spacing" }]);
  });
});

it("Un client sans adresse e-mail le dit sur sa ligne", () => {
  const own = { currency: "EUR", entries: [], credits: 0 };
  const reachable = { ...facts, customer: aCustomer("Durand", "standard", { email: "" }) };
  const made = messageLine([entry({ number: "A" })], own, { facts: reachable, contacts: NO_CONTACTS });
  expect(made?.reasons.map(({ code }) => code)).toEqual(["step-reached", "missing-email"]);
});
