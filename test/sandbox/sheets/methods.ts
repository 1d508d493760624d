import type { ApiMethod } from "../types.ts";
import type { JsonObject, Shape } from "./checked-body.ts";
import { parseMask } from "./field-mask.ts";
import { InvalidRequest } from "./invalid-request.ts";
import { type Call, flag, method } from "./method.ts";
import { spreadsheetFields, spreadsheetResource } from "./spreadsheet-resource.ts";
import { updateRequests } from "./update-requests.ts";
import { valueMethods } from "./value-methods.ts";
import { rangeOf } from "./value-ranges.ts";

function get({ workbook, query, today }: Call): object {
  const fields = query.get("fields") ?? "";
  const mask = fields === "" ? undefined : parseMask(fields, spreadsheetFields);
  const ranges = query.getAll("ranges").map((text) => rangeOf(workbook, text));
  return spreadsheetResource(workbook, ranges, flag(query.get("includeGridData")), mask, today);
}

function batchUpdate({ workbook, body, today }: Call): object {
  const requests = (body.requests ?? []) as JsonObject[];
  if (requests.length === 0) throw new InvalidRequest("Must specify at least one request.");
  const replies = requests.map((request, index) => {
    const names = Object.keys(request);
    const [name] = names;
    if (name === undefined) throw new InvalidRequest(`Invalid requests[${index}]: No request set.`);
    if (names.length > 1) {
      throw new InvalidRequest(
        `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set.`,
      );
    }
    const known = updateRequests[name];
    if (known === undefined) {
      throw new InvalidRequest(
        `Invalid requests[${index}].${name}: the local Google does not imitate this request.`,
      );
    }
    return known.apply(workbook, (request[name] ?? {}) as JsonObject, `requests[${index}].${name}`);
  });
  const mask = undefined;
  return {
    spreadsheetId: workbook.spreadsheetId,
    replies,
    ...(flag(body.includeSpreadsheetInResponse) && {
      updatedSpreadsheet: spreadsheetResource(workbook, [], flag(body.responseIncludeGridData), mask, today),
    }),
  };
}

/** Requests of the imitated kinds are checked name by name; others pass here and are refused by name later. */
const requestShape: Shape = new Proxy<Record<string, Shape>>(
  {},
  { get: (_target, name) => (typeof name === "string" ? (updateRequests[name]?.shape ?? "any") : undefined) },
);

/** The methods of Google Sheets v4 that the local Google speaks. */
export const sheetsMethods: readonly ApiMethod[] = [
  method({
    id: "sheets.spreadsheets.get",
    httpMethod: "GET",
    tail: "",
    writes: false,
    query: ["ranges", "includeGridData", "excludeTablesInBandedRanges"],
    body: {},
    fields: spreadsheetFields,
    run: get,
  }),
  method({
    id: "sheets.spreadsheets.batchUpdate",
    httpMethod: "POST",
    tail: ":batchUpdate",
    writes: true,
    query: [],
    body: {
      requests: [requestShape],
      includeSpreadsheetInResponse: "boolean",
      responseRanges: ["string"],
      responseIncludeGridData: "boolean",
    },
    fields: { spreadsheetId: true, replies: true, updatedSpreadsheet: true },
    run: batchUpdate,
  }),
  ...valueMethods,
];
