import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltAddOn, builtAddOn } from "../apps-script/built-add-on.ts";
import { pretend } from "./year/fake-day.ts";
import { differences, rowCount } from "./year/left-behind.ts";
import { runYear } from "./year/run-year.ts";
import { yearOf } from "./year/year.ts";

let addOn: BuiltAddOn;

beforeAll(async () => {
  addOn = await builtAddOn();
}, 300_000);
afterAll(() => {
  pretend(undefined);
  addOn.remove();
});

describe("Deux jours de travail, une demande à Google sur trois en panne", () => {
  it("laisse le même journal, les mêmes brouillons, courriers et balance que sans panne", async () => {
    const { days, world } = yearOf(3, 2);
    const calm = await runYear({ world, days, addOn, rate: 0 });
    const stormy = await runYear({ world, days, addOn, rate: 0.33 });
    expect(differences(calm.left, stormy.left)).toEqual([]);
    expect([...calm.broken, ...stormy.broken]).toEqual([]);
    // Something was really done, and something really failed.
    expect(rowCount(calm.left)).toBeGreaterThan(300);
    expect([...stormy.weather.faults.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(20);
  }, 300_000);
});

describe("La comparaison de deux années", () => {
  const rows = (...journal: readonly string[]) => new Map([["Journal", journal]]);

  it.each([
    ["une ligne en double", rows("a", "b", "b"), { wanted: "(rien)", found: "b" }],
    ["une ligne perdue", rows("a"), { wanted: "b", found: "(rien)" }],
    ["une ligne changée", rows("a", "c"), { wanted: "b", found: "c" }],
  ])("voit %s", (_what, found, seen) => {
    expect(differences(rows("a", "b"), found)).toEqual([{ tab: "Journal", ...seen }]);
  });
});
