import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { RankedLine } from "../model/plan.ts";
import { actionWords } from "../texts/action-words.ts";
import { type ActionIcon, actionIcon, lineLateness } from "../texts/plan-line.ts";
import { whySentence } from "../texts/reasons.ts";

/** A line of the plan as a list shows it. */
export interface LineWords {
  readonly rank: number;
  readonly key: CustomerKey;
  readonly customer: string;
  readonly icon: ActionIcon;
  /** « 12 jours de retard »; empty when no invoice has a due day. */
  readonly late: string;
  readonly action: string;
  readonly why: string;
}

/** What a list says of a line of the plan: whom, what, how late and why. */
export function lineWords({ line, rank, scoreReasons }: RankedLine, directory: CustomerDirectory): LineWords {
  return {
    rank,
    key: line.customer,
    customer: directory.get(line.customer)?.name ?? line.customer,
    icon: actionIcon(line.action),
    late: lineLateness(line),
    action: actionWords(line),
    why: whySentence(line, scoreReasons),
  };
}
