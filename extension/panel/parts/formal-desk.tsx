import { useMemo, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { formalTexts } from "../../texts/formal-notice.ts";
import type { Attachment, Connector, DraftingChoice, OpenBook } from "../connector.ts";
import { formalStage } from "../formal-stage.ts";
import type { KeptFile } from "../posted-letter.ts";
import { FormalLetter } from "./formal-letter.tsx";
import { FormalPosting } from "./formal-posting.tsx";
import { FormalPresentation } from "./formal-presentation.tsx";
import { LateFold } from "./late-fold.tsx";
import { LookUpFirst } from "./look-up-first.tsx";
import { RegisteredCopyCard } from "./registered-copy-card.tsx";

interface FormalDeskProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The formal notice of a customer, from the guard to the first presentation: the journal tells how far it has come. */
export function FormalDesk(props: FormalDeskProps) {
  const { connector, opened, customer, currency, drafting, onChanged } = props;
  const texts = formalTexts;
  const { book, outcome } = opened;
  const stage = useMemo(
    () => formalStage(book, outcome, customer, currency),
    [book, outcome, customer, currency],
  );
  const [kept, setKept] = useState<KeptFile | undefined>(undefined);
  const fileOf = (event: JournalEvent): Attachment | undefined =>
    kept?.id === event.id ? kept.file : undefined;
  const letter = (
    <FormalLetter
      connector={connector}
      opened={opened}
      customer={customer}
      currency={currency}
      onMade={setKept}
      onChanged={onChanged}
    />
  );
  if (stage.kind === "to-prepare") {
    return (
      <>
        <LookUpFirst connector={connector} opened={opened} customer={customer} onChanged={onChanged} />
        {letter}
      </>
    );
  }
  if (stage.kind === "to-post") {
    return (
      <FormalPosting
        connector={connector}
        opened={opened}
        prepared={stage.prepared}
        file={fileOf(stage.prepared)}
        drafting={drafting.mode}
        onChanged={onChanged}
      />
    );
  }
  const { sent, posted, presented } = stage;
  return (
    <div class="stack wide-gap">
      <p class="strong">{texts.posted(sent.day, posted?.number ?? "")}</p>
      {posted === undefined ? (
        <p class="soft">{texts.copyByHand}</p>
      ) : (
        <RegisteredCopyCard
          key={posted.event.id}
          connector={connector}
          opened={opened}
          posted={posted}
          drafting={drafting}
          file={fileOf(posted.event)}
          onChanged={onChanged}
        />
      )}
      <FormalPresentation
        connector={connector}
        opened={opened}
        sent={sent}
        presented={presented}
        onChanged={onChanged}
      />
      <LateFold title={texts.another}>{() => letter}</LateFold>
    </div>
  );
}
