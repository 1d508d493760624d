import { formatAmount, formatDay, plural } from "#shared/base/french-format.ts";
import type { SidebarState } from "../sidebar-contract.ts";
import { AgedBar } from "./aged-bar.tsx";

type Ready = Extract<SidebarState, { kind: "ready" }>;

/** The balance in a few figures, and what to do next with its reasons. */
export function ReadyView({ state: { summary, buckets, written } }: { readonly state: Ready }) {
  const [main, ...others] = summary.totals;
  return (
    <>
      <section aria-labelledby="balance">
        <h2 id="balance">Vos clients vous doivent</h2>
        <p class="total">{formatAmount(main?.total ?? (0 as never), main?.currency)}</p>
        <p class="overdue">
          dont <strong>{formatAmount(main?.overdue ?? (0 as never), main?.currency)}</strong> échus, au
          {"\u00a0"}
          {formatDay(summary.asOf)}
        </p>
        <AgedBar buckets={buckets} currency={main?.currency ?? "EUR"} />
        {others.map(({ currency, total, overdue }) => (
          <p class="overdue" key={currency}>
            et {formatAmount(total, currency)}, dont {formatAmount(overdue, currency)} échus
          </p>
        ))}
      </section>
      <section aria-labelledby="next">
        <h2 id="next">À faire ensuite</h2>
        {summary.first.length === 0 ? (
          <p class="calm">Rien à faire aujourd'hui.</p>
        ) : (
          <ol class="next">
            {summary.first.map((line) => (
              <li key={line.rank}>
                <p class="who">
                  <b>{line.customer}</b>
                  {!line.claimed.startsWith("0,00") && <span>{line.claimed}</span>}
                </p>
                <p class="what">{line.action}</p>
                <p class="why short" title={line.why}>
                  {line.why}
                </p>
              </li>
            ))}
          </ol>
        )}
        {summary.toDo + summary.toCheck > 0 && (
          <p class="counts">
            {plural(summary.toDo, "relance")} à faire
            {summary.toCheck > 0 && ` · ${plural(summary.toCheck, "point")} à vérifier`}
          </p>
        )}
      </section>
      {summary.anomalies > 0 && (
        <p class="note">
          {plural(summary.anomalies, "anomalie")} dans vos lignes{"\u00a0"}: l'onglet «{"\u00a0"}Anomalies
          {"\u00a0"}» dit où et que faire.
        </p>
      )}
      {!written && (
        <p class="note">
          La balance et les relances ne sont pas encore dans vos onglets{"\u00a0"}: cliquez sur Actualiser.
          Vos propres cellules ne sont jamais modifiées.
        </p>
      )}
    </>
  );
}
