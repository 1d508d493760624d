import { useMemo } from "preact/hooks";
import type { CallSaved } from "#shared/entry/saved-sentence.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { callAfterTexts } from "#shared/texts/call-after.ts";
import {
  disputeAcknowledgementOrder,
  hasRecap,
  promiseConfirmationOrder,
  recapOrder,
} from "#shared/workbook/side-letters.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { sideIdOf } from "../side-id.ts";
import { OfferedLetter } from "./call-letter.tsx";
import { HandOverLetter } from "./dispute-hand-over.tsx";

interface CallAfterProps {
  readonly connector: Connector;
  readonly drafting: DraftingChoice;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly saved: CallSaved;
  readonly onChanged: (now: OpenBook) => void;
}

/** The messages that keep a written trace of a call: confirmation, acknowledgement and hand-over, or recap. */
export function CallAfter({ connector, drafting, from, line, saved, onChanged }: CallAfterProps) {
  const texts = callAfterTexts;
  const { book, outcome } = from;
  const { report } = saved.noted;
  const [call, said] = saved.rows;
  const order = useMemo(() => {
    if (report.outcome === "promise" && said !== undefined) {
      return promiseConfirmationOrder(book, outcome, said, sideIdOf(book, "confirmation", said).id);
    }
    if (report.outcome === "dispute" && said !== undefined) {
      return disputeAcknowledgementOrder(book, outcome, said, sideIdOf(book, "acknowledgement", said).id);
    }
    if (call === undefined || !hasRecap(report.outcome)) return undefined;
    return recapOrder(book, outcome, line, report, sideIdOf(book, "recap", call).id);
  }, [book, outcome, line, report, call, said]);
  if (order === undefined) return null;
  const common = { connector, drafting, onChanged };
  const words =
    report.outcome === "promise"
      ? ([texts.confirmation, texts.confirmationButton, texts.confirmationHint] as const)
      : report.outcome === "dispute"
        ? ([texts.acknowledgement, texts.acknowledgementButton, texts.acknowledgementHint] as const)
        : ([texts.recap, texts.recapButton, texts.recapHint] as const);
  const [title, label, hint] = words;
  const owner = report.disputeOwner ?? book.settings.disputeSolver;
  return (
    <>
      <OfferedLetter {...common} title={title} label={label} hint={hint} order={order} />
      {report.outcome === "dispute" && said !== undefined && owner !== undefined && (
        <HandOverLetter {...common} from={from} dispute={said} owner={owner} />
      )}
    </>
  );
}
