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
import type { AnomaliesState, CustomerState, CustomersState, EntryDone } from "./customer/contract.ts";
import { goToGivenCell } from "./customer/go-to-cell.ts";
import { readAnomalies, readCustomer, readCustomers } from "./customer/read-customers.ts";
import { cancelGiven, recordOrder, saveGivenContact } from "./customer/record-entry.ts";
import { mappingAnswers } from "./given-arguments.ts";
import { readHelpGuide } from "./help.ts";
import type { HelpGuide } from "./help-guide.ts";
import { importBankFile, importFecFile, importFecPart } from "./import-files.ts";
import {
  accept,
  assign,
  ignore,
  matchFromMenuAndSay,
  matchNow,
  readChoices,
  readMatching,
  readPayments,
  refuse,
  undo,
} from "./matching.ts";
import type { OpenEvent } from "./platform/access.ts";
import { finishNewTabs, type TabsFinished } from "./platform/look/finish-tabs.ts";
import { addMenu, showSidebar } from "./platform/menu.ts";
import { acceptGivenSegments, loadGivenPreset, readSegments, readTrades } from "./policy.ts";
import { readDay } from "./read-day-list.ts";
import { readIndicators } from "./read-indicators.ts";
import { readReadingState } from "./reading-state.ts";
import { keepDefaultTerms, refreshFromMenuAndSay, refreshWorkbook } from "./refresh-workbook.ts";
import { answerGivenSetup, readSetupState } from "./setup/answer.ts";
import type { SetupDone, SetupState } from "./setup/contract.ts";
import type {
  AssignmentChoices,
  DayState,
  IndicatorsState,
  MatchingDone,
  PaymentsState,
  PolicyDone,
  ReadingState,
  RefreshReport,
  SegmentsState,
  SidebarState,
  TradeState,
} from "./sidebar-contract.ts";
import { readSidebarState } from "./sidebar-state.ts";

/** Builds the menu when the workbook opens. */
export function onOpen(event?: OpenEvent): void {
  addMenu(event);
}

/** Builds the menu just after the installation. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
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

/** Does what is left of the look of new tabs (widths, notes …), right after the refresh that made them. */
export function finishTabs(): TabsFinished {
  return finishNewTabs();
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

/** Payments, proposals and what may be paired by hand, for the panel; reads only. */
export function paymentsState(): PaymentsState {
  return readPayments();
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

/** The first run as the workbook stands: what was read, the five questions and their answers; reads only. */
export function setupState(): SetupState {
  return readSetupState();
}

/** Writes one answer of the first run where it belongs, once. */
export function answerSetup(answer: unknown): SetupDone {
  return answerGivenSetup(answer);
}

/** The guide of « Aide », and which section explains which message; touches no cell. */
export function helpGuide(): HelpGuide {
  return readHelpGuide();
}

/** The day's list, line by line, with who acts and by which channel; reads only. */
export function dayList(): DayState {
  return readDay();
}

/** Every customer with what it owes, those who owe most overdue first; reads only. */
export function customerList(): CustomersState {
  return readCustomers();
}

/** One customer's page, in one currency (none: the first in which something is overdue); reads only. */
export function customerPage(key: unknown, currency?: unknown): CustomerState {
  return readCustomer(key, currency);
}

/** Notes what the owner says of a customer: rows appended to Journal, each once. No refresh. */
export function recordEvents(order: unknown): EntryDone {
  return recordOrder(order);
}

/** Cancels events of Journal, each by a row `annulation`; nothing is erased. No refresh. */
export function cancelEvents(key: unknown, currency: unknown, ids: unknown): EntryDone {
  return cancelGiven(key, currency, ids);
}

/** Changes cells of a customer's row in Clients that still hold what was shown: `{header, before, value}`. */
export function saveContact(key: unknown, currency: unknown, changes: unknown): EntryDone {
  return saveGivenContact(key, currency, changes);
}

/** What could not be read or looks strange, each with its cell; reads only. */
export function anomalyList(): AnomaliesState {
  return readAnomalies();
}

/** Selects a cell: the name of its tab, its row and its column from 1. */
export function goToCell(tab: unknown, row: unknown, column?: unknown): void {
  goToGivenCell(tab, row, column);
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
