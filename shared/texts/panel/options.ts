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
      "Crescendo lit dans votre classeur les clients, factures et règlements, calcule dans votre navigateur qui relancer, et prépare des brouillons. Il ajoute des lignes dans ses propres onglets (Journal, Courriers, Réglages) et ne touche aux vôtres que si vous le demandez (affecter un règlement, corriger un contact)\u00a0; vos factures ne sont jamais modifiées.",
      "Rien ne passe par un serveur de Crescendo : il n'y en a pas. Ni statistique d'usage, ni publicité, ni code chargé à distance. Les échanges se font entre ce navigateur et Google, sous votre compte.",
      "Une seule exception, que vous demandez client par client\u00a0: la vérification d'une entreprise envoie son numéro SIREN, et rien d'autre, à deux registres publics (recherche-entreprises.api.gouv.fr et bodacc-datadila.opendatasoft.com). Ces sites voient aussi l'adresse internet de votre connexion. Le résultat reste un jour dans ce navigateur\u00a0; un bouton l'efface et retire l'autorisation.",
      "Les PDF et le dossier de preuves sont fabriqués dans ce navigateur et enregistrés dans vos téléchargements\u00a0: les fichiers que vous y ajoutez n'en sortent pas.",
      "Sans connexion à Google, votre fichier est lu et gardé dans ce navigateur, et nulle part ailleurs\u00a0: un bouton l'efface.",
      "Dans Gmail, les adresses et les numéros de facture de la conversation ouverte sont comparés à vos clients dans ce navigateur\u00a0; rien n'en est gardé ni transmis.",
      "Ce navigateur garde : l'identifiant du classeur choisi, vos préférences, l'accès temporaire donné par Google (effacé à la fermeture du navigateur) et, le temps d'une préparation, le message en cours.",
      "L'utilisation des données reçues des API Google respecte le règlement sur les données utilisateur des services d'API Google, y compris les exigences d'utilisation limitée.",
      "L'ordre des relances est une priorité de travail, fondée sur le montant, le retard et vos échanges. Ce n'est pas une note de solvabilité, et rien n'est partagé.",
    ],
  },
  permissions: {
    title: "Autorisations",
    asked: (when: string): string => `Quand\u00a0: ${when}.`,
    why: (reason: string): string => `Pourquoi pas moins\u00a0: ${reason}.`,
    kinds: {
      browser: "Demandées par le navigateur",
      google: "Demandées par Google, dans sa fenêtre",
    },
    level: (level: 0 | 1 | 2): string =>
      level === 0
        ? "dès le départ"
        : level === 1
          ? "avec votre classeur Google"
          : "avec les brouillons dans Gmail",
    withdraw:
      "Ce que Google a accordé se retire à tout moment sur sa page ; le panneau demandera alors à nouveau, à la première occasion.",
    withdrawLink: "Voir et retirer les accès chez Google",
  },
} as const;
