import { useMemo, useRef, useState } from "preact/hooks";
import type { Day } from "#shared/base/day.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { registeredCopyOrder } from "#shared/workbook/side-letters.ts";
import { panelTexts } from "../../texts/panel.ts";
import type { Connector, DraftingChoice, OpenBook, PreparedNow } from "../connector.ts";
import { postedLine } from "../posted-line.ts";
import { DraftButton } from "./draft-button.tsx";
import { PlainLetter } from "./letter-body.tsx";
import { Done } from "./message-sheet.tsx";

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
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said: string) => void;
}

/** Once a registered letter is posted, its copy goes by e-mail, with its number (method: formal notice). */
export function RegisteredCopyCard(props: RegisteredCopyProps) {
  const { connector, opened, posted, drafting, onChanged } = props;
  const texts = panelTexts.registeredCopy;
  const id = useRef(connector.newId());
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const { book, outcome } = opened;
  const name = book.ledger.directory.get(posted.event.customer)?.name ?? posted.event.customer;
  const letter = useMemo(
    () => registeredCopyOrder(book, postedLine(book, outcome, posted.event), posted, id.current),
    [book, outcome, posted],
  );
  const prepare = async (): Promise<void> => {
    if ("gaps" in letter) return;
    const now = await connector.prepareSide(letter);
    setDone(now);
    onChanged(now.opened, "");
  };
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
          <DraftButton
            drafting={drafting}
            byMail
            label={panelTexts.reminder.copyByMail}
            hint={texts.attach}
            work={prepare}
          />
        </>
      )}
    </fieldset>
  );
}
