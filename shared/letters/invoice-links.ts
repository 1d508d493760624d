import type { InvoiceLink, LetterLanguage } from "../model/letter.ts";
import type { LetterFamily } from "../model/letter-family.ts";
import type { PlanPart } from "../model/plan.ts";
import { linksTitle } from "../texts/letter-formats.ts";
import { escapeHtml } from "./escape-html.ts";
import { plainField } from "./plain-field.ts";

/** Letters to others than the customer, and those that ask nothing of an invoice. */
const WITHOUT: readonly LetterFamily[] = ["hand-over", "collector", "thanks", "statement"];

/** An address of the web: nothing that a browser would run, and nothing that ends the line or the attribute. */
const WEB = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/;
const LONGEST = 1_000;

/** The link of the owner's cell (`Lien facture`) as a message may carry it; `undefined`: it is no address of the web. */
export function webLink(cell: string | undefined): string | undefined {
  const link = plainField(cell ?? "");
  return link.length <= LONGEST && WEB.test(link) ? link : undefined;
}

/** The invoices of a letter that can be read on line, in the order in which it claims them, each number once. */
export function invoiceLinksOf(parts: readonly PlanPart[], family: LetterFamily): readonly InvoiceLink[] {
  if (WITHOUT.includes(family)) return [];
  const links = new Map<string, InvoiceLink>();
  for (const { open } of parts) {
    const number = plainField(open.item.number);
    const url = webLink(open.item.link);
    if (url !== undefined && number !== "" && !links.has(number)) links.set(number, { number, url });
  }
  return [...links.values()];
}

/** The links as lines of a plain message; empty when there are none. */
export function linksText(links: readonly InvoiceLink[], language: LetterLanguage): string {
  if (links.length === 0) return "";
  const colon = language === "en" ? ":" : "\u00a0:";
  const lines = links.map(({ number, url }) => `${number}${colon} ${url}`);
  return [`${linksTitle(links.length, language)}${colon}`, ...lines].join("\n");
}

/** The same in HTML: the number is the link. */
export function linksHtml(links: readonly InvoiceLink[], language: LetterLanguage): string {
  const colon = language === "en" ? ":" : "\u00a0:";
  const named = links.map(
    ({ number, url }) => `<a href="${escapeHtml(url)}" style="color:#123a63;">${escapeHtml(number)}</a>`,
  );
  return `<p style="margin:0 0 16px 0;">${escapeHtml(linksTitle(links.length, language))}${colon} ${named.join(", ")}</p>`;
}
