import type { GmailKnown, KnownDraft } from "../platform/gmail-known.ts";
import type { DraftSeen, GmailAnswer } from "./messages.ts";

/** Customers that one conversation shows at most: an accountant's address may stand for many. */
const MOST_CUSTOMERS = 8;

/** One form of a subject: spaces alike, without the « Re: » that an answer in a thread bears. */
function subjectForm(subject: string): string {
  return subject
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/^(?:re|tr|fwd?) ?: ?/i, "")
    .toLowerCase();
}

/**
 * What Gmail's page may be told: the customers whose address is in the question, and which of its drafts no longer say
 * what is owed. Nothing is told of anybody else.
 */
export function answerGmail(
  known: GmailKnown | undefined,
  question: { readonly addresses: readonly string[]; readonly drafts: readonly DraftSeen[] },
): GmailAnswer {
  if (known === undefined) return { customers: [], stale: [] };
  const asked = new Set(question.addresses.map((one) => one.toLowerCase()));
  const customers = known.customers.flatMap(({ key, name, overdue, addresses, numbers }) => {
    const shared = addresses.filter((one) => asked.has(one));
    return shared.length === 0 ? [] : [{ key, name, overdue, addresses: shared, numbers }];
  });
  const stale = question.drafts.flatMap((draft, at) => {
    const found = known.stale.find((one) => isSame(one, draft));
    return found === undefined ? [] : [{ draft: at, sentence: found.sentence }];
  });
  return { customers: customers.slice(0, MOST_CUSTOMERS), stale };
}

/**
 * Whether what the page shows is a draft of ours: the identifier that Google gave it, else its very subject, for an
 * address of the customer. A page that tells no address is believed on the subject.
 */
function isSame(known: KnownDraft, seen: DraftSeen): boolean {
  if (known.draftId !== "" && seen.draftId.endsWith(`:${known.draftId}`)) return true;
  if (known.subject === "" || subjectForm(known.subject) !== subjectForm(seen.subject)) return false;
  return seen.to.length === 0 || seen.to.some((one) => known.to.includes(one.toLowerCase()));
}
