import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { ask, startedSandbox } from "../started-sandbox.ts";

let sandbox: RunningSandbox;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "crescendo-extension-"));
  const dir = join(folder, "extension");
  mkdirSync(join(dir, "panel"), { recursive: true });
  mkdirSync(join(dir, "_locales", "fr"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "hors de l’extension");
  writeFileSync(
    join(dir, "manifest.json"),
    JSON.stringify({
      side_panel: { default_path: "panel/index.html" },
      background: { service_worker: "worker.js" },
    }),
  );
  writeFileSync(join(dir, "_locales", "fr", "messages.json"), '{"appName":{"message":"Crescendo"}}');
  writeFileSync(
    join(dir, "panel", "index.html"),
    '<!doctype html><head><script type="module" src="/panel.js"></script></head>',
  );
  writeFileSync(join(dir, "panel.js"), "export const built = true;");
  sandbox = await startedSandbox({ extensionDir: dir });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function text(path: string): Promise<{ status: number; body: string; type: string }> {
  const answer = await fetch(`${sandbox.url}${path}`);
  return { status: answer.status, body: await answer.text(), type: answer.headers.get("content-type") ?? "" };
}

describe("Page du bac à sable", () => {
  it("le panneau servi est celui du manifeste, le faux chrome devant ses propres scripts", async () => {
    const { body } = await text("/panel/");
    const fake = body.indexOf('src="/sandbox/fake-chrome.js"');
    const own = body.indexOf('src="/panel.js"');
    expect(fake).toBeGreaterThan(0);
    expect(own).toBeGreaterThan(fake);
  });

  it("les autres fichiers construits sont servis sans changement", async () => {
    expect(await text("/panel.js")).toEqual({
      status: 200,
      body: "export const built = true;",
      type: "text/javascript; charset=utf-8",
    });
  });

  it("rien n’est lu hors du dossier de l’extension", async () => {
    expect((await text("/panel/%2e%2e/secret.txt")).status).toBe(404);
    expect((await text("/panel/..%2fsecret.txt")).status).toBe(404);
  });

  it("le faux chrome porte le jour du bac à sable et les textes français ; ses scripts n’ont plus de types", async () => {
    const { body } = await text("/sandbox/fake-chrome.js");
    expect(body).toContain('"today":"2026-05-12"');
    expect(body).toContain('"message":"Crescendo"');
    expect(body).not.toContain("interface ");
    expect((await text("/page/main.ts")).type).toBe("text/javascript; charset=utf-8");
  });

  it("la tâche de fond de l’extension tourne dans un cadre de la page", async () => {
    expect((await text("/sandbox/background.html")).body).toContain('src="/panel/worker.js"');
  });

  it("un onglet se télécharge en CSV pour les programmes et se montre à la française", async () => {
    expect((await text("/sandbox/tab.csv?id=0")).body).toBe("Client,Montant\r\nMartin,120.5\r\n");
    const shown = (await ask(sandbox, "GET", "/sandbox/tab?id=0")).body as { rows: { t: string }[][] };
    expect(shown.rows.map((row) => row.map((cell) => cell.t))).toEqual([
      ["Client", "Montant"],
      ["Martin", "120,5"],
    ]);
    expect((await text("/sandbox/tab?id=99")).status).toBe(404);
  });

  it("la page sait quand quelque chose a changé", async () => {
    const stop = new AbortController();
    const answer = await fetch(`${sandbox.url}/sandbox/events`, { signal: stop.signal });
    const reader = answer.body?.getReader();
    if (reader === undefined) throw new Error("Le flux est vide.");
    await ask(sandbox, "POST", "/sandbox/clock", { today: "2026-05-13" });
    let heard = "";
    while (!heard.includes("event: changed")) {
      const { value, done } = await reader.read();
      if (done) break;
      heard += new TextDecoder().decode(value);
    }
    stop.abort();
    expect(heard).toContain("event: changed");
  });
});
