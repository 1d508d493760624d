import type { TabView } from "../control/tab-view.ts";
import { byId, element, readJson } from "./dom.ts";

/** Shows one tab, read-only, as a spreadsheet shows it: letters above, numbers at the left. */
export async function showGrid(sheetId: number): Promise<void> {
  const tab = await readJson<TabView>(`/sandbox/tab?id=${sheetId}`);
  const head = element("thead");
  const letters = element("tr");
  letters.append(
    // The corner heads nothing.
    element("td"),
    ...Array.from({ length: tab.columns }, (_none, index) => element("th", columnName(index))),
  );
  head.append(letters);
  const body = element("tbody");
  for (const [index, row] of tab.rows.entries()) {
    const line = element("tr", "", index < tab.frozenRows ? "frozen" : "");
    // A title alone on its line spreads over the empty cells beside it, as in Sheets.
    const alone = row.length > 1 && row.slice(1).every((cell) => cell.t === "");
    line.append(
      element("th", String(index + 1)),
      ...(alone ? row.slice(0, 1) : row).map((cell) => {
        const drawn = element("td", cell.t, `${cell.n ? "n" : ""} ${cell.b ? "b" : ""}`.trim());
        if (alone) drawn.colSpan = row.length;
        if (cell.t.length > 40) drawn.title = cell.t;
        return drawn;
      }),
    );
    body.append(line);
  }
  const frame = byId("grid-frame");
  const same = frame.dataset.sheet === String(sheetId);
  const at = { top: frame.scrollTop, left: frame.scrollLeft };
  byId("grid").replaceChildren(head, body);
  frame.dataset.sheet = String(sheetId);
  frame.scrollTo(same ? at : { top: 0, left: 0 });
  byId("grid-foot").textContent = footer(tab);
}

function footer(tab: TabView): string {
  if (tab.rowTotal === 0) return "Onglet vide";
  const total = tab.rowTotal.toLocaleString("fr-FR");
  if (tab.rows.length < tab.rowTotal) {
    return `${tab.rows.length} premières lignes sur ${total}\u00a0; le fichier CSV les contient toutes.`;
  }
  return tab.rowTotal === 1 ? "1 ligne" : `${total} lignes`;
}

function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
