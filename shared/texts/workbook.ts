import type { Day } from "../base/day.ts";
import { formatAmount, formatDay, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";

/** A tab that was known and is gone. */
export function lostTabMessage(name: string): string {
  return (
    `L'onglet « ${name} » a disparu du classeur : sans lui, Crescendo ne sait plus qui a été relancé ` +
    "et pourrait relancer deux fois. Rien n'a été modifié. Rétablissez-le par Fichier › Historique des versions, " +
    `ou, si vous repartez volontairement de zéro, effacez dans « Réglages » la ligne « Onglet · ${name} ».`
  );
}

/** A tab of the owner's own bears the name of one of ours, or ours has lost its headers. */
export function namesakeMessage(name: string, headers: readonly string[]): string {
  const titles = headers.slice(0, 4).join(", ");
  return (
    `L'onglet « ${name} » n'a pas les titres de Crescendo : il n'y écrit pas. Rien n'a été modifié. ` +
    `Si cet onglet est à vous, renommez-le (par exemple « ${name} – à moi ») ; si c'est celui de Crescendo, ` +
    `remettez sa ligne de titres (${titles}…). Puis actualisez.`
  );
}

/** What the sidebar and the command line say after a refresh. */
export function refreshSentence(summary: {
  readonly asOf: Day;
  readonly totals: readonly { readonly currency: string; readonly total: Cents; readonly overdue: Cents }[];
  readonly toDo: number;
}): string {
  const owed = summary.totals
    .map(
      ({ currency, total, overdue }) =>
        `${formatAmount(total, currency)} dont ${formatAmount(overdue, currency)} échus`,
    )
    .join(" ; ");
  const work = summary.toDo === 0 ? "aucune relance à faire" : `${plural(summary.toDo, "relance")} à faire`;
  return owed === ""
    ? `Au ${formatDay(summary.asOf)}, aucun client ne vous doit d'argent.`
    : `Au ${formatDay(summary.asOf)}, vos clients vous doivent ${owed} : ${work}.`;
}

export const AS_OF_LABEL = "Arrêtée au";
export const TOTAL_LABEL = "Total";
export const KEPT_NOTE_WHY = "Plus rien à relancer ; vos notes sont conservées.";

/** Refusal of payment terms that no rule reads. */
export function termsUnreadable(text: string): string {
  if (text === "") {
    return "Indiquez vos conditions de paiement : 30J, 30J FDM, 45J FDM, 60J ou COMPTANT. Rien n'a été modifié.";
  }
  return `Les conditions « ${text} » ne se lisent pas : écrivez par exemple 30J, 30J FDM, 45J FDM, 60J ou COMPTANT. Rien n'a été modifié.`;
}
