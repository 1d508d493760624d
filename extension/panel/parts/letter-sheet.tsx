import { useState } from "preact/hooks";
import { panelTexts } from "../../texts/panel.ts";
import type { Connector } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { Icon } from "./icon.tsx";
import { FormattedLetter, PlainLetter } from "./letter-body.tsx";
import { Problem } from "./notice.tsx";

interface Sheet {
  readonly subject: string;
  readonly text: string;
  /** The formatted letter, as long as the panel holds it; `Courriers` keeps the text. */
  readonly html?: string;
}

/** A letter as it goes on paper. When the panel is printed, the sheet alone comes out. */
export function PrintSheet({ sheet }: { readonly sheet: Sheet }) {
  return (
    <>
      <article class="sheet" aria-label={sheet.subject}>
        {sheet.html === undefined ? <PlainLetter text={sheet.text} /> : <FormattedLetter html={sheet.html} />}
      </article>
      <button type="button" onClick={() => window.print()}>
        <Icon name="letter" />
        {panelTexts.reminder.print}
      </button>
      <p class="soft small">{panelTexts.reminder.printHint}</p>
    </>
  );
}

/** The letter of a prepared reminder, read from `Courriers` when asked for. */
export function LetterSheet({
  connector,
  preparedId,
}: {
  readonly connector: Connector;
  readonly preparedId: string;
}) {
  const [sheet, setSheet] = useState<Sheet | undefined>(undefined);
  const read = useAction(async () => setSheet(await connector.letterText(preparedId)));
  if (sheet !== undefined) return <PrintSheet sheet={sheet} />;
  return (
    <>
      <button type="button" class="quiet" disabled={read.busy} onClick={() => read.run()}>
        {panelTexts.settle.seeLetter}
      </button>
      {read.failure !== undefined && <Problem failure={read.failure} />}
    </>
  );
}
