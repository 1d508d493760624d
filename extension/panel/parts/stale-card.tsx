import "../drafts.css";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { formatAmount } from "#shared/base/french-format.ts";
import type { StaleDraft } from "#shared/model/stale-draft.ts";
import { draftTexts, staleSentence } from "#shared/texts/panel/drafts.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { lazy } from "./lazy.tsx";
import { Problem } from "./problem.tsx";
import { StaleConfirm } from "./stale-confirm.tsx";

// What computes the message anew is loaded with the first one that is asked for.
const StaleRedo = lazy(async () => (await import("./stale-redo.tsx")).StaleRedo);

interface StaleCardProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly stale: StaleDraft;
  readonly drafting: DraftingMode | undefined;
  readonly onChanged: (now: OpenBook, said?: string) => void;
  readonly onKept: (said: string) => void;
  /** « Envoyé ? » for the same draft: it may have left before it became wrong. */
  readonly children: ComponentChildren;
}

/** A draft that is no longer right: why, and what the owner makes of it. Each answer takes a second click. */
export function StaleCard(props: StaleCardProps) {
  const { connector, opened, stale, drafting, onChanged, onKept, children } = props;
  const texts = draftTexts.stale;
  const { event, before, currency } = stale;
  const { asOf, ledger } = opened.book;
  const name = ledger.directory.get(event.customer)?.name ?? event.customer;
  const [asked, setAsked] = useState<"remove" | "keep" | "redo" | "gone" | undefined>(undefined);
  const back = (): void => setAsked(undefined);
  const paper = event.channel === "courrier" || event.channel === "recommandé";
  const inGmail = drafting === "gmail" && event.reference !== undefined;
  const way = paper ? "paper" : inGmail ? "gmail" : "compose";
  const about =
    event.kind === "mise en demeure préparée" ? panelTexts.settle.aboutFormal : panelTexts.settle.about;
  const words =
    event.motive === undefined
      ? about(name, event.day)
      : panelTexts.settle.aboutSide(event.motive, name, event.day);
  const title = paper ? texts.titlePaper : texts.title;
  const remove = useAction(async () => {
    const now = await connector.settle(event.id, { kind: "not-sent", on: asOf });
    const mine = now.book.journal.some(
      ({ kind, reference }) => kind === "annulation" && reference === event.id,
    );
    // A cancellation that waits for the network has deleted nothing yet.
    const waits = (await connector.queue()).items.some(({ event: kept }) => kept.reference === event.id);
    const said =
      inGmail && !waits ? panelTexts.settle.doneRemoved(name) : panelTexts.settle.doneNotSent(name);
    onChanged(now, mine ? said : panelTexts.settle.doneElsewhere(name));
  });
  if (asked === "gone") return <>{children}</>;
  return (
    <fieldset class="card stale" aria-label={`${title} ${words}`}>
      <div class="line-top">
        <p class="strong">{title}</p>
        {before !== undefined && <span class="amount">{formatAmount(before, currency)}</span>}
      </div>
      <p class="soft small">{words}</p>
      <p>{staleSentence(stale, name)}</p>
      {asked === "redo" && (
        <StaleRedo
          connector={connector}
          opened={opened}
          event={event}
          way={way}
          onChanged={onChanged}
          onBack={back}
        />
      )}
      {asked === "remove" && (
        <StaleConfirm
          asks={texts.removeAsk[way]}
          yes={paper ? texts.removeConfirmPaper : texts.removeConfirm}
          busy={remove.busy}
          onYes={() => remove.run()}
          onBack={back}
        />
      )}
      {asked === "keep" && (
        <StaleConfirm
          asks={texts.keepAsk}
          yes={texts.keepConfirm}
          busy={false}
          onYes={() => onKept(texts.keptSaid(name))}
          onBack={back}
        />
      )}
      {asked === undefined && (
        <div class="actions">
          {canRedo(stale) && (
            <button type="button" class="main" onClick={() => setAsked("redo")}>
              {texts.redo}
            </button>
          )}
          <button type="button" onClick={() => setAsked("remove")}>
            {paper ? texts.removePaper : texts.remove}
          </button>
          <button type="button" class="quiet" onClick={() => setAsked("keep")}>
            {texts.keep}
          </button>
          <button type="button" class="quiet" onClick={() => setAsked("gone")}>
            {texts.gone}
          </button>
        </div>
      )}
      {remove.failure !== undefined && <Problem failure={remove.failure} />}
    </fieldset>
  );
}

/** Whether something may be left to write: a formal notice by registered letter has its own way, a recap has none. */
function canRedo({ event, why, before, now }: StaleDraft): boolean {
  if (event.step === undefined || event.channel === "recommandé" || event.channel === "SMS") return false;
  return why !== "paid" && (before === undefined || now > 0);
}
