import { composedDraft } from "../gmail/composed-message.ts";
import { loadWorkbook } from "../load/load-workbook.ts";
import { accept, answerAtOnce, readAuthorisation } from "../oauth/authorisation.ts";
import type { ApiRequest, ApiResponse, Sandbox } from "../types.ts";
import { calculate } from "../workbook/calculated.ts";
import { isDay } from "./clock.ts";
import { FaultFormatError, type FaultPlan, readFaults } from "./faults.ts";
import { refusal } from "./html.ts";
import { mailView, pageState } from "./page-state.ts";
import { runForPage } from "./rooms.ts";
import { tabCsv, tabView } from "./tab-view.ts";

/** What `GET /sandbox` answers. */
export interface SandboxInfo {
  readonly spreadsheetId: string;
  readonly scriptId: string;
  readonly accessToken: string;
  readonly today: string;
  readonly url: string;
  readonly httpsPort: number;
}

export interface ControlDesk {
  readonly sandbox: Sandbox;
  readonly faults: FaultPlan;
  readonly info: () => SandboxInfo;
}

type Handler = (desk: ControlDesk, request: ApiRequest) => ApiResponse | Promise<ApiResponse>;

const handlers: Readonly<Record<string, Handler>> = {
  "GET /sandbox": (desk) => ok(desk.info()),
  "POST /sandbox/clock": setClock,
  "PUT /sandbox/workbook": replaceWorkbook,
  "GET /sandbox/calls": (desk) => ok(desk.sandbox.calls.snapshot()),
  "DELETE /sandbox/calls": (desk) => {
    desk.sandbox.calls.reset();
    return ok(desk.sandbox.calls.snapshot());
  },
  "GET /sandbox/faults": (desk) => ok(desk.faults.list()),
  "POST /sandbox/faults": addFaults,
  "DELETE /sandbox/faults": (desk) => {
    desk.faults.clear();
    return ok([]);
  },
  "POST /sandbox/tokens": issueToken,
  "POST /sandbox/tokens/expire": (desk) => {
    desk.sandbox.tokens.expireAll();
    desk.sandbox.changed();
    return ok({});
  },
  "GET /sandbox/state": (desk) => ok(pageState(desk.sandbox)),
  "GET /sandbox/tab": (desk, request) =>
    withTab(desk, request, (sheet) => ok(tabView(desk.sandbox.workbook, sheet, desk.sandbox.clock.today()))),
  "GET /sandbox/tab.csv": (desk, request) =>
    withTab(desk, request, (sheet) => {
      calculate(desk.sandbox.workbook, desk.sandbox.clock.today(), sheet);
      return {
        status: 200,
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(sheet.title)}.csv`,
        },
        body: tabCsv(sheet),
      };
    }),
  "POST /sandbox/run": runScript,
  "POST /sandbox/authorize": authorise,
  "POST /sandbox/gmail-compose": composeMail,
};

/** The sandbox's own endpoints, those that Google does not have. `undefined`: not one of them. */
export async function controlRoute(desk: ControlDesk, request: ApiRequest): Promise<ApiResponse> {
  const path = request.path.replace(/\/$/, "");
  const handler = handlers[`${request.method} ${path}`];
  if (handler !== undefined) return handler(desk, request);
  const mail = /^\/sandbox\/(drafts|messages)\/([^/]+?)(\.eml)?$/.exec(path);
  if (mail !== null && request.method === "GET") {
    return readMail(desk.sandbox, mail[1] ?? "", mail[2] ?? "", mail[3] !== undefined);
  }
  return refusal(404, `Adresse inconnue du bac à sable\u00a0: ${request.method} ${request.path}`);
}

function ok(body: object): ApiResponse {
  return { status: 200, body };
}

function setClock(desk: ControlDesk, request: ApiRequest): ApiResponse {
  const today = jsonOf(request)?.today;
  if (!isDay(today)) {
    return refusal(400, 'Le jour manque ou n’existe pas : envoyez {"today": "AAAA-MM-JJ"}.');
  }
  desk.sandbox.clock.set(today);
  desk.sandbox.changed();
  return ok({ today });
}

async function replaceWorkbook(desk: ControlDesk, request: ApiRequest): Promise<ApiResponse> {
  const name = request.query.get("name") ?? "";
  if (name === "") return refusal(400, "Le nom du fichier manque\u00a0: PUT /sandbox/workbook?name=FICHIER.");
  const { sandbox } = desk;
  return sandbox.exclusive(async () => {
    try {
      const loaded = await loadWorkbook(request.body, name);
      // The address of the workbook stays: whoever had it open reads the new content.
      sandbox.workbook = { ...loaded, spreadsheetId: sandbox.workbook.spreadsheetId };
    } catch (error) {
      return refusal(400, error instanceof Error ? error.message : String(error));
    }
    sandbox.changed();
    return ok(desk.info());
  });
}

function addFaults(desk: ControlDesk, request: ApiRequest): ApiResponse {
  try {
    desk.faults.add(readFaults(JSON.parse(Buffer.from(request.body).toString("utf8"))));
  } catch (error) {
    if (error instanceof FaultFormatError) return refusal(400, error.message);
    if (error instanceof SyntaxError) return refusal(400, "Le corps doit être une liste JSON de pannes.");
    throw error;
  }
  return ok(desk.faults.list());
}

/** A token for a test: `{"scopes": […], "expiresIn": seconds, "clientId", "picked": [file ids]}`. */
function issueToken(desk: ControlDesk, request: ApiRequest): ApiResponse {
  const body = jsonOf(request);
  const scopes = body?.scopes;
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string")) {
    return refusal(400, "«\u00a0scopes\u00a0» doit être une liste de portées.");
  }
  const clientId = typeof body?.clientId === "string" ? body.clientId : "client-de-test";
  const expiresIn = typeof body?.expiresIn === "number" ? body.expiresIn : undefined;
  const picked = Array.isArray(body?.picked) ? body.picked.filter((id) => typeof id === "string") : [];
  const { tokens } = desk.sandbox;
  tokens.grant(clientId, scopes);
  tokens.pick(clientId, picked);
  const token = tokens.issue(scopes, { clientId, expiresIn });
  desk.sandbox.changed();
  return ok({ accessToken: token.value, scopes });
}

function withTab(
  desk: ControlDesk,
  request: ApiRequest,
  show: (sheet: Sandbox["workbook"]["sheets"][number]) => ApiResponse,
): ApiResponse {
  const id = Number(request.query.get("id"));
  const sheet = desk.sandbox.workbook.sheets.find((tab) => tab.sheetId === id);
  return sheet === undefined ? refusal(404, "Cet onglet n’existe plus.") : show(sheet);
}

async function runScript(desk: ControlDesk, request: ApiRequest): Promise<ApiResponse> {
  const body = jsonOf(request);
  const name = body?.function;
  if (typeof name !== "string") return refusal(400, "«\u00a0function\u00a0» (un nom) manque.");
  const parameters = Array.isArray(body?.parameters) ? body.parameters : [];
  const shown = typeof body?.shownTab === "number" ? body.shownTab : undefined;
  return ok(await runForPage(desk.sandbox, name, parameters, body?.ui === true, shown));
}

/** The extension's sign-in on the sandbox page: what `launchWebAuthFlow` gets without a window, if it can. */
function authorise(desk: ControlDesk, request: ApiRequest): ApiResponse {
  const body = jsonOf(request);
  const address = typeof body?.url === "string" ? body.url : "";
  const query = URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
  const asked = readAuthorisation(query);
  if ("error" in asked) return refusal(400, asked.explanation);
  if (body?.auto === true) {
    const { spreadsheetId } = desk.sandbox.workbook;
    return ok({ redirect: accept(asked, desk.sandbox, asked.scopes, asked.onePick ? [spreadsheetId] : []) });
  }
  const at = answerAtOnce(asked, desk.sandbox);
  return ok(at === undefined ? { ask: true } : { redirect: at });
}

/** Gmail's compose window: « Fermer » keeps a draft, « Envoyer » sends it. */
async function composeMail(desk: ControlDesk, request: ApiRequest): Promise<ApiResponse> {
  const body = jsonOf(request) ?? {};
  const text = (name: string): string => (typeof body[name] === "string" ? body[name] : "");
  const { sandbox } = desk;
  const fields = {
    to: text("to"),
    cc: text("cc"),
    bcc: text("bcc"),
    subject: text("su"),
    body: text("body"),
  };
  const sending = text("action") === "send";
  if (sending && fields.to + fields.cc + fields.bcc === "")
    return refusal(400, "Indiquez au moins un destinataire.");
  return sandbox.exclusive(async () => {
    try {
      const id = await sandbox.mailbox.createDraft(composedDraft(fields, sandbox.mailbox.account));
      const sent = sending ? await sandbox.mailbox.sendDraft(id) : undefined;
      sandbox.changed();
      return ok(sent === undefined ? { draftId: id } : { messageId: sent.stored.id });
    } catch (error) {
      return refusal(
        400,
        `Le message n’a pas pu être enregistré\u00a0: ${error instanceof Error ? error.message : error}`,
      );
    }
  });
}

function readMail(sandbox: Sandbox, kind: string, id: string, asFile: boolean): ApiResponse {
  const item = kind === "drafts" ? sandbox.mailbox.draft(id)?.item : sandbox.mailbox.message(id);
  if (item === undefined) return refusal(404, "Ce message n’existe plus.");
  if (!asFile) return ok(mailView(item));
  return {
    status: 200,
    headers: { "content-type": "message/rfc822", "content-disposition": `attachment; filename="${id}.eml"` },
    body: Buffer.from(item.stored.raw, "base64url"),
  };
}

function jsonOf(request: ApiRequest): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(request.body).toString("utf8"));
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
