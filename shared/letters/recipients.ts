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

/** The name of a header in an address cell: what follows was pasted from a message, or meant to add somebody unseen. */
const HEADER = /^(?:bcc|cci?|to|from|reply-to|subject|objet):$/i;

/**
 * The addresses of a cell: separated by commas, semicolons or spaces; `Nom <a@b.fr>` gives the address. What follows the
 * name of a header (`Bcc: a@b.fr`) is refused, never written to.
 */
export function recipientsOf(cell: string | undefined): Recipients {
  const words = (cell ?? "").split(/[,;\s]+/).map((word) => word.replace(/^<|>$/g, ""));
  const addresses = new Set<string>();
  const refused: string[] = [];
  words.forEach((word, at) => {
    const header = HEADER.test(words[at - 1] ?? "") ? `${words[at - 1]} ` : "";
    if (isAddress(word) && header === "") addresses.add(word);
    // Words of a name beside its address are not addresses gone wrong: only what looks like one is.
    else if (word.includes("@")) refused.push(plainField(`${header}${word}`));
  });
  return { addresses: [...addresses], refused };
}
