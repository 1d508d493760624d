import type { Chart } from "../../workbook/charts.ts";
import { chartOption } from "../../workbook/charts.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { type Host, type Method, ServiceFailure } from "./host.ts";
import { rangeInside, rangeService } from "./range-service.ts";

const chartTypes = [
  "TIMELINE",
  "AREA",
  "BAR",
  "BUBBLE",
  "CANDLESTICK",
  "COLUMN",
  "COMBO",
  "GAUGE",
  "GEO",
  "HISTOGRAM",
  "RADAR",
  "LINE",
  "ORG",
  "PIE",
  "SCATTER",
  "SPARKLINE",
  "STEPPED_AREA",
  "TABLE",
  "TREEMAP",
  "WATERFALL",
];

function names(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value) => [value, value]));
}

/** `Charts`: its enumerations, which chart builders take. */
export function chartsService(host: Host): object {
  return host.service(
    "Charts",
    {},
    {
      ChartType: names(chartTypes),
      ChartMergeStrategy: names(["MERGE_COLUMNS", "MERGE_ROWS"]),
      ChartHiddenDimensionStrategy: names(["IGNORE_ROWS", "IGNORE_COLUMNS", "IGNORE_BOTH", "SHOW_BOTH"]),
      Position: names(["TOP", "RIGHT", "BOTTOM", "NONE"]),
      CurveStyle: names(["NORMAL", "SMOOTH"]),
      PointStyle: names(["NONE", "TINY", "MEDIUM", "LARGE", "HUGE"]),
    },
  );
}

const blank: Chart = {
  id: 0,
  type: "LINE",
  ranges: [],
  anchor: { row: 0, column: 0, x: 0, y: 0 },
  options: {},
  transposed: false,
  mergeStrategy: "MERGE_COLUMNS",
};

/** Methods that set one option of a chart, by the option's name. */
const optionSteps: Readonly<Record<string, string>> = {
  setTitle: "title",
  setColors: "colors",
  setXAxisTitle: "hAxis.title",
  setYAxisTitle: "vAxis.title",
  setBackgroundColor: "backgroundColor",
  setTitleTextStyle: "titleTextStyle",
  setXAxisTextStyle: "hAxis.textStyle",
  setYAxisTextStyle: "vAxis.textStyle",
  setXAxisTitleTextStyle: "hAxis.titleTextStyle",
  setYAxisTitleTextStyle: "vAxis.titleTextStyle",
  setLegendTextStyle: "legend.textStyle",
  setCurveStyle: "curveType",
  setPointStyle: "pointShape",
};
const positions: Readonly<Record<string, string>> = {
  TOP: "top",
  RIGHT: "right",
  BOTTOM: "bottom",
  NONE: "none",
};

/** `Sheet.newChart()` and `EmbeddedChart.modify()`. */
function chartBuilder(host: Host, from: Chart = blank): object {
  let chart = from;
  const step =
    (change: (...args: unknown[]) => Partial<Chart>): Method =>
    (...args) => {
      chart = { ...chart, ...change(...args) };
      return self;
    };
  const option = (name: string, value: unknown) => ({ options: { ...chart.options, [name]: value } });
  const rangeOf = (service: unknown) => {
    const { sheet, box } = rangeInside(host, service);
    return { sheetId: sheet.sheetId, box };
  };
  const typed = (type: string) => step(() => ({ type }));
  const steps: Record<string, Method> = {
    addRange: step((range) => ({ ranges: [...chart.ranges, rangeOf(range)] })),
    clearRanges: step(() => ({ ranges: [] })),
    removeRange: step((range) => {
      const gone = JSON.stringify(rangeOf(range));
      return { ranges: chart.ranges.filter((held) => JSON.stringify(held) !== gone) };
    }),
    getRanges: () => rangesOf(host, chart),
    setChartType: step((type) => {
      if (!chartTypes.includes(String(type))) throw new ServiceFailure(`Unknown chart type ${String(type)}.`);
      return { type: String(type) };
    }),
    getChartType: () => chart.type,
    getContainer: () => containerInfo(host, chart),
    setOption: step((name, value) => option(String(name), plainValue(host, value))),
    setPosition: step((row, column, x, y) => {
      if (!(Number(row) >= 1 && Number(column) >= 1))
        throw new ServiceFailure("The chart's anchor position is out of bounds.");
      return {
        anchor: { row: Number(row) - 1, column: Number(column) - 1, x: Number(x ?? 0), y: Number(y ?? 0) },
      };
    }),
    setNumHeaders: step((count) => ({ numHeaders: Number(count) })),
    setTransposeRowsAndColumns: step((transposed) => ({ transposed: transposed === true })),
    setMergeStrategy: step((strategy) => ({ mergeStrategy: String(strategy) })),
    setHiddenDimensionStrategy: step((strategy) => option("hiddenDimensionStrategy", String(strategy))),
    setLegendPosition: step((position) => option("legend.position", positions[String(position)])),
    setStacked: step(() => option("isStacked", true)),
    set3D: step(() => option("is3D", true)),
    reverseCategories: step(() => option("reverseCategories", true)),
    useLogScale: step(() => option("vAxis.logScale", true)),
    setRange: step((start, end) => option("vAxis.viewWindow", { min: Number(start), max: Number(end) })),
    asAreaChart: typed("AREA"),
    asBarChart: typed("BAR"),
    asColumnChart: typed("COLUMN"),
    asComboChart: typed("COMBO"),
    asHistogramChart: typed("HISTOGRAM"),
    asLineChart: typed("LINE"),
    asPieChart: typed("PIE"),
    asScatterChart: typed("SCATTER"),
    asTableChart: typed("TABLE"),
    build: () => chartService(host, chart),
  };
  for (const [method, name] of Object.entries(optionSteps)) {
    steps[method] = step((value) => option(name, plainValue(host, value)));
  }
  // The builder's steps stay in the script: only what reaches the sheet is a call of Google's.
  const self: object = host.service("EmbeddedChartBuilder", { uncounted: steps });
  return self;
}

/** Options come from the script's own context: kept as plain data. */
function plainValue(host: Host, value: unknown): unknown {
  if (host.isService(value)) throw new ServiceFailure("A chart option must be plain data.");
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** An `EmbeddedChart`: a picture of the chart as it was when it was read. */
function chartService(host: Host, chart: Chart): object {
  const self = host.service("EmbeddedChart", {
    uncounted: {
      getChartId: () => (chart.id === 0 ? null : chart.id),
      getRanges: () => rangesOf(host, chart),
      getContainerInfo: () => containerInfo(host, chart),
      getNumHeaders: () => chart.numHeaders ?? -1,
      getMergeStrategy: () => chart.mergeStrategy,
      getTransposeRowsAndColumns: () => chart.transposed,
      getHiddenDimensionStrategy: () => chartOption(chart, "hiddenDimensionStrategy") ?? "IGNORE_BOTH",
      getOptions: () =>
        host.service("ChartOptions", {
          uncounted: {
            get: (name) => chartOption(chart, String(name)) ?? null,
            getOrDefault: (name) => chartOption(chart, String(name)) ?? null,
          },
        }),
      modify: () => chartBuilder(host, chart),
    },
  });
  return host.link(self, { chart });
}

function rangesOf(host: Host, chart: Chart): object[] {
  return chart.ranges.flatMap(({ sheetId, box }) => {
    const sheet = host.workbook.sheets.find((other) => other.sheetId === sheetId);
    return sheet === undefined ? [] : [rangeService(host, sheet, box)];
  });
}

function containerInfo(host: Host, chart: Chart): object {
  const { row, column, x, y } = chart.anchor;
  return host.service("ContainerInfo", {
    uncounted: {
      getAnchorRow: () => row + 1,
      getAnchorColumn: () => column + 1,
      getOffsetX: () => x,
      getOffsetY: () => y,
    },
  });
}

function chartInside(host: Host, service: unknown): Chart {
  const inside = host.inside(service) as { chart?: Chart } | undefined;
  if (inside?.chart === undefined) throw new ServiceFailure("An EmbeddedChart is expected.");
  return inside.chart;
}

/** The chart methods of a sheet, all of them of kind `structure`. */
export function sheetCharts(host: Host, sheet: Sheet): Readonly<Record<string, Method>> {
  const held = () => sheet.charts ?? [];
  const indexOf = (service: unknown) => {
    const at = held().findIndex(({ id }) => id === chartInside(host, service).id);
    if (at < 0) throw new ServiceFailure("The chart is not on this sheet.");
    return at;
  };
  return {
    newChart: () => chartBuilder(host),
    getCharts: () => held().map((chart) => chartService(host, chart)),
    insertChart: (service) => {
      const chart = chartInside(host, service);
      if (chart.ranges.length === 0) throw new ServiceFailure("At least one range is required for a chart.");
      const all = host.workbook.sheets.flatMap((other) => other.charts ?? []);
      const id = 1 + all.reduce((most, other) => Math.max(most, other.id), 1_000_000);
      sheet.charts = [...held(), { ...chart, id }];
    },
    updateChart: (service) => {
      const at = indexOf(service);
      sheet.charts = held().map((chart, index) => (index === at ? chartInside(host, service) : chart));
    },
    removeChart: (service) => {
      const at = indexOf(service);
      sheet.charts = held().filter((_chart, index) => index !== at);
    },
  };
}
