import type { Book } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import type { Snapshot } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";

/**
 * The workbook as the core understands it.
 * @throws Error in French, the same as `refresh`, when its columns are not sure or nothing can be read.
 */
export function bookOf({ input }: Snapshot): Book {
  const reading = readBook(input);
  if (reading.kind !== "book") throw refusal(reading.message);
  return reading.book;
}
