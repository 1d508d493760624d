import { isTooLarge } from "#shared/ledger/files/kind-of-file.ts";
import type { WantedFile } from "#shared/model/file-kind.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";
import { refusal } from "./platform/refusal.ts";

/** A file as a caller hands it over: its text, already decoded, and its name. */
export interface GivenFile {
  readonly text: string;
  /** Empty when the caller did not say. */
  readonly name: string;
}

const NO_BREAK = "\u00a0";
const LONGEST_NAME = 255;

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && !/[\r\n\t|;<]/.test(text) && /\.[A-Za-z0-9]{1,5}$/.test(text.trim());

/**
 * The file among the arguments of `importFec` and `importBankStatement`, which callers write in several ways: text and
 * name in either order, the text in pieces, or one object `{name, text}`.
 * @param wanted what is being imported: a refusal advises accordingly.
 * @throws Error in French when there is no text, or too much of it.
 */
export function fileArguments(given: readonly unknown[], wanted: WantedFile): GivenFile {
  const file = namedText(given);
  if (isTooLarge(file.text.length)) throw refusal(wrongFileSentence("too-large", file.name, wanted));
  return file;
}

function namedText(given: readonly unknown[]): GivenFile {
  const [first, ...others] = given.filter((value) => value !== undefined && value !== null);
  if (first === undefined)
    throw refusal(`Aucun fichier n'a été donné${NO_BREAK}: il faut le texte du fichier, et son nom.`);
  if (isPlainObject(first)) {
    const text = textOf(first.text ?? first.content ?? first.contents);
    const name = first.name ?? first.fileName ?? others[0];
    return tidy(text, typeof name === "string" ? name : "");
  }
  const [a, b] = [textOf(first), typeof others[0] === "string" ? others[0] : undefined];
  if (b === undefined) return tidy(a, "");
  // The name comes second, unless only the first looks like one.
  return isName(a) && !isName(b) ? tidy(b, a) : tidy(a, b);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.length > 0 && value.every((piece) => typeof piece === "string")) {
    return value.join("");
  }
  throw refusal(
    `Le contenu du fichier doit être donné comme un texte déjà décodé (ou une liste de morceaux de texte)${NO_BREAK}: ` +
      `Crescendo a reçu autre chose. Rien n'a été modifié.`,
  );
}

/** The name serves messages only: one line, not too long. */
function tidy(text: string, name: string): GivenFile {
  return { text, name: name.replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME) };
}
