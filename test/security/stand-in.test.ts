import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSandbox } from "../sandbox/server.ts";
import { startedSandbox } from "../sandbox-tests/started-sandbox.ts";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startedSandbox();
});
afterAll(() => sandbox.close());

const EVIL = "https://site-visite.example";

interface Answer {
  readonly status: number;
  readonly allowed: string | undefined;
  readonly body: string;
}

/** A request as a browser sends it for a page: with its `Origin`, and the `Host` that it asked for. */
function asked(method: string, path: string, headers: Record<string, string>, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${sandbox.url}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => {
        const allowed = answer.headers["access-control-allow-origin"];
        resolve({ status: answer.statusCode ?? 0, allowed, body: text });
      });
    });
    sent.on("error", reject);
    sent.end(method === "GET" || method === "OPTIONS" ? undefined : body);
  });
}

describe("Le bac à sable pendant que l'on navigue ailleurs", () => {
  it.each([
    ["GET", "/sandbox"],
    ["GET", "/sandbox/state"],
    ["GET", "/sandbox/tab?id=0"],
    ["GET", "/sandbox/events"],
    ["PUT", "/sandbox/workbook?name=a.csv"],
    ["POST", "/sandbox/run"],
    ["POST", "/sandbox/authorize"],
    ["POST", "/sandbox/tokens"],
    ["OPTIONS", "/sandbox/workbook"],
  ])("%s %s : une page d'un autre site n'apprend rien et ne change rien", async (method, path) => {
    const before = await asked("GET", "/sandbox/state", {});
    for (const origin of [EVIL, "null", "http://127.0.0.1:1", "https://mail.google.com"]) {
      const { status, allowed, body } = await asked(method, path, { origin }, "Client\nMallory");
      expect([origin, status, allowed]).toEqual([origin, 403, undefined]);
      expect(body).not.toContain(sandbox.accessToken);
      expect(body).not.toContain("Martin");
    }
    expect(await asked("GET", "/sandbox/state", {})).toEqual(before);
  });

  it("sa propre page, l'extension construite et un programme sont servis", async () => {
    const own = { origin: sandbox.url };
    const extension = { origin: "chrome-extension://abcdefghijklmnopabcdefghijklmnop" };
    const mapped = { origin: "https://mail.google.com", host: "mail.google.com" };
    for (const headers of [{}, own, extension, mapped]) {
      const { status, body } = await asked("GET", "/sandbox", headers);
      expect([headers, status]).toEqual([headers, 200]);
      expect(body).toContain(sandbox.accessToken);
    }
  });

  it("un nom de domaine tourné vers cette machine n'est pas servi", async () => {
    const rebound = { origin: "http://rebond.example:8420", host: "rebond.example:8420" };
    expect((await asked("GET", "/sandbox", rebound)).status).toBe(404);
  });

  it("sans le jeton, les API ne donnent rien, d'où que vienne la demande", async () => {
    const { spreadsheetId } = sandbox.info();
    const { status, body } = await asked("GET", `/v4/spreadsheets/${spreadsheetId}`, { origin: EVIL });
    expect(status).toBe(401);
    expect(body).not.toContain("Factures");
  });
});
