import { FRESH_WORDS, STALE_BECAUSE, STALE_WORDS, staleTab } from "../texts/tab-look.ts";
import { changedConditions, quotedTab, quotedText, type Watched } from "./freshness-check.ts";

/** A setting whose text changes the figures: where it stands, and what stood there at the refresh. */
export interface WatchedSetting {
  readonly name: string;
  readonly value: string | number | null;
}

/** What the freshness cell watches. */
export interface Freshness {
  readonly settings: {
    readonly title: string;
    /** Letters of the columns `Réglage` and `Valeur`. */
    readonly name: string;
    readonly value: string;
  };
  /** *Date d'arrêté*, as it stood: `null` when empty, and the balance is then that of the day. */
  readonly asOf: WatchedSetting;
  readonly texts: readonly WatchedSetting[];
  /** What the figures are computed from, in the order in which it is told. */
  readonly sources: readonly Watched[];
  /** The other tabs that a refresh rebuilds: they come from the same run. */
  readonly rebuilt: readonly Watched[];
}

/** A formula of ours in the line above the headers, at whatever place the owner left free. */
export function isFreshnessFormula(formula: string): boolean {
  return formula.includes(quotedText(FRESH_WORDS)) && formula.includes(`"${STALE_WORDS}`);
}

const stale = (why: string): string => quotedText(`${STALE_WORDS} ${why}`);
const any = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? "") : `OR(${conditions.join(";")})`;

/** Longest text of a setting that is compared word for word. */
const LONGEST_TEXT = 200;

/** Whether a setting is no longer what it was. */
function settingChanged({ settings }: Freshness, { name, value }: WatchedSetting): string {
  const column = (letter: string): string => `${quotedTab(settings.title)}!${letter}:${letter}`;
  // Not VLOOKUP, which makes a zero of an empty cell in some engines.
  const found = `INDEX(${column(settings.value)};MATCH(${quotedText(name)};${column(settings.name)};0))`;
  const text = `IFERROR(${found}&"";"")`;
  if (value === null) return `${text}<>""`;
  if (typeof value === "string") {
    // A formula holds 50,000 characters, and a cell as many: a text without end is known by its length.
    return value.length > LONGEST_TEXT ? `LEN(${text})<>${value.length}` : `${text}<>${quotedText(value)}`;
  }
  if (Number.isInteger(value)) return `IFERROR(${found};"")<>${value}`;
  // A decimal is written otherwise in each language: hundredths are whole.
  return `IFERROR(ROUND(${found}*100;0);-1)<>${Math.round(value * 100)}`;
}

/** A cell takes 50,000 characters: beyond this, a workbook of very many tabs is watched less closely. */
const LONGEST_FORMULA = 45_000;

/** What is given up, in this order, until the formula fits: characters, texts and ticked boxes, sums. */
const LESS: readonly ((source: Watched) => Watched)[] = [
  (source) => source,
  (source) => ({ ...source, withCharacters: false }),
  (source) => ({ ...source, withCharacters: false, withTicks: false, numbersOnly: true }),
  (source) => ({ ...source, withCharacters: false, withTicks: false, numbersOnly: true, summed: [] }),
];

/**
 * The native formula that says whether the figures are still those of the workbook, and what changed when they are
 * not: English names, `;`, whole numbers only, so that it works in any language of Sheets; no function of ours, so that it
 * lives without the add-on. Its only clock is TODAY(), which follows the workbook's time zone.
 * @param dayCell the cell that holds « Arrêtée au », `$B$1`.
 */
export function freshnessFormula(watch: Freshness, dayCell: string): string {
  let formula = "";
  for (const less of LESS) {
    formula = formulaOf({ ...watch, sources: watch.sources.map(less) }, dayCell);
    if (formula.length <= LONGEST_FORMULA) break;
  }
  return formula;
}

function formulaOf(watch: Freshness, dayCell: string): string {
  const checks: (readonly [when: string, why: string])[] = [
    [settingChanged(watch, watch.asOf), STALE_BECAUSE.asOf],
  ];
  if (watch.asOf.value === null) checks.push([`TODAY()<>${dayCell}`, STALE_BECAUSE.newDay]);
  if (watch.texts.length > 0) {
    checks.push([
      any(watch.texts.map((setting) => settingChanged(watch, setting))),
      staleTab(watch.settings.title),
    ]);
  }
  for (const source of watch.sources) {
    const conditions = changedConditions(source);
    if (conditions.length > 0) checks.push([any(conditions), staleTab(source.title)]);
  }
  const others = watch.rebuilt.flatMap(changedConditions);
  if (others.length > 0) checks.push([any(others), STALE_BECAUSE.otherRun]);
  const said = checks.reduceRight(
    (otherwise, [when, why]) => `IF(${when};${stale(why)};${otherwise})`,
    quotedText(FRESH_WORDS),
  );
  return `=IFERROR(${said};${stale(STALE_BECAUSE.lostTab)})`;
}
