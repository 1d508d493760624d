import { columnLetter } from "../base/column-letter.ts";
import { comparable } from "../base/normalise.ts";
import { ownValue } from "../base/own-value.ts";
import type { Cell, TabCells } from "../model/cell.ts";
import type { ColumnMapping, Field, KeptMapping } from "../model/mapping.ts";
import type { Doubt } from "../model/recognition.ts";
import { contentFit, profileOf } from "./column-profile.ts";
import { headerTokens } from "./header-tokens.ts";
import { headerText } from "./header-words.ts";
import type { MappedColumns } from "./map-columns.ts";

/** What stands in `Correspondance · …` for a field that no column holds: it is then never looked for. */
export const NO_COLUMN = "aucune";
const BY_LETTER = /^colonne ([a-z]{1,2})$/;

/** Columns whose loss changes what is owed, by whom or since when: never replaced in silence. */
const MATTERS: ReadonlySet<Field> = new Set<Field>([
  "customer",
  "code",
  "number",
  "kind",
  "issued",
  "due",
  "amount",
  "paid",
  "remaining",
  "paidOn",
  "status",
  "debit",
  "credit",
  "direction",
  "account",
  "lettrage",
  "currency",
  "terms",
]);
/** Without one of these nothing can be counted, in any tab. */
const VITAL: ReadonlySet<Field> = new Set<Field>(["customer", "amount", "remaining", "debit", "credit"]);

/** How a column is named in `Réglages`: its header, or its letter when it has none or shares it with another. */
export function keptName(header: readonly Cell[], column: number): string {
  const text = headerText(header[column]);
  const twice = header.filter((cell) => comparable(headerText(cell)) === comparable(text)).length > 1;
  return text === "" || twice ? `colonne ${columnLetter(column)}` : text;
}

const sameTokens = (a: string, b: string): boolean => {
  const [one, other] = [headerTokens(a), headerTokens(b)];
  return one.length > 0 && one.length === other.length && one.every((token) => other.includes(token));
};

/** What `Réglages` says of a field in a tab: the tab's own row first, then the one shared by all. */
function wantedNames(kept: KeptMapping, tab: string, field: Field): readonly string[] | undefined {
  return ownValue(kept.tabHeaders ?? {}, tab)?.[field] ?? kept.headers[field];
}

/** The column that a kept name means; the same words otherwise written (accents, points, order) still mean it. */
function columnNamed(
  texts: readonly string[],
  names: readonly string[],
  preferred: number | undefined,
  taken: ReadonlySet<number>,
): number | undefined {
  for (const name of names) {
    const letter = BY_LETTER.exec(comparable(name))?.[1];
    if (letter === undefined) continue;
    const column = texts.findIndex((_, at) => columnLetter(at).toLowerCase() === letter);
    if (column >= 0 && !taken.has(column)) return column;
  }
  const ways: readonly ((name: string, text: string) => boolean)[] = [
    (name, text) => name === text,
    (name, text) => comparable(name) === comparable(text) && comparable(text) !== "",
    sameTokens,
  ];
  for (const alike of ways) {
    const found: number[] = [];
    // In the order of `Réglages`: what the owner wrote first wins.
    for (const name of names) {
      texts.forEach((text, at) => {
        if (text !== "" && !taken.has(at) && alike(name, text) && !found.includes(at)) found.push(at);
      });
    }
    if (found.length > 0) return preferred !== undefined && found.includes(preferred) ? preferred : found[0];
  }
  return undefined;
}

/**
 * The owner's columns, found again by their words wherever they moved, completed by what the words and contents of the
 * others say. A column that is gone, or that cannot be what it is kept for, is asked about: never another in silence.
 * `known`: the owner confirmed this very tab; otherwise what he said of others answers for it where the words agree.
 */
export function keptColumns(
  tab: TabCells,
  header: readonly Cell[],
  sample: readonly (readonly Cell[])[],
  automatic: MappedColumns,
  kept: KeptMapping,
  known: boolean,
  alone: boolean,
): { columns: readonly ColumnMapping[]; doubts: readonly Doubt[]; answered: ReadonlySet<Field> } {
  const texts = header.map(headerText);
  const columns: ColumnMapping[] = [];
  const doubts: Doubt[] = [];
  const answered = new Set<Field>();
  const taken = new Set<number>();
  const gone: { readonly field: Field; readonly old: string }[] = [];
  const fields = new Set([
    ...(Object.keys(ownValue(kept.tabHeaders ?? {}, tab.title) ?? {}) as Field[]),
    ...(Object.keys(kept.headers) as Field[]),
  ]);
  for (const field of fields) {
    const names = wantedNames(kept, tab.title, field) ?? [];
    if (names.every((name) => comparable(name) === NO_COLUMN)) {
      answered.add(field);
      continue;
    }
    const guess = automatic.columns.find((one) => one.field === field);
    const column = columnNamed(texts, names, guess?.column, taken);
    const old = names[0] ?? "";
    if (column === undefined) {
      gone.push({ field, old });
      continue;
    }
    const profile = profileOf(sample, column);
    if (profile.filled > 0 && contentFit(field, profile) === 0) {
      doubts.push({
        tab: tab.title,
        field,
        code: "column-unfit",
        options: [guess && guess.column !== column ? guess.header : "", old],
      });
      continue;
    }
    taken.add(column);
    answered.add(field);
    columns.push({ field, column, header: texts[column] ?? "", confidence: 1, reason: "kept" });
  }
  for (const one of automatic.columns) {
    if (taken.has(one.column) || answered.has(one.field)) continue;
    if (gone.some(({ field }) => field === one.field)) continue;
    columns.push(one);
    taken.add(one.column);
  }
  const tabs = Object.values(kept.tabs).filter((shape) => shape !== "ignored").length;
  const onlyTab = alone && tabs <= 1;
  for (const { field, old } of gone) {
    const guess = automatic.columns.find((one) => one.field === field && !taken.has(one.column));
    if (guess) {
      columns.push(guess);
      taken.add(guess.column);
    }
    // Another tab's word says nothing of a tab that was never confirmed.
    if (!known || !MATTERS.has(field)) continue;
    // Kept words are pooled over the tabs: a field that another tab has may rightly be missing here.
    const own = ownValue(kept.tabHeaders ?? {}, tab.title)?.[field] !== undefined;
    const noName = field === "customer" && !columns.some((one) => one.field === "code");
    if (onlyTab || own || guess || (VITAL.has(field) && noName)) {
      doubts.push({ tab: tab.title, field, code: "column-missing", options: [guess?.header ?? "", old] });
    }
  }
  return { columns: columns.sort((a, b) => a.column - b.column), doubts, answered };
}
