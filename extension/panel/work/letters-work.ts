import type { Connector } from "../connector.ts";
import { lettersOf } from "../kept-letters.ts";
import type { BookState } from "./book-state.ts";

/** What was drafted, read again or set on paper. */
export type LettersWork = Pick<Connector, "courriers" | "paperOf" | "pdfOf">;

// What sets a letter on paper comes with the first one.
const paper = () => import("../paper-files.ts");

/** The letters that `Courriers` keeps, and letters as A4 files. */
export function lettersWork({ current, portsFor, placeOf, refuseOtherIban }: BookState): LettersWork {
  return {
    async courriers(customer) {
      const ports = await portsFor(true);
      const where = await placeOf(ports);
      const [rows = []] = await ports.sheets.ranges([where.letters.title]);
      return lettersOf(rows, current().book, customer);
    },
    async paperOf(letter, customer) {
      // A statement of account leaves by hand as well; what was written before stays what it was.
      if (!("fingerprint" in letter)) refuseOtherIban();
      const { keptPaper, letterPaper, pdfOf } = await paper();
      const { book } = current();
      const document =
        "fingerprint" in letter
          ? keptPaper(book, letter, customer)
          : letterPaper(book, letter, customer, book.asOf);
      return (await pdfOf(document)).bytes;
    },
    pdfOf: async (document) => (await paper()).pdfOf(document),
  };
}
