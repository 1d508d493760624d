import { type RunningSandbox, type SandboxOptions, startSandbox } from "../sandbox/server.ts";
import { newSheet, newWorkbook } from "../sandbox/workbook/workbook.ts";

/** A sandbox on a free port with one small tab, for the tests of this folder. */
export function startedSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningSandbox> {
  const workbook = newWorkbook("classeur-de-test", "Classeur de test");
  workbook.sheets.push(
    newSheet(0, "Factures", [
      [{ value: "Client" }, { value: "Montant" }],
      [{ value: "Martin" }, { value: 120.5 }],
    ]),
  );
  return startSandbox({ port: 0, workbook, today: "2026-05-12", ...options });
}

/** A JSON request to one of the sandbox's own endpoints. */
export async function ask(
  sandbox: RunningSandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(`${sandbox.url}${path}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}
