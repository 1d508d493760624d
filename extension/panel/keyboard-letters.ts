const LETTERS_OFF = "letters-off";

/** Whether one-character shortcuts are on in this browser. */
export function lettersOn(): boolean {
  return localStorage.getItem(LETTERS_OFF) === null;
}

/** Keeps the owner's choice about one-character shortcuts (WCAG 2.1.4). */
export function keepLetters(on: boolean): void {
  if (on) localStorage.removeItem(LETTERS_OFF);
  else localStorage.setItem(LETTERS_OFF, "");
}
