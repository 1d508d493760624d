import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { templateFor } from "#shared/letters/template-choice.ts";
import type { Template } from "#shared/model/scenario.ts";
import { letterWords } from "#shared/texts/letter-words.ts";
import { part } from "./letter-builders.ts";
import { everyField, richInput, textOf } from "./rich-input.ts";

const english = (extra: Partial<LetterInput> = {}): LetterInput => richInput({ language: "en", ...extra });

function letterOf(input: LetterInput): Letter {
  const result = composeLetter(input);
  if (result.kind === "gaps") throw new Error(result.gaps.map(({ message }) => message).join("\n"));
  return result.letter;
}

describe("Une lettre en anglais : chaque champ suit la langue", () => {
  it.each([
    ["salutation", "Dear Ms Smith,"],
    ["civilité", "Ms Smith"],
    ["factures", "FA-1 and FA-2"],
    ["nombre_factures", "2\u00a0invoices"],
    ["échéance", "14\u00a0October\u00a02026"],
    ["total", "€2,005.50"],
    ["date", "23\u00a0November\u00a02026"],
    ["date_longue", "23\u00a0November\u00a02026"],
    ["objet", "Menuiserie Valbois – invoices FA-1 and FA-2 overdue"],
    ["objet_à_échoir", "Menuiserie Valbois – invoices FA-1 and FA-2, coming due"],
    ["taux", "12.40%"],
    ["indemnité", "€80.00"],
    ["promesse_date", "3\u00a0December\u00a02026"],
    ["promesse_montant", "€1,000.00"],
    ["promesse_moyen", "by bank transfer"],
    ["appel_propos", "the transfer leaves on Friday"],
    ["plan_total", "€2,105.50"],
    ["plan_total_en_lettres", "two thousand one hundred and five euros and fifty cents"],
    ["plan_moyen", "by bank transfer"],
    ["plan_délai", "eight days"],
    ["pièces_jointes", "copies of the invoices"],
    ["mise_en_demeure_date", "14\u00a0November\u00a02026"],
    ["règlement_montant", "€625.50"],
    ["relevé_solde", "€2,205.50"],
    ["médiateur", "Mediation Office, 1 Main Street"],
  ])("{{%s}} : %s", (name, value) => {
    expect(textOf(name, english())).toBe(value);
  });

  it.each([
    [[part("FA-1", 100, 5)], "Menuiserie Valbois – invoice FA-1, due 18\u00a0November\u00a02026"],
    [
      [1, 2, 3, 4].map((rank) => part(`FA-${rank}`, 100, 5)),
      "Statement as at 23\u00a0November\u00a02026 – 4\u00a0invoices overdue",
    ],
    [[part("FA-1", 100, 5, { due: undefined })], "Menuiserie Valbois – invoice FA-1 overdue"],
  ])("l'objet anglais suit le nombre de factures", (parts, subject) => {
    const input = english();
    expect(textOf("objet", { ...input, line: { ...input.line, parts } })).toBe(subject);
  });

  it("une facture sans numéro se nomme par son jour, dans la langue de la lettre", () => {
    const unnumbered = (extra: Partial<LetterInput>): string | undefined => {
      const input = richInput(extra);
      return textOf("facture", { ...input, line: { ...input.line, parts: [part("", 100, 30)] } });
    };
    expect(unnumbered({ language: "en" })).toBe("of 24\u00a0September\u00a02026");
    expect(unnumbered({ language: "fr" })).toBe("du 24/09/2026");
  });

  it("aucun mot ni signe français ne reste, hors de ce que le propriétaire a tapé", () => {
    const letter = letterOf(
      english({ template: { name: "Mine (EN)", subject: "{{objet}}", body: everyField() } }),
    );
    const shown = `${letter.subject}\n${letter.text}`.replace(/rue des Scieurs|Lons-le-Saunier/g, "");
    expect(shown).not.toMatch(/[«»àâéèêëîïôùûç]|\u202f|\d[ \u00a0]€|\d{2}\/\d{2}\/\d{4}| [:;?!]/);
    expect(shown).not.toMatch(/\b(facture|jours?|pour|et|le|du|au|de|Taux|Solde|avoirs?)\b/i);
    expect(letter.html).toContain('<html lang="en">');
    expect(letter.language).toBe("en");
  });

  it("le tableau, le total, l'avoir déduit et le relevé, en anglais", () => {
    const body = "{{tableau}}\n\n{{également_échues}}\n\n{{relances_précédentes}}\n\n{{relevé}}";
    const { text } = letterOf(english({ template: { name: "Mine", subject: "x", body } }));
    expect(text).toMatch(/^Invoice {2,}Due date {2,}Amount incl\. VAT {2,}Outstanding$/m);
    expect(text).toMatch(/^FA-1 +14\u00a0Oct\u00a02026 +€625\.50 +€625\.50$/m);
    expect(text).toMatch(/^Subtotal – Other invoices +€1,480\.00$/m);
    expect(text).toMatch(/^Credit notes and payments deducted +\u2212€100\.00$/m);
    expect(text).toMatch(/^Total +€2,005\.50$/m);
    expect(text).toContain("Also overdue, for information (not included in the total above):");
    expect(text).toContain("3\u00a0November\u00a02026: e-mail");
    expect(text).toContain("14\u00a0November\u00a02026: formal notice, registered letter");
    expect(text).toMatch(/^Not yet due$/m);
    expect(text).toMatch(/^Account balance +€2,205\.50$/m);
  });

  it("les mêmes faits en français gardent leurs formes", () => {
    const body = "{{relevé}}";
    const { text } = letterOf(richInput({ template: { name: "À moi", subject: "x", body } }));
    // 625,50 + 1 480,00 + 200,00 − 100,00.
    expect(text).toMatch(/^Solde du compte +2\u202f205,50\u00a0€$/m);
    expect(text).toMatch(/^Total échu +2\u202f105,50\u00a0€$/m);
    expect(text).toMatch(/^Total à échoir +200,00\u00a0€$/m);
  });

  it("un compte en faveur du client le dit, sans montant négatif", () => {
    const account = { due: [part("FA-1", 1_000, 3)], coming: [], credits: cents(5_000) };
    const body = "{{relevé}}";
    const template = { name: "À moi", subject: "x", body };
    expect(letterOf(richInput({ account, template })).text).toMatch(
      /^Solde du compte, en votre faveur +40,00\u00a0€$/m,
    );
    expect(letterOf(english({ account, template })).text).toMatch(
      /^Account balance, in your favour +€40\.00$/m,
    );
  });

  it("les espaces d'un modèle anglais restent, un français prend ses insécables", () => {
    const template = { name: "Mine", subject: "Really ?", body: "Really ? 40 %" };
    expect(letterOf(english({ template })).text).toBe("Really ? 40 %\n");
    expect(letterOf(richInput({ template })).text).toBe("Really\u00a0? 40\u00a0%\n");
  });

  it("un moyen de paiement connu se traduit, un autre reste comme tapé", () => {
    const { means } = letterWords("en");
    expect(["par chèque", "en espèces", "Carte bancaire", "par lettre de change"].map(means)).toEqual([
      "by cheque",
      "in cash",
      "by card",
      "par lettre de change",
    ]);
  });
});

describe("Le prochain point après une promesse", () => {
  const nextLook = (extra: Partial<LetterInput>): string | undefined =>
    textOf("prochain_point", richInput(extra));
  // A Thursday: two working days lead to Monday the 7th, five to Thursday the 10th.
  const promise = {
    saidOn: richInput().today,
    promisedDay: richInput().call?.promisedDay ?? richInput().today,
  };

  it("deux jours ouvrés pour un virement, cinq pour un chèque", () => {
    expect(nextLook({ promise: { ...promise, means: "par virement" } })).toBe("07/12/2026");
    expect(nextLook({ promise: { ...promise, means: "par chèque" } })).toBe("10/12/2026");
  });

  it("le moyen habituel du client compte quand la promesse n'en nomme aucun", () => {
    const customer = { ...richInput().customer, paymentMeans: "chèque" };
    expect(nextLook({ promise, customer })).toBe("10/12/2026");
    expect(nextLook({ promise: { ...promise, means: "virement" }, customer })).toBe("07/12/2026");
    expect(nextLook({ promise })).toBe("07/12/2026");
  });
});

describe("Quel modèle pour quelle langue", () => {
  const row = (name: string): Template => ({ name, subject: "x", body: "x" });
  const templates = [row("Oubli"), row("oubli (en)"), row("Avis"), row("Only (EN)")];
  const choice = (name: string, language: "fr" | "en"): unknown => {
    const found = templateFor(templates, name, language);
    return found && [found.template.name, found.language, found.missingTranslation];
  };

  it.each([
    ["Oubli", "fr", ["Oubli", "fr", false]],
    ["Oubli", "en", ["oubli (en)", "en", false]],
    ["Oubli (EN)", "fr", ["Oubli", "fr", false]],
    ["Oubli (EN)", "en", ["oubli (en)", "en", false]],
    ["Avis", "en", ["Avis", "fr", true]],
    ["Only", "fr", undefined],
    ["Only (EN)", "fr", ["Only (EN)", "en", true]],
    ["Inconnu", "en", undefined],
  ] as const)("« %s » en %s : %s", (name, language, expected) => {
    expect(choice(name, language)).toEqual(expected);
  });
});
