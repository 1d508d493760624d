import { useEffect, useRef, useState } from "preact/hooks";
import { ABOUT_INVOICES, outcomeFields } from "#shared/entry/call-forms.ts";
import type { EntryFacts } from "#shared/entry/entry-facts.ts";
import { NAMES_INVOICES, type OtherKind, otherFields, otherRefused } from "#shared/entry/other-forms.ts";
import { CALL_OUTCOMES, type CallOutcome } from "#shared/model/commitments.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { EntryForm } from "#shared/view/entry/entry-form.tsx";
import type { CustomerDeeds, FormProps } from "./deeds.ts";
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
}

/** What the customer said or the owner decided: one choice, then only the fields that it needs. */
export function NoteCard({ entry, deeds }: NoteProps) {
  const [choice, setChoice] = useState<Choice>();
  const title = useRef<HTMLHeadingElement>(null);
  const done = (through: boolean): boolean => {
    if (through) setChoice(undefined);
    return through;
  };
  useEffect(() => {
    if (choice !== undefined) title.current?.scrollIntoView({ block: "nearest" });
  }, [choice]);
  return (
    <section class="card" aria-labelledby="note">
      <h2 id="note" ref={title}>
        {words.title}
      </h2>
      <div class="outcomes">
        {CHOICES.map(([one, label]) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === choice}
            onClick={() => setChoice(one === choice ? undefined : one)}
          >
            {label}
          </button>
        ))}
      </div>
      {choice === undefined && <p class="soft small">{words.explain}</p>}
      {choice === "call" && <CallNote entry={entry} deeds={deeds} done={done} />}
      {choice === "plan" && <PlanNote entry={entry} deeds={deeds} done={done} />}
      {choice === "more" && <OthersNote entry={entry} deeds={deeds} done={done} />}
      {choice !== undefined && choice !== "call" && choice !== "plan" && choice !== "more" && (
        <OtherNote key={choice} kind={choice} entry={entry} deeds={deeds} done={done} />
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
      <div class="outcomes">
        {CALL_OUTCOMES.map((one) => (
          <button key={one} type="button" aria-pressed={one === outcome} onClick={() => setOutcome(one)}>
            {texts.labels[one]}
          </button>
        ))}
      </div>
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

function OtherNote({ kind, entry, deeds, done }: FormProps & { readonly kind: OtherKind }) {
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
