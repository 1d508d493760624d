/** A failed call as the panel shows it. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  /** Steps that mend it, in order. */
  readonly steps: readonly string[];
}

const MISSING_SCOPE = /required permissions|permission to call|autorisations? requises?/i;
const OTHER_ACCOUNT = /PERMISSION_DENIED|authori[sz]ation is required|autorisation (?:est )?requise/i;
const BUSY = /en cours d'actualisation/i;
const TOO_LONG = /maximum execution time|durée d'exécution maximale|timed? ?out/i;
const OFFLINE = /NetworkError|failed to fetch|connexion|network/i;

/**
 * What went wrong and what to do, from the words of Google or of the add-on.
 * @param title what could not be done, when the message is nothing that we know.
 */
export function failureOf(message: string, title = "Actualisation impossible"): Failure {
  if (MISSING_SCOPE.test(message)) {
    return {
      title: "Autorisation manquante",
      message: "Google n'a pas donné à Crescendo le droit de lire et d'écrire dans ce classeur.",
      steps: [
        "Ouvrez Extensions › Crescendo › Actualiser.",
        "Dans la fenêtre de Google, cochez toutes les autorisations demandées\u00a0: elles ne portent que sur ce classeur.",
        "Revenez ici et réessayez.",
      ],
    };
  }
  if (OTHER_ACCOUNT.test(message)) {
    return {
      title: "Plusieurs comptes Google",
      message:
        "Google confond souvent les comptes quand plusieurs sont ouverts dans le même navigateur\u00a0: il refuse alors les panneaux.",
      steps: [
        "Utilisez un profil Chrome par compte (menu en haut à droite de Chrome › Ajouter un profil).",
        "Ou déconnectez-vous de tous les comptes, puis connectez d'abord celui de l'entreprise.",
        "Rouvrez le classeur et le panneau.",
      ],
    };
  }
  if (BUSY.test(message)) {
    return { title: "Classeur occupé", message, steps: [] };
  }
  if (TOO_LONG.test(message)) {
    return {
      title: "Google a interrompu le calcul",
      message: "Le classeur est trop long à lire. Rien de vos données n'a changé.",
      steps: ["Supprimez les lignes et colonnes vides de vos grands onglets, puis réessayez."],
    };
  }
  if (OFFLINE.test(message)) {
    return { title: "Pas de connexion", message: "Vérifiez votre connexion, puis réessayez.", steps: [] };
  }
  return { title, message, steps: [] };
}
