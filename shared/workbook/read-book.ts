import { moneyOnce } from "../aging/money-once.ts";
import { ownersInvoices } from "../aging/owners-invoices.ts";
import { postedOnce, stillWithoutDue } from "../aging/posted-invoices.ts";
import { comparable } from "../base/normalise.ts";
import { countingEvents } from "../dunning/known-events.ts";
import { depositAnswers } from "../dunning/owner-answers.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import type { TabCells } from "../model/cell.ts";
import type { JournalEvent } from "../model/journal.ts";
import { OTHER_MONEY_MOTIVE } from "../texts/matching.ts";
import { SETTING_ROWS } from "../texts/settings.ts";
import { lostTabMessage, namesakeMessage } from "../texts/workbook.ts";
import { accountFinder } from "./account-names.ts";
import type { BookInput, BookReading, OutCell, ReadOptions } from "./book.ts";
import { chequesSeen } from "./cheques-seen.ts";
import { withKnownNumbers } from "./journal-numbers.ts";
import { type KeptTabs, readKept, tabIdRows } from "./kept-mapping.ts";
import { missingPresetRows } from "./load-preset.ts";
import { paymentReferences } from "./payment-reference.ts";
import { readClients } from "./read-clients.ts";
import { readJournal } from "./read-journal.ts";
import { readPayments } from "./read-payments.ts";
import { readScenarios } from "./read-scenarios.ts";
import { readSettings } from "./read-settings.ts";
import { leftOutProblems, readSources } from "./read-sources.ts";
import { readTable, type Table } from "./read-table.ts";
import { readTemplates } from "./read-templates.ts";
import { scenarioUses } from "./scenario-uses.ts";
import { HEADERS, TAB_NAMES, type TabName } from "./tabs.ts";

/** `Réglages` under its name, else the tab that has its header: it holds the ids by which the others are found. */
export function settingsTable(tabs: readonly TabCells[]): Table | undefined {
  const named = tabs.find((tab) => tab.title === "Réglages");
  if (named) return readTable(named, "Réglages");
  for (const tab of tabs) {
    const first = String(tab.rows[0]?.[0] ?? "");
    const table = first === "Réglage" ? readTable(tab, "Réglages") : undefined;
    if (table) return table;
  }
  return undefined;
}

/** Settings that a tab made before them, or by hand, lacks. A tab that is not there yet is created with all of them. */
function missingSettingRows(table: Table | undefined): readonly (readonly OutCell[])[] {
  if (!table) return [];
  const written = new Set(table.rows.map((row) => comparable(row.text("Réglage"))));
  return SETTING_ROWS.filter(([name]) => !written.has(comparable(name)));
}

/** Workbooks of the United States write the month first; all others we meet write the day first. */
export function isMonthFirst(locale: string): boolean {
  return /^en[_-]US$/i.test(locale);
}

/** Receipts that the owner says are not the money of a ledger line: by their reference. */
function otherMoney(journal: readonly JournalEvent[]): ReadonlySet<string> {
  const motive = comparable(OTHER_MONEY_MOTIVE);
  const notes = countingEvents(journal).filter(({ kind }) => kind === "note");
  return new Set(
    notes.flatMap((event) => (comparable(event.motive ?? "") === motive ? (event.reference ?? []) : [])),
  );
}

/** The owner's own tabs, and `Grand livre`, which is ours but holds their lines. */
function ledgerTabs(tabs: readonly TabCells[], kept: KeptTabs): readonly TabCells[] {
  const ours = new Map(Object.entries(kept.ourTabs).map(([name, id]) => [id, name]));
  return tabs
    .filter((tab) => !ours.has(tab.sheetId) || ours.get(tab.sheetId) === "Grand livre")
    .map((tab) => (ours.get(tab.sheetId) === "Grand livre" ? { ...tab, title: "Grand livre" } : tab));
}

/**
 * Reads a whole workbook: mapping, settings, ledger, payments, customers, scenarios, templates, journal.
 * With `accept` a proposal is taken as confirmed. A row that cannot be read becomes a problem, never an error.
 */
export function readBook(input: BookInput, options: ReadOptions = {}): BookReading {
  const { tabs } = input;
  const settingTable = settingsTable(tabs);
  const kept = readKept(settingTable, tabs);
  if (kept.lost.includes("Journal")) return { kind: "refused", message: lostTabMessage("Journal") };
  const [namesake] = kept.namesakes;
  if (namesake !== undefined)
    return { kind: "refused", message: namesakeMessage(namesake, HEADERS[namesake]) };

  const ourCells: Partial<Record<TabName, TabCells>> = {};
  for (const name of TAB_NAMES) {
    const tab = tabs.find((candidate) => candidate.sheetId === kept.ourTabs[name]);
    if (tab) ourCells[name] = tab;
  }
  const byName = (name: TabName): Table | undefined => {
    const tab = ourCells[name];
    return tab && readTable(tab, name);
  };
  const ledgers = ledgerTabs(tabs, kept);
  const read = readSources(ledgers, kept, options);
  if (read.kind === "refused") return read;
  const { recognition } = read;
  const settingRows = [...missingSettingRows(settingTable), ...read.settingRows, ...tabIdRows(kept)];
  if (read.kind === "proposal") {
    const { message, columns } = read;
    return { kind: "proposal", message, columns, settingRows, ourTabs: kept.ourTabs };
  }

  const monthFirst = isMonthFirst(input.locale);
  const { settings, problems: settingProblems } = readSettings(settingTable);
  const asOf = settings.asOf ?? input.today;
  const { clients, problems: clientProblems } = readClients(byName("Clients"));
  const ledger = readLedger(ledgers, recognition.sources, {
    clients,
    defaultTerms: settings.defaultTerms,
    ...(settings.trade === undefined ? {} : { trade: settings.trade }),
    monthFirst,
    asOf,
  });
  const accounts = accountFinder(ledger.directory, ledger.items);
  const { payments, problems: paymentProblems } = readPayments(byName("Règlements"), accounts, monthFirst);
  const { journal: typed, problems: journalProblems } = readJournal(byName("Journal"), accounts, monthFirst);
  const journal = withKnownNumbers(typed, ledger.items, ledger.directory);
  const ledgerTabsRead = recognition.sources.filter(({ shape }) => shape === "lines").map(({ tab }) => tab);
  const posted = postedOnce(ledger.items, new Set(ledgerTabsRead));
  const owned = ownersInvoices(posted.items, depositAnswers(journal, asOf));
  const others = otherMoney(journal);
  const once = moneyOnce(owned.items, payments, {
    lettered: "Grand livre",
    directory: ledger.directory,
    otherMoney: others,
    references: others.size === 0 ? [] : paymentReferences(payments),
  });
  const cheques = chequesSeen(once.items, ledger.directory, settingTable, asOf);
  const templates = readTemplates(byName("Modèles"));
  const scenarioTable = byName("Scénarios");
  const {
    scenarios,
    written,
    problems: scenarioProblems,
  } = readScenarios(scenarioTable, templates, settings.trade);
  return {
    kind: "book",
    book: {
      asOf,
      settings,
      sources: recognition.sources,
      ledger: { ...ledger, items: cheques.items },
      listed: new Set(clients.flatMap((client) => ledger.directory.keyOf(client.name, client.code) ?? [])),
      payments: once.payments,
      journal,
      scenarios,
      templates,
      problems: [
        ...(posted.problems.length === 0 ? ledger.problems : stillWithoutDue(ledger.problems, posted.items)),
        ...posted.problems,
        ...owned.problems,
        ...once.problems,
        ...paymentProblems,
        ...journalProblems,
        ...clientProblems,
        ...scenarioProblems,
        ...scenarioUses(byName("Clients"), scenarios, written),
        ...settingProblems,
        ...leftOutProblems(recognition),
      ],
      ourTabs: kept.ourTabs,
      ourCells,
      settingRows: [...settingRows, ...cheques.settingRows],
      presetRows: settings.trade === undefined ? [] : missingPresetRows(scenarioTable, settings.trade),
    },
  };
}
