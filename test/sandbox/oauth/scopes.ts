/** The scopes the stand-in knows, with the words of its consent page. */
export const scopeWords: Readonly<Record<string, string>> = {
  "https://www.googleapis.com/auth/spreadsheets":
    "Consulter, modifier, créer et supprimer toutes vos feuilles Google Sheets",
  "https://www.googleapis.com/auth/spreadsheets.readonly": "Consulter toutes vos feuilles Google Sheets",
  "https://www.googleapis.com/auth/spreadsheets.currentonly":
    "Consulter et gérer la feuille de calcul où cette application a été installée",
  "https://www.googleapis.com/auth/script.container.ui":
    "Afficher du contenu Web tiers dans des boîtes de dialogue et des barres latérales",
  "https://www.googleapis.com/auth/drive":
    "Consulter, modifier, créer et supprimer tous vos fichiers Google Drive",
  "https://www.googleapis.com/auth/drive.readonly": "Consulter et télécharger tous vos fichiers Google Drive",
  "https://www.googleapis.com/auth/drive.file":
    "Consulter et modifier uniquement les fichiers que vous choisissez pour cette application",
  "https://mail.google.com/": "Lire, rédiger, envoyer et supprimer définitivement tous vos e-mails",
  "https://www.googleapis.com/auth/gmail.compose": "Gérer vos brouillons et envoyer des e-mails",
  "https://www.googleapis.com/auth/gmail.modify":
    "Lire, rédiger et envoyer des e-mails depuis votre compte Gmail",
  "https://www.googleapis.com/auth/gmail.readonly": "Consulter vos messages et paramètres",
  "https://www.googleapis.com/auth/gmail.metadata":
    "Consulter les métadonnées de vos e-mails, comme les libellés et les en-têtes, mais pas leur contenu",
  "https://www.googleapis.com/auth/gmail.settings.basic":
    "Consulter et modifier vos paramètres de messagerie",
  "https://www.googleapis.com/auth/userinfo.email": "Afficher votre adresse e-mail",
  "https://www.googleapis.com/auth/userinfo.profile": "Afficher vos informations personnelles",
  openid: "Associer votre identité à vos informations personnelles",
  email: "Afficher votre adresse e-mail",
  profile: "Afficher vos informations personnelles",
};

/** Every scope the stand-in knows: what the token of `GET /sandbox` holds. */
export const everyScope: readonly string[] = Object.keys(scopeWords);

export const driveFileScope = "https://www.googleapis.com/auth/drive.file";

/** Scopes as Google's URLs carry them, separated by spaces, without repetition. */
export function splitScopes(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((scope) => scope !== ""))];
}
