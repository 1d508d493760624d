import { addDays, type Day, daysBetween, earlierOf, laterOf, weekday } from "#shared/base/day.ts";
import { workingDayFrom } from "#shared/base/working-days.ts";
import type { InvoiceDraft } from "./invoice-draft.ts";
import { withTax } from "./invoice-draft.ts";
import type { SampleCustomer } from "./model.ts";
import { dueUnder } from "./payment-terms.ts";
import { type Random, randomFrom } from "./random.ts";
import { firstDay, lastBankDay, lastIssue, today } from "./today.ts";
import { sharedParts, type Trade, trades } from "./trades.ts";

/** Days between the last ordinary invoice of a late customer and the due date its story starts with. */
const calmBeforeStory = 75;

/**
 * The ordinary invoices: issued over eighteen months, paid after each customer's habit. Those whose due
 * date is past are all paid by the last bank day; the others are open and not late.
 * @param storyStart by customer code, the first due day of an invoice that a story leaves unpaid.
 */
export function drawnInvoices(
  customers: readonly SampleCustomer[],
  storyStart: ReadonlyMap<string, Day>,
): readonly InvoiceDraft[] {
  const random = randomFrom("factures");
  return customers.flatMap((customer) => {
    const start = storyStart.get(customer.code);
    const end = start === undefined ? lastIssue : addDays(start, -calmBeforeStory);
    if (end <= firstDay) return [];
    const trade = trades[customer.segment];
    const count = random.integer(trade.jobs[0], trade.jobs[1]);
    return Array.from({ length: count }, (_, at) =>
      jobInvoices(`${customer.code}-${at}`, customer, trade, end, random),
    ).flat();
  });
}

/** One job: an invoice, or a deposit and its final invoice; now and then a credit note. */
function jobInvoices(
  key: string,
  customer: SampleCustomer,
  trade: Trade,
  end: Day,
  random: Random,
): InvoiceDraft[] {
  const object = random.pick(customer.sector === "copropriété" ? sharedParts : trade.objects);
  const exclTax = drawnAmount(trade.euros, random);
  const issued = workingDayFrom(addDays(firstDay, random.integer(0, daysBetween(firstDay, end))));
  if (issued > lastIssue) return [];
  const rate = customer.segment === "particulier" || customer.sector === "copropriété" ? 10 : 20;
  const plain = { key, customer, rate, order: orderOf(customer, random), fromStory: false } as const;
  if (random.chance(trade.deposits) && exclTax > 80_000) {
    const deposit = Math.round(exclTax * 0.3);
    const finished = workingDayFrom(addDays(issued, random.integer(21, 60)));
    const first = paid(
      {
        ...plain,
        key: `${key}-acompte`,
        kind: "acompte",
        issued,
        exclTax: deposit,
        object: `Acompte de 30\u00a0%\u00a0: ${object}`,
      },
      "COMPTANT",
      random,
    );
    if (finished > lastIssue) return [first];
    return [
      first,
      paid(
        {
          ...plain,
          key: `${key}-solde`,
          kind: "solde",
          issued: finished,
          exclTax: exclTax - deposit,
          object: `Solde\u00a0: ${object}`,
          deposit: `${key}-acompte`,
        },
        customer.terms,
        random,
      ),
    ];
  }
  const invoice = paid({ ...plain, kind: "facture", issued, exclTax, object }, customer.terms, random);
  return [invoice, ...creditNote(invoice, trade, random)];
}

type Unpaid = Omit<InvoiceDraft, "due" | "portalReceived" | "settlements">;

/** Adds the due day, then the payment that the customer's habit leads to. */
function paid(draft: Unpaid, terms: string, random: Random): InvoiceDraft {
  const publicBody = draft.customer.segment === "public";
  const portalReceived = publicBody ? addDays(draft.issued, random.integer(1, 3)) : undefined;
  const due = dueUnder(terms, portalReceived ?? draft.issued);
  const { habit, segment } = draft.customer;
  const wished = workingDayFrom(addDays(due, random.integer(habit[0], habit[1])));
  // Companies of some size pay in runs, on Thursdays: one transfer for several invoices.
  const runs = segment === "compte clé" || segment === "grand compte";
  const asked = runs ? workingDayFrom(addDays(wished, (11 - weekday(wished)) % 7)) : wished;
  const dayPaid = earlierOf(laterOf(asked, workingDayFrom(addDays(draft.issued, 1))), lastBankDay);
  const inTwo = !runs && draft.exclTax > 150_000 && random.chance(0.06);
  const total = withTax(draft);
  const open = { ...draft, due, portalReceived, settlements: [] };
  if (due >= today) return open;
  if (!inTwo) return { ...open, settlements: [{ day: dayPaid, amount: total }] };
  const half = Math.round(total / 200) * 100;
  const before = workingDayFrom(addDays(draft.issued, Math.floor(daysBetween(draft.issued, dayPaid) / 2)));
  return {
    ...open,
    settlements: [
      { day: earlierOf(before, dayPaid), amount: half },
      { day: dayPaid, amount: total - half },
    ],
  };
}

/** A reduction granted before the payment, taken off by the customer when it pays. */
function creditNote(invoice: InvoiceDraft, trade: Trade, random: Random): InvoiceDraft[] {
  const [settlement] = invoice.settlements;
  const wanted = random.chance(trade.creditNotes);
  const issued = workingDayFrom(addDays(invoice.issued, random.integer(6, 14)));
  const exclTax = -Math.round((invoice.exclTax * random.integer(4, 12)) / 10_000) * 100;
  if (!wanted || settlement === undefined || invoice.settlements.length > 1) return [];
  if (issued >= settlement.day || exclTax > -2_000) return [];
  const note = {
    ...invoice,
    key: `${invoice.key}-avoir`,
    kind: "avoir",
    issued,
    due: undefined,
    portalReceived: undefined,
    exclTax,
    object: `Avoir\u00a0: ${random.pick(["remise commerciale", "retour de quincaillerie", "erreur de métré"])}`,
    credited: invoice.key,
  } as const;
  return [{ ...note, settlements: [{ day: settlement.day, amount: withTax(note) }] }];
}

/** Small jobs are more frequent than large ones: drawn on a logarithmic scale, in cents without tax. */
function drawnAmount([least, most]: readonly [number, number], random: Random): number {
  const euros = least * (most / least) ** random.next();
  if (euros > 1_000) return Math.round(euros / 10) * 1_000;
  return random.chance(0.3) ? Math.round(euros * 100) : Math.round(euros) * 100;
}

function orderOf(customer: SampleCustomer, random: Random): string {
  const number = random.integer(1_000, 9_999);
  const given = random.chance(0.75);
  if (customer.segment === "public") return `ENG-26-${number}`;
  if (customer.segment === "grand compte") return given ? `45001${number}` : "";
  return customer.segment === "compte clé" && given ? `BC-${number}` : "";
}
