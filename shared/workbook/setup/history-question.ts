import { formatAmount } from "../../base/french-format.ts";
import { chasingSteps, customerOf, scenarioFinder } from "../../dunning/customer-facts.ts";
import { NO_CUSTOMER } from "../../ledger/customers.ts";
import { payerOfEach } from "../../ledger/payers.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { OpenItem } from "../../model/open-position.ts";
import type { Step } from "../../model/scenario.ts";
import { HISTORY_WORDS, stepWords } from "../../texts/setup.ts";
import type { Book, Outcome } from "../book.ts";
import { knownHistory } from "./history-rows.ts";
import type { HistoryAsked, HistoryCustomer } from "./state-types.ts";

const MOST_CUSTOMERS = 10;

/** The steps that a customer's reminders follow (its payer's, when somebody else pays), that may have been done. */
export function stepsFinder({
  ledger,
  scenarios,
  settings,
}: Book): (customer: CustomerKey) => readonly Step[] {
  const { directory } = ledger;
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const scenarioOf = scenarioFinder(scenarios, settings.trade);
  return (customer) =>
    chasingSteps(scenarioOf(customerOf(directory, payers.get(customer) ?? customer))).filter(
      ({ channel }) => channel !== "décision",
    );
}

/** Open items past due, by customer. */
export function lateItems({ position }: Outcome): ReadonlyMap<CustomerKey, readonly OpenItem[]> {
  const late = new Map<CustomerKey, OpenItem[]>();
  for (const open of position.items) {
    if ((open.daysLate ?? 0) <= 0) continue;
    const list = late.get(open.item.customer);
    if (list) list.push(open);
    else late.set(open.item.customer, [open]);
  }
  return late;
}

/** The largest overdue customers, a line each in the currency in which they owe most; at most ten. */
function largestOverdue({ balance }: Outcome, directory: Book["ledger"]["directory"]) {
  const seen = new Set<CustomerKey>();
  return [...balance.rows]
    .filter(({ customer, overdue }) => overdue > 0 && directory.get(customer)?.name !== NO_CUSTOMER)
    .sort((a, b) => b.overdue - a.overdue)
    .filter(({ customer }) => !seen.has(customer) && seen.add(customer))
    .slice(0, MOST_CUSTOMERS);
}

/**
 * (d) Already reminded? The ten largest overdue customers, with the last step done; one about whom the journal says it
 * otherwise is not asked about. @param mark the answer that stands, where nothing had to be written in the journal
 */
export function askHistory(book: Book, outcome: Outcome, mark: string | undefined): HistoryAsked {
  const { directory } = book.ledger;
  const largest = largestOverdue(outcome, directory);
  const known = knownHistory(book);
  const late = lateItems(outcome);
  const stepsOf = stepsFinder(book);
  const customers = largest.flatMap(({ customer, overdue, currency, maxDaysLate }): HistoryCustomer[] => {
    const steps = stepsOf(customer);
    if (known.isKnown(customer) || steps.length === 0) return [];
    const taken = known.taken(customer);
    return [
      {
        customer,
        name: customerOf(directory, customer).name,
        overdue: formatAmount(overdue, currency),
        late: HISTORY_WORDS.late(late.get(customer)?.length ?? 0, maxDaysLate),
        steps: steps.map((step) => ({ rank: step.rank, words: stepWords(step) })),
        rank: taken?.rank ?? 0,
        day: taken?.dated === true ? taken.day : "",
      },
    ];
  });
  if (mark !== undefined || known.wasWritten) {
    return { status: "answered", sentence: HISTORY_WORDS.asked, customers };
  }
  if (customers.length > 0) return { status: "open", sentence: HISTORY_WORDS.asked, customers };
  const sentence = largest.length === 0 ? HISTORY_WORDS.noneLate : HISTORY_WORDS.allKnown;
  return { status: "settled", sentence, customers };
}
