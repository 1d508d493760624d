import type { CustomerKey } from "#shared/model/customer.ts";
import type { Connector, DraftingChoice, OpenBook } from "./connector.ts";

/** What the cards of what comes after a formal notice are given: one customer, in one currency. */
export interface AfterProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}
