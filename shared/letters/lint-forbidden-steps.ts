import { only } from "./lint-context.ts";
import { FORTY } from "./lint-matching.ts";
import type { ForbiddenRule } from "./lint-rules.ts";

const NBSP = "\u00a0";

/** Penalties, the forty euros, interest: by their names. */
export const PENALTIES = {
  fr: new RegExp(
    `penalite|${FORTY.fr}|indemnite forfaitaire|interets? (?:de retard|moratoires?|legal)|majoration`,
  ),
  en: new RegExp(
    `penalt|${FORTY.en}|(?:recovery|fixed) (?:indemnity|compensation|charge|fee)|late[- ](?:payment )?(?:interest|fees?|charges?)|(?:statutory|default|overdue) interest|interest (?:on|for) late|surcharge`,
  ),
} as const;

/** What the steps of a scenario must not say. */
export const FORBIDDEN_IN_STEPS: readonly ForbiddenRule[] = [
  {
    code: "preventive-lateness",
    message: `Un message préventif ne parle ni de retard ni de pénalité${NBSP}: rien n'est encore dû.`,
    applies: only("preventive"),
    pattern: {
      fr: new RegExp(
        `\\bretard|\\bechue?s?\\b|impaye|penalite|relance|mise en demeure|${FORTY.fr}|majoration`,
      ),
      en: new RegExp(
        `\\b(?:late(?:ness)?|overdue|past due|arrears|unpaid|reminders?|penalt(?:y|ies)|interest|formal notice|mise en demeure)\\b|${FORTY.en}`,
      ),
    },
    // « sans retard » is said of us; “thank you for your interest” of the customer.
    allowed: { fr: /sans (?:aucun |plus de )?retard\b/g, en: /\byour (?:kind )?interest\b/g },
  },
  {
    code: "penalties-too-early",
    message: `Pas de pénalités ni d'indemnité de 40${NBSP}€ avant l'avis d'impayé.`,
    applies: only("courteous", "firm"),
    pattern: PENALTIES,
  },
  {
    code: "courteous-reproach",
    message: `Un rappel courtois ne dit pas «${NBSP}malgré nos relances${NBSP}».`,
    applies: only("courteous"),
    pattern: {
      fr: /malgre (?:nos|plusieurs|de nombreu\w+)|restee?s? sans (?:reponse|effet|suite)|inadmissible|inacceptable/,
      en: /(?:despite|in spite of) (?:our|several|many|repeated)|gone unanswered|remain(?:s|ed)? (?:without|unanswered)|unacceptable|inadmissible|fail(?:ed|ure) to (?:pay|reply)|still (?:have|has) not/,
    },
  },
  {
    code: "recap-reproach",
    message: "Un récapitulatif d'appel redit l'échange, sans reproche.",
    applies: only("recap"),
    pattern: {
      fr: /malgre |toujours pas|inadmissible|inacceptable|nous deplorons|nous regrettons|vos engagements non/,
      en: /despite |in spite of |still (?:have|has) not|inadmissible|unacceptable|we (?:deplore|regret)|regrettabl|fail(?:ed|ure) to|broken (?:promise|commitment)/,
    },
  },
  {
    code: "recap-new-demand",
    message: `Un récapitulatif d'appel n'ajoute aucune demande${NBSP}: seulement ce qui a été dit.`,
    applies: only("recap"),
    pattern: {
      fr: new RegExp(
        `mise en demeure|penalite|${FORTY.fr}|nous exigeons|(?:veuillez|merci de|vous demandons de) (?:regler|payer|proceder)`,
      ),
      en: new RegExp(
        `mise en demeure|formal notice|penalt|${FORTY.en}|late-payment interest|we (?:demand|require)|(?:please|kindly|ask you to|must) (?:pay|settle|remit|transfer)`,
      ),
    },
  },
  {
    code: "waiver",
    message: `Ne renoncez pas aux pénalités par écrit${NBSP}: «${NBSP}dont nous nous réservons le bénéfice${NBSP}» suffit.`,
    // A plan may give them up, openly: only silence would be a waiver (lint-required-exchanges.ts, `plan-penalties`).
    applies: only("unpaid-notice", "formal-notice"),
    pattern: {
      fr: /nous (?:y )?renon[cs]|renoncons|abandon (?:de|des) (?:penalites|interets|creance)|remise de dette/,
      en: /we (?:hereby )?(?:will )?(?:waive|give up|renounce|forgo)|\bwaiver\b|debt forgiveness|write off/,
    },
  },
];
