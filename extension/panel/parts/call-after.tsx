import { useMemo } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import { cents } from "#shared/base/money.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Outcome } from "#shared/workbook/book.ts";
import {
  disputeAcknowledgementOrder,
  hasRecap,
  promiseConfirmationOrder,
  recapOrder,
} from "#shared/workbook/side-letters.ts";
import { callTexts } from "../../texts/calls.ts";
import type { Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { sideIdOf } from "../side-id.ts";
import { OfferedLetter } from "./call-letter.tsx";
import type { CallSaved } from "./call-outcome.tsx";
import { HandOverLetter } from "./dispute-hand-over.tsx";

/** What the promise that was just noted changes: its hold is read in the plan as it now stands. */
function promiseEffect({ noted, owed, rows }: CallSaved, plan: Outcome["plan"], currency: string): string {
  const texts = callTexts.after;
  const { amount } = noted.report;
  const held = plan.filter(({ line }) => rows.some(({ id }) => id === line.reference));
  const codes = held.flatMap(({ line }) => line.reasons.map(({ code }) => code));
  if (codes.includes("promise-second-unconfirmed")) return texts.promiseUnconfirmed;
  const isFar = codes.includes("promise-beyond-30-days");
  if (!isFar && !codes.includes("promise")) return "";
  const rest = amount === undefined ? 0 : Math.max(0, owed - amount);
  const hold = rest === 0 ? texts.promiseHolds : texts.promisePart(formatAmount(cents(rest), currency));
  return isFar ? `${hold} ${texts.promiseFar}` : hold;
}

/** What was just noted of a call, and what it changes in the plan that follows. */
export function savedSentence(saved: CallSaved, plan: Outcome["plan"], currency: string): string {
  const { noted, rows } = saved;
  const texts = callTexts.after;
  const { outcome, day, amount } = noted.report;
  const back = rows[0]?.promisedDay;
  switch (outcome) {
    case "promise":
      return day === undefined
        ? texts.noted
        : [
            texts.promise(amount === undefined ? "" : formatAmount(amount, currency), day),
            promiseEffect(saved, plan, currency),
          ]
            .filter((part) => part !== "")
            .join(" ");
    case "dispute":
      return texts.dispute;
    case "announced-paid":
      return texts.announcedPaid;
    case "call-back":
      return back === undefined ? texts.noted : texts.callBack(back);
    case "no-answer":
    case "wrong-person":
      return texts.noAnswer;
    default:
      return texts.noted;
  }
}

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
  const texts = callTexts.after;
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
