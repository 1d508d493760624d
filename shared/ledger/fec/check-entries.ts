import { type Cents, ZERO } from "../../base/money.ts";
import type { FecLine, FecProblem } from "../../model/fec.ts";
import { accountRole } from "../receivable-accounts.ts";

interface Entry {
  readonly line: number;
  readonly name: string;
  debit: number;
  credit: number;
}

/**
 * Entries (journal and number) and file whose debit is not their credit: said, never blocking. A file of customers'
 * lines alone cannot balance and is told so once.
 */
export function checkBalance(lines: readonly FecLine[]): readonly FecProblem[] {
  if (lines.length === 0) return [];
  if (lines.every(({ account }) => account === "" || accountRole(account) !== "other")) {
    return [{ code: "customers-only", line: undefined, value: "" }];
  }
  const entries = new Map<string, Entry>();
  let debit: number = ZERO;
  let credit: number = ZERO;
  for (const line of lines) {
    debit += line.debit;
    credit += line.credit;
    if (line.entry === "") continue;
    const key = `${line.journal}\u0000${line.entry}`;
    const entry = entries.get(key) ?? {
      line: line.line,
      name: `${line.journal} ${line.entry}`.trim(),
      debit: 0,
      credit: 0,
    };
    entries.set(key, entry);
    entry.debit += line.debit;
    entry.credit += line.credit;
  }
  const problems: FecProblem[] = [];
  if (debit !== credit) {
    problems.push({ code: "file-unbalanced", line: undefined, value: "", data: sums(debit, credit) });
  }
  for (const entry of entries.values()) {
    if (entry.debit === entry.credit) continue;
    problems.push({
      code: "entry-unbalanced",
      line: entry.line,
      value: entry.name,
      data: sums(entry.debit, entry.credit),
    });
  }
  return problems;
}

const sums = (debit: number, credit: number): Readonly<Record<string, string>> => ({
  debit: String(debit as Cents),
  credit: String(credit as Cents),
});
