import { comparable } from "../base/normalise.ts";
import { remembered } from "../base/remembered.ts";
import type { JournalEvent } from "../model/journal.ts";

const NOT_ANSWERED =
  /\b(sans reponse|(pas|aucune) (de )?reponse|messagerie|non repondu|pas repondu|ne repond pas|repondeur|injoignable|absente?|occupee?|message laisse|pas decroche|(boite|messagerie) vocale|(non|pas) (joint|joignable)|absence de reponse|non reponse|nrp|echec|(faux|mauvais) numero|numero (faux|errone|inconnu)|mauvais(e)? interlocut\w*)\b/;
const CALL_BACK =
  /\b(a rappeler|a (etre )?rappelee?|etre rappelee?|rappeler (le|la semaine|demain|plus tard|lundi|mardi|mercredi|jeudi|vendredi))\b/;
const CASH_DIFFICULTY =
  /\b(difficultes? (de |du )?(tresorerie|paiement|financieres?)|pas de tresorerie|tresorerie (tendue|difficile|insuffisante))\b/;
const REFUSAL =
  /\b(refus\w* (de |du )?(pay\w*|regl\w*)|ne (veut|veulent|compte|comptent|souhaite) pas (pay|regl)\w*)\b/;
const NEGOTIATION = /\bnegociations?\b/;
const NOT_A_REMINDER =
  /\b(recap\w*|compte rendu|confirmation|remerci\w*|accuse\w*|copie|contre propositions?|echeancier propose|proposition d echeancier|transmission du litige|litige transmis|transmission au recouvrement)\b/;

/** Sent on demand; the step of a key account is a statement too, and a reminder: its row has a step. */
const STATEMENT_OF_ACCOUNT = /\breleves? de compte\b/;

/** What a person wrote in `Motif` and `Détail`, in one comparable form. */
export function wordsOf(event: JournalEvent): string {
  if (event.motive === undefined && event.detail === undefined) return "";
  return comparable(`${event.motive ?? ""} ${event.detail ?? ""}`);
}

/** Whether a text says something, remembered: a few motives come back all along a journal. */
const says = (words: RegExp): ((text: string) => boolean) =>
  remembered((text) => words.test(comparable(text)));
const saysNotAnswered = says(NOT_ANSWERED);
const saysCallBack = says(CALL_BACK);
const saysNotAReminder = says(NOT_A_REMINDER);
const saysStatement = says(STATEMENT_OF_ACCOUNT);
const inChequeWords = says(/\bcheques?\b/);
const saysCheque = (text: string | undefined): boolean => text !== undefined && inChequeWords(text);
const inOtherMeans = says(/\b(?:virements?|vir|carte|cb|prelevements?|especes)\b/);
const saysOtherMeans = (text: string | undefined): boolean => text !== undefined && inOtherMeans(text);

/** A call attempt that nobody answered, by its `Motif`; a call without motive counts as answered. */
export function isUnansweredCall(event: JournalEvent): boolean {
  return event.kind === "appel" && event.motive !== undefined && saysNotAnswered(event.motive);
}

/** Somebody answered and asked for another moment: neither an attempt in vain nor a contact, and no step is done. */
export function isCallBack(event: JournalEvent): boolean {
  return (
    event.kind === "appel" &&
    event.motive !== undefined &&
    saysCallBack(event.motive) &&
    !isUnansweredCall(event)
  );
}

export function isAnsweredCall(event: JournalEvent): boolean {
  return event.kind === "appel" && !isUnansweredCall(event) && !isCallBack(event);
}

const saysOnThePhone = (event: JournalEvent, words: RegExp): boolean =>
  isAnsweredCall(event) && event.motive !== undefined && words.test(comparable(event.motive));

/** The customer said that the cash is lacking: a plan is worth proposing. */
export const speaksOfCashDifficulty = (event: JournalEvent): boolean =>
  saysOnThePhone(event, CASH_DIFFICULTY);

/** The customer said no: what follows is written. */
export const isRefusal = (event: JournalEvent): boolean => saysOnThePhone(event, REFUSAL);

/** A pause without a day that says that the parties negotiate. */
export function isNegotiationPause(event: JournalEvent): boolean {
  return event.kind === "pause" && event.promisedDay === undefined && NEGOTIATION.test(wordsOf(event));
}

/**
 * Recaps, confirmations (and requests of one), thanks, acknowledgements, copies of a registered letter, proposals of a
 * negotiation, messages to who answers a dispute or collects, and statements of account are no reminders.
 */
function isCourtesy(event: JournalEvent): boolean {
  if (event.motive === undefined) return false;
  return saysNotAReminder(event.motive) || (event.step === undefined && saysStatement(event.motive));
}

/** A written reminder that left: neither a preventive message (step 0) nor a courtesy. */
export function isWrittenReminder(event: JournalEvent): boolean {
  return event.kind === "relance envoyée" && event.step !== 0 && !isCourtesy(event);
}

/** What counts in contact spacing: our reminders, formal notices and answered calls (method 6). */
export function isContact(event: JournalEvent): boolean {
  if (event.kind === "mise en demeure envoyée") return true;
  if (event.kind === "appel")
    return isAnsweredCall(event) && event.step !== 0 && event.direction !== "entrant";
  return isWrittenReminder(event);
}

/** The customer spoke: after it, a written step is no longer unanswered. */
export function isReply(event: JournalEvent): boolean {
  return (
    isAnsweredCall(event) ||
    event.kind === "message reçu" ||
    event.kind === "promesse" ||
    event.kind === "annoncé payé" ||
    event.kind === "litige ouvert" ||
    event.kind === "offre reçue" ||
    event.kind === "échéancier"
  );
}

/** Paid by cheque, which takes longer to arrive and to be credited. */
export function speaksOfCheque(...texts: readonly (string | undefined)[]): boolean {
  return texts.some(saysCheque);
}

/** Paid at once: transfer, card, direct debit, cash. */
export function speaksOfOtherMeans(...texts: readonly (string | undefined)[]): boolean {
  return texts.some(saysOtherMeans);
}

/** A promise that the owner chose to believe although one was broken before. */
export function isConfirmed(event: JournalEvent): boolean {
  const words = wordsOf(event);
  return /\bconfirm/.test(words) && !/\b(non|pas|a) confirm/.test(words);
}
