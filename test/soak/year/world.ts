import { randomFrom } from "../../sandbox/sample/random.ts";
import { french, plusDays, weekday } from "./calendar.ts";

/** A customer of the invented business, and how it pays. */
interface WorldCustomer {
  readonly name: string;
  /** Empty: nobody knows it. */
  readonly email: string;
  readonly phone: string;
  /** Days after the due day, the least and the most. */
  readonly pays: readonly [least: number, most: number];
  /** Part of its invoices that it never pays. */
  readonly neverPays: number;
}

interface WorldInvoice {
  readonly number: string;
  readonly customer: WorldCustomer;
  readonly issued: string;
  readonly due: string;
  readonly cents: number;
}

interface BankLine {
  readonly day: string;
  readonly label: string;
  readonly cents: number;
}

/** Everything that happens to the business whatever its software does: the same for the same seed. */
export interface World {
  readonly seed: number;
  readonly customers: readonly WorldCustomer[];
  readonly invoices: readonly WorldInvoice[];
  readonly bank: readonly BankLine[];
  /** A draw that depends on its words alone: asked again, after a fault, it is the same. */
  chance(...words: readonly string[]): number;
}

const MANNERS: readonly Pick<WorldCustomer, "pays" | "neverPays">[] = [
  { pays: [-3, 2], neverPays: 0 },
  { pays: [-1, 12], neverPays: 0.02 },
  { pays: [4, 25], neverPays: 0.04 },
  { pays: [12, 45], neverPays: 0.1 },
  { pays: [25, 80], neverPays: 0.25 },
];
const TRADES = [
  "Atelier",
  "Garage",
  "Boulangerie",
  "Cabinet",
  "Maison",
  "Serrurerie",
  "Librairie",
  "Domaine",
];
const NAMES = ["Morvan", "Lachenal", "Ferrand", "Delmas", "Quéré", "Ostrowski", "Bonnard", "Tissot"];

/** The year of a seed: customers, invoices of each working day, what reaches the bank. */
export function worldOf(seed: number, days: readonly string[], customerCount = 24): World {
  const customers = Array.from({ length: customerCount }, (_one, index): WorldCustomer => {
    const draw = randomFrom(`${seed} client ${index}`);
    const trade = TRADES[index % TRADES.length] ?? "";
    const name = NAMES[Math.floor(index / TRADES.length + index) % NAMES.length] ?? "";
    return {
      name: `${trade} ${name} ${index + 1}`,
      email: draw.chance(0.9) ? `compta${index + 1}@client.example` : "",
      phone: draw.chance(0.9) ? "04 00 00 00 00" : "",
      ...draw.pick(MANNERS),
    };
  });
  const invoices = days.flatMap((day) => invoicesOf(seed, day, customers));
  return {
    seed,
    customers,
    invoices: invoices.map((one, index) => ({ ...one, number: `FA-${1001 + index}` })),
    bank: bankOf(
      seed,
      invoices.map((one, index) => ({ ...one, number: `FA-${1001 + index}` })),
    ),
    chance: (...words) => randomFrom([seed, ...words].join(" | ")).next(),
  };
}

function invoicesOf(seed: number, day: string, customers: readonly WorldCustomer[]): WorldInvoice[] {
  const draw = randomFrom(`${seed} factures ${day}`);
  // Most are written on Mondays, as small businesses do.
  const count = weekday(day) === 1 ? draw.integer(3, 5) : draw.integer(0, 2);
  return Array.from({ length: count }, () => {
    const customer = draw.pick(customers);
    const cents = draw.chance(0.15) ? draw.integer(1_000, 9_999) : draw.integer(10_000, 400_000);
    return { number: "", customer, issued: day, due: plusDays(day, 30), cents };
  });
}

/** What customers pay: one invoice, in two parts, or several at once; named, or not. */
function bankOf(seed: number, invoices: readonly WorldInvoice[]): readonly BankLine[] {
  const lines: BankLine[] = [];
  const together = new Map<string, { day: string; cents: number; numbers: string[] }>();
  for (const { number, customer, due, cents } of invoices) {
    const draw = randomFrom(`${seed} paiement ${number}`);
    if (draw.chance(customer.neverPays)) continue;
    const day = plusDays(due, draw.integer(...customer.pays));
    const named = draw.chance(0.7);
    const label = `VIR ${customer.name.toUpperCase()}${named ? ` ${number}` : ""}`;
    const manner = draw.next();
    if (manner < 0.06) {
      const first = Math.floor(cents * 0.4);
      lines.push({ day, label, cents: first });
      lines.push({ day: plusDays(day, 15), label, cents: cents - first });
    } else if (manner < 0.2) {
      const key = `${customer.name} ${day.slice(0, 7)}`;
      const known = together.get(key) ?? { day, cents: 0, numbers: [] };
      const later = known.day > day ? known.day : day;
      together.set(key, { day: later, cents: known.cents + cents, numbers: [...known.numbers, number] });
    } else lines.push({ day, label, cents });
  }
  for (const [key, { day, cents, numbers }] of together) {
    lines.push({ day, label: `VIR ${key.slice(0, -8).toUpperCase()} ${numbers.join(" ")}`, cents });
  }
  // Two transfers of a day with the same words and amount are told apart by nothing: here each has its own.
  return lines
    .map((line, index) => ({ ...line, label: `${line.label} REF${index}` }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The statement of the bank from a day to another, both included, as its site gives it. */
export function statementText(world: World, from: string, to: string): string {
  const rows = world.bank
    .filter(({ day }) => from <= day && day <= to)
    .map(({ day, label, cents }) => `${french(day)};${label};;${(cents / 100).toFixed(2).replace(".", ",")}`);
  return ["Date;Libellé;Débit;Crédit", ...rows, `${french(to)};PRLV ENERGIE;35,00;`].join("\n");
}
