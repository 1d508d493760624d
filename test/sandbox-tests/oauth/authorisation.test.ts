import { auth as googleAuth, sheets } from "@googleapis/sheets";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { ask, startedSandbox } from "../started-sandbox.ts";

const back = "https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/";
const spreadsheets = "https://www.googleapis.com/auth/spreadsheets";
const compose = "https://www.googleapis.com/auth/gmail.compose";
const driveFile = "https://www.googleapis.com/auth/drive.file";

let sandbox: RunningSandbox | undefined;

function running(): RunningSandbox {
  if (sandbox === undefined) throw new Error("Le bac à sable n’est pas lancé.");
  return sandbox;
}

/** The query of an application's request. */
function request(more: Readonly<Record<string, string>> = {}): URLSearchParams {
  const base = {
    client_id: "client-1",
    redirect_uri: back,
    response_type: "token",
    scope: spreadsheets,
    state: "é&=1",
  };
  return new URLSearchParams({ ...base, ...more });
}

function open(query: URLSearchParams): Promise<Response> {
  return fetch(`${running().url}/o/oauth2/v2/auth?${query}`, { redirect: "manual" });
}

function decide(
  query: URLSearchParams,
  decision: string,
  granted: readonly string[],
  picked: readonly string[] = [],
) {
  const form = new URLSearchParams(query);
  form.set("decision", decision);
  for (const scope of granted) form.append("granted", scope);
  for (const file of picked) form.append("picked", file);
  return fetch(`${running().url}/o/oauth2/v2/auth`, { method: "POST", body: form, redirect: "manual" });
}

function fragment(answer: Response): URLSearchParams {
  expect(answer.status).toBe(302);
  const location = new URL(answer.headers.get("location") ?? "");
  expect(`${location.origin}${location.pathname}`).toBe(back);
  return new URLSearchParams(location.hash.slice(1));
}

async function readingStatus(
  accessToken: string,
  spreadsheetId = running().info().spreadsheetId,
): Promise<number> {
  const answer = await fetch(`${running().url}/v4/spreadsheets/${spreadsheetId}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return answer.status;
}

beforeEach(async () => {
  await sandbox?.close();
  sandbox = await startedSandbox();
});
afterAll(() => sandbox?.close());

describe("Page d’autorisation", () => {
  it("montre chaque portée avec sa case, un bouton Autoriser et un bouton Refuser", async () => {
    const html = await (await open(request({ scope: `${spreadsheets} ${compose}` }))).text();
    expect(html.match(/type="checkbox" name="granted"/g)).toHaveLength(2);
    expect(html).toContain(`value="${compose}" checked`);
    expect(html).toContain(">Autoriser</button>");
    expect(html).toContain(">Refuser</button>");
  });

  it("« Autoriser » revient par un 302 avec un jeton dans le fragment et l’état tel quel ; le jeton ouvre le classeur", async () => {
    const given = fragment(await decide(request(), "accept", [spreadsheets]));
    expect(given.get("state")).toBe("é&=1");
    expect(given.get("token_type")).toBe("Bearer");
    expect(Number(given.get("expires_in"))).toBeGreaterThan(3500);
    expect(await readingStatus(given.get("access_token") ?? "")).toBe(200);
  });

  it("« Refuser » et un accord vide reviennent avec access_denied, sans jeton", async () => {
    for (const answer of [
      await decide(request(), "refuse", [spreadsheets]),
      await decide(request(), "accept", []),
    ]) {
      const given = fragment(answer);
      expect(given.get("error")).toBe("access_denied");
      expect(given.has("access_token")).toBe(false);
    }
  });

  it("un accord partiel donne un jeton qui n’ouvre que ce qui est coché", async () => {
    const both = request({ scope: `${spreadsheets} ${compose}` });
    const given = fragment(await decide(both, "accept", [compose]));
    expect(given.get("scope")).toBe(compose);
    expect(await readingStatus(given.get("access_token") ?? "")).toBe(403);
  });

  it("une portée qui n’a pas été demandée ne peut pas être accordée", async () => {
    const given = fragment(await decide(request(), "accept", [spreadsheets, compose]));
    expect(given.get("scope")).toBe(spreadsheets);
  });

  it("prompt=none répond interaction_required avant l’accord, et un jeton après", async () => {
    const silent = request({ prompt: "none" });
    expect(fragment(await open(silent)).get("error")).toBe("interaction_required");
    await decide(request(), "accept", [spreadsheets]);
    const token = fragment(await open(silent)).get("access_token") ?? "";
    expect(await readingStatus(token)).toBe(200);
    expect(fragment(await open(request({ prompt: "none", client_id: "autre" }))).get("error")).toBe(
      "interaction_required",
    );
    const wider = request({ prompt: "none", scope: `${spreadsheets} ${compose}` });
    expect(fragment(await open(wider)).get("error")).toBe("interaction_required");
  });

  it.each<{ why: string; more: Record<string, string>; says: string }>([
    {
      why: "adresse de retour étrangère",
      more: { redirect_uri: "https://exemple.fr/" },
      says: "redirect_uri_mismatch",
    },
    {
      why: "identifiant d’extension impossible",
      more: { redirect_uri: "https://zzz.chromiumapp.org/" },
      says: "redirect_uri_mismatch",
    },
    {
      why: "http vers une autre machine",
      more: { redirect_uri: "http://192.168.1.2/" },
      says: "redirect_uri_mismatch",
    },
    { why: "portée inconnue", more: { scope: "tout" }, says: "invalid_scope" },
    { why: "client absent", more: { client_id: "" }, says: "invalid_request" },
    {
      why: "choix de fichier mêlé à une autre portée",
      more: { scope: `${driveFile} ${compose}`, trigger_onepick: "true" },
      says: "invalid_request",
    },
  ])("$why : page d’erreur, aucun retour", async ({ more, says }) => {
    const answer = await open(request(more));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(says);
  });

  it("ListAccounts, que Chromium demande de lui-même, répond 404 sans redirection", async () => {
    const { request: get } = await import("node:https");
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = get(
        {
          host: "127.0.0.1",
          port: running().httpsPort,
          path: "/ListAccounts?gpsia=1",
          headers: { host: "accounts.google.com" },
          rejectUnauthorized: false,
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      call.on("error", reject);
      call.end();
    });
    expect(status).toBe(404);
  });
});

describe("Accès par fichier (drive.file)", () => {
  const pick = { scope: driveFile, trigger_onepick: "true", prompt: "consent" };

  it("le classeur choisi s’ouvre, un autre n’existe pas : 404", async () => {
    const { spreadsheetId } = running().info();
    const html = await (await open(request(pick))).text();
    expect(html).toContain(`name="picked" value="${spreadsheetId}"`);
    const given = fragment(await decide(request(pick), "accept", [driveFile], [spreadsheetId]));
    expect(given.get("picked_file_ids")).toBe(spreadsheetId);
    expect(await readingStatus(given.get("access_token") ?? "")).toBe(200);
    const notPicked = fragment(
      await decide(request({ scope: driveFile, client_id: "autre" }), "accept", [driveFile]),
    );
    expect(await readingStatus(notPicked.get("access_token") ?? "")).toBe(404);
  });

  it("sans classeur choisi, c’est un refus", async () => {
    expect(fragment(await decide(request(pick), "accept", [driveFile])).get("error")).toBe("access_denied");
  });
});

describe("Jetons", () => {
  it("un code s’échange une fois, le jeton de renouvellement sert au client de Google", async () => {
    const query = request({ response_type: "code", redirect_uri: "http://127.0.0.1:9999/retour" });
    const answer = await decide(query, "accept", [spreadsheets]);
    const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const { url } = running();
    const client = new googleAuth.OAuth2({
      clientId: "client-1",
      clientSecret: "secret",
      redirectUri: "http://127.0.0.1:9999/retour",
      endpoints: {
        oauth2TokenUrl: `${url}/token`,
        oauth2RevokeUrl: `${url}/revoke`,
        tokenInfoUrl: `${url}/tokeninfo`,
      },
    });
    const { tokens } = await client.getToken(code);
    await expect(client.getToken(code)).rejects.toMatchObject({ message: "invalid_grant" });
    client.setCredentials({ refresh_token: tokens.refresh_token });
    const read = await sheets({ version: "v4", auth: client, rootUrl: `${url}/` }).spreadsheets.get({
      spreadsheetId: running().info().spreadsheetId,
    });
    expect(read.data.properties?.title).toBe("Classeur de test");
    const info = await client.getTokenInfo(client.credentials.access_token ?? "");
    expect(info).toMatchObject({ aud: "client-1", scopes: [spreadsheets] });
  });

  it("un accord retiré ferme le jeton et redemande l’accord", async () => {
    const token = fragment(await decide(request(), "accept", [spreadsheets])).get("access_token") ?? "";
    const { url } = running();
    expect((await fetch(`${url}/revoke?token=${encodeURIComponent(token)}`, { method: "POST" })).status).toBe(
      200,
    );
    expect(await readingStatus(token)).toBe(401);
    expect((await fetch(`${url}/tokeninfo?access_token=${token}`)).status).toBe(400);
    expect(fragment(await open(request({ prompt: "none" }))).get("error")).toBe("interaction_required");
  });

  it("les jetons des applications expirent, celui du bac à sable reste", async () => {
    const token = fragment(await decide(request(), "accept", [spreadsheets])).get("access_token") ?? "";
    await ask(running(), "POST", "/sandbox/tokens/expire");
    expect(await readingStatus(token)).toBe(401);
    expect(await readingStatus(running().accessToken)).toBe(200);
  });
});
