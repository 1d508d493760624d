import { useCallback, useEffect, useState } from "preact/hooks";
import type { RefreshReport, SidebarState } from "../sidebar-contract.ts";
import { DayView } from "./day-view.tsx";
import { HelpView } from "./help-view.tsx";
import { HomeView } from "./home-view.tsx";
import { ImportView } from "./import-view.tsx";
import { IndicatorsView } from "./indicators-view.tsx";
import { PaymentsView } from "./payments-view.tsx";
import { ReadView } from "./read-view.tsx";
import { SegmentsView } from "./segments-view.tsx";
import type { Server } from "./server.ts";
import { TradesView } from "./trades-view.tsx";
import { messageOf, useWork } from "./use-work.ts";
import { OPENING, REFRESHING, type View } from "./views.ts";

const UP_TO_DATE = "Vos onglets sont à jour.";

const ready = ({ buckets, ...summary }: RefreshReport): SidebarState => ({
  kind: "ready",
  summary,
  buckets,
  written: true,
});

/** The panel: the state of the workbook, and the view that is open. */
export function App({ server, opened }: { readonly server: Server; readonly opened: View }) {
  const [view, setView] = useState<View>(opened);
  const [state, setState] = useState<SidebarState>();
  const [said, setSaid] = useState("");
  /** What another view wrote and no refresh has taken up yet. */
  const [stale, setStale] = useState(false);
  const work = useWork(opened === "home" ? OPENING : "");
  const { run } = work;

  const open = useCallback(async () => setState(await server.sidebarState()), [server]);
  const refresh = useCallback(
    async (ask: () => Promise<RefreshReport>) => {
      setSaid("");
      await run(REFRESHING, "Actualisation impossible", async () => {
        try {
          setState(ready(await ask()));
          setSaid(UP_TO_DATE);
          setStale(false);
        } catch (problem) {
          // A refusal may be a question about the columns: the state says it, with its button.
          const now = await server.sidebarState().catch(() => undefined);
          if (now === undefined || now.kind === "ready") throw problem;
          setState(now);
          const asked = now.kind === "empty" || now.message === messageOf(problem);
          if (!asked) throw problem;
        }
      });
    },
    [server, run],
  );

  useEffect(() => {
    if (view !== "home") return;
    if (stale) void refresh(() => server.refresh());
    else if (state === undefined) void run(OPENING, "Lecture impossible", open);
  }, [view, stale, state, server, refresh, run, open]);

  const [returned, setReturned] = useState(false);
  const home = () => {
    setReturned(true);
    setView("home");
  };
  const changed = useCallback((refreshed: boolean) => {
    setState(undefined);
    setStale(!refreshed);
    setSaid("");
  }, []);

  if (view === "help") return <HelpView back={home} />;
  if (view === "read") return <ReadView server={server} back={home} />;
  if (view === "day") return <DayView server={server} back={home} />;
  if (view === "indicators") return <IndicatorsView server={server} back={home} />;
  if (view === "segments") return <SegmentsView server={server} back={home} changed={changed} />;
  if (view === "trades") return <TradesView server={server} back={home} changed={changed} />;
  if (view === "payments") {
    return (
      <PaymentsView server={server} back={home} toImport={() => setView("import-bank")} changed={changed} />
    );
  }
  if (view === "import-fec" || view === "import-bank") {
    return (
      <ImportView
        server={server}
        wanted={view}
        back={home}
        toPayments={() => setView("payments")}
        changed={changed}
      />
    );
  }
  return (
    <HomeView
      state={state}
      work={work}
      said={said}
      returned={returned}
      go={setView}
      refresh={() =>
        void (state === undefined
          ? run(OPENING, "Lecture impossible", open)
          : refresh(() => server.refresh()))
      }
      answerTerms={(terms) => void refresh(() => server.setDefaultTerms(terms))}
      accept={(corrections, shapes) => void refresh(() => server.acceptMapping(corrections, shapes))}
    />
  );
}
