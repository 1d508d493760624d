import type { ReplyProposal } from "#shared/entry/reply-kinds.ts";
import { gmailTexts } from "#shared/texts/panel/gmail.ts";
import { button, COLOURS, isDark, pagePart } from "./page-part.ts";

const STYLE = `${COLOURS}
  :host { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 16px 12px 72px; }
  button { padding: 4px 12px; border: 1px dashed var(--line); border-radius: 8px; background: var(--page);
    max-width: 100%; overflow-wrap: anywhere; }
  button:hover { border-style: solid; border-color: var(--ink); }
`;

/** A proposal and the customer whose form it fills. */
export interface Offer {
  readonly customer: string;
  readonly proposal: ReplyProposal;
}

/** What a reply may be noted as: each opens the panel's form, filled; nothing is written from here. */
export function replyOffers(
  page: Document,
  offers: readonly Offer[],
  beside: Element,
  open: (offer: Offer) => void,
): HTMLElement {
  const { host, root } = pagePart(page, "reponse", STYLE);
  host.dataset.theme = isDark(beside) ? "dark" : "light";
  for (const offer of offers) {
    const { kind, numbers, day } = offer.proposal;
    const made = button(page, gmailTexts.reply[kind](numbers, day), () => open(offer));
    made.title = gmailTexts.replyHint;
    root.append(made);
  }
  return host;
}
