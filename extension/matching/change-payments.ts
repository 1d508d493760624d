import { paymentsTexts } from "#shared/texts/panel/payments.ts";
import type { Book, BookWrite } from "#shared/workbook/book.ts";
import {
  acceptProposal,
  assignPayment,
  ignorePayment,
  matchBook,
  refuseProposal,
  undoRun,
} from "#shared/workbook/match-book.ts";
import type { MatchChange } from "#shared/workbook/match-report.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import type { SheetTab } from "../reading/sheets-port.ts";
import { applyChange } from "./apply-change.ts";

/** What became of a change: what to say, whether anything was written, what can be undone. */
export interface Changed {
  readonly kind: "done" | "refused";
  readonly said: string;
  readonly runId: string | undefined;
  readonly writes: boolean;
}

/** Computes a change of the payments from the open book, and writes it once. */
export async function changePayments(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  change: PaymentsChange,
): Promise<Changed> {
  const wanted = computed(book, change);
  if (wanted.kind === "refused") {
    return { kind: "refused", said: wanted.message, runId: undefined, writes: false };
  }
  const { sentence, runId, writes } = wanted;
  if (writes.length === 0) return { kind: "done", said: sentence, runId: undefined, writes: false };
  const applied = await applyChange(ports, book, tabs, writes);
  return applied === "changed"
    ? { kind: "refused", said: paymentsTexts.workbookChanged, runId: undefined, writes: false }
    : { kind: "done", said: sentence, runId, writes: true };
}

interface Computed {
  readonly kind: "done";
  readonly writes: readonly BookWrite[];
  readonly sentence: string;
  readonly runId: string | undefined;
}

function computed(book: Book, change: PaymentsChange): Computed | Extract<MatchChange, { kind: "refused" }> {
  switch (change.kind) {
    case "match": {
      const { writes, report, runId } = matchBook(book);
      return { kind: "done", writes, sentence: report.sentence, runId };
    }
    case "accept":
      return acceptProposal(book, change.proposal, {
        residual: change.residual,
        ...(change.releaseDay === undefined ? {} : { releaseDay: change.releaseDay }),
      });
    case "refuse":
      return refuseProposal(book, change.proposal);
    case "ignore":
      return ignorePayment(book, change.payment);
    case "undo":
      return undoRun(book, change.run);
    case "assign":
      return assignPayment(book, change.payment, change.customerKey, change.invoices);
  }
}
