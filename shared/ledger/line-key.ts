import { type Day, dayOrUndefined } from "../base/day.ts";
import { tidy } from "../base/normalise.ts";

/** What tells a line of a ledger from another, as the columns of `Grand livre` hold it. */
export interface KeyParts {
  readonly journal: string;
  readonly piece: string;
  /** `YYYY-MM-DD`, or the text of a cell that is no day. */
  readonly day: string;
  readonly account: string;
  readonly code: string;
  /** Cents, or the text of a cell that is no amount. */
  readonly debit: number | string;
  readonly credit: number | string;
}

const BETWEEN = "\u00b7";
const PLAIN = /^[!-`{-~]+$/;

/** A sheet may have turned `00042` into 42 and people write capitals as they please: neither makes another line. */
function part(text: string): string {
  const bare = PLAIN.test(text) ? text : tidy(text).toUpperCase().split(BETWEEN).join(" ");
  return /^0+\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, "") : bare;
}

/**
 * The line without its rank: the same from the file, from a row that an import wrote and from a row pasted by hand.
 * Neither label nor lettrage is part of it: both may change from one export to the next.
 */
export function lineKey({ journal, piece, day, account, code, debit, credit }: KeyParts): string {
  return [journal, piece, day, account, code, String(debit), String(credit)].map(part).join(BETWEEN);
}

/** One of several identical lines: the first of them has rank 1. */
const rankedKey = (key: string, rank: number): string => `${key}${BETWEEN}${rank}`;

const PIECE_DAY = `${BETWEEN}pièce `;

/** The cell `Clé`: the key, and the day of the document when it is not that of the entry (terms run from it). */
export function keyCell(key: string, pieceDay: Day | undefined): string {
  return pieceDay === undefined ? key : `${key}${PIECE_DAY}${pieceDay}`;
}

/** What a cell `Clé` says; `undefined` when it holds no key of ours. */
export function readKeyCell(
  cell: string,
): { readonly key: string; readonly pieceDay: Day | undefined } | undefined {
  const at = cell.lastIndexOf(PIECE_DAY);
  const key = at < 0 ? cell : cell.slice(0, at);
  const parts = key.split(BETWEEN);
  if (parts.length !== 8 || !/^\d+$/.test(parts[7] ?? "")) return undefined;
  return { key, pieceDay: at < 0 ? undefined : dayOrUndefined(cell.slice(at + PIECE_DAY.length)) };
}

/** Gives each line its rank among those of the same key, in their order. */
export function ranks(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const rank = (counts.get(key) ?? 0) + 1;
    counts.set(key, rank);
    return rankedKey(key, rank);
  };
}
