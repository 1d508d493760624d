/** French messages of what Google refuses the add-on, and of what it refuses itself to keep the owner's cells safe. */

const NBSP = "\u00a0";
const UNCHANGED = "Rien n'a été modifié.";

/** Kinds of failures of the add-on: each has its words here and its section in the guide. */
export const FAILURE_CODES = [
  "missing-scope",
  "several-accounts",
  "view-only",
  "protected",
  "busy",
  "changed-meanwhile",
  "formula-in-the-way",
  "cell-too-long",
  "workbook-full",
  "not-answering",
  "too-long",
  "offline",
  "interrupted",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** By what each kind is recognised: Google's wording in English and French, then ours. The first that fits counts. */
const SIGNS: readonly (readonly [FailureCode, RegExp])[] = [
  ["interrupted", /dernière actualisation s'est interrompue/i],
  ["busy", /en cours d'actualisation/i],
  ["changed-meanwhile", /a changé pendant le travail/i],
  ["formula-in-the-way", /contient une formule de votre main/i],
  [
    "cell-too-long",
    /maximum of 50,?000 characters|maximum de 50.?000 caractères|dépasserait les 50.?000 caractères/i,
  ],
  [
    "protected",
    /protected (?:cell|range|sheet|object)|is protected|(?:cellule|plage|feuille|objet)s? protégée?s?/i,
  ],
  [
    "missing-scope",
    /required permissions|permission to call|autorisations? requises?\s*:|permissions are not sufficient|ne sont pas suffisantes|n'a pas l'autorisation|autorisation (?:de lire|d'afficher).* n'a pas été cochée/i,
  ],
  ["several-accounts", /PERMISSION_DENIED|authori[sz]ation is required|autorisation (?:est )?requise/i],
  [
    "view-only",
    /do not have permission|don't have permission|n'êtes pas autorisé|pas l'autorisation|permission denied|access denied|que consulter ce classeur/i,
  ],
  [
    "workbook-full",
    /10,?\s?000,?\s?000 cells|number of cells|limite? de .*cellules|10 millions de cellules/i,
  ],
  ["too-long", /maximum execution time|durée d'exécution maximale/i],
  [
    "not-answering",
    /service (?:spreadsheets|error|timed out|unavailable|invoked too many)|server error|erreur du serveur|try again later|n'a pas répondu|timed? ?out/i,
  ],
  ["offline", /NetworkError|failed to fetch|connection failure|connexion|network/i],
];

/** Which failure a message tells of, Google's own words or ours; `undefined`: none of these. */
export function failureCodeOf(message: string): FailureCode | undefined {
  return SIGNS.find(([, sign]) => sign.test(message))?.[0];
}

/** @param where « le classeur », or the tab between quotes. @param places the protected ranges, as A1 notations. */
export function protectedMessage(where: string, places: readonly string[]): string {
  const named = places.length === 0 ? "" : ` (${places.join(", ")})`;
  return (
    `Une plage protégée empêche Crescendo d'écrire dans ${where}${named}. Demandez au propriétaire du classeur de ` +
    "lever la protection (menu Données › Feuilles et plages protégées), puis recommencez."
  );
}

export const MISSING_SCOPE_MESSAGE =
  "Crescendo n'a pas l'autorisation de travailler dans ce classeur. Ouvrez le menu Extensions › Crescendo › " +
  "Actualiser et acceptez la demande de Google.";

/** A scope that the owner left unticked on Google's screen of consent. */
export function missingScopesMessage(scope: "sheet" | "panel"): string {
  const what =
    scope === "sheet"
      ? "L'autorisation de lire et d'écrire dans ce classeur n'a pas été cochée"
      : "L'autorisation d'afficher un panneau et un menu dans ce classeur n'a pas été cochée";
  return (
    `${what} dans la fenêtre de Google${NBSP}: Crescendo ne peut pas travailler sans elle. Rouvrez le menu Extensions › ` +
    `Crescendo, cochez toutes les cases (elles ne portent que sur ce classeur), puis recommencez. ${UNCHANGED}`
  );
}

export const VIEW_ONLY_MESSAGE =
  "Vous ne pouvez que consulter ce classeur. Demandez à son propriétaire le droit de le modifier, puis recommencez.";

export function workbookFullMessage(where: string): string {
  return (
    `Le classeur a atteint la limite de Google Sheets (10 millions de cellules)${NBSP}: ${where} n'a pas pu être ` +
    "écrit. Supprimez les lignes et colonnes vides des autres onglets, puis recommencez."
  );
}

/** @param words what Google said, kept for whoever helps. */
export function notAnsweringMessage(words: string): string {
  return `Google Sheets n'a pas répondu (${words}). Rien de vos données n'est perdu${NBSP}: recommencez dans un instant.`;
}

export const BUSY_MESSAGE =
  "Le classeur est déjà en cours d'actualisation par une autre personne ou un autre onglet. " +
  `Rien n'a été modifié${NBSP}: réessayez dans une minute.`;

/** @param where a clause: « la ligne 4 de l'onglet … n'est plus celle qui a été lue ». */
export function changedMessage(where: string): string {
  return `Le classeur a changé pendant le travail${NBSP}: ${where}. Rien n'a été modifié${NBSP}: recommencez.`;
}

export function formulaMessage(tab: string, cell: string): string {
  return (
    `La cellule ${cell} de l'onglet «${NBSP}${tab}${NBSP}» contient une formule de votre main, que Crescendo n'écrase ` +
    `pas. Remplacez-la par sa valeur (copier, puis collage spécial › valeurs), puis recommencez. ${UNCHANGED}`
  );
}

/** A text that no cell can hold. @param where « la cellule G12 de l'onglet … », or « une cellule de l'onglet … ». */
export function cellTooLongMessage(where: string): string {
  const of = /^[aeéiou]/.test(where) ? "d'" : "de ";
  return (
    `Le texte ${of}${where} dépasserait les 50${NBSP}000 caractères que Google Sheets accepte dans une cellule. ` +
    `Répartissez-en le contenu sur plusieurs lignes, puis recommencez. ${UNCHANGED}`
  );
}

/** Said by the panel when the last refresh was cut in the middle. */
export const INTERRUPTED_MESSAGE =
  "La dernière actualisation s'est interrompue avant la fin. Vos données sont intactes, mais les onglets de Crescendo " +
  "ne sont pas tous du même calcul. Actualisez pour les remettre d'accord.";
