import type { LetterFamily } from "../model/letter-family.ts";
import type { LintContext, LintFinding } from "./lint-context.ts";
import { FORBIDDEN } from "./lint-forbidden.ts";
import { comparableText, excerptAt, QUOTATION } from "./lint-matching.ts";
import { REQUIRED } from "./lint-required.ts";
import { SUBJECT_RULES } from "./lint-subject.ts";

export type { LintContext, LintFinding } from "./lint-context.ts";

/** Letters that quote the customer: what stands between quotation marks is not ours to judge. */
const QUOTING: readonly LetterFamily[] = [
  "recap",
  "dispute-acknowledgement",
  "offer-request",
  "counter-proposal",
  "hand-over",
  "collector",
];

/**
 * Method 8's table, one rule a cell, on the final subject and text; for our templates and the owner's own. The rules
 * read the text without accents nor case, so that « Échu » and « echu » are the same, and in the letter's language.
 * What must not be said must not stand in the subject either.
 */
export function lintLetter(context: LintContext, subject: string, text: string): readonly LintFinding[] {
  return [
    ...lintSubject(context, subject),
    ...lintForbidden(context, subject, text),
    ...lintRequired(context, text),
  ];
}

/** What the subject gets wrong by itself. */
export function lintSubject(context: LintContext, subject: string): readonly LintFinding[] {
  return SUBJECT_RULES.flatMap(({ code, message, find }) => {
    const excerpt = find(subject, context);
    return excerpt === undefined ? [] : [{ code, message, excerpt }];
  });
}

/** Words that this letter must not hold, in its subject or its text. */
function lintForbidden(context: LintContext, subject: string, text: string): readonly LintFinding[] {
  return forbiddenIn(context, comparableText(`${subject}\n\n${text}`, context.names ?? []));
}

/** The same on a text already made comparable. */
export function forbiddenIn(context: LintContext, whole: string): readonly LintFinding[] {
  const language = context.language ?? "fr";
  const ours = QUOTING.includes(context.family) ? whole.replace(QUOTATION, " ") : whole;
  return FORBIDDEN.flatMap(({ code, message, applies, pattern, allowed }) => {
    if (!applies(context)) return [];
    const right = allowed?.[language];
    const cleaned = right === undefined ? ours : ours.replace(right, " ");
    const match = pattern[language].exec(cleaned);
    return match ? [{ code, message, excerpt: excerptAt(cleaned, match) }] : [];
  });
}

/** What this letter must say and does not. */
function lintRequired(context: LintContext, text: string): readonly LintFinding[] {
  return requiredIn(context, comparableText(text, context.names ?? []));
}

/** The same on a text already made comparable. */
export function requiredIn(context: LintContext, body: string): readonly LintFinding[] {
  const language = context.language ?? "fr";
  return REQUIRED.filter(({ applies, present }) => applies(context) && !present[language](body)).map(
    ({ code, message, englishMessage }) => ({
      code,
      message: language === "en" ? (englishMessage ?? message) : message,
      excerpt: "",
    }),
  );
}
