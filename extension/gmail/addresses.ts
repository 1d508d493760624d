import { ADDRESS_ATTRIBUTES } from "./selectors.ts";

const LONGEST = 254;

/** The address that an element of Gmail's page carries, in small letters; `undefined` when it carries none. */
export function addressOf(element: Element): string | undefined {
  for (const name of ADDRESS_ATTRIBUTES) {
    const text = element.getAttribute(name)?.trim().toLowerCase() ?? "";
    const at = text.indexOf("@");
    if (at > 0 && at === text.lastIndexOf("@") && at < text.length - 1 && text.length <= LONGEST) return text;
  }
  return undefined;
}

/** The addresses of a typed field: « Nom <a@b.fr>, c@d.fr ». */
export function addressesIn(typed: string): readonly string[] {
  return typed
    .slice(0, 5_000)
    .toLowerCase()
    .split(/[\s,;<>"]+/)
    .filter((word) => word.includes("@") && word.length <= LONGEST);
}
