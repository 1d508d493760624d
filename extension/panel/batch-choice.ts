import type { RankedLine } from "#shared/model/plan.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { type DraftOrder, draftOrder, isDraftable } from "#shared/workbook/draft-order.ts";
import { goesByMail } from "../drafting/by-mail.ts";
import { lineKey } from "./line-key.ts";

/** A reminder that a batch can draft. */
interface ReadyLine {
  readonly key: string;
  readonly line: RankedLine["line"];
  readonly name: string;
  /** French sentences to know before drafting. */
  readonly warnings: readonly string[];
}

/** What a batch can draft of the day's e-mails, and whose letters lack something. */
export interface BatchChoice {
  readonly ready: readonly ReadyLine[];
  /** Names, each once. */
  readonly withGaps: readonly string[];
}

/**
 * The e-mails of these lines, composed once each to know which can be drafted now. Gives one result a step, so that
 * the panel answers between two letters; the last one is whole.
 */
export function* batchChoice(
  book: Book,
  outcome: Outcome,
  lines: readonly RankedLine[],
): Generator<undefined, BatchChoice> {
  const ready: ReadyLine[] = [];
  const withGaps = new Set<string>();
  for (const { line } of lines) {
    if (!isDraftable(line) || !goesByMail(line)) continue;
    const name = book.ledger.directory.get(line.customer)?.name ?? line.customer;
    const order: DraftOrder = draftOrder(book, outcome, line);
    if (order.kind === "gaps") withGaps.add(name);
    else ready.push({ key: lineKey(line), line, name, warnings: order.warnings });
    yield undefined;
  }
  return { ready, withGaps: [...withGaps] };
}
