import { formatAmount } from "../base/french-format.ts";
import { dispute, type ObjectionEntry } from "./objection-entry.ts";

/** « Not all of it, not me, not so »: what is contested, and what is set aside. */
export const CONTEST_OBJECTIONS: readonly ObjectionEntry[] = [
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
      "Regardons les deux comptes\u00a0: deux sommes réciproques, certaines, liquides et exigibles peuvent se compenser (art.\u00a01347-1 du Code civil)\u00a0; une somme encore discutée se vérifie d'abord.",
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
      "Parlons d'abord de la facture elle-même. Les pénalités sont dues de plein droit (art.\u00a0L441-10 du Code de commerce)\u00a0; nous en reparlerons une fois la facture réglée.",
    ask: "«\u00a0Quel jour réglez-vous le principal\u00a0?\u00a0»",
    outcome: "Promesse pour le principal",
    notFor: ["particulier", "public"],
    lateOnly: true,
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
