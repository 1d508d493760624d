import { chartData, type Strip } from "../workbook/chart-data.ts";
import { type Chart, chartOption, chartSize, pointColors } from "../workbook/charts.ts";
import { type Locale, localeOf } from "../workbook/locale.ts";
import { displayed, displayedNumber } from "../workbook/rendered.ts";
import type { Workbook } from "../workbook/workbook.ts";

/** Google's first colours. */
const ownColors = ["#4285f4", "#ea4335", "#fbbc04", "#34a853", "#ff6d01", "#46bdc6", "#7baaf7", "#f07b72"];

interface Drawn {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
  /** Colours of single points that have one of their own. */
  readonly points: Readonly<Record<number, string>>;
}

interface Picture {
  readonly labels: readonly string[];
  readonly series: readonly Drawn[];
  readonly locale: Locale;
  readonly title: string;
  readonly stacked: boolean;
  readonly width: number;
  readonly height: number;
}

/** A chart as a simple SVG, and the same in words for whoever does not see it. */
export function chartPicture(
  workbook: Workbook,
  chart: Chart,
): { readonly svg: string; readonly alt: string } {
  const locale = localeOf(workbook.locale);
  const { labels, series } = chartData(workbook, chart);
  const { width, height } = chartSize(chart);
  const title = chartOption(chart, "title");
  const picture: Picture = {
    labels: labels.cells.map((cell) => displayed(cell, locale)),
    series: series.map((strip, index) => drawn(chart, strip, index)),
    locale,
    title: typeof title === "string" ? title : "",
    stacked: ![undefined, null, false].includes(chartOption(chart, "isStacked") as undefined),
    width,
    height,
  };
  const body = chart.type === "PIE" ? pie(picture, chart) : plot(picture, chart.type);
  const alt = [
    picture.title || "Graphique",
    ...picture.series.map(
      ({ name, values }) =>
        `${name}${name === "" ? "" : "\u00a0: "}${values
          .map((value, at) => `${picture.labels[at] ?? ""} ${displayedNumber(value, undefined, locale)}`)
          .join(", ")}`,
    ),
  ].join(". ");
  const heading = `<text x="16" y="28" font-size="16" fill="#3c4043">${escaped(picture.title)}</text>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Roboto,Arial,sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${heading}${body}</svg>`,
    alt,
  };
}

function drawn(chart: Chart, strip: Strip, index: number): Drawn {
  const colors = chartOption(chart, "colors");
  const own =
    chartOption(chart, `series.${index}.color`) ?? (Array.isArray(colors) ? colors[index] : undefined);
  return {
    name: strip.name,
    color: typeof own === "string" ? own : (ownColors[index % ownColors.length] ?? "#4285f4"),
    values: strip.cells.map(({ value }) => (typeof value === "number" ? value : 0)),
    points: pointColors(chart, index),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Steps of 1, 2 or 5 times a power of ten, four to six of them. */
function ticks(low: number, high: number): number[] {
  const rough = (high - low || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_none, at) => (first + at) * step);
}

function bounds({ series, labels, stacked }: Picture): [number, number] {
  const totals = stacked
    ? labels.map((_label, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
    : series.flatMap(({ values }) => values);
  return [Math.min(0, ...totals), Math.max(1, ...totals)];
}

function legend({ series, width, height }: Picture): string {
  if (series.length < 2) return "";
  return series
    .slice(0, 8)
    .map(({ name, color }, at) => {
      const x = 16 + at * Math.min(140, (width - 32) / Math.min(series.length, 8));
      return `<rect x="${round(x)}" y="${height - 18}" width="10" height="10" rx="2" fill="${color}"/><text x="${round(x + 15)}" y="${height - 9}" fill="#5f6368">${escaped(name.slice(0, 18))}</text>`;
    })
    .join("");
}

/** A label on one line, or on two where it is too wide for its place. */
function linesOf(text: string, room: number): readonly string[] {
  const gap = text.indexOf(" ");
  return text.length * 6.6 <= room || gap < 0 ? [text] : [text.slice(0, gap), text.slice(gap + 1)];
}

/** Columns, bars, lines and areas over two axes. */
function plot(picture: Picture, type: string): string {
  const { labels, series, locale, width, height } = picture;
  const isBar = type === "BAR";
  const longest = Math.min(150, 14 + 6.5 * labels.reduce((most, label) => Math.max(most, label.length), 0));
  const left = isBar ? longest : 76;
  const box = { left, top: 46, right: width - 20, bottom: height - (series.length > 1 ? 62 : 42) };
  const marks = ticks(...bounds(picture));
  const [low = 0, high = 1] = [marks[0], marks[marks.length - 1]];
  const [start, end] = isBar ? [box.left, box.right] : [box.bottom, box.top];
  const at = (value: number) => round(start + ((value - low) / (high - low || 1)) * (end - start));
  const money = (value: number) =>
    escaped(displayedNumber(value, { type: "NUMBER", pattern: "#,##0.##" }, locale));
  const grid = marks.map((value) =>
    isBar
      ? `<path d="M${at(value)} ${box.top}V${box.bottom}" stroke="#e0e0e0"/><text x="${at(value)}" y="${box.bottom + 16}" text-anchor="middle" fill="#5f6368">${money(value)}</text>`
      : `<path d="M${box.left} ${at(value)}H${box.right}" stroke="#e0e0e0"/><text x="${box.left - 8}" y="${at(value) + 4}" text-anchor="end" fill="#5f6368">${money(value)}</text>`,
  );
  const band = (isBar ? box.bottom - box.top : box.right - box.left) / Math.max(1, labels.length);
  const every = Math.ceil(
    labels.length / (isBar ? 24 : Math.max(1, Math.floor((box.right - box.left) / 70))),
  );
  const names = labels.map((label, index) => {
    if (index % every !== 0) return "";
    const middle = round((isBar ? box.top : box.left) + band * (index + 0.5));
    const text = label.length > 22 ? `${label.slice(0, 21)}…` : label;
    return isBar
      ? `<text x="${box.left - 8}" y="${middle + 4}" text-anchor="end" fill="#5f6368">${escaped(text)}</text>`
      : `<text y="${box.bottom + 16}" text-anchor="middle" fill="#5f6368">${linesOf(text, band * every)
          .map((line, at) => `<tspan x="${middle}" dy="${at * 13}">${escaped(line)}</tspan>`)
          .join("")}</text>`;
  });
  const lines = type === "LINE" || type === "AREA" || type === "SCATTER";
  const stackedTo = labels.map(() => 0);
  const shapes = series.map(({ color, values, points: own }, index) => {
    if (lines) {
      const points = values.map(
        (value, position) => `${round(box.left + band * (position + 0.5))},${at(value)}`,
      );
      const dots = points.map((point) => {
        const [x, y] = point.split(",");
        return `<circle cx="${x}" cy="${y}" r="3" fill="${color}"/>`;
      });
      const filled =
        type === "AREA" && points.length > 0
          ? `<polygon points="${round(box.left + band / 2)},${at(0)} ${points.join(" ")} ${round(box.left + band * (values.length - 0.5))},${at(0)}" fill="${color}" opacity=".25"/>`
          : "";
      const line =
        type === "SCATTER"
          ? ""
          : `<polyline points="${points.join(" ")}" fill="none" stroke="${color}" stroke-width="2"/>`;
      return filled + line + dots.join("");
    }
    const shares = picture.stacked ? 1 : series.length;
    const thick = (band * 0.7) / shares;
    return values
      .map((value, position) => {
        const from = picture.stacked ? (stackedTo[position] ?? 0) : 0;
        stackedTo[position] = from + value;
        const offset =
          (isBar ? box.top : box.left) + band * (position + 0.15) + (picture.stacked ? 0 : index * thick);
        const [a, b] = [at(from), at(from + value)];
        const [near, size] = [Math.min(a, b), Math.abs(b - a)];
        const fill = own[position] ?? color;
        return isBar
          ? `<rect x="${near}" y="${round(offset)}" width="${round(size)}" height="${round(thick)}" fill="${fill}"/>`
          : `<rect x="${round(offset)}" y="${near}" width="${round(thick)}" height="${round(size)}" fill="${fill}"/>`;
      })
      .join("");
  });
  const zero = isBar
    ? `<path d="M${at(0)} ${box.top}V${box.bottom}" stroke="#80868b"/>`
    : `<path d="M${box.left} ${at(0)}H${box.right}" stroke="#80868b"/>`;
  return [...grid, ...shapes, zero, ...names, legend(picture)].join("");
}

function pie(picture: Picture, chart: Chart): string {
  const { labels, series, width, height, locale } = picture;
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(height - 80, width / 2 - 40) / 2;
  const [x, y] = [radius + 30, height / 2 + 16];
  const colors = chartOption(chart, "colors");
  const colorAt = (at: number): string => {
    const own = chartOption(chart, `slices.${at}.color`) ?? (Array.isArray(colors) ? colors[at] : undefined);
    return typeof own === "string" ? own : (ownColors[at % ownColors.length] ?? "#4285f4");
  };
  let turn = -Math.PI / 2;
  const slices = values.map((value, at) => {
    const next = turn + (value / total) * 2 * Math.PI;
    const point = (angle: number) =>
      `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
    const path =
      value === total
        ? `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colorAt(at)}"/>`
        : `<path d="M${x} ${y}L${point(turn)}A${radius} ${radius} 0 ${value / total > 0.5 ? 1 : 0} 1 ${point(next)}Z" fill="${colorAt(at)}" stroke="#fff"/>`;
    turn = next;
    return path;
  });
  const names = labels.slice(0, 12).map((label, at) => {
    const share = displayedNumber((values[at] ?? 0) / total, { type: "PERCENT", pattern: "0.0%" }, locale);
    const top = y - radius + at * 22;
    return `<rect x="${round(x + radius + 28)}" y="${round(top)}" width="10" height="10" rx="2" fill="${colorAt(at)}"/><text x="${round(x + radius + 44)}" y="${round(top + 9)}" fill="#3c4043">${escaped(`${label} ${share}`)}</text>`;
  });
  const hole = Number(chartOption(chart, "pieHole")) || 0;
  const ring = hole > 0 ? `<circle cx="${x}" cy="${y}" r="${round(radius * hole)}" fill="#fff"/>` : "";
  return [...slices, ring, ...names].join("");
}
