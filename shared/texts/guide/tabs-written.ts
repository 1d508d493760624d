import { type GuideSection, item, question, said, warning } from "./line.ts";

/** The tabs that Crescendo rebuilds, and its settings. */
export const TABS_WRITTEN: readonly GuideSection[] = [
  {
    id: "onglets-recrits",
    title: "Les onglets récrits à chaque actualisation",
    paragraphs: [
      said(
        "Balance âgée, Relances, Anomalies et Indicateurs sont refaits à chaque actualisation : n'y corrigez rien, votre correction serait perdue. Google le rappelle par un avertissement quand vous y écrivez.",
      ),
      said(
        "Vous pouvez en revanche ajouter vos colonnes à droite des nôtres : elles sont conservées avec leur ligne. Vos couleurs, largeurs et filtres restent aussi.",
      ),
      warning(
        "Un onglet renommé reste reconnu. Un onglet Journal effacé arrête tout, avec une explication : sans lui, on relancerait deux fois.",
      ),
    ],
  },
  {
    id: "onglet-balance-agee",
    title: "Balance âgée",
    paragraphs: [
      said(
        "Qui vous doit quoi, et depuis quand. Les clients qui doivent le plus viennent en premier. La dernière ligne est le Total, une par devise : les devises ne s'additionnent jamais.",
      ),
      item("Client, Devise, Total : ce que le client doit en tout, avoirs déduits."),
      item("Sans échéance : compté, mais jamais relancé tant que l'échéance manque."),
      item("Non échu : pas encore en retard."),
      item(
        "1–30 j, 31–60 j, 61–90 j, Plus de 90 j : l'ancienneté du retard. Les bornes se changent dans Réglages, « Tranches ».",
      ),
      item("Avoirs et règlements non lettrés : en négatif ; ils sont à affecter à une facture."),
      item("Échu : tout ce qui est en retard, avant déduction des avoirs."),
      item("Dont en litige : la part que le client conteste."),
      item("Dont à échoir sous 15 j : ce qui arrive bientôt."),
      item("Retard max (j) : le plus vieux retard, en jours. Le jour de l'échéance compte zéro."),
      said(
        "La somme des colonnes fait le Total, et le Total fait la somme de vos factures ouvertes : si ce n'est pas le chiffre de votre logiciel, voyez « Le total n'est pas celui de mon logiciel ».",
      ),
    ],
  },
  {
    id: "total-different",
    title: "Le total n'est pas celui de mon logiciel",
    paragraphs: [
      item("Ouvrez Anomalies : une ligne illisible ou un doublon y est nommé, avec sa cellule."),
      item(
        "Comparez les totaux de contrôle de la vue « Ce que Crescendo a lu » : lignes lues, débits, crédits.",
      ),
      item("Vérifiez les encaissements : votre logiciel a peut-être des règlements que le classeur n'a pas."),
      item("Vérifiez la Date d'arrêté de Réglages : elle doit être vide pour voir aujourd'hui."),
      item(
        "Un règlement daté de plus tard n'est pas encore déduit ; Anomalies le dit (« À venir à cette date »).",
      ),
    ],
  },
  {
    id: "onglet-relances",
    title: "Relances",
    paragraphs: [
      said(
        "Le plan du jour et ce qui attend, en clair. Le nom du client mène à ses lignes dans votre onglet de factures.",
      ),
      item("Rang : l'ordre de travail."),
      item("Client, Action, Étape, Canal : ce qu'il y a à faire, et comment."),
      item(
        "État : à faire, en attente, suspendue, à vérifier, décision. Voir « Ce que veut dire chaque état ».",
      ),
      item(
        "Échu, Réclamé, Devise : ce qui est en retard, et ce que le message réclame (sans ce qui est contesté, promis ou couvert par un avoir).",
      ),
      item(
        "Retard max (j), Factures : lesquelles, et depuis quand. « FA-12=300,00 » : une partie seulement.",
      ),
      item("Pourquoi : les faits, puis la raison de la place dans la liste."),
      item("À faire le : le premier jour où l'action est possible."),
      item("Responsable, E-mail, Téléphone : repris de Clients."),
    ],
  },
  {
    id: "onglet-anomalies",
    title: "Anomalies",
    paragraphs: [
      said(
        "Ce qui n'a pas pu être lu, ou paraît faux, cellule par cellule. Rien ne s'arrête pour autant : le reste est compté.",
      ),
      item(
        "Onglet, Ligne, Colonne, Valeur : où, et ce qui s'y trouve. Dans le panneau, « Aller à la cellule » vous y mène.",
      ),
      item("Problème : ce qui ne va pas, et ce qui en découle."),
      item(
        "Gravité : « bloquant » (rien ne peut être calculé), « à corriger » (un chiffre peut être faux), « à savoir » (rien d'obligé).",
      ),
      item("Que faire : le geste. Corrigez, puis actualisez : la ligne disparaît."),
      said("Chaque anomalie est expliquée plus bas, une par une."),
    ],
  },
  {
    id: "onglet-indicateurs",
    title: "Indicateurs",
    paragraphs: [
      said("Les chiffres du jour, puis mois par mois ; chaque mois est arrêté à son dernier jour."),
      item(
        "Indicateur, Valeur, Unité, Période : vide quand le calcul n'a pas de sens, et la définition dit pourquoi.",
      ),
      item("Définition : la formule employée, en toutes lettres."),
      question("Lesquels regarder ?"),
      item("Délai moyen de paiement (DSO) : combien de jours de ventes dorment chez vos clients."),
      item(
        "Meilleur délai possible : ce qu'il serait si personne n'était en retard. L'écart entre les deux est votre marge.",
      ),
      item(
        "Taux d'efficacité du recouvrement (CEI) : la part de ce qui pouvait être encaissé dans le mois qui l'a été.",
      ),
      item("Promesses tenues à la date, Recouvré dans les 15 jours d'une action, Coût des relances."),
      said(
        "Dans Réglages, une ligne « Objectif · DSO » ou « Moyenne publiée · DSO » (avec sa source dans Explication) fait paraître l'écart.",
      ),
      item(
        "Les lignes « lignes lues », « total lu », « solde du compte 411 » sont des contrôles : comparez-les avec votre logiciel.",
      ),
      item("« Volume du classeur » dit si vous approchez des limites de Google."),
    ],
  },
];
