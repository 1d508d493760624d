import { comparable } from "#shared/base/normalise.ts";

/**
 * A test against words typed by the owner: every word must stand in the text, in any order, whatever its accents and
 * capitals; what is typed without a space, a day or a number, must stand there in one piece. Nothing typed finds
 * everything.
 * @returns takes texts that `comparable` already made comparable: thousands are tested at each key
 */
export function foundBy(typed: string): (text: string) => boolean {
  const words = typed
    .split(/\s/)
    .map(comparable)
    .filter((word) => word !== "");
  return (text) => words.every((word) => text.includes(word));
}
