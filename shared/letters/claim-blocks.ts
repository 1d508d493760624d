import type { Day } from "../base/day.ts";
import { cents, sumCents } from "../base/money.ts";
import { ownValue } from "../base/own-value.ts";
import { debtorQuality } from "../model/customer.ts";
import type { Block, LetterPiece, Total } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import { invoiceTable, orderReferences } from "./invoice-words.ts";
import { type LetterInput, wordsOf } from "./letter-input.ts";
import { paragraph } from "./pieces.ts";
import { plainField } from "./plain-field.ts";
import { usesField } from "./render-template.ts";

/** Letters that a judge or a collector reads: number, both days, amount invoiced, paid and left (legal reference 8). */
const DETAILED: readonly LetterFamily[] = ["formal-notice", "collector"];

/** The invoices claimed; `total` is what the letter claims in all. */
export function claimedBlock(
  input: LetterInput,
  family: LetterFamily,
  total: string | undefined,
): Block | undefined {
  const { line, language } = input;
  if (line.parts.length === 0) return undefined;
  const totals = totalsOf(input, total);
  return invoiceTable(line.currency, line.parts, totals, line.accounts, language, DETAILED.includes(family));
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

/** « Service : FINANCES » of « service FINANCES »: a label is not said twice. */
function labelledOnce(input: LetterInput, label: string, value: string, start: RegExp): string {
  const match = start.exec(value);
  const rest = match === null ? value : value.slice(match[0].length);
  // « Service des finances », « service » alone: they read well as they are.
  if (match !== null && (rest === "" || /^(?:d'|d’|de |des |du )/i.test(rest)))
    return value.charAt(0).toUpperCase() + value.slice(1);
  return wordsOf(input).labelled(label, rest);
}

/** A portal is where an invoice was left, not a service to write to; the line above it would say nothing. */
const PORTAL = /^chorus(?:[\s-]?pro)?$/i;

/** Public and large buyers pay by reference: all those we have, or the question when we have none. */
export function referencesBlock(input: LetterInput): Block | readonly LetterPiece[] | undefined {
  const { customer, line, template } = input;
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
    if (circuit !== "" && !PORTAL.test(circuit))
      lines.push(labelledOnce(input, claim.service, circuit, /^(?:services?|department)\s?:?(?:\s|$)/i));
    if (received.length > 0) lines.push(labelled(claim.madeAvailable, and(received.map(words.day))));
  } else if (customer.segment === "grand compte") {
    // The table of several invoices has the order of each.
    const inTable = line.parts.length > 1 && usesField(template.body, "tableau");
    if (found !== "" && !inTable) lines.push(labelled(claim.yourOrder, found));
    if (circuit !== "")
      lines.push(labelledOnce(input, claim.circuit, circuit, /^(?:circuit|payment process)\s?:?(?:\s|$)/i));
  }
  if (lines.length === 0) return undefined;
  // One reference is a line of the letter, not a list.
  return lines.length === 1 ? [paragraph(lines)] : { kind: "lines", intro: claim.yourReferences, lines };
}

/** The reminders that can be about these invoices: none was made before the first of them fell due. */
function earlierOf({ earlier, line: { parts } }: LetterInput): LetterInput["earlier"] {
  const dues = parts.map(({ open }) => open.item.due).filter((on): on is Day => on !== undefined);
  const [first] = [...dues].sort();
  if (first === undefined || dues.length < parts.length) return earlier;
  return earlier.filter(({ day }) => day > first);
}

/** The reminders already made, the oldest first, each with its day and how it went. */
export function earlierBlock(input: LetterInput): Block | undefined {
  const earlier = earlierOf(input);
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
  const { line, customer } = input;
  const { enclosures } = wordsOf(input);
  if (family === "registered-copy") return enclosures.registeredLetter;
  if (line.parts.length === 0) return undefined;
  const quality = debtorQuality(customer.segment);
  const items = [enclosures.invoices(line.parts.length > 1)];
  const isFile = family === "formal-notice" || family === "collector";
  if (isFile && earlierOf(input).length > 0) items.push(enclosures.reminders);
  // A consumer owes neither penalty nor indemnity before its formal notice: nothing is calculated in it.
  if (isFile && quality !== "particulier") {
    items.push(quality === "public" ? enclosures.publicInterest : enclosures.penalties);
  }
  return items.join(", ");
}
