import { describe, expect, it } from "vitest";
import { ownerAndPoint } from "#shared/dunning/dispute-reading.ts";

const MOTIVE = "prix contesté";
const read = (detail: string): readonly (string | undefined)[] => {
  const { owner, words } = ownerAndPoint({ motive: MOTIVE, detail });
  return [owner, words];
};
const named = (letters: number): string => "n".repeat(letters);

describe("Qui répond d'un litige, et le point tel qu'il est dit", () => {
  it.each<readonly [string, string | undefined, string]>([
    ["Responsable : Paul. Portes voilées.", "Paul", "Portes voilées."],
    ["Responsable : Paul.", "Paul", MOTIVE],
    ["Responsable : Paul", "Paul", MOTIVE],
    ["Responsable : Paul;Portes voilées", "Paul", "Portes voilées"],
    ["confiée à Anne Roux ; à revoir", "Anne Roux", "à revoir"],
    ["traité par M. Roux. Prix.", "M. Roux", "Prix."],
    ["Responsable : p.martin@ici.example. Prix.", "p.martin@ici.example", "Prix."],
    ["Responsable : . Prix", undefined, "Responsable : . Prix"],
    ["Portes voilées.", undefined, "Portes voilées."],
    ["", undefined, MOTIVE],
  ])("« %s »", (detail, owner, words) => {
    expect(read(detail)).toEqual([owner, words]);
  });

  it("sans rien d'écrit, rien", () => {
    expect(ownerAndPoint({})).toEqual({ owner: undefined, words: "" });
  });

  it("un nom a 80 signes au plus ; au-delà c'est une phrase", () => {
    expect(read(`Responsable : ${named(80)}. Prix.`)).toEqual([named(80), "Prix."]);
    const sentence = `Responsable : ${named(81)}. Prix.`;
    expect(read(sentence)).toEqual([undefined, sentence]);
  });

  it("un texte sans fin est lu jusqu'à 50 000 signes", () => {
    expect(read("x".repeat(50_001))).toEqual([undefined, "x".repeat(50_000)]);
  });
});
