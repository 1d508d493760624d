import { useContext } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import type { Opened } from "../opened.ts";
import { OpenWorkbook } from "../parts/open-workbook.tsx";
import { Title } from "../parts/title.tsx";

interface RefusedProps {
  readonly connector: Connector;
  readonly opened: Extract<Opened, { readonly kind: "refused" }>;
  readonly onRefresh: () => void;
  readonly loading: boolean;
}

/** A workbook that cannot be read: what is wrong and what to do. */
export function RefusedScreen({ connector, opened, onRefresh, loading }: RefusedProps) {
  const inBrowser = useContext(BookPlaceContext) === "browser";
  return (
    <section class="card">
      <Title>{panelTexts.refused.title}</Title>
      <p class="message">{opened.message}</p>
      {inBrowser ? (
        <p class="soft small">{localTexts.wrongFile}</p>
      ) : (
        <div class="actions">
          <button type="button" class="main" disabled={loading} onClick={onRefresh}>
            {panelTexts.refused.reload}
          </button>
          <OpenWorkbook connector={connector} />
        </div>
      )}
    </section>
  );
}
