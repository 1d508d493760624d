import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { type Account, accountsOf, openCount, openWindow, take } from "#shared/matching/accounts.ts";
import type { OpenInvoice } from "#shared/model/matching.ts";
import { euros, invoice, key } from "./builders.ts";

const ranks = (...invoices: readonly OpenInvoice[]) =>
  accountsOf(invoices, "keep").items.map(({ rank }) => rank);
const base = invoice("FA-2", 100, "Beta", "2026-03-02");

/** One account of so many invoices of 100 €, in order of day. */
function ledger(count: number): Account {
  const invoices = Array.from({ length: count }, (_, at) =>
    invoice(`FA-${String(at).padStart(3, "0")}`, 100, "Alpha", "2026-03-01"),
  );
  const [account] = accountsOf(invoices, "keep").list;
  if (!account) throw new Error("no account");
  return account;
}
function item(account: Account, at: number) {
  const found = account.items[at];
  if (!found) throw new Error(`no item ${at}`);
  return found;
}

describe("Les factures ouvertes, dans un ordre que les lignes ne changent pas", () => {
  it.each<[what: string, first: OpenInvoice]>([
    ["le client", { ...base, customer: key("Alpha"), currency: "USD" }],
    ["puis la devise", { ...base, currency: "CHF", issued: day("2026-03-09") }],
    ["puis le jour d'émission", { ...base, issued: day("2026-03-01"), due: day("2026-05-01") }],
    ["puis l'échéance", { ...base, due: day("2026-03-01"), number: "FA-9" }],
    ["puis le numéro", { ...base, number: "FA-1", open: euros(900) }],
    ["puis ce qui reste", { ...base, open: euros(50), amount: euros(900) }],
    ["puis le montant", { ...base, amount: euros(50), kind: "other" as never }],
    ["puis le genre", { ...base, kind: "credit-note", label: "Z" }],
    ["puis le libellé", { ...base, label: "" }],
  ])("%s", (_what, first) => {
    const second = { ...base, label: "A" };
    expect(ranks(first, second)).toEqual([0, 1]);
    expect(ranks(second, first)).toEqual([1, 0]);
  });

  it("deux lignes en tout pareilles gardent l'ordre des lignes", () => {
    expect(ranks(base, { ...base }, { ...base })).toEqual([0, 1, 2]);
  });

  it("un compte par client et par devise, chacun à son rang", () => {
    const accounts = accountsOf(
      [base, { ...base, currency: "CHF" }, { ...base, customer: key("Alpha") }],
      "keep",
    );
    expect(accounts.list.map(({ customer, currency, rank }) => [customer, currency, rank])).toEqual([
      ["Alpha", "EUR", 0],
      ["Beta", "CHF", 1],
      ["Beta", "EUR", 2],
    ]);
    expect(accounts.of(key("Beta"), "CHF")?.rank).toBe(1);
    expect(accounts.of(key("Beta"), "USD")).toBeUndefined();
    expect(accounts.owingOf("EUR", euros(100))).toBe(2);
    expect(accounts.owingOf("USD", euros(100))).toBe(0);
  });
});

describe("Ce qui change quand un règlement prend une part d'une facture", () => {
  it("ce qui reste, les montants où elle se trouve, et combien de fois ils ont changé", () => {
    const account = ledger(2);
    const [first, second] = [item(account, 0), item(account, 1)];
    take(first, 4_000);
    expect([first.left, first.touched, account.open]).toEqual([6_000, 1, 2]);
    expect([...account.byAmount]).toEqual([
      [10_000, [second]],
      [6_000, [first]],
    ]);
    expect([...account.changes]).toEqual([
      [10_000, 1],
      [6_000, 1],
    ]);
    take(first, 6_000);
    expect([first.left, first.touched, account.open]).toEqual([0, 2, 1]);
    expect([...account.byAmount]).toEqual([[10_000, [second]]]);
    expect(account.changes.get(6_000)).toBe(2);
    take(first, -10_000);
    expect([first.left, account.open]).toEqual([10_000, 2]);
    expect([...account.byAmount]).toEqual([[10_000, [second, first]]]);
    expect(account.changes.get(10_000)).toBe(2);
  });

  it("la version monte à chaque fois que les plus anciennes changent", () => {
    const account = ledger(3);
    take(item(account, 2), 10_000);
    expect(account.version).toBe(1);
    openWindow(account, undefined);
    take(item(account, 1), 1_000);
    expect(account.version).toBe(2);
    take(item(account, 2), -10_000);
    expect(account.version).toBe(3);
  });

  it("ce qu'il reste de poussière change la version aussi", () => {
    const account = ledger(2);
    take(item(account, 0), 9_996);
    expect(openWindow(account, undefined)).toEqual([item(account, 1)]);
    take(item(account, 0), 4);
    expect(account.version).toBe(2);
  });

  it("une facture plus récente que les soixante plus anciennes n'y change rien", () => {
    const account = ledger(63);
    expect(openWindow(account, undefined)).toHaveLength(60);
    take(item(account, 61), 10_000);
    expect(account.version).toBe(0);
    take(item(account, 62), 1_000);
    expect(account.version).toBe(0);
    take(item(account, 61), -10_000);
    expect(account.version).toBe(1);
    take(item(account, 0), 10_000);
    expect(account.version).toBe(2);
  });

  it("sauf quand le nombre de factures ouvertes passe une marche", () => {
    const account = ledger(65);
    openWindow(account, undefined);
    expect(openCount(account)).toBe(128);
    take(item(account, 64), 10_000);
    expect(openCount(account)).toBe(64);
    expect(account.version).toBe(1);
  });

  it("jusqu'à soixante, le nombre est exact", () => {
    expect([1, 60, 61, 64].map((count) => openCount(ledger(count)))).toEqual([1, 60, 64, 64]);
  });
});

describe("Les plus anciennes factures ouvertes", () => {
  it("s'arrêtent au jour demandé, ce jour compris", () => {
    const accounts = accountsOf(
      [1, 2, 3].map((on) => invoice(`FA-${on}`, 100 + on, "Alpha", `2026-03-0${on}`)),
      "keep",
    );
    const [account] = accounts.list;
    if (!account) throw new Error("no account");
    const at = (on: string | undefined) =>
      openWindow(account, on === undefined ? undefined : day(on)).map(({ source }) => source.number);
    expect(at("2026-02-28")).toEqual([]);
    expect(at("2026-03-01")).toEqual(["FA-1"]);
    expect(at("2026-03-02")).toEqual(["FA-1", "FA-2"]);
    expect(at("2026-03-31")).toEqual(["FA-1", "FA-2", "FA-3"]);
    expect(at(undefined)).toEqual(["FA-1", "FA-2", "FA-3"]);
  });

  it("celles qui sont soldées n'en sont plus, celles qui sont rouvertes en sont de nouveau", () => {
    const account = ledger(4);
    const open = () => openWindow(account, undefined).map(({ order }) => order);
    take(item(account, 0), 10_000);
    take(item(account, 2), 10_000);
    expect(open()).toEqual([1, 3]);
    take(item(account, 0), -10_000);
    expect(open()).toEqual([0, 1, 3]);
    for (const at of [0, 1, 3]) take(item(account, at), 10_000);
    expect(open()).toEqual([]);
  });

  it("ni une facture de zéro, ni ce qu'un règlement a laissé de poussière", () => {
    const left = (open: number, amount: number) =>
      openWindow(
        accountsOf([{ ...base, open: euros(open), amount: euros(amount) }], "keep").list[0] ?? ledger(0),
        undefined,
      ).length;
    expect(left(0, 0)).toBe(0);
    const after = accountsOf([base, { ...base, number: "FA-3", open: euros(0), amount: euros(0) }], "keep");
    expect(after.list.flatMap((account) => openWindow(account, undefined)).map(({ rank }) => rank)).toEqual([
      0,
    ]);
    expect(left(0.05, 100)).toBe(0);
    expect(left(3, 100)).toBe(0);
    expect(left(3.01, 100)).toBe(1);
    expect(left(0.05, 1)).toBe(0);
    expect(left(0.06, 1)).toBe(1);
    expect(left(0.05, 0.05)).toBe(1);
  });
});

describe("Un numéro que le client a deux fois", () => {
  it("ne peut être réglé, sauf dans un grand livre", () => {
    const twice = [base, { ...base, number: "fa-2" }, { ...base, number: "FA-3" }, { ...base, number: "" }];
    const left = (duplicates: "leave" | "keep") => {
      const { items } = accountsOf(twice, duplicates);
      return [...items].sort((a, b) => a.rank - b.rank).map((one) => one.left);
    };
    expect(left("leave")).toEqual([0, 0, 10_000, 0]);
    expect(left("keep")).toEqual([10_000, 10_000, 10_000, 10_000]);
  });
});
