import type { Problem } from "../../model/problem.ts";
import { problemText } from "../../texts/problems.ts";
import type { OutCell } from "../book.ts";
import { HEADERS } from "../tabs.ts";

const ORDER = ["bloquant", "à corriger", "à savoir"];

/** Gravest first, then by tab and row. */
export function bySeverity(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
      (a.place.tab < b.place.tab ? -1 : a.place.tab > b.place.tab ? 1 : 0) ||
      (a.place.row ?? 0) - (b.place.row ?? 0),
  );
}

/** The table of `Anomalies`, in that order. */
export function problemTable(problems: readonly Problem[]): readonly (readonly OutCell[])[] {
  const rows = bySeverity(problems).map((entry): readonly OutCell[] => {
    const { problem, whatToDo } = problemText(entry);
    const { tab, row, column } = entry.place;
    return [tab, row ?? null, column ?? null, entry.value, problem, entry.severity, whatToDo];
  });
  return [HEADERS.Anomalies, ...rows];
}
