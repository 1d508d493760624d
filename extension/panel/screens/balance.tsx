import "#shared/view/charts/charts.css";
import "../day.css";
import { useMemo, useState } from "preact/hooks";
import type { AgedRow, AgedTotal } from "#shared/aging/aged-balance.ts";
import type { Day } from "#shared/base/day.ts";
import { formatAmount } from "#shared/base/french-format.ts";
import { type Cents, sumCents } from "#shared/base/money.ts";
import { comparable } from "#shared/base/normalise.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { AgeBar } from "#shared/view/aged-bar.tsx";
import { AgedChart } from "#shared/view/charts/aged-chart.tsx";
import { Empty } from "#shared/view/empty.tsx";
import { LateFold } from "#shared/view/late-fold.tsx";
import { useMoreRows } from "#shared/view/more-rows.ts";
import { type BalanceAt, balanceAt } from "#shared/workbook/balance-at.ts";
import { LONG_LEDGER, useAfterPaint } from "../after-paint.ts";
import type { Connector } from "../connector.ts";
import { foundBy } from "../found-by.ts";
import type { OpenBook } from "../opened.ts";
import { BalanceCsv } from "../parts/balance-csv.tsx";
import { BalanceDay } from "../parts/balance-day.tsx";
import { BalanceNotes } from "../parts/balance-notes.tsx";
import { agedParts } from "../parts/balance-parts.ts";
import { BalanceTrend } from "../parts/balance-trend.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { Title } from "../parts/title.tsx";
import { keepDay, keptDay } from "../session-day.ts";

const PAGE = 50;

interface BalanceProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  /** To a customer's page, in one currency. */
  readonly onClient: (customer: CustomerKey, currency: string) => void;
}

/** A row of the table, with what the search looks at. */
interface NamedRow {
  readonly row: AgedRow;
  readonly name: string;
  readonly where: string;
  readonly toCome: number;
}

/** The aged balance of any day: totals by currency, then each customer with the age of what it owes. */
export function BalanceScreen({ connector, opened, onClient }: BalanceProps) {
  const texts = dayTexts.balance;
  const { book, today } = opened;
  /** `undefined`: the workbook's own day, which moves on past midnight. */
  const [chosen, setChosen] = useState<Day | undefined>(() => keptDay());
  const day = chosen ?? book.asOf;
  const show = (wanted: Day): void => {
    const other = wanted === book.asOf ? undefined : wanted;
    keepDay(other);
    setChosen(other);
  };
  // The day chosen is seen at once; the balance of a large ledger follows it.
  const shown = useAfterPaint(day, book.ledger.items.length > LONG_LEDGER);
  const balance = useMemo(() => balanceAt(book, shown), [book, shown]);
  return (
    <>
      <Title>{panelTexts.balance.title}</Title>
      <BalanceDay own={book.asOf} isToday={book.asOf === today} day={day} onDay={show} />
      <BalanceNotes balance={balance} own={book.asOf} />
      {balance.totals.map((total) => (
        <TotalCard
          key={total.currency}
          total={total}
          toCome={toComeIn(balance, total.currency)}
          bounds={book.settings.bucketBounds}
          label={texts.at(shown)}
        />
      ))}
      {balance.rows.length === 0 ? (
        shown === book.asOf ? (
          <Empty title={panelTexts.balance.empty} hint={panelTexts.balance.emptyHint} />
        ) : (
          <Empty title={texts.emptyAt(shown)} hint={texts.emptyAtHint} />
        )
      ) : (
        <CustomerTable key={shown} book={book} balance={balance} onClient={onClient} />
      )}
      {balance.rows.length > 0 && (
        <BalanceCsv key={shown} connector={connector} book={book} balance={balance} />
      )}
      {book.ledger.items.length > 0 && (
        <LateFold title={texts.trend}>{() => <BalanceTrend book={book} onDay={show} />}</LateFold>
      )}
    </>
  );
}

function toComeIn({ toCome }: BalanceAt, currency: string): Cents {
  return sumCents(toCome.filter((one) => one.currency === currency).map(({ amount }) => amount));
}

function TotalCard(props: {
  readonly total: AgedTotal;
  readonly toCome: Cents;
  readonly bounds: readonly number[];
  readonly label: string;
}) {
  const { total, toCome, bounds, label } = props;
  const { currency } = total;
  return (
    <section class="card">
      <h2>{label}</h2>
      <p class="figure">{formatAmount(total.total, currency)}</p>
      <AgedChart label={label} currency={currency} parts={agedParts(total, bounds)} total={total.total} />
      {toCome !== 0 && (
        <p class="small">
          <span class="strong">{dayTexts.balance.toComeOf(formatAmount(toCome, currency))}</span>
          {". "}
          <span class="soft">{dayTexts.balance.toComeHint}</span>
        </p>
      )}
    </section>
  );
}

function CustomerTable(props: {
  readonly book: OpenBook["book"];
  readonly balance: BalanceAt;
  readonly onClient: BalanceProps["onClient"];
}) {
  const texts = panelTexts.balance;
  const { book, balance, onClient } = props;
  const { shown, list, showMore, restart } = useMoreRows<HTMLTableSectionElement>(PAGE);
  const [typed, setTyped] = useState("");
  const rows = useMemo(() => namedRows(book, balance), [book, balance]);
  const found = useMemo(() => {
    const fits = foundBy(typed);
    return rows.filter(({ where }) => fits(where));
  }, [rows, typed]);
  return (
    <section aria-labelledby="customers">
      <h2 id="customers">{dayTexts.balance.customers(rows.length)}</h2>
      <SearchField
        label={dayTexts.balance.search}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          restart();
        }}
        said={typed === "" || found.length === 0 ? "" : dayTexts.balance.customers(found.length)}
      />
      {found.length === 0 ? (
        <Empty title={dayTexts.balance.noMatch(typed)} hint={dayTexts.balance.noMatchHint} />
      ) : (
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
          <tbody ref={list}>
            {found.slice(0, shown).map(({ row, name, toCome }) => (
              <tr key={`${row.customer} ${row.currency}`}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onClient(row.customer, row.currency)}>
                    {name}
                  </button>
                  <AgeBar
                    parts={agedParts(row, book.settings.bucketBounds)}
                    label={name}
                    currency={row.currency}
                  />
                  {toCome !== 0 && (
                    <span class="soft small under">
                      {dayTexts.balance.toComeOf(formatAmount(toCome as Cents, row.currency))}
                    </span>
                  )}
                </th>
                <td class="number">{formatAmount(row.overdue, row.currency)}</td>
                <td class="number">{formatAmount(row.total, row.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown && (
        <button type="button" class="wide" onClick={showMore}>
          {texts.more(Math.min(PAGE, found.length - shown))}
        </button>
      )}
    </section>
  );
}

/** The largest overdue first. */
function namedRows({ ledger }: OpenBook["book"], balance: BalanceAt): readonly NamedRow[] {
  const toCome = new Map(balance.toCome.map((one) => [`${one.currency} ${one.customer}`, one.amount]));
  return [...balance.rows]
    .sort((a, b) => b.overdue - a.overdue || b.total - a.total)
    .map((row) => {
      const name = ledger.directory.get(row.customer)?.name ?? row.customer;
      return {
        row,
        name,
        where: comparable(name),
        toCome: toCome.get(`${row.currency} ${row.customer}`) ?? 0,
      };
    });
}
