import { inFrench } from "../platform/failures.ts";
import { showCell } from "../platform/go-to.ts";
import { givenPlace } from "./given-entry.ts";

/** Shows a cell of the workbook to the owner. @throws Error in French when it is no longer there. */
export function goToGivenCell(tab: unknown, row: unknown, column: unknown): void {
  const place = givenPlace(tab, row, column);
  inFrench(() => showCell(place.tab, place.row, place.column));
}
