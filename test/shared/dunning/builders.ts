import { addDays, type Day, day, daysBetween } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { planReminders } from "#shared/dunning/plan.ts";
import type { Customer, CustomerDirectory, CustomerKey, Segment } from "#shared/model/customer.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import type { Allocation, LedgerItem, Payment } from "#shared/model/ledger.ts";
import type { OpenCredit, OpenItem, OpenPosition } from "#shared/model/open-position.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Scenario } from "#shared/model/scenario.ts";
import type { Settings } from "#shared/model/settings.ts";

export const SETTINGS: Settings = {
  minimumMessage: cents(1_500),
  minimumCall: cents(30_000),
  minimumRegistered: cents(15_000),
  contactSpacing: 5,
  paymentFreshness: 7,
  bucketBounds: [30, 60, 90],
  allocation: "intérêts d'abord",
  dayBase: 365,
  costOfCall: cents(1_250),
  costOfEmail: cents(0),
  costOfRegistered: cents(700),
  callsPerDay: 5,
  messagesPerDay: 15,
  sender: {},
  ownerRates: [],
};

export const keyOf = (name: string): CustomerKey => name as CustomerKey;

/** A customer of a segment, reachable by every channel. */
export function aCustomer(
  name: string,
  segment: Segment = "standard",
  more: Partial<Customer> = {},
): Customer {
  return {
    key: keyOf(name),
    name,
    segment,
    scenario: segment,
    language: "fr",
    email: "compta@client.example",
    phone: "01 00 00 00 00",
    ...more,
  };
}

export function directoryOf(customers: readonly Customer[]): CustomerDirectory {
  const byKey = new Map(customers.map((customer) => [customer.key, customer]));
  return {
    keyOf: (text) => (text === "" ? undefined : keyOf(text)),
    get: (key) => byKey.get(key),
    all: () => customers,
  };
}

let row = 1;

/** An invoice issued 30 days before its due day. */
export function anInvoice(
  number: string,
  euros: number,
  due: string | undefined,
  more: Partial<LedgerItem> & { readonly of?: string } = {},
): LedgerItem {
  const { of = "Durand", ...rest } = more;
  row += 1;
  const dueDay = due === undefined ? undefined : day(due);
  return {
    customer: keyOf(of),
    number,
    kind: "invoice",
    issued: dueDay === undefined ? undefined : addDays(dueDay, -30),
    due: dueDay,
    dueSource: dueDay === undefined ? "none" : "cell",
    amount: cents(Math.round(euros * 100)),
    currency: "EUR",
    settlements: [],
    duplicated: false,
    origin: { tab: "Factures", row },
    ...rest,
  };
}

/** An invoice paid long ago, which the journal may still name. */
export function aPaidInvoice(number: string, euros = 100): LedgerItem {
  const paid = { day: day("2026-04-01"), amount: cents(euros * 100) };
  return anInvoice(number, euros, "2026-04-01", { settlements: [paid] });
}

/** An event of Durand; invoices as the cell holds them: `"FA-1, FA-2=300"`. */
export function anEvent(
  kind: EventKind,
  on: string,
  invoices = "",
  more: Partial<Omit<JournalEvent, "kind" | "day" | "invoices" | "customer">> & { readonly of?: string } = {},
): JournalEvent {
  const { of = "Durand", ...rest } = more;
  row += 1;
  const parts: Allocation[] = invoices
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => {
      const [number = "", euros] = text.split("=");
      return { number, amount: euros === undefined ? undefined : cents(Math.round(Number(euros) * 100)) };
    });
  return {
    id: `E${row}`,
    day: day(on),
    customer: keyOf(of),
    invoices: parts,
    kind,
    origin: { tab: "Journal", row },
    ...rest,
  };
}

export interface Scene {
  readonly items: readonly LedgerItem[];
  readonly journal?: readonly JournalEvent[];
  readonly payments?: readonly Payment[];
  readonly customers?: readonly Customer[];
  readonly credits?: readonly OpenCredit[];
  readonly settings?: Partial<Settings>;
  readonly scenarios?: readonly Scenario[];
}

/** What is open at a day, by settlements and named payments only: enough here, and independent of the product's. */
export function positionOf(scene: Scene, today: Day): OpenPosition {
  const items: OpenItem[] = [];
  for (const item of scene.items) {
    if (item.issued !== undefined && item.issued > today) continue;
    let open: number = item.amount;
    for (const { day: on, amount } of item.settlements) if (on === undefined || on <= today) open -= amount;
    for (const payment of scene.payments ?? []) {
      if (payment.day === undefined || payment.day > today || payment.customer !== item.customer) continue;
      for (const { number, amount } of payment.allocations) {
        if (number === item.number) open -= amount ?? payment.amount;
      }
    }
    if (open <= 0) continue;
    items.push({
      item,
      open: cents(open),
      daysLate: item.due === undefined ? undefined : daysBetween(item.due, today),
    });
  }
  return { asOf: today, items, credits: scene.credits ?? [] };
}

/** The plan of a scene on a day. */
export function planOn(on: string, scene: Scene): readonly PlanLine[] {
  const today = day(on);
  return planReminders({
    position: positionOf(scene, today),
    items: scene.items,
    payments: scene.payments ?? [],
    directory: directoryOf(scene.customers ?? [aCustomer("Durand")]),
    scenarios: scene.scenarios ?? DEFAULT_SCENARIOS,
    journal: scene.journal ?? [],
    settings: { ...SETTINGS, ...scene.settings },
    today,
  });
}

export const numbersOf = (line: PlanLine): readonly string[] =>
  line.parts.map(({ open }) => open.item.number);
export const codesOf = (line: PlanLine): readonly string[] => line.reasons.map(({ code }) => code);

/** The lines as a person reads them: `à faire | reminder | 1 | FA-1 | 2026-06-04`. */
export function summary(lines: readonly PlanLine[]): readonly string[] {
  return lines.map((line) =>
    [line.state, line.action, line.step ?? "-", numbersOf(line).join("+"), line.day ?? "-"].join(" | "),
  );
}
