import "../welcome.css";
import { useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import type { Connector } from "../connector.ts";
import type { Start } from "../opened.ts";
import { lazy } from "../parts/lazy.tsx";
import { Problem } from "../parts/problem.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";
import { Disclosure } from "../welcome/disclosure.tsx";
import { GoogleWay } from "../welcome/google-way.tsx";
import { LevelCard } from "../welcome/level-card.tsx";

// What reads files comes with the first file.
const LocalOpen = lazy(async () => (await import("../parts/local-open.tsx")).LocalOpen);

interface WelcomeProps {
  readonly connector: Connector;
  readonly start: Start;
  /** @param said what became of the files that were opened */
  readonly onChosen: (said?: string) => void;
  readonly onCancel?: () => void;
}

/** First use, or another workbook: what is read and kept, then three ways, each with what it gives, asks and costs. */
export function WelcomeScreen({ connector, start, onChosen, onCancel }: WelcomeProps) {
  const texts = welcomeTexts;
  const [reading, setReading] = useState(false);
  const example = useAction(async () => {
    await connector.openExample();
    onChosen();
  });
  const again = useAction(async (kind: "google" | "local") => {
    if (await connector.openLast(kind)) onChosen();
  });
  const first = onCancel === undefined;
  return (
    <div class="welcome">
      {!first && <BackButton to={panelTexts.back} onClick={onCancel} />}
      <Title>{first ? texts.title : texts.change.title}</Title>
      <p class="lead">{first ? texts.lead : texts.change.lead}</p>
      <Disclosure connector={connector} />
      <h2>{texts.ways}</h2>
      <LevelCard level={0} first>
        <div class="stack">
          <button type="button" class="wide" disabled={example.busy} onClick={() => example.run()}>
            {example.busy ? texts.example.opening : texts.example.button}
          </button>
          <p class="soft small">{texts.example.hint}</p>
          {start.last.local && (
            <button type="button" class="wide" disabled={again.busy} onClick={() => again.run("local")}>
              {texts.again.local}
            </button>
          )}
          {reading ? (
            <LocalOpen connector={connector} again={start.last.local} onOpened={onChosen} />
          ) : (
            <button type="button" class="wide" onClick={() => setReading(true)}>
              {texts.openFile}
            </button>
          )}
          {example.failure !== undefined && <Problem failure={example.failure} />}
        </div>
      </LevelCard>
      <LevelCard level={1}>
        <GoogleWay connector={connector} start={start} onChosen={() => onChosen()}>
          {start.last.google && (
            <button type="button" class="wide" disabled={again.busy} onClick={() => again.run("google")}>
              {texts.again.google}
            </button>
          )}
        </GoogleWay>
        {again.failure !== undefined && <Problem failure={again.failure} />}
      </LevelCard>
      <LevelCard level={2} />
      <p class="soft small">{texts.changeable}</p>
    </div>
  );
}
