import { gmailTexts } from "#shared/texts/panel/gmail.ts";
import { button, COLOURS, isDark, pagePart, words } from "./page-part.ts";

const STYLE = `${COLOURS}
  :host { display: block; margin: 8px 12px; }
  div { padding: 8px 12px; border: 1px solid var(--warm-line); border-radius: 8px; background: var(--warm);
    color: var(--text); }
  strong { font-weight: 600; }
  p { margin: 2px 0 4px; }
  button { text-decoration: underline; }
`;

/** On a draft that no longer says what is owed: why, and the way to the panel, which redoes or deletes it. */
export function staleNotice(
  page: Document,
  sentence: string,
  beside: Element,
  open: () => void,
): HTMLElement {
  const { host, root } = pagePart(page, "brouillon", STYLE);
  host.dataset.theme = isDark(beside) ? "dark" : "light";
  const box = page.createElement("div");
  box.setAttribute("role", "status");
  box.append(
    words(page, "strong", gmailTexts.stale.title),
    words(page, "p", sentence),
    button(page, gmailTexts.stale.open, open),
  );
  root.append(box);
  return host;
}
