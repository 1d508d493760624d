import type { Day } from "../base/day.ts";
import { type Cents, ZERO } from "../base/money.ts";
import type { EpcTransfer, InvoiceLink, LetterLanguage, LetterPiece, ReplyLink } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import { otherIbanGap } from "../texts/bank-details.ts";
import { accountFields } from "./account-fields.ts";
import { askedAmount } from "./asked-amount.ts";
import { claimFields, deadlineOf } from "./claim-fields.ts";
import { emailHtml } from "./email-html.ts";
import { epcTransferOf } from "./epc.ts";
import { exchangeFields } from "./exchange-fields.ts";
import { familyOf } from "./families.ts";
import { interestFields } from "./interest-fields.ts";
import { invoiceLinksOf } from "./invoice-links.ts";
import type { LetterInput } from "./letter-input.ts";
import { type LintFinding, lintLetter } from "./lint.ts";
import { otherIban } from "./other-iban.ts";
import { enclosuresOf, type RoleMarks, withRoles } from "./piece-roles.ts";
import { piecesHtml, piecesText } from "./pieces.ts";
import { plainLines } from "./plain-field.ts";
import { planFields } from "./plan-fields.ts";
import { proposalFields } from "./proposal-fields.ts";
import { type Recipients, recipientsOf } from "./recipients.ts";
import { type Fields, type Gap, gapsOf, renderBody, renderSubject, usesField } from "./render-template.ts";
import { replyLinksOf } from "./reply-links.ts";
import { senderFields } from "./sender-fields.ts";
import { letterLimit } from "./template-limits.ts";

export interface Letter {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly language: LetterLanguage;
  readonly family: LetterFamily;
  /** The letter in order: `text`, `html` and paper are written from these pieces. */
  readonly pieces: readonly LetterPiece[];
  readonly text: string;
  readonly html: string;
  /** A transfer to scan, where the letter may carry one (method 8). */
  readonly transfer?: EpcTransfer;
  /** The customer's answer in one click; empty where the letter asks nothing or the customer gets none. */
  readonly replies: readonly ReplyLink[];
  /** The invoices that can be read on line, where the owner's tab has their links. */
  readonly links?: readonly InvoiceLink[];
  /** What the letter says it encloses, one by one. */
  readonly enclosures: readonly string[];
  /** The principal the letter claims: the plan's, never more. */
  readonly claimed: Cents;
  /** What it asks to be paid: the principal, with penalties and 40 € where the letter names their total. */
  readonly asked: Cents;
  readonly currency: string;
  /** The calendar day printed as the deadline, when there is one. */
  readonly deadline?: Day;
  /** What a careful reader would object to: shown before drafting, never hidden. */
  readonly findings: readonly LintFinding[];
}

export type LetterResult =
  | { readonly kind: "letter"; readonly letter: Letter }
  | { readonly kind: "gaps"; readonly gaps: readonly Gap[] };

/** Messages to others than the customer, and those that ask for nothing: they claim no sum of it. */
const CLAIMS_NOTHING: readonly LetterFamily[] = ["hand-over", "collector", "statement", "thanks"];

/** Every name a template may use, as texts/letter-fields.ts explains them to the owner. */
export function fieldsOf(input: LetterInput): Fields {
  const family = familyOf(input.template.name, input.line);
  return new Map([
    ...senderFields(input),
    ...claimFields(input, family),
    ...interestFields(input),
    ...exchangeFields(input),
    ...proposalFields(input),
    ...planFields(input),
    ...accountFields(input),
  ]);
}

/**
 * The letter of a plan line: recipients, subject, text and HTML from one template. A field unknown or empty, or an
 * address that cannot be one, gives the gaps instead, each saying where to fill it. A customer without an address gives
 * a letter without recipients: that is shown and confirmed before drafting (method 6), not refused.
 */
export function composeLetter(input: LetterInput): LetterResult {
  const { line, customer, template, settings } = input;
  const language = input.language ?? "fr";
  const fields = fieldsOf(input);
  const { to, cc } = addresseesOf(input);
  const gaps = new Map<string, string>();
  for (const { field, message } of [
    ...addressGaps(to, cc),
    ...gapsOf(template.subject, fields, language),
    ...gapsOf(template.body, fields, language),
  ]) {
    gaps.set(field, message);
  }
  if (gaps.size > 0) return { kind: "gaps", gaps: [...gaps].map(([field, message]) => ({ field, message })) };

  const subject = renderSubject(template.subject, fields, language);
  const pieces = withRoles(renderBody(template.body, fields, language), rolesOf(input, fields));
  const text = piecesText(pieces);
  const tooLong = letterLimit(text);
  if (tooLong !== undefined) return { kind: "gaps", gaps: [{ field: "modèle", message: tooLong }] };
  const other = otherIban(`${subject}\n${text}`, settings.sender.iban, quotedWords(input));
  if (other !== undefined) return { kind: "gaps", gaps: [{ field: "iban", message: otherIbanGap(other) }] };
  const family = familyOf(template.name, line);
  const deadline = usesField(template.body, "date_limite") ? deadlineOf(input, family) : undefined;
  const claimsNothing = CLAIMS_NOTHING.includes(family);
  const claimed = claimsNothing ? ZERO : line.claimed;
  const asked = claimsNothing ? ZERO : askedAmount(input);
  const { segment } = customer;
  const numbers = [...new Set(line.parts.map(({ open }) => open.item.number))];
  const transfer = epcTransferOf({
    settings,
    segment,
    family,
    currency: line.currency,
    amount: asked,
    numbers,
  });
  const replies = replyLinksOf({ settings, segment, family, numbers, language });
  const links = invoiceLinksOf(line.parts, family);
  const optional = {
    ...(transfer === undefined ? {} : { transfer }),
    ...(links.length === 0 ? {} : { links }),
  };
  return {
    kind: "letter",
    letter: {
      to: to.addresses,
      cc: cc.addresses.filter((address) => !to.addresses.includes(address)),
      subject,
      language,
      family,
      pieces,
      text,
      html: emailHtml({ language, subject, inside: piecesHtml(pieces), replies, ...optional }),
      replies,
      enclosures: enclosuresOf(pieces),
      claimed,
      asked,
      currency: line.currency,
      ...optional,
      ...(deadline === undefined ? {} : { deadline }),
      findings: lintLetter(
        { family, segment, language, names: [settings.sender.name ?? "", customer.name] },
        subject,
        text,
      ),
    },
  };
}

/** What the letter repeats of what a customer said: their call, their dispute, their offer. */
function quotedWords(input: LetterInput): string {
  const said = [...exchangeFields(input)].map(([, field]) =>
    field.kind === "text" ? (field.value ?? "") : "",
  );
  return said.join("\n");
}

/** What tells the paragraphs of a letter apart, once it is written. */
function rolesOf({ settings, customer }: LetterInput, fields: Fields): RoleMarks {
  const value = (name: string): string => {
    const field = fields.get(name);
    return field?.kind === "text" ? (field.value ?? "") : "";
  };
  return {
    company: value("société"),
    companyMarks: [value("siren"), plainLines(settings.sender.address ?? "")],
    customer: value("client"),
    customerAddress: plainLines(customer.address ?? ""),
    dates: [value("date_longue"), value("date")],
    signatures: [value("signature"), value("signature_mise_en_demeure")],
  };
}

/** The customer and its copies; a dispute handed over or a case to collect goes to who takes it, never to the customer. */
function addresseesOf({ customer, handOver, collector }: LetterInput): {
  readonly to: Recipients;
  readonly cc: Recipients;
} {
  const other = handOver ?? collector;
  if (other !== undefined) return { to: recipientsOf(other.email), cc: recipientsOf(undefined) };
  return { to: recipientsOf(customer.email), cc: recipientsOf(customer.copy) };
}

function addressGaps(to: Recipients, cc: Recipients): readonly Gap[] {
  const gaps: Gap[] = [];
  const unreadable = (place: string, value: string): string =>
    `Adresse illisible dans Clients › ${place}\u00a0: «\u00a0${value}\u00a0». Corrigez-la (sans accent ni espace).`;
  const [badTo] = to.refused;
  const [badCc] = cc.refused;
  if (badTo !== undefined) gaps.push({ field: "E-mail", message: unreadable("E-mail", badTo) });
  if (badCc !== undefined) gaps.push({ field: "Copie", message: unreadable("Copie", badCc) });
  return gaps;
}
