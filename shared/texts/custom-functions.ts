import { plural } from "../base/french-format.ts";
import { halfYearInWords } from "./law.ts";

/** French messages of the custom functions: what is wrong, and what to write instead. */

/** A cell may hold a whole letter: its beginning is enough to find it. */
const LONGEST_SHOWN = 40;

const shown = (value: string): string =>
  value.length <= LONGEST_SHOWN ? value : `${value.slice(0, LONGEST_SHOWN)}…`;

const capital = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);

export function blankDayMessage(what: string): string {
  return `${capital(what)} est vide\u00a0: indiquez une date, par exemple 31/12/2026.`;
}

export function unreadableDayMessage(what: string, value: string): string {
  return `${capital(what)} «\u00a0${shown(value)}\u00a0» n'est pas une date\u00a0: écrivez par exemple 31/12/2026 ou 2026-12-31.`;
}

export function termsArgumentMessage(words: string): string {
  const said =
    words.trim() === ""
      ? "Les conditions sont vides"
      : `Les conditions «\u00a0${shown(words)}\u00a0» ne sont pas comprises`;
  return `${said}\u00a0: écrivez 30J, 30J FDM, 45J FDM, FDM 45J, 60J, COMPTANT ou 30J FDM LE 10.`;
}

export function amountArgumentMessage(value: string): string {
  return value.trim() === ""
    ? "Le montant est vide\u00a0: indiquez le montant TTC impayé, en euros."
    : `Le montant «\u00a0${shown(value)}\u00a0» n'est pas un nombre\u00a0: écrivez par exemple 1234,56.`;
}

export function negativeAmountMessage(): string {
  return "Le montant est négatif\u00a0: les pénalités se calculent sur un montant dû, pas sur un avoir.";
}

export function debtorArgumentMessage(value: string): string {
  return `Débiteur «\u00a0${shown(value)}\u00a0» inconnu\u00a0: écrivez professionnel, public ou particulier.`;
}

export function rateArgumentMessage(value: string): string {
  return `Taux «\u00a0${shown(value)}\u00a0» illisible\u00a0: écrivez 0,15 ou 15\u00a0% pour quinze pour cent, au centième de pour cent près.`;
}

export function countArgumentMessage(value: string): string {
  return `Nombre de factures «\u00a0${shown(value)}\u00a0»\u00a0: écrivez un nombre entier, 0 ou plus.`;
}

/** The rate of a half-year that neither the table nor `Réglages` knows. */
export function rateUnknownMessage(halfYear: string): string {
  return (
    `Le taux du ${halfYearInWords(halfYear)} (${halfYear}) n'est pas connu\u00a0: ajoutez dans «\u00a0Réglages\u00a0» une ligne ` +
    `«\u00a0Taux ${halfYear}\u00a0» avec le taux de refinancement de la BCE, le taux légal et leur source, ou arrêtez le ` +
    "calcul à la fin du semestre précédent."
  );
}

/** A contract rate under three times the legal rate (C.com L441-10 II). */
export function rateUnderFloorMessage(halfYear: string, rate: string, floor: string): string {
  return (
    `Le taux de ${rate} est inférieur au plancher légal du ${halfYearInWords(halfYear)} (${halfYear})\u00a0: ${floor}, ` +
    "trois fois le taux de l'intérêt légal (C. com., art.\u00a0L441-10 II). Indiquez un taux au moins égal, ou laissez le " +
    "taux vide pour le taux légal par défaut."
  );
}

/** @param sizes of the ranges, in the order of the arguments. */
export function shapesDifferMessage(
  sizes: readonly { readonly rows: number; readonly columns: number }[],
): string {
  const said = sizes.map(
    ({ rows, columns }) =>
      `${plural(rows, "ligne")}${columns === 1 ? "" : ` sur ${plural(columns, "colonne")}`}`,
  );
  return (
    `Les plages n'ont pas la même taille (${said.join(", ")})\u00a0: donnez des plages de même hauteur et de même ` +
    "largeur, par exemple D2:D et E2:E."
  );
}

/** Said when the first row of a range seems to be its title. */
export function startBelowTitleHint(): string {
  return " Si c'est le titre de la colonne, commencez la plage une ligne plus bas (D2:D).";
}

/** Opens a message about one cell of a range. */
export function rangePlace(row: number, column: number): string {
  return `Ligne ${row}, colonne ${column} de la plage\u00a0: `;
}

export function rangeNotUnderstoodMessage(why: string): string {
  return `BALANCE_AGEE n'a pas compris la plage. ${why}`;
}

export function rangeWithoutHeadersMessage(): string {
  return "BALANCE_AGEE attend une plage avec sa ligne de titres, par exemple Factures!A1:F500.";
}

export function rangeUncertainMessage(doubts: readonly string[]): string {
  return `BALANCE_AGEE n'est pas sûre des colonnes de la plage. ${doubts.join(" ")} Précisez les titres, ou gardez dans la plage les seules colonnes utiles.`;
}
