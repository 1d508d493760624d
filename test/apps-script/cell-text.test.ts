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
    expect(given).toBe(`${"A".repeat(49_999)}…`);
    // The apostrophe that keeps a text a text takes a place too; half a sign would show as a question mark.
    expect(asText(`=${"A".repeat(60_000)}`, "General")).toBe(`'=${"A".repeat(49_997)}…`);
    expect(asText(`${"A".repeat(49_998)}😀😀`, "@")).toBe(`${"A".repeat(49_998)}…`);
    // What just fits stays whole: a name that was cut would be another customer's.
    expect(asText("A".repeat(50_000), "@")).toBe("A".repeat(50_000));
  });
});
