import { formatAmount, formatNumber, plural } from "#shared/base/french-format.ts";
import { centsFromEuros } from "#shared/base/money.ts";
import { displayed } from "../workbook/rendered.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { numberIn, type TabRow, tabRows, textIn } from "./tab-rows.ts";

const amountColumns = [
  ["Total", "Total"],
  ["Sans échéance", "Sans éch."],
  ["Non échu", "Non échu"],
  ["1–30 j", "1–30 j"],
  ["31–60 j", "31–60 j"],
  ["61–90 j", "61–90 j"],
  ["Plus de 90 j", "> 90 j"],
  ["Avoirs et règlements non lettrés", "À lettrer"],
] as const;

const mostCustomers = 15;
const mostReminders = 10;
const nameWidth = 28;

/** The aged balance as aligned text: the largest customers, then the totals. */
export function balanceText(workbook: Workbook, day: string): string {
  const rows = tabRows(workbook, "Balance âgée", "Client");
  const totals = rows.filter((row) => textIn(row, "Client") === "Total");
  const customers = rows
    .filter((row) => textIn(row, "Client") !== "Total")
    .sort((a, b) => numberIn(b, "Total") - numberIn(a, "Total"));
  const shown = customers.slice(0, mostCustomers);
  const table = [
    ["Client", "", ...amountColumns.map(([, short]) => short)],
    ...shown.map((row) => line(textIn(row, "Client"), row)),
    ...totals.map((row) => line("Total", row)),
  ];
  const widths =
    table[0]?.map((_cell, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const lines = table.map((cells) =>
    cells
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const others = customers.length - shown.length;
  return [
    `Balance âgée au ${frenchDay(day)}`,
    "",
    lines[0] ?? "",
    rule,
    ...lines.slice(1, 1 + shown.length),
    ...(others > 0
      ? [`… et ${plural(others, "autre client", "autres clients")} dans l’onglet «\u00a0Balance âgée\u00a0»`]
      : []),
    rule,
    ...lines.slice(1 + shown.length),
  ].join("\n");
}

/** What was read, tab by tab: the control totals that the add-on keeps in `Indicateurs`. */
export function controlsText(workbook: Workbook): string {
  const byTab = new Map<string, string[]>();
  for (const row of tabRows(workbook, "Indicateurs", "Indicateur")) {
    const [tab = "", what] = textIn(row, "Indicateur").split("\u00a0: ");
    if (what === undefined) continue;
    const unit = textIn(row, "Unité");
    const value = numberIn(row, "Valeur");
    const figure =
      unit === "lignes" || unit === "postes"
        ? String(value)
        : formatAmount(centsFromEuros(value), unit === "€" ? "EUR" : unit);
    byTab.set(tab, [...(byTab.get(tab) ?? []), `${what}\u00a0: ${figure}`]);
  }
  return [...byTab].map(([tab, figures]) => `Lu dans « ${tab} » : ${figures.join(" · ")}`).join("\n");
}

function line(name: string, row: TabRow): string[] {
  return [
    shortened(name, nameWidth),
    textIn(row, "Devise"),
    ...amountColumns.map(([header]) => {
      const amount = numberIn(row, header);
      return amount === 0 ? "–" : formatNumber(centsFromEuros(amount));
    }),
  ];
}

/** The first priorities, with their reasons. */
export function prioritiesText(workbook: Workbook): string {
  const rows = tabRows(workbook, "Relances", "Rang");
  if (rows.length === 0) return "Relances\u00a0: rien à faire aujourd’hui.";
  const shown = rows.slice(0, mostReminders).flatMap((row) => {
    const claimed = numberIn(row, "Réclamé");
    const late = numberIn(row, "Retard max (j)");
    const facts = [
      textIn(row, "Canal"),
      textIn(row, "État"),
      claimed === 0 ? "" : `${formatAmount(centsFromEuros(claimed), textIn(row, "Devise"))} réclamés`,
      late > 0 ? `${plural(late, "jour")} de retard` : "",
      dayText(row),
    ].filter((fact) => fact !== "");
    const reason = textIn(row, "Pourquoi");
    return [
      `${textIn(row, "Rang").padStart(3)}. ${textIn(row, "Client")} – ${textIn(row, "Action")}`,
      `     ${facts.join(" · ")}`,
      ...(reason === "" ? [] : [`     ${shortened(reason, 110)}`]),
    ];
  });
  const others = rows.length - mostReminders;
  return [
    "Premières priorités",
    "",
    ...shown,
    ...(others > 0
      ? [`     … et ${plural(others, "autre ligne", "autres lignes")} dans l’onglet «\u00a0Relances\u00a0»`]
      : []),
  ].join("\n");
}

function dayText(row: TabRow): string {
  const cell = row.get("À faire le");
  return cell === undefined || cell.value === null || cell.value === ""
    ? ""
    : `à faire le ${displayed(cell)}`;
}

function shortened(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function frenchDay(day: string): string {
  return day.split("-").reverse().join("/");
}
