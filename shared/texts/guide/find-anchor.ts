import { failureCodeOf } from "../failures.ts";

/** Which section of the guide explains what, as plain data: the add-on's panel receives it with the guide. */
export interface GuideAnchors {
  /** Codes of problems, of failures and of the guard, each with its section. */
  readonly codes: readonly (readonly [code: string, section: string])[];
  /** By which words a message is recognised; the first section whose words are there explains it. */
  readonly signs: readonly (readonly [section: string, ...fragments: readonly string[]])[];
}

/** Spaces, apostrophes and capitals as typed or shown make no difference. */
function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/’/g, "'")
    .toLowerCase();
}

/**
 * The section that explains a code, or a message of failure: by the words of the signs first, then by the kind of
 * failure that it tells of.
 * @returns its identifier; `undefined` when the anchors do not know it.
 */
export function anchorIn({ codes, signs }: GuideAnchors, messageOrCode: string): string | undefined {
  const sectionOf = (wanted: string): string | undefined => codes.find(([code]) => code === wanted)?.[1];
  const coded = sectionOf(messageOrCode);
  if (coded !== undefined) return coded;
  const text = plain(messageOrCode);
  const sign = signs.find(([, ...fragments]) => fragments.some((fragment) => text.includes(plain(fragment))));
  if (sign !== undefined) return sign[0];
  const failure = failureCodeOf(messageOrCode);
  return failure === undefined ? undefined : sectionOf(failure);
}
