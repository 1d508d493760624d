import type { CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { CustomerFacts, WordFacts } from "./customer-facts.ts";
import { type Ended, endedEvents } from "./ended-events.ts";
import { itemsOf, type Share } from "./event-scope.ts";
import { instalmentPlansOf, type PlanState } from "./instalment-plans.ts";
import { type PromiseState, promisedShares, promisesOf } from "./promises.ts";
import { byAccount } from "./unit-events.ts";

/** The promises and plans that reach some items, judged once for all that their payer pays for. */
export interface ReachingWords {
  /** What they are judged with: the facts themselves, or the whole payer's. */
  readonly facts: WordFacts;
  readonly plans: readonly PlanState[];
  readonly promises: readonly PromiseState[];
  isRunning(event: JournalEvent): boolean;
  /** The parts of the own items that a promise covers. */
  sharesOf(promise: PromiseState): readonly Share[];
  /** All the open items of a plan, oldest first, whoever's they are. */
  coveredBy(plan: PlanState): readonly OpenItem[];
  isOwn(open: OpenItem): boolean;
}

interface Judged {
  readonly plans: readonly PlanState[];
  readonly promises: readonly PromiseState[];
  readonly ended: Ended;
  readonly shares: ReadonlyMap<PromiseState, ReadonlyMap<CustomerKey, readonly Share[]>>;
  readonly covered: ReadonlyMap<PlanState, readonly OpenItem[]>;
}

const coveredIn = ({ events }: PlanState, { index }: WordFacts): readonly OpenItem[] => [
  ...new Set(events.flatMap((event) => itemsOf(event, index))),
];

/** A payer's words are judged once, whatever the number of accounts that are reminded apart. */
const known = new WeakMap<WordFacts, Judged>();

function judgedOf(facts: WordFacts): Judged {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const plans = instalmentPlansOf(facts);
  const promises = promisesOf(facts, plans);
  const judged: Judged = {
    plans,
    promises,
    ended: endedEvents(facts.events, facts.index.payer),
    shares: new Map(
      promises.map((promise) => [
        promise,
        byAccount(promisedShares(promise, facts.index), ({ open }) => open.item.customer),
      ]),
    ),
    covered: new Map(plans.map((plan) => [plan, coveredIn(plan, facts)])),
  };
  known.set(facts, judged);
  return judged;
}

/**
 * The words given that reach a customer's items. An account that is reminded apart shares its payer's words: a promise
 * of 500 € by the payer of two such accounts is one promise of 500 €, kept by what either of them receives.
 * @param ended the ended events of the facts themselves
 */
export function reachingWords(facts: CustomerFacts, ended: Ended): ReachingWords {
  const { wholePayer, index } = facts;
  if (wholePayer === undefined) {
    const plans = instalmentPlansOf(facts);
    return {
      facts,
      plans,
      promises: promisesOf(facts, plans),
      isRunning: (event) => !ended.has(event),
      sharesOf: (promise) => promisedShares(promise, index),
      coveredBy: (plan) => coveredIn(plan, facts),
      isOwn: () => true,
    };
  }
  const judged = judgedOf(wholePayer);
  const own = new Set(index.all);
  const accounts = [...new Set(index.all.map(({ item }) => item.customer))];
  return {
    facts: wholePayer,
    plans: judged.plans,
    promises: judged.promises,
    isRunning: (event) => !judged.ended.has(event),
    sharesOf: (promise) =>
      accounts
        .flatMap((account) => judged.shares.get(promise)?.get(account) ?? [])
        .filter(({ open }) => own.has(open)),
    coveredBy: (plan) => judged.covered.get(plan) ?? [],
    isOwn: (open) => own.has(open),
  };
}
