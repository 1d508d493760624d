/** Titles of Crescendo's own tabs that are never a source of invoices; `Grand livre` is one. */
export const OWN_TABS: readonly string[] = [
  "Règlements",
  "Clients",
  "Scénarios",
  "Modèles",
  "Balance âgée",
  "Relances",
  "Journal",
  "Courriers",
  "Indicateurs",
  "Anomalies",
  "Réglages",
];

/** The tab of ledger lines that the imports fill. */
export const LEDGER_TAB = "Grand livre";
