import { comparable } from "../base/normalise.ts";
import { presetsOf } from "../dunning/presets.ts";
import type { Trade } from "../model/settings.ts";
import { appendRows } from "./append-rows.ts";
import type { Book, BookWrite, OutCell } from "./book.ts";
import { inColumns } from "./in-columns.ts";
import { readTable, type Table } from "./read-table.ts";
import { scenarioRows } from "./rows/scenario-rows.ts";

/** The rows of a trade's scenarios whose name `Scénarios` does not hold: a scenario of the owner's is left as it is. */
export function missingPresetRows(table: Table | undefined, trade: Trade): readonly (readonly OutCell[])[] {
  const written = new Set((table?.rows ?? []).map((row) => comparable(row.text("Scénario"))));
  return presetsOf(trade)
    .filter(({ name }) => !written.has(comparable(name)))
    .flatMap(scenarioRows);
}

/** What loading a preset adds. */
export interface PresetLoaded {
  /** Nothing when the tab holds every scenario of the trade already. */
  readonly writes: readonly BookWrite[];
  /** Scenarios added, by name. */
  readonly added: readonly string[];
}

/**
 * Adds the scenarios of a trade (`standard – bâtiment` …) at the end of `Scénarios`: no row of the owner's is changed,
 * and none is added twice.
 */
export function loadPreset(book: Book, trade: Trade): PresetLoaded {
  const before = book.ourCells.Scénarios;
  const rows = missingPresetRows(before && readTable(before, "Scénarios"), trade);
  const placed = inColumns("Scénarios", before, rows);
  const write =
    rows.length === 0 ? undefined : appendRows("Scénarios", book.ourTabs.Scénarios, before, placed);
  return {
    writes: write === undefined ? [] : [write],
    added: [...new Set(rows.map(([name]) => String(name)))],
  };
}
