import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";
import { fieldsOf } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { LETTER_FIELDS } from "#shared/texts/letter-fields.ts";
import { customerOf, letterCase, part, SETTINGS, TODAY } from "./letter-builders.ts";

/** A letter about which everything is known, so that every field has a value. */
export function richInput(extra: Partial<LetterInput> = {}): LetterInput {
  const parts = [
    part("FA-1", 62_550, 40, { site: "Lyon" }),
    part("FA-2", 148_000, 30, { amount: cents(200_000) }),
  ];
  const { input } = letterCase({
    template: "Oubli",
    segment: "standard",
    parts,
    rest: {
      creditsDeducted: cents(10_000),
      claimed: cents(200_550),
      informed: [part("FA-3", 38_000, 1)],
    },
  });
  const statement = penaltyStatement({
    quality: "professionnel",
    asOf: TODAY,
    allocation: "intérêts d'abord",
    dayBase: 365,
    ownerRates: [],
    invoices: parts.map(({ open, amount }) => ({
      number: open.item.number,
      issued: open.item.issued,
      due: open.item.due,
      principal: amount,
      movements: [],
    })),
  });
  return {
    ...input,
    customer: {
      ...customerOf("grand compte"),
      contact: "Mme Smith",
      name: "Acme Ltd",
      address: "1 High Street\nLondon",
      siren: "812345671",
      paymentCircuit: "AP portal",
      phone: "+44 20 7946 0000",
    },
    settings: {
      ...SETTINGS,
      consumerMediator: "Mediation Office\n1 Main Street",
      sender: {
        ...SETTINGS.sender,
        legalForm: "SARL",
        signatory: "Nadia Perrin",
        formalNoticeSignatory: "Claire Valbois",
      },
    },
    statement,
    earlier: [
      { day: addDays(TODAY, -20), channel: "e-mail", kind: "relance envoyée" },
      { day: addDays(TODAY, -15), channel: "téléphone", kind: "appel" },
      { day: addDays(TODAY, -9), channel: "recommandé", kind: "mise en demeure envoyée" },
    ],
    registered: { deposit: addDays(TODAY, -9), number: "1A 204" },
    call: {
      day: addDays(TODAY, -2),
      who: "Mrs Smith",
      said: "the transfer leaves on Friday",
      promisedDay: addDays(TODAY, 10),
      amount: cents(100_000),
      outcome: "promise",
      means: "par virement",
      signatory: "Mr Jones",
      backOn: addDays(TODAY, 4),
    },
    dispute: {
      motive: "two doors are scratched",
      owner: "Julien Roche",
      answerBy: addDays(TODAY, 12),
      undisputed: cents(50_000),
      disputed: cents(12_550),
      reason: "quality",
      openedOn: addDays(TODAY, -5),
    },
    offer: {
      day: addDays(TODAY, -3),
      amount: cents(150_000),
      points: ["Term: 30 days"],
      instalments: [{ day: day("2026-12-10"), amount: cents(150_000) }],
    },
    counter: {
      day: TODAY,
      amount: cents(180_000),
      points: ["Term: 10 days"],
      instalments: [{ day: day("2026-12-10"), amount: cents(180_000) }],
    },
    plan: {
      instalments: [
        { day: day("2026-12-10"), amount: cents(110_550) },
        { day: day("2027-01-11"), amount: cents(100_000) },
      ],
      interest: "waived-if-kept",
    },
    account: { due: parts, coming: [part("FA-9", 20_000, -12)], credits: cents(10_000) },
    received: { day: addDays(TODAY, -1), amount: cents(62_550), settled: true },
    collector: { name: "Smith & Partners", email: "desk@smith.example" },
    ...extra,
  };
}

/** A template that writes every field once, each on its own line after its name. */
export function everyField(): string {
  return LETTER_FIELDS.filter(({ kind }) => kind !== "condition")
    .map(({ name }, index) => `${index}\n\n{{${name}}}`)
    .join("\n\n");
}

/** The text that a field gives. */
export function textOf(name: string, input: LetterInput): string | undefined {
  const field = fieldsOf(input).get(name);
  return field?.kind === "text" ? field.value : undefined;
}
