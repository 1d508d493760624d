import { addMonths, type Day } from "../base/day.ts";
import { type Cents, cents, sumCents, ZERO } from "../base/money.ts";
import type { StatementInvoice } from "../model/penalty-statement.ts";

/** C.com R622-24; two more months for creditors outside metropolitan France are not counted here. */
const DECLARATION_MONTHS = 2;

/**
 * Last day to declare a claim: two months from the publication of the opening judgment in the BODACC (C.com L622-24,
 * R622-24). While the publication is not known the day of the judgment stands for it: earlier, so never too late. Not
 * moved off a week-end (CPC 642 would allow it): the prudent day.
 */
export function declarationDay(from: Day): Day {
  return addMonths(from, DECLARATION_MONTHS);
}

/** Whether a claim is born before the judgment, so that it is declared and no longer chased (C.com L622-7, L622-24). */
export function isBornBefore(issued: Day | undefined, judgment: Day): boolean {
  return issued === undefined || issued < judgment;
}

/** One invoice of a declaration, in cents. */
interface DeclaredInvoice {
  readonly number: string;
  readonly issued: Day | undefined;
  readonly due: Day | undefined;
  /** Left to pay at the judgment, due or not (C.com L622-24: claims not yet due are declared too). */
  readonly principal: Cents;
  /** Accrued before the judgment; 0 where nothing was due (C.com L622-28: it stops there). */
  readonly interest: Cents;
  /** 40 € where the invoice was already overdue at the judgment (C.com L441-10 II, last sentence). */
  readonly indemnity: Cents;
}

/** What is declared; every total is the sum of its lines. */
export interface DeclaredClaim {
  readonly judgment: Day;
  readonly invoices: readonly DeclaredInvoice[];
  /** Overdue at the judgment. */
  readonly overdue: Cents;
  /** Falling due after it. */
  readonly toCome: Cents;
  readonly interest: Cents;
  readonly indemnity: Cents;
  readonly total: Cents;
}

/** An invoice open at the judgment, with its lines of the statement arrested then. */
export interface ClaimAtJudgment {
  readonly number: string;
  readonly issued: Day | undefined;
  readonly due: Day | undefined;
  /** Left to pay at the judgment. */
  readonly open: Cents;
  /** `undefined`: nothing was computed (rate unknown, other currency): principal only. */
  readonly computed?: StatementInvoice | undefined;
}

/**
 * The claim to declare at the day of the opening judgment (C.com L622-24, L622-25, L622-28): every invoice born before
 * it, due or not; the interest accrued before it (its own day bears none: the prudent reading of L622-28); the 40 € of
 * those already overdue.
 */
export function declaredClaim(judgment: Day, claims: readonly ClaimAtJudgment[]): DeclaredClaim {
  const invoices = claims
    .filter(({ issued, open }) => isBornBefore(issued, judgment) && open > 0)
    .map(
      ({ number, issued, due, open, computed }): DeclaredInvoice => ({
        number,
        issued,
        due,
        principal: computed?.principalLeft ?? open,
        interest: computed?.interestLeft ?? ZERO,
        indemnity: computed?.indemnityLeft ?? ZERO,
      }),
    );
  const isOverdue = ({ due }: DeclaredInvoice): boolean => due !== undefined && due < judgment;
  const sum = (list: readonly DeclaredInvoice[], of: (one: DeclaredInvoice) => Cents): Cents =>
    sumCents(list.map(of));
  const overdue = sum(invoices.filter(isOverdue), ({ principal }) => principal);
  const toCome = sum(
    invoices.filter((one) => !isOverdue(one)),
    ({ principal }) => principal,
  );
  const interest = sum(invoices, (one) => one.interest);
  const indemnity = sum(invoices, (one) => one.indemnity);
  return {
    judgment,
    invoices,
    overdue,
    toCome,
    interest,
    indemnity,
    total: cents(overdue + toCome + interest + indemnity),
  };
}
