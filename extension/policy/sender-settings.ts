import { tidy } from "#shared/base/normalise.ts";
import { ibanFault, sirenFault } from "#shared/entry/setup-sender.ts";
import { changeSettings } from "#shared/entry/setup-settings.ts";
import type { Book, BookWrite } from "#shared/workbook/book.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { ensureTabs } from "../drafting/journal-place.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import type { SheetTab } from "../reading/sheets-port.ts";

/** The rows of `Réglages` that letters are written with, in the order of the form. */
export const SENDER_FIELDS = [
  "Raison sociale",
  "Forme et capital",
  "SIREN",
  "Adresse",
  "E-mail",
  "Téléphone",
  "IBAN",
  "Signataire courant",
  "Signataire mise en demeure",
] as const;
export type SenderField = (typeof SENDER_FIELDS)[number];

/** What the owner typed; a field that is not there stays as it is. */
export type SenderValues = Readonly<Partial<Record<SenderField, string>>>;

/** What `Réglages` holds of these fields; empty where it says nothing. */
export function senderValues(book: Book): Readonly<Record<SenderField, string>> {
  const tab = book.ourCells.Réglages;
  const rows = (tab === undefined ? undefined : readTable(tab, "Réglages"))?.rows ?? [];
  const filled = new Map(
    rows.flatMap((row) => (row.text("Valeur") === "" ? [] : [[row.text("Réglage"), row.text("Valeur")]])),
  );
  return Object.fromEntries(SENDER_FIELDS.map((name) => [name, filled.get(name) ?? ""])) as Record<
    SenderField,
    string
  >;
}

/** Why a field cannot be written, in French; `undefined`: it can. */
export function senderFault(name: SenderField, value: string): string | undefined {
  if (name === "SIREN") return sirenFault(value);
  return name === "IBAN" ? ibanFault(value) : undefined;
}

/** The writes that put these values in their rows of `Réglages`, which the book must hold. */
export function senderWrites(book: Book, values: SenderValues): readonly BookWrite[] {
  const wanted = SENDER_FIELDS.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [{ name, value: tidy(value) === "" ? null : tidy(value) }];
  });
  return changeSettings(book.ourCells.Réglages, wanted).flat();
}

/** The book with its `Réglages`, made with its default rows when the workbook never had it. */
export async function withSettings(
  { sheets }: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
): Promise<Book> {
  if (book.ourCells.Réglages !== undefined) return book;
  const [tab] = await ensureTabs(sheets, ["Réglages"], book.ourTabs, tabs);
  if (tab === undefined) return book;
  const [rows = []] = await sheets.ranges([tab.title]);
  return {
    ...book,
    ourTabs: { ...book.ourTabs, Réglages: tab.sheetId },
    ourCells: { ...book.ourCells, Réglages: { ...tab, rows } },
  };
}
