import { invoiceChoices } from "#shared/entry/call-events.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import { columnOf } from "./left-behind.ts";
import { idsOf, isKnown, note } from "./owner-notes.ts";
import { mailsOf } from "./owner-reminders.ts";
import type { Scene } from "./scene.ts";

/**
 * A customer to be reminded today calls and promises; the other computer's panel, open since before, still shows the
 * line and asks for its message: nothing may be prepared.
 * @throws Error when something is
 */
export async function promiseBehind(scene: Scene, other: () => Scene): Promise<void> {
  const { computer, open } = other();
  const seen = await open();
  // What the other one took up in opening is news to this one.
  scene.computer.forget();
  const [line] = mailsOf(seen);
  if (line === undefined) return;
  const { customer, currency } = line;
  const order: EntryOrder = {
    kind: "call",
    customer,
    currency,
    ids: idsOf(scene.day, "promesse", customer, String(scene.world.seed)),
    outcome: "promise",
    typed: {},
    invoices: invoiceChoices(seen.outcome, line)
      .filter(({ own }) => own)
      .map(({ number }) => number),
  };
  await note(scene, order);
  // A promise that the product refuses leaves the line as it was.
  if (!isKnown(await scene.open(), order)) return;
  const rows = (): number => columnOf(scene.running.sandbox.workbook, "Journal", "Identifiant").length;
  const before = rows();
  await computer.act((panel) => panel.prepare(line));
  if (rows() !== before) throw new Error(`${computer.name} relance ${customer}, qui vient de promettre.`);
}
