import type { Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { stableHash } from "../base/stable-hash.ts";
import type { NewEvent } from "../dunning/events.ts";
import { countingEvents } from "../dunning/known-events.ts";
import type { Cell } from "../model/cell.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import { MATCHED_MOTIVE, runContinuation, withFrenchSpaces } from "../texts/matching.ts";

/** Columns of `Règlements` that matching changes. */
export type ChangedColumn = "Client" | "Montant" | "Factures" | "État";

/** One row of `Règlements` that a run changed: what each cell held, and what it holds since. */
export interface RowChange {
  readonly payment: string;
  readonly cells: Readonly<Partial<Record<ChangedColumn, readonly [before: Cell, after: Cell]>>>;
}

/** Lines of `Grand livre` that a run lettered: those of this customer that bear this code. */
export interface LetteredGroup {
  readonly client: Cell;
  readonly code: Cell;
  readonly lettering: string;
}

/** A row of `Règlements` that a run added, with what it was given. */
export interface AddedRow {
  readonly id: string;
  readonly amount: Cell;
  readonly invoices: Cell;
}

/** All that a run did, as `Journal` keeps it. */
export interface RunChanges {
  readonly rows: readonly RowChange[];
  readonly groups: readonly LetteredGroup[];
  /** Rows of `Règlements` added for a residual. */
  readonly added: readonly AddedRow[];
  /** Identifiers of journal events added (a retention). */
  readonly events: readonly string[];
}

/** A run that the journal keeps and that nobody undid. */
export interface KeptRun {
  readonly id: string;
  readonly day: Day;
  readonly sentence: string;
  /** `undefined`: rows of its detail are gone or cannot be read, so that it cannot be undone exactly. */
  readonly changes: RunChanges | undefined;
}

/** A cell holds 50,000 characters; the detail of a long run goes on in the next rows. */
const LONGEST_DETAIL = 40_000;

type Entry =
  | readonly ["r", string, RowChange["cells"]]
  | readonly ["g", Cell, Cell, string]
  | readonly ["n", string, Cell, Cell]
  | readonly ["e", string];

/** The identifier of a run: the same on every computer for the same changes after the same runs. */
export function runIdOf(changes: RunChanges, journal: readonly JournalEvent[]): string {
  const before = journal.filter(isRunNote).length;
  return `L-${stableHash(`${before}\u001f${JSON.stringify(entriesOf(changes))}`)}`;
}

/** Whether the row of a payment holds this in that column. */
export type Holds = (payment: string, column: ChangedColumn, cell: Cell) => boolean;

/**
 * The run that wrote its note and was cut before the rest: it stands in the journal, all these changes are its own, and
 * what else it changed in their rows is there already. Whoever tries again finishes that run, with no second note.
 */
export function cutRunOf(
  changes: RunChanges,
  journal: readonly JournalEvent[],
  holds: Holds,
): string | undefined {
  if (entriesOf(changes).length === 0) return undefined;
  return keptRuns(journal).find(
    ({ changes: whole }) => whole !== undefined && finishes(changes, whole, holds),
  )?.id;
}

function finishes(changes: RunChanges, whole: RunChanges, holds: Holds): boolean {
  const textsOf = ({ added, events, groups }: RunChanges): readonly string[] =>
    entriesOf({ rows: [], added, events, groups }).map(asText);
  const known = new Set(textsOf(whole));
  if (!textsOf(changes).every((one) => known.has(one))) return false;
  const rows = new Map(whole.rows.map(({ payment, cells }) => [payment, cells]));
  return changes.rows.every(({ payment, cells }) => {
    const own = rows.get(payment);
    return own !== undefined && isRestOf(cells, own, (column, cell) => holds(payment, column, cell));
  });
}

function isRestOf(
  rest: RowChange["cells"],
  whole: RowChange["cells"],
  holds: (column: ChangedColumn, cell: Cell) => boolean,
): boolean {
  const same = (one: readonly [Cell, Cell] | undefined, other: readonly [Cell, Cell]): boolean =>
    one?.every((cell, at) => String(cell ?? "") === String(other[at] ?? "")) === true;
  const entries = (cells: RowChange["cells"]) =>
    Object.entries(cells) as (readonly [ChangedColumn, readonly [Cell, Cell]])[];
  return (
    entries(rest).every(([column, pair]) => same(whole[column], pair)) &&
    entries(whole).every(([column, [, after]]) => rest[column] !== undefined || holds(column, after))
  );
}

/** The journal rows of a run: the sentence and what was changed, as people and both products read it. */
export function runEvents(
  id: string,
  changes: RunChanges,
  about: { readonly day: Day; readonly sentence: string; readonly author: string | undefined },
): readonly NewEvent[] {
  const cuts = cut(entriesOf(changes).map(asText));
  const parts = cuts.map((part) => `[${[String(cuts.length), ...part].join(",")}]`);
  return parts.map((part, index) => ({
    id: index === 0 ? id : `${id}-${index + 1}`,
    day: about.day,
    customer: "" as CustomerKey,
    invoices: [],
    kind: "note",
    motive: MATCHED_MOTIVE,
    detail: `${index === 0 ? withoutBrackets(about.sentence) : runContinuation(index + 1, parts.length)} ${part}`,
    author: about.author,
    reference: index === 0 ? undefined : id,
  }));
}

/** The detail begins at the first bracket. */
const withoutBrackets = (sentence: string): string => sentence.replace(/[[\]]/g, "");

/** The runs that stand, newest first. */
export function keptRuns(journal: readonly JournalEvent[]): readonly KeptRun[] {
  const notes = countingEvents(journal).filter(isRunNote);
  const tails = new Map<string, JournalEvent[]>();
  for (const note of notes) {
    if (note.reference === undefined) continue;
    const list = tails.get(note.reference);
    if (list) list.push(note);
    else tails.set(note.reference, [note]);
  }
  const runs = notes.flatMap((note): readonly KeptRun[] => {
    if (note.id === "" || note.reference !== undefined) return [];
    const changes = changesOf([note, ...(tails.get(note.id) ?? [])]);
    return [{ id: note.id, day: note.day, sentence: runSentenceOf(note), changes }];
  });
  return runs.reverse();
}

/** The event that ends a run or a refusal. */
export function endOf(id: string, day: Day, author: string | undefined): NewEvent {
  return {
    id: `A-${stableHash(id)}`,
    day,
    customer: "" as CustomerKey,
    invoices: [],
    kind: "annulation",
    motive: MATCHED_MOTIVE,
    author,
    reference: id,
  };
}

/** What a run did, without the detail that undoes it. */
export function runSentenceOf({ detail = "" }: Pick<JournalEvent, "detail">): string {
  const opening = detail.indexOf(" [");
  return withFrenchSpaces(opening < 0 ? detail : detail.slice(0, opening));
}

/** Whether an event is a note of a run (or the rest of one): undone here, never cancelled alone. */
export function isRunNote(event: Pick<JournalEvent, "kind" | "motive">): boolean {
  return event.kind === "note" && comparable(event.motive ?? "") === comparable(MATCHED_MOTIVE);
}

function entriesOf(changes: RunChanges): readonly Entry[] {
  return [
    ...changes.added.map(({ id, amount, invoices }): Entry => ["n", id, amount, invoices]),
    ...changes.events.map((id): Entry => ["e", id]),
    ...changes.groups.map(({ client, code, lettering }): Entry => ["g", client, code, lettering]),
    ...changes.rows.map(({ payment, cells }): Entry => ["r", payment, cells]),
  ];
}

/**
 * JSON whose texts survive what reading a cell does to them (spaces made single and ordinary, invisible signs dropped,
 * accents composed): every sign that could change is written by its code.
 */
function asText(entry: Entry): string {
  return JSON.stringify(entry).replace(/ {2,}|[^ -\u024f]|[\u007f-\u00a0\u00ad]/g, (signs) =>
    [...signs].map(escaped).join(""),
  );
}

function escaped(sign: string): string {
  let code = "";
  for (let at = 0; at < sign.length; at += 1) {
    code += `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }
  return code;
}

/** Entries by row of the journal, at least one row. */
function cut(entries: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let length = 0;
  for (const entry of entries) {
    if (length > 0 && length + entry.length > LONGEST_DETAIL) {
      parts.push([]);
      length = 0;
    }
    parts[parts.length - 1]?.push(entry);
    length += entry.length + 1;
  }
  return parts;
}

function changesOf(notes: readonly JournalEvent[]): RunChanges | undefined {
  const rows: RowChange[] = [];
  const groups: LetteredGroup[] = [];
  const added: AddedRow[] = [];
  const events: string[] = [];
  for (const { detail = "" } of notes) {
    const read = parsed(detail);
    if (read === undefined || read.count !== notes.length) return undefined;
    for (const entry of read.entries) {
      if (entry[0] === "r") rows.push({ payment: entry[1], cells: entry[2] });
      else if (entry[0] === "g") groups.push({ client: entry[1], code: entry[2], lettering: entry[3] });
      else if (entry[0] === "n") added.push({ id: entry[1], amount: entry[2], invoices: entry[3] });
      else events.push(entry[1]);
    }
  }
  return { rows, groups, added, events };
}

function parsed(detail: string): { readonly count: number; readonly entries: readonly Entry[] } | undefined {
  const opening = detail.indexOf(" [");
  if (opening < 0) return undefined;
  try {
    const list: unknown = JSON.parse(detail.slice(opening + 1));
    if (!Array.isArray(list) || typeof list[0] !== "number") return undefined;
    const entries = list.slice(1) as readonly unknown[];
    return entries.every(isEntry) ? { count: list[0], entries: entries as readonly Entry[] } : undefined;
  } catch {
    return undefined;
  }
}

/** A journal cell is anybody's to edit: only what we write is read back. */
function isEntry(entry: unknown): entry is Entry {
  if (!Array.isArray(entry)) return false;
  const [kind, first, second, third] = entry as readonly unknown[];
  if (kind === "g") return isCell(first) && isCell(second) && typeof third === "string";
  if (typeof first !== "string") return false;
  if (kind === "n") return isCell(second) && isCell(third);
  if (kind === "e") return true;
  if (kind !== "r" || typeof second !== "object" || second === null) return false;
  return Object.entries(second).every(
    ([column, pair]) =>
      ["Client", "Montant", "Factures", "État"].includes(column) &&
      Array.isArray(pair) &&
      pair.length === 2 &&
      pair.every(isCell),
  );
}

const isCell = (value: unknown): value is Cell =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
