import type { ImportReport } from "#shared/workbook/book.ts";
import type { MatchReport } from "#shared/workbook/match-report.ts";
import {
  balanceAgee,
  dateEcheance,
  indemniteRecouvrement,
  joursRetard,
  penalitesRetard,
  trancheRetard,
} from "./custom-functions.ts";
import { mappingAnswers } from "./given-arguments.ts";
import { importBankFile, importFecFile, importFecPart } from "./import-files.ts";
import {
  accept,
  assign,
  ignore,
  matchFromMenuAndSay,
  matchNow,
  readChoices,
  readMatching,
  refuse,
  undo,
} from "./matching.ts";
import { addMenu, showSidebar } from "./platform/menu.ts";
import { acceptGivenSegments, loadGivenPreset, readSegments, readTrades } from "./policy.ts";
import { readDay } from "./read-day-list.ts";
import { readIndicators } from "./read-indicators.ts";
import { readReadingState } from "./reading-state.ts";
import { keepDefaultTerms, refreshFromMenuAndSay, refreshWorkbook } from "./refresh-workbook.ts";
import type {
  AssignmentChoices,
  DayState,
  IndicatorsState,
  MatchingDone,
  PolicyDone,
  ReadingState,
  RefreshReport,
  SegmentsState,
  SidebarState,
  TradeState,
} from "./sidebar-contract.ts";
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
  showSidebar("home");
}

/** Opens the panel on the import of a FEC. */
export function openFecImport(): void {
  showSidebar("import-fec");
}

/** Opens the panel on the import of a bank statement. */
export function openBankImport(): void {
  showSidebar("import-bank");
}

/** Opens the panel on its help. */
export function openHelp(): void {
  showSidebar("help");
}

/** Recomputes the aged balance and the plan of reminders, and writes them in Crescendo's tabs. */
export function refresh(): RefreshReport {
  return refreshWorkbook({});
}

/** Accepts the columns that Crescendo proposes, as the owner corrected them, keeps them in Réglages, and refreshes. */
export function acceptMapping(corrections?: unknown, shapes?: unknown): RefreshReport {
  return refreshWorkbook(mappingAnswers(corrections, shapes));
}

/** Imports the decoded text of a FEC into Grand livre: customers' lines only, none twice. No refresh. */
export function importFec(text: unknown, fileName?: unknown): ImportReport {
  return importFecFile(text, fileName);
}

/** Imports a part of a FEC's rows, which the panel's page has read. No refresh. */
export function importLedgerRows(rows: unknown, file?: unknown): ImportReport {
  return importFecPart(rows, file);
}

/** Imports the decoded text of a bank statement (OFX, CAMT.053, CFONB 120, CSV) into Règlements. No refresh. */
export function importBankStatement(text: unknown, fileName?: unknown): ImportReport {
  return importBankFile(text, fileName);
}

/** Matches the payments to the invoices: sure matches are written in Règlements, the others proposed. No refresh. */
export function matchPayments(): MatchReport {
  return matchNow();
}

/** Proposals, counters and runs of matching as the workbook stands; reads only. */
export function matchingState(): MatchReport {
  return readMatching();
}

/** Applies a proposal; `options`: `{residual, releaseDay}`, or true to settle what stays open too. */
export function acceptMatch(proposalId: unknown, options?: unknown): MatchingDone {
  return accept(proposalId, options);
}

/** Refuses a proposal: it is never made again. */
export function refuseMatch(proposalId: unknown): MatchingDone {
  return refuse(proposalId);
}

/** Says that a receipt is not a customer's payment. */
export function ignorePayment(paymentId: unknown): MatchingDone {
  return ignore(paymentId);
}

/** Undoes a run of matching, or one match that was accepted. */
export function undoMatching(runId: unknown): MatchingDone {
  return undo(runId);
}

/** Allocates a payment to invoices of a customer, as the owner chose: numbers, or `{number, cents}`. */
export function assignPayment(paymentId: unknown, customerKey: unknown, invoices: unknown): MatchingDone {
  return assign(paymentId, customerKey, invoices);
}

/** Payments and invoices that the owner may pair by hand; reads only. */
export function assignmentChoices(): AssignmentChoices {
  return readChoices();
}

/** Keeps the usual payment terms (`30J`, `45J FDM`, `COMPTANT` …) in Réglages, and refreshes. */
export function setDefaultTerms(terms: unknown): RefreshReport {
  return keepDefaultTerms(terms);
}

/** Menu: refresh, and say the result. */
export function refreshFromMenu(): void {
  refreshFromMenuAndSay({});
}

/** Menu: accept the proposed columns, refresh, and say the result. */
export function acceptMappingFromMenu(): void {
  refreshFromMenuAndSay({ accept: true });
}

/** Menu: match the payments, refresh, and say the result. */
export function matchPaymentsFromMenu(): void {
  matchFromMenuAndSay();
}

/** What the panel shows; reads only. */
export function sidebarState(): SidebarState {
  return readSidebarState();
}

/** Control totals of what was read, tab by tab; reads only. */
export function readingState(): ReadingState {
  return readReadingState();
}

/** Segments proposed for customers, with why; reads only. */
export function segmentProposals(): SegmentsState {
  return readSegments();
}

/** Writes segments in Clients: a list of `{customer, segment}`. The current one, written, confirms it. No refresh. */
export function acceptSegments(choices: unknown): PolicyDone {
  return acceptGivenSegments(choices);
}

/** The trades, and what their scenarios are; reads only. */
export function tradePresets(): TradeState {
  return readTrades();
}

/** Adds the scenarios of a trade to Scénarios and names it in Réglages; nothing twice. No refresh. */
export function loadPreset(trade: unknown): PolicyDone {
  return loadGivenPreset(trade);
}

/** The indicators of the day and of the last months; reads only. */
export function indicatorSeries(): IndicatorsState {
  return readIndicators();
}

/** The day's list, line by line, with who acts and by which channel; reads only. */
export function dayList(): DayState {
  return readDay();
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
