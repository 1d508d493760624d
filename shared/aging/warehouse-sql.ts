import { addDays, type Day, dayNumber } from "../base/day.ts";
import { SOON } from "./aged-balance.ts";
import { tableName } from "./warehouse-tables.ts";

export interface WarehouseQuery {
  readonly asOf: Day;
  /** The last days of the buckets, as `agedBalance` takes them: 30, 60, 90. */
  readonly bounds: readonly number[];
  /** A row a customer and currency, or the totals: a row a currency. */
  readonly by: "customer" | "currency";
  /** `dataset` or `project.dataset` of BigQuery; none: bare table names. */
  readonly dataset?: string;
}

/** A column of money and the condition on `due_on` under which what is left of a debt counts in it. */
interface DueColumn {
  readonly name: string;
  readonly when: string;
}

/**
 * The names of the bucket columns: `days_1_30`, `days_31_60`, `days_61_90`, `days_over_90`.
 * @throws RangeError when the bounds are not whole, positive and rising
 */
export function warehouseBuckets(bounds: readonly number[]): readonly string[] {
  if (
    bounds.length === 0 ||
    bounds.some((bound, at) => !Number.isInteger(bound) || bound <= (bounds[at - 1] ?? 0))
  ) {
    throw new RangeError(`Tranches impossibles : ${bounds.join("/")}`);
  }
  const names = bounds.map((bound, at) => `days_${(bounds[at - 1] ?? 0) + 1}_${bound}`);
  return [...names, `days_over_${bounds[bounds.length - 1] ?? 0}`];
}

const literal = (on: Day): string => `DATE '${on}'`;

/** Days late from a to b is due from asOf − b to asOf − a: no date arithmetic is left to the warehouse. */
function dueColumns(asOf: Day, bounds: readonly number[]): readonly DueColumn[] {
  const before = (days: number): string => literal(addDays(asOf, -days));
  const buckets = warehouseBuckets(bounds).map((name, at): DueColumn => {
    const from = at < bounds.length ? `due_on >= ${before(bounds[at] ?? 0)} AND ` : "";
    return { name, when: `${from}due_on < ${before(bounds[at - 1] ?? 0)}` };
  });
  return [
    { name: "no_due", when: "due_on IS NULL" },
    { name: "not_due", when: `due_on >= ${literal(asOf)}` },
    ...buckets,
  ];
}

/** Days from 0000-03-01 to 1970-01-01, and the first day itself: what `dayNumber` takes off. */
const CALENDAR_START = 719_469;

/**
 * Days late of the oldest due day. BigQuery and DuckDB share no function for it, but both have `EXTRACT`: the
 * Gregorian calendar in whole numbers, with years that begin in March, as `dayNumber` of shared/base/day.ts counts.
 */
function daysLate(asOf: Day): string {
  const floor = (quotient: string): string => `FLOOR(${quotient})`;
  const days = [
    "365 * march_year",
    `${floor("march_year / 4")} - ${floor("march_year / 100")} + ${floor("march_year / 400")}`,
    floor("(153 * march_month + 2) / 5"),
    "day_of_month",
  ];
  return `CAST(${dayNumber(asOf) + CALENDAR_START} - (${days.join(" + ")}) AS INT64)`;
}

const sum = (name: string): string => `CAST(SUM(${name}) AS INT64) AS ${name}`;

/**
 * The aged balance of method 3 at one day as one query, in the part of SQL that BigQuery (GoogleSQL) and DuckDB share:
 * the same buckets and rules as `openPosition` and `agedBalance`, over the tables of `WAREHOUSE_TABLES`, in whole
 * cents. Columns: customer, currency, total, no_due, not_due, the buckets, credits (never positive), overdue, disputed,
 * due_soon, max_days_late. What must be decided before (whose payment, the same money twice) is the loader's.
 * @throws RangeError on impossible bounds or dataset
 */
export function warehouseBalanceSql({ asOf, bounds, by, dataset }: WarehouseQuery): string {
  const due = dueColumns(asOf, bounds);
  const buckets = warehouseBuckets(bounds);
  const now = literal(asOf);
  const byThen = (column: string): string => `(${column} IS NULL OR ${column} <= ${now})`;
  const columns = [...due.map(({ name }) => name), "credits", "disputed", "due_soon"];
  const keys = by === "customer" ? ["customer", "currency"] : ["currency"];
  const table = {
    items: tableName("items", dataset),
    settlements: tableName("settlements", dataset),
    payments: tableName("payments", dataset),
    disputes: tableName("disputes", dataset),
  };
  return `WITH settled AS (
  SELECT item_id, SUM(amount_cents) AS settled_cents
  FROM ${table.settlements}
  WHERE ${byThen("settled_on")}
  GROUP BY item_id
),
-- What is left of each item, in its own sign; nothing of one that does not exist yet.
counted AS (
  SELECT i.item_id, i.customer, i.currency, i.due_on, i.letter_group,
    CASE WHEN ${byThen("i.issued_on")} THEN i.amount_cents - COALESCE(s.settled_cents, 0) ELSE 0 END AS rest_cents
  FROM ${table.items} AS i
  LEFT JOIN settled AS s ON s.item_id = i.item_id
),
-- A lettrage code alone closes nothing: its lines by the day must sum to zero, in one currency.
closed_groups AS (
  SELECT letter_group
  FROM counted
  WHERE letter_group IS NOT NULL
  GROUP BY letter_group
  HAVING SUM(rest_cents) = 0 AND MIN(currency) = MAX(currency)
),
contested AS (
  SELECT item_id, SUM(amount_cents) AS contested_cents,
    MAX(CASE WHEN amount_cents IS NULL THEN 1 ELSE 0 END) AS is_whole
  FROM ${table.disputes}
  WHERE opened_on <= ${now} AND (closed_on IS NULL OR closed_on > ${now})
  GROUP BY item_id
),
rests AS (
  SELECT c.customer, c.currency, c.due_on, c.rest_cents,
    CASE
      WHEN d.item_id IS NULL OR c.rest_cents < 0 THEN 0
      WHEN d.is_whole = 1 THEN c.rest_cents
      ELSE LEAST(c.rest_cents, d.contested_cents)
    END AS disputed_cents
  FROM counted AS c
  LEFT JOIN closed_groups AS g ON g.letter_group = c.letter_group
  LEFT JOIN contested AS d ON d.item_id = c.item_id
  WHERE c.rest_cents <> 0 AND g.letter_group IS NULL
),
-- The part of a payment given to an item that does not exist yet is not matched at the day.
matched_parts AS (
  SELECT s.payment_id, SUM(s.amount_cents) AS matched_cents
  FROM ${table.settlements} AS s
  JOIN ${table.items} AS i ON i.item_id = s.item_id
  WHERE s.payment_id IS NOT NULL AND ${byThen("s.settled_on")} AND ${byThen("i.issued_on")}
  GROUP BY s.payment_id
),
-- Reversals that no item explains use up the customer's unmatched payments; what is over is owed, without a due day.
unmatched AS (
  SELECT p.customer, p.currency, SUM(p.amount_cents - COALESCE(m.matched_cents, 0)) AS unmatched_cents
  FROM ${table.payments} AS p
  LEFT JOIN matched_parts AS m ON m.payment_id = p.payment_id
  WHERE ${byThen("p.paid_on")}
  GROUP BY p.customer, p.currency
),
all_lines AS (
  SELECT customer, currency,
${due.map(({ name, when }) => `    CASE WHEN rest_cents > 0 AND ${when} THEN rest_cents ELSE 0 END AS ${name},`).join("\n")}
    CASE WHEN rest_cents < 0 THEN rest_cents ELSE 0 END AS credits,
    disputed_cents AS disputed,
    CASE WHEN rest_cents > 0 AND due_on >= ${now} AND due_on <= ${literal(addDays(asOf, SOON))} THEN rest_cents ELSE 0 END AS due_soon,
    CASE WHEN rest_cents > 0 AND due_on < ${now} THEN due_on END AS late_due_on
  FROM rests
  UNION ALL
  SELECT customer, currency,
${due.map(({ name }) => `    ${name === "no_due" ? "GREATEST(-unmatched_cents, 0)" : "0"} AS ${name},`).join("\n")}
    LEAST(-unmatched_cents, 0) AS credits,
    0 AS disputed,
    0 AS due_soon,
    CAST(NULL AS DATE) AS late_due_on
  FROM unmatched
  WHERE unmatched_cents <> 0
),
sums AS (
  SELECT ${keys.join(", ")},
${columns.map((name) => `    ${sum(name)},`).join("\n")}
    MIN(late_due_on) AS oldest_due_on
  FROM all_lines
  GROUP BY ${keys.join(", ")}
),
-- The oldest due day in parts, in years that begin in March.
dated AS (
  SELECT *,
    EXTRACT(YEAR FROM oldest_due_on) - CASE WHEN EXTRACT(MONTH FROM oldest_due_on) <= 2 THEN 1 ELSE 0 END AS march_year,
    MOD(EXTRACT(MONTH FROM oldest_due_on) + 9, 12) AS march_month,
    EXTRACT(DAY FROM oldest_due_on) AS day_of_month
  FROM sums
)
SELECT ${keys.join(", ")},
  ${[...due.map(({ name }) => name), "credits"].join(" + ")} AS total,
  ${[...due.map(({ name }) => name), "credits"].join(", ")},
  ${buckets.join(" + ")} AS overdue,
  disputed,
  due_soon,
  CASE WHEN oldest_due_on IS NULL THEN 0 ELSE ${daysLate(asOf)} END AS max_days_late
FROM dated
ORDER BY ${keys
    .map((key) => (key === "customer" ? "total DESC, customer" : key))
    .reverse()
    .join(", ")}
`;
}
