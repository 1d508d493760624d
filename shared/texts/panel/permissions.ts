/** What each permission and each scope of the extension is for: options page, README and store say the same. */

interface PermissionWords {
  /** The feature that needs it. */
  readonly feature: string;
  /** When it is asked, and by whom. */
  readonly asked: string;
  /** Why nothing narrower works. */
  readonly why: string;
}

export interface PermissionTexts {
  readonly fr: PermissionWords;
  readonly en: PermissionWords;
}

export type PermissionName =
  | "sidePanel"
  | "storage"
  | "identity"
  | "alarms"
  | "sheets.googleapis.com"
  | "gmail.googleapis.com"
  | "mail.google.com"
  | "recherche-entreprises.api.gouv.fr"
  | "bodacc-datadila.opendatasoft.com"
  | "drive.file"
  | "spreadsheets"
  | "gmail.compose";

const AT_INSTALL_FR = "à l'installation";
const AT_INSTALL_EN = "at installation";
const LOOK_UP_FR = "à la première vérification d'une entreprise, dans une fenêtre du navigateur";
const LOOK_UP_EN = "at the first look-up, in the browser's own window";

export const permissionTexts: Readonly<Record<PermissionName, PermissionTexts>> = {
  sidePanel: {
    fr: {
      feature: "Afficher Crescendo à côté de vos pages",
      asked: AT_INSTALL_FR,
      why: "c'est le panneau lui-même",
    },
    en: { feature: "the panel", asked: AT_INSTALL_EN, why: "it is the panel itself" },
  },
  storage: {
    fr: {
      feature:
        "Retenir dans ce navigateur le classeur choisi, vos préférences, et le travail interrompu au milieu",
      asked: AT_INSTALL_FR,
      why: "sans elle, un brouillon à moitié inscrit au journal serait perdu",
    },
    en: {
      feature: "workbook chosen, preferences, tokens (in memory, for the session), work under way",
      asked: AT_INSTALL_EN,
      why: "a reload would lose a draft half journaled",
    },
  },
  identity: {
    fr: {
      feature: "Ouvrir la fenêtre de connexion de Google",
      asked: AT_INSTALL_FR,
      why: "seule voie sans confier de mot de passe ni passer par un serveur",
    },
    en: {
      feature: "Google's sign-in window",
      asked: AT_INSTALL_EN,
      why: "the only way without a server of ours",
    },
  },
  alarms: {
    fr: {
      feature: "Terminer l'inscription au journal quand le panneau a été fermé au milieu",
      asked: AT_INSTALL_FR,
      why: "le navigateur endort l'extension au repos\u00a0; rien n'est programmé quand rien n'attend",
    },
    en: {
      feature: "finishing a journal row when the panel was closed midway",
      asked: AT_INSTALL_EN,
      why: "the worker sleeps otherwise; set only while something is left",
    },
  },
  "sheets.googleapis.com": {
    fr: {
      feature: "Lire votre classeur Google et compléter son journal",
      asked: AT_INSTALL_FR,
      why: "l'adresse du service Google Sheets, et elle seule\u00a0; inutilisée sans connexion",
    },
    en: {
      feature: "reading the workbook, adding to its journal",
      asked: AT_INSTALL_EN,
      why: "the address of the Sheets API alone; unused without sign-in",
    },
  },
  "gmail.googleapis.com": {
    fr: {
      feature: "Créer les brouillons, si vous l'activez",
      asked: AT_INSTALL_FR,
      why: "l'adresse du service Gmail, et elle seule\u00a0; inutilisée avec la fenêtre de rédaction",
    },
    en: {
      feature: "drafts, once the owner turns them on",
      asked: AT_INSTALL_EN,
      why: "the address of the Gmail API alone; unused with the compose window",
    },
  },
  "mail.google.com": {
    fr: {
      feature:
        "Montrer dans Gmail, à côté d'une conversation avec un client connu, ce qu'il doit, et ouvrir le panneau",
      asked: AT_INSTALL_FR,
      why: "les adresses et les numéros de facture de la conversation ouverte sont comparés dans ce navigateur\u00a0; rien n'en est gardé ni transmis",
    },
    en: {
      feature: "the button in Gmail, beside a conversation with a known customer, that opens the panel",
      asked: AT_INSTALL_EN,
      why: "addresses and invoice numbers of the open conversation are compared in the browser; nothing is kept or sent",
    },
  },
  "recherche-entreprises.api.gouv.fr": {
    fr: {
      feature: "Vérifier qu'une entreprise existe toujours, par son SIREN",
      asked: LOOK_UP_FR,
      why: "facultative, retirée d'un bouton\u00a0; le SIREN seul est envoyé",
    },
    en: {
      feature: "looking up a company by SIREN",
      asked: LOOK_UP_EN,
      why: "optional, given back by a button; the SIREN alone is sent",
    },
  },
  "bodacc-datadila.opendatasoft.com": {
    fr: {
      feature: "Lire les avis de procédure collective d'une entreprise, par son SIREN",
      asked: LOOK_UP_FR,
      why: "facultative, retirée d'un bouton\u00a0; le SIREN seul est envoyé",
    },
    en: {
      feature: "insolvency notices of a company, by SIREN",
      asked: LOOK_UP_EN,
      why: "optional, given back by a button; the SIREN alone is sent",
    },
  },
  "drive.file": {
    fr: {
      feature: "Ouvrir le classeur que vous choisissez, et lui seul",
      asked: "au choix du classeur, dans la fenêtre de Google",
      why: "c'est l'accès le plus étroit que Google propose\u00a0: fichier par fichier",
    },
    en: {
      feature: "the workbook picked, and it alone",
      asked: "when the workbook is picked, in Google's window",
      why: "Google's narrowest access: file by file",
    },
  },
  spreadsheets: {
    fr: {
      feature: "Ouvrir un classeur dont vous collez le lien",
      asked: "à l'ouverture d'un lien, et jamais sinon",
      why: "l'accès fichier par fichier ne vaut que pour un classeur choisi dans la fenêtre de Google",
    },
    en: {
      feature: "a workbook given by its link",
      asked: "when a link is opened, and never otherwise",
      why: "`drive.file` opens picked files only",
    },
  },
  "gmail.compose": {
    fr: {
      feature: "Créer des brouillons dans Gmail, avec pièces jointes, et les retirer",
      asked: "quand vous choisissez les brouillons dans Gmail",
      why: "Google n'a pas d'autorisation limitée aux brouillons\u00a0; Crescendo n'appelle rien qui envoie",
    },
    en: {
      feature: "drafts in Gmail, with attachments",
      asked: "when the owner chooses drafts",
      why: "Google has no scope for drafts alone; no method that sends is called",
    },
  },
};
