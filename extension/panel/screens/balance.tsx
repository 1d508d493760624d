import { useMemo, useState } from "preact/hooks";
import type { AgedBalance } from "#shared/aging/aged-balance.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import type { Cents } from "#shared/base/money.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { panelTexts } from "../../texts/panel.ts";
import type { OpenBook } from "../connector.ts";
import { Empty } from "../parts/empty.tsx";
import { Title } from "../parts/title.tsx";

type Row = AgedBalance["rows"][number];
type Total = AgedBalance["totals"][number];

const PAGE = 50;

interface BalanceProps {
  readonly opened: OpenBook;
  /** To a customer's account in one currency. */
  readonly onAccount: (customer: CustomerKey, currency: string) => void;
}

/** The aged balance: totals by currency, then each customer with the age of what it owes. */
export function BalanceScreen({ opened, onAccount }: BalanceProps) {
  const texts = panelTexts.balance;
  const { book, outcome } = opened;
  const { bucketBounds } = book.settings;
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(
    () => [...outcome.balance.rows].sort((a, b) => b.overdue - a.overdue || b.total - a.total),
    [outcome],
  );
  const names = bucketNames(bucketBounds);
  return (
    <>
      <Title>{texts.title}</Title>
      <p class="soft">{texts.asOf(book.asOf)}</p>
      {rows.length === 0 && <Empty title={texts.empty} hint={texts.emptyHint} />}
      {outcome.balance.totals.map((total) => (
        <TotalCard key={total.currency} total={total} names={names} />
      ))}
      {rows.length > 0 && (
        <table class="balance">
          <caption class="hidden">{texts.title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.customer}</th>
              <th scope="col" class="number">
                {texts.overdue}
              </th>
              <th scope="col" class="number">
                {texts.owed}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => {
              const name = book.ledger.directory.get(row.customer)?.name ?? row.customer;
              return (
                <tr key={`${row.customer} ${row.currency}`}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => onAccount(row.customer, row.currency)}>
                      {name}
                    </button>
                    <AgeBar owed={row} names={names} label={name} />
                  </th>
                  <td class="number">{formatAmount(row.overdue, row.currency)}</td>
                  <td class="number">{formatAmount(row.total, row.currency)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {rows.length > shown && (
        <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, rows.length - shown))}
        </button>
      )}
    </>
  );
}

function TotalCard({ total, names }: { readonly total: Total; readonly names: readonly string[] }) {
  const texts = panelTexts.balance;
  const lines: readonly (readonly [string, Cents, number | undefined])[] = [
    [texts.notDue, total.notDue, 0],
    ...total.buckets.map((amount, index) => [names[index] ?? "", amount, index + 1] as const),
    [texts.noDue, total.noDue, undefined],
    [texts.credits, total.credits, undefined],
  ];
  return (
    <section class="card">
      <div class="line-top">
        <h2>{texts.total}</h2>
        <span class="figure">{formatAmount(total.total, total.currency)}</span>
      </div>
      <AgeBar owed={total} names={names} label={texts.total} />
      <dl class="ages">
        {lines
          .filter(([, amount, age]) => age !== undefined || amount !== 0)
          .map(([name, amount, age]) => (
            <div key={name}>
              <dt>
                {age !== undefined && <span class={`dot age${age}`} aria-hidden="true" />}
                {name}
              </dt>
              <dd>{formatAmount(amount, total.currency)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Share of each age in what is owed; the same said in words to a screen reader. */
function AgeBar({
  owed,
  names,
  label,
}: {
  readonly owed: Row | Total;
  readonly names: readonly string[];
  readonly label: string;
}) {
  const parts = [owed.notDue, ...owed.buckets].map((amount, age) => ({ amount, age }));
  const sum = parts.reduce((total, { amount }) => total + Math.max(0, amount), 0);
  if (sum === 0) return null;
  const words = parts
    .filter(({ amount }) => amount > 0)
    .map(({ amount, age }) => {
      const name = age === 0 ? panelTexts.balance.notDue : (names[age - 1] ?? "");
      return `${name} ${formatAmount(amount, owed.currency)}`;
    });
  return (
    <span class="bar" role="img" aria-label={panelTexts.balance.barLabel(label, words.join(", "))}>
      {parts.map(
        ({ amount, age }) =>
          amount > 0 && <span key={age} class={`age${age}`} style={{ flexGrow: amount / sum }} />,
      )}
    </span>
  );
}

function bucketNames(bounds: readonly number[]): readonly string[] {
  const names = bounds.map((bound, index) => panelTexts.balance.bucket((bounds[index - 1] ?? 0) + 1, bound));
  return [...names, panelTexts.balance.beyond(bounds[bounds.length - 1] ?? 0)];
}
