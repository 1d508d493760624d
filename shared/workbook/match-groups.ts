import { type Day, serialOfDay } from "../base/day.ts";
import type { Cell } from "../model/cell.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Book, CellsWrite } from "./book.ts";
import { openParts } from "./match-open.ts";
import type { LetteredGroup } from "./match-runs.ts";
import { readTable } from "./read-table.ts";

/** Finds, among lines without lettrage, whole groups of one customer that sum to zero: ranks of the lines given. */
export type Grouper = (lines: readonly LedgerItem[]) => readonly (readonly number[])[];

/** Groups to letter: the cells to write, and the ledger as it will be read then. */
export interface Lettering {
  readonly items: readonly LedgerItem[];
  readonly groups: readonly LetteredGroup[];
  readonly write: CellsWrite | undefined;
}

interface Lines {
  readonly sheetId: number;
  /** Columns, from 0. */
  readonly lettering: number;
  readonly date: number | undefined;
  cell(row: number, column: number | undefined): Cell;
  client(row: number): Cell;
  code(row: number): Cell;
  readonly lastRow: number;
}

function linesOf(book: Book): Lines | undefined {
  const tab = book.ourCells["Grand livre"];
  const table = tab && readTable(tab, "Grand livre");
  const lettering = table?.columns.Lettrage;
  if (!tab || !table || lettering === undefined) return undefined;
  const cell = (row: number, column: number | undefined): Cell =>
    column === undefined ? null : (tab.rows[row - 1]?.[column] ?? null);
  return {
    sheetId: tab.sheetId,
    lettering,
    date: table.columns["Date de lettrage"],
    cell,
    client: (row) => cell(row, table.columns.Client),
    code: (row) => cell(row, table.columns.Code),
    lastRow: tab.rows.length,
  };
}

const isBlank = (cell: Cell): boolean => String(cell ?? "").trim() === "";

/** What our codes begin with: no accounting software writes it. */
const OURS = "cr·";

/**
 * Letters whole groups of `Grand livre`: lines of one customer without lettrage that sum to zero get a code that no
 * other line of that customer bears. The owner's own tabs are never written.
 */
export function letterGroups(book: Book, grouper: Grouper): Lettering {
  const { items } = book.ledger;
  const lines = linesOf(book);
  const none: Lettering = { items, groups: [], write: undefined };
  if (!lines) return none;
  // What `Règlements` settles, or the owner's list says is paid, is no ledger line's to letter.
  const settled = new Set(
    openParts(items, book.payments).payments.flatMap(({ takes }) => takes.map(({ item }) => item)),
  );
  const free: number[] = [];
  items.forEach((item, rank) => {
    if (settled.has(rank) || item.settlements.length > 0) return;
    const { tab, row } = item.origin;
    if (tab !== "Grand livre" || row === undefined || item.group !== undefined) return;
    if (isBlank(lines.cell(row, lines.lettering))) free.push(rank);
  });
  if (free.length === 0) return none;

  const found = grouper(free.flatMap((rank) => items[rank] ?? []));
  if (found.length === 0) return none;
  const codes = nextCodes(items);
  const lettered = [...items];
  const groups: LetteredGroup[] = [];
  const dates: CellsWrite["cells"][number][] = [];
  const letters: CellsWrite["cells"][number][] = [];
  for (const ranks of found) {
    const members = ranks.flatMap((at) => free[at] ?? []);
    const first = items[members[0] ?? -1];
    if (!first || !balances(members.flatMap((rank) => items[rank] ?? []))) continue;
    const lettering = codes(first.customer);
    const rows = new Map<string, LetteredGroup>();
    for (const rank of members) {
      const item = items[rank];
      const row = item?.origin.row;
      if (!item || row === undefined) continue;
      lettered[rank] = { ...item, group: `${item.customer}\u0000${lettering}` };
      if (lines.date !== undefined && isBlank(lines.cell(row, lines.date))) {
        dates.push({
          row,
          column: lines.date,
          before: lines.cell(row, lines.date),
          value: { day: book.asOf },
        });
      }
      letters.push({
        row,
        column: lines.lettering,
        before: lines.cell(row, lines.lettering),
        value: lettering,
      });
      const [client, code] = [lines.client(row), lines.code(row)];
      rows.set(JSON.stringify([client, code]), { client, code, lettering });
    }
    groups.push(...rows.values());
  }
  // Cut between two columns, lines that lack their code are lettered again; those that lack their day never are.
  const cells = [...dates, ...letters];
  const write: CellsWrite = { tab: "Grand livre", sheetId: lines.sheetId, cells };
  return { items: lettered, groups, write: cells.length === 0 ? undefined : write };
}

/** Lines of one customer and currency whose sum is zero. */
function balances(members: readonly LedgerItem[]): boolean {
  const [first] = members;
  let sum = 0;
  for (const { customer, currency, amount } of members) {
    if (customer !== first?.customer || currency !== first.currency) return false;
    sum += amount;
  }
  return members.length > 1 && sum === 0;
}

/** The next code of ours by customer. */
function nextCodes(items: readonly LedgerItem[]): (customer: string) => string {
  const last = new Map<string, number>();
  for (const { customer, group } of items) {
    if (group === undefined) continue;
    const number = /^cr·(\d{1,9})$/.exec(group.slice(group.indexOf("\u0000") + 1))?.[1];
    if (number !== undefined) last.set(customer, Math.max(last.get(customer) ?? 0, Number(number)));
  }
  return (customer) => {
    const next = (last.get(customer) ?? 0) + 1;
    last.set(customer, next);
    return `${OURS}${next}`;
  };
}

/** Takes the codes of a run off: the lines that still bear them, wherever sorting put them. */
export function unletterGroups(
  book: Book,
  groups: readonly LetteredGroup[],
  day: Day,
): { readonly write: CellsWrite | undefined; readonly lines: number } {
  const lines = groups.length === 0 ? undefined : linesOf(book);
  if (!lines) return { write: undefined, lines: 0 };
  const keyOf = (client: Cell, code: Cell, lettering: Cell): string =>
    [client, code, lettering].map((cell) => String(cell ?? "")).join("\u0000");
  // A run that was cut dated its lines and did not come to their codes.
  const ours = new Set(
    groups.flatMap(({ client, code, lettering }) => [
      keyOf(client, code, lettering),
      keyOf(client, code, null),
    ]),
  );
  const dates: CellsWrite["cells"][number][] = [];
  const codes: CellsWrite["cells"][number][] = [];
  let count = 0;
  for (let row = 1; row <= lines.lastRow; row += 1) {
    const before = lines.cell(row, lines.lettering);
    if (!ours.has(keyOf(lines.client(row), lines.code(row), before))) continue;
    const date = lines.cell(row, lines.date);
    if (lines.date !== undefined && date === serialOfDay(day)) {
      dates.push({ row, column: lines.date, before: date, value: null });
    }
    if (isBlank(before)) continue;
    count += 1;
    codes.push({ row, column: lines.lettering, before, value: null });
  }
  // The code goes last: by it the lines are found again when the writing was cut.
  const cells = [...dates, ...codes];
  return {
    write: cells.length === 0 ? undefined : { tab: "Grand livre", sheetId: lines.sheetId, cells },
    lines: count,
  };
}
