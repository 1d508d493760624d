import { formatAmount, formatDay } from "../base/french-format.ts";
import { type Cents, cents, sumCents } from "../base/money.ts";
import { byAge } from "../dunning/event-scope.ts";
import { plainField } from "../letters/plain-field.ts";
import type { OpenCredit } from "../model/open-position.ts";
import type { PaperPiece } from "../model/paper.ts";
import { EVIDENCE } from "../texts/evidence.ts";
import type { Book, Outcome } from "./book.ts";
import { type Debtor, debtorOf } from "./debtor.ts";
import { disputedAmount } from "./route-facts.ts";

/** Whom a document is about: name, SIREN. */
export function aboutDebtor({ name, siren }: Debtor["customer"]): PaperPiece {
  const number = plainField(siren ?? "");
  const words = number === "" ? plainField(name) : `${plainField(name)}, SIREN ${number}`;
  return { kind: "paragraph", role: "text", lines: [EVIDENCE.about(words)] };
}

/** What stands to a debtor's credit in a currency, unmatched. */
function ownCredits({ customer, currency }: Debtor, credits: readonly OpenCredit[]): Cents {
  return sumCents(
    credits
      .filter((one) => one.customer === customer.key && one.currency === currency)
      .map(({ amount }) => amount),
  );
}

/** The statement of account of a debtor in one currency: every open invoice, what was received, what is left. */
export function accountPieces(book: Book, outcome: Outcome, debtor: Debtor): readonly PaperPiece[] {
  const { account } = EVIDENCE;
  const { currency } = debtor;
  const amount = (value: Cents): string => formatAmount(value, currency);
  const open = [...debtor.open].sort(byAge);
  const total = sumCents(open.map((one) => one.open));
  const credits = ownCredits(debtor, outcome.position.credits);
  const disputed = disputedAmount(book, open);
  return [
    aboutDebtor(debtor.customer),
    {
      kind: "block",
      block: {
        kind: "table",
        columns: account.columns.map((header, at) => ({ header, right: at >= 3 })),
        rows: open.map(({ item, open: left }) => [
          plainField(item.number),
          item.issued === undefined ? "–" : formatDay(item.issued),
          item.due === undefined ? "–" : formatDay(item.due),
          amount(item.amount),
          amount(cents(item.amount - left)),
          amount(left),
        ]),
        totals: [
          { label: account.total, amount: amount(total) },
          ...(credits > 0
            ? [
                { label: account.credits, amount: amount(cents(-credits)) },
                { label: account.balance, amount: amount(cents(total - credits)) },
              ]
            : []),
        ],
      },
    },
    ...(disputed > 0
      ? [{ kind: "paragraph", role: "text", lines: [account.disputed(amount(disputed))] } as const]
      : []),
  ];
}

/** The currencies in which a debtor has something open, euros first. */
export function openCurrencies(
  book: Book,
  outcome: Outcome,
  customer: Debtor["customer"]["key"],
): readonly Debtor[] {
  const found = new Set(
    outcome.position.items
      .filter(({ item, open }) => item.customer === customer && open > 0)
      .map(({ item }) => item.currency),
  );
  const inOrder = [...found].sort((a, b) => Number(b === "EUR") - Number(a === "EUR") || (a < b ? -1 : 1));
  return inOrder.map((currency) => debtorOf(book, outcome, customer, currency));
}
