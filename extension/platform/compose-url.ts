import { plainField } from "#shared/letters/plain-field.ts";

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

/** `encodeURIComponent` refuses half a surrogate pair: it becomes U+FFFD, like in any browser. */
function encoded(text: string): string {
  return encodeURIComponent(
    [...text].map((character) => (/^[\ud800-\udfff]$/.test(character) ? "\ufffd" : character)).join(""),
  );
}

/**
 * Gmail's compose window by URL (no permission needed): to, cc, subject and body. When the whole does not fit, the
 * window opens with the recipients and the subject, and the text goes to the clipboard for « Collez le texte ».
 */
export function composeUrl({ account, to, cc, subject, text }: ComposeParts): ComposeUrl {
  const query = [
    ...(account === undefined ? [] : [`authuser=${encoded(account)}`]),
    "view=cm",
    "fs=1",
    `to=${encoded(to.join(","))}`,
    ...(cc.length === 0 ? [] : [`cc=${encoded(cc.join(","))}`]),
    `su=${encoded(plainField(subject))}`,
  ];
  const start = `https://mail.google.com/mail/?${query.join("&")}`;
  const whole = `${start}&body=${encoded(text.replace(/\r\n|\r|\n/g, "\r\n"))}`;
  return whole.length <= LONGEST_COMPOSE_URL ? { url: whole } : { url: start, clipboard: text };
}
