import { useEffect, useRef } from "preact/hooks";
import type { Letter } from "#shared/letters/compose.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";

function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    // Closer rows than the message has: no figure is hidden beyond the edge of a narrow panel.
    "@media screen and (max-width: 480px) { table:not([role=presentation]) :is(th, td)" +
      " { padding: 4px 2px !important; font-size: 11px !important } }" +
      " :host > :first-child { margin-top: 0 } :host > :last-child { margin-bottom: 0 }",
  );
  return sheet;
}

/** What a formatted letter is drawn from. */
export type FormattedSource = Pick<Letter, "html"> & Partial<Pick<Letter, "transfer" | "language">>;

/**
 * A formatted letter as its reader sees it, apart from the panel's own styles. It is parsed, never written as markup
 * into the page: what a parser made does not run.
 */
export function FormattedLetter({ letter }: { readonly letter: FormattedSource }) {
  const host = useRef<HTMLDivElement>(null);
  const { html, transfer, language = "fr" } = letter;
  useEffect(() => {
    const place = host.current;
    if (place === null) return;
    let gone = false;
    draw(place, html);
    // What draws the code to scan is loaded with the first letter that has one.
    if (transfer !== undefined) {
      void import("../../drafting/draft-message.ts").then(({ previewHtml }) => {
        if (!gone) draw(place, previewHtml({ html, transfer, language }));
      });
    }
    return () => {
      gone = true;
    };
  }, [html, transfer, language]);
  return <div class="paper" ref={host} />;
}

function draw(place: HTMLElement, html: string): void {
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  const letter = new DOMParser().parseFromString(html, "text/html");
  for (const script of letter.querySelectorAll("script")) script.remove();
  // An image of the message itself: it is only there once the message is.
  for (const image of letter.querySelectorAll('img[src^="cid:"]')) image.removeAttribute("src");
  // A link of the message opens beside the panel, never in its place.
  for (const link of letter.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  // The layout tables of the e-mail are left aside.
  const inside = letter.querySelector("td[lang]") ?? letter.body;
  // What may scroll after all can be reached without a mouse.
  for (const table of inside.querySelectorAll("table:not([role=presentation])"))
    if (table.parentElement !== null) table.parentElement.tabIndex = 0;
  root.adoptedStyleSheets = [styles()];
  root.replaceChildren(...inside.childNodes);
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

/** The subject of a letter, at its head. */
export function SubjectLine({ subject }: { readonly subject: string }) {
  return (
    <dl>
      <dt>{panelTexts.reminder.subject}</dt>
      <dd class="strong">{subject}</dd>
    </dl>
  );
}
