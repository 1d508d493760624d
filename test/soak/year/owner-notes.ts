import type { NewEvent } from "#shared/dunning/events.ts";
import { invoiceChoices } from "#shared/entry/call-events.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import { entryRows } from "#shared/entry/entry-rows.ts";
import type { CallOutcome } from "#shared/model/commitments.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { OpenBook } from "../../../extension/panel/opened.ts";
import { uuidOf } from "../../sandbox/sample/random.ts";
import type { Scene } from "./scene.ts";

const MOST_CALLS = 6;

/** How calls end, the most usual first. */
const OUTCOMES: readonly (readonly [until: number, outcome: CallOutcome])[] = [
  [0.35, "promise"],
  [0.6, "no-answer"],
  [0.7, "announced-paid"],
  [0.8, "dispute"],
  [0.9, "call-back"],
  [1, "reached"],
];

export const idsOf = (...words: readonly string[]): EntryOrder["ids"] => ({
  first: uuidOf([...words, "1"].join("|")),
  next: uuidOf([...words, "2"].join("|")),
});

export const isKnown = ({ book }: OpenBook, { ids }: EntryOrder): boolean =>
  book.journal.some(({ id }) => id === ids.first || id === ids.next);

/** Notes something, in the panel or in the sheet's sidebar, until the journal has it; a refusal is for another day. */
export async function note(scene: Scene, order: EntryOrder): Promise<void> {
  const { mailbox: _mailbox, world } = scene;
  const isInSheet = world.chance("module", order.ids.first) < 0.25;
  const opened = await scene.open();
  if (isKnown(opened, order)) return;
  if (entryRows(opened.book, opened.outcome, order).kind === "refused") return;
  if (isInSheet) {
    await scene.addOn("recordEvents", order);
    return;
  }
  await scene.until(`noter ${order.kind}`, (now) => {
    if (isKnown(now, order)) return undefined;
    const entry = entryRows(now.book, now.outcome, order);
    if (entry.kind === "refused") throw new Error(entry.message);
    return (panel) => panel.recordAll(entry.rows);
  });
}

const isCall = ({ state, channel, action }: PlanLine): boolean =>
  (state === "à faire" || state === "à vérifier") && (channel === "téléphone" || action.endsWith("call"));

/** The day's calls: promises, disputes, nobody there. */
export async function makeCalls(scene: Scene): Promise<void> {
  const { outcome } = await scene.open();
  const lines = outcome.plan.map(({ line }) => line).filter(isCall);
  for (const line of lines.slice(0, MOST_CALLS)) {
    const { customer, currency } = line;
    const draw = scene.world.chance(scene.day, "appel", customer);
    const ended = OUTCOMES.find(([until]) => draw < until)?.[1] ?? "reached";
    await note(scene, {
      kind: "call",
      customer,
      currency,
      ids: idsOf(scene.day, "appel", customer, String(scene.world.seed)),
      outcome: ended,
      typed: {},
      invoices: invoiceChoices(outcome, line)
        .filter(({ own }) => own)
        .map(({ number }) => number),
    });
  }
}

/** Disputes that are answered, pauses that somebody asks for. */
export async function noteOthers(scene: Scene): Promise<void> {
  const { book, outcome, today } = await scene.open();
  const closed = new Set(
    book.journal.flatMap(({ kind, reference }) =>
      kind === "litige clos" || kind === "annulation" ? [reference] : [],
    ),
  );
  for (const dispute of book.journal) {
    if (dispute.kind !== "litige ouvert" || closed.has(dispute.id) || dispute.day >= today) continue;
    if (!scene.chooses(0.15, "litige", dispute.id)) continue;
    await note(scene, {
      kind: "other",
      event: "litige clos",
      customer: dispute.customer,
      currency: "EUR",
      ids: idsOf(scene.day, "litige clos", dispute.id),
      typed: { reference: dispute.id },
      invoices: dispute.invoices.map(({ number }) => number),
    });
  }
  for (const { line } of outcome.plan) {
    if (line.state !== "à faire" || !scene.chooses(0.02, "pause", line.customer)) continue;
    await note(scene, {
      kind: "other",
      event: "pause",
      customer: line.customer,
      currency: line.currency,
      ids: idsOf(scene.day, "pause", line.customer, String(scene.world.seed)),
      typed: { motive: "Le client l'a demandé" },
      invoices: [],
    });
  }
}

const CANCELLABLE: readonly NewEvent["kind"][] = ["promesse", "pause", "annoncé payé", "appel"];

/** Something noted the days before was wrong: it is cancelled, not erased. */
export async function cancelSome(scene: Scene): Promise<void> {
  const { book, today } = await scene.open();
  const isCancelled = (id: string, { journal }: OpenBook["book"]): boolean =>
    journal.some(({ kind, reference }) => kind === "annulation" && reference === id);
  for (const { id, kind, day } of book.journal.slice(-40)) {
    if (!CANCELLABLE.includes(kind) || day >= today || isCancelled(id, book)) continue;
    if (!scene.chooses(0.04, "annuler", id)) continue;
    await scene.until(`annuler ${id}`, (opened) =>
      isCancelled(id, opened.book) ? undefined : (panel) => panel.cancel(id),
    );
  }
}
