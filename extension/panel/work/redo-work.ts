import { draftTexts } from "#shared/texts/panel/drafts.ts";
import { goesByMail } from "../../drafting/by-mail.ts";
import type { Connector } from "../connector.ts";
import { failureOf } from "../failure.ts";
import type { OpenBook } from "../opened.ts";
import type { BookState } from "./book-state.ts";
import { handOver } from "./hand-over.ts";

/** What takes the place of a draft that is no longer right. */
export type RedoWork = Pick<Connector, "redo">;

// Letters are loaded with the first one that is written.
const redoing = () => import("../../drafting/redo-draft.ts");

/** A draft made anew in the open workbook. */
export function redoWork(state: BookState): RedoWork {
  const { current, opened, portsFor, placeOf, withEvents, openedAgain, refuseOtherIban } = state;
  return {
    async redo(preparedId) {
      const ports = await portsFor(true);
      // What takes its place bears today's day and figures.
      if (state.isAnotherDay()) await state.readAgain(ports);
      // Asked before the old draft goes.
      refuseOtherIban();
      const { redoDraft } = await redoing();
      const readAgain = async (): Promise<OpenBook> => {
        const now = await openedAgain(ports);
        refuseOtherIban();
        return now;
      };
      const open = { current, withEvents, openedAgain: readAgain };
      const done = await redoDraft(ports, () => placeOf(ports), open, preparedId);
      switch (done.kind) {
        case "redone":
          return {
            kind: "redone",
            now: await handOver(state, ports, done.prepared, goesByMail(done.line)),
          };
        case "elsewhere":
          return { kind: "elsewhere", opened: await openedAgain(ports) };
        case "waits":
          return { kind: "waits", said: draftTexts.stale.notYet, opened: opened() };
        case "half-done":
          return { kind: "half-done", because: failureOf(done.error).message, opened: opened() };
        case "removed":
          return { kind: "removed", opened: opened() };
      }
    },
  };
}
