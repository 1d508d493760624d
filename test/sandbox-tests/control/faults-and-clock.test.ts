import { auth as googleAuth, sheets, type sheets_v4 } from "@googleapis/sheets";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { ask, startedSandbox } from "../started-sandbox.ts";

let sandbox: RunningSandbox;
let client: sheets_v4.Sheets;
let spreadsheetId: string;

beforeAll(async () => {
  sandbox = await startedSandbox();
  spreadsheetId = sandbox.info().spreadsheetId;
  const auth = new googleAuth.OAuth2();
  auth.setCredentials({ access_token: sandbox.accessToken, expiry_date: Date.now() + 3_600_000 });
  client = sheets({ version: "v4", auth, rootUrl: `${sandbox.url}/`, retry: false });
});
beforeEach(async () => {
  await ask(sandbox, "DELETE", "/sandbox/faults");
  await ask(sandbox, "DELETE", "/sandbox/calls");
});
afterAll(() => sandbox.close());

async function read(range = "Factures!A1:B9"): Promise<unknown> {
  return (await client.spreadsheets.values.get({ spreadsheetId, range })).data.values;
}

async function write(range: string, value: string): Promise<void> {
  await client.spreadsheets.values.update({
    spreadsheetId,
    range,
    valueInputOption: "RAW",
    requestBody: { values: [[value]] },
  });
}

async function statusOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 200;
  } catch (error) {
    return (error as { status?: unknown }).status ?? "coupure";
  }
}

describe("Pannes", () => {
  it("une panne avant l’effet : la réponse est en erreur et rien n’est écrit", async () => {
    await ask(sandbox, "POST", "/sandbox/faults", [
      { match: "sheets.spreadsheets.values.update", status: 503 },
    ]);
    expect(await statusOf(write("Factures!D1", "avant"))).toBe(503);
    expect(await read("Factures!D1")).toBeUndefined();
    expect(await statusOf(write("Factures!D1", "avant"))).toBe(200);
  });

  it("une panne après l’effet : la réponse est en erreur mais l’écriture est faite", async () => {
    await ask(sandbox, "POST", "/sandbox/faults", { match: "values.update", status: 503, afterCommit: true });
    expect(await statusOf(write("Factures!D2", "après"))).toBe(503);
    expect(await read("Factures!D2")).toEqual([["après"]]);
  });

  it("le nombre de fois est respecté, et l’adresse désigne aussi la panne", async () => {
    await ask(sandbox, "POST", "/sandbox/faults", [
      { match: "^GET /v4/spreadsheets/.+/values/", status: 429, times: 2 },
    ]);
    expect(await statusOf(read())).toBe(429);
    expect(await statusOf(read())).toBe(429);
    expect(await statusOf(read())).toBe(200);
  });

  it("le corps d’une panne est celui de Google", async () => {
    await ask(sandbox, "POST", "/sandbox/faults", [{ match: "values.get", status: 429 }]);
    const answer = await fetch(`${sandbox.url}/v4/spreadsheets/${spreadsheetId}/values/A1`);
    const body = (await answer.json()) as { error: { code: number; status: string } };
    expect(body.error).toMatchObject({ code: 429, status: "RESOURCE_EXHAUSTED" });
  });

  it("le code 0 coupe la connexion, un délai seul retarde sans rien changer", async () => {
    await ask(sandbox, "POST", "/sandbox/faults", [
      { match: "values.get", status: 0 },
      { match: "values.get", delayMs: 120 },
    ]);
    const token = { headers: { authorization: `Bearer ${sandbox.accessToken}` } };
    const address = `${sandbox.url}/v4/spreadsheets/${spreadsheetId}/values/Factures!A1`;
    await expect(fetch(address, token)).rejects.toThrow("fetch failed");
    const from = performance.now();
    expect((await fetch(address, token)).status).toBe(200);
    expect(performance.now() - from).toBeGreaterThan(110);
  });

  it.each([
    { fault: { status: 503 }, says: "match" },
    { fault: { match: "x", status: 200 }, says: "status" },
    { fault: { match: "x" }, says: "delayMs" },
    { fault: { match: "x", status: 503, times: 0 }, says: "times" },
  ])("une panne mal écrite est refusée en nommant $says", async ({ fault, says }) => {
    const answer = await ask(sandbox, "POST", "/sandbox/faults", [fault]);
    expect(answer.status).toBe(400);
    expect((answer.body as { error: { message: string } }).error.message).toContain(says);
    expect((await ask(sandbox, "GET", "/sandbox/faults")).body).toEqual([]);
  });
});

describe("Appels comptés", () => {
  it("chaque appel d’API est compté par méthode, les adresses du bac à sable ne le sont pas", async () => {
    await read();
    await read();
    await ask(sandbox, "GET", "/sandbox/state");
    expect((await ask(sandbox, "GET", "/sandbox/calls")).body).toEqual({
      api: { total: 2, byMethod: { "sheets.spreadsheets.values.get": 2 } },
      services: {
        total: 0,
        byKind: { read: 0, write: 0, format: 0, structure: 0, navigate: 0 },
        byMethod: {},
      },
    });
  });
});

describe("Jour du bac à sable", () => {
  it("change quand on le dit, survit au chargement d’un classeur, et refuse un jour impossible", async () => {
    expect((await ask(sandbox, "POST", "/sandbox/clock", { today: "2026-02-31" })).status).toBe(400);
    expect((await ask(sandbox, "POST", "/sandbox/clock", {})).status).toBe(400);
    expect((await ask(sandbox, "POST", "/sandbox/clock", { today: "2028-02-29" })).body).toEqual({
      today: "2028-02-29",
    });
    const loaded = await fetch(`${sandbox.url}/sandbox/workbook?name=ventes.csv`, {
      method: "PUT",
      body: "Client;Montant\nMartin;1 234,50\n",
    });
    expect(loaded.status).toBe(200);
    expect(((await ask(sandbox, "GET", "/sandbox")).body as { today: string }).today).toBe("2028-02-29");
    expect(await read("ventes!A2:B2")).toEqual([["Martin", "1 234,50"]]);
  });

  it("un fichier qui ne se lit pas laisse le classeur comme il était", async () => {
    const before = (await ask(sandbox, "GET", "/sandbox/state")).body;
    const refused = await fetch(`${sandbox.url}/sandbox/workbook?name=photo.xlsx`, {
      method: "PUT",
      body: "pas un classeur",
    });
    expect(refused.status).toBe(400);
    expect((await ask(sandbox, "GET", "/sandbox/state")).body).toEqual(before);
  });
});

describe("Réponses d’erreur aux clients de Google", () => {
  it("sans jeton 401, classeur inconnu 404, méthode absente 501 qui la nomme, adresse inconnue 404", async () => {
    const token = { headers: { authorization: `Bearer ${sandbox.accessToken}` } };
    expect((await fetch(`${sandbox.url}/v4/spreadsheets/${spreadsheetId}`)).status).toBe(401);
    expect(await statusOf(client.spreadsheets.get({ spreadsheetId: "inconnu" }))).toBe(404);
    const notDone = await fetch(`${sandbox.url}/drive/v3/files/x`, token);
    expect(notDone.status).toBe(501);
    expect(await notDone.text()).toContain("GET /drive/v3/files/x");
    expect((await fetch(`${sandbox.url}/v4/inconnu`, token)).status).toBe(404);
  });

  it("une page d’une autre origine peut appeler l’API", async () => {
    const answer = await fetch(`${sandbox.url}/v4/spreadsheets/${spreadsheetId}`, {
      method: "OPTIONS",
      headers: { origin: "https://exemple.fr", "access-control-request-headers": "authorization" },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://exemple.fr");
    expect(answer.headers.get("access-control-allow-headers")).toBe("authorization");
  });
});
