import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUCKET_COLOURS, NO_DUE_COLOUR } from "#shared/model/bucket-colours.ts";

const css = readFileSync(new URL("../../../shared/view/tokens.css", import.meta.url), "utf8");

/** Every value that a token is given, in the order of the file: light first, then dark. */
const valuesOf = (token: string): readonly string[] =>
  [...css.matchAll(new RegExp(`${token}: (#[0-9a-f]{6});`, "g"))].map((found) => found[1] ?? "");

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((share) =>
    share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe("Une seule palette pour le panneau de Gmail et celui du tableur", () => {
  it("les tranches ont les couleurs de l'onglet « Balance âgée »", () => {
    BUCKET_COLOURS.forEach(({ fill }, rank) => {
      expect([rank, valuesOf(`--age${rank}`)]).toEqual([rank, [fill]]);
    });
    expect(valuesOf("--no-due")).toEqual([NO_DUE_COLOUR.fill]);
  });

  it.each([
    ["--ink", "--page", 7],
    ["--ink", "--card", 7],
    ["--soft", "--page", 4.5],
    ["--soft", "--card", 4.5],
    ["--accent", "--card", 4.5],
    ["--accent-ink", "--accent", 4.5],
    ["--accent", "--accent-soft", 4.5],
    ["--ink", "--warn", 4.5],
    ["--alarm", "--card", 4.5],
    // What is no text: the edge of a field, of a part of a bar, the bar of a month (WCAG 1.4.11).
    ["--field", "--card", 3],
    ["--age-edge", "--card", 3],
    ["--month", "--card", 2.5],
  ])("%s se détache de %s (%d au moins), en clair et en sombre", (ink, paper, least) => {
    const inks = valuesOf(ink);
    const papers = valuesOf(paper);
    expect([inks.length, papers.length]).toEqual([2, 2]);
    inks.forEach((colour, scheme) => {
      expect(contrast(colour, papers[scheme] ?? "")).toBeGreaterThanOrEqual(least);
    });
  });
});
