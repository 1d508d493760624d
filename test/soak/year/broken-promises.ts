import type { Workbook } from "../../sandbox/workbook/workbook.ts";
import { columnOf } from "./left-behind.ts";
import type { Mailbox } from "./mailbox.ts";

const PREPARED = new Set(["relance préparée", "mise en demeure préparée"]);
const TABS = ["Journal", "Courriers", "Règlements"] as const;

/** Texts that come a second time, empty ones apart. */
function doubles(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    if (id === "" || !seen.has(id)) {
      seen.add(id);
      return false;
    }
    return true;
  });
}

/**
 * What is wrong in the rows and the messages of one run by itself, whatever another one gave: an identifier twice, a
 * letter without its row, a message that no row names, a draft that was taken back and is still there. Empty when all is
 * well.
 */
export function brokenPromises(workbook: Workbook, mailbox: Mailbox): readonly string[] {
  const wrong: string[] = [];
  for (const tab of TABS)
    for (const id of doubles(columnOf(workbook, tab, "Identifiant"))) wrong.push(`${tab} : ${id} deux fois`);

  const ids = columnOf(workbook, "Journal", "Identifiant");
  const events = columnOf(workbook, "Journal", "Événement");
  const references = columnOf(workbook, "Journal", "Référence");
  const prepared = new Map(
    ids.flatMap((id, index) =>
      PREPARED.has(events[index] ?? "") ? [[id, references[index] ?? ""] as const] : [],
    ),
  );
  const cancelled = new Set(references.filter((_reference, index) => events[index] === "annulation"));
  const letters = new Set(columnOf(workbook, "Courriers", "Identifiant").filter((id) => id !== ""));
  for (const id of prepared.keys()) if (!letters.has(id)) wrong.push(`${id} n'a pas son courrier`);
  for (const id of letters) if (!prepared.has(id)) wrong.push(`le courrier ${id} n'est pas dans le journal`);

  const marks = mailbox.marks();
  for (const id of doubles(marks)) wrong.push(`${id} a deux messages`);
  for (const id of marks) {
    const draft = prepared.get(id);
    if (draft === undefined) wrong.push(`le message ${id} n'est pas dans le journal`);
    else if (mailbox.nameOf(draft) !== `brouillon ${id}`)
      wrong.push(`le journal ne nomme pas le brouillon ${id}`);
    if (cancelled.has(id)) wrong.push(`${id} est annulé et son message est encore là`);
  }
  return wrong;
}
