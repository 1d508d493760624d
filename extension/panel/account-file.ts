import type { CustomerKey } from "#shared/model/customer.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { statementOfAccountOrder } from "#shared/workbook/account-letters.ts";
import type { Connector } from "./connector.ts";
import { pdfName } from "./file-name.ts";
import type { OpenBook } from "./opened.ts";
import type { FileMade } from "./prepared-now.ts";

/** The statement of a customer's account as an A4 file, or why there is none, in French. */
export async function accountFile(
  connector: Pick<Connector, "paperOf">,
  { book, outcome }: OpenBook,
  customer: CustomerKey,
  currency: string,
): Promise<FileMade> {
  const order = statementOfAccountOrder(book, outcome, { customer, currency }, "");
  if ("gaps" in order) return { refused: order.gaps.join(" ") };
  const name = book.ledger.directory.get(customer)?.name ?? customer;
  return {
    name: pdfName(messageTexts.paper.statement, name, book.asOf),
    type: "application/pdf",
    bytes: await connector.paperOf(order.letter, customer),
  };
}
