import { bicProblem, electronic, ibanProblem } from "../base/iban.ts";
import { debtorQuality } from "../model/customer.ts";
import { wrongBicGap, wrongIbanGap } from "../texts/bank-details.ts";
import type { LetterInput } from "./letter-input.ts";
import { plainField, plainLines } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";
import { salutationOf } from "./salutation.ts";

const where = (place: string): string => `Il manque ${place}.`;

/** An IBAN by groups of four, as people copy it. */
function formatIban(iban: string): string {
  return electronic(plainField(iban)).replace(/(.{4})(?=.)/g, "$1\u00a0");
}

/** A SIREN by groups of three; anything else as it stands. */
export function formatSiren(siren: string): string {
  const plain = plainField(siren);
  return plain.replace(/\s/g, "").replace(/^(\d{3})(\d{3})(\d{3})$/, "$1\u00a0$2\u00a0$3") || plain;
}

/** An IBAN or a BIC: one that no bank would take has no value, so that no letter prints it. */
function bankField(
  typed: string | undefined,
  place: string,
  problemOf: (text: string) => string | undefined,
  format: (text: string) => string,
  wrong: (why: string) => string,
): LetterField {
  if (typed === undefined || typed === "") return { kind: "text", value: undefined, missing: where(place) };
  const problem = problemOf(typed);
  if (problem !== undefined) return { kind: "text", value: undefined, missing: wrong(problem) };
  return { kind: "text", value: format(typed), missing: where(place) };
}

/** Who writes and to whom: `Réglages` and `Clients`, each gap naming its cell. */
export function senderFields({
  settings,
  customer,
  language,
}: LetterInput): readonly (readonly [string, LetterField])[] {
  const { sender } = settings;
  const text = (value: string | undefined, place: string, several = false): LetterField => ({
    kind: "text",
    value: value === undefined ? undefined : several ? plainLines(value) : plainField(value),
    missing: where(place),
  });
  const company = plainField(sender.name ?? "");
  // What we wrote ourselves keeps its no-break spaces: a number is not cut at the end of a line.
  const ownText = (value: string | undefined, place: string): LetterField => ({
    kind: "text",
    value,
    missing: where(place),
  });
  const contact = [sender.phone, sender.email]
    .map((one) => plainField(one ?? ""))
    .filter((one) => one !== "");
  const signature = (signatory: string | undefined, place: string): LetterField => {
    const name = plainLines(signatory ?? "");
    const lines = [name, company, contact.join(" – ")].filter((line) => line !== "");
    return text(name === "" ? undefined : lines.join("\n"), place, true);
  };
  // Name and address on one line: it stands in a sentence.
  const mediator = settings.consumerMediator && plainLines(settings.consumerMediator).split("\n").join(", ");
  const salutation = salutationOf(customer.contact, language);

  return [
    ["société", text(sender.name, "Réglages › Raison sociale")],
    ["forme", text(sender.legalForm, "Réglages › Forme et capital")],
    ["siren", ownText(sender.siren && formatSiren(sender.siren), "Réglages › SIREN")],
    ["adresse", text(sender.address, "Réglages › Adresse", true)],
    ["courriel", text(sender.email, "Réglages › E-mail")],
    [
      "téléphone",
      ownText(sender.phone && plainField(sender.phone).replace(/ /g, "\u00a0"), "Réglages › Téléphone"),
    ],
    ["iban", bankField(sender.iban, "Réglages › IBAN", ibanProblem, formatIban, wrongIbanGap)],
    ["bic", bankField(sender.bic, "Réglages › BIC", bicProblem, plainField, wrongBicGap)],
    ["signature", signature(sender.signatory, "Réglages › Signataire courant")],
    [
      "signature_mise_en_demeure",
      signature(sender.formalNoticeSignatory, "Réglages › Signataire mise en demeure"),
    ],
    ["médiateur", text(mediator, "Réglages › Médiateur de la consommation")],
    ["client", text(customer.name, "Clients › Client")],
    ["client_adresse", text(customer.address, "Clients › Adresse", true)],
    ["client_siren", ownText(customer.siren && formatSiren(customer.siren), "Clients › SIREN")],
    ["salutation", text(salutation.greeting, "Clients › Interlocuteur")],
    ["civilité", text(salutation.title, "Clients › Interlocuteur")],
    [
      "interlocuteur_connu",
      { kind: "flag", value: salutation.greeting !== salutationOf(undefined, language).greeting },
    ],
    ["compte_clé", { kind: "flag", value: customer.segment === "compte clé" }],
    ["grand_compte", { kind: "flag", value: customer.segment === "grand compte" }],
    ["société_cliente", { kind: "flag", value: debtorQuality(customer.segment) !== "particulier" }],
  ];
}
