import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import type { NegotiationCard, NegotiationOption } from "#shared/model/negotiation.ts";
import { negotiationTexts } from "#shared/texts/panel/negotiation.ts";
import { Fold } from "#shared/view/fold.tsx";

type Figure = keyof typeof negotiationTexts.figures;
const FIGURES: readonly Figure[] = ["amount", "givenUp", "day", "cost", "interest"];

/** Accepting, a plan, going on: the same figures side by side, with how each was made. No advice. */
export function Compare({ card }: { readonly card: NegotiationCard }) {
  const texts = negotiationTexts;
  const { options, currency } = card;
  if (options.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="compare">
      <h3 id="compare">{texts.compare}</h3>
      <p class="soft small">{texts.compareHint}</p>
      <table class="compare" aria-labelledby="compare">
        <thead>
          <tr>
            {options.map(({ option }) => (
              <th key={option} id={`option-${option}`} scope="col">
                {texts.options[option]}
              </th>
            ))}
          </tr>
        </thead>
        {FIGURES.map((figure) => (
          <tbody key={figure}>
            <tr>
              <th id={`figure-${figure}`} scope="rowgroup" colSpan={options.length}>
                {texts.figures[figure]}
              </th>
            </tr>
            <tr>
              {options.map((option) => (
                <td key={option.option} headers={`option-${option.option} figure-${figure}`}>
                  {figureOf(option, figure, currency)}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      <Fold title={texts.how}>
        {options.map(({ option, because }) => (
          <div key={option} class="stack">
            <h4>{texts.options[option]}</h4>
            <ul class="reasons">
              {because.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </Fold>
    </section>
  );
}

function figureOf(option: NegotiationOption, figure: Figure, currency: string): string {
  const texts = negotiationTexts;
  switch (figure) {
    case "amount":
      return formatAmount(option.amount, currency);
    case "givenUp":
      return formatAmount(option.givenUp, currency);
    case "day":
      return option.expectedDay === undefined ? texts.unknownDay : formatDay(option.expectedDay);
    case "cost":
      // What it costs us is in our own currency.
      return formatAmount(option.cost);
    case "interest": {
      if (option.interest === undefined) return texts.unknownInterest;
      const words = formatAmount(option.interest, currency);
      if (option.interest === 0) return words;
      return `${words} ${option.interestIsClaimed ? texts.claimed : texts.notClaimed}`;
    }
  }
}
