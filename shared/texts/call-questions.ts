import { wordDay } from "./call-aloud.ts";
import type { CallFacts, CallKind } from "./call-facts.ts";

interface Question {
  readonly topic: string;
  readonly question: string;
}
const ask = (topic: string, question: string): Question => ({ topic, question });

const FIRST: Readonly<Record<CallKind, (facts: CallFacts) => readonly Question[]>> = {
  preventive: () => [],
  reminder: () => [],
  "broken-promise": (facts) => [
    ask("Empêchement", `Qu'est-ce qui a empêché le règlement prévu${wordDay(facts)}\u00a0?`),
    ask(
      "Preuve",
      "Qu'est-ce qui assure la nouvelle date\u00a0: ordre de virement passé, chèque posté\u00a0? Pouvez-vous m'en envoyer la copie\u00a0?",
    ),
  ],
  "missed-instalment": (facts) => [
    ask("Empêchement", `Qu'est-ce qui a empêché le versement prévu${wordDay(facts)}\u00a0?`),
    ask(
      "Suite du plan",
      "Les autres dates de l'échéancier restent-elles tenables\u00a0? Sinon, lesquelles\u00a0?",
    ),
  ],
  "rejected-payment": () => [
    ask("Motif du rejet", "Quel motif votre banque vous a-t-elle donné\u00a0?"),
    ask(
      "Remplacement",
      "Préférez-vous un virement aujourd'hui, ou une nouvelle présentation à une date où le compte le permettra\u00a0?",
    ),
  ],
  "check-payment": () => [
    ask(
      "Preuve",
      "Quel jour, pour quel montant et de quel compte est-il parti\u00a0? Pouvez-vous m'envoyer l'avis de virement, ou le numéro du chèque\u00a0?",
    ),
    ask(
      "Coordonnées",
      "Vers quel compte l'avez-vous fait\u00a0? (Les quatre derniers chiffres suffisent\u00a0: nos coordonnées n'ont pas changé.)",
    ),
  ],
  dispute: () => [
    ask("Le point", "Qu'est-ce qui ne va pas, exactement, et depuis quand\u00a0?"),
    ask("Pièces", "Avez-vous une photo, un bon de livraison ou un courrier à nous envoyer\u00a0?"),
    ask("Part contestée", "Quelle somme contestez-vous, et laquelle ne l'est pas\u00a0?"),
    ask("Attente", "Qu'attendez-vous de nous pour clore ce point\u00a0?"),
  ],
  "last-call": () => [
    ask("Contestation", "Contestez-vous une partie de cette somme\u00a0? Laquelle, et pourquoi\u00a0?"),
    ask(
      "Proposition",
      "Si vous ne pouvez pas tout régler, quels montants et quelles dates êtes-vous sûrs de tenir\u00a0?",
    ),
  ],
  "nothing-to-ask": () => [],
  insolvency: () => [],
};

const USUAL: readonly Question[] = [
  ask("Facture", "Avez-vous bien reçu la facture, et est-elle validée\u00a0?"),
  ask("Date", "Quel jour partira le règlement\u00a0?"),
  ask("Montant", "Pour quel montant exactement\u00a0: la totalité\u00a0?"),
  ask("Moyen", "Par virement, par chèque ou autrement\u00a0?"),
  ask("Qui signe", "Qui valide ou signe le paiement, et est-ce déjà fait\u00a0?"),
  ask("Blocage", "Qu'est-ce qui bloque aujourd'hui\u00a0?"),
  ask("Déblocage", "Que faut-il de notre part pour que cela parte, et pour quand\u00a0?"),
];

const PUBLIC_BUYER: readonly Question[] = [
  ask(
    "Réception",
    "La facture est-elle bien arrivée par le portail\u00a0? À quelle date a-t-elle été mise à votre disposition\u00a0?",
  ),
  ask("Engagement", "Le numéro d'engagement et le code service sont-ils les bons\u00a0?"),
  ask("Service fait", "Le service fait est-il constaté\u00a0? Par qui, et quel jour\u00a0?"),
  ask(
    "Suspension",
    "La facture a-t-elle été suspendue ou rejetée\u00a0? Par un avis de quelle date, et pour quel motif\u00a0?",
  ),
  ask("Mandatement", "Est-elle mandatée\u00a0? Quel jour, et sous quel numéro de mandat\u00a0?"),
  ask("Comptable", "Le dossier est-il chez le comptable public\u00a0? Quel poste, et qui le suit\u00a0?"),
  ask("Montant", "Pour quel montant exactement\u00a0: la totalité\u00a0?"),
  ask("Moyen", "Le virement part-il sur le compte qui figure sur la facture\u00a0?"),
  ask("Date", "Pour quel jour la mise en paiement est-elle prévue\u00a0?"),
  ask("Qui signe", "Qui signe le bordereau, et y a-t-il un remplaçant\u00a0?"),
  ask("Blocage", "Qu'est-ce qui bloque aujourd'hui, et que faut-il de notre part pour le lever\u00a0?"),
];

const CONSUMER: readonly Question[] = [
  ask("Facture", "Avez-vous bien reçu la facture\u00a0?"),
  ask("Désaccord", "Y a-t-il un point de la facture ou du travail qui ne vous convient pas\u00a0?"),
  ask("Date", "Quel jour pensez-vous pouvoir régler\u00a0?"),
  ask("Montant", "Pour quel montant\u00a0: la totalité, ou une partie d'abord\u00a0?"),
  ask("Moyen", "Par virement, par chèque ou autrement\u00a0?"),
  ask(
    "Blocage",
    "Est-ce que quelque chose vous empêche de régler, et pouvons-nous vous aider à l'étaler, sans rien ajouter\u00a0?",
  ),
  ask("Qui signe", "Est-ce bien vous qui réglez cette facture\u00a0?"),
];

const PREVENTIVE: readonly Question[] = [
  ask("Facture", "Avez-vous bien reçu la facture, et est-elle en ordre de votre côté\u00a0?"),
  ask("Références", "Le numéro de commande et l'adresse de facturation conviennent-ils\u00a0?"),
  ask("Qui signe", "Qui la valide, et est-ce fait\u00a0?"),
  ask("Date", "À quelle date passe votre prochaine campagne de paiement\u00a0?"),
  ask("Montant", "Le montant est-il bien celui que vous attendiez\u00a0?"),
  ask("Moyen", "Par quel moyen réglez-vous d'habitude\u00a0?"),
  ask(
    "Blocage",
    "Voyez-vous un point qui pourrait gêner, et que nous pouvons mettre en ordre dès maintenant\u00a0?",
  ),
];

const LARGE: readonly Question[] = [
  ask("Commande", "Le numéro de commande est-il le bon, et la réception est-elle saisie chez vous\u00a0?"),
  ask("Campagne", "À quelle date est la prochaine campagne de paiement, et la facture y est-elle\u00a0?"),
];

const DISPUTE_END: readonly Question[] = [
  ask("Date", "Pour quelle date vous faut-il notre réponse\u00a0?"),
  ask(
    "Montant",
    "La part qui n'est pas contestée peut-elle être réglée sans attendre\u00a0? Quel jour, par quel moyen\u00a0?",
  ),
  ask("Qui signe", "Qui décide de votre côté, une fois ce point réglé\u00a0?"),
];

const OFFICIALS: readonly Question[] = [
  ask("Tribunal", "Quel tribunal, quel jour, et quelle procédure\u00a0?"),
  ask("Mandataire", "Qui est le mandataire ou le liquidateur, et à quelle adresse lui écrire\u00a0?"),
];

function usualQuestions({ kind, segment }: CallFacts): readonly Question[] {
  if (kind === "insolvency") return OFFICIALS;
  if (kind === "nothing-to-ask")
    return [ask("Besoin", "Vous manque-t-il un document ou une précision\u00a0?")];
  if (kind === "dispute") return DISPUTE_END;
  if (segment === "public") return PUBLIC_BUYER;
  if (segment === "particulier") return CONSUMER;
  if (kind === "preventive") return segment === "grand compte" ? [...LARGE, ...PREVENTIVE] : PREVENTIVE;
  return segment === "grand compte" ? [...LARGE, ...USUAL] : USUAL;
}

/** What to ask before hanging up, in order: what the action asks first, then date, amount, means, who signs, what blocks. */
export function questionsOf(facts: CallFacts): readonly Question[] {
  const { email, kind, segment, numbersWithoutOrder } = facts;
  const order =
    numbersWithoutOrder.length > 0 && (segment === "public" || segment === "grand compte")
      ? [
          ask(
            segment === "public" ? "Engagement" : "Commande",
            `Il nous manque le numéro ${segment === "public" ? "d'engagement" : "de commande"} pour ${numbersWithoutOrder.slice(0, 3).join(", ")}\u00a0: pouvez-vous me le donner\u00a0?`,
          ),
        ]
      : [];
  const last =
    kind === "insolvency"
      ? []
      : [
          ask(
            "Trace",
            email === undefined
              ? "Je vous confirme cela par écrit\u00a0: à quelle adresse\u00a0?"
              : `Je vous confirme cela par écrit\u00a0: l'adresse ${email} convient-elle\u00a0?`,
          ),
        ];
  const topics = new Set(order.map(({ topic }) => topic));
  const usual = usualQuestions(facts).filter(({ topic }) => !topics.has(topic));
  return [...FIRST[kind](facts), ...order, ...usual, ...last];
}
