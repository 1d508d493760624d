import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Item } from "#shared/matching/accounts.ts";
import { PAYS_A_MONTH, PAYS_ALL, PAYS_OLDEST } from "#shared/matching/chances.ts";
import type { Draft } from "#shared/matching/drafts.ts";
import { addRows } from "#shared/matching/sets-in-rows.ts";
import { dayOf, itemsOf, monthly, near, priors, VALADE } from "./accounts-and-labels.ts";
import { euros, invoice } from "./builders.ts";

/** Rows that make an amount, each with how likely it is. */
function rows(
  items: readonly Item[],
  euro: number,
  more: { readonly on?: string; readonly part?: true } = {},
) {
  const drafts: Draft[] = [];
  const invoices = items.filter(({ left }) => left > 0);
  addRows(drafts, items, more.part === undefined, invoices, euros(euro), dayOf(more.on));
  return priors(drafts);
}
/** Invoices issued on given days (none: unknown), due then too. */
const issued = (...list: readonly (readonly [number, string | undefined])[]) =>
  itemsOf(
    ...list.map(([amount, on], at) =>
      invoice(`F-${at + 1}`, amount, VALADE, "2026-01-01", {
        issued: on === undefined ? undefined : day(on),
        due: on === undefined ? undefined : day(on),
      }),
    ),
  );

describe("La chance d'une suite de factures", () => {
  it("tout le solde, avoirs compris", () => {
    expect(rows(monthly(100, 37), 137)).toEqual({ "all F-1+F-2": near(PAYS_ALL) });
    expect(rows(monthly(100, -30, 37), 107)).toEqual({ "all F-1+F-2+F-3": near(PAYS_ALL) });
    expect(rows(monthly(100, 37), 100)).toEqual({});
  });

  it("toutes les factures sans les avoirs, comme une suite des plus anciennes", () => {
    expect(rows(monthly(100, -30, 37, 9), 146)).toEqual({ "all F-1+F-3+F-4": near(PAYS_OLDEST / 2) });
  });

  it("les plus anciennes, à la suite : partagée entre les longueurs possibles", () => {
    expect(rows(monthly(100, 37, 9, 4), 137)).toEqual({ "oldest F-1+F-2": near(PAYS_OLDEST / 3) });
    expect(rows(monthly(100, 37, 9, 4), 146)).toEqual({ "oldest F-1+F-2+F-3": near(PAYS_OLDEST / 3) });
  });

  it("les soixante plus anciennes ne sont pas tout le solde", () => {
    expect(rows(monthly(100, 37, 9), 146, { part: true })).toEqual({
      "oldest F-1+F-2+F-3": near(PAYS_OLDEST / 2),
    });
  });

  it("d'autres à la suite : moins probables, partagées entre tous les départs", () => {
    expect(rows(monthly(100, 37, 9, 4), 46)).toEqual({ "set F-2+F-3": near(PAYS_OLDEST / 16) });
    expect(rows(monthly(100, 37, 9, 4), 50)).toEqual({ "set F-2+F-3+F-4": near(PAYS_OLDEST / 16) });
    expect(rows(monthly(100, 37, 9, 4), 37)).toEqual({});
    expect(rows(monthly(100, 37, 9, 4), 104)).toEqual({});
  });

  it("celles d'un mois : trois fois moins que tout ce qui est échu ce jour-là", () => {
    const items = issued([10, "2026-01-05"], [100, "2026-03-01"], [37, "2026-03-28"], [9, "2026-04-02"]);
    expect(rows(items, 137)).toEqual({ "month F-2+F-3": near(PAYS_A_MONTH / 3 + PAYS_OLDEST / 16) });
    expect(rows(items, 147, { on: "2026-03-31" })).toEqual({
      "month F-1+F-2+F-3": near(PAYS_A_MONTH + PAYS_OLDEST / 3),
    });
    expect(rows(items, 147)).toEqual({ "oldest F-1+F-2+F-3": near(PAYS_OLDEST / 3) });
  });

  it("les derniers de la liste aussi font un mois, une facture seule non", () => {
    const items = issued([10, "2026-01-05"], [100, "2026-03-01"], [37, "2026-03-28"]);
    expect(rows(items, 137)).toEqual({ "month F-2+F-3": near(PAYS_A_MONTH / 3 + PAYS_OLDEST / 9) });
    expect(rows(items, 10)).toEqual({});
  });

  it("sans date d'émission, elles ne sont d'aucun mois", () => {
    const items = issued([10, undefined], [20, undefined], [40, "2026-03-01"], [80, "2026-03-02"]);
    expect(rows(items, 30)).toEqual({ "oldest F-1+F-2": near(PAYS_OLDEST / 3) });
    expect(rows(items, 120)).toEqual({ "month F-3+F-4": near(PAYS_A_MONTH / 3 + PAYS_OLDEST / 16) });
  });

  it("une facture sans échéance n'est pas échue", () => {
    const items = issued([10, undefined], [20, "2026-02-01"], [40, "2026-03-01"]);
    expect(rows(items, 60, { on: "2026-03-01" })).toEqual({
      "month F-2+F-3": near(PAYS_A_MONTH + PAYS_OLDEST / 9),
    });
    expect(rows(items, 70, { on: "2026-03-01" })).toEqual({ "all F-1+F-2+F-3": near(PAYS_ALL) });
  });
});
