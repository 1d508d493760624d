import { addDays } from "../base/day.ts";
import { type Cents, cents } from "../base/money.ts";
import type { LetterLanguage, LetterPiece, Section, Total } from "../model/letter.ts";
import type { PenaltyStatement, StatementInvoice } from "../model/penalty-statement.ts";
import { rateSource } from "../texts/law.ts";
import { statementWords } from "../texts/statement.ts";
import type { StatementWords } from "../texts/statement-words.ts";
import { blockPiece, paragraph } from "./pieces.ts";
import { plainField, withoutControls } from "./plain-field.ts";

/**
 * The annex (décompte) under its own title: text, HTML and paper are written from these pieces:
 * principal, due day, each segment with its days, rate and source, the 40 €, payments and what they were allocated to,
 * total, base of the year, day of the calculation.
 */
export function statementPieces(
  statement: PenaltyStatement,
  language: LetterLanguage = "fr",
): readonly LetterPiece[] {
  const words = statementWords(language);
  const title = words.title(statement.quality, statement.asOf);
  return [paragraph([title], "annex"), ...statementBody(statement, language)];
}

/** The same without its title, for a letter that writes its own above `{{décompte}}`. */
export function statementBody(
  statement: PenaltyStatement,
  language: LetterLanguage = "fr",
): readonly LetterPiece[] {
  const words = statementWords(language);
  const method = words.method(statement.asOf, statement.dayBase);
  const pieces: LetterPiece[] = [
    paragraph([method]),
    paragraph([rulesOf(statement, words)]),
    tableOf(statement, words),
  ];
  const rates = ratesOf(statement, words, language);
  if (rates.length > 0) pieces.push(blockPiece({ kind: "lines", intro: words.rates, lines: rates }));
  const notes = notesOf(statement, words);
  if (notes.length > 0) pieces.push(blockPiece({ kind: "lines", intro: words.notes, lines: notes }));
  if (statement.daily > 0) {
    const { quality, asOf, daily } = statement;
    pieces.push(paragraph([words.daily(quality, addDays(asOf, 1), words.amount(daily))]));
  }
  return pieces;
}

/** From when interest runs, and what part payments pay first, each with its article. */
function rulesOf(statement: PenaltyStatement, words: StatementWords): string {
  const { quality, allocation, invoices } = statement;
  const isPaid = invoices.some(({ movements }) => movements.some(({ kind }) => kind !== "deposit"));
  const starts = words.starts(quality, statement.noticePresented);
  return isPaid ? `${starts} ${words.allocation(allocation, quality)}` : starts;
}

/** One table, one section an invoice: the principal column is what bears interest, or what a movement takes off it. */
function tableOf(statement: PenaltyStatement, words: StatementWords): LetterPiece {
  const { quality, invoices } = statement;
  const several = invoices.length > 1;
  const [period, days, principal, rate, amount] = words.columns;
  return blockPiece({
    kind: "table",
    columns: [
      { header: period },
      { header: days, right: true },
      { header: principal, right: true },
      { header: rate, right: true },
      { header: amount, right: true },
    ],
    rows: [],
    sections: invoices.map((invoice) => sectionOf(invoice, statement, words, several)),
    totals: statementTotals(statement, words, quality),
  });
}

/** Principal, interest and 40 € left, then their sum: the same lines in the letter and in its annex. */
export function statementTotals(
  statement: PenaltyStatement,
  words: StatementWords,
  quality = statement.quality,
): readonly Total[] {
  const totals: Total[] = [
    { label: words.principalLeft, amount: words.amount(statement.principalLeft) },
    { label: words.interestLeft[quality], amount: words.amount(statement.interestLeft) },
  ];
  const late = statement.invoices.filter(({ indemnity }) => indemnity > 0).length;
  if (quality !== "particulier") {
    const isPaid = statement.indemnityLeft < statement.indemnity;
    totals.push({ label: words.indemnity(late, isPaid), amount: words.amount(statement.indemnityLeft) });
  }
  return [...totals, { label: words.total, amount: words.amount(statement.total) }];
}

function sectionOf(
  invoice: StatementInvoice,
  { quality }: PenaltyStatement,
  words: StatementWords,
  several: boolean,
): Section {
  const number = plainField(invoice.number);
  return {
    title: words.invoice({
      ...invoice,
      number: number === "" ? words.unnumbered : number,
      ...(invoice.account === undefined ? {} : { account: plainField(invoice.account) }),
      isEstimated: invoice.without === "estimated-due-date",
    }),
    rows: rowsOf(invoice, words),
    totals: several ? [closingOf(invoice, quality, words)] : [],
  };
}

const minus = (amount: Cents, words: StatementWords): string =>
  amount === 0 ? "" : words.amount(cents(-amount));

/** Segments and movements by day: a movement of day t stands after the segment that ends on t. */
function rowsOf(invoice: StatementInvoice, words: StatementWords): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  if (invoice.apart > 0 || invoice.undated > 0) {
    rows.push([words.amountIssued, "", words.amount(invoice.amount), "", ""]);
    if (invoice.apart > 0) rows.push([words.apart, "", minus(invoice.apart, words), "", ""]);
    if (invoice.undated > 0) rows.push([words.undated, "", minus(invoice.undated, words), "", ""]);
  }
  const dated = [
    ...invoice.segments.map((segment) => ({
      day: segment.to,
      row: [
        words.period(segment.from, segment.to),
        words.days(segment.days),
        words.amount(segment.principal),
        words.rate(segment.rate),
        words.amount(segment.amount),
      ],
    })),
    ...invoice.movements.map((movement) => {
      const label = movement.label === undefined ? undefined : plainField(movement.label);
      const { amount: whole, toPrincipal, toInterest, toIndemnity, over } = movement;
      // Given to one column alone, its amount is that of the column.
      const isDivided = toPrincipal !== whole && toInterest !== whole;
      const said = words.movement(
        { ...movement, ...(label === undefined ? {} : { label }) },
        isDivided ? words.amount(whole) : undefined,
      );
      const also = words.ofWhich(
        toIndemnity > 0 ? words.amount(toIndemnity) : undefined,
        over > 0 ? words.amount(over) : undefined,
      );
      const principal = minus(toPrincipal, words);
      const interest = minus(toInterest, words);
      return { day: movement.day, row: [said + also, "", principal, "", interest] };
    }),
  ];
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  rows.push(...dated.map(({ row }) => row));
  if (invoice.without !== undefined) {
    rows.push([words.without[invoice.without], "", words.amount(invoice.principalLeft), "", ""]);
  }
  return rows;
}

/** What one invoice leaves owed, written so that it adds up by itself. */
function closingOf(
  invoice: StatementInvoice,
  quality: PenaltyStatement["quality"],
  words: StatementWords,
): Total {
  const { principalLeft, interestLeft, indemnityLeft } = invoice;
  const parts = [words.principalOf(words.amount(principalLeft))];
  if (interestLeft > 0) parts.push(words.interestOf(quality, words.amount(interestLeft)));
  if (indemnityLeft > 0) parts.push(words.indemnityOf(words.amount(indemnityLeft)));
  return {
    label: words.balance(parts.join(" + ")),
    amount: words.amount(cents(principalLeft + interestLeft + indemnityLeft)),
  };
}

/** Each rate once, with what it rests on, oldest first. */
function ratesOf(
  { invoices }: PenaltyStatement,
  words: StatementWords,
  language: LetterLanguage,
): readonly string[] {
  const segments = invoices.flatMap(({ segments: own }) => own);
  segments.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return [
    ...new Set(
      segments.map(({ rate, basis }) =>
        words.rateLine(words.rate(rate), withoutControls(rateSource(basis, language))),
      ),
    ),
  ];
}

function notesOf(statement: PenaltyStatement, words: StatementWords): readonly string[] {
  const { quality, indemnity, invoices, grace, insolvency, overpaid } = statement;
  const notes: string[] = [];
  if (quality !== "particulier" && indemnity > 0) notes.push(words.indemnityRule(quality));
  for (const { rejected } of invoices) {
    for (const { day, back, amount } of rejected) {
      notes.push(words.rejected(day, back, words.amount(amount)));
    }
  }
  if (grace !== undefined) notes.push(words.grace(grace.from, grace.to));
  if (insolvency !== undefined) notes.push(words.insolvency(insolvency));
  if (overpaid > 0) notes.push(words.overpaid(words.amount(overpaid)));
  return notes;
}
