import { plural } from "#shared/base/french-format.ts";
import { INTERRUPTED_MESSAGE } from "#shared/texts/failures.ts";
import { ProblemBox } from "#shared/view/problem-box.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { ColumnCorrection, RefreshSummary, ShapeCorrection } from "#shared/workbook/book.ts";
import type { SidebarState } from "../sidebar-contract.ts";
import { BalanceCard } from "./balance-card.tsx";
import { ColumnsView } from "./columns-view.tsx";
import { EmptyView } from "./empty-view.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { NoticeView } from "./notice-view.tsx";
import { Page, Spinner } from "./page.tsx";
import { SHELL_WORDS } from "./shell-words.ts";
import { TermsQuestion } from "./terms-question.tsx";
import { TodayPlan } from "./today-plan.tsx";
import type { Work } from "./use-work.ts";
import { FINISHING, type Place, REFRESHING } from "./views.ts";

interface HomeProps {
  readonly state: SidebarState | undefined;
  readonly work: Work;
  readonly said: string;
  /** Come back to from another view: the title takes the focus. */
  readonly returned: boolean;
  readonly go: (place: Place) => void;
  readonly refresh: () => void;
  readonly answerTerms: (terms: string) => void;
  readonly accept: (corrections: readonly ColumnCorrection[], shapes: readonly ShapeCorrection[]) => void;
}

/** The first view: today's plan and the balance, or what must be settled before. */
export function HomeView(props: HomeProps) {
  const { state, work, go, returned } = props;
  const busy = work.doing !== "";
  const writes = work.doing === REFRESHING || work.doing === FINISHING;
  return (
    <Page
      title={SHELL_WORDS.rubrics.home}
      back={() => undefined}
      busy={writes}
      quiet={!returned}
      status={busy ? work.doing : props.said}
      action={
        <button
          type="button"
          class={state?.kind === "proposal" ? "wide" : "main wide"}
          disabled={busy}
          onClick={props.refresh}
        >
          {writes && <Spinner />}
          {writes ? "Actualisation…" : work.failure ? "Réessayer" : "Actualiser"}
        </button>
      }
    >
      {state?.kind === "ready" && <p class="soft under-title">{inWords(state.summary)}</p>}
      {work.failure && <FailureNotice failure={work.failure} />}
      {state?.interrupted === true && work.failure === undefined && (
        <ProblemBox title="Actualisation interrompue" message={INTERRUPTED_MESSAGE} />
      )}
      {state === undefined && busy && <Skeleton />}
      {(state?.setup === "to-do" || state?.setup === "under-way") && (
        <section class="card settle" aria-labelledby="setup">
          <h2 id="setup">Mise en route</h2>
          <p class="small">
            {state.setup === "to-do"
              ? "Cinq questions, trois minutes\u00a0: Crescendo lit vos factures et prépare vos onglets."
              : "Quelques questions attendent encore votre réponse."}
          </p>
          <button type="button" disabled={writes} onClick={() => go({ view: "setup" })}>
            {state.setup === "to-do" ? "Commencer la mise en route" : "Reprendre la mise en route"}
          </button>
        </section>
      )}
      {state !== undefined && <Content {...props} state={state} busy={busy} />}
    </Page>
  );
}

/** « 26 relances à faire · 5 points à vérifier ». */
function inWords({ toDo, toCheck }: RefreshSummary): string {
  const checked = toCheck > 0 ? ` · ${plural(toCheck, "point")} à vérifier` : "";
  return `${plural(toDo, "relance")} à faire${checked}`;
}

function Content(props: HomeProps & { readonly state: SidebarState; readonly busy: boolean }) {
  const { state, busy, go } = props;
  switch (state.kind) {
    case "empty":
      return <EmptyView toImport={() => go({ view: "import-bank" })} />;
    case "refused":
      return <NoticeView title="Crescendo ne trouve pas vos factures" message={state.message} />;
    case "proposal":
      return (
        <ColumnsView
          key={state.message}
          message={state.message}
          columns={state.columns}
          busy={busy}
          accept={props.accept}
        />
      );
    case "ready":
      return (
        <>
          {state.summary.question !== undefined && <TermsQuestion busy={busy} answer={props.answerTerms} />}
          {!state.written && (
            <p class="note">
              La balance et les relances ne sont pas encore dans vos onglets{"\u00a0"}: cliquez sur
              Actualiser. Vos propres cellules ne sont jamais modifiées.
            </p>
          )}
          <TodayPlan
            summary={state.summary}
            openCustomer={(customer) => go({ view: "customer", customer })}
            openDay={() => go({ view: "day" })}
          />
          <BalanceCard summary={state.summary} buckets={state.buckets} />
          {state.summary.anomalies > 0 && (
            <button type="button" class="wide" onClick={() => go({ view: "anomalies" })}>
              {plural(state.summary.anomalies, "anomalie")} à corriger dans vos lignes
            </button>
          )}
        </>
      );
  }
}
