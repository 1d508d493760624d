import { addDays, type Day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { workingDayFrom } from "#shared/base/working-days.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Person } from "./people.ts";
import { leftOf, note, type World } from "./world.ts";

/** What somebody answers on the phone, or writes back after a message: rows of the journal, and payments decided. */
export function react(world: World, person: Person, line: PlanLine, today: Day, onThePhone: boolean): void {
  const { draw, decided } = world;
  const { habit, customer } = person;
  const items = line.parts.map(({ open }) => open.item);
  const [oldest] = items;
  if (oldest === undefined) return;
  const pay = (item: LedgerItem, on: Day, amount?: number): void => {
    decided.push({ item, on: workingDayFrom(on), ...(amount === undefined ? {} : { amount }) });
  };
  const payAll = (on: Day): void => {
    for (const item of items) pay(item, on);
  };
  if (draw.happens(habit.disputes)) {
    const left = leftOf(world, oldest);
    const whole = draw.happens(0.4);
    note(world, "litige ouvert", today, customer.key, [oldest], {
      promisedDay: workingDayFrom(addDays(today, 15)),
      motive: "quantité",
      ...(whole ? {} : { amount: cents(Math.max(1, Math.floor(left * 0.3))) }),
    });
    return;
  }
  if (draw.happens(habit.asksForPlan)) {
    const total = items.reduce((sum, item) => sum + leftOf(world, item), 0);
    const share = Math.floor(total / 3);
    const days = [30, 60, 90].map((count) => workingDayFrom(addDays(today, count)));
    const amounts = [share, share, total - 2 * share];
    const written = days.map((on, index) => {
      const euros = ((amounts[index] ?? 0) / 100).toFixed(2).replace(".", ",");
      return `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)} ${euros}`;
    });
    note(world, "échéancier", today, customer.key, items, {
      amount: cents(total),
      promisedDay: days[0],
      motive: "pénalités maintenues",
      detail: written.join(" ; "),
    });
    const kept = draw.happens(0.6) ? 3 : 1;
    for (let index = 0; index < kept; index += 1) {
      let rest = amounts[index] ?? 0;
      for (const item of items) {
        const taken = Math.min(rest, Math.floor(leftOf(world, item) / 3) + 1);
        if (taken > 0) pay(item, days[index] ?? today, taken);
        rest -= taken;
      }
    }
    return;
  }
  if (draw.happens(habit.promises) && onThePhone) {
    const promised = workingDayFrom(addDays(today, draw.between(4, 18)));
    note(world, "promesse", today, customer.key, items, { promisedDay: promised, detail: "par virement" });
    if (draw.happens(habit.keepsPromises)) payAll(promised);
    return;
  }
  if (draw.happens(habit.announces)) {
    note(world, "annoncé payé", today, customer.key, items);
    if (draw.happens(0.7)) payAll(addDays(today, 2));
    return;
  }
  if (draw.happens(habit.paysWhenAsked)) payAll(addDays(today, draw.between(2, 12)));
  else if (draw.happens(0.15))
    note(world, "message reçu", today, customer.key, items, { direction: "entrant" });
}
