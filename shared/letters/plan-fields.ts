import { amountInWords } from "../base/amount-in-words.ts";
import type { Day } from "../base/day.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import { debtorQuality } from "../model/customer.ts";
import type { Block } from "../model/letter.ts";
import type { LetterWords } from "../texts/letter-vocabulary.ts";
import { planGapSentence } from "../texts/plan-letter.ts";
import { type LetterInput, type PlanTerms, wordsOf } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

const NO_PLAN = "Choisissez d'abord les échéances du plan (montants et dates).";

/** Why a plan cannot be written, `undefined` when it can. */
type PlanGap =
  | { readonly code: "no-instalment" }
  | { readonly code: "currency" }
  | { readonly code: "not-the-debt"; readonly total: Cents; readonly debt: Cents }
  | { readonly code: "public-waiver" }
  | { readonly code: "day-past"; readonly day: Day };

/**
 * An acknowledgement states the exact debt: the instalments must add up to what its invoices leave open. A clause by
 * which a public buyer's creditor gives up interest is deemed unwritten (CCP L2192-14).
 */
function planGap({ plan, line, customer, today }: LetterInput): PlanGap | undefined {
  if (plan === undefined || plan.instalments.length === 0) return { code: "no-instalment" };
  const total = sumCents(plan.instalments.map(({ amount }) => amount));
  const debt = sumCents(line.parts.map(({ amount }) => amount));
  if (total !== debt) return { code: "not-the-debt", total, debt };
  const past = plan.instalments.find(({ day }) => day < today);
  if (past !== undefined) return { code: "day-past", day: past.day };
  if (customer.segment === "public" && plan.interest !== "kept") return { code: "public-waiver" };
  return amountInWords(total, line.currency) === undefined ? { code: "currency" } : undefined;
}

/** The instalments one by one, with what is left after each. */
function scheduleBlock({ instalments }: PlanTerms, currency: string, words: LetterWords): Block {
  let left = sumCents(instalments.map(({ amount }) => amount));
  const rows = instalments.map(({ day, amount }, index) => {
    left = cents(left - amount);
    return [
      String(index + 1),
      words.tableDay(day),
      words.amount(amount, currency),
      words.amount(left, currency),
    ];
  });
  return {
    kind: "table",
    columns: [
      { header: words.plan.number },
      { header: words.plan.date },
      { header: words.plan.payment, right: true },
      { header: words.plan.left, right: true },
    ],
    rows,
    totals: [],
  };
}

/** What a plan adds to a letter; the fields of a plan that cannot be written say why. */
export function planFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { plan, line, customer, settings } = input;
  const words = wordsOf(input);
  const gap = planGap(input);
  const missing = gap === undefined ? NO_PLAN : planGapSentence(gap, line.currency);
  const total =
    plan === undefined || gap !== undefined
      ? undefined
      : sumCents(plan.instalments.map(({ amount }) => amount));
  const text = (value: string | undefined): LetterField => ({ kind: "text", value, missing });
  const flag = (value: boolean): LetterField => ({ kind: "flag", value });
  const quality = debtorQuality(customer.segment);
  const interestFirst = plan?.interest === "kept" && quality !== "particulier";
  const several = line.parts.length > 1;
  const means = words.means(plainField(plan?.means ?? "")) || words.plan.means[quality];
  return [
    ["plan_total", text(total === undefined ? undefined : words.amount(total, line.currency))],
    [
      "plan_total_en_lettres",
      text(total === undefined ? undefined : words.plan.inWords(total, line.currency)),
    ],
    ["plan_moyen", text(means)],
    ["plan_virement", flag(/virement|mandat|transfer|payment order/i.test(means))],
    [
      "plan_échéances",
      {
        kind: "block",
        value:
          plan === undefined || gap !== undefined ? undefined : scheduleBlock(plan, line.currency, words),
        missing,
      },
    ],
    [
      "plan_imputation",
      text(words.plan.allocation(interestFirst ? settings.allocation : "factures", quality, several)),
    ],
    ["plan_délai", text(words.plan.cure[quality])],
    ["plan_pénalités_maintenues", flag(plan?.interest === "kept")],
    ["plan_pénalités_abandonnées_si_tenu", flag(plan?.interest === "waived-if-kept")],
    ["plan_pénalités_abandonnées", flag(plan?.interest === "waived")],
  ];
}
