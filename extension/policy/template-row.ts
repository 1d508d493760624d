import { comparable } from "#shared/base/normalise.ts";
import type { Template } from "#shared/model/scenario.ts";
import { appendRows } from "#shared/workbook/append-rows.ts";
import type { Book, BookWrite } from "#shared/workbook/book.ts";
import { inColumns } from "#shared/workbook/in-columns.ts";
import { readTable } from "#shared/workbook/read-table.ts";

/** Whether `Modèles` has a row of a name. */
export function holdsTemplate({ ourCells }: Pick<Book, "ourCells">, name: string): boolean {
  const tab = ourCells.Modèles;
  const rows = (tab && readTable(tab, "Modèles"))?.rows ?? [];
  return rows.some((row) => comparable(row.text("Modèle")) === comparable(name));
}

/** A row at the end of `Modèles` for a template whose name it does not hold; nothing otherwise: no row is changed. */
export function templateWrites(book: Book, { name, subject, body }: Template): readonly BookWrite[] {
  if (holdsTemplate(book, name)) return [];
  const before = book.ourCells.Modèles;
  const rows = inColumns("Modèles", before, [[name.trim(), subject, body]]);
  const write = appendRows("Modèles", book.ourTabs.Modèles, before, rows);
  return write === undefined ? [] : [write];
}
