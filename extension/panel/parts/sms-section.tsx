import { useMemo } from "preact/hooks";
import { smsOf } from "#shared/letters/sms.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { DraftOrder } from "#shared/workbook/draft-order.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { OpenWorkbook } from "./open-workbook.tsx";
import { SmsCard } from "./sms-card.tsx";

interface SmsSectionProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly order: DraftOrder;
  readonly stands: boolean;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The short message of a step, or what is missing to write it. */
export function SmsSection(props: SmsSectionProps) {
  const { connector, from, line, order } = props;
  const { settings, ledger } = from.book;
  const sms = useMemo(() => {
    const customer = ledger.directory.get(line.customer);
    return customer === undefined ? undefined : smsOf({ line, customer, settings });
  }, [line, settings, ledger]);
  const gaps = order.kind === "gaps" ? order.gaps.map(({ message }) => message) : [];
  const missing = sms !== undefined && "gap" in sms ? [sms.gap, ...gaps] : gaps;
  if (order.kind === "gaps" || sms === undefined || "gap" in sms) {
    return (
      <div class="warnings">
        <ul>
          {[...new Set(missing)].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
        <OpenWorkbook connector={connector} />
      </div>
    );
  }
  return <SmsCard {...props} order={order} sms={sms} />;
}
