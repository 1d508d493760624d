import { formatNumber } from "../base/french-format.ts";
import { cents } from "../base/money.ts";
import { tooHeavy } from "../texts/letter-formats.ts";

/** Gmail takes 25 MB in all (platform note 3.4); base64 makes four bytes of three, its lines two more in 76. */
export const LARGEST_MESSAGE = 25_000_000;
/** Text, HTML and headers of a letter: bounded by the letter's own limits, well below this. */
const ROOM_FOR_LETTER = 1_000_000;

/** Bytes that files take inside a message. */
export function encodedSize(files: readonly { readonly bytes: Uint8Array }[]): number {
  return files.reduce((sum, { bytes }) => {
    const flat = 4 * Math.ceil(bytes.length / 3);
    return sum + flat + 2 * Math.ceil(flat / 76);
  }, 0);
}

/** Why these files cannot go by e-mail, and what to do; `undefined`: they can. */
export function sizeProblem(files: readonly { readonly bytes: Uint8Array }[]): string | undefined {
  if (encodedSize(files) <= LARGEST_MESSAGE - ROOM_FOR_LETTER) return undefined;
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const size = formatNumber(cents(Math.round(bytes / 10_000)));
  return tooHeavy(size);
}
