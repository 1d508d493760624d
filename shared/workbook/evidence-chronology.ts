import { formatAmount, formatDay, formatNumber } from "../base/french-format.ts";
import type { Cents } from "../base/money.ts";
import { numberKey } from "../dunning/invoice-number.ts";
import { countingEvents, inOrder } from "../dunning/known-events.ts";
import { plainField } from "../letters/plain-field.ts";
import type { EventKind, JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { LetterPiece } from "../model/letter.ts";
import type { PaperPiece } from "../model/paper.ts";
import { EVIDENCE } from "../texts/evidence.ts";
import type { Book } from "./book.ts";
import { type EvidenceScope, isAboutScope } from "./evidence-scope.ts";

/** Rows that are the owner's own and prove nothing: opinions on solvency, notes. */
const INTERNAL: readonly EventKind[] = ["note", "solvabilité"];

/** A row of the chronology, with whether another row cancelled it. */
interface ChronologyRow {
  readonly event: JournalEvent;
  readonly cancelled: boolean;
}

/** Every row of the journal about a customer, oldest first: cancelled ones too, first row of each identifier. */
function chronologyOf(book: Book, scope: EvidenceScope): readonly ChronologyRow[] {
  const counting = new Set(countingEvents(book.journal, book.asOf));
  const seen = new Set<string>();
  return [...book.journal]
    .filter((event) => event.day <= book.asOf && isAboutScope(event, scope))
    .sort((a, b) => (a.origin.row ?? 0) - (b.origin.row ?? 0))
    .filter(({ id }) => id === "" || (!seen.has(id) && seen.add(id)))
    .sort(inOrder)
    .map((event) => ({ event, cancelled: event.kind !== "annulation" && !counting.has(event) }));
}

const LONGEST_NOTE = 300;

function short(text: string): string {
  const signs = [...plainField(text.slice(0, 10 * LONGEST_NOTE))];
  return signs.length <= LONGEST_NOTE ? signs.join("") : `${signs.slice(0, LONGEST_NOTE).join("")}…`;
}

/** The currency of an event's amounts; `undefined`: nothing tells it. */
type CurrencyOf = (event: JournalEvent) => string | undefined;

/** The journal states no currency: that of the invoices it names, else the only one of the customer's. */
function currencyOfEvents(book: Book, { customer, payer }: EvidenceScope): CurrencyOf {
  const items = book.ledger.items.filter((item) => item.customer === customer.key || item.customer === payer);
  const only = (found: readonly { readonly currency: string }[]): string | undefined => {
    const currencies = new Set(found.map(({ currency }) => currency));
    return currencies.size === 1 ? [...currencies][0] : undefined;
  };
  const all = only(items);
  if (all !== undefined) return () => all;
  const byNumber = new Map<string, LedgerItem[]>();
  for (const item of items) {
    const key = numberKey(item.number);
    byNumber.set(key, [...(byNumber.get(key) ?? []), item]);
  }
  return ({ invoices }) => only(invoices.flatMap(({ number }) => byNumber.get(numberKey(number)) ?? []));
}

function cells({ event, cancelled }: ChronologyRow, currencyOf: CurrencyOf): readonly string[] {
  const { chronology } = EVIDENCE;
  const currency = currencyOf(event);
  const sum = (amount: Cents): string =>
    currency === undefined ? formatNumber(amount) : formatAmount(amount, currency);
  const what = [
    event.kind,
    ...(event.step === undefined ? [] : [chronology.step(event.step)]),
    ...(cancelled ? [chronology.cancelled] : []),
  ].join(", ");
  const promised = event.promisedDay === undefined ? "" : formatDay(event.promisedDay);
  const noted = [event.motive, event.detail, promised, event.reference].map((cell) => short(cell ?? ""));
  return [
    formatDay(event.day),
    what,
    plainField(event.channel ?? ""),
    event.invoices
      .map(({ number, amount }) => plainField(number) + (amount === undefined ? "" : ` (${sum(amount)})`))
      .join(", "),
    event.amount === undefined ? "" : sum(event.amount),
    noted.filter((part) => part !== "").join("\u00a0; "),
  ];
}

/** The chronology as a document. */
export function chronologyPieces(book: Book, scope: EvidenceScope): readonly PaperPiece[] {
  const { chronology } = EVIDENCE;
  const all = chronologyOf(book, scope);
  const rows = all.filter(({ event }) => !INTERNAL.includes(event.kind));
  const hidden = all.length - rows.length;
  const currencyOf = currencyOfEvents(book, scope);
  const text = (...lines: readonly string[]): LetterPiece => ({ kind: "paragraph", role: "text", lines });
  return [
    text(chronology.intro(plainField(scope.customer.name), book.asOf)),
    rows.length === 0
      ? text(chronology.empty)
      : {
          kind: "block",
          block: {
            kind: "table",
            columns: chronology.columns.map((header, at) => ({ header, right: at === 4 })),
            rows: rows.map((row) => cells(row, currencyOf)),
            totals: [],
          },
        },
    ...(hidden === 0 ? [] : [text(chronology.leftOut(hidden))]),
  ];
}
