import { plural } from "../base/french-format.ts";

/** Words of « Règlements »: the sidebar in the sheet and the extension's panel show the same components. */
export const PAYMENT_WORDS = {
  title: "Règlements",
  match: "Rapprocher les règlements",
  countersLabel: "État des règlements",
  counters: {
    lettered: "Lettrés",
    partial: "Partiels",
    toConfirm: "À confirmer",
    unmatched: "Sans facture",
    withoutCustomer: "Sans client",
    ignored: "Ignorés",
  },
  none: "Rien à confirmer.",
  others: (count: number): string => (count < 2 ? "Une autre possibilité" : `${count} autres possibilités`),
  accept: "Accepter",
  acceptResidual: {
    match: { rest: "Accepter et solder l'écart", retention: "Accepter avec la retenue de garantie" },
    residual: { rest: "Solder l'écart", retention: "Mettre la retenue de côté" },
  },
  releaseDay: "Retenue exigible le",
  refuse: { match: "Refuser", residual: "Laisser dû" },
  undo: "Annuler",
  empty: "Aucun règlement à rapprocher.",
  matching: "Rapprochement…",
  matchHint: (ready: number): string =>
    ready === 0
      ? "Crescendo cherche à quelles factures correspondent vos règlements. Les correspondances sûres sont inscrites, les autres attendent votre accord."
      : `${plural(ready, "règlement")} ${ready < 2 ? "peut être affecté" : "peuvent être affectés"} sans hésitation. Les autres attendent votre accord.`,
  proposals: (count: number): string => `À confirmer (${count})`,
  unmatched: (count: number): string => `Sans facture trouvée (${count})`,
  ignored: (count: number): string => `Laissés de côté (${count})`,
  noneHint: "Tous les règlements sont affectés, ou attendent un rapprochement.",
  more: (count: number): string => `Voir ${plural(count, "règlement")} de plus`,
  paymentName: (amount: string, day: string): string =>
    day === "" ? `Règlement de ${amount}` : `Règlement de ${amount} du ${day}`,
  invoice: "Facture",
  open: "Reste dû",
  part: "Affecté",
  acceptLabel: (numbers: string, customer: string): string => `Accepter\u00a0: ${numbers}, ${customer}`,
  releaseDayMissing: "Indiquez le jour où la retenue devient exigible.",
  refuseLabel: {
    match: (numbers: string, customer: string): string => `Refuser\u00a0: ${numbers}, ${customer}`,
    residual: (numbers: string, customer: string): string => `Laisser dû\u00a0: ${numbers}, ${customer}`,
  },
  ignore: "Pas un client",
  ignoreLabel: (payment: string): string => `Pas un client\u00a0: ${payment}`,
  undoNow: "Annuler ce rapprochement",
  runs: (count: number): string => `Rapprochements passés (${count})`,
  moreRuns: (count: number): string => `Voir ${plural(count, "rapprochement")} de plus`,
  undoLabel: (sentence: string, day: string): string => `Annuler\u00a0: ${sentence} (${day})`,
  undoConfirm: "Confirmer l'annulation",
  keep: "Garder",
  assign: {
    open: "Affecter moi-même",
    openLabel: (payment: string): string => `Affecter moi-même\u00a0: ${payment}`,
    cancel: "Fermer",
    cancelLabel: (payment: string): string => `Fermer\u00a0: ${payment}`,
    search: "Client ou numéro de facture",
    searchHint: "Quelques lettres du nom, ou une partie du numéro.",
    results: (count: number): string =>
      count === 0
        ? "Aucune facture ouverte ne correspond."
        : `${plural(count, "facture")} ${count < 2 ? "trouvée" : "trouvées"}`,
    moreResults: "Précisez la recherche pour en voir d'autres.",
    due: (day: string): string => `échéance ${day}`,
    creditNote: (number: string, open: string): string => `Avoir ${number}\u00a0: ${open}`,
    amountOf: (number: string): string => `Montant affecté à ${number}`,
    removeShort: "Retirer",
    remove: (number: string): string => `Retirer ${number}`,
    rest: (rest: string): string => `Reste à affecter\u00a0: ${rest}`,
    over: (over: string): string => `Les montants choisis dépassent le règlement de ${over}.`,
    overInvoice: (open: string): string => `Pas plus que le reste dû\u00a0: ${open}.`,
    unreadable: "Ce montant n'est pas lisible\u00a0: écrivez par exemple 1\u202f250,00.",
    zero: "Indiquez un montant.",
    save: "Affecter ce règlement",
    nothing: "Choisissez au moins une facture.",
  },
} as const;
