import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { GuardCode } from "../model/formal-notice.ts";
import type { Channel } from "../model/scenario.ts";

/** Past this number of names a sentence counts the others. */
const NAMED = 4;

/** « FA-1, FA-2 et FA-3 »; a long list ends with « et 12 autres ». */
export function namedInvoices(numbers: readonly string[]): string {
  const shown = numbers.length > NAMED + 1 ? numbers.slice(0, NAMED) : numbers;
  const rest = numbers.length - shown.length;
  const words = rest === 0 ? shown : [...shown, plural(rest, "autre")];
  if (words.length < 2) return words[0] ?? "sans numéro";
  return `${words.slice(0, -1).join(", ")} et ${words[words.length - 1]}`;
}

/** What the confirmation of a finding leaves in the journal: the codes without words here block, nothing confirms them. */
export const CONFIRMED_WORDS: Readonly<Partial<Record<GuardCode, string>>> = {
  "steps-skipped": "étapes non faites",
  "before-its-day": "avant le jour du scénario",
  "written-recently": "moins de 8 jours après la dernière relance écrite",
  "nobody-reached": "personne n'a été joint",
  "other-notice-running": "autre mise en demeure en cours",
  "draft-unsettled": "brouillon sans réponse",
  "word-broken": "appel après parole non tenue non fait",
  dispute: "montant contesté laissé de côté",
  promise: "promesse laissée de côté",
  "instalment-plan": "plan laissé de côté",
  "announced-paid": "paiement annoncé laissé de côté",
  pause: "pause respectée",
  negotiation: "négociation laissée de côté",
  "call-back": "rappel prévu laissé de côté",
  "handed-over": "dossier confié laissé de côté",
  "written-off": "perte laissée de côté",
  retention: "retenue laissée de côté",
  deposit: "acompte laissé de côté",
  status: "factures à corriger laissées de côté",
  "no-due-date": "factures sans échéance laissées de côté",
  "estimated-due": "échéance estimée, sans intérêts",
  "limitation-passed": "prescription à vérifier",
  "limitation-near": "prescription proche",
  "other-debtors": "autres débiteurs à part",
  "sender-siren-invalid": "notre SIREN vérifié",
  "customer-siren": "identité du client à vérifier",
  "below-registered": "lettre et e-mail, sous le minimum d'un recommandé",
  "below-minimum": "sous le montant minimum",
  warning: "points à vérifier vus",
  insolvency: "créances antérieures au jugement exclues",
};

export const NO_CUSTOMER = "Ce client n'est plus dans le classeur. Actualisez, puis recommencez.";

export function noStep(scenario: string): string {
  return `Le scénario «\u00a0${scenario}\u00a0» n'a pas d'étape par recommandé. Dans Scénarios, ajoutez-lui une ligne\u00a0: Canal «\u00a0recommandé\u00a0», Modèle «\u00a0Mise en demeure\u00a0».`;
}

export function nothingToClaim(why: readonly string[]): string {
  const because = why.length === 0 ? "aucune facture échue n'est impayée" : why.join("\u00a0; ");
  return `Rien à réclamer par mise en demeure\u00a0: ${because}.`;
}

export function alreadyPrepared(on: Day): string {
  return `Une mise en demeure est déjà préparée depuis le ${formatDay(on)}. Répondez d'abord à «\u00a0Envoyé\u00a0?\u00a0»\u00a0: déposée, ou annulée.`;
}

export function alreadySent(on: Day, deadline: Day, numbers: readonly string[]): string {
  return `Une mise en demeure est déjà partie le ${formatDay(on)} pour ${namedInvoices(numbers)} (délai imprimé\u00a0: ${formatDay(deadline)}). Une seconde n'y ajouterait rien. Si elle n'est pas partie, annulez sa ligne dans Journal (événement «\u00a0annulation\u00a0», son identifiant en Référence).`;
}

export function creditsFirst(total: readonly string[]): string {
  return `Ce client a ${total.join(" et ")} d'avoirs ou de règlements non affectés. Affectez-les d'abord (Règlements, colonne Factures)\u00a0: une mise en demeure réclame la somme exacte.`;
}

export function insolvencyBlocks(judgment: Day): string {
  return `Procédure collective notée le ${formatDay(judgment)}\u00a0: les créances nées avant le jugement ne se réclament plus (art.\u00a0L622-7 et L622-21 du Code de commerce), elles se déclarent (art.\u00a0L622-24).`;
}

export function insolvencyLeavesOut(
  judgment: Day,
  amount: Cents,
  currency: string,
  numbers: readonly string[],
): string {
  return `${insolvencyBlocks(judgment)} ${formatAmount(amount, currency)} laissés de côté (${namedInvoices(numbers)})\u00a0; la lettre ne réclame que les livraisons postérieures.`;
}

export function foreignCurrency(currency: string): string {
  return `Ces factures sont en ${currency}\u00a0: le décompte des intérêts ne se calcule qu'en euros. Crescendo ne prépare pas cette mise en demeure.`;
}

/** The address of the envelope: what is missing, where to write it. */
export const ADDRESS_WORDS = {
  missing:
    "L'adresse postale du client manque\u00a0: sans elle, pas d'enveloppe. Remplissez Clients, colonne Adresse (celle du siège social pour une société).",
  "no-postcode":
    "L'adresse du client n'a pas de code postal\u00a0: complétez Clients, colonne Adresse (rue, puis code postal et ville\u00a0; à l'étranger, le pays à la fin).",
  "no-city":
    "L'adresse du client n'a pas de ville après le code postal\u00a0: complétez Clients, colonne Adresse (rue, puis code postal et ville).",
} as const;

/** The creditor's identity: what is missing in `Réglages`. */
export const SENDER_WORDS: Readonly<
  Record<
    "sender-name" | "sender-form" | "sender-siren" | "sender-address" | "sender-iban" | "sender-signatory",
    string
  >
> = {
  "sender-name": "Votre raison sociale manque\u00a0: remplissez Réglages, ligne Raison sociale.",
  "sender-form":
    "Votre forme juridique manque\u00a0: remplissez Réglages, ligne Forme et capital («\u00a0SARL au capital de …\u00a0», «\u00a0entreprise individuelle\u00a0»).",
  "sender-siren": "Votre SIREN manque\u00a0: remplissez Réglages, ligne SIREN.",
  "sender-address":
    "Votre adresse manque ou est incomplète\u00a0: remplissez Réglages, ligne Adresse (rue, code postal, ville).",
  "sender-iban":
    "Votre IBAN manque\u00a0: remplissez Réglages, ligne IBAN, pour que le client sache où payer.",
  "sender-signatory":
    "Personne ne signe la mise en demeure\u00a0: remplissez Réglages, ligne Signataire mise en demeure (nom et qualité).",
};

export const SENDER_SIREN_INVALID =
  "Votre SIREN n'a pas 9\u00a0chiffres valides\u00a0: vérifiez Réglages, ligne SIREN, avant de l'imprimer.";

/** Why the IBAN of `Réglages` cannot be used. */
export function ibanRefused(problem: "country" | "length" | "characters" | "checksum"): string {
  const why = {
    country: "son pays est inconnu",
    length: "il n'a pas le bon nombre de caractères",
    characters: "il contient un caractère impossible",
    checksum: "sa clé de contrôle est fausse, un caractère a été mal tapé",
  }[problem];
  return `Votre IBAN ne peut pas être imprimé\u00a0: ${why}. Corrigez Réglages, ligne IBAN.`;
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  "e-mail": "e-mail",
  téléphone: "téléphone",
  courrier: "courrier",
  "e-mail + courrier": "e-mail et courrier",
  recommandé: "recommandé",
  SMS: "SMS",
  portail: "portail",
  décision: "décision",
};

/** « étape 2 (téléphone, J+10) ». */
export function stepInWords(rank: number, channel: Channel, offset: number): string {
  return `étape ${rank} (${CHANNELS[channel]}, J${offset < 0 ? `−${-offset}` : `+${offset}`})`;
}

export function stepsSkipped(
  steps: readonly string[],
  numbers: readonly string[],
  next: Day | undefined,
): string {
  const several = steps.length > 1;
  const when = next === undefined ? "" : ` La prochaine était prévue le ${formatDay(next)}.`;
  return `${several ? "Non faites" : "Non faite"}\u00a0: ${steps.join(", ")}, pour ${namedInvoices(numbers)}.${when} Dites pourquoi vous avancez\u00a0: votre motif est gardé dans le Journal («\u00a0étape avancée\u00a0»).`;
}

export function beforeItsDay(offset: number, on: Day, numbers: readonly string[]): string {
  return `Votre scénario prévoit la mise en demeure à J+${offset}\u00a0: le ${formatDay(on)} pour ${namedInvoices(numbers)}.`;
}

export function writtenRecently(last: Day, from: Day): string {
  return `La dernière relance écrite date du ${formatDay(last)}\u00a0: l'usage laisse 8 jours avant une mise en demeure, soit le ${formatDay(from)}.`;
}

export const NOBODY_REACHED =
  "Personne n'a encore été joint chez ce compte clé, et moins de trois appels ont été tentés.";

export function otherNotice(on: Day, numbers: readonly string[]): string {
  return `Une mise en demeure est déjà en cours depuis le ${formatDay(on)} pour ${namedInvoices(numbers)}\u00a0: ces factures sont laissées de côté, la lettre ne réclame que les autres.`;
}

export function wordBroken(numbers: readonly string[]): string {
  return `Une promesse, un échéancier ou un paiement n'a pas été tenu pour ${namedInvoices(numbers)}\u00a0: l'appel qui suit n'est pas encore noté.`;
}

/** What is left out, and why: « 300,00 € laissés de côté (FA-1) : litige … ». */
export function leftOut(amount: Cents, currency: string, numbers: readonly string[], why: string): string {
  const because = why === "" ? "" : `\u00a0: ${why}`;
  const end = because.endsWith("?") ? "" : ".";
  return `${formatAmount(amount, currency)} hors de la lettre (${namedInvoices(numbers)})${because}${end}`;
}

export function depositsLeftOut(amount: Cents, currency: string, numbers: readonly string[]): string {
  return `${formatAmount(amount, currency)} d'acompte hors de la lettre (${namedInvoices(numbers)})\u00a0: un acompte impayé appelle un échange, pas une mise en demeure.`;
}

export function withoutDue(numbers: readonly string[]): string {
  return `Sans échéance connue, hors de la lettre\u00a0: ${namedInvoices(numbers)}. Remplissez l'échéance, ou Clients, colonne Conditions.`;
}

export function estimatedDue(numbers: readonly string[]): string {
  return `Échéance estimée pour ${namedInvoices(numbers)} (pas de date de réception sur le portail)\u00a0: réclamées sans intérêts ni indemnité. Remplissez la colonne «\u00a0Réception Chorus\u00a0» pour les calculer.`;
}

/** A limitation day is told as an assumption; a letter is never said to save anything. */
export function limitationPassed(on: Day, numbers: readonly string[]): string {
  return `${namedInvoices(numbers)}\u00a0: prescription peut-être acquise depuis le ${formatDay(on)} (hypothèse, sans interruption). ${NOTICE_AND_LIMITATION}`;
}

export function limitationNear(on: Day, numbers: readonly string[]): string {
  return `${namedInvoices(numbers)}\u00a0: prescription au plus tôt le ${formatDay(on)} (hypothèse, sans interruption). ${NOTICE_AND_LIMITATION}`;
}

const NOTICE_AND_LIMITATION =
  "Une lettre n'arrête pas ce délai contre un débiteur privé\u00a0; une reconnaissance de sa part, une demande en justice ou une mesure d'exécution l'interrompent (art.\u00a02240, 2241 et 2244 du Code civil).";

/** The same against a public debtor (law n° 68-1250, art. 2). */
export function publicLimitation(passed: boolean, on: Day, numbers: readonly string[]): string {
  const when = passed ? `peut-être acquise depuis le ${formatDay(on)}` : `au plus tôt le ${formatDay(on)}`;
  return `${namedInvoices(numbers)}\u00a0: prescription ${when} (hypothèse, sans interruption\u00a0; loi n°\u00a068-1250, art.\u00a01 et 2).`;
}

export function otherDebtors(names: readonly string[]): string {
  return `Les factures de ${namedInvoices(names)}, que ce client paie aussi, sont dues par d'autres\u00a0: une mise en demeure va à celui qui doit, préparez-la depuis leur fiche.`;
}

export const CUSTOMER_SIREN_WORDS = {
  missing:
    "Le SIREN du client manque\u00a0: l'identité de la société à qui l'on écrit n'est pas vérifiée. Remplissez Clients, colonne SIREN, et vérifiez que l'adresse est celle du siège social.",
  invalid:
    "Le SIREN du client n'est pas valide\u00a0: corrigez Clients, colonne SIREN, et vérifiez que l'adresse est celle du siège social.",
} as const;

export function belowRegistered(minimum: Cents, hasEmail: boolean): string {
  const mail = hasEmail ? "" : " Aucune adresse e-mail n'est connue\u00a0: elle ne partira que par la poste.";
  return `Total inférieur au minimum d'un recommandé (${formatAmount(minimum)}, Réglages)\u00a0: la mise en demeure part par lettre simple et e-mail, sans preuve de dépôt.${mail}`;
}

export function belowMinimum(minimum: Cents): string {
  return `Total inférieur au montant minimum d'une relance (${formatAmount(minimum)}, Réglages).`;
}
