import { addDays } from "../base/day.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import type { StatementResult } from "../law/penalty-statement.ts";
import { rateInForce } from "../law/rate-in-force.ts";
import { debtorQuality } from "../model/customer.ts";
import type { LetterPiece } from "../model/letter.ts";
import type { PenaltyStatement } from "../model/penalty-statement.ts";
import { interestRefusal } from "../texts/law.ts";
import { letterWords } from "../texts/letter-words.ts";
import { statementWords } from "../texts/statement.ts";
import type { LetterInput } from "./letter-input.ts";
import { blockPiece, paragraph } from "./pieces.ts";
import type { LetterField } from "./render-template.ts";
import { statementGiven } from "./statement-given.ts";
import { statementBody } from "./statement-pieces.ts";

/** Why a statement gives a letter no figure, for the owner. */
function whyNot(result: Exclude<StatementResult, PenaltyStatement>, currency: string): string {
  if (result.kind !== "no-penalty") return interestRefusal(result);
  return result.why === "foreign-currency"
    ? `Les pénalités ne se calculent qu'en euros\u00a0; ces factures sont en ${currency}.`
    : "Aucune facture à réclamer\u00a0: rien à calculer.";
}

const NEVER_A_CONSUMER =
  "Un particulier ne doit ni pénalité ni indemnité forfaitaire\u00a0: retirez ce champ du modèle.";
const CONSUMER_TOO_SOON =
  "Un particulier ne doit d'intérêts qu'à compter du lendemain de la présentation de la mise en demeure (notez " +
  "l'accusé de réception dans le Journal)\u00a0: retirez ce champ du modèle.";

/** The rate a letter states: today's for a business or a consumer, each invoice's own for a public buyer. */
function rateText(input: LetterInput): { readonly value?: string; readonly missing: string } {
  const { line, customer, settings, today } = input;
  const quality = debtorQuality(customer.segment);
  const days =
    quality === "public"
      ? line.parts.map(({ open }) => (open.item.due === undefined ? today : addDays(open.item.due, 1)))
      : [today];
  const rates = new Set<number>();
  for (const on of days) {
    const found = rateInForce(on, {
      quality,
      firstDay: on,
      contractRate: settings.penaltyRate,
      underFloor: settings.underFloor,
      ownerRates: settings.ownerRates,
    });
    if (found.kind !== "rate") {
      const { statement } = input;
      // The statement's refusal shows what each choice would give.
      return {
        missing: interestRefusal(
          statement?.kind === found.kind && found.kind === "rate-under-floor" ? statement : found,
        ),
      };
    }
    rates.add(found.rate);
  }
  const words = letterWords(input.language ?? "fr");
  return { value: words.and([...rates].map(words.rate)), missing: "Aucun taux à indiquer." };
}

/**
 * Rate, interest, 40 € and what they add up to, all of the same statement that the annex prints (C.com L441-10, D441-5;
 * CCP L2192-13; C.civ 1231-6, 1343-1). Asked only by the templates that name them.
 */
export function interestFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { line, customer } = input;
  const language = input.language ?? "fr";
  const words = letterWords(language);
  const isConsumer = debtorQuality(customer.segment) === "particulier";
  const rate = rateText(input);
  const result = statementGiven(input);
  const computed = result.kind === "statement" ? result : undefined;
  // A consumer's sums may be shown once interest runs; penalties and 40 € never are.
  const statement = isConsumer && (computed?.interest ?? 0) === 0 ? undefined : computed;
  const refusal = result.kind === "statement" ? "" : whyNot(result, line.currency);
  const why = refusal || (isConsumer ? CONSUMER_TOO_SOON : "Rien à calculer.");

  const given = (value: Cents | undefined): string | undefined =>
    value === undefined ? undefined : words.amount(value, line.currency);
  const text = (value: string | undefined, missing = why): LetterField => ({ kind: "text", value, missing });
  /** Never in a consumer's letter, whatever the statement. */
  const penalty = (value: Cents | undefined): LetterField =>
    isConsumer ? text(undefined, NEVER_A_CONSUMER) : text(given(value));
  const total = statement && cents(statement.total - deducted(input));

  return [
    ["taux", { kind: "text", value: rate.value, missing: rate.missing }],
    ["pénalités", penalty(statement?.interestLeft)],
    ["pénalités_par_jour", penalty(statement?.daily)],
    ["indemnité", penalty(statement?.indemnityLeft)],
    ["total_avec_accessoires", text(given(total))],
    ["montants", { kind: "block", value: statement && sumsOf(input, statement), missing: why }],
    ["décompte", { kind: "block", value: statement && statementBody(statement, language), missing: why }],
  ];
}

/** Unmatched credits that the plan takes off its claim: no invoice of the statement bears them yet. */
function deducted({ line }: LetterInput): number {
  return Math.max(0, sumCents(line.parts.map(({ amount }) => amount)) - line.claimed);
}

/** Principal, interest and 40 € left: the totals of the annex, so that a judge reads the same sums in both. */
function sumsOf(input: LetterInput, statement: PenaltyStatement): readonly LetterPiece[] {
  const language = input.language ?? "fr";
  const words = statementWords(language);
  const { quality, asOf, invoices } = statement;
  const amount = (value: number): string => letterWords(language).amount(cents(value), input.line.currency);
  const segments = invoices.flatMap((invoice) => invoice.segments);
  const rates = [...new Set(segments.map((segment) => words.rate(segment.rate)))];
  const rows = [
    [words.principal, amount(statement.principalLeft)],
    ...(deducted(input) > 0 ? [[words.creditsDeducted, amount(-deducted(input))]] : []),
    [words.interestAt(quality, rates, asOf), amount(statement.interestLeft)],
  ];
  if (quality !== "particulier") {
    const late = invoices.filter(({ indemnity }) => indemnity > 0).length;
    const isPaid = statement.indemnityLeft < statement.indemnity;
    rows.push([words.indemnity(late, isPaid), amount(statement.indemnityLeft)]);
  }
  const [header, amountHeader] = words.sums;
  const pieces: LetterPiece[] = [
    blockPiece({
      kind: "table",
      columns: [{ header }, { header: amountHeader, right: true }],
      rows,
      totals: [{ label: words.total, amount: amount(statement.total - deducted(input)) }],
    }),
  ];
  const toInterest = sumCents(
    invoices.flatMap(({ movements }) => movements.map((movement) => movement.toInterest)),
  );
  if (toInterest > 0 && statement.allocation === "intérêts d'abord") {
    pieces.push(paragraph([words.allocatedToInterest(quality, amount(toInterest))]));
  }
  return pieces;
}
