import { useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Field } from "#shared/view/field.tsx";
import { Fold } from "#shared/view/fold.tsx";
import { Icon } from "#shared/view/icon.tsx";
import type { Connector, Start } from "../connector.ts";
import { Problem } from "../parts/problem.tsx";
import { Title } from "../parts/title.tsx";
import { useAction } from "../use-action.ts";

interface WelcomeProps {
  readonly connector: Connector;
  readonly start: Start;
  readonly onChosen: () => void;
  readonly onCancel?: () => void;
}

/** First use: what Crescendo does with the data, what Google will ask, then the workbook. */
export function WelcomeScreen({ connector, start, onChosen, onCancel }: WelcomeProps) {
  const texts = panelTexts.welcome;
  const [account, setAccount] = useState(start.account);
  const [link, setLink] = useState("");
  const pick = useAction(async () => {
    await connector.pick(account.trim());
    onChosen();
  });
  const useLink = useAction(async () => {
    await connector.useLink(link, account.trim());
    onChosen();
  });
  const busy = pick.busy || useLink.busy;
  const remedies = { options: () => void connector.openOptions() };
  return (
    <div class="welcome">
      {onCancel !== undefined && (
        <button type="button" class="back" onClick={onCancel}>
          <Icon name="back" />
          {panelTexts.back}
        </button>
      )}
      <Title>{texts.title}</Title>
      <p class="lead">{texts.lead}</p>
      {start.clientIdMissing && (
        <div class="warnings">
          <p>{texts.clientIdMissing}</p>
          <button type="button" class="quiet" onClick={() => void connector.openOptions()}>
            {panelTexts.errors.openOptions}
          </button>
        </div>
      )}
      <section class="card" aria-labelledby="privacy">
        <h2 id="privacy">{texts.privacyTitle}</h2>
        <ul class="ticks">
          {texts.privacy.map((sentence) => (
            <li key={sentence}>
              <Icon name="check" />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="ask">
        <h2 id="ask">{texts.askTitle}</h2>
        <p>{texts.askFile}</p>
        <Field
          label={texts.account}
          hint={texts.accountHint}
          type="email"
          value={account}
          onChange={setAccount}
        />
        <button type="button" class="main" disabled={busy} onClick={() => pick.run()}>
          {pick.busy ? texts.picking : texts.pick}
        </button>
        {pick.failure !== undefined && <Problem failure={pick.failure} remedies={remedies} />}
        <Fold title={texts.orLink}>
          <p class="soft small">{texts.linkWarning}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              useLink.run();
            }}
          >
            <Field label={texts.linkLabel} type="text" value={link} onChange={setLink} />
            <button type="submit" disabled={busy || link.trim() === ""}>
              {useLink.busy ? texts.picking : texts.useLink}
            </button>
          </form>
          {useLink.failure !== undefined && <Problem failure={useLink.failure} remedies={remedies} />}
        </Fold>
      </section>
    </div>
  );
}
