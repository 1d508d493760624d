import { comparable } from "../../base/normalise.ts";
import { stableHash } from "../../base/stable-hash.ts";
import type { TabCells } from "../../model/cell.ts";
import type { CustomerKey } from "../../model/customer.ts";
import {
  ERASED_MOTIVE,
  type ErasureCause,
  erasedDetail,
  erasedName,
  erasedRank,
} from "../../texts/privacy.ts";
import { appendRows } from "../append-rows.ts";
import type { Book, BookWrite, CellsWrite, Outcome } from "../book.ts";
import { inColumns } from "../in-columns.ts";
import { journalRow } from "../journal-rows.ts";
import { readTable, type TableRow } from "../read-table.ts";
import { HEADERS, type TabName } from "../tabs.ts";
import { type EraseLimit, eraseLimits } from "./erase-limits.ts";
import { type HeldKind, type HeldPart, heldRows } from "./held-rows.ts";
import { type Mention, mentionsOf } from "./mentions.ts";

/** Rows and columns of one of our tabs that erasing changes. */
export interface ErasedPart {
  readonly tab: TabName;
  readonly rows: readonly number[];
  /** Headers, in the order of the tab. */
  readonly columns: readonly string[];
}

/** What erasing a customer would do, told before it is done; plain JSON but for the writes. */
export interface EraseOrder {
  readonly customer: CustomerKey;
  readonly name: string;
  /** `limited`: something is pending, only what no claim needs can go now. */
  readonly scope: "full" | "limited";
  readonly limits: readonly EraseLimit[];
  /** The name that will stand in the journal; empty where the journal stays. */
  readonly pseudonym: string;
  readonly changes: readonly ErasedPart[];
  /** Accounting records, which stay as they are (C. com. art. L123-22: ten years; RGPD art. 17 § 3 b). */
  readonly kept: readonly { readonly tab: string; readonly kind: HeldKind; readonly rows: number }[];
  /** Columns of the owner's own beside ours in `Clients` that hold something of the customer, by header. */
  readonly ownColumns: readonly string[];
  /** A row of `Clients` that other accounts of the same name share: it stays. */
  readonly sharedRow: boolean;
  readonly mentions: readonly Mention[];
  readonly writes: readonly BookWrite[];
}

/** Cells of `Clients` that describe a person, and nothing that an invoice must bear. */
const CONTACT = ["Interlocuteur", "E-mail", "Copie", "Téléphone", "Adresse", "Contact d'escalade", "Note"];
/** Those that no claim needs: they may go even while something is owed (RGPD art. 5 § 1 c, minimisation). */
const UNNEEDED = ["Copie", "Contact d'escalade", "Note"];
/** What leads to the person in the journal: its name, its invoices, free words, postal numbers. */
const JOURNAL = ["Client", "Factures", "Motif", "Détail", "Référence"];
const LETTERS = ["Client", "Destinataires", "Objet", "Texte", "Empreinte (SHA-256)"];

/**
 * What erasing a customer changes (RGPD art. 17), and what stays and why. Nothing pending: its contact cells are emptied, its
 * rows of `Journal` and `Courriers` lose name, words and what leads to it, keep day, event, step and amount, and the
 * journal gets a note that names nobody. Something pending: only the contact cells that no claim needs. The owner's own
 * tabs, `Règlements` and `Grand livre` are never written. The row of `Clients` goes whole where no accounting record of the
 * customer stands in the workbook.
 * @param book read from `tabs`, the whole workbook with its cells
 */
export function eraseOrder(
  book: Book,
  outcome: Outcome,
  tabs: readonly TabCells[],
  customer: CustomerKey,
  cause: ErasureCause = "request",
): EraseOrder {
  const held = heldRows(book, tabs, customer);
  const limits = eraseLimits(book, outcome, customer, held);
  const scope = limits.length === 0 ? "full" : "limited";
  const pseudonym = scope === "full" ? erasedName(nextRank(book, tabs)) : "";
  const kept = held
    .filter(({ kind }) => kind === "payments" || kind === "ledger" || kind === "invoices")
    .map(({ tab, kind, rows }) => ({ tab, kind, rows: rows.length }));
  const contacts = held.find(({ kind }) => kind === "contacts");
  const wholeRow = scope === "full" && kept.length === 0;
  const emptied = wholeRow ? HEADERS.Clients : scope === "full" ? CONTACT : UNNEEDED;
  const known = journalIdentifiers(book);
  const parts = [
    erased("Clients", book, contacts, emptied, () => null),
    ...(scope === "limited"
      ? []
      : [
          erased("Journal", book, partIn(held, "journal"), JOURNAL, (row, header) => {
            if (header === "Client") return pseudonym;
            return header === "Référence" && known.has(row.text(header)) ? row.text(header) : null;
          }),
          erased("Courriers", book, partIn(held, "letters"), LETTERS, (_row, header) =>
            header === "Client" ? pseudonym : null,
          ),
        ]),
  ].filter((part) => part.write.cells.length > 0);
  const note = scope === "full" && parts.length > 0 ? noteOf(book, pseudonym, parts, cause) : [];
  return {
    customer,
    name: book.ledger.directory.get(customer)?.name ?? customer,
    scope,
    limits,
    pseudonym: parts.some(({ tab }) => tab !== "Clients") ? pseudonym : "",
    changes: parts.map(({ tab, rows, columns }) => ({ tab, rows, columns })),
    kept,
    ownColumns: ownColumns(contacts),
    sharedRow: contacts?.rows.some(({ isShared }) => isShared) ?? false,
    mentions: mentionsOf(book, tabs, customer, held),
    writes: [...parts.map(({ write }) => write), ...note],
  };
}

interface Erased extends ErasedPart {
  readonly write: CellsWrite;
}

const partIn = (held: readonly HeldPart[], kind: HeldKind): HeldPart | undefined =>
  held.find((part) => part.kind === kind);

/** The cells of these columns that hold anything else than what they must hold. */
function erased(
  tab: TabName,
  book: Book,
  part: HeldPart | undefined,
  headers: readonly string[],
  written: (row: TableRow, header: string) => string | null,
): Erased {
  const cells = book.ourCells[tab];
  const table = cells && readTable(cells, tab);
  const own = new Set(part?.rows.flatMap(({ row, isShared }) => (isShared ? [] : [row])));
  const changed: CellsWrite["cells"][number][] = [];
  const rows = new Set<number>();
  const columns = new Set<string>();
  for (const row of table?.rows ?? []) {
    if (!own.has(row.row)) continue;
    for (const header of headers) {
      const column = table?.columns[header];
      const before = row.cell(header);
      const value = written(row, header);
      if (column === undefined || String(before ?? "") === String(value ?? "")) continue;
      changed.push({ row: row.row, column, before, value });
      rows.add(row.row);
      columns.add(header);
    }
  }
  return {
    tab,
    rows: [...rows],
    columns: headers.filter((header) => columns.has(header)),
    write: { tab, sheetId: cells?.sheetId ?? -1, cells: changed },
  };
}

function journalIdentifiers(book: Book): ReadonlySet<string> {
  return new Set(book.journal.flatMap(({ id }) => (id === "" ? [] : [id])));
}

/** The number after those that the workbook already uses. */
function nextRank(book: Book, tabs: readonly TabCells[]): number {
  let highest = 0;
  for (const name of ["Journal", "Courriers"] as const) {
    const tab = tabs.find(({ sheetId }) => sheetId === book.ourTabs[name]);
    for (const row of (tab && readTable(tab, name))?.rows ?? []) {
      highest = Math.max(highest, erasedRank(row.text("Client")) ?? 0);
    }
  }
  return highest + 1;
}

/** A row of the journal that says that something was erased, when and why (RGPD art. 5 § 2), and of whom nothing. */
function noteOf(
  book: Book,
  pseudonym: string,
  parts: readonly Erased[],
  cause: ErasureCause,
): readonly BookWrite[] {
  const before = book.ourCells.Journal;
  if (before === undefined) return [];
  const rowsOf = (tab: TabName): readonly number[] => parts.find((part) => part.tab === tab)?.rows ?? [];
  const [rows, letters] = [rowsOf("Journal"), rowsOf("Courriers")];
  const event = {
    id: `E-${stableHash([pseudonym, book.asOf, rows.join(","), letters.join(",")].join("\u001f"))}`,
    day: book.asOf,
    customer: "" as CustomerKey,
    invoices: [],
    kind: "note" as const,
    motive: ERASED_MOTIVE,
    detail: erasedDetail(cause, rows.length, letters.length),
    ...(book.settings.author === undefined ? {} : { author: book.settings.author }),
  };
  const row = inColumns("Journal", before, [journalRow(event, pseudonym)]);
  const write = appendRows("Journal", book.ourTabs.Journal, before, row);
  return write === undefined ? [] : [write];
}

/** The owner's own columns beside ours: only the owner knows what they hold. */
function ownColumns(contacts: HeldPart | undefined): readonly string[] {
  const ours = new Set(HEADERS.Clients.map(comparable));
  return (contacts?.columns ?? [])
    .filter(({ header }) => !ours.has(comparable(header)))
    .map(({ header }) => header);
}
