import { keepIban } from "../../drafting/iban-seen.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import type { Connector } from "../connector.ts";
import type { BookState } from "./book-state.ts";

/** What the owner agrees to before anything is prepared. */
export type IbanWork = Pick<Connector, "confirmIban">;

/** The owner's « c'est bien le mien » for an IBAN that changed in the workbook. */
export function ibanWork({ opened, portsFor, ibanConfirmed }: BookState): IbanWork {
  return {
    async confirmIban(iban) {
      const { spreadsheetId } = await portsFor(false);
      await keepIban(localStore, spreadsheetId, iban);
      ibanConfirmed(iban);
      return opened();
    },
  };
}
