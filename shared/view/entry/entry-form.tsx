import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Cents } from "../../base/money.ts";
import { sumCents } from "../../base/money.ts";
import { numberKey } from "../../dunning/invoice-number.ts";
import { chosenAmount, type InvoiceChoice } from "../../entry/call-events.ts";
import {
  type Answers,
  type FieldName,
  type FormField,
  readForm,
  type Typed,
} from "../../entry/event-form.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { EntryField } from "./entry-field.tsx";
import { InvoicePick } from "./invoice-pick.tsx";

/** A form that was filled without a fault. */
export interface Filled {
  readonly answers: Answers;
  /** The same as typed: who reads it again starts from this. */
  readonly typed: Typed;
  readonly chosen: readonly InvoiceChoice[];
}

interface EntryFormProps {
  /** What is being noted: texts typed for one event are not taken for another's. */
  readonly kind: string;
  /** Read aloud with the form. */
  readonly label: string;
  readonly currency: string;
  /** What is claimed of the invoices that are ticked at first. */
  readonly claimed: Cents;
  /** Empty: no invoice to choose. */
  readonly invoices: readonly InvoiceChoice[];
  readonly fields: (amounts: { readonly amount: Cents; readonly open: Cents }) => readonly FormField[];
  readonly save: string;
  readonly main?: boolean;
  readonly busy: boolean;
  /** What stands in the form when it opens: texts, and the numbers of the invoices that are ticked. */
  readonly first?: { readonly typed: Typed; readonly invoices: readonly string[] } | undefined;
  /** Answers whether it was saved: what was typed then goes. */
  readonly onSave: (filled: Filled) => Promise<boolean>;
  /** What went wrong, under the button. */
  readonly children?: ComponentChildren;
}

/** Typed once, kept whatever the event: who was reached and what was said. */
const SHARED: readonly FieldName[] = ["who", "said"];

const keptAs = (kind: string, name: FieldName): string => (SHARED.includes(name) ? name : `${kind} ${name}`);

function firstTyped(kind: string, typed: Typed = {}): ReadonlyMap<string, string> {
  const given = Object.entries(typed) as [FieldName, string][];
  return new Map(given.map(([name, text]) => [keptAs(kind, name), text]));
}

/** The invoices of these numbers; `undefined`, those of the line, when none of them is still open. */
function firstPicked(
  invoices: readonly InvoiceChoice[],
  numbers: readonly string[] = [],
): readonly InvoiceChoice[] | undefined {
  const wanted = new Set(numbers.map(numberKey));
  const found = invoices.filter(({ number }) => wanted.has(numberKey(number)));
  return found.length === 0 ? undefined : found;
}

/** The fields that an event needs, filled with what is known; errors stand by their field, the first takes the focus. */
export function EntryForm(props: EntryFormProps) {
  const { kind, label, currency, claimed, invoices, fields, save, main = false, busy, first, onSave } = props;
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(() => firstTyped(kind, first?.typed));
  const [picked, setPicked] = useState(() => firstPicked(invoices, first?.invoices));
  const [asked, setAsked] = useState({ kind: "", times: 0 });

  // Nothing was ticked or unticked yet: those of the line, also when this event names invoices and the last one did not.
  const chosen = invoices.length === 0 ? [] : (picked ?? invoices.filter(({ own }) => own));
  const list = fields({
    amount: chosenAmount({ claimed }, invoices, chosen),
    open: sumCents(chosen.map(({ open }) => open)),
  });
  const keyOf = (name: FieldName): string => keptAs(kind, name);
  const values: Typed = Object.fromEntries(
    list.flatMap(({ name }) => {
      const text = typed.get(keyOf(name));
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  const read = readForm(list, values);
  const shows = asked.kind === kind;
  const errors = read.kind === "errors" && shows ? read.errors : {};
  const noInvoice = invoices.length > 0 && chosen.length === 0;

  useLayoutEffect(() => {
    if (asked.times > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked.times]);

  const submit = async (): Promise<void> => {
    if (read.kind === "errors" || noInvoice) {
      setAsked({ kind, times: asked.times + 1 });
      return;
    }
    // What stands in a field that nobody touched is part of what was answered.
    const whole = Object.fromEntries(list.map(({ name, value }) => [name, values[name] ?? value]));
    if (!(await onSave({ answers: read.answers, typed: whole, chosen }))) return;
    setTyped(new Map());
    setAsked({ kind: "", times: 0 });
  };
  return (
    <form
      ref={form}
      class="event-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {invoices.length > 1 && (
        <InvoicePick
          all={invoices}
          chosen={chosen}
          currency={currency}
          error={shows && noInvoice ? callTexts.errors.noInvoice : undefined}
          onChange={setPicked}
        />
      )}
      <div class="row">
        {list.map((field) => (
          <EntryField
            key={field.name}
            field={field}
            value={values[field.name] ?? field.value}
            error={errors[field.name]}
            onChange={(value) => setTyped(new Map(typed).set(keyOf(field.name), value))}
          />
        ))}
      </div>
      <button type="submit" class={main ? "main wide" : undefined} disabled={busy}>
        {busy ? callTexts.outcome.saving : save}
      </button>
      {props.children}
    </form>
  );
}
