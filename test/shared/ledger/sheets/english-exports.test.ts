import { itReads } from "./sheet-case.ts";

itReads("Exports en anglais, et en allemand", [
  {
    from: "Stripe, factures : amount due ne diminue pas, amount remaining oui",
    lines: [
      "id;Number;Customer Name;Customer Email;Created (UTC);Due Date (UTC);Amount Due;Amount Paid;Amount Remaining;Currency;Status",
      "in_1;A-0001;Dupont;a@b.fr;2026-01-15 08:00;2026-02-11 08:00;120.00;120.00;0.00;eur;paid",
      "in_2;A-0002;Martin;c@d.fr;2026-01-13 08:00;2026-02-12 08:00;60.00;0.00;60.00;eur;open",
    ],
    shape: "invoices",
    fields: {
      number: "Number",
      customer: "Customer Name",
      remaining: "Amount Remaining",
      paid: "Amount Paid",
      due: "Due Date (UTC)",
    },
    items: [
      "Dupont | A-0001 | 2026-01-15 | 2026-02-11 | 120,00 | 0,00",
      "Martin | A-0002 | 2026-01-13 | 2026-02-12 | 60,00 | 60,00",
    ],
  },
  {
    from: "Stripe sans amount remaining : amount due n'est pas ce qui reste",
    lines: [
      "id;Amount Due;Currency;Customer Name;Date (UTC);Due Date (UTC);Number;Subtotal;Tax;Total;Amount Paid;Status",
      "in_1;120.00;eur;Dupont;2026-01-15 08:00;2026-02-11 08:00;A-1;100.00;20.00;120.00;120.00;paid",
      "in_2;60.00;eur;Martin;2026-01-13 08:00;2026-02-12 08:00;A-2;50.00;10.00;60.00;0.00;open",
      "in_3;90.00;eur;Martin;2026-01-13 08:00;2026-02-12 08:00;A-3;75.00;15.00;90.00;30.00;open",
    ],
    shape: "invoices",
    fields: { number: "Number", amount: "Total", paid: "Amount Paid" },
    not: ["remaining"],
    items: [
      "Dupont | A-1 | 2026-01-15 | 2026-02-11 | 120,00 | 0,00",
      "Martin | A-2 | 2026-01-13 | 2026-02-12 | 60,00 | 60,00",
      "Martin | A-3 | 2026-01-13 | 2026-02-12 | 90,00 | 60,00",
    ],
  },
  {
    from: "FreshBooks : une ligne par article",
    lines: [
      "Client Name;Invoice #;Date Issued;Invoice Status;Date Paid;Item Name;Rate;Quantity;Line Subtotal;Tax 1 Amount;Line Total;Currency",
      "Dupont;0001;2026-01-15;Sent;;Conseil;100.00;1;100.00;20.00;120.00;EUR",
      "Dupont;0001;2026-01-15;Sent;;Trajet;50.00;1;50.00;10.00;60.00;EUR",
      "Martin;0002;2026-01-13;Paid;2026-01-20;Conseil;100.00;1;100.00;20.00;120.00;EUR",
    ],
    shape: "invoices",
    fields: {
      customer: "Client Name",
      number: "Invoice #",
      issued: "Date Issued",
      amount: "Line Total",
      paidOn: "Date Paid",
    },
    items: [
      "Dupont | 0001 | 2026-01-15 |  | 180,00 | 180,00",
      "Martin | 0002 | 2026-01-13 |  | 120,00 | 0,00",
    ],
    problems: ["due-missing"],
  },
  {
    from: "Invoice Ninja 5 : balance, paid to date, PO number",
    lines: [
      "Number;Client;PO Number;Amount;Balance;Paid to Date;Date;Due Date;Status",
      "0001;Dupont;BC7;€1,200.00;€700.00;€500.00;2026-01-15;2026-02-11;Partial",
    ],
    shape: "invoices",
    fields: {
      number: "Number",
      customer: "Client",
      amount: "Amount",
      remaining: "Balance",
      paid: "Paid to Date",
      issued: "Date",
      due: "Due Date",
      orderReference: "PO Number",
    },
    items: ["Dupont | 0001 | 2026-01-15 | 2026-02-11 | 1200,00 | 700,00"],
  },
  {
    from: "Xero, Invoice Details : dates anglaises, devise par ligne",
    lines: [
      "Invoice Number;Contact;Invoice Date;Due Date;Gross;Invoice Paid;Outstanding;Currency;Status",
      "INV-1;Dupont;15 Jan 2026;11 Feb 2026;1,200.00;0.00;1,200.00;EUR;Approved",
      "INV-2;Acme Ltd;13 Jan 2026;12 Feb 2026;500.00;0.00;500.00;GBP;Approved",
    ],
    shape: "invoices",
    fields: { customer: "Contact", amount: "Gross", remaining: "Outstanding", currency: "Currency" },
    items: [
      "Dupont | INV-1 | 2026-01-15 | 2026-02-11 | 1200,00 | 1200,00",
      "Acme Ltd | INV-2 | 2026-01-13 | 2026-02-12 | 500,00 | 500,00 | GBP",
    ],
  },
  {
    from: "QuickBooks, Invoice List : Customer full name, A/R paid",
    lines: [
      "Invoice List;;;;;;",
      "January - June, 2026;;;;;;",
      ";;;;;;",
      "Date;Transaction type;Num;Customer full name;Due date;Amount;Open balance",
      "01/25/2026;Invoice;1001;Dupont;02/24/2026;1,200.00;0.00",
      "01/26/2026;Invoice;1002;Martin;02/25/2026;60.00;60.00",
    ],
    shape: "invoices",
    fields: { customer: "Customer full name", amount: "Amount", remaining: "Open balance", due: "Due date" },
    items: [
      "Dupont | 1001 | 2026-01-25 | 2026-02-24 | 1200,00 | 0,00",
      "Martin | 1002 | 2026-01-26 | 2026-02-25 | 60,00 | 60,00",
    ],
  },
  {
    from: "Odoo, en anglais : montants signés, partenaire",
    lines: [
      "Number;Partner;Invoice/Bill Date;Due Date;Tax Excluded;Total Signed;Amount Due Signed;Payment Status;Salesperson",
      "INV/2026/00001;Dupont;2026-01-15;2026-02-11;1000.00;1200.00;1200.00;Not Paid;Zoé",
      "RINV/2026/00001;Dupont;2026-01-14;2026-01-14;-100.00;-120.00;-120.00;Not Paid;Zoé",
    ],
    shape: "invoices",
    fields: {
      customer: "Partner",
      amountExclTax: "Tax Excluded",
      amount: "Total Signed",
      remaining: "Amount Due Signed",
      status: "Payment Status",
      owner: "Salesperson",
    },
    items: [
      "Dupont | INV/2026/00001 | 2026-01-15 | 2026-02-11 | 1200,00 | 1200,00",
      "Dupont | RINV/2026/00001 | 2026-01-14 | 2026-01-14 | -120,00 | -120,00 | credit-note",
    ],
  },
  {
    from: "Wave : invoice total, amount due",
    lines: [
      "Customer;Invoice #;Invoice date;Due date;Invoice total;Amount due;Status",
      "Dupont;12;2026-01-15;2026-02-11;$1,200.00;$200.00;Overdue",
    ],
    shape: "invoices",
    fields: { amount: "Invoice total", remaining: "Amount due", number: "Invoice #" },
    items: ["Dupont | 12 | 2026-01-15 | 2026-02-11 | 1200,00 | 200,00 | USD"],
  },
  {
    from: "Open Items, « Amount USD » : la devise vient du titre",
    lines: [
      "Customer Name;Invoice No.;Invoice Date;Due Date;Amount USD",
      "Acme Inc;7001;2026-01-15;2026-02-11;1,200.50",
    ],
    shape: "invoices",
    fields: { amount: "Amount USD", number: "Invoice No." },
    items: ["Acme Inc | 7001 | 2026-01-15 | 2026-02-11 | 1200,50 | 1200,50 | USD"],
  },
  {
    from: "lexoffice, en allemand : Bruttobetrag, Fälligkeitsdatum, Offen",
    lines: [
      "Rechnungsnummer;Kunde;Rechnungsdatum;Fälligkeitsdatum;Nettobetrag;Bruttobetrag;Offener Betrag;Status",
      "RE1;Müller GmbH;15.01.2026;11.02.2026;100,00;120,00;120,00;Offen",
      "RE2;Schmidt AG;13.01.2026;12.02.2026;50,00;60,00;0,00;Bezahlt",
    ],
    shape: "invoices",
    fields: {
      number: "Rechnungsnummer",
      customer: "Kunde",
      issued: "Rechnungsdatum",
      due: "Fälligkeitsdatum",
      amountExclTax: "Nettobetrag",
      amount: "Bruttobetrag",
      remaining: "Offener Betrag",
      status: "Status",
    },
    items: [
      "Müller GmbH | RE1 | 2026-01-15 | 2026-02-11 | 120,00 | 120,00",
      "Schmidt AG | RE2 | 2026-01-13 | 2026-02-12 | 60,00 | 0,00",
    ],
  },
  {
    from: "une liste allemande courte : Betrag, fällig am, bezahlt am",
    lines: [
      "Kunde;Rechnung Nr.;Datum;Fällig am;Betrag;Bezahlt am",
      "Müller GmbH;7;15.01.2026;11.02.2026;1.234,56 €;",
    ],
    shape: "invoices",
    fields: {
      customer: "Kunde",
      number: "Rechnung Nr.",
      issued: "Datum",
      due: "Fällig am",
      amount: "Betrag",
      paidOn: "Bezahlt am",
    },
    items: ["Müller GmbH | 7 | 2026-01-15 | 2026-02-11 | 1234,56 | 1234,56"],
  },
]);
