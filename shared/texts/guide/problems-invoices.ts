import { help } from "./problem-help.ts";

/** Problems of the owner's invoice list. */
export const INVOICE_PROBLEMS = {
  "amount-unreadable": help(
    "Montant illisible",
    "La cellule contient autre chose qu'un nombre. Ce que le client doit sur cette ligne n'est pas compté, sauf si un autre montant le dit.",
    "écrivez un nombre, par exemple 1 234,56.",
  ),
  "amount-missing": help(
    "Montant absent",
    "La ligne a un client ou un numéro, et pas de montant : elle n'est pas comptée.",
    "complétez le montant, ou supprimez la ligne.",
  ),
  "date-unreadable": help(
    "Date illisible",
    "La cellule ne ressemble à aucune écriture de date. La ligne reste comptée, sans cette date.",
    "écrivez-la comme 12/03/2026.",
  ),
  "date-impossible": help(
    "Date impossible",
    "Un 31 février, ou une année hors de propos. La ligne reste comptée, sans cette date : si c'est l'échéance, elle ne sera pas relancée.",
    "écrivez une date du calendrier.",
  ),
  "date-order-assumed": help(
    "Jour ou mois d'abord ?",
    "Toutes les dates de la colonne se lisent dans les deux sens (03/04 : 3 avril ou 4 mars). Crescendo suit l'usage du pays de votre classeur, et le dit.",
    "rien si c'est juste ; sinon, mettez la colonne au format date dans Sheets.",
  ),
  "due-before-issue": help(
    "Échéance avant la facture",
    "L'échéance est plus ancienne que la date de la facture : l'une des deux est sans doute mal saisie. Le retard est compté tel quel.",
    "vérifiez les deux dates.",
  ),
  "due-missing": help(
    "Aucune échéance",
    "Ni la facture, ni le client, ni Réglages ne disent quand elle est due. Elle est comptée « Sans échéance » et n'est jamais relancée.",
    "complétez l'échéance, les Conditions du client, ou « Conditions par défaut ».",
  ),
  "customer-missing": help(
    "Client absent",
    "Personne n'est nommé sur la ligne : son montant est compté sous « (sans client) ».",
    "complétez le client.",
  ),
  "number-missing": help(
    "Numéro de facture absent",
    "La facture compte, mais aucun règlement ne pourra la désigner, et la lettre ne la nommera pas.",
    "complétez le numéro.",
  ),
  "number-duplicated": help(
    "Numéro en double",
    "Deux lignes du même client portent le même numéro. Les deux montants comptent, mais aucun n'est relancé tant qu'on ne sait pas lequel est le bon.",
    "supprimez la ligne en trop, ou corrigez un numéro.",
  ),
  "currency-unknown": help(
    "Devise inconnue",
    "Le code n'est pas celui d'une monnaie : le montant est compté en euros.",
    "écrivez EUR, USD, CHF…",
  ),
  "status-unknown": help(
    "Statut inconnu",
    "Le mot de la colonne Statut n'est pas compris : la facture est traitée comme ouverte.",
    "rien si elle est à payer ; sinon « payée », « litige », « annulée »…",
  ),
  "terms-unreadable": help(
    "Conditions non comprises",
    "Aucune échéance n'en est déduite.",
    "écrivez par exemple 30J, 30J FDM, 45J FDM ou COMPTANT.",
  ),
  "terms-two-readings": help(
    "« Fin de mois » : deux lectures",
    "Ces mots peuvent compter les jours avant la fin du mois, ou après. Crescendo compte les jours d'abord, et donne l'autre date.",
    "rien si votre contrat le dit ainsi ; sinon écrivez FDM 45J.",
  ),
  "terms-over-ceiling": help(
    "Délai de paiement trop long",
    "Le délai dépasse ce que la loi permet pour ce client. Rien n'est bloqué : l'échéance de votre facture reste.",
    "vérifiez vos conditions avec votre comptable.",
  ),
  "total-line-left-out": help(
    "Ligne de total",
    "Crescendo a reconnu un total ou un sous-total : il ne le compte pas une seconde fois.",
    "rien.",
  ),
  "total-differs": help(
    "Un total qui ne tombe pas juste",
    "La ligne de total n'est pas la somme des lignes qu'elle résume.",
    "cherchez une ligne illisible au-dessus, ou refaites la somme.",
  ),
  "document-left-out": help(
    "Document non compté",
    "La ligne est annulée, en brouillon, ou n'est pas une facture.",
    "rien, sauf si la facture a bien été envoyée : corrigez son statut.",
  ),
  "all-drafts": help(
    "Toutes les factures en brouillon",
    "Chaque ligne porte le statut brouillon. Elles sont comptées quand même : ignorer tout le classeur serait pire.",
    "vérifiez que ces factures sont parties.",
  ),
  "invoice-lines-repeated": help(
    "Une facture sur plusieurs lignes",
    "Votre export donne une ligne par article, et répète le total de la facture. Chaque facture est comptée une fois.",
    "rien.",
  ),
  "invoice-in-two-tabs": help(
    "Facture présente dans deux onglets",
    "Elle est comptée une seule fois, payée si l'un des deux le dit.",
    "rien.",
  ),
  "tab-settled": help(
    "Onglet de factures payées",
    "Le titre de l'onglet dit que tout y est payé : ses factures sont réglées.",
    "rien si c'est exact ; sinon changez ce titre, ou ajoutez une colonne « Reste dû ».",
  ),
  "decimal-sign-assumed": help(
    "« 1,234 » : mille ou un virgule deux ?",
    "Rien dans la colonne ne tranche : le signe est lu comme celui des milliers.",
    "si ce sont des décimales, mettez la colonne au format nombre.",
  ),
  "status-contradicts": help(
    "Payée, mais il reste dû",
    "Le statut dit « payée », une colonne dit qu'il reste à payer : c'est le reste dû qui compte.",
    "corrigez l'un des deux.",
  ),
  "customer-carried-down": help(
    "Client écrit une seule fois par bloc",
    "Le nom n'est que sur la première ligne ; les suivantes lui sont rattachées.",
    "rien.",
  ),
  "amount-excl-tax": help(
    "Montants hors taxes",
    "Aucun montant TTC n'est connu : la balance est hors taxes, donc plus basse que ce qui vous est dû.",
    "ajoutez une colonne « Montant TTC ».",
  ),
  "amount-rounded": help(
    "Plus de deux décimales",
    "Les montants sont arrondis au centime sans que leur somme change.",
    "rien.",
  ),
  "line-unreadable": help(
    "Ligne illisible",
    "La ligne ne se comprend pas : elle n'est pas comptée.",
    "corrigez-la.",
  ),
  "settled-more-than-amount": help(
    "Trop réglé",
    "Plus a été réglé que la facture ne demande : la différence est un trop-perçu, déduit de ce que doit le client.",
    "vérifiez les deux montants.",
  ),
  "progress-cumulated": help(
    "Situations cumulées",
    "Chaque situation de travaux reprend les précédentes : seul ce qu'elle ajoute est compté.",
    "rien, sauf si ce montant n'est pas un cumul.",
  ),
  "progress-decreasing": help(
    "Situation plus faible que la précédente",
    "Un cumul ne baisse pas d'ordinaire : elle est comptée en entier.",
    "vérifiez son numéro, son chantier et son montant.",
  ),
  "deposit-maybe-counted-twice": help(
    "Acompte peut-être compté deux fois",
    "La facture de solde reprend-elle l'acompte ? Rien ne le dit. Elle reste entière dans la balance, mais l'acompte n'est pas réclamé.",
    "répondez à la question, ou notez au Journal « acompte repris » ou « acompte déjà déduit ».",
  ),
  "deposit-counted-once": help(
    "Acompte déduit",
    "L'acompte est compté une seule fois, d'après votre réponse ou votre ligne.",
    "rien.",
  ),
  "retention-proposed": help(
    "Retenue de garantie ?",
    "Il reste exactement 5 % : c'est l'usage dans les travaux. Rien n'est réclamé en attendant votre réponse.",
    "acceptez-la avec sa date de libération, ou refusez-la.",
  ),
  "early-discount-proposed": help(
    "Escompte ?",
    "La facture a été payée avant l'échéance, moins quelques pour cent. Rien n'est réclamé en attendant.",
    "soldez le reste par une ligne de Règlements, moyen « escompte », ou refusez.",
  ),
  "invoice-moved": help(
    "Facture passée d'un client à un autre",
    "Le Journal la connaît sous un autre nom. Ce qui a été fait compte pour le nouveau.",
    "rien si c'est le même client ; sinon corrigez la colonne Client.",
  ),
  "balance-shape-aged": help(
    "Balance déjà âgée",
    "Votre onglet donne des totaux par tranche, sans le détail : les échéances sont estimées.",
    "ajoutez l'onglet de vos factures pour des relances précises.",
  ),
  "tab-not-understood": help(
    "Onglet non compris",
    "Il ne ressemble pas à une liste de factures, ou il parle d'autre chose (devis, fournisseurs, banque…). La raison est dite.",
    "rien s'il ne contient pas de factures clients.",
  ),
};
