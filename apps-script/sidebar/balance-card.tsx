import { formatAmount, formatDay } from "#shared/base/french-format.ts";
import { ZERO } from "#shared/base/money.ts";
import { AgeBar, AgeList } from "#shared/view/aged-bar.tsx";
import type { SidebarState } from "../sidebar-contract.ts";
import { agePartsOf } from "./age-parts.ts";

type Ready = Extract<SidebarState, { kind: "ready" }>;

/** What customers owe, how much of it is past due, and its ages. */
export function BalanceCard({ summary, buckets }: Pick<Ready, "summary" | "buckets">) {
  const [main, ...others] = summary.totals;
  const currency = main?.currency ?? "EUR";
  const parts = agePartsOf(buckets);
  return (
    <section class="card" aria-labelledby="balance">
      <div>
        <h2 id="balance">Vos clients vous doivent</h2>
        <p class="figure">{formatAmount(main?.total ?? ZERO, currency)}</p>
        <p class="soft small">
          dont <strong>{formatAmount(main?.overdue ?? ZERO, currency)}</strong> échus, au{"\u00a0"}
          {formatDay(summary.asOf)}
        </p>
      </div>
      <AgeBar parts={parts} currency={currency} label="Vos clients" />
      <AgeList parts={parts} currency={currency} />
      {others.map((other) => (
        <p class="soft small" key={other.currency}>
          et {formatAmount(other.total, other.currency)}, dont {formatAmount(other.overdue, other.currency)}{" "}
          échus
        </p>
      ))}
    </section>
  );
}
