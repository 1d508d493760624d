import { MONTH_WORDS, NUMBER_WORDS } from "./bank-words.ts";
import { type LabelToken, labelTokens } from "./label-tokens.ts";

/** A month that a text names; no year: of any. */
export interface NamedMonth {
  readonly month: number;
  readonly year: string | undefined;
  readonly text: string;
}

/** Months that a text names: `MARS 2026`, `LOYER AVRIL`, `03/2026`. */
export function monthsIn(tokens: readonly LabelToken[]): readonly NamedMonth[] {
  const found: NamedMonth[] = [];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const previous = tokens[at - 1];
    const month = MONTH_WORDS.get(token.text);
    if (month !== undefined) {
      const year = next?.digits && /^(20)?\d\d$/.test(next.text) ? `20${next.text.slice(-2)}` : undefined;
      // `12 MARS 2026` is a day.
      if (previous?.digits && previous.text.length <= 2 && year !== undefined) return;
      found.push({ month, year, text: year === undefined ? token.text : `${token.text} ${year}` });
      return;
    }
    const number = Number(token.text);
    // `12/03/2026` is a day, `FACT 3/2026` a number.
    const alone =
      !(previous?.digits && /^[/.-]$/.test(token.before)) && !NUMBER_WORDS.has(previous?.text ?? "");
    if (token.digits && token.text.length <= 2 && number >= 1 && number <= 12 && alone) {
      if (next?.digits && /^20\d\d$/.test(next.text) && /^[/.-]$/.test(next.before))
        found.push({ month: number, year: next.text, text: `${token.text}/${next.text}` });
    }
  });
  return found;
}

/** The month that an item's own label names first, else that of its issue; 0 when unknown. */
export function monthOfItem(
  label: string | undefined,
  issued: string | undefined,
): { month: number; year: string } {
  const named = label === undefined ? undefined : monthsIn(labelTokens(label))[0];
  const year = issued?.slice(0, 4) ?? "";
  if (named) return { month: named.month, year: named.year ?? year };
  return { month: Number(issued?.slice(5, 7) ?? 0), year };
}
