import Mustache from "mustache";
import type { Block } from "../model/letter.ts";
import { blockHtml, blockText } from "./blocks.ts";
import { escapeHtml } from "./escape-html.ts";
import { BLOCK_END, BLOCK_START } from "./plain-field.ts";
import { typeset } from "./typeset.ts";

/** What a template may name. A text or block without value stops the letter with its `missing` sentence. */
export type LetterField =
  | { readonly kind: "text"; readonly value: string | undefined; readonly missing: string }
  /** `missing` undefined: the block simply does not appear when there is nothing to say. */
  | { readonly kind: "block"; readonly value: Block | undefined; readonly missing: string | undefined }
  | { readonly kind: "flag"; readonly value: boolean };

export type Fields = ReadonlyMap<string, LetterField>;

export interface Gap {
  readonly field: string;
  /** In French: what is missing and where to fill it. */
  readonly message: string;
}

type Token = readonly [type: string, name: string, start: number, end: number, children?: readonly Token[]];

const PLAIN = { escape: (text: string): string => text };

function isFilled(field: LetterField | undefined): boolean {
  if (field === undefined) return false;
  return field.kind === "flag" ? field.value : field.value !== undefined && field.value !== "";
}

function missingOf(field: LetterField): string | undefined {
  return field.kind === "flag" || isFilled(field) ? undefined : field.missing;
}

/** Names used where the letter will be written; unknown names count wherever they stand. */
function collect(
  tokens: readonly Token[],
  fields: Fields,
  reached: boolean,
  gaps: Map<string, string>,
): void {
  for (const [type, name, , , children] of tokens) {
    if (type === "text" || type === "!" || type === "=") continue;
    const field = fields.get(name);
    if (type === ">" || field === undefined) {
      gaps.set(name, `Champ inconnu dans le modèle\u00a0: {{${name}}}. Corrigez-le dans l'onglet Modèles.`);
      continue;
    }
    if (type === "#" || type === "^") {
      collect(children ?? [], fields, reached && isFilled(field) === (type === "#"), gaps);
      continue;
    }
    const missing = reached ? missingOf(field) : undefined;
    if (missing !== undefined) gaps.set(name, missing);
  }
}

/** The gaps of a template: fields unknown, or used and without value. Empty: it can be rendered. */
export function gapsOf(template: string, fields: Fields): readonly Gap[] {
  const gaps = new Map<string, string>();
  try {
    collect(Mustache.parse(typeset(template)) as readonly Token[], fields, true, gaps);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    gaps.set(
      "modèle",
      `Une balise {{…}} du modèle est mal fermée (${detail}). Corrigez-la dans l'onglet Modèles.`,
    );
  }
  return [...gaps].map(([field, message]) => ({ field, message }));
}

/** Whether a template speaks of a field, anywhere. */
export function usesField(template: string, name: string): boolean {
  const uses = (tokens: readonly Token[]): boolean =>
    tokens.some((token) => (token[0] !== "text" && token[1] === name) || uses(token[4] ?? []));
  try {
    return uses(Mustache.parse(template) as readonly Token[]);
  } catch {
    return false;
  }
}

/** The values once, as text: what comes from customers is never parsed again. */
function render(template: string, fields: Fields): string {
  const view: Record<string, string | boolean> = Object.create(null);
  for (const [name, field] of fields) {
    if (field.kind === "block") view[name] = field.value === undefined ? "" : BLOCK_START + name + BLOCK_END;
    else view[name] = field.value ?? "";
  }
  return Mustache.render(typeset(template), view, undefined, PLAIN);
}

/** A subject: one line. Call `gapsOf` first. */
export function renderSubject(template: string, fields: Fields): string {
  return render(template, fields)
    .replace(/\s*\n\s*/g, " ")
    .trim();
}

export interface RenderedBody {
  readonly text: string;
  /** The inside of the message; `emailHtml` makes the page. */
  readonly html: string;
}

/** The body in both versions, from the same words. Call `gapsOf` first. */
export function renderBody(template: string, fields: Fields): RenderedBody {
  const texts: string[] = [];
  const html: string[] = [];
  // Odd pieces are names of blocks: no value can hold the marks (see plain-field.ts).
  const pieces = render(template, fields).split(/[\ue000\ue001]/);
  pieces.forEach((piece, index) => {
    const field = index % 2 === 1 ? fields.get(piece) : undefined;
    if (field?.kind === "block" && field.value !== undefined) {
      texts.push(blockText(field.value));
      html.push(blockHtml(field.value));
      return;
    }
    for (const paragraph of piece.split(/\n[ \t]*\n/)) {
      const trimmed = paragraph.replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");
      if (trimmed.trim() === "") continue;
      texts.push(trimmed);
      html.push(`<p style="margin:0 0 16px 0;">${escapeHtml(trimmed).replace(/\n/g, "<br>")}</p>`);
    }
  });
  return { text: `${texts.join("\n\n")}\n`, html: html.join("\n") };
}
