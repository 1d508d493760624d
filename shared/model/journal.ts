import type { Day } from "../base/day.ts";
import type { Cents } from "../base/money.ts";
import type { Place } from "./cell.ts";
import type { CustomerKey } from "./customer.ts";
import type { Allocation } from "./ledger.ts";

export const EVENT_KINDS = [
  "relance préparée",
  "relance envoyée",
  "appel",
  "message reçu",
  "promesse",
  "annoncé payé",
  "litige ouvert",
  "litige clos",
  "offre reçue",
  "contre-proposition envoyée",
  "échéancier",
  "mise en demeure préparée",
  "mise en demeure envoyée",
  "accusé de réception",
  "pause",
  "reprise",
  "paiement rejeté",
  "solvabilité",
  "procédure collective",
  "dossier transmis",
  "passage en perte",
  "reprise d'historique",
  "étape avancée",
  "note",
  "annulation",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A row of `Journal`. All state is derived from these: there is no stored level or next date. */
export interface JournalEvent {
  readonly id: string;
  readonly day: Day;
  readonly customer: CustomerKey;
  /** Invoices it speaks of; none: the whole customer. An amount: a part (`FA-12=300,00`). */
  readonly invoices: readonly Allocation[];
  readonly kind: EventKind;
  readonly step?: number;
  readonly channel?: string;
  readonly direction?: "entrant" | "sortant";
  readonly amount?: Cents;
  readonly promisedDay?: Day;
  readonly motive?: string;
  readonly detail?: string;
  readonly author?: string;
  /** The event it ends or settles (`litige clos`, `reprise`, `annulation`, `relance envoyée`), or a postal number. */
  readonly reference?: string;
  /** Order in the sheet, for events of one day. */
  readonly origin: Place;
}
