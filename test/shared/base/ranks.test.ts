import { describe, expect, it } from "vitest";
import { groupsOf, ranksAmong, ranksOf } from "#shared/base/ranks.ts";

const words = ["bois", "acier", "bois", "", "verre", "acier", "bois"];
/** Numbered afresh for each test. */
const ranked = () => ranksOf(words, (word) => (word === "" ? undefined : word));

describe("Les valeurs numérotées par groupe", () => {
  it("les groupes portent leur rang dans l'ordre où on les rencontre, ce qui n'a pas de groupe est à −1", () => {
    const ranks = ranked();
    expect(ranks.keys).toEqual(["bois", "acier", "verre"]);
    expect([...ranks.of]).toEqual([0, 1, 0, -1, 2, 1, 0]);
  });

  it("chaque groupe retrouve ses places dans l'ordre", () => {
    const ranks = ranked();
    const { places, starts } = groupsOf(ranks);
    const byWord = ranks.keys.map((word, rank) => [
      word,
      [...places.slice(starts[rank] ?? 0, starts[rank + 1] ?? 0)],
    ]);
    expect(byWord).toEqual([
      ["bois", [0, 2, 6]],
      ["acier", [1, 5]],
      ["verre", [4]],
    ]);
    expect([...starts]).toEqual([0, 3, 5, 6]);
    expect([...places]).toEqual([0, 2, 6, 1, 5, 4]);
  });

  it("ce qui est écarté quitte son groupe, et les groupes qui restent se numérotent dans l'ordre rencontré", () => {
    const kept = ranksAmong(ranked(), (at) => at >= 4);
    expect(kept.keys).toEqual(["verre", "acier", "bois"]);
    expect([...kept.of]).toEqual([-1, -1, -1, -1, 0, 1, 2]);
  });

  it("rien d'écarté : les mêmes groupes, et ce qui n'en a pas n'en reçoit pas", () => {
    const kept = ranksAmong(ranked(), () => true);
    expect(kept.keys).toEqual(["bois", "acier", "verre"]);
    expect([...kept.of]).toEqual([0, 1, 0, -1, 2, 1, 0]);
  });

  it("une liste vide n'a ni groupe ni place", () => {
    const none = groupsOf(ranksOf([], () => "bois"));
    expect([...none.places]).toEqual([]);
    expect([...none.starts]).toEqual([0]);
  });
});
