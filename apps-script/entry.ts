import {
  balanceAgee,
  dateEcheance,
  indemniteRecouvrement,
  joursRetard,
  penalitesRetard,
  trancheRetard,
} from "./custom-functions.ts";
import { addMenu, showSidebar } from "./platform/menu.ts";
import { refreshFromMenuAndSay, refreshWorkbook } from "./refresh-workbook.ts";
import type { RefreshReport, SidebarState } from "./sidebar-contract.ts";
import { readSidebarState } from "./sidebar-state.ts";

/** Builds the menu when the workbook opens. */
export function onOpen(): void {
  addMenu();
}

/** Builds the menu just after the installation. */
export function onInstall(): void {
  addMenu();
}

/** Opens the panel at the right of the sheet. */
export function openSidebar(): void {
  showSidebar("state");
}

/** Opens the panel on its help. */
export function openHelp(): void {
  showSidebar("help");
}

/** Recomputes the aged balance and the plan of reminders, and writes them in Crescendo's tabs. */
export function refresh(): RefreshReport {
  return refreshWorkbook(false);
}

/** Accepts the columns that Crescendo proposes, keeps them in Réglages, and refreshes. */
export function acceptMapping(): RefreshReport {
  return refreshWorkbook(true);
}

/** Menu: refresh, and say the result. */
export function refreshFromMenu(): void {
  refreshFromMenuAndSay(false);
}

/** Menu: accept the proposed columns, refresh, and say the result. */
export function acceptMappingFromMenu(): void {
  refreshFromMenuAndSay(true);
}

/** What the panel shows; reads only. */
export function sidebarState(): SidebarState {
  return readSidebarState();
}

/**
 * Nombre de jours de retard d'une facture : 0 le jour de l'échéance, négatif avant.
 *
 * @param {D2} echeance Date d'échéance, ou plage de dates.
 * @param {B1} date Date à laquelle compter le retard.
 * @return {number} Le nombre de jours.
 * @customfunction
 */
export function JOURS_RETARD(echeance: unknown, date: unknown): unknown {
  return joursRetard(echeance, date);
}

/**
 * Tranche de la balance âgée d'une facture : Non échu, 1–30 j, 31–60 j, 61–90 j, Plus de 90 j, Sans échéance.
 *
 * @param {D2} echeance Date d'échéance, ou plage de dates.
 * @param {B1} date Date d'arrêté de la balance.
 * @return {string} Le nom de la tranche.
 * @customfunction
 */
export function TRANCHE_RETARD(echeance: unknown, date: unknown): unknown {
  return trancheRetard(echeance, date);
}

/**
 * Date d'échéance d'une facture selon ses conditions de règlement.
 *
 * @param {B2} date_facture Date de la facture, ou plage de dates.
 * @param {"30J FDM"} conditions 30J, 30J FDM, 45J FDM, FDM 45J, 60J, COMPTANT ou 30J FDM LE 10.
 * @return {Date} La date d'échéance, à afficher au format date.
 * @customfunction
 */
export function DATE_ECHEANCE(date_facture: unknown, conditions: unknown): unknown {
  return dateEcheance(date_facture, conditions);
}

/**
 * Pénalités de retard en euros, du lendemain de l'échéance jusqu'à la date comprise.
 *
 * @param {E2} montant Montant TTC impayé, en euros.
 * @param {D2} echeance Date d'échéance ; pour un particulier, jour de présentation de la mise en demeure.
 * @param {B1} date Date de paiement ou de calcul.
 * @param {"professionnel"} debiteur Facultatif : professionnel, public ou particulier.
 * @param {0.15} taux Facultatif : taux annuel de vos conditions générales ; vide, le taux légal.
 * @return {number} Le total des pénalités.
 * @customfunction
 */
export function PENALITES_RETARD(
  montant: unknown,
  echeance: unknown,
  date: unknown,
  debiteur?: unknown,
  taux?: unknown,
): unknown {
  return penalitesRetard(montant, echeance, date, debiteur, taux);
}

/**
 * Indemnité forfaitaire pour frais de recouvrement : 40 € par facture payée en retard, rien pour un particulier.
 *
 * @param {"professionnel"} debiteur professionnel, public ou particulier.
 * @param {3} nombre Nombre de factures en retard.
 * @return {number} L'indemnité en euros.
 * @customfunction
 */
export function INDEMNITE_RECOUVREMENT(debiteur: unknown, nombre: unknown): unknown {
  return indemniteRecouvrement(debiteur, nombre);
}

/**
 * Balance âgée d'une plage de factures ou d'écritures, avec ses titres et son total.
 *
 * @param {Factures!A1:H500} plage Les factures, ligne de titres comprise.
 * @param {B1} date Date d'arrêté.
 * @return {Array} Une ligne par client et par devise, puis le total.
 * @customfunction
 */
export function BALANCE_AGEE(plage: unknown, date: unknown): unknown {
  return balanceAgee(plage, date);
}
