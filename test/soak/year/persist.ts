import type { OpenBook } from "../../../extension/panel/opened.ts";
import type { BookWork } from "../../../extension/panel/work/book-work.ts";
import type { Computer } from "./computer.ts";
import type { Mailbox } from "./mailbox.ts";

/** More tries than any owner would make: then something is really wrong. */
const MOST_TRIES = 60;
/** So many openings in a row ask whether a draft exists before the owner answers. */
const ASKED_BEFORE_ANSWER = 3;

/** A failure that stayed to the end. */
class NeverDone extends Error {}

/**
 * The workbook as the panel shows it; else opens it until it is read and nothing is left on the computer; answers what only the owner can tell, after a
 * look into Gmail.
 */
export async function openBook(computer: Computer, mailbox: Mailbox): Promise<OpenBook> {
  const shown = computer.shown();
  if (shown !== undefined && (await computer.left()) === 0) return shown;
  let said: unknown;
  let asked = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const acted = await computer.act((panel) => panel.open(false));
    mailbox.look();
    if (acted.kind === "failed") said = acted.error;
    if (acted.kind !== "done") continue;
    const opened = acted.value;
    if (opened.kind !== "book") throw new NeverDone(opened.message);
    if ((await computer.left()) === 0) return opened;
    const [intent] = opened.toCheck;
    asked = intent === undefined ? 0 : asked + 1;
    if (intent === undefined || asked < ASKED_BEFORE_ANSWER) continue;
    asked = 0;
    const answer = mailbox.has(intent.id) ? "it-exists" : "nothing-was-made";
    await computer.act((panel) => panel.resolve(intent, answer));
  }
  throw new NeverDone(`${computer.name} garde du travail : ${String(said)}`);
}

/**
 * Does something until the workbook shows that it is done.
 * @param next what is still to do in the book as it stands; `undefined`: nothing
 */
export async function persist(
  computer: Computer,
  mailbox: Mailbox,
  what: string,
  next: (opened: OpenBook) => ((panel: BookWork) => Promise<unknown>) | undefined,
): Promise<OpenBook> {
  let said: unknown;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const opened = await openBook(computer, mailbox);
    const work = next(opened);
    if (work === undefined) return opened;
    const acted = await computer.act(work);
    mailbox.look();
    if (acted.kind === "failed") said = acted.error;
  }
  throw new NeverDone(`${computer.name}, ${what} : ${String(said)}`);
}
