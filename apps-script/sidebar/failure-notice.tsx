import { useLayoutEffect, useRef } from "preact/hooks";
import { ProblemBox } from "#shared/view/problem-box.tsx";
import type { Failure } from "./failure.ts";
import { isLost } from "./kept-focus.ts";

/**
 * What failed, the steps that mend it, and the way to the guide; what was shown before stays below. It takes the focus
 * that the pressed button lost: it may stand above what the person sees.
 */
export function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { title, message, steps } = failure;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isLost()) box.current?.focus();
  }, [failure]);
  return (
    <div ref={box} class="focused" tabIndex={-1}>
      <ProblemBox title={title} message={message} steps={steps} />
    </div>
  );
}
