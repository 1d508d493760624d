import type { Cents } from "../base/money.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Control } from "./reading.ts";

/**
 * Completes the control totals of each tab of ledger lines: once what is carried forward counts once,
 * and what is open of it, lines without lettrage or in a group that does not balance, whatever the day. They stand on
 * the first table of the tab.
 */
export function withOpen(controls: readonly Control[], items: readonly LedgerItem[]): readonly Control[] {
  const tabs = new Set(controls.filter(({ shape }) => shape === "lines").map(({ tab }) => tab));
  if (tabs.size === 0) return controls;
  const sums = new Map<string, number>();
  for (const { group, amount } of items) {
    if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + amount);
  }
  const open = new Map<string, { count: number; amount: number }>();
  for (const { group, amount, origin } of items) {
    if (!tabs.has(origin.tab) || (group !== undefined && sums.get(group) === 0)) continue;
    const tab = open.get(origin.tab) ?? { count: 0, amount: 0 };
    open.set(origin.tab, tab);
    tab.count += 1;
    tab.amount += amount;
  }
  const said = new Set<string>();
  return controls.map((control) => {
    if (control.shape !== "lines" || said.has(control.tab)) return control;
    said.add(control.tab);
    const { count, amount } = open.get(control.tab) ?? { count: 0, amount: 0 };
    return { ...control, open: { count, amount: amount as Cents } };
  });
}
