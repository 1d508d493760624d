import type { Cents } from "#shared/base/money.ts";
import type { InvoiceChoice } from "#shared/entry/call-events.ts";
import type { Answers, FormField } from "#shared/entry/event-form.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { EntryForm, type Filled } from "#shared/view/entry/entry-form.tsx";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface EventFormProps {
  /** What is being noted: texts typed for one event are not taken for another's. */
  readonly kind: string;
  /** Read aloud with the form. */
  readonly label: string;
  readonly line: Pick<PlanLine, "currency" | "claimed">;
  /** Empty: no invoice to choose. */
  readonly invoices: readonly InvoiceChoice[];
  readonly fields: (amounts: { readonly amount: Cents; readonly open: Cents }) => readonly FormField[];
  readonly save: string;
  readonly main?: boolean;
  readonly onSave: (answers: Answers, chosen: readonly InvoiceChoice[]) => Promise<void>;
}

/** The form of an event about a line of the plan; what fails stands under its button. */
export function EventForm({ line, onSave, ...rest }: EventFormProps) {
  const work = useAction(async ({ answers, chosen }: Filled, saved: () => void) => {
    await onSave(answers, chosen);
    saved();
  });
  return (
    <EntryForm
      {...rest}
      currency={line.currency}
      claimed={line.claimed}
      busy={work.busy}
      onSave={(filled) => new Promise((resolve) => work.run(filled, () => resolve(true)))}
    >
      {work.failure !== undefined && <Problem failure={work.failure} />}
    </EntryForm>
  );
}
