import { agedBalance } from "../aging/aged-balance.ts";
import { openPosition } from "../aging/open-position.ts";
import { ZERO } from "../base/money.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { recognise } from "../ledger/recognise.ts";
import {
  rangeNotUnderstoodMessage,
  rangeUncertainMessage,
  rangeWithoutHeadersMessage,
} from "../texts/custom-functions.ts";
import { doubtSentence, refusalMessage } from "../texts/recognition.ts";
import type { Argument, ResultCell } from "./custom-function-arguments.ts";
import { dayArgument } from "./custom-function-days.ts";
import type { FunctionContext } from "./custom-functions.ts";
import { balanceTable } from "./rows/balance-rows.ts";

/**
 * `BALANCE_AGEE(plage; date)`: the aged balance of a range with its header row, as the tab `Balance âgée` shows it:
 * headers, a row a customer and currency, `Total` per currency. Amounts in euros (or the row's currency).
 * @throws Error in French when the range is not understood: nothing is guessed.
 */
export function agedBalanceFunction(
  range: Argument,
  on: Argument,
  context: FunctionContext,
): readonly (readonly ResultCell[])[] {
  if (!Array.isArray(range)) throw new Error(rangeWithoutHeadersMessage());
  const asOf = dayArgument(Array.isArray(on) ? on[0]?.[0] : on, "la date", context.monthFirst);
  const tab = { sheetId: 0, title: "Plage", rows: range };
  const recognition = recognise([tab], { tabs: {}, headers: {} });
  if (recognition.sources.length === 0) {
    throw new Error(rangeNotUnderstoodMessage(refusalMessage(recognition)));
  }
  if (!recognition.certain) throw new Error(rangeUncertainMessage(recognition.doubts.map(doubtSentence)));

  const { items, directory } = readLedger([tab], recognition.sources, {
    clients: [],
    defaultTerms: context.settings.defaultTerms,
    monthFirst: context.monthFirst,
    asOf,
  });
  const bounds = context.settings.bucketBounds;
  const { position } = openPosition(items, [], asOf);
  return balanceTable(
    agedBalance(position, bounds, () => ZERO),
    directory,
    bounds,
  ).map((row) => row.map((cell) => (typeof cell === "number" ? cell : String(cell ?? ""))));
}
