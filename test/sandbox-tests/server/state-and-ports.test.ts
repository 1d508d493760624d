import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readState, StateFileError } from "../../sandbox/control/state-file.ts";
import { PortTaken, type RunningSandbox } from "../../sandbox/server.ts";
import { ArgumentError, readArguments } from "../../sandbox/start/arguments.ts";
import { deserialise } from "../../sandbox/workbook/workbook.ts";
import { ask, startedSandbox } from "../started-sandbox.ts";

const opened: RunningSandbox[] = [];
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "crescendo-essai-"));
  folders.push(made);
  return made;
}

async function started(options: Parameters<typeof startedSandbox>[0]): Promise<RunningSandbox> {
  const sandbox = await startedSandbox(options);
  opened.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe("État gardé d’un lancement à l’autre", () => {
  it("classeur, brouillons, jour et jetons se retrouvent, même sans arrêt propre", async () => {
    const stateDir = folder();
    const first = await started({ stateDir });
    const token = { authorization: `Bearer ${first.accessToken}` };
    const { spreadsheetId } = first.info();
    const raw = Buffer.from("To: a@b.example\r\nSubject: Relance\r\n\r\nBonjour").toString("base64url");
    const made = await fetch(`${first.url}/gmail/v1/users/me/drafts`, {
      method: "POST",
      headers: token,
      body: JSON.stringify({ message: { raw } }),
    });
    const draft = (await made.json()) as { id: string };
    await fetch(`${first.url}/v4/spreadsheets/${spreadsheetId}/values/Factures!D4?valueInputOption=RAW`, {
      method: "PUT",
      headers: token,
      body: JSON.stringify({ values: [["écrit"]] }),
    });
    await ask(first, "POST", "/sandbox/clock", { today: "2026-06-01" });

    // The first one is still running: what it answered is already on disk.
    const saved = readState(stateDir);
    if (saved === undefined) throw new Error("Aucun état enregistré.");
    const second = await started({
      resumed: saved,
      workbook: deserialise(saved.workbook),
      today: saved.today,
    });
    expect(second.info()).toMatchObject({
      spreadsheetId,
      today: "2026-06-01",
      accessToken: first.accessToken,
    });
    const read = await fetch(`${second.url}/gmail/v1/users/me/drafts/${draft.id}?format=raw`, {
      headers: token,
    });
    expect(((await read.json()) as { message: { raw: string } }).message.raw).toBe(
      second.sandbox.mailbox.draft(draft.id)?.item.stored.raw,
    );
    const cell = await fetch(`${second.url}/v4/spreadsheets/${spreadsheetId}/values/Factures!D4`, {
      headers: token,
    });
    expect(await cell.json()).toMatchObject({ values: [["écrit"]] });
    const another = await fetch(`${second.url}/gmail/v1/users/me/drafts`, {
      method: "POST",
      headers: token,
      body: JSON.stringify({ message: { raw } }),
    });
    expect(((await another.json()) as { id: string }).id).not.toBe(draft.id);
  });

  it("un état abîmé est nommé, avec ce qu’il faut faire", () => {
    const dir = folder();
    expect(readState(dir)).toBeUndefined();
    writeFileSync(join(dir, "state.json"), '{"version":1,"work');
    expect(() => readState(dir)).toThrow(StateFileError);
    expect(() => readState(dir)).toThrow(/state\.json est abîmé/);
    expect(readFileSync(join(dir, "state.json"), "utf8")).toBe('{"version":1,"work');
  });
});

describe("Lancement", () => {
  it("un port déjà pris est une faute à part, que la commande sait dire", async () => {
    const occupied = createServer();
    const port = await new Promise<number>((resolve) => {
      occupied.listen(0, "127.0.0.1", () => {
        const address = occupied.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    try {
      await expect(startedSandbox({ port })).rejects.toThrow(PortTaken);
    } finally {
      occupied.close();
    }
  });

  it.each([
    { words: ["--vite"], says: "Option inconnue : --vite" },
    { words: ["--workbook", "absent.csv"], says: "le fichier « absent.csv » n’existe pas" },
    { words: ["--as-of", "2026-02-30"], says: "« 2026-02-30 » n’est pas un jour" },
    { words: ["--port", "http"], says: "« http » n’est pas un port" },
    { words: ["--terms", "bientôt"], says: "« bientôt » n’est pas compris" },
    { words: ["--state"], says: "--state attend une valeur" },
  ])("$words : refusé par un message en français, avant que rien ne commence", ({ words, says }) => {
    const said = (): string => {
      try {
        readArguments(words);
        return "accepté";
      } catch (error) {
        return error instanceof ArgumentError ? error.message : `autre faute : ${String(error)}`;
      }
    };
    expect(
      said()
        .normalize("NFC")
        .replace(/\u00a0/g, " "),
    ).toContain(says);
  });

  it("GET /sandbox n’est rendu qu’une fois tout prêt", async () => {
    const order: string[] = [];
    let asked: Promise<unknown> = Promise.resolve();
    const dir = folder();
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await started({
      port,
      stateDir: dir,
      prepare: async () => {
        asked = fetch(`http://127.0.0.1:${port}/sandbox`).then(() => order.push("réponse"));
        await new Promise((resolve) => setTimeout(resolve, 150));
        order.push("prêt");
      },
    });
    await asked;
    expect(order).toEqual(["prêt", "réponse"]);
  });
});

describe("HTTPS pour les noms de Google", () => {
  it("Gmail a sa forme et sa politique de sécurité, l’API répond sous son nom", async () => {
    const sandbox = await started({});
    const page = await secureGet(sandbox.httpsPort, "mail.google.com", "/mail/u/0/");
    expect(page.status).toBe(200);
    expect(page.headers["content-security-policy"]).toMatch(
      /script-src 'nonce-[^']+'.*require-trusted-types-for 'script'/,
    );
    expect(page.body).toContain('role="main"');
    expect(page.body).toContain('role="navigation"');
    const api = await secureGet(
      sandbox.httpsPort,
      "gmail.googleapis.com",
      "/gmail/v1/users/me/profile",
      sandbox.accessToken,
    );
    expect(JSON.parse(api.body)).toMatchObject({ emailAddress: "camille@menuiserie-durand.example" });
  });

  it("la fenêtre de rédaction est remplie par l’adresse ; fermer garde un brouillon, envoyer l’envoie", async () => {
    const sandbox = await started({});
    const query = new URLSearchParams({
      view: "cm",
      to: "julie@martin.example",
      su: "Échue <FA-12>",
      body: "Ligne 1\r\nLigne 2",
    });
    const page = await secureGet(sandbox.httpsPort, "mail.google.com", `/mail/?${query}`);
    expect(page.body).toContain('name="to" value="julie@martin.example"');
    expect(page.body).toContain('value="Échue &lt;FA-12&gt;"');
    expect(sandbox.sandbox.mailbox.drafts()).toEqual([]);
    const fields = { to: "julie@martin.example", su: "Échue <FA-12>", body: "Ligne 1\nLigne 2" };
    await ask(sandbox, "POST", "/sandbox/gmail-compose", { ...fields, action: "close" });
    const kept = sandbox.sandbox.mailbox.drafts()[0]?.item.read;
    expect(kept?.subject).toBe("Échue <FA-12>");
    expect(kept?.to).toEqual(["julie@martin.example"]);
    expect(kept?.text.trim()).toBe("Ligne 1\nLigne 2");
    await ask(sandbox, "POST", "/sandbox/gmail-compose", { ...fields, action: "send" });
    expect(sandbox.sandbox.mailbox.messages().map((item) => item.stored.labelIds)).toEqual([
      ["SENT"],
      ["DRAFT"],
    ]);
  });
});

async function secureGet(
  port: number,
  host: string,
  path: string,
  token?: string,
): Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }> {
  const { get } = await import("node:https");
  return new Promise((resolve, reject) => {
    const headers = { host, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    get({ host: "127.0.0.1", port, path, headers, rejectUnauthorized: false }, (answer) => {
      let body = "";
      answer.on("data", (piece) => {
        body += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    }).on("error", reject);
  });
}
