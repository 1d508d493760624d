import { type GuideSection, item, said, step } from "./line.ts";

/** What stops the reading of the workbook, or an answer about it. */
export const WORKBOOK_FAILURES: readonly GuideSection[] = [
  {
    id: "message-journal-disparu",
    title: "L'onglet Journal a disparu du classeur",
    paragraphs: [
      said(
        "Sans lui, Crescendo ne sait plus qui a été relancé : il s'arrête plutôt que de relancer deux fois.",
      ),
      step(
        "Rétablissez-le : Fichier › Historique des versions › Afficher l'historique, puis copiez l'onglet.",
      ),
      step("S'il est seulement renommé, rien à faire : Crescendo le reconnaît."),
      step("Pour repartir volontairement de zéro, effacez dans Réglages la ligne « Onglet · Journal »."),
    ],
  },
  {
    id: "message-onglet-du-meme-nom",
    title: "Un onglet n'a pas les titres de Crescendo",
    paragraphs: [
      said(
        "Un onglet porte le nom d'un des siens (Clients, Journal, Balance âgée…) sans ses titres : c'est le vôtre, d'avant Crescendo, ou le sien dont la ligne de titres a disparu. Il s'arrête plutôt que d'écrire dans un onglet à vous. Rien n'a été modifié.",
      ),
      step(
        "Il est à vous : renommez-le (double-clic sur son nom, en bas), puis actualisez. Crescendo crée le sien à côté.",
      ),
      step(
        "Il est à Crescendo : remettez sa ligne de titres (Fichier › Historique des versions la montre), puis actualisez.",
      ),
    ],
  },
  {
    id: "message-colonnes-a-confirmer",
    title: "Votre confirmation est nécessaire avant de compter",
    paragraphs: [
      said(
        "Crescendo hésite : deux colonnes de montant, un client qu'il ne trouve pas, une colonne déplacée, deux onglets qui parlent des mêmes factures… Il dit ce qu'il propose et pourquoi.",
      ),
      item("C'est juste : « Accepter ces colonnes » (ou le menu › Accepter les colonnes proposées)."),
      item(
        "Ce n'est pas juste : choisissez la bonne colonne dans le panneau, ou corrigez le titre dans votre onglet, puis actualisez.",
      ),
    ],
  },
  {
    id: "message-aucune-facture",
    title: "Aucune facture à lire",
    paragraphs: [
      said(
        "Aucun onglet ne ressemble à une liste de factures, un grand livre ou une balance. Le message dit, onglet par onglet, pourquoi : pas de ligne de titres, que des totaux, des devis, un relevé de banque…",
      ),
      item("Collez votre liste avec sa ligne de titres : au moins Client et Montant TTC."),
      item("Un onglet a été ignoré par erreur : dans Réglages, effacez « ignoré » en face de son nom."),
    ],
  },
  {
    id: "message-aucune-echeance",
    title: "Aucune échéance n'est connue",
    paragraphs: [
      said(
        "Sans échéance, rien n'est jamais en retard. Répondez une fois : vos conditions habituelles, par exemple 30J.",
      ),
      said(
        "« Les conditions … ne se lisent pas » : écrivez 30J, 30J FDM, 45J FDM, FDM 45J, 60J, COMPTANT ou 30J FDM LE 10.",
      ),
    ],
  },
  {
    id: "message-correction-refusee",
    title: "La colonne choisie ne convient pas",
    paragraphs: [
      said(
        "La colonne ne contient ni montant ni date, n'existe plus, ou est demandée pour deux choses à la fois. Rien n'a été modifié.",
      ),
      item("Choisissez une autre colonne, ou « Aucune colonne »."),
      item("Il faut au moins un montant : Montant TTC, Reste dû, ou Débit et Crédit."),
      item("Les onglets de Crescendo gardent leurs titres."),
    ],
  },
  {
    id: "message-mise-en-route-a-refaire",
    title: "Mise en route : vos factures ont changé entre-temps",
    product: "add-on",
    paragraphs: [
      said(
        "Un montant, un client ou une étape n'est plus ce que la question montrait, ou une date ne va pas. Rien n'a été écrit.",
      ),
      said(
        "Que faire : relisez, vérifiez le nouveau chiffre, répondez de nouveau. Une date de relance peut rester vide.",
      ),
    ],
  },
  {
    id: "message-identite-fausse",
    title: "SIREN ou IBAN faux",
    product: "add-on",
    paragraphs: [
      said(
        "Leur clé de contrôle, leur longueur ou leur pays ne va pas : un caractère a été mal recopié. Crescendo ne retient pas un IBAN faux, vos clients ne pourraient pas payer.",
      ),
      said(
        "Que faire : recopiez l'IBAN depuis votre RIB, le SIREN (9 chiffres) depuis votre Kbis ou une facture.",
      ),
    ],
  },
  {
    id: "message-typologie-refusee",
    title: "Une typologie n'a pas pu être inscrite",
    paragraphs: [
      said(
        "Le client n'est plus dans vos factures, l'onglet Clients n'existe pas encore ou a perdu sa colonne Typologie, ou la cellule contient une formule de votre main.",
      ),
      said("Que faire : actualisez ; remettez le titre « Typologie » ; ou écrivez la typologie vous-même."),
    ],
  },
  {
    id: "message-client-inconnu",
    title: "Ce client n'est plus dans vos onglets",
    paragraphs: [
      said(
        "Il a été renommé, ou ses lignes ont été supprimées depuis que la page a été ouverte. Rien n'a été noté.",
      ),
      said("Que faire : revenez à la liste et rouvrez-le sous son nom actuel."),
    ],
  },
  {
    id: "message-point-clos",
    title: "Cette facture ou ce point n'est plus ouvert",
    paragraphs: [
      said(
        "La facture vient d'être réglée, ou le litige, la promesse ou la pause vient d'être clos, ici ou sur un autre ordinateur. Rien n'a été noté.",
      ),
      said("Que faire : rouvrez la page du client, vérifiez, recommencez s'il y a lieu."),
    ],
  },
  {
    id: "message-saisie-refusee",
    title: "Ce qui est saisi ne se lit pas",
    paragraphs: [
      said(
        "Une date, un montant, une adresse ou un texte n'a pas la forme attendue, ou est trop long. Rien n'a été noté ; ce que vous avez écrit reste à l'écran.",
      ),
      item(
        "Un montant : 1 250,00. Une date : choisissez-la dans le calendrier. Une adresse : compta@client.fr.",
      ),
    ],
  },
  {
    id: "message-fiche-changee",
    title: "La cellule a changé, ou la colonne manque",
    paragraphs: [
      said(
        "Quelqu'un a modifié la cellule de Clients depuis que la page l'a lue, ou l'onglet n'a plus cette colonne. Crescendo n'écrase pas ce qu'un autre vient d'écrire : rien n'a été modifié.",
      ),
      said(
        "Que faire : rouvrez la page du client, vérifiez, recommencez ; ou remettez le titre de la colonne.",
      ),
    ],
  },
  {
    id: "message-annulation-du-journal",
    title: "Cette ligne du Journal ne s'annule pas ici",
    product: "add-on",
    paragraphs: [
      item("Elle n'est plus dans le Journal : actualisez."),
      item("Une annulation ne s'annule pas : notez de nouveau ce qui doit compter."),
      item("Un rapprochement s'annule dans Règlements, avec les cellules qu'il a changées."),
      item(
        "Un message préparé dans Gmail : répondez « Pas envoyé » dans l'extension, qui retire aussi le brouillon.",
      ),
    ],
  },
  {
    id: "message-cellule-introuvable",
    title: "La cellule n'est plus là",
    product: "add-on",
    paragraphs: [
      said("L'onglet a été renommé, supprimé ou masqué, ou des lignes ont disparu depuis l'actualisation."),
      said("Que faire : actualisez ; pour un onglet masqué, Affichage › Feuilles masquées."),
    ],
  },
  {
    id: "message-taux-inconnu",
    title: "Taux inconnu, ou sous le plancher",
    paragraphs: [
      said(
        "Crescendo ne devine pas un taux légal, et ne choisit pas à votre place quand le vôtre passe sous trois fois l'intérêt légal.",
      ),
      item("Semestre inconnu : ajoutez la ligne « Taux … » à Réglages. Voir « Un nouveau semestre »."),
      item(
        "Sous le plancher : répondez dans Réglages, « Taux sous le plancher », ou corrigez « Taux de pénalité ».",
      ),
    ],
  },
];

/** What stops the matching of payments. */
export const MATCHING_FAILURES: readonly GuideSection[] = [
  {
    id: "message-pas-de-reglements",
    title: "Il n'y a pas d'onglet Règlements, ou il lui manque une colonne",
    paragraphs: [
      said(
        "Importez d'abord un relevé de banque : l'onglet sera créé. S'il existe, remettez les titres que le message nomme ; rien n'a été écrit.",
      ),
    ],
  },
  {
    id: "message-proposition-perimee",
    title: "Cette proposition n'existe plus",
    paragraphs: [
      said("Le règlement ou la facture a été affecté ou modifié depuis. Rien n'a été écrit."),
      said("Que faire : relisez les règlements ; la bonne proposition paraîtra, s'il y en a encore une."),
    ],
  },
  {
    id: "message-annulation-impossible",
    title: "Ce rapprochement ne peut plus être annulé",
    paragraphs: [
      said(
        "Il a déjà été annulé, ou sa ligne du Journal a été modifiée : l'annulation ne serait plus exacte.",
      ),
      said("Que faire : corrigez vous-même la colonne Factures des règlements concernés."),
    ],
  },
  {
    id: "message-affectation-impossible",
    title: "Cette affectation n'est pas possible",
    paragraphs: [
      said("Rien n'a été écrit. Le message dit pourquoi :"),
      item("le montant dépasse le règlement, ou ce qui reste dû de la facture ;"),
      item("la facture n'est pas ouverte chez ce client, ou son numéro y figure deux fois ;"),
      item("la devise n'est pas la même ;"),
      item("le règlement est déjà affecté en partie à un autre client : videz d'abord sa cellule Factures ;"),
      item(
        "aucune facture n'est choisie, ou l'encaissement groupé n'a pas d'Identifiant : donnez-lui-en un.",
      ),
    ],
  },
];
