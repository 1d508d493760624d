import { gmail, type gmail_v1 } from "@googleapis/gmail";
import { script } from "@googleapis/script";
import { sheets, auth as sheetsAuth } from "@googleapis/sheets";
import { columnLetter } from "#shared/base/column-letter.ts";
import type { RunningSandbox } from "../sandbox/server.ts";

/** A row of a tab, by header, as a person reads it. */
export type NamedRow = Readonly<Record<string, string>>;

/** A draft as Gmail's API gives it. */
interface ReadDraft {
  readonly id: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  /** Our `X-Crescendo-Id`. */
  readonly mark: string;
  readonly text: string;
}

/** What the tests look at and change by Google's official clients, as any other program would. */
export interface GoogleClients {
  /** Rows under the header row (the first whose column A holds `firstHeader`). */
  rows(tab: string, firstHeader?: string): Promise<readonly NamedRow[]>;
  /** Adds a row by header at the end of a tab, as if typed. */
  add(tab: string, row: NamedRow, firstHeader?: string): Promise<void>;
  /** Types in one cell of the first row that holds a value under a header, as another person would. */
  change(tab: string, where: readonly [string, string], header: string, value: string): Promise<void>;
  drafts(): Promise<readonly ReadDraft[]>;
  /** The whole message of a draft, as it would be sent. */
  rawDraft(id: string): Promise<string>;
  /** Runs a function of the built add-on. Throws with the add-on's own words. */
  run(name: string): Promise<void>;
}

/** Google's Node clients on a running sandbox. */
export function googleClients(running: RunningSandbox): GoogleClients {
  const auth = new sheetsAuth.OAuth2();
  auth.setCredentials({ access_token: running.accessToken, expiry_date: Date.now() + 3_600_000 });
  const options = { auth, rootUrl: `${running.url}/`, retry: false } as const;
  const book = sheets({ version: "v4", ...options }).spreadsheets.values;
  const mail = gmail({ version: "v1", ...options }).users.drafts;
  const scripts = script({ version: "v1", ...options }).scripts;
  const spreadsheetId = () => running.sandbox.workbook.spreadsheetId;

  async function table(tab: string, firstHeader?: string): Promise<readonly (readonly string[])[]> {
    const { data } = await book.get({ spreadsheetId: spreadsheetId(), range: `'${tab}'` });
    const rows = (data.values ?? []) as string[][];
    const head = firstHeader === undefined ? 0 : rows.findIndex(([first]) => first === firstHeader);
    if (head < 0) throw new Error(`« ${tab} » : l'en-tête « ${firstHeader} » est introuvable.`);
    return rows.slice(head);
  }

  return {
    async rows(tab, firstHeader) {
      const [headers = [], ...rows] = await table(tab, firstHeader);
      return rows.map((row) =>
        Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""])),
      );
    },
    async add(tab, row, firstHeader) {
      const [headers = []] = await table(tab, firstHeader);
      await book.append({
        spreadsheetId: spreadsheetId(),
        range: `'${tab}'`,
        valueInputOption: "USER_ENTERED",
        insertDataOption: "INSERT_ROWS",
        requestBody: { values: [headers.map((header) => row[header] ?? "")] },
      });
    },
    async change(tab, [key, wanted], header, value) {
      const rows = await table(tab);
      const column = rows[0]?.indexOf(key) ?? -1;
      const row = rows.findIndex((cells, index) => index > 0 && cells[column] === wanted);
      const at = rows[0]?.indexOf(header) ?? -1;
      if (row < 1 || at < 0) throw new Error(`« ${tab} » : la cellule est introuvable.`);
      await book.update({
        spreadsheetId: spreadsheetId(),
        range: `'${tab}'!${columnLetter(at)}${row + 1}`,
        valueInputOption: "RAW",
        requestBody: { values: [[value]] },
      });
    },
    async drafts() {
      const { data } = await mail.list({ userId: "me", maxResults: 100 });
      const ids = (data.drafts ?? []).flatMap(({ id }) => (id ? [id] : []));
      return Promise.all(
        ids.map(async (id) => readDraft(id, (await mail.get({ userId: "me", id })).data.message)),
      );
    },
    async rawDraft(id) {
      const { data } = await mail.get({ userId: "me", id, format: "raw" });
      return Buffer.from(data.message?.raw ?? "", "base64url").toString("latin1");
    },
    async run(name) {
      const { data } = await scripts.run({
        scriptId: running.info().scriptId,
        requestBody: { function: name },
      });
      if (data.error) throw new Error(JSON.stringify(data.error.details));
    },
  };
}

function readDraft(id: string, message: gmail_v1.Schema$Message | undefined): ReadDraft {
  const headers = message?.payload?.headers ?? [];
  const header = (name: string) =>
    headers.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value ?? "";
  return {
    id,
    to: header("To"),
    cc: header("Cc"),
    subject: header("Subject"),
    mark: header("X-Crescendo-Id"),
    text: plainText(message?.payload),
  };
}

function plainText(part: gmail_v1.Schema$MessagePart | undefined): string {
  if (part?.mimeType === "text/plain") {
    return Buffer.from(part.body?.data ?? "", "base64url")
      .toString("utf8")
      .replace(/\r\n/g, "\n");
  }
  return (part?.parts ?? []).map(plainText).find((text) => text !== "") ?? "";
}
