import { describe, expect, it } from "vitest";
import { failureOf } from "../../../apps-script/sidebar/failure.ts";

describe("Une erreur dans le panneau du tableur", () => {
  it.each([
    "TypeError: Cannot read properties of undefined (reading 'rows')",
    "Cannot read properties of null (reading 'getRange')",
    "Error: ReferenceError: URL is not defined",
    "sheet.getTables is not a function",
  ])("celle du programme est dite en français, ses mots cités : %s", (words) => {
    const { title, message, steps } = failureOf(words, "Lecture impossible");
    expect([title, steps]).toEqual(["Lecture impossible", []]);
    expect(message).toMatch(/^Une erreur que Crescendo n'a pas prévue l'a arrêté\./);
    expect(message).toContain(`«\u00a0${words}\u00a0»`);
  });

  it("nos propres refus passent tels quels", () => {
    const words = "La facture FA-12 n'est plus ouverte chez ce client. Rien n'a été noté.";
    expect(failureOf(words).message).toBe(words);
  });
});
