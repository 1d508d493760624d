import { addDays, type Day, laterOf } from "../base/day.ts";
import { cents } from "../base/money.ts";
import { workingDayFrom } from "../base/working-days.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { PlanLine, Reason, ReasonCode } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { UnsettledDraft } from "./drafts.ts";
import { itemsOf } from "./event-scope.ts";
import type { HeldPart, Hold } from "./hold.ts";
import { groupedBy, lineOf, type Part } from "./plan-line.ts";

function keyOf({ open, hold }: HeldPart): string {
  return [
    open.item.currency,
    hold.state,
    hold.action,
    hold.reasons[0]?.code,
    hold.day,
    // What a row says of its own invoice is said of its own account.
    hold.reference ?? `\u0000${open.item.customer}`,
  ].join("\u0000");
}

/** The only account that parts are about; `undefined`: several. */
function onlyAccount(parts: readonly Part[]): CustomerKey | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const { customer } = first.open.item;
  return parts.every(({ open }) => open.item.customer === customer) ? customer : undefined;
}

function withAmount(reasons: readonly Reason[], parts: readonly Part[], currency: string): readonly Reason[] {
  const amount = cents(parts.reduce((sum, part) => sum + part.amount, 0));
  return reasons.map((reason, position) => (position === 0 ? { ...reason, amount, currency } : reason));
}

/** What comes after a suspension: the item's own next step, and the day on which its own rules let it fall. */
export interface Next {
  readonly step: number | undefined;
  readonly day: Day;
}

/** Suspensions after which the scenario goes on; after the others somebody looks, or calls, at once. */
const STEP_FOLLOWS: readonly ReasonCode[] = ["pause", "negotiation", "undisputed-waits"];

/**
 * « À faire le » of a suspension: the first working day after it, or the day of the step that follows when that is
 * later. What is asked of the owner keeps its own day.
 */
function earliestDay(hold: Hold, nexts: readonly (Next | undefined)[], alsace: boolean): Day | undefined {
  if (hold.day === undefined || hold.state !== "suspendue" || hold.action !== "hold") return hold.day;
  const code = hold.reasons[0]?.code;
  // A retention names the day on which it is owed.
  if (code === "retention-money") return hold.day;
  const resumed = addDays(hold.day, 1);
  if (code === undefined || !STEP_FOLLOWS.includes(code)) return workingDayFrom(resumed, alsace);
  const days = nexts.map((next) => (next === undefined ? resumed : laterOf(resumed, next.day))).sort();
  return workingDayFrom(days[0] ?? resumed, alsace);
}

/** Lines of what is held, one by hold and currency; only what is overdue is listed, and retentions. */
export function heldLines(
  facts: CustomerFacts,
  held: readonly HeldPart[],
  nextOf: (part: HeldPart) => Next | undefined,
): readonly PlanLine[] {
  const overdue = held.filter(({ open }) => (open.daysLate ?? 0) >= 1 || open.item.status === "retention");
  const lines: PlanLine[] = [];
  if (overdue.length === 0) return lines;
  for (const group of groupedBy(overdue, keyOf).values()) {
    const first = group[0];
    if (first === undefined) continue;
    const hold: Hold = first.hold;
    const nexts = group.map(nextOf);
    const parts = group.map(({ open, amount }, at) => ({ open, amount, step: nexts[at]?.step }));
    const day = earliestDay(hold, nexts, facts.alsace);
    const { currency } = first.open.item;
    lines.push(
      lineOf(facts, {
        state: hold.state,
        action: hold.action,
        reference: hold.reference,
        day,
        parts,
        currency,
        reasons: withAmount(hold.reasons, parts, currency),
        customer: onlyAccount(parts),
      }),
    );
  }
  return lines;
}

/** « Envoyé ? »: one line a draft and currency, with what is left of its items. */
export function draftLines(
  facts: CustomerFacts,
  drafts: readonly UnsettledDraft[],
  take: (draft: UnsettledDraft, currency: string) => readonly Part[],
): readonly PlanLine[] {
  const lines: PlanLine[] = [];
  for (const draft of drafts) {
    const items = itemsOf(draft.event, facts.index);
    for (const currency of [...new Set(items.map(({ item }) => item.currency))].sort()) {
      const own = items.filter(({ item }) => item.currency === currency);
      const parts = take(draft, currency);
      const inParts = new Set(parts.map((part) => part.open));
      const informed = own
        .filter((open) => draft.event.step !== 0 && !inParts.has(open) && (open.daysLate ?? 0) >= 1)
        .map((open) => ({ open, amount: open.open, step: undefined }));
      if (parts.length === 0 && informed.length === 0) continue;
      const { event } = draft;
      lines.push(
        lineOf(facts, {
          state: "à vérifier",
          action: "settle-draft",
          parts,
          informed,
          currency,
          step: event.step,
          day: event.day,
          reasons: [
            {
              code: "draft-unsettled",
              day: event.day,
              step: event.step,
              // Of a message of no step, what it is: two drafts of a customer are told apart.
              ...(event.step === undefined && event.motive !== undefined ? { text: event.motive } : {}),
            },
          ],
          reference: event.id,
          customer: event.customer,
        }),
      );
    }
  }
  return lines;
}
