import { formatAmount } from "../../base/french-format.ts";
import { ZERO } from "../../base/money.ts";
import { balanceQuestion, receiptsSentence } from "../../texts/setup.ts";
import type { Book, Outcome } from "../book.ts";
import { lastPaymentDay } from "../draft-warnings.ts";
import type { BalanceAsked } from "./state-types.ts";

/** (a) « Vos clients vous doivent …, encaissements à jour au … : exact ? » @param mark the answer that stands */
export function askBalance(book: Book, { balance }: Outcome, mark: string | undefined): BalanceAsked {
  const [main, ...others] = balance.totals;
  const total = main?.total ?? ZERO;
  const last = lastPaymentDay(book);
  return {
    status: mark === undefined ? "open" : "answered",
    question: balanceQuestion(total, main?.currency ?? "EUR", last),
    total,
    totalWords: formatAmount(total, main?.currency),
    overdueWords: formatAmount(main?.overdue ?? ZERO, main?.currency),
    receipts: receiptsSentence(last),
    others: others.map(({ currency, total: other }) => formatAmount(other, currency)),
    answer: mark ?? "",
  };
}
