import { plural } from "#shared/base/french-format.ts";

/** Words of the view « Règlements »: the same as those of the extension's panel. */
export const PAYMENT_WORDS = {
  title: "Règlements",
  match: "Rapprocher les règlements",
  empty: "Aucun règlement à rapprocher",
  emptyHint:
    "Importez un relevé de votre banque, ou saisissez vos règlements dans l'onglet «\u00a0Règlements\u00a0»\u00a0: Crescendo les rapproche de vos factures, et ne relance plus ce qui est payé.",
  ready: (count: number): string =>
    `${plural(count, "règlement")} ${count < 2 ? "peut être affecté" : "peuvent être affectés"} sans hésitation\u00a0: cliquez sur «\u00a0Rapprocher les règlements\u00a0».`,
  countersLabel: "État des règlements",
  counters: [
    ["lettered", "Lettrés"],
    ["partial", "Partiels"],
    ["toConfirm", "À confirmer"],
    ["unmatched", "Sans facture"],
    ["withoutCustomer", "Sans client"],
    ["ignored", "Ignorés"],
  ],
  proposals: (count: number): string => (count === 0 ? "À confirmer" : `À confirmer (${count})`),
  none: "Rien à confirmer.",
  others: (count: number): string => (count < 2 ? "Une autre possibilité" : `${count} autres possibilités`),
  parts: "Factures proposées",
  open: (amount: string): string => `sur ${amount} dus`,
  reasons: "Pourquoi",
  accept: "Accepter",
  acceptResidual: {
    match: { rest: "Accepter et solder l'écart", retention: "Accepter avec la retenue de garantie" },
    residual: { rest: "Solder l'écart", retention: "Mettre la retenue de côté" },
  },
  releaseDay: "Retenue exigible le",
  refuse: { match: "Refuser", residual: "Laisser dû" },
  ignore: "Ce n'est pas un client",
  runs: "Rapprochements passés",
  undo: "Annuler",
} as const;
