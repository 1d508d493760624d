import { addDays } from "../base/day.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { Step } from "../model/scenario.ts";
import { callTexts } from "../texts/call-forms.ts";
import { RESOLUTION_WORDS } from "../texts/disputes.ts";
import { announcedFields, choicesOf, disputeFields, type FormFacts, promiseFields } from "./call-forms.ts";
import type { Choice, FormField } from "./event-form.ts";

/** What may be noted apart from a call. */
export type OtherKind = keyof typeof callTexts.other.kinds;

/** A dispute that may be closed: its row, and the point as stated. */
export interface OpenDispute {
  readonly event: Pick<JournalEvent, "id" | "day" | "customer" | "invoices">;
  readonly words: string;
}

export interface OtherFacts extends FormFacts {
  /** Those still open. */
  readonly disputes: readonly OpenDispute[];
  /** The customer's scenario, by rank. */
  readonly steps: readonly Step[];
  /** Where the line stands in it. */
  readonly step: number | undefined;
}

const { fields: labels, missing, days, other: texts } = callTexts;

const written = (name: FormField["name"], label: string, empty?: string): FormField => ({
  kind: "text",
  name,
  label,
  value: "",
  ...(empty === undefined ? {} : { missing: empty }),
});

const amount = (label: string): FormField => ({ kind: "amount", name: "amount", label, value: "" });

const chosen = (
  name: FormField["name"],
  label: string,
  choices: readonly Choice[],
  empty: string,
): FormField => ({
  kind: "choice",
  name,
  label,
  value: choices.length === 1 ? (choices[0]?.value ?? "") : "",
  missing: empty,
  choices: choices.length === 1 ? choices : [{ value: "", label: "—" }, ...choices],
});

/** A day that is over: what happened elsewhere, and when. */
const pastDay = (label: string, { today }: FormFacts, empty: string, value = ""): FormField => ({
  kind: "day",
  name: "day",
  label,
  value,
  missing: empty,
  max: today,
  late: days.ahead,
});

const stepChoice = ({ rank, channel, template }: Step): Choice => ({
  value: String(rank),
  label: texts.stepChoice(rank, channel, template),
});

/** How a dispute ends, in the order owners meet them. */
const RESOLUTIONS: readonly Choice[] = Object.entries(RESOLUTION_WORDS).map(([value, label]) => ({
  value,
  label,
}));

/** The end of a dispute: how, and what was granted. */
export const closingFields: readonly FormField[] = [
  {
    kind: "choice",
    name: "resolution",
    label: labels.resolution,
    value: "credit-issued",
    choices: RESOLUTIONS,
  },
  { kind: "amount", name: "amount", label: labels.granted, value: "" },
  { kind: "text", name: "said", label: labels.closedWords, value: "" },
];

/** Only the fields that an event needs. */
export function otherFields(kind: OtherKind, facts: OtherFacts): readonly FormField[] {
  const { today, steps, disputes } = facts;
  switch (kind) {
    case "promesse":
      return promiseFields(facts);
    case "annoncé payé":
      return announcedFields(facts);
    case "litige ouvert":
      return disputeFields(facts);
    case "litige clos":
      return [
        chosen(
          "reference",
          labels.closedDispute,
          disputes.map(({ event, words }) => ({
            value: event.id,
            label: texts.disputeChoice(words, event.day),
          })),
          missing.dispute,
        ),
        ...closingFields,
      ];
    case "message reçu":
      return [written("motive", labels.message, missing.motive)];
    case "note":
      return [written("motive", labels.motive, missing.motive)];
    case "offre reçue":
      return [
        amount(labels.offerAmount),
        { kind: "day", name: "day", label: labels.offerDay, value: "", min: today, early: days.promisePast },
        written("said", labels.offerPoints, missing.offer),
      ];
    case "pause":
      return [
        {
          kind: "day",
          name: "day",
          label: labels.pauseUntil,
          value: addDays(today, 7),
          missing: missing.pauseUntil,
          min: today,
          early: days.pausePast,
        },
        written("motive", labels.pauseMotive, missing.why),
      ];
    case "reprise":
      return [written("motive", labels.resumeMotive)];
    case "paiement rejeté":
      return [
        {
          kind: "choice",
          name: "means",
          label: labels.rejectedMeans,
          value: callTexts.rejections[0],
          choices: choicesOf(callTexts.rejections),
        },
        pastDay(labels.rejectedDay, facts, missing.rejectedDay, today),
        amount(labels.rejectedAmount),
        written("said", labels.rejectedMotive),
      ];
    case "étape avancée":
      return [
        chosen(
          "step",
          labels.nextStep,
          steps.filter(({ rank }) => rank > Math.max(1, facts.step ?? 1)).map(stepChoice),
          missing.step,
        ),
        written("motive", labels.stepReason, missing.why),
      ];
    case "reprise d'historique":
      return [
        chosen(
          "step",
          labels.lastStep,
          [
            { value: "0", label: texts.nothingDone },
            ...steps.filter(({ rank }) => rank >= 1).map(stepChoice),
          ],
          missing.step,
        ),
        pastDay(labels.lastStepDay, facts, missing.lastStepDay),
      ];
    case "solvabilité":
      return [
        written("motive", labels.fact, missing.fact),
        written("source", labels.source, missing.source),
        pastDay(labels.factDay, facts, missing.factDay, today),
      ];
    case "procédure collective":
      return [
        {
          kind: "choice",
          name: "motive",
          label: labels.procedure,
          value: callTexts.procedures[0],
          choices: choicesOf(callTexts.procedures),
        },
        pastDay(labels.judgmentDay, facts, missing.judgmentDay),
      ];
    case "dossier transmis":
      return [written("owner", labels.handedTo, missing.handedTo)];
    case "passage en perte":
      return [amount(labels.lossAmount), written("motive", labels.lossMotive, missing.why)];
  }
}

/** Events that name invoices, which may be chosen; the others are about the customer, or about their dispute. */
export const NAMES_INVOICES: readonly OtherKind[] = [
  "promesse",
  "annoncé payé",
  "litige ouvert",
  "offre reçue",
  "pause",
  "reprise",
  "paiement rejeté",
  "étape avancée",
  "reprise d'historique",
  "dossier transmis",
  "passage en perte",
];

/** Why an event cannot be noted now, in a French sentence. */
export function otherRefused(kind: OtherKind, facts: OtherFacts): string | undefined {
  if (kind === "litige clos" && facts.disputes.length === 0) return texts.noDispute;
  const further = facts.steps.some(({ rank }) => rank > Math.max(1, facts.step ?? 1));
  return kind === "étape avancée" && !further ? texts.noStep : undefined;
}
