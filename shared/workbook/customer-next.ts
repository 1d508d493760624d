import { sumCents } from "../base/money.ts";
import { accountsOfLine } from "../dunning/line-accounts.ts";
import { invoicesOfLine } from "../dunning/line-invoices.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { PlanLine, PlanState, RankedLine } from "../model/plan.ts";
import { actionWords } from "../texts/action-words.ts";
import { customerTexts } from "../texts/customer-page.ts";
import { laterWords } from "../texts/policy.ts";
import { whySentence } from "../texts/reasons.ts";
import type { Book, Outcome } from "./book.ts";
import { paidAccounts } from "./paid-accounts.ts";

/** What comes next for a customer, and why; plain JSON, amounts in cents. */
export interface ComesNext {
  /** In the order of the plan. */
  readonly lines: readonly {
    readonly rank: number;
    readonly action: string;
    readonly state: PlanState;
    /** « à partir du 22/11/2026 »; empty: now. */
    readonly when: string;
    readonly why: string;
    readonly claimed: PlanLine["claimed"];
    readonly currency: string;
    readonly invoices: readonly string[];
    /** A message of a step: it is drafted beside Gmail. */
    readonly isMessage: boolean;
  }[];
  /** Why there is no line; empty where there is one. */
  readonly nothing: string;
}

const MESSAGES: readonly PlanLine["action"][] = ["preventive", "reminder", "letter", "registered-letter"];

/** The lines of the plan about a customer's invoices, or in one sentence why there is none. */
export function comesNext(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  payer: CustomerKey | undefined,
): ComesNext {
  const lines = outcome.plan.filter(({ line }) => accountsOfLine(line).has(customer));
  if (lines.length > 0) return { lines: lines.map((ranked) => lineOf(book, ranked)), nothing: "" };
  return { lines: [], nothing: nothingWords(book, outcome, customer, payer) };
}

function lineOf(book: Book, { line, rank, scoreReasons }: RankedLine): ComesNext["lines"][number] {
  return {
    rank,
    action: actionWords(line),
    state: line.state,
    when: laterWords(line, book.asOf),
    why: whySentence(line, scoreReasons),
    claimed: line.claimed,
    currency: line.currency,
    invoices: invoicesOfLine(line).map(({ number }) => number),
    isMessage: line.state === "à faire" && MESSAGES.includes(line.action),
  };
}

function nothingWords(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  payer: CustomerKey | undefined,
): string {
  const texts = customerTexts.next;
  const { directory } = book.ledger;
  const accounts = paidAccounts(directory, customer);
  const open = outcome.position.items.filter(({ item }) => accounts.has(item.customer));
  if (open.length === 0) return texts.settled;
  if (payer !== undefined && payer !== customer) return texts.otherPayer(directory.get(payer)?.name ?? payer);
  if (open.some(({ daysLate }) => daysLate !== undefined && daysLate > 0)) return texts.nothing;
  const dated = open.filter(({ item }) => item.due !== undefined);
  const [first] = [...dated].sort((a, b) => ((a.item.due ?? "") < (b.item.due ?? "") ? -1 : 1));
  if (first?.item.due === undefined) return texts.noDue;
  const { due, currency } = first.item;
  const together = dated.filter(({ item }) => item.due === due && item.currency === currency);
  return texts.notDue(sumCents(together.map((one) => one.open)), currency, due);
}
