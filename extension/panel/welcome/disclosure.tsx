import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import type { Connector } from "../connector.ts";

/** What is read, written, kept and sent, before anything is: the prominent disclosure that the stores ask for. */
export function Disclosure({ connector }: { readonly connector: Connector }) {
  const texts = welcomeTexts.privacy;
  return (
    <section class="card disclosure" aria-labelledby="privacy">
      <h2 id="privacy">{texts.title}</h2>
      <ul>
        {texts.items.map(({ what, words }) => (
          <li key={what}>
            <span class="strong">{what}</span> {words}
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => void connector.openOptions()}>
        {texts.more}
      </button>
    </section>
  );
}
