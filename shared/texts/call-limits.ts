import { formatAmount, formatDay } from "../base/french-format.ts";
import { sumCents } from "../base/money.ts";
import { quoted, sumAloud } from "./call-aloud.ts";
import type { CallFacts } from "./call-facts.ts";

/** A promise further away is a plan (method 6). */
const PROMISE_DAYS = 30;

/** What may be accepted on the phone, from the least to the most costly; then what is not decided there. */
export function acceptableOf(facts: CallFacts): readonly string[] {
  const { kind, segment, disputes } = facts;
  const sum = sumAloud(facts);
  if (kind === "insolvency")
    return ["Rien à demander ni à accepter\u00a0: noter le mandataire et la date du jugement."];
  if (kind === "nothing-to-ask") return ["Rien à demander aujourd'hui\u00a0: noter ce qui est dit."];
  if (kind === "preventive") {
    return [
      "La confirmation que la facture est reçue et en ordre.",
      "Une correction ou un duplicata, envoyé le jour même.",
      "La date de paiement prévue, si elle est donnée d'elle-même.",
    ];
  }
  if (kind === "dispute") {
    return [
      `Le règlement, dès maintenant, de la part qui n'est pas contestée.`,
      `Une date de réponse, donnée par ${disputes[0]?.owner ?? "la personne qui suit le litige"}.`,
      "Un avoir\u00a0: seulement après vérification, par écrit, jamais au téléphone.",
    ];
  }
  const written =
    "Un avoir ou une remise\u00a0: jamais au téléphone, seulement par écrit, sur un point vérifié.";
  if (segment === "public") {
    return [
      `Le mandatement de ${sum} et sa date, ou la date de mise en paiement s'il est fait.`,
      "La pièce ou la référence manquante, envoyée le jour même.",
      "Le nom et le numéro du comptable public qui suit le mandat.",
      written,
    ];
  }
  if (segment === "particulier") {
    return [
      `Le règlement de ${sum} aujourd'hui.`,
      `Une date précise, à moins de ${PROMISE_DAYS}\u00a0jours, et le moyen de paiement.`,
      "Une partie tout de suite et le reste à une date précise.",
      "Deux ou trois versements à dates fixes, sans rien ajouter, confirmés par écrit.",
      written,
    ];
  }
  return [
    `Le règlement de ${sum} aujourd'hui, par virement, avec l'avis d'opéré.`,
    `Une date précise, à moins de ${PROMISE_DAYS}\u00a0jours, pour la totalité, avec la preuve\u00a0: ordre de virement ou chèque posté.`,
    "Une partie tout de suite, et le solde à une date précise.",
    "Un échéancier en deux ou trois versements, le premier sous huit jours, avec reconnaissance de dette signée (modèle «\u00a0Échéancier proposé\u00a0»).",
    written,
  ];
}

/** More than these are not read before dialling. */
const MOST_CAUTIONS = 5;

const GENERAL =
  "Ni menace, ni suite que vous ne feriez pas, ni mot à des tiers\u00a0; un seul appel par jour. Ne dictez pas de nouvelles coordonnées bancaires. Ne notez que des faits utiles\u00a0: ni jugement sur la personne, ni santé, ni famille.";

const CONSUMER =
  "Particulier\u00a0: aux heures ouvrables seulement\u00a0; ni 40\u00a0€, ni frais, ni pénalités\u00a0; ne parlez de la dette à personne d'autre (employeur, famille, voisins), et ne laissez sur un répondeur que votre nom et votre numéro.";

const PUBLIC =
  "Acheteur public\u00a0: ni injonction de payer, ni saisie, ni QR code\u00a0; les intérêts moratoires courent de plein droit, il suffit de les rappeler par écrit.";

const judgmentCaution = ({ judgment, segment }: CallFacts): readonly string[] => {
  if (judgment === undefined) return [];
  const articles = segment === "particulier" ? "" : " (art.\u00a0L622-7 et L622-21 du Code de commerce)";
  return [
    `Procédure ouverte le ${formatDay(judgment)}\u00a0: ne réclamez rien de ce qui est né avant${articles}\u00a0; la créance se déclare.`,
  ];
};

const disputeCaution = (dispute: CallFacts["disputes"][number], currency: string): string => {
  const owner = dispute.owner === undefined ? "" : `\u00a0; réponse suivie par ${dispute.owner}`;
  const by = dispute.targetDay === undefined ? "" : ` pour le ${formatDay(dispute.targetDay)}`;
  return `Litige en cours, ${formatAmount(dispute.amount, currency)}, ${quoted(dispute.words)}\u00a0: aucune pression sur cette somme${owner}${by}.`;
};

/** One dispute in its own words, several by their number and sum. */
function disputesCaution({ disputes, currency }: CallFacts): readonly string[] {
  if (disputes.length < 2) return disputes.map((one) => disputeCaution(one, currency));
  const sum = sumCents(disputes.map(({ amount }) => amount));
  const named = disputes.map(({ words, owner }) =>
    owner === undefined ? quoted(words) : `${quoted(words)} (${owner})`,
  );
  return [
    `${disputes.length}\u00a0litiges en cours, ${formatAmount(sum, currency)} en tout\u00a0: ${named.join(", ")}. Aucune pression sur ces sommes.`,
  ];
}

const moneyCautions = ({ holds, promisedUntil, credits, currency }: CallFacts): readonly string[] => [
  ...(holds.length === 0 ? [] : [`Suspendu\u00a0: ${holds.join("\u00a0; ")}. Ne le réclamez pas.`]),
  ...(promisedUntil === undefined
    ? []
    : [
        `Règlement promis ou échelonné jusqu'au ${formatDay(promisedUntil)}\u00a0: ne réclamez pas cette somme avant.`,
      ]),
  ...(credits <= 0
    ? []
    : [
        `${formatAmount(credits, currency)} d'avoirs ou de règlements ne sont pas encore rapprochés\u00a0: ne réclamez pas cette somme.`,
      ]),
];

const staleCaution = ({ staleSince }: CallFacts): readonly string[] => {
  if (staleSince === undefined) return [];
  return staleSince === null
    ? ["Aucun règlement n'est enregistré\u00a0: vérifiez votre compte avant d'appeler."]
    : [
        `Le dernier règlement enregistré date du ${formatDay(staleSince)}\u00a0: vérifiez votre compte avant d'appeler.`,
      ];
};

/**
 * What must not be said or done: what is particular to this call first, from what the law forbids to what is only a
 * care, then one line that holds for every call; five in all.
 */
export function cautionsOf(facts: CallFacts): readonly string[] {
  const { segment, kind, formalNotice, notBefore } = facts;
  const own = [
    ...judgmentCaution(facts),
    ...(segment === "particulier" ? [CONSUMER] : []),
    ...disputesCaution(facts),
    ...moneyCautions(facts),
    ...facts.remarks.map((remark) => `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`),
    ...(kind === "preventive"
      ? ["Rien n'est en retard\u00a0: ne parlez ni de retard, ni de pénalités, ni de relance."]
      : []),
    ...(notBefore === undefined
      ? []
      : [
          `Prochain contact prévu le ${formatDay(notBefore)}\u00a0: avant, attendez plutôt que ce client vous appelle.`,
        ]),
    ...(formalNotice === undefined || kind === "last-call"
      ? []
      : [
          `Mise en demeure du ${formatDay(formalNotice)} en cours\u00a0: ne promettez rien qui la contredise.`,
        ]),
    ...staleCaution(facts),
    ...(segment === "public" ? [PUBLIC] : []),
  ];
  return [...own.slice(0, MOST_CAUTIONS - 1), GENERAL];
}
