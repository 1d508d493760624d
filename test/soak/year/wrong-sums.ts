import type { Workbook } from "../../sandbox/workbook/workbook.ts";
import { serialOf } from "./calendar.ts";
import { columnOf } from "./left-behind.ts";
import type { World } from "./world.ts";

/** An invoice named in a cell, and the part of it in cents; `undefined`: the whole, or what is left of it. */
interface Named {
  readonly number: string;
  readonly part: number | undefined;
}

const inCents = (text: string): number => Math.round(Number(text) * 100);

/** `FA-1, FA-2=1 300,00` as the contract writes it: read here by itself, not by the product. */
function namedIn(cell: string): readonly Named[] {
  return cell
    .split(", ")
    .filter((one) => one !== "")
    .map((one) => {
      const [number = "", part] = one.split("=");
      return {
        number,
        part: part === undefined ? undefined : inCents(part.replace(/\s/g, "").replace(",", ".")),
      };
    });
}

/** What is still owed of each invoice, in cents, after what the workbook's payments are given to. */
function owedOf(workbook: Workbook, world: World): Map<string, number> {
  const owed = new Map(world.invoices.map(({ number, cents }) => [number, cents]));
  const amounts = columnOf(workbook, "Règlements", "Montant");
  const lists = columnOf(workbook, "Règlements", "Factures").map(namedIn);
  const pay = (number: string, cents: number): void => void owed.set(number, (owed.get(number) ?? 0) - cents);
  // Parts first: what a payment gives to a whole invoice is what is left of it.
  for (const list of lists) for (const { number, part } of list) if (part !== undefined) pay(number, part);
  for (const [index, list] of lists.entries()) {
    let left = inCents(amounts[index] ?? "") - list.reduce((sum, { part = 0 }) => sum + part, 0);
    for (const { number, part } of list) {
      if (part !== undefined) continue;
      const given = Math.min(left, owed.get(number) ?? 0);
      pay(number, given);
      left -= given;
    }
  }
  return owed;
}

/** Reminders prepared on a day that claim more than was owed then: something paid, or asked for twice. */
export function claimedTooMuch(workbook: Workbook, world: World, day: string): readonly string[] {
  const on = String(serialOf(day));
  const column = (header: string): readonly string[] => columnOf(workbook, "Journal", header);
  const [days, events, lists] = [column("Date"), column("Événement"), column("Factures")];
  const [ids, amounts] = [column("Identifiant"), column("Montant")];
  const today = events.flatMap((event, index) =>
    days[index] === on && event.endsWith(" préparée") ? [index] : [],
  );
  if (today.length === 0) return [];
  const owed = owedOf(workbook, world);
  return today.flatMap((index) => {
    const numbers = namedIn(lists[index] ?? "").map(({ number }) => number);
    const most = numbers.reduce((sum, number) => sum + Math.max(0, owed.get(number) ?? 0), 0);
    const claimed = inCents(amounts[index] ?? "");
    return numbers.length > 0 && claimed > most
      ? [`${ids[index]} réclame ${claimed} centimes, il en est dû ${most}`]
      : [];
  });
}

/** The aged balance after a refresh: what was invoiced less what the bank's statement brought. */
export function wrongTotal(
  workbook: Workbook,
  world: World,
  lastDay: string,
  importedUntil: string,
): readonly string[] {
  const issued = world.invoices
    .filter((one) => one.issued <= lastDay)
    .reduce((sum, one) => sum + one.cents, 0);
  const paid = world.bank.filter(({ day }) => day <= importedUntil).reduce((sum, one) => sum + one.cents, 0);
  const clients = columnOf(workbook, "Balance âgée", "Client");
  const totals = columnOf(workbook, "Balance âgée", "Total");
  const total = inCents(totals[clients.indexOf("Total")] ?? "aucun");
  return total === issued - paid ? [] : [`la balance dit ${total} centimes, les faits ${issued - paid}`];
}
