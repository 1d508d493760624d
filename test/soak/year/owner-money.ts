import { matchBook, matchState } from "#shared/workbook/match-book.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import type { OpenBook } from "../../../extension/panel/opened.ts";
import type { Cell } from "../../sandbox/workbook/workbook.ts";
import { plusDays, serialOf, weekday } from "./calendar.ts";
import { INVOICES } from "./first-workbook.ts";
import { columnOf } from "./left-behind.ts";
import type { Scene } from "./scene.ts";
import { statementText } from "./world.ts";

const dayCell = (day: string): Cell => ({
  value: serialOf(day),
  format: { type: "DATE", pattern: "dd/MM/yyyy" },
});

/**
 * The owner types the invoices written since a day below the others, by hand, in their own tab.
 * @param since the last day that was typed; `undefined`: none was
 */
export async function typeInvoices(
  { world, day, running: { sandbox } }: Scene,
  since: string | undefined,
): Promise<void> {
  const rows = world.invoices
    .filter(({ issued }) => issued <= day && (since === undefined || issued > since))
    .map(({ number, customer, issued, due, cents }): Cell[] => [
      { value: number },
      { value: customer.name },
      dayCell(issued),
      dayCell(due),
      { value: cents / 100 },
    ]);
  await sandbox.exclusive(() => {
    const tab = sandbox.workbook.sheets.find(({ title }) => title === INVOICES);
    if (tab === undefined) throw new Error(`« ${INVOICES} » n'est plus là.`);
    tab.rows.push(...rows);
    tab.grid.rowCount = Math.max(tab.grid.rowCount, tab.rows.length);
    sandbox.changed();
  });
}

/** Every Monday the statement of the last sixteen days, half of which were imported before; the first one is longer. */
export async function importStatement(scene: Scene, isFirst: boolean): Promise<void> {
  const { world, day } = scene;
  if (weekday(day) !== 1) return;
  const text = statementText(world, plusDays(day, isFirst ? -90 : -16), plusDays(day, -1));
  await scene.addOn("importBankStatement", text, `releve-${day}.csv`);
}

/**
 * Every Monday the payments are matched while the other computer's panel stands open since the import; that panel then
 * gives one of them by hand, or matches what it saw, without having read the workbook again: nothing more may be written.
 * @throws Error when something is
 */
export async function matchOnBoth(scene: Scene, other: () => Scene, week: number): Promise<void> {
  if (weekday(scene.day) !== 1) return;
  const { computer, open } = other();
  const { book } = await open();
  // What the other one took up in opening is news to this one.
  scene.computer.forget();
  await matchPayments(scene, week);
  const now = await scene.open();
  const change = staleChange(book, now.book);
  const before = writtenIn(scene);
  await computer.act((panel) => panel.changePayments(change));
  if (writtenIn(scene) !== before) throw new Error(`${computer.name} a rapproché ce qui l'était déjà.`);
}

/** What a panel asks for that saw a payment open which is matched now; without any, all that it saw. */
function staleChange(seen: OpenBook["book"], now: OpenBook["book"]): PaymentsChange {
  const open = new Set(
    seen.payments.flatMap(({ id, allocations }) => (allocations.length === 0 ? [id] : [])),
  );
  const taken = now.payments.find(({ id, allocations }) => open.has(id) && allocations.length > 0);
  if (taken?.customer === undefined) return { kind: "match" };
  const invoices = taken.allocations.map(({ number }) => ({ number }));
  return { kind: "assign", payment: taken.id, customerKey: taken.customer, invoices };
}

/** The payments' invoices and the journal's identifiers, as one text. */
function writtenIn({ running: { sandbox } }: Scene): string {
  const { workbook } = sandbox;
  return JSON.stringify([
    columnOf(workbook, "Règlements", "Factures"),
    columnOf(workbook, "Journal", "Identifiant"),
  ]);
}

/** Sure matches by the add-on or by the panel, in turn; then what each proposes is accepted or refused. */
async function matchPayments(scene: Scene, week: number): Promise<void> {
  if (week % 2 === 0) await scene.addOn("matchPayments");
  await scene.until("rapprocher", ({ book }) =>
    matchBook(book).writes.length > 0 ? (panel) => panel.changePayments({ kind: "match" }) : undefined,
  );
  // One after the other: a match that is accepted may take away what the next one wanted.
  await scene.until("accepter ou refuser", ({ book }) => {
    const [proposal] = matchState(book).proposals;
    if (proposal === undefined) return undefined;
    const { id, payment } = proposal;
    const refuses = scene.world.chance("refuse", payment, id) < 0.1;
    return (panel) =>
      panel.changePayments(
        refuses ? { kind: "refuse", proposal: id } : { kind: "accept", proposal: id, residual: false },
      );
  });
}
