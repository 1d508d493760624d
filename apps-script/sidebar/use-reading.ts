import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useWork, type Work } from "./use-work.ts";

/** The title of a reading that failed. */
export const READING_FAILED = "Lecture impossible";

/** What a view shows of the workbook, and the work it does with it. */
export interface Reading<S> extends Work {
  /** `undefined`: not read yet. */
  readonly state: S | undefined;
  /** Reads it again, as a piece of work. */
  readonly read: () => Promise<boolean>;
  /** Reads it again inside another piece of work, after it wrote. */
  readonly readAfter: () => Promise<void>;
}

/** A view read as it opens. @param doing what the status line says meanwhile */
export function useReading<S extends object>(doing: string, ask: () => Promise<S>): Reading<S> {
  const [state, setState] = useState<S>();
  const work = useWork(doing);
  const { run } = work;
  const latest = useRef(ask);
  latest.current = ask;
  const readAfter = useCallback(async () => setState(await latest.current()), []);
  const read = useCallback(() => run(doing, READING_FAILED, readAfter), [run, doing, readAfter]);
  useEffect(() => {
    void read();
  }, [read]);
  return { ...work, state, read, readAfter };
}
