import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import type { Connector } from "../connector.ts";
import type { BrowserData } from "../in-this-browser.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface PrivacyBrowserProps {
  readonly connector: Connector;
  readonly onErased: () => void;
}

/** What this browser keeps, and its erasure: asked twice, what would be lost named. */
export function PrivacyBrowser({ connector, onErased }: PrivacyBrowserProps) {
  const texts = privacyTexts.browser;
  const [lost, setLost] = useState<BrowserData | undefined>(undefined);
  const [refusal, setRefusal] = useState("");
  const ask = useAction(async () => setLost(await connector.browserData()));
  const erase = useAction(async () => {
    setRefusal("");
    const { kind, said } = await connector.eraseBrowser();
    if (kind === "done") onErased();
    else setRefusal(said);
  });
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: what would be lost takes the focus.
  useLayoutEffect(() => {
    if (lost !== undefined) box.current?.focus({ preventScroll: true });
  }, [lost]);
  const own = refusal === "" ? undefined : ({ message: refusal, remedy: "retry" } as const);
  const failure = own ?? erase.failure ?? ask.failure;
  return (
    <section class="card" aria-labelledby="privacy-browser">
      <h2 id="privacy-browser">{texts.title}</h2>
      <p class="soft small">{texts.hint}</p>
      <ul class="told">
        {texts.kept.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lost === undefined ? (
        <button type="button" class="wide" disabled={ask.busy} onClick={() => ask.run()}>
          {texts.ask}
        </button>
      ) : (
        <>
          <div class="lost" ref={box} tabIndex={-1} role="status">
            {lost.pending > 0 && <p>{texts.pending(lost.pending)}</p>}
            {lost.books > 0 && <p>{texts.localBooks(lost.books)}</p>}
            <p>{texts.safe}</p>
          </div>
          <div class="actions">
            <button type="button" disabled={erase.busy} onClick={() => erase.run()}>
              {texts.confirm}
            </button>
            <button type="button" class="quiet" disabled={erase.busy} onClick={() => setLost(undefined)}>
              {texts.cancel}
            </button>
          </div>
        </>
      )}
      {failure !== undefined && <Problem failure={failure} />}
    </section>
  );
}
