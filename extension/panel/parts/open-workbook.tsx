import { useContext } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface OpenWorkbookProps {
  readonly connector: Connector;
  /** The tab to open; the workbook otherwise. */
  readonly sheetId?: number | undefined;
  /** What the button says of a workbook in Google. */
  readonly label?: string;
  /** What to do there; of a workbook in this browser, how it is completed is said instead. */
  readonly hint?: string;
}

/** The way to complete the workbook: in Google's sheet, or in the owner's own program when it lives in this browser. */
export function OpenWorkbook({ connector, sheetId, label, hint }: OpenWorkbookProps) {
  const inBrowser = useContext(BookPlaceContext) === "browser";
  const open = useAction(async () => connector.openWorkbook(sheetId));
  const said = inBrowser ? localTexts.complete : hint;
  return (
    <>
      {said !== undefined && <p class="soft small">{said}</p>}
      <button type="button" disabled={open.busy} onClick={() => open.run()}>
        {inBrowser ? localTexts.card.download : (label ?? panelTexts.errors.openWorkbook)}
      </button>
      {open.failure !== undefined && <Problem failure={open.failure} />}
    </>
  );
}
