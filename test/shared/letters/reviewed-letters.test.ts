import { describe, expect, it } from "vitest";
import { addDays } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { composeLetter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { isSamePerson, personIn } from "#shared/letters/salutation.ts";
import { customerOf, letterCase, part, SETTINGS, TODAY, templateNamed } from "./letter-builders.ts";
import { letterOf } from "./printed.ts";

const formal = (language: "fr" | "en", parts: LetterInput["line"]["parts"]): LetterInput => {
  const { input } = letterCase({ template: "Mise en demeure", segment: "standard", parts });
  return language === "fr" ? input : { ...input, language, template: templateNamed("Mise en demeure (EN)") };
};

/** The first table of a letter. */
function tableOf(input: LetterInput): { headers: readonly string[]; rows: readonly (readonly string[])[] } {
  for (const piece of letterOf(input).pieces) {
    if (piece.kind === "block" && piece.block.kind === "table") {
      return { headers: piece.block.columns.map(({ header }) => header), rows: piece.block.rows };
    }
  }
  throw new Error("Aucun tableau dans cette lettre");
}

/** « 1 234,56 € » in cents. */
const read = (amount: string | undefined): number => Number((amount ?? "").replace(/\D/g, ""));

describe("Le tableau d'une mise en demeure (numéro, dates, montant, réglé, reste)", () => {
  it("dit le jour d'émission, l'échéance, le montant TTC et le reste dû, dans les deux langues", () => {
    const parts = [part("FA-1", 120_000, 40, { issued: addDays(TODAY, -70) })];
    expect(tableOf(formal("fr", parts))).toEqual({
      headers: ["Facture", "Date", "Échéance", "Montant TTC", "Reste dû"],
      rows: [["FA-1", "14/09/2026", "14/10/2026", "1\u202f200,00\u00a0€", "1\u202f200,00\u00a0€"]],
    });
    expect(tableOf(formal("en", parts)).headers).toEqual([
      "Invoice",
      "Date",
      "Due date",
      "Amount incl. VAT",
      "Outstanding",
    ]);
  });

  it("montre ce qui a été réglé et ce qui n'est pas réclamé, et chaque ligne tombe juste", () => {
    const partly = part("FA-1", 60_000, 40, { amount: cents(120_000) });
    const parts = [{ ...partly, open: { ...partly.open, open: cents(90_000) } }, part("FA-2", 10_000, 38)];
    const { headers, rows } = tableOf(formal("fr", parts));
    expect(headers).toEqual([
      "Facture",
      "Date",
      "Échéance",
      "Montant TTC",
      "Réglé",
      "Non réclamé",
      "À régler",
    ]);
    expect(rows.map((row) => row.slice(3).map(read))).toEqual([
      [120_000, 30_000, 30_000, 60_000],
      [10_000, 0, 0, 10_000],
    ]);
  });

  it("sans part mise de côté, la colonne « Réglé » suffit", () => {
    const { headers, rows } = tableOf(formal("fr", [part("FA-1", 60_000, 40, { amount: cents(90_000) })]));
    expect(headers.slice(3)).toEqual(["Montant TTC", "Réglé", "Reste dû"]);
    expect(rows.map((row) => row.slice(3).map(read))).toEqual([[90_000, 30_000, 60_000]]);
  });

  it("une facture sans date d'émission montre un tiret", () => {
    expect(tableOf(formal("fr", [part("FA-1", 60_000, 40, { issued: undefined })])).rows[0]?.[1]).toBe("–");
  });

  it("un rappel garde ses trois colonnes", () => {
    const parts = [part("FA-1", 1_000, 5), part("FA-2", 2_000, 4)];
    const { input } = letterCase({ template: "Oubli", segment: "standard", parts });
    expect(tableOf(input).headers).toEqual(["Facture", "Échéance", "À régler"]);
  });
});

describe("La somme à scanner et celle du texte", () => {
  it("sans décompte fourni, le code porte la somme que la lettre demande", () => {
    // 40 days at 12,40 %: 1 000,00 × 0,1240 × 40 / 365 = 13,589… → 13,59; with the forty euros: 1 053,59.
    const letter = letterOf(formal("fr", [part("FA-1", 100_000, 40)]));
    expect(letter.text).toContain("de nous payer 1\u202f053,59\u00a0€");
    expect(letter.transfer?.amount).toBe(105_359);
    expect(letter.claimed).toBe(100_000);
  });

  it("des crédits à déduire baissent les deux de la même somme", () => {
    const input = formal("fr", [part("FA-1", 100_000, 40)]);
    const line = { ...input.line, claimed: cents(80_000), creditsDeducted: cents(20_000) };
    const letter = letterOf({ ...input, line });
    expect(letter.text).toContain("de nous payer 853,59\u00a0€");
    expect(letter.transfer?.amount).toBe(85_359);
  });
});

describe("Un IBAN ou un BIC faux ne s'imprime jamais", () => {
  const withBank = (template: string, bank: { iban?: string; bic?: string }): LetterInput => {
    const { input } = letterCase({ template, segment: "standard", parts: [part("FA-1", 100_000, 40)] });
    return { ...input, settings: { ...SETTINGS, sender: { ...SETTINGS.sender, ...bank } } };
  };
  const gapsOf = (input: LetterInput): readonly string[] => {
    const result = composeLetter(input);
    return result.kind === "gaps" ? result.gaps.map(({ message }) => message) : [];
  };

  it.each([
    ["FR7630006000011234567890188", "sa clé de contrôle est fausse"],
    ["FR76 3000 6000 0112 3456 7890 18", "il n’a pas le nombre de caractères de son pays"],
    ["XX7630006000011234567890189", "ses deux premières lettres ne sont pas celles d’un pays"],
  ])("« %s » arrête la lettre qui le donne", (iban, why) => {
    const [gap, ...others] = gapsOf(withBank("Avis d'impayé", { iban }));
    expect(gap).toContain("Réglages › IBAN est faux");
    expect(gap).toContain(why);
    expect(others).toEqual([]);
  });

  it("une lettre qui ne le donne pas part, sans code à scanner", () => {
    const letter = letterOf(withBank("Oubli", { iban: "FR7630006000011234567890188" }));
    expect(letter.transfer).toBeUndefined();
    expect(letter.text).not.toContain("FR76");
  });

  it("« IBAN FR76-3000… » se lit, et s'imprime par groupes de quatre", () => {
    const { text } = letterOf(withBank("Avis d'impayé", { iban: "IBAN FR76-3000-6000-0112-3456-7890-189" }));
    expect(text).toContain("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
    expect(text).not.toContain("IBAN");
  });

  it("un BIC faux ne paraît pas à côté d'un bon IBAN", () => {
    const { text } = letterOf(withBank("Mise en demeure", { bic: "AGRI" }));
    expect(text).toContain("IBAN FR76");
    expect(text).not.toContain("BIC");
  });
});

describe("Les personnes dont une lettre parle", () => {
  it.each([
    ["Mme Lefèvre", "Ms Lefèvre"],
    ["M. Morel", "Mr Morel"],
    ["Monsieur Jean Morel, gérant", "Mr Jean Morel, gérant"],
    ["M. et Mme Morel", "Mr and Mrs Morel"],
    ["Me Durand", "Maître Durand"],
    ["Madeleine Roux", "Madeleine Roux"],
    ["Service fournisseurs", "Service fournisseurs"],
  ])("« %s » est « %s » en anglais, et reste tel en français", (typed, english) => {
    expect(personIn(typed, "en")).toBe(english);
    expect(personIn(typed, "fr")).toBe(typed);
  });

  it.each([
    ["Mme Lefèvre", "Mme LEFÈVRE (compta)", true],
    ["Claire Lefèvre", "Mme Lefèvre", true],
    ["M. Morel", "Mme Morel", false],
    ["M. Garnier", "Mme Lefèvre", false],
    ["Mme Lefèvre", undefined, false],
    ["", "", false],
  ])("« %s » et « %s » : une même personne ? %s", (one, other, same) => {
    expect(isSamePerson(one, other)).toBe(same);
  });

  it("un récapitulatif ne parle pas de celle qu'il salue à la troisième personne", () => {
    const recap = (who: string | undefined): string => {
      const { input } = letterCase({
        template: "Récapitulatif d'appel",
        segment: "standard",
        parts: [part("FA-1", 100_000, 12)],
        extra: {
          call: { day: TODAY, ...(who === undefined ? {} : { who }), said: "le virement part lundi" },
        },
      });
      return letterOf(input).text;
    };
    expect(recap("Mme Lefèvre")).toContain("Merci de notre échange téléphonique du 23/11/2026, au sujet");
    expect(recap("Mme Lefèvre")).not.toContain("Mme");
    expect(recap(undefined)).toContain("Merci de notre échange téléphonique du 23/11/2026, au sujet");
    expect(recap("M. Garnier")).toContain("Nous avons échangé par téléphone le 23/11/2026 avec M. Garnier,");
  });
});

describe("Les références et les relances rappelées", () => {
  const references = (circuit: string, language: "fr" | "en" = "fr"): string => {
    const { input } = letterCase({
      template: "Service gestionnaire – public",
      segment: "public",
      parts: [part("FA-1", 100_000, 6)],
      extra: { customer: { ...customerOf("public"), paymentCircuit: circuit } },
    });
    const template = language === "fr" ? input.template : templateNamed(`${input.template.name} (EN)`);
    return letterOf({ ...input, template, language }).text;
  };

  it.each([
    ["service FINANCES", "–\u00a0Service\u00a0: FINANCES\n"],
    ["Service : FINANCES", "–\u00a0Service\u00a0: FINANCES\n"],
    ["service des finances", "–\u00a0Service des finances\n"],
    ["FACTURES_PUBLIQUES", "–\u00a0Service\u00a0: FACTURES_PUBLIQUES\n"],
    ["services", "–\u00a0Services\n"],
  ])("« %s » : le mot « service » n'est pas dit deux fois", (circuit, expected) => {
    expect(references(circuit)).toContain(expected);
  });

  it("en anglais aussi", () => {
    expect(references("service FINANCES", "en")).toContain("Department: FINANCES\n");
  });

  it("une commande que le tableau donne n'est pas répétée dessous ; seule, elle n'est pas une liste", () => {
    const parts = [
      part("FA-1", 100_000, 6, { orderReference: "CDE-1" }),
      part("FA-2", 100_000, 6, { orderReference: "CDE-2" }),
    ];
    const textOf = (some: typeof parts): string =>
      letterOf(letterCase({ template: "Statut – grand compte", segment: "grand compte", parts: some }).input)
        .text;
    expect(textOf(parts)).not.toContain("Votre commande");
    expect(textOf(parts.slice(0, 1))).toContain("\nVotre commande\u00a0: CDE-1\n");
  });

  it("un numéro porté par plusieurs lignes ne se répète ni dans l'objet, ni dans le virement, ni dans les réponses", () => {
    const parts = [6, 5, 5].map((late) => part("VE 0623", 100_000, late));
    const { subject, transfer, replies } = letterOf(
      letterCase({ template: "Oubli", segment: "standard", parts }).input,
    );
    expect(subject).toBe("Menuiserie Valbois – factures VE 0623 échues");
    expect(transfer?.remittance).toBe("VE 0623");
    for (const { url } of replies)
      expect(decodeURIComponent(url).match(/subject=VE 0623 –/g)).toHaveLength(1);
  });

  it("une relance d'avant l'échéance ne peut pas être une relance de cette facture", () => {
    const { input } = letterCase({
      template: "Avis d'impayé",
      segment: "standard",
      parts: [part("FA-1", 100_000, 21)],
      extra: {
        earlier: [25, 21, 18].map((ago) => ({
          day: addDays(TODAY, -ago),
          channel: "e-mail",
          kind: "relance envoyée",
        })),
      },
    });
    const { text } = letterOf(input);
    expect(text.match(/message électronique/g)).toHaveLength(1);
    expect(text).toContain("05/11/2026\u00a0: message électronique");
  });
});

describe("Une lettre anglaise vaut aussi hors de France", () => {
  it.each(["Mise en demeure", "Dernier appel", "Mise en demeure – particulier"])(
    "« %s » nomme le tribunal compétent, non une voie française",
    (name) => {
      const { body } = templateNamed(`${name} (EN)`);
      expect(body).toContain("the competent court");
      expect(body).not.toMatch(/injonction de payer|conciliateur de justice/);
    },
  );
});
