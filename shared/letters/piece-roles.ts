import type { LetterPiece, ParagraphRole } from "../model/letter.ts";

/** What tells the paragraphs of a letter apart: values as the letter prints them, empty when unknown. */
export interface RoleMarks {
  readonly company: string;
  /** SIREN and address of the company: one of them makes its name a letterhead. */
  readonly companyMarks: readonly string[];
  readonly customer: string;
  readonly customerAddress: string;
  /** Today's date in the forms a letter may print. */
  readonly dates: readonly string[];
  /** Signatures, their lines apart by line breaks. */
  readonly signatures: readonly string[];
}

type Lines = readonly string[];

const linesOf = (value: string): Lines => (value === "" ? [] : value.split("\n"));

/** Lines beside name and address that an addressee may carry: « À l'attention de … », « Par courriel ». */
const OTHER_LINES = 3;

function isAddressee(lines: Lines, { customer, customerAddress }: RoleMarks): boolean {
  if (customer === "" || customerAddress === "") return false;
  const wanted = [customer, ...linesOf(customerAddress)];
  return lines.length <= wanted.length + OTHER_LINES && wanted.every((line) => lines.includes(line));
}

function isSender(lines: Lines, { company, companyMarks }: RoleMarks): boolean {
  if (company === "" || !(lines[0] ?? "").startsWith(company)) return false;
  const whole = lines.join("\n");
  return companyMarks.some((mark) => mark !== "" && whole.includes(mark));
}

/** Longest name of a town before the date. */
const LONGEST_TOWN = 60;

/** « Le 22 novembre 2026 », « Lyon, le 22 novembre 2026 », `22 November 2026`: nothing else stands on the line. */
function isDate(lines: Lines, { dates }: RoleMarks): boolean {
  const first = (lines[0] ?? "").trim();
  const date = dates.find((one) => one !== "" && (first.endsWith(one) || first.endsWith(`${one}.`)));
  if (date === undefined) return false;
  const before = first.slice(0, first.lastIndexOf(date)).trim();
  if (before === "") return true;
  const town = before.replace(/(?:^|,) ?[Ll]e$/, "").replace(/,$/, "");
  return town === "" || (town !== before && town.length <= LONGEST_TOWN && !/[.:;!?«]/.test(town));
}

/** Where the other party signs. */
const TO_SIGN = /^(?:Date et signature|Date and signature|Signature)[ \u00a0]?:/;

/** The lines of a signature, one after the other and whole; or the place of one. */
function isSignature(lines: Lines, { signatures }: RoleMarks): boolean {
  if (lines.some((line) => TO_SIGN.test(line))) return true;
  return signatures.map(linesOf).some((wanted) => {
    if (wanted.length === 0) return false;
    return lines.some((_, at) => wanted.every((line, index) => lines[at + index] === line));
  });
}

const SUBJECT = /^(?:Objet|Subject|Re)[ \u00a0]?:/;
const ENCLOSURES =
  /^(?:Pièces? jointes?|Pièces? annexes?|P\. ?J\.|PJ|Enclosures?|Enclosed|Encl\.)[ \u00a0]?(?:\(\d{1,3}\))?[ \u00a0]?:/i;
const ANNEX = /^(?:Annexe|Annex|Appendix)(?:[ \u00a0:–-]|$)/i;
const LONGEST_TITLE = 160;

function roleOf(lines: Lines, marks: RoleMarks, signed: boolean): ParagraphRole {
  const first = lines[0] ?? "";
  if (isSignature(lines, marks)) return "signature";
  if (ENCLOSURES.test(first)) return "enclosures";
  // An annex follows what it is annexed to; before the signature the word only speaks of it.
  if (signed && lines.length === 1 && first.length <= LONGEST_TITLE && ANNEX.test(first)) return "annex";
  if (signed) return "text";
  if (isAddressee(lines, marks)) return "addressee";
  if (isSender(lines, marks)) return "sender";
  if (isDate(lines, marks)) return "date";
  return SUBJECT.test(first) ? "subject" : "text";
}

/**
 * The paragraphs with what each one is, told from the words as written: an owner's own template is understood as ours
 * are. A paragraph that is already more than text keeps its role.
 */
export function withRoles(pieces: readonly LetterPiece[], marks: RoleMarks): readonly LetterPiece[] {
  let signed = false;
  return pieces.map((piece) => {
    if (piece.kind === "block" || piece.role !== "text") return piece;
    const role = roleOf(piece.lines, marks, signed);
    signed = signed || role === "signature";
    return role === "text" ? piece : { ...piece, role };
  });
}

/** What the letter says it encloses, one by one, as written: apart by commas outside brackets, or line by line. */
export function enclosuresOf(pieces: readonly LetterPiece[]): readonly string[] {
  return pieces.flatMap((piece) =>
    piece.kind === "paragraph" && piece.role === "enclosures" ? itemsOf(piece.lines) : [],
  );
}

function itemsOf([first = "", ...rest]: Lines): readonly string[] {
  const items: string[] = [];
  for (const line of [first.slice(first.indexOf(":") + 1), ...rest]) {
    let depth = 0;
    let from = 0;
    for (let at = 0; at <= line.length; at += 1) {
      const sign = line[at];
      if (sign === "(") depth += 1;
      if (sign === ")") depth = Math.max(0, depth - 1);
      const separator = sign === ";" || (sign === "," && depth === 0);
      if (at < line.length && !separator) continue;
      items.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return items.map((item) => item.replace(/^[\s–•-]+/, "").trim()).filter((item) => item !== "");
}
