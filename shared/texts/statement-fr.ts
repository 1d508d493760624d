import { formatAmount, formatDay, formatLongDay, formatRate, plural } from "../base/french-format.ts";
import { listed, ofWhich, type StatementWords } from "./statement-words.ts";

/** A penalty statement in French. */
export const FRENCH_STATEMENT: StatementWords = {
  amount: (value) => formatAmount(value),
  rate: formatRate,
  day: formatDay,
  longDay: formatLongDay,
  days: (count) => plural(count, "jour"),
  period: (from, to) => (from === to ? `le ${formatDay(from)}` : `du ${formatDay(from)} au ${formatDay(to)}`),
  interest: {
    professionnel: "Pénalités de retard",
    public: "Intérêts moratoires",
    particulier: "Intérêts au taux légal",
  },
  interestLeft: {
    professionnel: "Pénalités de retard restant dues",
    public: "Intérêts moratoires restant dus",
    particulier: "Intérêts au taux légal restant dus",
  },
  title: (quality, asOf) => {
    const what = {
      professionnel: "décompte des pénalités de retard",
      public: "décompte des intérêts moratoires",
      particulier: "décompte des sommes dues",
    }[quality];
    return `Annexe – ${what} au ${formatDay(asOf)}`;
  },
  method: (asOf, dayBase) =>
    `Calcul arrêté au ${formatLongDay(asOf)}, jour compris. Chaque ligne est égale au principal × taux annuel × ` +
    `nombre de jours ÷ ${dayBase}, arrondie au centime\u00a0; chaque total est la somme de ses lignes. Base\u00a0: année ` +
    `de ${dayBase}\u00a0jours. Les intérêts ne portent jamais eux-mêmes intérêt.`,
  starts: (quality, notice) => {
    if (quality === "particulier") {
      return notice === undefined
        ? "Les intérêts ne courent qu'à compter de la mise en demeure (art.\u00a01344-1 du Code civil)."
        : `Les intérêts courent du lendemain de la première présentation de la mise en demeure, le ${formatLongDay(notice)} (art.\u00a01344-1 du Code civil).`;
    }
    return quality === "public"
      ? "Les intérêts courent du lendemain de l'expiration du délai de paiement jusqu'au paiement inclus, au taux du semestre où ils ont commencé à courir, qui ne change plus (art.\u00a0R2192-31 et R2192-32 du Code de la commande publique)."
      : "Les pénalités courent du lendemain de la date de règlement figurant sur la facture, sans qu'un rappel soit nécessaire (art.\u00a0L441-10, II du Code de commerce).";
  },
  allocation: (order, quality) => {
    const interest = quality === "professionnel" ? "les pénalités échues" : "les intérêts échus";
    return order === "intérêts d'abord"
      ? `Chaque règlement partiel est imputé d'abord sur ${interest} à sa date, puis sur le principal (art.\u00a01343-1 du Code civil). Un avoir réduit le principal.`
      : "Chaque règlement partiel est imputé d'abord sur le principal, ordre plus favorable au débiteur que celui de l'art.\u00a01343-1 du Code civil. Un avoir réduit le principal.";
  },
  columns: ["Période", "Durée", "Principal", "Taux", "Intérêts"],
  invoice: ({ number, account, issued, due, isEstimated, amount }) => {
    const whose = account === undefined ? "" : ` (${account})`;
    const day = issued === undefined ? "" : ` du ${formatDay(issued)}`;
    const ends =
      due === undefined
        ? "sans échéance connue"
        : `${isEstimated ? "échéance estimée au" : "échéance du"} ${formatDay(due)}`;
    return `Facture ${number}${whose}${day}, ${ends}, ${formatAmount(amount)} TTC`;
  },
  unnumbered: "sans numéro",
  amountIssued: "Montant TTC",
  apart: "Part hors de ce décompte",
  undated: "Réglé, à une date non connue",
  movement: ({ kind, day, label }, whole) => {
    const named = label === undefined ? "" : ` ${label}`;
    const of = whole === undefined ? "" : ` de ${whole}`;
    if (kind === "credit-note") return `Avoir${named}${of} du ${formatDay(day)}`;
    return `${kind === "deposit" ? "Acompte" : "Règlement"}${of} du ${formatDay(day)}`;
  },
  ofWhich: (toIndemnity, over) =>
    ofWhich("dont", [toIndemnity && `${toIndemnity} d'indemnité`, over && `${over} en trop`]),
  rejected: (day, back, amount) =>
    `Règlement de ${amount} du ${formatDay(day)}, revenu impayé le ${formatDay(back)}\u00a0: il n'est pas compté`,
  without: {
    "no-due-date": "Échéance inconnue\u00a0: rien n'est calculé",
    "estimated-due-date": "Échéance estimée\u00a0: rien n'est calculé",
    "not-late": "Pas de retard",
    "no-formal-notice": "Avant la mise en demeure\u00a0: aucun intérêt",
    insolvency: "Pas de retard avant le jugement d'ouverture\u00a0: aucun intérêt",
  },
  balance: (parts) => `Reste dû\u00a0: ${parts}`,
  principalLeft: "Principal restant dû",
  principalOf: (amount) => `principal ${amount}`,
  interestOf: (quality, amount) => `${quality === "professionnel" ? "pénalités" : "intérêts"} ${amount}`,
  indemnityOf: (amount) => `indemnité ${amount}`,
  indemnity: (count, isPaid) =>
    `Indemnité forfaitaire de recouvrement (40\u00a0€ × ${count}${isPaid ? ", moins ce qui est réglé" : ""})`,
  total: "Total",
  daily: (quality, from, amount) =>
    `À compter du ${formatLongDay(from)}\u00a0: ${amount} ${quality === "professionnel" ? "de pénalités" : "d'intérêts"} par jour de retard ` +
    "supplémentaire, au taux et sur le principal de ce jour, jusqu'au paiement complet.",
  rates: "Taux annuels appliqués\u00a0:",
  rateLine: (rate, source) => `${rate}\u00a0: ${source}`,
  notes: "À noter\u00a0:",
  overpaid: (amount) => `Trop versé, au crédit du débiteur\u00a0: ${amount}`,
  grace: (from, to) =>
    `Délai de grâce accordé par le juge du ${formatDay(from)} au ${formatDay(to)}\u00a0: rien ne court (art.\u00a01343-5 du Code civil)`,
  insolvency: (on) =>
    `Jugement d'ouverture du ${formatDay(on)}\u00a0: les intérêts sont arrêtés (art.\u00a0L622-28 du Code de commerce)`,
  indemnityRule: (quality) =>
    quality === "public"
      ? "Une indemnité forfaitaire de 40\u00a0€ est due pour chaque facture payée en retard (art.\u00a0L2192-13 et D2192-35 du Code de la commande publique)\u00a0; ni elle ni les intérêts ne sont soumis à la TVA"
      : "Une indemnité forfaitaire de 40\u00a0€ est due pour chaque facture payée en retard (art.\u00a0L441-10, II et D441-5 du Code de commerce)\u00a0; ni elle ni les pénalités ne sont soumises à la TVA",
  sums: ["Sommes dues", "Montant"],
  principal: "Principal (factures TTC)",
  creditsDeducted: "Avoirs et règlements déduits",
  interestAt: (quality, rates, asOf) => {
    const at = rates.length === 0 ? "" : ` à ${listed(rates, "et")}`;
    return `${FRENCH_STATEMENT.interest[quality]}${at}, au ${formatDay(asOf)}`;
  },
  allocatedToInterest: (quality, amount) =>
    `Les règlements partiels ont d'abord payé ${amount} ${quality === "professionnel" ? "de pénalités de retard" : "d'intérêts"} ` +
    "(art.\u00a01343-1 du Code civil)\u00a0: le principal restant dû dépasse d'autant le solde des factures, et le décompte " +
    "montre chaque imputation.",
};
