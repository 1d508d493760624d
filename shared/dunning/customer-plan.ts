import { cents } from "../base/money.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { customerHolds } from "./customer-holds.ts";
import { IN_DRAFT, takeDraftParts } from "./draft-parts.ts";
import { unsettledDrafts } from "./drafts.ts";
import { draftLines, heldLines, type Next } from "./held-lines.ts";
import { insolvencyLines } from "./insolvency-lines.ts";
import { itemKey } from "./invoice-number.ts";
import { nextStepOf } from "./next-step.ts";
import { namedAccounts, placeGroup } from "./payer-plan.ts";
import { groupedBy, lineOf } from "./plan-line.ts";
import { NOTHING_DONE, type Progress, stepsDone } from "./steps-done.ts";
import type { Portfolio } from "./targeting.ts";
import { placeUnit, type UnitPicture } from "./unit-plan.ts";

const NO_LINES: readonly PlanLine[] = [];

/** Items without due date: named, never chased, one line an account and currency. */
function withoutDueLines(facts: CustomerFacts, items: readonly OpenItem[]): readonly PlanLine[] {
  if (items.length === 0) return NO_LINES;
  const groups = groupedBy(items, ({ item }) => `${item.customer}\u0000${item.currency}`);
  return [...groups.values()].flatMap((list) => {
    const first = list[0]?.item;
    if (first === undefined) return [];
    const { customer, currency } = first;
    return lineOf(facts, {
      state: "à vérifier",
      action: "hold",
      parts: list.map((open) => ({ open, amount: open.open, step: undefined })),
      currency,
      customer,
      reasons: [
        {
          code: "no-due-date",
          count: list.length,
          amount: cents(list.reduce((sum, { open }) => sum + open, 0)),
          currency,
        },
      ],
    });
  });
}

/** Open items of claims that nothing of ours may raise any more. */
function stoppedItems(held: UnitPicture["holds"]["ledger"]["held"]): ReadonlySet<OpenItem> {
  const stopped = new Set<OpenItem>();
  for (const { open, hold } of held) {
    const code = hold.reasons[0]?.code;
    if (code === "insolvency" || code === "written-off") stopped.add(open);
  }
  return stopped;
}

/** The step that an item under a hold comes to next, whatever its condition. */
function nextOf(open: OpenItem, facts: CustomerFacts, done: ReadonlyMap<string, Progress>): Next | undefined {
  const { due } = open.item;
  if (due === undefined) return undefined;
  const progress = done.get(itemKey(open.item)) ?? NOTHING_DONE;
  const { step, day } = nextStepOf(open, due, progress, facts.steps, {
    events: facts.events,
    isTargeted: () => true,
  });
  return { step: step?.rank, day };
}

/**
 * Every line of one customer, or of the accounts that a payer pays for: drafts, holds, alerts, the message of the day,
 * what waits, what prevents.
 */
export function planCustomer(
  facts: CustomerFacts,
  withoutDue: readonly OpenItem[],
  portfolio: Portfolio,
): readonly PlanLine[] {
  const { events, index } = facts;
  const holds = customerHolds(facts);
  const { ledger } = holds;
  const done = stepsDone(events, index, facts.steps);
  const drafts = unsettledDrafts(events, index.payer);
  const lines: PlanLine[] = [
    ...withoutDueLines(facts, withoutDue),
    ...draftLines(facts, drafts, (draft, currency) => takeDraftParts(draft, currency, facts, ledger, done)),
    ...heldLines(
      facts,
      ledger.held.filter(({ hold }) => hold !== IN_DRAFT),
      ({ open }) => nextOf(open, facts, done),
    ),
    ...holds.insolvencies.flatMap((insolvency) => insolvencyLines(facts, insolvency)),
  ];
  const picture: UnitPicture = {
    holds,
    done,
    drafts,
    portfolio,
    stopped: stoppedItems(ledger.held),
  };
  lines.push(
    ...(facts.accounts === undefined ? placeUnit(facts, picture).lines : placeGroup(facts, picture)),
  );
  return namedAccounts(lines, facts);
}
