import type { ComponentChildren } from "preact";
import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Icon } from "#shared/view/icon.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { OpenHelpContext } from "#shared/view/open-help.ts";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { Connector, DraftingChoice, OpenBook, Opened, Start } from "./connector.ts";
import { type Failure, failureOf } from "./failure.ts";
import { lazy } from "./parts/lazy.tsx";
import { Problem } from "./parts/problem.tsx";
import { Title } from "./parts/title.tsx";
import { SettingsScreen } from "./screens/settings.tsx";
import { RefusedScreen } from "./screens/unread.tsx";
import { WelcomeScreen } from "./screens/welcome.tsx";

// What needs the core is loaded while Google answers; what composes letters, when one is opened.
const TodayScreen = lazy(async () => (await import("./screens/today.tsx")).TodayScreen);
const ReminderScreen = lazy(async () => (await import("./screens/reminder.tsx")).ReminderScreen);
const PaymentsScreen = lazy(async () => (await import("./screens/payments.tsx")).PaymentsScreen);
const JournalScreen = lazy(async () => (await import("./screens/journal.tsx")).JournalScreen);
const ProposalScreen = lazy(async () => (await import("./screens/proposal.tsx")).ProposalScreen);
const SegmentsScreen = lazy(async () => (await import("./screens/segments.tsx")).SegmentsScreen);
const IndicatorsScreen = lazy(async () => (await import("./screens/indicators.tsx")).IndicatorsScreen);
const FormalNoticeScreen = lazy(async () => (await import("./screens/formal-notice.tsx")).FormalNoticeScreen);
const TemplatesScreen = lazy(async () => (await import("./screens/templates.tsx")).TemplatesScreen);
const AccountScreen = lazy(async () => (await import("./screens/account.tsx")).AccountScreen);
const HelpScreen = lazy(async () => (await import("./screens/help.tsx")).HelpScreen);
const BalanceScreen = lazy(async () => (await import("./screens/balance.tsx")).BalanceScreen);

/** Milliseconds after which a plan is read again when the panel comes back into view. */
const STALE_AFTER = 10 * 60_000;

type Rubric = "today" | "payments" | "journal" | "balance" | "indicators" | "settings";
const RUBRICS: readonly Rubric[] = ["today", "payments", "journal", "balance", "indicators", "settings"];

type Screen =
  | {
      readonly name: Rubric;
      /** The payment whose card comes first, among the payments. */
      readonly payment?: string;
    }
  | { readonly name: "segments" }
  | { readonly name: "templates" }
  /** A customer's account, from the balance. */
  | AccountPlace<"account">
  | (AccountPlace<"formal-notice"> & {
      /** Where the owner came from. */
      readonly back: Screen;
    })
  | { readonly name: "reminder"; readonly line: PlanLine; readonly from: OpenBook };

interface AccountPlace<N extends string> {
  readonly name: N;
  readonly customer: CustomerKey;
  readonly currency: string;
}

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
      {help !== undefined && (
        <Shell>
          <HelpScreen about={help} onBack={() => setHelp(undefined)} />
        </Shell>
      )}
      {/* What was open stays as it was, what is typed in it too. */}
      <div hidden={help !== undefined}>
        <Screens connector={connector} />
      </div>
    </OpenHelpContext.Provider>
  );
}

function Screens({ connector }: { readonly connector: Connector }) {
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
      readAt.current = performance.now();
      setFailure(undefined);
      setNotice("");
      try {
        const known = await connector.start();
        setStart(known);
        if (known.hasWorkbook) {
          const now = await connector.open(interactive);
          setOpened(now);
          setChoosing(false);
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

  useEffect(() => {
    void load(false);
  }, [load]);

  // The panel stays open for days: coming back to it after a while reads the workbook and the day again.
  useEffect(() => {
    const back = (): void => {
      const old = performance.now() - readAt.current > STALE_AFTER;
      if (document.visibilityState === "visible" && old && screen.name !== "reminder") void load(false);
    };
    document.addEventListener("visibilitychange", back);
    return () => document.removeEventListener("visibilitychange", back);
  }, [load, screen.name]);

  const changed = useCallback((now: Opened, said = ""): void => {
    setOpened(now);
    setNotice(said);
  }, []);

  const go = (next: Screen): void => {
    setNotice("");
    setScreen(next);
  };
  const toToday = (): void => go({ name: "today" });

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
          onChosen={() => {
            setOpened(undefined);
            setScreen({ name: "today" });
            setChoosing(false);
            void load(true);
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
  if (opened === undefined) {
    return (
      <Shell>
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
  const drafting: DraftingChoice = {
    mode: start.drafting,
    choose: async (mode) => {
      await connector.setDrafting(mode);
      setStart(await connector.start());
    },
  };
  const common = { connector, onRefresh: () => void load(true, panelTexts.today.refreshed), loading };
  return (
    <Shell title={opened.title} rubric={rubricOf(screen)} onRubric={(name) => go({ name })}>
      {failure !== undefined && <Problem failure={failure} remedies={remedies} />}
      <div class="toast" aria-live="polite">
        {notice !== "" && (
          <Notice key={notice} focus>
            {notice}
          </Notice>
        )}
      </div>
      {screen.name === "settings" ? (
        <SettingsScreen
          connector={connector}
          start={start}
          title={opened.title}
          opened={opened}
          onChanged={changed}
          onSegments={() => go({ name: "segments" })}
          onTemplates={() => go({ name: "templates" })}
          onStart={setStart}
          onChangeWorkbook={() => setChoosing(true)}
          onSignedOut={() => {
            setOpened(undefined);
            setScreen({ name: "today" });
            void load(false);
          }}
        />
      ) : opened.kind === "proposal" ? (
        <ProposalScreen key={opened.message} {...common} opened={opened} onChanged={changed} />
      ) : opened.kind === "refused" ? (
        <RefusedScreen {...common} opened={opened} />
      ) : screen.name === "today" ? (
        <TodayScreen
          {...common}
          opened={opened}
          drafting={drafting}
          onChanged={changed}
          priority={start.priority}
          onPriority={(mode) => {
            setStart({ ...start, priority: mode });
            void connector.setPriority(mode);
          }}
          onLine={(line, from) => go({ name: "reminder", line, from })}
          onSegments={() => go({ name: "segments" })}
        />
      ) : screen.name === "reminder" ? (
        <ReminderScreen
          connector={connector}
          from={screen.from}
          opened={opened}
          line={screen.line}
          drafting={drafting}
          onChanged={changed}
          onBack={toToday}
          onFormal={() => go({ ...placeOf(screen.line), name: "formal-notice", back: screen })}
          onPayment={(payment) => go({ name: "payments", payment })}
        />
      ) : screen.name === "segments" ? (
        <SegmentsScreen connector={connector} opened={opened} onChanged={changed} onBack={toToday} />
      ) : screen.name === "formal-notice" ? (
        <FormalNoticeScreen
          connector={connector}
          opened={opened}
          customer={screen.customer}
          currency={screen.currency}
          drafting={drafting}
          onChanged={changed}
          onBack={() => go(screen.back)}
        />
      ) : screen.name === "account" ? (
        <AccountScreen
          connector={connector}
          opened={opened}
          customer={screen.customer}
          currency={screen.currency}
          drafting={drafting}
          onChanged={changed}
          onFormal={() => go({ ...screen, name: "formal-notice", back: screen })}
          onBack={() => go({ name: "balance" })}
        />
      ) : screen.name === "templates" ? (
        <TemplatesScreen
          connector={connector}
          opened={opened}
          onChanged={changed}
          onBack={() => go({ name: "settings" })}
        />
      ) : screen.name === "payments" ? (
        <PaymentsScreen
          connector={connector}
          opened={opened}
          first={screen.payment}
          drafting={drafting}
          onChanged={changed}
        />
      ) : screen.name === "journal" ? (
        <JournalScreen connector={connector} opened={opened} onChanged={changed} />
      ) : screen.name === "indicators" ? (
        <IndicatorsScreen opened={opened} />
      ) : (
        <BalanceScreen
          opened={opened}
          onAccount={(customer, currency) => go({ name: "account", customer, currency })}
        />
      )}
    </Shell>
  );
}

/** The rubric that a screen belongs to. */
function rubricOf(screen: Screen): Rubric {
  if (screen.name === "formal-notice") return rubricOf(screen.back);
  if (screen.name === "reminder" || screen.name === "segments") return "today";
  if (screen.name === "account") return "balance";
  return screen.name === "templates" ? "settings" : screen.name;
}

function placeOf({ customer, currency }: PlanLine): Omit<AccountPlace<"account">, "name"> {
  return { customer, currency };
}

interface ShellProps {
  readonly children: ComponentChildren;
  readonly title?: string;
  readonly rubric?: Rubric;
  readonly onRubric?: (name: Rubric) => void;
}

function Shell({ children, title, rubric, onRubric }: ShellProps) {
  const openHelp = useContext(OpenHelpContext);
  return (
    <>
      <header class="top">
        <div class="brand">
          <span class="mark" aria-hidden="true" />
          <span class="name">{panelTexts.app}</span>
          {title !== undefined && <span class="workbook">{title}</span>}
          <button type="button" class="sign-only" title={panelTexts.help.open} onClick={() => openHelp?.("")}>
            <Icon name="help" />
            <span class="hidden">{panelTexts.help.open}</span>
          </button>
        </div>
        {onRubric !== undefined && (
          <nav aria-label={panelTexts.nav.label}>
            {RUBRICS.map((name) => (
              <button
                key={name}
                type="button"
                class={name === "settings" ? "sign-only" : undefined}
                title={name === "settings" ? panelTexts.nav.settings : undefined}
                aria-current={rubric === name ? "page" : undefined}
                onClick={() => onRubric(name)}
              >
                {name === "settings" ? (
                  <>
                    <Icon name="settings" />
                    <span class="hidden">{panelTexts.nav.settings}</span>
                  </>
                ) : (
                  panelTexts.nav[name]
                )}
              </button>
            ))}
          </nav>
        )}
      </header>
      <main>{children}</main>
    </>
  );
}
