import { type GuideSection, item, said } from "./line.ts";

/** What the custom functions refuse. */
export const FORMULA_FAILURES: readonly GuideSection[] = [
  {
    id: "formule-date",
    title: "Formule : une date est vide ou illisible",
    product: "add-on",
    paragraphs: [
      said(
        "Écrivez une vraie date, ou un texte comme 31/12/2026 ou 2026-12-31. Dans une plage, une échéance vide donne une cellule vide ; seule, elle est une erreur.",
      ),
    ],
  },
  {
    id: "formule-conditions",
    title: "Formule : les conditions ne sont pas comprises",
    product: "add-on",
    paragraphs: [
      said(
        "Écrivez 30J, 30J FDM, 45J FDM, FDM 45J, 60J, COMPTANT ou 30J FDM LE 10. Une échéance ne se devine pas.",
      ),
    ],
  },
  {
    id: "formule-montant",
    title: "Formule : montant, nombre, débiteur ou taux illisible",
    product: "add-on",
    paragraphs: [
      item("Montant : un nombre positif ; les pénalités ne se calculent pas sur un avoir."),
      item("Nombre de factures : un nombre entier, 0 ou plus."),
      item("Débiteur : professionnel, public ou particulier."),
      item("Taux : 0,15 ou 15 % pour quinze pour cent."),
    ],
  },
  {
    id: "formule-taux",
    title: "Formule : taux inconnu, ou sous le plancher",
    product: "add-on",
    paragraphs: [
      said(
        "Le message nomme le semestre. Inconnu : ajoutez la ligne « Taux … » à Réglages, ou arrêtez le calcul à la fin du semestre précédent. Sous le plancher : donnez un taux au moins égal à trois fois l'intérêt légal, ou laissez-le vide.",
      ),
    ],
  },
  {
    id: "formule-plages",
    title: "Formule : les plages n'ont pas la même taille",
    product: "add-on",
    paragraphs: [
      said(
        "Deux plages données ensemble ont la même hauteur et la même largeur : D2:D500 avec E2:E500. Une seule cellule va avec toutes les lignes. Quand une cellule est fautive, le message donne sa ligne et sa colonne dans la plage.",
      ),
    ],
  },
  {
    id: "formule-balance",
    title: "BALANCE_AGEE ne comprend pas la plage",
    product: "add-on",
    paragraphs: [
      said(
        "Donnez une plage avec sa ligne de titres. Si elle hésite entre deux colonnes, précisez les titres, ou ne gardez que les colonnes utiles : client, numéro, date, échéance, montant, réglé.",
      ),
    ],
  },
];
