import { describe, expect, it } from "vitest";
import { firstTimes } from "#shared/dunning/known-ids.ts";

describe("Un identifiant déjà vu", () => {
  it("est reconnu, même loin de sa première ligne", () => {
    const isFirst = firstTimes(4);
    expect(["a", "b", "a", "", "c", "b", "", "d"].map(isFirst)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  // These pairs have the same FNV-1a of 32 bits: known collisions of English words.
  it.each([
    ["costarring", "liquor"],
    ["declinate", "macallums"],
    ["altarage", "zinke"],
  ])("« %s » et « %s » ont la même empreinte et ne se confondent pas", (one, other) => {
    const isFirst = firstTimes(3);
    expect([one, other, one, other].map(isFirst)).toEqual([true, true, false, false]);
  });

  it("autant qu'annoncé, et tous distincts", () => {
    const ids = Array.from({ length: 100 }, (_, rank) => `E${rank}`);
    const isFirst = firstTimes(100);
    expect(ids.filter(isFirst)).toEqual(ids);
    expect(ids.filter(isFirst)).toEqual([]);
  });
});
