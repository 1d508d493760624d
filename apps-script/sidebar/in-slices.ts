/** Milliseconds of work between two looks at the page: under a frame and a half, a click is answered at once. */
const SLICE = 20;

/** The owner stopped the work; nothing was sent. */
export class Stopped extends Error {}

/**
 * Runs long work step by step, giving the page its turn in between.
 * @param tell called with the share that is done, 0 to 1, once a slice.
 * @throws Stopped as soon as `stopped` says so.
 */
export async function inSlices<T>(
  steps: Iterator<number, T>,
  tell: (share: number) => void,
  stopped: () => boolean,
): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    let step = steps.next();
    while (step.done !== true && performance.now() < until) step = steps.next();
    if (step.done === true) return step.value;
    tell(step.value);
    await pause();
    if (stopped()) throw new Stopped();
  }
}

/** Lets the page draw and answer. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
