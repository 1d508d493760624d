import { comparable } from "../base/normalise.ts";
import {
  CALL_RECAP_TEMPLATE,
  DISPUTE_ACKNOWLEDGEMENT_TEMPLATE,
  FIRST_CONTACT_TEMPLATE,
  REGISTERED_COPY_TEMPLATE,
} from "../dunning/default-scenarios.ts";
import { DEFAULT_TEMPLATES } from "../letters/default-templates.ts";
import { familyOf } from "../letters/families.ts";
import { lintTemplate, type TemplateUse } from "../letters/lint-templates.ts";
import { SEGMENTS, type Segment } from "../model/customer.ts";
import type { ActionKind } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Step, Template } from "../model/scenario.ts";
import {
  COUNTER_PROPOSAL_TEMPLATE,
  HAND_OVER_TEMPLATE,
  PLAN_TEMPLATE,
  PROMISE_CONFIRMATION_TEMPLATE,
  WRITTEN_CONFIRMATION_TEMPLATE,
} from "../texts/side-letters.ts";
import {
  COLLECTOR_TEMPLATE,
  frenchTemplateName,
  STATEMENT_OF_ACCOUNT_TEMPLATE,
  THANKS_TEMPLATE,
} from "../texts/templates.ts";
import { BODY_EMPTY, TEMPLATE_TWICE } from "../texts/templates-lint.ts";
import type { Book } from "./book.ts";
import { readTable, type TableRow } from "./read-table.ts";

/** Letters outside the steps: each serves every segment. */
const EXCHANGES: readonly string[] = [
  FIRST_CONTACT_TEMPLATE,
  CALL_RECAP_TEMPLATE,
  DISPUTE_ACKNOWLEDGEMENT_TEMPLATE,
  REGISTERED_COPY_TEMPLATE,
  PROMISE_CONFIRMATION_TEMPLATE,
  WRITTEN_CONFIRMATION_TEMPLATE,
  COUNTER_PROPOSAL_TEMPLATE,
  PLAN_TEMPLATE,
  HAND_OVER_TEMPLATE,
  STATEMENT_OF_ACCOUNT_TEMPLATE,
  THANKS_TEMPLATE,
  COLLECTOR_TEMPLATE,
];

const raw = (cell: unknown): string =>
  cell === null || cell === undefined ? "" : String(cell).normalize("NFC").replace(/\r\n?/g, "\n").trim();

/** A text as two workbooks may keep it: spaces of every width are one. */
const kept = (text: string): string => raw(text).replace(/[\u00a0\u202f]/g, " ");

const DEFAULTS: ReadonlyMap<string, Template> = new Map(
  DEFAULT_TEMPLATES.map((template) => [comparable(template.name), template]),
);

/** A default template that nobody changed: it is ours, tested as such. */
function isUntouched(name: string, subject: string, body: string): boolean {
  const own = DEFAULTS.get(comparable(name));
  return own !== undefined && kept(own.body) === kept(body) && kept(own.subject) === kept(subject);
}

/** What a step does, as far as the family of its letter depends on it. */
function actionOf({ rank, channel }: Step): ActionKind {
  if (rank === 0) return "preventive";
  if (channel === "recommandé") return "registered-letter";
  return channel === "courrier" ? "letter" : "reminder";
}

/** The segments of the customers who follow a scenario: that of its name, else those of the customers it stands beside. */
function segmentsOf(book: Book, scenario: string): readonly Segment[] {
  const own = comparable(scenario.split(" – ")[0] ?? "");
  const named = SEGMENTS.filter((segment) => comparable(segment) === own);
  const followed = book.ledger.directory
    .all()
    .filter((customer) => comparable(customer.scenario) === comparable(scenario))
    .map(({ segment }) => segment);
  const all = [...new Set([...named, ...followed])];
  return all.length === 0 ? ["standard"] : all;
}

/** Where each template serves, by its comparable French name. */
export function templateUses(book: Book): ReadonlyMap<string, readonly TemplateUse[]> {
  const uses = new Map<string, TemplateUse[]>();
  const add = (name: string, use: TemplateUse): void => {
    const key = comparable(frenchTemplateName(name));
    const known = uses.get(key) ?? [];
    const same = known.some((one) => one.family === use.family && one.segment === use.segment);
    if (!same) known.push(use);
    uses.set(key, known);
  };
  for (const scenario of book.scenarios) {
    const segments = segmentsOf(book, scenario.name);
    for (const step of scenario.steps) {
      if (step.template === "") continue;
      const family = familyOf(step.template, {
        action: actionOf(step),
        step: step.rank,
        channel: step.channel,
      });
      const posted = step.channel === "courrier" || step.channel === "e-mail + courrier";
      for (const segment of segments) add(step.template, { family, segment, posted });
    }
  }
  for (const name of EXCHANGES) {
    const family = familyOf(name, { action: "reminder", step: 1, channel: "e-mail" });
    for (const segment of SEGMENTS) add(name, { family, segment });
  }
  return uses;
}

/**
 * What is wrong in the owner's own templates, for `Anomalies`: each with its row of `Modèles` and its column. A default
 * template that nobody changed is not even read, so that a workbook as it was made costs a comparison a row.
 */
export function templateProblems(book: Book): readonly Problem[] {
  const tab = book.ourCells.Modèles;
  const rows = (tab && readTable(tab, "Modèles"))?.rows ?? [];
  const again = new Set(twice(rows).map(({ place }) => place.row));
  const changed = rows.filter((row) => {
    const name = row.text("Modèle");
    return (
      name !== "" && !again.has(row.row) && !isUntouched(name, raw(row.cell("Objet")), raw(row.cell("Corps")))
    );
  });
  if (changed.length === 0) return twice(rows);
  const uses = templateUses(book);
  const names = book.templates.map(({ name }) => name);
  const { name: company } = book.settings.sender;
  const problems: Problem[] = [...twice(rows)];
  for (const row of changed) {
    const name = row.text("Modèle");
    const body = raw(row.cell("Corps"));
    if (body === "") {
      problems.push(problemOf(row, "Corps", "à corriger", "body-empty", BODY_EMPTY, name));
      continue;
    }
    const template: Template = { name, subject: raw(row.cell("Objet")), body };
    const served = uses.get(comparable(frenchTemplateName(name))) ?? [];
    const around = { names, ...(company === undefined ? {} : { company }) };
    for (const { column, severity, code, message, excerpt } of lintTemplate(template, served, around)) {
      problems.push(problemOf(row, column, severity, code, message, excerpt === "" ? name : excerpt));
    }
  }
  return problems;
}

/** Names that two rows share: only the first row is ever used. */
function twice(rows: readonly TableRow[]): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const name = row.text("Modèle");
    const key = comparable(name);
    if (name === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problemOf(row, "Modèle", "à savoir", "template-twice", TEMPLATE_TWICE, name)];
  });
}

function problemOf(
  row: TableRow,
  column: string,
  severity: Problem["severity"],
  fault: string,
  message: string,
  value: string,
): Problem {
  return {
    code: "template-fault",
    severity,
    place: { tab: "Modèles", row: row.row, column },
    value,
    data: { fault, message },
  };
}
