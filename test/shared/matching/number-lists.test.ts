import { describe, expect, it } from "vitest";
import { type Chain, completed, listStep, rangeBetween, serialRead } from "#shared/matching/number-lists.ts";
import { itemsNumbered, reading, told } from "./readings.ts";

const chained = (serial: string, end = 0): Chain => ({ serial, end, items: [] });

describe("Une liste de numéros dans un libellé", () => {
  it.each<[label: string, step: string, why: string]>([
    ["0123/0124", "list", "une barre"],
    ["0123 - 0124", "list", "un tiret entre deux blancs"],
    ["0123   0124", "list", "des blancs"],
    ["0123+0124", "list", "un plus"],
    ["0123//0124", "", "deux signes"],
    ["0123 ET 0124", "list", "et"],
    ["0123 FACT 0124", "list", "« fact » répété"],
    ["0123 SET 0124", "", "un mot qui finit par « et »"],
    ["0123 ETE 0124", "", "un mot qui commence par « et »"],
    ["0123 A 0124", "range", "de l'un à l'autre"],
    ["0123 AU 0124", "range", "au"],
    ["0123 MA 0124", "", "un mot qui finit par « a »"],
    ["0123 AVEC 0124", "", "un mot qui commence par « a »"],
  ])("« %s » : « %s » (%s)", (label, step) => {
    const { tokens } = reading(label, []);
    expect(listStep(tokens, chained("0123"), tokens.length - 1) ?? "").toBe(step);
  });

  it("rien à suivre, plus rien à lire, ou la liste finie plus haut", () => {
    const { tokens } = reading("0123 X ET 0124", []);
    expect(listStep(tokens, undefined, 3)).toBeUndefined();
    expect(listStep(tokens, chained("0123"), 3)).toBeUndefined();
    expect(listStep(tokens, chained("0124", 3), 4)).toBeUndefined();
    expect(listStep(tokens, chained("0123", 1), 3)).toBe("list");
  });

  it("les chiffres qui ne sont pas répétés viennent du numéro d'avant", () => {
    expect(completed(chained("0123"), "24")).toBe("0124");
    expect(completed(chained("0123"), "0200")).toBe("0200");
    expect(completed(chained("123"), "4567")).toBe("4567");
    const { items } = itemsNumbered(["FA-2026-0124"]);
    expect(serialRead(chained("0123"), "24", items)).toBe("0124");
    expect(serialRead(chained("123"), "24", items)).toBe("124");
    expect(serialRead(chained("0223"), "24", items)).toBe("24");
    expect(serialRead(undefined, "0124", items)).toBe("0124");
    expect(serialRead(undefined, "99", items)).toBe("99");
    const either = itemsNumbered(["FA-2026-0124", "FB-24"]).items;
    expect(serialRead(chained("0123"), "24", either)).toBe("0124");
  });
});

describe("D'un numéro à l'autre", () => {
  const between = (numbers: readonly string[], first: readonly string[], serial: string, end: string) => {
    const read = reading("", numbers);
    const items = [...read.index.bySerial.values()]
      .flat()
      .filter(({ source }) => first.includes(source.number));
    return rangeBetween(read, { serial, end: 0, items }, end).map(told);
  };

  it("les numéros entre les deux, du même client, du même préfixe et de la même année", () => {
    const numbers = ["FA-2026-0123", "FA-2026-0124", "FA-2025-0125", "AV-2026-0124", "FA-2026-0124@Beta"];
    expect(between(numbers, ["FA-2026-0123"], "0123", "0126")).toEqual(["124: FA-2026-0124 2,5 (abrégé)"]);
  });

  it("deux premiers possibles : ceux qui suivent l'un ou l'autre", () => {
    const numbers = ["FA-0123", "FB-0123@Beta", "FA-0124", "FB-0124@Beta"];
    expect(between(numbers, ["FA-0123", "FB-0123"], "0123", "0125")).toEqual([
      "124: FA-0124 2,5 (abrégé) · FB-0124 2,5 (abrégé)",
    ]);
  });

  it("ni entre deux qui se suivent, ni à rebours, ni au-delà de quarante", () => {
    const numbers = ["FA-0123", "FA-0124", "FA-0125"];
    expect(between(numbers, ["FA-0123"], "0123", "0124")).toEqual([]);
    expect(between(numbers, ["FA-0123"], "0125", "0123")).toEqual([]);
    expect(between(numbers, ["FA-0123"], "0123", "0163")).toHaveLength(2);
    expect(between(numbers, ["FA-0123"], "0123", "0164")).toEqual([]);
  });

  it("un numéro que plus de quarante factures portent ne dit rien", () => {
    const same = (count: number) => ["FA-0123", ...Array.from({ length: count }, () => "FA-0124")];
    expect(between(same(40), ["FA-0123"], "0123", "0125")).toHaveLength(1);
    expect(between(same(41), ["FA-0123"], "0123", "0125")).toEqual([]);
  });
});
