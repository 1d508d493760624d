import { type GuideChapter, item, question, said, step, warning } from "./line.ts";

/** The ten minutes of the morning. */
export const MORNING: GuideChapter = {
  id: "dix-minutes",
  title: "Les dix minutes du matin",
  product: "both",
  sections: [
    {
      id: "mettre-les-reglements-a-jour",
      title: "1. Mettre les règlements à jour",
      paragraphs: [
        said("Relancer quelqu'un qui a payé fâche un bon client. Deux minutes l'évitent."),
        step(
          "Téléchargez vos opérations dans l'espace en ligne de votre banque (OFX de préférence ; CAMT.053, CFONB 120 ou CSV).",
        ),
        step("Dans Sheets : Extensions › Crescendo › Importer un relevé bancaire…, et déposez le fichier."),
        step(
          "« Rapprocher les règlements » : ce qui est sûr est inscrit, le reste attend votre accord, avec ses raisons.",
        ),
        said(
          "Reprendre un fichier déjà importé, ou une période qui se recoupe, n'ajoute que ce qui est nouveau. Vous pouvez aussi saisir un règlement à la main dans l'onglet Règlements.",
        ),
        question("Combien de temps sans le faire ?"),
        said(
          "Au-delà de 7 jours sans règlement noté (réglage « Fraîcheur des règlements »), Crescendo le rappelle avant chaque message.",
        ),
      ],
    },
    {
      id: "actualiser",
      title: "2. Actualiser",
      product: "add-on",
      paragraphs: [
        said(
          "Extensions › Crescendo › Actualiser, ou le bouton du panneau. Crescendo relit le classeur et récrit quatre onglets : Balance âgée, Relances, Anomalies et Indicateurs. Les colonnes que vous avez ajoutées à leur droite sont conservées avec leur ligne.",
        ),
        said(
          "En haut de Balance âgée, « Arrêtée au » donne le jour du calcul, et une mention dit « à jour » ou « à actualiser » et pourquoi.",
        ),
        item("Deux actualisations ne peuvent pas se croiser : la seconde attend ou le dit."),
        item("Une actualisation coupée au milieu ne perd rien : relancez-la, elle remet tout d'aplomb."),
        item(
          "Actualiser n'affecte jamais un règlement à une facture : c'est « Rapprocher les règlements » qui le fait.",
        ),
      ],
    },
    {
      id: "lire-la-liste-du-jour",
      title: "3. Lire la liste du jour",
      paragraphs: [
        said(
          "Elle commence par « À traiter avant tout » : un brouillon dont on ne sait pas s'il est parti, une promesse non tenue, un paiement rejeté, un délai légal. Puis viennent les relances, dans l'ordre où elles rapportent le plus : montant réclamable, retard encore à craindre d'après les habitudes du client, effet probable d'un contact, moins son coût.",
        ),
        item("Chaque ligne dit pourquoi elle est là, et pourquoi à cette place."),
        item(
          "Au-delà de votre capacité du jour (5 appels et 15 messages, réglable), le reste est replié : il ne se perd pas.",
        ),
        item("« Mode de priorité » dans Réglages : mixte, montant ou retard."),
        said("C'est un ordre de travail, jamais une note donnée à un client."),
      ],
    },
    {
      id: "preparer-relire-envoyer",
      title: "4. Préparer, relire, envoyer",
      product: "extension",
      paragraphs: [
        step(
          "Ouvrez une ligne : le message est écrit, avec les factures réclamées, les raisons et les points à vérifier.",
        ),
        step("« Préparer le brouillon ». Relisez-le dans Gmail, corrigez, envoyez."),
        step("Répondez « Envoyé » (ou « Pas envoyé ») dans la liste : l'étape ne compte qu'à ce moment-là."),
        said(
          "« Préparer les … brouillons du jour » les crée tous d'un coup. Rien ne part : vous les relisez et les envoyez un par un.",
        ),
        warning("Un brouillon sans réponse revient en tête de liste après 3 jours ouvrés : « Envoyé ? »"),
      ],
    },
    {
      id: "appeler",
      title: "5. Appeler",
      paragraphs: [
        said(
          "La fiche d'appel du volet Gmail donne ce qui est dû, l'historique, les questions à poser, ce que vous pouvez accepter et que répondre aux objections habituelles. Elle s'imprime.",
        ),
        said(
          "Après l'appel, notez son issue en deux clics, dans Gmail ou sur la page du client dans Sheets : promesse, pas de réponse, à rappeler, dit avoir payé, litige, difficultés de trésorerie, refus, mauvais interlocuteur, joint sans plus.",
        ),
      ],
    },
    {
      id: "le-client-repond",
      title: "Quand le client répond",
      paragraphs: [
        item(
          "« Je paie vendredi » : notez la promesse. Plus de relance jusqu'à ce jour, plus 2 jours ouvrés (5 pour un chèque).",
        ),
        item(
          "« C'est déjà parti » : « annoncé payé ». Crescendo attend 5 jours ouvrés, puis vous demande de vérifier.",
        ),
        item(
          "« Il y a un problème » : ouvrez un litige, avec le montant contesté. Le reste continue, après l'accusé de réception du litige.",
        ),
        item("« Je ne peux pas tout payer » : convenez d'un échéancier ; chaque versement est suivi."),
        item("« Rappelez-moi » : notez le jour ; au-delà de dix jours, une pause."),
        item("Il a payé : importez le relevé ou saisissez le règlement. La relance s'arrête d'elle-même."),
      ],
    },
    {
      id: "les-etats",
      title: "Ce que veut dire chaque état",
      paragraphs: [
        item("« à faire » : c'est pour aujourd'hui."),
        item(
          "« en attente » : l'étape suivante n'est pas encore due, ou le dernier contact est trop récent (5 jours entre deux, 7 pour un public ou un particulier).",
        ),
        item(
          "« suspendue » : une promesse, un litige, une pause, un échéancier… La raison et la fin sont dites.",
        ),
        item("« à vérifier » : vous seul pouvez répondre (payé ? envoyé ? numéro en double ?)."),
        item(
          "« décision » : le scénario est terminé, ou une étape ne se lit pas. Choisissez la suite : elle ne se fera pas seule.",
        ),
      ],
    },
    {
      id: "pourquoi-pas-relance",
      title: "Pourquoi ce client n'est-il pas relancé ?",
      paragraphs: [
        said(
          "La colonne Pourquoi de Relances, et la page du client, le disent. Les raisons les plus courantes :",
        ),
        item("la facture est payée, ou couverte par un règlement ou un avoir non affecté ;"),
        item("elle n'a pas d'échéance connue : complétez-la, ou les conditions du client ;"),
        item("une promesse, un litige, un échéancier ou une pause court encore ;"),
        item("le total est sous le montant minimum (15 €, réglable) ;"),
        item("le dernier contact est trop récent, ou trois contacts ont eu lieu en 30 jours ;"),
        item("une mise en demeure est en cours : rien de plus doux ne part ;"),
        item(
          "une procédure collective est notée : les créances d'avant le jugement ne se réclament plus, elles se déclarent.",
        ),
      ],
    },
    {
      id: "une-fois-par-mois",
      title: "Une fois par mois",
      paragraphs: [
        item(
          "Regardez Indicateurs : le délai moyen de paiement monte-t-il ? les promesses sont-elles tenues ?",
        ),
        item("Passez les lignes « décision » : voie, échéancier, passage en perte."),
        item("Faites le tour des litiges ouverts : chacun a quelqu'un qui répond, et une date."),
        item(
          "Fin décembre et fin juin : les taux légaux du semestre suivant paraissent. Voir « Un nouveau semestre ».",
        ),
      ],
    },
  ],
};
