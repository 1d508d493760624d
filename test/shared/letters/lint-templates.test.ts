import { describe, expect, it } from "vitest";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { FIELD_NAMES } from "#shared/letters/lint-samples.ts";
import { lintTemplate, type TemplateUse } from "#shared/letters/lint-templates.ts";
import { namesOf, readTemplate } from "#shared/letters/template-tokens.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { Template } from "#shared/model/scenario.ts";
import { templateNamed } from "./letter-builders.ts";

const COURTEOUS: TemplateUse = { family: "courteous", segment: "standard" };
const use = (family: TemplateUse["family"], segment: Segment = "standard"): TemplateUse => ({
  family,
  segment,
});

/** A default template with something changed in its body. */
function changed(name: string, change: (body: string) => string): Template {
  const { subject, body } = templateNamed(name);
  return { name, subject, body: change(body) };
}

const found = (template: Template, uses: readonly TemplateUse[], names: readonly string[] = []) =>
  lintTemplate(template, uses, { names, company: "Menuiserie Valbois" });
const codes = (template: Template, uses: readonly TemplateUse[]): readonly string[] =>
  found(template, uses).map(({ code }) => code);

describe("Relire un modèle du propriétaire, sans client", () => {
  it("nos modèles n'ont rien à se reprocher", () => {
    for (const template of DEFAULT_TEMPLATES) expect(found(template, []), template.name).toEqual([]);
  });

  it("un champ inconnu est nommé, avec le plus proche", () => {
    const [finding] = found(
      changed("Oubli", (body) => body.replace("{{téléphone}}", "{{telefone}}")),
      [],
    );
    expect(finding).toMatchObject({
      code: "unknown-field",
      excerpt: "{{telefone}}",
      column: "Corps",
      severity: "à corriger",
    });
    expect(finding?.message).toContain("{{téléphone}}");
  });

  it("un champ inconnu de l'objet est signalé dans l'objet", () => {
    const [finding] = found({ ...templateNamed("Oubli"), subject: "{{sujet_du_jour}}" }, []);
    expect(finding).toMatchObject({ code: "unknown-field", column: "Objet" });
  });

  it.each([
    ["{{#une_facture}}Une facture", "n'est pas fermée"],
    ["Une facture{{/une_facture}}", "une section qu"],
    ["Bonjour {{client", "n'est pas fermée"],
    ["{{>autre}}", "modèle dans un modèle"],
  ])("« %s » : %s", (body, said) => {
    const [finding] = found({ name: "Le mien", subject: "Objet", body }, []);
    expect(finding).toMatchObject({ code: "template-syntax", severity: "à corriger" });
    expect(finding?.message).toContain(said);
  });

  it.each([
    ["Oubli", "Une indemnité de 40 € est due.", use("courteous"), "penalties-too-early"],
    ["Oubli", "Un huissier passera.", use("courteous"), "court-look-alike"],
    [
      "Avis d'impayé – particulier",
      "Des frais s'ajoutent.",
      use("unpaid-notice", "particulier"),
      "consumer-charges",
    ],
    [
      "Mise en demeure – public",
      "Une injonction de payer suivra.",
      use("formal-notice", "public"),
      "public-routes",
    ],
    ["Oubli (EN)", "A bailiff will come.", use("courteous"), "court-look-alike"],
    ["Oubli (EN)", "Penalties apply.", use("courteous"), "penalties-too-early"],
  ] as const)("« %s » + « %s » : %s est refusé", (name, words, where, code) => {
    expect(codes(templateNamed(name), [where])).toEqual([]);
    expect(
      codes(
        changed(name, (body) => `${words}\n\n${body}`),
        [where],
      ),
    ).toEqual([code]);
  });

  it("un mot interdit dans une section qu'un particulier ne lit pas ne compte pas pour lui", () => {
    const only = changed(
      "Oubli – particulier",
      (body) => `{{#professionnel}}Frais de relance.{{/professionnel}}\n\n${body}`,
    );
    expect(codes(only, [use("courteous", "particulier")])).toEqual([]);
    const all = changed(
      "Oubli – particulier",
      (body) => `{{#une_facture}}Frais de relance.{{/une_facture}}\n\n${body}`,
    );
    expect(codes(all, [use("courteous", "particulier")])).toEqual(["consumer-charges"]);
  });

  it.each([
    ["Oubli", "ne tenez pas compte", use("courteous"), "courteous-crossing"],
    ["Oubli", "coordonnées bancaires", use("courteous"), "bank-details-line"],
    ["Mise en demeure", "{{iban}}", use("formal-notice"), "formal-iban"],
    ["Mise en demeure", "vaut mise en demeure", use("formal-notice"), "formal-words"],
    ["Mise en demeure", "{{siren}}", use("formal-notice"), "formal-identity"],
    ["Avis d'impayé", "{{taux}}", use("unpaid-notice"), "rate-and-indemnity"],
    ["Mise en demeure (EN)", "article\u00a01344", use("formal-notice"), "formal-words"],
  ] as const)("« %s » sans « %s » : %s manque", (name, words, where, code) => {
    expect(
      codes(
        changed(name, (body) => body.split(words).join("")),
        [where],
      ),
    ).toContain(code);
  });

  it("ce qui n'est écrit que pour plusieurs factures ne manque pas", () => {
    const template = changed("Facture en ordre", (body) =>
      body.replace("Est-elle en ordre de votre côté\u00a0?", ""),
    );
    expect(codes(template, [use("preventive")])).toEqual([]);
    const without = changed("Facture en ordre", (body) =>
      body
        .replace("Est-elle en ordre de votre côté\u00a0?", "")
        .replace("Sont-elles en ordre de votre côté\u00a0?", ""),
    );
    expect(codes(without, [use("preventive")])).toEqual(["preventive-question"]);
  });

  it("une remarque qui ne vaut que pour une typologie la nomme, et n'est dite qu'une fois", () => {
    const template = changed("Confirmation de promesse", (body) => `Nos frais restent dus.\n\n${body}`);
    const findings = found(template, [use("recap"), use("recap", "public"), use("recap", "particulier")]);
    expect(findings.map(({ code }) => code)).toEqual(["other-costs", "consumer-charges"]);
    expect(findings[0]?.message).toContain("standard, public");
    expect(findings[1]?.message).toContain("particulier");
  });

  it.each([
    ["Il reste 1 480,00 € à payer.", "amount-by-hand"],
    ["Il reste 1480 euros.", "amount-by-hand"],
    ["Réglez avant le 12/05/2026.", "date-by-hand"],
    ["Réglez avant le 12 mai 2026.", "date-by-hand"],
    ["Le taux est de 12,40 %.", "rate-by-hand"],
    ["IBAN FR76 3000 6000 0112 3456 7890 189", "iban-by-hand"],
    ["La société SARL Dupont vous remercie.", "company-by-hand"],
    ["Bonjour {client},", "single-brace"],
    ["Bonjour [nom du client],", "left-placeholder"],
    ["Facture XXXX", "left-placeholder"],
  ])("« %s » : %s", (words, code) => {
    const template = changed("Oubli", (body) => `${words}\n\n${body}`);
    const [finding] = found(template, []);
    expect(finding).toMatchObject({ code, column: "Corps" });
    expect(found(template, [])).toHaveLength(1);
  });

  it.each([
    "Une indemnité de 40 € est due par facture.",
    "Nous répondons sous 48 heures, du lundi au vendredi.",
    "SARL au capital de 8 000 €",
    "SARL Menuiserie Valbois",
    "Art. L441-10 du Code de commerce, loi n° 71-584.",
  ])("« %s » n'est pas une saisie à corriger", (words) => {
    expect(
      found(
        changed("Oubli", (body) => `${words}\n\n${body}`),
        [],
      ),
    ).toEqual([]);
  });

  it("un objet vide, urgent ou en capitales est signalé", () => {
    const own = templateNamed("Oubli");
    expect(codes({ ...own, subject: "" }, [])).toEqual(["subject-empty"]);
    expect(codes({ ...own, subject: "URGENT" }, [COURTEOUS])).toEqual(["subject-urgent", "subject-capitals"]);
    expect(found({ ...own, subject: "Dernier avis" }, [COURTEOUS])).toMatchObject([
      { code: "court-look-alike", column: "Objet" },
    ]);
  });

  it("un message trop long pour la fenêtre de Gmail, ou pour une page, est signalé sans bloquer", () => {
    const long = "Un paragraphe écrit par le propriétaire, qui dit bien des choses. ".repeat(60);
    const template = changed("Avis d'impayé", (body) =>
      body.replace("{{signature}}", `${long}\n\n{{signature}}`),
    );
    expect(found(template, [use("unpaid-notice")])).toMatchObject([
      { code: "long-for-compose", severity: "à savoir" },
    ]);
    expect(found(template, [{ ...use("unpaid-notice"), posted: true }])).toMatchObject([
      { code: "long-for-page", severity: "à savoir" },
    ]);
  });

  it("un modèle anglais sans modèle français est signalé", () => {
    const own = { ...templateNamed("Oubli (EN)"), name: "Mon rappel (EN)" };
    expect(found(own, [], ["Mon rappel (EN)"])).toMatchObject([{ code: "english-alone", column: "Modèle" }]);
    expect(found(own, [], ["Mon rappel (EN)", "Mon rappel"])).toEqual([]);
  });

  it("chaque champ de nos modèles est de la liste des champs", () => {
    const known = new Set(FIELD_NAMES);
    const used = DEFAULT_TEMPLATES.flatMap(({ subject, body }) =>
      [subject, body].flatMap((text) => {
        const read = readTemplate(text);
        return read.kind === "tokens" ? namesOf(read.tokens) : [`illisible : ${text}`];
      }),
    );
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  it("un texte hostile est lu sans s'y perdre", () => {
    const hostile = `${"{{#a}}".repeat(2_000)}${"«".repeat(5_000)}${" appel".repeat(4_000)}`;
    expect(codes({ name: "Le mien", subject: "x", body: hostile.slice(0, 49_000) }, [COURTEOUS])).toEqual([
      "template-syntax",
    ]);
    const words = `${"appel ".repeat(4_000)}${"1 ".repeat(5_000)}${"[a".repeat(2_000)}`;
    expect(codes({ name: "Le mien", subject: "x", body: words }, [use("recap")])).toContain("recap-facts");
  });
});
