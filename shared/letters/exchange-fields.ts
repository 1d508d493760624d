import { type Day, laterOf } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import { addWorkingDays, isAlsaceMoselle } from "../base/working-days.ts";
import type { CallOutcome } from "../model/commitments.ts";
import type { Block } from "../model/letter.ts";
import type { LetterInput } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

/** Working days left after a promise before anyone looks again (method 6); and after a call without promise. */
const AFTER_PROMISE = 2;
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
const dayText = (value: Day | undefined): string | undefined => value && formatDay(value);
/** A sentence of somebody else, put between quotes: its own full stop goes. */
const quoted = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : plainField(value).replace(/[ .]{1,50}$/, "");

/** What a call, a promise, a dispute or a posted letter adds to a message. */
export function exchangeFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { call, registered, line } = input;
  // What a promise says comes from the call that brought it, or from the row that a confirmation is about.
  const promise = input.promise ?? call;
  const amount = (value: number | undefined): string | undefined =>
    value === undefined || value <= 0 ? undefined : formatAmount(value as typeof line.claimed, line.currency);

  return [
    ["appel_date", ownField(dayText(call?.day), NO_CALL)],
    ["appel_interlocuteur", textField(call?.who, NO_CALL)],
    ["appel_propos", textField(quoted(call?.said), NO_CALL)],
    ["rappel_date", ownField(dayText(call?.backOn), NO_CALL)],
    ...OUTCOME_FLAGS.map(
      ([name, outcome]) => [name, { kind: "flag", value: call?.outcome === outcome }] as const,
    ),
    ["promesse_dite_le", ownField(dayText(input.promise?.saidOn ?? call?.day), NO_PROMISE)],
    ["promesse_date", ownField(dayText(promise?.promisedDay), NO_PROMISE)],
    ["promesse_montant", ownField(amount(promise?.amount), NO_PROMISE)],
    ["promesse_moyen", textField(promise?.means, NO_PROMISE)],
    ["promesse_signataire", textField(promise?.signatory, NO_PROMISE)],
    ["prochain_point", ownField(dayText(nextLook(input)), NO_CALL)],
    ...disputeFields(input, amount),
    ["recommandé_numéro", textField(registered?.number, NO_REGISTERED)],
    ["recommandé_dépôt", ownField(dayText(registered?.deposit), NO_REGISTERED)],
  ];
}

/** A dispute, to its customer or to the person who answers it. */
function disputeFields(
  { dispute, handOver, settings, customer }: LetterInput,
  amount: (value: number | undefined) => string | undefined,
): readonly (readonly [string, LetterField])[] {
  const owner =
    plainField(handOver?.to ?? "") ||
    plainField(dispute?.owner ?? "") ||
    plainField((settings.sender.signatory ?? "").split(",")[0] ?? "");
  const lines = [
    dispute?.reason === undefined || dispute.reason === ""
      ? ""
      : `Motif\u00a0: ${plainField(dispute.reason)}`,
    amount(dispute?.disputed) === undefined ? "" : `Somme contestée\u00a0: ${amount(dispute?.disputed)}`,
    amount(dispute?.undisputed) === undefined
      ? ""
      : `Somme non contestée\u00a0: ${amount(dispute?.undisputed)}`,
  ].filter((text) => text !== "");
  const facts: Block = { kind: "lines", lines };
  const contacts = [customer.contact, customer.phone, customer.email]
    .map((one) => plainField(one ?? ""))
    .filter((one) => one !== "");
  return [
    ["litige_motif", textField(quoted(dispute?.motive), NO_DISPUTE)],
    [
      "litige_responsable",
      textField(
        owner,
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
function nextLook({ call, promise, dispute, today, settings }: LetterInput): Day | undefined {
  const local = isAlsaceMoselle(settings.sender.address);
  const promisedDay = promise?.promisedDay ?? call?.promisedDay;
  if (promisedDay !== undefined) return addWorkingDays(laterOf(promisedDay, today), AFTER_PROMISE, local);
  if (!call) return undefined;
  if (call.outcome === "dispute" && dispute?.answerBy !== undefined) return dispute.answerBy;
  return call.backOn ?? addWorkingDays(today, AFTER_CALL, local);
}
