/** The tabs of ours in the owner's workbook: names are exact, the contract between add-on and extension. */
export const TAB_NAMES = [
  "Grand livre",
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
] as const;
export type TabName = (typeof TAB_NAMES)[number];
