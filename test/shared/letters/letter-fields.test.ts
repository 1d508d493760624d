import { describe, expect, it } from "vitest";
import { composeLetter, fieldsOf } from "#shared/letters/compose.ts";
import { LETTER_FIELD_GROUPS, LETTER_FIELDS } from "#shared/texts/letter-fields.ts";
import { everyField, richInput } from "./rich-input.ts";

const KINDS = { text: "texte", block: "bloc", flag: "condition" } as const;

describe("La liste des champs que lit le propriétaire", () => {
  it("est exactement celle des champs d'une lettre, chacun de la bonne sorte", () => {
    const known = [...fieldsOf(richInput())].map(([name, { kind }]) => `${name} ${KINDS[kind]}`);
    expect(LETTER_FIELDS.map(({ name, kind }) => `${name} ${kind}`).sort()).toEqual(known.sort());
  });

  it("chaque champ est expliqué une fois, les textes ont un exemple, les autres non", () => {
    for (const { name, kind, explanation, sample, group } of LETTER_FIELDS) {
      expect(explanation, name).toMatch(/^[A-ZÀÉ40].*\.$|^40/);
      expect(sample !== "", name).toBe(kind === "texte");
      expect(LETTER_FIELD_GROUPS).toContain(group);
    }
    expect(new Set(LETTER_FIELDS.map(({ name }) => name)).size).toBe(LETTER_FIELDS.length);
  });

  it("tout étant connu, chaque champ a une valeur, et l'exemple a sa forme", () => {
    const fields = fieldsOf(richInput());
    const empty = LETTER_FIELDS.filter(({ name, kind }) => {
      const field = fields.get(name);
      return kind !== "condition" && (field?.kind === "flag" || field?.value === undefined);
    });
    expect(empty.map(({ name }) => name)).toEqual([]);
    const template = { name: "À moi", subject: "x", body: everyField() };
    expect(composeLetter(richInput({ template })).kind).toBe("letter");
  });

  it("un champ sans valeur arrête la lettre et se nomme, dans les deux langues", () => {
    const bare = richInput({
      call: undefined,
      dispute: undefined,
      promise: undefined,
      offer: undefined,
      counter: undefined,
      plan: undefined,
      account: undefined,
      received: undefined,
      collector: undefined,
      registered: undefined,
      earlier: [],
    });
    const wanted = [
      ["relevé", "Le relevé de compte se prépare"],
      ["règlement_date", "Aucun règlement reçu"],
      ["collecteur", "à qui le dossier est transmis"],
      ["appel_date", "Notez l'appel"],
      ["litige_motif", "Notez le litige"],
      ["offre_points", "Notez d'abord l'offre"],
      ["plan_échéances", "Choisissez d'abord les échéances"],
      ["recommandé_numéro", "numéro du recommandé"],
      ["mise_en_demeure_date", "Aucune mise en demeure"],
    ] as const;
    for (const language of ["fr", "en"] as const) {
      for (const [field, message] of wanted) {
        const template = { name: "À moi", subject: "x", body: `{{${field}}}` };
        const result = composeLetter({ ...bare, template, language });
        expect(result, field).toMatchObject({
          kind: "gaps",
          gaps: [{ field, message: expect.stringContaining(message) }],
        });
      }
    }
  });
});
