import { type Day, day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { Book, BookWrite, OutCell } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS, TAB_NAMES, type TabName } from "#shared/workbook/tabs.ts";

export type Row = readonly Cell[];

const idOf = (name: TabName): number => 100 + TAB_NAMES.indexOf(name);

/** A row of one of our tabs, by header. */
export function rowOf(tab: TabName, cells: Readonly<Record<string, Cell>>): Row {
  for (const header of Object.keys(cells)) {
    if (!HEADERS[tab].includes(header)) throw new Error(`« ${tab} » n'a pas de colonne « ${header} »`);
  }
  return HEADERS[tab].map((header) => cells[header] ?? null);
}

export const serial = (text: string): number => serialOfDay(day(text));

/** One invoice: number, customer, day of issue, due day, amount in euros. */
export type InvoiceRow = readonly [
  number: string,
  customer: string,
  issued: string,
  due: string,
  euros: number,
];

/** A payment as an import writes it. */
export interface PaymentRow {
  readonly id?: string;
  readonly on: string;
  readonly label: string;
  readonly euros: number;
  readonly client?: string;
  readonly invoices?: Cell;
  readonly state?: string;
}

export function paymentCells({ id, on, label, euros, client, invoices, state }: PaymentRow): Row {
  return rowOf("Règlements", {
    Identifiant: id ?? null,
    Date: serial(on),
    Client: client ?? null,
    Libellé: label,
    Montant: euros,
    Devise: "EUR",
    Factures: invoices ?? null,
    État: state ?? null,
  });
}

/** A workbook on paper: the owner's invoices, our tabs, and a sheet's way of taking what is written. */
export class PaperWorkbook {
  readonly today: Day;
  readonly #tabs: { readonly sheetId: number; readonly title: string; rows: Cell[][] }[] = [];

  constructor(today = "2026-11-17") {
    this.today = day(today);
  }

  withInvoices(...rows: readonly InvoiceRow[]): this {
    const cells = rows.map(([number, customer, issued, due, euros]) => [
      number,
      customer,
      serial(issued),
      serial(due),
      euros,
    ]);
    return this.withTab("Factures", 7, [
      ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC"],
      ...cells,
    ]);
  }

  withPayments(...rows: readonly PaymentRow[]): this {
    return this.withOurs("Règlements", rows.map(paymentCells));
  }

  withOurs(name: TabName, rows: readonly Row[]): this {
    return this.withTab(name, idOf(name), [HEADERS[name], ...rows]);
  }

  withTab(title: string, sheetId: number, rows: readonly Row[]): this {
    this.#tabs.push({ sheetId, title, rows: rows.map((row) => [...row]) });
    return this;
  }

  get tabs(): readonly TabCells[] {
    return this.#tabs.map(({ sheetId, title, rows }) => ({
      sheetId,
      title,
      rows: rows.map((row) => [...row]),
    }));
  }

  read(): Book {
    const reading = readBook({ tabs: this.tabs, today: this.today, locale: "fr_FR" });
    if (reading.kind !== "book") throw new Error(reading.message);
    return reading.book;
  }

  /** Writes as a sheet does; a cell that no longer holds what was read is an error. */
  write(writes: readonly BookWrite[]): void {
    for (const write of writes) {
      const rows = this.#rowsFor(write.tab, write.sheetId);
      if ("cells" in write) {
        for (const { row, column, before, value } of write.cells) {
          const line = rows[row - 1] ?? [];
          const held = line[column] ?? null;
          if (held !== before)
            throw new Error(`${write.tab} ${row}:${column} : ${held} au lieu de ${before}`);
          line[column] = cellOf(value);
        }
      } else {
        write.values.forEach((line, index) => {
          const at = write.row - 1 + index;
          while (rows.length <= at) rows.push([]);
          rows[at] = line.map(cellOf);
        });
      }
    }
  }

  #rowsFor(tab: TabName, sheetId: number | undefined): Cell[][] {
    const known = this.#tabs.find((one) => one.sheetId === sheetId);
    if (known) return known.rows;
    const rows: Cell[][] = [];
    this.#tabs.push({ sheetId: idOf(tab), title: tab, rows });
    return rows;
  }

  /** Rows of one of our tabs under its header, by header; texts empty where the cell is. */
  rows(name: TabName): readonly Readonly<Record<string, Cell>>[] {
    const rows = this.#tabs.find(({ title }) => title === name)?.rows ?? [];
    return rows
      .slice(1)
      .map((row) => Object.fromEntries(HEADERS[name].map((header, at) => [header, row[at] ?? ""])));
  }

  /** All cells but those of the journal: what an undo must give back. */
  cellsBesideJournal(): unknown {
    return this.#tabs
      .filter(({ title }) => title !== "Journal")
      .map(({ title, rows }) => [title, rows.map((row) => row.map((cell) => cell ?? ""))]);
  }

  /** The owner's hand in one of our tabs: row from 0 under the header. */
  type(name: TabName, row: number, header: string, cell: Cell): void {
    const line = this.#tabs.find(({ title }) => title === name)?.rows[row + 1];
    if (!line) throw new Error(`« ${name} » n'a pas de ligne ${row}`);
    line[HEADERS[name].indexOf(header)] = cell;
  }

  /** The owner sorts a tab of ours, upside down. */
  turn(name: TabName): void {
    const tab = this.#tabs.find(({ title }) => title === name);
    if (tab) tab.rows = [...tab.rows.slice(0, 1), ...tab.rows.slice(1).reverse()];
  }
}

function cellOf(value: OutCell): Cell {
  if (value === null || value === "") return null;
  if (typeof value !== "object") return value;
  if ("day" in value) return serialOfDay(value.day);
  return "formula" in value ? value.formula : `#${idOf(value.idOf)}`;
}
