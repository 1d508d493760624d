import { addDays, type Day, day, monthOf } from "#shared/base/day.ts";
import { isWorkingDay } from "#shared/base/working-days.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { OpenPosition } from "#shared/model/open-position.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { drawnFrom } from "./drawn.ts";
import { type Act, actWithinCapacity, decide, followDisputes, settleDrafts } from "./owner.ts";
import {
  FIRST_DAY,
  LAST_DAY,
  leftOf,
  matchOld,
  note,
  planOfDay,
  receive,
  type World,
  worldOf,
} from "./world.ts";

/** One month of the year, in cents and counts. */
export interface MonthRow {
  overdueAtEnd: number;
  collected: number;
  reminders: number;
  calls: number;
  answered: number;
  letters: number;
  formalNotices: number;
  promises: number;
  disputes: number;
  decisions: number;
}

const emptyRow = (): MonthRow => ({
  overdueAtEnd: 0,
  collected: 0,
  reminders: 0,
  calls: 0,
  answered: 0,
  letters: 0,
  formalNotices: 0,
  promises: 0,
  disputes: 0,
  decisions: 0,
});

/** Who looks at each day, and judges it by the method alone. */
export interface Watch {
  onPlan(world: World, today: Day, lines: readonly PlanLine[], position: OpenPosition): void;
  onActs(world: World, today: Day, acts: readonly Act[]): void;
  onSettled(today: Day, event: JournalEvent): void;
  /** The owner says something of an item: what was done before, a step skipped; or its payment came back. */
  onSaid(item: LedgerItem, stepsOver: number): void;
}

const JUDGMENT = day("2026-06-15");

function firstMorning(world: World, watch: Watch): void {
  const old = world.items.filter(({ due }) => due !== undefined && due < FIRST_DAY);
  for (const item of old) {
    if (!world.draw.happens(0.5)) continue;
    const step = world.draw.between(1, 2);
    note(
      world,
      "reprise d'historique",
      addDays(FIRST_DAY, -world.draw.between(8, 40)),
      item.customer,
      [item],
      { step },
    );
    watch.onSaid(item, step);
  }
}

/** What happens to money on a day: payments decided arrive, some debits come back three days later. */
function moneyOf(world: World, today: Day, watch: Watch): number {
  let collected = 0;
  for (const { item, on, amount } of world.decided.filter((one) => one.on === today)) {
    const left = leftOf(world, item);
    const pending = world.payments.some(
      ({ label, allocations }) => allocations.length === 0 && label === `VIR ${item.number}`,
    );
    const paid = Math.min(left, amount ?? left);
    if (paid <= 0 || pending || item.issued === undefined || item.issued > on) continue;
    receive(world, item, today, paid);
    collected += paid;
    const person = world.people.find(({ customer }) => customer.key === item.customer);
    const payment = world.payments[world.payments.length - 1];
    if (person === undefined || payment === undefined || !world.draw.happens(person.habit.rejectsDebit))
      continue;
    if (payment.allocations.length === 0) continue;
    const back = {
      ...payment,
      id: `${payment.id}-X`,
      day: addDays(today, 3),
      amount: -payment.amount as typeof payment.amount,
    };
    const allocations = [{ number: item.number, amount: back.amount }];
    world.payments = [...world.payments, { ...back, allocations }];
    note(world, "paiement rejeté", addDays(today, 3), item.customer, [item]);
    watch.onSaid(item, 1);
  }
  return collected;
}

/** A year of a very small business, day by day: its plan is made every day, its owner works on working days. */
export function simulateYear(seed: number, watch: Watch): readonly MonthRow[] {
  const world = worldOf(drawnFrom(seed));
  const months = Array.from({ length: 12 }, emptyRow);
  firstMorning(world, watch);
  for (let today = FIRST_DAY; today <= LAST_DAY; today = addDays(today, 1)) {
    const row = months[monthOf(today) - 1] ?? emptyRow();
    const works = isWorkingDay(today);
    if (today === JUDGMENT) {
      const failed = world.people.find(({ kind }) => kind === "Failli");
      if (failed !== undefined)
        note(world, "procédure collective", today, failed.customer.key, [], { motive: "redressement" });
    }
    if (works) {
      matchOld(world, today);
      row.collected += moneyOf(world, today, watch);
      for (const event of settleDrafts(world, today)) watch.onSettled(today, event);
      followDisputes(world, today);
    } else if (world.decided.some(({ on }) => on === today)) {
      // Banks do not work either: what was decided for today comes with the next working day.
      for (const one of world.decided.filter(({ on }) => on === today))
        world.decided.push({ ...one, on: addDays(today, 1) });
    }
    const before = world.journal.length;
    const { position, ranked } = planOfDay(world, today);
    const lines = ranked.map(({ line }) => line);
    watch.onPlan(world, today, lines, position);
    row.overdueAtEnd = position.items.reduce(
      (sum, { open, daysLate }) => sum + ((daysLate ?? 0) > 0 ? open : 0),
      0,
    );
    if (!works) continue;
    row.decisions += decide(world, ranked, today);
    const acts = actWithinCapacity(world, ranked, today);
    watch.onActs(world, today, acts);
    for (const { line, kind } of acts) {
      if (kind.startsWith("call")) row.calls += 1;
      if (kind === "call-answered") row.answered += 1;
      const notice = (line.template ?? "").startsWith("Mise en demeure");
      if (notice) row.formalNotices += 1;
      else if (line.action === "letter") row.letters += 1;
      else if (!kind.startsWith("call") && line.action !== "portal-check") row.reminders += 1;
    }
    for (const { kind } of world.journal.slice(before)) {
      if (kind === "promesse") row.promises += 1;
      if (kind === "litige ouvert") row.disputes += 1;
    }
  }
  return months;
}
