import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, NO_BREAK_SPACE as NBSP, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import { offsetWords } from "./policy.ts";

/** Words that the set-up writes in the tabs, and those by which it reads them again. */

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

/** Rows of `Réglages` that keep what no other cell can tell. */
export const SETUP_SETTING = "Mise en route · ";
export const SETUP_MARK_NAMES = {
  balance: `${SETUP_SETTING}Montant dû`,
  terms: `${SETUP_SETTING}Conditions`,
  customers: `${SETUP_SETTING}Clients`,
  history: `${SETUP_SETTING}Relances déjà faites`,
  sender: `${SETUP_SETTING}Signature`,
  finished: `${SETUP_SETTING}Terminée`,
} as const;
export type SetupMark = keyof typeof SETUP_MARK_NAMES;

export const SETUP_MARK_EXPLANATION =
  "Votre réponse à la mise en route. Effacez la valeur pour que la question vous soit posée de nouveau.";

/** Who an owner's customers are, mostly. */
export const MAJORITIES = ["professionnels", "particuliers", "organismes publics"] as const;
export type Majority = (typeof MAJORITIES)[number];

/** Value of the mark of a balance that the owner has compared. */
export function balanceMark(exact: boolean, total: Cents, currency: string, asOf: Day): string {
  return `${exact ? "exact" : "à revoir"}${NBSP}: ${formatAmount(total, currency)} au ${formatDay(asOf)}`;
}

export const TERMS_LEFT_MARK = "sans échéance";
export const SKIPPED_MARK = "passée";
export const SENDER_MARK = "enregistrée";

export const historyMark = (count: number): string =>
  count === 0 ? "aucune" : `reprises pour ${plural(count, "client")}`;

/** Motive of the journal's rows that take over what was done before. */
export const HISTORY_MOTIVE = "mise en route";
/** Ends the detail of such a row when the owner stated no day: the row's own is then that of the answer. */
export const HISTORY_UNDATED = "jour non précisé";
export const HISTORY_CHANGED_MOTIVE = "réponse changée à la mise en route";

/** « J+10 · téléphone · Date de règlement »: a step as the owner picks it, and as the journal's detail says it. */
export function stepWords(step: {
  readonly offset: number;
  readonly channel: string;
  readonly template: string;
}): string {
  return [offsetWords(step.offset), step.channel, step.template].filter((part) => part !== "").join(" · ");
}

/** Until when receipts are known. */
function receiptsClause(last: Day | undefined): string {
  return last === undefined
    ? "aucun encaissement n'étant connu"
    : `encaissements à jour au ${formatDay(last)}`;
}

/** The same as a sentence of its own. */
export function receiptsSentence(last: Day | undefined): string {
  return last === undefined
    ? "Aucun encaissement n'est connu."
    : `Encaissements à jour au ${formatDay(last)}.`;
}

/** The first question, whole. */
export function balanceQuestion(total: Cents, currency: string, last: Day | undefined): string {
  return `Vos clients vous doivent ${formatAmount(total, currency)}, ${receiptsClause(last)}${NBSP}: exact${NBSP}?`;
}

/** Whether the terms are asked, and if not, why. */
export const TERMS_WORDS = {
  set: (terms: string): string => `Délai retenu quand rien n'est indiqué${NBSP}: ${terms}.`,
  left: "Vous avez choisi de laisser ces factures sans échéance.",
  none: "Vos factures indiquent toutes leur échéance, ou vos clients ont leurs conditions\u00a0: rien à demander.",
  missing: (missing: number, open: string): string =>
    `${plural(missing, "facture")} sur ${open} ${missing < 2 ? "n'indique" : "n'indiquent"} pas d'échéance${NBSP}: sans délai, ${missing < 2 ? "elle n'est" : "elles ne sont"} jamais en retard et jamais ${missing < 2 ? "relancée" : "relancées"}.`,
} as const;

/** Why a customer is taken for a business. */
export const BUSINESS_CLUES = {
  form: "forme de société ou d'association dans le nom",
  trade: "nom de métier ou d'enseigne",
  siren: (siren: string): string => `SIREN d'une entreprise (${siren})`,
  terms: "conditions d'usage entre professionnels (fin de mois)",
} as const;

export const HISTORY_WORDS = {
  asked:
    "Pour vos plus gros retards, quelle est la dernière relance déjà faite\u00a0? Crescendo reprend à l'étape suivante, et ne relance jamais deux fois pour la même.",
  late: (count: number, days: number): string =>
    `${plural(count, "facture")}, jusqu'à ${plural(days, "jour")} de retard`,
  noneLate: "Aucun client n'est en retard\u00a0: il n'y a rien à reprendre.",
  allKnown: "Le journal dit déjà ce qui a été fait pour vos plus gros retards\u00a0: rien à reprendre.",
} as const;

/** What is wrong with what the owner typed of the company. */
export const SENDER_FAULTS = {
  "siren-length": (digits: number): string =>
    `Un SIREN a 9 chiffres (un SIRET, 14)${NBSP}; celui-ci en a ${digits}. Recopiez-le depuis votre Kbis ou une facture.`,
  "siren-characters": "Un SIREN ne contient que des chiffres\u00a0: retirez les lettres et les signes.",
  "siren-checksum":
    "Ce SIREN est faux\u00a0: sa clé de contrôle ne correspond pas, un chiffre a été mal recopié. Vérifiez-le sur votre Kbis.",
  "iban-country":
    "Cet IBAN est faux\u00a0: il commence par deux lettres de pays (FR en France). Recopiez-le depuis votre RIB.",
  "iban-length":
    "Cet IBAN est faux\u00a0: il n'a pas le nombre de caractères de son pays (27 en France). Recopiez-le depuis votre RIB.",
  "iban-characters":
    "Cet IBAN est faux\u00a0: il contient une lettre là où son pays a un chiffre. Recopiez-le depuis votre RIB.",
  "iban-checksum":
    "Cet IBAN est faux\u00a0: sa clé de contrôle ne correspond pas, un caractère a été mal recopié. Recopiez-le depuis votre RIB.",
  "too-long": "C'est trop long\u00a0: 200 caractères au plus.",
} as const;

/** Refusals: nothing is written. */
export const SETUP_REFUSALS = {
  balanceChanged: (now: string): string =>
    `Le classeur a changé${NBSP}: vos clients vous doivent maintenant ${now}. Rien n'a été écrit${NBSP}; relisez et répondez de nouveau.`,
  customersChanged:
    "Vos clients ont changé depuis la lecture. Rien n'a été écrit\u00a0; relisez et répondez de nouveau.",
  unknownCustomer:
    "Un client de cette réponse n'est plus dans vos factures. Rien n'a été écrit\u00a0; relisez et répondez de nouveau.",
  unknownStep: (name: string): string =>
    `L'étape choisie pour ${quoted(name)} n'existe plus dans ${quoted("Scénarios")}. Rien n'a été écrit${NBSP}; relisez et répondez de nouveau.`,
  laterDay: (name: string, asOf: Day): string =>
    `La dernière relance de ${quoted(name)} ne peut pas être après le ${formatDay(asOf)}. Rien n'a été écrit${NBSP}; corrigez la date.`,
  earlierDay: (name: string): string =>
    `La dernière relance de ${quoted(name)} est datée d'avant l'échéance de ses factures. Rien n'a été écrit${NBSP}; corrigez la date, ou laissez-la vide.`,
  nothingLate: (name: string): string =>
    `${quoted(name)} n'a plus de facture en retard. Rien n'a été écrit${NBSP}; relisez et répondez de nouveau.`,
} as const;

/** What an answer did, in one sentence. */
export const SETUP_DONE = {
  columns: "Colonnes retenues dans «\u00a0Réglages\u00a0».",
  exact: "C'est noté\u00a0: le montant est exact.",
  review: "C'est noté\u00a0: le montant reste à revoir.",
  terms: "Délai inscrit dans «\u00a0Réglages\u00a0».",
  termsLeft: "C'est noté\u00a0: ces factures restent sans échéance.",
  customers: (written: number): string =>
    written === 0
      ? "C'est noté. Rien à écrire dans «\u00a0Clients\u00a0»."
      : `${plural(written, "client")} ${written < 2 ? "classé" : "classés"} dans l'onglet «${NBSP}Clients${NBSP}».`,
  history: (written: number): string =>
    written === 0
      ? "C'est noté\u00a0: rien à inscrire au journal."
      : `${plural(written, "ligne")} ${written < 2 ? "inscrite" : "inscrites"} dans «${NBSP}Journal${NBSP}».`,
  sender: "Vos coordonnées sont dans «\u00a0Réglages\u00a0».",
  finished: "La mise en route est terminée.",
  skipped: "C'est noté\u00a0: la mise en route ne s'ouvrira plus d'elle-même.",
} as const;
