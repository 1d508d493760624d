import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SAMPLE_TODAY } from "../sandbox/sample/make-sample.ts";
import { contrastFaultsOf, faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { downloaded, pdfText } from "./downloads.ts";
import { dayIsShown, openClient, openReminder } from "./panel-steps.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ lookUpsAllowed: true });
  await desk.signedIn("compose");
});
afterAll(() => desk.close());

/** A fold of a customer's screen, unfolded. */
async function unfold(panel: Page, title: string): Promise<Locator> {
  const fold = panel.locator("details.fold", { has: panel.locator("summary", { hasText: title }) }).first();
  await fold.locator("summary").first().click();
  return fold;
}

/** The panel on a customer's page. */
async function panelOn(customer: string, prepare: (panel: Page) => Promise<void> = async () => undefined) {
  const panel = await desk.openPanel({ width: 360, height: 900 });
  await prepare(panel);
  await dayIsShown(panel);
  await openClient(panel, customer);
  return panel;
}

/** A picture to look at, when a folder is given. */
async function shot(panel: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder !== undefined) await panel.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const journal = async (kind: string) =>
  (await desk.google.rows("Journal")).filter(({ Événement: event }) => event === kind);

describe("Vérifier une entreprise", () => {
  it("l'autorisation est expliquée d'abord ; refusée, « non vérifié » et rien n'est demandé", async () => {
    const asked: string[] = [];
    const panel = await panelOn("Transports Marchetti", async (page) => {
      page.on("request", (request) => asked.push(new URL(request.url()).host));
      // Chrome's window cannot be clicked here: its two answers are given in its place.
      await page.addInitScript(
        "chrome.permissions.contains = async () => false; chrome.permissions.request = async () => false;",
      );
      await page.reload();
    });
    const card = await unfold(panel, "Vérifier l'entreprise");
    await card.getByText("Seul le numéro SIREN quitte ce navigateur").waitFor();
    await card.getByRole("button", { name: "Autoriser et vérifier" }).click();
    await card.getByText("Non vérifié\u00a0: vous n'avez pas donné l'autorisation.").waitFor();
    expect(asked.filter((host) => !host.endsWith("googleapis.com") && host !== desk.extensionId)).toEqual([]);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
  });

  it("accordée : le registre répond, aucun avis, avec la source et l'heure", async () => {
    const panel = await panelOn("Transports Marchetti");
    const card = await unfold(panel, "Vérifier l'entreprise");
    await card.getByRole("button", { name: "Vérifier maintenant" }).click();
    const company = card.getByRole("region", { name: "Registre des entreprises" });
    await company.getByText("En activité").waitFor();
    await company
      .getByText(/^recherche-entreprises\.api\.gouv\.fr · Consulté le \d\d\/\d\d\/2026 à 10/)
      .waitFor();
    const notices = card.getByRole("region", { name: "Procédures collectives (BODACC)" });
    await notices.getByText("Aucun avis de procédure collective trouvé sous ce SIREN.").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await panel.close();
  });

  it("le résultat reste un jour sans rien redemander, et s'efface d'un bouton", async () => {
    const asked: string[] = [];
    const panel = await panelOn("Transports Marchetti", async (page) => {
      page.on("request", (request) => asked.push(new URL(request.url()).host));
      // What the copy's manifest asks for at once cannot be given back.
      await page.addInitScript("chrome.permissions.remove = async () => true;");
      await page.reload();
    });
    const card = await unfold(panel, "Vérifier l'entreprise");
    await card.getByText("En activité").waitFor();
    expect(asked.filter((host) => host.endsWith("gouv.fr") || host.endsWith("opendatasoft.com"))).toEqual([]);
    await card.getByRole("button", { name: "Effacer ces vérifications et retirer l'autorisation" }).click();
    await card.getByText("Les vérifications gardées sont effacées").waitFor();
    expect(await card.getByText("En activité").count()).toBe(0);
    await panel.close();
  });

  it("un registre qui ne répond pas est « non vérifié », l'autre garde sa réponse", async () => {
    const panel = await panelOn("Brasserie de la Doua");
    await panel.route("https://bodacc-datadila.opendatasoft.com/**", (route) =>
      route.abort("connectionrefused"),
    );
    const card = await unfold(panel, "Vérifier l'entreprise");
    await card.getByRole("button", { name: "Vérifier maintenant" }).click();
    await card.getByRole("region", { name: "Registre des entreprises" }).getByText("En activité").waitFor();
    const notices = card.getByRole("region", { name: "Procédures collectives (BODACC)" });
    await notices.getByText("Non vérifié", { exact: true }).waitFor();
    await panel.close();
  });
});

describe("Un avis trouvé se note une fois", () => {
  it("il devient une procédure collective au jour du jugement, et s'annule", async () => {
    const panel = await desk.openPanel({ width: 360, height: 900 });
    await openReminder(panel, "EURL Martinel Agencement");
    // A customer at risk whose formal notice has come: the registers are offered first.
    const card = await unfold(panel, "Client à risque\u00a0: consulter les registres d'abord");
    await card.getByText("Avant une mise en demeure à un client à risque").waitFor();
    await card.getByRole("button", { name: "Vérifier maintenant" }).click();
    const notices = card.getByRole("region", { name: "Procédures collectives (BODACC)" });
    await notices.getByText("Jugement d'ouverture de liquidation judiciaire").waitFor();
    await shot(panel, "avis");
    expect(await faultsOf(panel)).toEqual([]);
    const note = notices.getByRole("button", { name: /^Noter dans le journal/ });
    await note.focus();
    await panel.keyboard.press("Enter");
    await notices.getByText("Noté dans le journal.").waitFor();
    const noted = (await journal("procédure collective")).filter(
      ({ Motif }) => Motif === "liquidation judiciaire",
    );
    expect(noted).toHaveLength(1);
    expect(noted[0]?.Détail).toMatch(/^Source : BODACC, avis A2026\d+ publié le \d\d\/11\/2026\./);
    await panel.close();

    const cancelled = (await journal("annulation")).length;
    const again = await panelOn("EURL Martinel Agencement");
    const kept = await unfold(again, "Vérifier l'entreprise");
    await kept.getByText("Noté dans le journal.").waitFor();
    await kept.getByRole("button", { name: /^Annuler la note/ }).click();
    await kept.getByRole("button", { name: /^Noter dans le journal/ }).waitFor();
    expect((await journal("annulation")).length).toBe(cancelled + 1);
    await again.close();
  });
});

describe("Après la mise en demeure", () => {
  it.each([
    [
      "Transports Marchetti",
      "professionnel",
      ["Injonction de payer", "Référé-provision"],
      ["Médiateur de la consommation"],
    ],
    [
      "M. et Mme Da Rocha",
      "particulier",
      ["Médiateur de la consommation"],
      ["Créances commerciales incontestées"],
    ],
    ["Lycée professionnel Camille-Fauvet", "organisme public", ["Comptable public"], ["Injonction de payer"]],
  ])("%s (%s) : ses voies, comme des faits", async (name, quality, there, absent) => {
    const panel = await panelOn(name);
    const card = await unfold(panel, "Après la mise en demeure");
    await card.getByText("Ce sont des faits et des textes, pas un conseil juridique.").waitFor();
    await card.getByText(quality, { exact: true }).waitFor();
    for (const route of there) await card.locator("summary", { hasText: route }).first().waitFor();
    for (const route of absent) expect(await card.locator("summary", { hasText: route }).count()).toBe(0);
    await card
      .getByText(/Prescription au plus tôt le \d\d\/\d\d\/\d{4}/)
      .first()
      .waitFor();
    for (const fold of await card.locator("details.fold > summary").all()) await fold.click();
    await shot(panel, `voies-${quality}`);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.emulateMedia({ colorScheme: "dark" });
    expect(await contrastFaultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await panel.close();
  });

  it("une procédure collective : arrêt, date limite, montant, modèle de déclaration", async () => {
    const panel = await panelOn("SARL Cuisines Prestige Est");
    const card = await unfold(panel, "Après la mise en demeure");
    await card.getByText("Plus aucune relance des créances nées avant le jugement").waitFor();
    await card.getByText(/À déclarer au plus tard le 22\/11\/2026/).waitFor();
    const saved = panel.waitForEvent("download");
    await card.getByRole("button", { name: "Modèle de déclaration (PDF)" }).click();
    expect((await saved).suggestedFilename()).toMatch(/^Déclaration de créance – .*\.pdf$/);
    await shot(panel, "procedure");
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
  });

  it("une décision se note au clavier, puis s'annule", async () => {
    const panel = await panelOn("Transports Marchetti");
    const card = await unfold(panel, "Après la mise en demeure");
    const form = card.getByRole("region", { name: "Ma décision" });
    await form.getByRole("button", { name: "Noter ma décision" }).click();
    await form.getByText("Dites quelle voie.").waitFor();
    await form.getByRole("radio", { name: "J'engage une voie" }).focus();
    await panel.keyboard.press("ArrowDown");
    await form.getByLabel("Pourquoi attendre").fill("versement annoncé");
    await panel.keyboard.press("Enter");
    await form.getByText("Attente notée.").waitFor();
    const rows = await journal("pause");
    expect(rows.map(({ Motif }) => Motif)).toContain("Décision d'attendre\u00a0: versement annoncé");
    await form.getByRole("button", { name: "Annuler" }).click();
    await panel.getByText("Décision annulée.").waitFor();
    await panel.close();
  });
});

describe("Transmettre à un recouvreur", () => {
  it("la liste se télécharge, la lettre se prépare, et le journal l'inscrit une seule fois", async () => {
    const panel = await panelOn("Transports Marchetti");
    const card = await unfold(panel, "Après la mise en demeure");
    await card.locator("summary", { hasText: "Transmettre à un recouvreur" }).click();
    await card.getByLabel("Recouvreur", { exact: true }).fill("Cabinet Exemple Recouvrement");
    await card.getByLabel("Son adresse e-mail").fill("deux@exemple.fr, autre@exemple.fr");
    await card.getByText("Cette adresse n'est pas lisible").waitFor();
    await card.getByLabel("Son adresse e-mail").fill("dossiers@recouvrement.example");
    const list = await downloaded(panel, () =>
      card.getByRole("button", { name: "Télécharger la liste (CSV)" }).click(),
    );
    expect(list.name).toMatch(/\.csv$/);
    expect(new TextDecoder().decode(list.bytes)).toContain("Transports Marchetti");
    await shot(panel, "recouvreur");
    expect(await faultsOf(panel)).toEqual([]);
    const window = desk.context.waitForEvent("page");
    await card.getByRole("button", { name: "Préparer la lettre au recouvreur" }).click();
    expect(decodeURIComponent((await window).url())).toContain("dossiers@recouvrement.example");
    const rows = await journal("dossier transmis");
    expect(rows.map(({ Motif, Client }) => [Client, Motif])).toEqual([
      ["Transports Marchetti", "Cabinet Exemple Recouvrement"],
    ]);
    await panel.close();
  });
});

describe("Dossier de preuves", () => {
  it("le ZIP téléchargé se relit : pièces, PDF lisibles, empreintes recalculées, ce qui manque dit", async () => {
    const panel = await panelOn("Transports Marchetti");
    const card = await unfold(panel, "Dossier de preuves");
    await card.getByRole("heading", { name: /^Ce qui manque/ }).waitFor();
    await card.getByLabel("Ajouter des fichiers").setInputFiles({
      name: "bon de livraison signé.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Livré le 12 septembre, signé E. Marchetti"),
    });
    await card.getByText("bon de livraison signé.txt").waitFor();
    const { name, bytes } = await downloaded(panel, () =>
      card.getByRole("button", { name: "Télécharger le dossier" }).click(),
    );
    expect(name).toBe(`Dossier – Transports Marchetti – ${SAMPLE_TODAY}.zip`);
    const files = unzipSync(bytes);
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    expect(text("Pièces ajoutées/bon de livraison signé.txt")).toContain("signé E. Marchetti");

    const listed = text("SHA-256.txt").trimEnd().split("\n");
    const computed = Object.entries(files)
      .filter(([path]) => path !== "SHA-256.txt")
      .map(([path, content]) => `${createHash("sha256").update(content).digest("hex")}  ${path}`);
    expect([...listed].sort()).toEqual(computed.sort());

    // The letter drafted just before, word for word and as a PDF; its fingerprint is the one that `Courriers` keeps.
    const letters = Object.keys(files).filter((path) => path.startsWith("04 Lettres/"));
    expect(letters.map((path) => path.split(".").pop()).sort()).toEqual(["pdf", "txt"]);
    const letter = files[letters.find((path) => path.endsWith(".txt")) ?? ""] ?? new Uint8Array();
    const kept = (await desk.google.rows("Courriers")).map((row) => row["Empreinte (SHA-256)"]);
    expect(kept).toContain(createHash("sha256").update(letter).digest("hex"));
    const printed = await pdfText(
      files[letters.find((path) => path.endsWith(".pdf")) ?? ""] ?? new Uint8Array(),
    );
    expect(printed).toContain("FA-2025-0203");

    const index = await pdfText(files["00 Sommaire.pdf"] ?? new Uint8Array());
    expect(index).toContain("Ce qui manque");
    expect(index).toContain("bon de livraison signé.txt");
    const chronology = await pdfText(files["01 Chronologie.pdf"] ?? new Uint8Array());
    expect(chronology).toContain("mise en demeure envoyée");
    expect(text("01 Chronologie.csv")).toContain("mise en demeure envoyée");
    await card.getByText(/est enregistré dans vos téléchargements/).waitFor();
    await card.scrollIntoViewIfNeeded();
    await shot(panel, "dossier");
    expect(await faultsOf(panel)).toEqual([]);
    expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await panel.close();
  });
});

describe("Taux d'un semestre à venir", () => {
  it("la ligne s'ajoute à Réglages avec sa source, puis s'annule", async () => {
    const panel = await desk.openPanel({ width: 360, height: 900 });
    await dayIsShown(panel);
    await panel.getByRole("navigation").getByRole("button", { name: "Réglages" }).click();
    const card = panel.getByRole("region", { name: "Taux du semestre 2027 S1" });
    await card.getByText("Ajouter ces taux").click();
    await card.getByRole("button", { name: "Ajouter «\u00a0Taux 2027 S1\u00a0» à Réglages" }).click();
    await card.getByText("Dites d'où viennent ces taux").waitFor();
    await card.getByLabel("Taux de la BCE (%)").fill("2,65");
    await card.getByLabel("Taux légal, tous les autres cas (%)").fill("2,80");
    await card.getByLabel("Source", { exact: true }).fill("arrêté du 20 décembre 2026");
    await shot(panel, "taux");
    expect(await faultsOf(panel)).toEqual([]);
    await panel.keyboard.press("Enter");
    await panel.getByText("La ligne «\u00a0Taux 2027 S1\u00a0» est ajoutée à Réglages.").waitFor();
    const rates = async () =>
      (await desk.google.rows("Réglages")).filter(({ Réglage }) => Réglage === "Taux 2027 S1");
    expect((await rates()).map(({ Valeur, Explication }) => [Valeur, Explication])).toEqual([
      ["2,65 / 2,80", "arrêté du 20 décembre 2026"],
    ]);
    await panel.getByRole("button", { name: "Annuler", exact: true }).click();
    await panel.getByText("La ligne «\u00a0Taux 2027 S1\u00a0» est effacée.").waitFor();
    expect(await rates()).toEqual([]);
    await panel.close();
  });
});
