import { useMemo, useState } from "preact/hooks";
import type { AgedBalance } from "#shared/aging/aged-balance.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { AgeBar, AgeList, type AgePart } from "#shared/view/aged-bar.tsx";
import { Empty } from "#shared/view/empty.tsx";
import type { OpenBook } from "../connector.ts";
import { Title } from "../parts/title.tsx";

type Row = AgedBalance["rows"][number];
type Total = AgedBalance["totals"][number];

const PAGE = 50;

interface BalanceProps {
  readonly opened: OpenBook;
  /** To a customer's page, in one currency. */
  readonly onClient: (customer: CustomerKey, currency: string) => void;
}

/** The aged balance: totals by currency, then each customer with the age of what it owes. */
export function BalanceScreen({ opened, onClient }: BalanceProps) {
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
                    <button type="button" class="link" onClick={() => onClient(row.customer, row.currency)}>
                      {name}
                    </button>
                    <AgeBar parts={partsOf(row, names)} label={name} currency={row.currency} />
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
  const parts = partsOf(total, names);
  return (
    <section class="card">
      <div class="line-top">
        <h2>{texts.total}</h2>
        <span class="figure">{formatAmount(total.total, total.currency)}</span>
      </div>
      <AgeBar parts={parts} currency={total.currency} label={texts.total} />
      <AgeList
        parts={parts.filter(({ tone, amount }) => typeof tone === "number" || amount !== 0)}
        currency={total.currency}
      />
    </section>
  );
}

/** What is owed by age, then what no age sorts. */
function partsOf(owed: Row | Total, names: readonly string[]): readonly AgePart[] {
  const texts = panelTexts.balance;
  return [
    { name: texts.notDue, amount: owed.notDue, tone: 0 },
    ...owed.buckets.map((amount, index): AgePart => ({ name: names[index] ?? "", amount, tone: index + 1 })),
    { name: texts.noDue, amount: owed.noDue, tone: "no-due" },
    { name: texts.credits, amount: owed.credits, tone: "none" },
  ];
}

function bucketNames(bounds: readonly number[]): readonly string[] {
  const names = bounds.map((bound, index) => panelTexts.balance.bucket((bounds[index - 1] ?? 0) + 1, bound));
  return [...names, panelTexts.balance.beyond(bounds[bounds.length - 1] ?? 0)];
}
