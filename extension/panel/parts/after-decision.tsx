import { useRef, useState } from "preact/hooks";
import { addDays } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import { sumCents } from "#shared/base/money.ts";
import type { InvoiceChoice } from "#shared/entry/call-events.ts";
import { planParts } from "#shared/entry/plan-parts.ts";
import { afterTexts } from "#shared/texts/panel/after.ts";
import { InvoicePick } from "#shared/view/entry/invoice-pick.tsx";
import { Field } from "#shared/view/field.tsx";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import { AFTER_CHOICES, decisionErrors, decisionEvent, hasDay, newDecision } from "../after-decisions.ts";
import type { CustomerProps } from "../customer-props.ts";
import { useAction } from "../use-action.ts";
import { ActionForm } from "./action-form.tsx";
import { SavedNotice } from "./call-saved.tsx";

/** What the owner decides once the reminders are over: one row of the journal, what it does said before, undone after. */
export function AfterDecision({ connector, opened, customer, currency, onChanged }: CustomerProps) {
  const texts = afterTexts.decision;
  const { book } = opened;
  const id = useRef(connector.newId());
  const all = useRef<{ readonly from: unknown; readonly choices: readonly InvoiceChoice[] }>(undefined);
  if (all.current?.from !== opened) {
    all.current = { from: opened, choices: choicesOf(opened, customer, currency) };
  }
  const { choices } = all.current;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState(() => newDecision(book.asOf));
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<{ readonly id: string; readonly said: string } | undefined>(undefined);
  const chosen = choices.filter(({ number }) => !left.has(number));
  const amount = sumCents(chosen.map((one) => one.amount));
  const errors = asked ? decisionErrors(typed, book.asOf) : {};
  const { choice } = typed;
  const field = texts.fields[choice];

  const save = useAction(async () => {
    setAsked(true);
    if (chosen.length === 0 || Object.keys(decisionErrors(typed, book.asOf)).length > 0) return;
    const invoices = chosen.map(({ number, amount: part, open }) => ({
      number,
      amount: part === open ? undefined : part,
    }));
    const event = decisionEvent(book, typed, { customer, invoices, amount, id: id.current });
    const now = await connector.record(event);
    setSaved({ id: event.id, said: texts.saved[choice] });
    id.current = connector.newId();
    setAsked(false);
    setTyped({ ...newDecision(book.asOf), choice });
    onChanged(now);
  });

  return (
    <section class="stack" aria-labelledby="after-decision">
      <h3 id="after-decision">{texts.title}</h3>
      <p class="soft small">{texts.hint}</p>
      {saved !== undefined && (
        <SavedNotice
          key={saved.id}
          connector={connector}
          said={saved.said}
          ids={[saved.id]}
          onUndone={(now) => {
            setSaved(undefined);
            onChanged(now, texts.undone);
          }}
        />
      )}
      {choices.length === 0 ? (
        <p class="soft">{texts.nothingOwed}</p>
      ) : (
        <ActionForm action={save} class="stack">
          <RadioChoice
            legend={texts.legend}
            stacked
            options={AFTER_CHOICES.map((one) => [one, texts.choices[one]])}
            value={choice}
            onChange={(one) => setTyped({ ...typed, choice: one })}
          />
          <p class="small">{texts.effects[choice]}</p>
          <Field
            label={field.label}
            hint={field.hint}
            value={typed.words}
            onChange={(words) => setTyped({ ...typed, words })}
            error={errors.words}
          />
          {hasDay(choice) && (
            <Field
              label={texts.until}
              type="date"
              min={addDays(book.asOf, 1)}
              value={typed.until}
              onChange={(until) => setTyped({ ...typed, until })}
              error={errors.until}
            />
          )}
          <InvoicePick
            all={choices}
            chosen={chosen}
            currency={currency}
            error={asked && chosen.length === 0 ? texts.invoicesMissing : undefined}
            onChange={(kept) =>
              setLeft(new Set(choices.filter((one) => !kept.includes(one)).map(({ number }) => number)))
            }
          />
          <p class="line-top">
            <span>{texts.total}</span>
            <span class="amount">{formatAmount(amount, currency)}</span>
          </p>
          <button type="submit" disabled={save.busy}>
            {texts.save}
          </button>
        </ActionForm>
      )}
    </section>
  );
}

/** The open invoices that a decision may be about. */
function choicesOf(
  opened: CustomerProps["opened"],
  customer: CustomerProps["customer"],
  currency: string,
): readonly InvoiceChoice[] {
  return planParts(opened, customer, currency).map(({ open, amount }) => ({
    number: open.item.number,
    amount,
    open: open.open,
    due: open.item.due,
    own: true,
  }));
}
