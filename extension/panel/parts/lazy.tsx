import { type ComponentType, h } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { type Failure, failureOf } from "../failure.ts";
import { Problem } from "./problem.tsx";

/** A screen whose code is loaded when it is first shown, or ahead of that. */
export type Lazy<P> = ComponentType<P> & {
  /** Loads it now; what fails is told when it is shown. */
  readonly ahead: () => void;
};

/** Makes a screen of what loads one. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  let loaded: ComponentType<P> | undefined;
  async function come(): Promise<void> {
    loaded = await load();
  }
  function Screen(props: P) {
    const [, setReady] = useState(loaded !== undefined);
    const [failure, setFailure] = useState<Failure | undefined>(undefined);
    // Before the paint: what takes time to load is not asked for a frame later.
    useLayoutEffect(() => {
      if (loaded !== undefined) return;
      come().then(
        () => setReady(true),
        (error: unknown) => setFailure(failureOf(error)),
      );
    }, []);
    if (loaded !== undefined) return h(loaded, props);
    return failure === undefined ? (
      <Skeleton />
    ) : (
      <Problem failure={failure} remedies={{ retry: () => location.reload() }} />
    );
  }
  return Object.assign(Screen, { ahead: () => void come().catch(() => undefined) });
}
