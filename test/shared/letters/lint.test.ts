import { describe, expect, it } from "vitest";
import { composeLetter } from "#shared/letters/compose.ts";
import type { LetterFamily } from "#shared/letters/families.ts";
import { familyOf } from "#shared/letters/families.ts";
import { lintLetter } from "#shared/letters/lint.ts";
import type { Segment } from "#shared/model/customer.ts";
import { CASES } from "./cases.ts";

interface Sound {
  readonly family: LetterFamily;
  readonly segment: Segment;
  readonly subject: string;
  readonly text: string;
}

/** A letter of ours, sound by the golden test: the ground in which each fault is planted. */
function soundLetter(name: string): Sound {
  const found = CASES.find((one) => one.name === name);
  if (!found) throw new Error(`Cas absent : ${name}`);
  const result = composeLetter(found.input);
  if (result.kind === "gaps") throw new Error(result.gaps[0]?.message);
  const family = familyOf(found.input.template.name, found.input.line);
  return {
    family,
    segment: found.input.customer.segment,
    subject: result.letter.subject,
    text: result.letter.text,
  };
}

const codes = ({ family, segment, subject, text }: Sound): readonly string[] =>
  lintLetter({ family, segment, names: ["Menuiserie Valbois"] }, subject, text).map(
    (finding) => finding.code,
  );

describe("Ce qu'une lettre ne doit pas dire (méthode 8)", () => {
  it.each([
    ["Facture en ordre", "Cette facture sera bientôt en retard.", "preventive-lateness"],
    ["Facture en ordre", "Des pénalités s'appliqueront.", "preventive-lateness"],
    ["Oubli", "Une indemnité de 40 € est due.", "penalties-too-early"],
    ["Oubli", "Des pénalités courent.", "penalties-too-early"],
    ["Oubli", "Malgré nos relances, vous n'avez pas payé.", "courteous-reproach"],
    ["Date ferme – à risque", "Des pénalités de retard seront appliquées.", "penalties-too-early"],
    ["Récapitulatif d'appel", "Vous n'avez toujours pas réglé.", "recap-reproach"],
    ["Récapitulatif d'appel", "Merci de régler sous huitaine.", "recap-new-demand"],
    ["Avis d'impayé", "Nous y renonçons si vous payez vite.", "waiver"],
    ["Avis d'impayé", "Nous engagerons des poursuites.", "vague-proceedings"],
    ["Mise en demeure", "Un huissier se présentera.", "court-look-alike"],
    ["Mise en demeure", "Ceci est une sommation de payer.", "court-look-alike"],
    ["Mise en demeure", "Dernier avis avant saisie.", "court-look-alike"],
    ["Mise en demeure", "Les frais de dossier seront à votre charge.", "other-costs"],
    ["Mise en demeure", "Nous vous dénoncerons à la DGCCRF.", "threat"],
    ["Accusé de réception de litige", "C'est notre erreur.", "dispute-admission"],
    ["Accusé de réception de litige", "Des pénalités courent.", "dispute-penalty"],
    ["Échéancier proposé", "Cet accord vaut novation de la dette.", "plan-novation"],
    ["Échéancier proposé", "À défaut, nous saisirons le tribunal.", "plan-court-words"],
    ["Échéancier proposé (particulier)", "Des frais de dossier s'ajoutent.", "consumer-charges"],
    ["Échéancier proposé (particulier)", "Une indemnité de 40 € est due.", "consumer-charges"],
    ["Confirmation de promesse", "Vous n'avez toujours pas réglé.", "recap-reproach"],
    ["Confirmation de promesse", "Merci de régler aussi la facture FA-9.", "recap-new-demand"],
    ["Récapitulatif d'appel (refus)", "Malgré nos appels, vous refusez.", "recap-reproach"],
    ["Récapitulatif d'appel (litige)", "Une indemnité de 40 € est due.", "recap-new-demand"],
    ["Demande de confirmation écrite", "Nous acceptons.", "offer-accepted"],
    ["Demande de confirmation écrite", "Des pénalités courent.", "offer-accepted"],
    ["Contre-proposition", "C'est inacceptable.", "counter-reproach"],
    ["Contre-proposition", "Sinon nous saisirons le tribunal.", "counter-reproach"],
    ["Transmission du litige", "C'est votre erreur.", "hand-over-reproach"],
    ["Transmission du litige", "Le client est de mauvaise foi.", "hand-over-reproach"],
    ["Oubli – particulier", "Des frais de relance vous seront comptés.", "consumer-charges"],
    ["Mise en demeure – particulier", "Une indemnité de 40 € est due.", "consumer-charges"],
    ["Avis d'impayé – particulier", "Des intérêts courent déjà.", "consumer-interest-early"],
    ["Service gestionnaire – public", "Scannez ce QR code.", "no-qr"],
    ["Statut – grand compte", "Scannez ce QR code.", "no-qr"],
    ["Relevé – compte clé", "Répondez en un clic.", "no-reply-button"],
    ["Mise en demeure – public", "Nous demanderons une injonction de payer.", "public-routes"],
    ["Mise en demeure – public", "Nous ferons procéder à une saisie.", "public-routes"],
    ["Oubli", "Le service contentieux suit votre dossier.", "invented-department"],
    ["Oubli", "Envoyé avec Crescendo.", "foreign-name"],
  ])("« %s » + « %s » : %s", (name, planted, code) => {
    const sound = soundLetter(name);
    expect(codes(sound)).toEqual([]);
    expect(codes({ ...sound, text: `${planted}\n\n${sound.text}` })).toContain(code);
  });
});

describe("Ce qu'une lettre doit dire (méthode 8)", () => {
  it.each([
    ["Facture en ordre", /Est-elle en ordre de votre côté\s\?/, "preventive-question"],
    ["Facture en ordre", /\d\d\/\d\d\/\d{4}/, "preventive-due-date"],
    ["Facture en ordre", /répondez à ce message ou appelez-nous|appelez-nous/g, "preventive-contact"],
    ["Oubli", /1.480,00.€/, "courteous-balance"],
    ["Oubli", /ne tenez pas compte/, "courteous-crossing"],
    ["Oubli", /\?/, "courteous-one-question"],
    ["Oubli", /la date de/, "courteous-date-or-block"],
    ["Date ferme – à risque", /au plus tard le/, "firm-date"],
    ["Récapitulatif d'appel", /échange téléphonique du 20\/11\/2026/, "recap-facts"],
    ["Récapitulatif d'appel", /le (27\/11|01\/12)\/2026/g, "recap-next-date"],
    ["Avis d'impayé", /: (message|échange) \S+/g, "earlier-reminders"],
    ["Avis d'impayé", /au plus tard le/, "fixed-date"],
    ["Avis d'impayé", /mise en demeure/, "what-follows"],
    ["Avis d'impayé", /dont nous nous réservons le bénéfice/, "rate-and-indemnity"],
    ["Avis d'impayé", /12,40.%/, "rate-and-indemnity"],
    ["Mise en demeure", /\(art. 1344 du Code civil\)/, "formal-words"],
    ["Mise en demeure", /SIREN/, "formal-identity"],
    ["Mise en demeure", /et non contestée/, "formal-undisputed"],
    ["Mise en demeure", /IBAN .* – BIC/, "formal-iban"],
    ["Mise en demeure", /Pièces jointes/, "formal-enclosures"],
    ["Mise en demeure", /Annexe/, "formal-statement"],
    ["Mise en demeure", /injonction de payer/, "formal-route-business"],
    ["Mise en demeure – particulier", /conciliateur de justice/, "formal-route-consumer"],
    [
      "Mise en demeure – public",
      /à l'ordonnateur et saisirons le médiateur des entreprises/,
      "formal-route-public",
    ],
    ["Accusé de réception de litige", /au plus tard le 04\/12\/2026/, "dispute-answer"],
    ["Accusé de réception de litige", /non contestée/, "dispute-undisputed"],
    ["Échéancier proposé", /\d\d\/\d\d\/\d{4}/g, "plan-debt"],
    ["Échéancier proposé", /immédiatement exigible|déchéance du terme/g, "plan-acceleration"],
    ["Échéancier proposé", /huit jours/, "plan-notice"],
    ["Échéancier proposé", /rappel/g, "plan-notice"],
    ["Échéancier proposé", /n'emporte pas novation/, "plan-no-novation"],
    ["Échéancier proposé", /pénalités/gi, "plan-penalties"],
    ["Échéancier proposé (public)", /indemnité/gi, "plan-penalties"],
    ["Échéancier proposé", /\(deux mille [^)]*\)/, "plan-words"],
    ["Échéancier proposé", /Le débiteur/, "plan-signatures"],
    ["Demande de confirmation écrite", /par écrit/, "offer-in-writing"],
    ["Demande de confirmation écrite", /ne vaut pas acceptation/, "offer-in-writing"],
    ["Demande de confirmation écrite", /proposition/g, "offer-said-back"],
    ["Contre-proposition", /jusqu'au/, "counter-answer-by"],
    ["Contre-proposition", /Sans accord écrit/, "counter-rights"],
    ["Transmission du litige", /au plus tard le/, "hand-over-asked"],
    ["Confirmation de promesse", /notre échange du 20\/11\/2026/, "recap-facts"],
    ["Service gestionnaire – public", /Engagement/, "public-reference"],
    ["Oubli", /n'ont pas changé/, "bank-details-line"],
  ])("« %s » sans %s : %s", (name, removed, code) => {
    const sound = soundLetter(name);
    expect(codes(sound)).toEqual([]);
    expect(codes({ ...sound, text: sound.text.replace(removed, "…") })).toContain(code);
  });

  it("les mots du client, entre guillemets, ne sont pas les nôtres", () => {
    const sound = soundLetter("Récapitulatif d'appel");
    expect(codes({ ...sound, text: `Vous dites : « malgré vos relances ».\n\n${sound.text}` })).toEqual([]);
    const notice = soundLetter("Mise en demeure");
    expect(codes({ ...notice, text: `« Dernier avis »\n\n${notice.text}` })).toContain("court-look-alike");
  });

  it("une transmission interne n'a pas à donner de coordonnées bancaires", () => {
    expect(soundLetter("Transmission du litige").text).not.toContain("coordonnées bancaires");
  });

  it("une mise en demeure trop longue pour une page est signalée, son annexe ne compte pas", () => {
    const sound = soundLetter("Mise en demeure");
    const long = "Un paragraphe de plus. ".repeat(150);
    expect(codes({ ...sound, text: long + sound.text })).toContain("formal-one-page");
    expect(codes({ ...sound, text: sound.text + long })).toEqual([]);
  });

  it("deux questions dans un rappel courtois sont une de trop", () => {
    const sound = soundLetter("Oubli");
    expect(codes({ ...sound, text: `Comment allez-vous ?\n\n${sound.text}` })).toContain(
      "courteous-one-question",
    );
  });
});

describe("Objets", () => {
  const text = soundLetter("Oubli – particulier").text;
  it.each([
    ["URGENT – facture FA-12", "standard", "subject-urgent"],
    ["FACTURE impayée FA-12", "standard", "subject-capitals"],
    ["Menuiserie Valbois – facture FA-12, 1 480,00 €", "particulier", "subject-amount"],
    ["Menuiserie Valbois – 12 euros", "particulier", "subject-amount"],
  ] as const)("« %s » (%s) : %s", (subject, segment, code) => {
    expect(codes({ family: "courteous", segment, subject, text })).toContain(code);
  });

  it.each([
    "Menuiserie Valbois – facture FA-2026-118 échue le 11/04/2026",
    "Relevé au 12/05/2026 – 4 factures échues",
    "SARL Dupré – facture FACT-2026-12",
  ])("« %s » n'a rien à se reprocher", (subject) => {
    expect(codes({ family: "courteous", segment: "particulier", subject, text })).toEqual([]);
  });

  it("le nom de l'entreprise peut être en capitales", () => {
    const subject = "MENUISERIE VALBOIS – facture FA-12";
    const context = { family: "courteous", segment: "standard" } as const;
    expect(lintLetter({ ...context, names: ["MENUISERIE VALBOIS"] }, subject, text)).toEqual([]);
    expect(lintLetter({ ...context, names: [] }, subject, text).map((one) => one.excerpt)).toEqual([
      "MENUISERIE",
    ]);
  });
});

describe("Lecture des modèles du propriétaire", () => {
  it("ni les accents, ni la casse, ni l'apostrophe ne cachent une faute", () => {
    const sound = soundLetter("Oubli");
    expect(codes({ ...sound, text: `DES PENALITES COURENT.\n${sound.text}` })).toContain(
      "penalties-too-early",
    );
    expect(codes({ ...sound, text: sound.text.replace(/'/g, "’") })).toEqual([]);
  });

  it("une remarque montre les mots en cause", () => {
    const sound = soundLetter("Oubli");
    const [finding] = lintLetter(sound, sound.subject, `Nous saisirons un huissier demain.\n${sound.text}`);
    expect(finding?.code).toBe("court-look-alike");
    expect(finding?.excerpt).toContain("huissier");
  });

  it("« consommation » n'est pas une « sommation », une saisine n'est pas une saisie", () => {
    const sound = soundLetter("Mise en demeure – particulier");
    expect(sound.text).toContain("consommation");
    expect(codes({ ...sound, text: sound.text.replace("Annexe", "La saisine du médiateur.") })).toEqual([]);
  });
});
