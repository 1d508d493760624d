import { daysBetween } from "../base/day.ts";
import { formatRate } from "../base/french-format.ts";
import { eurosFromCents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { ownValue } from "../base/own-value.ts";
import { readAmount } from "../base/read-amount.ts";
import { latePaymentInterest } from "../law/late-payment-interest.ts";
import { dueDayOf, readTerms } from "../law/payment-terms.ts";
import { recoveryIndemnity } from "../law/recovery-indemnity.ts";
import type { Cell } from "../model/cell.ts";
import { type DebtorQuality, debtorQuality, SEGMENTS } from "../model/customer.ts";
import type { Settings } from "../model/settings.ts";
import {
  amountArgumentMessage,
  countArgumentMessage,
  debtorArgumentMessage,
  negativeAmountMessage,
  rateArgumentMessage,
  rateUnderFloorMessage,
  rateUnknownMessage,
  termsArgumentMessage,
} from "../texts/custom-functions.ts";
import { type Argument, eachCell, type FunctionResult } from "./custom-function-arguments.ts";
import { dayArgument, isBlank, optionalDay } from "./custom-function-days.ts";
import { bucketNames } from "./rows/balance-rows.ts";
import { HEADERS } from "./tabs.ts";

/** What the workbook says beside a function's arguments. */
export interface FunctionContext {
  readonly settings: Pick<Settings, "bucketBounds" | "ownerRates" | "defaultTerms">;
  /** Of `03/04/2026`, the month comes first (workbooks of the United States). */
  readonly monthFirst: boolean;
}

/**
 * `JOURS_RETARD(échéance; date)`: calendar days from the due date to the date; 0 on the due date, negative before.
 * A blank due date in a range gives an empty cell.
 * @throws Error in French on a blank date, a blank single due date or a value that is no date.
 */
export function daysLateFunction(due: Argument, on: Argument, context: FunctionContext): FunctionResult {
  return eachCell([due, on], ({ cells, inRange, varies }) => {
    if (varies(1) && isBlank(cells[1])) return "";
    const at = dayArgument(cells[1], "la date", context.monthFirst);
    if (inRange && isBlank(cells[0])) return "";
    return daysBetween(dayArgument(cells[0], "l'échéance", context.monthFirst), at);
  });
}

/**
 * `TRANCHE_RETARD(échéance; date)`: the column of the aged balance in which an item falls, `Non échu`, `1–30 j` …
 * by the bounds of `Tranches`; `Sans échéance` for a blank due date.
 */
export function bucketFunction(due: Argument, on: Argument, context: FunctionContext): FunctionResult {
  const bounds = context.settings.bucketBounds;
  const names = bucketNames(bounds);
  const [noDue = "", notDue = ""] = HEADERS["Balance âgée"].slice(3, 5);
  return eachCell([due, on], ({ cells, varies }) => {
    if (varies(1) && isBlank(cells[1])) return "";
    const at = dayArgument(cells[1], "la date", context.monthFirst);
    const dueDay = optionalDay(cells[0], "l'échéance", context.monthFirst);
    if (dueDay === undefined) return noDue;
    const late = daysBetween(dueDay, at);
    if (late <= 0) return notDue;
    const index = bounds.findIndex((bound) => late <= bound);
    return names[index < 0 ? bounds.length : index] ?? "";
  });
}

/**
 * `DATE_ECHEANCE(date_facture; conditions)`: the due day by the payment terms.
 * @throws Error in French when the terms are blank or not understood: a due date is never guessed.
 */
export function dueDateFunction(issued: Argument, terms: Argument, context: FunctionContext): FunctionResult {
  return eachCell([issued, terms], ({ cells, inRange }) => {
    if (inRange && isBlank(cells[0])) return "";
    const from = dayArgument(cells[0], "la date de facture", context.monthFirst);
    const words = isBlank(cells[1]) ? "" : String(cells[1]);
    // A bare number is a number of days: 30 is 30J.
    const read = readTerms(/^\d+$/.test(words.trim()) ? `${words.trim()}J` : words);
    if (read === undefined) throw new Error(termsArgumentMessage(words));
    return { day: dueDayOf(from, read) };
  });
}

/**
 * `PENALITES_RETARD(montant; échéance; date; [débiteur]; [taux])`: total late-payment interest in euros, from the day
 * after the due day (for a consumer: after the formal notice was presented) to the date included.
 * @throws Error in French naming the half-year when its rate is unknown or the contract rate is under its floor
 * (C.com L441-10 II).
 */
export function interestFunction(
  args: {
    readonly amount: Argument;
    readonly due: Argument;
    readonly until: Argument;
    readonly debtor: Argument;
    readonly rate: Argument;
  },
  context: FunctionContext,
): FunctionResult {
  return eachCell(
    [args.amount, args.due, args.until, args.debtor, args.rate],
    ({ cells, inRange, varies }) => {
      const [amount = null, due = null, last = null, debtor = null, rate = null] = cells;
      if (varies(2) && isBlank(last)) return "";
      const until = dayArgument(last, "la date", context.monthFirst);
      if (inRange && (isBlank(amount) || isBlank(due))) return "";
      const principal = readAmount(amount);
      if (principal.kind !== "amount") throw new Error(amountArgumentMessage(asTyped(amount)));
      if (principal.cents < 0) throw new Error(negativeAmountMessage());
      const quality = debtorArgument(debtor);
      const result = latePaymentInterest({
        principal: principal.cents,
        due: dayArgument(due, "l'échéance", context.monthFirst),
        until,
        quality,
        contractRate: rateArgument(rate),
        ownerRates: context.settings.ownerRates,
      });
      if (result.kind === "rate-unknown") throw new Error(rateUnknownMessage(result.halfYear));
      if (result.kind === "rate-under-floor") {
        throw new Error(
          rateUnderFloorMessage(result.halfYear, formatRate(result.rate), formatRate(result.floor)),
        );
      }
      return eurosFromCents(result.total);
    },
  );
}

/** `INDEMNITE_RECOUVREMENT(débiteur; nombre)`: 40 € an invoice paid late, nothing from a consumer, in euros. */
export function indemnityFunction(debtor: Argument, count: Argument): FunctionResult {
  return eachCell([debtor, count], ({ cells: [quality = null, number = null], inRange }) => {
    if (inRange && isBlank(number)) return "";
    const invoices = isBlank(number) || typeof number === "boolean" ? Number.NaN : Number(number);
    if (!Number.isSafeInteger(invoices) || invoices < 0) {
      throw new Error(countArgumentMessage(asTyped(number)));
    }
    return eurosFromCents(recoveryIndemnity(debtorArgument(quality), invoices));
  });
}

/** A cell as a French owner typed it: a decimal comma. */
function asTyped(cell: Cell | undefined): string {
  return typeof cell === "number" ? String(cell).replace(".", ",") : String(cell ?? "");
}

/** Words that owners type beside the three of the contract; singular, as `comparable` writes them. */
const DEBTOR_WORDS: Readonly<Record<string, DebtorQuality>> = {
  pro: "professionnel",
  professionnel: "professionnel",
  entreprise: "professionnel",
  societe: "professionnel",
  association: "professionnel",
  administration: "public",
  collectivite: "public",
  "secteur public": "public",
  "personne publique": "public",
  consommateur: "particulier",
};

/** Blank: a business. A segment of `Clients` is understood too, so that the column can be the argument. */
function debtorArgument(cell: Cell): DebtorQuality {
  const word = comparable(String(cell ?? ""));
  if (word === "") return "professionnel";
  const singular = word.replace(/s$/, "");
  const known = ownValue(DEBTOR_WORDS, word) ?? ownValue(DEBTOR_WORDS, singular);
  if (known !== undefined) return known;
  const segment = SEGMENTS.find((one) => comparable(one) === word || comparable(one) === singular);
  if (segment === undefined) throw new Error(debtorArgumentMessage(String(cell)));
  return debtorQuality(segment);
}

/** A longer text is no rate. */
const LONGEST_RATE = 40;

/** `0,15` or `15 %` → 1500 hundredths of a percent; blank: no contract rate. */
function rateArgument(cell: Cell): number | undefined {
  if (isBlank(cell)) return undefined;
  const written = String(cell).slice(0, LONGEST_RATE);
  const percent = /%\s*$/.test(written);
  const text = written.replace(/[%\s\u00a0\u202f]/g, "").replace(",", ".");
  const fraction = /^\d+(\.\d+)?$/.test(text) ? Number(text) / (percent ? 100 : 1) : Number.NaN;
  const hundredths = Math.round(fraction * 10_000);
  // A rate above 100 % is 15 typed for 15 %; a finer rate than the hundredth of a percent would be cut.
  if (!(fraction <= 1) || Math.abs(hundredths - fraction * 10_000) > 1e-6) {
    throw new Error(rateArgumentMessage(asTyped(cell)));
  }
  return hundredths;
}
