import { comparable } from "#shared/base/normalise.ts";
import { presetsOf } from "#shared/dunning/presets.ts";
import { TRADES } from "#shared/model/settings.ts";
import { offsetWords, segmentsSentence, stepDeed, tradeSentence } from "#shared/texts/policy.ts";
import { cluesClause, confidenceWord, SEGMENT_EFFECTS } from "#shared/texts/segments.ts";
import { acceptSegments } from "#shared/workbook/accept-segments.ts";
import type { Book } from "#shared/workbook/book.ts";
import { loadPreset } from "#shared/workbook/load-preset.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { tradeWrites } from "#shared/workbook/trade-setting.ts";
import { bookOf } from "./book-of.ts";
import { chosenSegments, chosenTrade } from "./given-arguments.ts";
import { inFrench } from "./platform/failures.ts";
import { withDocumentLock } from "./platform/lock.ts";
import { readWorkbook } from "./platform/read-workbook.ts";
import { refusal } from "./platform/refusal.ts";
import { writeTabs } from "./platform/write-tabs.ts";
import type { PolicyDone, SegmentsState, TradeState } from "./sidebar-contract.ts";

/** The panel asks about so many at once: the others come once these are answered. */
const MOST_PROPOSALS = 100;

/** Segments proposed with their reasons; nothing is written. */
export function readSegments(): SegmentsState {
  return inFrench(() => segmentsStateOf(bookOf(readWorkbook())));
}

function segmentsStateOf(book: Book): SegmentsState {
  const { segments } = planBook(book);
  const { directory } = book.ledger;
  return {
    proposals: segments.slice(0, MOST_PROPOSALS).map(({ customer, current, segment, confidence, clues }) => ({
      customer,
      name: directory.get(customer)?.name ?? customer,
      current: current ?? "",
      segment,
      confidence: confidenceWord(confidence),
      why: cluesClause(clues),
      effect: SEGMENT_EFFECTS[segment],
    })),
    more: Math.max(0, segments.length - MOST_PROPOSALS),
  };
}

/**
 * Writes the segments that the owner chose in `Clients`; keeping the current one is choosing it.
 * @throws Error in French, with nothing changed, when a choice cannot be written.
 */
export function acceptGivenSegments(given: unknown): PolicyDone {
  const choices = chosenSegments(given);
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const accepted = acceptSegments(bookOf(snapshot), choices);
    if (accepted.kind === "refused") throw refusal(accepted.message);
    writeTabs(snapshot, accepted.writes);
    const written = accepted.writes.length === 0 ? 0 : new Set(choices.map(({ customer }) => customer)).size;
    return { sentence: segmentsSentence(written), written };
  });
}

/** The trades and their scenarios; nothing is written. */
export function readTrades(): TradeState {
  return inFrench(() => tradeStateOf(bookOf(readWorkbook())));
}

function tradeStateOf(book: Book): TradeState {
  const written = new Set(book.scenarios.map(({ name }) => comparable(name)));
  return {
    current: book.settings.trade ?? "",
    trades: TRADES.map((trade) => ({
      trade,
      scenarios: presetsOf(trade).map(({ name, steps }) => ({
        name,
        written: written.has(comparable(name)),
        steps: steps.map((step) => `${offsetWords(step.offset)} · ${stepDeed(step)}`),
      })),
    })),
  };
}

/**
 * Adds the scenarios of a trade where `Scénarios` lacks them, and names the trade in `Réglages`. Done a second time, it
 * writes nothing.
 */
export function loadGivenPreset(given: unknown): PolicyDone {
  const trade = chosenTrade(given);
  return withDocumentLock(() => {
    const snapshot = readWorkbook();
    const book = bookOf(snapshot);
    const { writes, added } = loadPreset(book, trade);
    const all = [...tradeWrites(book, trade), ...writes];
    writeTabs(snapshot, all);
    return { sentence: tradeSentence(trade, added.length, all.length > 0), written: all.length };
  });
}
