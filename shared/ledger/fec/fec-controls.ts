import type { Cents } from "../../base/money.ts";
import { comparable } from "../../base/normalise.ts";
import type { AccountTotals, FecControls, FecLine } from "../../model/fec.ts";
import { lineCustomer } from "../line-customer.ts";
import { accountRole } from "../receivable-accounts.ts";

interface Sums {
  lines: number;
  debit: number;
  credit: number;
}

const none = (): Sums => ({ lines: 0, debit: 0, credit: 0 });

function add(sums: Sums, line: FecLine): void {
  sums.lines += 1;
  sums.debit += line.debit;
  sums.credit += line.credit;
}

const totals = ({ lines, debit, credit }: Sums): AccountTotals => ({
  lines,
  debit: debit as Cents,
  credit: credit as Cents,
  balance: (debit - credit) as Cents,
});

/** Who owes a line of a customer account: its code, else its name. */
function customerForm(line: FecLine, hasAuxiliary: boolean): string {
  const { code, name } = lineCustomer(
    line.auxiliary,
    line.auxiliaryLabel,
    line.account,
    line.accountLabel,
    hasAuxiliary,
  );
  return code === "" ? `name ${comparable(name)}` : `code ${code.toLowerCase()}`;
}

/** Control totals of the lines kept: sums only, to be compared with the file's own. */
export function fecControls(lines: readonly FecLine[], leftOut: number, hasAuxiliary: boolean): FecControls {
  const all = none();
  const customers = none();
  const apart = new Map<string, Sums>();
  const groups = new Map<string, { sum: number; lines: number }>();
  const unlettered = { count: 0, amount: 0 };
  let lettered = 0;
  for (const line of lines) {
    add(all, line);
    const role = accountRole(line.account);
    if (role === "other") continue;
    if (role === "apart") {
      const prefix = line.account.slice(0, 3);
      const sums = apart.get(prefix) ?? none();
      apart.set(prefix, sums);
      add(sums, line);
      continue;
    }
    add(customers, line);
    const amount = line.debit - line.credit;
    if (line.lettrage === "") {
      unlettered.count += 1;
      unlettered.amount += amount;
      continue;
    }
    lettered += 1;
    const key = `${customerForm(line, hasAuxiliary)}\u0000${line.lettrage}`;
    const group = groups.get(key) ?? { sum: 0, lines: 0 };
    groups.set(key, group);
    group.sum += amount;
    group.lines += 1;
  }
  const open = { ...unlettered };
  let unbalancedGroups = 0;
  for (const { sum, lines: count } of groups.values()) {
    if (sum === 0) continue;
    unbalancedGroups += 1;
    open.count += count;
    open.amount += sum;
  }
  return {
    lines: all.lines,
    leftOut,
    debit: all.debit as Cents,
    credit: all.credit as Cents,
    customers: totals(customers),
    apart: [...apart]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([account, sums]) => ({ account, ...totals(sums) })),
    lettered,
    groups: groups.size,
    unbalancedGroups,
    unlettered: { count: unlettered.count, amount: unlettered.amount as Cents },
    open: { count: open.count, amount: open.amount as Cents },
  };
}
