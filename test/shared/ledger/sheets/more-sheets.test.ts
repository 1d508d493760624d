import { itReads, itRefuses } from "./sheet-case.ts";

itReads("D'autres logiciels, noms techniques compris", [
  {
    from: "Dolibarr, export complet : Id. tiers, Réf. facture, Facture payée",
    lines: [
      "Id. tiers;Nom;Code postal;Ville;Id. facture;Réf. facture;Réf. client;Date facturation;Date échéance;Total HT;Montant TVA;Total TTC;Facture payée",
      "12;Dupont SARL;69001;Lyon;301;FA2601-0001;BC7;2026-01-15;2026-02-14;100,00;20,00;120,00;0",
      "13;Martin;06000;Nice;302;FA2601-0002;;2026-01-16;2026-02-15;50,00;10,00;60,00;1",
    ],
    shape: "invoices",
    fields: {
      customer: "Nom",
      number: "Réf. facture",
      issued: "Date facturation",
      due: "Date échéance",
      amount: "Total TTC",
      status: "Facture payée",
    },
    items: [
      "Dupont SARL | FA2601-0001 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | FA2601-0002 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
    ],
  },
  {
    from: "Odoo, noms techniques",
    lines: [
      "name;partner_id/name;invoice_date;invoice_date_due;amount_untaxed;amount_total;amount_residual;payment_state;currency_id",
      "INV/1;Dupont;2026-01-15;2026-02-14;100.0;120.0;120.0;not_paid;EUR",
      "INV/2;Martin;2026-01-16;2026-02-15;50.0;60.0;0.0;paid;EUR",
      "INV/3;Petit;2026-01-17;2026-02-16;10.0;12.0;2.0;partial;EUR",
    ],
    shape: "invoices",
    fields: {
      number: "name",
      customer: "partner_id/name",
      issued: "invoice_date",
      due: "invoice_date_due",
      amount: "amount_total",
      remaining: "amount_residual",
      status: "payment_state",
    },
    items: [
      "Dupont | INV/1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | INV/2 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
      "Petit | INV/3 | 2026-01-17 | 2026-02-16 | 12,00 | 2,00",
    ],
  },
  {
    from: "ERPNext : posting date, grand total, outstanding amount",
    lines: [
      "ID;Customer;Posting Date;Due Date;Grand Total;Outstanding Amount;Status;Currency",
      "SINV-1;Dupont;2026-01-15;2026-02-14;120.00;120.00;Overdue;EUR",
    ],
    shape: "invoices",
    fields: {
      number: "ID",
      customer: "Customer",
      issued: "Posting Date",
      due: "Due Date",
      amount: "Grand Total",
      remaining: "Outstanding Amount",
    },
    items: ["Dupont | SINV-1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00"],
  },
  {
    from: "Sage Business Cloud : Net, VAT, Total, Outstanding",
    lines: [
      "Type;Reference;Contact;Date;Due Date;Net;VAT;Total;Outstanding",
      "Sales Invoice;SI-1;Dupont;15/01/2026;14/02/2026;100.00;20.00;120.00;120.00",
      "Sales Credit Note;SC-1;Dupont;16/01/2026;16/01/2026;-10.00;-2.00;-12.00;-12.00",
    ],
    shape: "invoices",
    fields: {
      kind: "Type",
      number: "Reference",
      customer: "Contact",
      amount: "Total",
      vat: "VAT",
      remaining: "Outstanding",
    },
    items: [
      "Dupont | SI-1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Dupont | SC-1 | 2026-01-16 | 2026-01-16 | -12,00 | -12,00 | credit-note",
    ],
  },
  {
    from: "QuickBooks de bureau, Open Invoices : le client au-dessus de ses lignes, colonnes vides à gauche",
    lines: [
      ";;Type;Date;Num;P. O. #;Terms;Due Date;Aging;Open Balance",
      "Dupont;;;;;;;;;",
      ";;Invoice;01/25/2026;1001;BC7;Net 30;02/24/2026;120;120.00",
      ";;Credit Memo;01/26/2026;1002;;;01/26/2026;;-20.00",
      "Total Dupont;;;;;;;;;100.00",
      "TOTAL;;;;;;;;;100.00",
    ],
    shape: "invoices",
    fields: {
      kind: "Type",
      issued: "Date",
      number: "Num",
      due: "Due Date",
      remaining: "Open Balance",
      orderReference: "P. O. #",
    },
    items: [
      "Dupont | 1001 | 2026-01-25 | 2026-02-24 | 120,00 | 120,00",
      "Dupont | 1002 | 2026-01-26 | 2026-01-26 | -20,00 | -20,00 | credit-note",
    ],
    problems: ["total-line-left-out", "total-line-left-out"],
  },
  {
    from: "Chorus Pro : destinataire, engagement, date de dépôt, statut",
    lines: [
      "Numéro de facture;Destinataire;SIRET destinataire;Code service;Numéro d'engagement;Date de dépôt;Date de facture;Montant TTC;Statut",
      "F1;Mairie de Lyon;21690123100011;SRV1;ENG7;16/01/2026;15/01/2026;120,00;Mise à disposition du destinataire",
      "F2;CHU de Nice;26060123100011;SRV2;ENG8;17/01/2026;16/01/2026;60,00;Rejetée",
      "F3;Mairie de Lyon;21690123100011;SRV1;ENG9;18/01/2026;17/01/2026;30,00;Mise en paiement",
    ],
    shape: "invoices",
    fields: {
      customer: "Destinataire",
      number: "Numéro de facture",
      issued: "Date de facture",
      orderReference: "Numéro d'engagement",
      amount: "Montant TTC",
      status: "Statut",
    },
    items: [
      "Mairie de Lyon | F1 | 2026-01-15 |  | 120,00 | 120,00",
      "CHU de Nice | F2 | 2026-01-16 |  | 60,00 | 60,00 | to-mend",
      "Mairie de Lyon | F3 | 2026-01-17 |  | 30,00 | 30,00 | payment-announced",
    ],
    problems: ["due-missing"],
  },
  {
    from: "Bill To, Balance Due, Days Overdue",
    lines: [
      "Invoice #;Bill To;Invoice Date;Due Date;Invoice Amount;Balance Due;Days Overdue",
      "1001;Dupont;Jan 15, 2026;Feb 14, 2026;€120.00;€120.00;136",
    ],
    shape: "invoices",
    fields: {
      number: "Invoice #",
      customer: "Bill To",
      amount: "Invoice Amount",
      remaining: "Balance Due",
      due: "Due Date",
    },
    items: ["Dupont | 1001 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00"],
  },
  {
    from: "noms de colonnes d'une base de données",
    lines: [
      "id_facture;num_facture;nom_client;date_facture;date_echeance;montant_ht;montant_tva;montant_ttc;etat_paiement;date_paiement",
      "1;F1;Dupont;2026-01-15;2026-02-14;100;20;120;impayee;",
      "2;F2;Martin;2026-01-16;2026-02-15;50;10;60;payee;2026-02-01",
    ],
    shape: "invoices",
    fields: {
      number: "num_facture",
      customer: "nom_client",
      amount: "montant_ttc",
      status: "etat_paiement",
      paidOn: "date_paiement",
    },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
    ],
  },
  {
    from: "grand livre à colonne unique signée : débit positif, crédit négatif",
    lines: [
      "Compte;Libellé compte;Date;Pièce;Libellé;D/C;Montant",
      "411DUP;Dupont SARL;15/01/2026;F1;Facture F1;D;120,00",
      "411DUP;Dupont SARL;20/02/2026;R1;Virement;C;100,00",
    ],
    shape: "lines",
    fields: { account: "Compte", direction: "D/C", amount: "Montant", number: "Pièce" },
    items: [
      "Dupont SARL | F1 | 2026-01-15 |  | 120,00 | 120,00",
      "Dupont SARL | R1 | 2026-02-20 |  | -100,00 | -100,00 | payment",
    ],
    problems: ["due-missing"],
  },
]);

itReads("D'autres tableaux faits à la main", [
  {
    from: "le client seul sur sa ligne au-dessus de ses factures, dans la colonne Client",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;;;;",
      ";F1;15/01/2026;14/02/2026;120,00",
      ";F2;16/01/2026;15/02/2026;60,00",
      "Martin;;;;",
      ";F3;17/01/2026;16/02/2026;30,00",
    ],
    shape: "invoices",
    fields: { customer: "Client" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Dupont | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 60,00",
      "Martin | F3 | 2026-01-17 | 2026-02-16 | 30,00 | 30,00",
    ],
    asked: ["customer-carried-down"],
    problems: ["customer-carried-down"],
  },
  {
    from: "une colonne « Échéance » qui dit le délai, pas le jour",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;30 jours;120,00",
      "Martin;F2;16/01/2026;à réception;60,00",
    ],
    shape: "invoices",
    fields: { terms: "Échéance" },
    not: ["due"],
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-01-16 | 60,00 | 60,00",
    ],
  },
  {
    from: "« à réception » parmi des dates d'échéance",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;14/02/2026;120,00",
      "Martin;F2;16/01/2026;à réception;60,00",
      "Petit;F3;17/01/2026;16/02/2026;30,00",
    ],
    shape: "invoices",
    fields: { due: "Échéance" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-01-16 | 60,00 | 60,00",
      "Petit | F3 | 2026-01-17 | 2026-02-16 | 30,00 | 30,00",
    ],
  },
  {
    from: "« Payée le » avec « oui », « non », « en attente » et un chèque parmi les dates",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC;Payée le",
      "Dupont;F1;15/01/2026;14/02/2026;120,00;20/02/2026",
      "Martin;F2;16/01/2026;15/02/2026;60,00;oui",
      "Petit;F3;17/01/2026;16/02/2026;30,00;non",
      "Grand;F4;18/01/2026;17/02/2026;15,00;en attente",
      "Moyen;F5;19/01/2026;18/02/2026;7,00;22/02/2026",
    ],
    shape: "invoices",
    fields: { paidOn: "Payée le" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 0,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
      "Petit | F3 | 2026-01-17 | 2026-02-16 | 30,00 | 30,00",
      "Grand | F4 | 2026-01-18 | 2026-02-17 | 15,00 | 15,00",
      "Moyen | F5 | 2026-01-19 | 2026-02-18 | 7,00 | 0,00",
    ],
  },
  {
    from: "« Reste dû » avec « soldé » parmi les montants, « Réglé » avec « oui »",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC;Reste dû",
      "Dupont;F1;15/01/2026;14/02/2026;120,00;120,00",
      "Martin;F2;16/01/2026;15/02/2026;60,00;soldé",
      "Petit;F3;17/01/2026;16/02/2026;30,00;-",
    ],
    shape: "invoices",
    fields: { remaining: "Reste dû" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
      "Petit | F3 | 2026-01-17 | 2026-02-16 | 30,00 | 30,00",
    ],
  },
  {
    from: "une ligne d'unités sous les titres : (€), (j)",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC;Retard",
      ";;;;(€);(j)",
      "Dupont;F1;15/01/2026;14/02/2026;120,00;136",
    ],
    shape: "invoices",
    fields: { amount: "Montant TTC", due: "Échéance" },
    items: ["Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00"],
  },
  {
    from: "le total au-dessus des titres, une remarque au milieu des lignes",
    lines: [
      "FACTURES EN COURS;;;Total :;180,00",
      "",
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;14/02/2026;120,00",
      "⚠ à relancer d'urgence;;;;",
      "Martin;F2;16/01/2026;15/02/2026;60,00",
    ],
    shape: "invoices",
    fields: { customer: "Client", amount: "Montant TTC" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 60,00",
    ],
  },
  {
    from: "HT, TVA 20 %, TTC, payé en montant, reste calculé",
    lines: [
      "N°;Date;Client;HT;TVA 20%;TTC;Échéance;Payé;Reste",
      "1;15/01/2026;Dupont;100,00;20,00;120,00;14/02/2026;20,00;100,00",
      "2;16/01/2026;Martin;50,00;10,00;60,00;15/02/2026;60,00;0,00",
    ],
    shape: "invoices",
    fields: {
      number: "N°",
      amountExclTax: "HT",
      vat: "TVA 20%",
      amount: "TTC",
      paid: "Payé",
      remaining: "Reste",
    },
    items: [
      "Dupont | 1 | 2026-01-15 | 2026-02-14 | 120,00 | 100,00",
      "Martin | 2 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
    ],
  },
  {
    from: "somme due et encaissé, sans le mot montant",
    lines: [
      "Nom;Facture;Date;Somme due;Encaissé",
      "Dupont;F1;15/01/2026;120,00;",
      "Martin;F2;16/01/2026;60,00;60,00",
    ],
    shape: "invoices",
    fields: { customer: "Nom", paid: "Encaissé" },
    items: ["Dupont | F1 | 2026-01-15 |  | 120,00 | 120,00", "Martin | F2 | 2026-01-16 |  | 60,00 | 0,00"],
    problems: ["due-missing"],
  },
  {
    from: "un solde cumulé à droite n'est pas ce qui reste dû",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC;Solde cumulé",
      "Dupont;F1;15/01/2026;14/02/2026;120,00;120,00",
      "Martin;F2;16/01/2026;15/02/2026;60,00;180,00",
    ],
    shape: "invoices",
    fields: { amount: "Montant TTC" },
    not: ["remaining"],
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 60,00",
    ],
  },
  {
    from: "une liste de factures collée dans une seule colonne, séparée par des points-virgules",
    lines: [
      ["Client;N° facture;Date;Échéance;Montant TTC"],
      ["Dupont;F1;15/01/2026;14/02/2026;1 200,00"],
      ["Martin;F2;16/01/2026;15/02/2026;60,00"],
    ],
    shape: "invoices",
    fields: { customer: "Client", number: "N° facture", amount: "Montant TTC" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 1200,00 | 1200,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 60,00",
    ],
  },
  {
    from: "des euros et des dollars dans la même colonne",
    lines: [
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;14/02/2026;120,00 €",
      "Acme;F2;16/01/2026;15/02/2026;$60.00",
      "Petit;F3;17/01/2026;16/02/2026;30,00 €",
    ],
    shape: "invoices",
    fields: { amount: "Montant TTC" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Acme | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 60,00 | USD",
      "Petit | F3 | 2026-01-17 | 2026-02-16 | 30,00 | 30,00",
    ],
  },
  {
    from: "avoirs : par le signe, par le préfixe AV-, jamais retournés deux fois",
    lines: [
      "Client;N° facture;Date;Échéance;Montant TTC",
      "Dupont;FA-1;15/01/2026;14/02/2026;120,00",
      "Dupont;FA-2;15/01/2026;14/02/2026;80,00",
      "Dupont;FA-3;15/01/2026;14/02/2026;10,00",
      "Dupont;AV-1;16/01/2026;;-20,00",
      "Martin;AV-2;17/01/2026;;(5,00)",
    ],
    shape: "invoices",
    fields: { number: "N° facture" },
    items: [
      "Dupont | FA-1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Dupont | FA-2 | 2026-01-15 | 2026-02-14 | 80,00 | 80,00",
      "Dupont | FA-3 | 2026-01-15 | 2026-02-14 | 10,00 | 10,00",
      "Dupont | AV-1 | 2026-01-16 |  | -20,00 | -20,00 | credit-note",
      "Martin | AV-2 | 2026-01-17 |  | -5,00 | -5,00 | credit-note",
    ],
  },
  {
    from: "un titre très loin du haut, après une page de consignes",
    lines: [
      ...Array.from({ length: 60 }, (_, line) => `Consigne ${line + 1} : lisez bien ceci avant de remplir.`),
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;14/02/2026;120,00",
    ],
    shape: "invoices",
    fields: { customer: "Client", amount: "Montant TTC" },
    items: ["Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00"],
  },
  {
    from: "deux tableaux l'un sous l'autre, l'un des impayées, l'autre des payées",
    lines: [
      "Impayées;;;;",
      "Client;Facture;Date;Échéance;Montant TTC",
      "Dupont;F1;15/01/2026;14/02/2026;120,00",
      ";;;;",
      "Payées;;;;",
      "Client;Facture;Date;Échéance;Montant TTC;Payée le",
      "Martin;F2;16/01/2026;15/02/2026;60,00;20/02/2026",
    ],
    shape: "invoices",
    fields: { customer: "Client", paidOn: "Payée le" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 120,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 0,00",
    ],
    asked: ["several-tables"],
    problems: ["tab-settled"],
  },
]);

itRefuses("D'autres listes qui ne sont pas des créances", [
  {
    from: "stock valorisé",
    lines: ["Article;Quantité;Prix unitaire;Valeur totale", "Vis;10;1,00;10,00", "Clou;20;2,00;40,00"],
    why: "no-header",
  },
  {
    from: "échéancier d'emprunt",
    lines: ["Échéance;Capital;Intérêts;Montant;Capital restant dû", "15/01/2026;100,00;5,00;105,00;900,00"],
    why: "not-a-ledger",
  },
  {
    from: "planning de chantiers",
    lines: ["Chantier;Début;Fin;Responsable;Avancement", "Toiture;15/01/2026;20/01/2026;Paul;50%"],
    why: "not-a-ledger",
  },
  {
    from: "balance générale sans compte client",
    lines: ["Compte;Intitulé;Débit;Crédit", "512000;Banque;100,00;0,00", "606000;Achats;50,00;0,00"],
    why: "not-a-ledger",
  },
]);

itReads("Plusieurs règlements sur une ligne, comptes auxiliaires sans plan comptable", [
  {
    from: "deux règlements datés",
    lines: [
      "Client;Facture;Date;Échéance;TTC;Règlement 1;Date règlement 1;Règlement 2;Date règlement 2",
      "Dupont;F1;15/01/2026;14/02/2026;120,00;60,00;20/02/2026;60,00;20/03/2026",
      "Martin;F2;16/01/2026;15/02/2026;60,00;30,00;21/02/2026;;",
    ],
    shape: "invoices",
    fields: {
      paid: "Règlement 1",
      paidOn: "Date règlement 1",
      paid2: "Règlement 2",
      paidOn2: "Date règlement 2",
    },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 120,00 | 0,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 60,00 | 30,00",
    ],
  },
  {
    from: "trois acomptes sans reste dû",
    lines: [
      "Client;Facture;Date;Échéance;Total TTC;Acompte 1;Acompte 2;Acompte 3",
      "Dupont;F1;15/01/2026;14/02/2026;1000,00;300,00;200,00;100,00",
    ],
    shape: "invoices",
    fields: { paid: "Acompte 1", paid2: "Acompte 2", paid3: "Acompte 3" },
    items: ["Dupont | F1 | 2026-01-15 | 2026-02-14 | 1000,00 | 400,00"],
  },
  {
    from: "un acompte à côté du règlement, et non dedans",
    lines: [
      "Client;Facture;Date;Échéance;Total TTC;Acompte;Réglé",
      "Dupont;F1;15/01/2026;14/02/2026;1000,00;300,00;0,00",
      "Martin;F2;16/01/2026;15/02/2026;500,00;;500,00",
    ],
    shape: "invoices",
    fields: { paid: "Réglé", paid2: "Acompte" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-14 | 1000,00 | 700,00",
      "Martin | F2 | 2026-01-16 | 2026-02-15 | 500,00 | 0,00",
    ],
  },
  {
    from: "Quadra, grand livre dont les comptes sont ceux des clients (01DUPONT)",
    lines: [
      "Compte;Intitulé;Date;Jnl;Pièce;Libellé;Débit;Crédit;Let",
      "01DUPONT;Dupont;15/01/2026;VE;F1;Facture;120,00;;",
      "01MARTIN;Martin;16/01/2026;VE;F2;Facture;60,00;;",
    ],
    shape: "lines",
    fields: { code: "Compte", customer: "Intitulé", debit: "Débit" },
    not: ["account"],
    items: ["Dupont | F1 | 2026-01-15 |  | 120,00 | 120,00", "Martin | F2 | 2026-01-16 |  | 60,00 | 60,00"],
    problems: ["due-missing"],
  },
]);
