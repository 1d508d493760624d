import "../letters.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { registeredCopyOrder } from "#shared/workbook/side-letters.ts";
import type { Connector } from "../connector.ts";
import { letterFile } from "../letter-file.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import type { Posted } from "../posted-letter.ts";
import { postedLine } from "../posted-line.ts";
import type { PreparedNow } from "../prepared-now.ts";
import { sideIdOf } from "../side-id.ts";
import { useAction } from "../use-action.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { Done } from "./done.tsx";
import { DraftButton } from "./draft-button.tsx";
import { PlainLetter } from "./letter-body.tsx";
import { Problem } from "./problem.tsx";

interface RegisteredCopyProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly posted: Posted;
  readonly drafting: DraftingChoice;
  /** The letter's PDF, when it is at hand; else it is made again from `Courriers`. */
  readonly file?: Attachment | undefined;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** Once a registered letter is posted, its copy goes by e-mail, with its number and its PDF (method: formal notice). */
export function RegisteredCopyCard(props: RegisteredCopyProps) {
  const { connector, opened, posted, drafting, file, onChanged } = props;
  const texts = panelTexts.registeredCopy;
  const { book, outcome } = opened;
  // Kept while it is on screen: once prepared, what became of it stays in view.
  const at = useRef(book).current;
  const { id, prepared } = useMemo(() => sideIdOf(at, "registered copy", posted.event), [at, posted]);
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const [files, setFiles] = useState<readonly Attachment[]>(file === undefined ? [] : [file]);
  const name = book.ledger.directory.get(posted.event.customer)?.name ?? posted.event.customer;
  const order = useMemo(
    () => registeredCopyOrder(book, postedLine(book, outcome, posted.event), posted, id),
    [book, outcome, posted, id],
  );
  const notice = async (): Promise<Attachment> => {
    const kept = await connector.courriers(posted.event.customer);
    const letter = kept.find((one) => one.id === posted.event.id);
    if (letter === undefined) throw new Error(panelTexts.errors.letterGone);
    return letterFile(connector, at, letter, posted.event);
  };
  // The copy goes with its letter: the PDF is joined without being asked, and may be taken off.
  const join = useAction(async () => setFiles([await notice()]));
  const joins = !prepared && file === undefined && drafting.mode !== "compose";
  useEffect(() => {
    if (joins) join.run();
  }, [joins]);
  const prepare = async (): Promise<void> => {
    if ("gaps" in order) return;
    const now = await connector.prepareSide({ ...order, attachments: files });
    setDone(now);
    onChanged(now.opened);
  };
  return (
    <fieldset class="card" aria-label={texts.title(name)}>
      <p class="strong">{texts.title(name)}</p>
      {done !== undefined ? (
        <Done
          connector={connector}
          now={done}
          onPaper={false}
          drafting={drafting.mode}
          files={files}
          onChanged={onChanged}
        />
      ) : prepared ? (
        <p class="soft">{formalTexts.copyDone}</p>
      ) : "gaps" in order ? (
        <p class="soft">{order.gaps.join(" ")}</p>
      ) : (
        <>
          <div class="letter">
            <PlainLetter text={order.letter.text} />
          </div>
          {join.busy ? (
            <p class="soft small" role="status">
              {formalTexts.joining}
            </p>
          ) : (
            <AttachmentList
              connector={connector}
              mode={drafting.mode}
              files={files}
              offers={
                files.length > 0
                  ? []
                  : [{ label: formalTexts.file, make: file === undefined ? notice : async () => file }]
              }
              onChange={setFiles}
            />
          )}
          {join.failure !== undefined && <Problem failure={join.failure} />}
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
