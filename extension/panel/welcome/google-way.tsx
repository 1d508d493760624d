import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import { Field } from "#shared/view/field.tsx";
import { Fold } from "#shared/view/fold.tsx";
import type { Connector } from "../connector.ts";
import type { Start } from "../opened.ts";
import { Problem } from "../parts/problem.tsx";
import { useAction } from "../use-action.ts";
import { looksLikeAddress } from "./account-address.ts";

interface GoogleWayProps {
  readonly connector: Connector;
  readonly start: Start;
  readonly onChosen: () => void;
  /** What stands before the choice of a workbook. */
  readonly children?: ComponentChildren;
}

/** The owner's workbook: what Google's window will ask is said before it opens. */
export function GoogleWay({ connector, start, onChosen, children }: GoogleWayProps) {
  const texts = welcomeTexts;
  const [account, setAccount] = useState(start.account);
  const [link, setLink] = useState("");
  const [wrong, setWrong] = useState(false);
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
  /** An address that Google cannot know would only fail in its window. */
  const checked = (run: () => void): void => {
    const ok = looksLikeAddress(account);
    setWrong(!ok);
    if (ok) run();
  };
  return (
    <div class="stack">
      {start.clientIdMissing && (
        <div class="warnings">
          <p>{texts.clientIdMissing}</p>
          <button type="button" class="quiet" onClick={() => void connector.openOptions()}>
            {panelTexts.errors.openOptions}
          </button>
        </div>
      )}
      {children}
      <p class="soft small" id="before-pick">
        {texts.beforePick}
      </p>
      <button
        type="button"
        class="main"
        disabled={busy}
        aria-describedby="before-pick"
        onClick={() => checked(pick.run)}
      >
        {pick.busy ? texts.picking : texts.pick}
      </button>
      {pick.failure !== undefined && <Problem failure={pick.failure} remedies={remedies} />}
      <Fold title={texts.orElse} open={start.account !== ""}>
        <div class="stack">
          <Field
            label={texts.account}
            hint={texts.accountHint}
            type="email"
            value={account}
            onChange={setAccount}
            error={wrong ? texts.accountWrong : undefined}
          />
          <p class="soft small" id="before-link">
            {texts.linkWarning}
          </p>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              checked(useLink.run);
            }}
          >
            <Field label={texts.linkLabel} type="text" value={link} onChange={setLink} />
            <button type="submit" disabled={busy || link.trim() === ""} aria-describedby="before-link">
              {useLink.busy ? texts.picking : texts.useLink}
            </button>
          </form>
          {useLink.failure !== undefined && <Problem failure={useLink.failure} remedies={remedies} />}
        </div>
      </Fold>
    </div>
  );
}
