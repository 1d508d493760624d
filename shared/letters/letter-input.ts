import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { Customer } from "../model/customer.ts";
import type { PlanLine } from "../model/plan.ts";
import type { Template } from "../model/scenario.ts";
import type { Settings } from "../model/settings.ts";

/** A reminder that was really sent, or a call that was answered: what a letter may recall. */
export interface EarlierReminder {
  readonly day: Day;
  readonly channel: string;
  /** Kind of the journal event (`relance envoyée`, `appel`, `mise en demeure envoyée`). */
  readonly kind: string;
  readonly reference?: string;
}

/** Everything a letter is made of; nothing is read elsewhere, not even the day. */
export interface LetterInput {
  readonly line: PlanLine;
  readonly customer: Customer;
  readonly settings: Settings;
  readonly template: Template;
  readonly earlier: readonly EarlierReminder[];
  readonly today: Day;
  /** Once the registered letter is posted: its copy and its deadline speak of it. */
  readonly registered?: { readonly deposit: Day; readonly number: string };
  /** The answered call that a recap speaks of. */
  readonly call?: {
    readonly day: Day;
    readonly who?: string;
    readonly said: string;
    readonly promisedDay?: Day;
    readonly amount?: Cents;
  };
  readonly dispute?: {
    readonly motive: string;
    readonly owner?: string;
    readonly answerBy?: Day;
    readonly undisputed: Cents;
  };
}
