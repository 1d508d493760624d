import { chartData, type Strip } from "../workbook/chart-data.ts";
import { type Chart, chartOption, chartSize, pointColors } from "../workbook/charts.ts";
import { colorOf } from "../workbook/colors.ts";
import type { ConditionalFormat } from "../workbook/rules.ts";
import type { Box, ProtectedRange, Workbook } from "../workbook/workbook.ts";

/** Google's `GridRange` of a box. */
export function gridRange(sheetId: number, box: Box): object {
  return {
    sheetId,
    startRowIndex: box.startRow,
    endRowIndex: box.endRow,
    startColumnIndex: box.startColumn,
    endColumnIndex: box.endColumn,
  };
}

/** Google's `ProtectedRange`; whoever asks the stand-in is the owner. */
export function protectedRange(sheetId: number, held: ProtectedRange): object {
  return {
    protectedRangeId: held.id,
    range: held.range === undefined ? { sheetId } : gridRange(sheetId, held.range),
    description: held.description,
    warningOnly: held.warningOnly,
    requestingUserCanEdit: true,
    ...(held.unprotected !== undefined &&
      held.unprotected.length > 0 && {
        unprotectedRanges: held.unprotected.map((box) => gridRange(sheetId, box)),
      }),
  };
}

/** Google's `ConditionalFormatRule`. */
export function conditionalFormat(sheetId: number, held: ConditionalFormat): object {
  return { ...held, ranges: held.ranges.map((box) => gridRange(sheetId, box)) };
}

/** Types of Apps Script that Google's `BasicChartSpec` draws; others become columns there. */
const basicTypes = ["BAR", "LINE", "AREA", "COLUMN", "SCATTER", "COMBO", "STEPPED_AREA"];
const legends: Readonly<Record<string, string>> = {
  top: "TOP_LEGEND",
  right: "RIGHT_LEGEND",
  bottom: "BOTTOM_LEGEND",
  left: "LEFT_LEGEND",
  none: "NO_LEGEND",
};

/** Google's `EmbeddedChart`. */
export function embeddedChart(workbook: Workbook, sheetId: number, chart: Chart): object {
  const { width, height } = chartSize(chart);
  const text = (name: string) => {
    const value = chartOption(chart, name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const title = text("title");
  const subtitle = text("subtitle");
  const background = colorOf(chartOption(chart, "backgroundColor"));
  return {
    chartId: chart.id,
    spec: {
      ...(title !== undefined && { title }),
      ...(subtitle !== undefined && { subtitle }),
      ...(background !== undefined && {
        backgroundColor: background,
        backgroundColorStyle: { rgbColor: background },
      }),
      hiddenDimensionStrategy: "SKIP_HIDDEN_ROWS_AND_COLUMNS",
      ...(chart.type === "PIE" ? pie(workbook, chart) : basic(workbook, chart, text)),
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: chart.anchor.row, columnIndex: chart.anchor.column },
        offsetXPixels: chart.anchor.x,
        offsetYPixels: chart.anchor.y,
        widthPixels: width,
        heightPixels: height,
      },
    },
  };
}

function source(strip: Strip): object {
  return { sourceRange: { sources: strip.sources.map(({ sheetId, box }) => gridRange(sheetId, box)) } };
}

function legendOf(chart: Chart, otherwise: string): string {
  const given = chartOption(chart, "legend.position") ?? chartOption(chart, "legend");
  return legends[String(given)] ?? otherwise;
}

function pie(workbook: Workbook, chart: Chart): object {
  const { labels, series } = chartData(workbook, chart);
  const hole = Number(chartOption(chart, "pieHole")) || 0;
  const [first] = series;
  return {
    pieChart: {
      legendPosition: legendOf(chart, "LABELED_LEGEND"),
      domain: source(labels),
      ...(first !== undefined && { series: source(first) }),
      ...(hole > 0 && { pieHole: hole }),
    },
  };
}

function basic(workbook: Workbook, chart: Chart, text: (name: string) => string | undefined): object {
  const { headers, labels, series } = chartData(workbook, chart);
  const colors = chartOption(chart, "colors");
  const stacked = chartOption(chart, "isStacked");
  const isBar = chart.type === "BAR";
  const axis = (position: string, name: string) => {
    const title = text(name);
    return { position, ...(title !== undefined && { title }) };
  };
  return {
    basicChart: {
      chartType: basicTypes.includes(chart.type) ? chart.type : "COLUMN",
      legendPosition: legendOf(chart, "RIGHT_LEGEND"),
      // A bar chart's figures run along the bottom.
      axis: [
        axis("BOTTOM_AXIS", isBar ? "vAxis.title" : "hAxis.title"),
        axis("LEFT_AXIS", isBar ? "hAxis.title" : "vAxis.title"),
      ],
      domains: [{ domain: source(labels) }],
      series: series.map((strip, index) => {
        const color = colorOf(
          chartOption(chart, `series.${index}.color`) ?? (Array.isArray(colors) ? colors[index] : undefined),
        );
        const overrides = Object.entries(pointColors(chart, index)).flatMap(([point, hex]) => {
          const own = colorOf(hex);
          return own === undefined
            ? []
            : [{ index: Number(point), color: own, colorStyle: { rgbColor: own } }];
        });
        return {
          series: source(strip),
          targetAxis: isBar ? "BOTTOM_AXIS" : "LEFT_AXIS",
          ...(color !== undefined && { color, colorStyle: { rgbColor: color } }),
          ...(overrides.length > 0 && { styleOverrides: overrides }),
        };
      }),
      headerCount: headers,
      ...(stacked !== undefined &&
        stacked !== false &&
        stacked !== null && { stackedType: stacked === "percent" ? "PERCENT_STACKED" : "STACKED" }),
    },
  };
}
