import { privacyTexts } from "#shared/texts/panel/privacy.ts";

/** The way from the settings to personal data. */
export function PrivacyCard({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <section class="card" aria-labelledby="privacy">
      <h2 id="privacy">{privacyTexts.card}</h2>
      <p class="soft small">{privacyTexts.cardHint}</p>
      <button type="button" onClick={onOpen}>
        {privacyTexts.open}
      </button>
    </section>
  );
}
