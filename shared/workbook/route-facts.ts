import { sumCents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { disputedBy } from "../dunning/disputed.ts";
import { endedEvents } from "../dunning/ended-events.ts";
import { isRefusal, isWrittenReminder, speaksOfCashDifficulty } from "../dunning/event-words.ts";
import type { StatementResult } from "../law/penalty-statement.ts";
import { payerOfEach } from "../ledger/payers.ts";
import { type CustomerKey, debtorQuality } from "../model/customer.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import type { OpenItem } from "../model/open-position.ts";
import type { DocumentState, RouteDocument, RouteFacts, RouteReason } from "../model/route.ts";
import type { Book } from "./book.ts";
import type { Debtor } from "./debtor.ts";
import { judgmentOf, runningFor } from "./notice-running.ts";
import { isPresentation } from "./statement-facts.ts";

/** Why the money does not come, and the row of `Journal` that says so. */
export interface RecordedReason {
  readonly code: RouteReason;
  readonly event: JournalEvent | undefined;
}

/** The recorded reason: an open dispute, else the latest call that told of difficulties or of a refusal, else silence. */
function recordedReason(debtor: Debtor, disputed: number): RecordedReason {
  const ended = endedEvents(debtor.events, debtor.payer);
  const dispute = debtor.events.filter((event) => event.kind === "litige ouvert" && !ended.has(event)).pop();
  if (disputed > 0) return { code: "dispute", event: dispute };
  for (const event of [...debtor.events].reverse()) {
    if (isRefusal(event)) return { code: "refusal", event };
    if (speaksOfCashDifficulty(event)) return { code: "difficulties", event };
  }
  return { code: "silence", event: undefined };
}

/** What is contested of a debtor's overdue items, in cents. */
export function disputedAmount(book: Book, overdue: readonly OpenItem[]): ReturnType<typeof sumCents> {
  const { directory } = book.ledger;
  const payers = payerOfEach(directory.all(), (cell) => directory.keyOf(cell));
  const payerOf = (account: CustomerKey): CustomerKey => payers.get(account) ?? account;
  const disputed = disputedBy(book.journal, overdue, book.asOf, payerOf);
  return sumCents(overdue.map(disputed));
}

const MERCHANT = /\b(?:sarl|eurl|sasu?|snc|sca|s a r l|s a s u?|societe anonyme|societe par actions|sa)\b/;
const NOT_MERCHANT =
  /\b(?:sci|scp|scm|gaec|earl|scea|association|selarl|selas|mutuelle|syndicat|fondation)\b/;

/** Whether a company is a merchant by its form; `undefined`: the form does not say. */
export function isMerchant(words: string | undefined): boolean | undefined {
  const text = comparable(words ?? "");
  if (NOT_MERCHANT.test(text)) return false;
  return MERCHANT.test(text) ? true : undefined;
}

/** Both merchants, as far as the legal forms tell (C.com L110-1, L721-3). */
function bothMerchants(book: Book, { customer }: Debtor): boolean | undefined {
  if (debtorQuality(customer.segment) !== "professionnel") return false;
  const { legalForm, name } = book.settings.sender;
  const ours = isMerchant(`${legalForm ?? ""} ${name ?? ""}`);
  const theirs = isMerchant(customer.name);
  if (ours === false || theirs === false) return false;
  return ours === true && theirs === true ? true : undefined;
}

const LOCAL =
  /\b(?:mairie|commune|ville|departement|conseil (?:departemental|regional)|region|metropole|communaute (?:de communes|d agglomeration|urbaine)|ccas|syndicat intercommunal)\b/;

/** A commune, département, région or one of their bodies by its name; `undefined`: its name does not say. */
function isLocalAuthority({ customer }: Debtor): boolean | undefined {
  return LOCAL.test(comparable(customer.name)) ? true : undefined;
}

const CONTRACT = /\b(?:devis|commandes?|contrats?|bdc|bons? de commande|ordre de service|cgv|conditions)\b/;
const DELIVERY =
  /\b(?:livraisons?|bl|bons? de livraison|pv|proces verba(?:l|ux)|receptions?|interventions?)\b/;

/** Whether a column of the owner's says that a document exists for an invoice. */
function mentions(item: LedgerItem, words: RegExp): boolean {
  return words.test(comparable(item.otherDocuments ?? ""));
}

/** A document that each invoice has or lacks. */
function forEach(
  document: RouteDocument,
  items: readonly LedgerItem[],
  has: (item: LedgerItem) => boolean,
): DocumentState {
  const missingFor = items.filter((item) => !has(item)).map(({ number }) => number);
  if (items.length === 0) return { document, state: "unknown" };
  if (missingFor.length === 0) return { document, state: "have" };
  return { document, state: missingFor.length === items.length ? "missing" : "part", missingFor };
}

const once = (document: RouteDocument, holds: boolean): DocumentState => ({
  document,
  state: holds ? "have" : "missing",
});

/** What the workbook holds of each document, for the invoices of a claim. */
export function documentStates(
  debtor: Debtor,
  overdue: readonly OpenItem[],
  statement: StatementResult,
): readonly DocumentState[] {
  const items = overdue.map(({ item }) => item);
  const { events } = debtor;
  const has = (...kinds: readonly JournalEvent["kind"][]): boolean =>
    events.some(({ kind }) => kinds.includes(kind));
  const notice = events.filter(({ kind }) => kind === "mise en demeure envoyée");
  return [
    forEach("contract", items, (item) => item.orderReference !== undefined || mentions(item, CONTRACT)),
    forEach("delivery", items, (item) => mentions(item, DELIVERY)),
    forEach("invoices", items, ({ link }) => link !== undefined),
    forEach("portal", items, ({ portalReceived }) => portalReceived !== undefined),
    once("reminders", events.some(isWrittenReminder)),
    once("formal-notice", notice.length > 0),
    once(
      "deposit-proof",
      notice.some(({ detail }) => /recommand.{0,3} n/i.test(detail ?? "")),
    ),
    once("presentation-proof", events.some(isPresentation)),
    once("statement", statement.kind === "statement"),
    { document: "account", state: "have" },
    once("acknowledgement", has("promesse", "offre reçue", "échéancier")),
    once("answers", has("message reçu")),
    { document: "judgment", state: "unknown" },
    { document: "identity", state: "unknown" },
  ];
}

/** Everything that the routes of a debtor are compared with. */
export function routeFactsOf(
  book: Book,
  debtor: Debtor,
  overdue: readonly OpenItem[],
  statement: StatementResult,
  limitation: RouteFacts["limitation"],
): RouteFacts & { readonly recorded: RecordedReason } {
  const disputed = disputedAmount(book, overdue);
  const recorded = recordedReason(debtor, disputed);
  const running = [...runningFor(debtor).values()].sort((a, b) => (a.sent < b.sent ? -1 : 1));
  const last = running[running.length - 1];
  const computed = statement.kind === "statement" ? statement : undefined;
  return {
    asOf: book.asOf,
    quality: debtorQuality(debtor.customer.segment),
    bothMerchants: bothMerchants(book, debtor),
    localAuthority: isLocalAuthority(debtor),
    currency: debtor.currency,
    // With its interest, of one statement: what payments gave to the interest is principal still owed (C.civ 1343-1).
    principal: computed?.principalLeft ?? sumCents(overdue.map(({ open }) => open)),
    disputed,
    interest: computed?.interestLeft,
    indemnity: computed?.indemnityLeft,
    reason: recorded.code,
    noticeSent: last?.sent,
    noticeDeadline: last?.deadline,
    limitation,
    judgment: judgmentOf(debtor)?.day,
    documents: documentStates(debtor, overdue, statement),
    recorded,
  };
}
