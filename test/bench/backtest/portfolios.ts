import { addDays, type Day, day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { type Chance, chance } from "../../shared/matching/random.ts";

/** A made-up portfolio: its tabs as an owner keeps them, and what it is there to show. */
export interface Portfolio {
  readonly name: string;
  readonly tabs: readonly TabCells[];
  /** The day on which it was closed: what is not paid by then is open in its cells. */
  readonly end: Day;
}

/** A draw around 0 with standard deviation 1 (Box–Muller). */
export function normal(random: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

interface Invoice {
  readonly customer: number;
  readonly issued: Day;
  readonly terms: number;
  readonly euros: number;
  /** Days after the due day on which it is paid if nobody acts; `undefined`: never. */
  readonly late: number | undefined;
}

const START = day("2023-01-02");
const END = day("2026-03-31");

function portfolio(
  name: string,
  seed: number,
  months: number,
  draw: (random: Chance) => Invoice[],
): Portfolio {
  const from = addDays(END, -Math.round(months * 30.5));
  const rows: Cell[][] = [["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"]];
  let number = 0;
  for (const { customer, issued, terms, euros, late } of draw(chance(seed))) {
    if (issued < from || issued > END) continue;
    const due = addDays(issued, terms);
    const paid = late === undefined ? undefined : addDays(due, Math.max(1 - terms, Math.round(late)));
    number += 1;
    rows.push([
      `Client ${String(customer + 1).padStart(3, "0")}`,
      `F${String(number).padStart(5, "0")}`,
      serialOfDay(issued),
      serialOfDay(due),
      Math.max(1, Math.round(euros * 100)) / 100,
      paid === undefined || paid > END ? null : serialOfDay(paid),
    ]);
  }
  return { name, tabs: [{ sheetId: 0, title: "Factures", rows }], end: END };
}

/** Invoices of so many customers, each at its own pace, from 2023 to the last day. */
function eachInvoice<T>(
  random: Chance,
  customers: number,
  perYear: () => number,
  habit: () => T,
  invoice: (habit: T, issued: Day) => Pick<Invoice, "terms" | "euros" | "late">,
): Invoice[] {
  const invoices: Invoice[] = [];
  for (let customer = 0; customer < customers; customer += 1) {
    const gap = 365 / perYear();
    const own = habit();
    let issued = addDays(START, Math.floor(random.next() * gap));
    while (issued <= END) {
      invoices.push({ customer, issued, ...invoice(own, issued) });
      issued = addDays(issued, Math.max(1, Math.round(gap * (0.4 + 1.2 * random.next()))));
    }
  }
  return invoices.sort((a, b) =>
    a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : a.customer - b.customer,
  );
}

const lognormal = (random: Chance, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random));

/** A TPE: 60 customers, habits of their own, slower in August and December, one in a hundred never pays. */
function tpe(seed: number, months: number, name: string): Portfolio {
  return portfolio(name, seed, months, (random) =>
    eachInvoice(
      random,
      60,
      () => random.pick([2, 4, 6, 12, 12, 24]),
      () => ({
        usual: lognormal(random, 9, 0.9) - 5,
        size: lognormal(random, 700, 0.8),
        terms: random.pick([30, 30, 45]),
      }),
      ({ usual, size, terms }, issued) => {
        const month = Number(addDays(issued, terms).slice(5, 7));
        const season = month === 8 || month === 12 ? 8 : 0;
        const late = usual + season + 7 * normal(random) + (random.is(0.06) ? 20 + 70 * random.next() : 0);
        return { terms, euros: lognormal(random, size, 0.5), late: random.is(0.01) ? undefined : late };
      },
    ),
  );
}

/** A few amounts weigh nearly everything; lateness follows neither amount nor customer closely. */
function heavyTailed(seed: number): Portfolio {
  return portfolio("montants très inégaux", seed, 30, (random) =>
    eachInvoice(
      random,
      80,
      () => random.pick([3, 6, 12]),
      () => lognormal(random, 12, 0.4),
      (usual) => ({
        terms: 30,
        euros: Math.min(400_000, 150 * (1 - random.next()) ** (-1 / 0.9)),
        late: usual * -Math.log(1 - random.next()) - 4,
      }),
    ),
  );
}

/** The customer decides: some always pay on the day, some always very late; amounts are much alike. */
function byCustomer(seed: number, name: string): Portfolio {
  return portfolio(name, seed, 26, (random) =>
    eachInvoice(
      random,
      100,
      () => 12,
      () => ({
        usual: random.is(0.4) ? -4 : random.pick([5, 12, 25, 45, 80]),
        size: 300 + 700 * random.next(),
      }),
      ({ usual, size }) => ({
        terms: 30,
        euros: size * (0.6 + 0.8 * random.next()),
        late: usual * (0.8 + 0.4 * random.next()) + 4 * normal(random),
      }),
    ),
  );
}

/** Large invoices wait for a second signature: lateness grows with the amount. */
function byAmount(seed: number): Portfolio {
  return portfolio("le montant décide", seed, 26, (random) =>
    eachInvoice(
      random,
      80,
      () => random.pick([6, 12]),
      () => undefined,
      () => {
        const euros = lognormal(random, 800, 1);
        return { terms: 30, euros, late: (12 * Math.log(euros / 100) - 15) * (0.5 + random.next()) };
      },
    ),
  );
}

/** Most pay within days, the others in months: the longer an item has waited, the longer it will. */
function byAge(seed: number): Portfolio {
  return portfolio("l'ancienneté décide", seed, 26, (random) =>
    eachInvoice(
      random,
      80,
      () => random.pick([6, 12]),
      () => lognormal(random, 600, 0.6),
      (size) => ({
        terms: 30,
        euros: lognormal(random, size, 0.6),
        late: random.is(0.03) ? undefined : 8 * ((1 - random.next()) ** (-1 / 1.1) - 1) - 2,
      }),
    ),
  );
}

/** Lateness bounded by a monthly payment run: whoever has waited long is nearly paid. */
function paymentRuns(seed: number): Portfolio {
  return portfolio("règlements à date fixe", seed, 26, (random) =>
    eachInvoice(
      random,
      80,
      () => random.pick([6, 12]),
      () => ({ runs: random.pick([0, 1, 1, 2]), size: lognormal(random, 900, 0.8) }),
      ({ runs, size }) => ({
        terms: 30,
        euros: lognormal(random, size, 0.3),
        late: runs * 30 * random.next() + 2 * normal(random),
      }),
    ),
  );
}

/** What the constants of the ranking were chosen with. */
export function portfolios(draw = 0): readonly Portfolio[] {
  const seed = 100 * draw;
  return [
    tpe(seed + 11, 27, "TPE de 60 clients"),
    heavyTailed(seed + 12),
    byCustomer(seed + 13, "le client décide"),
    byAmount(seed + 14),
    byAge(seed + 15),
    tpe(seed + 16, 7, "historique de sept mois"),
    paymentRuns(seed + 17),
  ];
}

/** Kept aside until every constant was fixed, then looked at once. */
export function portfolioKeptAside(draw = 0): Portfolio {
  return portfolio("gardé de côté", 99 + 100 * draw, 30, (random) =>
    eachInvoice(
      random,
      70,
      () => random.pick([3, 6, 12, 24]),
      () => ({ usual: random.is(0.5) ? 0 : lognormal(random, 20, 0.7), size: lognormal(random, 500, 1.1) }),
      ({ usual, size }) => {
        const late = random.is(0.15)
          ? usual + 60 * (1 - random.next()) ** -0.7 - 60
          : usual + 6 * normal(random);
        return {
          terms: random.pick([30, 45, 60]),
          euros: lognormal(random, size, 0.7),
          late: random.is(0.015) ? undefined : late,
        };
      },
    ),
  );
}
