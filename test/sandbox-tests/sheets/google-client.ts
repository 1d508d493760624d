import { auth, sheets, type sheets_v4 } from "@googleapis/sheets";
import { sheetsMethods } from "../../sandbox/sheets/methods.ts";
import type { Sandbox } from "../../sandbox/types.ts";
import { aSandbox, served } from "../apps-script/local-google.ts";

/** Google's own client on the Sheets room over HTTP, in a workbook with one empty tab. */
export interface SheetsTrial {
  readonly sandbox: Sandbox;
  readonly api: sheets_v4.Sheets;
  readonly id: string;
  readonly rootUrl: string;
  readonly token: string;
  readonly clientWith: (scopes: readonly string[]) => sheets_v4.Sheets;
  readonly close: () => Promise<void>;
}

/** Starts the trial; `close` ends its server. */
export async function sheetsTrial(): Promise<SheetsTrial> {
  const sandbox = aSandbox();
  const server = await served(sandbox, sheetsMethods);
  const clientOf = (token: string) => {
    const credentials = new auth.OAuth2();
    credentials.setCredentials({ access_token: token, expiry_date: Date.UTC(2100, 0, 1) });
    return sheets({ version: "v4", auth: credentials, rootUrl: server.rootUrl, retry: false });
  };
  return {
    sandbox,
    api: clientOf(server.token),
    id: sandbox.workbook.spreadsheetId,
    rootUrl: server.rootUrl,
    token: server.token,
    clientWith: (scopes) => clientOf(server.tokenOf(scopes)),
    close: server.close,
  };
}

/** The error of a call that must fail, as Google's client gives it. */
export async function refusal(call: Promise<unknown>): Promise<{ code: number; message: string }> {
  try {
    await call;
  } catch (problem) {
    const { code, status, message } = problem as { code?: number | string; status?: number; message: string };
    return { code: Number(status ?? code), message };
  }
  throw new Error("L'appel devait être refusé.");
}
