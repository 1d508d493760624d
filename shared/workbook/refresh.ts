import { formatAmount } from "../base/french-format.ts";
import { sizeRow, workbookSize } from "../indicators/workbook-size.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import { TERMS_QUESTION } from "../texts/recognition.ts";
import { KEPT_NOTE_WHY, refreshSentence } from "../texts/workbook.ts";
import { appendRows } from "./append-rows.ts";
import type {
  Book,
  BookInput,
  OutCell,
  Outcome,
  ReadOptions,
  RefreshOutcome,
  RefreshSummary,
  TabWrite,
} from "./book.ts";
import { freshnessFormula, isFreshnessFormula } from "./freshness.ts";
import { freshnessWatch } from "./freshness-watch.ts";
import { inClientRows } from "./in-client-rows.ts";
import { inColumns } from "./in-columns.ts";
import { indicatorsOfBook } from "./indicators-of.ts";
import { lineWords } from "./line-words.ts";
import { customerLinks } from "./look/customer-links.ts";
import { planBook } from "./plan-book.ts";
import { readBook } from "./read-book.ts";
import { rebuildTab } from "./rebuild-tab.ts";
import { balanceRows } from "./rows/balance-rows.ts";
import { newClients } from "./rows/client-rows.ts";
import { controlRows } from "./rows/control-rows.ts";
import { indicatorTable } from "./rows/indicator-rows.ts";
import { planTable } from "./rows/plan-rows.ts";
import { problemTable } from "./rows/problem-rows.ts";
import { settingWrites } from "./setting-writes.ts";
import { HEADERS, TAB_NAMES, type TabName } from "./tabs.ts";
import { templateProblems } from "./template-problems.ts";

const FIRST_LINES = 5;

/**
 * The whole refresh: reads the workbook, computes, and says what to write; the edge only reads and writes.
 * Nothing is allocated and no cell of the owner's tabs is among the writes.
 */
export function refreshBook(input: BookInput, options: ReadOptions = {}): RefreshOutcome {
  const reading = readBook(input, options);
  if (reading.kind === "refused") return reading;
  if (reading.kind === "proposal") {
    const settings = tabWithId(input.tabs, reading.ourTabs.Réglages);
    const writes = settingWrites(settings?.sheetId, settings, reading.settingRows);
    return {
      kind: "proposal",
      message: reading.message,
      columns: reading.columns,
      writes,
    };
  }
  const planned = planBook(reading.book);
  // Only here: the panel opens without reading the owner's templates again.
  const outcome = { ...planned, problems: [...planned.problems, ...templateProblems(reading.book)] };
  return {
    kind: "done",
    writes: writesOf(input.tabs, reading.book, outcome),
    summary: summaryOf(reading.book, outcome),
  };
}

const tabWithId = (tabs: readonly TabCells[], id: number | undefined): TabCells | undefined =>
  id === undefined ? undefined : tabs.find((tab) => tab.sheetId === id);

const column = (tab: TabName, header: string): number => HEADERS[tab].indexOf(header);

/** Every write of a refresh, tabs of ours only: those rebuilt, those created, rows added. */
function writesOf(tabs: readonly TabCells[], book: Book, outcome: Outcome): readonly TabWrite[] {
  const { directory } = book.ledger;
  const newcomers = newClients(book.ledger, book.listed);
  const tables: Partial<
    Record<TabName, Omit<Parameters<typeof rebuildTab>[0], "tab" | "sheetId" | "before">>
  > = {
    "Balance âgée": {
      ...balanceParts(book, outcome),
      keyColumns: [column("Balance âgée", "Client"), column("Balance âgée", "Devise")],
      orphan: (key) => zeroBalanceRow(key),
    },
    Relances: {
      above: undefined,
      table: planTable(outcome.plan, directory),
      keyColumns: [column("Relances", "Client"), column("Relances", "Factures")],
      orphan: (key) => keptNoteRow(key),
    },
    Anomalies: {
      above: undefined,
      table: problemTable(inClientRows(outcome.problems, newcomers, tabWithId(tabs, book.ourTabs.Clients))),
      keyColumns: [0, 1, 2, 4],
      orphan: ([tab = null, row = null, at = null, problem = null]) => [
        tab,
        row,
        at,
        null,
        problem,
        null,
        null,
      ],
    },
    Indicateurs: {
      above: undefined,
      table: indicatorTable(
        indicatorsOfBook(book, outcome),
        sizeRow(workbookSize(tabs, book.ourTabs)),
        controlRows(book.ledger.controls),
      ),
      keyColumns: [0, 3],
      orphan: ([name = null, period = null]) => [name, null, null, period, null],
    },
  };
  const added: Partial<Record<TabName, readonly (readonly OutCell[])[]>> = {
    Clients: inColumns(
      "Clients",
      tabWithId(tabs, book.ourTabs.Clients),
      newcomers.map(({ row }) => row),
    ),
    Scénarios: inColumns("Scénarios", tabWithId(tabs, book.ourTabs.Scénarios), book.presetRows),
    Réglages: book.settingRows,
  };

  const written = new Map<TabName, readonly TabWrite[]>();
  // `Balance âgée` comes last: it says whether what the others hold is still what it was computed with.
  for (const tab of [...TAB_NAMES.filter((name) => name !== "Balance âgée"), "Balance âgée" as const]) {
    const sheetId = book.ourTabs[tab];
    const before = tabWithId(tabs, sheetId);
    const rebuilt = tables[tab];
    if (tab === "Réglages") {
      written.set(tab, settingWrites(sheetId, before, added[tab] ?? []));
      continue;
    }
    const write = rebuilt
      ? rebuildTab({ tab, sheetId, before, ...rebuilt, ...freshnessOf(tab, tabs, book, written) })
      : appendRows(tab, sheetId, before, added[tab] ?? []);
    if (write) written.set(tab, [tab === "Relances" ? withLinks(write, book, outcome) : write]);
  }
  return TAB_NAMES.flatMap((tab) => written.get(tab) ?? []);
}

/** The formula that says whether the balance is still up to date, for its own tab only. */
function freshnessOf(
  tab: TabName,
  tabs: readonly TabCells[],
  book: Book,
  written: ReadonlyMap<TabName, readonly TabWrite[]>,
): Pick<Parameters<typeof rebuildTab>[0], "aboveFormula"> {
  if (tab !== "Balance âgée") return {};
  const watch = freshnessWatch(tabs, book, [...written.values()].flat());
  if (watch === undefined) return {};
  return {
    aboveFormula: { at: (row) => freshnessFormula(watch, `$B$${row}`), isOurs: isFreshnessFormula },
  };
}

/** `Relances` with a link from each customer's name to its rows in the owner's tab. */
function withLinks(write: TabWrite, book: Book, outcome: Outcome): TabWrite {
  return { ...write, links: customerLinks(write, book, outcome.plan) };
}

function balanceParts(book: Book, outcome: Outcome) {
  const [above, ...table] = balanceRows(
    book.asOf,
    outcome.balance,
    book.ledger.directory,
    book.settings.bucketBounds,
  );
  return { above, table, lastRows: outcome.balance.totals.length };
}

function zeroBalanceRow([client = null, currency = null]: readonly Cell[]): readonly OutCell[] {
  return [client, currency, ...new Array<OutCell>(HEADERS["Balance âgée"].length - 2).fill(0)];
}

function keptNoteRow([client = null, invoices = null]: readonly Cell[]): readonly OutCell[] {
  return HEADERS.Relances.map((header): OutCell => {
    if (header === "Client") return client;
    if (header === "Factures") return invoices;
    return header === "Pourquoi" ? KEPT_NOTE_WHY : null;
  });
}

/** Whether nothing can ever be late: no open item has a due day, and no terms stand in `Réglages`. */
function noDueDayKnown(book: Book, { position }: Outcome): boolean {
  return (
    book.settings.defaultTerms === undefined &&
    position.items.length > 0 &&
    position.items.every((one) => one.item.due === undefined)
  );
}

function summaryOf(book: Book, outcome: Outcome): RefreshSummary {
  const { directory } = book.ledger;
  const toDo = outcome.plan.filter(({ line }) => line.state === "à faire");
  const totals = outcome.balance.totals.map(({ currency, total, overdue }) => ({ currency, total, overdue }));
  const base = { asOf: book.asOf, totals, toDo: toDo.length };
  const question = noDueDayKnown(book, outcome) ? TERMS_QUESTION : undefined;
  const listed = outcome.plan
    .filter(({ line, first }) => first || line.state === "à faire")
    .slice(0, FIRST_LINES);
  return {
    ...base,
    customers: new Set(outcome.balance.rows.map((row) => row.customer)).size,
    invoices: outcome.position.items.length,
    toCheck: outcome.plan.filter(({ line }) => line.state === "à vérifier" || line.state === "décision")
      .length,
    anomalies: outcome.problems.filter((problem) => problem.severity !== "à savoir").length,
    first: listed.map((ranked) => ({
      ...lineWords(ranked, directory),
      claimed: formatAmount(ranked.line.claimed, ranked.line.currency),
    })),
    sentence: question === undefined ? refreshSentence(base) : `${refreshSentence(base)} ${question}`,
    ...(question === undefined ? {} : { question }),
  };
}
