import { formatAmount } from "../base/french-format.ts";
import { cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { stableHash } from "../base/stable-hash.ts";
import type { NewEvent } from "../dunning/events.ts";
import type { CustomerKey } from "../model/customer.ts";
import {
  ignoredSentence,
  REFUSED_MOTIVE,
  type ResidualKind,
  refusedSentence,
  residualRefusedMotive,
  residualRefusedSentence,
} from "../texts/matching.ts";
import type { Book } from "./book.ts";
import { rowChanges } from "./match-cells.ts";
import type { MatchChange } from "./match-report.ts";
import { type Found, findMatches, type Matcher } from "./match-rounds.ts";
import { writablePayments } from "./match-situation.ts";
import { journalWrites, paymentCells } from "./match-writes.ts";

/**
 * Records a refusal: these numbers are never proposed together again for this payment; without numbers, nothing is
 * proposed for it any more. Cancelling the journal's row lifts it.
 */
export function recordRefusal(
  book: Book,
  found: Found,
  refused: {
    readonly payment: number;
    readonly customer: CustomerKey | undefined;
    /** A match, or only the residual that it would settle. */
    readonly about: "match" | ResidualKind;
    readonly numbers: readonly string[];
  },
  matcher: Matcher,
): MatchChange {
  const tab = writablePayments(book);
  if (typeof tab === "string") return { kind: "refused", message: tab };
  const { situation } = found;
  const payment = situation.payments[refused.payment];
  const reference = situation.references[refused.payment] ?? "";
  const amount = formatAmount(
    cents(found.open.payments[refused.payment]?.left ?? 0),
    payment?.currency ?? "EUR",
  );
  const { about, numbers } = refused;
  const sentence =
    about !== "match"
      ? residualRefusedSentence(numbers)
      : numbers.length === 0
        ? ignoredSentence(amount)
        : refusedSentence(amount);
  const motive = about === "match" ? REFUSED_MOTIVE : residualRefusedMotive(about);
  const before = book.journal.filter(
    (event) => event.kind === "note" && comparable(event.motive ?? "") === comparable(motive),
  ).length;
  const event: NewEvent = {
    id: `N-${stableHash([reference, motive, before, ...numbers].join("\u001f"))}`,
    day: book.asOf,
    customer: refused.customer ?? ("" as CustomerKey),
    invoices: numbers.map((number) => ({ number, amount: undefined })),
    kind: "note",
    motive,
    detail: `${sentence} ${payment?.label ?? ""}`.trim(),
    author: book.settings.author,
    reference,
  };
  const journal = [...situation.journal, { ...event, origin: { tab: "Journal", row: undefined } }];
  const { cells } = rowChanges(tab, situation.payments, findMatches({ ...situation, journal }, matcher));
  return {
    kind: "done",
    sentence,
    runId: undefined,
    // The journal last: cut before it, the same refusal can be made again.
    writes: [...paymentCells(tab, cells), ...journalWrites(book, [event])],
  };
}
