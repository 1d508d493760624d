import type { LocalBooks } from "../../local/local-book.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { localBooks } from "../../platform/local-books.ts";
import { EXAMPLE_ID, openExampleChoice } from "../../platform/workbook-choice.ts";
import { exampleLocalBook } from "./example-local-book.ts";

/**
 * Opens the invented workbook in this browser, as new: what was tried in it before is gone, what belongs to the owner is
 * elsewhere and untouched.
 */
export async function openExample(title: string, books: LocalBooks = localBooks()): Promise<void> {
  await books.erase(EXAMPLE_ID);
  await books.change(
    EXAMPLE_ID,
    () => [],
    () => exampleLocalBook(title, new Date()),
  );
  await openExampleChoice(localStore);
}
