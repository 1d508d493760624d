import type { CustomerKey } from "#shared/model/customer.ts";
import type { Connector, DraftingChoice, OpenBook } from "./connector.ts";

/** What each part of the negotiation card is given. */
export interface NegotiationProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}
