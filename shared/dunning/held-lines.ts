import { cents } from "../base/money.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { PlanLine, Reason } from "../model/plan.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { UnsettledDraft } from "./drafts.ts";
import { indexOpen, itemsOf, wholeOf } from "./event-scope.ts";
import type { HeldPart, Hold } from "./hold.ts";
import { groupedBy, lineOf, type Part } from "./plan-line.ts";
import type { Insolvency } from "./stopped-claims.ts";

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

/** Lines of what is held, one by hold and currency; only what is overdue is listed, and retentions. */
export function heldLines(
  facts: CustomerFacts,
  held: readonly HeldPart[],
  stepOf: (part: HeldPart) => number | undefined,
): readonly PlanLine[] {
  const overdue = held.filter(({ open }) => (open.daysLate ?? 0) >= 1 || open.item.status === "retention");
  const lines: PlanLine[] = [];
  for (const group of groupedBy(overdue, keyOf).values()) {
    const first = group[0];
    if (first === undefined) continue;
    const hold: Hold = first.hold;
    const parts = group.map((part) => ({ open: part.open, amount: part.amount, step: stepOf(part) }));
    const { currency } = first.open.item;
    lines.push(
      lineOf(facts, {
        ...hold,
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
          reasons: [{ code: "draft-unsettled", day: event.day, step: event.step }],
          reference: event.id,
          customer: event.customer,
        }),
      );
    }
  }
  return lines;
}

/** Alert of insolvency: the claims born before the judgment are to be declared within 2 months (C.com L622-24). */
export function declarationLines(facts: CustomerFacts, insolvency: Insolvency): readonly PlanLine[] {
  if (insolvency.declared) return [];
  const { event, deadline } = insolvency;
  const born = indexOpen(
    wholeOf(event, facts.index).filter(({ item }) => item.issued === undefined || item.issued < event.day),
  ).all;
  return [...groupedBy(born, ({ item }) => item.currency)].map(([currency, items]) =>
    lineOf(facts, {
      state: "à vérifier",
      action: "declare-claim",
      parts: [],
      informed: items
        .filter((open) => (open.daysLate ?? 0) >= 1)
        .map((open) => ({ open, amount: open.open, step: undefined })),
      currency,
      day: deadline,
      reasons: [
        {
          code: "insolvency",
          day: event.day,
          amount: cents(items.reduce((sum, { open }) => sum + open, 0)),
          currency,
        },
      ],
      reference: event.id,
      customer: event.customer,
    }),
  );
}
