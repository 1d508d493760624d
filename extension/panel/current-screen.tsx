import type { Connector } from "./connector.ts";
import { placeOf, type Screen } from "./navigation.ts";
import type { DraftingChoice, OpenBook, Opened, Start } from "./opened.ts";
import { lazy } from "./parts/lazy.tsx";
import { SettingsScreen } from "./screens/settings.tsx";
import { RefusedScreen } from "./screens/unread.tsx";

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
const ClientScreen = lazy(async () => (await import("./screens/client.tsx")).ClientScreen);
const ClientsScreen = lazy(async () => (await import("./screens/clients.tsx")).ClientsScreen);
const PrivacyScreen = lazy(async () => (await import("./screens/privacy.tsx")).PrivacyScreen);
const CarryCard = lazy(async () => (await import("./parts/local-carry.tsx")).CarryCard);
const LocalOpenCard = lazy(async () => (await import("./parts/local-open-card.tsx")).LocalOpenCard);
const BalanceScreen = lazy(async () => (await import("./screens/balance.tsx")).BalanceScreen);

/** Loads the day's list while Google answers; what fails is told when it is shown. */
export const loadDayAhead = TodayScreen.ahead;

interface CurrentScreenProps {
  readonly connector: Connector;
  readonly start: Start;
  readonly opened: Opened;
  readonly screen: Screen;
  readonly loading: boolean;
  readonly go: (next: Screen) => void;
  readonly onStart: (now: Start) => void;
  readonly onChanged: (now: Opened, said?: string) => void;
  readonly onRefresh: () => void;
  readonly onChangeWorkbook: () => void;
  readonly onSignedOut: () => void;
  /** Another workbook is chosen now. @param said what became of it */
  readonly onReopen: (said?: string) => void;
}

/** The screen that the owner is on, once the workbook was read. */
export function CurrentScreen(props: CurrentScreenProps) {
  const { connector, start, opened, screen, loading, go, onStart, onChanged, onRefresh } = props;
  if (screen.name === "settings") {
    return (
      <SettingsScreen
        connector={connector}
        start={start}
        title={opened.title}
        opened={opened}
        onChanged={onChanged}
        onSegments={() => go({ name: "segments" })}
        onTemplates={() => go({ name: "templates" })}
        onPrivacy={() => go({ name: "privacy" })}
        onStart={onStart}
        onChangeWorkbook={props.onChangeWorkbook}
        onSignedOut={props.onSignedOut}
        onReopen={props.onReopen}
      />
    );
  }
  if (screen.name === "privacy") {
    return (
      <PrivacyScreen
        connector={connector}
        opened={opened}
        customer={screen.customer}
        onChanged={onChanged}
        onErased={props.onSignedOut}
        onBack={() => go(screen.back ?? { name: "settings" })}
      />
    );
  }
  const common = { connector, onRefresh, loading };
  if (opened.kind === "proposal")
    return <ProposalScreen key={opened.message} {...common} opened={opened} onChanged={onChanged} />;
  if (opened.kind === "refused") {
    return (
      <>
        <RefusedScreen {...common} opened={opened} />
        {start.level === 0 && <LocalOpenCard connector={connector} onOpened={props.onReopen} />}
      </>
    );
  }
  return <BookScreen {...props} opened={opened} />;
}

/** A screen of a workbook that is understood. */
function BookScreen(props: CurrentScreenProps & { readonly opened: OpenBook }) {
  const { connector, start, opened, screen, loading, go, onStart, onChanged, onRefresh } = props;
  const drafting: DraftingChoice = {
    mode: start.drafting,
    choose: async (mode) => {
      await connector.setDrafting(mode);
      onStart(await connector.start());
    },
  };
  const open = { connector, opened, onChanged };
  switch (screen.name) {
    case "reminder":
      return (
        <ReminderScreen
          {...open}
          from={screen.from}
          line={screen.line}
          drafting={drafting}
          onBack={() => go(screen.back ?? { name: "today" })}
          fromClient={screen.back !== undefined}
          onClient={() => go({ ...placeOf(screen.line), name: "client", back: screen })}
          onPayment={(payment) => go({ name: "payments", payment })}
        />
      );
    case "segments":
      return <SegmentsScreen {...open} onBack={() => go({ name: "today" })} />;
    case "templates":
      return <TemplatesScreen {...open} onBack={() => go({ name: "settings" })} />;
    case "formal-notice":
      return (
        <FormalNoticeScreen
          {...open}
          customer={screen.customer}
          currency={screen.currency}
          drafting={drafting}
          onBack={() => go(screen.back)}
        />
      );
    case "client":
      return (
        <ClientScreen
          {...open}
          key={`${screen.customer} ${screen.currency} ${screen.arrival ?? ""}`}
          customer={screen.customer}
          currency={screen.currency}
          drafting={drafting}
          online={start.level > 0}
          note={screen.note}
          onLine={(line, from) =>
            go({
              name: "reminder",
              line,
              from,
              back: { ...screen, currency: line.currency, note: undefined },
            })
          }
          onFormal={(currency) =>
            go({
              name: "formal-notice",
              customer: screen.customer,
              currency,
              back: { ...screen, currency, note: undefined },
            })
          }
          onBack={() => go(screen.back)}
        />
      );
    case "clients":
      return (
        <ClientsScreen
          opened={opened}
          onClient={(customer, currency) => go({ name: "client", customer, currency, back: screen })}
        />
      );
    case "payments":
      return (
        <PaymentsScreen
          {...open}
          first={screen.payment}
          drafting={drafting}
          onClient={(customer, currency) => go({ name: "client", customer, currency, back: screen })}
        />
      );
    case "journal":
      return (
        <JournalScreen
          {...open}
          onClient={(customer, currency) => go({ name: "client", customer, currency, back: screen })}
        />
      );
    case "indicators":
      return <IndicatorsScreen opened={opened} />;
    case "balance":
      return (
        <BalanceScreen
          connector={connector}
          opened={opened}
          onClient={(customer, currency) => go({ name: "client", customer, currency, back: screen })}
        />
      );
    default:
      return (
        <>
          {start.level > 0 && start.last.local && <CarryCard {...open} />}
          <TodayScreen
            {...open}
            loading={loading}
            onRefresh={onRefresh}
            drafting={drafting}
            priority={start.priority}
            onPriority={(mode) => {
              onStart({ ...start, priority: mode });
              void connector.setPriority(mode);
            }}
            onLine={(line, from) => go({ name: "reminder", line, from })}
            onSegments={() => go({ name: "segments" })}
          />
        </>
      );
  }
}
