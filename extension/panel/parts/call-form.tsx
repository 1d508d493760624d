import { useEffect, useRef, useState } from "preact/hooks";
import type { Cents } from "#shared/base/money.ts";
import { sumCents } from "#shared/base/money.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callTexts } from "../../texts/calls.ts";
import { chosenAmount, type InvoiceChoice } from "../call-events.ts";
import { type Answers, type FieldName, type FormField, readForm } from "../event-form.ts";
import { useAction } from "../use-action.ts";
import { CallField } from "./call-field.tsx";
import { InvoicePick } from "./call-invoices.tsx";
import { Problem } from "./notice.tsx";

interface EventFormProps {
  /** What is being noted: texts typed for one event are not taken for another's. */
  readonly kind: string;
  /** Read aloud with the form. */
  readonly label: string;
  readonly line: PlanLine;
  /** Empty: no invoice to choose. */
  readonly invoices: readonly InvoiceChoice[];
  readonly fields: (amounts: { readonly amount: Cents; readonly open: Cents }) => readonly FormField[];
  readonly save: string;
  readonly main?: boolean;
  readonly onSave: (answers: Answers, chosen: readonly InvoiceChoice[]) => Promise<void>;
}

/** Typed once, kept whatever the event: who was reached and what was said. */
const SHARED: readonly FieldName[] = ["who", "said"];

/** The fields that an event needs, filled with what is known; errors stand by their field, the first takes the focus. */
export function EventForm(props: EventFormProps) {
  const { kind, label, line, invoices, fields, save, main = false, onSave } = props;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [chosen, setChosen] = useState<readonly InvoiceChoice[]>(() => invoices.filter(({ own }) => own));
  const [asked, setAsked] = useState({ kind: "", times: 0 });

  const list = fields({
    amount: chosenAmount(line, invoices, chosen),
    open: sumCents(chosen.map(({ open }) => open)),
  });
  const keyOf = (name: FieldName): string => (SHARED.includes(name) ? name : `${kind} ${name}`);
  const values = Object.fromEntries(
    list.flatMap(({ name }) => {
      const text = typed.get(keyOf(name));
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  const read = readForm(list, values);
  const shows = asked.kind === kind;
  const errors = read.kind === "errors" && shows ? read.errors : {};
  const noInvoice = invoices.length > 0 && chosen.length === 0;

  useEffect(() => {
    if (asked.times > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked.times]);

  const work = useAction(async () => {
    if (read.kind === "errors" || noInvoice) {
      setAsked({ kind, times: asked.times + 1 });
      return;
    }
    await onSave(read.answers, chosen);
    setTyped(new Map());
    setAsked({ kind: "", times: 0 });
  });
  return (
    <form
      ref={form}
      class="event-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        work.run();
      }}
    >
      {invoices.length > 1 && (
        <InvoicePick
          all={invoices}
          chosen={chosen}
          currency={line.currency}
          error={shows && noInvoice ? callTexts.errors.noInvoice : undefined}
          onChange={setChosen}
        />
      )}
      <div class="row">
        {list.map((field) => (
          <CallField
            key={field.name}
            field={field}
            value={values[field.name] ?? field.value}
            error={errors[field.name]}
            onChange={(value) => setTyped(new Map(typed).set(keyOf(field.name), value))}
          />
        ))}
      </div>
      <button type="submit" class={main ? "main wide" : undefined} disabled={work.busy}>
        {work.busy ? callTexts.outcome.saving : save}
      </button>
      {work.failure !== undefined && <Problem failure={work.failure} />}
    </form>
  );
}
