import { cents } from "../base/money.ts";
import { inTextOrder } from "../base/text-order.ts";
import type { PromiseReport } from "../model/commitments.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { CommitmentInput } from "./commitment-input.ts";
import { commitmentUnits, isWordOf } from "./commitment-units.ts";
import { promisesOf } from "./promises.ts";

/**
 * The promises of the journal, oldest first, each with what was received for it: the same judgement as the holds.
 * @param customer only its own, and those of who pays for it
 */
export function promiseReports(input: CommitmentInput, customer?: CustomerKey): readonly PromiseReport[] {
  const reports = commitmentUnits(input, customer).flatMap((facts) =>
    promisesOf(facts)
      .filter(({ event }) => isWordOf(event, customer, facts))
      .map(
        (promise): PromiseReport => ({
          event: promise.event,
          customer: promise.event.customer,
          promisedDay: promise.promised,
          graceEnd: promise.graceEnd,
          amount: promise.stated === undefined ? undefined : cents(promise.stated),
          received: cents(promise.received),
          receivedInTime: cents(promise.receivedInTime),
          status: promise.status,
        }),
      ),
  );
  return [...reports].sort((a, b) => inTextOrder(a.event.day, b.event.day));
}
