import { help } from "./problem-help.ts";

/** Problems of ledger lines and of payments. */
export const LEDGER_PROBLEMS = {
  "direction-unknown": help(
    "Sens inconnu",
    "La colonne Sens ne dit ni débit ni crédit : la ligne n'est pas comptée.",
    "écrivez D ou C.",
  ),
  "lettrage-unbalanced": help(
    "Lettrage qui ne s'équilibre pas",
    "Les lignes qui portent ce code n'ont pas une somme nulle : elles restent ouvertes.",
    "vérifiez le lettrage dans votre logiciel comptable.",
  ),
  "account-apart": help(
    "Compte hors de la balance",
    "413, 416, 418 et 419 sont montrés à part : la balance est celle du compte 411.",
    "rien.",
  ),
  "line-repeated": help(
    "Ligne en double",
    "La même écriture figure deux fois, collée et importée par exemple : elle compte une fois.",
    "rien ; vous pouvez supprimer les lignes en trop.",
  ),
  "opening-aggregated": help(
    "À nouveaux sans détail",
    "Le report de l'exercice précédent est un seul montant par client : compté, sans échéance, jamais relancé.",
    "importez aussi le FEC de l'exercice précédent.",
  ),
  "opening-differs": help(
    "À nouveaux différents",
    "Le report ne correspond pas à ce que l'exercice précédent laisse ouvert : c'est le report qui compte.",
    "vérifiez que le fichier de l'année précédente est le définitif.",
  ),
  "two-customers-one-name": help(
    "Deux comptes, un seul nom",
    "Le nom seul ne dit pas lequel : règlements et journal peuvent se tromper de compte.",
    "donnez un nom différent à chacun, ou écrivez le code.",
  ),
  "payments-to-come": help(
    "Règlements à venir",
    "Ils sont datés d'après la date du calcul : montrés, pas encore déduits.",
    "rien : ils compteront à leur date.",
  ),
  "payment-without-customer": help(
    "Règlement sans client",
    "Il n'est déduit d'aucune balance.",
    "complétez la colonne Client, ou rapprochez-le.",
  ),
  "payment-in-ledger": help(
    "Règlement déjà dans le grand livre",
    "Le même argent est dans Règlements et dans Grand livre : il compte une fois.",
    "rien ; s'il s'agit d'un autre règlement, notez-le au Journal (« autre règlement »).",
  ),
  "payment-customer-unknown": help(
    "Client du règlement inconnu",
    "Ce nom n'est pas dans vos factures : le règlement reste à part.",
    "écrivez le nom ou le code comme dans vos factures.",
  ),
  "posted-for-other-amount": help(
    "Deux montants pour une facture",
    "Votre liste et le grand livre ne sont pas d'accord : les deux montants comptent.",
    "corrigez ou supprimez la ligne fausse.",
  ),
  "posted-under-other-customer": help(
    "Même facture, deux clients",
    "Le grand livre la porte sous un autre nom : les deux comptent.",
    "donnez au client le même nom, ou le même code, des deux côtés.",
  ),
  "allocation-unknown-invoice": help(
    "Facture inconnue dans un règlement",
    "La colonne Factures nomme un numéro que ce client n'a pas : le règlement reste non lettré.",
    "corrigez le numéro.",
  ),
  "allocation-exceeds-payment": help(
    "Plus affecté que reçu",
    "Les parts écrites dépassent le règlement : seul son montant compte.",
    "corrigez les montants de la colonne Factures.",
  ),
  "allocation-exceeds-invoice": help(
    "Plus affecté que dû",
    "La part dépasse ce qui reste de la facture : le surplus reste à affecter.",
    "affectez le surplus, ou vérifiez un double paiement.",
  ),
  "allocation-duplicated-number": help(
    "Règlement d'un numéro en double",
    "Le numéro figure deux fois dans vos factures : rien ne dit laquelle est payée.",
    "levez d'abord le doublon.",
  ),
  "rejection-fees-left-out": help(
    "Frais de rejet",
    "La banque a repris plus que le règlement : la différence est à vous, pas au client. Elle n'est pas réclamée.",
    "rien.",
  ),
  "written-off-in-balance": help(
    "Passée en perte, encore dans la balance",
    "Elle n'est plus réclamée, mais votre liste ne la montre pas soldée.",
    "soldez-la dans votre liste, ou passez l'écriture.",
  ),
};
