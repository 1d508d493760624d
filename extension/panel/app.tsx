import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Notice } from "#shared/view/notice.tsx";
import { OpenHelpContext } from "#shared/view/open-help.ts";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { BookPlaceContext, ToPaymentsContext } from "./book-place.ts";
import type { Connector } from "./connector.ts";
import { CurrentScreen, loadDayAhead } from "./current-screen.tsx";
import { type Failure, failureOf } from "./failure.ts";
import { useGmailKnown } from "./gmail-known-hook.ts";
import { PanelKeys } from "./keyboard.tsx";
import { rubricOf, type Screen } from "./navigation.ts";
import type { Opened, Start } from "./opened.ts";
import { usePanelTarget } from "./panel-target-hook.ts";
import { lazy } from "./parts/lazy.tsx";
import { Problem } from "./parts/problem.tsx";
import { QueueBanner } from "./parts/queue-banner.tsx";
import { Title } from "./parts/title.tsx";
import { WelcomeScreen } from "./screens/welcome.tsx";
import { Shell } from "./shell.tsx";
import { ExampleBanner } from "./welcome/example-banner.tsx";

// Rarely seen: the IBAN changed in the workbook.
const IbanCard = lazy(async () => (await import("./parts/iban-card.tsx")).IbanCard);
const HelpScreen = lazy(async () => (await import("./screens/help.tsx")).HelpScreen);

/** Milliseconds after which a plan is read again when the panel comes back into view. */
const STALE_AFTER = 10 * 60_000;
/** Milliseconds between two looks at the calendar. */
const LOOK_EVERY = 60_000;

/** The panel: chooses the screen, keeps the open workbook, shows what concerns all screens. */
export function App({ connector }: { readonly connector: Connector }) {
  /** The message that « Aide » explains; empty: its contents. */
  const [help, setHelp] = useState<string | undefined>(undefined);
  const before = useRef<Element | null>(null);
  const open = useCallback((about: string): void => {
    before.current = document.activeElement;
    setHelp(about);
  }, []);
  useEffect(() => {
    if (help === undefined && before.current instanceof HTMLElement) before.current.focus();
  }, [help]);
  return (
    <OpenHelpContext.Provider value={open}>
      <PanelKeys />
      {help !== undefined && (
        <Shell>
          <HelpScreen about={help} onBack={() => setHelp(undefined)} />
        </Shell>
      )}
      {/* What was open stays as it was, what is typed in it too. */}
      <div hidden={help !== undefined}>
        <Screens connector={connector} onArrive={() => setHelp(undefined)} />
      </div>
    </OpenHelpContext.Provider>
  );
}

interface ScreensProps {
  readonly connector: Connector;
  /** Gmail's page led to a screen: whatever covers it closes. */
  readonly onArrive: () => void;
}

function Screens({ connector, onArrive }: ScreensProps) {
  const [start, setStart] = useState<Start | undefined>(undefined);
  const [choosing, setChoosing] = useState(false);
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const [screen, setScreen] = useState<Screen>({ name: "today" });
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [notice, setNotice] = useState("");
  const readAt = useRef(0);

  const load = useCallback(
    async (interactive: boolean, said = ""): Promise<void> => {
      setLoading(true);
      readAt.current = Date.now();
      setFailure(undefined);
      setNotice("");
      try {
        const known = await connector.start();
        setStart(known);
        if (known.hasWorkbook) {
          loadDayAhead();
          const now = await connector.open(interactive);
          setOpened(now);
          setNotice(now.kind === "book" && now.finished > 0 ? panelTexts.today.finished(now.finished) : said);
        }
      } catch (error) {
        setFailure(failureOf(error));
      } finally {
        setLoading(false);
      }
    },
    [connector],
  );

  // Before the first paint: Google is asked a frame or two sooner.
  useLayoutEffect(() => {
    void load(false);
  }, [load]);

  // The panel stays open for days: coming back to it after a while reads the workbook and the day again. The time of the
  // page stands still while a computer sleeps; that of the day does not, and may be set back.
  useEffect(() => {
    const back = (): void => {
      const old = Math.abs(Date.now() - readAt.current) > STALE_AFTER;
      if (document.visibilityState === "visible" && old && screen.name !== "reminder") void load(false);
    };
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, [load, screen.name]);

  // Nothing tells a page that midnight passed, nor that its computer woke up on another day.
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.visibilityState !== "visible" || opened === undefined || screen.name === "reminder")
        return;
      if (await connector.isAnotherDay()) void load(false);
    };
    const looking = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(looking);
  }, [load, screen.name, opened, connector]);

  const changed = useCallback((now: Opened, said = ""): void => {
    setOpened(now);
    setNotice(said);
  }, []);

  const go = (next: Screen): void => {
    setNotice("");
    setScreen(next);
  };

  const toPayments = useCallback((): void => setScreen({ name: "payments" }), []);

  /** Another workbook, or none, is chosen now. */
  const reopen = (said = ""): void => {
    setOpened(undefined);
    setScreen({ name: "today" });
    void load(false, said);
  };

  useGmailKnown(connector, opened);
  usePanelTarget(connector, opened, (next, said = "") => {
    onArrive();
    setChoosing(false);
    setScreen(next);
    setNotice(said);
  });

  if (start === undefined) {
    return (
      <Shell>
        {failure === undefined ? (
          <Skeleton />
        ) : (
          <Problem failure={failure} remedies={{ retry: () => void load(false) }} />
        )}
      </Shell>
    );
  }
  if (!start.hasWorkbook || choosing) {
    return (
      <Shell>
        <WelcomeScreen
          connector={connector}
          start={start}
          {...(choosing && opened !== undefined ? { onCancel: () => setChoosing(false) } : {})}
          onChosen={(said) => {
            setOpened(undefined);
            setScreen({ name: "today" });
            setChoosing(false);
            void load(true, said);
          }}
        />
      </Shell>
    );
  }

  const remedies = {
    reconnect: () => void load(true),
    choose: () => setChoosing(true),
    retry: () => void load(false),
    options: () => void connector.openOptions(),
  };
  const queue = (
    <QueueBanner
      connector={connector}
      hasBook={opened?.kind === "book"}
      place={screen.name}
      onBook={setOpened}
      onOpen={(interactive) => void load(interactive)}
    />
  );
  if (opened === undefined) {
    return (
      <Shell>
        {queue}
        {loading || failure === undefined ? (
          <Skeleton />
        ) : (
          <>
            <Title>{panelTexts.errors.title}</Title>
            <Problem failure={failure} remedies={remedies} />
          </>
        )}
      </Shell>
    );
  }
  return (
    <Shell title={opened.title} rubric={rubricOf(screen)} onRubric={(name) => go({ name })}>
      {start.example && <ExampleBanner connector={connector} onLeft={() => reopen()} />}
      {queue}
      {failure !== undefined && <Problem failure={failure} remedies={remedies} />}
      <div class="toast">
        {notice !== "" && (
          <Notice key={notice} focus>
            {notice}
          </Notice>
        )}
      </div>
      <BookPlaceContext.Provider value={start.level === 0 ? "browser" : "google"}>
        <ToPaymentsContext.Provider value={toPayments}>
          {opened.kind === "book" && opened.iban !== undefined && (
            <IbanCard
              connector={connector}
              opened={opened}
              iban={opened.iban}
              onChanged={changed}
              onReload={() => void load(true, panelTexts.today.refreshed)}
            />
          )}
          <CurrentScreen
            connector={connector}
            start={start}
            opened={opened}
            screen={screen}
            loading={loading}
            go={go}
            onStart={setStart}
            onChanged={changed}
            onRefresh={() => void load(true, panelTexts.today.refreshed)}
            onChangeWorkbook={() => setChoosing(true)}
            onReopen={reopen}
            onSignedOut={() => reopen()}
          />
        </ToPaymentsContext.Provider>
      </BookPlaceContext.Provider>
    </Shell>
  );
}
