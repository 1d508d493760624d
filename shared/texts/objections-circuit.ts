import { dispute, type ObjectionEntry } from "./objection-entry.ts";

/** « Not yet »: where the invoice or its payment stands. */
export const CIRCUIT_OBJECTIONS: readonly ObjectionEntry[] = [
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
      "La date qui compte est celle de la facture et de notre accord. Soixante jours après la date de facture est le plus long délai qui puisse être convenu en général\u00a0; sans accord, c'est trente jours après la livraison (art.\u00a0L441-10 du Code de commerce).",
    ask: "«\u00a0Où avons-nous convenu d'un autre délai\u00a0? Sinon, quel jour pouvez-vous régler celle-ci\u00a0?\u00a0»",
    outcome: "Promesse si une date est donnée, sinon Refus",
    notFor: ["particulier", "public"],
    lateOnly: true,
  },
];
