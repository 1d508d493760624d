import { comparable } from "../base/normalise.ts";

const PLAIN =
  /^(?:(?:sous|grand|sub|montant|solde)? ?totaux|(?:sous|grand|sub)? ?totals?|subtotals?|sous ?totaux|ensemble|cumul|somme|total (?:general|generaux|des? .*|du .*|clients?|customers?|ttc|ht|tva|eur|euros|factures?|invoices?|creances?|receivables?|a payer|due?|restant.*|impayes?|encours|compte.*|tiers|balance|page|report|global|for .*)|totaux .*|solde (?:final|general|total)|report(?: a nouveau)? page|nombre de .*|a reporter|report)$/;

// A cheap first look, for a million rows.
const ANY = /tota|ensemble|cumul|somme|solde|report|nombre/i;

/** A text that can only be a total's (`TOTAL`, `Sous-total`, `Total général :`, `Totaux du compte …`). */
export function isTotalText(text: string): boolean {
  return text.length <= 60 && ANY.test(text) && PLAIN.test(comparable(text));
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
