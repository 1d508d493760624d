import { type Day, day } from "#shared/base/day.ts";
import { drawnInvoices } from "./drawn-invoices.ts";
import { type InvoiceDraft, vatOf, withTax } from "./invoice-draft.ts";
import type { SampleCustomer, SampleInvoice } from "./model.ts";
import { dueUnder } from "./payment-terms.ts";
import { type StoryInvoice, storyInvoices } from "./story-invoices.ts";
import { today } from "./today.ts";

/** First number of the owner's tab: it starts in the middle of a year. */
const numberBefore: Readonly<Record<string, number>> = { "2025": 127, "2026": 0 };

/** Two invoices to which the owner gave the same number: the second takes the first one's. */
const sameNumber = { first: "plateau-a", second: "plateau-b" };

/** All the invoices and credit notes, in the order of the owner's tab. */
export function sampleInvoices(customers: readonly SampleCustomer[]): readonly SampleInvoice[] {
  const byCode = new Map(customers.map((customer) => [customer.code, customer]));
  const stories = storyInvoices.map((story) => storyDraft(story, byCode));
  const drafts = [...stories, ...drawnInvoices(customers, storyStarts(stories))];
  return numbered(drafts.sort((a, b) => compare(a, b)));
}

function storyDraft(story: StoryInvoice, byCode: ReadonlyMap<string, SampleCustomer>): InvoiceDraft {
  const customer = byCode.get(story.customer);
  if (customer === undefined) throw new Error(`Client inconnu de l'échantillon : ${story.customer}`);
  const issued = day(story.issued);
  const exclTax = Math.round(story.exclTax * 100);
  const total = withTax({ exclTax, rate: story.rate });
  let left = total;
  const settlements = (story.paid ?? []).map(({ on, amount }) => {
    const part = amount === undefined ? left : Math.round(amount * 100);
    left -= part;
    return { day: day(on), amount: part };
  });
  return {
    key: story.key,
    kind: story.kind ?? "facture",
    customer,
    issued,
    due: storyDue(story, customer, issued),
    object: story.object,
    exclTax,
    rate: story.rate,
    order: story.order ?? "",
    portalReceived: story.portalReceived === undefined ? undefined : day(story.portalReceived),
    settlements,
    fromStory: true,
  };
}

function storyDue(story: StoryInvoice, customer: SampleCustomer, issued: Day): Day | undefined {
  if (story.due === "none" || story.kind === "avoir") return undefined;
  return story.due === undefined ? dueUnder(customer.terms, issued) : day(story.due);
}

/** By customer code, the first due day of an invoice that its story leaves unpaid and late. */
function storyStarts(stories: readonly InvoiceDraft[]): ReadonlyMap<string, Day> {
  const starts = new Map<string, Day>();
  for (const story of stories) {
    const paid = story.settlements.reduce((sum, settlement) => sum + settlement.amount, 0);
    if (story.kind === "avoir" || paid === withTax(story)) continue;
    if (story.due === undefined || story.due >= today) continue;
    const known = starts.get(story.customer.code);
    if (known === undefined || story.due < known) starts.set(story.customer.code, story.due);
  }
  return starts;
}

function compare(a: InvoiceDraft, b: InvoiceDraft): number {
  const left = `${a.issued}|${a.customer.code}|${a.key}`;
  const right = `${b.issued}|${b.customer.code}|${b.key}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `FA-2026-0001` and `AV-2026-001`, each year and each series without a gap. */
function numbered(drafts: readonly InvoiceDraft[]): readonly SampleInvoice[] {
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  for (const draft of drafts) {
    const year = draft.issued.slice(0, 4);
    const series = draft.kind === "avoir" ? "AV" : "FA";
    const before = counts.get(series + year) ?? (series === "FA" ? (numberBefore[year] ?? 0) : 0);
    counts.set(series + year, before + 1);
    const width = series === "FA" ? 4 : 3;
    numbers.set(draft.key, `${series}-${year}-${String(before + 1).padStart(width, "0")}`);
  }
  const repeated = numbers.get(sameNumber.first);
  if (repeated !== undefined) numbers.set(sameNumber.second, repeated);
  return drafts.map((draft) => ({
    key: draft.key,
    number: numbers.get(draft.key) ?? "",
    kind: draft.kind,
    issued: draft.issued,
    due: draft.due,
    customer: draft.customer,
    object: objectOf(draft, numbers),
    amountExclTax: draft.exclTax,
    vat: vatOf(draft),
    amount: withTax(draft),
    order: draft.order,
    portalReceived: draft.portalReceived,
    settlements: draft.settlements,
    fromStory: draft.fromStory,
  }));
}

function objectOf(draft: InvoiceDraft, numbers: ReadonlyMap<string, string>): string {
  if (draft.deposit !== undefined) {
    return `${draft.object} (acompte ${numbers.get(draft.deposit) ?? ""} déduit)`;
  }
  return draft.credited === undefined
    ? draft.object
    : `${draft.object} sur ${numbers.get(draft.credited) ?? ""}`;
}
