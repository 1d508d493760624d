import { useState } from "preact/hooks";
import type { PlanLine } from "#shared/model/plan.ts";
import type { DraftOrder } from "#shared/workbook/draft-order.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import { panelTexts } from "../../texts/panel.ts";
import type { Connector, DraftingChoice, OpenBook, PreparedNow } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { DraftButton } from "./draft-button.tsx";
import { FormattedLetter, PlainLetter } from "./letter-body.tsx";
import { PrintSheet } from "./letter-sheet.tsx";
import { Notice, Problem } from "./notice.tsx";

interface MessageSheetProps {
  readonly connector: Connector;
  readonly order: DraftOrder;
  readonly line: PlanLine;
  readonly drafting: DraftingChoice;
  /** `false`: what was noted since takes the message away. */
  readonly stands: boolean;
  readonly onChanged: (now: OpenBook) => void;
}

/** The message of a reminder, exactly as it will be drafted, and the button that drafts it. */
export function MessageSheet({ connector, order, line, drafting, stands, onChanged }: MessageSheetProps) {
  const texts = panelTexts.reminder;
  const [done, setDone] = useState<PreparedNow | undefined>(undefined);
  const prepare = async (): Promise<void> => {
    const now = await connector.prepare(line);
    setDone(now);
    onChanged(now.opened);
  };
  if (!stands && done === undefined) {
    return (
      <section aria-labelledby="message">
        <h2 id="message">{texts.message}</h2>
        <p class="warnings" role="status">
          {texts.changed}
        </p>
      </section>
    );
  }
  if (order.kind === "gaps") {
    return (
      <section class="warnings" aria-labelledby="gaps">
        <h2 id="gaps">{texts.gaps}</h2>
        <ul>
          {[...new Set(order.gaps.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <p class="soft small">{texts.gapsHint}</p>
        <button type="button" onClick={() => void connector.openWorkbook()}>
          {panelTexts.errors.openWorkbook}
        </button>
      </section>
    );
  }
  const { letter, warnings } = order;
  const byMail = goesByMail(line);
  const onPaper = line.channel !== "e-mail";
  const warned = [...warnings, ...letter.findings.map(({ message }) => message)];
  const mailHint = { gmail: texts.gmailHint, compose: texts.composeHint, unasked: texts.mailHint };
  const hint = byMail ? mailHint[drafting.mode ?? "unasked"] : texts.letterHint;
  return (
    <section aria-labelledby="message">
      <h2 id="message">{texts.message}</h2>
      {(done === undefined || !onPaper) && (
        <div class="letter">
          <dl>
            <dt>{texts.to}</dt>
            <dd>{letter.to.length === 0 ? texts.noRecipient : letter.to.join(", ")}</dd>
            {letter.cc.length > 0 && (
              <>
                <dt>{texts.cc}</dt>
                <dd>{letter.cc.join(", ")}</dd>
              </>
            )}
            <dt>{texts.subject}</dt>
            <dd class="strong">{letter.subject}</dd>
          </dl>
          {byMail && drafting.mode === "compose" ? (
            <PlainLetter text={letter.text} />
          ) : (
            <FormattedLetter html={letter.html} />
          )}
        </div>
      )}
      {warned.length > 0 && done === undefined && (
        <div class="warnings">
          <p class="strong">{texts.warnings}</p>
          <ul>
            {warned.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p class="soft small">{texts.warningsConfirm}</p>
        </div>
      )}
      {done === undefined ? (
        <DraftButton
          drafting={drafting}
          byMail={byMail}
          label={byMail ? texts.prepare : texts.prepareLetter}
          hint={hint}
          work={prepare}
        />
      ) : (
        <Done connector={connector} now={done} onPaper={onPaper} />
      )}
    </section>
  );
}

/** What became of the click, and what can be done next. */
export function Done({
  connector,
  now,
  onPaper,
}: {
  readonly connector: Connector;
  readonly now: PreparedNow;
  readonly onPaper: boolean;
}) {
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
  return (
    <>
      <Notice focus>
        <p class="strong">{texts.done[handed]}</p>
        <p>{handed === "paper" ? texts.thenPosted : texts.thenAnswer}</p>
      </Notice>
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
      {onPaper && <PrintSheet sheet={prepared.letter} />}
    </>
  );
}
