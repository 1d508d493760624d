import { addDays, type Day } from "../base/day.ts";
import { comparable } from "../base/normalise.ts";
import { accountsAgree, coreOfKey, type LineKey, labelLikeness } from "../ledger/bank/line-key.ts";
import { meansOf } from "../ledger/bank/means-of.ts";
import type { BankLine } from "../model/bank.ts";
import type { ImportedRow, TypedRow } from "./import-bank-known.ts";

/** A line of the file that may become a row, with its key. */
export interface Candidate {
  readonly line: BankLine;
  readonly key: LineKey;
}

export interface Pairing {
  /** Lines to add, with the rank of each among identical ones. */
  readonly fresh: readonly {
    readonly candidate: Candidate;
    readonly rank: number;
    readonly like?: ImportedRow;
  }[];
  /** Lines that stand in the tab from an earlier import. */
  readonly exact: number;
  readonly otherFormat: readonly { readonly candidate: Candidate; readonly row: ImportedRow }[];
  readonly byHand: readonly {
    readonly candidate: Candidate;
    readonly row: TypedRow;
    readonly rank: number;
  }[];
}

/** An owner notes a payment on the day of the notice, of the slip or of the statement. */
const DAYS_APART = 3;
/** Labels of one line in two formats: cut, in another order, with more or less around. */
const ALIKE = 0.6;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Takes out the first that fits. */
function take<T>(list: T[] | undefined, fits: (one: T) => boolean): T | undefined {
  const at = list?.findIndex(fits) ?? -1;
  return at < 0 ? undefined : list?.splice(at, 1)[0];
}

const moneyOn = (day: Day, amount: number, currency: string): string => `${day}|${amount}|${currency}`;

/** What was received or taken back for the same amount, up to some days before or after. */
function around<T>(map: ReadonlyMap<string, readonly T[]>, { day, amount, currency }: LineKey): readonly T[] {
  const found: T[] = [];
  for (let apart = -DAYS_APART; apart <= DAYS_APART; apart += 1) {
    found.push(...(map.get(moneyOn(addDays(day, apart), amount, currency)) ?? []));
  }
  return found;
}

/** Whether a row typed by hand says another means than the bank: a cheque is not a transfer. */
function meansDiffer(line: BankLine, row: TypedRow): boolean {
  const typed = row.means === "" ? undefined : meansOf(row.means);
  return typed !== undefined && line.means !== undefined && typed !== line.means;
}

/**
 * Which lines of a file are new. In order, each row taken once: the same line from an earlier import (day, amount,
 * label, account, with as many identical lines as the file has); the same day's line from another format whose label
 * is alike; a row typed by hand for the same amount within three days.
 */
export function pairLines(
  candidates: readonly Candidate[],
  imported: readonly ImportedRow[],
  typed: readonly TypedRow[],
): Pairing {
  const byCore = new Map<string, ImportedRow[]>();
  const highest = new Map<string, number>();
  const raise = (core: string, rank: number): void => {
    highest.set(core, Math.max(highest.get(core) ?? 0, rank));
  };
  for (const row of imported) {
    const core = coreOfKey(row.key);
    push(byCore, core, row);
    raise(core, row.key.rank);
  }

  let exact = 0;
  const unknown: Candidate[] = [];
  const first: Candidate[] = [];
  // Rows of the very same account first: another account's row must not be taken for this file's line.
  for (const candidate of candidates) {
    const rows = byCore.get(coreOfKey(candidate.key));
    if (take(rows, (row) => row.key.account === candidate.key.account)) exact += 1;
    else first.push(candidate);
  }
  for (const candidate of first) {
    const rows = byCore.get(coreOfKey(candidate.key));
    if (take(rows, (row) => accountsAgree(row.key.account, candidate.key.account))) exact += 1;
    else unknown.push(candidate);
  }

  const left = new Map<string, ImportedRow[]>();
  for (const rows of byCore.values())
    for (const row of rows) push(left, moneyOn(row.key.day, row.key.amount, row.key.currency), row);
  const otherFormat: { candidate: Candidate; row: ImportedRow }[] = [];
  const notImported: Candidate[] = [];
  for (const candidate of unknown) {
    const { line, key } = candidate;
    const row = take(
      left.get(moneyOn(key.day, key.amount, key.currency)),
      (one) =>
        one.key.format !== key.format &&
        accountsAgree(one.key.account, key.account) &&
        labelLikeness(one.label, line.label) >= ALIKE,
    );
    if (row) otherFormat.push({ candidate, row });
    else notImported.push(candidate);
  }

  const hand = pairTyped(notImported, typed);
  const rankOf = (key: LineKey): number => {
    const core = coreOfKey(key);
    raise(core, (highest.get(core) ?? 0) + 1);
    return highest.get(core) ?? 1;
  };
  const byHand = hand.pairs.map((pair) => ({ ...pair, rank: rankOf(pair.candidate.key) }));
  const fresh = hand.others.map((candidate) => {
    const { line, key } = candidate;
    const like = around(left, key).find(
      (one) =>
        one.key.format !== key.format &&
        accountsAgree(one.key.account, key.account) &&
        labelLikeness(one.label, line.label) >= ALIKE,
    );
    return { candidate, rank: rankOf(key), ...(like ? { like } : {}) };
  });
  return { fresh, exact, otherFormat, byHand };
}

interface TypedPair {
  readonly candidate: Candidate;
  readonly row: TypedRow;
}

/** Rows of one day and amount looked at for the most alike: beyond, they are as good as each other. */
const LOOKED_AT = 50;

/** Takes out of a list the row that is most like the line; with `alike`, only one that shares a word of its own. */
function takeMostAlike(rows: TypedRow[] | undefined, line: BankLine, alike: boolean): TypedRow | undefined {
  let best = -1;
  let most = -1;
  const until = Math.min(rows?.length ?? 0, LOOKED_AT);
  for (let at = 0; at < until; at += 1) {
    const row = rows?.[at];
    if (!row || meansDiffer(line, row)) continue;
    const same = comparable(row.label) === comparable(line.label);
    const likeness = same ? 2 : labelLikeness(row.label, line.label);
    if (likeness > most && (likeness > 0 || !alike)) [best, most] = [at, likeness];
  }
  return best < 0 ? undefined : rows?.splice(best, 1)[0];
}

/** One to one, the nearest day first, then the label that is most alike. */
function pairTyped(
  candidates: readonly Candidate[],
  typed: readonly TypedRow[],
): { readonly pairs: readonly TypedPair[]; readonly others: readonly Candidate[] } {
  const left = new Map<string, TypedRow[]>();
  for (const row of typed) push(left, moneyOn(row.day, row.amount, row.currency), row);
  const pairs: TypedPair[] = [];
  let others: readonly Candidate[] = candidates;
  for (const apart of [0, -1, 1, -2, 2, -DAYS_APART, DAYS_APART]) {
    for (const alike of [true, false]) {
      others = others.filter((candidate) => {
        const { day, amount, currency } = candidate.key;
        const rows = left.get(moneyOn(addDays(day, apart), amount, currency));
        const row = takeMostAlike(rows, candidate.line, alike);
        if (row) pairs.push({ candidate, row });
        return row === undefined;
      });
    }
  }
  return { pairs, others };
}
