import { useRef, useState } from "preact/hooks";
import type { PlanLine } from "#shared/model/plan.ts";
import { callSheetTexts } from "#shared/texts/call-sheet.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { lazy } from "./lazy.tsx";

// The call sheet is loaded with the first call.
const CallDesk = lazy(async () => (await import("./call-desk.tsx")).CallDesk);

interface CallProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** A call to the customer whatever the plan asks: a button, then the sheet, the outcome and what follows. */
export function ClientCall({ connector, opened, line, drafting, onChanged }: CallProps) {
  const [calls, setCalls] = useState(false);
  // The sheet stays the one that was read before dialling, whatever its outcome changes in the plan.
  const at = useRef({ opened, line });
  if (!calls) {
    return (
      <button
        type="button"
        class="wide"
        onClick={() => {
          at.current = { opened, line };
          setCalls(true);
        }}
      >
        <Icon name="phone" />
        {callSheetTexts.open}
      </button>
    );
  }
  return (
    <CallDesk
      connector={connector}
      from={at.current.opened}
      line={at.current.line}
      drafting={drafting}
      onChanged={onChanged}
    />
  );
}
