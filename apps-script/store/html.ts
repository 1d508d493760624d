/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** What every public page holds: no script, nothing loaded from elsewhere. */
export interface Page {
  readonly language: "fr" | "en";
  readonly title: string;
  readonly description: string;
  /** HTML of the page below its head. */
  readonly body: string;
}

const SKIP = { fr: "Aller au contenu", en: "Skip to content" } as const;

/** A whole page, its style within. */
export function htmlPage({ language, title, description, body }: Page): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(description)}">
<style>
${STYLE}</style>
</head>
<body>
<a class="skip" href="#contenu">${SKIP[language]}</a>
${body}
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2420; --soft: #55615b; --line: #d7ded9; --green: #1f6f54; --tint: #eef5f1; --warn: #fff4de; --warn-line: #b26a00; }
@media (prefers-color-scheme: dark) { :root { --paper: #141a17; --ink: #e7ece9; --soft: #a9b5ae; --line: #35403a; --green: #7fcfae; --tint: #1d2722; --warn: #2c2413; --warn-line: #e0a040; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--green); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--green); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
header, main, footer, .contents { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: 1.25rem; border-top: 2px solid var(--green); }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; color: var(--green); }
p, ul, ol { margin: .5rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .3rem 0; }
.lead, .for, footer { color: var(--soft); }
.for { font-size: .85rem; font-weight: 400; white-space: nowrap; }
.warning { background: var(--warn); border-left: 4px solid var(--warn-line); padding: .6rem .9rem; border-radius: 0 4px 4px 0; }
.example { background: var(--tint); border-radius: 4px; padding: .5rem .8rem; overflow-x: auto; }
.example code { font: .9rem/1.5 ui-monospace, Consolas, monospace; white-space: pre-wrap; }
.contents { padding-top: 1rem; }
.contents ul { list-style: none; padding-left: 0; }
.contents details ul { padding-left: 1rem; }
.contents summary { cursor: pointer; padding: .3rem 0; margin-left: 1.1rem; text-indent: -1.1rem; font-weight: 600; }
.contents a { display: inline-block; padding: .15rem 0; }
footer { margin-top: 4rem; padding-top: 1.5rem; padding-bottom: 3rem; border-top: 1px solid var(--line); font-size: .9rem; }
@media (min-width: 68rem) {
  .with-contents { display: grid; grid-template-columns: 20rem minmax(0, 46rem); gap: 0 2rem; justify-content: center; }
  .with-contents > header, .with-contents > footer { grid-column: 2; margin: 0; width: 100%; }
  .with-contents > .contents { grid-column: 1; grid-row: 1 / span 3; margin: 0; padding: 2.5rem 0 2.5rem 1.25rem; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; font-size: .92rem; }
  .with-contents > main { grid-column: 2; margin: 0; }
}
@media print {
  :root { --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #999999; --green: #1f6f54; --tint: #f3f3f3; --warn: #ffffff; }
  body { font-size: 10.5pt; line-height: 1.45; }
  header, main, footer, .contents { max-width: none; padding-left: 0; padding-right: 0; }
  .skip, .contents, .back { display: none; }
  h2 { margin-top: 1.5rem; }
  h2, h3, h4 { break-after: avoid; }
  li, .warning, .example { break-inside: avoid; }
  .warning, .example { border: 1px solid var(--line); }
  a { color: inherit; text-decoration: none; }
}
`;
