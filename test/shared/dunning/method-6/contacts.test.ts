import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { aCustomer, anEvent, anInvoice, aPaidInvoice, codesOf, planOn, summary } from "../builders.ts";

// FA-2, échue le vendredi 5 juin 2026, est à sa première étape dès le 8 ; FA-0 est réglée.
const FA2 = anInvoice("FA-2", 400, "2026-06-05");
const items = [FA2, aPaidInvoice("FA-0")];
const sent = (on: string, more = {}) => anEvent("relance envoyée", on, "FA-0", { step: 1, ...more });
const call = (on: string, motive?: string, numbers = "FA-0") =>
  anEvent("appel", on, numbers, { step: 2, motive });
const stateOn = (on: string, journal: readonly JournalEvent[]) => planOn(on, { items, journal })[0]?.state;

describe("Seuls nos relances et les appels aboutis comptent dans l'espacement", () => {
  it.each([
    { why: "une relance", event: sent("2026-06-08"), counts: true },
    { why: "un appel abouti", event: call("2026-06-08", "Joint"), counts: true },
    {
      why: "une mise en demeure d'une facture réglée depuis",
      event: anEvent("mise en demeure envoyée", "2026-06-08", "FA-0", { step: 4 }),
      counts: true,
    },
    { why: "un appel sans réponse", event: call("2026-06-08", "Pas de réponse"), counts: false },
    {
      why: "un récapitulatif d'appel",
      event: sent("2026-06-08", { step: undefined, motive: "Récapitulatif d'appel" }),
      counts: false,
    },
    {
      why: "une confirmation de promesse",
      event: sent("2026-06-08", { step: undefined, motive: "Confirmation de promesse" }),
      counts: false,
    },
    {
      why: "un remerciement",
      event: sent("2026-06-08", { step: undefined, motive: "Remerciement" }),
      counts: false,
    },
    {
      why: "un accusé de réception de litige",
      event: sent("2026-06-08", { step: undefined, motive: "Accusé de réception de litige" }),
      counts: false,
    },
    {
      why: "la copie d'un recommandé",
      event: sent("2026-06-08", { step: undefined, motive: "Copie de notre lettre recommandée" }),
      counts: false,
    },
    { why: "un message préventif", event: sent("2026-06-08", { step: 0 }), counts: false },
    { why: "un message du client", event: anEvent("message reçu", "2026-06-08", "FA-0"), counts: false },
    { why: "une note", event: anEvent("note", "2026-06-08", "FA-0"), counts: false },
  ])("$why : $counts", ({ event, counts }) => {
    expect(stateOn("2026-06-09", [event])).toBe(counts ? "en attente" : "à faire");
  });

  it("un récapitulatif préparé puis marqué envoyé n'en est pas plus une relance", () => {
    const draft = anEvent("relance préparée", "2026-06-08", "FA-0", {
      id: "S1",
      motive: "Récapitulatif d'appel",
    });
    const answer = anEvent("relance envoyée", "2026-06-08", "FA-0", { reference: "S1" });
    expect(stateOn("2026-06-09", [draft, answer])).toBe("à faire");
  });
});

describe("Cinq jours au moins entre deux contacts, sept pour un public ou un particulier", () => {
  it.each([
    { segment: "standard", last: "2026-06-05", on: "2026-06-09", state: "en attente" },
    { segment: "standard", last: "2026-06-05", on: "2026-06-10", state: "à faire" },
    { segment: "à risque", last: "2026-06-05", on: "2026-06-10", state: "à faire" },
    { segment: "public", last: "2026-06-05", on: "2026-06-11", state: "en attente" },
    { segment: "public", last: "2026-06-05", on: "2026-06-12", state: "à faire" },
    { segment: "particulier", last: "2026-06-05", on: "2026-06-11", state: "en attente" },
    { segment: "particulier", last: "2026-06-05", on: "2026-06-12", state: "à faire" },
  ] as const)("$segment, contact le $last : au $on, $state", ({ segment, last, on, state }) => {
    const customers = [aCustomer("Durand", segment)];
    expect(planOn(on, { items, customers, journal: [sent(last)] })[0]?.state).toBe(state);
  });

  it("le réglage allonge, jamais ne raccourcit les sept jours d'un particulier", () => {
    const customers = [aCustomer("Durand", "particulier")];
    const at = (contactSpacing: number, on: string) =>
      planOn(on, { items, customers, journal: [sent("2026-06-05")], settings: { contactSpacing } })[0]?.state;
    expect([at(2, "2026-06-11"), at(2, "2026-06-12"), at(10, "2026-06-12"), at(10, "2026-06-15")]).toEqual([
      "en attente",
      "à faire",
      "en attente",
      "à faire",
    ]);
  });
});

describe("Trois contacts au plus en trente jours, tous canaux confondus", () => {
  const three = [
    sent("2026-05-11"),
    call("2026-05-20", "Joint"),
    sent("2026-05-29", { channel: "courrier" }),
  ];
  it.each([
    { on: "2026-06-09", state: "en attente" },
    { on: "2026-06-10", state: "à faire" },
  ])("du 11 mai : au $on, $state", ({ on, state }) => {
    expect(stateOn(on, three)).toBe(state);
  });

  it("la ligne dit pourquoi elle attend et jusqu'à quand", () => {
    const [line] = planOn("2026-06-09", { items, journal: three });
    expect(line?.day).toBe("2026-06-10");
    expect(line?.reasons).toContainEqual({ code: "too-many-contacts", count: 3, day: "2026-05-11" });
  });

  it("deux contacts d'un même jour en font un", () => {
    const journal = [sent("2026-05-11"), call("2026-05-11", "Joint"), sent("2026-05-20"), sent("2026-05-29")];
    expect(stateOn("2026-06-09", journal)).toBe("en attente");
    expect(stateOn("2026-06-09", journal.slice(0, 3))).toBe("à faire");
  });

  it.each([1000, 100])(
    "la mise en demeure est hors du plafond, par recommandé ou par lettre (%s €)",
    (euros) => {
      const one = [anInvoice("FA-1", euros, "2026-06-01")];
      const journal = [
        anEvent("relance envoyée", "2026-06-08", "FA-1", { step: 1 }),
        anEvent("relance envoyée", "2026-06-15", "FA-1", { step: 2 }),
        anEvent("relance envoyée", "2026-06-25", "FA-1", { step: 3 }),
      ];
      const [line] = planOn("2026-07-06", { items: one, journal });
      expect([line?.state, line?.step]).toEqual(["à faire", 4]);
    },
  );

  it("envoyée, elle ne remplit pas le plafond", () => {
    const notice = anEvent("mise en demeure envoyée", "2026-05-29", "FA-0", {
      step: 4,
      channel: "e-mail + courrier",
    });
    expect(stateOn("2026-06-09", [sent("2026-05-11"), sent("2026-05-20"), notice])).toBe("à faire");
  });
});

describe("La mise en demeure attend 8 jours après la dernière relance écrite", () => {
  it.each([1000, 100])("à %s €", (euros) => {
    const one = [anInvoice("FA-1", euros, "2026-05-01")];
    // avis d'impayé en retard, le 22 juin : 22 + 10 = 2 juillet ; une autre relance le 26 : 26 + 8 = 4 juillet, samedi
    const journal = [
      anEvent("relance envoyée", "2026-06-22", "FA-1", { step: 3 }),
      anEvent("relance envoyée", "2026-06-26", "FA-0", { step: 1 }),
    ];
    const known = [...one, aPaidInvoice("FA-0")];
    expect(planOn("2026-07-03", { items: known, journal })[0]?.day).toBe("2026-07-06");
    expect(planOn("2026-07-06", { items: known, journal })[0]?.state).toBe("à faire");
  });

  it("un appel abouti ne compte pas dans ces 8 jours", () => {
    const journal = [
      anEvent("relance envoyée", "2026-06-22", "FA-1", { step: 3 }),
      anEvent("appel", "2026-07-01", "FA-1", { motive: "Joint" }),
    ];
    const [line] = planOn("2026-07-02", { items: [anInvoice("FA-1", 1000, "2026-05-01")], journal });
    expect([line?.state, line?.action]).toEqual(["à faire", "registered-letter"]);
  });
});

describe("Les appels", () => {
  const one = [anInvoice("FA-1", 1000, "2026-06-01")];
  const first = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
  const vain = (on: string) => call(on, "Pas de réponse", "FA-1");
  const line = (on: string, ...calls: readonly JournalEvent[]) =>
    summary(planOn(on, { items: one, journal: [first, ...calls] })).join();

  it.each([
    { on: "2026-06-11", calls: [], is: "à faire | call | 2 | FA-1 | 2026-06-11", why: "l'étape 2" },
    {
      on: "2026-06-11",
      calls: ["2026-06-11"],
      is: "en attente | wait | 2 | FA-1 | 2026-06-12",
      why: "un essai par jour",
    },
    {
      on: "2026-06-12",
      calls: ["2026-06-11"],
      is: "à faire | call | 2 | FA-1 | 2026-06-12",
      why: "le lendemain on rappelle",
    },
    {
      on: "2026-06-12",
      calls: ["2026-06-11", "2026-06-12"],
      is: "en attente | wait | 2 | FA-1 | 2026-06-15",
      why: "le lundi",
    },
    {
      on: "2026-06-16",
      calls: ["2026-06-11", "2026-06-12", "2026-06-15"],
      is: "à faire | reminder | 2 | FA-1 | 2026-06-16",
      why: "trois sans réponse : on écrit",
    },
  ])("au $on ($why) : $is", ({ on, calls, is }) => {
    expect(line(on, ...calls.map(vain))).toBe(is);
  });

  it("trois essais par semaine au plus : le quatrième attend sept jours après le premier", () => {
    // des essais pour d'autres factures, avant l'étape 1 de celle-ci
    const risk = [aCustomer("Durand", "à risque")];
    const journal = ["2026-06-08", "2026-06-09", "2026-06-10"].map((on) => call(on, "Pas de réponse"));
    const late = [anInvoice("FA-3", 900, "2026-06-11"), aPaidInvoice("FA-0")];
    const reply = anEvent("message reçu", "2026-06-11", "FA-0");
    const at = (on: string) => planOn(on, { items: late, customers: risk, journal: [...journal, reply] })[0];
    expect(at("2026-06-12")?.day).toBe("2026-06-15");
    expect([at("2026-06-15")?.state, at("2026-06-15")?.action]).toEqual(["à faire", "call"]);
  });

  it("deux étapes écrites sans réponse : un appel est conseillé, une réponse l'efface", () => {
    const written = [sent("2026-05-11"), sent("2026-05-20")];
    const codes = (journal: readonly JournalEvent[]) =>
      codesOf(planOn("2026-06-09", { items, journal })[0] ?? never());
    expect(codes(written.slice(0, 1))).not.toContain("advise-call");
    expect(codes(written)).toContain("advise-call");
    expect(codes([...written, call("2026-05-25", "Joint")])).not.toContain("advise-call");
    expect(codes([...written, call("2026-05-25", "Pas de réponse")])).toContain("advise-call");
  });

  it("l'appel d'après la mise en demeure n'est jamais avant le délai imprimé et deux jours ouvrés", () => {
    const notice = (promised?: string) =>
      anEvent("mise en demeure envoyée", "2026-07-02", "FA-1", {
        step: 4,
        ...(promised === undefined ? {} : { promisedDay: day(promised) }),
      });
    const at = (on: string, event: JournalEvent) => planOn(on, { items: one, journal: [event] })[0];
    // 2 juillet + 3 + 8 = 13 juillet, + 2 jours ouvrés (le 14 est férié) = 16 juillet ; 2 + (45 − 30) = 17 juillet
    expect(at("2026-07-16", notice())?.state).toBe("en attente");
    expect(at("2026-07-17", notice())?.action).toBe("call");
    // délai imprimé au 31 juillet, un vendredi : mardi 4 août
    expect(at("2026-08-03", notice("2026-07-31"))?.day).toBe("2026-08-04");
    expect(at("2026-08-04", notice("2026-07-31"))?.action).toBe("call");
  });
});

function never(): never {
  throw new Error("aucune ligne");
}
