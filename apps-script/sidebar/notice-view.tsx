import type { ComponentChildren } from "preact";

/** Something the owner must read before going on, and the button that settles it when there is one. */
export function NoticeView(props: {
  readonly title: string;
  readonly message: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <section class="card" aria-labelledby="notice">
      <h2 id="notice">{props.title}</h2>
      <p class="message">{props.message}</p>
      {props.children}
    </section>
  );
}
