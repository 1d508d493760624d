import { giveUp } from "../../drafting/resume.ts";
import type { Connector } from "../connector.ts";
import type { BookState } from "./book-state.ts";

/** What sends the notes that wait, and gives one up. */
export type QueueWork = Pick<Connector, "sendQueue" | "dropQueued">;

/** The notes that wait for the network, over the open workbook. */
export function queueWork(state: BookState): QueueWork {
  return {
    async sendQueue(interactive) {
      const ports = await state.portsFor(interactive);
      return state.sendLeftOvers(ports);
    },
    async dropQueued(id) {
      const ports = await state.portsFor(true);
      // Read first: without an answer nothing is given up, and the screen goes on showing what it counts with.
      await state.readAgain(ports);
      await giveUp(ports, id);
      return state.openedAgain(ports);
    },
  };
}
