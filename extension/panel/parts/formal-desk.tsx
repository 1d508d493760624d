import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import { debtorQuality } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { LateFold } from "#shared/view/late-fold.tsx";
import { printedDeadline } from "#shared/workbook/formal-notice-of.ts";
import type { CustomerProps } from "../customer-props.ts";
import { type FormalStage, formalStage } from "../formal-stage.ts";
import type { KeptFile } from "../posted-letter.ts";
import { sideIdOf } from "../side-id.ts";
import { FormalLetter } from "./formal-letter.tsx";
import { FormalPosting } from "./formal-posting.tsx";
import { FormalPresentation } from "./formal-presentation.tsx";
import { LookUpFirst } from "./look-up-first.tsx";
import { RegisteredCopyCard } from "./registered-copy-card.tsx";

/** The formal notice of a customer, from the guard to the first presentation: the journal tells how far it has come. */
export function FormalDesk(props: CustomerProps) {
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
  // A stage ends far down its screen: the next one is read from its beginning.
  const here = useRef<HTMLDivElement>(null);
  const shown = useRef(stage.kind);
  useEffect(() => {
    if (shown.current !== stage.kind) here.current?.scrollIntoView({ block: "start" });
    shown.current = stage.kind;
  }, [stage.kind]);
  return (
    <div class="stack wide-gap stage" ref={here}>
      {stage.kind === "to-prepare" && (
        <>
          <LookUpFirst connector={connector} opened={opened} customer={customer} onChanged={onChanged} />
          {letter}
        </>
      )}
      {stage.kind === "to-post" && (
        <FormalPosting
          connector={connector}
          opened={opened}
          prepared={stage.prepared}
          file={fileOf(stage.prepared)}
          drafting={drafting.mode}
          onChanged={onChanged}
        />
      )}
      {stage.kind === "posted" && (
        <>
          <p class="strong">{texts.posted(stage.sent.day, stage.posted?.number ?? "")}</p>
          <Copy desk={props} stage={stage} file={stage.posted && fileOf(stage.posted.event)} />
          <FormalPresentation
            connector={connector}
            opened={opened}
            sent={stage.sent}
            presented={stage.presented}
            onChanged={onChanged}
          />
          <LateFold title={texts.another}>{() => letter}</LateFold>
        </>
      )}
    </div>
  );
}

interface CopyProps {
  readonly desk: CustomerProps;
  readonly stage: Extract<FormalStage, { readonly kind: "posted" }>;
  readonly file: Attachment | undefined;
}

/** The copy by e-mail: of a letter prepared here, while its deadline is still ahead. */
function Copy({ desk, stage: { sent, posted }, file }: CopyProps) {
  const { connector, opened, drafting, onChanged } = desk;
  const { book } = opened;
  if (posted === undefined) return <p class="soft">{formalTexts.copyByHand}</p>;
  const segment = book.ledger.directory.get(sent.customer)?.segment ?? "standard";
  const { deadline } = printedDeadline(sent.day, debtorQuality(segment));
  const isPrepared = sideIdOf(book, "registered copy", posted.event).prepared;
  if (deadline < book.asOf && !isPrepared) return <p class="soft">{formalTexts.copyLate(deadline)}</p>;
  return (
    <RegisteredCopyCard
      key={posted.event.id}
      connector={connector}
      opened={opened}
      posted={posted}
      drafting={drafting}
      file={file}
      onChanged={onChanged}
    />
  );
}
