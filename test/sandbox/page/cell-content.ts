import type { CellView } from "../control/tab-view.ts";
import { element } from "./dom.ts";

/** What stands in a cell: its text with its links, a box to tick, the mark of a list. */
export function cellContent(view: CellView, follow: (url: string) => void): readonly Node[] {
  if (view.box !== undefined) {
    const box = element("span", view.box ? "☑" : "☐", "tick");
    box.role = "img";
    box.ariaLabel = view.box ? "Coché" : "Non coché";
    return [box];
  }
  const content = element("span", "", "v");
  let at = 0;
  for (const { start, end, url } of view.links ?? []) {
    content.append(view.t.slice(at, start), link(view.t.slice(start, end), url, follow));
    at = end;
  }
  content.append(view.t.slice(at));
  return view.list === undefined ? [content] : [content, element("span", "▾", "pick")];
}

/** A link of a cell: inside the workbook it shows the tab, elsewhere it opens a page of its own. */
function link(text: string, url: string, follow: (url: string) => void): HTMLElement {
  const made = element("a", text);
  made.href = url;
  if (url.startsWith("#")) {
    made.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      follow(url);
    });
  } else {
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}
