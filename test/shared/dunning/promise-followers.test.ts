import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { numberKey } from "#shared/dunning/invoice-number.ts";
import { followers } from "#shared/dunning/promise-followers.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent, keyOf } from "./builders.ts";

const OWNERS: ReadonlyMap<string, readonly CustomerKey[]> = new Map([
  [numberKey("FA-1"), [keyOf("Nord")]],
  [numberKey("FA-2"), [keyOf("Sud")]],
]);
/** A word given; its day is its place, so that two words are never of one day unless they say so. */
const word = (
  id: string,
  on: string,
  invoices = "",
  more: Parameters<typeof anEvent>[3] = {},
): JournalEvent => anEvent("promesse", on, invoices, { id, ...more });
/** What follows what: `A > B`. */
function follows(events: readonly JournalEvent[], owed: number | "unknown" = 1_000, payer?: string) {
  const found = followers(
    events,
    payer === undefined ? undefined : keyOf(payer),
    () => (owed === "unknown" ? undefined : owed * 100),
    (key) => OWNERS.get(key) ?? [],
  );
  return [...found].map(([event, next]) => `${event.id} > ${next?.id}`).sort();
}
const [D1, D2, D3] = ["2026-06-01", "2026-06-02", "2026-06-03"] as const;

describe("Le premier mot d'après sur quelques-unes des mêmes factures", () => {
  it.each([
    { first: "FA-1", second: "fa-1", follow: true, why: "la même facture" },
    { first: "FA-1", second: "FA-2", follow: false, why: "une autre" },
    { first: "FA-1, FA-2", second: "FA-2, FA-3", follow: true, why: "l'une d'elles" },
    { first: "FA-1", second: "", follow: true, why: "tout le compte" },
    { first: "", second: "FA-1", follow: true, why: "une partie du compte" },
    { first: "", second: "", follow: true, why: "tout, deux fois" },
  ])("« $first » puis « $second » : $follow ($why)", ({ first, second, follow }) => {
    expect(follows([word("A", D1, first), word("B", D2, second)])).toEqual(follow ? ["A > B"] : []);
  });

  it("le premier des suivants, pas le dernier", () => {
    expect(follows([word("A", D1, "FA-1"), word("B", D2, "FA-1"), word("C", D3, "FA-1")])).toEqual([
      "A > B",
      "B > C",
    ]);
    expect(follows([word("A", D1), word("B", D2, "FA-1"), word("C", D3)])).toEqual(["A > B", "B > C"]);
    expect(follows([word("A", D1, "FA-1"), word("B", D2), word("C", D3, "FA-1")])).toEqual([
      "A > B",
      "B > C",
    ]);
    expect(follows([word("A", D1, "FA-1"), word("B", D2, "FA-2"), word("C", D3, "FA-1")])).toEqual(["A > C"]);
    expect(follows([word("A", D1, "FA-1, FA-2"), word("B", D2, "FA-2"), word("C", D3, "FA-1")])).toEqual([
      "A > B",
    ]);
  });

  it("un échéancier aussi ; un mot seul n'a pas de suite", () => {
    const plan = anEvent("échéancier", D2, "FA-1", { id: "P" });
    expect(follows([word("A", D1, "FA-1"), plan])).toEqual(["A > P"]);
    expect(follows([word("A", D1, "FA-1")])).toEqual([]);
    expect(follows([])).toEqual([]);
  });
});

describe("Deux parts d'une même promesse : un jour, les mêmes factures, des montants et des jours à elles", () => {
  const part = (
    id: string,
    euros: number | undefined,
    on: string | undefined,
    more: Parameters<typeof anEvent>[3] = {},
  ) =>
    word(id, D1, "FA-1", {
      ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
      ...(on === undefined ? {} : { promisedDay: day(on) }),
      ...more,
    });
  const first = part("A", 500, "2026-06-10");
  const second = part("B", 500, "2026-06-20");

  it("ne se remplacent pas tant qu'elles ne dépassent pas ce qui est dû", () => {
    expect(follows([first, second], 1_000)).toEqual([]);
    expect(follows([first, second], 999.99)).toEqual(["A > B"]);
    expect(follows([first, second], "unknown")).toEqual(["A > B"]);
  });

  it("le mot d'après les suit toutes les deux", () => {
    expect(follows([first, second, word("C", D2, "FA-1")])).toEqual(["A > C", "B > C"]);
    expect(follows([word("C", "2026-05-31", "FA-1"), first, second])).toEqual(["C > A"]);
  });

  it("trois parts aussi", () => {
    expect(follows([first, part("B", 300, "2026-06-20"), part("C", 200, "2026-06-30")])).toEqual([]);
    expect(follows([first, part("B", 300, "2026-06-20"), part("C", 200, "2026-06-20")])).toEqual([
      "A > B",
      "B > C",
    ]);
  });

  it.each([
    { other: part("B", undefined, "2026-06-20"), why: "l'une n'a pas de montant" },
    { other: part("B", 500, undefined), why: "l'une n'a pas de jour" },
    { other: part("B", 500, "2026-06-10"), why: "le même jour promis" },
    { other: { ...second, day: day(D2) }, why: "données deux jours différents" },
    { other: { ...second, kind: "échéancier" as const }, why: "un échéancier n'est pas une part" },
  ])("sinon la seconde remplace la première : $why", ({ other }) => {
    expect(follows([first, other])).toEqual(["A > B"]);
  });

  it("sur les mêmes factures, dans quelque ordre qu'elles soient nommées", () => {
    const on = (id: string, invoices: string, promised: string): JournalEvent =>
      word(id, D1, invoices, { amount: cents(50_000), promisedDay: day(promised) });
    expect(follows([on("A", "FA-1, FA-2", "2026-06-10"), on("B", "fa-2, FA-1", "2026-06-20")])).toEqual([]);
    expect(follows([on("A", "FA-1, FA-2", "2026-06-10"), on("B", "FA-1", "2026-06-20")])).toEqual(["A > B"]);
    expect(follows([on("A", "FA-1, FA-2", "2026-06-10"), on("B", "FA-1, FA-3", "2026-06-20")])).toEqual([
      "A > B",
    ]);
    expect(follows([on("A", "", "2026-06-10"), on("B", "FA-1", "2026-06-20")])).toEqual(["A > B"]);
  });

  it("les parts d'un jour suivent celles d'un autre", () => {
    const later = [
      { ...first, id: "C", day: day(D2) },
      { ...second, id: "D", day: day(D2) },
    ];
    expect(follows([first, second, ...later])).toEqual(["A > C", "B > C"]);
  });
});

describe("Sous un payeur commun", () => {
  const of = (name: string) => ({ of: name });
  const followedBy = (first: JournalEvent, ...others: readonly JournalEvent[]) =>
    follows([first, ...others], 1_000, "Siège").filter((one) => one.startsWith("A"));

  it.each([
    { name: "Nord", invoices: "", follow: true },
    { name: "Siège", invoices: "", follow: true },
    { name: "Sud", invoices: "", follow: false },
    { name: "Nord", invoices: "FA-1", follow: true },
    { name: "Siège", invoices: "FA-1", follow: true },
    { name: "Siège", invoices: "FA-2", follow: false },
    { name: "Sud", invoices: "FA-2", follow: false },
    { name: "Sud", invoices: "FA-1", follow: false },
  ])("après tout le compte de Nord, « $invoices » de $name : $follow", ({ name, invoices, follow }) => {
    expect(followedBy(word("A", D1, "", of("Nord")), word("B", D2, invoices, of(name)))).toEqual(
      follow ? ["A > B"] : [],
    );
  });

  it.each([
    { name: "Nord", invoices: "", follow: true },
    { name: "Siège", invoices: "", follow: true },
    { name: "Sud", invoices: "", follow: false },
    { name: "Siège", invoices: "FA-1", follow: true },
  ])("après la facture de Nord, « $invoices » de $name : $follow", ({ name, invoices, follow }) => {
    expect(followedBy(word("A", D1, "FA-1", of("Nord")), word("B", D2, invoices, of(name)))).toEqual(
      follow ? ["A > B"] : [],
    );
  });

  it("après tout ce que paie le payeur, le premier mot de n'importe lequel", () => {
    const [north, south] = [word("B", D2, "FA-1", of("Nord")), word("C", D3, "", of("Sud"))];
    expect(followedBy(word("A", D1, "", of("Siège")), north, south)).toEqual(["A > B"]);
    expect(followedBy(word("A", D1, "", of("Siège")), south)).toEqual(["A > C"]);
  });

  it("le plus proche du compte et du payeur", () => {
    const [own, payer] = [word("B", D2, "", of("Nord")), word("C", D3, "", of("Siège"))];
    expect(followedBy(word("A", D1, "FA-1", of("Nord")), own, payer)).toEqual(["A > B"]);
    const [early, late] = [word("B", D2, "", of("Siège")), word("C", D3, "", of("Nord"))];
    expect(followedBy(word("A", D1, "FA-1", of("Nord")), early, late)).toEqual(["A > B"]);
    expect(followedBy(word("A", D1, "", of("Nord")), early, late)).toEqual(["A > B"]);
    expect(followedBy(word("A", D1, "", of("Nord")), word("B", D2, "FA-1", of("Siège")), payer)).toEqual([
      "A > B",
    ]);
  });

  it("deux parts de deux comptes ne sont pas une promesse", () => {
    const part = (id: string, name: string, promised: string) =>
      word(id, D1, "FA-1", { ...of(name), amount: cents(10_000), promisedDay: day(promised) });
    expect(followedBy(part("A", "Nord", "2026-06-10"), part("B", "Siège", "2026-06-20"))).toEqual(["A > B"]);
    expect(followedBy(part("A", "Nord", "2026-06-10"), part("B", "Nord", "2026-06-20"))).toEqual([]);
  });
});
