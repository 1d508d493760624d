import { describe, expect, it } from "vitest";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Field, KeptMapping, SourceMapping } from "#shared/model/mapping.ts";
import { doubtSentence, proposalMessage, refusalMessage } from "#shared/texts/recognition.ts";
import { NOTHING_KEPT, tabOf } from "./tabs-of-words.ts";

/** Field → header, as recognised in the only source. */
function fieldsOf(lines: readonly string[], title = "Feuille 1"): Record<string, string> {
  const { sources } = recognise([tabOf(title, lines)], NOTHING_KEPT);
  return Object.fromEntries((sources[0]?.columns ?? []).map((one) => [one.field, one.header]));
}

interface Export {
  readonly from: string;
  readonly lines: readonly string[];
  readonly shape: "invoices" | "lines" | "aged";
  readonly fields: Partial<Record<Field, string>>;
}

const EXPORTS: readonly Export[] = [
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

describe("Reconnaissance des colonnes", () => {
  it.each(EXPORTS)(
    "$from : lu comme $shape, chaque colonne à sa place, sans rien demander",
    ({ lines, shape, fields }) => {
      const recognition = recognise([tabOf("Feuille 1", lines)], NOTHING_KEPT);
      expect(recognition.sources.map((source) => source.shape)).toEqual([shape]);
      expect(fieldsOf(lines)).toMatchObject(fields);
      expect(recognition.doubts.map(doubtSentence)).toEqual([]);
      expect(recognition.certain).toBe(true);
    },
  );

  it("une référence de commande du client n'est pas pris pour son code", () => {
    expect(fieldsOf(EXPORTS[0]?.lines ?? [])).not.toHaveProperty("code");
  });

  it("les titres sont retrouvés sous des lignes d'en-tête et quel que soit l'ordre des colonnes", () => {
    const lines = [
      "Société X;;;",
      "Édité le 30/06/2026;;;",
      ";;;",
      "Montant TTC;Échéance;Client;N° facture",
      "10,00;11/02/2026;Dupont;F1",
    ];
    const { sources } = recognise([tabOf("Export", lines)], NOTHING_KEPT);
    expect(sources[0]?.headerRow).toBe(3);
    expect(fieldsOf(lines)).toMatchObject({
      amount: "Montant TTC",
      due: "Échéance",
      customer: "Client",
      number: "N° facture",
    });
  });
});

describe("Ce qui n'est pas une créance de clients est refusé, avec sa raison", () => {
  it.each<[why: string, title: string, lines: string[]]>([
    ["empty", "Feuille 1", []],
    ["empty", "Feuille 1", ["Client;Date;Montant TTC"]],
    ["no-header", "Feuille 1", ["bonjour", "ceci est une note"]],
    ["only-totals", "Feuille 1", ["Client;Date;Montant TTC", "Total;;1200,00", "Total général;;1200,00"]],
    [
      "supplier-list",
      "Feuille 1",
      ["Fournisseur;N° facture;Date;Échéance;Montant TTC", "EDF;1;12/01/2026;11/02/2026;10,00"],
    ],
    ["supplier-list", "Feuille 1", ["Compte;Date;Libellé;Débit;Crédit", "401EDF;12/01/2026;Facture;;10,00"]],
    ["payments", "Paiements", ["Client;Invoice Number;Amount;Date", "Dupont;1;13.50;10/20/2019"]],
    ["payments", "Feuille 1", ["paiement_id;client_id;montant_paye", "P1;Dupont;1000"]],
    ["bank-statement", "Relevé", ["Date opération;Libellé;Débit;Crédit", "12/01/2026;VIR DUPONT;;10,00"]],
    [
      "no-amount",
      "Feuille 1",
      ["Date;Tiers;Reference;Quantité;Prix unitaire HT", "2019-01-31;TERRI;R1;5;0,29"],
    ],
    ["ours", "Relances", ["Client;Date;Montant TTC", "Dupont;12/01/2026;10,00"]],
  ])("%s : %s", (why, title, lines) => {
    const recognition = recognise([tabOf(title, lines)], NOTHING_KEPT);
    expect(recognition.sources).toEqual([]);
    expect(recognition.certain).toBe(false);
    expect(recognition.leftOut).toEqual([{ tab: title, why }]);
  });

  it("le refus nomme l'onglet, dit pourquoi, que faire, et que rien n'a été modifié", () => {
    const message = refusalMessage(recognise([tabOf("Notes", ["bonjour"])], NOTHING_KEPT));
    expect(message).toContain("Onglet «\u00a0Notes\u00a0»");
    expect(message).toContain("ajoutez au-dessus des données une ligne");
    expect(message).toContain("n’ont pas été modifiées");
  });

  it("un onglet que le propriétaire ignore n'est pas lu", () => {
    const tab = tabOf("Vieux", ["Client;Date;Montant TTC", "Dupont;12/01/2026;10,00"]);
    expect(recognise([tab], { tabs: { Vieux: "ignored" }, headers: {} }).leftOut).toEqual([
      { tab: "Vieux", why: "ignored" },
    ]);
  });
});

describe("Ce qui est douteux est demandé", () => {
  it("deux montants aussi plausibles et différents", () => {
    const { certain, doubts } = recognise(
      [tabOf("F", ["Client;Date;Montant TTC;Total TTC", "Dupont;12/01/2026;10,00;20,00"])],
      NOTHING_KEPT,
    );
    expect(certain).toBe(false);
    expect(doubts).toEqual([
      { tab: "F", field: "amount", code: "amount-ambiguous", options: ["Montant TTC", "Total TTC"] },
    ]);
  });

  it("deux montants qui disent partout la même chose ne sont pas une question", () => {
    const { certain } = recognise(
      [tabOf("F", ["Client;Date;Montant TTC;Total TTC", "Dupont;12/01/2026;10,00;10,00"])],
      NOTHING_KEPT,
    );
    expect(certain).toBe(true);
  });

  it("un montant hors taxes seul", () => {
    const recognition = recognise(
      [tabOf("F", ["Client;Date;Total HT", "Dupont;12/01/2026;10,00"])],
      NOTHING_KEPT,
    );
    expect(recognition.doubts.map((doubt) => doubt.code)).toEqual(["excl-tax-only"]);
    expect(proposalMessage(recognition)).toContain("hors taxes");
  });

  it("ni date ni échéance, ou pas de client", () => {
    const codes = (lines: string[]) =>
      recognise([tabOf("F", lines)], NOTHING_KEPT).doubts.map((doubt) => doubt.code);
    expect(codes(["Client;N° facture;Montant TTC", "Dupont;F1;10,00"])).toEqual(["date-missing"]);
    expect(
      codes(["NumeroPiece(DOC_PIECE);Date(DOC_DATE);MontantTTC(DOC_MT_TTC)", "F1;12/01/2026;10,00"]),
    ).toEqual(["customer-missing"]);
  });

  it("deux onglets qui parlent des mêmes factures : on n'en compte qu'un", () => {
    const lines = [
      "Client;N° facture;Date;Montant TTC",
      "Dupont;F1;12/01/2026;10,00",
      "Dupont;F2;12/01/2026;10,00",
    ];
    const { sources, doubts, leftOut } = recognise(
      [tabOf("Factures", lines, 1), tabOf("Impayés", lines.slice(0, 2), 2)],
      NOTHING_KEPT,
    );
    expect(sources.map((source) => source.tab)).toEqual(["Factures"]);
    expect(leftOut).toEqual([{ tab: "Impayés", why: "copy" }]);
    expect(doubts).toEqual([{ tab: "Factures", code: "several-tabs", options: ["Factures", "Impayés"] }]);
  });

  it("un onglet par année : les deux comptent, sans question", () => {
    const of = (year: number) => [
      "Client;N° facture;Date;Montant TTC",
      `Dupont;${year}-1;12/01/${year};10,00`,
    ];
    const { sources, certain } = recognise(
      [tabOf("2025", of(2025), 1), tabOf("2026", of(2026), 2)],
      NOTHING_KEPT,
    );
    expect(sources.map((source) => source.tab)).toEqual(["2025", "2026"]);
    expect(certain).toBe(true);
  });
});

describe("Le choix confirmé du propriétaire l'emporte", () => {
  const kept = {
    tabs: { F: "invoices" as const },
    headers: { customer: ["Client"], amount: ["Total TTC"], issued: ["Date"] },
  };

  it("les colonnes sont retrouvées par leur titre, même déplacées, sans nouvelle question", () => {
    const tab = tabOf("F", ["Total TTC;Montant TTC;Date;Client", "20,00;10,00;12/01/2026;Dupont"]);
    const { sources, certain } = recognise([tab], kept);
    expect(certain).toBe(true);
    expect(sources[0]?.columns.find((one) => one.field === "amount")).toMatchObject({
      column: 0,
      reason: "kept",
    });
  });

  it("un titre disparu est demandé, avec ce qui pourrait le remplacer", () => {
    const tab = tabOf("F", ["Montant TTC;Date;Client", "10,00;12/01/2026;Dupont"]);
    const { certain, doubts } = recognise([tab], kept);
    expect(certain).toBe(false);
    expect(doubts).toEqual([
      { tab: "F", field: "amount", code: "column-missing", options: ["Montant TTC", "Total TTC"] },
    ]);
  });

  it("une colonne utile ajoutée depuis est prise en compte", () => {
    const tab = tabOf("F", ["Client;Date;Total TTC;Reste dû", "Dupont;12/01/2026;10,00;5,00"]);
    const { sources, certain } = recognise([tab], kept);
    expect(certain).toBe(true);
    expect(sources[0]?.columns.map((one) => one.field)).toContain("remaining");
  });

  it.each(EXPORTS)("$from : une fois confirmée, la même lecture revient sans question", ({ lines }) => {
    const tab = tabOf("F", lines);
    const first = recognise([tab], NOTHING_KEPT);
    const second = recognise([tab], keptFrom(first.sources));
    const asRead = (sources: typeof first.sources) =>
      sources.map(({ shape, headerRow, columns }) => [
        shape,
        headerRow,
        ...columns.map((one) => `${one.field} ${one.column}`),
      ]);
    expect(asRead(second.sources)).toEqual(asRead(first.sources));
    expect(second.certain).toBe(true);
  });

  it("plusieurs tableaux confirmés dans un onglet ne sont pas redemandés", () => {
    const tab = tabOf("F", [
      "Client;Date;N° facture;Débit;Crédit",
      "Dupont;15/01/2026;F1;10,00;",
      "Client;Date;N° facture;Montant;Sens",
      "Dupont;15/01/2026;F2;20,00;D",
    ]);
    const first = recognise([tab], NOTHING_KEPT);
    expect(first.doubts.map((doubt) => doubt.code)).toEqual(["several-tables"]);
    const second = recognise([tab], keptFrom(first.sources));
    expect(second.certain).toBe(true);
    expect(second.sources.map((source) => source.headerRow)).toEqual([0, 2]);
  });
});

/** What `Réglages` holds after the owner accepted these sources. */
function keptFrom(sources: readonly SourceMapping[]): KeptMapping {
  const headers: Partial<Record<Field, string[]>> = {};
  for (const { columns } of sources) {
    for (const { field, header } of columns) headers[field] = [...(headers[field] ?? []), header];
  }
  return { tabs: Object.fromEntries(sources.map((source) => [source.tab, source.shape])), headers };
}
