import type { Day } from "../base/day.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem, Payment } from "../model/ledger.ts";
import type { OpenPosition } from "../model/open-position.ts";
import type { Settings } from "../model/settings.ts";

/** What promises, disputes and plans are judged with: the same as the plan of reminders reads. */
export interface CommitmentInput {
  readonly journal: readonly JournalEvent[];
  /** The whole ledger, paid items included. */
  readonly items: readonly LedgerItem[];
  readonly payments: readonly Payment[];
  readonly position: OpenPosition;
  readonly directory: CustomerDirectory;
  readonly settings: Pick<Settings, "disputeSolver">;
  /** Later events and payments do not count. */
  readonly today: Day;
  /** Numbers whose rows stand in a tab without being counted (cancelled documents): they have neither moved nor gone. */
  readonly standing?: ReadonlySet<string>;
  /** Who pays for an account in the end; by default what `Clients.Payeur` says. */
  readonly payerOf?: (account: CustomerKey) => CustomerKey;
}
