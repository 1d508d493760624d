import type { Day } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import type { BalanceAt } from "#shared/workbook/balance-at.ts";

/** What to know about the balance of another day than the book's own. */
export function BalanceNotes({ balance, own }: { readonly balance: BalanceAt; readonly own: Day }) {
  const texts = dayTexts.balance;
  const { day, undated, agedSource } = balance;
  if (day === own) return null;
  return (
    <div>
      <p class="soft small">{day < own ? texts.past : texts.future}</p>
      {(agedSource || (day < own && undated.length > 0)) && (
        <div class="warnings small">
          {agedSource && <p>{texts.agedSource}</p>}
          {day < own &&
            undated.map(({ currency, amount, count }) => (
              <p key={currency}>{texts.undated(count, formatAmount(amount, currency))}</p>
            ))}
          {day < own && undated.length > 0 && <p>{texts.undatedHint}</p>}
        </div>
      )}
    </div>
  );
}
