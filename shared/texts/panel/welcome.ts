/** First use, the three levels, the example: what each gives, asks and costs. */
export const welcomeTexts = {
  title: "Vos relances, dans le bon ordre",
  lead: "Qui relancer aujourd'hui, pourquoi, et le message tout prêt. C'est vous qui envoyez.",
  change: {
    title: "Choisir un autre classeur",
    lead: "Ce qui est ouvert le reste jusqu'à votre choix\u00a0; rien n'y est modifié.",
  },
  privacy: {
    title: "Vos données restent chez vous",
    items: [
      {
        what: "Ce qui est lu\u00a0:",
        words:
          "factures, règlements et coordonnées de clients, dans le fichier ou le classeur que vous ouvrez.",
      },
      {
        what: "Ce qui est écrit\u00a0:",
        words: "les onglets de Crescendo (Journal, Courriers…). Vos factures ne sont jamais modifiées.",
      },
      {
        what: "Où c'est gardé\u00a0:",
        words:
          "dans votre classeur et dans ce navigateur. Aucun serveur de Crescendo, ni statistique, ni publicité.",
      },
      {
        what: "Dans Gmail\u00a0:",
        words:
          "les adresses et les numéros de facture de la conversation ouverte sont comparés à vos clients, dans ce navigateur\u00a0; rien n'en est gardé.",
      },
      {
        what: "Ce qui est envoyé\u00a0:",
        words:
          "rien sans vous\u00a0: Crescendo prépare, vous relisez et vous envoyez. À votre demande seulement, le SIREN d'une entreprise va à deux registres publics.",
      },
    ],
    more: "Confidentialité et autorisations",
  },
  ways: "Trois façons de commencer",
  changeable: "Vous changerez quand vous voudrez, dans «\u00a0Réglages\u00a0», sans rien perdre.",
  facts: {
    gives: "Vous avez",
    asks: "Demandé",
    costs: "À savoir",
  },
  levels: [
    {
      title: "Sans vous connecter",
      gives: "la liste du jour, la balance âgée, et vos messages dans la fenêtre de rédaction de Gmail.",
      asks: "rien.",
      costs:
        "l'historique vit dans ce navigateur\u00a0: vous l'exportez vers votre tableur, et rouvrez un fichier quand il a changé.",
    },
    {
      title: "Avec votre classeur Google",
      gives:
        "vos factures toujours à jour, l'historique dans votre classeur, le même sur tous vos ordinateurs.",
      asks: "l'accès au seul classeur que vous choisissez, dans une fenêtre de Google.",
      costs: "une connexion à Google, à confirmer de temps en temps.",
    },
    {
      title: "Et de vrais brouillons dans Gmail",
      gives:
        "des brouillons mis en forme, avec pièces jointes, dans le même fil, et plusieurs d'un seul coup.",
      asks: "en plus, de gérer vos brouillons. Google n'a pas d'autorisation plus étroite, elle permettrait aussi d'envoyer\u00a0: Crescendo ne le fait jamais.",
      costs:
        "rien à décider maintenant\u00a0: choisissez d'abord votre classeur, la question vous sera posée à votre premier message.",
    },
  ],
  openFile: "Ouvrir un fichier ou coller un tableau",
  account: "Votre adresse Google professionnelle (facultatif)",
  accountHint: "Utile si plusieurs comptes sont ouverts dans ce navigateur\u00a0: Google demandera celui-là.",
  accountWrong: "Ce n'est pas une adresse e-mail. Corrigez-la, ou laissez la case vide.",
  beforePick:
    "Une fenêtre de Google s'ouvre\u00a0: choisissez votre compte, puis votre classeur, et validez. Google vous dira que Crescendo pourra voir et modifier ce fichier\u00a0: le modifier sert à y tenir le journal de vos relances.",
  pick: "Choisir mon classeur",
  picking: "En attente de la fenêtre de Google…",
  orElse: "Un autre compte, ou le lien du classeur",
  linkLabel: "Lien du classeur",
  linkWarning:
    "Avec un lien, Google demande l'accès à tous vos classeurs, faute d'autorisation plus étroite\u00a0; Crescendo n'ouvre que celui-ci. Préférez «\u00a0Choisir mon classeur\u00a0» quand il fonctionne.",
  useLink: "Ouvrir ce lien",
  clientIdMissing:
    "L'identifiant client OAuth n'est pas encore renseigné\u00a0: Google refusera la connexion. Il se règle une fois, dans les options. Sans lui, vous pouvez ouvrir un fichier ou essayer l'exemple.",
  again: {
    google: "Revenir à mon classeur Google",
    local: "Revenir à mon fichier dans ce navigateur",
  },
  example: {
    workbook: "Exemple",
    button: "Essayer avec un exemple",
    opening: "Ouverture de l'exemple…",
    hint: "Une petite entreprise inventée, six clients, aucun vrai destinataire.",
    banner: "Vous essayez l'exemple\u00a0: entreprise, clients et adresses sont inventés.",
    leave: "Ouvrir mes factures",
  },
} as const;

/** The levels as the settings show them. */
export const levelTexts = {
  title: "Votre façon de travailler",
  explain: "Changer ne supprime rien\u00a0: ce qui est noté reste où il est, et vous pouvez revenir.",
  names: [
    "Sans connexion, avec un fichier de ce navigateur",
    "Avec mon classeur Google, et la fenêtre de rédaction de Gmail",
    "Avec mon classeur Google, et des brouillons dans Gmail",
  ],
  hints: [
    "Google ne vous demande rien. Les messages s'ouvrent un par un dans Gmail, en texte simple\u00a0; l'historique s'exporte.",
    "Google demande l'accès au seul classeur choisi. Les messages s'ouvrent un par un dans Gmail, en texte simple.",
    "Une fenêtre de Google s'ouvre et demande de gérer vos brouillons. Elle permettrait aussi d'envoyer\u00a0: Crescendo ne le fait jamais. Les brouillons sont mis en forme, et plusieurs se préparent d'un coup.",
  ],
  said: {
    compose: "Noté\u00a0: les messages s'ouvriront dans la fenêtre de rédaction de Gmail.",
    gmail: (address: string): string =>
      `Noté\u00a0: les brouillons seront créés dans ${address === "" ? "votre boîte Gmail" : address}.`,
  },
  workbookFirst: "Commencez par choisir votre classeur Google\u00a0: la suite vous sera proposée ici.",
  mailbox: (address: string): string => `Les brouillons vont dans ${address}.`,
  account: {
    label: "Adresse Google professionnelle",
    hint: "Laissez vide si un seul compte est ouvert dans ce navigateur.",
    save: "Enregistrer l'adresse",
    saved: "Adresse enregistrée\u00a0: Google sera demandé pour ce compte.",
  },
  withdraw: "Retirer l'accès chez Google",
  withdrawHint:
    "Se déconnecter oublie ce que ce navigateur tient de Google\u00a0; l'autorisation elle-même se retire sur la page de Google.",
} as const;
