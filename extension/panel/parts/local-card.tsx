import { useCallback, useEffect, useState } from "preact/hooks";
import type { Attachment } from "#shared/letters/mime.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { ExportedTab } from "../../local/local-book.ts";
import type { Connector } from "../connector.ts";
import type { LocalState } from "../in-this-browser.ts";
import { momentWords } from "../moment-words.ts";
import type { FileMade } from "../prepared-now.ts";
import { useAction } from "../use-action.ts";
import { LocalErase } from "./local-erase.tsx";
import { LocalOpen } from "./local-open.tsx";
import { Problem } from "./problem.tsx";

interface LocalCardProps {
  readonly connector: Connector;
  /** Files were opened: the workbook of this browser is to be read. @param said what became of each file */
  readonly onOpened: (said: string) => void;
  /** The workbook of this browser is gone. */
  readonly onErased: (said: string) => void;
}

const TABS: readonly ExportedTab[] = ["Journal", "Courriers"];

/** The workbook of this browser: a newer file, copies of it, its end. Nothing is shown when there is none. */
export function LocalCard({ connector, onOpened, onErased }: LocalCardProps) {
  const texts = localTexts.card;
  const [state, setState] = useState<LocalState | undefined>(undefined);
  const [said, setSaid] = useState("");
  const [all, setAll] = useState(false);
  const look = useCallback(async (): Promise<void> => setState(await connector.localState()), [connector]);
  const first = useAction(look);
  useEffect(() => first.run(), [first.run]);
  const download = ({ name, bytes, type }: Attachment) => connector.downloadFile(name, bytes, type);
  const save = useAction(async (make: () => Promise<FileMade>) => {
    setSaid("");
    const file = await make();
    if ("refused" in file) return setSaid(file.refused);
    setSaid(texts.saved(file.name));
    await look();
  });
  const whole = async (): Promise<FileMade> => {
    const file = await connector.exportWorkbook();
    if (!("refused" in file)) await download(file);
    return file;
  };
  const copy = useAction(async (tab: ExportedTab) => {
    setSaid("");
    const count = await connector.copyRows({ tab, all });
    setSaid(count === 0 ? localTexts.exports.nothing : texts.copied(count));
    await look();
  });
  if (state === undefined) return first.failure === undefined ? null : <Problem failure={first.failure} />;
  const busy = save.busy || copy.busy;
  const failure = save.failure ?? copy.failure;
  return (
    <section class="card" aria-labelledby="local">
      <h2 id="local">{texts.title}</h2>
      <p>{texts.what(state.title, momentWords(state.savedAt))}</p>
      <p class="soft small">{texts.onlyHere}</p>
      <button type="button" disabled={busy} onClick={() => save.run(whole)}>
        {texts.download}
      </button>
      <Fold title={localTexts.open.titleAgain}>
        <LocalOpen connector={connector} again onOpened={onOpened} />
      </Fold>
      <Fold title={texts.rowsTitle}>
        <div class="stack">
          <p>{texts.waiting(state.waiting.Journal, state.waiting.Courriers)}</p>
          <p class="soft small">{texts.rowsHint}</p>
          <label class="choice">
            <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
            <span>{texts.all}</span>
          </label>
          {TABS.map((tab) => (
            <div key={tab} class="actions">
              <button type="button" disabled={busy} onClick={() => copy.run(tab)}>
                {texts.copy(tab)}
              </button>
              <button
                type="button"
                disabled={busy}
                onClick={() => save.run(() => connector.exportRows(download, { tab, all }))}
              >
                {texts.csv(tab)}
              </button>
            </div>
          ))}
        </div>
      </Fold>
      <p class="soft small" role="status">
        {said}
      </p>
      {failure !== undefined && <Problem failure={failure} />}
      <LocalErase
        connector={connector}
        rows={state.rowsToExport}
        onErased={() => {
          setState(undefined);
          onErased(texts.erased);
        }}
      />
    </section>
  );
}
