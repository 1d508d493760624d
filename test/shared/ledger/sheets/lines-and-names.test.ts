import { itReads } from "./sheet-case.ts";

itReads("Une ligne par article de facture", [
  {
    from: "chaque ligne porte son montant : la facture est leur somme, sans doublon",
    lines: [
      "Numéro Facture;Date;Client;Ligne;Description;Quantité;Prix Unitaire HT;Total HT;Montant TVA;Total TTC;Statut",
      "F-1;15/01/2026;Dupont;1;Site;1,00;1000,00;1000,00;200,00;1200,00;Payée",
      "F-2;20/01/2026;Martin;1;Hébergement;1,00;500,00;500,00;100,00;600,00;Envoyée",
      "F-2;20/01/2026;Martin;2;Maintenance;1,00;2000,00;2000,00;400,00;2400,00;Envoyée",
    ],
    shape: "invoices",
    fields: { number: "Numéro Facture", amount: "Total TTC", amountExclTax: "Total HT" },
    items: [
      "Dupont | F-1 | 2026-01-15 |  | 1200,00 | 0,00",
      "Martin | F-2 | 2026-01-20 |  | 3000,00 | 3000,00",
    ],
    problems: ["due-missing"],
  },
  {
    from: "une facture payée de deux lignes est payée toute entière",
    lines: [
      "Numéro Facture;Date;Échéance;Client;Désignation article;Quantité;Total TTC;Statut",
      "F-1;15/01/2026;14/02/2026;Dupont;Vis;1;100,00;Payée",
      "F-1;15/01/2026;14/02/2026;Dupont;Clous;1;50,00;Payée",
      "F-2;15/01/2026;14/02/2026;Martin;Clous;1;50,00;Envoyée",
    ],
    shape: "invoices",
    fields: { amount: "Total TTC" },
    items: [
      "Dupont | F-1 | 2026-01-15 | 2026-02-14 | 150,00 | 0,00",
      "Martin | F-2 | 2026-01-15 | 2026-02-14 | 50,00 | 50,00",
    ],
  },
  {
    from: "deux lignes du même montant, quantité × prix le disant, sont deux lignes ; une autre facture peut s'intercaler",
    lines: [
      "Facture;Date;Échéance;Client;Quantité;Prix unitaire;Montant",
      "F-1;15/01/2026;14/02/2026;Dupont;2;50,00;100,00",
      "F-2;15/01/2026;14/02/2026;Martin;1;70,00;70,00",
      "F-1;15/01/2026;14/02/2026;Dupont;4;25,00;100,00",
    ],
    shape: "invoices",
    fields: { amount: "Montant" },
    items: [
      "Dupont | F-1 | 2026-01-15 | 2026-02-14 | 200,00 | 200,00",
      "Martin | F-2 | 2026-01-15 | 2026-02-14 | 70,00 | 70,00",
    ],
  },
  {
    from: "des montants avec leur monnaie s'ajoutent et la gardent ; une ligne illisible est nommée, les autres comptent",
    lines: [
      "Facture;Date;Échéance;Client;Quantité;Montant ligne TTC",
      "F-1;15/01/2026;14/02/2026;Dupont;1;1 100,50 $",
      "F-1;15/01/2026;14/02/2026;Dupont;1;50,25 $",
      "F-2;15/01/2026;14/02/2026;Martin;1;10,00 $",
      "F-2;15/01/2026;14/02/2026;Martin;1;à voir",
    ],
    shape: "invoices",
    fields: { amount: "Montant ligne TTC" },
    items: [
      "Dupont | F-1 | 2026-01-15 | 2026-02-14 | 1150,75 | 1150,75 | USD",
      "Martin | F-2 | 2026-01-15 | 2026-02-14 | 10,00 | 10,00 | USD",
    ],
    problems: ["amount-unreadable"],
  },
  {
    from: "le reste dû de la facture, répété sur ses lignes, ne s'ajoute pas",
    lines: [
      "Facture;Date;Échéance;Client;Quantité;Article;Montant ligne TTC;Reste dû",
      "F-1;15/01/2026;14/02/2026;Dupont;1;Vis;100,00;130,00",
      "F-1;15/01/2026;14/02/2026;Dupont;1;Clous;50,00;130,00",
    ],
    shape: "invoices",
    fields: { amount: "Montant ligne TTC", remaining: "Reste dû" },
    items: ["Dupont | F-1 | 2026-01-15 | 2026-02-14 | 150,00 | 130,00"],
  },
  {
    from: "Zoho : le total de la facture, répété à côté du montant de la ligne, compte une fois",
    lines: [
      "Invoice Date;Invoice Number;Customer Name;Due Date;Item Name;Quantity;Item Price;Item Total;Total;Balance",
      "2026-01-15;INV-1;Dupont;2026-02-14;Chair;1;100.00;100.00;150.00;150.00",
      "2026-01-15;INV-1;Dupont;2026-02-14;Lamp;2;25.00;50.00;150.00;150.00",
    ],
    shape: "invoices",
    fields: { amount: "Total", remaining: "Balance" },
    items: ["Dupont | INV-1 | 2026-01-15 | 2026-02-14 | 150,00 | 150,00"],
    problems: ["invoice-lines-repeated"],
  },
  {
    from: "Xero : Total est celui de la facture, LineAmount celui de la ligne ; rien n'est demandé",
    lines: [
      "ContactName;InvoiceNumber;InvoiceDate;DueDate;Total;InvoiceAmountPaid;InvoiceAmountDue;Description;Quantity;UnitAmount;LineAmount;TaxAmount;Currency;Status",
      "Dupont;INV-1;15/01/2026;14/02/2026;180.00;0.00;180.00;Vis;1;100;100;20;EUR;Awaiting Payment",
      "Dupont;INV-1;15/01/2026;14/02/2026;180.00;0.00;180.00;Clou;1;50;50;10;EUR;Awaiting Payment",
      "Martin;INV-2;15/01/2026;14/02/2026;60.00;20.00;40.00;Clou;1;50;50;10;EUR;Awaiting Payment",
    ],
    shape: "invoices",
    fields: { customer: "ContactName", amount: "Total", remaining: "InvoiceAmountDue" },
    items: [
      "Dupont | INV-1 | 2026-01-15 | 2026-02-14 | 180,00 | 180,00",
      "Martin | INV-2 | 2026-01-15 | 2026-02-14 | 60,00 | 40,00",
    ],
    problems: ["invoice-lines-repeated"],
  },
  {
    from: "QuickBooks, lignes seules : le seul montant est celui de l'article, la facture est leur somme",
    lines: [
      "InvoiceNo;Customer;InvoiceDate;DueDate;Item(Product/Service);ItemQuantity;ItemRate;ItemAmount;Taxable",
      "1001;Dupont;15/01/2026;14/02/2026;Vis;1;100;100;N",
      "1001;Dupont;15/01/2026;14/02/2026;Clou;1;50;50;N",
      "1002;Martin;15/01/2026;14/02/2026;Clou;1;50;50;N",
    ],
    shape: "invoices",
    fields: { number: "InvoiceNo", amount: "ItemAmount" },
    items: [
      "Dupont | 1001 | 2026-01-15 | 2026-02-14 | 150,00 | 150,00",
      "Martin | 1002 | 2026-01-15 | 2026-02-14 | 50,00 | 50,00",
    ],
  },
]);

itReads("Colonnes dont le contenu dit le sens", [
  {
    from: "Invoice2go : notre propre identifiant de compte, le même partout, n'est pas un client",
    lines: [
      "Id;AccountId;State;DocumentDate;DocumentNumber;Name;DocumentStatus;CurrencyCode;TotalAmount;BalanceDueAmount;AmountPaidAmount",
      "a1;24379237;synced;2026-01-28;1;Barry Gordon;unsent;EUR;953.55;953.55;0",
      "b1;24379237;synced;2026-01-28;2;James Gordon;unsent;EUR;70.2;50.2;20",
    ],
    shape: "invoices",
    fields: { customer: "Name", number: "DocumentNumber", status: "DocumentStatus" },
    not: ["account", "code"],
    items: [
      "Barry Gordon | 1 | 2026-01-28 |  | 953,55 | 953,55",
      "James Gordon | 2 | 2026-01-28 |  | 70,20 | 50,20",
    ],
    problems: ["status-unknown", "due-missing"],
  },
  {
    from: "Invoicely : le numéro se reconnaît à ses valeurs (INV-1) quand aucun titre ne le dit",
    lines: [
      "Date;Due;Details;Client;Status;Total",
      "Jan 28 2026;Feb 28 2026;INV-1;Bruce Wayne;Due;1,020.00",
      "Mar 30 2026;Apr 30 2026;INV-3;Clark K.;Overdue;2,500.50",
    ],
    shape: "invoices",
    fields: { number: "Details", customer: "Client", amount: "Total" },
    items: [
      "Bruce Wayne | INV-1 | 2026-01-28 | 2026-02-28 | 1020,00 | 1020,00",
      "Clark K. | INV-3 | 2026-03-30 | 2026-04-30 | 2500,50 | 2500,50",
    ],
  },
  {
    from: "un code qui revient, ou celui d'une commande, n'est pas pris pour le numéro",
    lines: [
      "Date;Échéance;Bon de commande;Gamme;Client;Montant TTC",
      "15/01/2026;14/02/2026;BC-1;G-12;Dupont;100,00",
      "16/01/2026;15/02/2026;BC-2;G-12;Martin;50,00",
    ],
    shape: "invoices",
    fields: { customer: "Client" },
    not: ["number"],
    items: [
      "Dupont |  | 2026-01-15 | 2026-02-14 | 100,00 | 100,00",
      "Martin |  | 2026-01-16 | 2026-02-15 | 50,00 | 50,00",
    ],
  },
  {
    from: "Stripe : Customer tient des identifiants, Customer Name des noms ; rien n'est demandé",
    lines: [
      "id;Currency;Customer;Date (UTC);Due Date (UTC);Number;Total;Amount Paid;Status;Customer Name",
      "in_1;eur;cus_A1;2026-01-15 08:00;2026-02-14 08:00;AB-0001;120.00;0.00;open;Dupont SARL",
      "in_2;eur;cus_B2;2026-01-16 08:00;2026-02-15 08:00;AB-0002;60.00;0.00;open;Martin",
      "in_3;eur;cus_A1;2026-02-15 08:00;2026-03-17 08:00;AB-0003;24.00;0.00;open;Dupont SARL",
    ],
    shape: "invoices",
    fields: { customer: "Customer Name", code: "Customer", number: "Number" },
    items: [
      "Dupont SARL | AB-0001 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | AB-0002 | 2026-01-16 | 2026-02-15 | 60,00 | 60,00",
      "Dupont SARL | AB-0003 | 2026-02-15 | 2026-03-17 | 24,00 | 24,00",
    ],
  },
  {
    from: "Shopify : Name tient le numéro de la commande, Billing Name le client",
    lines: [
      "Name;Email;Financial Status;Paid at;Currency;Subtotal;Taxes;Total;Discount Code;Created at;Lineitem quantity;Lineitem name;Billing Name;Outstanding Balance",
      "#1001;a@d.fr;paid;2026-01-15 10:00:00 +0100;EUR;100.00;20.00;120.00;;2026-01-15 10:00:00 +0100;2;Mug;Dupont;0.00",
      "#1001;a@d.fr;;;;;;;;2026-01-15 10:00:00 +0100;1;Bol;;",
      "#1002;b@m.fr;pending;;EUR;50.00;10.00;60.00;;2026-01-18 10:00:00 +0100;1;Bol;Martin;60.00",
    ],
    shape: "invoices",
    fields: { number: "Name", customer: "Billing Name", amount: "Total" },
    not: ["code"],
    items: [
      "Dupont | #1001 | 2026-01-15 |  | 120,00 | 0,00",
      "Martin | #1002 | 2026-01-18 |  | 60,00 | 60,00",
    ],
    problems: ["invoice-lines-repeated", "due-missing"],
  },
  {
    from: "PayPal : le destinataire est le client",
    lines: [
      "Invoice number;Status;Recipient;Recipient email;Invoice date;Due date;Currency;Invoice amount;Amount paid;Amount due",
      "0002;Partially paid;Martin;b@m.fr;20/01/2026;19/02/2026;EUR;300,00;100,00;200,00",
    ],
    shape: "invoices",
    fields: { customer: "Recipient", email: "Recipient email", remaining: "Amount due" },
    items: ["Martin | 0002 | 2026-01-20 | 2026-02-19 | 300,00 | 200,00"],
  },
  {
    from: "Zoho, balance âgée : la ligne Total ne fait pas douter de deux colonnes égales",
    lines: [
      "Customer Name;Current;1-15 Days;16-30 Days;> 30 Days;Total;Total (FCY)",
      "Dupont;100.00;50.00;0.00;25.00;175.00;175.00",
      "Martin;0.00;0.00;80.00;0.00;80.00;80.00",
      "Total;100.00;50.00;80.00;25.00;255.00;",
    ],
    shape: "aged",
    fields: { customer: "Customer Name", notDue: "Current", amount: "Total" },
    items: [
      "Dupont |  |  | 2026-06-30 | 100,00 | 100,00",
      "Dupont |  |  | 2026-06-29 | 50,00 | 50,00",
      "Dupont |  |  | 2026-05-30 | 25,00 | 25,00",
      "Martin |  |  | 2026-06-14 | 80,00 | 80,00",
    ],
    problems: ["total-line-left-out", "balance-shape-aged"],
  },
]);

itReads("Grands livres et journaux d'ailleurs", [
  {
    from: "Wave : les comptes ont des noms, un titre manque au milieu ; seules comptent les lignes clients",
    lines: [
      "Transaction ID;Transaction Date;Account Name;Transaction Description;Amount (One column); ;Debit Amount (Two Column Approach);Credit Amount (Two Column Approach);Customer;Invoice Number;Amount Before Sales Tax;Transaction Date Added;Account Type;Account ID",
      "11;2026-01-28;Sales;A - 2;294.00;;;294.00;Alpha Auto;2;294.00;2026-01-28;Income;",
      "11;2026-01-28;Services;A - 2;160.00;;;160.00;Alpha Auto;2;160.00;2026-01-28;Income;",
      "11;2026-01-28;Accounts Receivable;A - 2;454.00;;454.00;;Alpha Auto;2;454.00;2026-01-28;System Receivable Invoice;",
      "12;2026-01-28;Sales;B - 3;590.50;;;590.50;Lucas Cage;3;590.50;2026-01-28;Income;",
      "12;2026-01-28;Accounts Receivable;B - 3;590.50;;590.50;;Lucas Cage;3;590.50;2026-01-28;System Receivable Invoice;",
      "13;2026-01-28;Accounts Receivable;Invoice Payment;-590.50;;;590.50;Lucas Cage;3;-590.50;2026-01-28;System Receivable Invoice;",
      "13;2026-01-28;Cash on Hand;Invoice Payment;590.50;;590.50;;;;590.50;2026-01-28;Cash and Bank;",
    ],
    shape: "lines",
    fields: { accountLabel: "Account Name", customer: "Customer", number: "Invoice Number" },
    not: ["account", "amount"],
    items: [
      "Alpha Auto | 2 | 2026-01-28 |  | 454,00 | 454,00",
      "Lucas Cage | 3 | 2026-01-28 |  | 590,50 | 590,50",
      "Lucas Cage | 3 | 2026-01-28 |  | -590,50 | -590,50 | payment",
    ],
    problems: ["due-missing"],
  },
  ...["Clients", "Créances clients", "Comptes clients", "Accounts Receivable (A/R)"].map((account) => ({
    from: `un compte nommé « ${account} », sans numéro, est celui des clients ; les autres sont laissés`,
    lines: [
      "Date;Journal;Compte;Tiers;Pièce;Libellé;Débit;Crédit;Échéance",
      `15/01/2026;Ventes;${account};Dupont;F-01;Facture F-01;1200,00;;14/02/2026`,
      "15/01/2026;Ventes;Ventes de services;Dupont;F-01;Facture F-01;;1000,00;",
      "15/01/2026;Ventes;TVA collectée;Dupont;F-01;Facture F-01;;200,00;",
      `20/02/2026;Banque;${account};Dupont;VIR;Virement;;500,00;`,
      "20/02/2026;Banque;Banque;Dupont;VIR;Virement;500,00;;",
    ],
    shape: "lines" as const,
    fields: { accountLabel: "Compte", customer: "Tiers" },
    not: ["account", "code"] as const,
    items: [
      "Dupont | F-01 | 2026-01-15 | 2026-02-14 | 1200,00 | 1200,00",
      "Dupont | VIR | 2026-02-20 |  | -500,00 | -500,00 | payment",
    ],
  })),
  {
    from: "des jours de huit chiffres écrits JJMMAAAA, que leur début ressemble ou non à une année",
    lines: [
      "jour;numero_compte;journal;numero_piece;libelle_ecriture;debit;credit;date_echeance",
      "02092025;411DUPONT;VE;12345;Facture DUPONT;120.5;0.0;20102025",
      "20092025;411MARTIN;VE;12346;Facture MARTIN;300;0.0;19102025",
    ],
    shape: "lines",
    fields: { issued: "jour", due: "date_echeance", account: "numero_compte" },
    items: [
      "DUPONT | 12345 | 2025-09-02 | 2025-10-20 | 120,50 | 120,50",
      "MARTIN | 12346 | 2025-09-20 | 2025-10-19 | 300,00 | 300,00",
    ],
  },
  {
    from: "les mêmes jours devenus des nombres dans la feuille, leur zéro perdu",
    lines: [
      "Date;Échéance;Facture;Client;Montant TTC",
      [2_092_025, 20_102_025, "F-1", "Dupont", 120.5],
      [15_092_025, 15_102_025, "F-2", "Martin", 300],
    ],
    shape: "invoices",
    fields: { issued: "Date", due: "Échéance" },
    items: [
      "Dupont | F-1 | 2025-09-02 | 2025-10-20 | 120,50 | 120,50",
      "Martin | F-2 | 2025-09-15 | 2025-10-15 | 300,00 | 300,00",
    ],
  },
  {
    from: "journal de ventes aux accents perdus : « Annulation facture 707 » au crédit est un avoir, sous son numéro",
    lines: [
      "Ligne;Date;Journal;Compte;Nom Tiers;Code Tiers;Pi?ce;Intitul?;Montant;Sens",
      "1;19/04/2026;70;41101AGRI;AGRICOURT;AR1;00707;Facture 1 - mars 2026;164,99;D",
      "2;19/04/2026;70;70714000;AGRICOURT;AR1;00707;Facture 1 - mars 2026;164,99;C",
      "3;19/04/2026;70;41101AGRI;AGRICOURT;AR1;00709;Annulation facture 707;164,99;C",
      "4;19/04/2026;70;70714000;AGRICOURT;AR1;00709;Annulation facture 707;164,99;D",
    ],
    shape: "lines",
    fields: { number: "Pi?ce", customer: "Nom Tiers", code: "Code Tiers", direction: "Sens" },
    items: [
      "AGRICOURT | 00707 | 2026-04-19 |  | 164,99 | 164,99",
      "AGRICOURT | 00709 | 2026-04-19 |  | -164,99 | -164,99 | credit-note",
    ],
    problems: ["due-missing"],
  },
  {
    from: "Sage, grand livre imprimé : le total de chaque tiers n'est pas une ligne de plus",
    lines: [
      "Date;C.j;N° pièce;Libellé écriture;Let.;Débit;Crédit;Solde progressif",
      "CDUPONT;;;DUPONT SARL;;;;",
      "15/01/2026;VTE;1001;Facture;A;1 200,00;;1 200,00",
      "20/02/2026;BQE;55;Virement;A;;1 200,00;0,00",
      "12/03/2026;VTE;1003;Facture;;300,00;;300,00",
      ";;;Total tiers CDUPONT;;1 500,00;1 200,00;300,00",
      "CMARTIN;;;MARTIN & FILS;;;;",
      "18/01/2026;VTE;1002;Facture;;450,50;;450,50",
      ";;;Total tiers CMARTIN;;450,50;0,00;450,50",
      ";;;Total général;;1 950,50;1 200,00;750,50",
    ],
    shape: "lines",
    fields: { debit: "Débit", credit: "Crédit" },
    items: [
      "DUPONT SARL | 1001 | 2026-01-15 |  | 1200,00 | 1200,00",
      "DUPONT SARL | 55 | 2026-02-20 |  | -1200,00 | -1200,00 | payment",
      "DUPONT SARL | 1003 | 2026-03-12 |  | 300,00 | 300,00",
      "MARTIN & FILS | 1002 | 2026-01-18 |  | 450,50 | 450,50",
    ],
    problems: ["total-line-left-out", "total-line-left-out", "total-line-left-out", "due-missing"],
  },
  {
    from: "un client nommé « Total Énergies », dont le report n'a pas de date, compte",
    lines: [
      "Date;Tiers;Pièce;Libellé;Débit;Crédit",
      ";Total Énergies;;Report antérieur;500,00;",
      "18/01/2026;Total Énergies;F-2;Facture;100,00;",
    ],
    shape: "lines",
    fields: { customer: "Tiers" },
    items: [
      "Total Énergies |  |  |  | 500,00 | 500,00 | entry",
      "Total Énergies | F-2 | 2026-01-18 |  | 100,00 | 100,00",
    ],
    problems: ["due-missing"],
  },
  {
    from: "Odoo, écritures : la pièce est « Journal Entry », le lettrage « Matching »",
    lines: [
      "Date;Journal Entry;Journal;Account;Partner;Label;Reference;Matching;Due Date;Debit;Credit;Balance;Amount Residual",
      "2026-01-15;INV/2026/00001;Customer Invoices;411100 Clients;Azure;INV/2026/00001;;A1;2026-02-14;1200.00;0.00;1200.00;0.00",
      "2026-01-15;INV/2026/00001;Customer Invoices;707100 Ventes;Azure;Chaise;;;;0.00;1200.00;-1200.00;0.00",
      "2026-02-10;BNK1/2026/00002;Bank;411100 Clients;Azure;Paiement;;A1;;0.00;1200.00;-1200.00;0.00",
      "2026-03-01;INV/2026/00002;Customer Invoices;411100 Clients;Deco;INV/2026/00002;;;2026-03-31;600.00;0.00;600.00;600.00",
    ],
    shape: "lines",
    fields: { entryNumber: "Journal Entry", lettrage: "Matching", customer: "Partner", account: "Account" },
    items: [
      "Azure | INV/2026/00001 | 2026-01-15 | 2026-02-14 | 1200,00 | 1200,00",
      "Azure | BNK1/2026/00002 | 2026-02-10 |  | -1200,00 | -1200,00 | payment",
      "Deco | INV/2026/00002 | 2026-03-01 | 2026-03-31 | 600,00 | 600,00",
    ],
  },
]);
