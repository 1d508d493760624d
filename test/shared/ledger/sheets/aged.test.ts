import { itReads } from "./sheet-case.ts";

itReads("Balances déjà âgées", [
  {
    from: "Cegid, balance âgée : auxiliaire, raison sociale, solde, tranches en toutes lettres",
    lines: [
      "Balance âgée clients au 30/06/2026;;;;;;;",
      "Auxiliaire;Raison sociale;Solde;Non échu;De 1 à 30 jours;De 31 à 60 jours;De 61 à 90 jours;Plus de 90 jours",
      "CDUP;Dupont;175,00;100,00;50,00;;;25,00",
      "Total;;175,00;100,00;50,00;0,00;0,00;25,00",
    ],
    shape: "aged",
    fields: {
      code: "Auxiliaire",
      customer: "Raison sociale",
      notDue: "Non échu",
      bucket1: "De 1 à 30 jours",
      bucket4: "Plus de 90 jours",
    },
    items: [
      "Dupont |  |  | 2026-06-30 | 100,00 | 100,00",
      "Dupont |  |  | 2026-06-29 | 50,00 | 50,00",
      "Dupont |  |  | 2026-03-31 | 25,00 | 25,00",
    ],
    problems: ["total-line-left-out", "balance-shape-aged"],
  },
  {
    from: "tranches « 30 », « 60 », « 90 », « +90 » sans autre mot",
    lines: ["Client;Non échu;30;60;90;+90;Total", "Dupont;100,00;50,00;0,00;0,00;25,00;175,00"],
    shape: "aged",
    fields: {
      notDue: "Non échu",
      bucket1: "30",
      bucket2: "60",
      bucket3: "90",
      bucket4: "+90",
      amount: "Total",
    },
    items: [
      "Dupont |  |  | 2026-06-30 | 100,00 | 100,00",
      "Dupont |  |  | 2026-06-29 | 50,00 | 50,00",
      "Dupont |  |  | 2026-03-31 | 25,00 | 25,00",
    ],
    problems: ["balance-shape-aged"],
  },
  {
    from: "tranches en cellules de nombres",
    lines: [
      ["Client", "Total", "Non échu", 30, 60, 90, "> 90"],
      ["Dupont", 75, 0, 50, 0, 0, 25],
      ["Martin", 10, 10, 0, 0, 0, 0],
    ],
    shape: "aged",
    fields: { amount: "Total", notDue: "Non échu", bucket1: "30", bucket4: "> 90" },
    items: [
      "Dupont |  |  | 2026-06-29 | 50,00 | 50,00",
      "Dupont |  |  | 2026-03-31 | 25,00 | 25,00",
      "Martin |  |  | 2026-06-30 | 10,00 | 10,00",
    ],
    problems: ["balance-shape-aged"],
  },
  {
    from: "« Échu 30 j », « Échu 60 j », « Échu > 90 j », « À échoir »",
    lines: [
      "Tiers;Intitulé;À échoir;Échu 30 j;Échu 60 j;Échu 90 j;Échu > 90 j;Solde dû",
      "C1;Dupont;10,00;20,00;;;30,00;60,00",
    ],
    shape: "aged",
    fields: { notDue: "À échoir", bucket1: "Échu 30 j", bucket2: "Échu 60 j", bucket4: "Échu > 90 j" },
    items: [
      "Dupont |  |  | 2026-06-30 | 10,00 | 10,00",
      "Dupont |  |  | 2026-06-29 | 20,00 | 20,00",
      "Dupont |  |  | 2026-03-31 | 30,00 | 30,00",
    ],
    problems: ["balance-shape-aged"],
  },
  {
    from: "tranches avec « retard de » et « entre »",
    lines: [
      "Client;Encours non échu;Retard de 1 à 30 jours;Retard entre 31 et 60 jours;Retard supérieur à 60 jours;Total encours",
      "Dupont;1,00;2,00;3,00;4,00;10,00",
    ],
    shape: "aged",
    fields: {
      notDue: "Encours non échu",
      bucket1: "Retard de 1 à 30 jours",
      bucket2: "Retard entre 31 et 60 jours",
      bucket3: "Retard supérieur à 60 jours",
    },
    items: [
      "Dupont |  |  | 2026-06-30 | 1,00 | 1,00",
      "Dupont |  |  | 2026-06-29 | 2,00 | 2,00",
      "Dupont |  |  | 2026-05-30 | 3,00 | 3,00",
      "Dupont |  |  | 2026-04-30 | 4,00 | 4,00",
    ],
    problems: ["balance-shape-aged"],
  },
  {
    from: "Sage UK : Current, Period 1, Period 2, Older",
    lines: [
      "A/C;Name;Balance;Current;30 Days;60 Days;90 Days;Older",
      "DUP1;Dupont;175.00;100.00;50.00;0.00;0.00;25.00",
    ],
    shape: "aged",
    fields: { customer: "Name", notDue: "Current", bucket1: "30 Days", bucket4: "Older" },
    items: [
      "Dupont |  |  | 2026-06-30 | 100,00 | 100,00",
      "Dupont |  |  | 2026-06-29 | 50,00 | 50,00",
      "Dupont |  |  | 2026-03-31 | 25,00 | 25,00",
    ],
    problems: ["balance-shape-aged"],
  },
  {
    from: "une facture par ligne avec ses tranches à droite reste une liste de factures",
    lines: [
      "Client;Facture;Date;Échéance;Montant dû;Non échu;1-30;31-60;61-90;+90",
      "Dupont;F1;15/01/2026;11/02/2026;120,00;;;;;120,00",
      "Martin;F2;13/06/2026;13/07/2026;60,00;60,00;;;;",
    ],
    shape: "invoices",
    fields: { due: "Échéance", remaining: "Montant dû" },
    items: [
      "Dupont | F1 | 2026-01-15 | 2026-02-11 | 120,00 | 120,00",
      "Martin | F2 | 2026-06-13 | 2026-07-13 | 60,00 | 60,00",
    ],
  },
]);
