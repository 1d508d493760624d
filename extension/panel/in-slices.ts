import { useEffect, useState } from "preact/hooks";

/** Milliseconds of work after which the panel answers keys and clicks again. */
const SLICE = 12;

/**
 * The result of long work done by short slices, begun anew when `from` changes; until it is there, the last one
 * stands.
 * @param first what stands before the first result
 */
export function useInSlices<T>(begin: () => Generator<undefined, T>, from: readonly unknown[], first: T): T {
  const [result, setResult] = useState(first);
  useEffect(() => {
    const work = begin();
    let timer = 0;
    const slice = (): void => {
      const until = performance.now() + SLICE;
      let step = work.next();
      while (step.done !== true && performance.now() < until) step = work.next();
      if (step.done === true) setResult(step.value);
      else timer = window.setTimeout(slice);
    };
    timer = window.setTimeout(slice);
    return () => clearTimeout(timer);
  }, from);
  return result;
}
