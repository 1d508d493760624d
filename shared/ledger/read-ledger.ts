import type { Day } from "../base/day.ts";
import type { TabCells } from "../model/cell.ts";
import type { CustomerDirectory, CustomerKey } from "../model/customer.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { Field, SourceMapping } from "../model/mapping.ts";
import type { Problem } from "../model/problem.ts";
import type { Trade } from "../model/settings.ts";
import { carryForward } from "./carry-forward.ts";
import type { Table } from "./column-readers.ts";
import { buildDirectory, type ClientRow, type FoundCustomer, NO_CUSTOMER } from "./customers.ts";
import { completeDue, sayMissingDue, termsReader } from "./due-dates.ts";
import { markDuplicates } from "./duplicates.ts";
import { findTables, rowsInSpan } from "./find-tables.ts";
import { invoicesOnce } from "./invoices-once.ts";
import { withOpen } from "./ledger-controls.ts";
import type { LinesMet } from "./lines-once.ts";
import { LEDGER_TAB } from "./own-tabs.ts";
import { readAged } from "./read-aged.ts";
import { readInvoices } from "./read-invoices.ts";
import { readLines } from "./read-lines.ts";
import {
  type Control,
  type DraftItem,
  type FoundCustomers,
  foundCustomers,
  type ProblemSink,
  problemSink,
  type TableResult,
} from "./reading.ts";
import { numberBySite } from "./site-numbers.ts";
import { sayLateDueDays, sayTermsRead } from "./terms-warnings.ts";
import { unsplitRows } from "./unsplit-rows.ts";

export interface LedgerOptions {
  readonly clients: readonly ClientRow[];
  /** `Conditions par défaut`: empty or unreadable, no date is derived from it. */
  readonly defaultTerms?: string;
  /** `Métier` of the owner: carriers' invoices have a ceiling of their own. */
  readonly trade?: Trade;
  /** What the workbook's locale writes first, when a column of dates does not tell. */
  readonly monthFirst: boolean;
  /** Only for balances already aged, whose buckets are counted from a day. */
  readonly asOf: Day;
}

export interface LedgerReading {
  readonly items: readonly LedgerItem[];
  readonly directory: CustomerDirectory;
  /** Customers in first-seen order, each once. */
  readonly found: readonly FoundCustomer[];
  readonly problems: readonly Problem[];
  readonly controls: readonly Control[];
}

/**
 * Rows of the owner's tabs → items, customers and problems. A row that cannot be read is named and stops no other;
 * its amount counts as soon as it is known. Customers, due days, lettrage groups and duplicates are settled once all
 * tabs are read, because a tab may know the code that another lacks.
 */
export function readLedger(
  given: readonly TabCells[],
  sources: readonly SourceMapping[],
  options: LedgerOptions,
): LedgerReading {
  const tabs = given.map(unsplitRows);
  const problems: Problem[] = [];
  const customers = foundCustomers();
  const met: LinesMet = new Map();
  const drafts: DraftItem[] = [];
  const controls: Control[] = [];
  for (const source of sources) {
    const tab =
      tabs.find((one) => one.sheetId === source.sheetId && one.title === source.tab) ??
      tabs.find((one) => one.title === source.tab);
    if (!tab) continue;
    const result = readTable(tab, source, customers, problemSink(source.tab, problems), options, met);
    for (const item of result.items) drafts.push(item);
    controls.push(...result.controls);
  }

  const { directory, problems: customerProblems } = buildDirectory(options.clients, customers.list);
  problems.push(...customerProblems);
  const keys = customers.list.map(
    (one) => directory.keyOf(one.name, one.code) ?? directory.keyOf(NO_CUSTOMER),
  );
  const counted = carryForward(
    drafts,
    (draft) => keys[draft.found],
    { nobody: directory.keyOf(NO_CUSTOMER), of: (customer) => directory.get(customer)?.name ?? customer },
    problems,
  );
  const terms = termsReader();
  const finished = finish(counted, keys, directory, options, terms);
  const { items, drafts: rows } = invoicesOnce(finished, counted, sources, problems);
  const columnOf = (tab: string, field: Field): string | undefined =>
    sources.find((source) => source.tab === tab)?.columns.find((column) => column.field === field)?.header ||
    undefined;
  numberBySite(items);
  sayUnreadableTerms(options, terms, counted, columnOf, problems);
  markDuplicates(items, rows, columnOf, problems);
  sayMissingDue(items, rows, columnOf, problems);
  sayTermsRead(
    items,
    rows,
    directory,
    options.clients,
    options.defaultTerms,
    terms,
    columnOf,
    problems,
    options.trade,
  );
  sayLateDueDays(items, directory, columnOf, problems, options.trade);
  return {
    items,
    directory,
    found: eachOnce(customers.list, keys),
    problems,
    controls: withOpen(controls, items),
  };
}

function readTable(
  tab: TabCells,
  source: SourceMapping,
  customers: FoundCustomers,
  sink: ProblemSink,
  options: LedgerOptions,
  met: LinesMet,
): TableResult {
  const range = findTables(tab).find((one) => one.headerRow === source.headerRow);
  const table: Table = {
    source,
    rows: rowsInSpan(tab.rows, source.span),
    from: source.headerRow + 1,
    to: range?.to ?? tab.rows.length,
  };
  if (source.shape === "lines") {
    return readLines(table, customers, sink, options.monthFirst, tab.title === LEDGER_TAB ? met : undefined);
  }
  if (source.shape === "aged") return readAged(table, customers, sink, options.asOf);
  return readInvoices(table, customers, sink, options.monthFirst);
}

function eachOnce(
  found: readonly FoundCustomer[],
  keys: readonly (CustomerKey | undefined)[],
): readonly FoundCustomer[] {
  const seen = new Set<CustomerKey | undefined>();
  return found.filter((one, rank) => {
    const key = keys[rank];
    if (seen.has(key) || one.name === NO_CUSTOMER) return false;
    seen.add(key);
    return true;
  });
}

function finish(
  drafts: readonly DraftItem[],
  keys: readonly (CustomerKey | undefined)[],
  directory: CustomerDirectory,
  options: LedgerOptions,
  terms: ReturnType<typeof termsReader>,
): LedgerItem[] {
  const defaultTerms = terms(options.defaultTerms);
  const groups = new Map<CustomerKey, Map<string, string>>();
  const items: LedgerItem[] = [];
  for (const draft of drafts) {
    const customer = keys[draft.found];
    if (customer === undefined) continue;
    completeDue(draft, directory.get(customer), defaultTerms, terms);
    const group = draft.code === undefined ? undefined : groupOf(groups, customer, draft);
    items.push(itemOf(draft, customer, group));
  }
  return items;
}

/** Field by field: copying a million objects by spreading them takes four times as long. */
function itemOf(draft: DraftItem, customer: CustomerKey, group: string | undefined): LedgerItem {
  const item: { -readonly [K in keyof LedgerItem]: LedgerItem[K] } = {
    customer,
    number: draft.number,
    kind: draft.kind,
    issued: draft.issued,
    due: draft.due,
    dueSource: draft.dueSource,
    amount: draft.amount,
    currency: draft.currency,
    settlements: draft.settlements,
    duplicated: false,
    origin: draft.origin,
  };
  if (group !== undefined) item.group = group;
  if (draft.status !== undefined) item.status = draft.status;
  if (draft.label !== undefined) item.label = draft.label;
  if (draft.orderReference !== undefined) item.orderReference = draft.orderReference;
  if (draft.link !== undefined) item.link = draft.link;
  if (draft.otherDocuments !== undefined) item.otherDocuments = draft.otherDocuments;
  if (draft.paymentMeans !== undefined) item.paymentMeans = draft.paymentMeans;
  if (draft.portalReceived !== undefined) item.portalReceived = draft.portalReceived;
  if (draft.owner !== undefined) item.owner = draft.owner;
  if (draft.site !== undefined) item.site = draft.site;
  if (draft.amountExclTax !== undefined) item.amountExclTax = draft.amountExclTax;
  if (draft.role !== undefined) item.role = draft.role;
  if (draft.cumulative !== undefined) item.cumulative = draft.cumulative;
  if (draft.depositDeducted !== undefined) item.depositDeducted = draft.depositDeducted;
  if (draft.retention !== undefined) item.retention = draft.retention;
  if (draft.statusDay !== undefined) item.statusDay = draft.statusDay;
  return item;
}

/** One text for each customer and code, built once. */
function groupOf(
  groups: Map<CustomerKey, Map<string, string>>,
  customer: CustomerKey,
  { code: written = "", exercise }: DraftItem,
): string {
  const code = exercise === undefined ? written : `${written}\u0001${exercise}`;
  let codes = groups.get(customer);
  if (!codes) {
    codes = new Map();
    groups.set(customer, codes);
  }
  const known = codes.get(code);
  if (known !== undefined) return known;
  // The code alone stands last: it is what people are shown.
  const group = `${customer}${exercise === undefined ? "" : `\u0001${exercise}`}\u0000${written}`;
  codes.set(code, group);
  return group;
}

function sayUnreadableTerms(
  options: LedgerOptions,
  terms: (text: string | undefined) => unknown,
  drafts: readonly DraftItem[],
  columnOf: (tab: string, field: Field) => string | undefined,
  problems: Problem[],
): void {
  const say = (tab: string, column: string, value: string): void => {
    problems.push({
      code: "terms-unreadable",
      severity: "à corriger",
      place: { tab, row: undefined, column },
      value,
    });
  };
  if (options.defaultTerms && terms(options.defaultTerms) === undefined) {
    say("Réglages", "Conditions par défaut", options.defaultTerms);
  }
  const said = new Set<string>();
  for (const { terms: text } of options.clients) {
    if (!text || said.has(text) || terms(text) !== undefined) continue;
    said.add(text);
    say("Clients", "Conditions", text);
  }
  for (const { rowTerms: text, origin, due } of drafts) {
    // Beside a due day that is written, what the terms say changes nothing.
    if (!text || due !== undefined || said.has(text) || terms(text) !== undefined) continue;
    said.add(text);
    problems.push({
      code: "terms-unreadable",
      severity: "à corriger",
      place: { ...origin, column: columnOf(origin.tab, "terms") },
      value: text,
    });
  }
}
