import { addDays, type Day } from "../base/day.ts";
import { formatAmount, formatDay, formatLongDay, plural } from "../base/french-format.ts";
import { cents, sumCents } from "../base/money.ts";
import { isAlsaceMoselle, workingDayFrom } from "../base/working-days.ts";
import { formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { type DebtorQuality, debtorQuality } from "../model/customer.ts";
import type { Block, Total } from "../model/letter.ts";
import type { PlanPart } from "../model/plan.ts";
import type { LetterFamily } from "./families.ts";
import {
  comingSubject,
  enumeration,
  invoiceLabel,
  invoiceOfAccount,
  invoiceTable,
  orderReferences,
  overdueSubject,
} from "./invoice-words.ts";
import type { LetterInput } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

/** Days given by a letter, moved on to a working day: eight for an avis or an offer of ours, five for a firm message. */
const UNPAID_NOTICE_DAYS = 8;
const EIGHT_DAYS: readonly LetterFamily[] = ["unpaid-notice", "plan", "counter-proposal", "offer-request"];
const FIRM_DAYS = 5;

/** The calendar day a letter prints as its deadline. */
export function deadlineOf(input: LetterInput, family: LetterFamily): Day {
  const { today, registered, settings } = input;
  if (family === "formal-notice" || family === "registered-copy") {
    return formalNoticeDeadline(registered?.deposit ?? today, debtorQuality(input.customer.segment));
  }
  const days = EIGHT_DAYS.includes(family) ? UNPAID_NOTICE_DAYS : FIRM_DAYS;
  return workingDayFrom(addDays(today, days), isAlsaceMoselle(settings.sender.address));
}

/** The invoices, the amount and the days of the claim. */
export function claimFields(
  input: LetterInput,
  family: LetterFamily,
): readonly (readonly [string, LetterField])[] {
  const { line, settings, today, customer } = input;
  const { parts, currency } = line;
  const company = plainField(settings.sender.name ?? "");
  const first = parts[0];
  const total = totalText(input, family);
  const noInvoice = "Aucune facture à réclamer dans cette ligne de Relances\u00a0: actualisez le classeur.";
  const text = (value: string | undefined, missing: string): LetterField => ({
    kind: "text",
    value,
    missing,
  });
  const flag = (value: boolean): LetterField => ({ kind: "flag", value });
  const optional = (value: Block | undefined): LetterField => ({ kind: "block", value, missing: undefined });

  return [
    ["facture", text(first && invoiceOfAccount(first, line.accounts), noInvoice)],
    ["factures", text(enumeration(parts.map(invoiceLabel)), noInvoice)],
    ["nombre_factures", text(parts.length === 0 ? undefined : plural(parts.length, "facture"), noInvoice)],
    [
      "échéance",
      text(
        first?.open.item.due && formatDay(first.open.item.due),
        "Échéance inconnue\u00a0: remplissez l'échéance de la facture dans votre tableau, ou Clients › Conditions.",
      ),
    ],
    ["total", text(total, "Rien à réclamer\u00a0: le montant réclamé est nul. Actualisez le classeur.")],
    ["date", text(formatDay(today), "")],
    ["date_longue", text(formatLongDay(today), "")],
    ["date_limite", text(formatLongDay(deadlineOf(input, family)), "")],
    ["une_facture", flag(parts.length === 1)],
    ["plusieurs_factures", flag(parts.length > 1)],
    ["échéance_estimée", flag(parts.some((part) => part.open.item.dueSource === "estimate"))],
    ["recommandé", flag(line.channel === "recommandé")],
    ...qualityFlags(debtorQuality(customer.segment)),
    [
      "objet",
      text(
        company === "" ? undefined : overdueSubject(company, parts, today),
        "Réglages › Raison sociale est vide.",
      ),
    ],
    [
      "objet_à_échoir",
      text(company === "" ? undefined : comingSubject(company, parts), "Réglages › Raison sociale est vide."),
    ],
    [
      "tableau",
      {
        kind: "block",
        value:
          parts.length === 0
            ? undefined
            : invoiceTable(currency, parts, totalsOf(input, total), line.accounts),
        missing: noInvoice,
      },
    ],
    ["également_échues", optional(informedBlock(input))],
    ["avoirs_déduits", optional(creditsBlock(input))],
    ["références", optional(referencesBlock(input, parts))],
    ["relances_précédentes", optional(earlierBlock(input))],
    ["mise_en_demeure_date", text(formalNoticeDay(input), "Aucune mise en demeure envoyée dans le Journal.")],
    ["devise", text(currency, "Devise inconnue.")],
  ];
}

/** `professionnel`, `public`, `particulier`: exactly one of the three holds. */
function qualityFlags(quality: DebtorQuality): readonly (readonly [string, LetterField])[] {
  const qualities: readonly DebtorQuality[] = ["professionnel", "public", "particulier"];
  return qualities.map((one) => [one, { kind: "flag", value: one === quality }] as const);
}

/** A preventive message claims nothing: it names what will fall due. */
function totalText({ line }: LetterInput, family: LetterFamily): string | undefined {
  if (line.claimed > 0) return formatAmount(line.claimed, line.currency);
  const coming = sumCents(line.parts.map((part) => part.amount));
  return family === "preventive" && coming > 0 ? formatAmount(coming, line.currency) : undefined;
}

function informedBlock({ line }: LetterInput): Block | undefined {
  if (line.informed.length === 0) return undefined;
  const total = formatAmount(sumCents(line.informed.map((part) => part.amount)), line.currency);
  const several = line.informed.length > 1;
  return {
    ...invoiceTable(line.currency, line.informed, [{ label: "Total", amount: total }], line.accounts),
    intro: several
      ? "Également échues, pour information (hors du total ci-dessus)\u00a0:"
      : "Également échue, pour information (hors du total ci-dessus)\u00a0:",
  };
}

/** « Avoirs et règlements déduits » between the invoices and the total they do not add up to otherwise. */
function totalsOf({ line }: LetterInput, total: string | undefined): readonly Total[] {
  if (total === undefined) return [];
  const whole = { label: "Total", amount: total };
  if (line.creditsDeducted <= 0) return [whole];
  const credits = formatAmount(cents(-line.creditsDeducted), line.currency);
  return [{ label: "Avoirs et règlements déduits", amount: credits }, whole];
}

function creditsBlock({ line }: LetterInput): Block | undefined {
  if (line.creditsDeducted <= 0) return undefined;
  const amount = formatAmount(cents(line.creditsDeducted), line.currency);
  const before = formatAmount(sumCents(line.parts.map((part) => part.amount)), line.currency);
  return {
    kind: "lines",
    intro: "Cette somme tient compte de vos avoirs et règlements\u00a0:",
    lines: [
      `${line.parts.length > 1 ? "Reste dû sur les factures" : "Reste dû sur la facture"}\u00a0: ${before}`,
      `Avoirs et règlements déjà déduits\u00a0: ${amount}`,
    ],
  };
}

/** Public and large buyers pay by reference: all those we have, or the question when we have none. */
function referencesBlock({ customer }: LetterInput, parts: readonly PlanPart[]): Block | undefined {
  const found = enumeration(orderReferences(parts));
  const received = [...new Set(parts.map((part) => part.open.item.portalReceived))].filter(
    (on): on is Day => on !== undefined,
  );
  const circuit = plainField(customer.paymentCircuit ?? "");
  const lines: string[] = [];
  if (customer.segment === "public") {
    lines.push(
      found === ""
        ? "Engagement\u00a0: aucun numéro ne nous a été communiqué\u00a0; s'il en faut un, indiquez-le-nous"
        : `Engagement\u00a0: ${found}`,
    );
    if (circuit !== "") lines.push(`Service\u00a0: ${circuit}`);
    if (received.length > 0)
      lines.push(`Mise à disposition sur le portail\u00a0: ${enumeration(received.map(formatDay))}`);
  } else if (customer.segment === "grand compte") {
    if (found !== "") lines.push(`Votre commande\u00a0: ${found}`);
    if (circuit !== "") lines.push(`Circuit\u00a0: ${circuit}`);
  }
  if (lines.length === 0) return undefined;
  return lines.length === 1
    ? { kind: "lines", lines }
    : { kind: "lines", intro: "Vos références\u00a0:", lines };
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  "e-mail": "message électronique",
  téléphone: "échange téléphonique",
  courrier: "courrier",
  "e-mail + courrier": "message électronique et courrier",
  recommandé: "lettre recommandée",
  SMS: "SMS",
};

function earlierBlock({ earlier }: LetterInput): Block | undefined {
  if (earlier.length === 0) return undefined;
  const inOrder = [...earlier].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    kind: "lines",
    lines: inOrder.map((one) => {
      const how = one.kind === "appel" ? "échange téléphonique" : (CHANNEL_WORDS[one.channel] ?? "message");
      const what = one.kind.startsWith("mise en demeure") ? `mise en demeure, ${how}` : how;
      return `${formatDay(one.day)}\u00a0: ${what}`;
    }),
  };
}

function formalNoticeDay({ earlier }: LetterInput): string | undefined {
  const sent = earlier.filter((one) => one.kind === "mise en demeure envoyée").map((one) => one.day);
  const last = sent.sort()[sent.length - 1];
  return last && formatDay(last);
}
