import { panelTexts } from "../../texts/panel.ts";
import type { Connector, Opened } from "../connector.ts";
import { Problem } from "../parts/notice.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";

interface UnreadProps<Kind extends Opened["kind"]> {
  readonly connector: Connector;
  readonly opened: Extract<Opened, { readonly kind: Kind }>;
  readonly onRefresh: () => void;
  readonly loading: boolean;
}

function Message({ text }: { readonly text: string }) {
  return <p class="message">{text}</p>;
}

/** A reading that Crescendo is not sure of: the owner decides. */
export function ProposalScreen(
  props: UnreadProps<"proposal"> & { readonly onChanged: (now: Opened) => void },
) {
  const { connector, opened, onRefresh, onChanged, loading } = props;
  const accept = useAction(async () => onChanged(await connector.accept()));
  return (
    <section class="card">
      <Title>{panelTexts.proposal.title}</Title>
      <Message text={opened.message} />
      <p class="soft">{panelTexts.proposal.explain}</p>
      <div class="actions">
        <button type="button" class="main" disabled={accept.busy} onClick={() => accept.run()}>
          {panelTexts.proposal.accept}
        </button>
        <button type="button" onClick={() => void connector.openWorkbook()}>
          {panelTexts.errors.openWorkbook}
        </button>
        <button type="button" class="quiet" disabled={loading} onClick={onRefresh}>
          {panelTexts.refused.reload}
        </button>
      </div>
      {accept.failure !== undefined && <Problem failure={accept.failure} />}
    </section>
  );
}

/** A workbook that cannot be read: what is wrong and what to do. */
export function RefusedScreen({ connector, opened, onRefresh, loading }: UnreadProps<"refused">) {
  return (
    <section class="card">
      <Title>{panelTexts.refused.title}</Title>
      <Message text={opened.message} />
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
