import { describe, expect, it } from "vitest";
import { nearestWord } from "#shared/base/nearest-word.ts";

const WORDS = ["e-mail", "téléphone", "courrier", "recommandé", "SMS"];

describe("Le mot connu le plus proche", () => {
  it.each([
    { typed: "telefone", word: "téléphone", why: "deux lettres" },
    { typed: "couriier", word: "courrier", why: "une lettre" },
    { typed: "Recomandé", word: "recommandé", why: "une lettre oubliée, une majuscule" },
    { typed: "emial", word: "e-mail", why: "deux lettres échangées" },
    { typed: "smss", word: "SMS", why: "une lettre de trop" },
    { typed: "pigeon", word: undefined, why: "rien ne lui ressemble" },
    { typed: "x", word: undefined, why: "trop court" },
    { typed: "", word: undefined, why: "vide" },
    { typed: "!!!", word: undefined, why: "aucune lettre" },
    { typed: "courrier".repeat(500), word: undefined, why: "trop long pour être un mot" },
  ])("« $typed » : $word ($why)", ({ typed, word }) => {
    expect(nearestWord(typed, WORDS)).toBe(word);
  });

  it("un mot connu sans aucune lettre n'est proche de rien, pas même de rien", () => {
    expect([nearestWord("", ["!!!"]), nearestWord("???", ["!!!"]), nearestWord("sms", ["!!!"])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("à égalité, le premier de la liste", () => {
    expect(nearestWord("bal", ["bel", "bol"])).toBe("bel");
    expect(nearestWord("bal", ["bol", "bel"])).toBe("bol");
  });
});
