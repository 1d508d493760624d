/** A part of the owner's guide, shown by the « Aide » of a product. */
export interface GuideSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The guide of the Sheets add-on. */
export const ADD_ON_GUIDE: readonly GuideSection[] = [
  {
    title: "Ce que fait Crescendo ici",
    paragraphs: [
      "Il lit vos factures dans ce classeur, calcule la balance âgée et propose les relances du jour, dans l'ordre, avec leurs raisons.",
      "Il n'envoie aucun message. Les relances se rédigent dans Gmail, avec l'extension Crescendo, et c'est vous qui envoyez.",
    ],
  },
  {
    title: "Actualiser",
    paragraphs: [
      "«\u00a0Actualiser\u00a0» relit le classeur et récrit les onglets Balance âgée, Relances, Anomalies et Indicateurs. Les colonnes que vous ajoutez à leur droite sont conservées.",
      "Le calcul se fait à la «\u00a0Date d'arrêté\u00a0» de l'onglet Réglages, sinon aujourd'hui.",
    ],
  },
  {
    title: "Importer un fichier",
    paragraphs: [
      "Un relevé de votre banque (OFX, CAMT.053, CFONB 120 ou CSV) remplit l'onglet Règlements\u00a0; l'export comptable FEC remplit l'onglet Grand livre, avec les seules lignes de vos comptes clients. Crescendo reconnaît de quel fichier il s'agit.",
      "Importer deux fois le même fichier, ou deux périodes qui se recoupent, n'ajoute que ce qui est nouveau. Comparez les totaux affichés avec ceux de votre banque ou de votre logiciel.",
    ],
  },
  {
    title: "Rapprocher les règlements",
    paragraphs: [
      "Crescendo cherche à quelles factures correspondent vos règlements\u00a0: numéro dans le libellé, nom, montant. Ce qui est sûr est inscrit dans Règlements\u00a0; le reste attend votre accord, avec ses raisons.",
      "Chaque rapprochement peut être annulé. «\u00a0Actualiser\u00a0» n'affecte jamais un règlement\u00a0: il tient compte de ce qui est inscrit.",
    ],
  },
  {
    title: "Suivre votre politique de relance",
    paragraphs: [
      "Liste du jour\u00a0: ce qu'il y a à faire, pour tous ou pour une personne, par canal. Chaque personne a sa propre capacité du jour.",
      "Typologies\u00a0: Crescendo propose, avec ses raisons. «\u00a0Accepter\u00a0» ou «\u00a0Garder\u00a0» inscrit la typologie dans Clients\u00a0; rien ne change avant.",
      "Scénarios par métier\u00a0: les étapes d'un métier s'ajoutent à l'onglet Scénarios, une seule fois, sans toucher aux vôtres.",
      "Indicateurs\u00a0: chaque mois est arrêté à son dernier jour. Dans Réglages, une ligne «\u00a0Objectif · DSO\u00a0» ou «\u00a0Moyenne publiée · DSO\u00a0» (avec sa source dans Explication) fait paraître l'écart.",
    ],
  },
  {
    title: "Vos modèles de lettres",
    paragraphs: [
      "L'onglet Modèles contient une lettre par étape, en français et en anglais («\u00a0(EN)\u00a0» après le nom). La colonne Langue de Clients choisit. Modifiez-les à votre goût\u00a0: Crescendo n'y revient pas.",
      "Un champ {{…}} inconnu ou vide arrête la lettre et dit où le remplir. Anomalies nomme ce qui manque dans un modèle, ou ce qu'il ne devrait pas dire à cette étape.",
    ],
  },
  {
    title: "Pénalités, mise en demeure et suite",
    paragraphs: [
      "Le décompte se calcule semestre par semestre, au taux légal ou à votre «\u00a0Taux de pénalité\u00a0». Sous le plancher légal, rien n'est écrit tant que «\u00a0Taux sous le plancher\u00a0» ne dit pas ce que vous retenez.",
      "Un semestre inconnu est refusé et nommé. Ajoutez alors dans Réglages une ligne «\u00a0Taux 2027 S1\u00a0» avec le taux refi, le taux légal et leur source.",
      "La mise en demeure se prépare dans l'extension, avec son PDF. Notez ensuite la date et le numéro du recommandé, puis sa présentation\u00a0: pour un particulier, les intérêts partent de là.",
      "Après un jugement, une ligne «\u00a0note\u00a0» du Journal dont le Motif est «\u00a0jugement exécutoire\u00a0» (et «\u00a0taux légal\u00a0» si le juge l'a retenu) fait courir la majoration de 5\u00a0points deux mois plus tard. «\u00a0délai de grâce\u00a0», avec sa Date promise, suspend les intérêts.",
    ],
  },
  {
    title: "Vos onglets",
    paragraphs: [
      "Vos factures\u00a0: un onglet de votre choix, avec une ligne de titres. Crescendo n'y écrit jamais.",
      "Règlements\u00a0: une ligne par paiement reçu, avec les numéros des factures payées (FA-12, FA-13\u00a0; FA-14=300,00 pour une partie).",
      "Clients\u00a0: e-mail, téléphone, conditions, typologie. La typologie choisit le scénario de relance.",
      "Journal\u00a0: ce qui a été fait. Rien n'y est effacé\u00a0; tout l'état des relances en découle.",
    ],
  },
  {
    title: "Colonnes proposées",
    paragraphs: [
      "Quand Crescendo hésite sur vos colonnes, il s'arrête et dit ce qu'il propose. Le panneau montre chaque colonne, pourquoi il la propose et quelques cellules\u00a0; choisissez-en une autre s'il se trompe. «\u00a0Accepter ces colonnes\u00a0» garde ce choix dans Réglages.",
    ],
  },
  {
    title: "Formules",
    paragraphs: [
      "JOURS_RETARD(échéance\u00a0; date), TRANCHE_RETARD(échéance\u00a0; date), DATE_ECHEANCE(date\u00a0; conditions), PENALITES_RETARD(montant\u00a0; échéance\u00a0; date\u00a0; débiteur\u00a0; taux), INDEMNITE_RECOUVREMENT(débiteur\u00a0; nombre), BALANCE_AGEE(plage\u00a0; date).",
      "Un taux légal qui n'est pas connu n'est jamais deviné\u00a0: la formule dit quel semestre il manque.",
    ],
  },
  {
    title: "Vos données",
    paragraphs: [
      "Tout reste dans votre classeur et votre navigateur. Crescendo n'a pas de serveur et ne mesure pas votre usage.",
    ],
  },
];
