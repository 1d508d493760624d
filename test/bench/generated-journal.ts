import { addDays, type Day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Customer, CustomerDirectory, CustomerKey } from "#shared/model/customer.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { drawn } from "../tools/drawn.ts";
import { BENCH_DAY } from "./generated-book.ts";

/** Open items with the journal of an owner who has chased them for months. */
export interface GeneratedDebts {
  readonly items: readonly LedgerItem[];
  readonly journal: readonly JournalEvent[];
  readonly directory: CustomerDirectory;
}

const ITEMS_A_CUSTOMER = 5;
const EVENTS_AN_ITEM = 3;

/** What an owner writes, as often as in a real journal: reminders and calls above all. */
const KINDS: readonly (readonly [EventKind, number])[] = [
  ["relance envoyée", 38],
  ["relance préparée", 4],
  ["appel", 24],
  ["message reçu", 8],
  ["promesse", 8],
  ["annoncé payé", 3],
  ["litige ouvert", 3],
  ["litige clos", 2],
  ["échéancier", 1],
  ["mise en demeure envoyée", 2],
  ["accusé de réception", 1],
  ["pause", 1],
  ["reprise", 1],
  ["paiement rejeté", 1],
  ["offre reçue", 1],
  ["note", 2],
];

function kindAt(share: number): EventKind {
  const total = KINDS.reduce((sum, [, weight]) => sum + weight, 0);
  let left = share * total;
  for (const [kind, weight] of KINDS) {
    left -= weight;
    if (left < 0) return kind;
  }
  return "note";
}

const motiveOf = (kind: EventKind, share: number): string | undefined => {
  if (kind === "appel") return share < 0.4 ? "Pas de réponse" : "Joint";
  if (kind === "litige ouvert") return "quantité";
  return kind === "promesse" && share < 0.2 ? "confirmée" : undefined;
};

/**
 * Open items, three events each, five items a customer, one customer in five hundred being twenty times as large. Every
 * event names one of its customer's invoices, sometimes two, sometimes none.
 */
export function generatedDebts(count: number, seed = 20_261_118): GeneratedDebts {
  const next = drawn(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const customers: Customer[] = [];
  const items: LedgerItem[] = [];
  const drafts: { customer: CustomerKey; numbers: readonly string[]; due: Day }[] = [];
  while (items.length < count) {
    const name = `Client ${customers.length + 1}`;
    const key = name as CustomerKey;
    const segment = SEGMENTS[Math.floor(next() ** 2 * SEGMENTS.length)] ?? "standard";
    customers.push({
      key,
      name,
      segment,
      scenario: segment,
      language: "fr",
      email: `c@${customers.length}.example`,
    });
    const size = Math.min(
      count - items.length,
      customers.length % 500 === 0 ? 20 * ITEMS_A_CUSTOMER : ITEMS_A_CUSTOMER,
    );
    const numbers: string[] = [];
    let due = addDays(BENCH_DAY, -10);
    for (let index = 0; index < size; index += 1) {
      const own = addDays(BENCH_DAY, between(-180, 25));
      if (own < due) due = own;
      const number = `FA-${items.length + 1}`;
      numbers.push(number);
      items.push({
        customer: key,
        number,
        kind: "invoice",
        issued: addDays(own, -30),
        due: own,
        dueSource: "cell",
        amount: cents(between(2_000, 500_000)),
        currency: "EUR",
        settlements: [],
        duplicated: false,
        origin: { tab: "Factures", row: items.length + 2 },
      });
    }
    drafts.push({ customer: key, numbers, due });
  }
  const journal: JournalEvent[] = [];
  for (const { customer, numbers, due } of drafts) {
    let on = addDays(due, 2);
    for (let index = 0; index < numbers.length * EVENTS_AN_ITEM; index += 1) {
      const kind = kindAt(next());
      on = addDays(on, between(0, 9));
      if (on > BENCH_DAY) on = BENCH_DAY;
      const picked = numbers[between(0, numbers.length - 1)] ?? "";
      const also = next() < 0.3 ? [numbers[between(0, numbers.length - 1)] ?? ""] : [];
      const named = next() < 0.1 ? [] : [...new Set([picked, ...also])];
      const promised =
        kind === "promesse" || kind === "échéancier" || kind === "pause" || kind === "litige ouvert";
      const isStep = kind.startsWith("relance") || kind === "appel";
      // Every field, as the reading of `Journal` gives it.
      journal.push({
        id: `E${journal.length + 1}`,
        day: on,
        customer,
        invoices: named.map((number) => ({ number, amount: undefined })),
        kind,
        step: kind === "mise en demeure envoyée" ? 4 : isStep ? between(1, 3) : undefined,
        channel: kind === "appel" ? "téléphone" : undefined,
        direction: undefined,
        amount: promised && next() < 0.5 ? cents(between(1_000, 100_000)) : undefined,
        promisedDay: promised ? addDays(on, between(3, 25)) : undefined,
        motive: motiveOf(kind, next()),
        detail: undefined,
        author: "Marie",
        reference: undefined,
        origin: { tab: "Journal", row: journal.length + 2 },
      });
    }
  }
  const byKey = new Map(customers.map((customer) => [customer.key, customer]));
  return {
    items,
    // As appended: by day, whoever the customer is.
    journal: journal
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map((event, index) => ({ ...event, origin: { tab: "Journal", row: index + 2 } })),
    directory: {
      keyOf: (text) => (text === "" ? undefined : (text as CustomerKey)),
      get: (key) => byKey.get(key),
      all: () => customers,
    },
  };
}
