import { useState } from "preact/hooks";
import type { Segment } from "#shared/model/customer.ts";
import type { SegmentProposal } from "#shared/model/segment.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import { Empty } from "#shared/view/empty.tsx";
import { useMoreRows } from "#shared/view/more-rows.ts";
import type { SegmentChoice } from "#shared/workbook/accept-segments.ts";
import type { PolicyChange } from "../../policy/policy-change.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import { Problem } from "../parts/problem.tsx";
import { SegmentLine } from "../parts/segment-line.tsx";
import { Title } from "../parts/title.tsx";
import { UndoNotice } from "../parts/undo-notice.tsx";
import { useAction } from "../use-action.ts";

interface SegmentsProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: Opened, said: string) => void;
  readonly onBack: () => void;
}

const PAGE = 30;

/** Segments proposed with their reasons: one, several or all are accepted, or the current one is kept for good. */
export function SegmentsScreen({ connector, opened, onChanged, onBack }: SegmentsProps) {
  const texts = policyTexts.segments;
  const { segments } = opened.outcome;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { shown, list, showMore } = useMoreRows<HTMLUListElement>(PAGE);
  const [undo, setUndo] = useState<PolicyChange | undefined>(undefined);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState("");
  const change = useAction(async (wanted: PolicyChange) => {
    setRefusal("");
    const now = await connector.changePolicy(wanted);
    const done = now.kind === "done";
    setUndo(done ? now.undo : undefined);
    setSaid(done ? now.said : "");
    if (!done) setRefusal(now.said);
    setChosen(new Set());
    onChanged(now.opened, "");
  });
  const write = (choices: readonly SegmentChoice[]): void => change.run({ kind: "segments", choices });
  const accept = ({ customer, segment }: SegmentProposal): SegmentChoice => ({ customer, segment });
  const keep = (proposal: SegmentProposal): SegmentChoice => ({
    customer: proposal.customer,
    segment: keptSegment(proposal),
  });
  const selected = segments.filter(({ customer }) => chosen.has(customer));
  const all = selected.length === segments.length;
  const failure = refusal === "" ? change.failure : ({ message: refusal, remedy: "retry" } as const);
  return (
    <>
      <BackButton to={panelTexts.back} onClick={onBack} />
      <Title>{texts.title}</Title>
      <p class="soft">{texts.explain}</p>
      {failure !== undefined && <Problem failure={failure} />}
      <UndoNotice
        said={said}
        word={texts.undo}
        busy={change.busy}
        onUndo={undo === undefined ? undefined : () => change.run(undo)}
      />
      {segments.length === 0 ? (
        <Empty title={texts.empty} hint={texts.emptyHint} />
      ) : (
        <section aria-labelledby="proposals">
          <h2 id="proposals">{texts.card(segments.length)}</h2>
          <div class="actions">
            <button
              type="button"
              class="main"
              disabled={change.busy || selected.length === 0}
              onClick={() => write(selected.map(accept))}
            >
              {texts.acceptChosen(selected.length)}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => setChosen(all ? new Set() : new Set(segments.map(({ customer }) => customer)))}
            >
              {all ? texts.none : texts.all}
            </button>
          </div>
          <p class="soft small" role="status">
            {texts.chosen(selected.length, segments.length)}
          </p>
          <ul class="lines" ref={list}>
            {segments.slice(0, shown).map((proposal) => (
              <li key={proposal.customer}>
                <SegmentLine
                  proposal={proposal}
                  kept={keptSegment(proposal)}
                  name={opened.book.ledger.directory.get(proposal.customer)?.name ?? proposal.customer}
                  isChosen={chosen.has(proposal.customer)}
                  busy={change.busy}
                  onChoose={(isChosen) => setChosen(withKey(chosen, proposal.customer, isChosen))}
                  onAccept={() => write([accept(proposal)])}
                  // A segment that stands already is kept by leaving it alone.
                  onKeep={proposal.current === undefined ? () => write([keep(proposal)]) : undefined}
                />
              </li>
            ))}
          </ul>
          {segments.length > shown && (
            <button type="button" class="wide" onClick={showMore}>
              {texts.more(Math.min(PAGE, segments.length - shown))}
            </button>
          )}
        </section>
      )}
    </>
  );
}

/** What is written when a proposal is declined: the current segment, so that it is not proposed again. */
function keptSegment({ current }: SegmentProposal): Segment {
  return current ?? "standard";
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
