import { type Day, laterOf } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import { addWorkingDays, isAlsaceMoselle } from "../base/working-days.ts";
import { speaksOfCheque, speaksOfOtherMeans } from "../dunning/event-words.ts";
import type { CallOutcome } from "../model/commitments.ts";
import type { Block } from "../model/letter.ts";
import { type LetterInput, wordsOf } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";
import { isSamePerson, personIn } from "./salutation.ts";

/** Working days left after a promise before anyone looks again (method 6); and after a call without promise. */
const AFTER_PROMISE = 2;
/** A cheque travels, then is credited. */
const AFTER_CHEQUE = 5;
const AFTER_CALL = 5;

const NO_CALL = "Notez l'appel dans le panneau (date et ce qui a été dit) avant d'écrire le récapitulatif.";
const NO_PROMISE = "Notez la promesse dans le panneau (date promise) avant d'écrire sa confirmation.";
const NO_DISPUTE = "Notez le litige dans le panneau (motif et date de réponse) avant d'en accuser réception.";
const NO_REGISTERED = "Notez la date de dépôt et le numéro du recommandé avant d'écrire sa copie.";

/** Conditions of a recap: how the call ended. */
const OUTCOME_FLAGS: readonly (readonly [name: string, outcome: CallOutcome])[] = [
  ["appel_litige", "dispute"],
  ["appel_règlement_annoncé", "announced-paid"],
  ["appel_à_rappeler", "call-back"],
  ["appel_trésorerie", "cash-difficulty"],
  ["appel_refus", "refusal"],
];

/** Words from a cell or a form, as one line. */
const textField = (value: string | undefined, missing: string): LetterField =>
  ownField(value === undefined ? undefined : plainField(value), missing);
/** What we wrote ourselves: its no-break spaces stay. */
const ownField = (value: string | undefined, missing: string): LetterField => ({
  kind: "text",
  value,
  missing,
});
/** A sentence of somebody else, put between quotes: its own full stop goes. */
const quoted = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : plainField(value).replace(/[ .]{1,50}$/, "");

/** What a call, a promise, a dispute or a posted letter adds to a message. */
export function exchangeFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { call, registered, line, customer, language } = input;
  const words = wordsOf(input);
  const dayText = (value: Day | undefined): string | undefined => value && words.day(value);
  const person = (typed: string | undefined): string | undefined => typed && personIn(typed, language);
  const means = (typed: string | undefined): string | undefined => typed && words.means(typed);
  // What a promise says comes from the call that brought it, or from the row that a confirmation is about.
  const promise = input.promise ?? call;
  const amount = (value: Cents | undefined): string | undefined =>
    value === undefined || value <= 0 ? undefined : words.amount(value, line.currency);

  return [
    ["appel_date", ownField(dayText(call?.day), NO_CALL)],
    ["appel_interlocuteur", textField(person(call?.who), NO_CALL)],
    [
      "autre_interlocuteur",
      {
        kind: "flag",
        value: plainField(call?.who ?? "") !== "" && !isSamePerson(call?.who, customer.contact),
      },
    ],
    ["appel_propos", textField(quoted(call?.said), NO_CALL)],
    ["rappel_date", ownField(dayText(call?.backOn), NO_CALL)],
    ...OUTCOME_FLAGS.map(
      ([name, outcome]) => [name, { kind: "flag", value: call?.outcome === outcome }] as const,
    ),
    ["promesse_dite_le", ownField(dayText(input.promise?.saidOn ?? call?.day), NO_PROMISE)],
    ["promesse_date", ownField(dayText(promise?.promisedDay), NO_PROMISE)],
    ["promesse_montant", ownField(amount(promise?.amount), NO_PROMISE)],
    ["promesse_moyen", textField(means(promise?.means), NO_PROMISE)],
    ["promesse_signataire", textField(person(promise?.signatory), NO_PROMISE)],
    ["prochain_point", ownField(dayText(nextLook(input)), NO_CALL)],
    ...disputeFields(input, amount, dayText),
    ["recommandé_numéro", textField(registered?.number, NO_REGISTERED)],
    ["recommandé_dépôt", ownField(dayText(registered?.deposit), NO_REGISTERED)],
  ];
}

/** A dispute, to its customer or to the person who answers it. */
function disputeFields(
  input: LetterInput,
  amount: (value: Cents | undefined) => string | undefined,
  dayText: (value: Day | undefined) => string | undefined,
): readonly (readonly [string, LetterField])[] {
  const { dispute, handOver, settings, customer, language } = input;
  const words = wordsOf(input);
  const owner =
    plainField(handOver?.to ?? "") ||
    plainField(dispute?.owner ?? "") ||
    plainField((settings.sender.signatory ?? "").split(",")[0] ?? "");
  const fact = (label: string, value: string | undefined): readonly string[] =>
    value === undefined || value === "" ? [] : [words.labelled(label, value)];
  const lines = [
    ...fact(words.dispute.reason, plainField(dispute?.reason ?? "")),
    ...fact(words.dispute.disputed, amount(dispute?.disputed)),
    ...fact(words.dispute.undisputed, amount(dispute?.undisputed)),
  ];
  const facts: Block = { kind: "lines", lines };
  const contacts = [personIn(customer.contact ?? "", language), customer.phone, customer.email]
    .map((one) => plainField(one ?? ""))
    .filter((one) => one !== "");
  return [
    ["litige_motif", textField(quoted(dispute?.motive), NO_DISPUTE)],
    [
      "litige_responsable",
      textField(
        personIn(owner, language),
        "Indiquez qui suit le litige, ou Réglages › Litiges confiés à, ou Signataire courant.",
      ),
    ],
    ["litige_réponse", ownField(dayText(dispute?.answerBy), NO_DISPUTE)],
    ["litige_date", ownField(dayText(dispute?.openedOn), NO_DISPUTE)],
    ["litige_faits", { kind: "block", value: lines.length === 0 ? undefined : facts, missing: undefined }],
    ["non_contesté", ownField(amount(dispute?.undisputed), "Aucune somme non contestée.")],
    [
      "client_contact",
      textField(contacts.length === 0 ? undefined : contacts.join(", "), "Clients › Interlocuteur"),
    ],
  ];
}

/** When the owner will look again: after the promise's grace, when a dispute is answered or a call comes back, else a week later. */
function nextLook(input: LetterInput): Day | undefined {
  const { call, promise, dispute, today, settings } = input;
  const local = isAlsaceMoselle(settings.sender.address);
  const promisedDay = promise?.promisedDay ?? call?.promisedDay;
  if (promisedDay !== undefined) {
    const grace = isByCheque(input) ? AFTER_CHEQUE : AFTER_PROMISE;
    return addWorkingDays(laterOf(promisedDay, today), grace, local);
  }
  if (!call) return undefined;
  if (call.outcome === "dispute" && dispute?.answerBy !== undefined) return dispute.answerBy;
  return call.backOn ?? addWorkingDays(today, AFTER_CALL, local);
}

/** Paid by cheque: what was said counts before the customer's usual means, as for the hold (dunning/promises.ts). */
function isByCheque({ call, promise, customer, line }: LetterInput): boolean {
  const said = [(promise ?? call)?.means, promise === undefined ? call?.said : undefined];
  if (speaksOfCheque(...said)) return true;
  if (speaksOfOtherMeans(...said)) return false;
  return speaksOfCheque(customer.paymentMeans, ...line.parts.map(({ open }) => open.item.paymentMeans));
}
