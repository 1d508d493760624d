import { type HoldReading, newReading } from "#shared/dunning/hold-reading.ts";
import type { OpenItem } from "#shared/model/open-position.ts";
import { reminderFacts, type WordScene } from "./word-facts.ts";

/** The reading of a customer's holds, before any reader has been at work. */
export const readingOn = (on: string, scene: WordScene): HoldReading => newReading(reminderFacts(on, scene));

/** An open item of a reading, by its number. */
export function openOf({ facts }: HoldReading, number: string): OpenItem {
  const found = facts.index.all.find(({ item }) => item.number === number);
  if (found === undefined) throw new Error(`No open item ${number}`);
  return found;
}

/** What is held, as a person reads it: `FA-1 100 · pause 2026-06-05 · E7 · 2026-06-05`, the amount in euros. */
export function toldHeld({ ledger }: HoldReading): readonly string[] {
  return ledger.held.map(({ open, amount, hold }) =>
    [
      `${open.item.number} ${amount / 100}`,
      hold.reasons.map(({ code, day = "-" }) => `${code} ${day}`).join(" + "),
      hold.reference ?? "-",
      hold.day ?? "-",
    ].join(" · "),
  );
}
