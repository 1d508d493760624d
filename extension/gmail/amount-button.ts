import { gmailTexts } from "#shared/texts/panel/gmail.ts";
import type { CustomerInGmail } from "../background/messages.ts";
import { button, COLOURS, isDark, pagePart } from "./page-part.ts";

const STYLE = `${COLOURS}
  :host { display: inline-flex; flex-wrap: wrap; gap: 6px; margin: 0 8px; vertical-align: middle; max-width: 100%; }
  button { padding: 3px 10px; border: 1px solid var(--line); border-radius: 999px; background: var(--page);
    font-size: 12.5px; max-width: 100%; overflow-wrap: anywhere; }
  button:hover { border-color: var(--ink); }
`;

/** What each customer of the conversation owes, a button each: it opens the panel on them. */
export function amountButtons(
  page: Document,
  customers: readonly CustomerInGmail[],
  beside: Element,
  open: (customer: string) => void,
): HTMLElement {
  const { host, root } = pagePart(page, "montant", STYLE);
  host.dataset.theme = isDark(beside) ? "dark" : "light";
  for (const { key, name, overdue } of customers) {
    const label = gmailTexts.amount(overdue, customers.length > 1 ? name : "");
    const made = button(page, label, () => open(key));
    // Begins with what is seen, so that it can be called by its words.
    made.setAttribute("aria-label", `${label}. ${gmailTexts.amountFor(name)}`);
    made.title = gmailTexts.amountFor(name);
    root.append(made);
  }
  return host;
}
