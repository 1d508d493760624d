import type { NewEvent } from "#shared/dunning/events.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { journalIdentifiers } from "../../drafting/append-once.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import { hasOthers } from "../../drafting/carry-out.ts";
import type { Intent } from "../../drafting/intent.ts";
import type { DraftingPorts } from "../../drafting/ports.ts";
import type { Prepared } from "../../drafting/prepare-reminder.ts";
import { leftOver } from "../../drafting/resume.ts";
import type { Connector } from "../connector.ts";
import { lineKey } from "../line-key.ts";
import { stillStands } from "../line-stands.ts";
import type { BatchLine, PrepareOptions } from "../prepared-now.ts";
import type { BookState } from "./book-state.ts";
import { compose, handOver } from "./hand-over.ts";

/** What prepares messages. */
export type DraftingWork = Pick<
  Connector,
  "prepare" | "prepareMany" | "prepareSide" | "prepareNotice" | "openCompose"
>;

// Letters, their templates and their checks are loaded with the first one that is written.
const drafting = () => import("../../drafting/prepare-reminder.ts");

/** Drafts of a customer that exist and whose row is not written yet. */
async function draftsLeft(ports: DraftingPorts, { customer }: PlanLine): Promise<readonly Intent[]> {
  return (await leftOver(ports)).filter(
    ({ event, draft }) => event.customer === customer && draft.kind === "created",
  );
}

/** Reminders, side letters and notices on the open workbook, each once. */
export function draftingWork(state: BookState): DraftingWork {
  const { current, portsFor, placeOf, openedAgain, refuseOtherIban } = state;

  /**
   * Somebody noted something since the book was read, in another panel or on another computer, or midnight passed: read
   * again, then the line is prepared only if the plan still asks for it.
   * @throws Error in French when it does not
   */
  async function prepareAgain(
    ports: DraftingPorts,
    line: PlanLine,
    extras: PrepareOptions,
  ): Promise<Prepared> {
    await state.readAgain(ports);
    refuseOtherIban();
    const { book, outcome } = current();
    const now = outcome.plan.find((ranked) => lineKey(ranked.line) === lineKey(line))?.line;
    if (now === undefined || !stillStands(outcome.plan, line)) throw new Error(panelTexts.errors.lineChanged);
    const { prepareReminder } = await drafting();
    return prepareReminder(ports, await placeOf(ports), book, outcome, now, undefined, extras);
  }

  return {
    async prepare(line, extras = {}) {
      refuseOtherIban();
      const ports = await portsFor(true);
      const { book, outcome } = current();
      // A promise, a dispute or a plan noted since the line was read: its message is not written any more.
      if (!stillStands(outcome.plan, line)) throw new Error(panelTexts.errors.lineChanged);
      const { prepareIfUnchanged } = await drafting();
      const where = await placeOf(ports);
      const before = new Set((await draftsLeft(ports, line)).map(({ id }) => id));
      try {
        const first = state.isAnotherDay()
          ? { kind: "changed" as const }
          : await prepareIfUnchanged(ports, where, book, outcome, line, extras);
        const prepared = first.kind === "changed" ? await prepareAgain(ports, line, extras) : first;
        return await handOver(state, ports, prepared, goesByMail(line));
      } catch (error) {
        const made = (await draftsLeft(ports, line)).some(({ id }) => !before.has(id));
        throw made ? new Error(panelTexts.errors.journalLater) : error;
      }
    },
    async prepareMany(lines, each, signal) {
      refuseOtherIban();
      const ports = await portsFor(true);
      const { prepareReminder } = await drafting();
      const where = await placeOf(ports);
      const known = await journalIdentifiers(ports, where);
      const seen = new Set(current().book.journal.map(({ id }) => id));
      if (hasOthers(known, seen) || state.isAnotherDay()) await state.readAgain(ports);
      refuseOtherIban();
      const { book, outcome } = current();
      const went: BatchLine[] = [];
      const written: NewEvent[] = [];
      let error: unknown;
      for (const line of lines) {
        // Between two drafts only: a draft under way always gets its row in the journal.
        if (signal?.aborted === true || error !== undefined) went.push({ line, became: "not-tried" });
        else if (!stillStands(outcome.plan, line)) went.push({ line, became: "changed" });
        else {
          try {
            const prepared = await prepareReminder(ports, where, book, outcome, line, known);
            // The plan is computed anew once, at the end: a draft never waits for that of the one before.
            if (prepared.kind === "prepared" && prepared.draftId !== undefined)
              written.push(prepared.event, ...(prepared.more ?? []));
            else if (prepared.kind !== "already") await handOver(state, ports, prepared, goesByMail(line));
            went.push({ line, became: prepared.kind === "prepared" ? "drafted" : prepared.kind });
            each(went.length);
          } catch (thrown) {
            error = thrown;
            went.push({ line, became: "failed" });
          }
        }
      }
      const done = went.filter(({ became }) => became === "drafted").length;
      const now = state.withEvents(written);
      // What another computer had prepared is in no book of ours yet.
      const elsewhere = went.some(({ became }) => became === "already");
      return { done, lines: went, opened: elsewhere ? await openedAgain(ports) : now, error };
    },
    async prepareSide(wanted) {
      refuseOtherIban();
      const ports = await portsFor(true);
      const { prepareLetter } = await drafting();
      const byMail = wanted.byMail !== false;
      const prepared = await prepareLetter(ports, await placeOf(ports), { ...wanted, byMail });
      return handOver(state, ports, prepared, byMail);
    },
    async prepareNotice(wanted) {
      refuseOtherIban();
      const ports = await portsFor(true);
      const { prepareLetterIfUnchanged } = await drafting();
      const { book } = current();
      const where = await placeOf(ports);
      const prepared = await prepareLetterIfUnchanged(ports, where, book, { ...wanted, byMail: false });
      if (prepared.kind === "changed") return { kind: "changed", opened: await openedAgain(ports) };
      return { kind: "done", now: await handOver(state, ports, prepared, false) };
    },
    openCompose: compose,
  };
}
