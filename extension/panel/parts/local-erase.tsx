import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import type { Connector } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface LocalEraseProps {
  readonly connector: Connector;
  /** Rows that were never exported: they would be lost. */
  readonly rows: number;
  readonly onErased: () => void;
}

/** Erases the workbook of this browser, after one more click that says what is lost. */
export function LocalErase({ connector, rows, onErased }: LocalEraseProps) {
  const texts = localTexts.card;
  const [sure, setSure] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (sure) keep.current?.focus();
  }, [sure]);
  const erase = useAction(async () => {
    await connector.eraseLocal();
    onErased();
  });
  if (!sure) {
    return (
      <button type="button" class="quiet" onClick={() => setSure(true)}>
        {texts.erase}
      </button>
    );
  }
  return (
    <fieldset class="stack">
      <legend class="strong">{texts.eraseSure}</legend>
      <p>{texts.eraseHint(rows)}</p>
      <div class="actions">
        <button type="button" ref={keep} onClick={() => setSure(false)}>
          {texts.eraseNo}
        </button>
        <button type="button" class="quiet" disabled={erase.busy} onClick={() => erase.run()}>
          {texts.eraseYes}
        </button>
      </div>
      {erase.failure !== undefined && <Problem failure={erase.failure} />}
    </fieldset>
  );
}
