import { type FailureCode, failureCodeOf } from "#shared/texts/failures.ts";

/** A failed call as the panel shows it. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  /** Steps that mend it, in order. */
  readonly steps: readonly string[];
  /** What kind it is, by which the guide explains it; absent: only the message says. */
  readonly code?: FailureCode;
}

const NBSP = "\u00a0";

type Words = Omit<Failure, "code">;

/**
 * What went wrong and what to do, from the words of Google or of the add-on.
 * @param title what could not be done, when the message is nothing that we know.
 */
export function failureOf(message: string, title = "Actualisation impossible"): Failure {
  const code = failureCodeOf(message);
  if (code !== undefined) return { ...wordsOf(code, message, title), code };
  return { title, message: isOfTheEngine(message) ? unforeseen(message) : message, steps: [] };
}

/** Words of the JavaScript engine, not ours nor Google's: a mistake of the add-on. */
const ENGINE_WORDS = [
  /^(?:Error: )?(?:Type|Reference|Range|Syntax|Internal)Error\b/,
  /^(?:Error: )?Cannot read propert/,
  / is not (?:a function|defined|iterable)/,
] as const;

const isOfTheEngine = (message: string): boolean => ENGINE_WORDS.some((words) => words.test(message));

function unforeseen(message: string): string {
  return `Une erreur que Crescendo n'a pas prévue l'a arrêté. Réessayez${NBSP}; si elle revient, signalez-la au support avec ces mots${NBSP}: «${NBSP}${message}${NBSP}».`;
}

function wordsOf(code: FailureCode, message: string, title: string): Words {
  switch (code) {
    case "missing-scope":
      return {
        title: "Autorisation manquante",
        message: "Google n'a pas donné à Crescendo le droit de lire et d'écrire dans ce classeur.",
        steps: [
          "Ouvrez Extensions › Crescendo › Actualiser.",
          `Dans la fenêtre de Google, cochez toutes les autorisations demandées${NBSP}: elles ne portent que sur ce classeur.`,
          "Revenez ici et réessayez.",
        ],
      };
    case "several-accounts":
      return {
        title: "Plusieurs comptes Google",
        message: `Google confond souvent les comptes quand plusieurs sont ouverts dans le même navigateur${NBSP}: il refuse alors les panneaux.`,
        steps: [
          "Utilisez un profil Chrome par compte (menu en haut à droite de Chrome › Ajouter un profil).",
          "Ou déconnectez-vous de tous les comptes, puis connectez d'abord celui de l'entreprise.",
          "Rouvrez le classeur et le panneau.",
        ],
      };
    case "view-only":
      return {
        title: "Classeur en lecture seule",
        message: "Vous pouvez consulter ce classeur, pas le modifier. Rien n'a changé.",
        steps: [
          "Demandez à son propriétaire de vous donner le rôle Éditeur (bouton Partager).",
          "Rouvrez le classeur, puis réessayez.",
        ],
      };
    case "protected":
      return { title: "Plage protégée", message, steps: [] };
    case "busy":
      return { title: "Classeur occupé", message, steps: [] };
    case "changed-meanwhile":
      return { title: "Le classeur vient de changer", message, steps: [] };
    case "too-long":
      return {
        title: "Google a interrompu le calcul",
        message: "Le classeur est trop long à lire. Rien de vos données n'a changé.",
        steps: ["Supprimez les lignes et colonnes vides de vos grands onglets, puis réessayez."],
      };
    case "offline":
      return { title: "Pas de connexion", message: "Vérifiez votre connexion, puis réessayez.", steps: [] };
    case "interrupted":
      return { title: "Actualisation interrompue", message, steps: [] };
    case "formula-in-the-way":
    case "cell-too-long":
    case "workbook-full":
    case "not-answering":
      return { title, message, steps: [] };
  }
}
