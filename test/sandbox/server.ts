import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { isApiPath, matchMethod, runMethod, unknownMethod } from "./control/api-dispatch.ts";
import { CallCounter } from "./control/calls.ts";
import { makeCertificate } from "./control/certificate.ts";
import { momentOn, sandboxClock } from "./control/clock.ts";
import { EventStream } from "./control/events.ts";
import { exclusiveDoor } from "./control/exclusive.ts";
import { FaultPlan } from "./control/faults.ts";
import { errorOfStatus } from "./control/google-errors.ts";
import { FOREIGN_ORIGIN, HostLog, isForeignOrigin, isServedHost } from "./control/hosts.ts";
import { refusal } from "./control/html.ts";
import { BodyTooLarge, preflight, readRequest, send } from "./control/http.ts";
import { apiMethods } from "./control/rooms.ts";
import { controlRoute, type SandboxInfo } from "./control/routes.ts";
import { type SavedState, StateFile } from "./control/state-file.ts";
import { gmailPageRoute } from "./gmail/gmail-page.ts";
import { Mailbox } from "./gmail/mailbox.ts";
import { oauthRoute } from "./oauth/routes.ts";
import { everyScope } from "./oauth/scopes.ts";
import { sandboxClient, TokenStore } from "./oauth/tokens.ts";
import { pageRoute } from "./page/page-route.ts";
import { registerRoute } from "./registers/register-routes.ts";
import type { ApiRequest, ApiResponse, Sandbox } from "./types.ts";
import { serialise, type Workbook } from "./workbook/workbook.ts";

export interface SandboxOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly workbook: Workbook;
  /** The sandbox's first day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Folder of `state.json`; absent: nothing is kept. */
  readonly stateDir?: string;
  /** A state to go on from (mailbox, tokens); its workbook is handed over in `workbook`. */
  readonly resumed?: SavedState;
  /** The built extension that `/panel/` serves. */
  readonly extensionDir?: string;
  /** Work to be done before `GET /sandbox` answers; the servers already listen meanwhile. */
  readonly prepare?: (sandbox: Sandbox) => Promise<void>;
}

export interface RunningSandbox {
  readonly sandbox: Sandbox;
  readonly faults: FaultPlan;
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  readonly httpsPort: number;
  readonly accessToken: string;
  readonly info: () => SandboxInfo;
  /** Every name that was asked for, this machine's own left out: what left the browser. */
  readonly hostsSeen: () => readonly string[];
  /** The same, with the first request to each name. */
  readonly firstRequests: () => readonly string[];
  /** Resolves when the state is on disk. */
  readonly flush: () => Promise<void>;
  /** Ends the answers under way, then both servers. */
  readonly close: () => Promise<void>;
}

export class PortTaken extends Error {}

/**
 * Starts the local Google: HTTP on 127.0.0.1 and the port, HTTPS for Google's names on a free port.
 * Throws PortTaken when the port is not free.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const events = new EventStream();
  const faults = new FaultPlan();
  const hosts = new HostLog();
  const clock = sandboxClock(options.today);
  const tokens = new TokenStore(() => Date.now());
  const mailbox = new Mailbox(tokens.account, () => momentOn(clock));
  if (options.resumed !== undefined) {
    tokens.restore(options.resumed.tokens);
    await mailbox.restore(options.resumed.mailbox);
  }
  const kept = tokens.save().access.find((token) => token.clientId === sandboxClient);
  const accessToken = (
    kept ?? tokens.issue(everyScope, { expiresIn: Number.POSITIVE_INFINITY, clientId: sandboxClient })
  ).value;
  const gather = (): SavedState => ({
    version: 1,
    today: clock.today(),
    workbook: serialise(sandbox.workbook),
    mailbox: mailbox.save(),
    tokens: tokens.save(),
  });
  const file = options.stateDir === undefined ? undefined : new StateFile(options.stateDir, gather);
  const sandbox: Sandbox = {
    workbook: options.workbook,
    scriptId: "1crescendo-bac-a-sable-script",
    mailbox,
    tokens,
    clock,
    calls: new CallCounter(),
    exclusive: exclusiveDoor(),
    changed: () => {
      file?.touch();
      events.announce();
    },
  };
  const info = (): SandboxInfo => ({
    spreadsheetId: sandbox.workbook.spreadsheetId,
    scriptId: sandbox.scriptId,
    accessToken,
    today: clock.today(),
    url,
    httpsPort,
  });
  const desk = { sandbox, faults, info };
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const route = async (request: ApiRequest): Promise<ApiResponse> => {
    if (request.path === "/sandbox") await ready;
    if (request.path === "/sandbox" || request.path.startsWith("/sandbox/")) {
      return (await pageRoute(request, desk, options.extensionDir)) ?? controlRoute(desk, request);
    }
    const register = registerRoute(request, sandbox);
    if (register !== undefined) return register;
    const oauth = oauthRoute(request, sandbox);
    if (oauth !== undefined) return oauth;
    if (isApiPath(request)) {
      const matched = matchMethod(apiMethods, request);
      if (matched === undefined) return unknownMethod(request);
      return runMethod(matched, request, sandbox);
    }
    return (
      (await gmailPageRoute(request, sandbox)) ??
      (await pageRoute(request, desk, options.extensionDir)) ??
      errorOfStatus(404)
    );
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const origin = incoming.headers.origin;
    try {
      const request = await readRequest(incoming);
      hosts.note(request);
      if (!isServedHost(request.host)) return send(outgoing, errorOfStatus(404), origin);
      // The workbook may be the user's own: no page that they happen to visit meanwhile reads it or changes it.
      if (request.path.startsWith("/sandbox") && isForeignOrigin(origin, incoming.headers.host))
        return send(outgoing, refusal(403, FOREIGN_ORIGIN), undefined);
      if (request.path === "/sandbox/events") return events.open(outgoing);
      if (request.method === "OPTIONS") return send(outgoing, preflight(request), origin ?? "*");
      const methodId = request.path.startsWith("/sandbox")
        ? undefined
        : matchMethod(apiMethods, request)?.method.id;
      if (methodId !== undefined) sandbox.calls.api(methodId);
      const fault = request.path.startsWith("/sandbox") ? undefined : faults.take({ ...request, methodId });
      if (fault !== undefined && (fault.status === undefined || !fault.afterCommit))
        await wait(fault.delayMs);
      if (fault?.status !== undefined && !fault.afterCommit) return fail(outgoing, fault.status, origin);
      const done = await route(request);
      await file?.flush();
      if (fault?.status !== undefined) {
        await wait(fault.delayMs);
        return fail(outgoing, fault.status, origin);
      }
      send(outgoing, done, origin);
    } catch (error) {
      if (outgoing.headersSent || outgoing.destroyed) return;
      if (error instanceof BodyTooLarge) return send(outgoing, refusal(413, error.message), origin);
      console.error(error);
      const said = error instanceof Error ? error.message : String(error);
      send(outgoing, refusal(500, `Erreur interne du bac à sable\u00a0: ${said}`), origin);
    }
  };
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    void answer(incoming, outgoing);
  };

  const plain = createServer(listener);
  const port = await listen(plain, options.port);
  const url = `http://127.0.0.1:${port}`;
  const secure = createSecureServer(await makeCertificate(), listener);
  const httpsPort = await listen(secure, 0);
  const close = async (): Promise<void> => {
    events.close();
    await Promise.all([stop(plain), stop(secure)]);
    await file?.flush();
  };
  try {
    await options.prepare?.(sandbox);
  } catch (error) {
    await close();
    throw error;
  }
  sandbox.changed();
  await file?.flush();
  isReady();

  return {
    sandbox,
    faults,
    url,
    port,
    httpsPort,
    accessToken,
    info,
    hostsSeen: () => hosts.hosts(),
    firstRequests: () => hosts.first(),
    flush: async () => file?.flush(),
    close,
  };
}

function fail(outgoing: ServerResponse, status: number, origin: string | undefined): void {
  if (status === 0) outgoing.destroy();
  else send(outgoing, errorOfStatus(status), origin);
}

function wait(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new PortTaken(String(port)) : error);
    });
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A connection that stays open must not keep the program from ending.
    setTimeout(() => server.closeAllConnections(), 1500).unref();
  });
}
