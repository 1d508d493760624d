/**
 * Prints the tables and the two queries of the aged balance for a warehouse:
 * `tsx test/bench/peers/warehouse-print.ts 2026-11-17 [30/60/90] [project.dataset]`.
 */
import { warehouseBalanceSql } from "#shared/aging/warehouse-sql.ts";
import { warehouseTablesSql } from "#shared/aging/warehouse-tables.ts";
import { dayOrUndefined } from "#shared/base/day.ts";

const [asOfText = "", buckets = "30/60/90", dataset] = process.argv.slice(2);
const asOf = dayOrUndefined(asOfText);
if (asOf === undefined) {
  console.error(`Not a day: « ${asOfText} ». Write it YYYY-MM-DD, for instance 2026-11-17.`);
  process.exit(1);
}
const bounds = buckets.split("/").map(Number);
const queries = (["customer", "currency"] as const).map(
  (by) => `-- By ${by}\n${warehouseBalanceSql({ asOf, bounds, by, dataset })}`,
);
console.log([warehouseTablesSql(dataset), ...queries].join("\n"));
