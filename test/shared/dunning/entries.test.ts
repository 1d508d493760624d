import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { contactsOf } from "#shared/dunning/contacts.ts";
import type { CustomerFacts } from "#shared/dunning/customer-facts.ts";
import { customerHolds } from "#shared/dunning/customer-holds.ts";
import { type Entry, entryOf } from "#shared/dunning/entries.ts";
import { itemKey } from "#shared/dunning/invoice-number.ts";
import { NOTHING_DONE, type Progress } from "#shared/dunning/steps-done.ts";
import { portfolioOf } from "#shared/dunning/targeting.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import type { Reason } from "#shared/model/plan.ts";
import { anEvent, anInvoice } from "./builders.ts";
import { type FactsScene, factsOn } from "./facts-on.ts";

const TODAY = "2026-06-15";

interface Given extends Partial<FactsScene> {
  readonly item?: LedgerItem;
  readonly progress?: Partial<Progress>;
  readonly deadline?: string;
  readonly neverCourteous?: boolean;
  readonly unacknowledged?: string;
  readonly remarks?: readonly Reason[];
  readonly change?: (facts: CustomerFacts) => CustomerFacts;
}

/** The entry of one overdue invoice, nothing done of it unless said. */
function entry(given: Given = {}): Entry {
  const {
    item = anInvoice("FA-1", 1_000, "2026-06-01"),
    progress,
    deadline,
    change = (facts) => facts,
  } = given;
  const facts = change(factsOn(TODAY, { ...given, items: given.items ?? [item] }));
  const open = facts.index.all.find((one) => one.item === item);
  const { due } = item;
  if (open === undefined || due === undefined) throw new RangeError("une facture ouverte");
  const holds = customerHolds(facts);
  return entryOf(open, open.open, due, {
    facts,
    holds: {
      ...holds,
      neverCourteous: new Set(given.neverCourteous === true ? [open] : []),
      unacknowledged: new Map(given.unacknowledged === undefined ? [] : [[open, day(given.unacknowledged)]]),
      remarks: new Map<OpenItem, readonly Reason[]>(
        given.remarks === undefined ? [] : [[open, given.remarks]],
      ),
    },
    done: progress === undefined ? new Map() : new Map([[itemKey(item), { ...NOTHING_DONE, ...progress }]]),
    contacts: contactsOf(facts.events, 5),
    running: new Map(deadline === undefined ? [] : [[open, day(deadline)]]),
    portfolio: portfolioOf(facts.items.all, facts.history, day(TODAY)),
    claimable: open.open,
  });
}

describe("Un premier contact : plus de 60 jours de retard, et jamais rien de dit", () => {
  // 15 June − 61 days = 15 April.
  const old = anInvoice("FA-1", 1_000, "2026-04-15");
  const isFirst = (...journal: readonly JournalEvent[]) => entry({ item: old, journal }).firstContact;

  it("à partir du soixante-et-unième jour", () => {
    expect(isFirst()).toBe(true);
    expect(entry({ item: anInvoice("FA-1", 1_000, "2026-04-16") }).firstContact).toBe(false);
  });

  it("ni après une étape, ni quand le propriétaire a dit ce qui était fait", () => {
    expect(entry({ item: old, progress: { rank: 1 } }).firstContact).toBe(false);
    expect(entry({ item: old, progress: { historyTaken: true } }).firstContact).toBe(false);
    expect(entry({ item: old, progress: { historyTaken: true } }).historyTaken).toBe(true);
  });

  it("ni quand le client nous en a parlé", () => {
    const reply = (invoices: string, on = "2026-05-01", more: object = {}) =>
      anEvent("message reçu", on, invoices, more);
    expect(isFirst(reply("fa-1"))).toBe(false);
    expect(isFirst(reply("FA-2, FA-1"))).toBe(false);
    expect(isFirst(reply("FA-2"))).toBe(true);
    expect(isFirst(anEvent("note", "2026-05-01", "FA-1"))).toBe(true);
    expect(isFirst(anEvent("appel", "2026-05-01", "FA-1", { motive: "messagerie" }))).toBe(true);
  });

  it("un mot sur tout le compte en parle s'il est du jour de la facture ou d'après", () => {
    const whole = (on: string) => anEvent("message reçu", on);
    // Issued thirty days before its due day: 16 March.
    expect(isFirst(whole("2026-03-16"))).toBe(false);
    expect(isFirst(whole("2026-03-15"))).toBe(true);
    const undated = anInvoice("FA-1", 1_000, "2026-04-15", { issued: undefined });
    expect(entry({ item: undated, journal: [whole("2026-01-01")] }).firstContact).toBe(false);
  });

  it("sous un payeur : le compte ou le payeur, pas le voisin", () => {
    const north = anInvoice("FA-1", 1_000, "2026-04-15", { of: "Nord" });
    const heard = (of: string) =>
      entry({ item: north, payer: "Siège", journal: [anEvent("message reçu", "2026-05-01", "", { of })] })
        .firstContact;
    expect(heard("Nord")).toBe(false);
    expect(heard("Siège")).toBe(false);
    expect(heard("Sud")).toBe(true);
  });
});

describe("L'étape d'une facture", () => {
  it("la suivante, avec son jour et son canal", () => {
    expect(entry()).toMatchObject({ step: 1, own: "2026-06-04", choice: { channel: "e-mail" } });
    expect(entry({ progress: { rank: 1, day: day("2026-06-04") } })).toMatchObject({
      step: 2,
      own: "2026-06-11",
    });
    const over = entry({ progress: { rank: 9, day: day("2026-06-10") } });
    expect([over.step, over.next, over.choice, over.own]).toEqual([
      undefined,
      undefined,
      undefined,
      "2026-06-10",
    ]);
  });

  it("après un paiement rejeté, jamais la première ; plus loin, elle reste où elle en est", () => {
    expect(entry({ neverCourteous: true }).step).toBe(2);
    expect(entry({ neverCourteous: true, progress: { rank: 3, day: day("2026-06-10") } }).step).toBe(4);
    const none = (facts: CustomerFacts): CustomerFacts => ({ ...facts, steps: [] });
    expect(entry({ neverCourteous: true, change: none }).step).toBeUndefined();
  });

  it("tant qu'une mise en demeure court, l'étape suivante attend ; sans étape, rien n'attend", () => {
    const sent = { rank: 4, day: day("2026-06-01") };
    // J+45 − J+30 after the notice is 16 June; two working days after Friday 19 is Tuesday 23.
    expect(entry({ progress: sent }).own).toBe("2026-07-16");
    expect(entry({ progress: sent, deadline: "2026-07-17" })).toMatchObject({
      own: "2026-07-21",
      deadline: "2026-07-17",
    });
    expect(entry({ progress: { rank: 9, day: day("2026-06-10") }, deadline: "2026-07-17" }).own).toBe(
      "2026-06-10",
    );
  });

  it("une étape ciblée ne vaut que pour une facture qui l'est", () => {
    const targeted = (facts: CustomerFacts): CustomerFacts => ({
      ...facts,
      steps: facts.steps.map((step) => (step.rank === 1 ? { ...step, condition: "ciblée" } : step)),
    });
    const paid = (sector: string | undefined) =>
      entry({
        change: targeted,
        ...(sector === undefined ? {} : { customer: { sector } }),
        items: undefined,
      }).step;
    expect(paid("bâtiment")).toBe(1);
    const big = anInvoice("FA-9", 9_000, "2026-05-15", { of: "Autre" });
    const item = anInvoice("FA-1", 1_000, "2026-06-01");
    expect(entry({ item, items: [item, big], change: targeted }).step).toBe(2);
  });
});

describe("La prescription dans moins de six mois", () => {
  const on = (due: string, more: Partial<LedgerItem>, customer: FactsScene["customer"]) =>
    entry({ item: anInvoice("FA-1", 1_000, due, more), ...(customer === undefined ? {} : { customer }) })
      .limitation;

  it("deux ans pour un particulier : la veille des six mois, pas le jour même", () => {
    const consumer = { segment: "particulier" } as const;
    expect(on("2024-12-14", {}, consumer)).toBe("2026-12-14");
    expect(on("2024-12-15", {}, consumer)).toBeUndefined();
    expect(on("2026-06-01", {}, consumer)).toBeUndefined();
  });

  it("un an pour un transport, du jour de la facture quand elle est plus ancienne que son échéance", () => {
    const carrier = { sector: "transport" } as const;
    expect(on("2026-02-01", { issued: day("2025-12-03") }, carrier)).toBe("2026-12-03");
    expect(on("2026-02-01", { issued: day("2025-12-15") }, carrier)).toBeUndefined();
    expect(on("2025-12-14", { issued: undefined }, carrier)).toBe("2026-12-14");
    expect(on("2026-02-01", { issued: undefined }, carrier)).toBeUndefined();
  });
});

describe("Ce qu'une ligne doit dire en plus", () => {
  const remarks: readonly Reason[] = [{ code: "unanswered-attempts", count: 2 }];
  const advanced = { day: day("2026-06-10"), motive: "il le demande" };

  it("l'étape passée par le propriétaire, le litige sans accusé de réception, ce qu'un appel a laissé", () => {
    const skipped = { code: "step-advanced", day: "2026-06-10", text: "il le demande" };
    const disputed = { code: "undisputed-unacknowledged", day: "2026-06-08" };
    expect(entry().notes).toEqual([]);
    expect(entry({ remarks }).notes).toEqual(remarks);
    expect(entry({ progress: { advanced } }).notes).toEqual([skipped]);
    expect(entry({ unacknowledged: "2026-06-08", remarks }).notes).toEqual([disputed, ...remarks]);
    expect(entry({ progress: { advanced }, unacknowledged: "2026-06-08", remarks }).notes).toEqual([
      skipped,
      disputed,
      ...remarks,
    ]);
  });
});
