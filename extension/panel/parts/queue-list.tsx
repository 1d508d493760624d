import { useState } from "preact/hooks";
import { queueTexts } from "#shared/texts/panel/queue.ts";
import { type Intent, rowsOf } from "../../drafting/intent.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface QueueListProps {
  readonly connector: Connector;
  readonly items: readonly Intent[];
  readonly onBook: (now: OpenBook) => void;
  readonly onSaid: (said: string) => void;
}

/** What waits, one by one, with the reason of what Google refuses and the way to give it up. */
export function QueueList({ items, ...rest }: QueueListProps) {
  return (
    <ul class="points">
      {items.map((intent) => (
        <QueueItem key={intent.id} {...rest} intent={intent} />
      ))}
    </ul>
  );
}

type QueueItemProps = Omit<QueueListProps, "items"> & { readonly intent: Intent };

function QueueItem({ connector, intent, onBook, onSaid }: QueueItemProps) {
  const texts = queueTexts;
  const [sure, setSure] = useState(false);
  const drop = useAction(async () => {
    const now = await connector.dropQueued(intent.id);
    onSaid(texts.dropped);
    onBook(now);
  });
  const { waits, draft, event, customerName } = intent;
  const refused = waits?.because === "refused";
  return (
    <li>
      {rowsOf(intent).map((row) => (
        <p key={row.event.id}>{texts.item(row.event.kind, row.customerName, row.event.day)}</p>
      ))}
      {draft.kind === "created" && <p class="soft small">{texts.draftItem}</p>}
      {refused && waits.said !== "" && <p class="soft small">{waits.said}</p>}
      {refused && draft.kind !== "created" && (
        <div class="actions">
          {sure ? (
            <>
              <button type="button" disabled={drop.busy} onClick={() => drop.run()}>
                {texts.dropSure}
              </button>
              <button type="button" class="quiet" disabled={drop.busy} onClick={() => setSure(false)}>
                {texts.dropKeep}
              </button>
            </>
          ) : (
            <button
              type="button"
              class="quiet"
              aria-label={texts.dropLabel(event.kind, customerName)}
              onClick={() => setSure(true)}
            >
              {texts.drop}
            </button>
          )}
        </div>
      )}
      {drop.failure !== undefined && <Problem failure={drop.failure} />}
    </li>
  );
}
