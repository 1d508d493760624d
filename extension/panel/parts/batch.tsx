import "../day.css";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RankedLine } from "#shared/model/plan.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { type BatchChoice, batchChoice } from "../batch-choice.ts";
import type { Connector } from "../connector.ts";
import { useInSlices } from "../in-slices.ts";
import type { OpenBook } from "../opened.ts";
import type { BatchNow } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { BatchForm } from "./batch-form.tsx";
import { BatchSummary } from "./batch-summary.tsx";
import { Problem } from "./problem.tsx";

interface BatchProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly lines: readonly RankedLine[];
  readonly onChanged: (now: OpenBook, said: string) => void;
}

const NOTHING: BatchChoice = { ready: [], withGaps: [] };

/** How far a batch is: nothing asked, the choice in view, drafting, or what came of it. */
type Stage =
  | { readonly name: "offer" | "choice" }
  | { readonly name: "drafting"; readonly done: number; readonly all: number }
  | { readonly name: "ended"; readonly batch: BatchNow };

/** All the day's e-mails at once: which ones, how far it is, a stop between two drafts, and what came of each. */
export function Batch({ connector, opened, lines, onChanged }: BatchProps) {
  const texts = dayTexts.batch;
  const [stage, setStage] = useState<Stage>({ name: "offer" });
  const stop = useRef(new AbortController());
  const choice = useInSlices(() => batchChoice(opened.book, opened.outcome, lines), [opened, lines], NOTHING);
  const [stopping, setStopping] = useState(false);
  const isHere = useRef(true);
  // The panel is left for another screen: what is under way is finished, nothing else is begun.
  useEffect(
    () => () => {
      isHere.current = false;
      stop.current.abort();
    },
    [],
  );

  const go = useAction(async (keys: ReadonlySet<string>) => {
    const wanted = choice.ready.filter(({ key }) => keys.has(key)).map(({ line }) => line);
    stop.current = new AbortController();
    setStopping(false);
    setStage({ name: "drafting", done: 0, all: wanted.length });
    try {
      const batch = await connector.prepareMany(
        wanted,
        (done) => setStage({ name: "drafting", done, all: wanted.length }),
        stop.current.signal,
      );
      setStage({ name: "ended", batch });
      const left = batch.lines.length - batch.done;
      onChanged(batch.opened, isHere.current ? "" : texts.leftScreen(batch.done, left));
    } catch (error) {
      setStage({ name: "choice" });
      throw error;
    }
  });

  if (stage.name === "ended") {
    return (
      <BatchSummary
        book={opened.book}
        batch={stage.batch}
        stopped={stopping}
        onDrafts={() => void connector.openDrafts()}
        onClose={() => setStage({ name: "offer" })}
      />
    );
  }
  if (stage.name === "drafting") {
    const { done, all } = stage;
    return (
      <section class="card" aria-label={texts.progressLabel}>
        <p class="strong" role="status">
          {stopping ? texts.stopping : panelTexts.today.batchProgress(Math.min(done + 1, all), all)}
        </p>
        <progress max={all} value={done} aria-label={texts.progressLabel} />
        <StopButton
          disabled={stopping}
          onStop={() => {
            setStopping(true);
            stop.current.abort();
          }}
        />
      </section>
    );
  }
  if (choice.ready.length < 2) return null;
  if (stage.name === "offer") {
    return (
      <button type="button" class="wide" onClick={() => setStage({ name: "choice" })}>
        {panelTexts.today.batch(choice.ready.length)}
      </button>
    );
  }
  return (
    <>
      <BatchForm choice={choice} onGo={go.run} onCancel={() => setStage({ name: "offer" })} />
      {go.failure !== undefined && <Problem failure={go.failure} />}
    </>
  );
}

/** Takes the focus as it appears: the button that began the batch is gone. */
function StopButton({ disabled, onStop }: { readonly disabled: boolean; readonly onStop: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button ref={button} type="button" disabled={disabled} onClick={onStop}>
      {dayTexts.batch.stop}
    </button>
  );
}
