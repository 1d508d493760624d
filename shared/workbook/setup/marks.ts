import { comparable } from "../../base/normalise.ts";
import type { TabCells } from "../../model/cell.ts";
import { SETUP_MARK_NAMES, type SetupMark } from "../../texts/setup.ts";
import { settingsTable } from "../read-book.ts";

/** What `Réglages` keeps of the set-up: the filled rows `Mise en route · …`, by what they answer. */
export function setupMarks(tabs: readonly TabCells[]): ReadonlyMap<SetupMark, string> {
  const nameOf = new Map(
    (Object.keys(SETUP_MARK_NAMES) as SetupMark[]).map((mark) => [comparable(SETUP_MARK_NAMES[mark]), mark]),
  );
  const marks = new Map<SetupMark, string>();
  for (const row of settingsTable(tabs)?.rows ?? []) {
    const mark = nameOf.get(comparable(row.text("Réglage")));
    const value = row.text("Valeur");
    if (mark !== undefined && value !== "") marks.set(mark, value);
  }
  return marks;
}
