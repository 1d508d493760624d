import { formatAmount, formatNumber, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";

export interface ProblemText {
  readonly problem: string;
  readonly whatToDo: string;
}

type Words = ProblemText | ((problem: Problem) => ProblemText);

const said = (problem: string, whatToDo: string): ProblemText => ({ problem, whatToDo });
const amountIn = (problem: Problem, key: string): string =>
  formatAmount(Number(problem.data?.[key] ?? 0) as Cents);
const CELL = "Corrigez la cellule, puis actualisez.";

const SCENARIO_UNREADABLE = said(
  "Étape de scénario illisible : elle n’est pas jouée.",
  "Corrigez la ligne dans Scénarios.",
);
/** What dunning/check-scenarios.ts finds in a scenario whose rows can be read. */
const SCENARIO_FAULTS: Readonly<Record<string, ProblemText>> = {
  "no-steps": said(
    "Ce scénario n’a aucune étape : rien n’y sera relancé.",
    "Ajoutez ses étapes dans Scénarios.",
  ),
  "duplicated-rank": said(
    "Deux étapes du scénario portent le même numéro : une seule sera faite.",
    "Numérotez les étapes 1, 2, 3 … dans la colonne Étape.",
  ),
  "offsets-not-growing": said(
    "Cette étape n’est pas plus tardive que la précédente : les jours du scénario doivent croître.",
    "Corrigez la colonne Jour dans Scénarios.",
  ),
  "unknown-scenario": said(
    "Ce scénario n’existe pas dans Scénarios : le client suit celui de sa typologie.",
    "Corrigez la colonne Scénario de Clients.",
  ),
  "no-formal-notice": said(
    "Ce scénario n’a pas de mise en demeure (canal recommandé) : il s’arrête avant.",
    "Rien à faire si c’est voulu ; sinon ajoutez une étape au canal recommandé.",
  ),
};

const TEXTS: Readonly<Record<ProblemCode, Words>> = {
  "amount-unreadable": said(
    "Montant illisible : ce que le client doit sur cette ligne n’est pas compté si aucun autre montant ne le dit.",
    "Écrivez un nombre, par exemple 1 234,56.",
  ),
  "amount-missing": said(
    "Montant absent : la ligne n’est pas comptée.",
    "Complétez le montant, ou supprimez la ligne.",
  ),
  "date-unreadable": said(
    "Date illisible : la ligne reste comptée, sans cette date.",
    "Écrivez la date sous la forme 12/03/2026.",
  ),
  "date-impossible": said(
    "Cette date n’existe pas ou n’est pas plausible : la ligne reste comptée, sans cette date.",
    "Écrivez une date du calendrier, par exemple 28/02/2026.",
  ),
  "date-order-assumed": (problem) =>
    problem.data?.monthFirst === "oui"
      ? said(
          "Rien dans cette colonne ne dit si le jour ou le mois vient en premier : le mois est lu en premier.",
          "Si c’est l’inverse, mettez la colonne au format date.",
        )
      : said(
          "Rien dans cette colonne ne dit si le jour ou le mois vient en premier : le jour est lu en premier.",
          "Si c’est l’inverse, mettez la colonne au format date.",
        ),
  "due-before-issue": said("L’échéance précède la date de la facture.", "Vérifiez les deux dates."),
  "due-missing": (problem) =>
    said(
      `Aucune échéance (lignes ${problem.data?.rows ?? ""}) : montants comptés « Sans échéance », jamais relancés.`,
      "Complétez l’échéance, ou les conditions du client, ou « Conditions par défaut » dans Réglages.",
    ),
  "customer-missing": said(
    "Aucun client sur cette ligne : le montant est compté sous « (sans client) ».",
    "Complétez le client.",
  ),
  "number-missing": said(
    "Aucun numéro de facture : un règlement ne pourra pas la désigner.",
    "Complétez le numéro.",
  ),
  "number-duplicated": (problem) =>
    said(
      `Ce numéro figure plusieurs fois pour le même client (lignes ${problem.data?.rows ?? ""}) : les deux montants sont comptés, aucun n’est relancé.`,
      "Supprimez la ligne en double, ou corrigez le numéro.",
    ),
  "currency-unknown": said(
    "Devise inconnue : le montant est compté en euros.",
    "Écrivez un code tel que EUR, USD ou CHF.",
  ),
  "status-unknown": said(
    "Statut inconnu : la facture est traitée comme ouverte.",
    "Rien à faire si elle est à payer ; sinon écrivez « payée », « litige », « annulée » …",
  ),
  "terms-unreadable": said(
    "Conditions de paiement non comprises : aucune échéance n’en est déduite.",
    "Écrivez par exemple 30J, 30J FDM, 45J FDM ou COMPTANT.",
  ),
  "total-line-left-out": said("Ligne de total : elle n’est pas comptée.", "Rien à faire."),
  "total-differs": said(
    "Ce total n’est pas la somme des lignes qu’il résume.",
    "Comparez avec les lignes signalées illisibles, ou avec une somme refaite.",
  ),
  "document-left-out": said(
    "Document annulé, brouillon ou qui n’est pas une facture : il n’est pas compté.",
    "Rien à faire, sauf si la facture a bien été envoyée.",
  ),
  "all-drafts": said(
    "Toutes les factures ont le statut brouillon : elles sont comptées quand même.",
    "Vérifiez que ces factures ont bien été envoyées à vos clients.",
  ),
  "invoice-lines-repeated": (problem) =>
    said(
      `Une même facture occupe plusieurs lignes (une par article) : ${problem.data?.count ?? ""} lignes répétées ne sont pas recomptées.`,
      "Rien à faire.",
    ),
  "customer-carried-down": said(
    "Le client n’est écrit que sur la première ligne de son bloc.",
    "Rien à faire.",
  ),
  "amount-excl-tax": said(
    "Seul un montant hors taxes est connu : la balance est hors taxes.",
    "Ajoutez une colonne « Montant TTC ».",
  ),
  "amount-rounded": (problem) =>
    said(
      `${problem.data?.count ?? ""} montants ont plus de deux décimales : ils sont arrondis au centime, leur somme reste celle du fichier.`,
      "Rien à faire.",
    ),
  "direction-unknown": said("Sens inconnu : la ligne n’est pas comptée.", "Écrivez D ou C."),
  "line-unreadable": said("Ligne illisible : elle n’est pas comptée.", CELL),
  "settled-more-than-amount": (problem) =>
    said(
      `Plus de règlements (${amountIn(problem, "settled")}) que de facture (${amountIn(problem, "amount")}) : la différence est un trop-perçu.`,
      "Vérifiez les deux montants.",
    ),
  "lettrage-unbalanced": (problem) =>
    said(
      `Les lignes lettrées « ${problem.value} » ne s’équilibrent pas (reste ${amountIn(problem, "rest")}) : elles restent ouvertes.`,
      "Vérifiez le lettrage dans votre logiciel comptable.",
    ),
  "account-apart": (problem) =>
    said(
      `Compte ${problem.data?.account ?? ""} : ${problem.data?.count ?? ""} lignes pour ${formatNumber(Number(problem.data?.total ?? 0) as Cents)} €, hors de la balance (seul le compte 411 y entre).`,
      "Rien à faire.",
    ),
  "two-customers-one-name": (problem) =>
    said(
      `Plusieurs comptes (${problem.data?.codes ?? ""}) portent ce nom : le nom seul ne dit pas lequel.`,
      "Donnez à chacun un nom différent, ou son code.",
    ),
  "payments-to-come": (problem) =>
    said(
      `À venir à cette date : ${plural(Number(problem.data?.count ?? 0), "règlement")} de plus tard, pour ${formatAmount(Number(problem.data?.total ?? 0) as Cents, problem.data?.currency)}, non déduits.`,
      "Rien à faire : ils compteront à leur date.",
    ),
  "payment-without-customer": said(
    "Règlement sans client : il n’est déduit d’aucune balance.",
    "Complétez la colonne Client de Règlements.",
  ),
  "allocation-unknown-invoice": said(
    "Ce règlement désigne une facture inconnue chez ce client : il reste non lettré.",
    "Corrigez le numéro dans la colonne Factures.",
  ),
  "allocation-exceeds-payment": said(
    "Les parts attribuées dépassent le règlement : seul son montant est imputé.",
    "Corrigez les montants de la colonne Factures.",
  ),
  "allocation-exceeds-invoice": said(
    "La part attribuée dépasse ce qui reste dû sur la facture : le surplus reste non lettré.",
    "Attribuez le surplus à une autre facture, ou vérifiez un double règlement.",
  ),
  "allocation-duplicated-number": said(
    "Ce règlement désigne un numéro qui figure plusieurs fois : il reste non lettré.",
    "Levez d’abord le doublon dans votre liste de factures.",
  ),
  "journal-event-unknown": said(
    "Événement inconnu : la ligne du journal n’est pas prise en compte.",
    "Choisissez un événement de la liste.",
  ),
  "journal-row-unreadable": said(
    "Ligne du journal illisible : elle n’est pas prise en compte.",
    "Vérifiez sa date et son client.",
  ),
  "journal-amount-unreadable": said(
    "Montant illisible : la ligne du journal compte sans ce montant.",
    "Écrivez un nombre, par exemple 1 234,56.",
  ),
  "journal-day-unreadable": said(
    "Date promise illisible : la ligne du journal compte sans cette date.",
    "Écrivez la date sous la forme 12/03/2026.",
  ),
  "payment-customer-unknown": said(
    "Ce client n’existe pas dans vos factures : le règlement reste non lettré, à son seul nom.",
    "Écrivez le nom ou le code comme dans vos factures.",
  ),
  "journal-customer-unknown": said(
    "Ce client du journal n’existe pas dans vos factures.",
    "Écrivez son nom ou son code comme dans vos factures.",
  ),
  "journal-duplicated-identifier": said(
    "Cet identifiant figure plusieurs fois dans le journal : seule la première ligne compte.",
    "Rien à faire si la ligne est une copie.",
  ),
  "setting-unreadable": said(
    "Réglage illisible : la valeur par défaut est utilisée.",
    "Corrigez la valeur dans Réglages.",
  ),
  "setting-unknown": said("Réglage inconnu : il est sans effet.", "Vérifiez son nom dans Réglages."),
  "scenario-invalid": (problem) => SCENARIO_FAULTS[problem.data?.fault ?? ""] ?? SCENARIO_UNREADABLE,
  "template-unknown": said(
    "Ce modèle n’existe pas dans Modèles.",
    "Créez le modèle, ou corrigez son nom dans Scénarios.",
  ),
  "segment-unknown": said(
    "Typologie inconnue : le client est traité comme standard.",
    "Choisissez une typologie de la liste.",
  ),
  "contact-invalid": said(
    "Cette adresse n’est pas une adresse e-mail : elle n’est pas utilisée.",
    "Corrigez l’adresse dans Clients.",
  ),
  "balance-shape-aged": said(
    "Balance déjà âgée, sans le détail des factures : les échéances sont estimées d’après les tranches.",
    "Pour des relances précises, ajoutez l’onglet de vos factures ou de votre grand livre.",
  ),
  "tab-not-understood": said(
    "Cet onglet n’a pas été compris : il n’est pas compté.",
    "Vérifiez sa ligne de titres.",
  ),
};

/** The French words for a problem: what it is, what follows, what to do. */
export function problemText(problem: Problem): ProblemText {
  const words = TEXTS[problem.code];
  return typeof words === "function" ? words(problem) : words;
}
