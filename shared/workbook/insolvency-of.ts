import { openPosition } from "../aging/open-position.ts";
import { type Day, dayFrom } from "../base/day.ts";
import { formatAmount, formatDay } from "../base/french-format.ts";
import { type Cents, sumCents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { wordsOf } from "../dunning/event-words.ts";
import { type DeclaredClaim, declarationDay, declaredClaim, isBornBefore } from "../law/insolvency.ts";
import { plainField, plainLines } from "../letters/plain-field.ts";
import { debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LetterPiece } from "../model/letter.ts";
import { DECLARATION, DECLARATION_GAPS, toComplete } from "../texts/insolvency.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { paymentsAtJudgment } from "./insolvency-payments.ts";
import { judgmentOf } from "./notice-running.ts";
import { statementOf } from "./statement-of.ts";

/** What an opening judgment means for one debtor: the claim to declare, by when, and what is chased apart. */
export interface InsolvencyFacts {
  readonly event: JournalEvent;
  readonly judgment: Day;
  /** Publication in the BODACC, where the journal's row says it. */
  readonly published: Day | undefined;
  readonly declareBy: Day;
  /** A row since the judgment says that the claim was declared. */
  readonly declared: boolean;
  readonly claim: DeclaredClaim;
  /** Whether interest was computed: a half-year without rate, another currency, leave the principal alone. */
  readonly withInterest: boolean;
  /** Open invoices issued since the judgment (C.com L622-17). */
  readonly later: Cents;
  /** A model of declaration, to complete and sign. */
  readonly declaration: readonly LetterPiece[];
  /** French sentences: what the model lacks. */
  readonly missing: readonly string[];
}

const PUBLISHED = /\bpubli\w{1,8} (?:au bodacc )?(?:le )?(\d{1,2}) (\d{1,2}) (\d{4})\b/;

/** « … publié le 12/11/2026 » in a row of `Journal`. */
export function publicationOf(event: Pick<JournalEvent, "motive" | "detail">): Day | undefined {
  const found = PUBLISHED.exec(comparable(`${event.motive ?? ""} ${event.detail ?? ""}`));
  return found === null ? undefined : dayFrom(Number(found[3]), Number(found[2]), Number(found[1]));
}

/** The insolvency of a debtor in one currency, from the journal; `undefined`: none is noted. */
export function insolvencyOf(book: Book, debtor: Debtor): InsolvencyFacts | undefined {
  const event = judgmentOf(debtor);
  if (event === undefined) return undefined;
  const judgment = event.day;
  const payments = paymentsAtJudgment(book.payments, judgment, book.asOf);
  const { position } = openPosition(book.ledger.items, payments, judgment);
  const born = position.items.filter(
    ({ item, open }) =>
      item.customer === debtor.customer.key &&
      item.currency === debtor.currency &&
      open > 0 &&
      isBornBefore(item.issued, judgment),
  );
  const parts = born.map((open) => ({ open, amount: open.open, step: undefined }));
  const statement = statementOf({ ...book, payments }, debtor.customer.key, parts, judgment);
  const lines = statement.kind === "statement" ? statement.invoices : [];
  const claim = declaredClaim(
    judgment,
    born.map(({ item, open }, at) => ({
      number: item.number,
      issued: item.issued,
      due: item.due,
      open,
      computed: lines[at],
    })),
  );
  const published = publicationOf(event);
  const withInterest = statement.kind === "statement";
  const later = debtor.open.filter(({ item }) => !isBornBefore(item.issued, judgment));
  const facts = { event, judgment, published, claim, withInterest };
  return {
    ...facts,
    declareBy: declarationDay(published ?? judgment),
    declared: debtor.events.some(
      (one) => one !== event && one.day >= judgment && /\bdeclar/.test(wordsOf(one)),
    ),
    later: sumCents(later.map(({ open }) => open)),
    declaration: declarationOf(book, debtor, facts),
    missing: missingFor(book, published),
  };
}

function missingFor({ settings }: Book, published: Day | undefined): readonly string[] {
  const { name, legalForm, siren, address, formalNoticeSignatory } = settings.sender;
  const isWhole = [name, legalForm, siren, address].every((cell) => (cell ?? "").trim() !== "");
  return [
    DECLARATION_GAPS.receiver,
    DECLARATION_GAPS.court,
    ...(published === undefined ? [DECLARATION_GAPS.published] : []),
    DECLARATION_GAPS.security,
    ...(isWhole ? [] : [DECLARATION_GAPS.creditor]),
    ...((formalNoticeSignatory ?? "").trim() === "" ? [DECLARATION_GAPS.signatory] : []),
  ];
}

const paragraph = (...lines: readonly string[]): LetterPiece => ({ kind: "paragraph", role: "text", lines });

/** The model of declaration: facts in the order of C.com L622-25, amounts by invoice. */
function declarationOf(
  { settings }: Book,
  { customer, currency }: Debtor,
  {
    judgment,
    published,
    claim,
    withInterest,
  }: Pick<InsolvencyFacts, "judgment" | "published" | "claim" | "withInterest">,
): readonly LetterPiece[] {
  const { sender } = settings;
  const amount = (value: Cents): string => formatAmount(value, currency);
  const day = (on: Day | undefined): string => (on === undefined ? "–" : formatDay(on));
  const company = plainField(sender.name ?? "") || toComplete(DECLARATION.blanks.company);
  const court = toComplete(DECLARATION.blanks.court);
  const isConsumer = debtorQuality(customer.segment) === "particulier";
  const interest = isConsumer ? DECLARATION.interestConsumer : DECLARATION.interest;
  const siren = plainField(customer.siren ?? "");
  const debtor = siren === "" ? plainField(customer.name) : `${plainField(customer.name)} (SIREN ${siren})`;
  return [
    {
      kind: "paragraph",
      role: "sender",
      lines: [
        company,
        sender.legalForm,
        sender.siren && `SIREN ${sender.siren}`,
        ...plainLines(sender.address ?? "").split("\n"),
      ]
        .map((line) => plainField(line ?? ""))
        .filter((line) => line !== ""),
    },
    paragraph(DECLARATION.to(toComplete(DECLARATION.blanks.receiver))),
    paragraph(
      DECLARATION.proceedings(debtor, judgment, court),
      ...(published === undefined ? [] : [DECLARATION.published(published)]),
    ),
    paragraph(DECLARATION.claim(company, amount(claim.total))),
    {
      kind: "block",
      block: {
        kind: "table",
        columns: DECLARATION.columns.map((header, at) => ({ header, right: at >= 3 })),
        rows: claim.invoices.map((one) => [
          plainField(one.number),
          day(one.issued),
          day(one.due),
          amount(one.principal),
          amount(one.interest),
          amount(one.indemnity),
        ]),
        totals: [
          { label: DECLARATION.overdue, amount: amount(claim.overdue) },
          { label: DECLARATION.toCome, amount: amount(claim.toCome) },
          { label: DECLARATION.interestTotal, amount: amount(claim.interest) },
          ...(isConsumer ? [] : [{ label: DECLARATION.indemnity, amount: amount(claim.indemnity) }]),
          { label: DECLARATION.total, amount: amount(claim.total) },
        ],
      },
    },
    paragraph(withInterest ? interest : DECLARATION.withoutInterest),
    paragraph(DECLARATION.certified(company)),
    paragraph(DECLARATION.rank(toComplete(DECLARATION.blanks.rank))),
    paragraph(DECLARATION.enclosed(DECLARATION.enclosures.join(", "))),
    paragraph(DECLARATION.dated(toComplete(DECLARATION.blanks.dated))),
    {
      kind: "paragraph",
      role: "signature",
      lines: plainLines(sender.formalNoticeSignatory ?? "")
        .split("\n")
        .filter((line) => line !== ""),
    },
  ];
}
