/** The options page: OAuth client, privacy, permissions. */
export const optionsTexts = {
  title: "Options de Crescendo",
  client: {
    title: "Identifiant client OAuth",
    explain:
      "Google demande que chaque installation se présente par un identifiant. Il se crée une fois, gratuitement, dans la console Google Cloud : type « Application Web », avec l'adresse de redirection ci-dessous.",
    label: "Identifiant client",
    hint: "Il se termine par .apps.googleusercontent.com",
    save: "Enregistrer",
    saved: "Enregistré. Ouvrez le panneau et choisissez votre classeur.",
    wrong: "Ce n'est pas un identifiant client : il doit se terminer par .apps.googleusercontent.com.",
    builtIn: "Cette version contient déjà son identifiant : il n'y a rien à faire.",
    redirect: "Adresse de redirection à déclarer :",
  },
  privacy: {
    title: "Confidentialité",
    paragraphs: [
      "Crescendo lit dans votre classeur les clients, factures et règlements, calcule dans votre navigateur qui relancer, et prépare des brouillons. Il ajoute des lignes dans ses propres onglets (Journal, Courriers, Réglages) et ne modifie jamais vos cellules.",
      "Rien ne passe par un serveur de Crescendo : il n'y en a pas. Ni statistique d'usage, ni publicité, ni code chargé à distance. Les échanges se font entre ce navigateur et Google, sous votre compte.",
      "Une seule exception, que vous demandez client par client\u00a0: la vérification d'une entreprise envoie son numéro SIREN, et rien d'autre, à deux registres publics (recherche-entreprises.api.gouv.fr et bodacc-datadila.opendatasoft.com). Ces sites voient aussi l'adresse internet de votre connexion. Le résultat reste un jour dans ce navigateur\u00a0; un bouton l'efface et retire l'autorisation.",
      "Les PDF et le dossier de preuves sont fabriqués dans ce navigateur et enregistrés dans vos téléchargements\u00a0: les fichiers que vous y ajoutez n'en sortent pas.",
      "Ce navigateur garde : l'identifiant du classeur choisi, vos préférences, l'accès temporaire donné par Google (effacé à la fermeture du navigateur) et, le temps d'une préparation, le message en cours.",
      "L'utilisation des données reçues des API Google respecte le règlement sur les données utilisateur des services d'API Google, y compris les exigences d'utilisation limitée.",
      "L'ordre des relances est une priorité de travail, fondée sur le montant, le retard et vos échanges. Ce n'est pas une note de solvabilité, et rien n'est partagé.",
    ],
  },
  permissions: {
    title: "Autorisations",
    headers: ["Autorisation", "Pour quoi faire", "Pourquoi pas moins"],
    rows: [
      ["sidePanel", "Afficher Crescendo à côté de Gmail", "C'est le panneau lui-même"],
      [
        "storage",
        "Retenir le classeur choisi et vos préférences",
        "Sans elle, tout serait à refaire à chaque ouverture",
      ],
      [
        "identity",
        "Ouvrir la fenêtre de connexion de Google",
        "Seule voie sans mot de passe confié à Crescendo",
      ],
      [
        "alarms",
        "Terminer l'inscription au journal d'un brouillon interrompu",
        "Le navigateur endort l'extension au repos",
      ],
      [
        "sheets.googleapis.com",
        "Lire le classeur, compléter le journal",
        "Aucun autre site n'est nécessaire",
      ],
      [
        "gmail.googleapis.com",
        "Créer les brouillons, si vous l'activez",
        "Inutilisée avec la fenêtre de rédaction",
      ],
      [
        "mail.google.com",
        "Afficher le bouton d'ouverture dans Gmail",
        "Le contenu de vos messages n'est pas lu",
      ],
      [
        "recherche-entreprises.api.gouv.fr",
        "Vérifier qu'une entreprise existe toujours, par son SIREN",
        "Facultative\u00a0: demandée à la première vérification, retirée d'un bouton",
      ],
      [
        "bodacc-datadila.opendatasoft.com",
        "Lire les avis de procédure collective d'une entreprise, par son SIREN",
        "Facultative\u00a0: demandée à la première vérification, retirée d'un bouton",
      ],
      [
        "Google : drive.file",
        "Ouvrir le classeur que vous choisissez",
        "Ne donne accès à aucun autre fichier",
      ],
      [
        "Google : spreadsheets",
        "Ouvrir un classeur par son lien",
        "Demandée seulement si vous collez un lien",
      ],
      [
        "Google : gmail.compose",
        "Créer et retirer des brouillons",
        "Google n'a pas d'autorisation limitée aux brouillons ; Crescendo n'envoie jamais",
      ],
    ],
  },
} as const;
