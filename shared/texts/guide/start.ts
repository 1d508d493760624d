import { type GuideChapter, item, question, said, step, warning } from "./line.ts";

/** What Crescendo does, and the first three minutes. */
export const START: GuideChapter = {
  id: "commencer",
  title: "Commencer",
  product: "both",
  sections: [
    {
      id: "a-quoi-sert-crescendo",
      title: "À quoi sert Crescendo",
      paragraphs: [
        said(
          "Crescendo lit vos factures dans votre classeur Google Sheets, vous dit qui vous doit combien et depuis quand, qui relancer aujourd'hui et pourquoi, et prépare les relances : courtoises d'abord, plus fermes ensuite, jusqu'à la mise en demeure.",
        ),
        item("Vous décidez et vous envoyez. Crescendo n'envoie jamais un message à votre place."),
        item(
          "Vos données restent chez vous : dans votre classeur et votre navigateur, sans serveur de Crescendo.",
        ),
        item("Vos cellules sont lues, jamais modifiées. Crescendo écrit dans ses propres onglets."),
        item(
          "Personne n'est relancé deux fois pour la même étape, ni pour une facture payée, contestée ou promise.",
        ),
        item("Chaque chiffre dit d'où il vient ; un taux légal inconnu est nommé, jamais deviné."),
      ],
    },
    {
      id: "les-deux-outils",
      title: "Les deux outils",
      paragraphs: [
        said(
          "Le module de Google Sheets (menu Extensions › Crescendo) calcule la balance âgée, les priorités et le plan de relance. L'extension Chrome, à côté de Gmail, rédige les messages et les lettres. Les deux lisent le même classeur ; chacun peut servir seul.",
        ),
        item(
          "Sans l'extension : la liste du jour, les raisons, les appels, les règlements, les promesses et les litiges.",
        ),
        item(
          "Avec l'extension : en plus, les brouillons dans Gmail, les lettres en PDF, la mise en demeure et son décompte.",
        ),
      ],
    },
    {
      id: "ce-qu-il-faut-apporter",
      title: "Ce qu'il faut apporter",
      paragraphs: [
        said(
          "Un onglet avec vos factures, une par ligne, et une ligne de titres. Les titres peuvent être les vôtres, en français ou en anglais, à n'importe quelle hauteur.",
        ),
        item("Le minimum : le client et le montant TTC."),
        item(
          "Pour bien relancer : le numéro, la date de facture, l'échéance, ce qui est déjà réglé (« Réglé », « Reste dû » ou « Payée le »).",
        ),
        item(
          "Si vous les avez : Commande / engagement, Lien facture, Autres pièces, Moyen de paiement, Réception Chorus, Statut, Responsable, Chantier / site, Devise, Conditions.",
        ),
        said(
          "Un grand livre clients (débit, crédit, lettrage), un export comptable FEC ou une balance déjà âgée conviennent aussi. Les lignes de total, les titres intermédiaires et les colonnes inconnues ne gênent pas.",
        ),
        question("Mes montants sont hors taxes"),
        said(
          "Ce que vos clients doivent est TTC. Avec une colonne HT et une colonne TVA, Crescendo les additionne ; avec du HT seul, il demande votre accord et le dit.",
        ),
      ],
    },
    {
      id: "mise-en-route",
      title: "La mise en route en trois minutes",
      product: "add-on",
      paragraphs: [
        step(
          "Ouvrez votre classeur, puis Extensions › Crescendo › Commencer (ou Ouvrir le panneau). Google demande une fois deux autorisations : ce classeur, et l'affichage du panneau.",
        ),
        step(
          "Crescendo cherche l'onglet de vos factures et montre ce qu'il y a lu. Si une colonne est douteuse, il propose et vous choisissez.",
        ),
        step(
          "Le montant : « Vos clients vous doivent… : exact ? » C'est le moment de comparer avec votre logiciel.",
        ),
        step("Vos conditions de paiement, si des factures ne montrent pas d'échéance."),
        step(
          "Vos clients : surtout des entreprises, des particuliers ou des organismes publics ? La loi n'est pas la même. Les exceptions sont proposées.",
        ),
        step(
          "Ce que vous avez déjà relancé, pour les dix plus gros : la dernière étape faite. Vos clients ne repartent pas de zéro.",
        ),
        step("Qui signe, quel SIREN, quel IBAN."),
        said(
          "Vos onglets sont alors créés et la balance âgée apparaît. Vous pouvez vous arrêter à tout moment (« Finir plus tard ») : chaque réponse est inscrite aussitôt dans l'onglet où elle vit (Réglages, Clients, Journal), et « Reprendre la mise en route » continue là où vous étiez.",
        ),
        said(
          "Tout peut aussi se faire à la main dans ces onglets. Les scénarios, les tranches, les taux et les coûts ont des valeurs d'usage : rien à régler pour commencer.",
        ),
      ],
    },
    {
      id: "colonnes-proposees",
      title: "Quand Crescendo hésite sur vos colonnes",
      paragraphs: [
        said(
          "Il s'arrête avant de compter, dit ce qu'il propose et pourquoi, et montre quelques cellules de chaque colonne. Rien n'est écrit tant que vous n'avez pas accepté.",
        ),
        item("« Accepter ces colonnes » garde votre choix dans Réglages, lignes « Correspondance · … »."),
        item("Une colonne est fausse : choisissez-en une autre dans la liste, ou « Aucune colonne »."),
        item("Un onglet ne doit pas être lu : choisissez « autre chose : ne pas le lire »."),
        said(
          "Plus tard, une colonne déplacée est retrouvée par son titre. Si elle a disparu, Crescendo s'arrête et propose ; il ne compte jamais avec une colonne qu'il n'a pas reconnue.",
        ),
      ],
    },
    {
      id: "ouvrir-le-volet-gmail",
      title: "Ouvrir Crescendo dans Gmail la première fois",
      product: "extension",
      paragraphs: [
        step(
          "Cliquez sur l'icône de Crescendo dans Chrome, ou sur son bouton dans Gmail : le volet s'ouvre à droite.",
        ),
        step(
          "« Choisir mon classeur » : dans la fenêtre de Google, prenez le compte de l'entreprise, puis votre classeur. L'accès ne porte que sur ce fichier.",
        ),
        step("Si le volet montre des colonnes à confirmer, vérifiez et acceptez."),
        step(
          "Au premier message, choisissez comment les préparer : de vrais brouillons dans Gmail (une autorisation de plus), ou la fenêtre de rédaction (aucune).",
        ),
        said("Ces choix se changent dans la rubrique Réglages du volet."),
      ],
    },
    {
      id: "deja-relance",
      title: "Vous aviez déjà relancé vos clients",
      paragraphs: [
        said(
          "Dites-le une fois, pour que Crescendo ne reparte pas au premier rappel : à la mise en route, ou plus tard sur la page du client, événement « Relances faites avant Crescendo » (sous « Autre… ») : la dernière étape faite et son jour.",
        ),
        said(
          "Sans rien dire, les factures en retard de plus de 60 jours commencent par un « point sur votre compte », courtois et sans reproche.",
        ),
      ],
    },
    {
      id: "date-d-arrete",
      title: "À quelle date Crescendo calcule",
      paragraphs: [
        said(
          "Aujourd'hui, dans le fuseau horaire du classeur. Pour voir la situation à une autre date (fin d'exercice, par exemple), écrivez-la dans Réglages, ligne « Date d'arrêté », puis actualisez. Videz la cellule ensuite : tant qu'elle est remplie, tout reste calculé à ce jour-là.",
        ),
        warning("Une Date d'arrêté oubliée donne une liste de relances d'un autre jour."),
      ],
    },
  ],
};
