import { comparable } from "../base/normalise.ts";
import { checkScenarios } from "../dunning/check-scenarios.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { recognise } from "../ledger/recognise.ts";
import type { TabCells } from "../model/cell.ts";
import type { Problem } from "../model/problem.ts";
import type { Recognition } from "../model/recognition.ts";
import type { Scenario } from "../model/scenario.ts";
import { proposalMessage, refusalMessage } from "../texts/recognition.ts";
import { SETTING_ROWS } from "../texts/settings.ts";
import { lostTabMessage } from "../texts/workbook.ts";
import { accountFinder } from "./account-names.ts";
import type { BookInput, BookReading, OutCell } from "./book.ts";
import { type KeptTabs, mappingRows, readKept, tabIdRows } from "./kept-mapping.ts";
import { readClients } from "./read-clients.ts";
import { readJournal } from "./read-journal.ts";
import { readPayments } from "./read-payments.ts";
import { readScenarios } from "./read-scenarios.ts";
import { readSettings } from "./read-settings.ts";
import { readTable, type Table } from "./read-table.ts";
import { readTemplates } from "./read-templates.ts";
import { rowProblems } from "./row-problem.ts";
import type { TabName } from "./tabs.ts";

/** `Réglages` under its name, else the tab that has its header: it holds the ids by which the others are found. */
function settingsTable(tabs: readonly TabCells[]): Table | undefined {
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

/** Tabs that tell of the same invoices as the sources: the question is asked once. */
function leftAside(recognition: Recognition, tabs: readonly TabCells[]): readonly TabCells[] {
  const used = new Set(recognition.sources.map((source) => source.tab));
  const asked = new Set(
    recognition.doubts.flatMap((doubt) => (doubt.code === "several-tabs" ? doubt.options : [])),
  );
  return tabs.filter(({ title }) => asked.has(title) && !used.has(title));
}

/** Customers who follow a scenario that does not exist: they fall back to that of their segment. */
function unknownScenarios(clients: Table | undefined, scenarios: readonly Scenario[]): readonly Problem[] {
  const names = new Set(scenarios.map(({ name }) => comparable(name)));
  const { problems, say } = rowProblems("Clients");
  for (const row of clients?.rows ?? []) {
    const name = row.text("Scénario");
    if (name !== "" && !names.has(comparable(name))) say(row, "scenario-invalid", "Scénario");
  }
  return problems.map((problem) => ({ ...problem, data: { fault: "unknown-scenario" } }));
}

/** Workbooks of the United States write the month first; all others we meet write the day first. */
export function isMonthFirst(locale: string): boolean {
  return /^en[_-]US$/i.test(locale);
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
export function readBook(input: BookInput, options: { readonly accept?: boolean } = {}): BookReading {
  const { tabs } = input;
  const settingTable = settingsTable(tabs);
  const kept = readKept(settingTable, tabs);
  if (kept.lost.includes("Journal")) return { kind: "refused", message: lostTabMessage("Journal") };

  const byName = (name: TabName): Table | undefined => {
    const tab = tabs.find((candidate) => candidate.sheetId === kept.ourTabs[name]);
    return tab && readTable(tab, name);
  };
  const ledgers = ledgerTabs(tabs, kept);
  const recognition = recognise(ledgers, kept.mapping);
  if (recognition.sources.length === 0) return { kind: "refused", message: refusalMessage(recognition) };
  const settingRows = [
    ...missingSettingRows(settingTable),
    ...mappingRows(recognition.sources, leftAside(recognition, ledgers), kept),
    ...tabIdRows(kept),
  ];
  if (!recognition.certain && !options.accept) {
    return { kind: "proposal", message: proposalMessage(recognition), settingRows, ourTabs: kept.ourTabs };
  }

  const monthFirst = isMonthFirst(input.locale);
  const { settings, problems: settingProblems } = readSettings(settingTable);
  const asOf = settings.asOf ?? input.today;
  const { clients, problems: clientProblems } = readClients(byName("Clients"));
  const ledger = readLedger(ledgers, recognition.sources, {
    clients,
    defaultTerms: settings.defaultTerms,
    monthFirst,
    asOf,
  });
  const accounts = accountFinder(ledger.directory, ledger.items);
  const { payments, problems: paymentProblems } = readPayments(byName("Règlements"), accounts, monthFirst);
  const { journal, problems: journalProblems } = readJournal(byName("Journal"), accounts, monthFirst);
  const templates = readTemplates(byName("Modèles"));
  const { scenarios, problems: scenarioProblems } = readScenarios(byName("Scénarios"), templates);
  return {
    kind: "book",
    book: {
      asOf,
      settings,
      sources: recognition.sources,
      ledger,
      listed: new Set(clients.flatMap((client) => ledger.directory.keyOf(client.name, client.code) ?? [])),
      payments,
      journal,
      scenarios,
      templates,
      problems: [
        ...ledger.problems,
        ...paymentProblems,
        ...journalProblems,
        ...clientProblems,
        ...scenarioProblems,
        ...checkScenarios(scenarios),
        ...unknownScenarios(byName("Clients"), scenarios),
        ...settingProblems,
      ],
      ourTabs: kept.ourTabs,
      settingRows,
    },
  };
}
