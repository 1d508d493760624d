import { useMemo } from "preact/hooks";
import type { JournalEvent } from "#shared/model/journal.ts";
import { draftingTexts } from "#shared/texts/panel/drafting.ts";
import { draftTexts } from "#shared/texts/panel/drafts.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { redoOf } from "#shared/workbook/stale-redo.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import type { RedoneNow } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";
import { StaleConfirm } from "./stale-confirm.tsx";

interface StaleRedoProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly event: JournalEvent;
  /** How the old one went: what can be deleted of it. */
  readonly way: "gmail" | "compose" | "paper";
  readonly onChanged: (now: OpenBook, said?: string) => void;
  readonly onBack: () => void;
}

/** The message that takes a draft's place, said before it is made: what it claims, its subject, what to check. */
export function StaleRedo({ connector, opened, event, way, onChanged, onBack }: StaleRedoProps) {
  const texts = draftTexts.stale;
  const { book } = opened;
  const redo = useMemo(() => redoOf(book, event), [book, event]);
  const name = book.ledger.directory.get(event.customer)?.name ?? event.customer;
  const replace = useAction(async () => {
    const done = await connector.redo(event.id);
    onChanged(openedOf(done), saidOf(done, name));
  });
  if (redo === undefined) {
    return (
      <>
        <p role="status">{texts.redoNone}</p>
        <button type="button" class="quiet" onClick={onBack}>
          {texts.back}
        </button>
      </>
    );
  }
  const { line, order } = redo;
  if (order.kind === "gaps") {
    return (
      <>
        <p role="status">
          {`${panelTexts.reminder.gaps}\u00a0: `}
          {[...new Set(order.gaps.map(({ message }) => message))].join(" ")}
        </p>
        <button type="button" class="quiet" onClick={onBack}>
          {texts.back}
        </button>
      </>
    );
  }
  const numbers = line.parts.map(({ open }) => open.item.number);
  const { letter, warnings, thread } = order;
  const all = [...warnings, ...letter.findings.map(({ message }) => message)];
  return (
    <>
      <dl>
        <dt>{texts.redoSubject}</dt>
        <dd class="strong">{thread?.subject ?? letter.subject}</dd>
      </dl>
      {all.length > 0 && (
        <div class="warnings">
          <p class="strong">{texts.warnings}</p>
          <ul>
            {all.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      {losesWork(event) && <p class="soft small">{texts.redoLoses}</p>}
      <StaleConfirm
        asks={`${
          line.claimed > 0
            ? texts.redoAsk(line.claimed, line.currency, numbers)
            : texts.redoAskNothingClaimed(numbers)
        } ${texts.redoRemoves[way]}`}
        yes={replace.busy ? texts.redoing : texts.redoConfirm}
        busy={replace.busy}
        onYes={() => replace.run()}
        onBack={onBack}
      />
      {replace.failure !== undefined && <Problem failure={replace.failure} />}
    </>
  );
}

/** Files and the owner's own words stay with the draft that they were written for. */
function losesWork({ detail = "" }: JournalEvent): boolean {
  return detail.includes(draftingTexts.reworded) || draftingTexts.attachedMark.test(detail);
}

function openedOf(done: RedoneNow): OpenBook {
  return done.kind === "redone" ? done.now.opened : done.opened;
}

function saidOf(done: RedoneNow, name: string): string {
  const texts = draftTexts.stale;
  if (done.kind === "waits") return done.said;
  if (done.kind === "half-done") return texts.halfDone(name, done.because);
  if (done.kind !== "redone") {
    return done.kind === "removed" ? texts.removedOnly(name) : panelTexts.settle.doneElsewhere(name);
  }
  const { prepared } = done.now;
  if (prepared.kind === "prepared") return texts.redone(name);
  if (prepared.kind === "already") return panelTexts.reminder.already;
  if (prepared.kind === "to-check") return panelTexts.reminder.toCheck;
  return `${panelTexts.reminder.gaps}\u00a0: ${prepared.gaps.map(({ message }) => message).join(" ")}`;
}
