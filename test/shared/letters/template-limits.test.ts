import { describe, expect, it } from "vitest";
import { composeLetter } from "#shared/letters/compose.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import {
  DEEPEST,
  LONGEST_LETTER,
  LONGEST_TAG,
  LONGEST_TEMPLATE,
  letterLimit,
  MOST_TAGS,
  templateLimit,
} from "#shared/letters/template-limits.ts";
import { part } from "./letter-builders.ts";
import { richInput } from "./rich-input.ts";

const withBody = (body: string): LetterInput =>
  richInput({ template: { name: "À moi", subject: "Objet", body } });

function gapsOf(body: string): readonly string[] {
  const result = composeLetter(withBody(body));
  return result.kind === "gaps" ? result.gaps.map(({ message }) => message) : [];
}

function textOf(body: string): string {
  const result = composeLetter(withBody(body));
  if (result.kind === "gaps") throw new Error(result.gaps.map(({ message }) => message).join("\n"));
  return result.letter.text;
}

describe("Les bornes d'un modèle, chacune dite en français", () => {
  it.each([
    [
      "la longueur d'une cellule",
      "x".repeat(LONGEST_TEMPLATE),
      "x".repeat(LONGEST_TEMPLATE + 1),
      "50\u202f000",
    ],
    [
      "le nombre de balises",
      "{{date}}".repeat(MOST_TAGS),
      "{{date}}".repeat(MOST_TAGS + 1),
      "400\u00a0balises",
    ],
    [
      "les sections emboîtées",
      "{{#public}}".repeat(DEEPEST) + "{{/public}}".repeat(DEEPEST),
      "{{#public}}".repeat(DEEPEST + 1) + "{{/public}}".repeat(DEEPEST + 1),
      "12 sections",
    ],
    [
      "la longueur d'une balise",
      `{{!${"x".repeat(LONGEST_TAG - 1)}}}`,
      `{{!${"x".repeat(LONGEST_TAG)}}}`,
      "500",
    ],
  ])("%s : la dernière admise passe, une de plus est refusée", (_, inside, beyond, said) => {
    expect(templateLimit(inside)).toBeUndefined();
    expect(templateLimit(beyond)?.replace("plus de 400 balises", "plus de 400\u00a0balises")).toContain(said);
    expect(gapsOf(beyond)).toEqual([templateLimit(beyond)]);
  });

  it("des sections fermées l'une après l'autre ne s'emboîtent pas", () => {
    expect(templateLimit("{{#public}}a{{/public}}".repeat(50))).toBeUndefined();
  });

  it.each([
    ["{{> autre}}", "modèle dans un modèle"],
    ["{{= <% %> =}}<% date %>", "changement de balises"],
    ["{{  >autre }}", "modèle dans un modèle"],
    ["{{#date}}", "La section {{#date}} du modèle n'est pas fermée"],
    ["{{#date}}a{{/client}}", "les deux noms"],
    ["{{#date}}{{^client}}a{{/date}}{{/client}}", "{{/date}} ferme la section {{#client}}"],
    ["{{date", "n'est pas fermée"],
    ["{{/date}}", "qui n'est pas ouverte"],
    ["{{}}", "Champ inconnu"],
    ["{{.}}", "Champ inconnu"],
    ["{{client.length}}", "Champ inconnu"],
    ["{{#client}}{{length}}{{/client}}", "Champ inconnu"],
    ["{{__proto__}}", "Champ inconnu"],
    ["{{{date", "n'est pas fermée"],
  ])("« %s » arrête la lettre : %s", (body, message) => {
    expect(gapsOf(body).join("\n")).toContain(message);
  });

  it("un nom mal tapé reçoit le champ le plus proche, un accent oublié aussi", () => {
    expect(gapsOf("{{penalites}}")[0]).toContain("{{pénalités}}");
    expect(gapsOf("{{Date limite}}")[0]).toContain("{{date_limite}}");
    expect(gapsOf("{{zzzzzzzzzz}}")[0]).not.toContain("Vouliez-vous");
  });

  it("trois accolades ou une esperluette ne changent rien : la valeur reste du texte", () => {
    const customer = { ...richInput().customer, name: "<b>&{{date}}" };
    const template = { name: "À moi", subject: "x", body: "{{{client}}} {{&client}} {{client}}" };
    const result = composeLetter(richInput({ template, customer }));
    if (result.kind === "gaps") throw new Error("une lettre attendue");
    expect(result.letter.text).toBe("<b>&{{date}} <b>&{{date}} <b>&{{date}}\n");
    expect(result.letter.html).not.toContain("<b>");
  });

  it("un courrier qui deviendrait trop long est refusé avant d'être écrit", () => {
    expect(letterLimit("x".repeat(LONGEST_LETTER))).toBeUndefined();
    expect(letterLimit("x".repeat(LONGEST_LETTER + 1))).toContain("200\u202f000");
    const parts = Array.from({ length: 200 }, (_, index) => part(`FA-${index}`, 10_000, 20));
    const line = { ...richInput().line, parts };
    const template = { name: "À moi", subject: "x", body: "{{tableau}}\n".repeat(40) };
    const result = composeLetter(richInput({ template, line }));
    expect(result).toMatchObject({ kind: "gaps", gaps: [{ field: "modèle" }] });
  });

  it("nos modèles en sont loin", () => {
    for (const { name, body } of DEFAULT_TEMPLATES) {
      expect(body.split("{{").length, name).toBeLessThan(MOST_TAGS / 2);
      expect(templateLimit(body), name).toBeUndefined();
    }
  });

  it("un texte fait pour ralentir le lecteur est lu d'un trait", () => {
    for (const body of [
      "{".repeat(50_000),
      `{{${" ".repeat(49_990)}`,
      `{{${" ".repeat(400)}x`.repeat(120),
      `{{!${" ".repeat(490)}}}`.repeat(100),
      `{{date}}${"\u00a0 \n".repeat(16_000)}x`,
      `${"a, ".repeat(16_000)}Pièces jointes : ${"(".repeat(1_000)}`,
    ]) {
      expect(["letter", "gaps"]).toContain(composeLetter(withBody(body)).kind);
    }
    expect(textOf(" \n \n")).toBe("\n");
  });
});
