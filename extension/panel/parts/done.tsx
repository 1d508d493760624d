import { useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { Connector } from "../connector.ts";
import { letterFile } from "../letter-file.ts";
import type { OpenBook } from "../opened.ts";
import type { PreparedNow } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { PrintSheet } from "./letter-sheet.tsx";
import { PdfButton } from "./pdf-button.tsx";
import { Problem } from "./problem.tsx";
import { SettleCard } from "./settle-card.tsx";

interface DoneProps {
  readonly connector: Connector;
  readonly now: PreparedNow;
  readonly onPaper: boolean;
  readonly drafting: DraftingMode | undefined;
  /** What was to go with the message. */
  readonly files?: readonly Attachment[];
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** What became of the click, and what can be done next. */
export function Done({ connector, now, onPaper, drafting, files = [], onChanged }: DoneProps) {
  const texts = panelTexts.reminder;
  const { prepared, handed } = now;
  const again = useAction(async (deed: "drafts" | "compose" | "copy") => {
    if (deed === "drafts") await connector.openDrafts();
    else if (prepared.kind === "prepared") {
      if (deed === "compose") await connector.openCompose(prepared.letter);
      else await connector.copy(prepared.letter.text);
    }
  });
  if (prepared.kind === "already") return <Notice focus>{texts.already}</Notice>;
  if (prepared.kind === "to-check") return <Notice focus>{texts.toCheck}</Notice>;
  if (prepared.kind === "gaps") {
    return (
      <Notice>
        {texts.gaps} {prepared.gaps.map(({ message }) => message).join(" ")}
      </Notice>
    );
  }
  const byHand = handed !== "gmail-draft" && handed !== "paper" ? files : [];
  return (
    <>
      <Notice focus>
        <p class="strong">{texts.done[handed]}</p>
        <p>{handed === "paper" ? texts.thenPosted : texts.thenAnswer}</p>
      </Notice>
      {byHand.length > 0 && <ByHand connector={connector} files={byHand} />}
      <div class="actions">
        {handed === "gmail-draft" && (
          <button type="button" disabled={again.busy} onClick={() => again.run("drafts")}>
            {texts.openDrafts}
          </button>
        )}
        {handed !== "gmail-draft" && handed !== "paper" && (
          <button type="button" disabled={again.busy} onClick={() => again.run("compose")}>
            {texts.openAgain}
          </button>
        )}
        <button type="button" class="quiet" disabled={again.busy} onClick={() => again.run("copy")}>
          {texts.copyText}
        </button>
      </div>
      {again.failure !== undefined && <Problem failure={again.failure} />}
      {onPaper && (
        <>
          <PrintSheet
            connector={connector}
            sheet={prepared.letter}
            file={() => letterFile(connector, now.opened.book, prepared.letter, prepared.event)}
          />
          <PostedNow
            connector={connector}
            opened={now.opened}
            id={prepared.id}
            drafting={drafting}
            onChanged={onChanged}
          />
        </>
      )}
    </>
  );
}

/** Gmail's compose window takes no file from here: the owner joins them. */
function ByHand({
  connector,
  files,
}: {
  readonly connector: Connector;
  readonly files: readonly Attachment[];
}) {
  return (
    <div class="warnings">
      <p>{messageTexts.files.byHandNow}</p>
      {files.map((file) => (
        <PdfButton key={file.name} connector={connector} label={file.name} make={async () => file} />
      ))}
    </div>
  );
}

interface PostedNowProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly id: string;
  readonly drafting: DraftingMode | undefined;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** « Posté le … », where the letter was just printed: the same question as in the list. */
function PostedNow({ connector, opened, id, drafting, onChanged }: PostedNowProps) {
  const [settled, setSettled] = useState(false);
  const event = opened.book.journal.find((one) => one.id === id);
  if (settled || event === undefined) return null;
  return (
    <SettleCard
      connector={connector}
      opened={opened}
      event={event}
      drafting={drafting}
      canWait={false}
      withLetter={false}
      onChanged={(now, said) => {
        setSettled(true);
        onChanged(now, said);
      }}
    />
  );
}
