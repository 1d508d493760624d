import { formatAmount, formatDay } from "../../base/french-format.ts";
import { tidy } from "../../base/normalise.ts";
import type { OpenItem } from "../../model/open-position.ts";
import { FIELD_WORDS, SHAPE_WORDS } from "../../texts/fields.ts";
import { columnWords } from "../../texts/recognition.ts";
import type { Book, Outcome } from "../book.ts";
import type { ReadTabWords, SampleInvoice } from "./state-types.ts";

const MOST = 3;

/** A few open invoices, spread over the rows of the ledger, as they were understood: at most three. */
export function sampleInvoices(book: Book, { position }: Outcome): readonly SampleInvoice[] {
  const open = position.items.filter(({ item }) => item.kind === "invoice" || item.kind === "deposit");
  const shown = open.length === 0 ? position.items : open;
  const count = Math.min(MOST, shown.length);
  return Array.from({ length: count }, (_, at) => shown[Math.floor((at * shown.length) / count)]).flatMap(
    (one) => (one === undefined ? [] : sampleOf(book, one)),
  );
}

function sampleOf({ ledger }: Book, { item, open }: OpenItem): SampleInvoice {
  const { currency, origin } = item;
  return {
    client: tidy(ledger.directory.get(item.customer)?.name ?? item.customer),
    number: tidy(item.number),
    issued: item.issued === undefined ? "" : formatDay(item.issued),
    due: item.due === undefined ? "" : formatDay(item.due),
    dueComputed: item.due !== undefined && item.dueSource !== "cell",
    amount: formatAmount(item.amount, currency),
    open: open === item.amount ? "" : formatAmount(open, currency),
    place: origin.row === undefined ? origin.tab : `${origin.tab}, ligne ${origin.row}`,
  };
}

/** What was read, tab by tab: its shape, its columns, its rows, those that `Anomalies` names. */
export function readTabs(book: Book, { problems }: Outcome): readonly ReadTabWords[] {
  return book.ledger.controls.map((control) => {
    const source = book.sources.find(({ tab }) => tab === control.tab);
    const named = new Set(
      problems
        .filter(({ place, severity }) => place.tab === control.tab && severity !== "à savoir")
        .flatMap(({ place }) => (place.row === undefined ? [] : [place.row])),
    );
    return {
      tab: control.tab,
      shape: SHAPE_WORDS[control.shape],
      rows: control.rows,
      columns: [...(source?.columns ?? [])]
        .sort((a, b) => a.column - b.column)
        .map(({ field, header, column }) => ({
          words: FIELD_WORDS[field],
          header: columnWords(header, column),
        })),
      anomalies: named.size,
    };
  });
}
