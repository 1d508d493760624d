import type { Customer, CustomerKey } from "../model/customer.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { PlanLine } from "../model/plan.ts";
import { contactsOf, spacingOf } from "./contacts.ts";
import type { CustomerFacts } from "./customer-facts.ts";
import { indexOpen, itemsOf } from "./event-scope.ts";
import { isAtNotice } from "./message-lines.ts";
import { byAccount, eventsByAccount } from "./unit-events.ts";
import { entriesOf, placeUnit, runningIn, type UnitPicture } from "./unit-plan.ts";

/** The facts of each account of a payer: its own items, and the events that reach it. */
function factsByAccount(facts: CustomerFacts): ReadonlyMap<CustomerKey, CustomerFacts> {
  const { accounts = [], ...rest } = facts;
  const payer = facts.customer.key;
  const events = eventsByAccount(
    facts.events,
    payer,
    accounts.map(({ key }) => key),
    facts.items.all,
  );
  const open = byAccount(facts.index.all, ({ item }) => item.customer);
  const credits = byAccount(facts.credits, ({ customer }) => customer);
  return new Map(
    accounts.map((customer): [CustomerKey, CustomerFacts] => {
      const { key } = customer;
      return [
        key,
        {
          ...rest,
          customer,
          events: events.get(key) ?? [],
          index: indexOpen(open.get(key) ?? [], payer),
          // What the payer sent without saying for whom may be for this account.
          credits: [...new Set([key, payer])].flatMap((one) => credits.get(one) ?? []),
        },
      ];
    }),
  );
}

const draftsIn = (facts: CustomerFacts, { drafts }: UnitPicture): UnitPicture["drafts"] =>
  drafts.filter(({ event }) => itemsOf(event, facts.index).length > 0);

/** The items of an account whose own next step is a formal notice that is due, and whether one is under way. */
function atNotice(
  facts: CustomerFacts,
  picture: UnitPicture,
): { readonly reached: readonly OpenItem[]; readonly underWay: boolean } {
  const running = runningIn(facts, picture);
  const contacts = contactsOf(facts.events, spacingOf(facts.customer.segment, facts.settings.contactSpacing));
  const reached = entriesOf(facts, picture, contacts, running).flatMap(({ entries }) =>
    entries.filter((entry) => isAtNotice(entry) && entry.own <= facts.today).map(({ open }) => open),
  );
  const prepared = draftsIn(facts, picture).some((draft) => draft.formalNotice);
  return { reached, underWay: running.size > 0 || prepared };
}

/** A formal notice that may not leave yet, shown for what blocks it. */
const isRefused = ({ state, reasons }: PlanLine): boolean =>
  state === "à vérifier" || reasons.some(({ code }) => code === "credit-covers");

/** What an account is written on its own, and its items that this takes out of the payer's message. */
interface Alone {
  readonly lines: readonly PlanLine[];
  readonly items: readonly OpenItem[];
}

/**
 * An account that has come to its formal notice stands on its own, for a formal notice goes to the legal entity that
 * owes: due, prepared, or sent and unpaid, its newer items wait behind it. While the notice may not leave, only the
 * items that await it stand apart.
 */
function placeAlone(facts: CustomerFacts, picture: UnitPicture): Alone {
  const { reached, underWay } = atNotice(facts, picture);
  const own = { ...picture, drafts: draftsIn(facts, picture) };
  if (!underWay && reached.length === 0) return { lines: [], items: [] };
  if (!underWay) {
    const { lines } = placeUnit({ ...facts, index: indexOpen(reached, facts.index.payer) }, own);
    if (lines.every(isRefused)) return { lines, items: reached };
  }
  return { lines: placeUnit(facts, own).lines, items: facts.index.all };
}

/** Says in a line whose invoices it is about, where a payer is reminded of them. */
function withAccounts(line: PlanLine, payer: CustomerKey, all: readonly Customer[]): PlanLine {
  if (line.customer !== payer) return line;
  const shown = new Set([...line.parts, ...line.informed].map(({ open }) => open.item.customer));
  if (shown.size === 0 || (shown.size === 1 && shown.has(line.customer))) return line;
  const accounts = all.filter(({ key }) => shown.has(key)).map(({ key, name }) => ({ key, name }));
  const others = accounts.filter(({ key }) => key !== payer);
  return {
    ...line,
    accounts,
    reasons: [...line.reasons, { code: "shared-payer", names: others.map(({ name }) => name) }],
  };
}

/** Says that a message goes to the account itself although somebody else pays for it. */
function withDebtor(line: PlanLine, facts: CustomerFacts): PlanLine {
  if (line.state !== "à faire" || line.customer === facts.customer.key) return line;
  return { ...line, reasons: [...line.reasons, { code: "debtor-itself", text: facts.customer.name }] };
}

/** Adds to lines made for the whole group whose invoices they are about. */
export function namedAccounts(lines: readonly PlanLine[], facts: CustomerFacts): readonly PlanLine[] {
  const { accounts, customer } = facts;
  return accounts === undefined ? lines : lines.map((line) => withAccounts(line, customer.key, accounts));
}

/**
 * One message to the payer for all its accounts, formal notices apart: an account that has come to it is placed on its
 * own, first; nobody else of the group is then reached on the same day.
 * @param facts those of the whole group, its payer as the customer
 */
export function placeGroup(facts: CustomerFacts, picture: UnitPicture): readonly PlanLine[] {
  const own = factsByAccount(facts);
  const lines: PlanLine[] = [];
  const alone = new Set<OpenItem>();
  const gone = new Set<CustomerKey>();
  for (const [key, account] of own) {
    const placed = placeAlone(account, picture);
    for (const line of placed.lines) lines.push(withDebtor(line, facts));
    for (const open of placed.items) alone.add(open);
    if (placed.items.length > 0 && placed.items.length === account.index.all.length) gone.add(key);
  }
  const today = lines.filter(({ state, action }) => state === "à faire" && action !== "portal-check");
  const notice = facts.steps.find(({ channel }) => channel === "recommandé");
  const onlyNotices = notice !== undefined && today.every(({ step }) => step === notice.rank);
  const reachedToday = today.length === 0 ? undefined : onlyNotices ? "notice" : "contact";

  const together: CustomerFacts = {
    ...facts,
    index: indexOpen(
      facts.index.all.filter((open) => !alone.has(open)),
      facts.index.payer,
    ),
    credits: facts.credits.filter(
      (credit) => credit.customer === facts.customer.key || !gone.has(credit.customer),
    ),
  };
  const factsOf = ({ item }: OpenItem): CustomerFacts => ({
    ...together,
    events: own.get(item.customer)?.events ?? together.events,
  });
  const placed = placeUnit(
    together,
    { ...picture, drafts: draftsIn(together, picture) },
    { factsOf, reachedToday },
  );
  return [...lines, ...placed.lines];
}
