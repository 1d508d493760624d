/** What a key asks for; `undefined`: the key is not ours. */
export type KeyMove = "next" | "previous" | "back" | "search" | "help";

/** What is known of a key press and of where it happened. */
export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta is held: the browser's own shortcuts are never taken. */
  readonly isModified: boolean;
  /** The focus is where text is typed or a choice is made. */
  readonly isTyping: boolean;
  /** The focus is on a line of a list, or nowhere in particular: the arrows are free. */
  readonly onLine: boolean;
  /** A dialogue stands before the screen: it has its own keys. */
  readonly inDialog: boolean;
  /** One-character shortcuts are on (WCAG 2.1.4: they can be put off). */
  readonly letters: boolean;
}

const LETTERS: Readonly<Record<string, KeyMove>> = {
  j: "next",
  k: "previous",
  "/": "search",
  "?": "help",
};

/** The move of a key: arrows on the lines, J and K anywhere, Escape to go back, / to search, ? for the keys. */
export function keyMove(press: KeyPress): KeyMove | undefined {
  const { key, isModified, isTyping, onLine, inDialog, letters } = press;
  if (isModified || isTyping || inDialog) return undefined;
  if (key === "Escape") return "back";
  if (onLine && key === "ArrowDown") return "next";
  if (onLine && key === "ArrowUp") return "previous";
  return letters ? LETTERS[key.toLowerCase()] : undefined;
}

/** The place in a list after a move; at its ends it stays. `undefined`: an empty list. */
export function placeAfter(move: "next" | "previous", at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (at < 0) return move === "next" ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + (move === "next" ? 1 : -1)));
}
