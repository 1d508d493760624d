import type { Segment } from "../model/customer.ts";
import type { LetterFamily } from "../model/letter-family.ts";

/**
 * Letters that ask for a payment now: only these may carry a transfer ready to be scanned (method 8). The copy of a
 * registered letter has none: the letter it holds carries the one sum that is asked.
 */
const ASKS_PAYMENT: ReadonlySet<LetterFamily> = new Set<LetterFamily>([
  "courteous",
  "firm",
  "unpaid-notice",
  "formal-notice",
  "last-call",
]);

/** Letters that ask for an answer and go by e-mail: a formal notice is answered in writing or by paying. */
const ASKS_ANSWER: ReadonlySet<LetterFamily> = new Set<LetterFamily>([
  "preventive",
  "courteous",
  "firm",
  "unpaid-notice",
  "registered-copy",
  "last-call",
]);

/** Method 8: a public body pays by mandate, key and large accounts by their own circuit; none of them scans a code. */
export function mayCarryTransfer(segment: Segment, family: LetterFamily): boolean {
  return segment !== "public" && hasNoCircuit(segment) && ASKS_PAYMENT.has(family);
}

/** Method 8: no reply buttons for key and large accounts. */
export function mayCarryReplies(segment: Segment, family: LetterFamily): boolean {
  return hasNoCircuit(segment) && ASKS_ANSWER.has(family);
}

function hasNoCircuit(segment: Segment): boolean {
  return segment !== "compte clé" && segment !== "grand compte";
}
