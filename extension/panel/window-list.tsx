import type { ComponentChildren } from "preact";
import { useMoreRows } from "#shared/view/more-rows.ts";

interface WindowListProps<T> {
  readonly items: readonly T[];
  /** How many are drawn at first, and added each time. */
  readonly page: number;
  /** « Voir 40 dossiers de plus » */
  readonly more: (count: number) => string;
  readonly class: string;
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ComponentChildren;
}

/**
 * A list of any length of which a page is drawn at a time: thousands of rows cost what a page costs. The focus goes to
 * the first row added, where a reader goes on.
 */
export function WindowList<T>(props: WindowListProps<T>) {
  const { items, page, more, keyOf, children } = props;
  const { shown, list, showMore } = useMoreRows<HTMLOListElement>(page);
  return (
    <>
      <ol class={props.class} ref={list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ol>
      {items.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {more(Math.min(page, items.length - shown))}
        </button>
      )}
    </>
  );
}
