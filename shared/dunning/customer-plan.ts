import { cents } from "../base/money.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import { contactsOf, spacingOf } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { customerHolds } from "./customer-holds.ts";
import { IN_DRAFT, isBlocking, takeDraftParts } from "./draft-parts.ts";
import { unsettledDrafts } from "./drafts.ts";
import { entryOf } from "./entries.ts";
import { runningNotices } from "./formal-notices.ts";
import { declarationLines, draftLines, heldLines } from "./held-lines.ts";
import { itemKey } from "./invoice-number.ts";
import type { CurrencyEntries } from "./message-lines.ts";
import { placeFreeParts } from "./placement.ts";
import { lineOf } from "./plan-line.ts";
import { preventiveLines } from "./preventive-lines.ts";
import { stepsDone } from "./steps-done.ts";
import type { Portfolio } from "./targeting.ts";

/** Items without due date: named, never chased, one line a currency. */
function withoutDueLines(facts: CustomerFacts, items: readonly OpenItem[]): readonly PlanLine[] {
  const byCurrency = new Map<string, OpenItem[]>();
  for (const open of items) {
    const list = byCurrency.get(open.item.currency);
    if (list === undefined) byCurrency.set(open.item.currency, [open]);
    else list.push(open);
  }
  return [...byCurrency].map(([currency, list]) =>
    lineOf(facts, {
      state: "à vérifier",
      action: "hold",
      parts: list.map((open) => ({ open, amount: open.open, step: undefined })),
      currency,
      reasons: [
        {
          code: "no-due-date",
          count: list.length,
          amount: cents(list.reduce((sum, { open }) => sum + open, 0)),
          currency,
        },
      ],
    }),
  );
}

/** Every line of one customer: drafts, holds, alerts, the message of the day, what waits, what prevents. */
export function planCustomer(
  facts: CustomerFacts,
  withoutDue: readonly OpenItem[],
  portfolio: Portfolio,
): readonly PlanLine[] {
  const { events, index, customer, settings } = facts;
  const lines: PlanLine[] = [...withoutDueLines(facts, withoutDue)];
  const holds = customerHolds(facts);
  const { ledger } = holds;
  const done = stepsDone(events, index, facts.steps);
  const contacts = contactsOf(events, spacingOf(customer.segment, settings.contactSpacing));

  const drafts = unsettledDrafts(events);
  lines.push(
    ...draftLines(facts, drafts, (draft, currency) => takeDraftParts(draft, currency, facts, ledger, done)),
    ...heldLines(
      facts,
      ledger.held.filter(({ hold }) => hold !== IN_DRAFT),
      ({ open }) => facts.steps.find((step) => step.rank > (done.get(itemKey(open.item))?.rank ?? 0))?.rank,
    ),
    ...declarationLines(facts, holds.insolvency),
  );

  const stopped = new Set<OpenItem>();
  for (const { open, hold } of ledger.held) {
    const code = hold.reasons[0]?.code;
    if (code === "insolvency" || code === "written-off") stopped.add(open);
  }
  const running = runningNotices(events, index, customer.segment, (open) => stopped.has(open));
  const blocking = drafts.filter((draft) => isBlocking(draft, facts));

  const credits = new Map<string, number>();
  for (const { currency, amount } of facts.credits)
    credits.set(currency, (credits.get(currency) ?? 0) + amount);
  const free = new Map<string, OpenItem[]>();
  for (const open of index.all) {
    if ((open.daysLate ?? 0) < 1 || ledger.left(open) <= 0) continue;
    const list = free.get(open.item.currency);
    if (list === undefined) free.set(open.item.currency, [open]);
    else list.push(open);
  }
  const currencies: CurrencyEntries[] = [...free.keys()].sort().map((currency) => {
    const items = free.get(currency) ?? [];
    const credited = credits.get(currency) ?? 0;
    const claimable = items.reduce((sum, open) => sum + ledger.left(open), 0) - credited;
    const context = { facts, holds, done, contacts, running, portfolio, claimable };
    const entries = items.flatMap((open) =>
      open.item.due === undefined ? [] : [entryOf(open, ledger.left(open), open.item.due, context)],
    );
    return { currency, entries, credits: credited };
  });

  const placed = placeFreeParts(currencies, {
    facts,
    contacts,
    calls: holds.calls,
    formalNotice: running.size > 0 || blocking.some((draft) => draft.formalNotice),
    isUnderNotice: (open) => running.has(open),
    draftDay: blocking[0]?.event.day,
    anyCredit: facts.credits.reduce((sum, { amount }) => sum + amount, 0),
  });
  lines.push(...placed.lines);

  if (running.size === 0 && !holds.wholeCustomer) {
    const busy = placed.busy || drafts.length > 0;
    lines.push(...preventiveLines({ facts, contacts, ledger, portfolio, busy }));
  }
  return lines;
}
