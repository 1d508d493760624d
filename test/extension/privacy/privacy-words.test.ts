import { describe, expect, it } from "vitest";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";

describe("Les autres lignes qui citent un client", () => {
  const { mentions, mentionsHint } = privacyTexts.held;

  it("une ligne : tout est au singulier", () => {
    expect(mentions(1)).toBe("1\u00a0autre ligne cite ce client");
    expect(mentionsHint(1)).toBe(
      "Elle parle d'un autre client, ou est à vous\u00a0: elle n'est ni remise, ni modifiée. À vous de la relire.",
    );
  });

  it("plusieurs lignes : tout est au pluriel", () => {
    expect(mentions(12)).toBe("12\u00a0autres lignes citent ce client");
    expect(mentionsHint(12)).toBe(
      "Elles parlent d'autres clients, ou sont à vous\u00a0: elles ne sont ni remises, ni modifiées. À vous de les relire.",
    );
  });
});
