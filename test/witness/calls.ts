import { type Cell, newSheet, newWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";

/** One function run on both sides, in this order, on the same workbook. */
export interface Call {
  readonly name: string;
  readonly parameters: readonly unknown[];
  readonly label: string;
}

export const TODAY = "2026-05-12";

const day = (iso: string): Cell => ({
  value: (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
  format: { type: "DATE", pattern: "dd/mm/yyyy" },
});
const text = (value: string | number): Cell => ({ value });

/** A small workbook with the traps of real ones: text amounts, a credit note, a paid row, two currencies, a formula-like name. */
export function witnessWorkbook(): Workbook {
  const workbook = newWorkbook("1temoin-classeur-de-la-boutique-000000000001", "Mes factures");
  workbook.sheets = [
    newSheet(0, "Factures", [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Devise", "Payée le"].map(text),
      [text("Alpha SARL"), text("FA-1"), day("2026-01-05"), day("2026-02-04"), text(1200), text("EUR")],
      [text("Alpha SARL"), text("FA-2"), day("2026-04-20"), day("2026-05-20"), text("300,50"), text("EUR")],
      [text("Bêta & fils"), text("FA-3"), day("2026-01-02"), day("2026-01-31"), text(99.5), text("EUR")],
      [
        text("Bêta & fils"),
        text("FA-4"),
        day("2026-02-01"),
        day("2026-03-03"),
        text(450),
        text("EUR"),
        day("2026-03-10"),
      ],
      [text("Gamma"), text("AV-5"), day("2026-03-01"), null, text(-80), text("EUR")],
      [text("Gamma"), text("FA-6"), day("2026-03-01"), day("2026-03-31"), text(2000.01), text("EUR")],
      [text("Delta Ltd"), text("FA-7"), day("2026-02-15"), day("2026-03-17"), text(640), text("GBP")],
    ]),
    newSheet(1, "Réglages", [
      ["Réglage", "Valeur", "Explication"].map(text),
      [text("Date d'arrêté"), day(TODAY)],
      [text("Raison sociale"), text("Menuiserie Durand")],
    ]),
  ];
  return workbook;
}

const RANGE = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Alpha", "FA-1", "01/03/2026", "31/03/2026", 1200],
  ["Alpha", "FA-2", "01/05/2026", "31/05/2026", "300,50"],
  ["Bêta", "FA-3", "01/01/2026", "31/01/2026", 99.5],
];

const FEC = [
  "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise",
  "VE|Ventes|1|20251103|411000|Clients|CEPSILON|Epsilon|FA-90|20251103|Facture FA-90|1500,00|0,00|||20251231||",
  "VE|Ventes|1|20251103|706000|Prestations|||FA-90|20251103|Facture FA-90|0,00|1500,00|||20251231||",
].join("\n");
const BANK =
  "Date;Libellé;Montant\n05/05/2026;VIR GAMMA FA-6;2000,01\n06/05/2026;VIR ALPHA SARL FA-1;1200,00\n";

export const CALLS: readonly Call[] = [
  { name: "JOURS_RETARD", parameters: ["2026-03-31", "2026-04-10"], label: "une date" },
  { name: "JOURS_RETARD", parameters: [[["2026-03-31"], [""], [46_100]], "2026-04-10"], label: "une plage" },
  { name: "TRANCHE_RETARD", parameters: ["31/03/2026", "2026-06-30"], label: "une date" },
  { name: "DATE_ECHEANCE", parameters: ["15/02/2025", "45J FDM"], label: "45 jours fin de mois" },
  {
    name: "DATE_ECHEANCE",
    parameters: [[["15/02/2025"], ["31/12/2025"]], "30J FDM LE 10"],
    label: "une plage",
  },
  {
    name: "PENALITES_RETARD",
    parameters: [10_000, "2026-06-20", "2026-07-10"],
    label: "entre deux semestres",
  },
  {
    name: "PENALITES_RETARD",
    parameters: [1000, "2026-12-31", "2027-01-31"],
    label: "semestre inconnu, refusé",
  },
  { name: "INDEMNITE_RECOUVREMENT", parameters: ["professionnel", 2], label: "deux factures" },
  { name: "BALANCE_AGEE", parameters: [RANGE, "2026-05-12"], label: "une plage de factures" },
  { name: "BALANCE_AGEE", parameters: [[["x", "y"]], "2026-05-12"], label: "plage sans titres, refusée" },
  { name: "sidebarState", parameters: [], label: "état du panneau, avant tout" },
  { name: "refresh", parameters: [], label: "première actualisation" },
  { name: "refresh", parameters: [], label: "deuxième actualisation, sans changement" },
  { name: "sidebarState", parameters: [], label: "état du panneau, après" },
  { name: "readingState", parameters: [], label: "ce qui a été lu" },
  { name: "dayList", parameters: [], label: "liste du jour" },
  { name: "indicatorSeries", parameters: [], label: "indicateurs" },
  { name: "segmentProposals", parameters: [], label: "segments proposés" },
  { name: "importFec", parameters: [FEC, "111222333FEC20251231.txt"], label: "deux écritures" },
  { name: "importFec", parameters: [FEC, "111222333FEC20251231.txt"], label: "les mêmes une deuxième fois" },
  { name: "importBankStatement", parameters: [BANK, "releve.csv"], label: "deux encaissements" },
  { name: "matchPayments", parameters: [], label: "rapprochement" },
  { name: "matchingState", parameters: [], label: "état du rapprochement" },
  { name: "refresh", parameters: [], label: "actualisation après les imports" },
  {
    name: "acceptSegments",
    parameters: [[{ customer: "Gamma", segment: "public" }]],
    label: "un segment confirmé",
  },
  { name: "loadPreset", parameters: ["services"], label: "scénarios d'un métier" },
  { name: "setDefaultTerms", parameters: ["30J FDM"], label: "conditions par défaut, puis actualisation" },
  { name: "setDefaultTerms", parameters: ["un jour"], label: "conditions illisibles, refusées" },
];
