import type { Indicator } from "../../indicators/indicators.ts";
import type { OutCell } from "../book.ts";
import { HEADERS } from "../tabs.ts";

/** The table of `Indicateurs`; a figure that cannot be computed yet stays empty, its definition says why. */
export function indicatorTable(indicators: readonly Indicator[]): readonly (readonly OutCell[])[] {
  const rows = indicators.map(({ name, value, unit, period, definition }): readonly OutCell[] => [
    name,
    value ?? null,
    unit,
    period,
    definition,
  ]);
  return [HEADERS.Indicateurs, ...rows];
}
