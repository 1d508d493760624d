import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * One view of the panel: its title, which takes the focus when the view opens, the way back, its content, and a foot with
 * what is being done and the view's button.
 */
export function Page(props: {
  readonly title: string;
  readonly back: () => void;
  /** Work that must not be left in the middle: the way back waits. */
  readonly busy?: boolean;
  /** What is being done, or was done last: said as it changes. */
  readonly status: string;
  /** The button of the view, under the status. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div class="panel">
      <header>
        <h1 ref={title} tabIndex={-1}>
          {props.title}
        </h1>
        <button type="button" class="link" disabled={props.busy === true} onClick={props.back}>
          Retour
        </button>
      </header>
      <main aria-busy={props.busy === true}>{props.children}</main>
      <footer class={props.status === "" && !props.action ? "bare" : ""}>
        <p role="status">{props.status}</p>
        {props.action}
      </footer>
    </div>
  );
}

/** Takes the focus when it appears: what the owner has just asked for is read first. */
export function Focused(props: { readonly role?: "alert"; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
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
