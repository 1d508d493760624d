import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "#shared/view/icon.tsx";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface PrintButtonProps {
  readonly label: string;
  /** Names the page to a screen reader. */
  readonly title: string;
  /** The complete page, made when it is asked for. */
  readonly page: () => Promise<string>;
}

/**
 * Prints a page of its own from the panel: it is put in a frame where no script runs, and the frame alone is printed.
 * Each click makes it anew.
 */
export function PrintButton({ label, title, page }: PrintButtonProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState({ html: "", times: 0 });
  const print = useAction(async () => {
    const html = await page();
    setShown(({ times }) => ({ html, times: times + 1 }));
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null || shown.times === 0) return;
    const printed = (): void => element.contentWindow?.print();
    element.addEventListener("load", printed, { once: true });
    element.srcdoc = shown.html;
    return () => element.removeEventListener("load", printed);
  }, [shown]);
  return (
    <>
      <button type="button" disabled={print.busy} onClick={() => print.run()}>
        <Icon name="letter" />
        {label}
      </button>
      {shown.times > 0 && (
        <iframe
          key={shown.times}
          ref={frame}
          class="hidden print-frame"
          title={title}
          tabIndex={-1}
          sandbox="allow-same-origin allow-modals"
        />
      )}
      {print.failure !== undefined && <Problem failure={print.failure} />}
    </>
  );
}
