import { dispute, type ObjectionEntry } from "./objection-entry.ts";

/** What a public buyer alone says. */
export const PUBLIC_OBJECTIONS: readonly ObjectionEntry[] = [
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
      "Le délai de paiement court quand même, et les intérêts moratoires avec lui, sans démarche de notre part (art.\u00a0L2192-13 du Code de la commande publique).",
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
];
