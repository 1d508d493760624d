import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../sandbox/sample/make-sample.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { answerSent, backToList, dayIsShown, openReminder, prepareButton } from "./panel-steps.ts";

const BAKERY = "Boulangerie Au Pain Doré";
const FLORIST = "Fleuriste Les Pivoines";
const OWN_WORDS = "Passez quand vous voulez chez nous, le café est chaud.";

let desk: Desk;
let panel: Page;

/** The sample, one of whose customers has no e-mail address. */
function withoutAddress(name: string): Workbook {
  const workbook = sampleWorkbook();
  const clients = workbook.sheets.find(({ title }) => title === "Clients");
  const column = (clients?.rows[0] ?? []).findIndex((cell) => cell?.value === "E-mail");
  const row = clients?.rows.find(([cell]) => cell?.value === name);
  if (row === undefined || column < 0) throw new Error(`« ${name} » n'est pas dans l'exemple.`);
  row[column] = null;
  return workbook;
}

beforeAll(async () => {
  desk = await openDesk({ workbook: withoutAddress(FLORIST) });
  await desk.signedIn("gmail");
  panel = await desk.openPanel({ width: 360, height: 900 });
});
afterAll(() => desk.close());

const prepare = async (): Promise<void> => {
  await prepareButton(panel).click();
  await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor({ timeout: 20_000 });
};
const draftsTo = async (address: string) =>
  (await desk.google.drafts()).filter(({ to }) => to.includes(address));

describe("Le message, dans ses propres mots", () => {
  it("un montant effacé est signalé, et le texte proposé revient d'un clic", async () => {
    await openReminder(panel, BAKERY);
    const proposed = await panel.locator(".paper").innerText();
    await panel.getByRole("button", { name: "Modifier le texte" }).click();
    await panel.getByLabel("Texte", { exact: true }).fill("Bonjour,\n\nPensez à nous régler 12,34 €.");
    await panel.getByText("ne vient pas de vos factures").waitFor();
    await panel.getByText("n'est plus dans le message : votre client ne saura pas combien").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    for (const width of [320, 600]) {
      await panel.setViewportSize({ width, height: 900 });
      expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
    await panel.setViewportSize({ width: 360, height: 900 });
    await panel.getByLabel("Texte", { exact: true }).fill("   ");
    await panel.getByText("Le message est vide.").waitFor();
    expect(await prepareButton(panel).count()).toBe(0);
    await panel.getByRole("button", { name: "Revenir au texte proposé" }).click();
    expect(await panel.locator(".paper").innerText()).toBe(proposed);
    expect(await panel.getByText("ne vient pas de vos factures").count()).toBe(0);
  });

  it("ce qui est lu est ce qui est préparé, gardé dans « Courriers » et prouvé par son empreinte", async () => {
    await panel.getByRole("button", { name: "Modifier le texte" }).click();
    const area = panel.getByLabel("Texte", { exact: true });
    const before = await area.inputValue();
    await area.fill(before.replace("\n\n", `\n\n${OWN_WORDS}\n\n`));
    await panel.getByRole("button", { name: "Voir le message" }).click();
    await panel.getByText(OWN_WORDS).waitFor();
    await panel.getByText("Vous avez modifié ce message.").waitFor();
    await prepare();
    const [made] = await draftsTo("nadia.belkacem@");
    expect(made?.text).toContain(OWN_WORDS);
    const html = (await PostalMime.parse(Buffer.from(await desk.google.rawDraft(made?.id ?? ""), "latin1")))
      .html;
    expect(html).toContain(OWN_WORDS);
    const letter = (await desk.google.rows("Courriers")).find(
      ({ Identifiant }) => Identifiant === made?.mark,
    );
    expect(letter?.Texte).toBe(made?.text);
    expect(letter?.["Empreinte (SHA-256)"]).toBe(
      createHash("sha256")
        .update(letter?.Texte ?? "", "utf8")
        .digest("hex"),
    );
    const row = (await desk.google.rows("Journal")).find(({ Identifiant }) => Identifiant === made?.mark);
    expect(row?.Détail).toContain("Texte modifié avant le brouillon");
    await backToList(panel);
  });

  it("sans adresse, elle est demandée sur place, gardée dans « Clients », et le message part avec elle", async () => {
    await openReminder(panel, FLORIST);
    const form = panel.getByRole("form", { name: `Il manque l'adresse e-mail de ${FLORIST}.` });
    await form.getByLabel("Adresse e-mail").fill("fleurs@@pivoines");
    await form.getByRole("button", { name: "Enregistrer l'adresse" }).click();
    await form.getByRole("alert").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await form.getByLabel("Adresse e-mail").fill("flore@pivoines.example");
    await form.getByRole("button", { name: "Enregistrer l'adresse" }).click();
    await panel.locator(".letter dd", { hasText: "flore@pivoines.example" }).waitFor();
    const row = (await desk.google.rows("Clients")).find(({ Client }) => Client === FLORIST);
    expect(row?.["E-mail"]).toBe("flore@pivoines.example");
    await prepare();
    expect(await draftsTo("flore@pivoines.example")).toHaveLength(1);
    await backToList(panel);
  });
});

describe("La même conversation", () => {
  it("l'étape suivante répond à la première dans Gmail, et le panneau le dit avant", async () => {
    const { mailbox } = desk.running.sandbox;
    const [first] = await draftsTo("flore@pivoines.example");
    const thread = mailbox.draft(first?.id ?? "")?.item.stored.threadId ?? "";
    await mailbox.sendDraft(first?.id ?? "");
    await answerSent(panel, FLORIST);
    await desk.setDay("2026-12-01");
    await panel.reload();
    await dayIsShown(panel);
    await openReminder(panel, FLORIST);
    await panel.getByText("Suit la relance du 17/11/2026, dans la même conversation de Gmail.").waitFor();
    await prepare();
    const [second] = await draftsTo("flore@pivoines.example");
    expect(second?.subject).toBe(first?.subject);
    expect(mailbox.draft(second?.id ?? "")?.item.stored.threadId).toBe(thread);
    expect(mailbox.thread(thread)).toHaveLength(2);
  });
});
