/** Words of the panel's head and of « Plus ». */
export const SHELL_WORDS = {
  app: "Crescendo",
  nav: "Rubriques",
  rubrics: {
    home: "Aujourd'hui",
    customers: "Clients",
    payments: "Règlements",
    anomalies: "Anomalies",
    indicators: "Indicateurs",
  },
  more: "Plus",
  help: "Aide",
  back: "Retour",
  guide: {
    loading: "L'aide arrive…",
    failed: "L'aide ne s'ouvre pas",
    retry: "Réessayer",
    elsewhere:
      "Les mêmes pages se lisent sans le panneau, sur la page d'assistance de Crescendo\u00a0: Extensions › Modules " +
      "complémentaires › Gérer les modules complémentaires › Crescendo, puis le lien d'assistance de sa fiche.",
  },
  entries: {
    "import-bank": {
      title: "Importer un fichier",
      hint: "Relevé de banque, ou export comptable (FEC)",
    },
    read: { title: "Ce que Crescendo a lu", hint: "Onglets, colonnes et totaux à comparer" },
    segments: { title: "Typologies", hint: "Quel client suit quelles étapes" },
    trades: { title: "Scénarios par métier", hint: "Des étapes prêtes pour votre activité" },
    setup: { title: "Mise en route", hint: "Les cinq questions du début, à revoir ou à finir" },
    help: { title: "Aide", hint: "Le guide, par rubrique ou par mot" },
  },
} as const;
