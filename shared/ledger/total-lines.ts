import { comparable } from "../base/normalise.ts";

const PLAIN =
  /^(?:(?:sous|grand|sub|montant|solde)? ?totaux|(?:sous|grand|sub)? ?totals?|subtotals?|sous ?totaux|ensemble|cumul|somme|total (?:general|generaux|des? .*|du .*|clients?|customers?|ttc|ht|tva|eur|euros|factures?|invoices?|creances?|receivables?|a payer|due?|restant.*|impayes?|encours|compte.*|tiers|balance|page|report|global|for .*)|totaux .*|solde (?:final|general|total)|report(?: a nouveau)? page|nombre de .*|a reporter|report)$/;

// A cheap first look, for a million rows.
const ANY = /tota|ensemble|cumul|somme|solde|report|nombre/i;

const MONTH =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december";
/** A total of a period: `Total janvier 2026`, `Total 2026`, `Sous-total 1er trimestre`, `Total T1 2026`, `Total 03/2026`. */
const PERIOD = new RegExp(
  `^(?:sous )?total(?: (?:mois|annee|exercice|semaine|periode))?(?: (?:(?:du |de |d )?(?:${MONTH})|(?:1er|\\d{1,2}(?:e|eme)?) (?:trimestre|semestre|quadrimestre)|[tsq][1-4]|s?\\d{1,2}|(?:19|20)\\d{2})){1,3}$`,
);

/** A text that can only be a total's (`TOTAL`, `Sous-total`, `Total général :`, `Totaux du compte …`, `Total mars 2026`). */
export function isTotalText(text: string): boolean {
  if (text.length > 60 || !ANY.test(text)) return false;
  const words = comparable(text);
  return PLAIN.test(words) || PERIOD.test(words);
}

/** `Total Dupont` is a subtotal when the block above is Dupont's; `Total Energies` is a customer otherwise. */
export function isTotalOf(text: string, name: string): boolean {
  const words = comparable(text);
  const about = comparable(name);
  return (
    about !== "" &&
    /^(sous )?(sub )?total /.test(words) &&
    (words.endsWith(` ${about}`) || words === `total ${about}`)
  );
}
