import { nearestWord } from "../base/nearest-word.ts";
import { comparable } from "../base/normalise.ts";
import type { Segment } from "../model/customer.ts";
import type { LetterLanguage } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import type { Severity } from "../model/problem.ts";
import type { Template } from "../model/scenario.ts";
import { frenchTemplateName, isEnglishTemplateName } from "../texts/templates.ts";
import {
  byHandMessage,
  forSegments,
  LONG_FOR_COMPOSE,
  LONG_FOR_PAGE,
  languageTwinMessage,
  NO_SUBJECT,
  templateFaultMessage,
  unknownFieldMessage,
} from "../texts/templates-lint.ts";
import { forbiddenIn, lintSubject, requiredIn } from "./lint.ts";
import { typedByHand } from "./lint-by-hand.ts";
import type { LintFinding } from "./lint-context.ts";
import { comparableText } from "./lint-matching.ts";
import { PAGE } from "./lint-required-formal.ts";
import { FIELD_NAMES, SAMPLE_NAMES } from "./lint-samples.ts";
import { namesOf, ownWords, readTemplate, sampleText, type Token } from "./template-tokens.ts";

/** A place where a template serves: the rules of its family, for the customers of a segment. */
export interface TemplateUse {
  readonly family: LetterFamily;
  readonly segment: Segment;
  /** It goes by post: a page holds so much. */
  readonly posted?: boolean;
}

/** What else is known of the workbook. */
export interface TemplateSurroundings {
  /** Names of all the templates, this one among them. */
  readonly names?: readonly string[];
  /** `Raison sociale`. */
  readonly company?: string;
}

/** A finding in a template: where it stands, and how grave it is. */
export interface TemplateFinding extends LintFinding {
  readonly column: "Modèle" | "Objet" | "Corps";
  readonly severity: Severity;
}

/** Characters that the body of a compose window's address may hold (platform reference 3.4), heads taken off. */
const COMPOSE_BUDGET = 5_300;

const FIXED_TABLE = 400;

type Column = TemplateFinding["column"];

/** Letters as the address of a window encodes them: one for a plain character, three for each byte of the others. */
function encodedLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (/[\w.!~*'()-]/.test(character)) length += 1;
    else if (character === "\n") length += 6;
    else length += code < 0x80 ? 3 : code < 0x800 ? 6 : code < 0x10000 ? 9 : 12;
  }
  return length;
}

/**
 * What is wrong in a template without any customer: what stops every letter made of it, what its steps and segments
 * forbid or require, what was typed by hand where a field belongs. A section that only some letters write is read as
 * they write it; something required is missing only where no branch holds it.
 * @param uses where it serves; none: only what holds anywhere is looked at
 */
export function lintTemplate(
  template: Template,
  uses: readonly TemplateUse[],
  { names = [], company }: TemplateSurroundings = {},
): readonly TemplateFinding[] {
  const subject = readTemplate(template.subject);
  const body = readTemplate(template.body);
  const language: LetterLanguage = isEnglishTemplateName(template.name) ? "en" : "fr";
  const findings: TemplateFinding[] = [];
  for (const [column, read] of [
    ["Objet", subject],
    ["Corps", body],
  ] as const) {
    if (read.kind === "fault") {
      const message = templateFaultMessage(read.fault);
      findings.push({ code: "template-syntax", message, excerpt: "", column, severity: "à corriger" });
    } else findings.push(...wordsFindings(column, read.tokens, company));
  }
  if (template.subject.trim() === "") findings.push(said("subject-empty", NO_SUBJECT, "", "Objet"));
  if (subject.kind === "tokens" && body.kind === "tokens") {
    findings.push(...usesFindings(subject.tokens, body.tokens, uses, language));
  }
  findings.push(...twinFindings(template.name, names));
  return findings;
}

function said(code: string, message: string, excerpt: string, column: Column): TemplateFinding {
  return { code, message, excerpt, column, severity: "à corriger" };
}

/** Fields that do not exist, and what was typed where one belongs. */
function wordsFindings(
  column: Column,
  tokens: readonly Token[],
  company: string | undefined,
): readonly TemplateFinding[] {
  const unknown = namesOf(tokens).filter((name) => !FIELD_NAMES.includes(name));
  return [
    ...unknown.map((name) =>
      said("unknown-field", unknownFieldMessage(name, nearestWord(name, FIELD_NAMES)), `{{${name}}}`, column),
    ),
    ...typedByHand(ownWords(tokens), company).map(({ code, excerpt }) =>
      said(code, byHandMessage(code, excerpt), excerpt, column),
    ),
  ];
}

/** What the rules of its steps say, each finding once, with the segments that it concerns. */
function usesFindings(
  subject: readonly Token[],
  body: readonly Token[],
  uses: readonly TemplateUse[],
  language: LetterLanguage,
): readonly TemplateFinding[] {
  const found = new Map<string, { readonly finding: TemplateFinding; readonly segments: Set<Segment> }>();
  // Most branches read the same for all the segments: each text is made comparable once.
  const read = new Map<string, string>();
  const comparableOnce = (text: string): string => {
    const known = read.get(text) ?? comparableText(text, SAMPLE_NAMES);
    read.set(text, known);
    return known;
  };
  for (const use of uses) {
    for (const finding of useFindings(subject, body, use, language, comparableOnce)) {
      const known = found.get(finding.code) ?? { finding, segments: new Set<Segment>() };
      known.segments.add(use.segment);
      found.set(finding.code, known);
    }
  }
  const everyone = new Set(uses.map(({ segment }) => segment)).size;
  return [...found.values()].map(({ finding, segments }) =>
    segments.size === everyone
      ? finding
      : { ...finding, message: `${finding.message} ${forSegments([...segments])}` },
  );
}

function useFindings(
  subject: readonly Token[],
  body: readonly Token[],
  { family, segment, posted }: TemplateUse,
  language: LetterLanguage,
  comparableOnce: (text: string) => string,
): readonly TemplateFinding[] {
  const context = { family, segment, language, names: SAMPLE_NAMES };
  const all = { segment, language };
  const [one, several] = [
    sampleText(body, { ...all, several: false, filled: true }),
    sampleText(body, { ...all, several: true, filled: true }),
  ];
  const texts = [one, several, sampleText(body, { ...all, several: false, filled: false })];
  // Present in one branch is enough: which one is written depends on the letter.
  const missing = texts
    .map((text) => requiredIn(context, comparableOnce(text)))
    .reduce((kept, next) => kept.filter(({ code }) => next.some((other) => other.code === code)));
  const wholeSubject = sampleText(subject, all);
  const at = (column: Column) => (finding: LintFinding) => ({
    ...finding,
    column,
    severity: "à corriger" as const,
  });
  const forbidden = forbiddenIn(context, comparableOnce(sampleText(body, all)));
  const inSubject = forbiddenIn(context, comparableOnce(wholeSubject));
  return [
    ...lintSubject(context, wholeSubject).map(at("Objet")),
    ...inSubject.map(at("Objet")),
    ...forbidden.map(at("Corps")),
    ...missing.map(at("Corps")),
    ...lengthFindings(family, posted === true, one),
  ];
}

/** A letter that a page, or the window of Gmail, does not hold. A formal notice and a plan have an annex of their own. */
function lengthFindings(family: LetterFamily, posted: boolean, text: string): readonly TemplateFinding[] {
  const severity = "à savoir" as const;
  const column = "Corps" as const;
  if (["formal-notice", "plan", "collector", "hand-over"].includes(family)) return [];
  if (posted && text.length + FIXED_TABLE > PAGE) {
    return [{ code: "long-for-page", message: LONG_FOR_PAGE, excerpt: "", column, severity }];
  }
  if (encodedLength(text) > COMPOSE_BUDGET) {
    return [{ code: "long-for-compose", message: LONG_FOR_COMPOSE, excerpt: "", column, severity }];
  }
  return [];
}

/** « Oubli (EN) » without « Oubli »: no step can name it. */
function twinFindings(name: string, names: readonly string[]): readonly TemplateFinding[] {
  if (!isEnglishTemplateName(name) || names.length === 0) return [];
  const french = frenchTemplateName(name);
  if (names.some((other) => comparable(other) === comparable(french))) return [];
  const message = languageTwinMessage(french);
  return [{ code: "english-alone", message, excerpt: name, column: "Modèle", severity: "à savoir" }];
}
