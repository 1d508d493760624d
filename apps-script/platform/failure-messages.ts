const NO_BREAK = "\u00a0";

/** Google's wording of a refusal, in English and French, and what it means for the owner. */
const PROTECTED = /protected (cell|range|sheet|object)|protégée?s?\b|is protected/i;
const VIEW_ONLY =
  /do not have permission|don't have permission|n'êtes pas autorisé|pas l'autorisation|permission denied|access denied/i;
const UNAUTHORISED =
  /authori[sz]ation is required|autorisation requise|required permissions|ne sont pas suffisantes/i;
const TOO_LARGE = /10,?\s?000,?\s?000 cells|number of cells|limite? de .*cellules/i;
const FAILING =
  /service (spreadsheets|error|timed out|unavailable)|server error|erreur du serveur|try again later/i;

/**
 * The French message of a failure of Google's: what is wrong, where, what to do. A message of ours, or one that we do
 * not know, is given back as it is.
 * @param places asked for only when a protected range is the cause.
 */
export function failureMessage(message: string, tab: string, places: () => readonly string[]): string {
  const where = tab === "" ? "le classeur" : `l'onglet «${NO_BREAK}${tab}${NO_BREAK}»`;
  if (PROTECTED.test(message)) {
    const found = places();
    const named = found.length === 0 ? "" : ` (${found.join(", ")})`;
    return (
      `Une plage protégée empêche Crescendo d'écrire dans ${where}${named}. Demandez au propriétaire du classeur de ` +
      `lever la protection (menu Données › Feuilles et plages protégées), puis actualisez.`
    );
  }
  if (UNAUTHORISED.test(message)) {
    return (
      "Crescendo n'a pas l'autorisation de travailler dans ce classeur. Ouvrez le menu Extensions › Crescendo › " +
      "Actualiser et acceptez la demande de Google."
    );
  }
  if (VIEW_ONLY.test(message)) {
    return "Vous ne pouvez que consulter ce classeur. Demandez à son propriétaire le droit de le modifier, puis actualisez.";
  }
  if (TOO_LARGE.test(message)) {
    return (
      `Le classeur a atteint la limite de Google Sheets (10 millions de cellules)${NO_BREAK}: ${where} n'a pas pu être ` +
      "écrit. Supprimez les lignes et colonnes vides des autres onglets, puis actualisez."
    );
  }
  if (FAILING.test(message)) {
    return `Google Sheets n'a pas répondu (${message}). Rien de vos données n'est perdu${NO_BREAK}: actualisez dans un instant.`;
  }
  return message;
}
