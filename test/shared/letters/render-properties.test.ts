import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeLetter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { piecesHtml } from "#shared/letters/pieces.ts";
import { LETTER_FIELDS } from "#shared/texts/letter-fields.ts";
import { richInput } from "./rich-input.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  "{{iban}}",
  "{{{client}}}",
  "{{#client}}",
  '=HYPERLINK("http://x")',
  "\u202eRTL\u2066x\u2069",
  "\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u0628\u0646\u0627\u0621",
  "👩‍💻 Chez Zoé",
  "x".repeat(200),
  "deux\r\nlignes\u2028trois",
  "\ue000tableau\ue001",
  '" onload="x',
  "a&b<c>d'e\"f",
  "$& $1 $`",
  "\ud800",
  "constructor",
  "",
];

const value = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 30, unit: "binary" }));

/** Pieces of a template as owners and others might type them. */
const scrap = fc.oneof(
  fc.constantFrom(
    "{{",
    "}}",
    "{{{",
    "{{#",
    "{{/",
    "{{>",
    "{{=",
    "{{!x}}",
    "\n\n",
    "\n",
    " ",
    "Bonjour",
    " : ",
    "«",
    "\ue000",
    "\u202e",
    "<b>",
  ),
  fc
    .tuple(fc.constantFrom("", "#", "^", "/", "&"), fc.constantFrom(...LETTER_FIELDS.map(({ name }) => name)))
    .map(([sign, name]) => `{{${sign}${name}}}`),
);
/** A section well closed, so that many templates render. */
const section = fc
  .tuple(fc.constantFrom("#", "^"), fc.constantFrom(...LETTER_FIELDS.map(({ name }) => name)), value)
  .map(([sign, name, inside]) => `{{${sign}${name}}}${inside.replace(/[{}]/g, "")}{{/${name}}}`);
const sound = fc
  .array(
    fc.oneof(
      section,
      fc.constantFrom("\n\n", " ", "Bonjour"),
      fc.constantFrom(
        ...LETTER_FIELDS.filter(({ kind }) => kind !== "condition").map(({ name }) => `{{${name}}}`),
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

function inputWith(values: readonly string[], body: string, language: "fr" | "en"): LetterInput {
  const at = (index: number): string => values[index % values.length] ?? "";
  const base = richInput({ language });
  const { line, settings, customer } = base;
  return {
    ...base,
    customer: { ...customer, name: at(0), contact: `Mme ${at(1)}`, address: at(2), paymentCircuit: at(3) },
    settings: { ...settings, sender: { ...settings.sender, name: at(4), signatory: at(5), address: at(6) } },
    line: {
      ...line,
      parts: line.parts.map((one) => ({
        ...one,
        open: { ...one.open, item: { ...one.open.item, number: at(7), site: at(0), orderReference: at(1) } },
      })),
    },
    template: { name: "À moi", subject: `{{client}} ${at(2).replace(/[{}]/g, "")}`, body },
  };
}

const UNSAFE_TAG = /<(?!\/?(?:p|br|table|thead|tbody|tr|th|td|ul|li|div|strong|h\d)\b)/i;

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};
const shownOf = (html: string): string =>
  html.replace(/<[^>]+>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
const words = (text: string): string => text.replace(/[\s\u00a0\u202f–]+/g, "");

describe("Quels que soient le modèle et les données (fast-check)", () => {
  const values = fc.array(value, { minLength: 8, maxLength: 8 });
  const language = fc.constantFrom("fr", "en");

  it("un modèle quelconque donne une lettre ou des manques, jamais une erreur", () => {
    const any = fc.array(scrap, { maxLength: 15 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(values, any, language, (given, body, tongue) => {
        expect(["letter", "gaps"]).toContain(composeLetter(inputWith(given, body, tongue)).kind);
      }),
      { numRuns: 150, seed: 51 },
    );
  });

  it("ce qui sort n'a ni marque privée, ni contrôle, ni sens inversé ; texte et HTML disent les mêmes mots", () => {
    let letters = 0;
    fc.assert(
      fc.property(values, sound, language, (given, body, tongue) => {
        const result = composeLetter(inputWith(given, body, tongue));
        if (result.kind === "gaps") return;
        letters += 1;
        const { subject, text, html, pieces } = result.letter;
        expect(`${subject}${text}${html}`).not.toMatch(
          /[\ue000-\uf8ff\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u,
        );
        expect(subject).not.toContain("\n");
        const inside = piecesHtml(pieces);
        expect(inside).not.toMatch(UNSAFE_TAG);
        expect(words(shownOf(inside))).toBe(words(text));
      }),
      { numRuns: 200, seed: 52 },
    );
    expect(letters).toBeGreaterThan(20);
  });

  it("il ne reste une double accolade que si une donnée l'a apportée", () => {
    const plain = fc.array(fc.constantFrom("Morel", "12 rue", "FA-1", "x"), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(plain, sound, language, (given, body, tongue) => {
        const result = composeLetter(inputWith(given, body, tongue));
        if (result.kind === "letter")
          expect(`${result.letter.subject}${result.letter.text}`).not.toContain("{{");
      }),
      { numRuns: 100, seed: 53 },
    );
  });
});
