import { sumCents } from "#shared/base/money.ts";
import type { StatementResult } from "#shared/law/penalty-statement.ts";
import { paragraph } from "#shared/letters/pieces.ts";
import { statementBody } from "#shared/letters/statement-pieces.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { interestRefusal } from "#shared/texts/law.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { statementWords } from "#shared/texts/statement.ts";
import { partsOfScope } from "#shared/workbook/side-letter.ts";
import { statementOf } from "#shared/workbook/statement-of.ts";
import type { Connector } from "./connector.ts";
import { pdfName } from "./file-name.ts";
import type { OpenBook } from "./opened.ts";
import type { FileMade } from "./prepared-now.ts";

/** Why no statement can be drawn up, in French; `undefined`: one can. */
function refusal(statement: StatementResult): string | undefined {
  const texts = messageTexts.account.noStatement;
  if (statement.kind === "statement") return statement.interest === 0 ? texts.nothing : undefined;
  if (statement.kind === "no-penalty") return texts[statement.why];
  return interestRefusal(statement);
}

/** The penalty statement of what a customer owes and is late, as an A4 file; or why there is none, in French. */
export async function penaltyFile(
  connector: Pick<Connector, "paperOf">,
  { book, outcome }: OpenBook,
  customer: CustomerKey,
  currency: string,
): Promise<FileMade> {
  const parts = partsOfScope(book, outcome, { customer, currency, invoices: [] });
  const statement = statementOf(book, customer, parts, book.asOf);
  const refused = refusal(statement);
  if (refused !== undefined || statement.kind !== "statement") return { refused: refused ?? "" };
  const known = book.ledger.directory.get(customer);
  const language = known?.language ?? "fr";
  const texts = messageTexts.paper;
  // It stands alone here: its title is the subject of the sheet, no annex.
  const subject = statementWords(language)
    .title(statement.quality, statement.asOf)
    .replace(/^Ann(?:exe|ex) – /, "");
  const credits = sumCents(
    outcome.position.credits
      .filter((credit) => credit.customer === customer && credit.currency === currency)
      .map(({ amount }) => amount),
  );
  const pieces = [
    ...statementBody(statement, language),
    ...(credits > 0 ? [paragraph([texts.credits[language](credits)])] : []),
  ];
  const bytes = await connector.paperOf({ subject, language, pieces }, customer);
  const name = pdfName(texts.penalties, known?.name ?? customer, book.asOf);
  return { name, type: "application/pdf", bytes };
}
