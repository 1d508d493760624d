import type { Day } from "../base/day.ts";
import { type Cents, ZERO } from "../base/money.ts";
import { claimFields, deadlineOf } from "./claim-fields.ts";
import { emailHtml } from "./email-html.ts";
import { exchangeFields } from "./exchange-fields.ts";
import { familyOf } from "./families.ts";
import { interestFields } from "./interest-fields.ts";
import type { LetterInput } from "./letter-input.ts";
import { type LintFinding, lintLetter } from "./lint.ts";
import { planFields } from "./plan-fields.ts";
import { proposalFields } from "./proposal-fields.ts";
import { type Recipients, recipientsOf } from "./recipients.ts";
import { type Fields, type Gap, gapsOf, renderBody, renderSubject, usesField } from "./render-template.ts";
import { senderFields } from "./sender-fields.ts";

export type { EarlierReminder, LetterInput } from "./letter-input.ts";

export interface Letter {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The principal the letter claims: the plan's, never more. */
  readonly claimed: Cents;
  readonly currency: string;
  /** The calendar day printed as the deadline, when there is one. */
  readonly deadline?: Day;
  /** What a careful reader would object to: shown before drafting, never hidden. */
  readonly findings: readonly LintFinding[];
}

export type LetterResult =
  | { readonly kind: "letter"; readonly letter: Letter }
  | { readonly kind: "gaps"; readonly gaps: readonly Gap[] };

/** Every name a template may use; the list is documented in letters/README.md. */
export function fieldsOf(input: LetterInput): Fields {
  const family = familyOf(input.template.name, input.line);
  return new Map([
    ...senderFields(input),
    ...claimFields(input, family),
    ...interestFields(input),
    ...exchangeFields(input),
    ...proposalFields(input),
    ...planFields(input),
  ]);
}

/**
 * The letter of a plan line: recipients, subject, text and HTML from one template. A field unknown or empty, or an
 * address that cannot be one, gives the gaps instead, each saying where to fill it. A customer without an address gives
 * a letter without recipients: that is shown and confirmed before drafting (method 6), not refused.
 */
export function composeLetter(input: LetterInput): LetterResult {
  const { line, customer, template, settings } = input;
  const fields = fieldsOf(input);
  const { to, cc } = addresseesOf(input);
  const gaps = new Map<string, string>();
  for (const { field, message } of [
    ...addressGaps(to, cc),
    ...gapsOf(template.subject, fields),
    ...gapsOf(template.body, fields),
  ]) {
    gaps.set(field, message);
  }
  if (gaps.size > 0) return { kind: "gaps", gaps: [...gaps].map(([field, message]) => ({ field, message })) };

  const subject = renderSubject(template.subject, fields);
  const body = renderBody(template.body, fields);
  const family = familyOf(template.name, line);
  const deadline = usesField(template.body, "date_limite") ? deadlineOf(input, family) : undefined;
  return {
    kind: "letter",
    letter: {
      to: to.addresses,
      cc: cc.addresses.filter((address) => !to.addresses.includes(address)),
      subject,
      text: body.text,
      html: emailHtml(subject, body.html),
      // A message inside the house claims nothing of the customer.
      claimed: family === "hand-over" ? ZERO : line.claimed,
      currency: line.currency,
      ...(deadline === undefined ? {} : { deadline }),
      findings: lintLetter(
        { family, segment: customer.segment, names: [settings.sender.name ?? "", customer.name] },
        subject,
        body.text,
      ),
    },
  };
}

/** The customer and its copies; a dispute handed over goes to the person who answers it, never to the customer. */
function addresseesOf({ customer, handOver }: LetterInput): {
  readonly to: Recipients;
  readonly cc: Recipients;
} {
  if (handOver !== undefined) return { to: recipientsOf(handOver.email), cc: recipientsOf(undefined) };
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
