import { useState } from "preact/hooks";
import { dayTexts } from "#shared/texts/panel/day.ts";
import type { BalanceAt } from "#shared/workbook/balance-at.ts";
import { balanceCsv } from "#shared/workbook/balance-csv.ts";
import type { Book } from "#shared/workbook/book.ts";
import type { Connector } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface BalanceCsvProps {
  readonly connector: Connector;
  readonly book: Book;
  readonly balance: BalanceAt;
}

/** The whole table taken elsewhere: by the clipboard, or as a file. Nothing leaves this computer. */
export function BalanceCsv({ connector, book, balance }: BalanceCsvProps) {
  const texts = dayTexts.balance;
  const [said, setSaid] = useState("");
  const copy = useAction(async () => {
    setSaid("");
    // The byte order mark is for files: pasted, it would be a strange first character.
    await connector.copy(balanceCsv(book, balance).slice(1));
    setSaid(texts.copied(balance.rows.length + balance.totals.length));
  });
  const save = useAction(async () => {
    setSaid("");
    const bytes = new TextEncoder().encode(balanceCsv(book, balance));
    await connector.downloadFile(texts.fileName(balance.day), bytes, "text/csv");
  });
  const failure = copy.failure ?? save.failure;
  return (
    <div>
      <div class="actions">
        <button type="button" disabled={copy.busy} onClick={() => copy.run()}>
          {texts.copy}
        </button>
        <button type="button" class="quiet" disabled={save.busy} onClick={() => save.run()}>
          {texts.save}
        </button>
      </div>
      <p class="soft small" role="status">
        {said}
      </p>
      {failure !== undefined && <Problem failure={failure} />}
    </div>
  );
}
