import type { Day } from "../base/day.ts";
import { type Cents, sumCents } from "../base/money.ts";
import type {
  PenaltyStatement,
  RateRefusal,
  StatementClaim,
  StatementInput,
  StatementInvoice,
} from "../model/penalty-statement.ts";
import { UNDER_FLOOR, type UnderFloor } from "../model/settings.ts";
import { statementInvoice } from "./statement-invoice.ts";

/** What one answer to « Taux sous le plancher » would give. */
interface UnderFloorVariant {
  readonly choice: UnderFloor;
  readonly interest: Cents;
  /** What would be owed in all. */
  readonly total: Cents;
}

export type StatementResult =
  | PenaltyStatement
  | { readonly kind: "rate-unknown"; readonly halfYear: string }
  | {
      readonly kind: "rate-under-floor";
      /** The first half-year whose floor the rate is under, and all of them. */
      readonly halfYear: string;
      readonly halfYears: readonly string[];
      readonly floor: number;
      readonly rate: number;
      readonly variants: readonly UnderFloorVariant[];
    }
  | { readonly kind: "no-penalty"; readonly why: "no-invoice" | "foreign-currency" };

/**
 * The penalty statement of some invoices of one debtor (C.com L441-10 II, D441-5; CCP R2192-31 to -36; C.civ 1231-6,
 * 1343-1, 1343-2, 1343-5; CMF L313-3). A rate that is not known, or that the law does not allow, refuses the whole: a
 * total with a line missing would be wrong. The totals are the sums of the lines.
 * @throws RangeError on a negative amount or a base other than 365 and 366.
 */
export function penaltyStatement(input: StatementInput): StatementResult {
  if (input.dayBase !== 365 && input.dayBase !== 366) {
    throw new RangeError(`Base de calcul\u00a0: 365 ou 366, pas ${input.dayBase}`);
  }
  if (input.invoices.length === 0) return { kind: "no-penalty", why: "no-invoice" };
  const invoices: StatementInvoice[] = [];
  for (const claim of input.invoices) {
    const invoice = statementInvoice(claim, input);
    if (!("kind" in invoice)) invoices.push(invoice);
    else return invoice.kind === "rate-under-floor" ? withVariants(invoice, input) : invoice;
  }
  return statementOfLines(invoices, input);
}

function statementOfLines(invoices: readonly StatementInvoice[], input: StatementInput): PenaltyStatement {
  const sum = (of: (invoice: StatementInvoice) => Cents): Cents => sumCents(invoices.map(of));
  const left = {
    principalLeft: sum(({ principalLeft }) => principalLeft),
    interestLeft: sum(({ interestLeft }) => interestLeft),
    indemnityLeft: sum(({ indemnityLeft }) => indemnityLeft),
  };
  return {
    kind: "statement",
    asOf: input.asOf,
    quality: input.quality,
    dayBase: input.dayBase,
    allocation: input.allocation,
    invoices,
    principal: sum(({ principal }) => principal),
    interest: sum(({ interest }) => interest),
    indemnity: sum(({ indemnity }) => indemnity),
    movements: sum(({ movements }) => sumCents(movements.map(({ amount }) => amount))),
    overpaid: sum(({ overpaid }) => overpaid),
    ...left,
    total: sumCents([left.principalLeft, left.interestLeft, left.indemnityLeft]),
    daily: sum(({ daily }) => daily),
    ...optional("noticePresented", onlyDay(input.invoices, input.noticePresented, "noticePresented")),
    ...optional("judgment", input.judgment),
    ...optional("grace", input.grace),
    ...optional("insolvency", onlyDay(input.invoices, input.insolvency, "insolvency")),
  };
}

/** A field that is left out when nothing says it. */
function optional<K extends keyof PenaltyStatement>(
  name: K,
  value: PenaltyStatement[K] | undefined,
): Partial<Pick<PenaltyStatement, K>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Pick<PenaltyStatement, K>>);
}

/** The day that the statement may print for all its invoices: theirs when it is one, else its own. */
function onlyDay(
  claims: readonly StatementClaim[],
  whole: Day | undefined,
  field: "noticePresented" | "insolvency",
): Day | undefined {
  const days = new Set(claims.flatMap((claim) => claim[field] ?? whole ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The two readings of a rate under its floor (C.com L441-10 II does not settle it), for the owner to choose. */
function withVariants(
  refusal: Extract<RateRefusal, { kind: "rate-under-floor" }>,
  input: StatementInput,
): StatementResult {
  const variants: UnderFloorVariant[] = [];
  const halfYears = new Set<string>();
  for (const choice of UNDER_FLOOR) {
    const result = penaltyStatement({ ...input, underFloor: choice });
    // A later half-year that is not known refuses both.
    if (result.kind !== "statement") return result;
    variants.push({ choice, interest: result.interest, total: result.total });
    for (const { segments } of result.invoices) {
      for (const { basis } of segments) if (basis.regime === "floor") halfYears.add(basis.halfYear);
    }
  }
  return { ...refusal, halfYears: [...halfYears].sort(), variants };
}
