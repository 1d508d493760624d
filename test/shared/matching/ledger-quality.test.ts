import { describe, expect, it } from "vitest";
import type { Cents } from "#shared/base/money.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import { matchLedgerGroups } from "#shared/matching/match-ledger-groups.ts";
import { type GeneratedLedger, generateLedger } from "./generated-ledger.ts";
import { USUAL } from "./generated-styles.ts";

/** The generated ledger as lines of customer accounts: invoices in debit, payments in credit on the right account. */
function linesOf(ledger: GeneratedLedger): readonly LedgerLine[] {
  const invoices = ledger.invoices.map((one, at): LedgerLine => {
    const { customer, number, issued, open, currency, kind } = one;
    return { id: `i${at}`, customer, number, label: "VENTE", day: issued, amount: open, currency, kind };
  });
  const payments = ledger.payments.flatMap(({ id, label, day, open, currency }): LedgerLine[] => {
    const customer = ledger.truth.get(id)?.customer;
    if (customer === undefined) return [];
    const amount = -open as Cents;
    return [{ id, customer, number: `BQ${id}`, label, day, amount, currency, kind: "payment" }];
  });
  return [...invoices, ...payments];
}

/** By line, the name of all that is really settled together with it. */
function trueGroups(ledger: GeneratedLedger): ReadonlyMap<string, string> {
  const idOf = new Map(ledger.invoices.map((one, at) => [`${one.customer} ${one.number}`, `i${at}`]));
  const group = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const { id } of ledger.payments) {
    const truth = ledger.truth.get(id);
    const ids = [
      id,
      ...(truth?.parts ?? []).map(({ number }) => idOf.get(`${truth?.customer} ${number}`) ?? ""),
    ];
    const all = [...new Set(ids.flatMap((one) => members.get(group.get(one) ?? "") ?? [one]))];
    members.set(id, all);
    for (const one of all) group.set(one, id);
  }
  return group;
}

describe("Le lettrage d'un grand livre engendré", () => {
  it.each([1, 2, 4])("graine %i : aucun groupe ne mêle ce qui n'est pas réglé ensemble", (seed) => {
    const ledger = generateLedger(seed, USUAL);
    const lines = linesOf(ledger);
    const truth = trueGroups(ledger);
    const sums = new Map<string, number>();
    for (const { id, amount } of lines) {
      const name = truth.get(id);
      if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + amount);
    }
    const whole = [...sums.values()].filter((sum) => sum === 0).length;
    const groups = matchLedgerGroups(lines);
    const wrong = groups.filter(({ ids }) => new Set(ids.map((id) => truth.get(id))).size > 1);
    console.log(
      `seed ${seed}: ${lines.length} lines, ${whole} true groups that sum to zero, ${groups.length} applied, ${wrong.length} wrong`,
    );
    expect(wrong.length / groups.length).toBeLessThanOrEqual(0.005);
    expect(groups.length / whole).toBeGreaterThanOrEqual(0.8);
  });
});
