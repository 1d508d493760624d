import type { InvoiceKind } from "./model.ts";

/** An invoice written by hand because a situation of the sample rests on it. Amounts in euros, without tax. */
export interface StoryInvoice {
  readonly key: string;
  /** Code of the customer. */
  readonly customer: string;
  readonly issued: string;
  /** Only where the customer's terms do not say it; `none`: nobody can say. */
  readonly due?: string;
  readonly object: string;
  readonly exclTax: number;
  /** VAT in percent. */
  readonly rate: 10 | 20;
  readonly kind?: InvoiceKind;
  readonly order?: string;
  readonly portalReceived?: string;
  /** What was paid, in euros with tax; no amount: what is left. */
  readonly paid?: readonly { readonly on: string; readonly amount?: number }[];
}

/** One situation per customer; the comment says where it stands on the sample's day (17/11/2026). */
export const storyInvoices: readonly StoryInvoice[] = [
  // standard: courteous e-mail due
  story("dore", "C001", "2026-10-13", "Remplacement de la porte du fournil", 570, 20),
  // standard: call due
  story("perrin", "C002", "2026-10-05", "Cloison vitrée de l'accueil", 1950, 20),
  // standard: firm notice due, one of the two invoices paid in part
  story("bati-a", "C003", "2026-09-24", "Chantier des Balmes, lot menuiseries, situation 2", 1640, 20, {
    paid: [{ on: "2026-11-06", amount: 1000 }],
    order: "CDE-26-118",
  }),
  story("bati-b", "C003", "2026-09-26", "Chantier des Balmes, reprise de plinthes", 1220, 20, {
    order: "CDE-26-121",
  }),
  // standard: formal notice due
  story("quenelle", "C004", "2026-09-09", "Comptoir en chêne et étagères", 2600, 20),
  // standard: call under 300 €, so an e-mail
  story("pivoines", "C005", "2026-10-04", "Réglage de la vitrine", 190, 20),
  // standard: waiting for the next step's day
  story("tonkin", "C006", "2026-10-03", "Meuble de rangement sur mesure", 1210, 20),
  // standard: promise running
  story("vallier", "C007", "2026-09-17", "Habillage de la salle d'attente", 2300, 20),
  // standard: promise broken, call due
  story("meche", "C008", "2026-09-12", "Postes de coiffage", 1580, 20),
  // standard: whole invoice in dispute
  story("cindre", "C009", "2026-09-08", "Quatre portes intérieures posées", 1850, 20),
  // standard: reminder drafted five working days ago, not settled
  story("optique", "C010", "2026-10-05", "Présentoirs muraux", 790, 20),
  // standard: payment announced
  story("ecole", "C011", "2026-09-27", "Bibliothèque et bureau d'accueil", 930, 20),
  // standard: paused until December
  story("pages", "C012", "2026-09-22", "Rayonnages en hêtre", 1450, 20),
  // standard: formal notice sent, its deadline is over
  story("renov", "C013", "2026-08-15", "Fourniture de six blocs-portes", 2700, 20, { order: "BC 2026-77" }),
  // standard: every step done, to decide
  story("marchetti", "C014", "2025-09-20", "Portail d'atelier", 1140, 20),
  // standard: an unmatched bank credit
  story("doua", "C015", "2026-09-20", "Banquettes de la salle", 1300, 20),
  // standard: paid yesterday, the bank line names the invoice but nobody matched it
  story("lemoine", "C016", "2026-10-10", "Maquette et panneaux d'exposition", 850, 20),
  // standard: preventive message due
  story("gonnet", "C017", "2026-10-21", "Ossature bois du plateau technique", 6500, 20),
  // standard: a dispute that ended with a credit note
  story("kine", "C018", "2026-03-11", "Aménagement de deux cabines", 1900, 20, {
    paid: [{ on: "2026-05-12" }],
  }),
  story("kine-avoir", "C018", "2026-05-05", "Avoir\u00a0: porte coulissante reprise", -350, 20, {
    kind: "avoir",
    paid: [{ on: "2026-05-12" }],
  }),
  // standard: a draft given up because the payment came
  story("pont", "C019", "2026-05-16", "Vingt têtes de lit", 3150, 20, { paid: [{ on: "2026-06-19" }] }),
  // standard and compte clé: not due yet, already paid, not matched
  story("azergues", "C022", "2026-10-22", "Paillasse de la salle de soins", 1340, 20),
  story("ozon-a", "C029", "2026-10-20", "Portes palières, bâtiment A", 2180, 20, { order: "TO-3321" }),
  story("ozon-b", "C029", "2026-10-27", "Portes palières, bâtiment C", 1635, 20, { order: "TO-3321" }),
  // compte clé: first call due
  story("saone", "C025", "2026-09-15", "Escalier quart tournant", 3100, 20, { order: "MSB-1142" }),
  // compte clé: part in dispute, firm letter due for the rest
  story("delorme", "C026", "2026-08-05", "Lot menuiseries intérieures, situation 3", 4000, 20, {
    order: "CH-2609",
  }),
  // compte clé: preventive message due
  story("confluent", "C027", "2026-10-27", "Agencement du plateau de bureaux", 7000, 20, {
    order: "AC/26/031",
  }),
  // compte clé: two invoices given the same number by mistake
  story("plateau-a", "C030", "2026-11-04", "Habillage de pignon", 1480, 20),
  story("plateau-b", "C030", "2026-11-05", "Bardage en mélèze", 2260, 20),
  // grand compte: call to the accounts due
  story("alpazur", "C031", "2026-09-08", "Rénovation de douze chambres, lot 2", 4700, 20, {
    order: "4500178231",
  }),
  // grand compte: letter to the finance department due, the order number is missing
  story("marivaux", "C032", "2026-08-12", "Meubles de caisse", 3250, 20),
  // grand compte: a credit note not used yet
  story("valmont-avoir", "C034", "2026-10-29", "Avoir\u00a0: remise de fin de chantier", -240, 20, {
    kind: "avoir",
  }),
  // grand compte: preventive message due
  story("arc", "C033", "2026-10-06", "Façades de placards, immeuble B", 14800, 20, {
    order: "FAR-2026-0458",
  }),
  // public: e-mail to the managing service due
  story("aubin", "C036", "2026-10-08", "Portes de la salle des fêtes", 2450, 20, {
    due: "2026-11-09",
    order: "ENG-2026-00412",
    portalReceived: "2026-10-10",
  }),
  // public: letter on late-payment interest due
  story("fauvet", "C037", "2026-08-27", "Réfection de douze paillasses", 2020, 20, {
    due: "2026-09-28",
    order: "ENG-26-1187",
    portalReceived: "2026-08-29",
  }),
  // à risque: insolvency proceedings
  story("cuisines", "C043", "2026-07-01", "Façades sur mesure, livraison de juin", 2550, 20),
  // à risque: instalment plan in force, first instalment paid
  story("narval", "C044", "2026-08-11", "Comptoir et arrière-bar", 3750, 20, {
    paid: [{ on: "2026-11-05", amount: 1500 }],
  }),
  // à risque: first call due
  story("lugdun", "C045", "2026-10-14", "Estrade démontable", 1100, 20),
  // à risque: formal notice due
  story("martinel", "C046", "2026-09-01", "Plans de travail stratifiés", 1840, 20),
  // particulier: courteous e-mail due
  story("chevrier", "C048", "2026-11-10", "Remplacement d'une fenêtre", 520, 10),
  // particulier: call due
  story("rocha", "C049", "2026-09-16", "Dressing sous pente", 1300, 10),
  // particulier: a deposit not paid
  story("vasseur", "C050", "2026-11-02", "Acompte de 30\u00a0%\u00a0: cuisine en chêne", 1167.27, 10, {
    kind: "acompte",
  }),
  // particulier: the due date in the cell is impossible
  story("bonnardel", "C051", "2026-01-29", "Réparation d'un volet roulant", 441.82, 10, { due: "none" }),
  // particulier: no due date and no terms
  story("pichard", "C052", "2026-11-03", "Pose de plinthes", 385, 10, { due: "none" }),
];

function story(
  key: string,
  customer: string,
  issued: string,
  object: string,
  exclTax: number,
  rate: 10 | 20,
  more: Partial<StoryInvoice> = {},
): StoryInvoice {
  return { key, customer, issued, object, exclTax, rate, ...more };
}

/** Bank credits that nobody has matched yet. Amounts in euros with tax; `of`: what the invoices come to. */
export interface UnmatchedCredit {
  readonly customer: string;
  readonly on: string;
  readonly amount?: number;
  /** Keys of invoices written above. */
  readonly of?: readonly string[];
  /** `{number}` is the number of the first invoice; `{short}` the same without its zeros and dashes. */
  readonly label: string;
}

export const unmatchedCredits: readonly UnmatchedCredit[] = [
  {
    customer: "C015",
    on: "2026-11-10",
    amount: 800,
    label: "VIR SEPA RECU /DE BRASSERIE DE LA DOUA /MOTIF ACPTE",
  },
  {
    customer: "C016",
    on: "2026-11-16",
    of: ["lemoine"],
    label: "VIR INST /DE LEMOINE ROUX ARCHI /MOTIF {number}",
  },
  {
    customer: "C022",
    on: "2026-11-12",
    of: ["azergues"],
    label: "VIR SEPA RECU /DE VETERINAIRES AZERGUES /MOTIF FACT {short}",
  },
  {
    customer: "C029",
    on: "2026-11-13",
    of: ["ozon-a", "ozon-b"],
    label: "VIR SEPA RECU /DE TOITS DE L OZON /MOTIF REGLEMENT 2 FACTURES",
  },
];
