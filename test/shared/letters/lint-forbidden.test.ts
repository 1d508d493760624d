import { describe, expect, it } from "vitest";
import { FORBIDDEN } from "#shared/letters/lint-forbidden.ts";
import { codesOf, soundLetter } from "./sound-letter.ts";

type Planted = readonly [letter: string, fr: string, en: string, code: string];

/** A fault for each rule, in each language, planted in a letter that has none. */
const FAULTS: readonly Planted[] = [
  [
    "Facture en ordre",
    "Cette facture sera bientôt en retard.",
    "This invoice will soon be overdue.",
    "preventive-lateness",
  ],
  ["Facture en ordre", "Des pénalités s'appliqueront.", "Interest will accrue.", "preventive-lateness"],
  ["Oubli", "Une indemnité de 40 € est due.", "An indemnity of €40 is owed.", "penalties-too-early"],
  ["Oubli", "Des pénalités courent.", "Late fees will be added.", "penalties-too-early"],
  [
    "Date ferme – à risque",
    "Des pénalités de retard seront appliquées.",
    "Late-payment interest will be charged.",
    "penalties-too-early",
  ],
  [
    "Oubli",
    "Malgré nos relances, vous n'avez pas payé.",
    "Despite our reminders, nothing has been paid.",
    "courteous-reproach",
  ],
  ["Point sur votre compte", "C'est inadmissible.", "You have failed to pay.", "courteous-reproach"],
  ["Récapitulatif d'appel", "Vous n'avez toujours pas réglé.", "You still have not paid.", "recap-reproach"],
  [
    "Récapitulatif d'appel (refus)",
    "Malgré nos appels, vous refusez.",
    "Despite our calls, you refuse.",
    "recap-reproach",
  ],
  [
    "Confirmation de promesse",
    "Vous n'avez toujours pas réglé.",
    "We regret your broken promise.",
    "recap-reproach",
  ],
  [
    "Récapitulatif d'appel",
    "Merci de régler sous huitaine.",
    "Please pay within a week.",
    "recap-new-demand",
  ],
  [
    "Récapitulatif d'appel (litige)",
    "Une indemnité de 40 € est due.",
    "An indemnity of €40.00 is owed.",
    "recap-new-demand",
  ],
  [
    "Confirmation de promesse",
    "Merci de régler aussi la facture FA-9.",
    "Please settle invoice FA-9 too.",
    "recap-new-demand",
  ],
  ["Avis d'impayé", "Nous y renonçons si vous payez vite.", "We will waive it if you pay quickly.", "waiver"],
  ["Mise en demeure", "Nous renonçons aux pénalités.", "We give up the interest.", "waiver"],
  ["Avis d'impayé", "Nous engagerons des poursuites.", "We will take legal action.", "vague-proceedings"],
  [
    "Dernier appel",
    "Nous userons de toutes voies de droit.",
    "We will use all available remedies.",
    "vague-proceedings",
  ],
  ["Mise en demeure", "Un huissier se présentera.", "A bailiff will come.", "court-look-alike"],
  ["Mise en demeure", "Ceci est une sommation de payer.", "This is a summons.", "court-look-alike"],
  ["Mise en demeure", "Dernier avis avant saisie.", "Final notice before seizure.", "court-look-alike"],
  [
    "Mise en demeure",
    "Les frais de dossier seront à votre charge.",
    "Our collection costs are yours to bear.",
    "other-costs",
  ],
  [
    "Mise en demeure",
    "Nous vous dénoncerons à la DGCCRF.",
    "We will report you to the authorities.",
    "threat",
  ],
  ["Oubli", "Sans autre avertissement.", "Without further notice.", "threat"],
  [
    "Mise en demeure – public",
    "Nous demanderons une injonction de payer.",
    "We will apply for a payment order.",
    "public-routes",
  ],
  [
    "Mise en demeure – public",
    "Nous ferons procéder à une saisie.",
    "We will seek a seizure.",
    "public-routes",
  ],
  ["Service gestionnaire – public", "Scannez ce QR code.", "Scan this QR code.", "no-qr"],
  ["Statut – grand compte", "Scannez ce QR code.", "Scan this QR code.", "no-qr"],
  ["Échéancier proposé", "Scannez ce QR code.", "Scan this QR code.", "no-qr"],
  ["Relevé – compte clé", "Répondez en un clic.", "Click here to reply.", "no-reply-button"],
  [
    "Oubli – particulier",
    "Des frais de relance vous seront comptés.",
    "A reminder fee will be added.",
    "consumer-charges",
  ],
  [
    "Mise en demeure – particulier",
    "Une indemnité de 40 € est due.",
    "An indemnity of €40 is owed.",
    "consumer-charges",
  ],
  [
    "Échéancier proposé (particulier)",
    "Des frais de dossier s'ajoutent.",
    "Charges are added.",
    "consumer-charges",
  ],
  [
    "Avis d'impayé – particulier",
    "Des intérêts courent déjà.",
    "Interest is already accruing.",
    "consumer-interest-early",
  ],
  ["Accusé de réception de litige", "C'est notre erreur.", "This was our mistake.", "dispute-admission"],
  [
    "Accusé de réception de litige",
    "Des pénalités courent.",
    "Late-payment interest accrues.",
    "dispute-penalty",
  ],
  [
    "Échéancier proposé",
    "Cet accord vaut novation de la dette.",
    "This agreement is a novation of the debt.",
    "plan-novation",
  ],
  [
    "Échéancier proposé",
    "À défaut, nous saisirons le tribunal.",
    "Failing that, we will go to court.",
    "plan-court-words",
  ],
  ["Demande de confirmation écrite", "Nous acceptons.", "We accept.", "offer-accepted"],
  ["Demande de confirmation écrite", "Des pénalités courent.", "Penalties accrue.", "offer-accepted"],
  ["Contre-proposition", "C'est inacceptable.", "This is unacceptable.", "counter-reproach"],
  [
    "Contre-proposition",
    "Sinon nous saisirons le tribunal.",
    "Otherwise we will go to court.",
    "counter-reproach",
  ],
  ["Transmission du litige", "C'est votre erreur.", "This is your mistake.", "hand-over-reproach"],
  [
    "Transmission du litige",
    "Le client est de mauvaise foi.",
    "The customer is in bad faith.",
    "hand-over-reproach",
  ],
  ["Relevé de compte", "Vous devez aussi des pénalités.", "You also owe penalties.", "statement-demand"],
  ["Relevé de compte", "Réglez sans délai.", "Pay without delay.", "statement-demand"],
  [
    "Remerciement après règlement",
    "Votre règlement est enfin arrivé.",
    "Your payment has finally arrived.",
    "thanks-reproach",
  ],
  [
    "Remerciement après règlement",
    "Il reste à régler la facture FA-9.",
    "Invoice FA-9 is outstanding.",
    "thanks-reproach",
  ],
  [
    "Remerciement après règlement",
    "Découvrez nos nouveautés.",
    "Discover our new products.",
    "thanks-advertising",
  ],
  [
    "Transmission au recouvrement",
    "Ce client est de mauvaise foi.",
    "This customer is a bad payer.",
    "collector-pressure",
  ],
  [
    "Transmission au recouvrement",
    "Menacez-le du tribunal.",
    "Threaten to go to court.",
    "collector-pressure",
  ],
  [
    "Oubli",
    "Le service contentieux suit votre dossier.",
    "Our legal department follows your file.",
    "invented-department",
  ],
  ["Oubli", "Envoyé avec Crescendo.", "Sent with Crescendo.", "foreign-name"],
];

describe("Ce qu'une lettre ne doit pas dire (méthode 8)", () => {
  it.each(FAULTS)("« %s » + « %s » : refusé", (name, fr, _, code) => {
    const sound = soundLetter(name);
    expect(codesOf(sound)).toEqual([]);
    expect(codesOf({ ...sound, text: `${fr}\n\n${sound.text}` })).toContain(code);
  });

  it.each(FAULTS.map(([name, , en, code]) => [name, en, code] as const))(
    "« %s (EN) » + « %s » : refusé",
    (name, en, code) => {
      const sound = soundLetter(name, "en");
      expect(codesOf(sound)).toEqual([]);
      expect(codesOf({ ...sound, text: `${en}\n\n${sound.text}` })).toContain(code);
    },
  );

  it("chaque règle a sa faute", () => {
    const planted = new Set(FAULTS.map(([, , , code]) => code));
    expect(FORBIDDEN.map(({ code }) => code).filter((code) => !planted.has(code))).toEqual([]);
  });

  it("une faute dans l'objet est une faute", () => {
    const sound = soundLetter("Oubli");
    expect(codesOf({ ...sound, subject: "Dernier avis – facture FA-12" })).toContain("court-look-alike");
    const english = soundLetter("Oubli", "en");
    expect(codesOf({ ...english, subject: "Final reminder – invoice FA-12" })).toContain("court-look-alike");
  });

  it.each([
    ["fr", "Oubli", "il reste 1 240,40 € et 140 €"],
    ["en", "Oubli", "€1,240.40 and €140 and €40.50 are left"],
  ] as const)("un montant qui finit par 40 n'est pas l'indemnité (%s)", (language, name, words) => {
    const sound = soundLetter(name, language);
    expect(codesOf({ ...sound, text: `${words}\n\n${sound.text}` })).toEqual([]);
  });

  it.each([
    ["Mise en demeure – particulier", "La saisine du médiateur de la consommation est possible."],
    ["Transmission au recouvrement", "Votre déclaration au procureur de la République."],
  ])("« %s » peut dire « %s »", (name, words) => {
    const sound = soundLetter(name);
    expect(codesOf({ ...sound, text: `${words}\n\n${sound.text}` })).toEqual([]);
  });

  it("une mise en demeure à un particulier, elle, dit l'intérêt légal", () => {
    expect(soundLetter("Mise en demeure – particulier").text).toContain("produit intérêt au taux légal");
    expect(soundLetter("Mise en demeure – particulier", "en").text).toContain(
      "bears interest at the statutory rate",
    );
  });
});

describe("Les mots du client ne sont pas les nôtres", () => {
  it("entre guillemets, ils ne sont pas jugés", () => {
    const sound = soundLetter("Récapitulatif d'appel");
    expect(codesOf({ ...sound, text: `Vous dites : « malgré vos relances ».\n\n${sound.text}` })).toEqual([]);
    const english = soundLetter("Récapitulatif d'appel", "en");
    expect(codesOf({ ...english, text: `You say: “despite your reminders”.\n\n${english.text}` })).toEqual(
      [],
    );
  });

  it("dans une mise en demeure, les guillemets ne couvrent rien", () => {
    const notice = soundLetter("Mise en demeure");
    expect(codesOf({ ...notice, text: `« Dernier avis »\n\n${notice.text}` })).toContain("court-look-alike");
    const english = soundLetter("Mise en demeure", "en");
    expect(codesOf({ ...english, text: `“Final notice”\n\n${english.text}` })).toContain("court-look-alike");
  });
});
