import { describe, expect, it } from "vitest";
import { asText } from "../../apps-script/platform/cell-text.ts";

describe("Texte donné à une cellule", () => {
  it.each([
    ["=1+1", "General", "'=1+1"],
    ["=1+1", "@", "=1+1"],
    ["'déjà", "General", "''déjà"],
    ["mars 2026", "General", "'mars 2026"],
    ["VRAI", "", "'VRAI"],
    ["Menuiserie Alpha", "General", "Menuiserie Alpha"],
    ["", "General", ""],
    ["Échue depuis 34 jours ; deux relances écrites sans réponse", "General", undefined],
  ])("« %s » au format « %s »", (text, format, given) => {
    expect(asText(text, format)).toBe(given ?? text);
  });

  it("coupe ce qu'une cellule ne peut pas contenir, et le montre", () => {
    const given = asText("A".repeat(60_000), "@");
    expect(given.length).toBeLessThan(50_000);
    expect(given.endsWith("…")).toBe(true);
  });
});
