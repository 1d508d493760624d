import Mustache from "mustache";
import type { Segment } from "../model/customer.ts";
import type { LetterLanguage } from "../model/letter.ts";
import { conditionOf, sampleOf } from "./lint-samples.ts";
import { templateLimit } from "./template-limits.ts";

/** A template as the published engine reads it. */
export type Token = readonly [
  type: string,
  name: string,
  start: number,
  end: number,
  children?: readonly Token[],
];

/** Why a template cannot be read. */
type TemplateFault =
  | { readonly kind: "limit"; readonly message: string }
  | { readonly kind: "unclosed" | "unopened"; readonly name: string }
  | { readonly kind: "tag" };

export type TemplateReading =
  | { readonly kind: "tokens"; readonly tokens: readonly Token[] }
  | { readonly kind: "fault"; readonly fault: TemplateFault };

/** The parts of a template, or why the engine refuses it. */
export function readTemplate(template: string): TemplateReading {
  const message = templateLimit(template);
  if (message !== undefined) return { kind: "fault", fault: { kind: "limit", message } };
  try {
    return { kind: "tokens", tokens: Mustache.parse(template) as readonly Token[] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : "";
    const unclosed = /^Unclosed section "([^"]{1,200})"/.exec(detail);
    if (unclosed) return { kind: "fault", fault: { kind: "unclosed", name: unclosed[1] ?? "" } };
    const unopened = /^Unopened section "([^"]{1,200})"/.exec(detail);
    if (unopened) return { kind: "fault", fault: { kind: "unopened", name: unopened[1] ?? "" } };
    return { kind: "fault", fault: { kind: "tag" } };
  }
}

const isWords = (type: string): boolean => type === "text";
const isSection = (type: string): boolean => type === "#" || type === "^";

/** Names of the fields and sections, each once, in order. */
export function namesOf(tokens: readonly Token[]): readonly string[] {
  const names = new Set<string>();
  const visit = (some: readonly Token[]): void => {
    for (const [type, name, , , children] of some) {
      if (isWords(type) || type === "!") continue;
      names.add(name);
      visit(children ?? []);
    }
  };
  visit(tokens);
  return [...names];
}

/** Only what the owner typed, all branches. */
export function ownWords(tokens: readonly Token[]): string {
  let text = "";
  for (const [type, value, , , children] of tokens) {
    if (isWords(type)) text += value;
    else if (isSection(type)) text += ownWords(children ?? []);
    // A field stands for a word: what is typed on both sides of it does not join.
    else text += "\u2026";
  }
  return text;
}

/** Which branches of a template are read. */
export interface Branches {
  readonly segment: Segment;
  readonly language: LetterLanguage;
  /** One invoice or several; `undefined`: both. */
  readonly several?: boolean;
  /** Whether what may be empty has a value; `undefined`: both. */
  readonly filled?: boolean;
}

function holds(name: string, { segment, several, filled }: Branches): boolean | undefined {
  if (name === "une_facture") return several === undefined ? undefined : !several;
  if (name === "plusieurs_factures") return several;
  return conditionOf(name, segment) ?? filled;
}

/** The text of a template with sample values, for some of its branches; one that may go both ways is read both ways. */
export function sampleText(tokens: readonly Token[], branches: Branches): string {
  let text = "";
  for (const [type, name, , , children] of tokens) {
    if (isWords(type)) text += name;
    else if (isSection(type)) {
      const value = holds(name, branches);
      if (value === undefined || value === (type === "#")) text += sampleText(children ?? [], branches);
    } else if (type !== "!") text += sampleOf(name, branches.language);
  }
  return text;
}
