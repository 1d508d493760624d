import { useEffect, useState } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import type { Connector } from "../connector.ts";
import type { LocalCarry } from "../in-this-browser.ts";
import type { Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface CarryCardProps {
  readonly connector: Connector;
  /** What is open: another reading asks again. */
  readonly opened: Opened;
  readonly onChanged: (now: Opened, said: string) => void;
}

/** Rows of this browser's journal that the Google workbook lacks, offered to it; nothing when it has them all. */
export function CarryCard({ connector, opened, onChanged }: CarryCardProps) {
  const texts = localTexts.carry;
  const [found, setFound] = useState<LocalCarry | undefined>(undefined);
  const [later, setLater] = useState(false);
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const now = opened.kind === "book" ? await connector.carryState() : undefined;
      if (current) setFound(now);
    };
    // An offer that cannot be computed is not made: nothing is lost, the rows stay in this browser.
    look().catch(() => setFound(undefined));
    return () => {
      current = false;
    };
  }, [connector, opened]);
  const carry = useAction(async () => {
    const { rows, opened: now } = await connector.carryJournalOver();
    onChanged(now, texts.done(rows));
  });
  if (found === undefined || later) return null;
  return (
    <section class="card" aria-labelledby="carry">
      <h2 id="carry">{texts.title}</h2>
      <p>{texts.lead(found.rows, found.title)}</p>
      {found.strangers > 0 && <p class="soft small">{texts.strangers(found.strangers)}</p>}
      <div class="actions">
        <button type="button" class="main" disabled={carry.busy} onClick={() => carry.run()}>
          {carry.busy ? texts.doing : texts.go}
        </button>
        <button type="button" disabled={carry.busy} onClick={() => setLater(true)}>
          {texts.later}
        </button>
      </div>
      {carry.failure !== undefined && <Problem failure={carry.failure} />}
    </section>
  );
}
