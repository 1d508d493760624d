/**
 * What the rooms of the local Google share. The server (server.ts) reads the request, checks the token
 * against the method's scopes, counts the call, applies faults, then hands it to the room's handler.
 */
import type { CallCounter } from "./control/calls.ts";
import type { Mailbox } from "./gmail/mailbox.ts";
import type { TokenStore } from "./oauth/tokens.ts";
import type { Workbook } from "./workbook/workbook.ts";

export interface ApiRequest {
  readonly method: string;
  /** Host asked for (`sheets.googleapis.com`, `127.0.0.1` …), without port. */
  readonly host: string;
  /** Decoded path without query, e.g. `/v4/spreadsheets/abc/values/Feuille!A1:B2`. */
  readonly path: string;
  /** The same path as it came, still percent-encoded. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body: string | Uint8Array | object;
}

/** One API method: how it is recognised, which scopes open it, what it does. */
export interface ApiMethod {
  /** Google's method id, as in its discovery document: `sheets.spreadsheets.values.get`. */
  readonly id: string;
  readonly httpMethod: string;
  /** Anchored pattern on the raw path; named groups are handed over percent-decoded. */
  readonly path: RegExp;
  /** Any one of these scopes opens the method. */
  readonly scopes: readonly string[];
  readonly run: (
    request: ApiRequest,
    params: Readonly<Record<string, string>>,
    sandbox: Sandbox,
  ) => ApiResponse | Promise<ApiResponse>;
}

export interface SandboxClock {
  /** The sandbox's day, `YYYY-MM-DD`. */
  today(): string;
  set(today: string): void;
}

/** Everything that lives behind the stand-in. Mutable on purpose: it plays Google's servers. */
export interface Sandbox {
  workbook: Workbook;
  readonly scriptId: string;
  readonly mailbox: Mailbox;
  readonly tokens: TokenStore;
  readonly clock: SandboxClock;
  readonly calls: CallCounter;
  /** Runs one piece of work on the workbook after the others have ended, so that calls never interleave. */
  exclusive<T>(work: () => T | Promise<T>): Promise<T>;
  /** To be called after each change of workbook, mailbox or clock: the state is saved and the page told. */
  changed(): void;
}

/** Google's error body, as its clients expect it. */
export function googleError(code: number, message: string, status: string, reason?: string): ApiResponse {
  return {
    status: code,
    body: {
      error: {
        code,
        message,
        status,
        errors: [{ message, domain: "global", reason: reason ?? status.toLowerCase() }],
      },
    },
  };
}
