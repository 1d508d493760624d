import { describe, expect, it } from "vitest";
import { inSlices, Stopped } from "../../../apps-script/sidebar/in-slices.ts";
import {
  FIRST_PART,
  LARGEST_PART,
  nextPart,
  partAfterFailure,
} from "../../../apps-script/sidebar/part-size.ts";

describe("Taille des envois d'un gros fichier", () => {
  it.each([
    { rows: 2_000, elapsed: 3_000, next: 4_000, why: "le classeur suit : l'envoi double" },
    { rows: 8_000, elapsed: 3_000, next: 10_000, why: "jamais plus que le plus grand" },
    { rows: 10_000, elapsed: 20_000, next: 10_000, why: "assez long : la taille reste" },
    { rows: 10_000, elapsed: 41_000, next: 5_000, why: "trop long : l'envoi diminue de moitié" },
    { rows: 600, elapsed: 90_000, next: 500, why: "jamais moins que le plus petit" },
  ])("$rows lignes en $elapsed ms, puis $next : $why", ({ rows, elapsed, next }) => {
    expect(nextPart(rows, elapsed)).toBe(next);
  });

  it("après un échec, les mêmes lignes repartent par envois plus petits", () => {
    expect([partAfterFailure(10_000), partAfterFailure(700)]).toEqual([5_000, 500]);
  });

  it("60 000 lignes font huit envois, et non trente : chaque envoi relit l'onglet", () => {
    let [sent, size, calls] = [0, FIRST_PART, 0];
    while (sent < 60_000) {
      sent += size;
      calls += 1;
      size = nextPart(size, 5_000);
    }
    expect([calls, size]).toEqual([8, LARGEST_PART]);
  });
});

describe("Un long travail par tranches", () => {
  function* counting(steps: number): Generator<number, string> {
    for (let step = 1; step <= steps; step += 1) {
      const until = performance.now() + 8;
      while (performance.now() < until);
      yield step / steps;
    }
    return "fini";
  }

  it("laisse la page vivre entre deux tranches, dit où il en est, et rend son résultat", async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const result = await inSlices(
      counting(30),
      (share) => told.push(share),
      () => false,
    );
    clearInterval(timer);
    expect(result).toBe("fini");
    expect(told.length).toBeGreaterThan(3);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(turns).toBeGreaterThan(1);
  });

  it("s'arrête dès qu'on le demande", async () => {
    const told: number[] = [];
    const work = inSlices(
      counting(50),
      (share) => told.push(share),
      () => told.length === 2,
    );
    await expect(work).rejects.toBeInstanceOf(Stopped);
    expect(told).toHaveLength(2);
  });
});
