import { plainField } from "#shared/letters/plain-field.ts";
import { percentEncoded } from "#shared/letters/utf8.ts";

/** Gmail's window fails from about 6 400 characters of URL, depending on cookies (platform note 3.4). */
export const LONGEST_COMPOSE_URL = 5_800;

export interface ComposeParts {
  /** Address of the account to write from; Gmail's default account otherwise. */
  readonly account?: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export type ComposeUrl = { readonly url: string } | { readonly url: string; readonly clipboard: string };

/**
 * Gmail's compose window by URL (no permission needed): to, cc, subject and body. When the whole does not fit, the
 * window opens with the recipients and the subject, and the text goes to the clipboard for « Collez le texte ».
 */
export function composeUrl({ account, to, cc, subject, text }: ComposeParts): ComposeUrl {
  const query = [
    ...(account === undefined ? [] : [`authuser=${percentEncoded(account)}`]),
    "view=cm",
    "fs=1",
    `to=${percentEncoded(to.join(","))}`,
    ...(cc.length === 0 ? [] : [`cc=${percentEncoded(cc.join(","))}`]),
    `su=${percentEncoded(plainField(subject))}`,
  ];
  const start = `https://mail.google.com/mail/?${query.join("&")}`;
  const whole = `${start}&body=${percentEncoded(text.replace(/\r\n|\r|\n/g, "\r\n"))}`;
  return whole.length <= LONGEST_COMPOSE_URL ? { url: whole } : { url: start, clipboard: text };
}
