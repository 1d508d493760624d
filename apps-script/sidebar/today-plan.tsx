import { Empty } from "#shared/view/empty.tsx";
import { PlanLine } from "#shared/view/plan-line.tsx";
import type { RefreshSummary } from "#shared/workbook/book.ts";

/** What comes first today, with its reasons; each line opens its customer's page. */
export function TodayPlan(props: {
  readonly summary: RefreshSummary;
  readonly openCustomer: (key: string) => void;
  readonly openDay: () => void;
}) {
  const { first } = props.summary;
  if (first.length === 0) {
    return (
      <Empty
        title="Rien à faire aujourd'hui."
        hint="Ce qui est échu a été relancé récemment, promis, contesté ou payé."
      />
    );
  }
  return (
    <section aria-labelledby="next">
      <h2 id="next">À faire d'abord</h2>
      <ol class="lines">
        {first.map(({ rank, key, customer, icon, action, late, why, claimed }) => (
          <li key={rank}>
            <PlanLine
              icon={icon}
              customer={customer}
              claimed={claimed.startsWith("0,00") ? "" : claimed}
              facts={[action, late]}
              why={why}
              onOpen={() => props.openCustomer(key)}
            />
          </li>
        ))}
      </ol>
      <button type="button" class="wide" onClick={props.openDay}>
        Voir toute la liste du jour
      </button>
    </section>
  );
}
