import { gmailTexts } from "#shared/texts/panel/gmail.ts";
import { button, pagePart } from "./page-part.ts";

const STYLE = `
  button {
    all: unset; position: fixed; right: 14px; bottom: 14px; z-index: 999; display: grid; place-items: center;
    width: 36px; height: 36px; border-radius: 50%; background: #1f6f54; color: #fff; cursor: pointer;
    box-shadow: 0 1px 3px rgb(0 0 0 / 25%); opacity: .78; font: 700 15px/1 system-ui, sans-serif;
  }
  button:hover, button:focus-visible { opacity: 1 }
  button:focus-visible { outline: 2px solid #1f6f54; outline-offset: 2px }
  @media print { button { display: none } }
`;

/** The button that opens the panel, whatever the page shows. */
export function panelButton(page: Document, open: () => void): HTMLElement {
  const { host, root } = pagePart(page, "ouvrir", STYLE);
  const made = button(page, "C", open);
  made.title = gmailTexts.open;
  made.setAttribute("aria-label", gmailTexts.open);
  root.append(made);
  return host;
}
