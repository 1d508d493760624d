import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { readLedger } from "#shared/ledger/read-ledger.ts";
import { recognise } from "#shared/ledger/recognise.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import { matchLedgerGroups } from "#shared/matching/match-ledger-groups.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { DATA_FOLDER, tabsOfFile } from "../ledger/read-data-file.ts";
import { NOTHING_KEPT } from "../ledger/tabs-of-words.ts";

const FOLDER = `${DATA_FOLDER}fec/`;
const present = existsSync(FOLDER);
if (!present)
  console.log("FEC réels absents de cette machine (../shared/data) : le lettrage caché n'est pas comparé.");

async function itemsOf(file: string): Promise<readonly LedgerItem[]> {
  const tabs = await tabsOfFile(FOLDER + file);
  const { sources } = recognise(tabs, NOTHING_KEPT);
  return readLedger(tabs, sources, { clients: [], monthFirst: false, asOf: day("2099-12-31") }).items;
}

/** Rows by the letter that the accountant gave, only letters whose lines sum to zero. */
function lettered(items: readonly LedgerItem[]): ReadonlyMap<string, readonly LedgerItem[]> {
  const groups = new Map<string, LedgerItem[]>();
  for (const item of items)
    if (item.group !== undefined) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  for (const [group, own] of groups)
    if (own.length < 2 || own.reduce((sum, { amount }) => sum + amount, 0) !== 0) groups.delete(group);
  return groups;
}

/** The ledger line without its letter. */
function lineOf(item: LedgerItem): LedgerLine {
  return {
    id: String(item.origin.row).padStart(7, "0"),
    customer: item.customer,
    number: item.number,
    label: item.label ?? "",
    day: item.issued,
    amount: item.amount,
    currency: item.currency,
    kind: item.kind,
  };
}

interface Compared {
  readonly file: string;
  readonly lines: number;
  readonly letters: number;
  readonly applied: number;
  /** The accountant's very group. */
  readonly same: number;
  /** A part of it that sums to zero by itself. */
  readonly finer: number;
  /** Lines that the accountant left without a letter, and that sum to zero. */
  readonly unlettered: number;
  /** Lines of two letters together, or of one with a line that has none. */
  readonly wrong: number;
}

async function compared(file: string): Promise<Compared> {
  const items = await itemsOf(file);
  const truth = lettered(items);
  const letterOf = new Map<string, string>();
  for (const [group, own] of truth) for (const item of own) letterOf.set(lineOf(item).id, group);
  const groups = matchLedgerGroups(items.map(lineOf));
  let same = 0;
  let finer = 0;
  let unlettered = 0;
  for (const { ids } of groups) {
    const letters = new Set(ids.map((id) => letterOf.get(id)));
    const [letter] = letters;
    if (letters.size > 1) continue;
    if (letter === undefined) unlettered += 1;
    else if (truth.get(letter)?.length === ids.length) same += 1;
    else finer += 1;
  }
  const applied = groups.length;
  const wrong = applied - same - finer - unlettered;
  return { file, lines: items.length, letters: truth.size, applied, same, finer, unlettered, wrong };
}

describe.skipIf(!present)("Le lettrage d'un FEC réel, caché puis retrouvé", () => {
  it("aucun groupe appliqué ne mêle deux lettres du comptable, ni une ligne lettrée et une autre", async () => {
    const rows: Compared[] = [];
    for (const file of readdirSync(FOLDER).filter((name) => /\.(txt|csv)$/i.test(name)))
      rows.push(await compared(file));
    console.log(
      "file | lines of customers | letters that balance | applied | same | finer | unlettered by the accountant | wrong | missed",
    );
    for (const { file, lines, letters, applied, same, finer, unlettered, wrong } of rows)
      console.log(
        [file, lines, letters, applied, same, finer, unlettered, wrong, letters - same].join(" | "),
      );
    expect(rows.map(({ file, wrong }) => [file, wrong])).toEqual(rows.map(({ file }) => [file, 0]));
    const real = rows.find(({ file }) => file.startsWith("fec_neolegal"));
    expect(real?.letters).toBe(45);
    expect((real?.same ?? 0) / 45).toBeGreaterThanOrEqual(0.9);
  });
});
