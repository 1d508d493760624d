import { formatAmount } from "../base/french-format.ts";
import type { Segment } from "../model/customer.ts";
import type { CallFacts, CallKind } from "./call-facts.ts";
import { DISPUTE_WORDS } from "./disputes.ts";

/** Usual objections, by reason code. */
export const OBJECTION_CODES = [
  "invoice-not-received",
  "order-number",
  "paid-last-week",
  "payment-run",
  "signatory-away",
  "accountant-away",
  "call-later",
  "waiting-own-customer",
  "cash-difficulty",
  "sixty-days",
  "quality-price",
  "works-unfinished",
  "goods-returned",
  "credit-expected",
  "set-off",
  "retention-money",
  "small-amount",
  "wrong-person",
  "bank-details-changed",
  "penalties-contested",
  "not-mandated",
  "budget",
  "suspended-on-portal",
  "insolvency-filed",
  "refusal",
] as const;
export type ObjectionCode = (typeof OBJECTION_CODES)[number];

/** An objection, what to answer, what to ask back, what to note afterwards. */
export interface Objection {
  readonly code: ObjectionCode;
  readonly objection: string;
  readonly answer: string;
  /** The question that brings the call back to a date or to what blocks. */
  readonly ask: string;
  /** Which outcome to note, in the words of the panel. */
  readonly outcome: string;
}

interface Entry extends Omit<Objection, "answer"> {
  readonly answer: string | ((facts: CallFacts) => string);
  /** Where it is not heard. */
  readonly notFor?: readonly Segment[];
  /** The only customers who say it. */
  readonly only?: readonly Segment[];
  /** Not before the due day. */
  readonly lateOnly?: true;
}

const dispute = (reason: keyof typeof DISPUTE_WORDS): string => `Litige (${DISPUTE_WORDS[reason]})`;

const ENTRIES: readonly Entry[] = [
  {
    code: "invoice-not-received",
    objection: "«\u00a0Je n'ai pas reçu la facture.\u00a0»",
    answer: "Je vous la renvoie pendant que nous parlons, et je reste en ligne le temps que vous l'ouvriez.",
    ask: "«\u00a0À quelle adresse arrive-t-elle le plus sûrement, et une fois reçue, quel jour peut-elle partir au règlement\u00a0?\u00a0»",
    outcome: `${dispute("invoice-not-received")}, ou Promesse si une date est donnée après le renvoi`,
  },
  {
    code: "order-number",
    objection: "«\u00a0Il manque le numéro de commande.\u00a0»",
    answer:
      "Merci de me le dire\u00a0: je complète la facture aujourd'hui, avec la référence que vous me donnez.",
    ask: "«\u00a0Quel est ce numéro, qui peut me le confirmer, et une fois la facture complétée, quel jour passe-t-elle\u00a0?\u00a0»",
    outcome: dispute("order-number"),
    notFor: ["particulier"],
  },
  {
    code: "paid-last-week",
    objection: "«\u00a0C'est payé depuis la semaine dernière.\u00a0»",
    answer:
      "Merci\u00a0: je le cherche tout de suite sur notre compte, il est peut-être arrivé sans référence.",
    ask: "«\u00a0Quel jour, pour quel montant, de quel compte et sous quel libellé\u00a0? Pouvez-vous m'envoyer l'avis de virement\u00a0?\u00a0»",
    outcome: "Annoncé payé",
    lateOnly: true,
  },
  {
    code: "payment-run",
    objection: "«\u00a0Ce sera dans la prochaine campagne.\u00a0»",
    answer: "Très bien\u00a0: je le note ainsi.",
    ask: "«\u00a0Quel jour est cette campagne, la facture y est-elle déjà inscrite, et qui la valide\u00a0?\u00a0»",
    outcome: "Promesse (à la date de la campagne)",
    notFor: ["particulier", "public"],
  },
  {
    code: "signatory-away",
    objection: "«\u00a0La personne qui signe est absente.\u00a0»",
    answer: "Je comprends. Il y a sans doute une délégation, ou un retour prévu.",
    ask: "«\u00a0Qui la remplace, ou quel jour revient-elle\u00a0? La facture sera-t-elle prête à signer ce jour-là\u00a0?\u00a0»",
    outcome: "À rappeler (le jour du retour)",
    notFor: ["particulier"],
  },
  {
    code: "accountant-away",
    objection: "«\u00a0La personne de la comptabilité est en congé.\u00a0»",
    answer: "Je comprends. Un virement peut souvent se faire sans attendre, sur simple accord.",
    ask: "«\u00a0Qui peut faire ce virement en son absence, ou quel jour cette personne rentre-t-elle\u00a0?\u00a0»",
    outcome: "À rappeler (le jour du retour)",
    notFor: ["particulier"],
  },
  {
    code: "call-later",
    objection: "«\u00a0Je n'ai pas le temps, rappelez-moi.\u00a0»",
    answer: "Bien sûr\u00a0: trente secondes pour convenir du moment.",
    ask: "«\u00a0Quel jour et à quelle heure vous conviennent\u00a0? D'ici là, aurez-vous pu regarder la facture\u00a0?\u00a0»",
    outcome: "À rappeler",
  },
  {
    code: "waiting-own-customer",
    objection: "«\u00a0J'attends d'être payé par mon client.\u00a0»",
    answer:
      "Je comprends la situation. Notre facture, elle, ne dépend pas de ce règlement\u00a0: cherchons ce que vous pouvez verser dès maintenant.",
    ask: "«\u00a0Quelle partie pouvez-vous régler tout de suite, et à quelle date le reste\u00a0?\u00a0»",
    outcome: "Difficultés de trésorerie, ou Promesse si un montant et une date sont donnés",
    notFor: ["particulier", "public"],
    lateOnly: true,
  },
  {
    code: "cash-difficulty",
    objection: "«\u00a0La trésorerie est difficile en ce moment.\u00a0»",
    answer: (facts) =>
      facts.segment === "particulier"
        ? "Merci de me le dire franchement. Nous pouvons étaler la somme en deux ou trois fois, sans rien y ajouter."
        : "Merci de me le dire franchement. Mieux vaut un plan que vous tiendrez qu'une date que vous ne tiendrez pas\u00a0: il se met par écrit.",
    ask: "«\u00a0Quel premier versement, sous huit jours, puis quels montants et quelles dates êtes-vous sûr de tenir\u00a0?\u00a0»",
    outcome: "Difficultés de trésorerie (puis «\u00a0Échéancier proposé\u00a0»)",
    notFor: ["public"],
    lateOnly: true,
  },
  {
    code: "sixty-days",
    objection: "«\u00a0Nous payons tous nos fournisseurs à 60\u00a0jours.\u00a0»",
    answer:
      "La date qui compte est celle de la facture et de notre accord. Soixante jours après la date de facture est le plus long délai qui puisse être convenu en général\u00a0; sans accord, c'est trente jours après la livraison (art. L441-10 du Code de commerce).",
    ask: "«\u00a0Où avons-nous convenu d'un autre délai\u00a0? Sinon, quel jour pouvez-vous régler celle-ci\u00a0?\u00a0»",
    outcome: "Promesse si une date est donnée, sinon Refus",
    notFor: ["particulier", "public"],
    lateOnly: true,
  },
  {
    code: "quality-price",
    objection: "«\u00a0Le travail, ou le prix, ne va pas.\u00a0»",
    answer:
      "Je note votre point avec vos mots et je le transmets à la personne qui vous répondra. Rien ne vous sera demandé sur cette somme d'ici là.",
    ask: "«\u00a0Qu'est-ce qui ne va pas exactement, pour quelle somme, et le reste peut-il être réglé sans attendre\u00a0?\u00a0»",
    outcome: `${dispute("quality")} ou ${dispute("price")}`,
  },
  {
    code: "works-unfinished",
    objection: "«\u00a0Il reste des réserves, le chantier n'est pas fini.\u00a0»",
    answer: "Je note chaque réserve et je la fais passer aujourd'hui.",
    ask: "«\u00a0Lesquelles, sont-elles au procès-verbal de réception, et quelle somme retenez-vous à ce titre\u00a0?\u00a0»",
    outcome: dispute("works-unfinished"),
  },
  {
    code: "goods-returned",
    objection: "«\u00a0Nous avons renvoyé la marchandise.\u00a0»",
    answer: "Je vérifie tout de suite ce retour. S'il est arrivé, un avoir sera établi par écrit.",
    ask: "«\u00a0Quel jour, par quel transporteur, sous quel numéro, et pour quels articles\u00a0?\u00a0»",
    outcome: dispute("credit-expected"),
    notFor: ["public"],
  },
  {
    code: "credit-expected",
    objection: "«\u00a0J'attends un avoir.\u00a0»",
    answer: "Je regarde où il en est. Le reste de la facture n'en dépend pas.",
    ask: "«\u00a0Sur quel point, pour quel montant, et qui vous l'avait annoncé\u00a0? Quand pouvez-vous régler le reste\u00a0?\u00a0»",
    outcome: dispute("credit-expected"),
  },
  {
    code: "set-off",
    objection: "«\u00a0Vous nous devez aussi de l'argent.\u00a0»",
    answer:
      "Regardons les deux comptes\u00a0: deux sommes réciproques, certaines, liquides et exigibles peuvent se compenser (art. 1347-1 du Code civil)\u00a0; une somme encore discutée se vérifie d'abord.",
    ask: "«\u00a0Quelle facture, de quelle date et de quel montant\u00a0? Pouvez-vous me l'envoyer\u00a0? Et le solde, quel jour\u00a0?\u00a0»",
    outcome: `${dispute("other")}, à la hauteur de la somme invoquée`,
    notFor: ["particulier", "public"],
    lateOnly: true,
  },
  {
    code: "retention-money",
    objection: "«\u00a0C'est la retenue de garantie.\u00a0»",
    answer:
      "Elle est de 5\u00a0% au plus et se libère un an après la réception des travaux, sauf opposition motivée (loi n°\u00a071-584). Le reste est à régler.",
    ask: "«\u00a0De quel jour est la réception, et quelle somme exacte retenez-vous\u00a0? Quand partent les autres 95\u00a0%\u00a0?\u00a0»",
    outcome: "Promesse pour le reste\u00a0; la retenue se note sur la facture",
  },
  {
    code: "small-amount",
    objection: "«\u00a0C'est une petite somme, ce n'est pas pressé.\u00a0»",
    answer: (facts) =>
      `Justement\u00a0: ${formatAmount(facts.amount, facts.currency)}, c'est un virement de deux minutes, et nous n'aurons plus à vous déranger.`,
    ask: "«\u00a0Pouvez-vous le faire aujourd'hui\u00a0?\u00a0»",
    outcome: "Promesse",
    lateOnly: true,
  },
  {
    code: "wrong-person",
    objection: "«\u00a0Ce n'est pas moi qui m'en occupe.\u00a0»",
    answer: (facts) =>
      facts.segment === "particulier"
        ? "Excusez-moi de vous avoir dérangé. Je ne peux rien vous en dire\u00a0: je rappellerai."
        : "Merci de me guider vers la bonne personne.",
    ask: "«\u00a0À qui dois-je m'adresser, à quel numéro et à quelle adresse\u00a0?\u00a0»",
    outcome: "Mauvais interlocuteur",
  },
  {
    code: "bank-details-changed",
    objection: "«\u00a0On nous a écrit que votre RIB avait changé.\u00a0»",
    answer:
      "Non, il n'a pas changé\u00a0: ne payez pas sur d'autres coordonnées. Rappelez-nous au numéro que vous connaissez pour le vérifier, et prévenez votre banque si un virement est parti.",
    ask: "«\u00a0De quelle adresse venait ce message, et avez-vous déjà payé\u00a0? Pouvez-vous me le faire suivre\u00a0?\u00a0»",
    outcome: "Joint (notez-le en détail)",
  },
  {
    code: "penalties-contested",
    objection: "«\u00a0Je ne paierai pas vos pénalités.\u00a0»",
    answer:
      "Parlons d'abord de la facture elle-même. Les pénalités sont dues de plein droit (art. L441-10 du Code de commerce)\u00a0; nous en reparlerons une fois la facture réglée.",
    ask: "«\u00a0Quel jour réglez-vous le principal\u00a0?\u00a0»",
    outcome: "Promesse pour le principal",
    notFor: ["particulier", "public"],
    lateOnly: true,
  },
  {
    code: "not-mandated",
    objection: "«\u00a0La facture n'est pas encore mandatée.\u00a0»",
    answer:
      "Je comprends le circuit. Le délai de paiement court depuis sa mise à disposition sur le portail.",
    ask: "«\u00a0Qui la détient, qu'attend-elle (service fait, visa, signature), et quel jour sera-t-elle mandatée\u00a0?\u00a0»",
    outcome: "Promesse (à la date de mandatement), sinon À rappeler",
    only: ["public"],
    lateOnly: true,
  },
  {
    code: "budget",
    objection: "«\u00a0Les crédits ne sont pas encore ouverts.\u00a0»",
    answer:
      "Le délai de paiement court quand même, et les intérêts moratoires avec lui, sans démarche de notre part (art. L2192-13 du Code de la commande publique).",
    ask: "«\u00a0Quel jour les crédits seront-ils disponibles, et qui peut me le confirmer par écrit\u00a0?\u00a0»",
    outcome: "À rappeler, ou Promesse si une date est donnée",
    only: ["public"],
    lateOnly: true,
  },
  {
    code: "suspended-on-portal",
    objection: "«\u00a0Elle est suspendue, ou rejetée, sur le portail.\u00a0»",
    answer: "Je la mets en ordre aujourd'hui.",
    ask: "«\u00a0Quel motif, de quel jour est l'avis, et quelle pièce faut-il déposer\u00a0?\u00a0»",
    outcome: dispute("order-number"),
    only: ["public"],
  },
  {
    code: "insolvency-filed",
    objection: "«\u00a0Nous sommes en procédure collective.\u00a0»",
    answer:
      "Merci de me le dire\u00a0: je ne vous demande plus rien sur ces factures, nous déclarerons notre créance.",
    ask: "«\u00a0Quel tribunal, quel jour, et qui est le mandataire ou le liquidateur\u00a0?\u00a0»",
    outcome: "Procédure collective (autre événement), et plus aucune relance des factures d'avant",
    notFor: ["particulier", "public"],
  },
  {
    code: "refusal",
    objection: "«\u00a0Je ne paierai pas.\u00a0»",
    answer:
      "Je l'entends. Je voudrais seulement en comprendre la raison, pour que la bonne personne vous réponde.",
    ask: "«\u00a0Est-ce un point de la facture, du travail, ou une question de moyens\u00a0? Pouvez-vous me l'écrire\u00a0?\u00a0»",
    outcome: "Refus, ou Litige si un point est contesté",
    lateOnly: true,
  },
];

/** Calls in which nothing is asked for: their objections would make no sense. */
const NONE: readonly CallKind[] = ["insolvency", "nothing-to-ask"];
/** Nothing is late yet, or nothing is claimed. */
const NOT_LATE: readonly CallKind[] = ["preventive", "dispute"];

/** The objections that this customer may raise in this call, each with its answer ready. */
export function objectionsOf(facts: CallFacts): readonly Objection[] {
  const { kind, segment } = facts;
  if (NONE.includes(kind)) return [];
  return ENTRIES.filter(
    ({ notFor, only, lateOnly }) =>
      !(notFor?.includes(segment) ?? false) &&
      (only === undefined || only.includes(segment)) &&
      !(lateOnly === true && NOT_LATE.includes(kind)),
  ).map(({ code, objection, answer, ask, outcome }) => ({
    code,
    objection,
    answer: typeof answer === "string" ? answer : answer(facts),
    ask,
    outcome,
  }));
}
