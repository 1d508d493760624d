export const HOST_ID = "crescendo-ouvrir";
const LABEL = "Ouvrir Crescendo";

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

/**
 * The button that opens the panel, alone in its shadow root. Built node by node: Gmail's Trusted Types refuse any
 * text taken as markup.
 */
export function panelButton(page: Document, onClick: () => void): HTMLElement {
  const host = page.createElement("div");
  host.id = HOST_ID;
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const button = page.createElement("button");
  button.type = "button";
  button.title = LABEL;
  button.setAttribute("aria-label", LABEL);
  button.textContent = "C";
  button.addEventListener("click", onClick);
  root.append(button);
  return host;
}
