import type { Cents } from "../../base/money.ts";
import { eurosFromCents } from "../../base/money.ts";
import type { Control } from "../../ledger/reading.ts";
import { CONTROL_WORDS } from "../../texts/import-fec.ts";
import type { OutCell } from "../book.ts";

interface TabControls {
  readonly tab: string;
  readonly currency: string;
  readonly isLines: boolean;
  rows: number;
  debit: number;
  credit: number;
  total: number;
  open: { readonly count: number; readonly amount: Cents } | undefined;
}

/** The tables of a tab together, by currency: amounts of two currencies are never added. */
function byTab(controls: readonly Control[]): readonly TabControls[] {
  const tabs = new Map<string, TabControls>();
  for (const control of controls) {
    const { tab, currency, shape, rows, debit, credit, total, open } = control;
    const key = `${tab}\u0000${currency}`;
    const sums = tabs.get(key) ?? {
      tab,
      currency,
      isLines: shape === "lines",
      rows: 0,
      debit: 0,
      credit: 0,
      total: 0,
      open: undefined,
    };
    tabs.set(key, sums);
    sums.rows += rows;
    sums.debit += debit;
    sums.credit += credit;
    sums.total += total;
    sums.open = open ?? sums.open;
  }
  return [...tabs.values()];
}

/**
 * The control totals of `Indicateurs`, by source tab: what to compare with the accounting software or with the file
 * that was imported. Amounts are euros (or the currency of the tab).
 */
export function controlRows(controls: readonly Control[]): readonly (readonly OutCell[])[] {
  return byTab(controls).flatMap((one) => {
    const unit = one.currency === "EUR" ? "€" : one.currency;
    const row = (
      words: { readonly name: string; readonly definition: string },
      value: number,
      of: string,
    ): readonly OutCell[] => {
      const currency = one.currency === "EUR" ? "" : ` – ${one.currency}`;
      return [
        `${one.tab}\u00a0: ${words.name}${currency}`,
        value,
        of,
        CONTROL_WORDS.period,
        words.definition,
      ];
    };
    const money = (cents: number): number => eurosFromCents(cents as Cents);
    const read = row(CONTROL_WORDS.read, one.rows, CONTROL_WORDS.lineUnit);
    if (!one.isLines) return [read, row(CONTROL_WORDS.total, money(one.total), unit)];
    return [
      read,
      row(CONTROL_WORDS.debit, money(one.debit), unit),
      row(CONTROL_WORDS.credit, money(one.credit), unit),
      row(CONTROL_WORDS.balance, money(one.open?.amount ?? one.total), unit),
      row(CONTROL_WORDS.open, one.open?.count ?? 0, CONTROL_WORDS.itemUnit),
    ];
  });
}
