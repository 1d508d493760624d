import { quietly } from "./quietly.ts";

/** Marks what is ours in Gmail's page. */
export const OWN_MARK = "data-crescendo";

/** Gmail answers single keys: those typed on a part of ours stay there. */
const KEYS = ["keydown", "keypress", "keyup"] as const;

export interface PagePart {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * An element of ours for Gmail's page, alone in its closed shadow root: neither the page's style nor its scripts reach
 * what it shows. Built node by node, since Gmail's Trusted Types refuse any text taken as markup.
 */
export function pagePart(page: Document, name: string, style: string): PagePart {
  const host = page.createElement("div");
  host.setAttribute(OWN_MARK, name);
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  for (const key of KEYS) host.addEventListener(key, (event) => event.stopPropagation());
  return { host, root };
}

/** A button with its words, doing one thing at a person's click, never at a script's. Gmail does not hear the click. */
export function button(page: Document, words: string, act: () => void): HTMLButtonElement {
  const made = page.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    if (event.isTrusted) quietly(act);
  });
  return made;
}

/** An element with its words, as text. */
export function words(page: Document, tag: "p" | "strong" | "span", text: string): HTMLElement {
  const made = page.createElement(tag);
  made.textContent = text;
  return made;
}

/** Whether Gmail's theme is dark there: what it writes in is light. */
export function isDark(beside: Element): boolean {
  const parts = getComputedStyle(beside).color.match(/\d+/g) ?? [];
  const [red = 0, green = 0, blue = 0] = parts.map(Number);
  return 0.3 * red + 0.59 * green + 0.11 * blue > 140;
}

/** Colours of a part, light or dark as the page around it. */
export const COLOURS = `
  :host { all: initial; --ink: #174c3c; --page: #f3f8f5; --line: #b7cfc4; --warm: #fbf3df; --warm-line: #d9bf6a;
    --text: #1c2420; font: 500 13px/1.35 "Google Sans", Roboto, Arial, sans-serif; }
  :host([data-theme="dark"]) { --ink: #a5e0c9; --page: #1d2b25; --line: #3e5a4e; --warm: #332c17; --warm-line: #7a6527;
    --text: #e9eeeb; }
  button { all: unset; box-sizing: border-box; cursor: pointer; color: var(--ink); font: inherit; }
  button:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
  @media print { :host { display: none !important } }
  @media (forced-colors: active) { button { forced-color-adjust: auto; border: 1px solid ButtonText } }
`;
