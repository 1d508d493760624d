import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { queueTexts } from "#shared/texts/panel/queue.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { causeOf, type Queue } from "../queue.ts";
import { useAction } from "../use-action.ts";
import { lazy } from "./lazy.tsx";
import { Problem } from "./problem.tsx";

// Read one by one only when the owner wants to see them.
const QueueList = lazy(async () => (await import("./queue-list.tsx")).QueueList);

interface QueueBannerProps {
  readonly connector: Connector;
  /** A book is open: what waits is sent without reading everything first. */
  readonly hasBook: boolean;
  /** The screen it stands on: what was said is not repeated on the next one. */
  readonly place: string;
  /** The book as it is once notes were sent or given up. */
  readonly onBook: (now: OpenBook) => void;
  /** Opens the workbook, which sends what waits. @param interactive Google's window may open */
  readonly onOpen: (interactive: boolean) => void;
}

/** On every screen: no network, and what was noted that the workbook does not hold yet. Otherwise nothing. */
export function QueueBanner({ connector, hasBook, place, onBook, onOpen }: QueueBannerProps) {
  const texts = queueTexts;
  const [queue, setQueue] = useState<Queue | undefined>(undefined);
  const [said, setSaid] = useState("");
  const send = useAction(async (interactive: boolean) => {
    setSaid("");
    if (!hasBook) return onOpen(interactive);
    const { opened, sent, waiting } = await connector.sendQueue(interactive);
    if (sent > 0) setSaid(texts.sent(sent));
    else if (waiting > 0 && interactive) setSaid(texts.still);
    onBook(opened);
  });
  const backOnline = useRef((_now: Queue): void => undefined);
  backOnline.current = (now) => {
    if (!hasBook) onOpen(false);
    else if (now.items.length > 0) send.run(false);
  };
  const look = useCallback(async (): Promise<Queue> => {
    const now = await connector.queue();
    setQueue(now);
    return now;
  }, [connector]);
  useEffect(() => {
    let online: boolean | undefined;
    const see = async (): Promise<void> => {
      const now = await look();
      const back = now.online && online === false;
      online = now.online;
      if (back) backOnline.current(now);
    };
    void see();
    return connector.watchQueue(() => void see());
  }, [connector, look]);

  const saidOn = useRef(place);
  useEffect(() => {
    if (saidOn.current !== place) setSaid("");
    saidOn.current = place;
  }, [place]);

  const count = queue?.items.length ?? 0;
  const cause = queue === undefined ? undefined : causeOf(queue);
  const shown = queue !== undefined && (count > 0 || !queue.online || queue.elsewhere > 0);
  return (
    <section class={shown ? "queue" : "queue sent"} aria-label={texts.region} hidden={!shown && said === ""}>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <div role="status">
        {shown && (
          <p class="strong">
            <Icon name={queue.online ? "refresh" : "warning"} />
            {queue.online ? "" : `${texts.offline}${count > 0 ? " · " : ""}`}
            {count > 0 && texts.waiting(count)}
          </p>
        )}
        {/* Nothing can be noted in a workbook that is not open yet. */}
        {shown && cause !== undefined && <p>{texts.why[cause](count)}</p>}
        {shown && cause === undefined && !queue.online && hasBook && <p>{texts.offlineHint}</p>}
        {said !== "" && <p>{said}</p>}
      </div>
      {queue !== undefined && count > 0 && (
        <>
          {queue.online && (
            <button type="button" disabled={send.busy} onClick={() => send.run(true)}>
              {send.busy ? texts.sending : cause === "sign-in" ? texts.reconnect : texts.send}
            </button>
          )}
          <details>
            <summary>{texts.see}</summary>
            <QueueList connector={connector} items={queue.items} onBook={onBook} onSaid={setSaid} />
          </details>
        </>
      )}
      {queue !== undefined && queue.elsewhere > 0 && <p>{texts.elsewhere(queue.elsewhere)}</p>}
      {send.failure !== undefined && <Problem failure={send.failure} />}
    </section>
  );
}
