import { describe, expect, it } from "vitest";
import { ledgerColumns } from "#shared/aging/ledger-columns.ts";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LedgerItem, Settlement } from "#shared/model/ledger.ts";
import { anItem } from "./builders.ts";

const DUPONT = anItem().customer;
const MARTIN = "name:martin" as CustomerKey;
/** 1 January 2026 in days since 1970: 56 years, 14 of them leap years. */
const NEW_YEAR = 56 * 365 + 14;
/** Before and after every day: the least and the greatest of 32 bits. */
const [ALWAYS, NEVER] = [-2_147_483_648, 2_147_483_647];

const paid = (amount: number, on?: string): Settlement => ({
  day: on === undefined ? undefined : day(on),
  amount: cents(amount),
});

describe("Les colonnes d'un grand livre, en nombres", () => {
  it("un compte par client et devise, dans l'ordre où ils viennent", () => {
    const { account, accounts } = ledgerColumns([
      anItem(),
      anItem({ customer: MARTIN }),
      anItem({ currency: "USD" }),
      anItem(),
      anItem({ currency: "CHF" }),
      anItem({ currency: "USD" }),
      anItem({ customer: MARTIN, currency: "CHF" }),
    ]);
    expect(Array.from(account)).toEqual([0, 1, 2, 0, 3, 2, 4]);
    expect(accounts).toEqual([
      { customer: DUPONT, currency: "EUR" },
      { customer: MARTIN, currency: "EUR" },
      { customer: DUPONT, currency: "USD" },
      { customer: DUPONT, currency: "CHF" },
      { customer: MARTIN, currency: "CHF" },
    ]);
  });

  it("le jour et l'échéance en jours ; sans jour, elle compte toujours, sans échéance, elle n'échoit jamais", () => {
    const columns = ledgerColumns([
      anItem(),
      anItem({ issued: undefined, due: undefined, amount: cents(-5) }),
    ]);
    expect(Array.from(columns.issued)).toEqual([NEW_YEAR, ALWAYS]);
    expect(Array.from(columns.due)).toEqual([NEW_YEAR + 30, NEVER]);
    expect(Array.from(columns.amount)).toEqual([10_000, -5]);
  });

  it.each<[why: string, change: Partial<LedgerItem>, paidOn: number, involved: readonly number[]]>([
    ["rien n'est réglé", {}, NEVER, []],
    ["toute réglée un jour", { settlements: [paid(10_000, "2026-01-11")] }, NEW_YEAR + 10, []],
    ["toute réglée, sans jour", { settlements: [paid(10_000)] }, ALWAYS, []],
    ["réglée d'un centime de moins", { settlements: [paid(9_999)] }, NEVER, [0]],
    ["réglée d'un centime de plus", { settlements: [paid(10_001)] }, NEVER, [0]],
    ["réglée en deux fois, dont une du tout", { settlements: [paid(10_000), paid(1)] }, NEVER, [0]],
    ["lettrée", { group: "d\u0000A" }, NEVER, [0]],
    ["lettrée et réglée", { group: "d\u0000A", settlements: [paid(10_000)] }, NEVER, [0]],
  ])("%s : ce que la ligne dit seule, ou les règles de la position", (_why, change, paidOn, involved) => {
    const columns = ledgerColumns([anItem(change)]);
    expect(Array.from(columns.paidOn)).toEqual([paidOn]);
    expect(columns.involved).toEqual(involved);
  });

  it("les lignes en litige, par leur rang", () => {
    const items = [anItem(), anItem({ status: "disputed" }), anItem({ status: "retention" })];
    expect(ledgerColumns(items).disputed).toEqual([1]);
  });

  it.each<[why: string, change: Partial<LedgerItem>, expected: boolean]>([
    ["aucune ligne n'en parle", {}, false],
    ["une colonne la dit", { retention: cents(500) }, true],
    ["un statut la dit", { status: "retention" }, true],
    ["un autre statut", { status: "disputed" }, false],
  ])("la retenue de garantie : %s", (_why, change, expected) => {
    expect(ledgerColumns([anItem(), anItem(change), anItem()]).hasRetention).toBe(expected);
  });

  it("se font une fois, et de nouveau quand la liste a grandi", () => {
    const items = [anItem()];
    const first = ledgerColumns(items);
    expect(ledgerColumns(items)).toBe(first);
    items.push(anItem({ customer: MARTIN }));
    expect(ledgerColumns(items).accounts.map(({ customer }) => customer)).toEqual([DUPONT, MARTIN]);
  });
});
