import type { Day } from "../base/day.ts";
import type { DisputeReason } from "../model/commitments.ts";
import { dayIn } from "./reply-day.ts";
import { disputeIn } from "./reply-disputes.ts";
import { MOST_NUMBERS, type ReplyKind, type ReplyProposal } from "./reply-kinds.ts";
import { type NumberFound, numbersIn } from "./reply-numbers.ts";
import { paymentIn } from "./reply-payment.ts";
import { clausesOf, ownWords } from "./reply-words.ts";

/** A reply as it is read in Gmail. */
export interface Reply {
  /** With line breaks; what is quoted may be in it. */
  readonly text: string;
  readonly subject: string;
  readonly writtenOn: Day | undefined;
}

/** Two things said in one mail are two proposals; more would be a list, not a hint. */
const MOST_PROPOSALS = 2;

interface Said {
  readonly kind: ReplyKind;
  readonly numbers: readonly string[];
  readonly day?: Day;
  readonly reason?: DisputeReason;
}

/**
 * What a reply proposes to note, at most two things, in the order in which it says them. Its own words name the invoices;
 * where they name none, the subject may, and then only words that mean something propose anything.
 * @param openNumbers numbers of the sender's open invoices
 */
export function replyProposals(reply: Reply, openNumbers: readonly string[]): readonly ReplyProposal[] {
  const words = ownWords(reply.text);
  const named = numbersIn(words, openNumbers);
  const own = unique(named.map(({ number }) => number));
  const all =
    own.length > 0 ? own : unique(numbersIn(reply.subject, openNumbers).map(({ number }) => number));
  if (all.length === 0) return [];
  const said = saidIn(words, named, reply.writtenOn);
  if (said.length === 0)
    return own.length === 0 ? [] : [{ kind: "unsaid", numbers: own.slice(0, MOST_NUMBERS) }];
  // Numbers that no sentence speaks of by itself belong to those that name none.
  const spoken = new Set(said.flatMap(({ numbers }) => numbers));
  const rest = all.filter((number) => !spoken.has(number));
  return joined(said.map((one) => ({ ...one, numbers: numbersOf(one, rest, all) }))).slice(0, MOST_PROPOSALS);
}

const numbersOf = ({ numbers }: Said, rest: readonly string[], all: readonly string[]): readonly string[] =>
  (numbers.length > 0 ? numbers : rest.length > 0 ? rest : all).slice(0, MOST_NUMBERS);

const unique = (numbers: readonly string[]): readonly string[] => [...new Set(numbers)];

function saidIn(words: string, named: readonly NumberFound[], writtenOn: Day | undefined): readonly Said[] {
  return clausesOf(words).flatMap(({ text, start }): readonly Said[] => {
    const inside = named.filter((one) => one.start >= start && one.start < start + text.length);
    const numbers = unique(inside.map(({ number }) => number));
    const clean = blanked(text, start, inside);
    const reason = disputeIn(clean);
    if (reason !== undefined) return [{ kind: "dispute", numbers, reason }];
    const payment = paymentIn(clean);
    if (payment === undefined) return [];
    const day = dayIn(clean, writtenOn, payment === "announced-paid" ? "behind" : "ahead");
    if (payment === "promise-if-dated" && day === undefined) return [];
    const kind = payment === "announced-paid" ? "announced-paid" : "promise";
    return [{ kind, numbers, ...(day === undefined ? {} : { day }) }];
  });
}

/** The sentence without its invoice numbers, whose figures would read as days. */
function blanked(text: string, start: number, inside: readonly NumberFound[]): string {
  let clean = "";
  let at = 0;
  for (const one of inside) {
    clean += `${text.slice(at, one.start - start)}#`;
    at = one.end - start;
  }
  return clean + text.slice(at);
}

/** Sentences that say the same are one proposal: its invoices together, the first day and reason that were said. */
function joined(said: readonly Said[]): readonly ReplyProposal[] {
  const found: ReplyProposal[] = [];
  for (const one of said) {
    const at = found.findIndex(
      (other) =>
        other.kind === one.kind &&
        (other.day === undefined || one.day === undefined || other.day === one.day),
    );
    const before = found[at];
    if (before === undefined) found.push(one);
    else found[at] = { ...one, ...before, numbers: unique([...before.numbers, ...one.numbers]) };
  }
  return found;
}
