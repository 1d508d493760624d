import { describe, expect, it } from "vitest";
import { portfolios } from "../../bench/backtest/portfolios.ts";
import { choicesOn, SIMPLE } from "../../bench/backtest/rankings.ts";
import { openOn, receivables } from "../../bench/backtest/receivables.ts";
import { verdictOf } from "../../bench/priority-backtest.ts";

// Few days of one draw of each: the whole measure is that of `npm run bench`.
const judged = portfolios().map(({ name, tabs, end }) => ({
  name,
  sets: [receivables(name, tabs, end)],
  daysOf: ({ days }: ReturnType<typeof receivables>) => days.filter((_, at) => at % 3 === 0),
}));
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

describe("La priorité, mesurée après coup", () => {
  const verdicts = judged.flatMap((one) => verdictOf(one) ?? []);

  it("vaut au moins chaque classement simple, et bien plus que le hasard", () => {
    expect(verdicts).toHaveLength(judged.length);
    const of = (ranking: "mixte" | "random" | "perfect foresight" | (typeof SIMPLE)[number]) =>
      mean(verdicts.flatMap(({ shares }) => shares[ranking]));
    for (const simple of SIMPLE) expect(of("mixte")).toBeGreaterThan(of(simple));
    expect(of("mixte")).toBeGreaterThan(2 * of("random"));
    expect(of("mixte")).toBeLessThan(of("perfect foresight"));
  });

  it("l'ordre de Relances, parmi ce qui est à faire, est celui du score", () => {
    for (const one of judged) {
      const verdict = verdictOf(one, "to do");
      expect(verdict?.shares["mixte, as in Relances"]).toEqual(verdict?.shares.mixte);
    }
  });

  it("ne regarde jamais plus loin que le jour : sans les paiements d'après, les mêmes poids", () => {
    const [first] = portfolios();
    if (first === undefined) throw new Error("no portfolio");
    const set = receivables(first.name, first.tabs, first.end);
    const on = set.days[4];
    if (on === undefined) throw new Error("no day");
    const { book } = set;
    const items = book.ledger.items.map((item) => ({
      ...item,
      settlements: item.settlements.filter(({ day }) => day === undefined || day <= on),
    }));
    const blind = { ...set, book: { ...book, ledger: { ...book.ledger, items } } };
    const { weights } = choicesOn(set, on, "all");
    const { weights: known } = choicesOn(blind, on, "all");
    for (const ranking of ["mixte", "mixte, as in Relances", ...SIMPLE] as const)
      expect(known[ranking]).toEqual(weights[ranking]);
  });

  it("la valeur d'un choix est le montant fois les jours à venir, au plus 90, arrêtés à la fin des données", () => {
    const [first] = portfolios();
    if (first === undefined) throw new Error("no portfolio");
    const set = receivables(first.name, first.tabs, first.end);
    const on = set.days[2];
    if (on === undefined) throw new Error("no day");
    const { customers, values } = choicesOn(set, on, "all");
    // By hand, from the cells: one payment an invoice in these portfolios.
    const dayOf = (text: string) => Date.parse(text) / 86_400_000;
    const sums = new Map<string, number>();
    for (const { item } of set.histories) {
      const { due, issued, settlements } = item;
      if (due === undefined || issued === undefined || due >= on || issued > on) continue;
      const paid = settlements[0]?.day;
      if (paid !== undefined && paid <= on) continue;
      const left = Math.min(90, dayOf(paid ?? set.end) - dayOf(on), dayOf(set.end) - dayOf(on));
      sums.set(item.customer, (sums.get(item.customer) ?? 0) + item.amount * left);
    }
    expect(values).toEqual(customers.map((customer) => sums.get(customer)));
    expect(set.histories.some((history) => openOn(history, dayOf(on)) > 0)).toBe(true);
  });
});
