import { ibanProblem } from "../base/iban.ts";
import { comparable } from "../base/normalise.ts";
import { debtorQuality } from "../model/customer.ts";
import type { GuardFinding } from "../model/formal-notice.ts";
import type { PlanLine } from "../model/plan.ts";
import * as words from "../texts/notice-guard.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { toConfirm, toMend } from "./notice-guard.ts";
import { postalProblem } from "./postal-address.ts";

const SIREN_LENGTH = 9;

/** Whether a text holds a SIREN: nine digits that Luhn's sum accepts, or a SIRET that begins with one. */
export function isSiren(text: string): boolean {
  const digits = text.replace(/[\s.\u00a0\u202f-]/g, "");
  if (!/^\d{9}(?:\d{5})?$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < SIREN_LENGTH; at += 1) {
    const digit = digits.charCodeAt(at) - 48;
    const weighed = at % 2 === 1 ? 2 * digit : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

const isEmpty = (cell: string | undefined): boolean => (cell ?? "").trim() === "";

/** The creditor's own identity: what `Réglages` lacks for a formal notice. */
export function senderFindings({ settings }: Book): readonly GuardFinding[] {
  const { sender } = settings;
  const findings: GuardFinding[] = [];
  const missing = (code: keyof typeof words.SENDER_WORDS): void => {
    findings.push(toMend(code, words.SENDER_WORDS[code]));
  };
  if (isEmpty(sender.name)) missing("sender-name");
  if (isEmpty(sender.legalForm)) missing("sender-form");
  if (isEmpty(sender.siren)) missing("sender-siren");
  else if (!isSiren(sender.siren ?? "")) {
    findings.push(toConfirm("sender-siren-invalid", words.SENDER_SIREN_INVALID));
  }
  if (postalProblem(sender.address) !== undefined) missing("sender-address");
  if (isEmpty(sender.iban)) missing("sender-iban");
  else {
    const problem = ibanProblem(sender.iban ?? "");
    if (problem !== undefined) findings.push(toMend("sender-iban-invalid", words.ibanRefused(problem)));
  }
  if (isEmpty(sender.formalNoticeSignatory)) missing("sender-signatory");
  return findings;
}

/** Whom the letter goes to: an address for the envelope, a company that is identified, who else owes. */
export function customerFindings(book: Book, { customer, lines }: Debtor): readonly GuardFinding[] {
  const findings: GuardFinding[] = [];
  const address = postalProblem(customer.address);
  if (address !== undefined) {
    const code = address === "missing" ? "address-missing" : "address-incomplete";
    findings.push(toMend(code, words.ADDRESS_WORDS[address]));
  }
  if (debtorQuality(customer.segment) === "professionnel") {
    if (isEmpty(customer.siren))
      findings.push(toConfirm("customer-siren", words.CUSTOMER_SIREN_WORDS.missing));
    else if (!isSiren(customer.siren ?? "")) {
      findings.push(toConfirm("customer-siren", words.CUSTOMER_SIREN_WORDS.invalid));
    }
  }
  const others = new Set(
    lines.flatMap(({ parts }) =>
      parts
        .filter(({ open }) => open.item.customer !== customer.key && (open.daysLate ?? 0) >= 1)
        .map(({ open }) => book.ledger.directory.get(open.item.customer)?.name ?? open.item.customer),
    ),
  );
  const isPayer = lines.some((line) => line.customer === customer.key && line.accounts !== undefined);
  if (isPayer && others.size > 0) findings.push(toConfirm("other-debtors", words.otherDebtors([...others])));
  return findings;
}

/** The minima of `Réglages`: a letter instead of a registered one, an amount that is hardly worth it. */
export function minimumFindings(book: Book, line: PlanLine, hasEmail: boolean): readonly GuardFinding[] {
  const { minimumMessage, minimumRegistered } = book.settings;
  const findings: GuardFinding[] = [];
  const below = line.reasons.find(({ code }) => code === "channel-below-minimum");
  // Nothing claimed is told by another finding.
  if (below !== undefined && line.claimed > 0) {
    findings.push(
      toConfirm("below-registered", words.belowRegistered(below.amount ?? minimumRegistered, hasEmail)),
    );
  }
  if (line.claimed > 0 && line.claimed < minimumMessage) {
    findings.push(toConfirm("below-minimum", words.belowMinimum(minimumMessage)));
  }
  return findings;
}

/** Fields of a letter that the guard has named already, in its own words. */
const TOLD_FIELDS = new Set(
  ["société", "forme", "siren", "adresse", "iban", "signature_mise_en_demeure", "client_adresse"].map(
    comparable,
  ),
);

/** Whether a gap of the letter says something that no finding does. */
export function isToldByGuard(field: string): boolean {
  return TOLD_FIELDS.has(comparable(field));
}
