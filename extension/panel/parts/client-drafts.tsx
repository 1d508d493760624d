import { useMemo } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { unsettledDrafts } from "#shared/workbook/unsettled-drafts.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { ToSettle } from "./stale-drafts.tsx";

interface DraftsProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly drafting: DraftingChoice;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The customer's messages that wait for « Envoyé » or « Pas envoyé ». */
export function ClientDrafts({ connector, opened, customer, drafting, onChanged }: DraftsProps) {
  const waiting = useMemo(
    () => unsettledDrafts(opened.book.journal).filter((event) => event.customer === customer),
    [opened, customer],
  );
  return (
    <ToSettle
      connector={connector}
      opened={opened}
      events={waiting}
      drafting={drafting.mode}
      onChanged={onChanged}
      canWait={false}
    />
  );
}
