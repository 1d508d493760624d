import { useCallback, useRef, useState } from "preact/hooks";
import { type Failure, failureOf } from "./failure.ts";
import { keptFocus } from "./kept-focus.ts";

/** One piece of work at a time, what it is doing, and what went wrong last. */
export interface Work {
  /** What is being done, as the status line says it; empty when nothing is. */
  readonly doing: string;
  readonly failure: Failure | undefined;
  /** Runs some work unless another runs; a failure is shown under `title`. Answers whether it went through. */
  readonly run: (doing: string, title: string, work: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

export function useWork(doingFirst = ""): Work {
  const [doing, setDoing] = useState(doingFirst);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);
  const run = useCallback(async (what: string, title: string, work: () => Promise<void>) => {
    // Two clicks before the first redraw are one.
    if (running.current) return false;
    running.current = true;
    const giveBack = keptFocus();
    setDoing(what);
    setFailure(undefined);
    let through = true;
    try {
      await work();
    } catch (problem) {
      through = false;
      setFailure(failureOf(messageOf(problem), title));
    }
    running.current = false;
    setDoing("");
    giveBack();
    return through;
  }, []);
  return { doing, failure, run, clear: () => setFailure(undefined) };
}

export function messageOf(problem: unknown): string {
  return String(Reflect.get(Object(problem), "message") ?? problem);
}
