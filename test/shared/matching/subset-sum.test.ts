import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOfSets, setsThatAddUp } from "#shared/matching/subset-sum.ts";

/** Every set of at least two amounts, by counting in binary. */
function byForce(amounts: readonly number[], target: number, largest: number): string[] {
  const found: string[] = [];
  for (let mask = 0; mask < 2 ** amounts.length; mask += 1) {
    const set = amounts.flatMap((_amount, at) => ((mask >> at) & 1 ? [at] : []));
    const sum = set.reduce((total, at) => total + (amounts[at] ?? 0), 0);
    if (set.length > 1 && set.length <= largest && sum === target) found.push(set.join(","));
  }
  return found.sort();
}

describe("Les ensembles de montants qui donnent une somme", () => {
  it("sont tous trouvés quand la recherche est complète, les mêmes qu'en les essayant tous", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 9 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 2, max: 9 }),
        (amounts, target, largest) => {
          const { sets, complete } = setsThatAddUp(amounts, target, largest, 1_000, 100_000);
          expect(complete).toBe(true);
          expect(sets.map((set) => set.join(",")).sort()).toEqual(byForce(amounts, target, largest));
        },
      ),
      { seed: 3, numRuns: 400 },
    );
  });

  it("la recherche s'arrête au nombre de pas permis, et le dit", () => {
    const amounts = Array.from({ length: 60 }, (_none, at) => 1_000 + 7 * at);
    expect(setsThatAddUp(amounts, 31_337, 60, 5, 2_000)).toMatchObject({ complete: false });
  });

  it("elle s'arrête dès qu'il y en a assez : il y en a peut-être d'autres", () => {
    expect(setsThatAddUp([1, 2, 3, 4, 5, 6], 7, 6, 2, 1_000)).toMatchObject({
      complete: false,
      sets: { length: 2 },
    });
  });

  it("pas un pas de plus que permis, et le dernier compte", () => {
    // 5, puis 3 qui dépasse ce qui manque : deux pas.
    expect(setsThatAddUp([5, 3], 7, 2, 9, 2)).toEqual({ sets: [], complete: true });
    expect(setsThatAddUp([5, 3], 7, 2, 9, 1)).toEqual({ sets: [], complete: false });
  });

  it("une somme hors d'atteinte se voit sans chercher", () => {
    expect(setsThatAddUp([5, 4, 3], 13, 3, 9, 0)).toEqual({ sets: [], complete: true });
    expect(setsThatAddUp([5, 4, 3], 12, 3, 9, 0)).toEqual({ sets: [], complete: false });
  });

  it("un montant qui dépasse ce qui manque n'est pas suivi", () => {
    // Vingt montants de 51 à 70, dont deux dépassent toujours 100 : chacun, puis ceux d'après, un pas chacun.
    const amounts = Array.from({ length: 20 }, (_none, at) => 51 + at);
    expect(setsThatAddUp(amounts, 100, 20, 9, 210)).toEqual({ sets: [], complete: true });
  });

  it("ni un montant trop petit pour que ceux qui restent permis suffisent", () => {
    const amounts = Array.from({ length: 40 }, (_none, at) => at + 1);
    // 40 + 39 : deux montants n'iront jamais à 81 ; 40 + 39 + 38 : trois jamais à 118.
    expect(setsThatAddUp(amounts, 81, 2, 9, 1)).toEqual({ sets: [], complete: true });
    expect(setsThatAddUp(amounts, 118, 3, 9, 20)).toEqual({ sets: [], complete: true });
    expect(setsThatAddUp(amounts, 117, 3, 9, 20)).toEqual({ sets: [[37, 38, 39]], complete: true });
  });

  it("le montant cherché, à lui seul, n'est pas un ensemble ; à montants égaux, les premiers d'abord", () => {
    expect(setsThatAddUp([7, 7, 4, 3], 7, 4, 9, 99)).toEqual({ sets: [[2, 3]], complete: true });
    expect(setsThatAddUp([5, 2, 5, 2, 5], 7, 2, 2, 99).sets).toEqual([
      [0, 1],
      [0, 3],
    ]);
  });

  it.each([
    [5, 2, 10],
    [12, 3, 220],
    [60, 2, 1_770],
    [4, 4, 1],
  ])("%i montants, ensembles de %i : %i", (amounts, size, count) => {
    expect(countOfSets(amounts, size)).toBe(count);
  });
});
