import type { Letter } from "#shared/letters/compose.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { journalIdentifiers } from "../../drafting/append-once.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import { hasOthers } from "../../drafting/carry-out.ts";
import type { DraftingPorts } from "../../drafting/ports.ts";
import type { Prepared } from "../../drafting/prepare-reminder.ts";
import { leftOver } from "../../drafting/resume.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { copyText, openTab } from "../../platform/chrome-windows.ts";
import { composeUrl } from "../../platform/compose-url.ts";
import { readPreferences } from "../../platform/preferences.ts";
import type { Connector, Handed, PreparedNow, PrepareOptions } from "../connector.ts";
import { lineKey } from "../line-key.ts";
import { stillStands } from "../line-stands.ts";
import type { BookState } from "./book-state.ts";

/** What prepares messages. */
export type DraftingWork = Pick<
  Connector,
  "prepare" | "prepareMany" | "prepareSide" | "prepareNotice" | "openCompose"
>;

// Letters, their templates and their checks are loaded with the first one that is written.
const drafting = () => import("../../drafting/prepare-reminder.ts");

/** Reminders, side letters and notices on the open workbook, each once. */
export function draftingWork(state: BookState): DraftingWork {
  const { current, opened, portsFor, placeOf, openedAgain } = state;

  async function handOver(ports: DraftingPorts, prepared: Prepared, byMail: boolean): Promise<PreparedNow> {
    if (prepared.kind === "already") {
      return { prepared, handed: "paper", opened: await openedAgain(ports) };
    }
    if (prepared.kind === "to-check") state.addToCheck(prepared.intent);
    if (prepared.kind !== "prepared") return { prepared, handed: "paper", opened: opened() };
    const now = state.withEvents([prepared.event, ...(prepared.more ?? [])]);
    if (!byMail) return { prepared, handed: "paper", opened: now };
    if (prepared.draftId !== undefined) return { prepared, handed: "gmail-draft", opened: now };
    try {
      return { prepared, handed: await compose(prepared.letter), opened: now };
    } catch {
      // The journal has its row; the window can be opened again from the panel.
      return { prepared, handed: "not-opened", opened: now };
    }
  }

  /**
   * Somebody noted something since the book was read, in another panel or on another computer: read again, then the
   * line is prepared only if the plan still asks for it.
   * @throws Error in French when it does not
   */
  async function prepareAgain(
    ports: DraftingPorts,
    line: PlanLine,
    extras: PrepareOptions,
  ): Promise<Prepared> {
    await state.readAgain(ports);
    const { book, outcome } = current();
    const now = outcome.plan.find((ranked) => lineKey(ranked.line) === lineKey(line))?.line;
    if (now === undefined || !stillStands(outcome.plan, line)) throw new Error(panelTexts.errors.lineChanged);
    const { prepareReminder } = await drafting();
    return prepareReminder(ports, await placeOf(ports), book, outcome, now, undefined, extras);
  }

  return {
    async prepare(line, extras = {}) {
      const ports = await portsFor(true);
      const { book, outcome } = current();
      // A promise, a dispute or a plan noted since the line was read: its message is not written any more.
      if (!stillStands(outcome.plan, line)) throw new Error(panelTexts.errors.lineChanged);
      const { prepareIfUnchanged } = await drafting();
      const where = await placeOf(ports);
      try {
        const first = await prepareIfUnchanged(ports, where, book, outcome, line, extras);
        const prepared = first.kind === "changed" ? await prepareAgain(ports, line, extras) : first;
        return await handOver(ports, prepared, goesByMail(line));
      } catch (error) {
        const left = (await leftOver(ports)).find(({ event }) => event.customer === line.customer);
        throw left?.draft.kind === "created" ? new Error(panelTexts.errors.journalLater) : error;
      }
    },
    async prepareMany(lines, each) {
      const ports = await portsFor(true);
      const { prepareReminder } = await drafting();
      const where = await placeOf(ports);
      const known = await journalIdentifiers(ports, where);
      const seen = new Set(current().book.journal.map(({ id }) => id));
      if (hasOthers(known, seen)) await state.readAgain(ports);
      const { book, outcome } = current();
      let done = 0;
      for (const line of lines.filter((one) => stillStands(outcome.plan, one))) {
        try {
          const prepared = await prepareReminder(ports, where, book, outcome, line, known);
          await handOver(ports, prepared, goesByMail(line));
        } catch (error) {
          return { done, opened: opened(), error };
        }
        done += 1;
        each(done);
      }
      return { done, opened: opened(), error: undefined };
    },
    async prepareSide(wanted) {
      const ports = await portsFor(true);
      const { prepareLetter } = await drafting();
      const byMail = wanted.byMail !== false;
      const prepared = await prepareLetter(ports, await placeOf(ports), { ...wanted, byMail });
      return handOver(ports, prepared, byMail);
    },
    async prepareNotice(wanted) {
      const ports = await portsFor(true);
      const { prepareLetterIfUnchanged } = await drafting();
      const { book } = current();
      const where = await placeOf(ports);
      const prepared = await prepareLetterIfUnchanged(ports, where, book, { ...wanted, byMail: false });
      if (prepared.kind === "changed") return { kind: "changed", opened: await openedAgain(ports) };
      return { kind: "done", now: await handOver(ports, prepared, false) };
    },
    openCompose: compose,
  };
}

/** Gmail's own window with the letter in it; what is too long for its address waits on the clipboard. */
async function compose(letter: Letter): Promise<Handed> {
  const { account } = await readPreferences(localStore);
  const { to, cc, subject, text } = letter;
  const target = composeUrl({ ...(account === "" ? {} : { account }), to, cc, subject, text });
  const long = "clipboard" in target;
  if (long) await copyText(target.clipboard, letter.html);
  await openTab(target.url);
  return long ? "clipboard" : "compose";
}
