import { comparable } from "../../base/normalise.ts";
import type { TabCells } from "../../model/cell.ts";
import type { CustomerKey } from "../../model/customer.ts";
import type { Book } from "../book.ts";
import { REBUILT } from "../tabs.ts";
import type { HeldPart } from "./held-rows.ts";

/** A cell elsewhere in the workbook that names the customer: for the owner to look at. */
export interface Mention {
  readonly tab: string;
  readonly sheetId: number;
  /** Row of the sheet, from 1. */
  readonly row: number;
  /** A tab that Crescendo makes anew: the next refresh takes the name away by itself. */
  readonly isRebuilt: boolean;
}

/** Shorter than that, a word says nobody. */
const SHORTEST = 4;

/**
 * The other rows in which the customer's name, contact person, addresses or SIREN stand: notes about others, lists of
 * the owner's. They are never changed and never handed out (RGPD art. 15 § 4: the rights of others); each row once.
 */
export function mentionsOf(
  book: Book,
  tabs: readonly TabCells[],
  customer: CustomerKey,
  held: readonly HeldPart[],
): readonly Mention[] {
  const terms = termsOf(book, customer);
  if (terms.length === 0) return [];
  const settings = book.ourTabs.Réglages;
  const rebuilt = new Set(REBUILT.flatMap((name) => book.ourTabs[name] ?? []));
  const taken = new Map(held.map((part) => [part.sheetId, new Set(part.rows.map(({ row }) => row))]));
  const found: Mention[] = [];
  for (const { sheetId, title, rows } of tabs) {
    // The owner's own settings speak of the owner.
    if (sheetId === settings) continue;
    const own = taken.get(sheetId);
    rows.forEach((cells, at) => {
      if (own?.has(at + 1) === true) return;
      const named = cells.some((cell) => typeof cell === "string" && names(cell, terms));
      if (named) found.push({ tab: title, sheetId, row: at + 1, isRebuilt: rebuilt.has(sheetId) });
    });
  }
  return found;
}

function termsOf(book: Book, customer: CustomerKey): readonly string[] {
  const known = book.ledger.directory.get(customer);
  if (known === undefined) return [];
  const { name, contact, email, copy, siren } = known;
  const addresses = [email, copy].flatMap((text) => (text ?? "").split(","));
  const terms = [name, contact, siren, ...addresses].map((text) => comparable(text ?? ""));
  return [...new Set(terms.filter((term) => term.length >= SHORTEST))];
}

function names(cell: string, terms: readonly string[]): boolean {
  const text = ` ${comparable(cell)} `;
  return terms.some((term) => text.includes(` ${term} `));
}
