/** Milliseconds left to what is drawn instead to take the focus by itself. */
const PATIENCE = 60;

/** Whether an element can take the focus as it stands. */
function isThere(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility();
}

/** What is read as one thing: a row, a card, a form, a section. */
const WHOLES = "li, tr, fieldset, form, details, section";

/** An element and the things that it stands in, up to the screen. */
function placeOf(element: HTMLElement): readonly HTMLElement[] {
  const place = [element];
  let one: HTMLElement | null = element.parentElement;
  for (; one !== null; one = one.parentElement) {
    if (one.localName === "main") break;
    if (one.matches(WHOLES)) place.push(one);
  }
  return place;
}

/**
 * The focus is never lost. A button that waits while it works gets it back; one that went with its click leaves it to
 * the nearest thing around it that still stands, else to the screen's title. Leaving on purpose (a click beside, Escape
 * in a field) loses nothing, and what takes the focus by itself comes first.
 * @returns what stops it
 */
export function keepFocus(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  /** What had the focus, and what it stood in then. */
  let place: readonly HTMLElement[] = [];
  let timer = 0;
  const isLost = (): boolean =>
    place.length > 0 && document.hasFocus() && document.activeElement === document.body;

  const giveBack = (): void => {
    const [held] = place;
    if (held === undefined || !isLost()) return;
    // A button at work is waited for.
    if (held.isConnected && held.matches(":disabled") && held.checkVisibility()) return;
    const standing = place.find(isThere) ?? document.querySelector<HTMLElement>("main h1");
    if (standing === null || !isThere(standing)) return;
    if (standing !== held && !standing.hasAttribute("tabindex")) standing.tabIndex = -1;
    standing.focus({ preventScroll: true });
  };
  /** The effects of what was just drawn come after its first frame, however long it took to draw. */
  const afterFrame = (): void => {
    requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = window.setTimeout(giveBack, PATIENCE);
    });
  };
  const look = (): void => {
    clearTimeout(timer);
    if (isLost()) timer = window.setTimeout(afterFrame, PATIENCE);
  };
  document.addEventListener(
    "focusin",
    ({ target }) => {
      if (target instanceof HTMLElement) place = placeOf(target);
    },
    { signal },
  );
  document.addEventListener(
    "focusout",
    ({ target }) => {
      // Told while it still stands, even when it is being removed: looked at once that is done.
      queueMicrotask(() => {
        if (target === place[0] && isLost() && target instanceof HTMLElement && isThere(target)) place = [];
      });
    },
    { signal },
  );
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (!(target instanceof Node) || place[0]?.contains(target) !== true) place = [];
    },
    { signal, capture: true },
  );
  const watch = new MutationObserver(look);
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden"],
  });
  return () => {
    ended.abort();
    watch.disconnect();
    clearTimeout(timer);
  };
}
