import { plural } from "#shared/base/french-format.ts";
import { PAYMENT_WORDS as SHARED } from "#shared/texts/payments.ts";

/** Words of the view « Règlements »: those of the extension's panel, and a few of its own. */
export const PAYMENT_WORDS = {
  ...SHARED,
  empty: "Aucun règlement à rapprocher",
  emptyHint:
    "Importez un relevé de votre banque, ou saisissez vos règlements dans l'onglet «\u00a0Règlements\u00a0»\u00a0: Crescendo les rapproche de vos factures, et ne relance plus ce qui est payé.",
  ready: (count: number): string =>
    `${plural(count, "règlement")} ${count < 2 ? "peut être affecté" : "peuvent être affectés"} sans hésitation\u00a0: cliquez sur «\u00a0Rapprocher les règlements\u00a0».`,
  proposals: (count: number): string => (count === 0 ? "À confirmer" : `À confirmer (${count})`),
  parts: "Factures proposées",
  open: (amount: string): string => `sur ${amount} dus`,
  reasons: "Pourquoi",
  ignore: "Ce n'est pas un client",
  runs: "Rapprochements passés",
} as const;
