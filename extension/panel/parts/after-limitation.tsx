import { daysBetween } from "#shared/base/day.ts";
import { limitationWords, WHAT_DOES_NOT_RESTART, WHAT_RESTARTS_PUBLIC } from "#shared/texts/limitation.ts";
import { afterTexts } from "#shared/texts/panel/after.ts";
import { Fold } from "#shared/view/fold.tsx";
import type { CustomerRoutes } from "#shared/workbook/routes-of.ts";

/** How long before the limitation it is shown as an alert (method 7: a decision within six months). */
const NEAR_DAYS = 183;

/** When the claims could lapse: the earliest day first, always as an assumption, never as something a letter saves. */
export function LimitationBox({ found }: { readonly found: CustomerRoutes }) {
  const texts = afterTexts.limitation;
  const { facts, limitations } = found;
  const [first, ...others] = limitations;
  if (first === undefined) return null;
  const left = daysBetween(facts.asOf, first.limitation.earliest);
  return (
    <section class="stack" aria-labelledby="after-limitation">
      <h3 id="after-limitation">{texts.title}</h3>
      <div
        class={left <= NEAR_DAYS ? "late-box calm" : "ruled"}
        role={left <= NEAR_DAYS ? "alert" : undefined}
      >
        <p>
          {texts.invoice(first.number)} {limitationWords(first.limitation)}
        </p>
        <p>{left < 0 ? texts.passed : texts.left(left)}</p>
      </div>
      <p class="soft small">{facts.quality === "public" ? WHAT_RESTARTS_PUBLIC : WHAT_DOES_NOT_RESTART}</p>
      {others.length > 0 && (
        <Fold title={texts.others(others.length)}>
          <ul class="stack">
            {others.map(({ number, limitation }) => (
              <li key={number} class="ruled small">
                {texts.invoice(number)} {limitationWords(limitation)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
