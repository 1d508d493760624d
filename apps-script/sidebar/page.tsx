import type { ComponentChildren } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "#shared/view/icon.tsx";
import { ShellContext } from "./shell.tsx";
import { SHELL_WORDS } from "./shell-words.ts";

/**
 * One view of the panel: its title, which takes the focus when the view opens, the way back, its content, and a foot with
 * what is being done and the view's button.
 */
export function Page(props: {
  readonly title: string;
  readonly back: () => void;
  /** Work that must not be left in the middle: the ways out wait. */
  readonly busy?: boolean;
  /** What is being done, or was done last: said as it changes. */
  readonly status: string;
  /** The button of the view, under the status. */
  readonly action?: ComponentChildren;
  /** The first view of the panel leaves the focus to the sheet. */
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}) {
  const { isRubric, hold } = useContext(ShellContext);
  const title = useRef<HTMLHeadingElement>(null);
  const busy = props.busy === true;
  const quiet = props.quiet === true;
  useLayoutEffect(() => {
    if (!quiet) title.current?.focus();
  }, [quiet]);
  useEffect(() => {
    hold(busy);
    return () => hold(false);
  }, [hold, busy]);
  return (
    <>
      <main aria-busy={busy}>
        {!isRubric && (
          <button type="button" class="back" disabled={busy} onClick={props.back}>
            <Icon name="back" />
            {SHELL_WORDS.back}
          </button>
        )}
        <h1 ref={title} tabIndex={-1}>
          {props.title}
        </h1>
        {props.children}
      </main>
      <footer class={props.status === "" && !props.action ? "bare" : ""}>
        <p role="status">{props.status}</p>
        {props.action}
      </footer>
    </>
  );
}

/** Takes the focus when it appears: what the owner has just asked for is read first. */
export function Focused(props: { readonly role?: "alert"; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} class="focused" tabIndex={-1} role={props.role}>
      {props.children}
    </div>
  );
}

/** The wheel that turns inside a button at work. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
