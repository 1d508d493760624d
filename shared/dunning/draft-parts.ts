import { ZERO } from "../base/money.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import type { UnsettledDraft } from "./drafts.ts";
import { itemsOf } from "./event-scope.ts";
import type { Hold, Ledger } from "./hold.ts";
import { itemKey } from "./invoice-number.ts";
import type { Part } from "./plan-line.ts";
import type { Progress } from "./steps-done.ts";

/** Marks the parts that a draft in the mailbox is about; draftLines makes their lines. */
export const IN_DRAFT: Hold = { state: "à vérifier", action: "settle-draft", reasons: [] };

/** A draft of a step ≥ 1 or a formal notice: until it is settled, nothing else leaves for the customer. */
export function isBlocking(draft: UnsettledDraft, facts: CustomerFacts): boolean {
  if (!draft.formalNotice && (draft.event.step ?? 0) < 1) return false;
  return itemsOf(draft.event, facts.index).some(({ daysLate }) => (daysLate ?? 0) >= 1);
}

/**
 * Takes what nothing else holds of a draft's items, in one currency. A preventive draft keeps only items not yet
 * late, since it never blocks step 1; a draft without step (a recap) takes nothing.
 */
export function takeDraftParts(
  draft: UnsettledDraft,
  currency: string,
  facts: CustomerFacts,
  ledger: Ledger,
  done: ReadonlyMap<string, Progress>,
): readonly Part[] {
  const { step } = draft.event;
  if (step === undefined && !draft.formalNotice) return [];
  const isItsOwn = ({ item, daysLate }: OpenItem): boolean =>
    item.currency === currency && (step === 0 ? (daysLate ?? 0) < 1 : (daysLate ?? 0) >= 1);
  const parts: Part[] = [];
  for (const open of itemsOf(draft.event, facts.index)) {
    const amount = ledger.left(open);
    if (amount <= ZERO || !isItsOwn(open)) continue;
    ledger.hold(open, amount, IN_DRAFT);
    const rank = done.get(itemKey(open.item))?.rank ?? 0;
    const next = step === 0 ? 0 : facts.steps.find((candidate) => candidate.rank > rank)?.rank;
    parts.push({ open, amount, step: next });
  }
  return parts;
}
