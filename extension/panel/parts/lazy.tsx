import { type ComponentType, h } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { type Failure, failureOf } from "../failure.ts";
import { Problem } from "./problem.tsx";

/** A screen whose code is loaded when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, setReady] = useState(loaded !== undefined);
    const [failure, setFailure] = useState<Failure | undefined>(undefined);
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (component) => {
          loaded = component;
          setReady(true);
        },
        (error: unknown) => setFailure(failureOf(error)),
      );
    }, []);
    if (loaded !== undefined) return h(loaded, props);
    return failure === undefined ? (
      <Skeleton />
    ) : (
      <Problem failure={failure} remedies={{ retry: () => location.reload() }} />
    );
  };
}
