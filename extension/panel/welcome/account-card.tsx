import { useState } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { levelTexts, welcomeTexts } from "#shared/texts/panel/welcome.ts";
import { Field } from "#shared/view/field.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { GOOGLE_ACCESS_PAGE } from "../../platform/google-access-page.ts";
import type { Connector } from "../connector.ts";
import type { Start } from "../opened.ts";
import { Problem } from "../parts/problem.tsx";
import { useAction } from "../use-action.ts";
import { looksLikeAddress } from "./account-address.ts";

interface AccountCardProps {
  readonly connector: Connector;
  readonly start: Start;
  readonly onStart: (now: Start) => void;
  readonly onSignedOut: () => void;
}

/** Which Google account is the owner's, and how to leave Google: what this browser forgets, what Google keeps. */
export function GoogleAccountCard({ connector, start, onStart, onSignedOut }: AccountCardProps) {
  const texts = levelTexts.account;
  const [typed, setTyped] = useState(start.account);
  const [wrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(false);
  const save = useAction(async () => {
    setSaved(false);
    await connector.setAccount(typed);
    onStart(await connector.start());
    setSaved(true);
  });
  const leave = useAction(async () => {
    await connector.signOut();
    onSignedOut();
  });
  const failure = save.failure ?? leave.failure;
  return (
    <section class="card" aria-labelledby="account">
      <h2 id="account">{panelTexts.settings.account}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const ok = looksLikeAddress(typed);
          setWrong(!ok);
          if (ok) save.run();
        }}
      >
        <Field
          label={texts.label}
          hint={texts.hint}
          type="email"
          value={typed}
          onChange={setTyped}
          error={wrong ? welcomeTexts.accountWrong : undefined}
        />
        <button type="submit" disabled={save.busy || typed.trim() === start.account}>
          {texts.save}
        </button>
      </form>
      <div role="status">{saved && <Notice live={false}>{texts.saved}</Notice>}</div>
      <button type="button" disabled={leave.busy} onClick={() => leave.run()}>
        {panelTexts.settings.signOut}
      </button>
      <p class="soft small">{levelTexts.withdrawHint}</p>
      <p>
        <a class="out" href={GOOGLE_ACCESS_PAGE} target="_blank" rel="noopener noreferrer">
          {levelTexts.withdraw}
        </a>
      </p>
      {failure !== undefined && <Problem failure={failure} />}
    </section>
  );
}
