import { day } from "../base/day.ts";
import { formatAmount, formatDay, formatNumber, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { Problem, ProblemCode } from "../model/problem.ts";
import type { WhyLeftOut } from "../model/recognition.ts";
import { bicSentence, ibanSentence } from "./bank-details.ts";
import { CUSTOMER_QUESTIONS } from "./customer-questions.ts";
import { RATE_PROBLEMS } from "./rate-problems.ts";
import { leftOutSentence } from "./recognition.ts";
import { scenarioProblem, templateProblem } from "./scenario-problems.ts";
import { SEGMENT_PROBLEMS } from "./segments.ts";
import { settingAdvice, unknownSettingAdvice } from "./settings.ts";
import { templateWhatToDo } from "./templates-lint.ts";

export interface ProblemText {
  readonly problem: string;
  readonly whatToDo: string;
}

type Words = ProblemText | ((problem: Problem) => ProblemText);

const said = (problem: string, whatToDo: string): ProblemText => ({ problem, whatToDo });
const amountIn = (problem: Problem, key: string): string =>
  formatAmount(Number(problem.data?.[key] ?? 0) as Cents, problem.data?.currency);
const CELL = "Corrigez la cellule, puis actualisez.";

/** The ceilings of law/terms-ceiling.ts, as a sentence ends. */
const CEILINGS: Readonly<Record<string, string>> = {
  agreed: "60 jours au plus après la date de facture, ou 45 jours fin de mois (C. com. art.\u00a0L441-10)",
  "end-of-month": "45 jours fin de mois au plus, si le contrat le prévoit (C. com. art.\u00a0L441-10)",
  summary: "45 jours au plus pour une facture périodique ou récapitulative (C. com. art.\u00a0L441-10)",
  transport: "30 jours au plus après la date de facture pour le transport (C. com. art.\u00a0L441-11)",
  perishable: "30 jours au plus après la livraison pour les produits périssables (C. com. art.\u00a0L441-11)",
  meat: "20 jours au plus après la livraison pour la viande et le bétail (C. com. art.\u00a0L441-11)",
  spirits: "30 jours au plus après la fin du mois de livraison pour les alcools (C. com. art.\u00a0L441-11)",
  public: "30 jours au plus pour un acheteur public (art.\u00a0R2192-10 du code de la commande publique)",
  hospital: "50 jours au plus pour un hôpital public (art.\u00a0R2192-11 du code de la commande publique)",
};
const dayIn = (text: string): string => formatDay(day(text));

const TEXTS: Readonly<Record<ProblemCode, Words>> = {
  ...CUSTOMER_QUESTIONS,
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
      `Aucune échéance (${/,/.test(problem.data?.rows ?? "") ? "lignes" : "ligne"} ${problem.data?.rows ?? ""}) : montants comptés « Sans échéance », jamais relancés.`,
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
  "terms-two-readings": (problem) => {
    const { issued = "", due = "", other = "", days = "" } = problem.data ?? {};
    return said(
      `« ${days} jours fin de mois » peut se compter de deux façons : ici ${days} jours puis la fin du mois. Pour une facture du ${dayIn(issued)}, l’échéance est le ${dayIn(due)} ; l’autre façon (fin du mois, puis ${days} jours) donnerait le ${dayIn(other)} (C. com. art.\u00a0L441-10).`,
      `Rien à faire si votre contrat le dit ainsi ; sinon écrivez FDM ${days}J.`,
    );
  },
  "terms-over-ceiling": (problem) => {
    const { rule = "", customer = "", more = "" } = problem.data ?? {};
    const who = customer === "" ? "" : ` (${customer}${more === "" ? "" : ` et ${more} autres clients`})`;
    return said(
      `Délai de paiement plus long que la loi ne le permet${who} : ${CEILINGS[rule] ?? CEILINGS.agreed}.`,
      `Rien n’est bloqué : l’échéance reste celle de votre facture. Vérifiez vos conditions.`,
    );
  },
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
      `Une même facture occupe plusieurs lignes (une par article) : ${plural(Number(problem.data?.count ?? 0), "ligne répétée n’est pas recomptée", "lignes répétées ne sont pas recomptées")}.`,
      "Rien à faire.",
    ),
  "invoice-in-two-tabs": (problem) =>
    said(
      `${plural(Number(problem.data?.count ?? 0), "facture figure", "factures figurent")} aussi dans un autre onglet : chacune est comptée une seule fois, payée si l’un des deux le dit.`,
      "Rien à faire.",
    ),
  "tab-settled": said(
    "Le titre de cet onglet dit que ses factures sont payées : elles sont comptées comme réglées.",
    "Rien à faire si c’est exact ; sinon changez le titre de l’onglet, ou ajoutez-lui une colonne « Reste dû ».",
  ),
  "decimal-sign-assumed": said(
    "Rien dans cette colonne ne dit si « 1,234 » vaut 1 234 ou un peu plus d’un : le signe est lu comme celui des milliers.",
    "Si ce sont des décimales, mettez la colonne au format nombre.",
  ),
  "status-contradicts": said(
    "Le statut dit que la facture est payée, mais un reste est encore dû : c’est le reste dû qui compte.",
    "Corrigez le statut ou le reste dû.",
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
      `${plural(Number(problem.data?.count ?? 0), "montant a", "montants ont")} plus de deux décimales : l’arrondi est au centime, leur somme reste celle du fichier.`,
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
      `Compte ${problem.data?.account ?? ""} : ${plural(Number(problem.data?.count ?? 0), "ligne")} pour ${formatNumber(Number(problem.data?.total ?? 0) as Cents)} €, hors de la balance (seul le compte 411 y entre).`,
      "Rien à faire.",
    ),
  "line-repeated": (problem) =>
    said(
      `${plural(Number(problem.data?.count ?? 0), "ligne figure", "lignes figurent")} déjà plus haut ou ailleurs dans cet onglet (${problem.data?.count === "1" ? "ligne" : "lignes"} ${problem.data?.rows ?? ""}) : chacune compte une seule fois.`,
      "Rien à faire ; vous pouvez supprimer les lignes collées en trop.",
    ),
  "opening-aggregated": (problem) =>
    said(
      `À nouveaux sans détail (lignes ${problem.data?.rows ?? ""}, ${amountIn(problem, "total")}) : le détail de l’exercice précédent est absent. Montants comptés, sans échéance, jamais relancés.`,
      `Importez le FEC de ${problem.data?.year ?? "l’exercice précédent"}.`,
    ),
  "opening-differs": (problem) =>
    said(
      `À l’ouverture, ce client doit ${amountIn(problem, "opening")} d’après les à nouveaux et ${amountIn(problem, "prior")} d’après l’exercice précédent : les à nouveaux sont retenus.`,
      "Vérifiez que le fichier de l’exercice précédent est bien le dernier.",
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
  "payment-in-ledger": (problem) => {
    const count = Number(problem.data?.count ?? 0);
    const more = count > 20 ? " …" : "";
    return said(
      `${plural(count, "règlement figure", "règlements figurent")} aussi dans le grand livre (même montant, à 5 jours près ; ${count > 1 ? "lignes" : "ligne"} ${problem.data?.rows ?? ""}${more}) : ${count > 1 ? "chacun n’est compté" : "il n’est compté"} qu’une fois.`,
      "Rien à faire. Pour un règlement bien différent : au Journal, une « note » de ce client, motif « autre règlement », avec son identifiant en Référence.",
    );
  },
  "posted-for-other-amount": (problem) =>
    said(
      `Le grand livre a cette facture pour ${amountIn(problem, "amount")} : les deux montants sont comptés.`,
      "Corrigez ou supprimez la ligne qui est fausse.",
    ),
  "posted-under-other-customer": said(
    "Le grand livre a une facture de même numéro et de même montant sous un autre nom de client : les deux sont comptées.",
    "Si c’est la même, donnez au client le même nom (ou le même code) des deux côtés.",
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
  "rejection-fees-left-out": (problem) =>
    said(
      `Ce rejet dépasse le règlement rendu de ${amountIn(problem, "amount")} : des frais de banque, que le client ne doit pas. Ils ne sont ni comptés ni réclamés.`,
      "Rien à faire, sauf si cette somme est bien due par le client.",
    ),
  "deposit-maybe-counted-twice": (problem) =>
    said(
      `La facture de solde ${problem.data?.number ?? ""} reprend-elle l’acompte ${problem.data?.deposits ?? ""} (${amountIn(problem, "amount")}) ? Rien ne le dit : elle reste comptée en entier, et ${amountIn(problem, "amount")} ne sont pas réclamés.`,
      `Si oui, écrivez ${amountIn(problem, "rest")} dans « Reste dû » (ou une note « acompte repris » au Journal avec cette facture) ; sinon, une note « acompte déjà déduit ».`,
    ),
  "deposit-counted-once": (problem) =>
    said(
      `La facture de solde ${problem.data?.number ?? ""} reprend l’acompte ${problem.data?.deposits ?? ""} : ${amountIn(problem, "amount")} en sont déduits, comptés une seule fois.`,
      "Rien à faire.",
    ),
  "progress-cumulated": (problem) =>
    said(
      `Montants cumulés : la situation ${problem.data?.number ?? ""} (${amountIn(problem, "amount")}) compte pour ${amountIn(problem, "own")}, ce qu’elle ajoute à ${problem.data?.before ?? ""}.`,
      "Rien à faire, sauf si ce montant n’est pas un cumul.",
    ),
  "progress-decreasing": (problem) =>
    said(
      `La situation ${problem.data?.number ?? ""} est un cumul plus faible que ${problem.data?.before ?? ""} : elle est comptée en entier.`,
      "Vérifiez le numéro, le chantier et le montant de la situation.",
    ),
  "retention-proposed": (problem) =>
    said(
      `${amountIn(problem, "amount")} restent sur ${problem.data?.number ?? ""}, exactement 5 % : retenue de garantie ? Rien n’est réclamé en attendant.`,
      "Si oui, notez au Journal une « pause », motif « retenue de garantie », avec cette facture et la date de libération ; sinon, une « note », motif « retenue de garantie refusée ».",
    ),
  "early-discount-proposed": (problem) =>
    said(
      `${amountIn(problem, "amount")} restent sur ${problem.data?.number ?? ""}, réglée avant son échéance : escompte ? Rien n’est réclamé en attendant.`,
      "Si oui, ajoutez à Règlements une ligne de ce montant, moyen « escompte », avec cette facture ; sinon, notez au Journal une « note », motif « escompte refusé ».",
    ),
  "written-off-in-balance": (problem) =>
    said(
      `${problem.data?.number ?? ""} est passée en perte : ${amountIn(problem, "amount")} ne sont plus réclamés, mais restent dans la balance tant que votre comptabilité ne les a pas soldés.`,
      "Passez l’écriture (ou soldez la ligne dans votre liste) : la balance suivra.",
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
  "journal-step-unreadable": said(
    "Numéro d’étape illisible : la ligne du journal compte sans ce numéro.",
    "Écrivez le numéro de l’étape dans Scénarios : 0 avant l’échéance, puis 1, 2, 3 …",
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
  "setting-unreadable": ({ data }) =>
    said(
      "Réglage illisible : la valeur par défaut est utilisée.",
      settingAdvice(data?.name ?? "") ?? "Corrigez la valeur dans Réglages.",
    ),
  "setting-unknown": ({ data }) =>
    said(
      "Réglage inconnu : il est sans effet.",
      unknownSettingAdvice(data?.name ?? "") ?? "Vérifiez son nom dans Réglages.",
    ),
  "iban-invalid": ({ data }) => ibanSentence(data?.why ?? ""),
  "bic-invalid": ({ data }) => bicSentence(data?.why ?? ""),
  ...RATE_PROBLEMS,
  "scenario-invalid": scenarioProblem,
  "template-unknown": templateProblem,
  "template-fault": ({ data }) => said(data?.message ?? "", templateWhatToDo(data?.fault ?? "")),
  ...SEGMENT_PROBLEMS,
  "contact-invalid": said(
    "Cette adresse n’est pas une adresse e-mail : elle n’est pas utilisée.",
    "Corrigez l’adresse dans Clients.",
  ),
  "balance-shape-aged": said(
    "Balance déjà âgée, sans le détail des factures : les échéances sont estimées d’après les tranches.",
    "Pour des relances précises, ajoutez l’onglet de vos factures ou de votre grand livre.",
  ),
  "tab-not-understood": ({ place, data }) =>
    said(
      leftOutSentence({ tab: place.tab, why: (data?.why ?? "not-a-ledger") as WhyLeftOut, row: place.row }),
      "Rien à faire si cet onglet n’est pas une liste de factures.",
    ),
};

/** The French words for a problem: what it is, what follows, what to do. */
export function problemText(problem: Problem): ProblemText {
  const words = TEXTS[problem.code];
  return typeof words === "function" ? words(problem) : words;
}
