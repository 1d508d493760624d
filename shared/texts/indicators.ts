import { type Day, day } from "../base/day.ts";
import { formatInteger, formatLongDay, plural } from "../base/french-format.ts";
import { withUnit } from "./figures.ts";

/** The French name, unit, period and definition of an indicator. */
export interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly period: string;
  readonly definition: string;
  /** Short names by which a target in `Réglages` may call it. */
  readonly aliases?: readonly string[];
}

export type IndicatorCode =
  | "dso-simple"
  | "dso-countback"
  | "best-dso"
  | "days-delinquent"
  | "average-delay"
  | "overdue-share"
  | "over-90-share"
  | "cei"
  | "recovered"
  | "factored"
  | "retention"
  | "collection-cost"
  | "cost-ratio"
  | "promises-kept"
  | "first-action-median"
  | "first-action-mean"
  | "disputes-opened"
  | "disputes-closed"
  | "disputes-open"
  | "disputes-age"
  | "actions"
  | "actions-month"
  | "workbook-size";

const LAST_90 = "90 derniers jours";
const AT_DAY = "à la date d'arrêté";
const THIS_MONTH = "mois en cours";
/** Credit Research Foundation, the American association of credit managers: the usual formulas of the field. */
const CRF = "Formule de la Credit Research Foundation (CRF).";

/** What each indicator means; an empty value is explained by the last sentence of its definition. */
export const INDICATOR_WORDS: Readonly<Record<IndicatorCode, IndicatorWords>> = {
  "dso-simple": {
    name: "Délai moyen de paiement (DSO)",
    unit: "jours",
    period: LAST_90,
    definition: `Encours client TTC ÷ facturation TTC des 90 derniers jours × 90. ${CRF} Vide sans facturation sur la période.`,
    aliases: ["dso", "délai moyen de paiement"],
  },
  "dso-countback": {
    name: "Délai moyen de paiement par épuisement des ventes",
    unit: "jours",
    period: "mois par mois en remontant",
    definition:
      "Nombre de jours de facturation, du plus récent au plus ancien, qu'il faut cumuler pour atteindre l'encours (méthode par épuisement, « count-back »). Vide si les factures connues n'y suffisent pas.",
    aliases: ["dso par épuisement", "dso countback"],
  },
  "best-dso": {
    name: "Meilleur délai de paiement possible (best possible DSO)",
    unit: "jours",
    period: LAST_90,
    definition: `Encours non échu ÷ facturation TTC des 90 derniers jours × 90\u00a0: le délai si rien n'était en retard. ${CRF} Vide sans facturation sur la période.`,
    aliases: ["best possible dso", "meilleur dso", "meilleur délai de paiement possible"],
  },
  "days-delinquent": {
    name: "Jours de retard dans le DSO (ADD)",
    unit: "jours",
    period: LAST_90,
    definition: `Délai moyen de paiement − meilleur délai possible, soit encours échu ÷ facturation des 90 derniers jours × 90 (average days delinquent). ${CRF} Vide sans facturation sur la période.`,
    aliases: ["add", "jours de retard dans le dso"],
  },
  "average-delay": {
    name: "Retard moyen de règlement",
    unit: "jours",
    period: "factures soldées sur 90 jours",
    definition:
      "Jours entre l'échéance et le règlement complet, pondérés par les montants\u00a0; une avance compte en négatif. Vide sans règlement daté.",
    aliases: ["retard moyen"],
  },
  "overdue-share": {
    name: "Part échue de l'encours",
    unit: "%",
    period: AT_DAY,
    definition: "Factures échues ÷ factures non soldées, avoirs exclus. Vide sans facture ouverte.",
    aliases: ["part échue"],
  },
  "over-90-share": {
    name: "Part échue de plus de 90 jours",
    unit: "%",
    period: AT_DAY,
    definition: "Factures échues depuis plus de 90 jours ÷ factures non soldées. Vide sans facture ouverte.",
  },
  cei: {
    name: "Taux d'efficacité du recouvrement (CEI)",
    unit: "%",
    period: "dernier mois",
    definition: `(Encours initial + facturation − encours final) ÷ (encours initial + facturation − encours final non échu). ${CRF} Vide quand il n'y avait rien à recouvrer.`,
    aliases: ["cei", "taux d'efficacité du recouvrement"],
  },
  recovered: {
    name: "Recouvré dans les 15 jours d'une action",
    unit: "%",
    period: THIS_MONTH,
    definition:
      "Reçu sur les factures nommées par une relance ou un appel, du jour même au 15e, ÷ montant réclamé, pour les actions dont les 15 jours se sont achevés dans le mois. Un règlement ne compte qu'une fois, pour la dernière action qui le précède, et jamais au-delà du montant réclamé. Vide sans action arrivée à son terme.",
  },
  factored: {
    name: "Factures cédées (affacturage)",
    unit: "€",
    period: AT_DAY,
    definition:
      "Ce qui reste ouvert des factures cédées à un factor. Comptées dans la balance tant qu'elles y figurent, jamais relancées\u00a0: le client paie le factor.",
  },
  retention: {
    name: "Retenues de garantie à libérer",
    unit: "€",
    period: AT_DAY,
    definition:
      "Retenues acceptées, 5\u00a0% au plus par facture, hors de l'échu jusqu'à leur libération (un an après la réception).",
  },
  "collection-cost": {
    name: "Coût des relances",
    unit: "€",
    period: THIS_MONTH,
    definition:
      "Appels passés, messages, lettres et recommandés envoyés dans le mois, aux coûts des réglages (une lettre simple\u00a0: un dixième d'un appel). Vide sans action au journal.",
    aliases: ["coût du recouvrement"],
  },
  "cost-ratio": {
    name: "Coût des relances rapporté à l'échu",
    unit: "%",
    period: THIS_MONTH,
    definition:
      "Coût des relances du mois ÷ moyenne de l'échu en euros un mois plus tôt et à la fin. Vide quand rien n'était échu.",
  },
  "promises-kept": {
    name: "Promesses tenues à la date",
    unit: "%",
    period: LAST_90,
    definition:
      "Promesses dont la date est passée et dont les factures (ou le montant promis) ont été réglées au plus tard ce jour-là et 2 jours ouvrés (5 pour un chèque). Une promesse remplacée avant sa date n'est pas comptée. Vide sans promesse échue.",
    aliases: ["promesses tenues"],
  },
  "first-action-median": {
    name: "Délai de première action (médian)",
    unit: "jours",
    period: THIS_MONTH,
    definition:
      "Pour les factures relancées pour la première fois dans le mois\u00a0: jours entre l'échéance et la première relance, mise en demeure ou tentative d'appel (rappels préventifs exclus). La moitié a attendu moins. Vide sans première action.",
    aliases: ["délai de première action"],
  },
  "first-action-mean": {
    name: "Délai de première action (moyen)",
    unit: "jours",
    period: THIS_MONTH,
    definition:
      "Le même délai en moyenne simple, toutes les factures comptant autant. Vide sans première action.",
  },
  "disputes-opened": {
    name: "Litiges ouverts dans le mois",
    unit: "litiges",
    period: THIS_MONTH,
    definition:
      "Litiges inscrits au journal dans le mois, clos depuis ou non. Vide tant qu'aucun litige n'y est inscrit.",
    aliases: ["litiges ouverts"],
  },
  "disputes-closed": {
    name: "Litiges clos dans le mois",
    unit: "litiges",
    period: THIS_MONTH,
    definition:
      "Litiges clos au journal dans le mois, quelle qu'en soit l'issue. Vide tant qu'aucun litige n'y est inscrit.",
    aliases: ["litiges clos", "litiges résolus"],
  },
  "disputes-open": {
    name: "Litiges en cours",
    unit: "litiges",
    period: AT_DAY,
    definition: "Litiges du journal que rien n'a clos. Vide tant qu'aucun litige n'y est inscrit.",
  },
  "disputes-age": {
    name: "Âge moyen des litiges en cours",
    unit: "jours",
    period: AT_DAY,
    definition: "Jours depuis l'ouverture, en moyenne simple. Vide sans litige en cours.",
    aliases: ["âge des litiges"],
  },
  actions: {
    name: "Actions menées",
    unit: "actions",
    period: "30 derniers jours",
    definition: "Relances et mises en demeure envoyées, appels passés (avec ou sans réponse), par canal.",
  },
  "actions-month": {
    name: "Échanges du mois",
    unit: "échanges",
    period: THIS_MONTH,
    definition:
      "Messages, lettres et appels du journal dans le mois, par canal et par sens\u00a0: sortants (envoyés, passés) et entrants (reçus).",
  },
  "workbook-size": {
    name: "Volume du classeur",
    unit: "% de la limite",
    period: AT_DAY,
    definition: "",
  },
};

/** `Période` of a month's row: « octobre 2026 ». */
export function monthWords(on: Day): string {
  return formatLongDay(day(`${on.slice(0, 7)}-02`))
    .slice(2)
    .replace(/\u00a0/g, " ");
}

/** How far an indicator is from what it is compared with; `undefined`: it cannot be computed yet. */
export function gapWords(
  current: number | undefined,
  mark: number,
  unit: string,
  than: "target" | "published",
  source: string,
): string {
  const what = than === "target" ? "l'objectif" : "la moyenne publiée";
  const from = source === "" ? "" : ` Source\u00a0: ${source}.`;
  if (current === undefined) return `Votre chiffre ne peut pas encore être calculé.${from}`;
  const gap = Math.round(current * 10) / 10 - mark;
  const yours = `Vous\u00a0: ${withUnit(current, unit)}`;
  if (Math.round(gap * 10) === 0) return `${yours}, égal à ${what}.${from}`;
  const points = unit === "%" ? "points" : unit;
  const side = gap > 0 ? "au-dessus de" : "au-dessous de";
  return `${yours}, soit ${withUnit(Math.abs(gap), points)} ${side} ${what}.${from}`;
}

/** `Période` of a row that an indicator is compared with. */
export const COMPARED_PERIOD = "à comparer";

/** Shares of a limit from which the owner is told what to do. */
const PREPARE_FROM = 0.5;
const ACT_FROM = 0.8;

/** What fills the workbook, and what to do when it comes near a limit. */
export function workbookSizeWords(
  size: {
    readonly ownerRows: number;
    readonly journalRows: number;
    readonly otherRows: number;
    readonly cells: number;
    readonly share: number;
    readonly limit: "cells" | "rows";
  },
  cellsAtMost: number,
  rowsAtMost: number,
): string {
  const { ownerRows, journalRows, otherRows, cells: filled, share, limit } = size;
  const rows = (count: number): string => plural(count, "ligne");
  const counted = `${rows(ownerRows)} dans vos onglets, ${formatInteger(journalRows)} au journal, ${formatInteger(otherRows)} dans Grand livre, Règlements et Courriers, ${plural(filled, "cellule")}.`;
  const limits = `Limites\u00a0: ${formatInteger(cellsAtMost)} cellules par classeur (Google) et ${formatInteger(rowsAtMost)} lignes pour une actualisation sûre (Google arrête un script au bout de 6\u00a0minutes)\u00a0; la plus proche est celle des ${limit === "cells" ? "cellules" : "lignes"}.`;
  if (share < PREPARE_FROM) return `${counted} ${limits} Rien à faire.`;
  const how =
    "gardez une copie du classeur, puis recommencez dans un nouveau avec les seules factures non soldées et les lignes du journal qui les nomment";
  if (share < ACT_FROM) return `${counted} ${limits} À prévoir à la prochaine clôture\u00a0: ${how}.`;
  return `${counted} ${limits} Le classeur devient trop grand pour une feuille. À faire maintenant\u00a0: ${how}.`;
}
