import type { Field } from "#shared/model/mapping.ts";

/** An export of a known program, and what each of its columns is. */
interface Export {
  readonly from: string;
  readonly lines: readonly string[];
  readonly shape: "invoices" | "lines" | "aged";
  readonly fields: Partial<Record<Field, string>>;
}

/** Exports of what owners use, each recognised without a question. */
export const EXPORTS: readonly Export[] = [
  {
    from: "Dolibarr",
    shape: "invoices",
    lines: [
      "Réf.;Réf. client;Date facturation;Date échéance;Tiers;Montant HT;Montant TVA;Montant TTC;Reste à payer;État",
      "FA2601-0001;BC-77;12/01/2026;11/02/2026;Dupont SARL;1000,00;200,00;1200,00;1200,00;Impayée",
      "FA2601-0002;BC-78;13/01/2026;12/02/2026;Dupont SARL;100,00;20,00;120,00;0,00;Payée",
      "FA2601-0003;BC-79;14/01/2026;13/02/2026;Martin;50,00;10,00;60,00;30,00;Règlement commencé",
    ],
    fields: {
      number: "Réf.",
      issued: "Date facturation",
      due: "Date échéance",
      customer: "Tiers",
      amount: "Montant TTC",
      amountExclTax: "Montant HT",
      vat: "Montant TVA",
      remaining: "Reste à payer",
      status: "État",
    },
  },
  {
    from: "Odoo en français",
    shape: "invoices",
    lines: [
      "Numéro;Nom affiché du partenaire de la facture;Date de facturation;Date d'échéance;Hors taxes;Total;Montant dû;Statut du paiement",
      "FAC/2026/0001;Dupont SARL;2026-01-12;2026-02-11;1000.00;1200.00;1200.00;Non payé",
    ],
    fields: {
      number: "Numéro",
      issued: "Date de facturation",
      due: "Date d'échéance",
      amount: "Total",
      amountExclTax: "Hors taxes",
      remaining: "Montant dû",
      status: "Statut du paiement",
    },
  },
  {
    from: "Odoo en anglais",
    shape: "invoices",
    lines: [
      "Number;Invoice Partner Display Name;Invoice/Bill Date;Due Date;Untaxed Amount;Total;Amount Due;Payment State",
      "INV/2026/0001;Dupont SARL;2026-01-12;2026-02-11;1000.00;1200.00;1200.00;not_paid",
    ],
    fields: {
      number: "Number",
      customer: "Invoice Partner Display Name",
      issued: "Invoice/Bill Date",
      due: "Due Date",
      amount: "Total",
      amountExclTax: "Untaxed Amount",
      remaining: "Amount Due",
    },
  },
  {
    from: "Xero",
    shape: "invoices",
    lines: [
      "ContactName;EmailAddress;InvoiceNumber;Reference;InvoiceDate;DueDate;Total;TaxTotal;InvoiceAmountPaid;InvoiceAmountDue;Currency;Type;Status",
      "Dupont;a@b.fr;INV-1;R1;12/01/2026;11/02/2026;120.00;20.00;0.00;120.00;EUR;Sales invoice;Awaiting Payment",
    ],
    fields: {
      customer: "ContactName",
      email: "EmailAddress",
      number: "InvoiceNumber",
      issued: "InvoiceDate",
      due: "DueDate",
      amount: "Total",
      vat: "TaxTotal",
      paid: "InvoiceAmountPaid",
      remaining: "InvoiceAmountDue",
      currency: "Currency",
      kind: "Type",
      status: "Status",
    },
  },
  {
    from: "QuickBooks",
    shape: "invoices",
    lines: [
      "Ma société;;;;;;",
      "Open Invoices;;;;;;",
      ";;;;;;",
      "Date;Transaction Type;Num;Name;Due Date;Amount;Open Balance",
      "01/12/2026;Invoice;1001;Dupont;02/11/2026;1,200.00;1,200.00",
    ],
    fields: {
      issued: "Date",
      kind: "Transaction Type",
      number: "Num",
      customer: "Name",
      due: "Due Date",
      amount: "Amount",
      remaining: "Open Balance",
    },
  },
  {
    from: "Pennylane",
    shape: "invoices",
    lines: [
      "Date;Échéance;Numéro de facture;Client;Montant HT;Montant TTC;Reste à payer;Statut;Devise",
      "12/01/2026;11/02/2026;F-2026-1;Dupont;1000,00;1200,00;1200,00;En retard;EUR",
    ],
    fields: {
      issued: "Date",
      due: "Échéance",
      number: "Numéro de facture",
      customer: "Client",
      amount: "Montant TTC",
      amountExclTax: "Montant HT",
      remaining: "Reste à payer",
      status: "Statut",
      currency: "Devise",
    },
  },
  {
    from: "EBP",
    shape: "invoices",
    lines: [
      "Numéro du document;Date;Code client;Nom du client;Total TTC;Solde dû;Date d'échéance",
      "FA00001;12/01/2026;CLI1;Dupont;1 200,00;1 200,00;11/02/2026",
      "FA00002;12/01/2026;CLI2;Martin;200,00;0,00;11/02/2026",
    ],
    fields: {
      number: "Numéro du document",
      issued: "Date",
      code: "Code client",
      customer: "Nom du client",
      amount: "Total TTC",
      remaining: "Solde dû",
      due: "Date d'échéance",
    },
  },
  {
    from: "H08, modèle d'import",
    shape: "invoices",
    lines: [
      "N° facture;Type;Code client;Client;E-mail;Date de facture;Échéance;Montant TTC;Reste dû",
      "F1;Facture;C1;Dupont;a@b.fr;12/01/2026;11/02/2026;1200,00;1200,00",
    ],
    fields: {
      number: "N° facture",
      kind: "Type",
      code: "Code client",
      customer: "Client",
      email: "E-mail",
      issued: "Date de facture",
      due: "Échéance",
      amount: "Montant TTC",
      remaining: "Reste dû",
    },
  },
  {
    from: "H11, outil de facturation en ligne",
    shape: "invoices",
    lines: [
      "id;date de facture;numéro de facture;intitulé;statut de la facture;nom du client;pays du client;montant TTC ;montant HT ;Transaction(s) liée(s);Tags;montant TVA 20%;montant TVA 10%",
      "91;12/01/2026;2026-1;Site web;Envoyée;Dupont;France;1200,00;1000,00;;;200,00;0,00",
    ],
    fields: {
      issued: "date de facture",
      number: "numéro de facture",
      status: "statut de la facture",
      customer: "nom du client",
      amount: "montant TTC",
      amountExclTax: "montant HT",
    },
  },
  {
    from: "H28, outil de recouvrement",
    shape: "invoices",
    lines: ["numero;client_id;montant;date_emission;date_echeance", "F1;C1;1200.00;2026-01-12;2026-02-11"],
    fields: {
      number: "numero",
      code: "client_id",
      amount: "montant",
      issued: "date_emission",
      due: "date_echeance",
    },
  },
  {
    from: "un tableau à la main",
    shape: "invoices",
    lines: [
      "Suivi des factures 2026",
      "",
      "Client;Facture n°;Date;Montant;Payé le;À relancer",
      "Dupont;12;12/01/2026;1200,00;;oui",
      "Martin;13;13/01/2026;240,50;20/02/2026;",
    ],
    fields: {
      customer: "Client",
      number: "Facture n°",
      issued: "Date",
      amount: "Montant",
      paidOn: "Payé le",
    },
  },
  {
    from: "Sage, grand livre auxiliaire",
    shape: "lines",
    lines: [
      "N° compte;Intitulé du compte;Date;C.j;N° pièce;Libellé écriture;Échéance;Let.;Débit;Crédit;Solde progressif",
      "411DUPON;Dupont SARL;12/01/2026;VTE;F1;Facture F1;11/02/2026;A;1200,00;;1200,00",
      "411DUPON;Dupont SARL;12/02/2026;BQ;V1;Virement;;A;;1200,00;0,00",
    ],
    fields: {
      account: "N° compte",
      issued: "Date",
      number: "N° pièce",
      due: "Échéance",
      lettrage: "Let.",
      debit: "Débit",
      credit: "Crédit",
    },
  },
  {
    from: "H24, journal aux accents perdus",
    shape: "lines",
    lines: [
      "Ligne;Date;Journal;Type journal;Compte;Nom Tiers;Code Tiers;Pi?ce;Intitul?;Montant;Sens;Base HT;Taux TVA;Quantit?",
      "1;29/04/2019;70;FACTURE;41101ABE;AB EPLUCHES;133;00706;Facture 1;2681,64;D;;;",
    ],
    fields: {
      issued: "Date",
      journal: "Journal",
      account: "Compte",
      customer: "Nom Tiers",
      code: "Code Tiers",
      number: "Pi?ce",
      amount: "Montant",
      direction: "Sens",
    },
  },
  {
    from: "H01, balance âgée",
    shape: "aged",
    lines: ["Contact;Non échu;1-30;31-60;61-90;90+;Total", "Dupont;100,00;50,00;0,00;0,00;25,00;175,00"],
    fields: {
      customer: "Contact",
      notDue: "Non échu",
      bucket1: "1-30",
      bucket2: "31-60",
      bucket3: "61-90",
      bucket4: "90+",
      amount: "Total",
    },
  },
  {
    from: "H04, balance âgée",
    shape: "aged",
    lines: ["Client;Non échu;0-30j;31-60j;61-90j;90j+;Total", "Dupont;100,00;50,00;0,00;0,00;25,00;175,00"],
    fields: { customer: "Client", notDue: "Non échu", bucket1: "0-30j", bucket4: "90j+", amount: "Total" },
  },
  {
    from: "H06, Odoo OCA",
    shape: "aged",
    lines: [
      "Partenaire;Résiduel;Actuel;Éch. ≤ 30 j.;Éch. ≤ 60 j.;Éch. ≤ 90 j.;Éch. ≤ 120 j.;Plus ancien",
      "Dupont;175,00;100,00;50,00;0,00;0,00;0,00;25,00",
    ],
    fields: {
      customer: "Partenaire",
      remaining: "Résiduel",
      notDue: "Actuel",
      bucket1: "Éch. ≤ 30 j.",
      bucket4: "Éch. ≤ 120 j.",
      bucket5: "Plus ancien",
    },
  },
  {
    from: "QuickBooks, A/R Aging Summary",
    shape: "aged",
    lines: [
      "A/R Aging Summary;;;;;;",
      "Customer;Current;1 - 30;31 - 60;61 - 90;91 and over;Total",
      "Dupont;100.00;50.00;;;25.00;175.00",
    ],
    fields: {
      customer: "Customer",
      notDue: "Current",
      bucket1: "1 - 30",
      bucket4: "91 and over",
      amount: "Total",
    },
  },
  {
    from: "Xero, Aged Receivables",
    shape: "aged",
    lines: [
      "Contact;Current;< 1 Month;1 Month;2 Months;3 Months;Older;Total",
      "Dupont;100.00;50.00;;;;25.00;175.00",
    ],
    fields: {
      notDue: "Current",
      bucket1: "< 1 Month",
      bucket2: "1 Month",
      bucket5: "Older",
      amount: "Total",
    },
  },
];
