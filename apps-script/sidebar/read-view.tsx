import { formatAmount, formatInteger, plural } from "#shared/base/french-format.ts";
import type { Cents } from "#shared/base/money.ts";
import { Fold } from "#shared/view/fold.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import type { ReadTab } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page } from "./page.tsx";
import type { Server } from "./server.ts";
import { useReading } from "./use-reading.ts";

/** Control totals, tab by tab: to be compared with the owner's own software. */
export function ReadView({ server, back }: { readonly server: Server; readonly back: () => void }) {
  const { state, doing, failure } = useReading("Lecture du classeur…", () => server.readingState());
  return (
    <Page title="Ce que Crescendo a lu" back={back} status={doing}>
      {failure && <FailureNotice failure={failure} />}
      {doing !== "" && <Skeleton />}
      {state && (
        <>
          <p class="soft">Comparez ces totaux avec ceux de votre logiciel.</p>
          {state.tabs.map((tab) => (
            <TabCard key={`${tab.tab} ${tab.currency}`} tab={tab} />
          ))}
          {state.payments.rows > 0 && (
            <section class="card" aria-label="Règlements">
              <h2>Règlements</h2>
              <dl class="ages">
                <Figure label="Lignes" value={formatInteger(state.payments.rows)} />
                {state.payments.totals.map(({ currency, total }) => (
                  <Figure key={currency} label="Total" value={formatAmount(total as Cents, currency)} />
                ))}
              </dl>
            </section>
          )}
        </>
      )}
    </Page>
  );
}

function TabCard({ tab }: { readonly tab: ReadTab }) {
  const amount = (cents: number): string => formatAmount(cents as Cents, tab.currency);
  return (
    <section class="card" aria-label={tab.tab}>
      <h2>{tab.tab}</h2>
      <p class="soft small">Lu comme {tab.shape}</p>
      <dl class="ages">
        <Figure label="Lignes" value={formatInteger(tab.rows)} />
        <Figure label="Débit" value={amount(tab.debit)} />
        <Figure label="Crédit" value={amount(tab.credit)} />
        <Figure label="Dû, à toute date" value={amount(tab.total)} />
      </dl>
      {tab.anomalies > 0 && (
        <p class="soft small">
          {plural(tab.anomalies, "ligne")} à voir dans «{"\u00a0"}Anomalies{"\u00a0"}».
        </p>
      )}
      {tab.columns.length > 0 && (
        <Fold title="Colonnes">
          <dl class="ages words">
            {tab.columns.map(({ words, header }) => (
              <Figure key={`${words} ${header}`} label={words} value={header} />
            ))}
          </dl>
        </Fold>
      )}
    </section>
  );
}

/** A figure with its name. */
export function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
