import { addDays, type Day } from "../base/day.ts";
import { sumCents } from "../base/money.ts";
import { isAlsaceMoselle, workingDayFrom } from "../base/working-days.ts";
import { formalNoticeDeadline } from "../law/formal-notice-deadline.ts";
import { type DebtorQuality, debtorQuality } from "../model/customer.ts";
import type { Block, LetterPiece } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import {
  claimedBlock,
  creditsBlock,
  earlierBlock,
  enclosureWords,
  informedBlock,
  referencesBlock,
} from "./claim-blocks.ts";
import { comingSubject, invoiceLabels, invoiceOfAccount, overdueSubject } from "./invoice-words.ts";
import { type LetterInput, wordsOf } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

/** Days given by a letter, moved on to a working day: eight for an avis or an offer of ours, five for a firm message. */
const UNPAID_NOTICE_DAYS = 8;
const EIGHT_DAYS: readonly LetterFamily[] = ["unpaid-notice", "plan", "counter-proposal", "offer-request"];
const FIRM_DAYS = 5;

const NO_INVOICE = "Aucune facture à réclamer dans cette ligne de Relances\u00a0: actualisez le classeur.";
const NO_COMPANY = "Réglages › Raison sociale est vide.";

/** The calendar day a letter prints as its deadline. */
export function deadlineOf(input: LetterInput, family: LetterFamily): Day {
  const { today, registered, settings } = input;
  if (family === "formal-notice" || family === "registered-copy") {
    // The copy repeats the deadline that its letter prints, even when the letter was posted days later.
    const from = registered?.printed ?? registered?.deposit ?? today;
    return formalNoticeDeadline(from, debtorQuality(input.customer.segment));
  }
  const days = EIGHT_DAYS.includes(family) ? UNPAID_NOTICE_DAYS : FIRM_DAYS;
  return workingDayFrom(addDays(today, days), isAlsaceMoselle(settings.sender.address));
}

/** The invoices, the amount and the days of the claim. */
export function claimFields(
  input: LetterInput,
  family: LetterFamily,
): readonly (readonly [string, LetterField])[] {
  const { line, settings, today, customer, language } = input;
  const { parts, currency } = line;
  const words = wordsOf(input);
  const company = plainField(settings.sender.name ?? "");
  const first = parts[0];
  const total = totalText(input, family);
  const text = (value: string | undefined, missing: string): LetterField => ({
    kind: "text",
    value,
    missing,
  });
  const flag = (value: boolean): LetterField => ({ kind: "flag", value });
  const optional = (value: Block | readonly LetterPiece[] | undefined): LetterField => ({
    kind: "block",
    value,
    missing: undefined,
  });
  const subject = (of: () => string): LetterField => text(company === "" ? undefined : of(), NO_COMPANY);

  return [
    ["facture", text(first && invoiceOfAccount(first, line.accounts, language), NO_INVOICE)],
    ["factures", text(words.and(invoiceLabels(parts, language)), NO_INVOICE)],
    ["nombre_factures", text(parts.length === 0 ? undefined : words.invoices(parts.length), NO_INVOICE)],
    [
      "échéance",
      text(
        first?.open.item.due && words.day(first.open.item.due),
        "Échéance inconnue\u00a0: remplissez l'échéance de la facture dans votre tableau, ou Clients › Conditions.",
      ),
    ],
    ["total", text(total, "Rien à réclamer\u00a0: le montant réclamé est nul. Actualisez le classeur.")],
    ["date", text(words.day(today), "")],
    ["date_longue", text(words.longDay(today), "")],
    ["date_limite", text(words.longDay(deadlineOf(input, family)), "")],
    ["une_facture", flag(parts.length === 1)],
    ["plusieurs_factures", flag(parts.length > 1)],
    ["échéance_estimée", flag(parts.some((part) => part.open.item.dueSource === "estimate"))],
    ["recommandé", flag(line.channel === "recommandé")],
    ...qualityFlags(debtorQuality(customer.segment)),
    ["objet", subject(() => overdueSubject(company, parts, today, language))],
    ["objet_à_échoir", subject(() => comingSubject(company, parts, language))],
    ["tableau", { kind: "block", value: claimedBlock(input, family, total), missing: NO_INVOICE }],
    ["également_échues", optional(informedBlock(input))],
    ["avoirs_déduits", optional(creditsBlock(input))],
    ["références", optional(referencesBlock(input))],
    ["relances_précédentes", optional(earlierBlock(input))],
    ["pièces_jointes", text(enclosureWords(input, family), NO_INVOICE)],
    ["mise_en_demeure_date", text(formalNoticeDay(input), "Aucune mise en demeure envoyée dans le Journal.")],
    ["devise", text(plainField(currency), "Devise inconnue.")],
  ];
}

/** `professionnel`, `public`, `particulier`: exactly one of the three holds. */
function qualityFlags(quality: DebtorQuality): readonly (readonly [string, LetterField])[] {
  const qualities: readonly DebtorQuality[] = ["professionnel", "public", "particulier"];
  return qualities.map((one) => [one, { kind: "flag", value: one === quality }] as const);
}

/** A preventive message claims nothing: it names what will fall due. */
function totalText(input: LetterInput, family: LetterFamily): string | undefined {
  const { line } = input;
  const { amount } = wordsOf(input);
  if (line.claimed > 0) return amount(line.claimed, line.currency);
  const coming = sumCents(line.parts.map((part) => part.amount));
  return family === "preventive" && coming > 0 ? amount(coming, line.currency) : undefined;
}

function formalNoticeDay(input: LetterInput): string | undefined {
  const sent = input.earlier.filter((one) => one.kind === "mise en demeure envoyée").map((one) => one.day);
  const last = sent.sort()[sent.length - 1];
  return last && wordsOf(input).day(last);
}
