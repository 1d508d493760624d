import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { Intent } from "../../drafting/intent.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface UnknownCardProps {
  readonly connector: Connector;
  readonly intent: Intent;
  readonly onChanged: (now: OpenBook, said: string) => void;
}

/** A preparation that was cut, and whose draft is not found: only the owner can tell. */
export function UnknownCard({ connector, intent, onChanged }: UnknownCardProps) {
  const texts = panelTexts.unknown;
  const answer = useAction(async (exists: boolean) => {
    const now = await connector.resolve(intent, exists ? "it-exists" : "nothing-was-made");
    onChanged(now, exists ? texts.doneExists : texts.doneNone);
  });
  return (
    <fieldset class="card" aria-label={`${texts.title} : ${intent.customerName}`}>
      <p class="strong">{texts.title}</p>
      <p>{texts.about(intent.customerName)}</p>
      <div class="actions">
        <button type="button" disabled={answer.busy} onClick={() => answer.run(true)}>
          {texts.exists}
        </button>
        <button type="button" disabled={answer.busy} onClick={() => answer.run(false)}>
          {texts.none}
        </button>
      </div>
      {answer.failure !== undefined && <Problem failure={answer.failure} />}
    </fieldset>
  );
}
