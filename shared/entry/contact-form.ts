import { recipientsOf } from "../letters/recipients.ts";
import { CONTACT_HEADERS, type ContactHeader } from "../model/contact-headers.ts";
import { customerTexts } from "../texts/customer-page.ts";

/** One cell of `Clients` as the owner changes it: what it held when it was shown, and what it is to hold. */
export interface ContactChange {
  readonly header: ContactHeader;
  readonly before: string;
  readonly value: string;
}

const texts = customerTexts.refused;
const LONGEST = 2_000;
const ADDRESSES: readonly ContactHeader[] = ["E-mail", "Copie"];

/** What is wrong with what was typed for a cell, in a French sentence; `undefined`: nothing. */
export function contactError(header: ContactHeader, value: string): string | undefined {
  if (value.length > LONGEST) return texts.tooLong(header);
  if (!ADDRESSES.includes(header) || value.trim() === "") return undefined;
  const { addresses, refused } = recipientsOf(value);
  return refused.length > 0 || addresses.length === 0 ? texts.email : undefined;
}

/** Whether a text names a cell that a customer's page may change. */
export const isContactHeader = (text: unknown): text is ContactHeader =>
  CONTACT_HEADERS.some((header) => header === text);
