import { always, isConsumer, type LintContext, only } from "./lint-context.ts";
import { FORTY } from "./lint-matching.ts";
import type { ForbiddenRule } from "./lint-rules.ts";

const NBSP = "\u00a0";

/** Segments whose letters carry neither QR code nor reply buttons (method 8). */
const personal = ({ segment }: LintContext): boolean =>
  segment === "compte clé" || segment === "grand compte";
const neverPaidByQr = only(
  "preventive",
  "recap",
  "dispute-acknowledgement",
  "plan",
  "hand-over",
  "thanks",
  "collector",
);
/** Letters that are not the customer's: a collector is told what it may not claim. */
const toCustomer = ({ family }: LintContext): boolean => family !== "collector";

/** Keying in: « une erreur de saisie », « la saisie de votre commande ». */
const TYPING =
  /erreurs? de saisie|\bsaisies? (?:de |du |des |d')(?:la |le |l'|les |votre |vos |notre |nos |une? )?(?:bons?|commandes?|donnees|factures?|ecritures?|reglements?|coordonnees)\b/g;
/** What an invoice may be of, and what costs nothing: neither is asked for collecting it. */
const INVOICED_COSTS = "sans frais\\b|frais de (?:port|transport|livraison|deplacement|douane)\\b";

/** What no letter may say, or none to such a customer. */
export const FORBIDDEN_EVERYWHERE: readonly ForbiddenRule[] = [
  {
    code: "vague-proceedings",
    message: `«${NBSP}Poursuites${NBSP}» est vague${NBSP}: dites la suite réellement prévue.`,
    applies: always,
    pattern: {
      fr: /poursuites?\b|voies? de droit|toutes? (?:mesures|actions) utiles?/,
      en: /legal (?:action|steps|proceedings|measures)|(?:further|appropriate|necessary) (?:action|steps|measures)|all (?:available )?(?:remedies|legal means)|prosecut(?:e\b|ed|ion)|\bsue\b/,
    },
    // « la poursuite de nos échanges » threatens nobody.
    allowed: { fr: /\bpoursuite (?:de |du |des |d')(?!la procedure)/g },
  },
  {
    code: "court-look-alike",
    message: `Rien qui imite un acte de justice${NBSP}: ni huissier, ni sommation, ni saisie (Code pénal, art. 433-13).`,
    applies: always,
    pattern: {
      fr: /huissier|\bsommation|dernier avis|\bsaisies?\b/,
      en: /huissier|bailiff|\bsommation|\bsummons\b|(?:final|last) (?:notice|warning|demand|reminder)|seizure|distraint|enforcement officer|garnish/,
    },
    allowed: { fr: TYPING },
  },
  {
    code: "other-costs",
    message: `Aucuns frais au-delà de l'indemnité de 40${NBSP}€${NBSP}: sans titre, ils restent à votre charge (art. L111-8 CPCEx).`,
    applies: ({ segment }) => segment !== "particulier",
    pattern: { fr: /\bfrais\b/, en: /\b(?:costs?|fees?|charges?|expenses?)\b/ },
    allowed: {
      fr: new RegExp(
        `(?:indemnite )?(?:forfaitaire )?(?:de 40 ?€ )?pour frais de recouvrement|${INVOICED_COSTS}`,
        "g",
      ),
      en: /(?:indemnity|compensation|sum)(?: of € ?40)? for recovery costs|free of charge|at no cost/g,
    },
  },
  {
    code: "threat",
    message: `Pas de menace${NBSP}: ni dénonciation, ni fichier, ni publicité du litige.`,
    applies: always,
    pattern: {
      fr: /denonc|dgccrf|liste noire|fichier des mauvais|sans autre (?:avis|avertissement)|vous vous exposez/,
      en: /denounc|report you to|dgccrf|black ?list|credit (?:bureau|rating|reference)|without (?:any )?further (?:notice|warning)|you (?:expose|are exposing) yourself|you leave us no choice|make (?:this|it) public/,
    },
  },
  {
    code: "public-routes",
    message: `Contre un acheteur public${NBSP}: ni injonction de payer, ni petites créances, ni saisie.`,
    applies: ({ segment }) => segment === "public",
    pattern: {
      fr: /injonction de payer|petites? creances?|commissaire de justice|recouvrement simplifie|\bsaisies?\b/,
      en: /injonction de payer|payment order|order for payment|small claims?|commissaire de justice|seizure|attachment of/,
    },
    allowed: { en: /by (?:\w+ )?payment order/g },
  },
  {
    code: "no-qr",
    message:
      "Pas de QR code pour un acheteur public, un compte clé ou un grand compte, ni dans un message qui ne demande aucun règlement.",
    applies: (context) => context.segment === "public" || personal(context) || neverPaidByQr(context),
    pattern: { fr: /\bqr\b/, en: /\bqr\b/ },
  },
  {
    code: "no-reply-button",
    message: `Pas de bouton de réponse pour un compte clé ou un grand compte${NBSP}: on s'écrit de personne à personne.`,
    applies: personal,
    pattern: { fr: /cliquez|en un clic|bouton ci-/, en: /\bclick|in one click|button below/ },
  },
  {
    code: "consumer-charges",
    message: `À un particulier, jamais de 40${NBSP}€, de frais ni de pénalité (Conso, art. L121-21).`,
    applies: (context) => isConsumer(context) && toCustomer(context),
    pattern: {
      fr: new RegExp(`${FORTY.fr}|\\bfrais\\b|penalite|indemnite forfaitaire|interets? moratoires?`),
      en: new RegExp(
        `${FORTY.en}|\\b(?:costs?|fees?|charges?)\\b|penalt|indemnity|late[- ]payment interest|surcharge`,
      ),
    },
    allowed: { fr: new RegExp(INVOICED_COSTS, "g"), en: /free of charge|at no cost/g },
  },
  {
    code: "consumer-interest-early",
    message: "À un particulier, pas d'intérêts avant la mise en demeure (art. 1231-6 C. civ.).",
    applies: (context) =>
      isConsumer(context) &&
      toCustomer(context) &&
      !["formal-notice", "registered-copy", "last-call"].includes(context.family),
    pattern: { fr: /\binterets?\b/, en: /\binterest\b/ },
  },
  {
    code: "invented-department",
    message: `Ne signez pas d'un service qui n'existe pas${NBSP}: le nom et la qualité du signataire suffisent.`,
    applies: always,
    pattern: {
      fr: /(?:service|pole|departement|cellule) (?:du |de )?(?:recouvrement|contentieux|juridique|precontentieux)/,
      en: /(?:recovery|collections?|litigation|legal|credit[- ]control|debt) (?:department|team|unit|division)/,
    },
  },
  {
    code: "foreign-name",
    message: "La lettre ne porte que votre nom, pas celui d'un logiciel.",
    applies: always,
    pattern: { fr: /crescendo/, en: /crescendo/ },
  },
];
