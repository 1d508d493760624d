import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { piecesHtml } from "#shared/letters/pieces.ts";
import { customerOf, letterCase, part, SETTINGS, TODAY, templateNamed } from "./letter-builders.ts";

const oubli = (extra: Partial<LetterInput> = {}): LetterInput =>
  letterCase({ template: "Oubli", segment: "standard", parts: [part("FA-12", 120_000, 3)], extra }).input;

const custom = (body: string, subject = "Objet", extra: Partial<LetterInput> = {}): LetterInput =>
  oubli({ template: { name: "À moi", subject, body }, ...extra });

function letterOf(input: LetterInput): Letter {
  const result = composeLetter(input);
  if (result.kind === "gaps") throw new Error(result.gaps.map((gap) => gap.message).join("\n"));
  return result.letter;
}

function gapsOf(input: LetterInput): readonly (readonly [string, string])[] {
  const result = composeLetter(input);
  return result.kind === "gaps" ? result.gaps.map((gap) => [gap.field, gap.message] as const) : [];
}

const without = (field: keyof typeof SETTINGS.sender): Partial<LetterInput> => ({
  settings: { ...SETTINGS, sender: { ...SETTINGS.sender, [field]: undefined } },
});

describe("Une lettre dit ce que le plan réclame, ni plus ni moins", () => {
  it("le total réclamé est celui de la ligne, les autres échues restent à part", () => {
    const { input } = letterCase({
      template: "Oubli",
      segment: "standard",
      parts: [part("FA-12", 120_000, 4), part("FA-13", 30_000, 3)],
      rest: { claimed: cents(140_000), creditsDeducted: cents(10_000), informed: [part("FA-14", 7_700, 1)] },
    });
    const letter = letterOf(input);
    expect(letter.claimed).toBe(140_000);
    expect(letter.text).toContain("il reste 1\u202f400,00\u00a0€ à régler");
    expect(letter.text).toContain("Également échue, pour information (hors du total ci-dessus)");
    expect(letter.text).toMatch(
      /Avoirs et règlements déduits +\u2212100,00\u00a0€\nTotal +1\u202f400,00\u00a0€/,
    );
    expect(letter.text).toContain("77,00\u00a0€");
    expect(letter.text).not.toContain("1\u202f577,00");
  });

  it("une seule facture avec un avoir : le total réclamé et la déduction sont dits", () => {
    const { input } = letterCase({
      template: "Oubli",
      segment: "standard",
      parts: [part("FA-12", 120_000, 4)],
      rest: { claimed: cents(110_000), creditsDeducted: cents(10_000) },
    });
    const { text } = letterOf(input);
    expect(text).toContain("il reste 1\u202f100,00\u00a0€ à régler sur notre facture FA-12");
    expect(text).toContain("Reste dû sur la facture\u00a0: 1\u202f200,00\u00a0€");
    expect(text).toContain("Avoirs et règlements déjà déduits\u00a0: 100,00\u00a0€");
  });

  it("rien à réclamer : la lettre s'arrête au lieu d'écrire zéro", () => {
    const { input } = letterCase({
      template: "Oubli",
      segment: "standard",
      parts: [part("FA-12", 120_000, 4)],
      rest: { claimed: cents(0) },
    });
    expect(gapsOf(input)[0]?.[0]).toBe("total");
  });

  it("plus de trois factures : l'objet les compte", () => {
    const { input } = letterCase({
      template: "Oubli",
      segment: "standard",
      parts: [4, 3, 2, 1].map((late) => part(`FA-${late}`, 10_000, late)),
    });
    expect(letterOf(input).subject).toBe("Relevé au 23/11/2026 – 4\u00a0factures échues");
  });

  it("une autre devise garde son nom et n'a pas de pénalités en euros", () => {
    const rest = { currency: "CHF" };
    const parts = [part("FA-12", 120_000, 30, { currency: "CHF" })];
    expect(
      letterOf(letterCase({ template: "Oubli", segment: "standard", parts, rest }).input).text,
    ).toContain("1\u202f200,00\u00a0CHF");
    const gaps = gapsOf(letterCase({ template: "Mise en demeure", segment: "standard", parts, rest }).input);
    expect(gaps.map(([, message]) => message).join()).toContain("qu'en euros");
  });
});

describe("Mise en demeure", () => {
  const notice = (extra: Partial<LetterInput> = {}): LetterInput =>
    letterCase({
      template: "Mise en demeure",
      segment: "standard",
      parts: [part("FA-12", 234_567, 131)],
      extra,
    }).input;

  it("principal, pénalités par semestre et 40 € font le total, calculé à part ici", () => {
    // Échéance 15/07/2026, au 23/11/2026 : 131 jours à 12,40 % = 2 345,67 × 0,124 × 131 / 365 = 104,39 €.
    const letter = letterOf(notice());
    expect(letter.text).toContain("104,39\u00a0€");
    expect(letter.text).toContain("de nous payer 2\u202f490,06\u00a0€ au plus tard");
    expect(letter.claimed).toBe(234_567);
  });

  it("la date limite suit le dépôt du recommandé : dépôt + 3 + 8 jours, 15 pour un particulier", () => {
    expect(letterOf(notice()).deadline).toBe("2026-12-04");
    const registered = { deposit: addDays(TODAY, 2), number: "1A 000" };
    const posted = letterOf(notice({ registered }));
    expect(posted.deadline).toBe("2026-12-06");
    expect(posted.text).toContain("au plus tard le 6\u00a0décembre\u00a02026");
    const consumer = letterCase({
      template: "Mise en demeure – particulier",
      segment: "particulier",
      parts: [part("FA-12", 234_567, 50)],
    });
    expect(letterOf(consumer.input).deadline).toBe("2026-12-11");
  });

  it("un taux inconnu arrête la lettre en nommant le semestre", () => {
    const messages = gapsOf(notice({ today: day("2027-01-04") })).map(([, message]) => message);
    expect(messages.join()).toContain("2027 S1");
  });

  it("un taux contractuel sous le plancher arrête la lettre", () => {
    const settings = { ...SETTINGS, penaltyRate: 500 };
    expect(
      gapsOf(notice({ settings }))
        .map(([, message]) => message)
        .join(),
    ).toContain("plancher");
  });

  it("sans relance au Journal, la lettre sort avec une remarque", () => {
    const letter = letterOf(notice({ earlier: [] }));
    expect(letter.text).not.toContain("précédents");
    expect(letter.findings.map((finding) => finding.code)).toEqual(["earlier-reminders"]);
  });

  it("un champ de pénalité dans un modèle pour un particulier est refusé", () => {
    const { input } = letterCase({
      template: "Oubli – particulier",
      segment: "particulier",
      parts: [part("FA-12", 120_000, 60)],
      extra: { template: { name: "À moi", subject: "x", body: "{{pénalités}} {{indemnité}}" } },
    });
    expect(gapsOf(input).map(([field]) => field)).toEqual(["pénalités", "indemnité"]);
  });
});

describe("Un blanc arrête la lettre et se nomme", () => {
  it.each([
    ["iban", "Avis d'impayé", "Réglages › IBAN"],
    ["phone", "Oubli", "Réglages › Téléphone"],
    ["signatory", "Oubli", "Réglages › Signataire courant"],
    ["formalNoticeSignatory", "Mise en demeure", "Réglages › Signataire mise en demeure"],
    ["siren", "Mise en demeure", "Réglages › SIREN"],
    ["legalForm", "Mise en demeure", "Réglages › Forme et capital"],
    ["name", "Oubli", "Réglages › Raison sociale"],
  ] as const)("sans %s, « %s » demande %s", (field, template, place) => {
    const { input } = letterCase({
      template,
      segment: "standard",
      parts: [part("FA-12", 120_000, 31)],
      extra: without(field),
    });
    expect(
      gapsOf(input)
        .map(([, message]) => message)
        .join("\n"),
    ).toContain(place);
  });

  it("sans adresse e-mail, la lettre se lit sans destinataire : c'est montré avant le brouillon, pas refusé", () => {
    const customer = { ...customerOf("standard"), email: undefined };
    expect(letterOf(oubli({ customer })).to).toEqual([]);
    const posted = letterCase({
      template: "Mise en demeure",
      segment: "standard",
      parts: [part("FA-12", 120_000, 31)],
      extra: { customer },
    });
    expect(letterOf(posted.input).to).toEqual([]);
  });

  it("une adresse illisible est citée, la copie aussi", () => {
    const customer = { ...customerOf("standard"), email: "léa@exemple.fr", copy: "a@b" };
    expect(
      gapsOf(oubli({ customer })).map(([field, message]) => [field, /«\s(.*?)\s»/.exec(message)?.[1]]),
    ).toEqual([
      ["E-mail", "léa@exemple.fr"],
      ["Copie", "a@b"],
    ]);
  });

  it("plusieurs destinataires et une copie, sans doublon", () => {
    const customer = {
      ...customerOf("standard"),
      email: "Compta <a@exemple.fr> ; b@exemple.fr",
      copy: "b@exemple.fr, c@exemple.fr",
    };
    const letter = letterOf(oubli({ customer }));
    expect(letter.to).toEqual(["a@exemple.fr", "b@exemple.fr"]);
    expect(letter.cc).toEqual(["c@exemple.fr"]);
  });

  it("un champ inconnu est nommé, même dans une partie qui ne s'écrira pas", () => {
    const gaps = gapsOf(custom("{{#plusieurs_factures}}{{faktur}}{{/plusieurs_factures}}{{constructor}}"));
    expect(gaps.map(([field]) => field)).toEqual(["faktur", "constructor"]);
    expect(gaps[0]?.[1]).toContain("onglet Modèles");
    expect(gaps[0]?.[1]).toContain("Vouliez-vous écrire {{facture}}\u00a0?");
    expect(gaps[1]?.[1]).not.toContain("Vouliez-vous");
  });

  it("un champ vide dans une partie qui ne s'écrit pas n'arrête rien", () => {
    const body = "{{#particulier}}{{iban}}{{/particulier}}{{^particulier}}bonjour{{/particulier}}";
    expect(letterOf(custom(body, "x", without("iban"))).text).toBe("bonjour\n");
  });

  it("une balise mal fermée est une erreur du modèle, en français", () => {
    expect(gapsOf(custom("{{#une_facture}}sans fin"))[0]?.[1]).toContain("n'est pas fermée");
    expect(gapsOf(custom("{{> autre}}"))[0]?.[1]).toContain("n'existe pas ici");
  });

  it("un récapitulatif sans appel noté, une copie sans dépôt : dit quoi noter", () => {
    expect(gapsOf(oubli({ template: templateNamed("Récapitulatif d'appel") }))[0]?.[1]).toContain(
      "Notez l'appel",
    );
    expect(gapsOf(oubli({ template: templateNamed("Copie de la lettre recommandée") }))[0]?.[1]).toContain(
      "date de dépôt",
    );
  });
});

describe("Données hostiles : du texte, jamais du code", () => {
  const nasty = '<script>alert("x")</script>';
  const customer = {
    ...customerOf("standard"),
    name: `${nasty} {{iban}} =HYPERLINK("a")`,
    contact: `Mme ${nasty}`,
  };
  const { input } = letterCase({
    template: "Oubli",
    segment: "standard",
    parts: [part("{{total}}<b>", 10_000, 4), part('=HYPERLINK("http://x")', 10_000, 3)],
    extra: { customer },
  });

  it("le HTML les échappe, le texte les rend telles quelles", () => {
    const letter = letterOf(input);
    expect(letter.html).not.toMatch(/<script|<b>/i);
    expect(letter.html).toContain("Bonjour Madame &lt;script&gt;alert,");
    expect(letter.html).toContain("{{total}}&lt;b&gt;");
    expect(letter.text).toContain("{{total}}<b>");
    expect(letter.text).toContain('=HYPERLINK("http://x")');
  });

  it("une donnée n'est jamais lue comme un modèle ni comme un bloc", () => {
    const sneaky = { ...customerOf("standard"), name: "\ue000tableau\ue001{{{iban}}}" };
    const letter = letterOf(custom("Cher {{client}}, {{&client}}", "Pour {{client}}", { customer: sneaky }));
    expect(letter.text).toBe("Cher tableau{{{iban}}}, tableau{{{iban}}}\n");
    expect(letter.html).not.toContain("<th");
    expect(letter.subject).toBe("Pour tableau{{{iban}}}");
  });

  it("un retour à la ligne dans un nom ne fait ni ligne ni en-tête de plus", () => {
    const broken = { ...customerOf("standard"), name: "Dupont\r\nBcc: voleur@exemple.fr" };
    expect(letterOf(custom("x", "Pour {{client}}", { customer: broken })).subject).toBe(
      "Pour Dupont Bcc: voleur@exemple.fr",
    );
  });
});

describe("Typographie et HTML", () => {
  it("les espaces insécables sont mises dans le modèle du propriétaire", () => {
    expect(letterOf(custom("Est-ce « clair » : oui ? 40 € n° 3")).text).toBe(
      "Est-ce «\u00a0clair\u00a0»\u00a0: oui\u00a0? 40\u00a0€ n°\u00a03\n",
    );
  });

  it("le HTML dit sa langue, porte une vraie table et les mêmes mots que le texte", () => {
    const { input } = letterCase({
      template: "Oubli",
      segment: "standard",
      parts: [part("FA-12", 120_000, 4), part("FA-13", 30_000, 3)],
    });
    const letter = letterOf(input);
    expect(letter.html).toContain('<html lang="fr">');
    expect(letter.html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(letter.html).not.toMatch(/<(script|link|iframe)\b|http/);
    for (const [, target] of letter.html.matchAll(/(?:src|href)="([^"]*)"/g)) {
      expect(target).toMatch(/^(cid|mailto):/);
    }
    const words = (text: string): string => text.replace(/\s+/g, "");
    const inside = piecesHtml(letter.pieces);
    expect(letter.html).toContain(inside);
    const shown = inside
      .replace(/<[^>]+>/g, "")
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&");
    expect(words(shown)).toBe(words(letter.text));
  });

  it("une ligne dont les conditions ne laissent rien ne laisse pas de trou", () => {
    expect(letterOf(oubli()).text).not.toMatch(/\n{3,}| \n/);
  });
});
