import type { CustomerKey } from "#shared/model/customer.ts";
import type { Connector } from "./connector.ts";
import type { DraftingChoice, OpenBook } from "./opened.ts";

/** What the cards of one customer, in one currency, are given. */
export interface CustomerProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}
