import { centsFromEuros } from "#shared/base/money.ts";
import { TOTAL_LABEL } from "#shared/texts/workbook.ts";
import type { TabWrite } from "#shared/workbook/book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import type { Bucket } from "./sidebar-contract.ts";

const FIRST = "Sans échéance";
const LAST = "Avoirs et règlements non lettrés";

/**
 * The parts of the sidebar's aged bar, from what is about to stand in `Balance âgée`, first currency only. They add up
 * to the total: credits are the last one, negative. The number of buckets follows the bounds in force.
 */
export function bucketsOf(writes: readonly TabWrite[]): readonly Bucket[] {
  const rows = writes.find((write) => write.tab === "Balance âgée")?.values ?? [];
  const header = rows.find((row) => row[0] === HEADERS["Balance âgée"][0]);
  const total = rows.find((row) => row[0] === TOTAL_LABEL);
  if (header === undefined || total === undefined) return [];
  const first = header.indexOf(FIRST);
  return header.slice(first, header.indexOf(LAST) + 1).map((name, index) => ({
    name: String(name),
    amount: centsFromEuros(Number(total[first + index] ?? 0)),
  }));
}
