import { panelTexts } from "#shared/texts/panel/panel.ts";
import type { Connector, Opened } from "../connector.ts";
import { Title } from "../parts/title.tsx";

interface RefusedProps {
  readonly connector: Connector;
  readonly opened: Extract<Opened, { readonly kind: "refused" }>;
  readonly onRefresh: () => void;
  readonly loading: boolean;
}

/** A workbook that cannot be read: what is wrong and what to do. */
export function RefusedScreen({ connector, opened, onRefresh, loading }: RefusedProps) {
  return (
    <section class="card">
      <Title>{panelTexts.refused.title}</Title>
      <p class="message">{opened.message}</p>
      <div class="actions">
        <button type="button" class="main" disabled={loading} onClick={onRefresh}>
          {panelTexts.refused.reload}
        </button>
        <button type="button" onClick={() => void connector.openWorkbook()}>
          {panelTexts.errors.openWorkbook}
        </button>
      </div>
    </section>
  );
}
