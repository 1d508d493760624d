import { only } from "./lint-context.ts";
import { PENALTIES } from "./lint-forbidden-steps.ts";
import { FORTY } from "./lint-matching.ts";
import type { ForbiddenRule } from "./lint-rules.ts";

const NBSP = "\u00a0";

/** What the messages outside the steps must not say. */
export const FORBIDDEN_IN_EXCHANGES: readonly ForbiddenRule[] = [
  {
    code: "dispute-admission",
    message: `Un accusé de réception n'admet rien${NBSP}: il prend acte du point soulevé.`,
    applies: only("dispute-acknowledgement"),
    pattern: {
      fr: /notre erreur|nos torts|nous reconnaissons|a juste titre|vous avez raison|nos excuses|sommes desoles/,
      en: /our (?:mistake|error|fault)|we (?:admit|recogni[sz]e|acknowledge that)|rightly|you are right|apologi[sz]e|apologies|we are sorry/,
    },
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
    pattern: { fr: /novation/, en: /novation/ },
    allowed: {
      fr: /(?:sans|n'emporte pas|ne vaut pas|n'entraine (?:pas|aucune)) (?:de )?novation/g,
      en: /(?:without|is not|does not (?:constitute|amount to|entail)) (?:a |any )?novation/g,
    },
  },
  {
    code: "plan-court-words",
    message: `Un échéancier est un accord${NBSP}: ni mise en demeure, ni juge, ni menace.`,
    applies: only("plan"),
    pattern: {
      fr: /mise en demeure|injonction|tribunal/,
      en: /mise en demeure|formal notice|injonction|payment order|tribunal|\bcourts?\b|proceedings/,
    },
    // How a public buyer pays: a mandat.
    allowed: { en: /by (?:\w+ )?payment order/g },
  },
  {
    code: "offer-accepted",
    message: "Une demande de confirmation n'accepte rien, et ne reproche rien.",
    applies: only("offer-request"),
    pattern: {
      fr: new RegExp(
        `nous acceptons|nous sommes d'accord|bien note et accept|malgre |toujours pas|mise en demeure|penalite|${FORTY.fr}`,
      ),
      en: new RegExp(
        `we (?:hereby )?(?:accept|agree)|noted and accepted|despite |still (?:have|has) not|mise en demeure|formal notice|penalt|${FORTY.en}`,
      ),
    },
  },
  {
    code: "counter-reproach",
    message: "Une contre-proposition répond point par point, sans reproche ni menace.",
    applies: only("counter-proposal"),
    pattern: {
      fr: /malgre |toujours pas|inadmissible|inacceptable|mise en demeure|injonction|tribunal|novation|nous renon[cs]/,
      en: /despite |still (?:have|has) not|inadmissible|unacceptable|mise en demeure|formal notice|payment order|injonction|tribunal|\bcourts?\b|novation|we (?:waive|give up)/,
    },
  },
  {
    code: "hand-over-reproach",
    message: "Transmettre un litige, c'est dire les faits et ce qui est demandé, sans reproche à personne.",
    applies: only("hand-over"),
    pattern: {
      fr: /malgre |toujours pas|inadmissible|inacceptable|votre (?:faute|erreur|retard)|(?:aurait|auriez) du|mauvaise (?:foi|volonte)|penalite|mise en demeure/,
      en: /despite |still (?:have|has) not|inadmissible|unacceptable|your (?:fault|mistake|error|delay)|should have|bad faith|penalt|mise en demeure|formal notice/,
    },
  },
  {
    code: "statement-demand",
    message: `Un relevé demandé dit où en est le compte${NBSP}: ni reproche, ni pénalité, ni mise en demeure.`,
    applies: only("statement"),
    pattern: {
      fr: new RegExp(
        `${PENALTIES.fr.source}|malgre |toujours pas|mise en demeure|sans delai|inacceptable|nous exigeons|nos relances`,
      ),
      en: new RegExp(
        `${PENALTIES.en.source}|despite |still (?:have|has) not|mise en demeure|formal notice|without delay|unacceptable|we (?:demand|require)|our reminders`,
      ),
    },
  },
  {
    code: "thanks-reproach",
    message: "Un remerciement remercie, et rien d'autre\u00a0: ni reproche, ni retard, ni nouvelle demande.",
    applies: only("thanks"),
    pattern: {
      fr: new RegExp(
        `\\bretard|\\benfin\\b|malgre |relance|mise en demeure|penalite|${FORTY.fr}|reste (?:a|du)\\b|impaye|a l'avenir`,
      ),
      en: new RegExp(
        `\\b(?:late|lateness|delay|finally|overdue|outstanding|unpaid|reminders?)\\b|at (?:long )?last|despite |formal notice|penalt|${FORTY.en}|in (?:the )?future`,
      ),
    },
  },
  {
    code: "thanks-advertising",
    message: `Pas de publicité dans un remerciement${NBSP}: il fait partie du contrat, pas de la prospection.`,
    applies: only("thanks"),
    pattern: {
      fr: /promotion|nos offres|notre offre|decouvr|catalogue|nouveautes?|parrain|code promo|\bsoldes\b|-\d{1,2} ?%|avis en ligne|avis google/,
      en: /promotion|our (?:latest )?offers?|discover|catalogue|new products?|referral|promo code|\bsale\b|\d ?% off|discount|leave (?:us )?a review/,
    },
  },
  {
    code: "collector-pressure",
    message:
      "Au prestataire, les faits, les pièces et le mandat\u00a0: ni menace à transmettre, ni jugement sur le client.",
    applies: only("collector"),
    pattern: {
      fr: /menac|mauvaise? (?:foi|volonte|payeur)|par tous (?:les )?moyens|injonction|tribunal|\bpression\b|harcel|employeur|entourage|famille|voisin|coute que coute/,
      en: /threat|bad (?:faith|payer|debtor)|by (?:all|any) means|whatever it takes|payment order|\bcourts?\b|pressure|harass|employer|relatives|family|neighbo/,
    },
  },
];
