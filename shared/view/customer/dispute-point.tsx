import { useState } from "preact/hooks";
import type { Day } from "../../base/day.ts";
import { ZERO } from "../../base/money.ts";
import { closingFields } from "../../entry/other-forms.ts";
import { retargetField } from "../../entry/retarget-field.ts";
import type { DisputeReport } from "../../model/commitments.ts";
import { callTexts } from "../../texts/call-forms.ts";
import { DisputeFacts, disputePoint } from "../entry/dispute-facts.tsx";
import { EntryForm } from "../entry/entry-form.tsx";
import { GestureButtons } from "../entry/gesture-buttons.tsx";
import type { CustomerDeeds } from "./deeds.ts";

type Gesture = "close" | "target";

const texts = callTexts.commitments;

/** One dispute: the point, who answers it and by when; it is closed, or answered on another day. */
export function DisputePoint(props: {
  readonly report: DisputeReport;
  readonly asOf: Day;
  readonly deeds: CustomerDeeds;
}) {
  const { report, asOf, deeds } = props;
  const { event, closed, currency } = report;
  const [gesture, setGesture] = useState<Gesture>();
  const gestures = [
    ["close", texts.close],
    ["target", texts.changeTarget],
  ] as const;
  const form = { currency, claimed: ZERO, invoices: [], busy: deeds.busy };
  return (
    <li>
      <DisputeFacts report={report} asOf={asOf} />
      {closed === undefined && event.id !== "" && (
        <GestureButtons
          gestures={gestures}
          chosen={gesture}
          about={disputePoint(report)}
          onChoose={setGesture}
        />
      )}
      {closed === undefined && gesture === "close" && (
        <EntryForm
          {...form}
          kind="close"
          label={texts.about(texts.close, disputePoint(report))}
          fields={() => closingFields}
          save={texts.close}
          onSave={({ typed }) =>
            deeds.note({
              kind: "other",
              event: "litige clos",
              typed: { ...typed, reference: event.id },
              invoices: [],
            })
          }
        />
      )}
      {closed === undefined && gesture === "target" && (
        <EntryForm
          {...form}
          kind="target"
          label={texts.about(texts.changeTarget, disputePoint(report))}
          fields={() => [retargetField(asOf)]}
          save={texts.save}
          onSave={({ typed }) => deeds.note({ kind: "retarget-dispute", about: event.id, typed })}
        />
      )}
    </li>
  );
}
