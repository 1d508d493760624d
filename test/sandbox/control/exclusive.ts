import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A door that lets one piece of work through at a time, in the order they came. Work already inside may open the
 * door again (a script run that calls an API method): it goes on at once instead of waiting for itself.
 */
export function exclusiveDoor(): <T>(work: () => T | Promise<T>) => Promise<T> {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (inside.getStore()?.open === true) return work();
    const turn = { open: true };
    const mine = last.then(() => inside.run(turn, work));
    last = mine.then(
      () => {
        turn.open = false;
      },
      () => {
        turn.open = false;
      },
    );
    return mine;
  };
}
