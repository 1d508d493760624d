import type { ColumnCorrection, ImportReport, ShapeCorrection } from "#shared/workbook/book.ts";
import type { LedgerRow, RowsOfFile } from "#shared/workbook/import-fec-rows.ts";
import type { MatchReport } from "#shared/workbook/match-report.ts";
import type { CustomerServer } from "../customer/contract.ts";
import type { HelpGuide } from "../help-guide.ts";
import type { SetupAnswer, SetupDone, SetupState } from "../setup/contract.ts";
import type {
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
} from "../sidebar-contract.ts";

/** The add-on's functions that the panel may call. */
export interface Server extends CustomerServer {
  sidebarState(): Promise<SidebarState>;
  readingState(): Promise<ReadingState>;
  refresh(): Promise<RefreshReport>;
  acceptMapping(
    corrections: readonly ColumnCorrection[],
    shapes: readonly ShapeCorrection[],
  ): Promise<RefreshReport>;
  setDefaultTerms(terms: string): Promise<RefreshReport>;
  importLedgerRows(rows: readonly LedgerRow[], file: RowsOfFile): Promise<ImportReport>;
  importBankStatement(text: string, fileName: string): Promise<ImportReport>;
  matchPayments(): Promise<MatchReport>;
  paymentsState(): Promise<PaymentsState>;
  assignPayment(
    paymentId: string,
    customerKey: string,
    invoices: readonly { readonly number: string; readonly cents?: number }[],
  ): Promise<MatchingDone>;
  finishTabs(): Promise<unknown>;
  acceptMatch(
    proposalId: string,
    options: { readonly residual: boolean; readonly releaseDay?: string },
  ): Promise<MatchingDone>;
  refuseMatch(proposalId: string): Promise<MatchingDone>;
  ignorePayment(paymentId: string): Promise<MatchingDone>;
  undoMatching(runId: string): Promise<MatchingDone>;
  dayList(): Promise<DayState>;
  indicatorSeries(): Promise<IndicatorsState>;
  segmentProposals(): Promise<SegmentsState>;
  acceptSegments(
    choices: readonly { readonly customer: string; readonly segment: string }[],
  ): Promise<PolicyDone>;
  tradePresets(): Promise<TradeState>;
  loadPreset(trade: string): Promise<PolicyDone>;
  setupState(): Promise<SetupState>;
  answerSetup(answer: SetupAnswer): Promise<SetupDone>;
  helpGuide(): Promise<HelpGuide>;
}

type FunctionName = keyof Server;

/** `google.script.run`, as far as we use it; HtmlService puts it in the page. */
type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (problem: unknown) => void): Runner;
} & Readonly<Record<FunctionName, (...given: readonly unknown[]) => void>>;

declare global {
  interface Window {
    readonly google?: { readonly script: { readonly run: Runner } };
  }
}

/** The only way from the page to Apps Script: each call answers or fails with Google's words. */
export function scriptServer(): Server {
  return {
    sidebarState: () => call("sidebarState"),
    readingState: () => call("readingState"),
    refresh: () => call("refresh"),
    acceptMapping: (corrections, shapes) => call("acceptMapping", corrections, shapes),
    setDefaultTerms: (terms) => call("setDefaultTerms", terms),
    importLedgerRows: (rows, file) => call("importLedgerRows", rows, file),
    importBankStatement: (text, fileName) => call("importBankStatement", text, fileName),
    matchPayments: () => call("matchPayments"),
    paymentsState: () => call("paymentsState"),
    assignPayment: (id, customer, invoices) => call("assignPayment", id, customer, invoices),
    finishTabs: () => call("finishTabs"),
    acceptMatch: (id, options) => call("acceptMatch", id, options),
    refuseMatch: (id) => call("refuseMatch", id),
    ignorePayment: (id) => call("ignorePayment", id),
    undoMatching: (id) => call("undoMatching", id),
    dayList: () => call("dayList"),
    indicatorSeries: () => call("indicatorSeries"),
    segmentProposals: () => call("segmentProposals"),
    acceptSegments: (choices) => call("acceptSegments", choices),
    tradePresets: () => call("tradePresets"),
    loadPreset: (trade) => call("loadPreset", trade),
    customerList: () => call("customerList"),
    customerPage: (key, currency) => call("customerPage", key, currency),
    recordEvents: (order) => call("recordEvents", order),
    cancelEvents: (key, currency, ids) => call("cancelEvents", key, currency, ids),
    saveContact: (key, currency, changes) => call("saveContact", key, currency, changes),
    anomalyList: () => call("anomalyList"),
    goToCell: (tab, row, column) => call("goToCell", tab, row, column),
    setupState: () => call("setupState"),
    answerSetup: (answer) => call("answerSetup", answer),
    helpGuide: () => call("helpGuide"),
  };
}

function call<T>(name: FunctionName, ...given: readonly unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = window.google?.script.run;
    if (run === undefined) {
      reject(
        new Error(
          "Ce panneau s'ouvre depuis Google Sheets\u00a0: Extensions › Crescendo › Ouvrir le panneau.",
        ),
      );
      return;
    }
    run
      .withSuccessHandler((answer) => resolve(answer as T))
      .withFailureHandler((problem) => reject(new Error(messageOf(problem))))
      [name](...given);
  });
}

/** Apps Script hands over `Error: …` or `Exception: …`; a French message of ours reads better without it. */
function messageOf(problem: unknown): string {
  const message = problem instanceof Object ? String(Reflect.get(problem, "message") ?? "") : String(problem);
  return message.replace(/^(?:(?:Uncaught )?(?:Error|Exception|ScriptError)\s*: )+/, "");
}
