import { replyProposals } from "#shared/entry/reply-proposals.ts";
import type { CustomerInGmail, GmailAnswer, PanelWanted } from "../background/messages.ts";
import { amountButtons } from "./amount-button.ts";
import type { Wanted } from "./placed.ts";
import type { OpenDraft } from "./read-compose.ts";
import { type Conversation, dayOf, type OpenMessage } from "./read-conversation.ts";
import { wordsOf } from "./read-words.ts";
import { type Offer, replyOffers } from "./reply-offers.ts";
import { staleNotice } from "./stale-notice.ts";

/** What the page shows of what concerns us. */
export interface Seen {
  readonly conversation: Conversation | undefined;
  readonly drafts: readonly OpenDraft[];
}

/** Buttons beside the subject; more people than this are a mailing. */
const MOST_BUTTONS = 3;
/** Only the last replies are proposed: older ones were dealt with. */
const LAST_REPLIES = 3;
/** Milliseconds for which the words of a message are not read again. */
const READ_AGAIN_AFTER = 3_000;

/** Numbers given to elements, so that a part knows which of them it belongs to. */
const places = new WeakMap<Element, number>();
let lastPlace = 0;

function placeOf(element: Element): number {
  const known = places.get(element);
  if (known !== undefined) return known;
  lastPlace += 1;
  places.set(element, lastPlace);
  return lastPlace;
}

/** The parts that the page should show, from what it shows and what is known of it. */
export function wantedParts(
  page: Document,
  { conversation, drafts }: Seen,
  answer: GmailAnswer,
  open: (wanted: PanelWanted) => void,
): readonly Wanted[] {
  const amounts = conversation === undefined ? [] : amountParts(page, conversation, answer.customers, open);
  const replies =
    conversation === undefined
      ? []
      : conversation.messages
          .slice(-LAST_REPLIES)
          .flatMap((message) => replyPart(page, conversation, message, answer.customers, open));
  return [...amounts, ...replies, ...staleParts(page, drafts, answer, open)];
}

function amountParts(
  page: Document,
  { heading, messages }: Conversation,
  customers: readonly CustomerInGmail[],
  open: (wanted: PanelWanted) => void,
): readonly Wanted[] {
  const shown = customers.slice(0, MOST_BUTTONS);
  const first = messages[0]?.element;
  const beside = heading ?? first;
  if (shown.length === 0 || beside === undefined) return [];
  const said = shown.map(({ key, name, overdue }) => [key, name, overdue]);
  return [
    {
      key: `montant ${placeOf(beside)} ${JSON.stringify(said)}`,
      make: () => amountButtons(page, shown, beside, (customer) => open({ place: "customer", customer })),
      put: (host) => (heading === undefined ? beside.before(host) : heading.after(host)),
      stands: (host) =>
        (heading === undefined ? host.nextElementSibling : host.previousElementSibling) === beside,
    },
  ];
}

function replyPart(
  page: Document,
  conversation: Conversation,
  message: OpenMessage,
  customers: readonly CustomerInGmail[],
  open: (wanted: PanelWanted) => void,
): readonly Wanted[] {
  if (message.folded) return [];
  const senders = customers.filter(({ addresses }) => addresses.includes(message.sender));
  const offers = senders.length === 0 ? [] : offersOf(message, conversation.subject, senders);
  if (offers.length === 0) return [];
  const { element } = message;
  return [
    {
      key: `reponse ${placeOf(element)} ${JSON.stringify(offers)}`,
      make: () =>
        replyOffers(page, offers, element, ({ customer, proposal }) =>
          open({ place: "customer", customer, reply: proposal }),
        ),
      put: (host) => element.append(host),
      stands: (host) => host.parentElement === element,
    },
  ];
}

/** What was read of a message lately: Gmail's page changes all the time, its messages do not. */
const readLately = new WeakMap<
  Element,
  { readonly at: number; readonly of: string; readonly offers: readonly Offer[] }
>();

function offersOf(
  message: OpenMessage,
  subject: string,
  senders: readonly CustomerInGmail[],
): readonly Offer[] {
  const of = `${subject} ${senders.map(({ key }) => key).join()}`;
  const known = readLately.get(message.element);
  if (known !== undefined && known.of === of && performance.now() - known.at < READ_AGAIN_AFTER) {
    return known.offers;
  }
  const text = wordsOf(message.element, message.head);
  const writtenOn = dayOf(message);
  // An address may stand for several customers: whose invoice is named tells which of them writes.
  const offers = senders.flatMap(({ key, numbers }) =>
    replyProposals({ text, subject, writtenOn }, numbers).map((proposal) => ({ customer: key, proposal })),
  );
  readLately.set(message.element, { at: performance.now(), of, offers });
  return offers;
}

function staleParts(
  page: Document,
  drafts: readonly OpenDraft[],
  { stale }: GmailAnswer,
  open: (wanted: PanelWanted) => void,
): readonly Wanted[] {
  return stale.flatMap(({ draft, sentence }) => {
    const place = drafts[draft]?.place;
    if (place === undefined) return [];
    return [
      {
        key: `brouillon ${placeOf(place)} ${sentence}`,
        make: () => staleNotice(page, sentence, place, () => open({ place: "today" })),
        put: (host: HTMLElement) => place.prepend(host),
        stands: (host: HTMLElement) => host.parentElement === place,
      },
    ];
  });
}
