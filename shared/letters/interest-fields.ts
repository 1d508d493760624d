import { addDays } from "../base/day.ts";
import { formatAmount, formatDay, formatRate, plural } from "../base/french-format.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import { dailyInterest, type InterestResult, latePaymentInterest } from "../law/late-payment-interest.ts";
import { recoveryIndemnity } from "../law/recovery-indemnity.ts";
import { debtorQuality } from "../model/customer.ts";
import type { Block } from "../model/letter.ts";
import type { PlanPart } from "../model/plan.ts";
import { interestRefusal } from "../texts/law.ts";
import { enumeration, invoiceLabel } from "./invoice-words.ts";
import type { LetterInput } from "./letter-input.ts";
import type { LetterField } from "./render-template.ts";

type Computed =
  | {
      readonly kind: "lines";
      readonly lines: readonly { readonly part: PlanPart; readonly result: Interest }[];
    }
  | { readonly kind: "refused"; readonly why: string };
type Interest = Extract<InterestResult, { kind: "interest" }>;

/** Interest of each claimed part until today, on what is left to pay; an estimated due date bears none (method 2). */
function interestOfParts({ line, customer, settings, today }: LetterInput): Computed {
  if (customer.segment === "particulier") {
    return {
      kind: "refused",
      why: "Un particulier ne doit ni pénalité ni indemnité forfaitaire\u00a0: retirez ce champ du modèle.",
    };
  }
  if (line.currency !== "EUR") {
    return {
      kind: "refused",
      why: `Les pénalités ne se calculent qu'en euros\u00a0; ces factures sont en ${line.currency}.`,
    };
  }
  const lines: { part: PlanPart; result: Interest }[] = [];
  for (const part of line.parts) {
    const { due, dueSource } = part.open.item;
    if (due === undefined || dueSource === "estimate") continue;
    const result = latePaymentInterest({
      principal: part.amount,
      due,
      until: today,
      quality: debtorQuality(customer.segment),
      contractRate: settings.penaltyRate,
      ownerRates: settings.ownerRates,
      dayBase: settings.dayBase,
    });
    if (result.kind !== "interest") return { kind: "refused", why: interestRefusal(result) };
    lines.push({ part, result });
  }
  return { kind: "lines", lines };
}

/** The rate a letter states: today's for a business or a consumer, each invoice's own for a public buyer. */
function rateText(input: LetterInput): { readonly value?: string; readonly missing: string } {
  const { line, customer, settings, today } = input;
  const quality = debtorQuality(customer.segment);
  const starts =
    quality === "public" ? line.parts.map((part) => part.open.item.due ?? today) : [addDays(today, -1)];
  const rates = new Set<number>();
  for (const start of starts) {
    const result = latePaymentInterest({
      principal: cents(1),
      due: start,
      until: addDays(start, 1),
      quality,
      contractRate: settings.penaltyRate,
      ownerRates: settings.ownerRates,
    });
    if (result.kind !== "interest") return { missing: interestRefusal(result) };
    for (const segment of result.segments) rates.add(segment.rate);
  }
  return { value: enumeration([...rates].map(formatRate)), missing: "Aucun taux à indiquer." };
}

/** Rate, penalties, indemnity and what they add up to. Asked only by the templates that name them. */
export function interestFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { line, customer, today, settings } = input;
  const quality = debtorQuality(customer.segment);
  const rate = rateText(input);
  const computed = interestOfParts(input);
  const why = computed.kind === "refused" ? computed.why : "Rien à calculer.";
  const text = (value: string | undefined): LetterField => ({ kind: "text", value, missing: why });
  const amount = (value: Cents): string => formatAmount(value, line.currency);

  const lines = computed.kind === "lines" ? computed.lines : [];
  const interest = sumCents(lines.map(({ result }) => result.total));
  const daily = sumCents(lines.map(({ result }) => dailyInterest(result, settings.dayBase)));
  const late = lines.filter(({ part }) => (part.open.daysLate ?? 0) > 0).length;
  const indemnity = recoveryIndemnity(quality, late);
  const known = computed.kind === "lines";

  return [
    ["taux", { kind: "text", value: rate.value, missing: rate.missing }],
    ["pénalités", text(known ? amount(interest) : undefined)],
    ["pénalités_par_jour", text(known ? amount(daily) : undefined)],
    ["indemnité", text(known ? amount(indemnity) : undefined)],
    ["total_avec_accessoires", text(known ? amount(cents(line.claimed + interest + indemnity)) : undefined)],
    ["montants", { kind: "block", value: known ? amountsBlock() : undefined, missing: why }],
    ["décompte", { kind: "block", value: known ? statementBlock(input, lines) : undefined, missing: why }],
  ];

  function amountsBlock(): Block {
    const name = quality === "public" ? "Intérêts moratoires" : "Pénalités de retard";
    const rates = new Set(
      lines.flatMap(({ result }) => result.segments.map((segment) => formatRate(segment.rate))),
    );
    const at = rates.size === 0 ? "" : ` à ${enumeration([...rates])}`;
    const interestLabel = `${name}${at}, au ${formatDay(today)}`;
    return {
      kind: "table",
      columns: [{ header: "Sommes dues" }, { header: "Montant", right: true }],
      rows: [
        ["Principal (factures TTC)", amount(line.claimed)],
        [interestLabel, amount(interest)],
        [`Indemnité forfaitaire de recouvrement (40\u00a0€ × ${late})`, amount(indemnity)],
      ],
      totals: [{ label: "Total", amount: amount(cents(line.claimed + interest + indemnity)) }],
    };
  }
}

function statementBlock(
  { settings, today, line }: LetterInput,
  lines: readonly { readonly part: PlanPart; readonly result: Interest }[],
): Block {
  if (lines.length === 0) {
    return {
      kind: "lines",
      lines: ["Aucun intérêt calculé\u00a0: la date de départ du délai n'est pas connue"],
    };
  }
  const rows = lines.flatMap(({ part, result }) =>
    result.segments.map((segment) => [
      invoiceLabel(part),
      formatAmount(segment.principal, line.currency),
      `du ${formatDay(segment.from)} au ${formatDay(segment.to)}`,
      plural(segment.days, "jour"),
      formatRate(segment.rate),
      formatAmount(segment.amount, line.currency),
    ]),
  );
  const sources = new Set(
    lines.flatMap(({ result }) => result.segments.map((s) => `${formatRate(s.rate)}\u00a0: ${s.source}`)),
  );
  return {
    kind: "table",
    intro:
      `Calcul arrêté au ${formatDay(today)}, sur le solde restant dû, année de ${settings.dayBase}\u00a0jours. ` +
      `Taux annuel de ${[...sources].join("\u00a0; ")}.`,
    columns: [
      { header: "Facture" },
      { header: "Solde", right: true },
      { header: "Période" },
      { header: "Durée", right: true },
      { header: "Taux", right: true },
      { header: "Intérêts", right: true },
    ],
    rows,
    totals: [
      {
        label: "Total",
        amount: formatAmount(sumCents(lines.map(({ result }) => result.total)), line.currency),
      },
    ],
  };
}
