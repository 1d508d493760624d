import type { Connector } from "../connector.ts";
import type { BookState } from "./book-state.ts";

/** What changes the owner's list of customers. */
export type ContactWork = Pick<Connector, "saveContact">;

// `Clients` is written rarely: what does it comes with the first change.
const contacts = () => import("../../policy/contact-change.ts");

/** The contact of a customer, changed where it is shown. */
export function contactWork(state: BookState): ContactWork {
  const { current, opened, portsFor, readWhole } = state;
  const read = () => {
    const { book, metadata } = current();
    return { book, tabs: metadata.tabs };
  };
  return {
    async saveContact(customer, changes) {
      const ports = await portsFor(true);
      const { changeContact } = await contacts();
      const readAgain = async () => {
        const now = await readWhole(ports);
        return now.kind === "book" ? read() : undefined;
      };
      const { kind, said, undo, writes } = await changeContact(ports, read(), readAgain, customer, changes);
      // A refusal too is shown beside what the cells now hold.
      const asItWas = kind === "done" && !writes;
      return { kind, said, undo, opened: asItWas ? opened() : await readWhole(ports) };
    },
  };
}
