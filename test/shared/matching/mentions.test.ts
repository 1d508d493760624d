import { describe, expect, it } from "vitest";
import { accountsOf } from "#shared/matching/accounts.ts";
import { labelNumbers } from "#shared/matching/label-numbers.ts";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { numberIndex } from "#shared/matching/number-index.ts";
import { invoice, key } from "./builders.ts";

const A = "Alpha";
const B = "Beta";

/** Numbers that a label holds among some invoices: `0123: FA-2026-0123`. */
function read(label: string, numbers: readonly string[], named: readonly string[] = []) {
  const accounts = accountsOf(
    numbers.map((number, at) => {
      const [text = "", owner = A] = number.split("@");
      return invoice(text, 100 + at, owner);
    }),
    "keep",
  );
  const openOf = (of: string) => accounts.of(key(of), "EUR")?.items ?? [];
  const index = numberIndex(accounts.items);
  return labelNumbers(labelTokens(label), 7_777, "2026-12-24", index, new Set(named), openOf);
}
const mentions = (...args: Parameters<typeof read>) =>
  read(...args).mentions.map(
    ({ text, candidates }) =>
      `${text}: ${candidates.map(({ item: { source } }) => source.number).join(", ")}`,
  );

const SERIES = ["FA-2026-0123", "FA-2026-0124", "FA-2026-0125", "FA-2026-0126", "FA-2026-0131"];

describe("Les numéros lus dans un libellé", () => {
  it.each<[label: string, found: readonly string[], why: string]>([
    ["VIR FA-2026-0123", ["FA-2026-0123: FA-2026-0123"], "entier"],
    ["VIR FA 2026 0123", ["FA 2026 0123: FA-2026-0123"], "par morceaux"],
    ["VIR 20260123", ["20260123: FA-2026-0123"], "sans préfixe"],
    ["FACTURE 0123", ["0123: FA-2026-0123"], "sans année"],
    ["FACTURE 123", ["123: FA-2026-0123"], "sans zéros"],
    ["FA123", ["FA123: FA-2026-0123"], "collé à son préfixe"],
    ["FACTURE 00123", [], "plus de zéros que le numéro : un autre"],
    ["FACTURE 999", [], "un numéro que personne n'a"],
    ["VIR 12", [], "deux chiffres que rien n'annonce"],
    ["FACT 0123 ET 0124", ["0123: FA-2026-0123", "0124: FA-2026-0124"], "une liste de deux"],
    [
      "FACT 0123/0124-0125",
      ["0123: FA-2026-0123", "0124: FA-2026-0124", "0125: FA-2026-0125"],
      "séparés par des signes",
    ],
    ["FACT 0123/24", ["0123: FA-2026-0123", "24: FA-2026-0124"], "les derniers chiffres seuls"],
    [
      "FACT 0123 A 0126",
      ["0123: FA-2026-0123", "124: FA-2026-0124", "125: FA-2026-0125", "0126: FA-2026-0126"],
      "de l'un à l'autre",
    ],
    [
      "FACT 0123 JUSQU 0126",
      ["0123: FA-2026-0123", "124: FA-2026-0124", "125: FA-2026-0125", "0126: FA-2026-0126"],
      "jusqu'à l'autre",
    ],
    [
      "FACT 0123 A 0124",
      ["0123: FA-2026-0123", "0124: FA-2026-0124"],
      "rien entre deux numéros qui se suivent",
    ],
    ["FACT 01 23", ["01: FA-2026-0123"], "coupé par la banque"],
  ])("« %s » : %j (%s)", (label, found) => {
    expect(mentions(label, SERIES)).toEqual(found);
  });

  it("une suite ne va pas au-delà de quarante numéros, ni d'une série à l'autre", () => {
    const long = Array.from({ length: 60 }, (_, at) => `FA-2026-0${100 + at}`);
    expect(mentions("FACT 0100 A 0140", long)).toHaveLength(41);
    expect(mentions("FACT 0100 A 0141", long)).toHaveLength(2);
    const mixed = ["FA-2026-0123", "AV-2026-0124", "FA-2025-0125", `FA-2026-0126@${B}`, "FA-2026-0127"];
    expect(mentions("FACT FA-2026-0123 A 0127", mixed)).toEqual([
      "FA-2026-0123: FA-2026-0123",
      "0127: FA-2026-0127",
    ]);
  });

  it("un numéro coupé à la fin du libellé peut être de plusieurs factures du client nommé", () => {
    expect(mentions("VIR FA-2026-01", SERIES, [A])).toEqual([`FA-2026-01: ${SERIES.join(", ")}`]);
    expect(mentions("VIR FA-2026-01", SERIES, [B])).toEqual([]);
    expect(mentions("VIR FA-2026-01", SERIES)).toEqual([]);
    expect(mentions("VIR FA-2026-013", SERIES, [A])).toEqual(["FA-2026-013: FA-2026-0131"]);
    expect(mentions("VIR FA-2026-01 MERCI", SERIES, [A])).toEqual([]);
    expect(mentions("VIR XY-2026-01", SERIES, [A])).toEqual([]);
    const thirteen = Array.from({ length: 13 }, (_, at) => `FA-2026-01${10 + at}`);
    expect(mentions("VIR FA-2026-01", thirteen, [A])).toEqual([]);
    expect(mentions("VIR FA-2026-01", thirteen.slice(1), [A])).toHaveLength(1);
  });

  it("un texte court qui vaut pour trop de clients ne vaut que pour ceux qui sont nommés", () => {
    const everybody = (count: number) => Array.from({ length: count }, (_, at) => `F${2026 + at}-123@C${at}`);
    expect(read("FACT 123", everybody(40)).mentions[0]?.candidates).toHaveLength(40);
    expect(read("FACT 123", everybody(41)).mentions).toEqual([]);
    expect(read("FACT 123", everybody(41), ["C7"]).mentions[0]?.candidates).toHaveLength(1);
  });

  it("l'année écrite à côté départage deux années", () => {
    const best = (label: string) => {
      const [mention] = read(label, ["F-2025-045", "F-2026-045"]).mentions;
      const sorted = [...(mention?.candidates ?? [])].sort((a, b) => b.weight - a.weight);
      return [sorted[0]?.item.source.number, (sorted[0]?.weight ?? 0) > (sorted[1]?.weight ?? 0)];
    };
    for (const label of ["FACT 45/2026", "FACT 45-2026"]) expect(best(label)).toEqual(["F-2026-045", true]);
    expect(best("FACT 45/2025")).toEqual(["F-2025-045", true]);
    expect(best("FACT 45")[1]).toBe(false);
  });

  it("annoncé par « facture », il pèse plus ; après « client », c'est sans doute un autre", () => {
    const weight = (label: string) => read(label, SERIES).mentions[0]?.candidates[0]?.weight ?? 0;
    expect(weight("FACTURE 0123")).toBeGreaterThan(weight("DURAND 0123"));
    expect(weight("DURAND 0123")).toBeGreaterThan(weight("CLIENT 0123"));
  });

  it("un numéro de notre série que personne n'a se remarque, et un numéro annoncé aussi", () => {
    expect(read("VIR FA-2026-0999", SERIES).unknown).toBe("ours");
    expect(read("VIR FACT 0999", SERIES).unknown).toBe("announced");
    expect(read("VIR FA-2026-0123", SERIES).unknown).toBeUndefined();
    expect(read("VIR FA-2026-09999", SERIES).unknown).not.toBe("ours");
    expect(read("VIR DURAND 0999", SERIES).unknown).toBeUndefined();
  });
});
