import { EXTENSION_FAILURES } from "./failures-extension.ts";
import { FILE_FAILURES } from "./failures-files.ts";
import { FORMULA_FAILURES } from "./failures-formulas.ts";
import { GOOGLE_FAILURES } from "./failures-google.ts";
import { GUARD_FAILURES, LETTER_FAILURES } from "./failures-letters.ts";
import { MATCHING_FAILURES, WORKBOOK_FAILURES } from "./failures-workbook.ts";
import type { GuideChapter } from "./line.ts";

/** Messages of failure, explained one by one. */
export const FAILURE_CHAPTERS: readonly GuideChapter[] = [
  {
    id: "messages-google",
    title: "Messages : Google et le classeur",
    product: "both",
    sections: GOOGLE_FAILURES,
  },
  {
    id: "messages-gmail",
    title: "Messages : le volet de Gmail",
    product: "extension",
    sections: EXTENSION_FAILURES,
  },
  {
    id: "messages-lecture",
    title: "Messages : lire vos factures",
    product: "both",
    sections: WORKBOOK_FAILURES,
  },
  {
    id: "messages-fichiers",
    title: "Messages : importer un fichier",
    product: "both",
    sections: FILE_FAILURES,
  },
  {
    id: "messages-reglements",
    title: "Messages : les règlements",
    product: "both",
    sections: MATCHING_FAILURES,
  },
  { id: "messages-lettres", title: "Messages : les lettres", product: "both", sections: LETTER_FAILURES },
  {
    id: "messages-mise-en-demeure",
    title: "Messages : la mise en demeure",
    product: "extension",
    sections: GUARD_FAILURES,
  },
  {
    id: "messages-formules",
    title: "Messages : les formules",
    product: "add-on",
    sections: FORMULA_FAILURES,
  },
];
