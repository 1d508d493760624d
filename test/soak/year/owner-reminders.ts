import type { PlanLine } from "#shared/model/plan.ts";
import { isDraftable } from "#shared/workbook/draft-order.ts";
import { staleDrafts } from "#shared/workbook/stale-drafts.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";
import { goesByMail } from "../../../extension/drafting/by-mail.ts";
import { lineKey } from "../../../extension/panel/line-key.ts";
import type { OpenBook } from "../../../extension/panel/opened.ts";
import type { Computer } from "./computer.ts";
import type { Scene } from "./scene.ts";

/** The mails that the plan asks for today. */
export const mailsOf = ({ outcome }: OpenBook): readonly PlanLine[] =>
  outcome.plan.map(({ line }) => line).filter((line) => isDraftable(line) && goesByMail(line));

/** Letters on paper that the plan asks for today. */
const lettersOf = ({ outcome }: OpenBook): readonly PlanLine[] =>
  outcome.plan.map(({ line }) => line).filter((line) => isDraftable(line) && !goesByMail(line));

/** « Envoyé ? » for what was prepared before today: most were sent, some are given up, some wait another day. */
export async function settleDrafts(scene: Scene): Promise<void> {
  const { day, mailbox } = scene;
  const opened = await scene.open();
  for (const { id, day: prepared } of unsettledDrafts(opened.book.journal)) {
    if (prepared >= day) continue;
    const draw = scene.world.chance("envoyé", id, day);
    if (draw < 0.1) continue;
    const isSent = draw < 0.9;
    if (isSent && !(await mailbox.send(id))) continue;
    await scene.until(`répondre pour ${id}`, ({ book, today }) =>
      unsettledDrafts(book.journal).some((one) => one.id === id)
        ? (panel) =>
            panel.settle(
              id,
              isSent
                ? { kind: "sent", on: prepared < today ? prepared : today }
                : { kind: "not-sent", on: today },
            )
        : undefined,
    );
  }
}

/** Drafts that are no longer right: half are made anew, the others left. */
export async function redoStaleDrafts(scene: Scene): Promise<void> {
  const opened = await scene.open();
  for (const { event } of staleDrafts(opened.book, opened.outcome)) {
    if (!scene.chooses(0.5, "refaire", event.id)) continue;
    await scene.until(`refaire ${event.id}`, ({ book, outcome }) =>
      staleDrafts(book, outcome).some((one) => one.event.id === event.id)
        ? (panel) => panel.redo(event.id)
        : undefined,
    );
  }
}

/** The day's mails: in one batch, or one after the other; then the letters on paper. */
export async function draftMails(scene: Scene): Promise<void> {
  const wanted = new Set(mailsOf(await scene.open()).map(lineKey));
  const given = new Set<string>();
  const left = (opened: OpenBook): readonly PlanLine[] =>
    mailsOf(opened).filter((line) => wanted.has(lineKey(line)) && !given.has(lineKey(line)));
  const isBatch = scene.chooses(0.6, "lot");
  await scene.until("préparer les messages", (opened) => {
    const lines = left(opened);
    const [first] = lines;
    if (first === undefined) return undefined;
    if (!isBatch || lines.length === 1)
      return async (panel) => {
        const now = await panel.prepare(first);
        // Something is missing for it (an address): it stays in the list, for another day.
        if (now.prepared.kind === "gaps") given.add(lineKey(first));
        return now;
      };
    return async (panel) => {
      const now = await panel.prepareMany(lines, () => undefined);
      for (const { line, became } of now.lines) if (became === "gaps") given.add(lineKey(line));
      return now;
    };
  });
  const letters = new Set(lettersOf(await scene.open()).map(lineKey));
  await scene.until("préparer les lettres", (opened) => {
    const [line] = lettersOf(opened).filter((one) => letters.has(lineKey(one)) && !given.has(lineKey(one)));
    if (line === undefined) return undefined;
    return async (panel) => {
      const now = await panel.prepare(line);
      if (now.prepared.kind === "gaps") given.add(lineKey(line));
      return now;
    };
  });
}

/**
 * Another computer, whose panel was opened in the morning, asks for the same messages in the evening without having read
 * the workbook again: nothing more may be prepared.
 * @param alone the first of them by itself, before all in one batch: whichever comes first finds the panel as it was
 * @throws Error when something is
 */
export async function draftFromStalePanel(
  computer: Computer,
  opened: OpenBook,
  alone: boolean,
  journal: () => number,
): Promise<void> {
  const before = journal();
  const lines = mailsOf(opened);
  const [first] = lines;
  if (alone && first !== undefined) await computer.act((panel) => panel.prepare(first));
  await computer.act((panel) => panel.prepareMany(lines, () => undefined));
  if (!alone && first !== undefined) await computer.act((panel) => panel.prepare(first));
  if (journal() !== before) throw new Error(`${computer.name} a préparé ce qui l'était déjà.`);
}
