import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comesTrue } from "./comes-true.ts";
import { type Desk, openDesk } from "./desk.ts";
import { CODE, HOSTILE_NAMES, HOSTILE_TODAY, hostileWorkbook } from "./hostile-workbook.ts";
import { dayIsShown } from "./panel-steps.ts";

let desk: Desk;
let panel: Page;
/** Windows of the browser that a text opened, sentences of its console about the policy, addresses it asked for. */
const dialogs: string[] = [];
const complaints: string[] = [];
const asked: string[] = [];

/** What the page's policy stopped, told by the page itself. */
const WATCH = `
  window.stopped = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.stopped.push(event.effectiveDirective + " " + event.blockedURI);
  });
`;

/** A file put into the copy of the build: code of the extension that takes texts for code. */
const PROBE = "probe.js";
const PROBING = `
  window.probed = [() => (0, eval)("1"), () => new Function("return 1")()].map((act) => {
    try {
      act();
      return "fait";
    } catch (error) {
      return error.name;
    }
  });
`;

/** Everything that a text became besides text: elements of its own, links that are not web links, code that ran. */
const BECAME = `(() => {
  const everything = (root) => [...root.querySelectorAll("*")].flatMap((one) =>
    one.shadowRoot === null ? [one] : [one, ...everything(one.shadowRoot)]);
  const all = everything(document.body);
  const html = (found) => found.map((one) => one.outerHTML.slice(0, 200));
  return {
    elements: html(all.filter((one) =>
      one.matches("script, iframe:not([title]), object, embed, base, meta, link, img:not([alt]), svg[onload]"))),
    handlers: html(all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on")))),
    links: all.filter((one) => one.matches("a[href], area[href]")).map((one) => one.getAttribute("href"))
      .filter((href) => !/^(https?:\\/\\/|mailto:|tel:|sms:|#)/i.test(href)),
    taken: window.taken ?? 0,
    stopped: window.stopped,
    width: document.documentElement.scrollWidth,
  };
})()`;

const HARMLESS = { elements: [], handlers: [], links: [], taken: 0, stopped: [], width: 360 };

beforeAll(async () => {
  desk = await openDesk({
    workbook: hostileWorkbook(),
    today: HOSTILE_TODAY,
    refreshed: false,
    alter: (extension) => writeFileSync(join(extension, PROBE), PROBING),
  });
  await desk.signedIn("compose");
  panel = await desk.openPanel({ width: 360, height: 900 }, async (page) => {
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
    });
    page.on("request", (request) => asked.push(request.url()));
    await page.addInitScript(WATCH);
  });
  await dayIsShown(panel);
});
afterAll(() => desk.close());

/** Unfolds everything, then looks at what the screen became. */
async function isHarmless(where: string): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const fold of await panel.locator("main details:not([open]):visible > summary").elementHandles()) {
      await fold.click();
    }
  }
  await panel.locator(".skeleton").first().waitFor({ state: "detached" });
  expect([where, await panel.evaluate(BECAME)]).toEqual([where, HARMLESS]);
}

const rubric = (name: string) => panel.getByRole("navigation").getByRole("button", { name }).first().click();

describe("Un classeur hostile : chaque texte reste un texte", () => {
  it("la vérification voit bien ce qu'un texte peut devenir", async () => {
    const page = await desk.context.newPage();
    await page.setContent(
      `<!doctype html><html lang="fr"><title>t</title><body><a href="javascript:void 0">a</a><img src="x" onerror="window.taken=1"><p style="width:2000px">b</p>`,
    );
    await page.setViewportSize({ width: 360, height: 600 });
    await comesTrue(page, "window.taken === 1");
    const became = (await page.evaluate(BECAME)) as { readonly [name: string]: unknown };
    expect(became).toMatchObject({ links: ["javascript:void 0"], taken: 1 });
    expect([became.elements, became.handlers].map((one) => (one as unknown[]).length)).toEqual([1, 1]);
    expect(became.width).toBeGreaterThan(2_000);
    await page.close();
  });

  it("Aujourd'hui montre les noms tels qu'ils sont écrits", async () => {
    await isHarmless("Aujourd'hui");
    const text = await panel.locator("main").innerText();
    expect(text).toContain(`<img src=x onerror="${CODE}">`);
    expect(text).toContain("Bravo <script>");
  });

  it.each(["Clients", "Règlements", "Journal", "Balance", "Indicateurs", "Réglages"])("%s", async (name) => {
    await rubric(name);
    await panel.getByRole("heading", { level: 1 }).first().waitFor();
    await isHarmless(name);
  });

  it.each(HOSTILE_NAMES.map((name, at) => [name.slice(0, 24), at] as const))(
    "la relance et la page de « %s »",
    async (_name, at) => {
      await rubric("Aujourd'hui");
      await dayIsShown(panel);
      for (const fold of await panel.locator("main details:not([open]) > summary").elementHandles()) {
        await fold.click();
      }
      const lines = panel.locator("button.line:visible");
      await lines.nth(at % (await lines.count())).click();
      await panel.getByRole("button", { name: /^Retour/ }).waitFor();
      await isHarmless(`ligne ${at}`);
      const text = await panel.locator("main").innerText();
      expect(text.length).toBeGreaterThan(200);
    },
    60_000,
  );

  it.each([0, 1, 3, 4])("la fiche du client %i, dépliée", async (at) => {
    await rubric("Balance");
    await panel.getByRole("heading", { level: 1, name: "Balance" }).waitFor();
    await rubric("Clients");
    await panel.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    await panel.locator("main button.line, main .lines button").nth(at).click();
    await panel.getByRole("button", { name: /^Retour/ }).waitFor();
    await isHarmless(`fiche ${at}`);
  });

  it("données personnelles, modèles, typologies, aide", async () => {
    await rubric("Réglages");
    await panel
      .getByRole("region", { name: "Données personnelles" })
      .getByRole("button", { name: "Ouvrir" })
      .click();
    await panel.getByLabel("Nom du client").fill("alpha");
    await panel.getByRole("button", { name: /^Voir les données d'Alpha/ }).click();
    await panel.getByRole("heading", { name: "Effacer", exact: true }).waitFor();
    await isHarmless("données personnelles");
    await rubric("Réglages");
    await panel.getByRole("heading", { level: 1, name: "Réglages" }).waitFor();
    await panel.getByRole("button", { name: /modèles/i }).click();
    await panel.getByRole("heading", { level: 1 }).waitFor();
    await isHarmless("modèles");
    await rubric("Réglages");
    await panel.getByRole("button", { name: "Voir les propositions" }).click();
    await isHarmless("typologies");
    await panel.getByRole("button", { name: "Aide", exact: true }).click();
    await panel.getByRole("navigation", { name: "Sommaire" }).waitFor();
    expect(await panel.evaluate(BECAME)).toEqual(HARMLESS);
  });

  it("aucune fenêtre, aucune plainte, aucune demande à un inconnu", () => {
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
    const own = `chrome-extension://${desk.extensionId}/`;
    const strangers = asked.filter(
      (url) =>
        !url.startsWith(own) && !/^https:\/\/(sheets|gmail)\.googleapis\.com\/|^(blob|data):/.test(url),
    );
    expect(strangers).toEqual([]);
    expect(asked.some((url) => url.startsWith("https://sheets.googleapis.com/"))).toBe(true);
  });
});

describe("La politique de sécurité de l'extension", () => {
  it.each(["panel/index.html", "options/index.html"])(
    "%s ne laisse tourner aucun code qui ne soit le sien",
    async (path) => {
      const page = await desk.context.newPage();
      await page.addInitScript(WATCH);
      await page.goto(`chrome-extension://${desk.extensionId}/${path}`);
      await page.evaluate(`(() => {
      const inline = document.createElement("script");
      inline.textContent = "window.taken = 1";
      document.body.append(inline);
      const remote = document.createElement("script");
      remote.src = "https://sheets.googleapis.com/code.js";
      document.body.append(remote);
      const link = document.createElement("a");
      link.href = "javascript:window.taken=1";
      document.body.append(link);
      link.click();
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.taken = 1");
      document.body.append(button);
      button.click();
    })()`);
      await comesTrue(page, "window.stopped.length >= 4");
      const stopped = (await page.evaluate("window.stopped")) as readonly string[];
      expect([...new Set(stopped.map((one) => one.split(" ")[0]))].sort()).toEqual([
        "script-src-attr",
        "script-src-elem",
      ]);
      expect(await page.evaluate("window.taken ?? 0")).toBe(0);
      await page.close();
    },
  );

  it("rien d'ailleurs : ni requête, ni image, ni cadre, ni formulaire, ni adresse de base", async () => {
    const page = await desk.openPanel({ width: 360, height: 600 }, (one) => one.addInitScript(WATCH));
    const hostsBefore = desk.running.hostsSeen().length;
    const refused = await page.evaluate(`(async () => {
      const asked = await Promise.allSettled([
        fetch("https://stranger.example/vol"),
        fetch("https://www.googleapis.com/drive/v3/files"),
        new Promise((done, fail) => {
          const socket = new WebSocket("wss://stranger.example/");
          socket.onopen = done;
          socket.onerror = fail;
        }),
      ]);
      const put = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
      put("img", { src: "https://stranger.example/pixel.png" });
      put("iframe", { src: "https://stranger.example/" });
      put("base", { href: "https://stranger.example/" });
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "https://stranger.example/style.css";
      document.head.append(style);
      const form = document.createElement("form");
      form.action = "https://stranger.example/";
      form.method = "post";
      document.body.append(form);
      form.submit();
      return asked.map(({ status }) => status);
    })()`);
    expect(refused).toEqual(["rejected", "rejected", "rejected"]);
    const kinds = ["base-uri", "connect-src", "form-action", "frame-src", "img-src", "style-src-elem"];
    await expect
      .poll(async () => {
        const stopped = (await page.evaluate("window.stopped")) as readonly string[];
        return [...new Set(stopped.map((one) => one.split(" ")[0]))].sort();
      })
      .toEqual(kinds);
    expect(page.url()).toContain(desk.extensionId);
    expect(desk.running.hostsSeen().slice(hostsBefore)).not.toContain("stranger.example");
    await page.close();
  });

  it("un site ne lit aucune page de l'extension, ne la met dans aucun cadre et ne lui parle pas", async () => {
    const [worker] = desk.context.serviceWorkers();
    if (worker === undefined) throw new Error("Le travail de fond dort.");
    const given = (await worker.evaluate("chrome.runtime.getManifest().web_accessible_resources ?? []")) as
      | readonly { readonly matches: readonly string[]; readonly resources: readonly string[] }[]
      | undefined;
    // What the build lets Gmail's page load: the parts of the script that runs there, and no page.
    expect(given?.flatMap(({ matches }) => matches)).toEqual(["https://mail.google.com/*"]);
    const parts = given?.flatMap(({ resources }) => resources) ?? [];
    expect(parts.filter((path) => !/^assets\/[\w.-]+\.js$/.test(path))).toEqual([]);

    const page = await desk.context.newPage();
    await page.goto("https://mail.google.com/mail/u/0/#inbox");
    const told = await page.evaluate(`(async () => {
      const own = "chrome-extension://${desk.extensionId}/";
      const read = (path) => fetch(own + path).then(() => "lu", (error) => error.name);
      const frame = document.createElement("iframe");
      frame.src = own + "panel/index.html";
      const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
      document.body.append(frame);
      await loaded;
      return {
        pages: await Promise.all(["panel/index.html", "options/index.html", "manifest.json"].map(read)),
        spoken: typeof globalThis.chrome?.runtime?.sendMessage,
      };
    })()`);
    expect(told).toEqual({ pages: ["TypeError", "TypeError", "TypeError"], spoken: "undefined" });
    const inside = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(inside.length).toBeGreaterThan(0);
    for (const frame of inside) expect(await frame.locator("#root").count()).toBe(0);
    expect(inside.map((frame) => frame.url()).filter((url) => url.endsWith("panel/index.html"))).toEqual([]);
    await page.close();
  });

  it("le travail de fond n'a pas plus de droits : un autre hôte lui est refusé", async () => {
    const [worker] = desk.context.serviceWorkers();
    if (worker === undefined) throw new Error("Le travail de fond dort.");
    const told = await worker.evaluate(`(async () => {
      const asked = await fetch("https://stranger.example/vol").then(() => "fait", (error) => error.name);
      const own = await fetch(chrome.runtime.getURL("manifest.json")).then(({ ok }) => ok);
      return [asked, own];
    })()`);
    expect(told).toEqual(["TypeError", true]);
  });

  it("du texte ne devient pas du code : eval et new Function sont refusés", async () => {
    const page = await desk.openPanel({ width: 360, height: 600 });
    // A file of the extension itself: what a tester evaluates, Chromium lets pass.
    await page.addInitScript(WATCH);
    await page.reload();
    await page.addScriptTag({ url: `chrome-extension://${desk.extensionId}/${PROBE}` });
    expect(await page.evaluate("window.probed")).toEqual(["EvalError", "EvalError"]);
    await page.evaluate("void setTimeout('window.taken = 1', 0)");
    await comesTrue(
      page,
      "window.stopped.some((one) => one.startsWith('script-src') && one.includes('eval'))",
    );
    expect(await page.evaluate("window.taken ?? 0")).toBe(0);
    await page.close();
  });
});
