import { addDays, type Day, earlierOf, laterOf } from "../base/day.ts";
import { tidy } from "../base/normalise.ts";
import { addWorkingDays } from "../base/working-days.ts";
import type { CallReport } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { Allocation } from "../model/ledger.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Settings } from "../model/settings.ts";
import { CALL_MOTIVES } from "../texts/calls.ts";
import { disputeOpened } from "./commitment-events.ts";
import type { NewEvent } from "./events.ts";
import { invoicesOfLine } from "./line-invoices.ts";

/** A call comes back at the latest so many days after it was asked for. */
export const LONGEST_CALL_BACK_DAYS = 10;

/** What a call was about: a line of the plan, or a customer's invoices (none: all of them). */
type CallSubject =
  | { readonly line: PlanLine }
  | { readonly customer: CustomerKey; readonly invoices: readonly Allocation[] };

/** A call to note; the identifiers are made by the caller, once. */
export type CallToNote = CallSubject & {
  readonly report: CallReport;
  readonly today: Day;
  readonly settings: Pick<Settings, "author" | "disputeSolver">;
  readonly ids: { readonly call: string; readonly next: string };
};

/** The day on which a call comes back: the one asked for, tomorrow at the earliest, 10 days at the latest. */
export function callBackDay(called: Day, wished: Day | undefined, alsace = false): Day {
  const next = addWorkingDays(called, 1, alsace);
  if (wished === undefined) return next;
  return laterOf(addDays(called, 1), earlierOf(wished, addDays(called, LONGEST_CALL_BACK_DAYS)));
}

const written = (...parts: readonly (string | undefined)[]): readonly string[] =>
  parts.map((part) => tidy(part ?? "")).filter((part) => part !== "");

/**
 * The rows of `Journal` for a call: the call itself, then what it brought (a promise, a dispute, an announced payment).
 * An unanswered attempt, a wrong person and a call to come back to leave the step undone.
 */
export function callEvents(call: CallToNote): readonly NewEvent[] {
  const { report, today, settings, ids } = call;
  const customer = "line" in call ? call.line.customer : call.customer;
  const invoices = "line" in call ? invoicesOfLine(call.line) : call.invoices;
  const common = { day: today, customer, invoices, channel: "téléphone", author: settings.author };
  const said = written(report.who, report.said);
  const rows: NewEvent[] = [
    {
      ...common,
      id: ids.call,
      kind: "appel",
      step: "line" in call ? call.line.step : undefined,
      direction: "sortant",
      ...(report.outcome === "call-back" ? { promisedDay: callBackDay(today, report.day) } : {}),
      motive: CALL_MOTIVES[report.outcome],
      detail: said.length === 0 ? undefined : said.join(" : "),
    },
  ];
  const means = tidy(report.means ?? "");
  const signatory = tidy(report.signatory ?? "");
  const how = written(
    means === "" ? undefined : /^par\b/i.test(means) ? means : `par ${means}`,
    signatory === "" ? undefined : `validé par ${signatory}`,
  ).join(" ; ");
  const brought = {
    ...common,
    id: ids.next,
    direction: "entrant",
    detail: how === "" ? undefined : how,
  } as const;
  if (report.outcome === "promise") {
    rows.push({ ...brought, kind: "promesse", amount: report.amount, promisedDay: report.day });
  } else if (report.outcome === "announced-paid") {
    rows.push({ ...brought, kind: "annoncé payé", amount: report.amount });
  } else if (report.outcome === "dispute") {
    rows.push(
      disputeOpened({
        ...common,
        id: ids.next,
        reason: report.reason ?? "other",
        words: report.said,
        amount: report.amount,
        targetDay: report.day,
        owner: report.disputeOwner ?? settings.disputeSolver,
      }),
    );
  }
  return rows;
}
