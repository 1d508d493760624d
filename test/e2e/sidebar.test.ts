import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetNamed, workbookOf } from "../apps-script/built-add-on.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";

let desk: PanelDesk;

beforeAll(async () => {
  desk = await panelDesk();
});
afterAll(() => desk.close());

const INVOICES = {
  Factures: [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
    ["Menuiserie Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
    ["Bêta & fils", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5],
  ],
};

describe("Panneau du tableur, dans un navigateur", () => {
  it("montre l'état, actualise, et le dit", async () => {
    const sandbox = aSandbox(workbookOf(INVOICES), "2026-05-12");
    const page = await desk.openPanel(sandbox);
    await page.getByText("1\u202f500,50\u00a0€").waitFor();
    expect(await page.getByRole("list", { name: "Balance âgée par tranche" }).textContent()).toMatch(
      /31–60 j\s*1\u202f200,00\u00a0€/,
    );
    expect(await page.getByText("pas encore dans vos onglets").count()).toBe(1);
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(sheetNamed(sandbox, "Balance âgée").rows.length).toBeGreaterThan(3);
    expect(await page.getByText("pas encore dans vos onglets").count()).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(300);
    await page.close();
  });

  it("accueille devant un classeur vide, explique un refus et propose de réessayer", async () => {
    const sandbox = aSandbox(workbookOf({ "Feuille 1": [] }), "2026-05-12");
    const page = await desk.openPanel(sandbox);
    await page.getByText("Apportez vos factures").waitFor();
    sandbox.workbook = workbookOf({ "Feuille 1": [["bonjour"], ["le monde"]] });
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Crescendo ne trouve pas vos factures").waitFor();
    sandbox.workbook = workbookOf(INVOICES);
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    await page.close();
  });

  it("fait accepter des colonnes incertaines", async () => {
    const sandbox = aSandbox(
      workbookOf({
        Factures: [
          ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
          ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1000, 1750],
          ["Bêta", "FA-2", { day: "2026-03-05" }, { day: "2026-04-04" }, 500, 610],
        ],
      }),
      "2026-05-12",
    );
    const page = await desk.openPanel(sandbox);
    await page.getByRole("button", { name: "Accepter ces colonnes" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    await page.close();
  });

  it("demande le délai habituel quand aucune facture n'a d'échéance, et l'applique", async () => {
    const sandbox = aSandbox(
      workbookOf({
        Factures: [
          ["Client", "N° facture", "Date", "Montant TTC"],
          ["Alpha", "FA-1", { day: "2026-03-01" }, 1200],
        ],
      }),
      "2026-05-12",
    );
    const page = await desk.openPanel(sandbox);
    await page.getByRole("combobox", { name: "Délai" }).selectOption({ label: "45 jours fin de mois" });
    await page.getByRole("button", { name: "Appliquer ce délai" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(await page.getByRole("button", { name: "Appliquer ce délai" }).count()).toBe(0);
    // 1er mars + 45 jours = 15 avril, fin de mois : échue le 30 avril, 12 jours de retard au 12 mai.
    expect(await page.getByRole("list", { name: "Balance âgée par tranche" }).textContent()).toMatch(
      /1–30 j\s*1\u202f200,00\u00a0€/,
    );
    await page.close();
  });

  it("s'ouvre sur l'aide depuis le menu, et en revient", async () => {
    const page = await desk.openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), { entry: "openHelp" });
    await page.getByText("Ce que fait Crescendo ici").waitFor();
    await page.getByRole("button", { name: "Retour" }).click();
    await page.getByText("Vos clients vous doivent").waitFor();
    await page.close();
  });

  it("reste lisible en clair et en sombre", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const page = await desk.openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), { scheme });
      await page.getByText("Vos clients vous doivent").waitFor();
      const [ink, paper] = await page.evaluate<[string, string]>(
        "[getComputedStyle(document.documentElement).color, getComputedStyle(document.documentElement).backgroundColor]",
      );
      expect(contrast(ink, paper)).toBeGreaterThan(7);
      await page.close();
    }
  });
});

/** Contrast ratio of two CSS colours (WCAG 2). */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
