import type { BookWrite, TabWrite } from "#shared/workbook/book.ts";
import { type ChartLook, chartsOf } from "#shared/workbook/look/chart-look.ts";
import { type KnownChart, knownCharts, rememberCharts } from "./remembered-look.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const WIDTH = 560;
const HEIGHT = 320;

const rangesText = ({ ranges }: ChartLook): string => ranges.join(" ");

function withRanges(builder: Builder, sheet: Sheet, { ranges }: ChartLook): Builder {
  return ranges.reduce((chart, range) => chart.addRange(sheet.getRange(range)), builder.clearRanges());
}

function newChart(sheet: Sheet, look: ChartLook): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { kind, title, inRows, colours, anchor } = look;
  const [colour = ""] = colours.slice(-1);
  const builder = withRanges(sheet.newChart(), sheet, look)
    .setChartType(kind === "COLUMN" ? Charts.ChartType.COLUMN : Charts.ChartType.LINE)
    .setMergeStrategy(inRows ? Charts.ChartMergeStrategy.MERGE_ROWS : Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setTransposeRowsAndColumns(inRows)
    .setNumHeaders(0)
    .setOption("title", title)
    .setOption("legend", { position: "none" })
    .setOption("colors", [colour])
    .setOption("width", WIDTH)
    .setOption("height", HEIGHT)
    .setPosition(anchor.row, anchor.column, 0, 0);
  if (kind === "LINE") return builder.setOption("pointSize", 6).build();
  const items: Record<number, { readonly color: string }> = {};
  colours.forEach((color, index) => {
    items[index] = { color };
  });
  return builder.setOption("series", { 0: { items } }).build();
}

/** Draws the charts of a new tab; one that is known already, or that has nothing to show yet, is left out. */
export function drawCharts(sheet: Sheet, write: TabWrite): boolean {
  const looks = chartsOf(write);
  const known = new Map(knownCharts());
  for (const look of looks) {
    if (known.has(look.key)) continue;
    const before = new Set(sheet.getCharts().map((chart) => chart.getChartId()));
    sheet.insertChart(newChart(sheet, look));
    const added = sheet.getCharts().find((chart) => !before.has(chart.getChartId()));
    const id = added?.getChartId();
    if (typeof id !== "number") continue;
    known.set(look.key, { id, sheetId: sheet.getSheetId(), ranges: rangesText(look) });
    rememberCharts(known);
  }
  return looks.length > 0;
}

/**
 * Lets our charts follow their rows where these moved. A chart that the owner deleted is forgotten and never drawn
 * again; what they changed of its look stays.
 */
export function moveCharts(sheetOf: (id: number) => Sheet | undefined, writes: readonly BookWrite[]): void {
  const looks = writes.flatMap((write) =>
    "cells" in write ? [] : chartsOf(write).map((look) => ({ look, sheetId: write.sheetId })),
  );
  if (looks.length === 0) return;
  const known = knownCharts();
  const after = new Map<string, KnownChart>(known);
  for (const { look, sheetId } of looks) {
    const held = known.get(look.key);
    if (held === undefined || held.ranges === rangesText(look)) continue;
    // In another tab than the one that was written, the chart is not ours any more.
    const sheet = held.sheetId === sheetId ? sheetOf(held.sheetId) : undefined;
    const chart = sheet?.getCharts().find((one) => one.getChartId() === held.id);
    if (sheet === undefined || chart === undefined) {
      after.delete(look.key);
      continue;
    }
    sheet.updateChart(withRanges(chart.modify(), sheet, look).build());
    after.set(look.key, { ...held, ranges: rangesText(look) });
  }
  if (changed(known, after)) rememberCharts(after);
}

const changed = (a: ReadonlyMap<string, KnownChart>, b: ReadonlyMap<string, KnownChart>): boolean =>
  a.size !== b.size || [...a].some(([key, { ranges }]) => b.get(key)?.ranges !== ranges);
