import { useState } from "preact/hooks";
import { callTexts } from "#shared/texts/call-forms.ts";
import { DisputeFacts, disputePoint } from "#shared/view/entry/dispute-facts.tsx";
import { GestureButtons } from "#shared/view/entry/gesture-buttons.tsx";
import type { DisputeProps } from "../commitment-props.ts";
import { DisputeGesture, type Gesture } from "./dispute-gesture.tsx";

/** One dispute: the point, the amount, who answers it and by when; its gestures one at a time. */
export function DisputeEntry({ report, line, ...rest }: DisputeProps) {
  const texts = callTexts.commitments;
  const { event, closed } = report;
  const [gesture, setGesture] = useState<Gesture | undefined>(undefined);
  const isOpen = closed === undefined;
  const gestures: readonly (readonly [Gesture, string])[] = [
    ["close", texts.close],
    ...(event.id === "" ? [] : ([["target", texts.changeTarget]] as const)),
    ...(report.acknowledged || line.action === "acknowledge-dispute"
      ? []
      : ([["acknowledge", texts.acknowledge]] as const)),
    ...(event.id === "" ? [] : ([["hand-over", texts.handOver]] as const)),
  ];
  return (
    <li>
      <DisputeFacts report={report} asOf={rest.opened.book.asOf} />
      {isOpen && (
        <GestureButtons
          gestures={gestures}
          chosen={gesture}
          about={disputePoint(report)}
          onChoose={setGesture}
        />
      )}
      {isOpen && gesture !== undefined && (
        <DisputeGesture key={gesture} {...rest} line={line} report={report} gesture={gesture} />
      )}
    </li>
  );
}
