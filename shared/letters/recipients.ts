import { plainField } from "./plain-field.ts";

/** An address that a message header can carry as it is: no space, no control, ASCII, one @. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}$/;

export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

export interface Recipients {
  readonly addresses: readonly string[];
  /** What stands in the cell and cannot be written to. */
  readonly refused: readonly string[];
}

/** The addresses of a cell: separated by commas, semicolons or spaces; `Nom <a@b.fr>` gives the address. */
export function recipientsOf(cell: string | undefined): Recipients {
  const words = (cell ?? "").split(/[,;\s]+/).map((word) => word.replace(/^<|>$/g, ""));
  const addresses = new Set<string>();
  const refused: string[] = [];
  for (const word of words) {
    if (isAddress(word)) addresses.add(word);
    // Words of a name beside its address are not addresses gone wrong: only what looks like one is.
    else if (word.includes("@")) refused.push(plainField(word));
  }
  return { addresses: [...addresses], refused };
}
