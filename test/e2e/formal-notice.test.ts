import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../extension/pdf/read-back.ts";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import type { NamedRow } from "./local-google.ts";
import { backToList, customersIn, dayIsShown, openClient, openReminder } from "./panel-steps.ts";

/** The plan asks for its formal notice: one invoice of 3 120,00 € due on 9 October, read on 17 November. */
const READY = "Restaurant La Quenelle d'Or";
/** The plan stands at the letter before: a step is skipped. */
const EARLY = "Marivaux Distribution";
/** The plan asks for its formal notice too, until a payment comes that nobody matched. */
const CREDITED = "EURL Martinel Agencement";

const PREPARE = "Préparer la mise en demeure (PDF)";
const NBSP = "\u00a0";
/** 3 120 € × 12,40 % × 39 days ÷ 365, rounded half up, and 40 € for the invoice. */
const INTEREST = Math.round((312_000 * 1240 * 39) / (365 * 10_000));
const TOTAL = 312_000 + INTEREST + 4_000;

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.signedIn("gmail");
  panel = await desk.openPanel({ width: 400, height: 900 });
});
afterAll(() => desk.close());

const euros = (cents: number): string => {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return `${whole},${String(cents % 100).padStart(2, "0")}${NBSP}€`;
};

const journalOf = async (customer: string, kind: string): Promise<readonly NamedRow[]> =>
  (await desk.google.rows("Journal")).filter((row) => row.Client === customer && row.Événement === kind);

const letterOf = async (id: string | undefined): Promise<readonly NamedRow[]> =>
  (await desk.google.rows("Courriers")).filter((row) => row.Identifiant === id);

/** The file that a click saves. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent("download");
  await act();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** The words of a PDF, page by page, its spaces made ordinary. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { pages } = await readPdf(bytes);
  return pages.map(({ texts }) =>
    texts
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s/g, " ")
      .replace(/ {2,}/g, " "),
  );
}

const plain = (text: string): string => text.replace(/\s/g, " ");

async function holdsEveryWidth(): Promise<void> {
  for (const width of [300, 400, 600]) {
    await panel.setViewportSize({ width, height: 900 });
    expect(await panel.evaluate("document.documentElement.scrollWidth"), `largeur ${width}`).toBe(width);
  }
  await panel.setViewportSize({ width: 400, height: 900 });
}

describe("Une mise en demeure que le plan demande, en un clic", () => {
  let other: Page;
  let pdf: Uint8Array;
  let id: string | undefined;

  beforeAll(async () => {
    // A second panel that read the workbook before.
    other = await desk.openPanel({ width: 400, height: 900 });
    await openReminder(other, READY);
    await openReminder(panel, READY);
    await panel.getByRole("button", { name: PREPARE }).waitFor();
  });
  afterAll(() => other.close());

  it("l'écran dit que rien ne s'y oppose, montre la lettre, son décompte et l'échéance imprimée", async () => {
    await panel.getByText("Rien ne s'y oppose").waitFor();
    // 17 November + 3 days of post + 8 days.
    await panel.getByText(`Échéance imprimée dans la lettre${NBSP}: le 28/11/2026.`).waitFor();
    const letter = panel.getByRole("region", { name: "La lettre et son décompte" });
    await letter.getByText("vaut mise en demeure").waitFor();
    await letter.getByText("Annexe – décompte des pénalités de retard").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await holdsEveryWidth();
  });

  it("au clavier, deux fois de suite : un seul PDF, une seule ligne au journal, une seule dans « Courriers »", async () => {
    const files: string[] = [];
    panel.on("download", (file) => files.push(file.suggestedFilename()));
    const file = await saved(panel, async () => {
      await panel.getByRole("button", { name: PREPARE }).focus();
      await panel.keyboard.press("Enter");
      await panel.keyboard.press("Enter");
    });
    await panel.getByText("est dans vos téléchargements, et le journal est à jour.").waitFor();
    expect(file.name).toBe(`Mise en demeure – ${READY} – 2026-11-17.pdf`);
    expect(files).toEqual([file.name]);
    pdf = file.bytes;
    const rows = await journalOf(READY, "mise en demeure préparée");
    expect(rows.map((row) => [row.Date, row.Factures, row.Étape, row.Canal, row.Sens, row.Montant])).toEqual([
      ["17/11/2026", "FA-2026-0182", "4", "recommandé", "sortant", "3 120,00".replace(" ", "\u202f")],
    ]);
    id = rows[0]?.Identifiant;
    const [letter, ...more] = await letterOf(id);
    expect(more).toEqual([]);
    expect(letter?.Objet).toBe("Menuiserie Durand – mise en demeure – facture FA-2026-0182");
    const text = letter?.Texte ?? "";
    expect(letter?.["Empreinte (SHA-256)"]).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    expect(plain(text)).toContain(plain(euros(TOTAL)));
    // The step was reached: nothing is advanced.
    expect(await journalOf(READY, "étape avancée")).toEqual([]);
  });

  it("le PDF dit tout ce que la lettre doit dire, accents compris, et rien d'autre que la lettre et son annexe", async () => {
    const [letter = "", annex = "", ...rest] = await pagesOf(pdf);
    expect(rest).toEqual([]);
    for (const words of [
      "69400 VILLEFRANCHE-SUR-SAÔNE",
      "Lettre recommandée avec avis de réception",
      "vaut mise en demeure (art. 1344 du Code civil)",
      "28 novembre 2026",
      euros(TOTAL),
      "FR76 3000 6000 0112 3456 7890 189",
      "1/2",
    ]) {
      expect(letter).toContain(plain(words));
    }
    for (const words of ["décompte des pénalités", "39 jours", euros(INTEREST), euros(TOTAL), "2/2"]) {
      expect(annex).toContain(plain(words));
    }
  });

  it("un autre panneau ouvert avant ne prépare rien de plus : il relit et le dit", async () => {
    await other.getByRole("button", { name: PREPARE }).click();
    await other.getByText("Préparée le 17/11/2026, pas encore postée").waitFor();
    expect(await journalOf(READY, "mise en demeure préparée")).toHaveLength(1);
    expect(await letterOf(id)).toHaveLength(1);
  });

  it("« Télécharger à nouveau » rend le même fichier ; après un rechargement, il est refait d'après « Courriers »", async () => {
    const again = await saved(panel, () =>
      panel.getByRole("button", { name: "Télécharger à nouveau" }).click(),
    );
    expect(Buffer.from(again.bytes).equals(Buffer.from(pdf))).toBe(true);
    const remade = await saved(other, () =>
      other.getByRole("button", { name: "Télécharger à nouveau" }).click(),
    );
    expect(remade.name).toBe(again.name);
    const words = (await pagesOf(remade.bytes)).join(" ");
    for (const kept of ["VILLEFRANCHE-SUR-SAÔNE", "vaut mise en demeure", euros(TOTAL), "décompte"]) {
      expect(words).toContain(plain(kept));
    }
    expect(await journalOf(READY, "mise en demeure préparée")).toHaveLength(1);
  });

  it("le guide d'envoi est là ; le dépôt demande son numéro et refuse un jour à venir", async () => {
    await panel.getByText("lettre recommandée avec avis de réception (LRAR)").waitFor();
    await panel.getByText("lettre recommandée électronique (LRE)").waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await holdsEveryWidth();
    await panel.getByRole("button", { name: "Posté", exact: true }).click();
    await panel.getByText("Indiquez le numéro qui figure sur le récépissé").waitFor();
    await panel.getByLabel("Posté le").fill("2026-11-18");
    await panel.getByText("Le jour du dépôt ne peut pas être dans le futur.").waitFor();
    expect(await journalOf(READY, "mise en demeure envoyée")).toEqual([]);
    await panel.getByLabel("Posté le").fill("2026-11-17");
    await panel.getByLabel("Numéro de recommandé").fill("1A 234 567 8901 2");
    await panel.getByRole("button", { name: "Posté", exact: true }).click();
    await panel.getByText(`Noté${NBSP}: mise en demeure de ${READY} postée.`).waitFor();
    const rows = await journalOf(READY, "mise en demeure envoyée");
    expect(rows.map((row) => [row.Date, row.Étape, row.Canal, row.Détail, row.Référence])).toEqual([
      ["17/11/2026", "4", "recommandé", "Recommandé n° 1A 234 567 8901 2", id],
    ]);
  });

  it("la copie part en brouillon, la lettre jointe, lisible par un autre programme", async () => {
    await panel.getByText(`Mise en demeure – ${READY} – 2026-11-17.pdf`).first().waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await panel.getByRole("button", { name: "Préparer la copie par e-mail" }).click();
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor();
    const [row, ...more] = (await journalOf(READY, "relance préparée")).filter(
      ({ Motif }) => Motif === "Copie de la lettre recommandée",
    );
    expect(more).toEqual([]);
    expect(row?.Étape).toBe("");
    const draft = (await desk.google.drafts()).find(({ mark }) => mark === row?.Identifiant);
    const message = await PostalMime.parse(await desk.google.rawDraft(draft?.id ?? ""));
    expect(message.text).toContain("1A 234 567 8901 2");
    // The code to scan stands inside the message; the letter beside it.
    const files = message.attachments.filter(({ disposition }) => disposition === "attachment");
    expect(files.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      [`Mise en demeure – ${READY} – 2026-11-17.pdf`, "application/pdf"],
    ]);
    const content = files[0]?.content;
    if (!(content instanceof ArrayBuffer)) throw new Error("La pièce jointe n'est pas un fichier.");
    expect(Buffer.from(content).equals(Buffer.from(pdf))).toBe(true);
  });

  it("la première présentation se note une fois, jamais avant le dépôt", async () => {
    await panel.getByLabel("Lettre présentée le").fill("2026-11-16");
    await panel.getByRole("button", { name: "Noter la présentation" }).click();
    await panel.getByText("La lettre ne peut pas être présentée avant son dépôt.").waitFor();
    await desk.setDay("2026-11-19");
    await panel.reload();
    await dayIsShown(panel);
    // Behind us for today: found again from the balance.
    await panel.getByRole("navigation").getByRole("button", { name: "Balance" }).click();
    await panel.getByRole("button", { name: READY, exact: true }).click();
    await panel.getByRole("button", { name: "Mise en demeure", exact: true }).click();
    await panel.getByText(`Postée le 17/11/2026, recommandé n°${NBSP}1A 234 567 8901 2.`).waitFor();
    await panel.getByText("La copie par e-mail est déjà préparée").waitFor();
    await panel.getByLabel("Lettre présentée le").fill("2026-11-19");
    await panel.getByLabel("Non réclamée au bureau de poste").check();
    await panel.getByRole("button", { name: "Noter la présentation" }).dblclick();
    await panel.getByText("Première présentation notée au journal.").waitFor();
    const [sent] = await journalOf(READY, "mise en demeure envoyée");
    const rows = await journalOf(READY, "accusé de réception");
    expect(rows.map((row) => [row.Date, row.Factures, row.Sens, row.Motif, row.Référence])).toEqual([
      [
        "19/11/2026",
        "FA-2026-0182",
        "entrant",
        "Première présentation, lettre non réclamée",
        sent?.Identifiant,
      ],
    ]);
    await desk.setDay("2026-11-17");
  });
});

describe("La garde avant une mise en demeure", () => {
  beforeAll(async () => {
    await panel.reload();
    await dayIsShown(panel);
  });

  it("une étape sautée demande la case et le motif, qui restent au journal avec l'étape avancée", async () => {
    await openClient(panel, EARLY);
    await panel.getByRole("button", { name: "Mise en demeure", exact: true }).click();
    const guard = panel.getByRole("region", { name: "À vérifier" });
    await guard.waitFor();
    expect(await faultsOf(panel)).toEqual([]);
    await holdsEveryWidth();
    await panel.getByRole("button", { name: PREPARE }).click();
    // The button is far below: what is missing comes into view, ready to be typed.
    await panel.locator("textarea:focus").waitFor();
    await guard.getByText("Cochez la case une fois ces points vérifiés.").waitFor();
    await guard
      .getByText(`Dites pourquoi l'étape est avancée${NBSP}: le journal garde votre motif.`)
      .waitFor();
    expect(await journalOf(EARLY, "mise en demeure préparée")).toEqual([]);

    await guard.getByLabel("Pourquoi avancer cette étape").fill("chantier suivant annulé");
    await guard.getByRole("checkbox").focus();
    await panel.keyboard.press("Space");
    const file = await saved(panel, () => panel.getByRole("button", { name: PREPARE }).click());
    expect(file.name).toBe(`Mise en demeure – ${EARLY} – 2026-11-17.pdf`);
    await panel.getByText("et le journal est à jour.").waitFor();
    const advanced = await journalOf(EARLY, "étape avancée");
    expect(advanced.map((row) => [row.Date, row.Factures, row.Étape, row.Motif])).toEqual([
      ["17/11/2026", "FA-2026-0161", "5", "chantier suivant annulé"],
    ]);
    const [prepared, ...more] = await journalOf(EARLY, "mise en demeure préparée");
    expect(more).toEqual([]);
    expect(prepared?.Étape).toBe("5");
    expect(prepared?.Détail).toContain("Vérifié avant la lettre");
  });

  it("un règlement non affecté bloque : dit ce qu'il faut faire, et rien ne se prépare", async () => {
    await desk.google.add("Règlements", {
      Identifiant: "BQ-2026-9100",
      Date: "16/11/2026",
      Client: CREDITED,
      Libellé: "VIR SEPA MARTINEL",
      Montant: "150",
      Devise: "EUR",
      Factures: "",
      Moyen: "virement",
    });
    await panel.reload();
    await panel.getByRole("navigation").getByRole("button", { name: "Balance" }).click();
    await panel.getByRole("button", { name: CREDITED, exact: true }).click();
    await panel.getByRole("button", { name: "Mise en demeure", exact: true }).click();
    const blocking = panel.getByRole("region", { name: "À régler d'abord" });
    await blocking.getByText("150,00").waitFor();
    expect(await panel.getByRole("button", { name: PREPARE }).count()).toBe(0);
    expect(await faultsOf(panel)).toEqual([]);
    expect(await journalOf(CREDITED, "mise en demeure préparée")).toEqual([]);
  });

  it("une mise en demeure préparée attend sa réponse en tête de liste, et nulle part une seconde fois", async () => {
    await panel.getByRole("navigation").getByRole("button", { name: "Aujourd'hui" }).click();
    await panel.getByText(`Mise en demeure pour ${EARLY}, préparée le 17/11/2026`).waitFor();
    expect(await customersIn(panel, "À faire")).not.toContain(EARLY);
  });
});

describe("Un courrier sur papier", () => {
  it("préparé, il se télécharge en PDF et se note posté sur place", async () => {
    const customer = "Constructions Delorme";
    await openReminder(panel, customer);
    await panel.getByRole("button", { name: "Préparer le courrier" }).click();
    await panel.getByText("Le courrier est prêt à imprimer.").waitFor();
    const file = await saved(panel, () => panel.getByRole("button", { name: "Télécharger le PDF" }).click());
    const words = (await pagesOf(file.bytes)).join(" ");
    expect(words).toContain("FA-2026-0156");
    expect(words).toContain("Menuiserie Durand");
    expect(await faultsOf(panel)).toEqual([]);
    await panel.getByRole("button", { name: "Posté", exact: true }).click();
    await panel.getByText(`Noté${NBSP}: relance pour ${customer} envoyée.`).waitFor();
    const [prepared, ...more] = (await journalOf(customer, "relance préparée")).filter(
      (row) => row.Date === "17/11/2026",
    );
    expect(more).toEqual([]);
    const sent = (await journalOf(customer, "relance envoyée")).filter(
      ({ Référence }) => Référence === prepared?.Identifiant,
    );
    expect(sent.map((row) => [row.Date, row.Canal])).toEqual([["17/11/2026", "courrier"]]);
    await backToList(panel);
  });
});
