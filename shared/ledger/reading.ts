import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { Cell } from "../model/cell.ts";
import type { LedgerItem, Settlement } from "../model/ledger.ts";
import type { Shape } from "../model/mapping.ts";
import type { Problem, ProblemCode, Severity } from "../model/problem.ts";
import type { FoundCustomer } from "./customers.ts";

/** An item while its tab is read: its customer is known by rank in `FoundCustomers` only. */
export type DraftItem = {
  -readonly [K in keyof Omit<LedgerItem, "customer" | "settlements" | "group">]: LedgerItem[K];
} & {
  found: number;
  settlements: Settlement[];
  /** Lettrage code as written. */
  code?: string;
  /** Day from which terms run when it is not the issue day (FEC: PieceDate). */
  termsFrom?: Day;
  /** Terms written on the row itself. */
  rowTerms?: string;
  /** An unreadable or impossible due cell: no date is derived in its place. */
  dueSpoilt?: boolean;
  /** Ledger entry that the line belongs to: its own lines are no duplicates of one another. */
  entry?: string;
  /** It carries a balance forward (carry-forward.ts): its journal says so, or its words alone. */
  opening?: "journal" | "words";
  /** First day of the exercise it belongs to, when the ledger holds several: lettrage codes start again. */
  exercise?: Day;
};

export interface Control {
  readonly tab: string;
  readonly shape: Shape;
  /** Rows of the table, blank ones aside. */
  readonly rows: number;
  /** All accounts of the table; the amounts above and below zero when it has no debit and credit. */
  readonly debit: Cents;
  readonly credit: Cents;
  /** Sum of the items read: what customers owe according to the table, before any as-of day. */
  readonly total: Cents;
  readonly currency: string;
  /** Shape of lines: items without lettrage, or in a group that does not balance, opening entries settled. */
  readonly open?: { readonly count: number; readonly amount: Cents };
}

/** What one table gives. */
export interface TableResult {
  readonly items: readonly DraftItem[];
  readonly controls: readonly Control[];
}

/** Customers in the order met, by code and name. */
export interface FoundCustomers {
  readonly list: readonly FoundCustomer[];
  /** Rank of a customer, added when new; the same pair always has the same one. `details` come from its first row. */
  rank(name: string, code: string, details?: () => Partial<FoundCustomer>): number;
}

export function foundCustomers(): FoundCustomers {
  const list: FoundCustomer[] = [];
  const ranks = new Map<string, Map<string, number>>();
  // Most tables have no codes: the names of the last one are at hand.
  let lastCode = "";
  let names = new Map<string, number>();
  ranks.set(lastCode, names);
  return {
    list,
    rank(name, code, details) {
      if (code !== lastCode) {
        names = ranks.get(code) ?? new Map<string, number>();
        ranks.set(code, names);
        lastCode = code;
      }
      const known = names.get(name);
      if (known !== undefined) return known;
      const rank = list.length;
      list.push({ name, code, ...details?.() });
      names.set(name, rank);
      return rank;
    },
  };
}

type Say = (
  code: ProblemCode,
  severity: Severity,
  /** Counts from 0. */
  row: number | undefined,
  column: string | undefined,
  value: Cell | undefined,
  data?: Readonly<Record<string, string>>,
) => void;

/** Collects the problems of one tab. */
export interface ProblemSink {
  readonly say: Say;
  /** Says a thing a single time; `about` tells apart what may be said once each. */
  once(about: string, ...said: Parameters<Say>): void;
}

/** A cell as its owner reads it in a French workbook: `1234.5` is « 1234,5 ». */
function asShown(value: Cell | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" ? String(value).replace(".", ",") : String(value);
}

export function problemSink(tab: string, problems: Problem[]): ProblemSink {
  const saidOnce = new Set<string>();
  const say: Say = (code, severity, row, column, value, data) => {
    problems.push({
      code,
      severity,
      place: { tab, row: row === undefined ? undefined : row + 1, ...(column ? { column } : {}) },
      value: asShown(value),
      ...(data ? { data } : {}),
    });
  };
  return {
    say,
    once(about, ...said) {
      const key = `${said[0]} ${about}`;
      if (saidOnce.has(key)) return;
      saidOnce.add(key);
      say(...said);
    },
  };
}
