import { describe, expect, it } from "vitest";
import { readSiren, spacedSiren } from "../../../extension/lookups/siren.ts";

describe("SIREN lu avant toute recherche", () => {
  it.each([
    ["732829320", "732829320", "neuf chiffres"],
    ["732 829 320", "732829320", "des espaces"],
    ["732\u00a0829\u202f320", "732829320", "des insécables"],
    ["73282932000074", "732829320", "un SIRET donne son SIREN"],
    ["35600000000048", "356000000", "La Poste, siège"],
    ["35600000009075", "356000000", "La Poste, somme multiple de cinq"],
    ["FR44732829320", "732829320", "numéro de TVA"],
    ["404.833.048", "404833048", "des points"],
  ])("%s → %s (%s)", (cell, siren) => {
    expect(readSiren(cell)).toEqual({ kind: "siren", siren });
  });

  it.each([
    ["123456789", "key", "clé fausse"],
    ["732829321", "key", "dernier chiffre faux"],
    ["73282932000075", "key", "SIRET à la clé fausse"],
    ["000000000", "key", "des zéros"],
    ["35600000009076", "key", "La Poste, somme fausse"],
    ["7328293", "length", "trop court"],
    ["732829320 (siège)", "length", "une note avec"],
    ["=HYPERLINK(1)", "length", "une formule"],
  ])("%s est refusé (%s) : %s", (cell, why) => {
    expect(readSiren(cell)).toEqual({ kind: "wrong", why, text: cell });
  });

  it("une cellule vide n'est pas une erreur", () => {
    expect([readSiren(undefined), readSiren("  ")]).toEqual([{ kind: "empty" }, { kind: "empty" }]);
  });

  it("un texte interminable est refusé sans être montré en entier", () => {
    const reading = readSiren("9".repeat(100_000));
    expect(reading.kind === "wrong" ? [reading.why, reading.text.length] : reading).toEqual(["length", 60]);
  });

  it("se montre par groupes de trois", () => {
    expect(spacedSiren("732829320")).toBe("732\u00a0829\u00a0320");
  });
});
