import { type Day, daysBetween } from "#shared/base/day.ts";
import { addWorkingDays, isWorkingDay } from "#shared/base/working-days.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanLine, ReasonCode } from "#shared/model/plan.ts";
import type { Watch } from "./simulate.ts";
import { leftOf, type World } from "./world.ts";

/**
 * Longest wait without an action due: the cap of contacts (30 days), the longest gap between two steps (20), and the
 * working days that close a week around a holiday (4).
 */
export const LONGEST_WAIT = 54;
/** A broken word comes first: its call is made within a week of work even when five others come before. */
const CALL_WITHIN = 5;

/** What nobody raises any more: the owner, a court, or an unmatched payment says so. */
const ENDLESS: readonly ReasonCode[] = [
  "handed-over",
  "written-off",
  "no-contact",
  "insolvency",
  "below-minimum",
  "credit-covers",
];

interface Contact {
  readonly day: Day;
  readonly notice: boolean;
}

/** What was found, for the test to say. */
export interface Findings {
  readonly broken: string[];
  longestWait: number;
  kept: number;
  missed: number;
  readonly firstNotices: Set<string>;
}

const isNotice = (line: PlanLine): boolean => (line.template ?? "").startsWith("Mise en demeure");
const isUrgent = (line: PlanLine): boolean =>
  line.action === "broken-promise-call" ||
  line.action === "missed-instalment-call" ||
  line.action === "rejected-payment-call";

/** Judges each day of a simulated year by the sentences of the method, with its own memory of what was done. */
export function invariants(): { readonly watch: Watch; readonly findings: Findings } {
  const findings: Findings = { broken: [], longestWait: 0, kept: 0, missed: 0, firstNotices: new Set() };
  const done = new Map<string, number>();
  const waits = new Map<string, number>();
  const contacts = new Map<CustomerKey, Contact[]>();
  const attempts = new Map<CustomerKey, Day[]>();
  const drafted = new Map<string, PlanLine>();
  const pendingCalls = new Map<string, Day>();
  const judged = new Set<string>();
  const wrong = (today: Day, words: string): void => {
    findings.broken.push(`${today} ${words}`);
  };

  const raise = (line: PlanLine): void => {
    for (const { open, step } of line.parts) {
      const { number } = open.item;
      if (step !== undefined && step > (done.get(number) ?? 0)) done.set(number, step);
    }
  };
  const addContact = (customer: CustomerKey, day: Day, notice: boolean): void => {
    contacts.set(customer, [...(contacts.get(customer) ?? []), { day, notice }]);
  };

  function checkSpacing(today: Day, line: PlanLine, spacing: number): void {
    const known = contacts.get(line.customer) ?? [];
    const name = `${line.customer} étape ${line.step ?? "-"}`;
    if (known.some(({ day }) => day === today)) wrong(today, `${name} : deux contacts le même jour`);
    if (isUrgent(line)) return;
    const last = known[known.length - 1]?.day;
    if (isNotice(line)) return;
    if (last !== undefined && daysBetween(last, today) < spacing)
      wrong(today, `${name} : contact le ${last}`);
    const capped = known.filter(({ notice }) => !notice);
    const third = capped[capped.length - 3]?.day;
    if (third !== undefined && daysBetween(third, today) < 30)
      wrong(today, `${name} : quatrième contact depuis le ${third}`);
  }

  function checkSteps(today: Day, line: PlanLine): void {
    for (const { open, step } of line.parts) {
      const { number } = open.item;
      const next = (done.get(number) ?? 0) + 1;
      if (step !== next) wrong(today, `${line.customer} ${number} : étape ${step} au lieu de ${next}`);
      if (isNotice(line)) findings.firstNotices.add(number);
    }
  }

  /** What a promise, a plan or a dispute keeps of an item, as a person reads the journal. */
  function protectedOf(world: World, today: Day): ReadonlyMap<string, number> {
    const kept = new Map<string, number>();
    const brokenBy = new Map<CustomerKey, number>();
    const ended = new Set(
      world.journal.map(({ kind, reference }) => (kind === "litige clos" ? reference : "")),
    );
    for (const event of world.journal) {
      const numbers = event.invoices.map(({ number }) => number);
      if (event.kind === "litige ouvert" && !ended.has(event.id)) {
        const [number = ""] = numbers;
        kept.set(number, event.amount ?? Number.POSITIVE_INFINITY);
      }
      // A plan may have been missed since: who missed one is no longer taken at their word.
      if (event.kind === "échéancier") brokenBy.set(event.customer, 1);
      if (event.kind === "promesse" && event.promisedDay !== undefined) {
        const grace = addWorkingDays(event.promisedDay, 2);
        if (today <= grace && !brokenBy.has(event.customer))
          for (const number of numbers) kept.set(number, Number.POSITIVE_INFINITY);
        else brokenBy.set(event.customer, 1);
      }
    }
    return kept;
  }

  const watch: Watch = {
    onSaid: (item, stepsOver) => {
      done.set(item.number, Math.max(done.get(item.number) ?? 0, stepsOver));
    },
    onSettled(today, event) {
      const line = drafted.get(event.reference ?? "");
      if (line === undefined || event.kind === "annulation") return;
      if ((line.step ?? 0) < 1) return;
      addContact(line.customer, today, isNotice(line));
      raise(line);
    },
    onPlan(world, today, lines, position) {
      const parts = new Map<string, { amount: number; lines: PlanLine[] }>();
      for (const line of lines) {
        if (line.reasons.length === 0) wrong(today, `${line.customer} : ligne sans raison`);
        if (line.state === "à faire" && !isWorkingDay(today))
          wrong(today, `${line.customer} : à faire un jour non ouvré`);
        if (line.claimed > line.overdue) wrong(today, `${line.customer} : réclamé au-delà de l'échu`);
        if (line.claimed > 0 && line.state !== "à faire")
          wrong(today, `${line.customer} : réclame sans être à faire`);
        if (line.state === "en attente" && (line.day ?? "") <= today)
          wrong(today, `${line.customer} : attend un jour passé`);
        if (line.state === "suspendue" && line.action === "hold") {
          const endless = line.reasons.some(({ code }) => ENDLESS.includes(code));
          if (!endless && (line.day === undefined || line.day <= today))
            wrong(today, `${line.customer} : suspendue (${line.reasons[0]?.code}) sans fin à venir`);
        }
        for (const { open, amount } of line.parts) {
          const known = parts.get(open.item.number);
          if (known === undefined) parts.set(open.item.number, { amount, lines: [line] });
          else {
            known.amount += amount;
            known.lines.push(line);
          }
        }
      }
      const secret = protectedOf(world, today);
      for (const line of lines) {
        if (line.claimed === 0) continue;
        for (const { open, amount } of line.parts) {
          const free = open.open - Math.min(open.open, secret.get(open.item.number) ?? 0);
          if (amount > free)
            wrong(today, `${line.customer} ${open.item.number} : ${amount} réclamés, ${free} libres`);
        }
      }
      for (const { item, open, daysLate } of position.items) {
        if ((daysLate ?? 0) < 1) continue;
        const found = parts.get(item.number);
        if (found?.amount !== open)
          wrong(today, `${item.number} : ${found?.amount ?? 0} listés pour ${open} échus`);
        const waits_ = (found?.lines ?? []).every(
          (line) => line.state === "en attente" || (line.state === "décision" && (line.day ?? "") > today),
        );
        const wait = waits_ ? (waits.get(item.number) ?? 0) + 1 : 0;
        waits.set(item.number, wait);
        findings.longestWait = Math.max(findings.longestWait, wait);
        if (wait > LONGEST_WAIT) wrong(today, `${item.number} : ${wait} jours sans action due`);
      }
      checkPromises(world, today, parts);
    },
    onActs(world, today, acts) {
      const reached = new Set<CustomerKey>();
      for (const { line, event, kind } of acts) {
        const { customer } = line;
        if (line.action === "portal-check") continue;
        if (reached.has(customer)) wrong(today, `${customer} : deux messages le même jour`);
        reached.add(customer);
        const segment = world.people.find((person) => person.customer.key === customer)?.customer.segment;
        const spacing = segment === "public" || segment === "particulier" ? 7 : 5;
        if (kind.startsWith("call")) {
          const known = attempts.get(customer) ?? [];
          if (known.includes(today)) wrong(today, `${customer} : deux appels le même jour`);
          const third = known[known.length - 3];
          if (third !== undefined && daysBetween(third, today) < 7)
            wrong(today, `${customer} : quatre appels depuis le ${third}`);
          attempts.set(customer, [...known, today]);
          for (const { open } of line.parts) pendingCalls.delete(open.item.number);
        }
        if (line.action === "preventive") continue;
        checkSpacing(today, line, spacing);
        if (line.step !== undefined) checkSteps(today, line);
        if (kind === "prepared") drafted.set(event.id, line);
        else if (kind !== "call-unanswered") {
          addContact(customer, today, isNotice(line));
          if (line.step !== undefined) raise(line);
        }
      }
      for (const [number, since] of pendingCalls) {
        if (today > addWorkingDays(since, CALL_WITHIN)) {
          wrong(today, `${number} : promesse rompue sans appel depuis le ${since}`);
          pendingCalls.delete(number);
        }
      }
    },
  };

  /** On the first working day after the grace, an unpaid promise is a call, or something stronger holds the item. */
  function checkPromises(
    world: World,
    today: Day,
    parts: ReadonlyMap<string, { readonly lines: readonly PlanLine[] }>,
  ): void {
    for (const event of world.journal) {
      const promised = event.promisedDay;
      if (event.kind !== "promesse" || promised === undefined || judged.has(event.id)) continue;
      const grace = addWorkingDays(promised, 2);
      if (today !== addWorkingDays(grace, 1)) continue;
      judged.add(event.id);
      const unpaid = event.invoices.filter(({ number }) => {
        const item = world.items.find((candidate) => candidate.number === number);
        return item !== undefined && leftOf(world, item) > 0;
      });
      if (unpaid.length === 0) findings.kept += 1;
      else findings.missed += 1;
      for (const { number } of unpaid) {
        const lines = parts.get(number)?.lines ?? [];
        const called = lines.some(isUrgent);
        const other = lines.some(
          ({ state, action, reasons }) =>
            (state === "suspendue" && reasons[0]?.code !== "promise") ||
            (state === "à vérifier" && action !== "settle-draft") ||
            state === "décision" ||
            // The third word is not believed: the scenario never stopped.
            action === "settle-draft",
        );
        const chased = lines.some(
          ({ state, step }) => step !== undefined && (state === "à faire" || state === "en attente"),
        );
        const earlier = world.journal.filter(
          ({ kind, customer, day }) =>
            (kind === "promesse" || kind === "échéancier") && customer === event.customer && day < event.day,
        ).length;
        const money = world.payments.some(
          ({ customer, day: on, allocations }) =>
            customer === event.customer &&
            on !== undefined &&
            on >= event.day &&
            on <= today &&
            allocations.length === 0,
        );
        const again = world.journal.some(
          ({ kind, customer, day: on }) =>
            (kind === "promesse" || kind === "échéancier" || kind === "appel") &&
            customer === event.customer &&
            on > event.day &&
            on >= promised,
        );
        if (called) pendingCalls.set(number, today);
        else if (!other && !money && !again && !(earlier >= 2 && chased))
          wrong(
            today,
            `${event.customer} ${number} : promesse au ${promised} rompue sans appel (${lines.map(({ state, action }) => `${state} ${action}`).join(", ")})`,
          );
      }
    }
  }
  return { watch, findings };
}
