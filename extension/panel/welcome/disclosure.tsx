import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import { Icon } from "#shared/view/icon.tsx";
import type { Connector } from "../connector.ts";

/** What is read, written, kept and sent, before anything is: the prominent disclosure that the stores ask for. */
export function Disclosure({ connector }: { readonly connector: Connector }) {
  const texts = welcomeTexts.privacy;
  return (
    <section class="card" aria-labelledby="privacy">
      <h2 id="privacy">{texts.title}</h2>
      <ul class="ticks">
        {texts.items.map(({ what, words }) => (
          <li key={what}>
            <Icon name="check" />
            <span>
              <span class="strong">{what}</span> {words}
            </span>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => void connector.openOptions()}>
        {texts.more}
      </button>
    </section>
  );
}
