import type { TabCells } from "../model/cell.ts";
import type { Problem } from "../model/problem.ts";
import { appendRows } from "./append-rows.ts";
import type { NewClient } from "./rows/client-rows.ts";

/** What is said of customers who get their row of `Clients` in the same refresh stands at that row. */
export function inClientRows(
  problems: readonly Problem[],
  newcomers: readonly NewClient[],
  before: TabCells | undefined,
): readonly Problem[] {
  const isPlaced = ({ code, place, data }: Problem): boolean =>
    place.row !== undefined || data?.key === undefined || !code.startsWith("segment-");
  if (newcomers.length === 0 || problems.every(isPlaced)) return problems;
  const write = appendRows("Clients", before?.sheetId, before, [[""]]);
  const first = write === undefined ? 1 : write.row + write.values.length - 1;
  const rowOf = new Map(newcomers.map(({ key }, index): [string, number] => [key, first + index]));
  return problems.map((problem) => {
    if (isPlaced(problem)) return problem;
    const row = rowOf.get(problem.data?.key ?? "");
    return row === undefined ? problem : { ...problem, place: { ...problem.place, row } };
  });
}
