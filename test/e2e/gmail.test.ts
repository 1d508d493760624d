import { dirname, join } from "node:path/posix";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { comesTrue } from "./comes-true.ts";
import { type Desk, openDesk } from "./desk.ts";
import {
  clickByScript,
  clickPart,
  focusPart,
  type GmailMail,
  inContentScript,
  inSidePanel,
  lookedAt,
  openGmail,
  ownParts,
  pageTroubles,
  plainSpaces,
  shown,
  timeOnLoad,
} from "./gmail-pages.ts";
import { dayIsShown, draft } from "./panel-steps.ts";

const BAKERY = "Boulangerie Au Pain Doré";
const SENDER = "nadia.belkacem@boulangerie-au-pain-dore.example";

let desk: Desk;
/** « 1 234,56 € » of the balance's tab, and the numbers of the bakery's open invoices. */
let overdue: string;
let numbers: readonly string[];
const pages: Page[] = [];

async function gmail(shape: Parameters<typeof openGmail>[1], mail: Partial<GmailMail> = {}): Promise<Page> {
  const page = await openGmail(desk, shape, {
    sender: SENDER,
    name: "Nadia Belkacem",
    subject: "Menuiserie Durand – votre compte",
    ...mail,
  });
  pages.push(page);
  await lookedAt(page);
  return page;
}

const soon = (page: Page) => expect.poll(() => shown(page), { interval: 50, timeout: 30_000 });
const amount = (who = BAKERY, label = `Échu : ${overdue}`): string =>
  `montant: ${label}. ${who}, ouvrir dans Crescendo`;

/** Keeps the panel's knowledge: a tab of it opens the workbook, then closes. */
async function openedOnce(): Promise<void> {
  const panel = await desk.openPanel();
  await dayIsShown(panel);
  await comesTrue(panel, 'chrome.storage.session.get("gmail-known").then((found) => "gmail-known" in found)');
  await panel.close();
}

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn("compose");
  const balance = await desk.google.rows("Balance âgée", "Client");
  const row = balance.find(({ Client }) => Client === BAKERY);
  overdue = plainSpaces((row?.Échu ?? "").trim());
  const plan = await desk.google.rows("Relances", "Rang");
  const line = plan.find(({ Client, Factures }) => Client === BAKERY && Factures !== "");
  numbers = (line?.Factures ?? "").split(", ").map((part) => part.split("=")[0] ?? "");
});
afterEach(async () => {
  for (const page of pages.splice(0)) {
    const { errors, violations } = await pageTroubles(page);
    expect({ errors, violations }).toEqual({ errors: [], violations: [] });
    await page.close();
  }
});
afterAll(() => desk.close());

describe("Avant que le panneau n'ait ouvert le classeur", () => {
  it("Gmail ne montre que le bouton rond", async () => {
    const page = await gmail("conversation");
    expect((await ownParts(page)).map(({ name }) => name)).toEqual(["Ouvrir Crescendo"]);
  });
});

describe("Dans une conversation avec un client connu", () => {
  beforeAll(openedOnce);

  it("un bouton dit ce qui est échu, à côté de l'objet", async () => {
    const page = await gmail("conversation");
    await soon(page).toEqual([amount()]);
    expect(
      await page.evaluate(
        "document.querySelector('[data-crescendo=montant]').previousElementSibling.tagName",
      ),
    ).toBe("H2");
  });

  it.each(["bare", "split", "no-subject"] as const)(
    "de même dans une page d'une autre forme : %s",
    async (shape) => {
      const page = await gmail(shape);
      await soon(page).toEqual([amount()]);
    },
  );

  it("une liste, une page inconnue, un correspondant inconnu ne montrent rien, sans erreur", async () => {
    const open = [
      await gmail("list"),
      await gmail("strange"),
      await gmail("conversation", { sender: "quelqu-un@ailleurs.example" }),
    ];
    for (const page of open) await page.evaluate("document.body.append(document.createElement('i'))");
    for (const page of open) {
      // Two more looks at the page find nothing either.
      await comesTrue(page, "performance.now() > 1500");
      expect(await shown(page)).toEqual([]);
    }
  });

  it("l'adresse se reconnaît sans égard aux majuscules, l'inconnu du corps du message n'en est pas une", async () => {
    const page = await gmail("conversation", { sender: SENDER.toUpperCase() });
    await soon(page).toEqual([amount()]);
    const spoofed = await gmail("conversation", {
      sender: "pirate@ailleurs.example",
      body: `<span email="${SENDER}" data-hovercard-id="${SENDER}">Nadia</span> ${numbers[0]} sera réglée vendredi.`,
    });
    await comesTrue(spoofed, "performance.now() > 1500");
    expect(await shown(spoofed)).toEqual([]);
  });

  it("la page se redessine : le bouton revient, une seule fois ; la conversation change : il s'en va", async () => {
    const page = await gmail("conversation");
    await soon(page).toEqual([amount()]);
    for (let time = 0; time < 3; time += 1) {
      await page.evaluate(
        "(() => { const old = document.querySelector('[data-crescendo=montant]'); old.parentElement.append(old.parentElement.firstElementChild.cloneNode(true)); old.remove(); })()",
      );
      await soon(page).toEqual([amount()]);
    }
    await page.evaluate("document.querySelector('[role=list]').remove()");
    await soon(page).toEqual([]);
  });

  it("le bouton se prend au clavier, et Gmail n'entend pas ses touches", async () => {
    const page = await gmail("conversation");
    await soon(page).toEqual([amount()]);
    const [button] = await ownParts(page);
    if (button === undefined) throw new Error("Le bouton a disparu.");
    expect(button.role).toBe("button");
    await focusPart(page, button);
    await page.keyboard.press("j");
    expect((await pageTroubles(page)).keys).toEqual([]);
  });

  it("un script de la page ne clique pas à la place de la personne", async () => {
    const page = await gmail("conversation", { body: `${numbers[0]} sera réglée vendredi.` });
    await soon(page).toHaveLength(2);
    for (const part of await ownParts(page)) await clickByScript(page, part);
    // Answered after whatever was sent before.
    const question = "{ type: 'ask-gmail', addresses: [], drafts: [] }";
    await inContentScript(desk, page, `chrome.runtime.sendMessage(${question})`);
    const kept = "chrome.storage.session.get('panel-target').then((found) => Object.keys(found))";
    const [worker] = desk.context.serviceWorkers();
    expect(await worker?.evaluate(kept)).toEqual([]);
  });

  it("ce que Crescendo garde ne se lit pas depuis la page, même par son propre script", async () => {
    const page = await gmail("conversation");
    await soon(page).toEqual([amount()]);
    const read = (area: string) =>
      `chrome.storage.${area}.get().then((found) => Object.keys(found), () => "refusé")`;
    expect(await inContentScript(desk, page, read("local"))).toBe("refusé");
    expect(await inContentScript(desk, page, read("session"))).toBe("refusé");
  });

  it("un nom, une adresse, un objet qui sont du HTML restent du texte", async () => {
    const page = await gmail("conversation", {
      name: "<img src=x onerror=alert(1)>",
      subject: "<script>alert(1)</script>",
      body: "&lt;b&gt;gras&lt;/b&gt;",
    });
    await soon(page).toEqual([amount()]);
    expect(await page.locator("img").count()).toBe(0);
  });
});

describe("Une réponse qui porte le numéro d'une facture", () => {
  const first = (): string => numbers[0] ?? "";

  it("propose la promesse avec son jour, lu depuis la date du message", async () => {
    const page = await gmail("conversation", {
      body: `Bonjour,<br>La facture ${first()} sera réglée vendredi.<br>Cordialement`,
    });
    await soon(page).toEqual([amount(), `reponse: Noter une promesse pour le 20/11/2026, ${first()}`]);
  });

  it.each([
    ["litige", `Nous contestons la facture {n}, le prix est faux.`, "Noter un litige"],
    ["déjà payée", `J'ai payé {n} hier.`, "Noter « dit avoir payé »"],
    ["rien de clair", `Pouvez-vous me renvoyer {n} ?`, "Noter une promesse ou un litige"],
  ])("%s", async (_what, said, label) => {
    const page = await gmail("split", { body: said.replace("{n}", first()) });
    await soon(page).toEqual([amount(), `reponse: ${label}, ${first()}`]);
  });

  it("ne propose rien d'un texte cité, d'une facture qui n'est pas à ce client, d'un message replié", async () => {
    const quoted = await gmail("conversation", {
      body: `Merci, bien reçu.<blockquote>${first()} sera réglée vendredi</blockquote>`,
    });
    await soon(quoted).toEqual([amount()]);
    const folded = await gmail("conversation", { body: `${first()} sera réglée vendredi.` });
    await soon(folded).toHaveLength(2);
    await folded.evaluate(
      "document.querySelectorAll('[aria-expanded]')[1].setAttribute('aria-expanded', 'false')",
    );
    await folded.evaluate("document.body.append(document.createElement('i'))");
    await soon(folded).toEqual([amount()]);
    const foreign = await gmail("conversation", { body: "FA-9999-999 sera réglée vendredi." });
    await soon(foreign).toEqual([amount()]);
  });

  it("un message énorme se lit par son début, sans geler la page", async () => {
    const page = await gmail("conversation", {
      body: `${first()} sera réglée vendredi. ${"<div><b>x</b> y</div>".repeat(30_000)}`,
    });
    await soon(page).toEqual([amount(), `reponse: Noter une promesse pour le 20/11/2026, ${first()}`]);
  });
});

describe("Du bouton au panneau", () => {
  const panelSays = (expression: string) =>
    expect.poll(() => inSidePanel(desk, expression), { interval: 100, timeout: 15_000 });

  it("le panneau s'ouvre sur le client", async () => {
    const page = await gmail("conversation");
    await soon(page).toEqual([amount()]);
    const [button] = await ownParts(page);
    if (button === undefined) throw new Error("Le bouton a disparu.");
    await clickPart(page, button);
    await panelSays("document.querySelector('h1')?.textContent").toBe(BAKERY);
  });

  it("la proposition ouvre le formulaire rempli ; rien n'est noté avant « Enregistrer »", async () => {
    const number = numbers[0] ?? "";
    const page = await gmail("conversation", { body: `La facture ${number} sera réglée le 27/11/2026.` });
    await soon(page).toEqual([amount(), `reponse: Noter une promesse pour le 27/11/2026, ${number}`]);
    const before = await desk.google.rows("Journal");
    const offer = (await ownParts(page)).find(({ part }) => part === "reponse");
    if (offer === undefined) throw new Error("La proposition a disparu.");
    await clickPart(page, offer);
    await panelSays("document.querySelector('form.event-form input[type=date]')?.value").toBe("2026-11-27");
    expect(await desk.google.rows("Journal")).toEqual(before);
    await inSidePanel(desk, "document.querySelector('form.event-form button[type=submit]').click()");
    await expect
      .poll(async () => (await desk.google.rows("Journal")).length, { interval: 100, timeout: 30_000 })
      .toBe(before.length + 1);
    const added = (await desk.google.rows("Journal")).slice(before.length);
    expect(
      added.map(({ Client, Événement, "Date promise": promised, Factures }) => [
        Client,
        Événement,
        promised,
        (Factures ?? "").split("=")[0],
      ]),
    ).toEqual([[BAKERY, "promesse", "27/11/2026", number]]);
  });
});

describe("Un brouillon qui n'est plus à jour", () => {
  const CUSTOMER = "Fleuriste Les Pivoines";
  const TO = "flore.janin@fleuriste-les-pivoines.example";
  let subject = "";

  beforeAll(async () => {
    await desk.signedIn("gmail");
    const panel = await desk.openPanel();
    await draft(panel, CUSTOMER);
    const [made] = await desk.google.drafts();
    subject = made?.subject ?? "";
    const prepared = (await desk.google.rows("Journal")).filter(({ Client }) => Client === CUSTOMER);
    const { Factures = "" } = prepared[prepared.length - 1] ?? {};
    const paid = Factures.split(", ").map((part) => part.split("=")[0] ?? "");
    const invoices = (await desk.google.rows("Factures")).filter((row) =>
      Object.values(row).some((cell) => paid.includes(cell)),
    );
    const total = invoices.length * 100_000;
    await desk.google.add("Règlements", {
      Identifiant: "R-ESSAI",
      Date: "17/11/2026",
      Client: CUSTOMER,
      Libellé: "Virement reçu",
      Montant: String(total),
      Devise: "EUR",
      Factures: paid.join(", "),
    });
    await panel.reload();
    await dayIsShown(panel);
    await comesTrue(
      panel,
      'chrome.storage.session.get("gmail-known").then((found) => found["gmail-known"].stale.length > 0)',
    );
    await panel.close();
  });

  it.each(["compose", "old-compose"] as const)("la page de rédaction le dit : %s", async (shape) => {
    const page = await gmail(shape, { sender: TO, name: "Flore Janin", subject });
    await soon(page).toEqual([
      `brouillon: ${CUSTOMER} a réglé depuis : ce message réclame ce qui n'est plus dû.`,
      "brouillon: Voir dans Crescendo",
    ]);
  });

  it("un autre message au même client, le même objet à quelqu'un d'autre : rien n'est dit", async () => {
    const other = await gmail("compose", { sender: TO, name: "Flore Janin", subject: "Votre devis" });
    const stranger = await gmail("compose", { sender: "x@ailleurs.example", name: "X", subject });
    for (const page of [other, stranger]) {
      await comesTrue(page, "performance.now() > 1500");
      expect(await shown(page)).toEqual([]);
    }
  });
});

describe("Ce que coûte le script de Gmail", () => {
  /** The files that Gmail's page loads of ours, from the manifest on, as the browser reads them. */
  async function filesOf(page: Page): Promise<ReadonlyMap<string, string>> {
    const read = (path: string): Promise<string> =>
      page.evaluate<string>(`fetch(${JSON.stringify(`/${path}`)}).then((file) => file.text())`);
    const manifest = JSON.parse(await read("manifest.json")) as {
      readonly content_scripts: readonly { readonly js: readonly string[] }[];
    };
    const files = new Map<string, string>();
    const queue = manifest.content_scripts.flatMap(({ js }) => js);
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (files.has(path)) continue;
      const source = await read(path);
      files.set(path, source);
      for (const match of source.matchAll(
        /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]|getURL\(\s*["'`]([^"'`]+\.js)["'`]/g,
      )) {
        queue.push(match[2] ?? join(dirname(path), match[1] ?? ""));
      }
    }
    return files;
  }

  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const panel = await desk.openPanel();
    files = await filesOf(panel);
    await panel.close();
  });

  it("pèse moins de 15 Ko compressé, tout ce qu'il charge compris", () => {
    const total = [...files.values()].reduce((sum, source) => sum + gzipSync(source).length, 0);
    console.log(`Script de Gmail : ${total} octets compressés, ${files.size} fichiers.`);
    expect(files.size).toBeGreaterThan(1);
    expect(total).toBeLessThan(15_000);
  });

  it("ce qu'il prend à la page au chargement est mesuré", async () => {
    const time = await timeOnLoad(desk, [...files.keys()], () => gmail("conversation"));
    console.log(`Script de Gmail au chargement : ${time.toFixed(1)} ms.`);
    // The machine's own pace is printed; that the script was seen at all is what is proved.
    expect(time).toBeGreaterThan(0);
  });
});
