import { formatAmount, plural } from "../base/french-format.ts";
import { type Cents, cents } from "../base/money.ts";
import { isNoCustomersReceipt } from "../ledger/bank/not-a-customer.ts";
import { takesBackPayment } from "../ledger/bank/taken-back.ts";
import type { BankLine, BankReading } from "../model/bank.ts";
import {
  ADDED_COUNT,
  ALREADY_COUNT,
  bankImportSentence,
  bankProblemSentences,
  CLOSING,
  CREDITS_COUNT,
  CREDITS_SUM,
  DEBITS_COUNT,
  DEBITS_SUM,
  ignoredReceiptsSentence,
  type KnownByHand,
  LINES_READ,
  leftOutSentence,
  lookAlikeSentence,
  ONLY_DEBITS,
  OPENING,
  ofAccount,
  otherFormatSentence,
  takenBackSentence,
  typedByHandSentence,
} from "../texts/bank.ts";
import type { ImportReport } from "./book.ts";
import type { Candidate, Pairing } from "./import-bank-pairing.ts";

type Statement = Extract<BankReading, { kind: "statement" }>;
type Control = ImportReport["controls"][number];
/** Notes of one kind are listed up to here. */
const LISTED = 20;

interface CurrencySum {
  readonly currency: string;
  readonly sum: Cents;
}

/** Sums by currency: amounts of two currencies are never added. */
function sumsOf(lines: readonly BankLine[]): readonly CurrencySum[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of lines) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, sum]) => ({ currency, sum: cents(sum) }));
}

const inWords = (sums: readonly CurrencySum[]): string =>
  sums.map(({ currency, sum }) => formatAmount(sum, currency)).join(", ");

const counted = (label: string, value: number): Control => ({
  label,
  value,
  unit: "lignes",
  text: plural(value, "ligne"),
});

const amounts = (label: string, sums: readonly CurrencySum[]): readonly Control[] =>
  (sums.length === 0 ? [{ currency: "EUR", sum: cents(0) }] : sums).map(({ currency, sum }) => ({
    label: sums.length > 1 ? `${label} (${currency})` : label,
    value: sum,
    unit: "centimes",
    text: formatAmount(sum, currency),
  }));

function balanceControls({ statements }: Statement): readonly Control[] {
  const several = statements.length > 1;
  return statements.flatMap(({ account, currency, opening, closing }) => {
    const name = (label: string): string => (several ? ofAccount(label, account) : label);
    return [
      ...(opening === undefined ? [] : amounts(name(OPENING), [{ currency, sum: opening }])),
      ...(closing === undefined ? [] : amounts(name(CLOSING), [{ currency, sum: closing }])),
    ];
  });
}

const shown = ({ line }: Candidate, row: number): KnownByHand => ({
  line: line.line,
  amount: formatAmount(line.amount, line.currency),
  day: line.day,
  label: line.label,
  row,
});

function notesOf(
  reading: Statement,
  pairing: Pairing,
  leftOut: readonly BankLine[],
  credits: number,
): readonly string[] {
  const notes: string[] = [...bankProblemSentences(reading.problems, reading.format)];
  const lines = reading.statements.reduce((count, statement) => count + statement.lines.length, 0);
  if (lines > 0 && credits === 0) notes.push(ONLY_DEBITS);
  const fresh = pairing.fresh.map(({ candidate }) => candidate.line);
  const ignored = fresh.filter(isNoCustomersReceipt);
  if (ignored.length > 0) notes.push(ignoredReceiptsSentence(ignored.length, inWords(sumsOf(ignored))));
  const taken = fresh.filter(takesBackPayment);
  if (taken.length > 0) notes.push(takenBackSentence(taken.length, inWords(sumsOf(taken))));
  for (const { candidate, row } of pairing.byHand.slice(0, LISTED))
    notes.push(typedByHandSentence(shown(candidate, row.row)));
  for (const { candidate, row } of pairing.otherFormat.slice(0, LISTED))
    notes.push(otherFormatSentence(shown(candidate, row.row)));
  const alike = pairing.fresh.flatMap(({ candidate, like }) => (like ? [{ candidate, like }] : []));
  for (const { candidate, like } of alike.slice(0, LISTED))
    notes.push(lookAlikeSentence(shown(candidate, like.row)));
  const debits = leftOut.filter((line) => line.amount < 0);
  if (debits.length > 0) notes.push(leftOutSentence(debits.length, inWords(sumsOf(debits))));
  return notes;
}

/** The report of an import: `added + already + leftOut` are the lines read. */
export function bankReport(
  reading: Statement,
  pairing: Pairing,
  changed: number,
  fileName: string,
): ImportReport {
  const lines = reading.statements.flatMap((statement) => statement.lines);
  const credits = lines.filter((line) => line.amount > 0);
  const debits = lines.filter((line) => line.amount < 0);
  const leftOut = lines.filter((line) => line.amount <= 0 && !takesBackPayment(line));
  const added = pairing.fresh.length;
  const already = pairing.exact + pairing.otherFormat.length + pairing.byHand.length;
  const days = [
    ...lines.map((line) => line.day),
    ...reading.statements.flatMap(({ from, until }) => [from ?? [], until ?? []].flat()),
  ].sort();
  const sentence = bankImportSentence({
    file: fileName,
    format: reading.format,
    lines: lines.length,
    from: days[0],
    until: days[days.length - 1],
    added,
    addedSums: sumsOf(pairing.fresh.map(({ candidate }) => candidate.line)),
    already,
    leftOut: leftOut.length,
  });
  return {
    sentence,
    file: fileName,
    format: reading.format,
    added,
    already,
    changed,
    leftOut: leftOut.length,
    controls: [
      counted(LINES_READ, lines.length),
      counted(CREDITS_COUNT, credits.length),
      ...amounts(CREDITS_SUM, sumsOf(credits)),
      counted(DEBITS_COUNT, debits.length),
      ...amounts(DEBITS_SUM, sumsOf(debits)),
      ...balanceControls(reading),
      counted(ADDED_COUNT, added),
      counted(ALREADY_COUNT, already),
    ],
    notes: notesOf(reading, pairing, leftOut, credits.length),
  };
}
