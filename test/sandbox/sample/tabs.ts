import type { Day } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { disordered } from "./disorder.ts";
import type { Sample, SampleAllocation, SampleEvent, SampleInvoice, SamplePayment } from "./model.ts";
import { leftOf } from "./owed.ts";
import { truth } from "./sample.ts";
import { sampleSettings } from "./settings.ts";
import type { SampleCell, SampleTab } from "./tab.ts";
import { today } from "./today.ts";

/** The owner's own headers, under a title and an empty row. */
const invoiceHeaders = [
  "N° facture",
  "Date",
  "Code client",
  "Client",
  "Objet",
  "Montant HT",
  "TVA",
  "Montant TTC",
  "Échéance",
  "Commande / engagement",
  "Réception Chorus",
  "Statut",
] as const;

/** Row, counted from 0, of `invoiceHeaders` in the owner's tab. */
export const invoiceHeaderRow = 2;

/** The five tabs of the sample's workbook; those that the product makes are left to it. */
export function sampleTabs(): readonly SampleTab[] {
  const sample = truth();
  return [
    { title: "Factures", rows: invoiceRows(sample) },
    { title: "Règlements", rows: [HEADERS.Règlements, ...sample.payments.map(paymentRow)] },
    { title: "Clients", rows: [HEADERS.Clients, ...customerRows(sample)] },
    { title: "Journal", rows: [HEADERS.Journal, ...sample.journal.map(eventRow)] },
    { title: "Réglages", rows: [HEADERS.Réglages, ...sampleSettings()] },
  ];
}

const euros = (amount: number | undefined): SampleCell => (amount === undefined ? null : amount / 100);
const date = (on: Day | undefined): SampleCell => (on === undefined ? null : { date: on });
const text = (value: string | undefined): SampleCell => (value === undefined || value === "" ? null : value);

function invoiceRows({ invoices }: Sample): SampleTab["rows"] {
  const total = (amountOf: (invoice: SampleInvoice) => number): SampleCell =>
    euros(invoices.reduce((sum, invoice) => sum + amountOf(invoice), 0));
  const rows = invoices.map((invoice) => ({ invoice, cells: invoiceRow(invoice) }));
  return [
    ["Menuiserie Durand – suivi des factures clients"],
    [],
    invoiceHeaders,
    ...disordered(rows),
    [],
    [
      "TOTAL",
      ...[null, null, null, null],
      total((invoice) => invoice.amountExclTax),
      total((invoice) => invoice.vat),
      total((invoice) => invoice.amount),
    ],
  ];
}

function invoiceRow(invoice: SampleInvoice): readonly SampleCell[] {
  return [
    invoice.number,
    date(invoice.issued),
    invoice.customer.code,
    invoice.customer.name,
    invoice.object,
    euros(invoice.amountExclTax),
    euros(invoice.vat),
    euros(invoice.amount),
    date(invoice.due),
    text(invoice.order),
    date(invoice.portalReceived),
    text(statusOf(invoice)),
  ];
}

/** What the owner keeps in its last column; it says nothing that the payments and the journal do not say. */
function statusOf(invoice: SampleInvoice): string {
  const left = leftOf(invoice, today);
  if (invoice.kind === "avoir") return "Avoir";
  if (left === 0) return "Payée";
  if (invoice.key === "cindre") return "Litige";
  if (left < invoice.amount) return "Réglée en partie";
  return invoice.due !== undefined && invoice.due < today ? "Non payée" : "";
}

function paymentRow(payment: SamplePayment, at: number): readonly SampleCell[] {
  return [
    payment.id,
    date(payment.day),
    // One row in nine bears the code instead of the name, as when it is typed by hand.
    at % 9 === 8 ? payment.customer.code : payment.customer.name,
    payment.label,
    euros(payment.amount),
    "EUR",
    text(payment.allocations.map(allocationText).join(", ")),
    text(payment.allocations.length === 0 ? "" : "lettré"),
    payment.means,
  ];
}

/** `FA-2026-0012`, or `FA-2026-0012=300,00` for a part. */
function allocationText({ number, amount, whole }: SampleAllocation): string {
  if (whole) return number;
  return `${number}=${Math.floor(amount / 100)},${String(amount % 100).padStart(2, "0")}`;
}

function customerRows({ customers }: Sample): SampleTab["rows"] {
  return customers.map((customer) =>
    [
      customer.name,
      customer.code,
      customer.segment,
      customer.contact,
      customer.email,
      customer.copy,
      customer.phone,
      customer.address,
      customer.siren,
      customer.terms,
      "",
      customer.owner,
      customer.language,
      customer.circuit,
      customer.means,
      customer.sector,
      customer.payer,
      customer.escalation,
      customer.note,
    ].map(text),
  );
}

function eventRow(event: SampleEvent): readonly SampleCell[] {
  return [
    event.id,
    date(event.day),
    event.customer.name,
    text(event.invoices.map(({ number }) => number).join(", ")),
    event.kind,
    event.step ?? null,
    text(event.channel),
    text(event.direction),
    euros(event.amount),
    date(event.promisedDay),
    text(event.motive),
    text(event.detail),
    "Claire Durand",
    text(event.reference),
  ];
}
