import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { DebtorQuality } from "../model/customer.ts";
import type { StatementMovement, WithoutInterest } from "../model/penalty-statement.ts";
import type { Settings } from "../model/settings.ts";

/** What a statement says of one invoice above its lines. */
interface InvoiceTitle {
  readonly number: string;
  readonly account?: string;
  readonly issued: Day | undefined;
  readonly due: Day | undefined;
  readonly isEstimated: boolean;
  readonly amount: Cents;
}

/** The words of a penalty statement in one language. A consumer's never speaks of penalties nor of 40 €. */
export interface StatementWords {
  readonly amount: (value: Cents) => string;
  readonly rate: (hundredths: number) => string;
  readonly day: (on: Day) => string;
  readonly longDay: (on: Day) => string;
  readonly days: (count: number) => string;
  readonly period: (from: Day, to: Day) => string;
  /** Name of the interest: penalties of a business, « intérêts moratoires » of a public buyer, legal interest. */
  readonly interest: Readonly<Record<DebtorQuality, string>>;
  readonly interestLeft: Readonly<Record<DebtorQuality, string>>;
  readonly title: (quality: DebtorQuality, asOf: Day) => string;
  readonly method: (asOf: Day, dayBase: number) => string;
  readonly starts: (quality: DebtorQuality, notice: Day | undefined) => string;
  readonly allocation: (order: Settings["allocation"], quality: DebtorQuality) => string;
  readonly columns: readonly [period: string, days: string, principal: string, rate: string, amount: string];
  readonly invoice: (title: InvoiceTitle) => string;
  readonly unnumbered: string;
  readonly amountIssued: string;
  readonly apart: string;
  readonly undated: string;
  /** `whole`: its amount, where the line divides it between several columns. */
  readonly movement: (movement: StatementMovement, whole?: string) => string;
  /** After a movement: what of it went to the 40 €, what nothing takes. */
  readonly ofWhich: (toIndemnity: string | undefined, over: string | undefined) => string;
  readonly rejected: (day: Day, back: Day, amount: string) => string;
  readonly without: Readonly<Record<WithoutInterest, string>>;
  readonly balance: (parts: string) => string;
  readonly principalLeft: string;
  readonly principalOf: (amount: string) => string;
  readonly interestOf: (quality: DebtorQuality, amount: string) => string;
  readonly indemnityOf: (amount: string) => string;
  /** `40 € × 3`; `paid`: what movements already paid of them. */
  readonly indemnity: (count: number, isPaid: boolean) => string;
  readonly total: string;
  readonly daily: (quality: DebtorQuality, from: Day, amount: string) => string;
  readonly rates: string;
  readonly rateLine: (rate: string, source: string) => string;
  readonly notes: string;
  readonly overpaid: (amount: string) => string;
  readonly grace: (from: Day, to: Day) => string;
  readonly insolvency: (on: Day) => string;
  /** What the 40 € rest on; never said to a consumer. */
  readonly indemnityRule: (quality: DebtorQuality) => string;
  /** The sums of a letter, which are the totals of its annex. */
  readonly sums: readonly [header: string, amount: string];
  readonly principal: string;
  readonly creditsDeducted: string;
  readonly interestAt: (quality: DebtorQuality, rates: readonly string[], asOf: Day) => string;
  /** Payments went to interest first: why the principal left is more than the invoices say. */
  readonly allocatedToInterest: (quality: DebtorQuality, amount: string) => string;
}

/** « 12,15 % et 12,40 % ». */
export const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;

/** « (dont 40,00 € d'indemnité, 2,00 € en trop) »; nothing when there is nothing to say. */
export const ofWhich = (word: string, parts: readonly (string | undefined)[]): string => {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? "" : ` (${word} ${said.join(", ")})`;
};
