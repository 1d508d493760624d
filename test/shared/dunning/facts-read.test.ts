import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { acknowledgements } from "#shared/dunning/acknowledged.ts";
import { chasingSteps, customerOf, scenarioFinder } from "#shared/dunning/customer-facts.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { completeSent, unsettledDrafts } from "#shared/dunning/drafts.ts";
import { takenRank } from "#shared/dunning/history-taken.ts";
import { countingEvents, eventsByCustomer } from "#shared/dunning/known-events.ts";
import { firstTimes } from "#shared/dunning/known-ids.ts";
import { paidHistory, settledDay } from "#shared/dunning/paid-history.ts";
import { isPresetName, presetsOf, scenarioNameOf } from "#shared/dunning/presets.ts";
import { threadMarkOf, withoutThreadMark, withThreadMark } from "#shared/dunning/thread-mark.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem, Payment } from "#shared/model/ledger.ts";
import type { Scenario, Step } from "#shared/model/scenario.ts";
import { aCustomer, anEvent, anInvoice, directoryOf, keyOf } from "./builders.ts";

describe("Le jour où un litige a été accusé", () => {
  const dispute = anEvent("litige ouvert", "2026-06-10", "FA-1, FA-2");
  const day1 = (...events: readonly JournalEvent[]) => acknowledgements(events, undefined)(dispute);

  it.each<[event: JournalEvent, known: boolean, why: string]>([
    [anEvent("accusé de réception", "2026-06-12", "", { reference: dispute.id }), true, "il nomme le litige"],
    [
      anEvent("relance envoyée", "2026-06-12", "", { reference: dispute.id }),
      true,
      "une lettre qui le nomme",
    ],
    [anEvent("note", "2026-06-12", "", { reference: dispute.id }), false, "une note n'accuse rien"],
    [anEvent("accusé de réception", "2026-06-12"), false, "l'avis postal d'un recommandé"],
    [anEvent("accusé de réception", "2026-06-12", "", { direction: "sortant" }), true, "envoyé par nous"],
    [anEvent("accusé de réception", "2026-06-12", "", { direction: "entrant" }), false, "reçu du client"],
    [anEvent("accusé de réception", "2026-06-12", "", { motive: "litige" }), true, "il parle d'un litige"],
    [
      anEvent("accusé de réception", "2026-06-12", "", { motive: "Contestations" }),
      true,
      "d'une contestation",
    ],
    [anEvent("accusé de réception", "2026-06-12", "", { motive: "contestation" }), true, "de celle-ci"],
    [anEvent("accusé de réception", "2026-06-12", "", { motive: "Réclamation" }), true, "d'une réclamation"],
    [anEvent("relance envoyée", "2026-06-12", "", { motive: "Accusés" }), true, "au pluriel"],
    [anEvent("accusé de réception", "2026-06-12", "", { motive: "recommandé" }), false, "d'un recommandé"],
    [
      anEvent("relance envoyée", "2026-06-12", "", { motive: "Accusé de réception de litige" }),
      true,
      "la lettre",
    ],
    [anEvent("relance envoyée", "2026-06-12", "", { motive: "Relance" }), false, "une relance"],
    [
      anEvent("accusé de réception", "2026-06-12", "FA-2", { motive: "litige" }),
      true,
      "l'une de ses factures",
    ],
    [anEvent("accusé de réception", "2026-06-12", "FA-3", { motive: "litige" }), false, "une autre facture"],
    [anEvent("accusé de réception", "2026-06-10", "", { motive: "litige" }), true, "le jour même"],
    [anEvent("accusé de réception", "2026-06-09", "", { motive: "litige" }), false, "avant le litige"],
  ])("%j : %s (%s)", (event, known) => {
    expect(day1(event)).toBe(known ? event.day : undefined);
  });

  it("est le premier qui le nomme, même si un autre est venu avant sans le nommer", () => {
    const vague = anEvent("accusé de réception", "2026-06-11", "", { motive: "litige" });
    const naming = (on: string) => anEvent("accusé de réception", on, "", { reference: dispute.id });
    expect(day1(vague)).toBe("2026-06-11");
    expect(day1(vague, naming("2026-06-12"), naming("2026-06-13"))).toBe("2026-06-12");
    const unnamed = { ...dispute, id: "" };
    expect(acknowledgements([naming("2026-06-12")], undefined)(unnamed)).toBeUndefined();
  });

  it("d'un compte qu'un payeur paie : par un accusé à ce compte ou à son payeur, pas à un autre compte", () => {
    const told = (of: string) =>
      acknowledgements(
        [anEvent("accusé de réception", "2026-06-12", "", { motive: "litige", of })],
        keyOf("Siège"),
      )(dispute);
    expect([told("Durand"), told("Siège"), told("Autre")]).toEqual(["2026-06-12", "2026-06-12", undefined]);
  });

  it("un litige sur tout le compte est accusé par tout accusé", () => {
    const whole = anEvent("litige ouvert", "2026-06-10");
    const told = anEvent("accusé de réception", "2026-06-12", "FA-9", { motive: "litige" });
    expect(acknowledgements([told], undefined)(whole)).toBe("2026-06-12");
  });
});

describe("Le scénario d'un client", () => {
  const scenario = (name: string): Scenario => ({ name, steps: [] });
  const found = (
    names: readonly string[],
    of: { readonly scenario?: string; readonly trade?: "transport" },
  ) =>
    scenarioFinder(
      names.map(scenario),
      of.trade,
    )(aCustomer("Durand", "public", { scenario: of.scenario ?? "public" })).name;

  it("le sien, sinon celui de son segment, sinon standard, sinon le premier", () => {
    const all = ["premier", "Standard", "public", "À moi", "public – transport"];
    expect(found(all, { scenario: "a moi" })).toBe("À moi");
    expect(found(all, { scenario: "perdu" })).toBe("public");
    expect(found(["premier", "Standard"], { scenario: "perdu" })).toBe("Standard");
    expect(found(["premier", "second"], { scenario: "perdu" })).toBe("premier");
    expect(scenarioFinder([])(aCustomer("Durand"))).toEqual({ name: "standard", steps: [] });
    expect(found(all, { trade: "transport" })).toBe("public – transport");
    expect(found(all, { trade: "transport", scenario: "À moi" })).toBe("À moi");
  });

  it("de deux du même nom, le premier", () => {
    const [first, second] = [scenario("public"), { name: "Public", steps: [] }];
    expect(scenarioFinder([first, second])(aCustomer("Durand", "public"))).toBe(first);
  });

  it("ses étapes de relance sont celles de rang 1 et plus, dans l'ordre", () => {
    const ranks = [3, 0, 1, 2].map((rank) => ({ rank }) as Step);
    expect(chasingSteps({ name: "x", steps: ranks }).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it("un client que personne ne connaît est un client standard du nom de sa clé", () => {
    expect(customerOf(directoryOf([aCustomer("Durand", "public")]), keyOf("Durand")).segment).toBe("public");
    expect(customerOf(directoryOf([]), keyOf("Durand"))).toEqual({
      key: "Durand",
      name: "Durand",
      segment: "standard",
      scenario: "standard",
      language: "fr",
    });
  });

  it("ceux d'un métier portent son nom, et se reconnaissent", () => {
    expect(presetsOf("transport").every(({ name }) => name.endsWith(" – transport"))).toBe(true);
    expect(presetsOf("transport").every(({ name }) => isPresetName(name.toUpperCase()))).toBe(true);
    expect(isPresetName("standard")).toBe(false);
    expect(scenarioNameOf({ segment: "standard", scenario: "Standard" }, "commerce")).toBe(
      "standard – commerce",
    );
    expect(scenarioNameOf({ segment: "standard", scenario: "public" }, "commerce")).toBe("public");
    expect(scenarioNameOf({ segment: "standard", scenario: "standard" }, undefined)).toBe("standard");
  });
});

describe("Les brouillons sans réponse", () => {
  const draft = anEvent("relance préparée", "2026-06-10", "FA-1, FA-2", { step: 2, motive: "Relance" });
  const waiting = (...events: readonly JournalEvent[]) =>
    unsettledDrafts(events).map(({ event }) => event.id);
  const sent = (invoices: string, more: Parameters<typeof anEvent>[3] = {}, on = "2026-06-11") =>
    anEvent("relance envoyée", on, invoices, { step: 2, ...more });

  it.each<[after: JournalEvent, waits: boolean, why: string]>([
    [sent("", { reference: draft.id, step: undefined }), false, "un envoi le nomme"],
    [sent("FA-1, FA-2"), false, "la même étape de toutes ses factures"],
    [sent("FA-1, FA-2, FA-3"), false, "et d'une autre"],
    [sent("FA-1"), true, "d'une seule de ses factures"],
    [sent(""), false, "de tout le compte"],
    [sent("", {}, "2026-06-10"), false, "de tout le compte, le jour même"],
    [sent("", { of: "Autre" }), true, "de tout le compte d'un autre"],
    [sent("FA-1, FA-2", { step: 3 }), true, "une autre étape"],
    [sent("FA-1, FA-2", {}, "2026-06-10"), false, "le jour même"],
    [
      anEvent("mise en demeure envoyée", "2026-06-11", "FA-1, FA-2", { step: 2 }),
      true,
      "une mise en demeure",
    ],
    [anEvent("note", "2026-06-11", "", { reference: draft.id }), true, "une note ne dit pas l'envoi"],
  ])("%j : attend encore, %s (%s)", (after, waits) => {
    expect(waiting(draft, after)).toEqual(waits ? [draft.id] : []);
  });

  it("un envoi d'avant ne répond pas, mais l'envoi de deux fois le fait", () => {
    expect(waiting(sent("FA-1, FA-2", {}, "2026-06-09"), draft)).toEqual([draft.id]);
    expect(waiting(draft, sent("FA-1"), sent("FA-2", {}, "2026-06-12"))).toEqual([]);
    expect(
      waiting(sent("FA-1, FA-2", {}, "2026-06-09"), draft, sent("FA-1, FA-2", {}, "2026-06-15")),
    ).toEqual([]);
  });

  it("l'envoi au nom du payeur, de tout son compte, répond pour ses comptes", () => {
    const bySeat = sent("", { of: "Siège" });
    expect(unsettledDrafts([draft, bySeat], keyOf("Siège"))).toEqual([]);
    expect(unsettledDrafts([draft, bySeat], keyOf("Autre"))).toHaveLength(1);
  });

  it("un brouillon de tout le compte n'est pas couvert par l'envoi d'une facture", () => {
    const whole = anEvent("relance préparée", "2026-06-10", "", { step: 2 });
    expect(waiting(whole, sent("FA-1"))).toEqual([whole.id]);
    expect(waiting(whole, sent(""))).toEqual([]);
  });

  it("de deux lettres sans étape, le motif dit laquelle", () => {
    const recap = anEvent("relance préparée", "2026-06-10", "FA-1", { motive: "Récapitulatif d'appel" });
    const left = (motive: string) => anEvent("relance envoyée", "2026-06-11", "FA-1", { motive });
    expect(waiting(recap, left("récapitulatif d'appel"))).toEqual([]);
    expect(waiting(recap, left("Accusé de réception"))).toEqual([recap.id]);
  });

  it("une mise en demeure répond à une mise en demeure, quelle que soit l'étape écrite", () => {
    const notice = anEvent("mise en demeure préparée", "2026-06-10", "FA-1", { step: 4 });
    expect(unsettledDrafts([notice])).toEqual([{ event: notice, formalNotice: true }]);
    expect(unsettledDrafts([draft])).toEqual([{ event: draft, formalNotice: false }]);
    expect(waiting(notice, anEvent("mise en demeure envoyée", "2026-06-12", "FA-1"))).toEqual([]);
  });

  it("l'envoi qui ne fait que nommer son brouillon en prend l'étape, les factures et le motif", () => {
    const bare = anEvent("relance envoyée", "2026-06-11", "", { reference: draft.id });
    const [, completed] = completeSent([draft, bare]);
    expect(completed).toEqual({ ...bare, step: 2, invoices: draft.invoices, motive: "Relance" });
    const full = anEvent("relance envoyée", "2026-06-11", "FA-9", {
      reference: draft.id,
      step: 3,
      motive: "Autre",
    });
    expect(completeSent([draft, full])[1]).toEqual(full);
    const note = anEvent("note", "2026-06-11", "", { reference: draft.id });
    const lost = anEvent("relance envoyée", "2026-06-11", "", { reference: "inconnu" });
    expect(completeSent([draft, note, lost]).slice(1)).toEqual([note, lost]);
  });
});

describe("Ce que dit une reprise d'historique", () => {
  const steps = chasingSteps(
    DEFAULT_SCENARIOS.find(({ name }) => name === "standard") ?? { name: "", steps: [] },
  );
  const notice = steps.find(({ channel }) => channel === "recommandé")?.rank ?? 0;
  const rank = (motive: string, of: readonly Step[] = steps) =>
    takenRank(anEvent("reprise d'historique", "2026-06-01", "FA-1", { motive }), of);

  it("l'étape écrite, quoi que disent les mots", () => {
    const event = anEvent("reprise d'historique", "2026-06-01", "FA-1", {
      step: 2,
      motive: "mise en demeure",
    });
    expect(takenRank(event, steps)).toBe(2);
  });

  it.each([
    ["mise en demeure le 12 mai", () => notice],
    ["Deux mises en demeure", () => notice],
    ["avis d'impayé envoyé", () => notice - 1],
    ["une relance", () => 1],
    ["2 relances", () => 2],
    ["deux rappels", () => 2],
    ["relancé par téléphone", () => 1],
    ["3 e-mails de relance", () => 3],
    ["quatre lettres", () => Math.min(4, notice - 1)],
    ["9 relances", () => notice - 1],
    ["0 relance", () => 0],
    ["aucune relance", () => 0],
    ["jamais relancé", () => 0],
    ["pas encore fait", () => 0],
    ["connue du client", () => 0],
    ["", () => 0],
  ])("« %s »", (motive, expected) => {
    expect(rank(motive)).toBe(expected());
  });

  it("sans mise en demeure dans le scénario, elle ne dit pas d'étape, et les relances vont jusqu'à la dernière", () => {
    const friendly = steps.filter(({ channel }) => channel !== "recommandé").slice(0, 2);
    expect([
      rank("mise en demeure", friendly),
      rank("avis d'impayé", friendly),
      rank("9 relances", friendly),
    ]).toEqual([0, 2, 2]);
    expect([rank("avis d'impayé", []), rank("une relance", [])]).toEqual([0, 0]);
  });
});

describe("Les lignes du journal qui comptent", () => {
  const note = (
    id: string,
    on: string,
    row: number | undefined,
    more: Partial<JournalEvent> = {},
  ): JournalEvent => ({
    ...anEvent("note", on),
    id,
    origin: { tab: "Journal", row },
    ...more,
  });
  const ids = (journal: readonly JournalEvent[], today?: string) =>
    countingEvents(journal, today === undefined ? undefined : day(today)).map(({ id }) => id);

  it("par jour, puis dans l'ordre de la feuille, puis par identifiant", () => {
    const journal = [
      note("d", "2026-06-02", 2),
      note("c", "2026-06-01", 9),
      note("b", "2026-06-01", 3),
      note("z", "2026-06-01", undefined),
      note("a", "2026-06-01", undefined),
    ];
    expect(ids(journal)).toEqual(["b", "c", "a", "z", "d"]);
    expect(ids([...journal].reverse())).toEqual(["b", "c", "a", "z", "d"]);
  });

  it("rien de ce qui vient après le jour ; ce jour compris", () => {
    const journal = [note("a", "2026-06-01", 2), note("b", "2026-06-02", 3), note("c", "2026-06-03", 4)];
    expect(ids(journal, "2026-06-02")).toEqual(["a", "b"]);
    expect(ids(journal)).toEqual(["a", "b", "c"]);
  });

  it("d'un identifiant répété, la première ligne de la feuille ; sans identifiant, toutes", () => {
    const first = note("a", "2026-06-05", 2);
    const again = note("a", "2026-06-01", 3);
    expect(countingEvents([again, first])).toEqual([first]);
    expect(countingEvents([first, again])).toEqual([first]);
    expect(ids([note("", "2026-06-01", 2), note("", "2026-06-01", 3)])).toEqual(["", ""]);
    // Une ligne à venir garde son identifiant : sa copie ne compte pas à sa place.
    expect(ids([first, again], "2026-06-02")).toEqual([]);
  });

  it("ni ce qui est annulé, ni l'annulation ; une annulation annulée n'annule rien", () => {
    const cancels = (id: string, on: string, row: number, reference: string) =>
      note(id, on, row, { kind: "annulation", reference });
    const journal = [note("a", "2026-06-01", 2), note("b", "2026-06-01", 3)];
    expect(ids([...journal, cancels("x", "2026-06-02", 4, "a")])).toEqual(["b"]);
    expect(ids([...journal, cancels("x", "2026-06-02", 4, "a")], "2026-06-01")).toEqual(["a", "b"]);
    expect(ids([...journal, cancels("x", "2026-06-02", 4, "a"), cancels("y", "2026-06-03", 5, "x")])).toEqual(
      ["a", "b"],
    );
    expect(ids([...journal, cancels("", "2026-06-02", 4, "a"), cancels("y", "2026-06-03", 5, "")])).toEqual([
      "b",
    ]);
    expect(ids([...journal, cancels("y", "2026-06-03", 4, "x"), cancels("x", "2026-06-02", 5, "a")])).toEqual(
      ["a", "b"],
    );
    expect(ids([note("", "2026-06-01", 2), cancels("y", "2026-06-03", 5, "")])).toEqual([""]);
    expect(ids([...journal, note("x", "2026-06-02", 4, { kind: "annulation" })])).toEqual(["a", "b"]);
  });

  it("un brouillon n'est parti qu'une fois : le premier envoi qui le nomme", () => {
    const prepared = note("p", "2026-06-01", 2, { kind: "relance préparée" });
    const sent = (id: string, on: string, row: number, kind: JournalEvent["kind"] = "relance envoyée") =>
      note(id, on, row, { kind, reference: "p" });
    expect(ids([prepared, sent("a", "2026-06-03", 3), sent("b", "2026-06-02", 4)])).toEqual(["p", "b"]);
    expect(ids([prepared, sent("a", "2026-06-02", 3), sent("b", "2026-06-03", 4)])).toEqual(["p", "a"]);
    expect(ids([prepared, sent("a", "2026-06-02", 3), sent("b", "2026-06-03", 4, "note")])).toEqual([
      "p",
      "a",
      "b",
    ]);
    expect(
      ids([{ ...prepared, kind: "note" }, sent("a", "2026-06-02", 3), sent("b", "2026-06-03", 4)]),
    ).toEqual(["p", "a", "b"]);
    const nameless = [{ ...prepared, id: "" }, sent("a", "2026-06-02", 3), sent("b", "2026-06-03", 4)];
    expect(ids(nameless.map((event) => ({ ...event, reference: "" })))).toEqual(["", "a", "b"]);
    // Deux recommandés d'un même numéro postal : rien n'est préparé sous ce nom.
    expect(ids([sent("a", "2026-06-02", 3), sent("b", "2026-06-03", 4)])).toEqual(["a", "b"]);
    const notice = { ...prepared, kind: "mise en demeure préparée" as const };
    const left = [
      sent("a", "2026-06-02", 3, "mise en demeure envoyée"),
      sent("b", "2026-06-03", 4, "mise en demeure envoyée"),
    ];
    expect(ids([notice, ...left])).toEqual(["p", "a"]);
  });

  it("un journal qui s'est allongé est relu ; par client, dans le même ordre", () => {
    const journal = [note("a", "2026-06-01", 2)];
    expect(ids(journal)).toEqual(["a"]);
    journal.push(note("b", "2026-06-02", 3, { customer: keyOf("Autre") }), note("c", "2026-06-03", 4));
    expect(ids(journal)).toEqual(["a", "b", "c"]);
    const byCustomer = eventsByCustomer(journal);
    expect(byCustomer.get(keyOf("Durand"))?.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(byCustomer.get(keyOf("Autre"))?.map(({ id }) => id)).toEqual(["b"]);
    expect(eventsByCustomer(journal)).toBe(byCustomer);
    expect(ids(journal, "2026-06-01")).toEqual(["a"]);
    expect(ids(journal, "2026-06-02")).toEqual(["a", "b"]);
  });

  it("chaque identifiant est nouveau une fois, si nombreux et voisins qu'ils soient", () => {
    const isFirst = firstTimes(2000);
    const all = Array.from({ length: 2000 }, (_, at) => `E${at.toString(36)}`);
    expect(all.every(isFirst)).toBe(true);
    expect(all.some(isFirst)).toBe(false);
    const few = firstTimes(0);
    expect([few(""), few(""), few("a"), few("a")]).toEqual([true, false, true, false]);
  });
});

describe("Ce qui fut payé d'une facture", () => {
  const TODAY = day("2026-06-30");
  const paid = (item: LedgerItem, payments: readonly Payment[] = [], others: readonly LedgerItem[] = []) =>
    paidHistory([item, ...others], payments, TODAY)
      .get(item)
      ?.map(({ day: on, amount }) => `${on} ${amount / 100}`);
  const settlement = (on: string | undefined, euros: number) => ({
    day: on === undefined ? undefined : day(on),
    amount: cents(euros * 100),
  });
  const payment = (on: string | undefined, euros: number, number = "FA-1"): Payment => ({
    id: `R${euros}`,
    day: on === undefined ? undefined : day(on),
    customer: keyOf("Durand"),
    label: "VIR",
    amount: cents(euros * 100),
    currency: "EUR",
    allocations: [{ number, amount: undefined }],
    origin: { tab: "Règlements", row: 2 },
  });
  const invoice = (...settlements: LedgerItem["settlements"]) =>
    anInvoice("FA-1", 100, "2026-05-01", { settlements });

  it("les règlements datés de sa ligne, jusqu'au jour d'arrêté", () => {
    expect(paid(invoice())).toBeUndefined();
    expect(paid(invoice(settlement("2026-06-30", 40)))).toEqual(["2026-06-30 40"]);
    expect(
      paid(
        invoice(
          settlement("2026-05-01", 40),
          settlement(undefined, 10),
          settlement("2026-07-01", 20),
          settlement("2026-05-02", 0),
        ),
      ),
    ).toEqual(["2026-05-01 40"]);
    expect(paid(invoice(settlement(undefined, 10)))).toBeUndefined();
  });

  it("puis les paiements qui la nomment", () => {
    const item = invoice(settlement("2026-05-01", 40));
    expect(paid(item, [payment("2026-06-01", 60)])).toEqual(["2026-05-01 40", "2026-06-01 60"]);
    expect(paid(item, [payment("2026-07-01", 60)])).toEqual(["2026-05-01 40"]);
    expect(paid(item, [payment("2026-06-01", 60, "FA-2")])).toEqual(["2026-05-01 40"]);
    expect(paid(invoice(), [payment(undefined, 60)])).toBeUndefined();
  });

  it("un lettrage soldé la ferme au jour de sa dernière ligne", () => {
    const lettered = (amount: number, on: string | undefined, more: Partial<LedgerItem> = {}) =>
      anInvoice("", amount, "2026-05-01", {
        issued: on === undefined ? undefined : day(on),
        kind: amount < 0 ? "payment" : "invoice",
        group: "A",
        ...more,
      });
    const item = lettered(100, "2026-04-01");
    expect(paid(item, [], [lettered(-60, "2026-06-10"), lettered(-40, "2026-06-05")])).toEqual([
      "2026-06-10 100",
    ]);
    expect(paid(item, [], [lettered(-60, "2026-06-10")])).toBeUndefined();
    expect(paid(item, [], [lettered(-100, "2026-06-10", { group: "B" })])).toBeUndefined();
    expect(paid(item, [], [lettered(-100, "2026-06-10", { currency: "USD" })])).toBeUndefined();
    expect(paid(item, [], [lettered(-100, "2026-06-10", { customer: keyOf("Autre") })])).toBeUndefined();
    expect(paid(item, [], [lettered(-100, "2026-07-10")])).toBeUndefined();
    expect(paid(item, [], [lettered(-100, "2026-06-30")])).toEqual(["2026-06-30 100"]);
    expect(paid(item, [], [lettered(-100, undefined)])).toEqual(["2026-04-01 100"]);
    const undated = lettered(100, undefined);
    expect(paid(undated, [], [lettered(-100, undefined)])).toBeUndefined();
    const credit = lettered(-100, "2026-06-10");
    expect(paid(credit, [], [item])).toBeUndefined();
  });

  it("elle est soldée le jour du dernier règlement, une fois tout payé", () => {
    const settled = (item: LedgerItem) => settledDay(paidHistory([item], [], TODAY), item);
    expect(settled(invoice(settlement("2026-06-09", 60), settlement("2026-06-02", 40)))).toBe("2026-06-09");
    expect(settled(invoice(settlement("2026-06-02", 40), settlement("2026-06-09", 60)))).toBe("2026-06-09");
    expect(settled(invoice(settlement("2026-06-02", 99)))).toBeUndefined();
    expect(settled(invoice())).toBeUndefined();
    expect(
      settled(anInvoice("AV", -100, "2026-05-01", { settlements: [settlement("2026-06-02", 100)] })),
    ).toBeUndefined();
  });

  it("se relit quand les paiements ou le jour changent", () => {
    const item = invoice(settlement("2026-06-02", 40));
    const items = [item];
    const none: readonly Payment[] = [];
    const history = paidHistory(items, none, TODAY);
    expect(paidHistory(items, none, TODAY)).toBe(history);
    expect(paidHistory(items, none, day("2026-06-01")).get(item)).toBeUndefined();
    expect(paidHistory(items, [payment("2026-06-05", 60)], day("2026-06-05")).get(item)).toHaveLength(2);
  });
});

describe("La conversation d'un brouillon, dans son détail", () => {
  const mark = { threadId: "19a3f00d", subject: "Facture FA-1" };

  it("vient juste après l'objet, avant les autres notes, et se relit", () => {
    const cases: readonly (readonly [detail: string | undefined, marked: string])[] = [
      [undefined, "Facture FA-1 · fil 19a3f00d"],
      ["Facture FA-1", "Facture FA-1 · fil 19a3f00d"],
      ["Facture FA-1 · au gérant", "Facture FA-1 · fil 19a3f00d · au gérant"],
      ["au gérant", "Facture FA-1 · fil 19a3f00d · au gérant"],
    ];
    for (const [detail, marked] of cases) {
      expect(withThreadMark(detail, mark)).toBe(marked);
      expect(threadMarkOf(marked)).toEqual(mark);
    }
    expect(withoutThreadMark("Facture FA-1 · fil 19a3f00d · au gérant")).toBe("Facture FA-1 · au gérant");
    expect(withoutThreadMark("Facture FA-1")).toBe("Facture FA-1");
  });

  it.each([
    ["Facture · fil 19a", "trop court"],
    ["Facture · fil blanc cassé", "des mots"],
    [` · fil 19a3f00d`, "sans objet"],
    ["Facture", "sans fil"],
    [`Facture · fil ${"a".repeat(65)}`, "trop long"],
  ])("« %s » n'en nomme pas (%s)", (detail) => {
    expect(threadMarkOf(detail)).toBeUndefined();
  });
});
