import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { OpenHelpContext } from "#shared/view/open-help.ts";
import type { RefreshReport, SidebarState } from "../sidebar-contract.ts";
import { HomeView } from "./home-view.tsx";
import type { Server } from "./server.ts";
import { Shell, ShellContext } from "./shell.tsx";
import { SubView } from "./sub-view.tsx";
import { READING_FAILED } from "./use-reading.ts";
import { messageOf, useWork } from "./use-work.ts";
import { FINISHING, isRubric, OPENING, type Place, REFRESHING, type View } from "./views.ts";

const UP_TO_DATE = "Vos onglets sont à jour.";
const LOOK_LATER = "Vos onglets sont à jour. Leur mise en forme sera terminée à la prochaine actualisation.";

/** The panel: the state of the workbook, and the view that is open. */
export function App({ server, opened }: { readonly server: Server; readonly opened: View }) {
  const [trail, setTrail] = useState<readonly Place[]>([{ view: opened }]);
  const [state, setState] = useState<SidebarState>();
  const [said, setSaid] = useState("");
  /** What another view wrote and no refresh has taken up yet. */
  const [stale, setStale] = useState(false);
  const [held, setHeld] = useState(false);
  const [returned, setReturned] = useState(false);
  const greeted = useRef(false);
  const work = useWork(opened === "home" ? OPENING : "");
  const { run } = work;
  const place = trail[trail.length - 1] ?? { view: "home" };

  const go = useCallback((next: Place) => {
    setReturned(true);
    // The rubrics stand side by side: each begins a way of its own.
    setTrail((now) =>
      isRubric(next.view) ? [next] : [...now.filter(({ view }) => view !== next.view), next],
    );
  }, []);
  const back = useCallback(() => {
    setReturned(true);
    setTrail((now) => (now.length > 1 ? now.slice(0, -1) : [{ view: "home" }]));
  }, []);
  const openHelp = useCallback((about: string) => go({ view: "help", about }), [go]);

  const open = useCallback(async () => {
    const now = await server.sidebarState();
    setState(now);
    // The first run begins by itself, once: left, it waits on the first view.
    const isBegun = now.setup === "to-do" || now.setup === "under-way";
    if (isBegun && now.kind !== "empty" && !greeted.current) go({ view: "setup" });
    greeted.current = true;
  }, [server, go]);

  const refresh = useCallback(
    async (ask: () => Promise<RefreshReport>) => {
      setSaid("");
      let report: RefreshReport | undefined;
      await run(REFRESHING, "Actualisation impossible", async () => {
        try {
          report = await ask();
          const { buckets, ...summary } = report;
          setState((before) => ({
            kind: "ready",
            summary,
            buckets,
            written: true,
            ...(before?.setup === undefined ? {} : { setup: before.setup }),
          }));
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
      if (report?.unfinished !== true) return;
      // The figures stand already: a look that fails is no failure of theirs.
      await run(FINISHING, "", async () => {
        await server.finishTabs().catch(() => setSaid(LOOK_LATER));
      });
    },
    [server, run],
  );

  useEffect(() => {
    if (place.view !== "home") return;
    if (stale) void refresh(() => server.refresh());
    else if (state === undefined) void run(OPENING, READING_FAILED, open);
  }, [place.view, stale, state, server, refresh, run, open]);

  const changed = useCallback((refreshed: boolean) => {
    setState(undefined);
    setStale(!refreshed);
    setSaid("");
  }, []);

  return (
    <OpenHelpContext.Provider value={openHelp}>
      <Shell
        view={place.view}
        held={held}
        go={(view) => go(view === "help" ? { view, about: "" } : { view })}
      >
        <ShellContext.Provider value={{ isRubric: isRubric(place.view), hold: setHeld }}>
          {place.view === "home" ? (
            <HomeView
              state={state}
              work={work}
              said={said}
              returned={returned}
              go={go}
              refresh={() =>
                void (state === undefined
                  ? run(OPENING, READING_FAILED, open)
                  : refresh(() => server.refresh()))
              }
              answerTerms={(terms) => void refresh(() => server.setDefaultTerms(terms))}
              accept={(corrections, shapes) => void refresh(() => server.acceptMapping(corrections, shapes))}
            />
          ) : (
            <SubView
              place={place}
              server={server}
              isReady={state === undefined || state.kind === "ready"}
              go={go}
              back={back}
              changed={changed}
            />
          )}
        </ShellContext.Provider>
      </Shell>
    </OpenHelpContext.Provider>
  );
}
