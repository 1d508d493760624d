import { useEffect, useRef } from "preact/hooks";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { ColumnCorrection, ShapeCorrection } from "#shared/workbook/book.ts";
import type { SidebarState } from "../sidebar-contract.ts";
import { ColumnsView } from "./columns-view.tsx";
import { EmptyView } from "./empty-view.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { NoticeView } from "./notice-view.tsx";
import { Spinner } from "./page.tsx";
import { ReadyView } from "./ready-view.tsx";
import { TermsQuestion } from "./terms-question.tsx";
import type { Work } from "./use-work.ts";
import { REFRESHING, type View } from "./views.ts";

/** What opens from the first view; what needs a workbook that is understood comes with it. */
const entries = (isReady: boolean): readonly (readonly [View, string])[] => [
  ...(isReady ? ([["day", "Liste du jour"]] as const) : []),
  ["payments", "Règlements"],
  ["import-bank", "Importer un fichier"],
  ...(isReady
    ? ([
        ["indicators", "Indicateurs"],
        ["segments", "Typologies"],
        ["trades", "Scénarios par métier"],
        ["read", "Ce que Crescendo a lu"],
      ] as const)
    : []),
];

/** The first view: the balance and what comes next, or what must be settled before. */
export function HomeView(props: {
  readonly state: SidebarState | undefined;
  readonly work: Work;
  readonly said: string;
  /** Come back to from another view: the title takes the focus. */
  readonly returned: boolean;
  readonly go: (view: View) => void;
  readonly refresh: () => void;
  readonly answerTerms: (terms: string) => void;
  readonly accept: (corrections: readonly ColumnCorrection[], shapes: readonly ShapeCorrection[]) => void;
}) {
  const { state, work, go } = props;
  const busy = work.doing !== "";
  const title = useRef<HTMLHeadingElement>(null);
  const { returned } = props;
  useEffect(() => {
    if (returned) title.current?.focus();
  }, [returned]);
  return (
    <div class="panel">
      <header>
        <span class="mark" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <h1 ref={title} tabIndex={-1}>
          Crescendo
        </h1>
        <button type="button" class="link" onClick={() => go("help")}>
          Aide
        </button>
      </header>
      <main aria-busy={busy}>
        {work.failure && <FailureNotice failure={work.failure} />}
        {state === undefined && busy && <Skeleton />}
        {state?.kind === "ready" && state.summary.question !== undefined && (
          <TermsQuestion busy={busy} answer={props.answerTerms} />
        )}
        {state?.kind === "ready" && <ReadyView state={state} />}
        {state?.kind === "empty" && <EmptyView />}
        {state?.kind === "refused" && (
          <NoticeView title="Crescendo ne trouve pas vos factures" message={state.message} />
        )}
        {state?.kind === "proposal" && (
          <ColumnsView
            key={state.message}
            message={state.message}
            columns={state.columns}
            busy={busy}
            accept={props.accept}
          />
        )}
        <nav aria-label="Rubriques">
          {entries(state?.kind === "ready").map(([view, words]) => (
            <button key={view} type="button" disabled={busy} onClick={() => go(view)}>
              {words}
            </button>
          ))}
        </nav>
      </main>
      <footer>
        <p role="status">{busy ? work.doing : props.said}</p>
        <button
          type="button"
          class={state?.kind === "proposal" ? "quiet" : "main"}
          disabled={busy}
          onClick={props.refresh}
        >
          {work.doing === REFRESHING && <Spinner />}
          {work.doing === REFRESHING ? "Actualisation…" : work.failure ? "Réessayer" : "Actualiser"}
        </button>
      </footer>
    </div>
  );
}
