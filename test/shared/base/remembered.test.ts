import { describe, expect, it } from "vitest";
import { remembered } from "#shared/base/remembered.ts";

/** A function that counts how often each text is really computed. */
function counted() {
  const times = new Map<string, number>();
  const length = remembered((text) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return text.length;
  });
  return { length, timesOf: (text: string) => times.get(text) ?? 0 };
}

describe("Les dernières réponses gardées sous la main", () => {
  it("un texte court n'est calculé qu'une fois, et la réponse est la même", () => {
    const { length, timesOf } = counted();
    expect([length("FA-12"), length("FA-12"), length("")]).toEqual([5, 5, 0]);
    expect(timesOf("FA-12")).toBe(1);
  });

  it("un texte de plus de 64 signes n'est pas gardé, un de 64 l'est", () => {
    const { length, timesOf } = counted();
    const [kept, long] = ["a".repeat(64), "b".repeat(65)];
    for (const text of [kept, long, kept, long]) expect(length(text)).toBe(text.length);
    expect([timesOf(kept), timesOf(long)]).toEqual([1, 2]);
  });

  it("la mémoire est bornée : le 4 097e texte efface les autres, pas le 4 096e", () => {
    const { length, timesOf } = counted();
    for (let index = 0; index < 4_096; index += 1) length(`FA-${index}`);
    length("FA-0");
    expect(timesOf("FA-0")).toBe(1);
    length("un de trop");
    length("FA-0");
    expect(timesOf("FA-0")).toBe(2);
  });
});
