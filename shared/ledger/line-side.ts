import { comparable } from "../base/normalise.ts";

/** +1 debit, -1 credit (`D`, `Crédit`, `+1`, `-`); `undefined` for another word. */
export function sideOf(text: string): 1 | -1 | undefined {
  const word = comparable(text);
  if (/^(d|db|dr|debit|debiteur)$/.test(word) || text === "+" || /^\+?1$/.test(text)) return 1;
  if (/^(c|cr|credit|crediteur)$/.test(word) || text === "-" || /^[-\u2212]1$/.test(text)) return -1;
  return undefined;
}
