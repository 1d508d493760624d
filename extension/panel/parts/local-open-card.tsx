import { localTexts } from "#shared/texts/panel/local.ts";
import type { Connector } from "../connector.ts";
import { LocalOpen } from "./local-open.tsx";

interface LocalOpenCardProps {
  readonly connector: Connector;
  readonly onOpened: (said: string) => void;
}

/** Another file, where the workbook of this browser cannot be read as it is. */
export function LocalOpenCard({ connector, onOpened }: LocalOpenCardProps) {
  return (
    <section class="card" aria-labelledby="local-open">
      <h2 id="local-open">{localTexts.open.title}</h2>
      <LocalOpen connector={connector} onOpened={onOpened} />
    </section>
  );
}
