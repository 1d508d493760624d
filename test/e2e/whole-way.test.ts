import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import {
  answerSent,
  customersIn,
  dayIsShown,
  draft,
  inGoogleWindow,
  lineOf,
  openReminder,
  prepareButton,
  settleCard,
} from "./panel-steps.ts";

const DAY = 86_400_000;
const START = "2026-11-17";
const LATER = "2026-11-27";

/** Steps of two scenarios, in days after the due date (method 5), first step first. */
const STANDARD = [3, 10, 20, 30];
const CONSUMER = [5, 15, 25, 35];

interface Case {
  readonly customer: string;
  readonly invoice: string;
  readonly subject: string;
  readonly due: string;
  readonly amount: string;
  readonly email: string;
  /** The step drafted, then the next one's channel. */
  readonly step: number;
  readonly next: string;
  readonly offsets: readonly number[];
  /** Days between contacts, or before a formal notice. */
  readonly spacing: number;
}

const OUBLI: Case = {
  customer: "Boulangerie Au Pain Doré",
  invoice: "FA-2026-0217",
  subject: "Menuiserie Durand – facture FA-2026-0217 échue le 12/11/2026",
  due: "2026-11-12",
  amount: "684,00\u00a0€",
  email: "nadia.belkacem@boulangerie-au-pain-dore.example",
  step: 1,
  next: "téléphone",
  offsets: STANDARD,
  spacing: 5,
};
const SECOND: Case = {
  customer: "Fleuriste Les Pivoines",
  invoice: "FA-2026-0206",
  subject: "Menuiserie Durand – facture FA-2026-0206 échue le 03/11/2026",
  due: "2026-11-03",
  amount: "228,00\u00a0€",
  email: "flore.janin@fleuriste-les-pivoines.example",
  step: 2,
  next: "e-mail + courrier",
  offsets: STANDARD,
  spacing: 5,
};
const NOTICE: Case = {
  customer: "SARL Bâti-Rhône",
  invoice: "FA-2026-0198, FA-2026-0200",
  subject: "Menuiserie Durand – factures FA-2026-0198 et FA-2026-0200 échues",
  due: "2026-10-26",
  amount: "2\u202f432,00\u00a0€",
  email: "odile.fayard@sarl-bati-rhone.example",
  step: 3,
  next: "recommandé",
  offsets: STANDARD,
  spacing: 8,
};
const THREE = [OUBLI, SECOND, NOTICE];
/** Drafted two days later: ten days after the first day it still waits. */
const CHEVRIER: Case = {
  customer: "Mme Annick Chevrier",
  invoice: "FA-2026-0242",
  subject: "Menuiserie Durand – facture FA-2026-0242 échue le 10/11/2026",
  due: "2026-11-10",
  amount: "572,00\u00a0€",
  email: "annick.chevrier@courriel.example",
  step: 1,
  next: "e-mail",
  offsets: CONSUMER,
  spacing: 7,
};

/** A day so many days after another; Saturdays and Sundays move on (no public holiday in these weeks). */
function dayAfter(day: string, count: number): number {
  return Date.parse(`${day}T00:00:00Z`) + count * DAY;
}

/** Method 6: max(due + offset, step done + difference of offsets, contact + spacing), on a working day. */
function earliest(one: Case, doneOn: string): string {
  const from = one.offsets[one.step - 1] ?? 0;
  const to = one.offsets[one.step] ?? 0;
  let time = Math.max(dayAfter(one.due, to), dayAfter(doneOn, to - from), dayAfter(doneOn, one.spacing));
  while ([0, 6].includes(new Date(time).getUTCDay())) time += DAY;
  return french(new Date(time).toISOString().slice(0, 10));
}

function french(day: string): string {
  return day.split("-").reverse().join("/");
}

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function relanceOf(customer: string): Promise<Readonly<Record<string, string>> | undefined> {
  const rows = await desk.google.rows("Relances", "Rang");
  return rows.find((row) => row.Client === customer);
}

describe("Le chemin entier, du classeur aux relances suivantes", () => {
  it("le propriétaire se connecte et choisit son classeur dans la fenêtre de Google", async () => {
    panel = await desk.openPanel();
    const choose = panel.getByRole("button", { name: "Choisir mon classeur" });
    await inGoogleWindow(panel, () => choose.click());
    await dayIsShown(panel);
    for (const { customer } of THREE) expect(await lineOf(panel, customer).count()).toBe(1);
  });

  it("au premier brouillon, il choisit une fois entre Gmail et la fenêtre de rédaction", async () => {
    await openReminder(panel, OUBLI.customer);
    await prepareButton(panel).click();
    const question = panel.getByRole("group", { name: "Comment préparer vos messages\u00a0?" });
    await question.getByRole("button", { name: "La fenêtre de rédaction de Gmail" }).waitFor();
    expect(await desk.google.drafts()).toEqual([]);
    const gmail = question.getByRole("button", { name: "De vrais brouillons dans Gmail" });
    await inGoogleWindow(panel, () => gmail.click());
    await panel.getByText("Le brouillon est prêt dans Gmail.").waitFor();
    await panel.getByRole("button", { name: "Retour à la liste" }).click();
  });

  it("les deux relances suivantes ne demandent plus rien", async () => {
    await draft(panel, SECOND.customer);
    await draft(panel, NOTICE.customer);
    expect((await desk.google.drafts()).length).toBe(3);
  });

  it.each(THREE)(
    "Gmail a le brouillon de $customer : destinataire, objet et texte de son étape",
    async (one) => {
      const drafts = await desk.google.drafts();
      const [found, ...more] = drafts.filter(({ to }) => to.includes(one.email));
      expect(more).toEqual([]);
      expect(found?.subject).toBe(one.subject);
      for (const number of one.invoice.split(", ")) expect(found?.text).toContain(number);
      expect(found?.text).toContain(one.amount);
      const [journal, ...others] = (await desk.google.rows("Journal")).filter(
        (row) => row.Identifiant === found?.mark,
      );
      expect(others).toEqual([]);
      expect(journal).toMatchObject({
        Client: one.customer,
        Date: french(START),
        Factures: one.invoice,
        Événement: "relance préparée",
        Étape: String(one.step),
        Référence: found?.id,
      });
      const letters = (await desk.google.rows("Courriers")).filter((row) => row.Identifiant === found?.mark);
      expect(letters.map((row) => [row.Objet, row.Texte?.trim()])).toEqual([
        [found?.subject, found?.text.trim()],
      ]);
    },
  );

  it("seul l'avis d'impayé parle de pénalités, et il rappelle les relances d'avant", async () => {
    const drafts = await desk.google.drafts();
    const textOf = (one: Case) => drafts.find(({ to }) => to.includes(one.email))?.text ?? "";
    expect(textOf(OUBLI)).not.toMatch(/pénalit|40\s?€|malgré/i);
    expect(textOf(NOTICE)).toMatch(/40,00\u00a0€|40\u00a0€/);
    const earlier = (await desk.google.rows("Journal")).filter(
      (row) =>
        row.Client === NOTICE.customer &&
        row.Factures === NOTICE.invoice &&
        row.Événement === "relance envoyée",
    );
    expect(earlier.length).toBeGreaterThan(0);
    for (const row of earlier) expect(textOf(NOTICE)).toContain(row.Date);
  });

  it("« Envoyé » inscrit une ligne de journal pour chacune", async () => {
    for (const { customer } of THREE) await answerSent(panel, customer);
    const journal = await desk.google.rows("Journal");
    for (const one of THREE) {
      const sent = journal.filter(
        (row) =>
          row.Client === one.customer && row.Date === french(START) && row.Événement === "relance envoyée",
      );
      expect(sent.map((row) => [row.Factures, row.Étape])).toEqual([[one.invoice, String(one.step)]]);
    }
  });

  it("après actualisation, « Relances » donne à chacun l'étape suivante et son premier jour", async () => {
    await desk.google.run("refresh");
    for (const one of THREE) {
      expect(await relanceOf(one.customer)).toMatchObject({
        Étape: String(one.step + 1),
        Canal: one.next,
        État: "en attente",
        "À faire le": earliest(one, START),
      });
    }
    expect(THREE.map((one) => earliest(one, START))).toEqual(["24/11/2026", "27/11/2026", "27/11/2026"]);
  });

  it("un règlement et un litige arrivés entre-temps retirent leurs factures de ce qu'il faut faire", async () => {
    // A missing order number comes before all: the customer is to be contacted all the same.
    const asked = async (): Promise<readonly string[]> => [
      ...(await customersIn(panel, "À traiter avant tout")),
      ...(await customersIn(panel, "À faire")),
    ];
    expect(await asked()).toEqual(
      expect.arrayContaining(["Marivaux Distribution", "Restaurant La Quenelle d'Or"]),
    );
    await desk.google.add("Règlements", {
      Identifiant: "BQ-2026-9001",
      Date: "18/11/2026",
      Client: "Marivaux Distribution",
      Libellé: "VIR SEPA MARIVAUX",
      Montant: "3900",
      Devise: "EUR",
      Factures: "FA-2026-0161",
      Moyen: "virement",
    });
    await desk.google.add("Journal", {
      Identifiant: "2f0d4c1e-5a39-4d6e-9b7a-000000000001",
      Date: "18/11/2026",
      Client: "Restaurant La Quenelle d'Or",
      Factures: "FA-2026-0182",
      Événement: "litige ouvert",
      Sens: "entrant",
      Motif: "pose non conforme",
    });
    await desk.setDay("2026-11-19");
    await panel.reload();
    const now = await asked();
    expect(now).not.toContain("Marivaux Distribution");
    expect(now).not.toContain("Restaurant La Quenelle d'Or");
    await draft(panel, CHEVRIER.customer);
    await answerSent(panel, CHEVRIER.customer);
  });

  it("dix jours après, ceux dont c'est le jour montent d'un cran, les autres attendent", async () => {
    await desk.setDay(LATER);
    await desk.google.run("refresh");
    for (const one of THREE) {
      expect(await relanceOf(one.customer)).toMatchObject({
        Étape: String(one.step + 1),
        Canal: one.next,
        État: "à faire",
        "À faire le": french(LATER),
      });
    }
    expect(await relanceOf(CHEVRIER.customer)).toMatchObject({
      Étape: "2",
      Canal: CHEVRIER.next,
      État: "en attente",
      "À faire le": earliest(CHEVRIER, "2026-11-19"),
    });
    expect(earliest(CHEVRIER, "2026-11-19")).toBe("30/11/2026");
  });

  it("le panneau dit la même chose, et ni le payé ni le contesté n'y sont à faire", async () => {
    await panel.reload();
    await dayIsShown(panel);
    const sections = [
      ...(await customersIn(panel, "À traiter avant tout")),
      ...(await customersIn(panel, "À faire")),
    ];
    const beyond = await panel
      .locator("details", { hasText: "Au-delà de votre capacité du jour" })
      .locator(".customer")
      .allTextContents();
    const todo = [...sections, ...beyond];
    for (const { customer } of THREE) expect(todo).toContain(customer);
    for (const gone of [CHEVRIER.customer, "Marivaux Distribution", "Restaurant La Quenelle d'Or"]) {
      expect(todo).not.toContain(gone);
      expect(await settleCard(panel, gone).count()).toBe(0);
    }
    const relances = await desk.google.rows("Relances", "Rang");
    expect(relances.filter((row) => row.Client === "Marivaux Distribution")).toEqual([]);
    const disputed = relances.filter((row) => row.Client === "Restaurant La Quenelle d'Or");
    expect(disputed.map((row) => [row.État, row.Factures, row.Réclamé])).toEqual([
      ["suspendue", "FA-2026-0182", "0,00 €"],
    ]);
  });
});
