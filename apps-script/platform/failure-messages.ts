import {
  cellTooLongMessage,
  failureCodeOf,
  MISSING_SCOPE_MESSAGE,
  notAnsweringMessage,
  protectedMessage,
  VIEW_ONLY_MESSAGE,
  workbookFullMessage,
} from "#shared/texts/failures.ts";

/**
 * The French message of a failure of Google's: what is wrong, where, what to do. One that we do not know is given back
 * as it is.
 * @param tab the tab being written; empty when none is.
 * @param places asked for only when a protected range is the cause.
 */
export function failureMessage(message: string, tab: string, places: () => readonly string[]): string {
  const where = tab === "" ? "le classeur" : `l'onglet «\u00a0${tab}\u00a0»`;
  switch (failureCodeOf(message)) {
    case "protected":
      return protectedMessage(where, places());
    case "missing-scope":
    case "several-accounts":
      return MISSING_SCOPE_MESSAGE;
    case "view-only":
      return VIEW_ONLY_MESSAGE;
    case "workbook-full":
      return workbookFullMessage(where);
    case "not-answering":
      return notAnsweringMessage(message);
    case "cell-too-long":
      return cellTooLongMessage(`une cellule de ${where}`);
    default:
      return message;
  }
}
