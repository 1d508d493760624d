import "#shared/view/entry/entry.css";
import "#shared/view/customer/customer.css";
import { useContext } from "preact/hooks";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { localTexts } from "#shared/texts/panel/local.ts";
import { AnomalyPoint } from "#shared/view/customer/anomaly-point.tsx";
import { anomalyList } from "#shared/workbook/anomaly-list.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { OpenBook } from "../opened.ts";
import { WindowList } from "../window-list.tsx";

const PAGE = 20;

/** What Crescendo could not read in the owner's tabs or finds strange, gravest first; what is only to know is left out. */
export function AnomalyList({ opened }: { readonly opened: OpenBook }) {
  const texts = customerTexts.anomalies;
  const inBrowser = useContext(BookPlaceContext) === "browser";
  const { book, outcome } = opened;
  const problems = outcome.problems.filter(({ severity }) => severity !== "à savoir");
  // No cell is shown from here: the tabs are not needed to find its column.
  const anomalies = anomalyList(problems, [], book.sources);
  return (
    <>
      <p class="soft small">{texts.explain}</p>
      <WindowList
        class="points"
        items={anomalies.map((anomaly, at) => ({ anomaly, at }))}
        page={PAGE}
        more={texts.more}
        keyOf={({ at }) => String(at)}
      >
        {({ anomaly }) => <AnomalyPoint anomaly={anomaly} />}
      </WindowList>
      {inBrowser && <p class="soft small">{localTexts.correct}</p>}
    </>
  );
}
