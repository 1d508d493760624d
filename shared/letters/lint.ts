import type { LetterFamily } from "./families.ts";
import type { LintContext, LintFinding } from "./lint-context.ts";
import { FORBIDDEN } from "./lint-forbidden.ts";
import { comparableText, excerptAt } from "./lint-matching.ts";
import { REQUIRED } from "./lint-required.ts";
import { SUBJECT_RULES } from "./lint-subject.ts";

export type { LintContext, LintFinding } from "./lint-context.ts";

/** Letters that quote the customer: what stands between « and » is not ours to judge. */
const QUOTING: readonly LetterFamily[] = [
  "recap",
  "dispute-acknowledgement",
  "offer-request",
  "counter-proposal",
  "hand-over",
];

/**
 * Method 8's table, one rule a cell, on the final subject and text; for our templates and the owner's own. The rules
 * read the text without accents nor case, so that « Échu » and « echu » are the same.
 */
export function lintLetter(context: LintContext, subject: string, text: string): readonly LintFinding[] {
  const names = context.names ?? [];
  const body = comparableText(text, names);
  const ours = QUOTING.includes(context.family) ? body.replace(/«[^«»]*»/g, "« »") : body;
  const findings: LintFinding[] = [];
  for (const rule of SUBJECT_RULES) {
    const excerpt = rule.find(subject, context);
    if (excerpt !== undefined) findings.push({ code: rule.code, message: rule.message, excerpt });
  }
  for (const rule of FORBIDDEN) {
    if (!rule.applies(context)) continue;
    const cleaned = rule.allowed === undefined ? ours : ours.replace(rule.allowed, " ");
    const match = rule.pattern.exec(cleaned);
    if (match) findings.push({ code: rule.code, message: rule.message, excerpt: excerptAt(cleaned, match) });
  }
  for (const rule of REQUIRED) {
    if (!rule.applies(context) || rule.present(body)) continue;
    findings.push({ code: rule.code, message: rule.message, excerpt: "" });
  }
  return findings;
}
