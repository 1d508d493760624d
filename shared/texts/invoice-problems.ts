import { plural } from "../base/french-format.ts";
import type { ProblemCode } from "../model/problem.ts";
import { dayIn, type ProblemWords, said } from "./problem-words.ts";

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

/** What `Anomalies` says of invoices: their amounts, days, customers, numbers and terms. */
export const INVOICE_PROBLEMS = {
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
} satisfies Partial<Record<ProblemCode, ProblemWords>>;
