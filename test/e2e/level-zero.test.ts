import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { writeXlsx } from "../../extension/local/write-xlsx.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import {
  answerSent,
  backToList,
  dayIsShown,
  lineOf,
  openReminder,
  prepareButton,
  settleCard,
} from "./panel-steps.ts";
import { namedRows, plainWorkbook } from "./plain-workbook.ts";

const TODAY = "2026-11-17";
const HEAD = "Numéro;Client;E-mail;Date facture;Échéance;Montant TTC";
const ALPHA = "FA-1;Alpha BTP;compta@alpha.example;15/09/2026;15/10/2026;1200,50";
const BETA = "FA-2;Bêta & Cie;beta@beta.example;01/10/2026;31/10/2026;800,00";
const GAMMA = "FA-3;Gamma;;01/07/2026;31/07/2026;2400,00";
const STATEMENT = "Date;Libellé;Débit;Crédit\n02/11/2026;VIR SEPA BETA CIE FA-2;;800,00\n";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ refreshed: false, today: TODAY, workbook: googleWorkbook() });
}, 240_000);
afterAll(() => desk.close());

/** The owner's workbook of Google's, where they go on afterwards. */
function googleWorkbook(): Workbook {
  return plainWorkbook("Suivi de Claire", [
    [
      "Factures",
      [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
        ["Alpha BTP", "FA-1", "15/09/2026", "15/10/2026", 1200.5],
      ],
    ],
    [
      "Clients",
      namedRows("Clients", [{ Client: "Delta", "E-mail": "delta@delta.example", Note: "le soir" }]),
    ],
    ["Journal", [HEADERS.Journal]],
  ]);
}

const csv = (...lines: readonly string[]) => Buffer.from(`${[HEAD, ...lines].join("\n")}\n`);

/** Files chosen by hand. */
async function choose(panel: Page, ...files: readonly (readonly [name: string, content: Buffer | string])[]) {
  await panel.locator("input[type=file][multiple]").setInputFiles(
    files.map(([name, content]) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    })),
  );
}

async function openFiles(panel: Page): Promise<void> {
  await panel.getByRole("button", { name: "Ouvrir un fichier ou coller un tableau" }).click();
}

async function settings(panel: Page): Promise<void> {
  await panel.getByRole("button", { name: "Réglages", exact: true }).click();
  await panel.getByRole("heading", { name: "Dans ce navigateur" }).waitFor();
}

async function rubric(panel: Page, name: string): Promise<void> {
  await panel.getByRole("button", { name, exact: true }).click();
}

/** The rows of a tab of the workbook that the panel saves as .xlsx, read by an independent reader. */
async function savedRows(panel: Page, tab: string): Promise<readonly (readonly unknown[])[]> {
  await settings(panel);
  const saved = panel.waitForEvent("download");
  await panel.getByRole("button", { name: "Télécharger le classeur (.xlsx)" }).click();
  const sheets = await readXlsxFile(readFileSync(await (await saved).path()));
  return sheets.find(({ sheet }) => sheet === tab)?.data ?? [];
}

/** The personal data of a customer of the open workbook, confirmed and erased. */
async function eraseCustomer(panel: Page, name: string): Promise<void> {
  await panel.getByRole("navigation").getByRole("button", { name: "Réglages" }).click();
  await panel
    .getByRole("region", { name: "Données personnelles" })
    .getByRole("button", { name: "Ouvrir" })
    .click();
  await panel.getByLabel("Nom du client").fill(name.slice(0, 4));
  await panel
    .getByRole("button", { name: `Voir les données de ${name}` })
    .first()
    .click();
  const erasing = panel.getByRole("region", { name: "Effacer", exact: true });
  await erasing.getByRole("checkbox").check();
  await erasing.getByRole("button", { name: `Effacer les données de ${name}` }).click();
  await panel.getByText("Pensez à Gmail").waitFor();
}

/** The window of Gmail that opens with the message in it: its address says what. */
async function composed(panel: Page, act: () => Promise<void>): Promise<URLSearchParams> {
  const opened = panel.context().waitForEvent("page");
  await act();
  const window = await opened;
  await window.waitForURL(/view=cm/);
  const { searchParams } = new URL(window.url());
  await window.close();
  return searchParams;
}

/** As many open invoices as a large customer list has, as an Excel file. */
function bigWorkbook(count: number): Buffer {
  const due = serialOfDay(day(TODAY)) - 10;
  const rows = Array.from({ length: count }, (_none, at) => [
    `FA-${at}`,
    `Client ${at % 50}`,
    null,
    due - 30,
    due,
    100 + (at % 900),
  ]);
  return Buffer.from(
    writeXlsx([{ title: "ventes décembre", rows: [HEAD.split(";"), ...rows], days: [3, 4] }], day(TODAY)),
  );
}

describe("Sans se connecter", () => {
  it("un fichier choisi, et la liste du jour est là", async () => {
    const panel = await desk.openPanel({ width: 360, height: 800 });
    await openFiles(panel);
    await choose(panel, ["facture.pdf", "%PDF-1.7\n1 0 obj"], ["ventes.csv", csv(ALPHA)]);
    await panel.getByRole("alert").filter({ hasText: "facture.pdf" }).waitFor();
    await choose(panel, ["ventes.csv", csv(ALPHA, BETA, GAMMA)]);
    await dayIsShown(panel);
    expect(await lineOf(panel, "Alpha BTP").count()).toBe(1);
    await rubric(panel, "Règlements");
    await panel.getByText("Ouvrez le relevé de votre banque").waitFor();
    await panel.close();
  });

  it("vos coordonnées se notent ici ; un IBAN faux est refusé entier", async () => {
    const panel = await desk.openPanel();
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("9 lignes à remplir").click();
    const field = (name: string) => panel.getByLabel(name, { exact: true });
    await field("Raison sociale").fill("Menuiserie Test");
    await field("IBAN").fill("FR7630006000011234567890188");
    await panel.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await panel.getByRole("alert").first().waitFor();
    await field("IBAN").fill("FR7630006000011234567890189");
    await field("Signataire courant").fill("Claire Test, gérante");
    await panel.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await panel.getByText("Noté\u00a0: vos prochains messages porteront ces lignes.").waitFor();
    const rows = await savedRows(panel, "Réglages");
    const settingOf = (name: string) => rows.filter(([setting]) => setting === name).map((row) => row[1]);
    expect(settingOf("Raison sociale")).toEqual(["Menuiserie Test"]);
    expect(settingOf("Signataire courant")).toEqual(["Claire Test, gérante"]);
    await panel.close();
  });

  it("la relance s'ouvre dans Gmail, « Envoyé » se note, rien ne se prépare deux fois", async () => {
    const panel = await desk.openPanel();
    await openReminder(panel, "Alpha BTP");
    // What the letter still lacks is asked where it is missing: no workbook to open elsewhere for it.
    await panel.getByLabel("Téléphone", { exact: true }).waitFor();
    expect(await panel.getByRole("button", { name: /classeur/ }).allTextContents()).toEqual([]);
    await panel.getByLabel("Téléphone", { exact: true }).fill("04 11 22 33 44");
    await panel.getByRole("button", { name: "Enregistrer", exact: true }).click();
    const message = await composed(panel, () => prepareButton(panel).click());
    expect(message.get("to")).toBe("compta@alpha.example");
    expect(message.get("body")).toContain("FA-1");
    await backToList(panel);
    await panel.reload();
    await answerSent(panel, "Alpha BTP");
    expect(await settleCard(panel, "Alpha BTP").count()).toBe(0);
    const journal = await savedRows(panel, "Journal");
    expect(journal.slice(1).map((row) => [row[2], row[4]])).toEqual([
      ["Alpha BTP", "relance préparée"],
      ["Alpha BTP", "relance envoyée"],
    ]);
    await panel.close();
  });

  it("un export plus récent et le relevé de la banque : on demande, puis le règlement se rapproche", async () => {
    const panel = await desk.openPanel();
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("Ouvrir un fichier plus récent").click();
    await choose(panel, ["ventes décembre.csv", csv(ALPHA, BETA, GAMMA)], ["banque.csv", STATEMENT]);
    await panel.getByRole("radio", { name: "Prend la place de «\u00a0ventes\u00a0»" }).waitFor();
    await panel
      .locator("form")
      .filter({ hasText: "Avant d'ouvrir" })
      .getByRole("button", { name: "Ouvrir" })
      .click();
    await panel.getByText("remplacé par le nouvel export").waitFor();
    await rubric(panel, "Règlements");
    await panel
      .getByRole("button", { name: /Rapprocher/ })
      .first()
      .click();
    await panel
      .getByText(/1\u00a0règlement affecté/)
      .first()
      .waitFor();
    await rubric(panel, "Aujourd'hui");
    await dayIsShown(panel);
    expect(await lineOf(panel, "Bêta & Cie").count()).toBe(0);
    const payments = await savedRows(panel, "Règlements");
    expect(payments[1]?.slice(2, 8)).toEqual([
      "Bêta & Cie",
      "VIR SEPA BETA CIE FA-2",
      800,
      "EUR",
      "FA-2",
      "lettré",
    ]);
    expect((await savedRows(panel, "Journal")).map((row) => row[4])).toContain("relance envoyée");
    await panel.close();
  });

  it("une copie que le presse-papiers refuse se dit, et les lignes attendent toujours", async () => {
    const panel = await desk.openPanel(undefined, (page) =>
      page.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
        Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
      }),
    );
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("Exporter le journal vers un tableur").click();
    const waiting = panel.getByText(/^À exporter\u00a0:/);
    await waiting.waitFor();
    const before = await waiting.innerText();
    expect(before).toMatch(/[2-9]\u00a0lignes du journal/);
    await panel.getByRole("button", { name: "Copier Journal" }).click();
    await panel.getByText("Le presse-papiers n'a pas pris les lignes").waitFor();
    // Opened again: what the browser keeps says the same.
    await panel.reload();
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("Exporter le journal vers un tableur").click();
    await waiting.waitFor();
    expect(await waiting.innerText()).toBe(before);
    await panel.close();
  });

  it("le journal s'exporte en CSV, une fois", async () => {
    const panel = await desk.openPanel();
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("Exporter le journal vers un tableur").click();
    const saved = panel.waitForEvent("download");
    await panel.getByRole("button", { name: "Journal (.csv)" }).click();
    const text = readFileSync(await (await saved).path(), "utf8");
    expect(text.startsWith("\ufeffIdentifiant;Date;Client;")).toBe(true);
    expect(text).toContain(";17/11/2026;Alpha BTP;FA-1;relance envoyée;");
    await panel.getByRole("button", { name: "Journal (.csv)" }).click();
    await panel.getByText("Toutes les lignes ont déjà été exportées.").waitFor();
    await panel.close();
  });

  it("un client s'efface de ce classeur, sur demande", async () => {
    const panel = await desk.openPanel();
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("Ouvrir un fichier plus récent").click();
    const clients = ["Alpha BTP", "Delta", "Zeta"].map((name) => `${name};${name}@exemple.fr;le soir\n`);
    await choose(panel, ["Clients.csv", `Client;E-mail;Note\n${clients.join("")}`]);
    await panel.getByText("«\u00a0Clients\u00a0»\u00a0: 3\u00a0lignes").waitFor();
    await eraseCustomer(panel, "Zeta");
    const left = JSON.stringify(await savedRows(panel, "Clients"));
    expect(left).toContain("Delta@exemple.fr");
    expect(left).not.toContain("Zeta");
    await panel.close();
  });

  it("un gros classeur Excel s'ouvre sous la politique de sécurité de l'extension", async () => {
    const panel = await desk.openPanel();
    const faults: string[] = [];
    panel.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await dayIsShown(panel);
    await settings(panel);
    await panel.getByText("Ouvrir un fichier plus récent").click();
    await choose(panel, ["ventes décembre.xlsx", bigWorkbook(6_000)]);
    await panel.getByText("6\u202f000\u00a0lignes").waitFor({ timeout: 20_000 });
    expect(faults).toEqual([]);
    await panel.close();
  });

  it("rien n'est sorti de l'ordinateur vers Google", () => {
    expect(desk.running.hostsSeen().filter((host) => /sheets|gmail|oauth2/.test(host))).toEqual([]);
  });
});

describe("Passé ensuite au classeur Google", () => {
  it("un client effacé là-bas s'efface aussi de ce navigateur, d'un clic", async () => {
    await desk.signedIn("compose");
    const panel = await desk.openPanel({ width: 360, height: 900 });
    await dayIsShown(panel);
    await eraseCustomer(panel, "Delta");
    expect(await desk.google.rows("Clients")).toEqual([]);
    const copy = panel.getByRole("region", { name: "Et dans ce navigateur" });
    await copy.getByText("Clients, 1\u00a0ligne").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await copy.getByRole("button", { name: "L'effacer là aussi" }).click();
    await panel.getByText("Effacé aussi du classeur gardé dans ce navigateur.").waitFor();
    await copy.waitFor({ state: "detached" });
    const names = (await savedRows(panel, "Clients")).map(([name]) => name);
    expect(names).toContain("Alpha BTP");
    expect(names).not.toContain("Delta");
    await panel.close();
  });
});
