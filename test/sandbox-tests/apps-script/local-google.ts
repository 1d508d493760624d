import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { matchMethod, runMethod, unknownMethod } from "../../sandbox/control/api-dispatch.ts";
import { CallCounter } from "../../sandbox/control/calls.ts";
import { sandboxClock } from "../../sandbox/control/clock.ts";
import { exclusiveDoor } from "../../sandbox/control/exclusive.ts";
import { readRequest, send } from "../../sandbox/control/http.ts";
import { Mailbox } from "../../sandbox/gmail/mailbox.ts";
import { everyScope } from "../../sandbox/oauth/scopes.ts";
import { TokenStore } from "../../sandbox/oauth/tokens.ts";
import type { ApiMethod, Sandbox } from "../../sandbox/types.ts";
import { newSheet, newWorkbook, type Workbook } from "../../sandbox/workbook/workbook.ts";

/** A sandbox without its server, for a room alone. */
export function aSandbox(workbook: Workbook = aWorkbook(), today = "2026-05-12"): Sandbox {
  const tokens = new TokenStore(() => Date.UTC(2026, 4, 12));
  return {
    workbook,
    scriptId: "script-1",
    mailbox: new Mailbox(tokens.account, () => Date.UTC(2026, 4, 12)),
    tokens,
    clock: sandboxClock(today),
    calls: new CallCounter(),
    exclusive: exclusiveDoor(),
    changed: () => undefined,
  };
}

/** A workbook with one empty tab, `Feuille 1`. */
export function aWorkbook(): Workbook {
  const workbook = newWorkbook("classeur-1", "Mes factures");
  workbook.sheets.push(newSheet(0, "Feuille 1"));
  return workbook;
}

/** Some methods over HTTP on a free port, with the sandbox's own check of tokens and scopes. */
export async function served(
  sandbox: Sandbox,
  methods: readonly ApiMethod[],
): Promise<{
  rootUrl: string;
  token: string;
  tokenOf: (scopes: readonly string[]) => string;
  close: () => Promise<void>;
}> {
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming);
    const matched = matchMethod(methods, request);
    if (matched !== undefined) sandbox.calls.api(matched.method.id);
    send(
      outgoing,
      matched === undefined ? unknownMethod(request) : await runMethod(matched, request, sandbox),
      undefined,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const tokenOf = (scopes: readonly string[]) => sandbox.tokens.issue(scopes).value;
  return {
    rootUrl: `http://127.0.0.1:${port}/`,
    token: tokenOf(everyScope),
    tokenOf,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
