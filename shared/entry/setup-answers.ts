import { formatAmount, formatDay } from "../base/french-format.ts";
import { type Cents, ZERO } from "../base/money.ts";
import { tidy } from "../base/normalise.ts";
import { readTerms } from "../law/payment-terms.ts";
import { balanceMark, SETUP_DONE, SETUP_REFUSALS, SKIPPED_MARK, TERMS_LEFT_MARK } from "../texts/setup.ts";
import { termsUnreadable } from "../texts/workbook.ts";
import type { Book, BookInput, Outcome, ReadOptions } from "../workbook/book.ts";
import { readBook } from "../workbook/read-book.ts";
import { markParts, markRow, type SetupChange, settingsTab } from "./setup-change.ts";
import { changeSettings } from "./setup-settings.ts";

const TERMS_SETTING = "Conditions par défaut";

/**
 * The columns as the owner accepts or corrects them: kept in `Réglages`, which is made when missing. No other tab is
 * made yet. A correction that cannot be is refused, with nothing written.
 */
export function answerColumns(input: BookInput, options: ReadOptions): SetupChange {
  const reading = readBook(input, { ...options, accept: true });
  if (reading.kind !== "book") return { kind: "refused", message: reading.message };
  const values = reading.book.settingRows.flatMap(([name, value = null, explanation]) =>
    typeof name === "string" && typeof value === "string"
      ? [{ name, value, explanation: String(explanation ?? "") }]
      : [],
  );
  const parts = changeSettings(settingsTab(input.tabs), values);
  return { kind: "change", parts, sentence: SETUP_DONE.columns };
}

/**
 * (a) Whether the amount due is exact: remembered with the figure that the owner saw.
 * @param seen that figure in cents: another one by now is refused, for nobody has compared it
 */
export function answerBalance(
  input: BookInput,
  { asOf }: Book,
  { balance }: Outcome,
  { exact, seen }: { readonly exact: boolean; readonly seen: number },
): SetupChange {
  const [main] = balance.totals;
  const total: Cents = main?.total ?? ZERO;
  if (total !== seen) {
    const message = SETUP_REFUSALS.balanceChanged(formatAmount(total, main?.currency));
    return { kind: "refused", message };
  }
  const mark = balanceMark(exact, total, main?.currency ?? "EUR", asOf);
  const parts = markParts(input.tabs, "balance", mark);
  return { kind: "change", parts, sentence: exact ? SETUP_DONE.exact : SETUP_DONE.review };
}

/** (b) The usual terms, in `Conditions par défaut`; empty: the owner leaves these invoices without a due date. */
export function answerSetupTerms(input: BookInput, given: string): SetupChange {
  const terms = tidy(given);
  const before = settingsTab(input.tabs);
  if (terms === "") {
    const parts = changeSettings(before, [
      { name: TERMS_SETTING, value: null },
      markRow("terms", TERMS_LEFT_MARK),
    ]);
    return { kind: "change", parts, sentence: SETUP_DONE.termsLeft };
  }
  if (readTerms(terms) === undefined) return { kind: "refused", message: termsUnreadable(terms) };
  const parts = changeSettings(before, [{ name: TERMS_SETTING, value: terms }]);
  return { kind: "change", parts, sentence: SETUP_DONE.terms };
}

/** The owner fills the tabs without us: remembered, so that the set-up does not open by itself again. */
export function answerSkip(input: BookInput): SetupChange {
  return {
    kind: "change",
    parts: markParts(input.tabs, "finished", SKIPPED_MARK),
    sentence: SETUP_DONE.skipped,
  };
}

/** The set-up is over: remembered with its day. */
export function answerFinish(input: BookInput): SetupChange {
  return {
    kind: "change",
    parts: markParts(input.tabs, "finished", formatDay(input.today)),
    sentence: SETUP_DONE.finished,
  };
}
