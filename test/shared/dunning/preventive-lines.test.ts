import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { type Contacts, contactsOf } from "#shared/dunning/contacts.ts";
import type { CustomerFacts } from "#shared/dunning/customer-facts.ts";
import { newLedger } from "#shared/dunning/hold.ts";
import { type PreventiveContext, preventiveLines } from "#shared/dunning/preventive-lines.ts";
import type { Portfolio } from "#shared/dunning/targeting.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { Channel, Step } from "#shared/model/scenario.ts";
import { anEvent, anInvoice, numbersOf } from "./builders.ts";
import { reminderFacts, type WordScene } from "./word-facts.ts";

/** Monday; the preventive step of a standard customer speaks 7 days before the due day. */
const TODAY = "2026-06-15";
const NO_CONTACTS: Contacts = contactsOf([], 5);
/** Everybody makes the turnover; the average invoice is of 1 000 €. */
const portfolio: Portfolio = {
  turnovers: new Map(),
  isMajor: () => true,
  averageInvoice: () => 100_000,
  isReliable: () => false,
};
const due = (number: string, on = "2026-06-22", more: Parameters<typeof anInvoice>[3] = {}, euros = 100) =>
  anInvoice(number, euros, on, more);

interface Given extends WordScene {
  readonly on?: string;
  readonly context?: Partial<PreventiveContext>;
  readonly step?: Partial<Step>;
}
function linesOf({ on = TODAY, context = {}, step, ...scene }: Given) {
  const known = reminderFacts(on, scene);
  const facts: CustomerFacts =
    step === undefined || known.preventive === undefined
      ? known
      : { ...known, preventive: { ...known.preventive, ...step } };
  return preventiveLines({
    facts,
    contacts: NO_CONTACTS,
    ledger: newLedger(),
    portfolio,
    busy: false,
    nextReminder: undefined,
    isWhollyHeld: () => false,
    ...context,
  });
}
const told = (given: Given) =>
  linesOf(given).map((line) => `${line.state} ${line.currency} ${line.day} ${numbersOf(line).join("+")}`);
const one = (item: LedgerItem, more: Omit<Given, "items"> = {}) => told({ items: [item], ...more });
const NOW = [`à faire EUR ${TODAY} FA-1`];
const waits = (on: string) => [`en attente EUR ${on} FA-1`];
const reasons = (given: Given) => linesOf(given).flatMap((line) => line.reasons);

describe("Un mot préventif", () => {
  it("part au jour de l'étape, avec ce qui désigne la facture", () => {
    const [line] = linesOf({ items: [due("FA-1")] });
    expect(line).toMatchObject({ action: "preventive", step: 0, channel: "e-mail", claimed: 0, overdue: 0 });
    expect(line?.reasons).toEqual([{ code: "preventive-target", text: "turnover" }]);
  });

  it.each<[on: string, says: readonly string[], why: string]>([
    ["2026-06-22", NOW, "sept jours avant l'échéance"],
    ["2026-06-23", [], "huit jours avant : pas encore"],
    ["2026-06-16", NOW, "la veille de l'échéance"],
    [TODAY, [], "le jour même : trop tard"],
  ])("une facture échue le %s : %j (%s)", (on, says) => {
    expect(one(due("FA-1", on))).toEqual(says);
  });

  it("pas de ce qui est suspendu, fût-ce d'un centime, ni d'un compte qui l'est", () => {
    const ledger = newLedger();
    const facts = reminderFacts(TODAY, { items: [due("FA-1")] });
    const [open] = facts.index.all;
    if (open === undefined) throw new Error("rien d'ouvert");
    ledger.hold(open, 1, { state: "suspendue", action: "hold", reasons: [] });
    const context = {
      facts,
      contacts: NO_CONTACTS,
      portfolio,
      busy: false,
      nextReminder: undefined,
      isWhollyHeld: () => false,
    };
    expect(preventiveLines({ ...context, ledger })).toEqual([]);
    expect(preventiveLines({ ...context, ledger: newLedger() })).toHaveLength(1);
    expect(one(due("FA-1"), { context: { isWhollyHeld: (account) => account === "Durand" } })).toEqual([]);
    expect(
      preventiveLines({ ...context, ledger: newLedger(), facts: { ...facts, preventive: undefined } }),
    ).toEqual([]);
  });

  it("tous les critères, une fois chacun, dans l'ordre", () => {
    const items = [due("FA-1"), due("FA-2", "2026-06-22", {}, 5000), due("FA-3")];
    expect(reasons({ items }).map(({ text }) => text)).toEqual(["large-invoice", "turnover"]);
    expect(reasons({ items, step: { condition: "toujours" } }).map(({ text }) => text)).toEqual(["always"]);
    expect(told({ items, context: { portfolio: { ...portfolio, isMajor: () => false } } })).toEqual([
      `à faire EUR ${TODAY} FA-2`,
    ]);
  });

  it("à partir du montant minimum, toutes les factures comprises", () => {
    expect(one(due("FA-1", "2026-06-22", {}, 15))).toEqual(NOW);
    expect(one(due("FA-1", "2026-06-22", {}, 14.99))).toEqual([]);
    const two = [due("FA-1", "2026-06-22", {}, 8), due("FA-2", "2026-06-22", {}, 7)];
    expect(told({ items: two })).toEqual([`à faire EUR ${TODAY} FA-1+FA-2`]);
  });
});

describe("Un mot préventif se dit une fois par facture", () => {
  // More than a month ago: only what was said of the invoice itself silences it.
  const said = (kind: JournalEvent["kind"], invoices: string, more: Parameters<typeof anEvent>[3] = {}) =>
    anEvent(kind, "2026-05-14", invoices, { step: 0, ...more });
  const item = (issued: string | undefined) =>
    due("FA-1", "2026-06-22", { issued: issued as Day | undefined });

  it.each<[event: JournalEvent, done: boolean, why: string]>([
    [said("relance envoyée", "FA-1"), true, "envoyé"],
    [said("relance préparée", "FA-1"), true, "préparé"],
    [said("appel", "FA-1"), true, "au téléphone"],
    [said("note", "FA-1"), true, "noté"],
    [said("appel", "FA-1", { motive: "sans réponse" }), false, "un appel sans réponse"],
    [said("message reçu", "FA-1"), false, "un message reçu"],
    [said("relance envoyée", "FA-1", { step: 1 }), false, "une relance"],
    [said("relance envoyée", "FA-2"), false, "d'une autre facture"],
  ])("%j : %s", (event, done) => {
    expect(one(item("2026-05-10"), { journal: [event] })).toEqual(done ? [] : NOW);
  });

  it.each<[issued: string | undefined, done: boolean]>([
    ["2026-05-14", true],
    ["2026-05-15", false],
    [undefined, true],
  ])("un mot sans facture parlait de ce qui existait : émise le %s, %s", (issued, done) => {
    expect(one(item(issued), { journal: [said("relance envoyée", "")] })).toEqual(done ? [] : NOW);
  });

  it("d'un compte d'un payeur : par un mot à ce compte ou au payeur", () => {
    const to = (of: string) =>
      one(item("2026-05-10"), { payer: "Siège", journal: [said("relance envoyée", "", { of })] });
    expect([to("Siège"), to("Durand"), to("Autre").length]).toEqual([[], [], 1]);
    expect(one(item(undefined), { payer: "Siège" })).toHaveLength(1);
  });

  it("un par mois, quelle que soit la facture", () => {
    const lastOn = (on: string) => [anEvent("relance envoyée", on, "FA-9", { step: 0 })];
    expect(one(item("2026-05-10"), { journal: lastOn("2026-05-16") })).toEqual([]);
    expect(one(item("2026-05-10"), { journal: lastOn("2026-05-15") })).toEqual(NOW);
  });
});

describe("Un mot préventif attend", () => {
  const bounds = (more: Partial<Contacts>) => ({ context: { contacts: { ...NO_CONTACTS, ...more } } });

  it("l'espacement, et jamais deux contacts d'un jour", () => {
    const message = { day: day("2026-06-17"), reason: { code: "spacing" } as const };
    expect(one(due("FA-1"), bounds({ message }))).toEqual(waits("2026-06-17"));
    expect(one(due("FA-1"), bounds({ nextDay: day("2026-06-16") }))).toEqual(waits("2026-06-16"));
    expect(reasons({ items: [due("FA-1")], ...bounds({ message }) })[1]).toEqual({
      code: "spacing",
      day: "2026-06-17",
    });
    expect(one(due("FA-1"), bounds({ call: day("2026-06-17") }))).toEqual(NOW);
  });

  it("pour un appel, aussi le jour des appels", () => {
    const step = { channel: "téléphone" as Channel, minimum: cents(1500) };
    expect(one(due("FA-1"), { step, ...bounds({ call: day("2026-06-17") }) })).toEqual(waits("2026-06-17"));
    expect(one(due("FA-1"), { step })).toEqual(NOW);
  });

  it("quand un autre message part aujourd'hui ; se tait quand l'échéance vient avant", () => {
    expect(one(due("FA-1"), { context: { busy: true } })).toEqual(waits("2026-06-22"));
    expect(one(due("FA-1", "2026-06-21"), { context: { busy: true } })).toEqual([]);
  });

  it("la relance qui vient : elle passe d'abord", () => {
    const reminder = (on: string) => ({ context: { nextReminder: day(on) } });
    expect(one(due("FA-1"), reminder("2026-06-20"))).toEqual(NOW);
    // 5 days after Tuesday 16 is Sunday 21.
    expect(one(due("FA-1"), reminder("2026-06-16"))).toEqual(waits("2026-06-22"));
    expect(one(due("FA-1"), reminder("2026-06-19"))).toEqual([]);
    expect(reasons({ items: [due("FA-1")], ...reminder("2026-06-16") })[1]).toEqual({
      code: "reminder-soon",
      day: "2026-06-16",
    });
  });

  it("le lundi d'un samedi, et dit pourquoi", () => {
    const given = { on: "2026-06-13", items: [due("FA-1", "2026-06-20")] };
    expect(told(given)).toEqual(waits("2026-06-15"));
    expect(reasons(given)[1]).toEqual({ code: "not-working-day", day: "2026-06-15" });
  });

  it("le relevé du mois, s'il vient avant l'échéance", () => {
    // The 20th is a Saturday.
    const customer = { paymentCircuit: "relevé le 20" };
    expect(one(due("FA-1"), { customer })).toEqual(waits("2026-06-22"));
    expect(one(due("FA-1", "2026-06-21"), { customer })).toEqual([]);
    expect(reasons({ items: [due("FA-1")], customer })[1]).toEqual({
      code: "monthly-statement",
      day: "2026-06-22",
    });
    expect(one(due("FA-1"), { customer, step: { channel: "portail" } })).toEqual(NOW);
  });

  it("dans une seconde devise, que celui de la première soit passé", () => {
    const items = [due("FA-1", "2026-06-22", { currency: "USD" }), due("FA-2")];
    expect(told({ items })).toEqual([`à faire EUR ${TODAY} FA-2`, "en attente USD 2026-06-22 FA-1"]);
    const three = [...items, due("FA-3", "2026-06-22", { currency: "CHF" })];
    expect(told({ items: three })[0]).toBe(`à faire CHF ${TODAY} FA-3`);
  });

  it("l'adresse qui manque se dit quand il part, pas quand il attend", () => {
    const customer = { email: "" };
    const codes = (more: Partial<Given>) =>
      reasons({ items: [due("FA-1")], customer, ...more }).map(({ code }) => code);
    expect(codes({})).toEqual(["preventive-target", "missing-email"]);
    expect(codes({ context: { busy: true } })).toEqual(["preventive-target", "spacing"]);
  });
});

it("Regarder un portail n'est pas un message : ni espacement, ni minimum, ni tour", () => {
  const step = { channel: "portail" as Channel };
  const contacts = { ...NO_CONTACTS, nextDay: day("2026-06-17") };
  const context = { busy: true, contacts, nextReminder: day("2026-06-16") };
  expect(one(due("FA-1", "2026-06-22", {}, 1), { step, context })).toEqual(NOW);
  const items = [due("FA-1"), due("FA-2", "2026-06-22", { currency: "USD" })];
  expect(told({ items, step })).toEqual([`à faire EUR ${TODAY} FA-1`, `à faire USD ${TODAY} FA-2`]);
});
