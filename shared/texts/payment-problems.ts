import { formatAmount, plural } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import type { ProblemCode } from "../model/problem.ts";
import { amountIn, type ProblemWords, said } from "./problem-words.ts";

/** What `Anomalies` says of payments, of what they settle, and of what a rest may be. */
export const PAYMENT_PROBLEMS = {
  "payment-customer-unknown": said(
    "Ce client n’existe pas dans vos factures : le règlement reste non lettré, à son seul nom.",
    "Écrivez le nom ou le code comme dans vos factures.",
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
} satisfies Partial<Record<ProblemCode, ProblemWords>>;
