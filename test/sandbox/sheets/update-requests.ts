import { cellRequests } from "./cell-requests.ts";
import { dimensionRequests } from "./dimension-requests.ts";
import type { UpdateRequest } from "./request-parts.ts";
import { sheetRequests } from "./sheet-requests.ts";

/** The requests of `spreadsheets.batchUpdate` that are imitated, by Google's name. */
export const updateRequests: Readonly<Record<string, UpdateRequest>> = {
  ...sheetRequests,
  ...cellRequests,
  ...dimensionRequests,
};
