/** The extension's privacy policy: sections of titles and paragraphs, the same in both languages. */
export interface ExtensionPolicy {
  readonly language: "fr" | "en";
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

const FR: ExtensionPolicy = {
  language: "fr",
  title: "Crescendo pour Chrome – politique de confidentialité",
  description: "Ce que l'extension lit, ce qu'elle garde, où, et comment l'effacer.",
  lead: "L'extension Crescendo travaille dans votre navigateur. Son éditeur ne reçoit aucune de vos données. Version du 22 novembre 2026.",
  sections: [
    {
      title: "Ce qu'elle lit",
      paragraphs: [
        "Sans compte : le fichier que vous ouvrez ou le tableau que vous collez. Avec votre compte Google : le classeur que vous choisissez, et lui seul s'il est choisi dans la fenêtre de Google ; par un lien collé, Google demande l'accès à tous vos classeurs, et elle ne lit que celui du lien.",
        "Dans Gmail : les adresses de la conversation ouverte et les numéros de facture de son texte, comparés dans votre navigateur à ceux de vos clients pour afficher ce qu'ils doivent et proposer de noter une promesse ou un litige. Rien de la conversation n'est gardé ni transmis ; si vous acceptez une proposition, ce qu'elle contient (factures, jour, motif) remplit le formulaire que vous enregistrez, ou non.",
      ],
    },
    {
      title: "Ce qu'elle écrit",
      paragraphs: [
        "Dans votre classeur, ses propres onglets. Dans Gmail, si vous le demandez, des brouillons, qu'elle peut aussi retirer. Elle n'envoie aucun message.",
      ],
    },
    {
      title: "Ce qu'elle garde dans ce navigateur",
      paragraphs: [
        "Le classeur et le compte choisis, vos préférences, une empreinte de votre IBAN (pour vous dire s'il change), l'identifiant de connexion si vous en avez mis un, les fichiers ouverts sans compte avec leur journal, ce qui attend d'être inscrit au journal et, un jour, les réponses des registres publics. L'accès temporaire donné par Google et ce qui sert au bouton dans Gmail restent en mémoire et disparaissent à la fermeture du navigateur.",
      ],
    },
    {
      title: "Ce qui est transmis",
      paragraphs: [
        "Rien à l'éditeur : il n'y a ni serveur, ni statistique d'usage, ni publicité, ni code chargé à distance. Les échanges avec Google Sheets et Gmail ne servent qu'aux fonctions que vous utilisez.",
        "Une exception, que vous demandez client par client : le SIREN d'une entreprise est envoyé à recherche-entreprises.api.gouv.fr et à bodacc-datadila.opendatasoft.com, deux registres publics, qui voient aussi l'adresse internet de votre connexion.",
        "Les données ne sont ni vendues, ni cédées, ni utilisées pour de la publicité, un profilage ou l'entraînement d'un modèle. L'ordre des relances n'est pas une évaluation de la solvabilité d'une personne ou d'une entreprise.",
      ],
    },
    {
      title: "Données reçues des API Google",
      paragraphs: [
        "L'utilisation par Crescendo des informations reçues des API Google, et leur éventuel transfert vers une autre application, respectent le règlement sur les données utilisateur des services d'API Google, y compris les exigences d'utilisation limitée.",
        "Ce règlement : developers.google.com/terms/api-services-user-data-policy.",
      ],
    },
    {
      title: "Effacer",
      paragraphs: [
        "Réglages, Données personnelles : « Effacer tout ce que Crescendo garde dans ce navigateur ». Désinstaller l'extension efface aussi tout. Les accès donnés se retirent sur myaccount.google.com/connections.",
        "Au même endroit, pour un de vos clients : la copie de ses données, leur effacement dans les onglets de Crescendo, et un rappel des durées de conservation. Vos factures et pièces comptables, que la loi garde dix ans, ne sont pas touchées.",
      ],
    },
    {
      title: "Vos clients",
      paragraphs: [
        "Vous êtes responsable du traitement de leurs données. L'aide contient un texte pour votre registre des traitements (RGPD, art. 30) et un texte pour les informer.",
      ],
    },
    {
      title: "Changements et contact",
      paragraphs: [
        "Un changement de cette politique est annoncé dans le produit avant de prendre effet. Pour toute question : l'adresse d'assistance indiquée sur la fiche de Crescendo.",
      ],
    },
  ],
};

const EN: ExtensionPolicy = {
  language: "en",
  title: "Crescendo for Chrome – privacy policy",
  description: "What the extension reads, what it keeps, where, and how to erase it.",
  lead: "The Crescendo extension works in your browser. Its publisher receives none of your data. Version of 22 November 2026.",
  sections: [
    {
      title: "What it reads",
      paragraphs: [
        "Without an account: the file that you open or the table that you paste. With your Google account: the workbook that you choose, and it alone when picked in Google's window; with a pasted link, Google asks for access to all your spreadsheets, and it reads only the one of the link.",
        "In Gmail: the addresses of the open conversation and the invoice numbers in its text, compared in your browser with those of your customers to show what they owe and to propose recording a promise or a dispute. Nothing of the conversation is kept or sent; if you accept a proposal, what it holds (invoices, day, reason) fills the form that you save, or not.",
      ],
    },
    {
      title: "What it writes",
      paragraphs: [
        "In your workbook, its own tabs. In Gmail, if you ask for it, drafts, which it can also remove. It sends no message.",
      ],
    },
    {
      title: "What it keeps in this browser",
      paragraphs: [
        "The chosen workbook and account, your preferences, a fingerprint of your IBAN (to tell you when it changes), the connection identifier if you entered one, the files opened without an account with their journal, what waits to be written in the journal and, for one day, the answers of the public registers. The temporary access given by Google and what serves the button in Gmail stay in memory and vanish when the browser closes.",
      ],
    },
    {
      title: "What is transmitted",
      paragraphs: [
        "Nothing to the publisher: there is no server, no usage statistics, no advertising, no code loaded from elsewhere. Exchanges with Google Sheets and Gmail serve only the features that you use.",
        "One exception, which you ask for customer by customer: a company's SIREN number is sent to recherche-entreprises.api.gouv.fr and bodacc-datadila.opendatasoft.com, two public registers, which also see the internet address of your connection.",
        "The data is not sold, transferred, or used for advertising, profiling or training a model. The order of reminders is not an assessment of the creditworthiness of a person or company.",
      ],
    },
    {
      title: "Data received from Google APIs",
      paragraphs: [
        "Crescendo's use and transfer to any other app of information received from Google APIs will adhere to the Google API Services User Data Policy, including the Limited Use requirements.",
        "That policy: developers.google.com/terms/api-services-user-data-policy.",
      ],
    },
    {
      title: "Erasing",
      paragraphs: [
        "Réglages (settings), Données personnelles (personal data): “Effacer tout ce que Crescendo garde dans ce navigateur” erases all that is kept in this browser. Uninstalling the extension erases it as well. Access can be withdrawn at myaccount.google.com/connections.",
        "In the same place, for one of your customers: a copy of their data, its erasure in Crescendo's tabs, and a reminder of retention periods. Your invoices and accounting records, which the law keeps for ten years, are not touched.",
      ],
    },
    {
      title: "Your customers",
      paragraphs: [
        "You are the controller of their data. The help pages (in French) hold a text for your record of processing (GDPR, art. 30) and a text to inform them.",
      ],
    },
    {
      title: "Changes and contact",
      paragraphs: [
        "A change of this policy is announced in the product before it takes effect. For any question: the support address shown on Crescendo's listing.",
      ],
    },
  ],
};

export const EXTENSION_POLICIES: readonly ExtensionPolicy[] = [FR, EN];
