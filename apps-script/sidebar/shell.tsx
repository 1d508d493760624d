import { type ComponentChildren, createContext } from "preact";
import { Icon } from "#shared/view/icon.tsx";
import { SHELL_WORDS as words } from "./shell-words.ts";
import { RUBRICS, rubricOf, type View } from "./views.ts";

/** What a view must know of the panel around it. */
export interface ShellState {
  /** A rubric is reached by the head: it has no way back of its own. */
  readonly isRubric: boolean;
  /** Work that must not be left in the middle: the head waits. */
  readonly hold: (busy: boolean) => void;
}

export const ShellContext = createContext<ShellState>({ isRubric: false, hold: () => undefined });

/** The panel's head, with its rubrics, above the view that is open. */
export function Shell(props: {
  readonly view: View;
  /** Work under way that must not be left. */
  readonly held: boolean;
  readonly go: (view: View) => void;
  readonly children: ComponentChildren;
}) {
  const { view, held, go } = props;
  const rubric = rubricOf(view);
  const sign = (name: "more" | "help") => (
    <button
      type="button"
      class="sign"
      disabled={held}
      aria-current={view === name ? "page" : undefined}
      onClick={() => go(name)}
    >
      <Icon name={name} />
      {words[name]}
    </button>
  );
  return (
    <div class="panel">
      <header class="top">
        <div class="brand">
          <span class="mark" aria-hidden="true" />
          <span class="name">{words.app}</span>
          <span class="signs">
            {sign("help")}
            {sign("more")}
          </span>
        </div>
        <nav aria-label={words.nav}>
          {RUBRICS.map((name) => (
            <button
              key={name}
              type="button"
              disabled={held}
              aria-current={rubric === name ? "page" : undefined}
              onClick={() => go(name)}
            >
              {words.rubrics[name]}
            </button>
          ))}
        </nav>
      </header>
      {props.children}
    </div>
  );
}
