import { addDays } from "#shared/base/day.ts";
import { cents, sumCents } from "#shared/base/money.ts";
import { comparable } from "#shared/base/normalise.ts";
import type { Letter } from "#shared/letters/compose.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { LetterLanguage } from "#shared/model/letter.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import type { Step, Template } from "#shared/model/scenario.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { frenchTemplateName, isEnglishTemplateName } from "#shared/texts/templates.ts";
import type { Book, Outcome } from "#shared/workbook/book.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { aboutOf, type SideFacts, sideOrder } from "#shared/workbook/side-letter.ts";

/** A template as a customer would read it. `example`: words of an exchange that nobody had were put in. */
export type Preview =
  | { readonly kind: "letter"; readonly letter: Letter; readonly example: boolean }
  | { readonly kind: "gaps"; readonly gaps: readonly string[] };

const sameName = (a: string | undefined, b: string): boolean =>
  comparable(frenchTemplateName(a ?? "")) === comparable(frenchTemplateName(b));

/** What a template is written in, by its name. */
export function languageOf(name: string): LetterLanguage {
  return isEnglishTemplateName(name) ? "en" : "fr";
}

/** A step of the scenarios that a template serves. */
function stepOf(book: Book, name: string): Step | undefined {
  return book.scenarios
    .flatMap(({ steps }) => steps)
    .find(({ template }) => template !== "" && sameName(template, name));
}

/** Customers to preview with, by name: those whose line of the day uses the template first, then all who owe. */
export function previewCustomers(
  { ledger }: Book,
  { plan, balance }: Outcome,
  name: string,
): readonly { readonly key: CustomerKey; readonly name: string; readonly uses: boolean }[] {
  const using = new Set(
    plan.filter(({ line }) => sameName(line.template, name)).map(({ line }) => line.customer),
  );
  const owing = new Set(balance.rows.filter(({ total }) => total > 0).map(({ customer }) => customer));
  return [...new Set([...using, ...owing])]
    .map((key) => ({ key, name: ledger.directory.get(key)?.name ?? key, uses: using.has(key) }))
    .sort((a, b) => Number(b.uses) - Number(a.uses) || a.name.localeCompare(b.name, "fr"));
}

/** The line that a template is previewed on: the day's own when it uses it, else all that the customer owes late. */
function previewLine(
  book: Book,
  outcome: Outcome,
  template: Template,
  customer: CustomerKey,
): PlanLine | undefined {
  const own = outcome.plan.map(({ line }) => line).filter((line) => line.customer === customer);
  const exact = own.find((line) => sameName(line.template, template.name) && line.parts.length > 0);
  if (exact !== undefined) return { ...exact, template: template.name };
  const row = outcome.balance.rows.find((one) => one.customer === customer);
  if (row === undefined) return undefined;
  const { currency } = row;
  const late = aboutOf(book, outcome, { customer, currency, invoices: [] }).line;
  const open = outcome.position.items.filter(
    ({ item }) => item.customer === customer && item.currency === currency && item.number !== "",
  );
  const invoices = open.map(({ item }) => ({ number: item.number, amount: undefined }));
  const line = late.parts.length > 0 ? late : aboutOf(book, outcome, { customer, currency, invoices }).line;
  const step = stepOf(book, template.name);
  return {
    ...line,
    template: template.name,
    ...(step === undefined ? {} : { step: step.rank, channel: step.channel }),
  };
}

/** The template as it is being written, with a real customer. Nothing is written anywhere. */
export function previewOf(book: Book, outcome: Outcome, template: Template, customer: CustomerKey): Preview {
  const line = previewLine(book, outcome, template, customer);
  if (line === undefined || line.parts.length === 0)
    return { kind: "gaps", gaps: [templateTexts.nothingOpen] };
  // The template alone: its own language rules, whatever the customer's.
  const alone: Book = { ...book, templates: [template] };
  if (stepOf(book, template.name) !== undefined) {
    const order = draftOrder(alone, outcome, line);
    return order.kind === "ready"
      ? { kind: "letter", letter: order.letter, example: false }
      : { kind: "gaps", gaps: [...new Set(order.gaps.map(({ message }) => message))] };
  }
  const about = { line, invoices: [] };
  const wanted = { template: template.name, motive: template.name, id: "" };
  const order = sideOrder(alone, about, wanted, exampleFacts(book, line, template.name));
  return "gaps" in order
    ? { kind: "gaps", gaps: order.gaps }
    : { kind: "letter", letter: order.letter, example: true };
}

/** What a call, a promise, a dispute, an offer, a plan or a payment would bring: invented, and said to be. */
function exampleFacts({ asOf, ledger, settings }: Book, line: PlanLine, name: string): SideFacts {
  const words = templateTexts.examples[languageOf(name)];
  const total = sumCents(line.parts.map(({ amount }) => amount));
  const half = cents(Math.floor(total / 2));
  const instalments = [
    { day: addDays(asOf, 15), amount: half },
    { day: addDays(asOf, 45), amount: cents(total - half) },
  ];
  const who = ledger.directory.get(line.customer)?.contact ?? words.who;
  const solver = settings.disputeSolver ?? words.solver;
  return {
    call: {
      day: asOf,
      who,
      said: words.said,
      outcome: "promise",
      promisedDay: addDays(asOf, 7),
      amount: total,
      means: words.means,
      signatory: who,
    },
    dispute: {
      motive: words.motive,
      owner: solver,
      answerBy: addDays(asOf, 10),
      undisputed: cents(total - half),
      disputed: half,
      openedOn: asOf,
    },
    promise: {
      saidOn: asOf,
      promisedDay: addDays(asOf, 7),
      amount: total,
      means: words.means,
      signatory: who,
    },
    offer: { day: asOf, amount: half, points: [words.point], instalments: [] },
    counter: { day: asOf, amount: total, points: [words.answer], instalments },
    plan: { instalments, interest: "waived-if-kept", means: words.means },
    registered: { deposit: asOf, number: "1A\u00a0000\u00a0000\u00a00000\u00a00" },
    account: { due: line.parts, coming: [], credits: line.creditsDeducted },
    received: { day: asOf, amount: total, settled: true },
    ...(sameName(name, templateTexts.handOverName) ? { handOver: { to: solver } } : {}),
    ...(sameName(name, templateTexts.collectorName) ? { collector: { name: words.collector } } : {}),
  };
}
