import { useEffect, useState } from "preact/hooks";

/**
 * A value as of the last paint: the key or the click is seen at once, and what is computed from it follows. Small work
 * needs no such delay, and is done at once.
 * @param isLong whether what follows takes more than a frame or two
 */
export function useAfterPaint<T>(value: T, isLong: boolean): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (!isLong || shown === value) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setShown(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value, shown, isLong]);
  return isLong ? shown : value;
}

/** Lines of a plan beyond which its list takes more than a frame or two to order. */
export const LONG_PLAN = 600;
/** Items of a ledger beyond which a balance takes more than a frame or two. */
export const LONG_LEDGER = 4_000;
