import type { Day } from "../../base/day.ts";
import { countingEvents } from "../../dunning/known-events.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { EventKind, JournalEvent } from "../../model/journal.ts";
import { HISTORY_UNDATED } from "../../texts/setup.ts";
import type { Book } from "../book.ts";

/** Begins the identifiers of the rows that the set-up writes. */
export const HISTORY_ID = "H-";

const isOurs = ({ id, kind }: JournalEvent): boolean =>
  kind === "reprise d'historique" && id.startsWith(HISTORY_ID);

/** Events that tell how far a customer has come. */
const TELLING: ReadonlySet<EventKind> = new Set<EventKind>([
  "relance préparée",
  "relance envoyée",
  "appel",
  "mise en demeure préparée",
  "mise en demeure envoyée",
  "reprise d'historique",
  "étape avancée",
  "dossier transmis",
]);

/** What the set-up took over for a customer, as the journal holds it. */
export interface TakenHistory {
  readonly rank: number;
  readonly day: Day;
  /** The owner stated the day. */
  readonly dated: boolean;
  /** The rows, not cancelled. */
  readonly rows: readonly JournalEvent[];
}

export interface KnownHistory {
  /** The set-up has written here before, also what was changed since. */
  readonly wasWritten: boolean;
  taken(customer: CustomerKey): TakenHistory | undefined;
  /** Something else than the set-up tells what was done for this customer. */
  isKnown(customer: CustomerKey): boolean;
}

/** What the journal says of earlier reminders at the book's day. */
export function knownHistory({ journal, asOf }: Pick<Book, "journal" | "asOf">): KnownHistory {
  const rows = new Map<CustomerKey, JournalEvent[]>();
  const known = new Set<CustomerKey>();
  for (const event of countingEvents(journal, asOf)) {
    if (isOurs(event)) rows.set(event.customer, [...(rows.get(event.customer) ?? []), event]);
    else if (TELLING.has(event.kind)) known.add(event.customer);
  }
  return {
    wasWritten: journal.some(isOurs),
    isKnown: (customer) => known.has(customer),
    taken(customer) {
      const own = rows.get(customer);
      const highest = own?.reduce((most, one) => ((one.step ?? 0) > (most.step ?? 0) ? one : most));
      if (own === undefined || highest === undefined) return undefined;
      const dated = highest.detail?.endsWith(HISTORY_UNDATED) !== true;
      return { rank: highest.step ?? 0, day: highest.day, dated, rows: own };
    },
  };
}
