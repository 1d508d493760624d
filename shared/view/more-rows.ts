import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** A list drawn a page at a time. */
export interface MoreRows<E extends HTMLElement> {
  /** How many rows are drawn. */
  readonly shown: number;
  /** What holds the rows, one child each. */
  readonly list: RefObject<E | null>;
  /** Draws a page more; the focus goes to the first row added, where a reader goes on. */
  readonly showMore: () => void;
  /** Other rows are listed now: back to the first page. */
  readonly restart: () => void;
}

const CONTROLS = "button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), summary";

/**
 * Draws a list a page at a time. Without it the last « Voir plus » goes with the focus on it, and the keyboard starts
 * again from the top.
 */
export function useMoreRows<E extends HTMLElement>(page: number): MoreRows<E> {
  const [shown, setShown] = useState(page);
  const list = useRef<E>(null);
  const firstNew = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const row = firstNew.current === undefined ? undefined : list.current?.children[firstNew.current];
    firstNew.current = undefined;
    if (row instanceof HTMLElement) enter(row);
  }, [shown]);
  return {
    shown,
    list,
    showMore: () => {
      firstNew.current = shown;
      setShown(shown + page);
    },
    restart: () => setShown(page),
  };
}

/** The first control of a row takes the focus; a row of words alone takes it itself. */
function enter(row: HTMLElement): void {
  const control = row.querySelector<HTMLElement>(CONTROLS);
  if (control === null) row.tabIndex = -1;
  (control ?? row).focus();
}
