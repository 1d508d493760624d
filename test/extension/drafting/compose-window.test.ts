import { describe, expect, it } from "vitest";
import { draftedText } from "../../../extension/drafting/draft-message.ts";
import { composeUrl, LONGEST_COMPOSE_URL } from "../../../extension/platform/compose-url.ts";
import { EVERY_LETTER } from "../../shared/formats/every-letter.ts";

describe("Fenêtre de Gmail, lettre par lettre", () => {
  it.each(EVERY_LETTER)("$name : le texte entier dans le budget, ou par le presse-papiers", ({ letter }) => {
    const text = draftedText(letter, "compose");
    const target = composeUrl({ to: letter.to, cc: letter.cc, subject: letter.subject, text });
    expect(target.url.length).toBeLessThanOrEqual(LONGEST_COMPOSE_URL);
    const body = new URL(target.url).searchParams.get("body");
    if ("clipboard" in target) {
      expect(body).toBeNull();
      expect(target.clipboard).toBe(text);
    } else expect(body).toBe(text.replace(/\n/g, "\r\n"));
  });

  it.each(EVERY_LETTER)("$name : ni adresse de lien, ni balise, dans le texte", ({ letter }) => {
    expect(draftedText(letter, "compose")).not.toMatch(/mailto:|cid:|<[a-z]/i);
  });

  it.each(EVERY_LETTER)("$name : sur papier, le texte est celui de la lettre", ({ letter }) => {
    expect(draftedText(letter, "paper")).toBe(letter.text);
  });

  it.each(EVERY_LETTER.filter(({ letter }) => letter.transfer !== undefined))(
    "$name : le virement est dit en mots, IBAN et référence compris",
    ({ letter }) => {
      const text = draftedText(letter, "compose");
      expect(text).toContain("FR76 3000 6000 0112 3456 7890 189");
      expect(text).toContain(letter.transfer?.remittance ?? "–");
    },
  );
});
