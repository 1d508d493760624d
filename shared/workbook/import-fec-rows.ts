import type { Day } from "../base/day.ts";
import { eurosFromCents } from "../base/money.ts";
import { NO_CUSTOMER } from "../ledger/customers.ts";
import { lineCustomer } from "../ledger/line-customer.ts";
import { keyCell, lineKey, ranks } from "../ledger/line-key.ts";
import { isOpeningJournal, isOpeningLabel } from "../ledger/opening-words.ts";
import { accountRole } from "../ledger/receivable-accounts.ts";
import type { FecFile, FecLine, FecReading } from "../model/fec.ts";
import { fecRefusalMessage, fecTruncatedMessage, OPENING_PREFIX } from "../texts/import-fec.ts";
import type { OutCell } from "./book.ts";

/**
 * A customer's line as `Grand livre` will hold it: plain JSON, so that a browser can read a large file by itself and
 * send its rows in several parts. The rank inside `key` is counted over the whole file.
 */
export interface LedgerRow {
  readonly key: string;
  readonly journal: string;
  readonly piece: string;
  /** `YYYY-MM-DD`, or what the file holds when it is no day. */
  readonly day: string;
  readonly isDay: boolean;
  readonly due: string | null;
  readonly client: string;
  readonly code: string;
  readonly label: string;
  /** Cents, or what the file holds when it is no amount; `null` for zero. */
  readonly debit: number | string | null;
  readonly credit: number | string | null;
  readonly lettrage: string;
  readonly lettrageDay: string | null;
  readonly account: string;
  /** PieceDate when it is not EcritureDate: terms run from it (method 2). */
  readonly pieceDay: string | null;
}

/** The lines of customer accounts (411, 413, 416 …) as rows of `Grand livre`, in the file's order. */
export function ledgerRowsOf(file: FecFile): readonly LedgerRow[] {
  const steps = ledgerRowSteps(file);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Lines looked at in one step: a few milliseconds. */
const STEP = 5_000;

/** The same in steps, so that a page stays alive between them; each yields the share that is done, 0 to 1. */
export function* ledgerRowSteps({ lines, headings }: FecFile): Generator<number, readonly LedgerRow[]> {
  const columns = new Set(headings.map(({ column }) => column));
  const hasAuxiliary = columns.has("CompAuxNum") && columns.has("CompteNum");
  const rank = ranks();
  const rows: LedgerRow[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % STEP === STEP - 1) yield at / lines.length;
    if (accountRole(line.account) === "other") continue;
    if (line.debit === 0 && line.credit === 0 && line.unread === undefined) continue;
    rows.push(rowOf(line, hasAuxiliary, rank));
  }
  return rows;
}

function rowOf(line: FecLine, hasAuxiliary: boolean, rank: (key: string) => string): LedgerRow {
  const { auxiliary, auxiliaryLabel, account, accountLabel, journal, unread } = line;
  const { name, code } = lineCustomer(auxiliary, auxiliaryLabel, account, accountLabel, hasAuxiliary);
  const piece = line.piece || line.entry;
  const day = line.day ?? line.dayText;
  const debit = unread ? unread.debit : line.debit;
  const credit = unread ? unread.credit : line.credit;
  // The tab has no column for the journal's name: what only it says goes into the label.
  const isOpening =
    isOpeningLabel(line.journalLabel) && !isOpeningJournal(journal) && !isOpeningLabel(line.label);
  return {
    key: rank(lineKey({ journal, piece, day, account, code, debit, credit })),
    journal,
    piece,
    day,
    isDay: line.day !== undefined,
    due: line.due ?? null,
    client: name || code || NO_CUSTOMER,
    code,
    label: isOpening ? `${OPENING_PREFIX}${line.label}` : line.label,
    debit: debit === 0 || debit === "" ? null : debit,
    credit: credit === 0 || credit === "" ? null : credit,
    lettrage: line.lettrage,
    lettrageDay: line.lettrageDay ?? null,
    account,
    pieceDay: line.pieceDay === undefined || line.pieceDay === line.day ? null : line.pieceDay,
  };
}

const asDay = (text: string | null): OutCell => (text === null ? null : { day: text as Day });
const asAmount = (amount: number | string | null): OutCell =>
  typeof amount === "number" ? eurosFromCents(amount as Parameters<typeof eurosFromCents>[0]) : amount;

/** The cells of a row by the headings of `Grand livre`. */
export function ledgerCells(row: LedgerRow): Readonly<Record<string, OutCell>> {
  return {
    JournalCode: row.journal || null,
    Pièce: row.piece || null,
    Date: row.isDay ? asDay(row.day) : row.day || null,
    Échéance: asDay(row.due),
    Client: row.client,
    Code: row.code || null,
    Libellé: row.label || null,
    Débit: asAmount(row.debit),
    Crédit: asAmount(row.credit),
    Lettrage: row.lettrage || null,
    "Date de lettrage": asDay(row.lettrageDay),
    Compte: row.account,
    Clé: keyCell(row.key, row.pieceDay === null ? undefined : (row.pieceDay as Day)),
  };
}

/** Of a file whose rows come in parts: what cannot be known from one part. */
export interface RowsOfFile {
  readonly fileName?: string;
  /** The latest day of the whole file: only a file as recent as the tab may take a lettrage away. */
  readonly until?: string;
}

/**
 * The French refusal of a file that must not be imported, nor sent in parts: no FEC, one without an essential column,
 * or one that stops in the middle of a line (the payments after it are missing). `undefined`: it may be imported.
 */
export function fecRefusal(reading: FecReading, fileName: string): string | undefined {
  if (reading.kind === "refused") return fecRefusalMessage(reading, fileName);
  const cut = reading.problems.find(({ code }) => code === "row-truncated");
  return cut?.line === undefined ? undefined : fecTruncatedMessage(cut.line, fileName);
}

/** The latest day that the rows speak of, entries and lettrage; `undefined` when none is dated. */
export function latestDay(rows: readonly LedgerRow[]): string | undefined {
  let latest: string | undefined;
  for (const { day, isDay, lettrageDay } of rows) {
    if (isDay && (latest === undefined || day > latest)) latest = day;
    if (lettrageDay !== null && (latest === undefined || lettrageDay > latest)) latest = lettrageDay;
  }
  return latest;
}
