/** What the owner reads about signing in. */

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  "https://www.googleapis.com/auth/drive.file": "ouvrir le classeur que vous choisissez",
  "https://www.googleapis.com/auth/spreadsheets": "lire et compléter vos classeurs Google Sheets",
  "https://www.googleapis.com/auth/gmail.compose": "créer des brouillons dans Gmail",
};

/** A scope in plain French; a scope we do not know is given as it is. */
function scopeInWords(scope: string): string {
  return SCOPE_WORDS[scope] ?? scope;
}

export const authTexts = {
  interactionNeeded:
    "Votre connexion à Google a expiré. Cliquez sur « Se reconnecter » : une fenêtre de Google s'ouvre, vous confirmez et vous revenez ici.",
  askedAgain: (scope: string): string =>
    `Votre connexion à Google a expiré. Cliquez sur « Se reconnecter », ou refaites le même geste : une fenêtre de Google s'ouvre, confirmez-y « ${scopeInWords(scope)} », et vous revenez ici.`,
  wrongAccount: (wanted: string, found: string): string =>
    `La fenêtre de Google a donné la boîte ${found}, et non ${wanted} : par prudence, aucun brouillon n'a été créé. Recommencez en choisissant ${wanted}. S'il s'agit de la même boîte, inscrivez ${found} comme adresse professionnelle dans les réglages de Crescendo.`,
  administrator:
    "L'administrateur de votre organisation n'autorise pas Crescendo chez Google. Demandez-lui de l'autoriser, ou servez-vous de Crescendo sans vous connecter.",
  notLoaded:
    "La page de connexion de Google n'a pas pu s'ouvrir. Vérifiez votre connexion à Internet et l'identifiant client dans les options de Crescendo, puis recommencez.",
  refused:
    "Vous avez refusé l'autorisation dans la fenêtre de Google : rien n'a été fait. Recommencez quand vous voulez ; Crescendo n'envoie jamais de message à votre place.",
  partial: (missing: readonly string[]): string =>
    `Il manque une autorisation : ${missing.map(scopeInWords).join(" ; ")}. Recommencez et laissez cochée la case correspondante dans la fenêtre de Google.`,
  closed:
    "La fenêtre de Google a été fermée avant la fin : rien n'a été fait. Recommencez quand vous voulez.",
  answerNotOurs:
    "La réponse reçue ne correspond pas à la demande : par prudence, elle a été écartée. Recommencez la connexion.",
  nothingPicked:
    "Aucun classeur n'a été choisi dans la fenêtre de Google. Recommencez et cliquez sur votre classeur avant de valider.",
  noClientId:
    "La connexion à Google n'est pas encore configurée : il manque l'identifiant client OAuth. Ouvrez les options de Crescendo et collez-le dans « Identifiant client » ; le guide d'installation dit comment l'obtenir.",
  failed: (detail: string): string =>
    `Google n'a pas pu terminer la connexion (${detail}). Vérifiez votre connexion à Internet et l'identifiant client dans les options de Crescendo, puis recommencez.`,
} as const;
