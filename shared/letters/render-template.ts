import Mustache from "mustache";
import { nearestWord } from "../base/nearest-word.ts";
import type { Block, LetterLanguage, LetterPiece } from "../model/letter.ts";
import { blockPiece, paragraph } from "./pieces.ts";
import { BLOCK_END, BLOCK_START, withoutMarks } from "./plain-field.ts";
import { templateLimit } from "./template-limits.ts";
import { typeset } from "./typeset.ts";

/** What a template may name. A text or block without value stops the letter with its `missing` sentence. */
export type LetterField =
  | { readonly kind: "text"; readonly value: string | undefined; readonly missing: string }
  /** `missing` undefined: the block simply does not appear when there is nothing to say. */
  | {
      readonly kind: "block";
      readonly value: Block | readonly LetterPiece[] | undefined;
      readonly missing: string | undefined;
    }
  | { readonly kind: "flag"; readonly value: boolean };

export type Fields = ReadonlyMap<string, LetterField>;

export interface Gap {
  readonly field: string;
  /** In French: what is missing and where to fill it. */
  readonly message: string;
}

type Token = readonly [type: string, name: string, start: number, end: number, children?: readonly Token[]];

/** Nothing is escaped here: each version escapes by its own rules (`piecesHtml`). */
const PLAIN = { escape: (text: string): string => text };

const ENGINE = new Mustache.Writer();
/** Readings after which the engine forgets the templates it remembers: a preview reads one at every key. */
const REMEMBERED = 1_000;
let readings = 0;

function engine(): typeof ENGINE {
  readings += 1;
  if (readings > REMEMBERED) {
    ENGINE.clearCache();
    readings = 0;
  }
  return ENGINE;
}

const tokensOf = (template: string): readonly Token[] =>
  engine().parse(template) as unknown as readonly Token[];

function isFilled(field: LetterField | undefined): boolean {
  if (field === undefined) return false;
  return field.kind === "flag" ? field.value : field.value !== undefined && field.value !== "";
}

function missingOf(field: LetterField): string | undefined {
  return field.kind === "flag" || isFilled(field) ? undefined : field.missing;
}

/** Unknown names that are compared with ours: a template with more of them is not mistyped, it is another's. */
const COMPARED = 20;

function unknownField(name: string, fields: Fields, compared: boolean): string {
  const near = compared ? nearestWord(name, [...fields.keys()]) : undefined;
  const advice = near === undefined ? "" : ` Vouliez-vous écrire {{${near}}}\u00a0?`;
  return `Champ inconnu dans le modèle\u00a0: {{${name}}}.${advice} Corrigez-le dans l'onglet Modèles.`;
}

/** Names used where the letter will be written; unknown names count wherever they stand. */
function collect(
  tokens: readonly Token[],
  fields: Fields,
  reached: boolean,
  gaps: Map<string, string>,
): void {
  for (const [type, name, , , children] of tokens) {
    if (type === "text" || type === "!") continue;
    const field = fields.get(name);
    if (field === undefined && !gaps.has(name)) {
      gaps.set(name, unknownField(name, fields, gaps.size < COMPARED));
    }
    if (type === "#" || type === "^") {
      collect(children ?? [], fields, reached && isFilled(field) === (type === "#"), gaps);
      continue;
    }
    const missing = reached && field !== undefined ? missingOf(field) : undefined;
    if (missing !== undefined) gaps.set(name, missing);
  }
}

/** A template as the engine reads it: our own marks taken out, spaces set. */
const ready = (template: string, language: LetterLanguage): string =>
  typeset(withoutMarks(template), language);

/** The gaps of a template: fields unknown, or used and without value. Empty: it can be rendered. */
export function gapsOf(template: string, fields: Fields, language: LetterLanguage = "fr"): readonly Gap[] {
  const limit = templateLimit(template);
  if (limit !== undefined) return [{ field: "modèle", message: limit }];
  const gaps = new Map<string, string>();
  try {
    collect(tokensOf(ready(template, language)), fields, true, gaps);
  } catch {
    gaps.set(
      "modèle",
      "Le modèle ne peut pas être lu\u00a0: vérifiez ses balises {{…}} dans l'onglet Modèles.",
    );
  }
  return [...gaps].map(([field, message]) => ({ field, message }));
}

/** Whether a template speaks of a field, anywhere. */
export function usesField(template: string, name: string): boolean {
  if (templateLimit(template) !== undefined) return false;
  const uses = (tokens: readonly Token[]): boolean =>
    tokens.some((token) => (token[0] !== "text" && token[1] === name) || uses(token[4] ?? []));
  try {
    return uses(tokensOf(withoutMarks(template)));
  } catch {
    return false;
  }
}

/** The values once, as text: what comes from customers is never parsed again. */
function render(template: string, fields: Fields, language: LetterLanguage): string {
  const view: Record<string, string | boolean> = Object.create(null);
  for (const [name, field] of fields) {
    if (field.kind === "block") view[name] = field.value === undefined ? "" : BLOCK_START + name + BLOCK_END;
    else if (field.kind === "flag") view[name] = field.value;
    else view[name] = withoutMarks(field.value ?? "");
  }
  return engine().render(ready(template, language), view, undefined, PLAIN);
}

/** A subject: one line. Call `gapsOf` first. */
export function renderSubject(template: string, fields: Fields, language: LetterLanguage = "fr"): string {
  return withoutMarks(render(template, fields, language))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

const isBlock = (value: Block | readonly LetterPiece[]): value is Block => "kind" in value;

/** The pieces of a body in order, from which text, HTML and paper are written. Call `gapsOf` first. */
export function renderBody(
  template: string,
  fields: Fields,
  language: LetterLanguage = "fr",
): readonly LetterPiece[] {
  const pieces: LetterPiece[] = [];
  // Odd parts are names of blocks: no value can hold the marks (see plain-field.ts).
  const parts = render(template, fields, language).split(/[\ue000\ue001]/);
  parts.forEach((part, index) => {
    const field = index % 2 === 1 ? fields.get(part) : undefined;
    if (field?.kind === "block" && field.value !== undefined) {
      pieces.push(...(isBlock(field.value) ? [blockPiece(field.value)] : field.value));
      return;
    }
    for (const lines of paragraphsOf(part)) pieces.push(paragraph(lines));
  });
  return pieces;
}

/** Paragraphs are apart by a line without words; the lines of one lose what ends them and no word sees. */
function paragraphsOf(text: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let open: string[] | undefined;
  for (const line of text.split("\n")) {
    const kept = trimmedEnd(line);
    if (kept.trim() === "") {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [];
      found.push(open);
    }
    open.push(kept);
  }
  return found;
}

/** Without the spaces and tabs that end it, in linear time. */
function trimmedEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end -= 1;
  return line.slice(0, end);
}
