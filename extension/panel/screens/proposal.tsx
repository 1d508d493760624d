import { useContext, useState } from "preact/hooks";
import { columnTexts } from "#shared/texts/panel/columns.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { ShapeCorrection } from "#shared/workbook/book.ts";
import { BookPlaceContext } from "../book-place.ts";
import { columnAnswers, proposedTabs } from "../column-answers.ts";
import type { Connector } from "../connector.ts";
import type { Opened } from "../opened.ts";
import { ColumnList } from "../parts/column-list.tsx";
import { OpenWorkbook } from "../parts/open-workbook.tsx";
import { Problem } from "../parts/problem.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";

interface ProposalScreenProps {
  readonly connector: Connector;
  readonly opened: Extract<Opened, { readonly kind: "proposal" }>;
  readonly onRefresh: () => void;
  readonly loading: boolean;
  readonly onChanged: (now: Opened) => void;
}

/** A reading that Crescendo is not sure of: tab by tab what it understood, which the owner corrects and accepts. */
export function ProposalScreen({ connector, opened, onRefresh, loading, onChanged }: ProposalScreenProps) {
  const texts = panelTexts.proposal;
  const { columns } = opened;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [shapes, setShapes] = useState<ReadonlyMap<number, ShapeCorrection["shape"]>>(new Map());
  const [refusal, setRefusal] = useState("");
  const inBrowser = useContext(BookPlaceContext) === "browser";
  const accept = useAction(async () => {
    setRefusal("");
    const now = await connector.accept(columnAnswers(columns, chosen, shapes));
    if (now.kind === "refused") setRefusal(now.message);
    else onChanged(now.opened);
  });
  const setShape = (sheetId: number, shape: ShapeCorrection["shape"] | undefined): void => {
    const next = new Map(shapes);
    if (shape === undefined) next.delete(sheetId);
    else next.set(sheetId, shape);
    setShapes(next);
  };
  const failure = refusal === "" ? accept.failure : ({ message: refusal, remedy: "retry" } as const);
  return (
    <>
      <Title>{texts.title}</Title>
      <Fold title={columnTexts.why} open>
        <p class="message">{opened.message}</p>
      </Fold>
      {proposedTabs(columns).map((tab) => (
        <ColumnList
          key={tab.sheetId}
          tab={tab}
          busy={accept.busy}
          chosen={chosen}
          shape={shapes.get(tab.sheetId)}
          onColumn={(key, choice) => setChosen(new Map(chosen).set(key, choice))}
          onShape={(shape) => setShape(tab.sheetId, shape)}
        />
      ))}
      <div class="deed">
        <p class="soft small">{texts.explain}</p>
        <p class="soft small">{inBrowser ? columnTexts.laterHere : columnTexts.later}</p>
        <div class="actions">
          <button type="button" class="main" disabled={accept.busy} onClick={() => accept.run()}>
            {texts.accept}
          </button>
          {!inBrowser && (
            <>
              <OpenWorkbook connector={connector} />
              <button type="button" class="quiet" disabled={loading} onClick={onRefresh}>
                {panelTexts.refused.reload}
              </button>
            </>
          )}
        </div>
        {failure !== undefined && <Problem failure={failure} />}
      </div>
    </>
  );
}
