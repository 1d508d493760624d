import { gmail, type gmail_v1 } from "@googleapis/gmail";
import { script, type script_v1 } from "@googleapis/script";
import { auth, sheets, type sheets_v4 } from "@googleapis/sheets";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import type { CallSnapshot } from "../sandbox/control/calls.ts";
import { type RunningSandbox, startSandbox } from "../sandbox/server.ts";
import { newSheet, newWorkbook } from "../sandbox/workbook/workbook.ts";
import { ensureBuilt } from "./built-once.ts";
import { plainSpaces } from "./command-line.ts";

/** Google's own clients, all pointed at the local Google with one token. */
interface Clients {
  readonly sheets: sheets_v4.Sheets;
  readonly gmail: gmail_v1.Gmail;
  readonly script: script_v1.Script;
}

export type Value = string | number | boolean;
export type Row = Readonly<Record<string, Value>>;
type Render = "FORMATTED_VALUE" | "UNFORMATTED_VALUE" | "FORMULA";

/** The local Google with the built add-on, seen only through HTTP. */
export interface LocalGoogle extends Clients {
  readonly running: RunningSandbox;
  readonly spreadsheetId: string;
  readonly scriptId: string;
  clientsWith(token: string): Clients;
  tokenFor(scopes: readonly string[]): Promise<string>;
  control(method: string, path: string, body?: BodyInit): Promise<{ status: number; body: unknown }>;
  /** Replaces the workbook by a file. */
  put(name: string, content: string | Uint8Array): Promise<void>;
  on(day: string): Promise<void>;
  calls(): Promise<CallSnapshot>;
  forgetCalls(): Promise<void>;
  /** Runs a function of the add-on; throws its own French message when it fails. */
  run(name: string, ...parameters: unknown[]): Promise<unknown>;
  /** The message a function stops with. */
  refusal(name: string, ...parameters: unknown[]): Promise<string>;
  cells(title: string, render?: Render): Promise<readonly (readonly Value[])[]>;
  titles(): Promise<readonly { readonly sheetId: number; readonly title: string }[]>;
  /** Rows of a tab of ours, by the contract's headers. */
  table(tab: TabName): Promise<readonly Row[]>;
  /** Writes values as if typed. */
  write(range: string, values: readonly (readonly Value[])[]): Promise<void>;
  append(tab: TabName, rows: readonly Row[]): Promise<void>;
  setting(name: string, value: Value): Promise<void>;
  batch(...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>;
  close(): Promise<void>;
}

/** Starts the local Google on a free port, on an empty workbook. */
export async function localGoogle(today: string): Promise<LocalGoogle> {
  await ensureBuilt(["apps-script"]);
  const workbook = newWorkbook("classeur-de-bout-en-bout", "Classeur");
  workbook.sheets.push(newSheet(0, "Feuille 1"));
  const running = await startSandbox({ port: 0, workbook, today });
  const { spreadsheetId, scriptId, accessToken } = running.info();
  const clientsWith = (token: string): Clients => clientsAt(running.url, token);
  const clients = clientsWith(accessToken);

  const control = async (method: string, path: string, body?: BodyInit) => {
    const answer = await fetch(running.url + path, { method, body });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const post = (path: string, body: object) => control("POST", path, JSON.stringify(body));

  const runRaw = async (name: string, parameters: unknown[]) => {
    const { data } = await clients.script.scripts.run({
      scriptId,
      requestBody: { function: name, parameters },
    });
    return data;
  };
  const failureOf = (data: script_v1.Schema$Operation): string | undefined => {
    if (data.error === undefined || data.error === null) return undefined;
    const said = data.error.details?.[0]?.errorMessage;
    return plainSpaces(String(said)).replace(/^(?:Error|Exception): /, "");
  };

  const cells: LocalGoogle["cells"] = async (title, render = "UNFORMATTED_VALUE") => {
    const { data } = await clients.sheets.spreadsheets.values.get({
      spreadsheetId,
      range: quoted(title),
      valueRenderOption: render,
    });
    return (data.values ?? []) as Value[][];
  };
  const table: LocalGoogle["table"] = async (tab) => {
    const rows = await cells(tab);
    const at = rows.findIndex((row) => row[0] === HEADERS[tab][0]);
    return rows
      .slice(at + 1)
      .filter((row) => row.some((value) => value !== ""))
      .map((row) =>
        Object.fromEntries((rows[at] ?? []).map((header, column) => [header, row[column] ?? ""])),
      );
  };
  const write: LocalGoogle["write"] = async (range, values) => {
    await clients.sheets.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: "USER_ENTERED",
      requestBody: { values: values.map((row) => [...row]) },
    });
  };

  return {
    ...clients,
    running,
    spreadsheetId,
    scriptId,
    clientsWith,
    control,
    cells,
    table,
    write,
    tokenFor: async (scopes) => {
      const { body } = await post("/sandbox/tokens", { scopes });
      return (body as { accessToken: string }).accessToken;
    },
    put: async (name, content) => {
      const bytes = typeof content === "string" ? content : Buffer.from(content);
      const path = `/sandbox/workbook?name=${encodeURIComponent(name)}`;
      const { status, body } = await control("PUT", path, bytes as BodyInit);
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    on: async (day) => {
      const { status } = await post("/sandbox/clock", { today: day });
      if (status !== 200) throw new Error(`Jour refusé : ${day}`);
    },
    calls: async () => (await control("GET", "/sandbox/calls")).body as CallSnapshot,
    forgetCalls: async () => {
      await control("DELETE", "/sandbox/calls");
    },
    run: async (name, ...parameters) => {
      const data = await runRaw(name, parameters);
      const failure = failureOf(data);
      if (failure !== undefined) throw new Error(failure);
      return data.response?.result;
    },
    refusal: async (name, ...parameters) => {
      const failure = failureOf(await runRaw(name, parameters));
      if (failure === undefined) throw new Error(`${name} devait s'arrêter.`);
      return failure;
    },
    titles: async () => {
      const { data } = await clients.sheets.spreadsheets.get({ spreadsheetId });
      return (data.sheets ?? []).map(({ properties }) => ({
        sheetId: properties?.sheetId ?? 0,
        title: properties?.title ?? "",
      }));
    },
    append: async (tab, rows) => {
      await clients.sheets.spreadsheets.values.append({
        spreadsheetId,
        range: quoted(tab),
        valueInputOption: "USER_ENTERED",
        requestBody: { values: rows.map((row) => HEADERS[tab].map((header) => row[header] ?? "")) },
      });
    },
    setting: async (name, value) => {
      const rows = await cells("Réglages");
      const at = rows.findIndex((row) => row[0] === name);
      if (at < 0) throw new Error(`Réglage absent : ${name}`);
      await write(`Réglages!B${at + 1}`, [[value]]);
    },
    batch: async (...requests) => {
      const { data } = await clients.sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests },
      });
      return data;
    },
    close: () => running.close(),
  };
}

function clientsAt(url: string, token: string): Clients {
  const credentials = new auth.OAuth2();
  credentials.setCredentials({ access_token: token, expiry_date: Date.UTC(2100, 0, 1) });
  const options = { auth: credentials, rootUrl: `${url}/`, retry: false };
  return {
    sheets: sheets({ version: "v4", ...options }),
    gmail: gmail({ version: "v1", ...options }),
    script: script({ version: "v1", ...options }),
  };
}

/** A whole tab in A1 notation. */
export function quoted(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** The serial number of a day in a sheet (day 0 = 30 December 1899). */
export function serial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A day as people type it in France. */
export function french(day: string): string {
  return day.split("-").reverse().join("/");
}

/** The text of a CSV file as a French spreadsheet saves it. */
export function csv(rows: readonly (readonly Value[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/[;"\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)),
    )
    .map((row) => row.join(";"))
    .join("\n");
}
