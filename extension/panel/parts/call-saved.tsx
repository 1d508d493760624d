import { useEffect, useRef } from "preact/hooks";
import { callAfterTexts } from "#shared/texts/call-after.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface SavedProps {
  readonly connector: Connector;
  readonly said: string;
  /** The rows that were written. */
  readonly ids: readonly string[];
  /** `false`: a message was prepared since; the journal's screen cancels. */
  readonly canUndo?: boolean;
  readonly onUndone: (now: OpenBook) => void;
}

/** What was just noted, and the way back. */
export function SavedNotice({ connector, said, ids, canUndo = true, onUndone }: SavedProps) {
  const undo = useAction(async () => onUndone(await connector.cancelAll(ids)));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div class="saved" ref={place}>
      <Notice focus>
        <p>{said}</p>
        {canUndo && (
          <button type="button" class="link" disabled={undo.busy} onClick={() => undo.run()}>
            {callAfterTexts.undo}
          </button>
        )}
      </Notice>
      {undo.failure !== undefined && <Problem failure={undo.failure} />}
    </div>
  );
}
