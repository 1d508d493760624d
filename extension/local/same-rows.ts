import { comparable } from "#shared/base/normalise.ts";
import { nameForm } from "#shared/ledger/customers.ts";
import type { TableRow } from "#shared/workbook/read-table.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { cellSense } from "./cell-words.ts";

/** The header whose cell alone tells a row of a tab from every other; letters and signs count. */
const IDENTIFIERS: Readonly<Partial<Record<TabName, string>>> = {
  Journal: "Identifiant",
  Courriers: "Identifiant",
  Règlements: "Identifiant",
  "Grand livre": "Clé",
};

/** Where there is none, the headers whose words tell it. */
const WORDS: Readonly<Partial<Record<TabName, readonly string[]>>> = {
  Clients: ["Client", "Code"],
  Scénarios: ["Scénario", "Étape"],
  Modèles: ["Modèle"],
  Réglages: ["Réglage"],
};

/** What a row says of the money itself: neither matching nor an import changes it. */
const FACTS: Readonly<Partial<Record<TabName, readonly string[]>>> = {
  Règlements: ["Date", "Libellé", "Montant", "Devise"],
  "Grand livre": [
    "JournalCode",
    "Pièce",
    "Date",
    "Échéance",
    "Client",
    "Code",
    "Libellé",
    "Débit",
    "Crédit",
    "Compte",
  ],
};

const END = "\u0001";

/** By what a row is known; `undefined`: it has nothing of the kind. Two rows of one key are the same one. */
export function keyOfRow(tab: TabName, row: TableRow): string | undefined {
  const identifier = IDENTIFIERS[tab];
  if (identifier !== undefined) return row.text(identifier) || undefined;
  if (tab === "Clients") {
    const name = nameForm(row.text("Client") || row.text("Code"));
    return name === "" ? undefined : [name, comparable(row.text("Code"))].join(END);
  }
  const parts = (WORDS[tab] ?? []).map((header) => comparable(row.text(header)));
  return parts.length === 0 || parts[0] === "" ? undefined : parts.join(END);
}

/** A row in words: which customer, setting or template it is; for a payment, the payment. */
export function nameOfRow(tab: TabName, row: TableRow): string {
  const named = WORDS[tab] ?? [IDENTIFIERS[tab] ?? ""];
  const headers = named.some((header) => row.text(header) !== "") ? named : (FACTS[tab] ?? []);
  return headers.flatMap((header) => row.text(header) || []).join(" · ");
}

/**
 * For each row of a file, the row here that is the same one; a row of the file that has no entry is not here. Rows are
 * the same by their key; a customer's also when only one side has the code and no other row bears the name; a payment or
 * a ledger line of which one side lacks the identifier, by its facts. As many rows stay apart as the fuller side has.
 */
export function sameRows(
  tab: TabName,
  here: readonly TableRow[],
  file: readonly TableRow[],
): ReadonlyMap<TableRow, TableRow> {
  const pairs = byKey(tab, here, file);
  if (tab === "Clients") withLoneNames(pairs, here, file);
  const facts = FACTS[tab];
  // The likeliest first: of two equal payments, the one that was matched goes with the one that was matched.
  const likeness =
    facts === undefined
      ? [HEADERS[tab]]
      : [HEADERS[tab], [...facts, "Factures", "Lettrage", "Date de lettrage"], facts];
  const senses = new Map<TableRow, Senses>();
  for (const headers of likeness) pairAlike(tab, headers, senses, pairs, here, file);
  return pairs;
}

/** What the cells of a row say, by header: read once, compared several times. */
type Senses = Readonly<Record<string, string>>;
type Pairs = Map<TableRow, TableRow>;

function byKey(tab: TabName, here: readonly TableRow[], file: readonly TableRow[]): Pairs {
  const known = grouped(here, (row) => keyOfRow(tab, row));
  const used = new Map<string, number>();
  const pairs: Pairs = new Map();
  for (const row of file) {
    const key = keyOfRow(tab, row);
    const rows = key === undefined ? undefined : known.get(key);
    if (key === undefined || rows === undefined) continue;
    const rank = used.get(key) ?? 0;
    used.set(key, rank + 1);
    // One more row of a key than here says something of the first one.
    const same = rows[rank] ?? rows[0];
    if (same !== undefined) pairs.set(row, same);
  }
  return pairs;
}

/** A customer whose code only one side knows: the same when nobody else bears the name on either side. */
function withLoneNames(pairs: Pairs, here: readonly TableRow[], file: readonly TableRow[]): void {
  const nameOf = (row: TableRow): string | undefined =>
    nameForm(row.text("Client") || row.text("Code")) || undefined;
  const known = grouped(here, nameOf);
  for (const [name, [row, ...others]] of grouped(file, nameOf)) {
    const [same, ...more] = known.get(name) ?? [];
    if (row === undefined || same === undefined || others.length + more.length > 0) continue;
    if (row.text("Code") === "" || same.text("Code") === "") pairs.set(row, same);
  }
}

/** Pairs what is left, each row once, where both sides say the same and one of them at least has no key. */
function pairAlike(
  tab: TabName,
  headers: readonly string[],
  senses: Map<TableRow, Senses>,
  pairs: Pairs,
  here: readonly TableRow[],
  file: readonly TableRow[],
): void {
  const isKeyed = (row: TableRow): boolean => keyOfRow(tab, row) !== undefined;
  const form = (row: TableRow): string => {
    const known = senses.get(row) ?? sensesOf(tab, row);
    senses.set(row, known);
    return headers.map((header) => known[header] ?? "").join(END);
  };
  const taken = new Set(pairs.values());
  const rest = file.filter((row) => !pairs.has(row));
  // From the last to the first: `pop` then gives the first.
  const left = rest.length === 0 ? [] : here.filter((row) => !taken.has(row)).reverse();
  const bare = grouped(
    left.filter((row) => !isKeyed(row)),
    form,
  );
  // Rows without a key on both sides come first: a key is then left for the row that only lacks it.
  const [theirs, named] = [rest.filter((row) => !isKeyed(row)), rest.filter(isKeyed)];
  const keyed = theirs.length === 0 ? undefined : grouped(left.filter(isKeyed), form);
  for (const row of theirs) {
    const said = form(row);
    const same = bare.get(said)?.pop() ?? keyed?.get(said)?.pop();
    if (same !== undefined) pairs.set(row, same);
  }
  if (bare.size === 0) return;
  for (const row of named) {
    const same = bare.get(form(row))?.pop();
    if (same !== undefined) pairs.set(row, same);
  }
}

function sensesOf(tab: TabName, row: TableRow): Senses {
  const senses: Record<string, string> = {};
  for (const header of HEADERS[tab]) {
    const sense = cellSense(tab, header, row.cell(header));
    // A payment without a currency is in euros.
    senses[header] = header === "Devise" ? sense.toUpperCase() || "EUR" : sense.toLowerCase();
  }
  return senses;
}

function grouped<T extends string | undefined>(
  rows: readonly TableRow[],
  keyOf: (row: TableRow) => T,
): Map<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
