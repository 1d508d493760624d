import type { Day } from "../base/day.ts";
import { cents, sumCents } from "../base/money.ts";
import { ownValue } from "../base/own-value.ts";
import { debtorQuality } from "../model/customer.ts";
import type { Block, Total } from "../model/letter.ts";
import type { LetterFamily } from "./families.ts";
import { invoiceTable, orderReferences } from "./invoice-words.ts";
import { type LetterInput, wordsOf } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";

/** The invoices claimed; `total` is what the letter claims in all. */
export function claimedBlock(input: LetterInput, total: string | undefined): Block | undefined {
  const { line, language } = input;
  if (line.parts.length === 0) return undefined;
  return invoiceTable(line.currency, line.parts, totalsOf(input, total), line.accounts, language);
}

/** « Avoirs et règlements déduits » between the invoices and the total they do not add up to otherwise. */
function totalsOf(input: LetterInput, total: string | undefined): readonly Total[] {
  if (total === undefined) return [];
  const { line } = input;
  const words = wordsOf(input);
  const whole = { label: words.total, amount: total };
  if (line.creditsDeducted <= 0) return [whole];
  const credits = words.amount(cents(-line.creditsDeducted), line.currency);
  return [{ label: words.claim.creditsDeducted, amount: credits }, whole];
}

/** What is overdue too and not claimed yet. */
export function informedBlock(input: LetterInput): Block | undefined {
  const { line, language } = input;
  if (line.informed.length === 0) return undefined;
  const words = wordsOf(input);
  const total = words.amount(sumCents(line.informed.map((part) => part.amount)), line.currency);
  const totals = [{ label: words.total, amount: total }];
  return {
    ...invoiceTable(line.currency, line.informed, totals, line.accounts, language),
    intro: words.claim.alsoOverdue(line.informed.length > 1),
  };
}

/** What the claim already takes off. */
export function creditsBlock(input: LetterInput): Block | undefined {
  const { line } = input;
  if (line.creditsDeducted <= 0) return undefined;
  const words = wordsOf(input);
  const before = sumCents(line.parts.map((part) => part.amount));
  return {
    kind: "lines",
    intro: words.claim.creditsIntro,
    lines: [
      words.labelled(words.claim.leftOn(line.parts.length > 1), words.amount(before, line.currency)),
      words.labelled(words.claim.alreadyDeducted, words.amount(cents(line.creditsDeducted), line.currency)),
    ],
  };
}

/** Public and large buyers pay by reference: all those we have, or the question when we have none. */
export function referencesBlock(input: LetterInput): Block | undefined {
  const { customer, line } = input;
  const words = wordsOf(input);
  const { claim, labelled, and } = words;
  const found = and(orderReferences(line.parts));
  const received = [...new Set(line.parts.map((part) => part.open.item.portalReceived))].filter(
    (on): on is Day => on !== undefined,
  );
  const circuit = plainField(customer.paymentCircuit ?? "");
  const lines: string[] = [];
  if (customer.segment === "public") {
    lines.push(found === "" ? claim.noEngagement : labelled(claim.engagement, found));
    if (circuit !== "") lines.push(labelled(claim.service, circuit));
    if (received.length > 0) lines.push(labelled(claim.madeAvailable, and(received.map(words.day))));
  } else if (customer.segment === "grand compte") {
    if (found !== "") lines.push(labelled(claim.yourOrder, found));
    if (circuit !== "") lines.push(labelled(claim.circuit, circuit));
  }
  if (lines.length === 0) return undefined;
  return lines.length === 1
    ? { kind: "lines", lines }
    : { kind: "lines", intro: claim.yourReferences, lines };
}

/** The reminders already made, the oldest first, each with its day and how it went. */
export function earlierBlock(input: LetterInput): Block | undefined {
  const { earlier } = input;
  if (earlier.length === 0) return undefined;
  const words = wordsOf(input);
  const inOrder = [...earlier].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    kind: "lines",
    lines: inOrder.map((one) => {
      const how =
        one.kind === "appel" ? words.conversation : (ownValue(words.channels, one.channel) ?? words.message);
      const what = one.kind.startsWith("mise en demeure") ? words.formalNotice(how) : how;
      return words.labelled(words.day(one.day), what);
    }),
  };
}

/** What goes with the letter, in one sentence part; the owner attaches it, save the annex. */
export function enclosureWords(input: LetterInput, family: LetterFamily): string | undefined {
  const { line, customer, earlier } = input;
  const { enclosures } = wordsOf(input);
  if (family === "registered-copy") return enclosures.registeredLetter;
  if (line.parts.length === 0) return undefined;
  const quality = debtorQuality(customer.segment);
  const items = [enclosures.invoices(line.parts.length > 1)];
  const isFile = family === "formal-notice" || family === "collector";
  if (isFile && earlier.length > 0) items.push(enclosures.reminders);
  // A consumer owes neither penalty nor indemnity before its formal notice: nothing is calculated in it.
  if (isFile && quality !== "particulier") {
    items.push(quality === "public" ? enclosures.publicInterest : enclosures.penalties);
  }
  return items.join(", ");
}
