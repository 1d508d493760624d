import type { Problem } from "../model/problem.ts";
import type { TableRow } from "./read-table.ts";

/** Names what is wrong in a cell of a row of one of our tabs. */
export type SayRow = (row: TableRow, code: Problem["code"], column: string, data?: Problem["data"]) => void;

/** Collects problems of one tab, each with its row, column and the value as it stands. */
export function rowProblems(tab: string): { readonly problems: Problem[]; readonly say: SayRow } {
  const problems: Problem[] = [];
  const say: SayRow = (row, code, column, data) => {
    problems.push({
      code,
      severity: "à corriger",
      place: { tab, row: row.row, column },
      value: row.text(column),
      ...(data === undefined ? {} : { data }),
    });
  };
  return { problems, say };
}
