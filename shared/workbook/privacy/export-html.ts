import { formatDay, formatNumber } from "../../base/french-format.ts";
import { cents } from "../../base/money.ts";
import { tidy } from "../../base/normalise.ts";
import { escapeHtml } from "../../letters/escape-html.ts";
import { EXPORT, HELD_TITLES } from "../../texts/privacy.ts";
import { EXPORT_FACTS, type ExportCell, type ExportPart, type PersonalExport } from "./export-of.ts";

const STYLE =
  "body{font:15px/1.5 system-ui,sans-serif;color:#1f2933;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}" +
  "h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin-top:2rem}h3{font-size:.95rem;margin:1.2rem 0 .3rem}" +
  "dl{margin:0;border-top:1px solid #d5dbe1}dl div{display:flex;gap:1rem;padding:.25rem 0;border-bottom:1px solid #d5dbe1}" +
  "dt{flex:0 0 12rem;color:#52606d}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;min-width:0}" +
  "@media(max-width:30rem){dl div{display:block}}";

/**
 * The export as a page that a person reads: no script, nothing loaded, every text escaped, the text of each cell kept
 * apart from its neighbours whatever direction it is written in.
 */
export function exportHtml(copy: PersonalExport): string {
  const { name, day, controller, parts } = copy;
  return [
    "<!doctype html>",
    '<html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(EXPORT.title(tidy(name)))}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${isolated(EXPORT.title(tidy(name)))}</h1>`,
    `<p>${escapeHtml(EXPORT.made(formatDay(day)))}</p>`,
    `<p>${isolated(EXPORT.intro(controller === "" ? EXPORT.controller : tidy(controller)))}</p>`,
    ...parts.map(partHtml),
    `<h2>${escapeHtml(EXPORT.facts)}</h2>`,
    `<ul>${EXPORT_FACTS.map((fact) => `<li>${escapeHtml(fact)}</li>`).join("")}</ul>`,
    "</main></body></html>\n",
  ].join("\n");
}

const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

function partHtml({ tab, kind, headers, rows }: ExportPart): string {
  const lines = rows.map(({ row, cells }) => {
    const filled = cells.flatMap((cell, at) => {
      const text = cellText(cell);
      if (text === "") return [];
      return [`<div><dt>${isolated(headers[at] ?? "")}</dt><dd>${isolated(text)}</dd></div>`];
    });
    return `<h3>${escapeHtml(`${EXPORT.row} ${row}`)}</h3>\n<dl>${filled.join("")}</dl>`;
  });
  return [`<h2>${escapeHtml(HELD_TITLES[kind])} – ${isolated(tidy(tab))}</h2>`, ...lines].join("\n");
}

/** A cell as a French reader writes it; invisible marks that turn the direction of a text are dropped. */
function cellText(cell: ExportCell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return formatDay(cell.day);
  if (typeof cell === "boolean") return cell ? "oui" : "non";
  if (typeof cell === "number") return numberText(cell);
  return cell.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();
}

function numberText(value: number): string {
  const hundredths = value * 100;
  const isAmount = !Number.isInteger(value) && Math.abs(hundredths - Math.round(hundredths)) < 1e-6;
  return isAmount && Math.abs(hundredths) < 1e15
    ? formatNumber(cents(Math.round(hundredths)))
    : String(value);
}
