import { formatAmount } from "#shared/base/french-format.ts";
import { blockText } from "#shared/letters/blocks.ts";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { paperLetter } from "#shared/letters/paper-letter.ts";
import { smsOf } from "#shared/letters/sms.ts";
import type { PaperPiece } from "#shared/model/paper.ts";
import { TODAY } from "./letter-builders.ts";

/** A way a letter reaches its customer. */
export type Medium = "e-mail" | "papier" | "sms";

/** The letter of a case; what is missing otherwise. */
export function letterOf(input: LetterInput): Letter {
  const result = composeLetter(input);
  if (result.kind === "gaps") throw new Error(result.gaps.map((gap) => gap.message).join("\n"));
  return result.letter;
}

/** What a person reviews; `undefined` where the letter does not go that way. */
export function printedOn(medium: Medium, input: LetterInput): string | undefined {
  if (medium === "e-mail") return asMail(letterOf(input));
  if (medium === "papier") return onPaper(input);
  const sms = smsOf({ ...input, customer: { ...input.customer, phone: "06 12 34 56 78" } });
  return "gap" in sms ? undefined : `${sms.text}\n[${sms.parts} SMS]\n`;
}

/** The envelope, the letter as it is read, and what the message adds under it. */
function asMail(letter: Letter): string {
  const head = [`À : ${letter.to.join(", ")}`];
  if (letter.cc.length > 0) head.push(`Copie : ${letter.cc.join(", ")}`);
  head.push(`Objet : ${letter.subject}`);
  const under: string[] = [];
  const { transfer, replies } = letter;
  if (transfer)
    under.push(`[QR] ${formatAmount(transfer.amount)} · ${transfer.name} · ${transfer.remittance}`);
  if (replies.length > 0) under.push(`[Réponses] ${replies.map(({ label }) => label).join(" · ")}`);
  const rest = under.length === 0 ? "" : `\n${under.join("\n")}\n`;
  return `${head.join("\n")}\n\n${letter.text}${rest}`;
}

/** Channels whose letter is put in an envelope. */
const POSTED = ["courrier", "e-mail + courrier", "recommandé"];

/** Each part of the page under the name of its place. */
function onPaper(input: LetterInput): string | undefined {
  const { line, customer, settings } = input;
  if (!POSTED.includes(line.channel ?? "")) return undefined;
  const { head, pieces, code, footer, remarks } = paperLetter(
    letterOf(input),
    { sender: settings.sender, customer },
    { day: TODAY },
  );
  const place = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `[${name}]\n${lines.join("\n")}`;
  const parts = [
    place("expéditeur", head?.sender ?? []),
    place("destinataire", head?.addressee ?? []),
    place("envoi", head?.sending ?? []),
    place("date", head === undefined ? [] : [head.date]),
    place("objet", head === undefined ? [] : [head.subject]),
    ...pieces.map(pieceOnPaper),
    place("code à scanner", code?.caption ?? []),
    place("pied de page", footer),
    place("à savoir", remarks),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function pieceOnPaper(piece: PaperPiece): string {
  if (piece.kind === "heading") return `[titre]\n${piece.text}`;
  if (piece.kind === "block") return blockText(piece.block);
  const text = piece.lines.join("\n");
  return piece.role === "text" ? text : `[${piece.role}]\n${text}`;
}
