import { useEffect, useRef, useState } from "preact/hooks";
import { ABOUT_INVOICES, outcomeFields } from "../../entry/call-forms.ts";
import type { EntryFacts } from "../../entry/entry-facts.ts";
import { NAMES_INVOICES, type OtherKind, otherFields, otherRefused } from "../../entry/other-forms.ts";
import { CALL_OUTCOMES, type CallOutcome } from "../../model/commitments.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import { EntryForm } from "../entry/entry-form.tsx";
import { OutcomeButtons } from "../entry/outcome-buttons.tsx";
import type { CustomerDeeds, FormProps, NoteWanted } from "./deeds.ts";
import { PlanNote } from "./plan-note.tsx";

const words = customerTexts.note;

/** What is most often noted has a button of its own; the rest stands in a list. */
type Choice = "call" | "plan" | "more" | OtherKind;
const CHOICES: readonly (readonly [Choice, string])[] = [
  ["call", words.call],
  ["promesse", words.promise],
  ["annoncé payé", words.paid],
  ["litige ouvert", words.dispute],
  ["pause", words.pause],
  ["plan", words.plan],
  ["more", words.more],
];
const OTHERS = (Object.entries(callTexts.other.kinds) as [OtherKind, string][]).filter(
  ([kind]) => !CHOICES.some(([choice]) => choice === kind),
);

interface NoteProps {
  readonly entry: EntryFacts;
  readonly deeds: CustomerDeeds;
  /** What is noted elsewhere on the page, with more than a form. */
  readonly without?: readonly ("call" | "plan")[];
  /** The form that is open when the page opens. */
  readonly first?: NoteWanted | undefined;
}

/** What the customer said or the owner decided: one choice, then only the fields that it needs. */
export function NoteCard({ entry, deeds, without = [], first }: NoteProps) {
  const [choice, setChoice] = useState<Choice | undefined>(first?.kind);
  /** What came with the first form goes once something was noted. */
  const [told, setTold] = useState(first?.said ?? []);
  const choices = CHOICES.filter(([one]) => !without.some((other) => other === one));
  const title = useRef<HTMLHeadingElement>(null);
  const done = (through: boolean): boolean => {
    if (through) {
      setChoice(undefined);
      setTold([]);
    }
    return through;
  };
  useEffect(() => {
    // What Gmail led to is brought well into view; a choice made here is there already.
    const block = told.length > 0 ? "center" : "nearest";
    if (choice !== undefined || told.length > 0) title.current?.scrollIntoView({ block });
  }, [choice, told]);
  return (
    <section class="card" aria-labelledby="note">
      <h2 id="note" ref={title}>
        {words.title}
      </h2>
      <OutcomeButtons
        choices={choices}
        chosen={choice}
        onChoose={(one) => setChoice(one === choice ? undefined : one)}
      />
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {choice === undefined && <p class="soft small">{words.explain}</p>}
      {choice === "call" && <CallNote entry={entry} deeds={deeds} done={done} />}
      {choice === "plan" && <PlanNote entry={entry} deeds={deeds} done={done} />}
      {choice === "more" && <OthersNote entry={entry} deeds={deeds} done={done} />}
      {choice !== undefined && choice !== "call" && choice !== "plan" && choice !== "more" && (
        <OtherNote
          key={choice}
          kind={choice}
          entry={entry}
          deeds={deeds}
          done={done}
          first={first === undefined || first.kind === choice ? first : { ...first, typed: {} }}
        />
      )}
    </section>
  );
}

function CallNote({ entry, deeds, done }: FormProps) {
  const texts = callTexts.outcome;
  const [outcome, setOutcome] = useState<CallOutcome>();
  return (
    <>
      <h3>{words.outcome}</h3>
      <OutcomeButtons
        choices={CALL_OUTCOMES.map((one) => [one, texts.labels[one]] as const)}
        chosen={outcome}
        onChoose={setOutcome}
      />
      {outcome !== undefined && (
        <EntryForm
          kind={outcome}
          label={texts.form(texts.labels[outcome])}
          currency={entry.currency}
          claimed={entry.claimed}
          invoices={ABOUT_INVOICES.includes(outcome) ? entry.invoices : []}
          fields={(amounts) => outcomeFields(outcome, { ...entry, ...amounts })}
          save={texts.save}
          main
          busy={deeds.busy}
          onSave={async ({ typed, chosen }) =>
            done(
              await deeds.note({
                kind: "call",
                outcome,
                typed,
                invoices: chosen.map(({ number }) => number),
              }),
            )
          }
        />
      )}
    </>
  );
}

interface OtherProps extends FormProps {
  readonly kind: OtherKind;
  readonly first?: NoteWanted | undefined;
}

function OtherNote({ kind, entry, deeds, done, first }: OtherProps) {
  const texts = callTexts.other;
  const refused = otherRefused(kind, { ...entry, amount: entry.claimed, open: entry.claimed });
  if (refused !== undefined) return <p class="soft">{refused}</p>;
  return (
    <EntryForm
      kind={kind}
      label={texts.kinds[kind]}
      currency={entry.currency}
      claimed={entry.claimed}
      invoices={NAMES_INVOICES.includes(kind) ? entry.invoices : []}
      fields={(amounts) => otherFields(kind, { ...entry, ...amounts })}
      save={texts.save}
      main
      busy={deeds.busy}
      first={first}
      onSave={async ({ typed, chosen }) =>
        done(
          await deeds.note({
            kind: "other",
            event: kind,
            typed,
            invoices: chosen.map(({ number }) => number),
          }),
        )
      }
    />
  );
}

function OthersNote(props: FormProps) {
  const [kind, setKind] = useState<OtherKind>("note");
  return (
    <>
      <div class="field">
        <label for="other-kind">{callTexts.other.kind}</label>
        <select
          id="other-kind"
          value={kind}
          onChange={(event) =>
            setKind(OTHERS.find(([value]) => value === event.currentTarget.value)?.[0] ?? kind)
          }
        >
          {OTHERS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <OtherNote key={kind} {...props} kind={kind} />
    </>
  );
}
