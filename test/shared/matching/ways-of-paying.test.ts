import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { accountsOf, type Item, openCount, openWindow, take } from "#shared/matching/accounts.ts";
import { isIssuedAfter, labelWord, monthWord, timing } from "#shared/matching/candidate.ts";
import { anyAmount, PAYS_A_SET, PAYS_ONE, partOf } from "#shared/matching/chances.ts";
import { addDraft, type Draft, priorOfSet } from "#shared/matching/drafts.ts";
import { roundChance } from "#shared/matching/reasons.ts";
import { addRows } from "#shared/matching/sets-in-rows.ts";
import { shortfall } from "#shared/matching/short-payments.ts";
import { countOfSets, setsThatAddUp } from "#shared/matching/subset-sum.ts";
import type { OpenInvoice } from "#shared/model/matching.ts";
import { euros, invoice, key } from "./builders.ts";

const VALADE = "Menuiserie Valade";
const itemsOf = (...invoices: readonly OpenInvoice[]): readonly Item[] => accountsOf(invoices, "keep").items;
const amounts = (...list: readonly number[]): readonly Item[] =>
  itemsOf(...list.map((amount, at) => invoice(`F-${at + 1}`, amount, VALADE, `2026-01-0${at + 1}`)));

/** What is missing, in cents, of items: `retention F-1=5000`. */
function missing(items: readonly Item[], cents: number, on: string | undefined = "2026-06-30") {
  const found = shortfall(items, cents, on === "" ? undefined : day(on));
  if (!found) return "";
  const paid = found.shares.reduce((sum, { amount }) => sum + amount, 0);
  const open = items.reduce((sum, { left }) => sum + left, 0);
  expect(open - paid).toBe(cents);
  return [found.kind, ...found.residuals.map(({ number, amount }) => `${number}=${amount}`)].join(" ");
}

describe("Ce qui manque à un règlement", () => {
  const one = amounts(1000);

  it.each([
    [0, "", "rien ne manque"],
    [-3, "", "il y a trop"],
    [1, "small-difference F-1=1", "un centime"],
    [5, "small-difference F-1=5", "cinq centimes"],
    [6, "small-difference F-1=6", "des frais de banque"],
    [1000, "small-difference F-1=1000", "1 %"],
    [1001, "", "plus de 1 %"],
    [4994, "", "six centimes de moins que 5 %"],
    [4995, "retention F-1=4995", "5 % à cinq centimes près"],
    [5000, "retention F-1=5000", "5 % tout juste"],
    [5005, "retention F-1=5005", "5 % à cinq centimes près"],
    [5006, "", "six centimes de plus"],
    [6001, "", "plus de 6 %"],
  ])("%i centimes de 1 000 € : « %s » (%s)", (cents, expected) => {
    expect(missing(one, cents)).toBe(expected);
  });

  it("les frais de banque ne dépassent pas 25 €", () => {
    expect(missing(amounts(9000), 2500)).toBe("small-difference F-1=2500");
    expect(missing(amounts(9000), 2501)).toBe("");
  });

  it("une retenue de 5 % se prend sur chaque facture, l'écart sur la dernière, cinq centimes par facture", () => {
    const two = amounts(1000, 500);
    expect(missing(two, 7500)).toBe("retention F-1=5000 F-2=2500");
    expect(missing(two, 7510)).toBe("retention F-1=5000 F-2=2510");
    expect(missing(two, 7490)).toBe("retention F-1=5000 F-2=2490");
    expect(missing(two, 7511)).toBe("");
  });

  it("une retenue de 5 % du HT, quand toutes le disent", () => {
    const net = { amountExclTax: euros(800) };
    const works = itemsOf(invoice("F-1", 960, VALADE, "2026-01-01", net));
    expect(missing(works, 4000)).toBe("retention F-1=4000");
    const mixed = itemsOf(
      invoice("F-1", 960, VALADE, "2026-01-01", net),
      invoice("F-2", 960, VALADE, "2026-01-02"),
    );
    expect(missing(mixed, 8000)).toBe("");
    expect(missing(mixed, 9600)).toBe("retention F-1=4800 F-2=4800");
  });

  it("il n'y a pas de retenue sur ce qui est presque tout payé", () => {
    const rest = itemsOf(invoice("F-1", 1000, VALADE, "2026-01-01", { open: euros(50) }));
    expect(missing(rest, 300)).toBe("");
  });

  const dated = (...dues: readonly (string | undefined)[]) =>
    itemsOf(
      ...dues.map((due, at) =>
        invoice(`F-${at + 1}`, at === 0 ? 1000 : 500, VALADE, `2026-01-0${at + 1}`, {
          due: due === undefined ? undefined : day(due),
        }),
      ),
    );

  it("un escompte : au plus 3 %, payé au plus tard le jour de l'échéance", () => {
    const items = dated("2026-06-30");
    expect(missing(items, 2000, "2026-06-30")).toBe("early-discount F-1=2000");
    expect(missing(items, 3000, "2026-06-30")).toBe("early-discount F-1=3000");
    expect(missing(items, 3001, "2026-06-30")).toBe("");
    expect(missing(items, 2000, "2026-07-01")).toBe("");
    expect(missing(items, 2000, "")).toBe("");
    expect(missing(dated(undefined), 2000)).toBe("");
  });

  it("un escompte se répartit selon les montants, si toutes les factures sont payées à temps", () => {
    expect(missing(dated("2026-06-30", "2026-07-15"), 3000)).toBe("early-discount F-1=2000 F-2=1000");
    expect(missing(dated("2026-06-30", "2026-07-15"), 3001)).toBe("early-discount F-1=2000 F-2=1001");
    expect(missing(dated("2026-06-30", "2026-06-15"), 3000)).toBe("");
  });

  it("un taux habituel d'escompte est bien plus probable qu'un autre, à quelques centimes près", () => {
    const chance = (cents: number) => shortfall(dated("2026-06-30"), cents, day("2026-06-30"))?.chance ?? 0;
    for (const usual of [500, 1000, 1500, 2000, 2500, 3000]) expect(chance(usual)).toBe(chance(2000));
    expect(chance(2001)).toBe(chance(2000));
    expect(chance(2002)).toBeLessThan(chance(2000) / 100);
    expect(chance(1234)).toBe(chance(2002));
  });

  it("l'écart va à la dernière facture qui peut le porter, à aucune si aucune ne peut", () => {
    expect(missing(amounts(1000, 800, 3), 500)).toBe("small-difference F-2=500");
    expect(missing(amounts(1000, 800, 3), 300)).toBe("small-difference F-2=300");
    expect(missing(amounts(1000, 800, 3), 299)).toBe("small-difference F-3=299");
    const crumbs = itemsOf(...Array.from({ length: 30 }, (_, at) => invoice(`F-${at}`, 0.03, VALADE)));
    expect(missing(crumbs, 5)).toBe("");
  });

  it("des frais plus petits ne sont pas plus probables que d'autres, mais moins quand ils pourraient être plus grands", () => {
    const chance = (euro: number, cents: number) => shortfall(amounts(euro), cents, undefined)?.chance ?? 0;
    expect(chance(1000, 100)).toBe(chance(1000, 900));
    expect(chance(2000, 100)).toBeCloseTo(chance(1000, 100) / 2, 12);
    expect(chance(9000, 100)).toBe(chance(2500, 100));
  });
});

describe("La chance d'un montant", () => {
  it("tombe avec sa taille, et monte avec sa rondeur", () => {
    expect(anyAmount(123_456)).toBe(1 / (4 * 123_456));
    expect(anyAmount(-123_456)).toBe(anyAmount(123_456));
    const times = (amount: number) => anyAmount(amount) * 4 * amount;
    expect(
      [123_400, 123_000, 120_000].map(times).every((one, at, all) => at === 0 || one > (all[at - 1] ?? 0)),
    ).toBe(true);
    expect(times(123_400)).toBeGreaterThan(times(123_456));
    expect(anyAmount(1)).toBe(anyAmount(2));
  });

  it("comme partie d'une somme, se partage la somme, au plus à trois dixièmes", () => {
    expect(partOf(12_345, 100_000)).toBe(1 / 100_000);
    expect(partOf(12_345, -100_000)).toBe(1 / 100_000);
    expect(partOf(12_300, 100_000)).toBeGreaterThan(partOf(12_345, 100_000));
    expect(partOf(1, 2)).toBe(0.3);
    expect(partOf(1, 0)).toBe(0.3);
  });

  it("se dit à quatre décimales, jamais tout à fait 1", () => {
    expect([0.123_44, 0.123_46, 1, 1.2, -0.1].map(roundChance)).toEqual([0.1234, 0.1235, 0.9999, 0.9999, 0]);
  });
});

describe("Les ensembles de factures", () => {
  it("un ensemble trouvé de deux façons est aussi probable que les deux, et sûr si l'une l'est", () => {
    const [a, b, c] = amounts(1, 2, 3) as [Item, Item, Item];
    const drafts: Draft[] = [];
    addDraft(drafts, [b, a], 0.1, "set", true);
    addDraft(drafts, [a, b], 0.2, "month");
    addDraft(drafts, [a, b], 0.3, "oldest", true);
    addDraft(drafts, [a], 0.3, "one");
    addDraft(drafts, [a, c], 0.4, "set", true);
    addDraft(drafts, [a, c], 0.4, "set", true);
    const said = drafts.map(({ items, prior, found, incomplete }) => [
      items.map(({ source }) => source.number).join("+"),
      Math.round(prior * 10),
      found,
      incomplete,
    ]);
    expect(said).toEqual([
      ["F-1+F-2", 6, "month", false],
      ["F-1", 3, "one", false],
      ["F-1+F-3", 8, "set", true],
    ]);
  });

  it("une seule facture, c'est la façon ordinaire de payer ; deux, parmi six paires, l'est bien moins", () => {
    expect(priorOfSet(1, 4)).toBeCloseTo(PAYS_ONE / 4, 12);
    expect(priorOfSet(2, 4)).toBeCloseTo((PAYS_A_SET * 0.5) / 6, 12);
  });

  it("d'autant moins probable qu'il y en a d'aussi grands", () => {
    expect(priorOfSet(1, 4)).toBeCloseTo(priorOfSet(1, 1) / 4, 12);
    // 6 paires parmi 4, 4 triplets : chaque facture de plus est deux fois moins probable.
    expect(priorOfSet(2, 4) * 6).toBeCloseTo(2 * (priorOfSet(3, 4) * 4), 12);
    expect(priorOfSet(5, 3)).toBe(priorOfSet(5, 5));
    expect([countOfSets(4, 2), countOfSets(4, 3), countOfSets(5, 5), countOfSets(2, 5)]).toEqual([
      6, 4, 1, 1,
    ]);
  });

  it("sont cherchés dans un nombre de pas et d'ensembles borné, et disent s'il peut en manquer", () => {
    expect(setsThatAddUp([5, 3, 2, 8], 10, 4, 9, 99)).toEqual({
      sets: [
        [2, 3],
        [0, 1, 2],
      ],
      complete: true,
    });
    expect(setsThatAddUp([5, 3, 2, 8], 10, 2, 9, 99)).toEqual({ sets: [[2, 3]], complete: true });
    expect(setsThatAddUp([5, 3, 2, 8], 10, 4, 1, 99)).toEqual({ sets: [[2, 3]], complete: false });
    expect(setsThatAddUp([5, 3, 2, 8], 10, 4, 9, 1).complete).toBe(false);
    expect(setsThatAddUp([10, 4, -2, 0], 10, 4, 9, 99)).toEqual({ sets: [], complete: true });
  });
});

/** Sets of rows that make an amount: `F-1+F-2 oldest`. */
function rows(items: readonly Item[], euro: number, on?: string, whole = true): readonly string[] {
  const drafts: Draft[] = [];
  const invoices = items.filter(({ left }) => left > 0);
  addRows(drafts, items, whole, invoices, euros(euro), on === undefined ? undefined : day(on));
  return drafts
    .map(({ items: set, found }) => `${set.map(({ source }) => source.number).join("+")} ${found}`)
    .sort();
}

describe("Des factures qui se suivent", () => {
  const list = itemsOf(
    invoice("F-1", 100, VALADE, "2026-01-05"),
    invoice("F-2", 30, VALADE, "2026-01-20"),
    invoice("F-3", 70, VALADE, "2026-02-03"),
    invoice("F-4", 55, VALADE, "2026-02-21"),
  );

  it("tout, les plus anciennes, un mois, quelques-unes à la suite", () => {
    expect(rows(list, 255)).toEqual(["F-1+F-2+F-3+F-4 all"]);
    expect(rows(list, 255, undefined, false)).toEqual(["F-1+F-2+F-3+F-4 oldest"]);
    expect(rows(list, 200)).toEqual(["F-1+F-2+F-3 oldest"]);
    expect(rows(list, 130)).toEqual(["F-1+F-2 month"]);
    expect(rows(list, 125)).toEqual(["F-3+F-4 month"]);
    expect(rows(list, 100)).toEqual(["F-2+F-3 set"]);
    expect(rows(list, 155)).toEqual(["F-2+F-3+F-4 set"]);
    expect(rows(list, 101)).toEqual([]);
  });

  it("tout ce qui est échu ce jour-là", () => {
    const due = itemsOf(
      invoice("F-1", 100, VALADE, "2026-01-05", { due: day("2026-03-01") }),
      invoice("F-2", 30, VALADE, "2026-02-20", { due: day("2026-06-01") }),
      invoice("F-3", 80, VALADE, "2026-03-03", { due: day("2026-04-10") }),
      invoice("F-4", 5, VALADE, "2026-03-04", { due: undefined }),
    );
    expect(rows(due, 180, "2026-04-10")).toEqual(["F-1+F-3 month"]);
    expect(rows(due, 180, "2026-04-09")).toEqual([]);
    expect(rows(due, 180)).toEqual([]);
    expect(rows(due, 100, "2026-03-01")).toEqual([]);
  });

  it("avec les avoirs qui s'y trouvent, et sans eux", () => {
    const credited = itemsOf(
      invoice("F-1", 100, VALADE, "2026-01-05"),
      invoice("AV-1", -30, VALADE, "2026-02-01"),
      invoice("F-2", 70, VALADE, "2026-03-03"),
    );
    expect(rows(credited, 140)).toEqual(["F-1+AV-1+F-2 all"]);
    expect(rows(credited, 70)).toEqual(["F-1+AV-1 oldest"]);
    expect(rows(credited, 170)).toEqual(["F-1+F-2 all"]);
  });

  it("d'un même mois de deux années, ce ne sont pas les mêmes", () => {
    const years = itemsOf(
      invoice("F-1", 9, VALADE, "2024-12-05"),
      invoice("F-2", 100, VALADE, "2025-01-05"),
      invoice("F-3", 30, VALADE, "2026-01-20"),
      invoice("F-4", 1, VALADE, "2026-03-20"),
    );
    expect(rows(years, 130)).toEqual(["F-2+F-3 set"]);
    expect(rows(years, 101)).toEqual([]);
  });
});

describe("Ce que dit le libellé d'un ensemble", () => {
  const [one, two] = amounts(100, 200) as [Item, Item];
  const mention = (text: string, ...of: readonly (readonly [Item, number])[]) => ({
    text,
    candidates: of.map(([item, weight]) => ({ item, weight, abbreviated: false })),
  });

  it("chaque morceau nomme une facture de l'ensemble, la plus probable d'abord", () => {
    const word = labelWord(
      [one, two],
      [mention("12", [one, 2], [two, 3]), mention("13", [one, 1], [two, 4])],
    );
    expect(word.named.map(({ text, item }) => [text, item.source.number])).toEqual([
      ["12", "F-2"],
      ["13", "F-1"],
    ]);
    expect([word.weight, word.allNamed]).toEqual([3, true]);
    expect(word.factor).toBeCloseTo(10 ** 4, 6);
  });

  it("de deux factures qu'un morceau nomme aussi bien, la première ; mieux, quelle que soit sa place", () => {
    const first = (...of: readonly (readonly [Item, number])[]) =>
      labelWord([one, two], [mention("12", ...of)]).named.map(({ item }) => item.source.number);
    expect(first([one, 2], [two, 2])).toEqual(["F-1"]);
    expect(first([two, 2], [one, 2])).toEqual(["F-2"]);
    expect(first([two, 3], [one, 2])).toEqual(["F-2"]);
  });

  it("une facture qui n'est pas nommée à côté d'une autre rend l'ensemble moins probable, un silence complet non", () => {
    const alone = labelWord([one], [mention("12", [one, 2])]);
    const beside = labelWord([one, two], [mention("12", [one, 2])]);
    expect(beside.factor).toBeLessThan(alone.factor);
    expect([alone.allNamed, beside.allNamed]).toEqual([true, false]);
    expect(labelWord([one, two], [])).toMatchObject({ factor: 1, weight: 0, named: [], allNamed: false });
  });

  it("un avoir se déduit sans un mot", () => {
    const [invoiced, credit] = itemsOf(
      invoice("F-1", 100, VALADE),
      invoice("AV-1", -30, VALADE, "2026-03-02"),
    ) as [Item, Item];
    expect(labelWord([invoiced, credit], [mention("1", [invoiced, 2])]).factor).toBeCloseTo(100, 9);
  });

  it("un mois nommé parle pour les factures de ce mois, plus encore avec l'année", () => {
    const march = { month: 3, year: undefined, text: "MARS" };
    const dated = { month: 3, year: "2026", text: "MARS 2026" };
    const [item] = itemsOf(invoice("F-1", 100, VALADE, "2026-03-05")) as [Item];
    const [other] = itemsOf(invoice("F-2", 100, VALADE, "2025-03-05")) as [Item];
    const [april] = itemsOf(invoice("F-3", 100, VALADE, "2026-04-05")) as [Item];
    expect(monthWord([item], [])).toBe(1);
    expect(monthWord([item], [march])).toBeGreaterThan(1);
    expect(monthWord([item], [dated])).toBeGreaterThan(monthWord([item], [march]));
    expect(monthWord([other], [dated])).toBe(1);
    expect(monthWord([other], [march])).toBe(monthWord([item], [march]));
    expect(monthWord([item, april], [march])).toBe(1);
    expect(monthWord([item, april], [dated, { month: 4, year: undefined, text: "AVRIL" }])).toBe(
      monthWord([item], [dated]),
    );
  });

  it("un règlement vient autour de l'échéance, rarement longtemps avant ou après", () => {
    const [item] = itemsOf(invoice("F-1", 100, VALADE, "2026-01-05", { due: day("2026-03-10") })) as [Item];
    const on = (paid: string) => timing(item, day(paid));
    expect(on("2026-03-10")).toBeGreaterThan(on("2026-03-11"));
    expect(on("2026-03-11")).toBe(timing(item, undefined));
    expect(on("2026-02-01")).toBe(on("2026-04-05"));
    expect(on("2025-12-20")).toBeLessThan(on("2026-02-01"));
    expect(on("2026-04-25")).toBeLessThan(on("2026-04-05"));
    expect(on("2026-06-01")).toBeLessThan(on("2026-04-25"));
    expect(on("2026-08-01")).toBeLessThan(on("2026-06-01"));
    const [undated] = itemsOf(
      invoice("F-1", 100, VALADE, "2026-01-05", { due: undefined, issued: undefined }),
    ) as [Item];
    expect(timing(undated, day("2026-03-10"))).toBeLessThan(1);
    const [issued] = itemsOf(invoice("F-1", 100, VALADE, "2026-03-10", { due: undefined })) as [Item];
    expect(timing(issued, day("2026-08-01"))).toBe(on("2026-08-01"));
  });

  it("trente jours après l'échéance, c'est encore autour d'elle ; d'une année à l'autre aussi", () => {
    const dueOn = (due: string) =>
      itemsOf(invoice("F-1", 100, VALADE, "2025-01-05", { due: day(due) })) as [Item];
    const [march] = dueOn("2026-03-01");
    expect(timing(march, day("2026-03-31"))).toBe(1);
    expect(timing(march, day("2026-04-02"))).toBe(0.6);
    const [december] = dueOn("2025-12-20");
    expect(timing(december, day("2026-01-10"))).toBe(1);
  });

  it("le jour même de l'émission, la facture existe déjà", () => {
    const [item, undated] = itemsOf(
      invoice("F-1", 100, "A", "2026-03-10"),
      invoice("F-2", 100, "B", "2026-03-10", { issued: undefined }),
    ) as [Item, Item];
    const isAfter = (of: Item, on: string | undefined) =>
      isIssuedAfter(of, on === undefined ? undefined : day(on));
    expect([isAfter(item, "2026-03-09"), isAfter(item, "2026-03-10"), isAfter(item, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isAfter(undated, "2026-03-09")).toBe(false);
  });
});

describe("Ce que chacun doit", () => {
  it("les factures viennent dans un ordre que les lignes ne changent pas", () => {
    const list = [
      invoice("F-9", 1, "A", "2026-01-01", { due: day("2026-02-01") }),
      invoice("F-1", 1, "A", "2026-01-01", { due: day("2026-03-01") }),
      invoice("F-2", 2, "A", "2026-01-01", { due: day("2026-03-01") }),
      invoice("F-2", 3, "A", "2026-01-01", { due: day("2026-03-01") }),
      invoice("F-0", 1, "A", "2026-01-02"),
      invoice("F-0", 1, "A", "2025-01-02", { currency: "USD" }),
      invoice("F-0", 1, "B", "2024-01-02"),
    ];
    const said = (of: readonly OpenInvoice[]) =>
      accountsOf(of, "keep").items.map(({ source }) => list.indexOf(source));
    expect(said(list)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(said([...list].reverse())).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("un compte par client et par devise, avec ce qui reste ouvert par montant", () => {
    const accounts = accountsOf(
      [
        invoice("F-1", 10, "A"),
        invoice("F-2", 10, "A", "2026-03-02"),
        invoice("F-3", 20, "A", "2026-03-03", { open: euros(0) }),
        invoice("F-4", 10, "A", "2026-03-03", { currency: "USD" }),
        invoice("F-5", 10, "B", "2026-03-03"),
      ],
      "leave",
    );
    const account = accounts.of(key("A"), "EUR");
    expect([account?.open, account?.items.length]).toEqual([2, 3]);
    expect(account?.byAmount.get(1000)?.map(({ source }) => source.number)).toEqual(["F-1", "F-2"]);
    expect(accounts.of(key("A"), "USD")?.open).toBe(1);
    expect([accounts.of(key("A"), "CHF"), accounts.of(key("C"), "EUR")]).toEqual([undefined, undefined]);
    expect([
      accounts.owingOf("EUR", 1000),
      accounts.owingOf("USD", 1000),
      accounts.owingOf("EUR", 1),
    ]).toEqual([2, 1, 0]);
  });

  it("un numéro en double ou absent ne prend rien, sauf dans un grand livre", () => {
    const list = [
      invoice("F-1", 10, "A"),
      invoice("f-1", 20, "A"),
      invoice("", 30, "A"),
      invoice("F-1", 40, "B"),
    ];
    const left = (duplicates: "leave" | "keep") =>
      accountsOf(list, duplicates).items.map((item) => item.left);
    expect(left("leave").sort()).toEqual([0, 0, 0, 4000]);
    expect(left("keep").sort()).toEqual([1000, 2000, 3000, 4000]);
  });

  it("ce qu'on prend d'une facture la change de montant, puis la ferme ; ce qu'on rend la rouvre", () => {
    const [item] = amounts(10) as [Item];
    const { account } = item;
    take(item, 400);
    expect([
      item.left,
      item.touched,
      account.open,
      account.byAmount.has(1000),
      account.byAmount.get(600),
    ]).toEqual([600, 1, 1, false, [item]]);
    take(item, 600);
    expect([item.left, account.open, account.byAmount.size, openWindow(account, undefined)]).toEqual([
      0,
      0,
      0,
      [],
    ]);
    take(item, -600);
    expect([item.left, account.open, openWindow(account, undefined)]).toEqual([600, 1, [item]]);
  });

  it("on regarde les plus anciennes qui existent ce jour-là, sans les miettes d'un paiement", () => {
    const items = itemsOf(
      invoice("F-1", 10, VALADE, "2026-01-01"),
      invoice("F-2", 100, VALADE, "2026-01-02", { open: euros(3) }),
      invoice("F-3", 100, VALADE, "2026-01-03", { open: euros(3.01) }),
      invoice("F-4", 1, VALADE, "2026-01-04", { open: euros(0.05) }),
      invoice("F-5", 1, VALADE, "2026-01-05", { open: euros(0.06) }),
      invoice("F-6", 0.05, VALADE, "2026-01-06"),
      invoice("F-7", 10, VALADE, "2026-03-01"),
    );
    const account = items[0]?.account;
    const seen = (on: string | undefined) =>
      account &&
      openWindow(account, on === undefined ? undefined : day(on)).map(({ source }) => source.number);
    expect(seen(undefined)).toEqual(["F-1", "F-3", "F-5", "F-6", "F-7"]);
    expect(seen("2026-03-01")).toEqual(["F-1", "F-3", "F-5", "F-6", "F-7"]);
    expect(seen("2026-02-28")).toEqual(["F-1", "F-3", "F-5", "F-6"]);
    expect(seen("2025-12-31")).toEqual([]);
  });

  it("au-delà de soixante factures ouvertes, on n'en compte plus une de plus ou de moins", () => {
    const many = (count: number) => {
      const [item] = itemsOf(
        ...Array.from({ length: count }, (_, at) => invoice(`F-${at}`, 10 + at, VALADE)),
      ) as [Item];
      return openCount(item.account);
    };
    expect([59, 60, 61, 64, 65].map(many)).toEqual([59, 60, 64, 64, 128]);
  });
});
