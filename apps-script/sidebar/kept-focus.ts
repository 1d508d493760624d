/** What had the focus when some work began, until it has it again: one work may follow another at once. */
let held: Element | null = null;

/**
 * Remembers what has the focus: a button that waits while it works loses it, and a person at the keyboard would start
 * again from the top of the panel.
 * @returns what gives it back once the page is drawn again, unless something else has taken it meanwhile.
 */
export function keptFocus(): () => void {
  if (document.activeElement !== document.body) held = document.activeElement;
  return () => {
    setTimeout(() => {
      if (!isLost() || !(held instanceof HTMLElement) || !held.isConnected) return;
      held.focus({ preventScroll: true });
    });
  };
}

/** Whether the focus stands nowhere in the panel while the panel is what the person works in: never taken from the sheet. */
export function isLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
