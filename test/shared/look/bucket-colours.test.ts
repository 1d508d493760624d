import { describe, expect, it } from "vitest";
import { BUCKET_COLOURS, NO_DUE_COLOUR } from "#shared/model/bucket-colours.ts";

type Linear = readonly [red: number, green: number, blue: number];

/** Light of each part, from the sRGB text (WCAG 2, « relative luminance »). */
function linear(hex: string): Linear {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Viénot, Brettel and Mollon (1999): what a person without red or green cones sees, in linear light. */
const SIGHTS = {
  tous: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopie: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deutéranopie: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
} as const;

function seen(hex: string, sight: keyof typeof SIGHTS): Linear {
  const light = linear(hex);
  const part = (row: readonly number[]): number =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * (light[at] ?? 0), 0),
      ),
    );
  const [red, green, blue] = SIGHTS[sight];
  return [part(red), part(green), part(blue)];
}

describe("Couleurs des tranches", () => {
  it.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])(
    "de plus en plus sombres, chacune bien distincte de la précédente (vision : %s)",
    (sight) => {
      const lights = BUCKET_COLOURS.map(({ fill }) => luminance(seen(fill, sight)));
      for (let at = 1; at < lights.length; at += 1) {
        expect(lights[at] ?? 1).toBeLessThan(lights[at - 1] ?? 0);
        expect(contrast(lights[at - 1] ?? 0, lights[at] ?? 0)).toBeGreaterThan(1.2);
      }
    },
  );

  it.each([...BUCKET_COLOURS, NO_DUE_COLOUR])("le texte se lit sur « $name »", ({ fill, ink }) => {
    expect(contrast(luminance(linear(fill)), luminance(linear(ink)))).toBeGreaterThanOrEqual(4.5);
  });

  it("autant de couleurs que de tranches, du non échu à la plus ancienne", () => {
    expect(BUCKET_COLOURS.map(({ name }) => name)).toEqual([
      "Non échu",
      "1–30 j",
      "31–60 j",
      "61–90 j",
      "Plus de 90 j",
    ]);
  });
});
