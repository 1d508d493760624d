import { type Day, laterOf } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import { addWorkingDays, isAlsaceMoselle } from "../base/working-days.ts";
import type { LetterInput } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

/** Working days left after a promise before anyone looks again (method 6); and after a call without promise. */
const AFTER_PROMISE = 2;
const AFTER_CALL = 5;

const NO_CALL = "Notez l'appel dans le panneau (date et ce qui a été dit) avant d'écrire le récapitulatif.";
const NO_DISPUTE = "Notez le litige dans le panneau (motif et date de réponse) avant d'en accuser réception.";
const NO_REGISTERED = "Notez la date de dépôt et le numéro du recommandé avant d'écrire sa copie.";

/** What a call, a dispute or a posted letter adds to a message. */
export function exchangeFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { call, dispute, registered, line, settings } = input;
  const text = (value: string | undefined, missing: string): LetterField => ({
    kind: "text",
    value: value === undefined ? undefined : plainField(value),
    missing,
  });
  const day = (value: Day | undefined): string | undefined => value && formatDay(value);
  const amount = (value: number | undefined): string | undefined =>
    value === undefined || value <= 0 ? undefined : formatAmount(value as typeof line.claimed, line.currency);
  const said = call && plainField(call.said).replace(/[ .]+$/, "");
  const owner =
    plainField(dispute?.owner ?? "") || plainField((settings.sender.signatory ?? "").split(",")[0] ?? "");

  return [
    ["appel_date", text(day(call?.day), NO_CALL)],
    ["appel_interlocuteur", text(call?.who, NO_CALL)],
    ["appel_propos", text(said, NO_CALL)],
    ["promesse_date", text(day(call?.promisedDay), NO_CALL)],
    ["promesse_montant", text(amount(call?.amount), NO_CALL)],
    ["prochain_point", text(day(nextLook(input)), NO_CALL)],
    ["litige_motif", text(dispute?.motive, NO_DISPUTE)],
    ["litige_responsable", text(owner, "Indiquez qui suit le litige, ou Réglages › Signataire courant.")],
    ["litige_réponse", text(day(dispute?.answerBy), NO_DISPUTE)],
    ["non_contesté", text(amount(dispute?.undisputed), "Aucune somme non contestée.")],
    ["recommandé_numéro", text(registered?.number, NO_REGISTERED)],
    ["recommandé_dépôt", text(day(registered?.deposit), NO_REGISTERED)],
  ];
}

/** When the owner will look again: after the promised day and its grace, else a week after the call. */
function nextLook({ call, today, settings }: LetterInput): Day | undefined {
  if (!call) return undefined;
  const local = isAlsaceMoselle(settings.sender.address);
  return call.promisedDay === undefined
    ? addWorkingDays(today, AFTER_CALL, local)
    : addWorkingDays(laterOf(call.promisedDay, today), AFTER_PROMISE, local);
}
