import type { Table, TextColumn } from "./column-readers.ts";

/** Whether some numbers of a column, but not most, answer to a rule: a prefix tells something only as an exception. */
export function isExceptional(
  table: Table,
  number: TextColumn | undefined,
  answers: (text: string) => boolean,
): boolean {
  if (!number) return false;
  let filled = 0;
  let found = 0;
  for (let at = table.from; at < table.to; at += 1) {
    const text = number.read(table.rows[at] ?? []);
    if (text === "") continue;
    filled += 1;
    if (answers(text)) found += 1;
  }
  return found > 0 && found * 2 <= filled;
}
