import { describe, expect, it } from "vitest";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import { webLink } from "#shared/letters/invoice-links.ts";
import { composeText, messageText } from "#shared/letters/message-text.ts";
import { rewordedLetter, wordsOf } from "#shared/letters/reworded-letter.ts";
import type { PlanPart } from "#shared/model/plan.ts";
import { letterCase, part } from "./letter-builders.ts";

const PDF = "https://factures.example/FA-12.pdf?cle=a&b=c";

function linked(number: string, link: string): PlanPart {
  const made = part(number, 120_000, 3);
  return { ...made, open: { ...made.open, item: { ...made.open.item, link } } };
}

function letterOf(parts: readonly PlanPart[], template = "Oubli", language: "fr" | "en" = "fr"): Letter {
  const { input } = letterCase({ template, segment: "standard", parts, extra: { language } });
  const result = composeLetter(input);
  if (result.kind === "gaps") throw new Error(result.gaps.map((gap) => gap.message).join("\n"));
  return result.letter;
}

describe("Une facture que le client peut lire en ligne", () => {
  it("son lien suit le texte du message, et son numéro est le lien dans la mise en forme", () => {
    const letter = letterOf([linked("FA-12", PDF)]);
    const line = `Votre facture en ligne\u00a0:\nFA-12\u00a0: ${PDF}\n`;
    expect(messageText(letter)).toContain(line);
    expect(composeText(letter)).toContain(line);
    expect(letter.html).toContain(
      '<a href="https://factures.example/FA-12.pdf?cle=a&amp;b=c" style="color:#123a63;">FA-12</a>',
    );
    expect(letter.text).not.toContain("https://");
  });

  it("plusieurs factures : celles qui ont un lien, chacune une fois", () => {
    const letter = letterOf([linked("FA-12", PDF), part("FA-13", 5_000, 3), linked("FA-12", PDF)]);
    expect(messageText(letter).split(PDF).length - 1).toBe(1);
    expect(messageText(letter)).not.toContain("FA-13\u00a0: http");
  });

  it("le texte récrit par le propriétaire les garde", () => {
    const letter = letterOf([linked("FA-12", PDF)]);
    const words = { ...wordsOf(letter), subject: "Notre facture" };
    const context = { family: letter.family, segment: "standard", language: "fr", names: [] } as const;
    const reworded = rewordedLetter(letter, words, context);
    expect(messageText(reworded)).toContain(PDF);
    expect(reworded.html).toContain("FA-12.pdf");
  });

  it("sans lien, le message ne change pas", () => {
    const letter = letterOf([part("FA-12", 120_000, 3)]);
    expect(letter.links).toBe(undefined);
    expect(messageText(letter)).not.toContain("en ligne");
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://exemple.example/\nBcc: autre@exemple.example",
    'https://exemple.example/"onclick="x',
    "https://compte@exemple.example/",
    "//exemple.example/a",
    "factures/FA-12.pdf",
    `https://exemple.example/${"a".repeat(1_000)}`,
  ])("ce qui n'est pas une adresse du web n'est pas un lien : %j", (cell) => {
    expect(webLink(cell)).toBe(undefined);
    expect(letterOf([linked("FA-12", cell)]).links).toBe(undefined);
  });

  it.each(["http://exemple.example", "https://exemple.example:8443/a?b=c#d", " https://exemple.example/é "])(
    "une adresse du web en est un : %j",
    (cell) => {
      expect(webLink(cell)).toBe(cell.trim());
    },
  );
});
