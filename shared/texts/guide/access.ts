import { type GuideChapter, item, question, said, step, warning } from "./line.ts";

/** Authorisations, several Google accounts, and sharing the workbook. */
export const ACCESS: GuideChapter = {
  id: "autorisations",
  title: "Autorisations, comptes Google et partage",
  product: "both",
  sections: [
    {
      id: "autorisations-du-module",
      title: "Ce que le module de Sheets demande",
      product: "add-on",
      paragraphs: [
        item("Voir et modifier ce classeur, et lui seul : lire vos factures, écrire dans ses onglets."),
        item("Afficher un panneau à côté de la feuille."),
        said(
          "Rien d'autre : ni vos autres fichiers, ni votre messagerie, ni internet. Si la fenêtre de Google montre des cases à cocher, cochez-les toutes : Crescendo a besoin des deux.",
        ),
        question("« Google n'a pas validé cette application »"),
        said(
          "Cet avertissement paraît quand le module vient de votre propre projet Apps Script, ou d'une version d'essai. Il ne paraît pas pour un module installé depuis le Google Workspace Marketplace. Avant d'aller plus loin (« Paramètres avancés »), soyez sûr de qui vous l'a fourni.",
        ),
        question("Le menu Crescendo n'apparaît pas"),
        item("Attendez quelques secondes, puis rechargez le classeur."),
        item(
          "Extensions › Modules complémentaires › Gérer les modules complémentaires : Crescendo est-il activé pour ce document ?",
        ),
        item("Le menu n'existe ni sur téléphone, ni en consultation seule, ni en mode commentaire."),
      ],
    },
    {
      id: "autorisations-de-l-extension",
      title: "Ce que l'extension demande",
      product: "extension",
      paragraphs: [
        item(
          "À l'installation : s'afficher à côté de Gmail, retenir vos préférences, ouvrir la fenêtre de connexion de Google, finir une inscription interrompue.",
        ),
        item(
          "En choisissant votre classeur : l'accès à ce seul fichier. Par un lien collé, Google demande l'accès à tous vos classeurs ; préférez le choix.",
        ),
        item(
          "Au premier brouillon, si vous le voulez : gérer vos brouillons. Google n'a pas d'autorisation limitée aux brouillons ; Crescendo n'envoie jamais.",
        ),
        item("À la première vérification d'entreprise, si vous le voulez : deux registres publics."),
        said(
          "Chaque autorisation est expliquée avant que la fenêtre de Google s'ouvre, et se retire sur myaccount.google.com/connections.",
        ),
      ],
    },
    {
      id: "plusieurs-comptes",
      title: "Plusieurs comptes Google dans le même navigateur",
      paragraphs: [
        said(
          "C'est une difficulté connue de Google : quand plusieurs comptes sont ouverts, il refuse parfois les panneaux de celui qui n'est pas le compte par défaut. Rien n'est cassé.",
        ),
        step(
          "Le plus sûr : un profil Chrome par compte (l'icône du profil, en haut à droite de Chrome › Ajouter un profil).",
        ),
        step("Sinon : déconnectez-vous de tous les comptes, puis connectez d'abord celui de l'entreprise."),
        step("Rouvrez le classeur et le panneau."),
        item(
          "Dans l'extension, indiquez l'adresse professionnelle au moment de choisir le classeur : la bonne boîte sera utilisée.",
        ),
      ],
    },
    {
      id: "partager-le-classeur",
      title: "Partager le classeur",
      paragraphs: [
        said(
          "Qui peut modifier le classeur peut changer les montants et le Journal : partagez-le en conséquence. Qui peut seulement consulter voit tout, et ne peut rien actualiser.",
        ),
        item("Chaque personne active Crescendo et donne ses propres autorisations."),
        item("Remplissez la colonne Responsable de Clients : chacun a sa liste du jour."),
        item("Deux personnes ne peuvent pas préparer la même relance : la seconde voit qu'elle l'est déjà."),
        item("Deux actualisations en même temps : la seconde attend, ou demande de recommencer."),
        warning(
          "Ne donnez pas le lien « tous ceux qui ont le lien » : le classeur contient les coordonnées de vos clients.",
        ),
        question("Mon comptable doit voir les chiffres"),
        said(
          "Partagez-lui le classeur en consultation, ou téléchargez l'onglet Balance âgée en PDF ou en CSV.",
        ),
      ],
    },
    {
      id: "plages-protegees",
      title: "Feuilles et plages protégées",
      paragraphs: [
        said(
          "Nos onglets récrits portent un simple avertissement : il n'empêche personne d'écrire. Si vous protégez vraiment un de nos onglets contre d'autres personnes, elles ne pourront plus actualiser : Crescendo nomme alors la plage, et son propriétaire peut lever la protection (Données › Feuilles et plages protégées).",
        ),
        said("Vos propres onglets peuvent être protégés sans dommage : Crescendo ne fait que les lire."),
      ],
    },
    {
      id: "limites-de-google",
      title: "Les limites de Google",
      paragraphs: [
        item(
          "6 minutes par actualisation. Au-delà de 100 000 lignes, archivez les années closes dans un autre classeur.",
        ),
        item("10 millions de cellules par classeur : supprimez les lignes et colonnes vides."),
        item("« Volume du classeur », dans Indicateurs, dit où vous en êtes."),
      ],
    },
    {
      id: "desinstaller",
      title: "Arrêter de se servir de Crescendo",
      paragraphs: [
        said(
          "Désinstallez le module ou l'extension : vos onglets restent, avec tout le Journal. Retirez l'autorisation sur myaccount.google.com/connections. Il n'y a pas de compte à fermer, ni de données à réclamer : Crescendo n'en a pas.",
        ),
      ],
    },
  ],
};
