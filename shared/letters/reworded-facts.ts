import { rewordedTexts } from "../texts/reworded.ts";
import type { Letter } from "./compose.ts";
import type { LintFinding } from "./lint.ts";
import { changedDeadline } from "./reworded-deadline.ts";
import { type LetterWords, wordsOf } from "./reworded-letter.ts";

const SPACES = /[\u00a0\u202f\u2009]/g;
/** « 1 234,56 € », « €1,234.56 », « 40 euros »; the digits are bounded, so that a long text is read once. */
const AMOUNT =
  /(?:€ ?\d[\d ,.]{0,20}\d|€ ?\d|\d[\d ,.]{0,20}\d ?(?:€|euros?(?![a-zà-ÿ]))|\d ?(?:€|euros?(?![a-zà-ÿ])))/gi;
const IBAN = /[A-Z]{2}\d{2}(?: ?[0-9A-Z]){10,30}/g;
/** A cell of `Courriers` holds 50,000 characters; the transfer and the answers are written after the words. */
const LONGEST = 40_000;
/** The longest line that mail programs still show as a subject. */
const LONGEST_SUBJECT = 500;

/** Why words cannot be a letter, in French; `undefined`: they can. */
export function wordsProblem({ subject, texts }: LetterWords): string | undefined {
  if (subject.trim() === "") return rewordedTexts.noSubject;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (texts.every((text) => text.trim() === "")) return rewordedTexts.noText;
  if (subject.length > LONGEST_SUBJECT) return rewordedTexts.subjectTooLong;
  return length > LONGEST ? rewordedTexts.tooLong : undefined;
}

/**
 * What the owner's words changed of what may not change: amounts, bank details, invoices claimed, deadline. Each is
 * shown before drafting, never hidden; nothing is put back by itself.
 * @param proposed the letter as it was composed
 * @param reworded the same in the owner's words
 * @param numbers the invoices that it claims
 */
export function changedFacts(
  proposed: Letter,
  reworded: Letter,
  numbers: readonly string[],
): readonly LintFinding[] {
  const before = spaced(ownWords(proposed));
  const after = spaced(ownWords(reworded));
  const whole = spaced(`${reworded.subject}\n${reworded.text}`);
  const wholeBefore = spaced(`${proposed.subject}\n${proposed.text}`);
  const findings: LintFinding[] = [];
  const say = (code: string, message: string, excerpt: string): void => {
    findings.push({ code, message, excerpt });
  };
  const known = amountsIn(wholeBefore);
  const left = amountsIn(whole);
  for (const [cents, text] of amountsIn(before))
    if (!left.has(cents)) say("reworded-amount-lost", rewordedTexts.amountLost(text), text);
  for (const [cents, text] of amountsIn(after))
    if (!known.has(cents)) say("reworded-amount-new", rewordedTexts.amountNew(text), text);

  const ibans = ibansIn(wholeBefore);
  const now = ibansIn(whole);
  for (const iban of now) if (!ibans.has(iban)) say("reworded-iban-new", rewordedTexts.ibanNew(iban), iban);
  for (const iban of ibans) if (!now.has(iban)) say("reworded-iban-lost", rewordedTexts.ibanLost, iban);

  for (const number of new Set(numbers)) {
    if (isNamed(wholeBefore, number) && !isNamed(whole, number))
      say("reworded-invoice-lost", rewordedTexts.invoiceLost(number), number);
  }
  return [...findings, ...changedDeadline(proposed.deadline, { before, whole: wholeBefore, after })];
}

/** Whether a text names an invoice: « FA-1 » does not stand in « FA-12 ». */
function isNamed(text: string, number: string): boolean {
  const wanted = spaced(number).toLowerCase();
  const where = text.toLowerCase();
  if (wanted === "") return false;
  for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + 1)) {
    const around = [where.charAt(at - 1), where.charAt(at + wanted.length)];
    if (!around.some((sign) => /[0-9a-zà-ÿ]/.test(sign))) return true;
  }
  return false;
}

function ownWords(letter: Letter): string {
  const { subject, texts } = wordsOf(letter);
  return [subject, ...texts].join("\n");
}

const spaced = (text: string): string => text.replace(SPACES, " ");

/** Amounts by their cents, each as it is written first. */
function amountsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const written of text.match(AMOUNT) ?? []) {
    const digits = written.replace(/[^\d,.]/g, "").replace(/[,.]+$/, "");
    const decimals = /[,.]\d{2}$/.test(digits);
    const cents = `${digits.replace(/[,.]/g, "")}${decimals ? "" : "00"}`.replace(/^0+(?=\d)/, "");
    if (!found.has(cents)) found.set(cents, written.trim());
  }
  return found;
}

function ibansIn(text: string): ReadonlySet<string> {
  return new Set((text.match(IBAN) ?? []).map((iban) => iban.replace(/ /g, "")));
}
