import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  dayOfMonthOf,
  daysInMonth,
  endOfMonth,
  monthOf,
  yearOf,
} from "../base/day.ts";
import { comparable } from "../base/normalise.ts";

/** Payment terms as a customer has them (C.com art. L441-10 I), read from words by `readTerms`. */
export interface PaymentTerms {
  /** Calendar days after the issue day; 0: cash. */
  readonly days: number;
  /**
   * `after`: the days, then the end of the month (« 45 jours fin de mois », reading A);
   * `before`: the end of the issue month, then the days (« fin de mois 45 jours », reading B).
   */
  readonly endOfMonth: "none" | "after" | "before";
  /** « le 10 »: the day of the month on which the debtor pays, after all the rest. */
  readonly payDay?: number;
}

/** Beyond a year the number is a reference or a mistake, not a term. */
const LONGEST = 365;

const CASH =
  / (comptant|cash|immediat|immediate|a reception|reception facture|au receipt|(?:due )?(?:on|upon) receipt|a la commande) /;

/** Words that change nothing to the counting. */
const FILLER = new Set(
  (
    "a d de du des l la le par sous dans en et au jour jours j jr jrs days day net nets nette date emission facture " +
    "factures facturation invoice reception compter apres paiement payable reglement delai terme echeance virement " +
    "cheque lcr traite prelevement carte cb bancaire calendaires maximum max from of the due in civil sans escompte " +
    "jn df jdf ndf dd fact"
  ).split(" "),
);

/**
 * Reads payment terms from the owner's words: `30J`, `45 jours fin de mois`, `FDM 45J`, `à réception`,
 * `30J FDM LE 10`, `30 j nets`, `60 jours date de facture` … `undefined`: not understood, to be said and never
 * guessed (percentages, two delays, unknown words).
 */
export function readTerms(text: string): PaymentTerms | undefined {
  if (text.includes("%")) return undefined;
  const tokens = comparable(text)
    .replace(/(\d)([a-z])/g, "$1 $2")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .replace(/\bj(fdm|fm)\b/g, "j $1");
  let rest = ` ${tokens} `.replace(
    / (fin de mois|fin du mois|fin mois|f d m|end of month|eom|fm|f m) /g,
    " fdm ",
  );

  let payDay: number | undefined;
  const onDay = / le (\d{1,2})( du mois suivant| du mois)? /.exec(rest);
  if (onDay) {
    payDay = Number(onDay[1]);
    if (payDay < 1 || payDay > 31) return undefined;
    rest = rest.replace(onDay[0], " ");
  }

  // A second number is no word that is known: it is refused with them.
  const first = /\d+/.exec(rest)?.[0];
  if (first === undefined && CASH.test(rest)) {
    return onlyFillerIn(rest.replace(CASH, " ")) && payDay === undefined
      ? { days: 0, endOfMonth: "none" }
      : undefined;
  }

  const fdmAt = rest.indexOf(" fdm ");
  if (first === undefined && fdmAt < 0) return undefined;
  const days = first === undefined ? 0 : Number(first);
  if (days > LONGEST || !onlyFillerIn(rest.replace(" fdm ", " ").replace(/ \d+ /, " "))) return undefined;

  const endOfMonthRule = monthRule(fdmAt, first === undefined ? -1 : rest.indexOf(` ${first} `), payDay);
  return payDay === undefined
    ? { days, endOfMonth: endOfMonthRule }
    : { days, endOfMonth: endOfMonthRule, payDay };
}

function onlyFillerIn(text: string): boolean {
  return text.split(" ").every((word) => word === "" || FILLER.has(word));
}

/** Which comes first in the words decides the reading; in the trade « 30 jours le 10 » means end of month too. */
function monthRule(fdmAt: number, numberAt: number, payDay: number | undefined): PaymentTerms["endOfMonth"] {
  if (fdmAt < 0) return payDay === undefined ? "none" : "after";
  return fdmAt < numberAt ? "before" : "after";
}

/**
 * The due day of an invoice: calendar days, never moved off a Saturday, Sunday or holiday (no text extends a
 * contractual due date). « 45 jours fin de mois » has two accepted countings (C.com art. L441-10 I): `after` and
 * `before` of the terms.
 */
export function dueDayOf(issued: Day, terms: PaymentTerms): Day {
  const start = terms.endOfMonth === "before" ? endOfMonth(issued) : issued;
  const counted = addDays(start, terms.days);
  const due = terms.endOfMonth === "after" ? endOfMonth(counted) : counted;
  if (terms.payDay === undefined) return due;
  // After an end of month the pay day falls in the next month; otherwise it is the first one not before.
  if (terms.endOfMonth === "after" || dayOfMonthOf(due) > terms.payDay) {
    return onDayOfMonth(addMonths(due, 1), terms.payDay);
  }
  return onDayOfMonth(due, terms.payDay);
}

function onDayOfMonth(month: Day, dayOfMonth: number): Day {
  const year = yearOf(month);
  const wanted = Math.min(dayOfMonth, daysInMonth(year, monthOf(month)));
  return dayFrom(year, monthOf(month), wanted) ?? month;
}
