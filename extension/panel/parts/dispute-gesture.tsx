import { useMemo, useRef } from "preact/hooks";
import { disputeRetargeted } from "#shared/entry/commitment-changes.ts";
import { closingOf } from "#shared/entry/other-events.ts";
import { closingFields } from "#shared/entry/other-forms.ts";
import { retargetField } from "#shared/entry/retarget-field.ts";
import { callAfterTexts } from "#shared/texts/call-after.ts";
import { callTexts } from "#shared/texts/call-forms.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { disputeAcknowledgementOrder } from "#shared/workbook/side-letters.ts";
import type { DisputeProps } from "../commitment-props.ts";
import { sideIdOf } from "../side-id.ts";
import { EventForm } from "./call-form.tsx";
import { OfferedLetter } from "./call-letter.tsx";
import { HandOverLetter } from "./dispute-hand-over.tsx";

export type Gesture = "close" | "target" | "acknowledge" | "hand-over";

type GestureProps = DisputeProps & { readonly gesture: Gesture };

/** One thing to do about an open dispute. */
export function DisputeGesture(props: GestureProps) {
  switch (props.gesture) {
    case "close":
      return <Closing {...props} />;
    case "target":
      return <Retargeting {...props} />;
    case "acknowledge":
      return <Acknowledging {...props} />;
    case "hand-over":
      return <HandingOver {...props} />;
  }
}

function Closing({ connector, opened, line, report, onChanged }: GestureProps) {
  const texts = callTexts.commitments;
  const id = useRef(connector.newId());
  const { asOf, settings } = opened.book;
  return (
    <EventForm
      kind="close"
      label={texts.about(texts.close, report.words)}
      line={line}
      invoices={[]}
      fields={() => closingFields}
      save={texts.close}
      onSave={async (answers) => {
        const { author } = settings;
        const base = { id: id.current, day: asOf, ...(author === undefined ? {} : { author }) };
        const now = await connector.record(closingOf(report, answers, base));
        onChanged(now, { said: texts.closeDone, ids: [id.current] });
      }}
    />
  );
}

function Retargeting({ connector, opened, line, report, onChanged }: GestureProps) {
  const texts = callTexts.commitments;
  const { asOf } = opened.book;
  return (
    <EventForm
      kind="target"
      label={texts.about(texts.changeTarget, report.words)}
      line={line}
      invoices={[]}
      fields={() => [retargetField(asOf)]}
      save={texts.save}
      onSave={async ({ day }) => {
        if (day === undefined) return;
        const rows = disputeRetargeted(opened.book, report, day);
        const now = await connector.recordAll(rows);
        onChanged(now, { said: texts.changeDone(day), ids: rows.map(({ id }) => id) });
      }}
    />
  );
}

function Acknowledging({ connector, opened, report, drafting, onChanged }: GestureProps) {
  const texts = callAfterTexts;
  const { book, outcome } = opened;
  const { event } = report;
  // Chosen when the gesture opens: once prepared here, what became of it stays in view.
  const { id, prepared } = useRef(sideIdOf(book, "acknowledgement", event)).current;
  const order = useMemo(
    () => disputeAcknowledgementOrder(book, outcome, event, id),
    [book, outcome, event, id],
  );
  if (prepared) return <p class="soft small">{panelTexts.reminder.thenAnswer}</p>;
  return (
    <OfferedLetter
      connector={connector}
      drafting={drafting}
      title={texts.acknowledgement}
      label={texts.acknowledgementButton}
      hint={texts.acknowledgementHint}
      order={order}
      onChanged={(now) => onChanged(now)}
    />
  );
}

function HandingOver({ connector, opened, report, drafting, onChanged }: GestureProps) {
  return (
    <HandOverLetter
      connector={connector}
      drafting={drafting}
      from={opened}
      dispute={report.event}
      owner={report.owner ?? ""}
      onChanged={(now) => onChanged(now)}
    />
  );
}
