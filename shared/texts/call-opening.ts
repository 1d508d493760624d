import { formatAmount, formatDay } from "../base/french-format.ts";
import type { Segment } from "../model/customer.ts";
import { quoted, sumAloud, wordDay } from "./call-aloud.ts";
import type { CallFacts, CallKind } from "./call-facts.ts";

/** Past this number a sentence read aloud counts the invoices instead of naming them. */
const NAMED_ALOUD = 2;

/** « la facture FA-12 », « les factures FA-12 et FA-13 », « 5 factures ». */
function invoicesAloud(facts: CallFacts): string {
  const { invoices } = facts;
  const [first, second] = invoices;
  if (first === undefined) return "votre compte chez nous";
  if (invoices.length === 1) return first.number === "" ? "une facture" : `la facture ${first.number}`;
  if (invoices.length > NAMED_ALOUD || second === undefined) return `${invoices.length}\u00a0factures`;
  return `les factures ${first.number} et ${second.number}`;
}

const dueAloud = ({ invoices }: CallFacts, words: string): string => {
  const [only] = invoices;
  return invoices.length === 1 && only?.due !== undefined ? `, ${words} ${formatDay(only.due)}` : "";
};

const wordAmount = ({ word, currency }: CallFacts): string =>
  word?.amount === undefined ? "" : ` de ${formatAmount(word.amount, currency)}`;

/** « Bonjour, Nadia Perrin, de Menuiserie Valbois. » */
function greeting({ caller, company }: CallFacts): string {
  const who = [caller, company === undefined ? undefined : `de ${company}`]
    .filter((one) => one !== undefined)
    .join(", ");
  return who === "" ? "Bonjour." : `Bonjour, ${who}.`;
}

/** « à Mme Roux », « au service gestionnaire »: the role of a person whose name is known is not said aloud. */
const toWhom = (askFor: string): string => `à ${askFor.replace(/ \([^()]*\)$/, "")}`.replace(/^à le /, "au ");

/** A person is named before anything is said of what they owe: somebody else may have answered. */
function identity({ segment, askFor }: CallFacts): string {
  if (segment === "particulier") {
    return askFor === undefined
      ? " Suis-je bien en ligne avec la personne dont le nom figure sur la facture\u00a0?"
      : ` Suis-je bien en ligne avec ${askFor}\u00a0?`;
  }
  return askFor === undefined
    ? " Pouvez-vous me passer la personne qui suit vos factures fournisseurs\u00a0?"
    : ` Pourrais-je parler ${toWhom(askFor)}\u00a0?`;
}

/** « 1 480,00 € », or « 300,00 € une fois déduits nos avoirs et vos règlements ». */
const balanceAloud = (facts: CallFacts): string =>
  facts.deducted > 0 ? `${sumAloud(facts)} une fois déduits nos avoirs et vos règlements` : sumAloud(facts);

/** A part of what was promised has come. */
const isPartlyPaid = ({ word }: CallFacts): boolean => word !== undefined && word.received > 0;
const thanksAloud = ({ word, currency }: CallFacts): string =>
  word === undefined
    ? ""
    : `Merci pour les ${formatAmount(word.received, currency)} que nous avons bien reçus.`;

const SUBJECTS: Readonly<Record<CallKind, (facts: CallFacts) => string>> = {
  preventive: (facts) =>
    `Je vous appelle au sujet de ${invoicesAloud(facts)}${dueAloud(facts, "à échéance du")}\u00a0: est-elle bien arrivée, et tout est-il en ordre de votre côté\u00a0?`,
  reminder: (facts) =>
    facts.segment === "public"
      ? `Je vous appelle au sujet de ${invoicesAloud(facts)}, ${balanceAloud(facts)}${dueAloud(facts, "dont le délai de paiement a pris fin le")}. Où en est le mandatement, et manque-t-il quelque chose de notre part\u00a0?`
      : `Je vous appelle au sujet de ${invoicesAloud(facts)}, ${balanceAloud(facts)}${dueAloud(facts, "échue le")}. Sauf erreur de notre part, le règlement ne nous est pas parvenu\u00a0: à quelle date est-il prévu, ou qu'est-ce qui le bloque\u00a0?`,
  "broken-promise": (facts) =>
    isPartlyPaid(facts)
      ? `${thanksAloud(facts)} Nous avions noté un règlement${wordAmount(facts)} pour${wordDay(facts)}\u00a0: que s'est-il passé pour le reste, et à quelle date pouvons-nous l'attendre\u00a0?`
      : `Nous avions noté un règlement${wordAmount(facts)} pour${wordDay(facts)}, et nous ne le voyons pas sur notre compte. Est-il parti\u00a0? Sinon, que s'est-il passé, et quelle date pouvons-nous retenir\u00a0?`,
  "missed-instalment": (facts) =>
    isPartlyPaid(facts)
      ? `${thanksAloud(facts)} Le versement prévu par notre échéancier${wordDay(facts)} était${wordAmount(facts)}\u00a0: que s'est-il passé pour le reste, et comment tenir la suite\u00a0?`
      : `Le versement${wordAmount(facts)} prévu par notre échéancier${wordDay(facts)} ne nous est pas parvenu. Est-il parti\u00a0? Sinon, que s'est-il passé, et comment tenir la suite\u00a0?`,
  "rejected-payment": (facts) =>
    `Votre banque nous a retourné un règlement${wordAmount(facts)}${wordDay(facts)}, au sujet de ${invoicesAloud(facts)}. Savez-vous pourquoi, et comment préférez-vous régler ${sumAloud(facts)}\u00a0?`,
  "check-payment": (facts) =>
    `Vous nous aviez annoncé un règlement${wordAmount(facts)}, au sujet de ${invoicesAloud(facts)}\u00a0: nous ne le voyons pas encore. Pouvez-vous me dire quel jour il est parti, et de quel compte\u00a0?`,
  dispute: (facts) =>
    `Je reviens vers vous sur le point que vous avez soulevé\u00a0: ${quoted(facts.disputes[0]?.words ?? "la facture")}. Je voudrais m'assurer que nous l'avons bien compris et vous dire où nous en sommes.`,
  "last-call": (facts) =>
    `Je vous appelle au sujet de ${invoicesAloud(facts)}, ${balanceAloud(facts)}. Avant de décider de la suite, je préfère vous parler\u00a0: pouvez-vous régler, ou me proposer des dates que vous êtes sûrs de tenir\u00a0?`,
  "nothing-to-ask": (facts) =>
    `Je fais le point avec vous sur ${invoicesAloud(facts)}\u00a0: il n'y a rien à régler de plus aujourd'hui. Tout est-il clair de votre côté\u00a0?`,
  insolvency: () =>
    "Je vous appelle seulement pour prendre les coordonnées du mandataire ou du liquidateur\u00a0: nous ne demandons aucun règlement.",
};

/**
 * The first sentences of a call, ready to read aloud: who calls, whom for, why. To a consumer neither amount nor invoice is said
 * before the person has answered for themselves.
 */
export function openingOf(facts: CallFacts): string {
  const subject = SUBJECTS[facts.kind](facts);
  const wait = facts.segment === "particulier" ? " (Une fois la personne reconnue\u00a0:)" : "";
  const plural = facts.kind === "preventive" && facts.invoices.length > 1;
  const agreed = plural ? subject.replace("est-elle bien arrivée", "sont-elles bien arrivées") : subject;
  return `${quoted(greeting(facts) + identity(facts))}${wait} ${quoted(agreed)}`;
}

/** Words of a scenario's `Destinataire` for somebody above the usual contact. */
const ABOVE = /dirigeant|decideur|direction|maire|president|directeur|siege|gerant/;

/** Whether a step is addressed to somebody above the usual contact (text without accents, lower case). */
export function isAboveContact(recipient: string): boolean {
  return ABOVE.test(recipient);
}

/** « le service comptabilité (Mme Roux) »: the person known, under the role that the step is addressed to. */
export function askForWords(
  recipient: string,
  person: string | undefined,
  segment: Segment,
): string | undefined {
  if (segment === "particulier" || recipient === "" || recipient === "contact") return person;
  const role = ROLES[recipient] ?? recipient;
  return person === undefined ? role : `${person} (${role})`;
}

const ROLES: Readonly<Record<string, string>> = {
  comptabilité: "la comptabilité fournisseurs",
  acheteur: "l'acheteur",
  "direction financière": "la direction financière",
  dirigeant: "le dirigeant",
  décideur: "la personne qui décide des paiements",
  siège: "le siège",
  "service gestionnaire": "le service gestionnaire",
  "comptable public": "le comptable public",
  portail: "le service gestionnaire",
  "maire, président ou directeur": "le maire, le président ou le directeur",
};
