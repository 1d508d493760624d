import { addDays, type Day, day, earlierOf, laterOf } from "#shared/base/day.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { Channel } from "#shared/model/scenario.ts";
import { drawnHistory } from "./history.ts";
import type { JournalDraft } from "./journal-draft.ts";
import type { SampleCustomer, SampleEvent, SampleInvoice } from "./model.ts";
import { leftOf } from "./owed.ts";
import { randomFrom, uuidOf } from "./random.ts";
import { type StoryEvent, storyEvents } from "./story-events.ts";

/** The whole journal, oldest first; within a day, in the order in which things happened. */
export function sampleJournal(
  customers: readonly SampleCustomer[],
  invoices: readonly SampleInvoice[],
): readonly SampleEvent[] {
  const stories = storyEvents.map((event) => storyDraft(event, customers, invoices));
  const drafts = [...drawnHistory(customers, invoices, quietDays(invoices, stories)), ...stories];
  const inOrder = drafts
    .map((draft, at) => ({ draft, order: `${draft.day}|${String(at).padStart(5, "0")}` }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ draft }) => draft);
  return withIdentifiers(inOrder);
}

function storyDraft(
  event: StoryEvent,
  customers: readonly SampleCustomer[],
  invoices: readonly SampleInvoice[],
): JournalDraft {
  const about = event.of.map((key) => {
    const invoice = invoices.find((candidate) => candidate.key === key);
    if (invoice === undefined) throw new Error(`Facture inconnue de l'échantillon : ${key}`);
    return invoice;
  });
  const code = about[0]?.customer.code ?? event.customer;
  const customer = customers.find((candidate) => candidate.code === code);
  if (customer === undefined) throw new Error(`Client introuvable pour : ${event.kind}`);
  const on = day(event.on);
  const message = event.kind.startsWith("relance ") || event.kind.startsWith("mise en demeure ");
  const claimed = about.reduce((sum, invoice) => sum + leftOf(invoice, on), 0);
  const amount = event.amount === undefined ? undefined : Math.round(event.amount * 100);
  return {
    day: on,
    customer,
    invoices: about,
    kind: event.kind,
    step: event.step,
    channel: channelOf(event, customer),
    direction: directionOf(event),
    amount: message ? claimed : amount,
    promisedDay: event.until === undefined ? undefined : day(event.until),
    motive: motiveOf(event),
    detail: event.detail,
    as: event.as,
    refers: event.refers,
  };
}

function motiveOf(event: StoryEvent): string | undefined {
  if (event.kind !== "appel") return event.motive;
  return event.answered === true ? "répondu" : "sans réponse";
}

function channelOf(event: StoryEvent, customer: SampleCustomer): Channel | undefined {
  if (event.kind === "appel" || event.kind === "annoncé payé" || event.kind === "promesse")
    return "téléphone";
  if (event.kind === "accusé de réception") return "e-mail";
  if (event.step === undefined || event.kind === "reprise d'historique") return undefined;
  const scenario = DEFAULT_SCENARIOS.find(({ name }) => name === customer.segment);
  return scenario?.steps.find(({ rank }) => rank === event.step)?.channel;
}

const incoming = ["annoncé payé", "promesse", "litige ouvert", "procédure collective"];

function directionOf(event: StoryEvent): "entrant" | "sortant" | undefined {
  if (incoming.includes(event.kind)) return "entrant";
  const outgoing =
    event.kind.endsWith("envoyée") || event.kind === "accusé de réception" || event.kind === "appel";
  return outgoing ? "sortant" : undefined;
}

/** By customer code: from 35 days before its first story to 35 days after its last row, no drawn reminder. */
function quietDays(
  invoices: readonly SampleInvoice[],
  stories: readonly JournalDraft[],
): ReadonlyMap<string, readonly [Day, Day]> {
  const quiet = new Map<string, readonly [Day, Day]>();
  const include = (code: string, on: Day): void => {
    const known = quiet.get(code);
    const from = addDays(on, -35);
    const until = addDays(on, 35);
    quiet.set(
      code,
      known === undefined ? [from, until] : [earlierOf(known[0], from), laterOf(known[1], until)],
    );
  };
  for (const invoice of invoices) {
    if (invoice.fromStory && invoice.due !== undefined) include(invoice.customer.code, invoice.due);
  }
  for (const story of stories) include(story.customer.code, story.day);
  return quiet;
}

/**
 * Identifiers of the rows. Those of a `préparée` row depend, as in the product, on the customer, the
 * step, the invoices and the cancellations before; the owner's rows have drawn ones.
 */
function withIdentifiers(drafts: readonly JournalDraft[]): readonly SampleEvent[] {
  const random = randomFrom("journal");
  const named = new Map<string, string>();
  const cancellations = new Map<string, number>();
  return drafts.map(({ as, refers, ...draft }) => {
    const { code } = draft.customer;
    if (draft.kind === "annulation") cancellations.set(code, (cancellations.get(code) ?? 0) + 1);
    const drawn = random.uuid();
    const id = draft.kind.endsWith("préparée") ? preparedId(draft, cancellations.get(code) ?? 0) : drawn;
    if (as !== undefined) named.set(as, id);
    return { id, ...draft, ...(refers === undefined ? {} : { reference: referenceOf(refers, named) }) };
  });
}

function preparedId(draft: Omit<JournalDraft, "as" | "refers">, cancelled: number): string {
  const numbers = draft.invoices.map(({ number }) => number).sort();
  return uuidOf(`${draft.customer.code}|${draft.step ?? ""}|${numbers.join(",")}|${cancelled}`);
}

function referenceOf(name: string, named: ReadonlyMap<string, string>): string {
  const id = named.get(name);
  if (id === undefined) throw new Error(`Ligne de journal citée avant d'exister : ${name}`);
  return id;
}
