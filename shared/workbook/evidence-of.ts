import { countingEvents } from "../dunning/known-events.ts";
import { footerOf } from "../letters/paper-parties.ts";
import { plainField } from "../letters/plain-field.ts";
import { statementBody } from "../letters/statement-pieces.ts";
import type { CustomerKey } from "../model/customer.ts";
import type { EvidenceFile, EvidencePiece, KeptLetter } from "../model/evidence.ts";
import type { PaperDocument, PaperPiece } from "../model/paper.ts";
import { EVIDENCE } from "../texts/evidence.ts";
import { interestRefusal } from "../texts/law.ts";
import { statementWords } from "../texts/statement.ts";
import type { Book, Outcome } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { aboutDebtor, accountPieces, openCurrencies } from "./evidence-account.ts";
import { chronologyPieces } from "./evidence-chronology.ts";
import { linksOf, registeredProofs } from "./evidence-links.ts";
import { missingProofs } from "./evidence-missing.ts";
import { safeName, uniquePaths } from "./evidence-names.ts";
import { evidenceScope, isAboutScope } from "./evidence-scope.ts";
import { statementOf } from "./statement-of.ts";

/** A document without an envelope of its own, bearing the creditor's identity at its foot. */
export function evidencePaper(book: Book, title: string, pieces: readonly PaperPiece[]): PaperDocument {
  const { sender } = book.settings;
  return {
    language: "fr",
    title,
    author: plainField(sender.name ?? ""),
    day: book.asOf,
    pieces,
    footer: footerOf(sender),
    remarks: [],
  };
}

/**
 * Everything an owner puts before a judge, a conciliateur or a commissaire de justice for one customer: chronology,
 * penalty statement, statement of account, letters word for word, documents named by the owner's columns, registered
 * letters, and what is missing. Nothing is read elsewhere; fingerprints are compared by the edge.
 * @param letters the customer's rows of `Courriers`
 */
export function evidenceOf(
  book: Book,
  outcome: Outcome,
  customer: CustomerKey,
  letters: readonly KeptLetter[],
): EvidenceFile {
  const scope = evidenceScope(book, customer);
  const debtors = openCurrencies(book, outcome, customer);
  const path = uniquePaths();
  const files: EvidencePiece[] = [];
  const missing: string[] = [];
  const add = (file: string, title: string, pieces: readonly PaperPiece[]): void => {
    files.push({ path: path("", file, ".pdf"), title, paper: evidencePaper(book, title, pieces) });
  };

  add(EVIDENCE.chronology.file, EVIDENCE.chronology.title, chronologyPieces(book, scope));
  for (const debtor of debtors) {
    const { title, pieces, refused } = statementPart(book, debtor);
    if (refused !== undefined) missing.push(refused);
    if (pieces.length > 0) add(EVIDENCE.statement.file, title, [aboutDebtor(debtor.customer), ...pieces]);
  }
  for (const debtor of debtors) {
    const title = EVIDENCE.account.title(book.asOf, debtor.currency);
    add(EVIDENCE.account.file, title, accountPieces(book, outcome, debtor));
  }

  const kept = [...letters].sort((a, b) =>
    (a.day ?? "") < (b.day ?? "") ? -1 : (a.day ?? "") > (b.day ?? "") ? 1 : 0,
  );
  const written = kept.map((letter) => {
    const name = EVIDENCE.letter(letter.day, letter.step, letter.subject);
    return { path: path(EVIDENCE.lettersFolder, name, ".txt"), letter };
  });
  // The bytes of a letter are those that its fingerprint was made of: nothing is added to its text.
  for (const one of written) files.push({ path: one.path, title: one.letter.subject, text: one.letter.text });

  const links = debtors.flatMap(({ open }) => open.flatMap(({ item }) => linksOf(item)));
  if (links.length > 0) add(EVIDENCE.links.file, EVIDENCE.links.title, linkPieces(links));
  const events = countingEvents(book.journal, book.asOf).filter((event) => isAboutScope(event, scope));
  const registered = registeredProofs(events);
  return {
    name: safeName(EVIDENCE.name(scope.customer.name, book.asOf)),
    files,
    links,
    registered,
    missing: [...missing, ...missingProofs(book, scope, debtors, letters, registered)],
    letters: written,
  };
}

/** The penalty statement of what is overdue, whole: a judge sees what is contested in the statement of account. */
function statementPart(
  book: Book,
  debtor: Debtor,
): { readonly title: string; readonly pieces: readonly PaperPiece[]; readonly refused?: string } {
  const overdue = debtor.open.filter(({ daysLate }) => (daysLate ?? 0) >= 1);
  const parts = overdue.map((open) => ({ open, amount: open.open, step: undefined }));
  const result = statementOf(book, debtor.customer.key, parts, book.asOf);
  const none = { title: "", pieces: [] };
  switch (result.kind) {
    case "statement":
      return {
        title: statementWords("fr").title(result.quality, result.asOf),
        pieces: statementBody(result, "fr"),
      };
    case "no-penalty":
      return result.why === "foreign-currency"
        ? { ...none, refused: EVIDENCE.statement.foreign(debtor.currency) }
        : none;
    case "rate-unknown":
    case "rate-under-floor":
      return { ...none, refused: EVIDENCE.statement.refused(interestRefusal(result)) };
  }
}

function linkPieces(links: EvidenceFile["links"]): readonly PaperPiece[] {
  const { intro, columns } = EVIDENCE.links;
  return [
    { kind: "paragraph", role: "text", lines: [intro] },
    {
      kind: "block",
      block: {
        kind: "table",
        columns: columns.map((header) => ({ header })),
        rows: links.map(({ invoice, what, where }) => [plainField(invoice), what, plainField(where)]),
        totals: [],
      },
    },
  ];
}
