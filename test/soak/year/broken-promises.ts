import type { Workbook } from "../../sandbox/workbook/workbook.ts";
import { columnOf } from "./left-behind.ts";
import type { Mailbox } from "./mailbox.ts";
import type { World } from "./world.ts";

const PREPARED = new Set(["relance préparée", "mise en demeure préparée"]);

const doubles = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => id !== "" && ids.indexOf(id) !== index);

/**
 * What is wrong with one run by itself, whatever another one gave: an identifier twice, a letter without its row, a
 * balance that is not what was invoiced less what was paid. Empty when all is well.
 */
export function brokenPromises(
  workbook: Workbook,
  mailbox: Mailbox,
  world: World,
  lastDay: string,
  importedUntil: string,
): readonly string[] {
  const wrong: string[] = [];
  const ids = columnOf(workbook, "Journal", "Identifiant");
  const events = columnOf(workbook, "Journal", "Événement");
  for (const tab of ["Journal", "Courriers", "Règlements"] as const) {
    for (const id of doubles(columnOf(workbook, tab, "Identifiant"))) wrong.push(`${tab} : ${id} deux fois`);
  }
  const prepared = new Set(ids.filter((_id, index) => PREPARED.has(events[index] ?? "")));
  const letters = columnOf(workbook, "Courriers", "Identifiant").filter((id) => id !== "");
  for (const id of prepared) if (!letters.includes(id)) wrong.push(`${id} n'a pas son courrier`);
  for (const id of letters) if (!prepared.has(id)) wrong.push(`le courrier ${id} n'est pas dans le journal`);
  const marks = mailbox.rows().map((row) => row.split(" | ")[0] ?? "");
  for (const id of doubles(marks)) wrong.push(`${id} a deux messages`);
  for (const id of marks) if (!prepared.has(id)) wrong.push(`le message ${id} n'est pas dans le journal`);

  const issued = world.invoices
    .filter((one) => one.issued <= lastDay)
    .reduce((sum, one) => sum + one.cents, 0);
  const paid = world.bank.filter(({ day }) => day <= importedUntil).reduce((sum, one) => sum + one.cents, 0);
  const clients = columnOf(workbook, "Balance âgée", "Client");
  const totals = columnOf(workbook, "Balance âgée", "Total");
  const total = Math.round(Number(totals[clients.indexOf("Total")] ?? Number.NaN) * 100);
  if (total !== issued - paid) wrong.push(`la balance dit ${total} centimes, les faits ${issued - paid}`);
  return wrong;
}
