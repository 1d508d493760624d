import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPdf } from "../extension/pdf/read-back.ts";
import { sampleWorkbook } from "../sandbox/sample/make-sample.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { NamedRow } from "./local-google.ts";
import { dayIsShown, openReminder, prepareButton } from "./panel-steps.ts";

const NBSP = "\u00a0";
const BREWERY = "Brasserie de la Doua";
const CONSUMER = "M. Étienne Vasseur";
const DENTIST = "Cabinet dentaire Vallier";

let desk: Desk;
let panel: Page;

/** The sample, one of whose consumers gave a mobile number. */
function withMobile(name: string, phone: string): Workbook {
  const workbook = sampleWorkbook();
  const clients = workbook.sheets.find(({ title }) => title === "Clients");
  const column = (clients?.rows[0] ?? []).findIndex((cell) => cell?.value === "Téléphone");
  const row = clients?.rows.find(([cell]) => cell?.value === name);
  if (row === undefined || column < 0) throw new Error(`« ${name} » n'est pas dans l'exemple.`);
  row[column] = { value: phone };
  return workbook;
}

beforeAll(async () => {
  desk = await openDesk({ workbook: withMobile(CONSUMER, "06 12 34 56 78") });
  await desk.signedIn("gmail");
  await desk.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  panel = await desk.openPanel({ width: 400, height: 900 });
});
afterAll(() => desk.close());
beforeEach(async () => {
  await panel.reload();
  await dayIsShown(panel);
});

const journalOf = async (customer: string, kind: string): Promise<readonly NamedRow[]> =>
  (await desk.google.rows("Journal")).filter(
    (row) => row.Client === customer && row.Événement === kind && row.Date === "17/11/2026",
  );

const rubric = (name: string) => panel.getByRole("navigation").getByRole("button", { name }).click();
const unfold = (title: string) => panel.locator("summary", { hasText: title }).click();

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes);
  return pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(" ")
    .replace(/\s/g, " ");
}

describe("Les pièces jointes d'un brouillon", () => {
  it("décompte, relevé et fichier à soi se joignent, se retirent, et partent avec le message", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crescendo-files-"));
    const photo = join(folder, "photo.jpg");
    writeFileSync(photo, Buffer.alloc(20_000_000, 1));
    await openReminder(panel, BREWERY);
    const files = panel.getByRole("region", { name: "Pièces jointes" });
    await files.getByRole("button", { name: "Décompte des pénalités (PDF)" }).click();
    await files.getByText(`Décompte des pénalités – ${BREWERY} – 2026-11-17.pdf`).waitFor();
    await files.getByRole("button", { name: "Relevé de compte (PDF)" }).click();
    await files.getByText(`Relevé de compte – ${BREWERY} – 2026-11-17.pdf`).waitFor();
    await files
      .locator("input[type=file]")
      .setInputFiles({ name: "bon de livraison.txt", mimeType: "text/plain", buffer: Buffer.from("livré") });
    await files.getByText("bon de livraison.txt").waitFor();
    await files
      .locator("input[type=file]")
      .setInputFiles({ name: "vide.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
    await files.getByText(`«${NBSP}vide.txt${NBSP}» est vide`).waitFor();
    await files.locator("input[type=file]").setInputFiles(photo);
    await files.getByText(`«${NBSP}photo.jpg${NBSP}» n'a pas été joint.`).waitFor();
    rmSync(folder, { recursive: true });
    await files.getByRole("button", { name: `Retirer${NBSP}: Relevé de compte` }).click();
    expect(await faultsOf(panel)).toEqual([]);
    for (const width of [300, 600]) {
      await panel.setViewportSize({ width, height: 900 });
      expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
    await panel.setViewportSize({ width: 400, height: 900 });
    await prepareButton(panel).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
    const [row, ...more] = await journalOf(BREWERY, "relance préparée");
    expect(more).toEqual([]);
    const draft = (await desk.google.drafts()).find(({ mark }) => mark === row?.Identifiant);
    const message = await PostalMime.parse(await desk.google.rawDraft(draft?.id ?? ""));
    const joined = message.attachments.filter(({ disposition }) => disposition === "attachment");
    expect(joined.map(({ filename }) => filename)).toEqual([
      `Décompte des pénalités – ${BREWERY} – 2026-11-17.pdf`,
      "bon de livraison.txt",
    ]);
    const [statement, note] = joined.map(({ content }) => new Uint8Array(content as ArrayBuffer));
    expect(await wordsOf(statement ?? new Uint8Array())).toContain("FA-2026-0192");
    expect(Buffer.from(note ?? []).toString("utf8")).toBe("livré");
  });

  it("un rappel courtois ne propose pas le décompte des pénalités", async () => {
    await openReminder(panel, "Boulangerie Au Pain Doré");
    const files = panel.getByRole("region", { name: "Pièces jointes" });
    await files.getByRole("button", { name: "Relevé de compte (PDF)" }).waitFor();
    expect(await files.getByRole("button", { name: "Décompte des pénalités (PDF)" }).count()).toBe(0);
  });

  it("dans la fenêtre de rédaction, elles se téléchargent et se joignent à la main", async () => {
    await desk.store({ preferences: { account: "", drafting: "compose" } });
    await panel.reload();
    await openReminder(panel, "Boulangerie Au Pain Doré");
    await panel.getByText("La fenêtre de rédaction ne reçoit pas de fichier d'ici").waitFor();
    const coming = panel.waitForEvent("download");
    await panel.getByRole("button", { name: "Relevé de compte (PDF)" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe("Relevé de compte – Boulangerie Au Pain Doré – 2026-11-17.pdf");
    expect(await wordsOf(new Uint8Array(readFileSync(await file.path())))).toContain("FA-2026-0217");
    await desk.store({ preferences: { account: "", drafting: "gmail" } });
  });
});

describe("Un SMS à la place d'un e-mail", () => {
  it("son texte, sa longueur, son lien ; noté une seule fois, il fait l'étape", async () => {
    await openReminder(panel, CONSUMER);
    await unfold("Envoyer plutôt un SMS");
    const sms = panel.getByRole("region", { name: "SMS" });
    await sms.getByText(/caractères, (?:un seul|2)\sSMS/).waitFor();
    const text = (await sms.locator(".letter-text").textContent()) ?? "";
    expect(text).toContain("FA-2026-0234");
    // No amount to a consumer, whose screen others may read.
    expect(text).not.toContain("284");
    const link =
      (await sms.getByRole("link", { name: "Ouvrir dans mes messages" }).getAttribute("href")) ?? "";
    expect(link.startsWith("sms:+33612345678?body=")).toBe(true);
    expect(decodeURIComponent(link.slice(link.indexOf("=") + 1))).toBe(text);
    await sms.getByRole("button", { name: "Copier le SMS" }).click();
    await sms.getByText("Le texte du SMS est dans le presse-papiers.").waitFor();
    expect(await panel.evaluate("navigator.clipboard.readText()")).toBe(text);
    expect(await faultsOf(panel)).toEqual([]);
    await sms.getByRole("button", { name: "Noter ce SMS au journal" }).dblclick();
    await panel.getByText("Le SMS est au journal.").waitFor();
    const rows = await journalOf(CONSUMER, "relance préparée");
    expect(rows.map((row) => [row.Canal, row.Étape, row.Factures])).toEqual([["SMS", "1", "FA-2026-0234"]]);
    const letters = (await desk.google.rows("Courriers")).filter(
      (row) => row.Identifiant === rows[0]?.Identifiant,
    );
    expect(letters.map((row) => [row.Canal, row.Destinataires, row.Texte])).toEqual([
      ["SMS", "06 12 34 56 78", text],
    ]);
    // The step is prepared: its e-mail is not any more.
    expect(await prepareButton(panel).count()).toBe(0);
    expect((await desk.google.drafts()).filter(({ mark }) => mark === rows[0]?.Identifiant)).toEqual([]);
  });
});

describe("Le compte d'un client", () => {
  it("depuis la balance, un relevé de compte part en brouillon, une fois par jour", async () => {
    await rubric("Balance");
    await panel.getByRole("button", { name: "Garage Perrin et Fils", exact: true }).click();
    await unfold("Relevé de compte et remerciement");
    await unfold("Relire le relevé");
    expect(await faultsOf(panel)).toEqual([]);
    await panel.getByRole("button", { name: "Préparer le relevé" }).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
    const rows = await journalOf("Garage Perrin et Fils", "relance préparée");
    expect(rows.map((row) => [row.Motif, row.Étape])).toEqual([["Relevé de compte", ""]]);
    await panel.reload();
    await rubric("Balance");
    await panel.getByRole("button", { name: "Garage Perrin et Fils", exact: true }).click();
    await unfold("Relevé de compte et remerciement");
    await panel.getByRole("button", { name: "Préparer le relevé" }).click();
    await panel.getByText("rien n'a été fait une seconde fois").waitFor();
    expect(await journalOf("Garage Perrin et Fils", "relance préparée")).toHaveLength(1);
  });

  it("une promesse tenue : « Remercier » attend dans les règlements, et ne sert qu'une fois", async () => {
    await desk.google.add("Règlements", {
      Identifiant: "BQ-2026-9200",
      Date: "16/11/2026",
      Client: DENTIST,
      Libellé: "VIR SEPA CABINET VALLIER",
      Montant: "2760",
      Devise: "EUR",
      Factures: "FA-2026-0191",
      Moyen: "virement",
    });
    await panel.reload();
    await dayIsShown(panel);
    await rubric("Règlements");
    await unfold("promesses tenues");
    const card = panel.getByRole("region", { name: DENTIST });
    await card.getByRole("button", { name: "Remercier" }).click();
    await card.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
    expect(await faultsOf(panel)).toEqual([]);
    const rows = await journalOf(DENTIST, "relance préparée");
    expect(rows.map((row) => row.Motif)).toEqual(["Remerciement après règlement"]);
    const draft = (await desk.google.drafts()).find(({ mark }) => mark === rows[0]?.Identifiant);
    expect(draft?.text).toContain("2\u202f760,00");
    await panel.reload();
    await rubric("Règlements");
    await panel.getByRole("heading", { level: 1, name: "Règlements" }).waitFor();
    expect(await panel.getByRole("region", { name: DENTIST }).count()).toBe(0);
  });
});
