import { formatAmount, formatDay } from "../base/french-format.ts";
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

/** What must not be said or done. */
export function cautionsOf(facts: CallFacts): readonly string[] {
  const { segment, kind, disputes, currency, credits } = facts;
  const cautions: string[] = [];
  if (facts.judgment !== undefined) {
    const articles = segment === "particulier" ? "" : " (art. L622-7 et L622-21 du Code de commerce)";
    cautions.push(
      `Procédure ouverte le ${formatDay(facts.judgment)}\u00a0: ne réclamez rien de ce qui est né avant${articles}\u00a0; la créance se déclare.`,
    );
  }
  for (const hold of facts.holds) cautions.push(`Suspendu\u00a0: ${hold}. Ne réclamez pas cette somme.`);
  for (const dispute of disputes) {
    const owner = dispute.owner === undefined ? "" : `\u00a0; réponse suivie par ${dispute.owner}`;
    const by = dispute.targetDay === undefined ? "" : ` pour le ${formatDay(dispute.targetDay)}`;
    cautions.push(
      `Litige en cours, ${formatAmount(dispute.amount, currency)}, ${quoted(dispute.words)}\u00a0: aucune pression sur cette somme${owner}${by}.`,
    );
  }
  if (facts.promisedUntil !== undefined) {
    cautions.push(
      `Règlement promis ou échelonné jusqu'au ${formatDay(facts.promisedUntil)}\u00a0: ne réclamez pas cette somme avant.`,
    );
  }
  if (facts.notBefore !== undefined) {
    cautions.push(
      `Prochain contact prévu le ${formatDay(facts.notBefore)}\u00a0: avant, attendez plutôt que ce client vous appelle.`,
    );
  }
  if (credits > 0) {
    cautions.push(
      `${formatAmount(credits, currency)} d'avoirs ou de règlements ne sont pas encore rapprochés\u00a0: ne réclamez pas cette somme.`,
    );
  }
  if (facts.staleSince === null)
    cautions.push("Aucun règlement n'est enregistré\u00a0: vérifiez votre compte avant d'appeler.");
  else if (facts.staleSince !== undefined) {
    cautions.push(
      `Le dernier règlement enregistré date du ${formatDay(facts.staleSince)}\u00a0: vérifiez votre compte avant d'appeler.`,
    );
  }
  if (kind === "preventive")
    cautions.push("Rien n'est en retard\u00a0: ne parlez ni de retard, ni de pénalités, ni de relance.");
  if (facts.formalNotice !== undefined && kind !== "last-call") {
    cautions.push(
      `Mise en demeure du ${formatDay(facts.formalNotice)} en cours\u00a0: ne promettez rien qui la contredise.`,
    );
  }
  if (segment === "particulier") {
    cautions.push(
      "Particulier\u00a0: aux heures ouvrables seulement\u00a0; ni 40\u00a0€, ni frais, ni pénalités\u00a0; ne parlez de la dette à personne d'autre (employeur, famille, voisins), et ne laissez sur un répondeur que votre nom et votre numéro.",
    );
  }
  if (segment === "public") {
    cautions.push(
      "Acheteur public\u00a0: ni injonction de payer, ni saisie, ni QR code\u00a0; les intérêts moratoires courent de plein droit, il suffit de les rappeler par écrit.",
    );
  }
  cautions.push(
    "Ni menace, ni suite que vous ne feriez pas, ni mot à des tiers\u00a0; un seul appel par jour.",
    "Ne dictez pas de nouvelles coordonnées bancaires\u00a0: elles n'ont pas changé, et on peut vous rappeler pour le vérifier.",
    "Ne notez que des faits utiles\u00a0: ni jugement sur la personne, ni santé, ni famille.",
  );
  return cautions;
}
