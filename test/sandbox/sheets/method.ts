import { type ApiMethod, type ApiRequest, type ApiResponse, googleError, type Sandbox } from "../types.ts";
import { copyWorkbook, type Workbook } from "../workbook/workbook.ts";
import { checkedBody, checkQuery, type JsonObject, type Shape } from "./checked-body.ts";
import { type KnownFields, masked, parseMask } from "./field-mask.ts";
import { InvalidRequest, refused } from "./invalid-request.ts";

const auth = "https://www.googleapis.com/auth/";
const readScopes = ["drive", "drive.file", "drive.readonly", "spreadsheets", "spreadsheets.readonly"].map(
  (name) => auth + name,
);
const writeScopes = ["drive", "drive.file", "spreadsheets"].map((name) => auth + name);

/** What a method works on: the request's parts, already checked against the method's names. */
export interface Call {
  readonly workbook: Workbook;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly params: Readonly<Record<string, string>>;
  /** The sandbox's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A method of Sheets v4, before it is given the sandbox. */
export interface Definition {
  readonly id: string;
  readonly httpMethod: string;
  /** After `/v4/spreadsheets/{spreadsheetId}`. */
  readonly tail: string;
  readonly writes: boolean;
  readonly query: readonly string[];
  readonly body: Shape;
  readonly fields: KnownFields | true;
  readonly run: (call: Call) => object;
}

/** The method as the server calls it: body, query, fields and spreadsheet checked, then run. */
export function method(definition: Definition): ApiMethod {
  const path = new RegExp(`^/v4/spreadsheets/(?<spreadsheetId>[^/:]+)${definition.tail}$`);
  return {
    id: definition.id,
    httpMethod: definition.httpMethod,
    path,
    scopes: definition.writes ? writeScopes : readScopes,
    run: (request, params, sandbox) =>
      definition.writes
        ? sandbox.exclusive(() => answer(definition, request, params, sandbox))
        : answer(definition, request, params, sandbox),
  };
}

/** Runs on a copy when the method writes: what fails half-way leaves no trace. */
function answer(
  definition: Definition,
  request: ApiRequest,
  params: Readonly<Record<string, string>>,
  sandbox: Sandbox,
): ApiResponse {
  try {
    checkQuery(request.query, definition.query);
    const body = definition.httpMethod === "GET" ? {} : checkedBody(request.body, definition.body);
    const fields = request.query.get("fields") ?? "";
    const mask = fields === "" ? undefined : parseMask(fields, definition.fields);
    if (params.spreadsheetId !== sandbox.workbook.spreadsheetId) {
      return googleError(404, "Requested entity was not found.", "NOT_FOUND", "notFound");
    }
    const workbook = definition.writes ? copyWorkbook(sandbox.workbook) : sandbox.workbook;
    const today = sandbox.clock.today();
    const result = definition.run({ workbook, query: request.query, body, params, today });
    if (definition.writes) {
      sandbox.workbook = workbook;
      sandbox.changed();
    }
    return { status: 200, body: mask === undefined ? result : (masked(result, mask) as object) };
  } catch (problem) {
    if (problem instanceof InvalidRequest) return refused(problem);
    throw problem;
  }
}

/** A yes-or-no parameter, from JSON or from the query. */
export function flag(value: unknown): boolean {
  return value === true || value === "true";
}
