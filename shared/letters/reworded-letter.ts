import type { Block, LetterPiece, ParagraphRole } from "../model/letter.ts";
import type { Letter } from "./compose.ts";
import { emailHtml } from "./email-html.ts";
import { type LintContext, lintLetter } from "./lint.ts";
import { paragraphLines } from "./paragraph-lines.ts";
import { enclosuresOf } from "./piece-roles.ts";
import { piecesHtml, piecesText } from "./pieces.ts";
import { withoutControls, withoutMarks } from "./plain-field.ts";

/** What the owner may rewrite of a letter: its subject, and its words. What a table says comes from the invoices. */
export interface LetterWords {
  readonly subject: string;
  /** The paragraphs before, between and after the tables and lists, apart by an empty line. */
  readonly texts: readonly string[];
}

/** A letter cut where a table or a list stands: `at` is the place of the words among `LetterWords.texts`. */
export type LetterCut =
  | { readonly kind: "words"; readonly at: number; readonly text: string }
  | { readonly kind: "block"; readonly block: Block };

type Paragraph = Extract<LetterPiece, { kind: "paragraph" }>;

/** The letter in order: words that may be rewritten, and what stands between them. */
export function cutsOf(letter: Pick<Letter, "pieces">): readonly LetterCut[] {
  const cuts: LetterCut[] = [];
  let words: string[] = [];
  let at = 0;
  const close = (): void => {
    if (words.length === 0) return;
    cuts.push({ kind: "words", at, text: words.join("\n\n") });
    words = [];
    at += 1;
  };
  for (const piece of letter.pieces) {
    if (piece.kind === "paragraph") words.push(piece.lines.join("\n"));
    else {
      close();
      cuts.push({ kind: "block", block: piece.block });
    }
  }
  close();
  return cuts;
}

/** The words of a letter as it was proposed. */
export function wordsOf(letter: Pick<Letter, "subject" | "pieces">): LetterWords {
  return {
    subject: letter.subject,
    texts: cutsOf(letter).flatMap((cut) => (cut.kind === "words" ? [cut.text] : [])),
  };
}

/** Whether the owner changed anything. */
export function isReworded(letter: Pick<Letter, "subject" | "pieces">, words: LetterWords): boolean {
  const proposed = wordsOf(letter);
  return (
    oneLine(words.subject) !== oneLine(proposed.subject) ||
    words.texts.length !== proposed.texts.length ||
    words.texts.some((text, at) => tidied(text) !== tidied(proposed.texts[at] ?? ""))
  );
}

/**
 * The letter in the owner's words: text, HTML and paper are written anew from the same pieces, and read again by the
 * lints of method 8. Tables, amounts claimed, transfer and answers stay what the invoices make them.
 * @param words one text for each cut of `cutsOf`
 */
export function rewordedLetter(letter: Letter, words: LetterWords, context: LintContext): Letter {
  const pieces: LetterPiece[] = [];
  let at = 0;
  let run: Paragraph[] = [];
  const close = (): void => {
    if (run.length > 0) pieces.push(...paragraphsOf(words.texts[at] ?? "", run));
    if (run.length > 0) at += 1;
    run = [];
  };
  for (const piece of letter.pieces) {
    if (piece.kind === "paragraph") run.push(piece);
    else {
      close();
      pieces.push(piece);
    }
  }
  close();
  const subject = oneLine(words.subject);
  const text = piecesText(pieces);
  return {
    ...letter,
    subject,
    pieces,
    text,
    html: htmlOf(letter, subject, pieces),
    enclosures: enclosuresOf(pieces),
    findings: lintLetter(context, subject, text),
  };
}

/** The same letter under another subject: that of the conversation that it goes on with. */
export function withSubject(letter: Letter, subject: string): Letter {
  return { ...letter, subject, html: htmlOf(letter, subject, letter.pieces) };
}

function htmlOf(
  { language, replies, transfer, links }: Letter,
  subject: string,
  pieces: readonly LetterPiece[],
): string {
  const optional = {
    ...(transfer === undefined ? {} : { transfer }),
    ...(links === undefined ? {} : { links }),
  };
  return emailHtml({ language, subject, inside: piecesHtml(pieces), replies, ...optional });
}

/** A subject on one line: each line break that was typed or pasted into it is a space. */
export function withoutBreaks(subject: string): string {
  return subject.replace(/ ?[\r\n\t\v\f\u0085\u2028\u2029]+ ?/g, " ");
}

/** A subject: one line, without what no header may hold; its no-break spaces stay. */
function oneLine(subject: string): string {
  return withoutControls(withoutBreaks(subject)).trim();
}

/** Line ends as one sign, without what no letter may hold, nor spaces that nobody sees. */
function tidied(text: string): string {
  return withoutMarks(text.replace(/\r\n|\r/g, "\n"))
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

/** Paragraphs apart by empty lines; one that did not change, or kept its place, stays what it was for paper. */
function paragraphsOf(text: string, before: readonly Paragraph[]): readonly Paragraph[] {
  const found = paragraphLines(tidied(text).split("\n"));
  const roles = new Map<string, ParagraphRole>(before.map(({ lines, role }) => [lines.join("\n"), role]));
  const sameCount = found.length === before.length;
  return found.map((lines, index) => ({
    kind: "paragraph",
    role: roles.get(lines.join("\n")) ?? (sameCount ? before[index]?.role : undefined) ?? "text",
    lines,
  }));
}
