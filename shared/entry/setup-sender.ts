import { electronic, ibanProblem } from "../base/iban.ts";
import { comparable, plainDigits, tidy } from "../base/normalise.ts";
import { validSiren } from "../dunning/segment-proposals-words.ts";
import type { Settings } from "../model/settings.ts";
import { SENDER_FAULTS, SENDER_MARK, SETUP_DONE } from "../texts/setup.ts";
import type { BookInput } from "../workbook/book.ts";
import { markRow, type SetupChange, settingsTab } from "./setup-change.ts";
import { changeSettings, type SettingValue } from "./setup-settings.ts";

const LONGEST = 200;

/** What the owner typed of the company; an empty field is filled later, when a letter asks for it. */
export interface SenderAnswer {
  readonly name: string;
  readonly signatory: string;
  /** The same person signs the formal notices. */
  readonly signsNotices: boolean;
  readonly siren: string;
  readonly iban: string;
}

export type SenderFault = {
  readonly field: "name" | "signatory" | "siren" | "iban";
  /** French: what is wrong and what to do. */
  readonly message: string;
};

/** Why a SIREN (or the SIRET that begins with it) cannot be used: length, characters or its check digit (Luhn). */
export function sirenFault(text: string): string | undefined {
  const written = plainDigits(tidy(text)).replace(/[\s.\-_/]/g, "");
  if (written === "") return undefined;
  if (!/^\d+$/.test(written)) return SENDER_FAULTS["siren-characters"];
  if (written.length !== 9 && written.length !== 14) return SENDER_FAULTS["siren-length"](written.length);
  return validSiren(written) === undefined ? SENDER_FAULTS["siren-checksum"] : undefined;
}

/** Why an IBAN cannot be used: country, length, characters or key (ISO 13616). */
export function ibanFault(text: string): string | undefined {
  if (tidy(text) === "") return undefined;
  const why = ibanProblem(text);
  return why === undefined ? undefined : SENDER_FAULTS[`iban-${why}`];
}

/** What is wrong with each field, none when all may be written. */
export function senderFaults(answer: SenderAnswer): readonly SenderFault[] {
  const { siren, iban } = answer;
  const found: readonly (readonly [SenderFault["field"], string | undefined])[] = [
    ["name", tidy(answer.name).length > LONGEST ? SENDER_FAULTS["too-long"] : undefined],
    ["signatory", tidy(answer.signatory).length > LONGEST ? SENDER_FAULTS["too-long"] : undefined],
    ["siren", sirenFault(siren)],
    ["iban", ibanFault(iban)],
  ];
  return found.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]));
}

/** Digits by groups of three, as a Kbis shows them. */
function sirenCell(text: string): string {
  const siren = validSiren(plainDigits(tidy(text)));
  return siren === undefined ? "" : `${siren.slice(0, 3)} ${siren.slice(3, 6)} ${siren.slice(6)}`;
}

/** Groups of four, as a bank shows them. */
const ibanCell = (text: string): string => electronic(text).replace(/(.{4})(?=.)/g, "$1 ");

/**
 * (e) Who signs, which SIREN, which IBAN: in their rows of `Réglages`. Only when every field may be written.
 * @param settings as read: what is kept of who signs the formal notices
 */
export function answerSender(
  input: BookInput,
  { sender }: Settings,
  answer: SenderAnswer,
): SetupChange | { readonly kind: "faults"; readonly faults: readonly SenderFault[] } {
  const faults = senderFaults(answer);
  if (faults.length > 0) return { kind: "faults", faults };
  const signatory = tidy(answer.signatory);
  const value = (name: string, text: string): SettingValue => ({ name, value: text === "" ? null : text });
  const notices = sender.formalNoticeSignatory ?? "";
  // Whoever stands there is the owner's choice, unless it is who signed until now.
  const isFree = notices === "" || comparable(notices) === comparable(sender.signatory ?? "");
  const parts = changeSettings(settingsTab(input.tabs), [
    value("Raison sociale", tidy(answer.name)),
    value("SIREN", sirenCell(answer.siren)),
    value("IBAN", ibanCell(answer.iban)),
    value("Signataire courant", signatory),
    ...(answer.signsNotices
      ? [value("Signataire mise en demeure", signatory)]
      : isFree && notices !== ""
        ? [value("Signataire mise en demeure", "")]
        : []),
    markRow("sender", SENDER_MARK),
  ]);
  return { kind: "change", parts, sentence: SETUP_DONE.sender };
}
