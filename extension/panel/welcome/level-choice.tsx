import { useState } from "preact/hooks";
import { levelTexts } from "#shared/texts/panel/welcome.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { Level } from "../../platform/level.ts";
import type { DraftingMode } from "../../platform/preferences.ts";
import type { Connector } from "../connector.ts";
import type { Start } from "../opened.ts";
import { Problem } from "../parts/problem.tsx";
import { useAction } from "../use-action.ts";

const LEVELS: readonly Level[] = [0, 1, 2];

interface LevelChoiceProps {
  readonly connector: Connector;
  readonly start: Start;
  readonly onStart: (now: Start) => void;
  /** Another workbook is open now: it is to be read. */
  readonly onReopen: () => void;
  /** No workbook of that kind was ever chosen here. */
  readonly onChangeWorkbook: () => void;
}

/** The level of working, changed both ways: what was noted stays where it is, and coming back finds it again. */
export function LevelChoice(props: LevelChoiceProps) {
  const { connector, start, onStart, onReopen, onChangeWorkbook } = props;
  const texts = levelTexts;
  const [said, setSaid] = useState("");
  const choose = useAction(async (wanted: Level) => {
    setSaid("");
    const switches = wanted === 0 || start.level === 0;
    if (wanted > 0 && switches && !start.last.google) return onChangeWorkbook();
    // A permission may be refused: nothing else is changed before it is given.
    if (wanted > 0) await draftBy(wanted === 2 ? "gmail" : "compose");
    if (!switches) return;
    // From a file to Google, or back: what was open of that kind opens again.
    if (!(await connector.openLast(wanted === 0 ? "local" : "google"))) return onChangeWorkbook();
    onReopen();
  });
  async function draftBy(mode: DraftingMode): Promise<void> {
    const address = await connector.setDrafting(mode);
    onStart(await connector.start());
    setSaid(mode === "gmail" ? texts.said.gmail(address) : texts.said.compose);
  }
  return (
    <section class="card" aria-labelledby="level">
      <h2 id="level">{texts.title}</h2>
      <p class="soft small">{texts.explain}</p>
      <fieldset class="choices stacked" disabled={choose.busy} aria-labelledby="level">
        {LEVELS.map((level) => (
          <label key={level} class="choice">
            <input
              type="radio"
              name="level"
              checked={start.level === level}
              aria-describedby={`level-hint-${level}`}
              // A choice stands once it is done: a refused permission leaves the mark where it was.
              onClick={(event) => {
                event.preventDefault();
                if (level !== start.level) choose.run(level);
              }}
            />
            <span>
              <span class="strong">{texts.names[level]}</span>
            </span>
            <span class="soft small" id={`level-hint-${level}`}>
              {texts.hints[level]}
              {level === 2 && start.level === 0 && ` ${texts.workbookFirst}`}
            </span>
          </label>
        ))}
      </fieldset>
      {start.level === 2 && start.mailbox !== undefined && (
        <p class="soft small">{texts.mailbox(start.mailbox)}</p>
      )}
      <div role="status">{said !== "" && <Notice live={false}>{said}</Notice>}</div>
      {choose.failure !== undefined && <Problem failure={choose.failure} />}
    </section>
  );
}
