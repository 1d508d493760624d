import type { LetterFamily } from "./families.ts";
import type { LintContext } from "./lint-context.ts";

export interface ForbiddenRule {
  readonly code: string;
  readonly message: string;
  readonly applies: (context: LintContext) => boolean;
  /** Read on a text without accents nor case. */
  readonly pattern: RegExp;
  /** Taken out before looking: the same words where they are right. */
  readonly allowed?: RegExp;
}

const always = (): boolean => true;
const only =
  (...families: readonly LetterFamily[]) =>
  ({ family }: LintContext): boolean =>
    families.includes(family);
const consumer = ({ segment }: LintContext): boolean => segment === "particulier";

const PENALTIES =
  /penalite|\b40 ?€|indemnite forfaitaire|interets? (?:de retard|moratoires?|legal)|majoration/;

/** What a letter must not say: method 8, right column, then what holds for everyone. */
export const FORBIDDEN: readonly ForbiddenRule[] = [
  {
    code: "preventive-lateness",
    message: "Un message préventif ne parle ni de retard ni de pénalité\u00a0: rien n'est encore dû.",
    applies: only("preventive"),
    pattern: /\bretard|\bechue?s?\b|impaye|penalite|relance|mise en demeure|\b40 ?€|majoration/,
  },
  {
    code: "penalties-too-early",
    message: "Pas de pénalités ni d'indemnité de 40\u00a0€ avant l'avis d'impayé.",
    applies: only("courteous", "firm"),
    pattern: PENALTIES,
  },
  {
    code: "courteous-reproach",
    message: "Un rappel courtois ne dit pas «\u00a0malgré nos relances\u00a0».",
    applies: only("courteous"),
    pattern:
      /malgre (?:nos|plusieurs|de nombreu\w+)|restee?s? sans (?:reponse|effet|suite)|inadmissible|inacceptable/,
  },
  {
    code: "recap-reproach",
    message: "Un récapitulatif d'appel redit l'échange, sans reproche.",
    applies: only("recap"),
    pattern:
      /malgre |toujours pas|inadmissible|inacceptable|nous deplorons|nous regrettons|vos engagements non/,
  },
  {
    code: "recap-new-demand",
    message: "Un récapitulatif d'appel n'ajoute aucune demande\u00a0: seulement ce qui a été dit.",
    applies: only("recap"),
    pattern:
      /mise en demeure|penalite|\b40 ?€|nous exigeons|(?:veuillez|merci de|vous demandons de) (?:regler|payer|proceder)/,
  },
  {
    code: "waiver",
    message:
      "Ne renoncez pas aux pénalités par écrit\u00a0: «\u00a0dont nous nous réservons le bénéfice\u00a0» suffit.",
    // A plan may give them up, openly: only silence would be a waiver (lint-required.ts, `plan-penalties`).
    applies: only("unpaid-notice", "formal-notice"),
    pattern:
      /nous (?:y )?renon[cs]|renoncons|abandon (?:de|des) (?:penalites|interets|creance)|remise de dette/,
  },
  {
    code: "vague-proceedings",
    message: "«\u00a0Poursuites\u00a0» est vague\u00a0: dites la suite réellement prévue.",
    applies: always,
    pattern: /poursuites?\b|voies? de droit|toutes? (?:mesures|actions) utiles?/,
    allowed: /en cas de poursuite de/g,
  },
  {
    code: "court-look-alike",
    message:
      "Rien qui imite un acte de justice\u00a0: ni huissier, ni sommation, ni saisie (Code pénal, art. 433-13).",
    applies: always,
    pattern: /huissier|\bsommation|dernier avis|\bsaisies?\b/,
  },
  {
    code: "other-costs",
    message:
      "Aucuns frais au-delà de l'indemnité de 40\u00a0€\u00a0: sans titre, ils restent à votre charge (art. L111-8 CPCEx).",
    applies: ({ segment }) => segment !== "particulier",
    pattern: /\bfrais\b/,
    allowed: /(?:indemnite )?(?:forfaitaire )?(?:de 40 ?€ )?pour frais de recouvrement/g,
  },
  {
    code: "threat",
    message: "Pas de menace\u00a0: ni dénonciation, ni fichier, ni publicité du litige.",
    applies: always,
    pattern:
      /denonc|dgccrf|liste noire|fichier des mauvais|sans autre (?:avis|avertissement)|vous vous exposez/,
  },
  {
    code: "public-routes",
    message: "Contre un acheteur public\u00a0: ni injonction de payer, ni petites créances, ni saisie.",
    applies: ({ segment }) => segment === "public",
    pattern:
      /injonction de payer|petites? creances?|commissaire de justice|recouvrement simplifie|\bsaisies?\b/,
  },
  {
    code: "no-qr",
    message: "Pas de QR code pour un acheteur public, un compte clé ou un grand compte.",
    applies: ({ segment }) => segment === "public" || segment === "compte clé" || segment === "grand compte",
    pattern: /\bqr\b/,
  },
  {
    code: "no-reply-button",
    message:
      "Pas de bouton de réponse pour un compte clé ou un grand compte\u00a0: on s'écrit de personne à personne.",
    applies: ({ segment }) => segment === "compte clé" || segment === "grand compte",
    pattern: /cliquez|en un clic|bouton ci-/,
  },
  {
    code: "consumer-charges",
    message: "À un particulier, jamais de 40\u00a0€, de frais ni de pénalité (Conso, art. L121-21).",
    applies: consumer,
    pattern: /\b40 ?€|\bfrais\b|penalite|indemnite forfaitaire|interets? moratoires?/,
  },
  {
    code: "consumer-interest-early",
    message: "À un particulier, pas d'intérêts avant la mise en demeure (art. 1231-6 C. civ.).",
    applies: (context) =>
      consumer(context) && !["formal-notice", "registered-copy", "last-call"].includes(context.family),
    pattern: /\binterets?\b/,
  },
  {
    code: "dispute-admission",
    message: "Un accusé de réception n'admet rien\u00a0: il prend acte du point soulevé.",
    applies: only("dispute-acknowledgement"),
    pattern:
      /notre erreur|nos torts|nous reconnaissons|a juste titre|vous avez raison|nos excuses|sommes desoles/,
  },
  {
    code: "dispute-penalty",
    message: "Un accusé de réception de litige ne parle pas de pénalité.",
    applies: only("dispute-acknowledgement"),
    pattern: PENALTIES,
  },
  {
    code: "plan-novation",
    message: "Un échéancier précise qu'il n'emporte pas novation, et n'écrit rien d'autre à ce sujet.",
    applies: only("plan"),
    pattern: /novation/,
    allowed: /(?:sans|n'emporte pas|ne vaut pas|n'entraine (?:pas|aucune)) (?:de )?novation/g,
  },
  {
    code: "plan-court-words",
    message: "Un échéancier est un accord\u00a0: ni mise en demeure, ni juge, ni menace.",
    applies: only("plan"),
    pattern: /mise en demeure|injonction|tribunal/,
  },
  {
    code: "offer-accepted",
    message: "Une demande de confirmation n'accepte rien, et ne reproche rien.",
    applies: only("offer-request"),
    pattern:
      /nous acceptons|nous sommes d'accord|bien note et accept|malgre |toujours pas|mise en demeure|penalite|\b40 ?€/,
  },
  {
    code: "counter-reproach",
    message: "Une contre-proposition répond point par point, sans reproche ni menace.",
    applies: only("counter-proposal"),
    pattern:
      /malgre |toujours pas|inadmissible|inacceptable|mise en demeure|injonction|tribunal|novation|nous renon[cs]/,
  },
  {
    code: "hand-over-reproach",
    message: "Transmettre un litige, c'est dire les faits et ce qui est demandé, sans reproche à personne.",
    applies: only("hand-over"),
    pattern:
      /malgre |toujours pas|inadmissible|inacceptable|votre (?:faute|erreur|retard)|(?:aurait|auriez) du|mauvaise (?:foi|volonte)|penalite|mise en demeure/,
  },
  {
    code: "invented-department",
    message:
      "Ne signez pas d'un service qui n'existe pas\u00a0: le nom et la qualité du signataire suffisent.",
    applies: always,
    pattern:
      /(?:service|pole|departement|cellule) (?:du |de )?(?:recouvrement|contentieux|juridique|precontentieux)/,
  },
  {
    code: "foreign-name",
    message: "La lettre ne porte que votre nom, pas celui d'un logiciel.",
    applies: always,
    pattern: /crescendo/,
  },
];
