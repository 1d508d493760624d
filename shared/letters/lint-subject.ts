import { withoutAccents } from "../base/normalise.ts";
import type { LintContext } from "./lint-context.ts";

export interface SubjectRule {
  readonly code: string;
  readonly message: string;
  /** The words at fault. */
  readonly find: (subject: string, context: LintContext) => string | undefined;
}

/** « 12,50 € », « €12.50 », « 12 euros ». */
const AMOUNT = /(?:€|\$|£) ?\d[\d.,]{0,20}|\d[\d\s\u00a0\u202f.,]{0,20}(?:€|euros?\b|EUR\b)/i;
const CAPITALS = /(?:^|[^\dA-Z-])([A-Z]{5,})(?![A-Z\d-])/;

/** Subjects (method 8): sober, without shouting, and without an amount for a consumer. The same in both languages. */
export const SUBJECT_RULES: readonly SubjectRule[] = [
  {
    code: "subject-urgent",
    message: "L'objet ne dit jamais «\u00a0urgent\u00a0»\u00a0: nommez la facture et son échéance.",
    find: (subject) => /urgent/i.exec(subject)?.[0],
  },
  {
    code: "subject-capitals",
    message: "L'objet ne s'écrit pas en capitales.",
    find: (subject, { names }) => {
      let rest = subject;
      for (const name of names ?? []) if (name.trim() !== "") rest = rest.split(name).join(" ");
      return CAPITALS.exec(withoutAccents(rest))?.[1];
    },
  },
  {
    code: "subject-amount",
    message: "Pour un particulier, l'objet ne porte aucun montant\u00a0: d'autres peuvent le lire.",
    find: (subject, { segment }) => (segment === "particulier" ? AMOUNT.exec(subject)?.[0] : undefined),
  },
];
