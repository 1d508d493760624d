import type { CustomerKey } from "#shared/model/customer.ts";
import type { LetterFamily } from "#shared/model/letter-family.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import type { Connector } from "./connector.ts";
import type { OpenBook } from "./opened.ts";
import type { FileOffer } from "./parts/attachment-list.tsx";

/** Letters that may speak of penalties: the others never come with their statement (method 8). */
const WITH_PENALTIES: readonly LetterFamily[] = [
  "unpaid-notice",
  "formal-notice",
  "registered-copy",
  "last-call",
];

/** The documents of an account that may go with a letter of a family; their code is loaded with the first one. */
export function accountOffers(
  connector: Connector,
  opened: OpenBook,
  customer: CustomerKey,
  currency: string,
  family: LetterFamily,
): readonly FileOffer[] {
  const statement: FileOffer = {
    label: messageTexts.account.statementPdf,
    make: async () => (await import("./account-file.ts")).accountFile(connector, opened, customer, currency),
  };
  const penalties: FileOffer = {
    label: messageTexts.account.penalty,
    make: async () => (await import("./penalty-file.ts")).penaltyFile(connector, opened, customer, currency),
  };
  return WITH_PENALTIES.includes(family) ? [statement, penalties] : [statement];
}
