import { useCallback, useRef, useState } from "preact/hooks";
import { type Failure, failureOf } from "./failure.ts";

export interface Action<A extends readonly unknown[]> {
  readonly run: (...args: A) => void;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
}

/** One piece of work at a time: a second click while it runs does nothing; its error is kept to be shown. */
export function useAction<A extends readonly unknown[]>(work: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const running = useRef(false);
  const latest = useRef(work);
  latest.current = work;
  const run = useCallback((...args: A): void => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    latest
      .current(...args)
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, []);
  return { run, busy, failure };
}
