import { itRefuses } from "./sheet-case.ts";

itRefuses("Ce qui n'est pas dû par des clients est laissé de côté", [
  {
    from: "factures de fournisseurs",
    lines: [
      "Fournisseur;N° facture;Date;Échéance;Montant TTC;Payée le",
      "EDF;1;15/01/2026;11/02/2026;10,00;",
    ],
    why: "supplier-list",
  },
  {
    from: "un onglet « Achats », dont la colonne s'appelle Tiers",
    title: "Achats 2026",
    lines: ["Tiers;N° facture;Date;Échéance;Montant TTC", "EDF;1;15/01/2026;11/02/2026;10,00"],
    why: "supplier-list",
  },
  {
    from: "grand livre des comptes 401",
    lines: [
      "Compte;Intitulé;Date;Pièce;Libellé;Débit;Crédit",
      "401EDF;EDF;15/01/2026;A1;Facture EDF;;10,00",
      "401ORANGE;Orange;13/01/2026;A2;Facture Orange;;20,00",
    ],
    why: "supplier-list",
  },
  {
    from: "grand livre fournisseurs par blocs",
    lines: [
      "Grand livre fournisseurs;;;;;",
      "Date;Journal;Pièce;Libellé;Débit;Crédit",
      "401EDF EDF;;;;;",
      "15/01/2026;AC;A1;Facture EDF;;10,00",
    ],
    why: "supplier-list",
  },
  {
    from: "Bills de QuickBooks, vendor",
    lines: [
      "Vendor;Bill No;Bill Date;Due Date;Amount;Open Balance",
      "EDF;1;2026-01-15;2026-02-11;10.00;10.00",
    ],
    why: "supplier-list",
  },
  {
    from: "échéancier fournisseurs",
    title: "Echeancier fournisseurs",
    lines: ["Nom;Facture;Échéance;Montant TTC", "EDF;A1;11/02/2026;10,00"],
    why: "supplier-list",
  },
  {
    from: "une balance âgée fournisseurs",
    title: "Balance âgée fournisseurs",
    lines: ["Tiers;Non échu;1-30;31-60;61-90;Plus de 90;Total", "EDF;10,00;;;;;10,00"],
    why: "supplier-list",
  },
  {
    from: "liste de devis",
    lines: [
      "N° devis;Client;Date;Validité;Montant HT;Montant TTC;Statut",
      "D1;Dupont;15/01/2026;12/02/2026;100,00;120,00;Signé",
      "D2;Martin;13/01/2026;13/02/2026;50,00;60,00;En attente",
    ],
    why: "quotes",
  },
  {
    from: "un onglet « Devis » dont les titres ne le disent pas",
    title: "Devis",
    lines: ["Client;Numéro;Date;Montant TTC;Statut", "Dupont;D1;15/01/2026;120,00;Accepté"],
    why: "quotes",
  },
  {
    from: "bons de commande",
    lines: ["N° commande;Client;Date commande;Montant TTC;Livrée", "BC1;Dupont;15/01/2026;120,00;oui"],
    why: "quotes",
  },
  {
    from: "catalogue de produits",
    lines: [
      "Référence;Désignation;Prix HT;Prix TTC;TVA;Stock",
      "P1;Vis;1,00;1,20;20;300",
      "P2;Clou;2,00;2,40;20;20",
    ],
    why: "not-a-ledger",
  },
  {
    from: "feuille d'heures",
    lines: ["Date;Salarié;Client;Heures;Taux horaire;Tâche", "15/01/2026;Paul;Dupont;7,5;45,00;Pose"],
    why: "no-amount",
  },
  {
    from: "relevé de banque : date, libellé, montant, solde",
    title: "Compte courant",
    lines: [
      "Date opération;Date valeur;Libellé;Montant;Solde",
      "15/01/2026;15/01/2026;VIR DUPONT;120,00;1 120,00",
      "13/01/2026;13/01/2026;PRLV EDF;-20,00;1 100,00",
    ],
    why: "bank-statement",
  },
  {
    from: "relevé de banque : date, libellé, débit, crédit, solde",
    lines: ["Date;Libellé;Débit euros;Crédit euros;Solde", "15/01/2026;VIR DUPONT;;120,00;1 120,00"],
    why: "bank-statement",
  },
  {
    from: "relevé de banque sans « opération » : date, libellé, montant",
    lines: ["Date;Libellé;Montant", "15/01/2026;VIR SEPA DUPONT;120,00", "13/01/2026;CB CARREFOUR;-20,00"],
    why: "bank-statement",
  },
  {
    from: "encaissements",
    title: "Encaissements",
    lines: ["Date;Client;Mode;Montant;Facture", "12/02/2026;Dupont;Chèque;120,00;F1"],
    why: "payments",
  },
  {
    from: "règlements reçus : date de règlement, mode, montant",
    lines: [
      "Date règlement;Client;Mode de règlement;Montant réglé;N° chèque",
      "12/02/2026;Dupont;Chèque;120,00;123",
    ],
    why: "payments",
  },
  {
    from: "Stripe, versements",
    title: "payouts",
    lines: ["id;Amount;Arrival Date;Status;Bank Account", "po_1;120.00;2026-02-11;paid;FR76"],
    why: "payments",
  },
  {
    from: "carnet d'adresses de clients",
    lines: ["Client;Contact;E-mail;Téléphone;Adresse;Ville", "Dupont;Anne;a@b.fr;0102030405;1 rue A;Lyon"],
    why: "no-amount",
  },
  {
    from: "notes de frais",
    title: "Notes de frais",
    lines: ["Date;Salarié;Nature;Montant TTC;TVA", "15/01/2026;Paul;Repas;18,00;1,64"],
    why: "expenses",
  },
  {
    from: "chiffre d'affaires par mois",
    lines: ["Mois;CA HT;CA TTC", "Janvier;1000,00;1200,00", "Février;900,00;1080,00"],
    why: "not-a-ledger",
  },
  {
    from: "tableau croisé : une colonne par mois",
    lines: ["Client;Janvier;Février;Mars;Total", "Dupont;10,00;20,00;;30,00", "Martin;5,00;;5,00;10,00"],
    why: "not-a-ledger",
  },
]);
