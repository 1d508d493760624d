import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, formatRate } from "../base/french-format.ts";
import type { CallSheet } from "../model/call-sheet.ts";
import {
  CALL_PAGE,
  CALL_PAGE_OUTCOMES,
  daysLateWords,
  habitWords,
  othersWords,
} from "../texts/call-sheet-page.ts";
import { INSTALMENT_WORDS } from "../texts/instalments.ts";
import { PROMISE_WORDS } from "../texts/promises.ts";
import { CALL_SHEET_STYLE } from "./call-sheet-style.ts";
import { escapeHtml } from "./escape-html.ts";
import { plainField, withoutControls } from "./plain-field.ts";

/** What the printed page says of who prints it, and whether the prepared answers stand on its back. */
export interface CallSheetHead {
  /** The creditor's name. */
  readonly company?: string;
  readonly today: Day;
  /** `false`: the sheet alone, without the page of prepared answers. */
  readonly answers?: boolean;
}

/** What the front page shows of a long list; it says how many are left out. */
const INVOICES = 10;
const HISTORY = 6;
const COMMITMENTS = 3;
/** A cell of a hostile workbook may hold 50,000 characters: a page shows what a person reads. */
const LONGEST = 220;

/** Any text of a cell: one line, no control character, cut, escaped. */
function safe(text: string | undefined): string {
  const signs = [...plainField((text ?? "").slice(0, 10 * LONGEST))];
  const shown = signs.length <= LONGEST ? signs.join("") : `${signs.slice(0, LONGEST).join("")}…`;
  return escapeHtml(shown);
}
/** Words of ours may be longer than a cell's: they hold whole sentences, with cells inside already cut. */
const sentence = (text: string): string => escapeHtml(withoutControls(text.slice(0, 2_000)));

const dayText = (on: Day | undefined): string => (on === undefined ? "–" : formatDay(on));
const heading = (words: string): string => `<h2>${escapeHtml(words)}</h2>`;
const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

interface Col {
  readonly header: string;
  readonly kind?: "n" | "d";
}

function table(columns: readonly Col[], rows: readonly (readonly string[])[]): string {
  const kind = (index: number): string => {
    const found = columns[index]?.kind;
    return found === undefined ? "" : ` class="${found}"`;
  };
  const head = columns.map(({ header }, index) => `<th scope="col"${kind(index)}>${escapeHtml(header)}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell, index) => `<td${kind(index)}>${cell}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function who(sheet: CallSheet): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    [CALL_PAGE.askFor, sheet.askFor],
    [CALL_PAGE.phone, sheet.phone],
    [CALL_PAGE.circuit, sheet.paymentCircuit],
    [CALL_PAGE.means, sheet.paymentMeans],
    [CALL_PAGE.escalation, sheet.escalation],
    [CALL_PAGE.habits, habitWords(sheet.habits.usualLateness, sheet.habits.paidInvoices)],
  ];
  const shown = rows.filter(([label, value]) => value !== undefined || label === CALL_PAGE.phone);
  const cells = shown.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${safe(value) || "–"}</dd>`);
  return `<dl class="who">${cells.join("")}</dl>`;
}

function exposure({ exposures }: CallSheet): string {
  if (exposures.length === 0) return "";
  const figures = ["owed", "overdue", "claimed", "disputed", "promised", "credits"] as const;
  const rows = exposures.map((one) => [
    ...figures.map((figure) => formatAmount(one[figure], safe(one.currency))),
    formatRate(Math.round(one.shareOfPortfolio * 10_000)),
  ]);
  const columns: Col[] = [...figures, "share" as const].map((figure) => ({
    header: CALL_PAGE[figure],
    kind: "n",
  }));
  return heading(CALL_PAGE.exposure) + table(columns, rows);
}

function invoices(sheet: CallSheet): string {
  if (sheet.invoices.length === 0) return "";
  const withOrder = sheet.invoices.some(({ orderReference }) => orderReference !== undefined);
  const columns: Col[] = [
    { header: CALL_PAGE.invoice },
    ...(withOrder ? [{ header: CALL_PAGE.order }] : []),
    { header: CALL_PAGE.due, kind: "d" },
    { header: CALL_PAGE.late, kind: "n" },
    { header: CALL_PAGE.open, kind: "n" },
    { header: CALL_PAGE.claimed, kind: "n" },
    { header: CALL_PAGE.step, kind: "n" },
  ];
  const rows = sheet.invoices
    .slice(0, INVOICES)
    .map((one) => [
      safe(one.number) || "–",
      ...(withOrder ? [safe(one.orderReference) || "–"] : []),
      dayText(one.due),
      daysLateWords(one.daysLate),
      formatAmount(one.open, safe(one.currency)),
      one.claimed > 0 ? formatAmount(one.claimed, safe(one.currency)) : "–",
      one.step === undefined ? "–" : String(one.step),
    ]);
  const left = sheet.invoices.length - rows.length;
  const more = left > 0 ? `<p>${othersWords(left)}</p>` : "";
  return heading(CALL_PAGE.invoices) + table(columns, rows) + more;
}

function history(sheet: CallSheet): string {
  if (sheet.history.length === 0) return `${heading(CALL_PAGE.history)}<p>${CALL_PAGE.nothing}</p>`;
  const rows = sheet.history.slice(0, HISTORY).map(({ day, what, detail, amount, currency }) => {
    const sum = amount === undefined ? "" : ` – ${formatAmount(amount, safe(currency ?? "EUR"))}`;
    const more = detail === "" ? "" : ` – ${safe(detail)}`;
    return [formatDay(day), `${safe(what)}${sum}${more}`];
  });
  const lines = rows.map(([day, words]) => `<tr><td class="d">${day}</td><td>${words}</td></tr>`);
  return `${heading(CALL_PAGE.history)}<table><tbody>${lines.join("")}</tbody></table>`;
}

/** Promises, disputes and plans, the latest first; those that are over tell how they ended. */
function commitments(sheet: CallSheet): string {
  const currency = sheet.line?.currency ?? sheet.exposures[0]?.currency ?? "EUR";
  const money = (amount: CallSheet["promises"][number]["amount"]): string =>
    amount === undefined ? "" : `${formatAmount(amount, safe(currency))}, `;
  const promises = [...sheet.promises]
    .reverse()
    .slice(0, COMMITMENTS)
    .map(
      ({ amount, promisedDay, status }) =>
        `${money(amount)}${formatDay(promisedDay)}\u00a0: ${PROMISE_WORDS[status]}`,
    );
  const disputes = sheet.disputes
    .slice(0, COMMITMENTS)
    .map(({ words, amount, owner, targetDay, closed, currency: own }) => {
      const ended = closed === undefined ? "" : ` – ${dayText(closed.day)}\u00a0: ${safe(closed.resolution)}`;
      const by = closed !== undefined || owner === undefined ? "" : ` – ${safe(owner)}`;
      const target = closed !== undefined || targetDay === undefined ? "" : `, ${formatDay(targetDay)}`;
      const sum = amount > 0 ? `${formatAmount(amount, safe(own))}, ` : "";
      return `${sum}«\u00a0${safe(words)}\u00a0»${by}${target}${ended}`;
    });
  const plans = [...sheet.plans]
    .reverse()
    .slice(0, COMMITMENTS)
    .map(({ instalments }) =>
      instalments
        .map(
          ({ day, amount, status }) =>
            `${formatDay(day)} ${formatAmount(amount, safe(currency))} ${INSTALMENT_WORDS[status]}`,
        )
        .slice(0, 6)
        .join(" · "),
    );
  const blocks = [
    [CALL_PAGE.promises, promises],
    [CALL_PAGE.disputes, disputes],
    [CALL_PAGE.plans, plans],
  ] as const;
  const shown = blocks.filter(([, items]) => items.length > 0);
  if (shown.length === 0) return "";
  return `<div class="two">${shown.map(([title, items]) => `<section>${heading(title)}${list(items)}</section>`).join("")}</div>`;
}

function questions(sheet: CallSheet): string {
  const items = sheet.questions.map(
    ({ topic, question }) =>
      `<li><span><b>${sentence(topic)}.</b> ${sentence(question)}</span><div class="write"></div></li>`,
  );
  return `${heading(CALL_PAGE.questions)}<ul class="ask">${items.join("")}</ul>`;
}

function afterwards(): string {
  const boxes = CALL_PAGE_OUTCOMES.map((words) => `<span>${escapeHtml(words)}</span>`).join("");
  const blanks = [CALL_PAGE.who, "Date", "Montant", "Moyen et signataire"];
  const fill = blanks.map((words) => `<div>${escapeHtml(words)}\u00a0:</div>`).join("");
  return `${heading(CALL_PAGE.after)}<p class="boxes">${boxes}</p><div class="fill">${fill}</div>${'<div class="write"></div>'.repeat(2)}`;
}

function answers(sheet: CallSheet): string {
  if (sheet.objections.length === 0) return "";
  const articles = sheet.objections.map(
    ({ objection, answer, ask, outcome }) =>
      `<article><p><b>${sentence(objection)}</b></p><p>${sentence(answer)}</p>` +
      `<p><b>${CALL_PAGE.ask}</b> ${sentence(ask)}</p><p><b>${CALL_PAGE.note}</b> ${sentence(outcome)}</p></article>`,
  );
  return `<section class="verso">${heading(CALL_PAGE.objections)}${articles.join("")}</section>`;
}

/**
 * The call sheet as a complete printable page: A4, black and white, one page that can be written on by hand, the
 * prepared answers on its back. No script, nothing remote, no link: whatever a cell holds is text.
 */
export function callSheetPage(sheet: CallSheet, head: CallSheetHead): string {
  const name = safe(sheet.customer.name);
  const company = head.company === undefined ? "" : `${safe(head.company)}, `;
  const body = [
    `<header><h1>${CALL_PAGE.title} – ${name}</h1><span>${company}${formatDay(head.today)}</span></header>`,
    who(sheet),
    exposure(sheet),
    invoices(sheet),
    commitments(sheet),
    history(sheet),
    sheet.opening === "" ? "" : `${heading(CALL_PAGE.opening)}<p class="say">${sentence(sheet.opening)}</p>`,
    questions(sheet),
    `<div class="two"><section>${heading(CALL_PAGE.acceptable)}${list(sheet.acceptable.map(sentence))}</section>` +
      `<section>${heading(CALL_PAGE.cautions)}${list(sheet.cautions.map(sentence))}</section></div>`,
    afterwards(),
    head.answers === false ? "" : answers(sheet),
  ];
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${CALL_PAGE.title} – ${name}</title><style>${CALL_SHEET_STYLE}</style></head>
<body>
${body.filter((part) => part !== "").join("\n")}
</body>
</html>
`;
}
