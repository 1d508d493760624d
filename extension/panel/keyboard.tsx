import { useEffect, useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { watchTyping } from "./half-typed.ts";
import { keepFocus } from "./kept-focus.ts";
import { lettersOn } from "./keyboard-letters.ts";
import { type KeyMove, keyMove, placeAfter } from "./keyboard-moves.ts";
import { lazy } from "./parts/lazy.tsx";

const KeyHelp = lazy(async () => (await import("./parts/key-help.tsx")).KeyHelp);

/** The lines that keys go through: buttons of the lists, never those of a folded section. */
const LINES = "main button.line, main [data-line]";
const ASKED = "crescendo-keys";

/** The line in hand last, and its customer: a list that comes back has new lines. Both live with the panel. */
let hand: HTMLElement | undefined;
let left = "";

const textOf = (line: HTMLElement): string => line.querySelector(".customer")?.textContent ?? "";

function take(line: HTMLElement): void {
  hand = line;
  left = textOf(line);
}

/** The line in hand last, else the one of its customer; `undefined`: it is not shown any more. */
function leftAmong(lines: readonly HTMLElement[]): HTMLElement | undefined {
  if (hand !== undefined && lines.includes(hand)) return hand;
  return left === "" ? undefined : lines.find((line) => textOf(line) === left);
}

/** Lines that can be seen, from the top. */
function visibleLines(): readonly HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(LINES);
  return [...found].filter((line) => line.checkVisibility());
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** What Escape presses; `undefined`: the screen leads back nowhere. */
function backButton(): HTMLElement | undefined {
  const found = document.querySelectorAll<HTMLElement>("main button.back");
  return [...found].find((one) => one.checkVisibility());
}

function act(move: Exclude<KeyMove, "help">): boolean {
  if (move === "search") {
    const field = [...document.querySelectorAll<HTMLInputElement>("[data-search]")].find((one) =>
      one.checkVisibility(),
    );
    field?.focus();
    field?.select();
    return field !== undefined;
  }
  if (move === "back") {
    const back = backButton();
    back?.click();
    return back !== undefined;
  }
  const lines = visibleLines();
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? lines.indexOf(activeElement) : -1;
  const to = placeAfter(move, here, lines.length);
  // From nowhere in particular, the keys go on from the line left last.
  const line = (here < 0 ? leftAmong(lines) : undefined) ?? (to === undefined ? undefined : lines[to]);
  line?.focus();
  line?.scrollIntoView({ block: "nearest" });
  return line !== undefined;
}

/** The lines that are seen, list by list: what a fold holds is its own list. */
function visibleLists(): readonly (readonly HTMLElement[])[] {
  const lists = new Map<Element | null, HTMLElement[]>();
  for (const line of visibleLines()) {
    const list = line.closest("ol, ul");
    const known = lists.get(list);
    if (known === undefined) lists.set(list, [line]);
    else known.push(line);
  }
  return [...lists.values()];
}

/**
 * One stop of the Tab key in each list that is seen: the line in hand, else the one left last, else the first. A list
 * without a stop would be passed by unnoticed. Screen readers move among the lines with their own keys, as among any
 * buttons.
 */
function keepOneStop(): void {
  for (const lines of visibleLists()) {
    const stop = lines.find((line) => line === document.activeElement) ?? leftAmong(lines) ?? lines[0];
    for (const line of lines) {
      const wanted = line === stop ? 0 : -1;
      if (line.tabIndex !== wanted) line.tabIndex = wanted;
    }
  }
}

/** Tells every frame at most, however much changed on the page. */
function oncePerFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}

/** The keys of the panel, on every screen; draws nothing but their page, when « ? » asks for it. */
export function PanelKeys() {
  const [help, setHelp] = useState(false);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const typing = watchTyping(signal);
    /** Escape was pressed once before something half typed: the next one leaves. */
    let asked = false;
    const ask = (now: boolean): void => {
      asked = now;
      setAsks(now);
    };
    /** A list is about to come back: its title takes the focus, and hands it to the line that was left. */
    let goesBack = false;
    const onKey = (event: KeyboardEvent): void => {
      const { activeElement } = document;
      const again = asked && event.key === "Escape";
      if (asked) ask(false);
      const move = keyMove({
        key: event.key,
        isModified: event.ctrlKey || event.altKey || event.metaKey,
        isTyping: !again && isTyping(event.target),
        onLine:
          activeElement === null || activeElement === document.body || activeElement.matches(`h1, ${LINES}`),
        inDialog: document.querySelector("dialog[open]") !== null,
        letters: lettersOn(),
      });
      if (move === undefined || event.defaultPrevented) return;
      const leaves = move === "back" && !again && backButton() !== undefined;
      const half = leaves ? typing.half() : undefined;
      if (half !== undefined) {
        // What is typed is kept: going back without it takes a second press.
        event.preventDefault();
        half.focus();
        ask(true);
        return;
      }
      if (move === "help") setHelp(true);
      if (move === "help" || act(move)) event.preventDefault();
    };
    const onClick = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      const line = target.closest<HTMLElement>(LINES);
      if (line !== null) take(line);
      goesBack = target.closest("button.back") !== null;
      if (asked) ask(false);
    };
    const keepSoon = oncePerFrame(keepOneStop);
    const onFocus = ({ target }: Event): void => {
      if (target instanceof HTMLElement && target.matches(LINES)) take(target);
      keepSoon();
      if (!goesBack || !(target instanceof HTMLHeadingElement)) return;
      goesBack = false;
      const line = leftAmong(visibleLines());
      line?.focus({ preventScroll: true });
      line?.scrollIntoView({ block: "center" });
    };
    document.addEventListener("keydown", onKey, { signal });
    document.addEventListener("click", onClick, { signal, capture: true });
    document.addEventListener("focusin", onFocus, { signal });
    document.addEventListener("toggle", keepSoon, { signal, capture: true });
    document.addEventListener(ASKED, () => setHelp(true), { signal });
    const watch = new MutationObserver(keepSoon);
    watch.observe(document.body, { childList: true, subtree: true });
    keepSoon();
    const stopKeeping = keepFocus();
    return () => {
      stopKeeping();
      ended.abort();
      watch.disconnect();
    };
  }, []);
  return (
    <>
      <p class={asks ? "notice leaving" : "leaving"} role="status">
        {asks && panelTexts.halfTyped}
      </p>
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  );
}

/** Asks for the page of the keys, from a button. */
export function openKeys(): void {
  document.dispatchEvent(new Event(ASKED));
}
