import { auth, script, type script_v1 } from "@googleapis/script";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { scriptMethodsOf } from "../../sandbox/apps-script/methods.ts";
import type { Sandbox } from "../../sandbox/types.ts";
import { aSandbox, aWorkbook, served } from "./local-google.ts";
import { scriptProject } from "./script-project.ts";

const code = `
function echo(a, b) { return { a: a, b: b, lists: Array.isArray(a) }; }
function nothing() {}
function empty() { return null; }
function days() {
  return { now: new Date(), midnight: Utilities.parseDate("2026-03-29", "Europe/Paris", "yyyy-MM-dd"), list: [[new Date(2026, 0, 1, 12)]] };
}
function cellDay() { return SpreadsheetApp.getActive().getSheetByName("Feuille 1").getRange("A1").getValue(); }
function writeThenFail() {
  SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue("écrit");
  fail();
}
function fail() { throw new TypeError("raté"); }
function asksUi() { SpreadsheetApp.getUi(); }
function hidden_() { return 1; }
var left = "rien";
function leaves() { left = "laissé"; Array.prototype.laissé = true; return left; }
function finds() { return [left, [].laissé === true]; }
function returnsSheet() { return SpreadsheetApp.getActiveSheet(); }
function surroundings() {
  var names = ["fetch", "URL", "URLSearchParams", "TextEncoder", "TextDecoder", "setTimeout", "setInterval", "queueMicrotask", "crypto",
    "structuredClone", "atob", "btoa", "performance", "AbortController", "window", "process", "require", "Buffer", "Blob", "module", "global"];
  return names.filter(function (name) { return typeof globalThis[name] !== "undefined"; });
}
`;

const project = scriptProject(code);
const sandbox: Sandbox = aSandbox();
let server: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  server = await served(sandbox, scriptMethodsOf(project));
});
afterAll(async () => {
  await server.close();
  project.remove();
});
beforeEach(() => {
  sandbox.workbook = aWorkbook();
});

function client(token: string): script_v1.Script {
  const credentials = new auth.OAuth2();
  credentials.setCredentials({ access_token: token, expiry_date: Date.UTC(2100, 0, 1) });
  return script({ version: "v1", auth: credentials, rootUrl: server.rootUrl, retry: false });
}

async function run(name: string, parameters: unknown[] = []): Promise<script_v1.Schema$Operation> {
  const { data } = await client(server.token).scripts.run({
    scriptId: sandbox.scriptId,
    requestBody: { function: name, parameters },
  });
  return data;
}

const responseType = "type.googleapis.com/google.apps.script.v1.ExecutionResponse";
const errorType = "type.googleapis.com/google.apps.script.v1.ExecutionError";

describe("scripts.run avec le client de Google", () => {
  it("les paramètres arrivent comme ils sont partis, les plages en listes de listes", async () => {
    const range = [
      ["Client", "TTC"],
      ["Alpha", 12.5],
    ];
    expect(await run("echo", [range, "2026-05-12"])).toEqual({
      done: true,
      response: { "@type": responseType, result: { a: range, b: "2026-05-12", lists: true } },
    });
  });

  it("une fonction qui ne rend rien n'a pas de résultat ; rendre null en est un", async () => {
    expect(await run("nothing")).toEqual({ done: true, response: { "@type": responseType } });
    expect(await run("empty")).toEqual({ done: true, response: { "@type": responseType, result: null } });
  });

  it("rien ne passe d'un appel au suivant : ni variable, ni ce qu'un script ajoute au langage", async () => {
    expect((await run("leaves")).response?.result).toBe("laissé");
    expect((await run("finds")).response?.result).toEqual(["rien", false]);
  });

  it("l'instant est le jour du bac à sable à neuf heures, les dates sortent en numéros de série", async () => {
    const done = await run("days");
    // 46023 is 2026-01-01; 12 May is 131 days later, 29 March (clocks go forward that night) 87 days.
    expect(done.response?.result).toEqual({ now: 46154.375, midnight: 46110, list: [[46023.5]] });
  });

  it("une cellule de date se lit au jour affiché", async () => {
    sandbox.workbook.sheets[0]?.rows.push([
      { value: 46110, format: { type: "DATE", pattern: "dd/MM/yyyy" } },
    ]);
    expect((await run("cellDay")).response?.result).toBe(46110);
  });

  it("une exception est une réponse ; ce qui fut écrit avant elle reste", async () => {
    expect(await run("writeThenFail")).toEqual({
      done: true,
      error: {
        code: 3,
        message: "ScriptError",
        details: [
          {
            "@type": errorType,
            errorMessage: "TypeError: raté",
            errorType: "ScriptError",
            scriptStackTraceElements: [
              { function: "fail", lineNumber: 13 },
              { function: "writeThenFail", lineNumber: 11 },
            ],
          },
        ],
      },
    });
    expect(sandbox.workbook.sheets[0]?.rows).toEqual([[{ value: "écrit" }]]);
  });

  it.each([
    { name: "absente", message: "Script function not found: absente" },
    { name: "hidden_", message: "Script function not found: hidden_" },
    { name: "Date", message: "Script function not found: Date" },
    { name: "asksUi", message: "Exception: Cannot call SpreadsheetApp.getUi() from this context." },
    {
      name: "returnsSheet",
      message: "Error: The script completed but the returned value is not a supported return type.",
    },
  ])("« $name » échoue : $message", async ({ name, message }) => {
    const details = (await run(name)).error?.details as { errorMessage?: string }[] | undefined;
    expect(details?.[0]?.errorMessage).toBe(message);
  });

  it("rien de ce qu'Apps Script n'a pas n'existe dans le script", async () => {
    expect((await run("surroundings")).response?.result).toEqual([]);
  });

  it("le jeton doit porter toutes les portées du manifeste ; « spreadsheets » vaut « currentonly »", async () => {
    const auth = "https://www.googleapis.com/auth/";
    const requestBody = { function: "nothing" };
    const both = client(server.tokenOf([`${auth}spreadsheets`, `${auth}script.container.ui`]));
    expect((await both.scripts.run({ scriptId: sandbox.scriptId, requestBody })).status).toBe(200);
    const half = client(server.tokenOf([`${auth}spreadsheets`]));
    await expect(half.scripts.run({ scriptId: sandbox.scriptId, requestBody })).rejects.toMatchObject({
      status: 403,
    });
    await expect(client(server.token).scripts.run({ scriptId: "autre", requestBody })).rejects.toMatchObject({
      status: 404,
      message: "Requested entity was not found.",
    });
  });
});
