import type { LetterLanguage, LetterPiece } from "../model/letter.ts";
import { paragraphLines } from "./paragraph-lines.ts";
import { tableOfText } from "./table-text.ts";

const ITEM = /^– ?\u00a0?(?=\S)/;

function paragraph(lines: readonly string[]): readonly LetterPiece[] {
  return lines.length === 0 ? [] : [{ kind: "paragraph", role: "text", lines }];
}

/** A list with the line above it, as blocks.ts writes one: every line after the first begins with a dash. */
function listOf(lines: readonly string[]): LetterPiece | undefined {
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0 || first > 1 || !lines.slice(first).every((line) => ITEM.test(line))) return undefined;
  const [intro] = first === 1 ? lines : [];
  const items = lines.slice(first).map((line) => line.replace(ITEM, ""));
  return { kind: "block", block: { kind: "lines", ...(intro === undefined ? {} : { intro }), lines: items } };
}

/**
 * The pieces of a letter kept as text (`Courriers`): paragraphs apart by an empty line, aligned tables and lists read
 * back, so that it can be printed again. What each paragraph is, `paperLetter` tells from the parties.
 */
export function piecesOfText(text: string): readonly LetterPiece[] {
  const pieces: LetterPiece[] = [];
  for (const lines of paragraphLines(text.split(/\r\n|\r|\n/))) {
    const found = tableOfText(lines);
    if (found !== undefined) {
      const { before, table, after } = found;
      pieces.push(...paragraph(before), { kind: "block", block: table }, ...paragraph(after));
      continue;
    }
    const list = listOf(lines);
    pieces.push(...(list === undefined ? paragraph(lines) : [list]));
  }
  return pieces;
}

/**
 * The language of a letter kept as text, by how it opens or closes: it stays what it was when `Clients.Langue` changes.
 * @param otherwise where neither is found
 */
export function languageOfText(text: string, otherwise: LetterLanguage): LetterLanguage {
  if (/^(?:Dear |Yours |Subject: |(?:Kind |Best )?[Rr]egards|Hello)/m.test(text)) return "en";
  const french = /^(?:Bonjour|Madame|Monsieur|Cordialement|Objet\u00a0:|Bien à vous)/m;
  return french.test(text) ? "fr" : otherwise;
}
