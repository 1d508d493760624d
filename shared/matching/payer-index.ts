import type { CustomerKey } from "../model/customer.ts";
import type { PayerNames } from "../model/matching.ts";
import { BANK_WORDS, GENERIC_WORDS, LEGAL_FORMS, SMALL_WORDS } from "./bank-words.ts";
import { type LabelToken, labelTokens, textOfTokens } from "./label-tokens.ts";

/** What a label says of a customer. */
export interface NamedCustomer {
  readonly customer: CustomerKey;
  /** How much likelier the label is when this customer pays than when somebody else does. */
  readonly odds: number;
  readonly by: "customer-name" | "customer-code" | "payer-name";
  /** The words of the label. */
  readonly text: string;
}

interface Word {
  readonly text: string;
  /** How much rarer than in any label, as a power of ten. */
  readonly weight: number;
}

interface Entry {
  readonly customer: CustomerKey;
  readonly by: "customer-name" | "payer-name";
  readonly words: readonly Word[];
  /** Sum of their weights. */
  readonly all: number;
  /** A name this long may have been cut at its end. */
  readonly mayBeCut: boolean;
}

export interface PayerIndex {
  namedIn(tokens: readonly LabelToken[]): readonly NamedCustomer[];
}

/** Words of a name that more customers than this share point to none of them. */
const COMMON = 400;
const LIKELIEST = 24;
const LONG_NAME = 13;
const SHORTEST_CUT = 3;
/** Names whose words weigh less together are also looked for as one phrase, from this length. */
const LITTLE = 2.5;
const SHORTEST_PHRASE = 5;
const ENOUGH = 1.9;
/** The same for a name that stands whole: `SAS PARIS`. */
const ENOUGH_WHOLE = 1.2;
const MOST = 6;

/** Words of a name that count: without legal forms and small words, unless nothing else is left. */
function nameWords(name: string): readonly string[] {
  const all = labelTokens(name).map(({ text }) => text);
  const full = all.filter((word) => !LEGAL_FORMS.has(word) && !SMALL_WORDS.has(word));
  return full.some((word) => word.length > 1) ? full : all;
}

/** How rarely a word stands in a label that is not this customer's, as a power of ten. */
function rarity(word: string): number {
  if (GENERIC_WORDS.has(word)) return 1.3;
  if (/\d/.test(word)) return word.length >= 3 ? 1.5 : 0.7;
  if (BANK_WORDS.has(word)) return 0.3;
  if (word.length >= 5) return 3.4;
  if (word.length === 4) return 2.9;
  return word.length === 3 ? 2.2 : word.length === 2 ? 1.2 : 0.5;
}

/** A word that stands alone for a customer in a list: the text of `code`, when it can be told from a word or a year. */
function codeForm(code: string): string {
  const compact = labelTokens(code)
    .map(({ text }) => text)
    .join("");
  const enough = /\d/.test(compact) ? compact.length >= 4 : compact.length >= 5;
  return enough && !/^20\d\d$/.test(compact) ? compact : "";
}

/** Finds customers in labels: names in any order of words, cut, without legal form; codes; `Payeur`. */
export function payerIndex(customers: readonly PayerNames[]): PayerIndex {
  const byWord = new Map<string, Entry[]>();
  const byJoined = new Map<string, Entry[]>();
  const byCode = new Map<string, CustomerKey[]>();
  const lastWords = new Set<string>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (list[list.length - 1] !== value) list.push(value);
  };
  const addName = (customer: CustomerKey, name: string, by: Entry["by"]): void => {
    const texts = [...new Set(nameWords(name))];
    const words = texts.map((text) => ({ text, weight: rarity(text) }));
    const all = words.reduce((sum, { weight }) => sum + weight, 0);
    const entry: Entry = { customer, by, words, all, mayBeCut: name.trim().length >= LONG_NAME };
    for (const { text } of words) add(byWord, text, entry);
    const joined = texts.join("");
    if (texts.length > 1 && joined.length >= 7) add(byJoined, joined, entry);
    // `Client 12`, `SAS PARIS`: words that say little by themselves, and a name together.
    const phrase = labelTokens(name)
      .map(({ text }) => text)
      .join("");
    if (all < LITTLE && phrase !== joined && phrase.length >= SHORTEST_PHRASE) add(byJoined, phrase, entry);
    else if (all < LITTLE && texts.length > 1 && joined.length >= SHORTEST_PHRASE)
      add(byJoined, joined, entry);
    const last = texts[texts.length - 1] ?? "";
    if (entry.mayBeCut) lastWords.add(last);
  };
  for (const { key, name, code, payer } of customers) {
    addName(key, name, "customer-name");
    if (payer) addName(key, payer, "payer-name");
    const form = codeForm(code ?? "");
    if (form !== "") add(byCode, form, key);
  }
  const allWords = [...byWord.keys()].sort();

  const namedIn = (tokens: readonly LabelToken[]): readonly NamedCustomer[] => {
    const present = wordsPresent(tokens, byWord, lastWords, allWords);
    const best = new Map<CustomerKey, NamedCustomer>();
    const keep = (found: NamedCustomer): void => {
      const known = best.get(found.customer);
      if (!known || found.odds > known.odds) best.set(found.customer, found);
    };
    const seen = new Set<Entry>();
    for (const word of present.keys()) {
      const entries = byWord.get(word);
      if (!entries || entries.length > COMMON) continue;
      for (const entry of entries) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const found = judge(entry, present);
        if (found) keep(found);
      }
    }
    tokens.forEach((_token, at) => {
      let joined = "";
      for (let end = at; end < at + 4; end += 1) {
        const token = tokens[end];
        if (!token || (end > at && token.before.length > 3)) break;
        joined += token.text;
        const text = (): string => textOfTokens(tokens, at, end);
        // A code is written as it is: a number inside another is none.
        const alone = end === at || token.before.length <= 1;
        const codes = (alone && !isPartOfNumber(tokens, at, end) && byCode.get(joined)) || [];
        for (const customer of codes)
          keep({ customer, odds: 3_000 / codes.length, by: "customer-code", text: text() });
        const entries = byJoined.get(joined);
        if (entries && entries.length <= 5)
          for (const { customer, by } of entries) keep({ customer, odds: 30_000, by, text: text() });
      }
    });
    return [...best.values()]
      .sort((a, b) => b.odds - a.odds || (a.customer < b.customer ? -1 : 1))
      .slice(0, LIKELIEST);
  };
  return { namedIn };
}

/** Digits that go on beyond the tokens: a code of 5 digits inside an account number is none. */
function isPartOfNumber(tokens: readonly LabelToken[], from: number, to: number): boolean {
  return (from > 0 && tokens[from]?.before === "") || tokens[to + 1]?.before === "";
}

interface Presence {
  /** 1 when whole, less when cut. */
  readonly share: number;
  readonly written: string;
  readonly at: number;
}

/** Words of names that a label holds, whole or cut, with the text that stands for them. */
function wordsPresent(
  tokens: readonly LabelToken[],
  byWord: ReadonlyMap<string, readonly Entry[]>,
  lastWords: ReadonlySet<string>,
  allWords: readonly string[],
): Map<string, Presence> {
  const present = new Map<string, Presence>();
  const say = (word: string, share: number, written: string, at: number): void => {
    if ((present.get(word)?.share ?? 0) < share) present.set(word, { share, written, at });
  };
  tokens.forEach(({ text, digits }, at) => {
    if (byWord.has(text)) {
      say(text, 1, text, at);
      return;
    }
    if (digits || text.length < 4 || BANK_WORDS.has(text)) return;
    // The label holds the end that the ledger's name lost: CARPENTRAS for CARPENTR.
    for (let length = Math.max(SHORTEST_CUT, text.length - 9); length < text.length; length += 1) {
      const word = text.slice(0, length);
      if (lastWords.has(word)) say(word, 0.8, text, at);
    }
    // The bank cut the word: DISTRIBUTIO for DISTRIBUTION.
    let from = lowerBound(allWords, text);
    for (let count = 0; count < 12; count += 1, from += 1) {
      const word = allWords[from];
      if (word === undefined || !word.startsWith(text)) break;
      say(word, 0.7, text, at);
    }
  });
  return present;
}

function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much the words present speak for a name; `undefined` when they say too little. */
function judge(entry: Entry, present: ReadonlyMap<string, Presence>): NamedCustomer | undefined {
  let weight = 0;
  let missing = 0;
  let whole = 0;
  const found: Presence[] = [];
  for (const word of entry.words) {
    const presence = present.get(word.text);
    if (presence) {
      weight += word.weight * presence.share;
      whole += word.weight;
      found.push(presence);
    } else if (word.text.length > 1) missing += Math.min(1, word.weight / 2.5);
  }
  // Less than half of a name is a word in common, not a name.
  if (whole < entry.all * 0.45) return undefined;
  const odds = Math.min(MOST, weight - missing * (entry.mayBeCut ? 0.6 : 1));
  if (odds < (whole === entry.all ? ENOUGH_WHOLE : ENOUGH)) return undefined;
  found.sort((a, b) => a.at - b.at);
  const text = found.map(({ written }) => written).join(" ");
  return { customer: entry.customer, odds: 10 ** odds, by: entry.by, text };
}
