import type { ReplyProposal } from "#shared/entry/reply-kinds.ts";
import { readProposal } from "#shared/entry/reply-read.ts";
import { LONGEST_TEXT, MOST_ADDRESSES, MOST_DRAFTS } from "./limits.ts";

/** A draft that is open in Gmail's page, as it shows there. */
export interface DraftSeen {
  readonly subject: string;
  /** Addresses, in small letters; empty when the page does not tell them. */
  readonly to: readonly string[];
  /** What the page calls the draft; empty when it does not tell. */
  readonly draftId: string;
}

/** Where the panel opens: on the day's list, or on a customer with what a reply of theirs proposes to note. */
export type PanelWanted =
  | { readonly place: "today" }
  | { readonly place: "customer"; readonly customer: string; readonly reply?: ReplyProposal };

/** What the parts of the extension say to the service worker. */
export type Message =
  | { readonly type: "open-panel"; readonly about?: PanelWanted }
  /** Whom and what the open page shows: answered with `GmailAnswer`. */
  | {
      readonly type: "ask-gmail";
      readonly addresses: readonly string[];
      readonly drafts: readonly DraftSeen[];
    };

/** What Gmail's page may know of a customer who takes part in the open conversation. */
export interface CustomerInGmail {
  readonly key: string;
  readonly name: string;
  /** Amounts in words; empty: nothing is overdue. */
  readonly overdue: string;
  /** Those asked about. */
  readonly addresses: readonly string[];
  readonly numbers: readonly string[];
}

/** A draft of the question that no longer says what is owed. */
interface StaleInGmail {
  /** Its place in the question. */
  readonly draft: number;
  readonly sentence: string;
}

/** The answer to `ask-gmail`: nothing about anybody who is not in the conversation. */
export interface GmailAnswer {
  readonly customers: readonly CustomerInGmail[];
  readonly stale: readonly StaleInGmail[];
}

/** Checks a message on arrival: anything else is `undefined`, and ignored. */
export function readMessage(value: unknown): Message | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const given = value as Readonly<Record<string, unknown>>;
  if (given.type === "open-panel") {
    if (given.about === undefined) return { type: "open-panel" };
    const about = readWanted(given.about);
    return about === undefined ? undefined : { type: "open-panel", about };
  }
  if (given.type !== "ask-gmail") return undefined;
  const addresses = textsIn(given.addresses, MOST_ADDRESSES);
  if (addresses === undefined || !Array.isArray(given.drafts) || given.drafts.length > MOST_DRAFTS) {
    return undefined;
  }
  const drafts = given.drafts.flatMap((one) => readDraft(one) ?? []);
  return drafts.length < given.drafts.length ? undefined : { type: "ask-gmail", addresses, drafts };
}

/** Where the panel is asked to open, checked field by field; `undefined`: nowhere that there is. */
export function readWanted(value: unknown): PanelWanted | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { place, customer, reply: asked } = value as Readonly<Record<string, unknown>>;
  if (place === "today") return { place };
  if (place !== "customer" || !isText(customer) || customer === "") return undefined;
  if (asked === undefined) return { place, customer };
  const reply = readProposal(asked);
  return reply === undefined ? undefined : { place, customer, reply };
}

function readDraft(value: unknown): DraftSeen | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { subject, to: asked, draftId } = value as Readonly<Record<string, unknown>>;
  const to = textsIn(asked, MOST_ADDRESSES);
  return !isText(subject) || !isText(draftId) || to === undefined ? undefined : { subject, to, draftId };
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= LONGEST_TEXT;

function textsIn(value: unknown, most: number): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const texts = value.filter(isText);
  return texts.length < value.length ? undefined : texts;
}

/** Only our own content script, in Gmail, may ask. */
export function isFromGmail(
  source: { readonly extensionId: string | undefined; readonly url: string | undefined },
  ownId: string,
): boolean {
  return source.extensionId === ownId && (source.url ?? "").startsWith("https://mail.google.com/");
}
