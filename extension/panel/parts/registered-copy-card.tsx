import { useMemo, useRef, useState } from "preact/hooks";
import type { Day } from "#shared/base/day.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { panelTexts } from "../../texts/panel.ts";
import { registeredCopy } from "../call-events.ts";
import type { Connector, OpenBook, PreparedNow } from "../connector.ts";
import { postedLine } from "../posted-line.ts";
import { useAction } from "../use-action.ts";
import { PlainLetter } from "./letter-body.tsx";
import { Done } from "./message-sheet.tsx";
import { Problem } from "./notice.tsx";

/** A registered letter that was just posted. */
export interface Posted {
  readonly event: JournalEvent;
  readonly deposit: Day;
  readonly number: string;
}

interface RegisteredCopyProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly posted: Posted;
  readonly onChanged: (now: OpenBook, said: string) => void;
}

/** Once a registered letter is posted, its copy goes by e-mail, with its number (method: formal notice). */
export function RegisteredCopyCard({ connector, opened, posted, onChanged }: RegisteredCopyProps) {
  const texts = panelTexts.registeredCopy;
  const id = useRef(connector.newId());
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const { book, outcome } = opened;
  const name = book.ledger.directory.get(posted.event.customer)?.name ?? posted.event.customer;
  const letter = useMemo(
    () => registeredCopy(book, postedLine(book, outcome, posted.event), posted, id.current),
    [book, outcome, posted],
  );
  const prepare = useAction(async () => {
    if ("gaps" in letter) return;
    const now = await connector.prepareSide(letter);
    setDone(now);
    onChanged(now.opened, "");
  });
  return (
    <fieldset class="card" aria-label={texts.title(name)}>
      <p class="strong">{texts.title(name)}</p>
      {done !== undefined ? (
        <Done connector={connector} now={done} onPaper={false} />
      ) : "gaps" in letter ? (
        <p class="soft">{letter.gaps.join(" ")}</p>
      ) : (
        <>
          <div class="letter">
            <PlainLetter text={letter.letter.text} />
          </div>
          <button type="button" class="main wide" disabled={prepare.busy} onClick={() => prepare.run()}>
            {prepare.busy ? panelTexts.reminder.preparing : panelTexts.reminder.copyByMail}
          </button>
          <p class="soft small">{texts.attach}</p>
        </>
      )}
      {prepare.failure !== undefined && <Problem failure={prepare.failure} />}
    </fieldset>
  );
}
