import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetNamed, valuesOf, workbookOf } from "../apps-script/built-add-on.ts";
import { BANK_TEXTS, fecText, manyInvoices, type Receipt } from "../apps-script/import-texts.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";
import { openMore, openRubric, toToday, widthOf } from "./sidebar-steps.ts";

const TODAY = "2026-11-17";

let desk: PanelDesk;

beforeAll(async () => {
  desk = await panelDesk();
});
afterAll(() => desk.close());

const FACTURES = {
  Factures: [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
    ["Alpha Bois", "FA-101", { day: "2026-09-01" }, { day: "2026-10-01" }, 1200],
    ["Bêta Services", "FA-102", { day: "2026-09-15" }, { day: "2026-10-15" }, 340.5],
    ["Crêperie du Môle", "FA-103", { day: "2026-09-20" }, { day: "2026-10-20" }, 800],
  ],
};

const RECEIPTS: readonly Receipt[] = [
  { dayOfMonth: 3, cents: 120_000, label: "VIR SEPA ALPHA BOIS FA-101" },
  { dayOfMonth: 4, cents: 34_000, label: "VIR BETA SERVICES FA-102" },
  { dayOfMonth: 5, cents: 50_000, label: "VIR CREPERIE DU MOLE ACOMPTE" },
];

const aBook = (): Sandbox => aSandbox(workbookOf(FACTURES), TODAY);

interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Chooses a file as with the system's window. */
async function choose(page: Page, { name, content }: GivenFile): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  await page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer });
}

/** Drops a file on the page; `content` is an expression of the page. */
async function drop(page: Page, content: string, name: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.items.add(new File([${content}], ${JSON.stringify(name)}));
    const zone = document.querySelector(".drop");
    zone.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
    zone.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);
}

const cellsOf = (sandbox: Sandbox): string => JSON.stringify(sandbox.workbook.sheets);

const column = (sandbox: Sandbox, tab: string, at: number): readonly unknown[] =>
  valuesOf(sheetNamed(sandbox, tab))
    .slice(1)
    .filter((row) => row.some((value) => value !== null))
    .map((row) => row[at] ?? null);

const width = widthOf;

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

describe("Importer un FEC depuis le panneau", () => {
  it("montre l'avancement, puis les totaux de contrôle, et met les onglets à jour", async () => {
    const parts: number[] = [];
    const sandbox = aSandbox(workbookOf({ "Feuille 1": [] }), TODAY);
    const page = await desk.openPanel(sandbox, {
      entry: "openFecImport",
      before: async (name, [rows]) => {
        if (name !== "importLedgerRows") return undefined;
        parts.push((rows as unknown[]).length);
        expect(await page.getByRole("progressbar", { name: "Lignes écrites" }).count()).toBe(1);
        return undefined;
      },
    });
    await page.getByRole("heading", { level: 1, name: "Importer un FEC" }).waitFor();
    await choose(page, { name: "fec.txt", content: Buffer.from(manyInvoices(4500), "latin1") });
    await page.getByText("Import terminé. Vos onglets sont à jour.").waitFor();
    // The parts double while the workbook is quick: few calls, since each reads the tab again.
    expect(parts).toEqual([2000, 2500]);
    const lines = page.getByText("Lignes du compte 411", { exact: true }).locator("..");
    expect(await lines.textContent()).toMatch(/4\s500$/u);
    // 100 to 189 € in turn.
    const euros = Array.from({ length: 4500 }, (_, index) => 100 + (index % 90)).reduce(
      (sum, one) => sum + one,
      0,
    );
    const written = column(sandbox, "Grand livre", 7).reduce<number>((sum, one) => sum + Number(one), 0);
    expect(written).toBe(euros);
    expect(sandbox.workbook.sheets.map(({ title }) => title)).toContain("Balance âgée");
    expect(await width(page)).toBe(300);
    await page.close();
  });

  it("s'interrompt, reprend, et n'écrit aucune ligne deux fois, même si une réponse s'est perdue", async () => {
    const sandbox = aSandbox(workbookOf({ "Feuille 1": [] }), TODAY);
    let calls = 0;
    const page = await desk.openPanel(sandbox, {
      entry: "openFecImport",
      before: async (name, given) => {
        if (name !== "importLedgerRows") return undefined;
        calls += 1;
        if (calls === 1) await button(page, "Interrompre").click();
        if (calls !== 2) return undefined;
        // Written, but the answer never comes back.
        await desk.addOn.run(sandbox, name, ...given);
        return "NetworkError: Connection failure due to HTTP 0";
      },
    });
    await choose(page, { name: "fec.txt", content: manyInvoices(4500) });
    await page.getByRole("heading", { name: "Import interrompu" }).waitFor();
    expect(column(sandbox, "Grand livre", 12)).toHaveLength(2000);
    await button(page, "Reprendre l'import").click();
    await page.getByText("Pas de connexion").waitFor();
    await button(page, "Reprendre l'import").click();
    await page.getByText("Import terminé. Vos onglets sont à jour.").waitFor();
    const keys = column(sandbox, "Grand livre", 12);
    expect([keys.length, new Set(keys).size]).toEqual([4500, 4500]);
    await page.close();
  });

  it("un gros fichier se lit par tranches : la page répond, l'avancement se voit, et l'on peut annuler", async () => {
    const called: string[] = [];
    const page = await desk.openPanel(aSandbox(workbookOf({ "Feuille 1": [] }), TODAY), {
      entry: "openFecImport",
      before: async (name) => {
        called.push(name);
        return undefined;
      },
    });
    // What the page draws while it reads: each value of the bar, and how often it had its turn.
    await page.evaluate(`{
      window.seen = new Set();
      new MutationObserver(() => {
        const bar = document.querySelector("progress[aria-label='Part du fichier lue']");
        if (bar) window.seen.add(bar.value);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    }`);
    const text = manyInvoices(30_000);
    await choose(page, { name: "fec.txt", content: Buffer.from(text, "latin1") });
    await page.getByRole("progressbar", { name: "Part du fichier lue" }).waitFor();
    await button(page, "Annuler").click();
    await page.getByText("Lecture annulée\u00a0: rien n'a été écrit.").waitFor();
    expect(called.filter((name) => name === "importLedgerRows")).toEqual([]);
    expect(await page.evaluate<number>("window.seen.size")).toBeGreaterThan(1);
    await button(page, "Choisir un fichier…").count();
    await page.close();
  });
});

describe("Importer quand les colonnes ne sont pas sûres", () => {
  it("l'import est fait, la question sur les colonnes est posée au retour", async () => {
    const sandbox = unsure();
    const page = await desk.openPanel(sandbox, { entry: "openBankImport" });
    await choose(page, { name: "releve.csv", content: BANK_TEXTS.CSV?.(RECEIPTS) ?? "" });
    await page.getByRole("alert").getByText("Import fait, actualisation à reprendre").waitFor();
    expect(column(sandbox, "Règlements", 4)).toEqual([1200, 340, 500]);
    await toToday(page);
    await page.getByRole("heading", { name: "Vérifiez les colonnes" }).waitFor();
    await page.close();
  });
});

describe("Un mauvais fichier dans le panneau", () => {
  const png = Buffer.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]);
  it("est refusé dans la page, sans un appel, avec ce qu'il faut faire ; un bon fichier passe ensuite", async () => {
    const called: string[] = [];
    const sandbox = aBook();
    const before = cellsOf(sandbox);
    const page = await desk.openPanel(sandbox, {
      entry: "openBankImport",
      before: async (name) => {
        called.push(name);
        return undefined;
      },
    });
    const files: readonly (readonly [GivenFile, RegExp])[] = [
      [{ name: "releve.pdf", content: "%PDF-1.7\n1 0 obj" }, /un PDF/],
      [{ name: "photo.txt", content: png }, /une image/],
      [{ name: "vide.csv", content: "" }, /vide/],
      [{ name: "page.ofx", content: "<!DOCTYPE html><html><body>Connexion</body></html>" }, /page Web/],
      [
        {
          name: "fec.txt",
          content: fecText([{ piece: "1", on: "20260108", euros: 10 }]).replace("\tDebit\t", "\tX\t"),
        },
        /Debit/,
      ],
    ];
    for (const [file, said] of files) {
      await choose(page, file);
      const alert = page.getByRole("alert");
      await alert.getByText(file.name).waitFor();
      expect(await alert.textContent()).toMatch(said);
      expect(await alert.textContent()).toMatch(/Rien n’a été modifié/);
    }
    // Playwright hands over no file this large from memory: the page makes it, and drops it.
    await drop(page, `new Uint8Array(50 * 1024 * 1024 + 1)`, "gros.csv");
    await page.getByRole("alert").getByText("gros.csv").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(/trop lourd/);
    expect(called).toEqual([]);
    expect(cellsOf(sandbox)).toBe(before);
    await choose(page, { name: "releve.csv", content: BANK_TEXTS.CSV?.(RECEIPTS) ?? "" });
    await page.getByText("Import terminé. Vos onglets sont à jour.").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.close();
  });

  it("un fichier déposé vaut un fichier choisi", async () => {
    const sandbox = aBook();
    const page = await desk.openPanel(sandbox, { entry: "openBankImport" });
    await drop(page, JSON.stringify(BANK_TEXTS.OFX?.(RECEIPTS)), "releve.ofx");
    await page.getByText("Import terminé. Vos onglets sont à jour.").waitFor();
    expect(column(sandbox, "Règlements", 4)).toEqual([1200, 340, 500]);
    await page.close();
  });
});

/** A workbook in which a statement was imported. */
async function withReceipts(): Promise<Sandbox> {
  const sandbox = aBook();
  const { error } = await desk.addOn.run(
    sandbox,
    "importBankStatement",
    BANK_TEXTS.CSV?.(RECEIPTS),
    "releve.csv",
  );
  expect(error).toBe(undefined);
  return sandbox;
}

async function openPayments(page: Page): Promise<void> {
  await openRubric(page, "Règlements");
  await page.getByRole("heading", { name: /^À confirmer/ }).waitFor();
}

describe("Les règlements dans le panneau", () => {
  it("rapproche, propose avec ses raisons, accepte, refuse, annule", async () => {
    const sandbox = await withReceipts();
    const page = await desk.openPanel(sandbox);
    await openPayments(page);
    await button(page, "Rapprocher les règlements").click();
    await page.getByText(/Vos onglets sont à jour\./).waitFor();
    expect(column(sandbox, "Règlements", 6)[0]).toBe("FA-101");
    expect(await page.locator(".reasons").first().textContent()).toMatch(/libellé|client|montant/i);

    const proposalOf = (label: string) => page.getByRole("group").filter({ hasText: label }).first();
    const mole = proposalOf("CREPERIE DU MOLE");
    await mole.getByRole("button", { name: /^Accepter/ }).click();
    await page
      .locator("footer")
      .getByText(/^Proposition acceptée/)
      .waitFor();
    expect(column(sandbox, "Règlements", 6)[2]).toMatch(/^FA-103/);

    // At once, or later among the past ones: both ask for the same.
    await button(page, "Annuler ce rapprochement").waitFor();
    await page.getByText(/^Rapprochements passés/).click();
    await page.getByRole("button", { name: /^Annuler.*Crêperie du Môle/ }).click();
    await button(page, "Garder").click();
    expect(column(sandbox, "Règlements", 6)[2]).toMatch(/^FA-103/);
    await page.getByRole("button", { name: /^Annuler.*Crêperie du Môle/ }).click();
    await button(page, "Confirmer l'annulation").click();
    await page
      .locator("footer")
      .getByText(/^Rapprochement annulé/)
      .waitFor();
    expect(column(sandbox, "Règlements", 6)[2]).toBe(null);

    await proposalOf("CREPERIE DU MOLE")
      .getByRole("button", { name: /^Refuser/ })
      .click();
    await page
      .locator("footer")
      .getByText(/^Proposition refusée/)
      .waitFor();

    // By hand: the invoice is found by its number, its amount offered, no more than the payment.
    const alone = proposalOf("CREPERIE DU MOLE");
    await alone.getByRole("button", { name: /^Affecter moi-même/ }).click();
    await alone.getByRole("textbox", { name: "Client ou numéro de facture" }).fill("fa 103");
    await alone.getByRole("button", { name: /FA-103/ }).click();
    await alone.getByRole("button", { name: "Affecter ce règlement" }).click();
    await button(page, "Annuler ce rapprochement").click();
    await page
      .locator("footer")
      .getByText(/^Rapprochement annulé/)
      .waitFor();
    expect(column(sandbox, "Règlements", 6)[2]).toBe(null);
    await page.close();
  });

  it("accepte et solde l'écart ; la balance le dit dès le retour", async () => {
    // 784,00 € received before the due day of 800,00 €: 2 % less.
    const sandbox = aSandbox(
      workbookOf({
        Factures: [
          ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
          ["Crêperie du Môle", "FA-103", { day: "2026-10-20" }, { day: "2026-12-20" }, 800],
          ["Alpha Bois", "FA-101", { day: "2026-09-01" }, { day: "2026-10-01" }, 1200],
        ],
      }),
      TODAY,
    );
    const early = [{ dayOfMonth: 5, cents: 78_400, label: "VIR CREPERIE DU MOLE" }];
    await desk.addOn.run(sandbox, "importBankStatement", BANK_TEXTS.CSV?.(early), "releve.csv");
    const page = await desk.openPanel(sandbox);
    await openPayments(page);
    await page
      .getByRole("button", { name: /^Accepter et solder l'écart/ })
      .first()
      .click();
    await page
      .locator("footer")
      .getByText(/^Proposition acceptée/)
      .waitFor();
    expect(column(sandbox, "Règlements", 4)).toEqual([784, 16]);
    await toToday(page);
    await page.getByText("Vos onglets sont à jour.").waitFor();
    // Only FA-101 is left.
    expect(await page.getByText("1\u202f200,00\u00a0€").count()).toBeGreaterThan(0);
    expect(await page.getByText("800,00\u00a0€").count()).toBe(0);
    await page.close();
  });

  it("sans règlement, dit quoi apporter et y mène", async () => {
    const page = await desk.openPanel(aBook());
    await openRubric(page, "Règlements");
    await button(page, "Importer un relevé bancaire…").click();
    await page.getByRole("heading", { level: 1, name: "Importer un fichier" }).waitFor();
    await page.close();
  });

  it("dit en français ce qui n'a pas pu se faire, et garde ce qui était montré", async () => {
    const sandbox = await withReceipts();
    const page = await desk.openPanel(sandbox, {
      before: async (name) =>
        name === "matchPayments"
          ? "Le classeur est déjà en cours d'actualisation par une autre personne ou un autre onglet."
          : undefined,
    });
    await openPayments(page);
    await button(page, "Rapprocher les règlements").click();
    await page.getByRole("alert").getByText("Classeur occupé").waitFor();
    expect(await page.getByRole("heading", { name: /^À confirmer/ }).count()).toBe(1);
    await page.close();
  });
});

/** A workbook whose amount could be either of two columns. */
const unsure = (): Sandbox =>
  aSandbox(
    workbookOf({
      Factures: [
        ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
        ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1000, 1750],
        ["Bêta", "FA-2", { day: "2026-03-05" }, { day: "2026-04-04" }, 500, 610],
      ],
    }),
    TODAY,
  );

describe("Les colonnes et ce qui a été lu", () => {
  it("une colonne se corrige avant d'être acceptée ; les totaux lus suivent", async () => {
    const page = await desk.openPanel(unsure());
    await toToday(page);
    await page.getByRole("heading", { name: "Vérifiez les colonnes" }).waitFor();
    const amount = page.getByLabel("Montant TTC", { exact: true });
    const other = (await amount.locator("option").allTextContents()).find((text) => text.endsWith("Total"));
    await amount.selectOption({ label: other ?? "" });
    await button(page, "Accepter ces colonnes").click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(await page.getByText("2\u202f360,00\u00a0€").count()).toBeGreaterThan(0);
    await openMore(page, "Ce que Crescendo a lu");
    const card = page.getByRole("region", { name: "Factures" });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/Lignes2.*2\s360,00\s€/u);
    await page.close();
  });
});
