import type { ServiceKind } from "../../control/calls.ts";
import type { Box, Sheet } from "../../workbook/workbook.ts";
import type { RunRequest } from "./host.ts";

/** How much a run may do: Google's `ScriptApp.AuthMode`. */
export type AuthMode = "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";

/** A place that the person who runs the script may not edit. */
export interface RefusedPlace {
  /** The tab's name. */
  readonly tab: string;
  /** `A1:B9`; absent: the whole tab. */
  readonly range?: string;
  readonly description?: string;
}

const auth = "https://www.googleapis.com/auth/";
const documentScope = `${auth}spreadsheets.currentonly`;
const uiScope = `${auth}script.container.ui`;
const documentScopes = `(${documentScope} || ${auth}spreadsheets)`;
const windows = ["Ui.showSidebar", "Ui.showModalDialog", "Ui.showModelessDialog"];
const documents = ["getActiveSpreadsheet", "getActive", "getActiveSheet", "getActiveRange", "getSelection"];

/** Google's words when something touches what is protected against the person. */
export const protectedMessage =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** Google's refusal of a call in the run's mode, with the scopes and the rights it has; `undefined` when it may. */
export function refusalOf(
  request: RunRequest,
  kind: ServiceKind | "uncounted",
  call: string,
): string | undefined {
  const [service = "", method = ""] = call.split(".");
  const opensDocument = service === "SpreadsheetApp" && documents.includes(method);
  const opensWindow = windows.includes(call);
  const mode = request.authMode ?? "FULL";
  const lacks = (scope: string) => request.withoutScopes?.some((name) => auth + name === scope) === true;
  if (opensDocument && mode === "NONE") return notPermitted(call, documentScopes);
  if (opensWindow && mode !== "FULL") return notPermitted(call, uiScope);
  if (opensDocument && lacks(documentScope)) return notSufficient(call, documentScopes);
  if (opensWindow && lacks(uiScope)) return notSufficient(call, uiScope);
  if (service === "PropertiesService" && mode === "NONE") return `You do not have permission to call ${call}`;
  const changes =
    kind === "write" || kind === "format" || (kind === "structure" && !method.startsWith("get"));
  if (changes && mode === "CUSTOM_FUNCTION") return `You do not have permission to call ${method}`;
  if (changes && request.viewOnly === true)
    return "You do not have permission to access the requested document.";
  return undefined;
}

function notPermitted(call: string, scopes: string): string {
  return `You do not have permission to call ${call}. Required permissions: ${scopes}`;
}

function notSufficient(call: string, scopes: string): string {
  return `Specified permissions are not sufficient to call ${call}. Required permissions: ${scopes}`;
}

/** The places of a tab that the person may not edit, with their boxes; `undefined` box: the whole tab. */
export function refusedPlaces(
  request: RunRequest,
  sheet: Sheet,
  boxOf: (text: string) => Box | undefined,
): readonly { readonly place: RefusedPlace; readonly box: Box | undefined }[] {
  return (request.protected ?? [])
    .filter(({ tab }) => tab === sheet.title)
    .map((place) => ({ place, box: place.range === undefined ? undefined : boxOf(place.range) }));
}
