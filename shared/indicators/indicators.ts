import { INDICATOR_WORDS, type IndicatorCode, type IndicatorWords, monthWords } from "../texts/indicators.ts";
import type { Figure } from "./figures.ts";
import { type FigureReport, figureReport, type IndicatorInput } from "./report.ts";

export type { IndicatorInput } from "./report.ts";

/** A row of `Indicateurs`; no value: it cannot be computed yet, and the definition says why. */
export interface Indicator {
  readonly code: IndicatorCode;
  readonly name: string;
  readonly value: number | undefined;
  readonly unit: string;
  readonly period: string;
  readonly definition: string;
}

/** One indicator month by month, for charts and for the panel. Plain JSON once `undefined` values are left out. */
export interface IndicatorSeries {
  readonly code: IndicatorCode;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  /** `2026-10`, oldest first; the last one is the running month. */
  readonly months: readonly string[];
  /** « octobre 2026 », as `Indicateurs` writes it. */
  readonly periods: readonly string[];
  readonly values: readonly (number | undefined)[];
}

/** Figures that are only told when there is something to tell. */
const ONLY_WHEN_ANY: readonly IndicatorCode[] = ["factored", "retention"];
const AMOUNTS: readonly IndicatorCode[] = ["factored", "retention", "collection-cost"];

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Amounts are exact; days and shares are rounded to a tenth. */
function shown({ code, value }: Figure): number | undefined {
  return value === undefined || AMOUNTS.includes(code) ? value : rounded(value);
}

/** Name and unit of a figure: the currency is said when it is not the ledger's main one, or not the euro. */
function wordsOf({ code, currency, part }: Figure, main: string | undefined): IndicatorWords {
  const words = INDICATOR_WORDS[code];
  const more = currency === undefined || currency === main ? part : currency;
  const unit = words.unit === "€" && currency !== undefined && currency !== "EUR" ? currency : words.unit;
  return { ...words, unit, name: more === "" ? words.name : `${words.name} – ${more}` };
}

/** The figures of a report's day as rows, in a stable order. */
export function currentRows({ current, currencies }: FigureReport): readonly Indicator[] {
  return [...current.figures, ...current.recent].flatMap((figure): readonly Indicator[] => {
    const value = shown(figure);
    if (value === undefined && ONLY_WHEN_ANY.includes(figure.code)) return [];
    const { name, unit, period, definition } = wordsOf(figure, currencies[0]);
    return [{ code: figure.code, name, value, unit, period, definition }];
  });
}

/** The series of a report: the full months, then the running one. A figure that no month has is left out. */
export function seriesOf({ months, current, currencies }: FigureReport): readonly IndicatorSeries[] {
  const days = [...months, current];
  const keys = days.map(({ day }) => day.slice(0, 7));
  const periods = days.map(({ day }) => monthWords(day));
  const byName = new Map<string, { readonly figure: Figure; readonly values: (number | undefined)[] }>();
  // The day's own figures give the order; those that only some month has come after.
  [current, ...months].forEach(({ figures }, rank) => {
    const at = rank === 0 ? days.length - 1 : rank - 1;
    for (const figure of figures) {
      const { name } = wordsOf(figure, currencies[0]);
      const none = figure.code === "actions-month" ? 0 : undefined;
      const known = byName.get(name) ?? { figure, values: days.map((): number | undefined => none) };
      byName.set(name, known);
      known.values[at] = shown(figure);
    }
  });
  return [...byName.values()].flatMap(({ figure, values }): readonly IndicatorSeries[] => {
    if (values.every((value) => value === undefined)) return [];
    const { name, unit, definition } = wordsOf(figure, currencies[0]);
    return [{ code: figure.code, name, unit, definition, months: keys, periods, values }];
  });
}

/**
 * The rows of `Indicateurs` at a day: one set by currency (amounts of two are never added), then promises, disputes,
 * costs and actions. Days and shares are rounded to a tenth.
 */
export function indicatorsOf(input: IndicatorInput): readonly Indicator[] {
  return currentRows(figureReport(input, 0));
}
