/** One measure of matching in a process of its own: `tsx matching-once.ts <lines> <lines of one customer>`. */
import { matchLedgerGroups } from "#shared/matching/match-ledger-groups.ts";
import { matchPayments } from "#shared/matching/match-payments.ts";
import { generateReceipts } from "./generated-receipts.ts";

const [lines = "10000", linesOfOne = "20"] = process.argv.slice(2);
const { customers, invoices, payments, lines: ledger } = generateReceipts(Number(lines), Number(linesOfOne));

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

const bank = timed(() => matchPayments({ customers, invoices, payments, allocated: [], refused: [] }));
const groups = timed(() => matchLedgerGroups(ledger));
console.log(
  JSON.stringify({
    lines: Number(lines),
    linesOfOne: Number(linesOfOne),
    payments: payments.length,
    sure: bank.result.filter(({ sure }) => sure !== undefined).length,
    bankMs: bank.ms,
    groups: groups.result.length,
    groupsMs: groups.ms,
  }),
);
