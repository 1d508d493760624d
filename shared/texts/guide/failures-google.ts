import { type GuideSection, item, said, step } from "./line.ts";

/** What Google refuses the add-on, or both products. */
export const GOOGLE_FAILURES: readonly GuideSection[] = [
  {
    id: "message-autorisation-manquante",
    title: "Autorisation manquante",
    product: "add-on",
    paragraphs: [
      said(
        "Google n'a pas donné à Crescendo le droit de lire ce classeur et d'y écrire, ou d'afficher son panneau. C'est souvent une case laissée vide dans sa fenêtre.",
      ),
      step("Ouvrez Extensions › Crescendo › Actualiser."),
      step("Dans la fenêtre de Google, choisissez le compte de l'entreprise et cochez toutes les cases."),
      step("Revenez au panneau et réessayez."),
      said("Rien n'a été modifié entre-temps."),
    ],
  },
  {
    id: "message-plusieurs-comptes",
    title: "Plusieurs comptes Google",
    product: "add-on",
    paragraphs: [
      said(
        "Plusieurs comptes sont ouverts dans ce navigateur, et Google a refusé l'appel du panneau. Ce n'est ni votre classeur, ni un réglage.",
      ),
      step("Le plus sûr : un profil Chrome par compte."),
      step("Sinon : déconnectez-vous de tous, et connectez d'abord le compte de l'entreprise."),
      step("Rouvrez le classeur et le panneau."),
    ],
  },
  {
    id: "message-consultation-seule",
    title: "Vous ne pouvez que consulter ce classeur",
    product: "add-on",
    paragraphs: [
      said(
        "Le classeur vous est partagé en lecture ou en commentaire : Crescendo ne peut rien y écrire, et n'y a rien changé.",
      ),
      said(
        "Que faire : demandez à son propriétaire le rôle Éditeur (bouton Partager), puis rouvrez le classeur.",
      ),
    ],
  },
  {
    id: "message-plage-protegee",
    title: "Une plage protégée empêche d'écrire",
    product: "add-on",
    paragraphs: [
      said(
        "Quelqu'un a protégé une partie d'un onglet où Crescendo doit écrire. Le message dit laquelle. Les onglets déjà écrits restent comme ils sont, les autres gardent leur ancien contenu.",
      ),
      said(
        "Que faire : son propriétaire ouvre Données › Feuilles et plages protégées, et lève la protection ou vous ajoute. Puis actualisez.",
      ),
    ],
  },
  {
    id: "message-classeur-occupe",
    title: "Le classeur est déjà en cours d'actualisation",
    product: "add-on",
    paragraphs: [
      said(
        "Une autre personne, ou un autre de vos onglets, actualise en ce moment. Crescendo attend dix secondes, puis renonce sans rien faire.",
      ),
      said("Que faire : réessayez dans une minute."),
    ],
  },
  {
    id: "message-classeur-change",
    title: "Le classeur a changé pendant le travail",
    product: "add-on",
    paragraphs: [
      said(
        "Quelqu'un a modifié une cellule ou déplacé une ligne entre la lecture et l'écriture. Par prudence, rien n'a été écrit.",
      ),
      said("Que faire : recommencez."),
    ],
  },
  {
    id: "message-formule-de-votre-main",
    title: "Une cellule contient une formule de votre main",
    product: "add-on",
    paragraphs: [
      said("Crescendo devait écrire dans une cellule où vous avez mis une formule : il ne l'écrase pas."),
      said(
        "Que faire : remplacez la formule par sa valeur (copier, puis collage spécial › valeurs), et recommencez.",
      ),
    ],
  },
  {
    id: "message-cellule-trop-longue",
    title: "Une cellule dépasserait 50 000 caractères",
    product: "add-on",
    paragraphs: [
      said(
        "C'est la limite de Google Sheets. Un texte très long (des centaines de factures dans une cellule, une note sans fin) ne tient plus.",
      ),
      said("Que faire : répartissez-le sur plusieurs lignes, puis recommencez. Rien n'a été modifié."),
    ],
  },
  {
    id: "message-limite-du-classeur",
    title: "Le classeur a atteint la limite de Google Sheets",
    product: "add-on",
    paragraphs: [
      said("Un classeur contient 10 millions de cellules au plus, vides comprises."),
      item("Supprimez les lignes et colonnes vides des grands onglets."),
      item("Copiez les années closes dans un classeur d'archives, puis effacez-les ici."),
    ],
  },
  {
    id: "message-google-ne-repond-pas",
    title: "Google n'a pas répondu",
    paragraphs: [
      said(
        "Un incident passager chez Google, ou une connexion lente. Rien de vos données n'est perdu ; Crescendo ne refait jamais à l'aveugle ce qui a peut-être abouti.",
      ),
      said("Que faire : attendez une minute, puis recommencez."),
    ],
  },
  {
    id: "message-calcul-interrompu",
    title: "Google a interrompu le calcul",
    product: "add-on",
    paragraphs: [
      said("Google arrête un calcul après 6 minutes. Cela n'arrive que dans de très grands classeurs."),
      item("Supprimez les lignes et colonnes vides."),
      item("Archivez les années closes."),
      item("Réessayez à un autre moment : Google est parfois plus lent."),
    ],
  },
  {
    id: "message-sans-connexion",
    title: "Pas de connexion",
    paragraphs: [
      said("Internet ne répond pas depuis cet ordinateur. Rien n'est perdu."),
      said(
        "Dans le panneau, ce que vous notez hors ligne (appel, promesse, réponse à « Envoyé\u00a0? ») est gardé dans ce navigateur\u00a0; un bandeau dit combien de notes attendent, et elles s'inscrivent toutes seules au retour du réseau. Les brouillons, eux, attendent la connexion.",
      ),
      said("Que faire : rétablissez la connexion, puis recommencez."),
    ],
  },
  {
    id: "message-actualisation-interrompue",
    title: "La dernière actualisation s'est interrompue",
    product: "add-on",
    paragraphs: [
      said(
        "Elle a été coupée avant la fin (connexion, limite de Google, fenêtre fermée). Vos données sont intactes ; seuls les onglets de Crescendo ne sont pas tous du même calcul.",
      ),
      said("Que faire : actualisez. Tout se remet d'accord, rien n'est fait deux fois."),
    ],
  },
  {
    id: "message-erreur-inattendue",
    title: "Une erreur inattendue s'est produite",
    paragraphs: [
      said("C'est une faute de Crescendo, pas de vous. Rien n'a été fait deux fois."),
      said(
        "Que faire : réessayez, puis fermez et rouvrez le panneau ou le volet. Si elle revient, signalez-la avec les mots du message et ce que vous faisiez, sans nom de client ni montant.",
      ),
    ],
  },
  {
    id: "message-erreur-imprevue",
    title: "Une erreur que Crescendo n'a pas prévue",
    product: "add-on",
    paragraphs: [
      said(
        "Crescendo s'est arrêté sur une faute de son propre programme. Vos cellules sont intactes, et ce qui était déjà écrit le reste.",
      ),
      step("Fermez et rouvrez le panneau, puis actualisez."),
      step("Si l'erreur revient, notez le message mot pour mot et signalez-le."),
    ],
  },
  {
    id: "message-demande-mal-formee",
    title: "Une demande mal formée",
    product: "add-on",
    paragraphs: [
      said(
        "Ces messages parlent d'identifiants, de listes ou de morceaux de texte : ils s'adressent à qui appelle Crescendo par un programme. Dans le panneau, ils ne devraient pas paraître. Rien n'a été modifié.",
      ),
      said(
        "Que faire : fermez et rouvrez le panneau. Si cela revient, notez le message mot pour mot et signalez-le.",
      ),
    ],
  },
];
