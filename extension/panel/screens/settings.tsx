import { useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { Connector, DraftingMode, Opened, Start } from "../connector.ts";
import { lazy } from "../parts/lazy.tsx";
import { Problem } from "../parts/problem.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";

// Scenarios are shown by the core.
const TradeCard = lazy(async () => (await import("../parts/segment-trade.tsx")).TradeCard);

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
  readonly onStart: (now: Start) => void;
  readonly onChangeWorkbook: () => void;
  readonly onSignedOut: () => void;
}

/** Workbook, account, way of drafting, sign-out. */
export function SettingsScreen(props: SettingsProps) {
  const { connector, start, title, opened, onChanged, onSegments, onTemplates } = props;
  const { onStart, onChangeWorkbook, onSignedOut } = props;
  const texts = panelTexts.settings;
  const [said, setSaid] = useState("");
  const choose = useAction(async (mode: DraftingMode) => {
    setSaid("");
    const address = await connector.setDrafting(mode);
    onStart(await connector.start());
    setSaid(mode === "gmail" ? texts.draftingSaved.gmail(address) : texts.draftingSaved.compose);
  });
  const leave = useAction(async () => {
    await connector.signOut();
    onSignedOut();
  });
  const modes = [
    ["compose", texts.compose, texts.composeHint],
    ["gmail", texts.gmail, texts.gmailHint],
  ] as const;
  return (
    <>
      <Title>{texts.title}</Title>
      <section class="card" aria-labelledby="drafting">
        <h2 id="drafting">{texts.drafting}</h2>
        <fieldset class="choices stacked" disabled={choose.busy} aria-labelledby="drafting">
          {modes.map(([mode, label, hint]) => (
            <label key={mode} class="choice">
              <input
                type="radio"
                name="drafting"
                checked={start.drafting === mode}
                aria-describedby={`hint-${mode}`}
                onChange={() => choose.run(mode)}
              />
              <span>
                <span class="strong">{label}</span>
              </span>
              <span class="soft small" id={`hint-${mode}`}>
                {hint}
              </span>
            </label>
          ))}
        </fieldset>
        <div aria-live="polite">{said !== "" && <Notice>{said}</Notice>}</div>
        {choose.failure !== undefined && <Problem failure={choose.failure} />}
      </section>
      <section class="card" aria-labelledby="workbook">
        <h2 id="workbook">{texts.workbook}</h2>
        <p>{title}</p>
        <div class="actions">
          <button type="button" onClick={() => void connector.openWorkbook()}>
            {texts.openWorkbook}
          </button>
          <button type="button" onClick={onChangeWorkbook}>
            {texts.change}
          </button>
        </div>
      </section>
      {opened.kind === "book" && (
        <>
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
      <section class="card" aria-labelledby="account">
        <h2 id="account">{texts.account}</h2>
        <p>{start.account === "" ? texts.accountNone : start.account}</p>
        <button type="button" disabled={leave.busy} onClick={() => leave.run()}>
          {texts.signOut}
        </button>
        <p class="soft small">{texts.signOutHint}</p>
        {leave.failure !== undefined && <Problem failure={leave.failure} />}
      </section>
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
