import { useCallback, useEffect, useState } from "preact/hooks";
import type { RefreshReport, SidebarState } from "../sidebar-contract.ts";
import { EmptyView } from "./empty-view.tsx";
import { type Failure, failureOf } from "./failure.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { HelpView } from "./help-view.tsx";
import { NoticeView } from "./notice-view.tsx";
import { ReadyView } from "./ready-view.tsx";
import type { Server } from "./server.ts";

type Work = "opening" | "refreshing" | "accepting" | undefined;

const PROGRESS: Readonly<Record<Exclude<Work, undefined>, string>> = {
  opening: "Lecture du classeur…",
  refreshing: "Lecture, calcul et écriture de vos onglets…",
  accepting: "Lecture, calcul et écriture de vos onglets…",
};

const ready = ({ buckets, ...summary }: RefreshReport): SidebarState => ({
  kind: "ready",
  summary,
  buckets,
  written: true,
});

/** The panel: one state of the workbook, one piece of work at a time, and what went wrong last. */
export function App({ server, help }: { readonly server: Server; readonly help: boolean }) {
  const [state, setState] = useState<SidebarState>();
  const [work, setWork] = useState<Work>("opening");
  const [failure, setFailure] = useState<Failure>();
  const [done, setDone] = useState("");
  const [helping, setHelping] = useState(help);

  const open = useCallback(async () => {
    setWork("opening");
    setFailure(undefined);
    try {
      setState(await server.sidebarState());
    } catch (problem) {
      setFailure(failureOf(String(Reflect.get(Object(problem), "message"))));
    }
    setWork(undefined);
  }, [server]);

  useEffect(() => {
    void open();
  }, [open]);

  const act = async (kind: "refreshing" | "accepting") => {
    setWork(kind);
    setFailure(undefined);
    setDone("");
    try {
      const report = await (kind === "accepting" ? server.acceptMapping() : server.refresh());
      setState(ready(report));
      setDone("Vos onglets sont à jour.");
    } catch (problem) {
      // A refusal may be a question about the columns: the state says it, with its button.
      const now = await server.sidebarState().catch(() => undefined);
      if (now !== undefined && now.kind !== "ready") setState(now);
      else setFailure(failureOf(String(Reflect.get(Object(problem), "message"))));
    }
    setWork(undefined);
  };

  if (helping) return <HelpView back={() => setHelping(false)} />;
  return (
    <div class="panel">
      <header>
        <span class="mark" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <h1>Crescendo</h1>
        <button type="button" class="link" onClick={() => setHelping(true)}>
          Aide
        </button>
      </header>
      <main aria-busy={work !== undefined}>
        {failure && <FailureNotice failure={failure} />}
        {state === undefined && work === "opening" && <Skeleton />}
        {state?.kind === "ready" && <ReadyView state={state} />}
        {state?.kind === "empty" && <EmptyView />}
        {state?.kind === "refused" && (
          <NoticeView title="Crescendo ne trouve pas vos factures" message={state.message} />
        )}
        {state?.kind === "proposal" && (
          <NoticeView title="Vérifiez les colonnes" message={state.message}>
            <button
              type="button"
              class="main"
              disabled={work !== undefined}
              onClick={() => void act("accepting")}
            >
              {work === "accepting" ? "Actualisation…" : "Accepter ces colonnes"}
            </button>
          </NoticeView>
        )}
      </main>
      <footer>
        <p role="status">{work === undefined ? done : PROGRESS[work]}</p>
        <button
          type="button"
          class={state?.kind === "proposal" ? "quiet" : "main"}
          disabled={work !== undefined}
          onClick={() => void (state === undefined ? open() : act("refreshing"))}
        >
          {work === "refreshing" && <span class="spinner" aria-hidden="true" />}
          {work === "refreshing" ? "Actualisation…" : failure ? "Réessayer" : "Actualiser"}
        </button>
      </footer>
    </div>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
