import { describe, expect, it } from "vitest";
import { REQUIRED } from "#shared/letters/lint-required.ts";
import { codesOf, soundLetter } from "./sound-letter.ts";

type Removed = readonly [letter: string, fr: RegExp, en: RegExp, code: string];

const DAY_FR = /\d\d\/\d\d\/\d{4}/g;
const DAY_EN = /\d{1,2}\s\p{L}+\s\d{4}/gu;

/** For each rule, in each language, what to take out of a letter that holds everything. */
const PARTS: readonly Removed[] = [
  [
    "Facture en ordre",
    /Est-elle en ordre de votre côté\s\?/,
    /Is everything in order at your end\?/,
    "preventive-question",
  ],
  ["Facture en ordre", DAY_FR, DAY_EN, "preventive-due-date"],
  [
    "Facture en ordre",
    /répondez à ce message ou appelez-nous|appelez-nous/g,
    /reply to this message or call us|call us/g,
    "preventive-contact",
  ],
  ["Oubli", /1.480,00.€/, /€1,480\.00/, "courteous-balance"],
  ["Oubli", /ne tenez pas compte/, /please disregard/, "courteous-crossing"],
  ["Oubli", /\?/, /\?/, "courteous-one-question"],
  ["Oubli", /la date de/, /when to/, "courteous-date-or-block"],
  ["Date ferme – à risque", /au plus tard le/, /by 30\s\p{L}+\s\d{4}/u, "firm-date"],
  ["Dernier appel", /d'ici au/, /(?:by|before) \d+\s\p{L}+\s\d{4}/u, "firm-date"],
  [
    "Récapitulatif d'appel",
    /échange téléphonique du 20\/11\/2026/,
    /telephone conversation of 20\sNovember\s2026/,
    "recap-facts",
  ],
  [
    "Récapitulatif d'appel",
    /le (27\/11|01\/12)\/2026/g,
    /on (27\sNovember|1\sDecember)\s2026/g,
    "recap-next-date",
  ],
  [
    "Confirmation de promesse",
    /notre échange du 20\/11\/2026/,
    /our conversation of 20\sNovember\s2026/,
    "recap-facts",
  ],
  ["Avis d'impayé", /: (message|échange) \S+/g, /: (e-mail|telephone call)/g, "earlier-reminders"],
  ["Avis d'impayé", /au plus tard le/, /by 1\sDecember\s2026/, "fixed-date"],
  ["Avis d'impayé", /mise en demeure/, /a formal notice/, "what-follows"],
  [
    "Avis d'impayé",
    /dont nous nous réservons le bénéfice/,
    /We reserve our right to claim both/,
    "rate-and-indemnity",
  ],
  ["Avis d'impayé", /12,40.%/, /12\.40%/, "rate-and-indemnity"],
  [
    "Mise en demeure",
    /\(art\.\s1344 du Code civil\)/,
    /article\s1344 of the French Civil Code/,
    "formal-words",
  ],
  ["Mise en demeure", /SIREN/g, /SIREN/g, "formal-identity"],
  ["Mise en demeure", /Siège/, /Registered office/, "formal-identity"],
  ["Mise en demeure", /et non contestée/, /and undisputed/, "formal-undisputed"],
  ["Mise en demeure", /IBAN .* – BIC/, /IBAN .* – BIC/, "formal-iban"],
  ["Mise en demeure", /Pièces jointes/, /Enclosures/, "formal-enclosures"],
  ["Mise en demeure", /Annexe/, /Annex/, "formal-statement"],
  ["Mise en demeure", /injonction de payer/, /competent court/, "formal-route-business"],
  ["Mise en demeure – particulier", /conciliateur de justice/, /conciliation/, "formal-route-consumer"],
  ["Mise en demeure – particulier", /médiateur/, /mediator/, "formal-route-consumer"],
  [
    "Mise en demeure – public",
    /à l'ordonnateur et saisirons le médiateur des entreprises/,
    /to the authorising officer .* entreprises\)/,
    "formal-route-public",
  ],
  ["Accusé de réception de litige", /au plus tard le 04\/12\/2026/, /by 4\sDecember\s2026/, "dispute-answer"],
  ["Accusé de réception de litige", /non contestée/, /undisputed/, "dispute-undisputed"],
  ["Échéancier proposé", DAY_FR, DAY_EN, "plan-debt"],
  [
    "Échéancier proposé",
    /immédiatement exigible|déchéance du terme/g,
    /falls due at once|acceleration/g,
    "plan-acceleration",
  ],
  ["Échéancier proposé", /huit jours/, /eight days/, "plan-notice"],
  ["Échéancier proposé", /n'emporte pas novation/, /is not a novation/, "plan-no-novation"],
  ["Échéancier proposé", /pénalités/gi, /interest/gi, "plan-penalties"],
  ["Échéancier proposé (public)", /indemnité/gi, /indemnity/gi, "plan-penalties"],
  ["Échéancier proposé", /\(deux mille [^)]*\)/, /\(two thousand [^)]*\)/, "plan-words"],
  ["Échéancier proposé", /Le débiteur/, /The debtor/, "plan-signatures"],
  ["Demande de confirmation écrite", /par écrit/, /in writing/, "offer-in-writing"],
  ["Demande de confirmation écrite", /ne vaut pas acceptation/, /is not an acceptance/, "offer-in-writing"],
  ["Demande de confirmation écrite", /proposition/g, /proposal/g, "offer-said-back"],
  ["Contre-proposition", /jusqu'au/, /until/, "counter-answer-by"],
  ["Contre-proposition", /Sans accord écrit/, /Without a written agreement/, "counter-rights"],
  ["Transmission du litige", /au plus tard le/, /by 4\sDecember\s2026/, "hand-over-asked"],
  ["Relevé de compte", DAY_FR, DAY_EN, "statement-facts"],
  ["Remerciement après règlement", /merci/, /Thank you/, "thanks-said"],
  ["Transmission au recouvrement", /Débiteur/g, /Debtor/g, "collector-facts"],
  ["Transmission au recouvrement", /convention écrite/, /written agreement/, "collector-mandate"],
  ["Transmission au recouvrement", /Pièces jointes/, /Enclosures/, "collector-documents"],
  ["Service gestionnaire – public", /Engagement/, /Commitment number \(engagement\)/, "public-reference"],
  ["Oubli", /n'ont pas changé/, /have not changed/, "bank-details-line"],
  ["Relevé de compte", /n'ont pas changé/, /have not changed/, "bank-details-line"],
];

/** Rules on a length: what to add. */
const TOO_LONG = [
  ["Mise en demeure", "formal-one-page"],
  ["Remerciement après règlement", "thanks-short"],
] as const;

describe("Ce qu'une lettre doit dire (méthode 8)", () => {
  it.each(PARTS)("« %s » sans %s : signalé", (name, removed, _, code) => {
    const sound = soundLetter(name);
    expect(codesOf(sound)).toEqual([]);
    expect(codesOf({ ...sound, text: sound.text.replace(removed, "…") })).toContain(code);
  });

  it.each(PARTS.map(([name, , removed, code]) => [name, removed, code] as const))(
    "« %s (EN) » sans %s : signalé",
    (name, removed, code) => {
      const sound = soundLetter(name, "en");
      expect(codesOf(sound)).toEqual([]);
      expect(codesOf({ ...sound, text: sound.text.replace(removed, "…") })).toContain(code);
    },
  );

  it.each(TOO_LONG)("« %s » trop longue est signalée, dans les deux langues", (name, code) => {
    for (const language of ["fr", "en"] as const) {
      const sound = soundLetter(name, language);
      const long = "Un paragraphe de plus. ".repeat(150);
      expect(codesOf({ ...sound, text: long + sound.text })).toContain(code);
    }
  });

  it("l'annexe d'une mise en demeure ne compte pas dans sa page", () => {
    for (const language of ["fr", "en"] as const) {
      const sound = soundLetter("Mise en demeure", language);
      expect(codesOf({ ...sound, text: `${sound.text}${"Une ligne de plus. ".repeat(250)}` })).toEqual([]);
    }
  });

  it("chaque règle a son manque", () => {
    const seen = new Set([...PARTS.map(([, , , code]) => code), ...TOO_LONG.map(([, code]) => code)]);
    expect(REQUIRED.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
  });

  it.each(["fr", "en"] as const)(
    "deux questions dans un rappel courtois sont une de trop (%s)",
    (language) => {
      const sound = soundLetter("Oubli", language);
      expect(codesOf({ ...sound, text: `Comment allez-vous ?\n\n${sound.text}` })).toContain(
        "courteous-one-question",
      );
    },
  );

  it("ni une transmission interne ni une lettre au prestataire ne donne de coordonnées bancaires", () => {
    for (const name of ["Transmission du litige", "Transmission au recouvrement"]) {
      expect(soundLetter(name).text).not.toContain("coordonnées bancaires");
      expect(soundLetter(name, "en").text).not.toContain("bank details");
    }
  });

  it("une lettre anglaise dont les montants sont écrits à la française est signalée", () => {
    const sound = soundLetter("Oubli", "en");
    expect(codesOf({ ...sound, text: sound.text.replace("€1,480.00", "1 480,00 €") })).toEqual([
      "courteous-balance",
    ]);
  });
});
