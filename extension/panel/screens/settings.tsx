import { panelTexts } from "#shared/texts/panel/panel.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import type { Connector } from "../connector.ts";
import type { Opened, Start } from "../opened.ts";
import { lazy } from "../parts/lazy.tsx";
import { Title } from "../parts/title.tsx";
import { GoogleAccountCard } from "../welcome/account-card.tsx";
import { LevelChoice } from "../welcome/level-choice.tsx";

// Scenarios are shown by the core.
const TradeCard = lazy(async () => (await import("../parts/segment-trade.tsx")).TradeCard);

const LocalCard = lazy(async () => (await import("../parts/local-card.tsx")).LocalCard);
const SenderCard = lazy(async () => (await import("../parts/local-sender.tsx")).SenderCard);
const PrivacyCard = lazy(async () => (await import("../parts/privacy-card.tsx")).PrivacyCard);
const RatesNotice = lazy(async () => (await import("../parts/rates-notice.tsx")).RatesNotice);

interface SettingsProps {
  readonly connector: Connector;
  readonly start: Start;
  readonly title: string;
  /** What is open; a trade is chosen only for a workbook that is understood. */
  readonly opened: Opened;
  readonly onChanged: (now: Opened, said: string) => void;
  readonly onSegments: () => void;
  readonly onTemplates: () => void;
  readonly onPrivacy: () => void;
  readonly onStart: (now: Start) => void;
  readonly onChangeWorkbook: () => void;
  readonly onSignedOut: () => void;
  /** Another workbook is open, or none: read again. @param said what became of the files that were opened */
  readonly onReopen: (said?: string) => void;
}

/** The level of working, the workbook, the account, and what is set once. */
export function SettingsScreen(props: SettingsProps) {
  const { connector, start, title, opened, onChanged, onSegments, onTemplates } = props;
  const { onStart, onChangeWorkbook, onSignedOut, onReopen } = props;
  const texts = panelTexts.settings;
  return (
    <>
      <Title>{texts.title}</Title>
      <LevelChoice
        connector={connector}
        start={start}
        onStart={onStart}
        onReopen={() => onReopen()}
        onChangeWorkbook={onChangeWorkbook}
      />
      {!start.example && <LocalCard connector={connector} onOpened={onReopen} onErased={onReopen} />}
      <section class="card" aria-labelledby="workbook">
        <h2 id="workbook">{texts.workbook}</h2>
        <p>{title}</p>
        <div class="actions">
          {start.level > 0 && (
            <button type="button" onClick={() => void connector.openWorkbook()}>
              {texts.openWorkbook}
            </button>
          )}
          <button type="button" onClick={onChangeWorkbook}>
            {texts.change}
          </button>
        </div>
      </section>
      {opened.kind === "book" && (
        <>
          <SenderCard connector={connector} opened={opened} onChanged={onChanged} />
          <RatesNotice
            connector={connector}
            opened={opened}
            onChanged={(now, words = "") => onChanged(now, words)}
          />
          <TradeCard connector={connector} opened={opened} onChanged={onChanged} />
          <section class="card" aria-labelledby="segments">
            <h2 id="segments">{policyTexts.segments.title}</h2>
            <button type="button" onClick={onSegments}>
              {policyTexts.segments.see}
            </button>
          </section>
          <section class="card" aria-labelledby="templates">
            <h2 id="templates">{texts.templates}</h2>
            <p class="soft small">{texts.templatesHint}</p>
            <button type="button" onClick={onTemplates}>
              {texts.templatesSee}
            </button>
          </section>
        </>
      )}
      {start.level > 0 && (
        <GoogleAccountCard connector={connector} start={start} onStart={onStart} onSignedOut={onSignedOut} />
      )}
      <PrivacyCard onOpen={props.onPrivacy} />
      <section class="card" aria-labelledby="about">
        <h2 id="about">{texts.about}</h2>
        <button type="button" onClick={() => void connector.openOptions()}>
          {texts.options}
        </button>
        <p class="soft small">{texts.version(start.version)}</p>
      </section>
    </>
  );
}
