import { tidy } from "../base/normalise.ts";

const PLAIN = /^[!-~]*$/;

/** One form of an invoice number, case and spaces aside: a person types `fa-12` in the journal for `FA-12`. */
export function numberForm(number: string): string {
  // Most numbers are plain ASCII: the check is far cheaper than tidying hundreds of thousands of them.
  return (PLAIN.test(number) ? number : tidy(number)).toLowerCase();
}
