import type { Cell } from "../model/cell.ts";
import { columnName } from "./column-name.ts";
import { keyOf, type LineColumns } from "./line-columns.ts";
import { ranks } from "./line-key.ts";
import type { DraftItem, ProblemSink } from "./reading.ts";

/** A line of `Grand livre` already met, and the item it gave, if it is a customer's. */
export interface MetLine {
  draft: DraftItem | undefined;
}

/** The lines met so far, over all the tables of the tab, by key and rank. */
export type LinesMet = Map<string, MetLine>;

/** Rows named in full; beyond, a count tells enough. */
const NAMED = 20;

/**
 * Tells the lines that stand twice in `Grand livre` (pasted twice, or pasted and imported). The first one counts; a
 * lettrage that a later copy bears is the newer truth and is taken over.
 */
export function lineCounter(met: LinesMet, columns: LineColumns) {
  let rank = ranks();
  const repeated: number[] = [];
  return {
    /** Another paste begins: the ranks of identical lines start again. */
    begin(): void {
      rank = ranks();
    },
    /** `again`: the line was met before, in this table or another of the tab. */
    meet(row: readonly Cell[], at: number, keyFromCells: () => string): { line: MetLine; again: boolean } {
      const key = keyOf(row, columns)?.key ?? rank(keyFromCells());
      const known = met.get(key);
      if (known) {
        repeated.push(at);
        const letter = columns.lettrage?.read(row) ?? "";
        if (letter !== "" && known.draft) known.draft.code = letter;
        return { line: known, again: true };
      }
      const line: MetLine = { draft: undefined };
      met.set(key, line);
      return { line, again: false };
    },
    /** Names the lines left out, in one sentence. */
    say(problems: ProblemSink): void {
      const [first] = repeated;
      if (first === undefined) return;
      const rows = repeated.slice(0, NAMED).map((at) => at + 1);
      problems.say("line-repeated", "à savoir", first, columnName(columns.number?.mapping), "", {
        count: String(repeated.length),
        rows: `${rows.join(", ")}${repeated.length > NAMED ? " …" : ""}`,
      });
    },
  };
}
