import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { composeLetter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { ibansIn } from "#shared/letters/other-iban.ts";
import { letterCase, part, SETTINGS } from "../shared/letters/letter-builders.ts";

/** A valid IBAN that is not the creditor's (example of the Belgian standard). */
const OTHER = "BE68539007547034";
const OWN = "FR7630006000011234567890189";

const caseOf = (template: string): { readonly input: LetterInput } =>
  letterCase({ template, segment: "standard", parts: [part("FA-1", cents(100_000), 40)] });

const input = (more: {
  readonly body?: string;
  readonly iban?: string;
  readonly company?: string;
}): LetterInput => {
  const { input: made } = caseOf("Avis d'impayé");
  const { template } = made;
  const { iban = OWN, company: name = SETTINGS.sender.name } = more;
  const sender = { ...SETTINGS.sender, iban, ...(name === undefined ? {} : { name }) };
  return {
    ...made,
    settings: { ...SETTINGS, sender },
    template: { ...template, body: `${template.body}\n\n${more.body ?? ""}` },
  };
};

/** Which accounts stop the letter; empty: it is written. */
function stoppedBy(given: LetterInput): readonly string[] {
  const result = composeLetter(given);
  if (result.kind === "letter") return [];
  return result.gaps.map(
    ({ field, message }) => `${field} ${/[A-Z]{2}\d{2}[0-9A-Z]{10,}/.exec(message)?.[0]}`,
  );
}

describe("Un autre IBAN que celui de Réglages arrête la lettre", () => {
  it.each([
    ["tel quel", `Nouveau compte : ${OTHER}`],
    ["par groupes", "IBAN : BE68 5390 0754 7034."],
    ["avec des tirets, des points et des espaces insécables", "BE68-5390.0754\u00a07034"],
    ["avec un trait d'union insécable et un tiret", "BE68\u20115390\u20130754\u20117034"],
    ["avec des barres et des traits bas", "BE68/5390_0754 | 7034"],
    ["en petites lettres", "be68 5390 0754 7034 merci"],
    ["coupé par un caractère invisible", "BE68 5390\u200b 0754 70\u200d34"],
    ["coupé par une remarque du modèle, que personne ne voit", "BE68 5390 {{! vérifié }}0754 7034"],
    ["en chiffres pleine chasse", "ＢＥ６８ ５３９０ ０７５４ ７０３４"],
    ["collé au mot IBAN", `IBAN${OTHER}`],
    ["après celui du créancier", `{{iban}} ou ${OTHER}`],
  ])("%s", (_why, body) => {
    expect(stoppedBy(input({ body }))).toEqual([`iban ${OTHER}`]);
  });

  it("aussi dans un réglage que la lettre reprend, et quand Réglages › IBAN a été vidé", () => {
    expect(stoppedBy(input({ company: `Menuiserie Valbois, ${OTHER}` }))).toEqual([`iban ${OTHER}`]);
    const { input: made } = caseOf("Oubli");
    const { iban: _iban, ...sender } = SETTINGS.sender;
    const template = { ...made.template, body: `${made.template.body}\n\n${OTHER}` };
    expect(stoppedBy({ ...made, settings: { ...SETTINGS, sender }, template })).toEqual([`iban ${OTHER}`]);
  });

  it("celui du créancier ne l'arrête pas, comment qu'il soit écrit", () => {
    expect(stoppedBy(input({ body: "FR76 3000 6000 0112 3456 7890 189" }))).toEqual([]);
    expect(stoppedBy(input({ body: OWN, iban: "IBAN FR76-3000-6000-0112-3456-7890-189" }))).toEqual([]);
  });

  it("une référence, un numéro de TVA ou un IBAN faux n'en sont pas", () => {
    const body = "TVA FR76552081317, commande BE12 5390 0754 7034, dossier AB12CD34EF56GH78";
    expect(stoppedBy(input({ body }))).toEqual([]);
  });

  it("ce qu'un client a dit, et que la lettre lui redit, ne l'arrête pas", () => {
    const { input: made } = caseOf("Récapitulatif d'appel");
    const call = { day: day("2026-11-20"), who: "Mme Lefèvre", said: `prélevez le ${OTHER}` };
    const result = composeLetter({ ...made, call });
    expect(result.kind === "letter" ? result.letter.text : result.gaps).toContain(OTHER);
  });

  it("un texte hostile se lit d'un trait", () => {
    expect(ibansIn("BE68 ".repeat(40_000))).toEqual([]);
    expect(ibansIn(`${"FR76.".repeat(20_000)} ${OTHER}`)).toEqual([OTHER]);
  });
});
