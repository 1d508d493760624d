import { useEffect, useRef } from "preact/hooks";

function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "@media screen { table { display: block; max-width: 100%; overflow-x: auto; font-size: 13px } td { white-space: nowrap; overflow-wrap: normal } }" +
      " :host > :first-child { margin-top: 0 } :host > :last-child { margin-bottom: 0 }",
  );
  return sheet;
}

/**
 * A formatted letter as its reader sees it, apart from the panel's own styles. It is parsed, never written as markup
 * into the page: what a parser made does not run.
 */
export function FormattedLetter({ html }: { readonly html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = host.current;
    if (place === null) return;
    const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
    const letter = new DOMParser().parseFromString(html, "text/html");
    for (const script of letter.querySelectorAll("script")) script.remove();
    // The layout tables of the e-mail are left aside: in a narrow panel only a wide table of figures scrolls.
    const inside = letter.querySelector("td[lang]") ?? letter.body;
    // What scrolls can be reached without a mouse.
    for (const table of inside.querySelectorAll("table")) table.tabIndex = 0;
    root.adoptedStyleSheets = [styles()];
    root.replaceChildren(...inside.childNodes);
  }, [html]);
  return <div class="paper" ref={host} />;
}

/** A letter in plain text; its tables, aligned by spaces, keep their columns. */
export function PlainLetter({ text }: { readonly text: string }) {
  const blocks: { readonly table: boolean; readonly lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const table = /\S {3,}\S/.test(line);
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.table === table) last.lines.push(line);
    else blocks.push({ table, lines: [line] });
  }
  let at = 0;
  return (
    <div class="letter-text">
      {blocks.map(({ table, lines }) => {
        const key = at;
        at += lines.length;
        return (
          <div key={key} {...(table ? ({ class: "aligned", tabIndex: 0 } as const) : {})}>
            {lines.join("\n")}
          </div>
        );
      })}
    </div>
  );
}
