import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sheetNamed, valuesOf, workbookOf } from "../apps-script/built-add-on.ts";
import type { Sandbox } from "../sandbox/types.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { faultsOf } from "./axe-faults.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";

let desk: PanelDesk;
let sandbox: Sandbox;
/** What the page asked of the add-on, in order. */
const asked: (readonly [string, readonly unknown[]])[] = [];
/** Words with which the next recording fails once it was carried out. */
let lost = "";

beforeAll(async () => {
  desk = await panelDesk();
  sandbox = aSandbox(
    workbookOf({
      Factures: [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
        ["Menuiserie Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
        ["Bêta & fils", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5],
        ["Menuiserie Alpha", "FA-3", { day: "2026-03-15" }, "30/02/2026", 80],
      ],
      Clients: [
        ["Client", "Interlocuteur", "E-mail", "Téléphone"],
        ["Menuiserie Alpha", "Mme Roux", "", "03 84 00 00 12"],
      ],
    }),
    "2026-05-12",
  );
});
afterAll(() => desk.close());

const journal = (): readonly (readonly unknown[])[] =>
  sandbox.workbook.sheets.some(({ title }) => title === "Journal")
    ? valuesOf(sheetNamed(sandbox, "Journal"))
        .slice(1)
        .filter((row) => row[0] !== null)
    : [];

async function openClients() {
  const page = await desk.openPanel(sandbox, {
    before: async (name, given) => {
      asked.push([name, given]);
      if (name !== "recordEvents" || lost === "") return undefined;
      const words = lost;
      lost = "";
      await desk.addOn.run(sandbox, name, ...given);
      return words;
    },
  });
  await page.getByRole("navigation").getByRole("button", { name: "Clients" }).click();
  await page.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
  return page;
}

describe("La page d'un client, dans le panneau du tableur", () => {
  it("se trouve par son nom ou par une facture ; une promesse s'y note, une seule fois, et s'annule", async () => {
    const page = await openClients();
    await page.getByLabel("Chercher un client").fill("fa 3");
    const found = page.locator("button.line");
    await expect.poll(() => found.allTextContents()).toHaveLength(1);
    expect(await faultsOf(page)).toEqual([]);
    await found.first().click();
    await page.getByRole("heading", { level: 1, name: "Menuiserie Alpha" }).waitFor();
    await page.getByRole("heading", { name: "Et maintenant" }).waitFor();

    await page.getByRole("button", { name: "Promesse", exact: true }).click();
    await page.getByLabel("Règlement promis le").fill("2026-05-01");
    await page.getByRole("button", { name: "Noter dans le journal" }).click();
    await page.getByText("Le jour promis doit être aujourd'hui ou plus tard.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(journal()).toEqual([]);

    // The answer is lost on its way: asked again, nothing is written twice.
    lost = "NetworkError: la connexion a été coupée";
    await page.getByLabel("Règlement promis le").fill("2026-05-20");
    await page.getByRole("button", { name: "Noter dans le journal" }).click();
    await page.getByText("Pas de connexion").waitFor();
    await page.getByRole("button", { name: "Noter dans le journal" }).click();
    await page.getByText("C'était déjà noté").waitFor();
    expect(journal().map((row) => row[4])).toEqual(["promesse"]);

    await page.getByRole("button", { name: /^Annuler.*Promesse de règlement/ }).click();
    await page.getByRole("button", { name: "Oui, annuler" }).click();
    await page.getByText("Annulé\u00a0: la ligne reste dans le journal").waitFor();
    expect(journal().map((row) => row[4])).toEqual(["promesse", "annulation"]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(300);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it("au clavier seul : un appel noté, son annulation sous la main, et le contact complété dans « Clients »", async () => {
    const page = await openClients();
    const press = async (name: string | RegExp): Promise<void> => {
      const button = page.getByRole("button", { name });
      await button.focus();
      await page.keyboard.press("Enter");
    };
    await press(/^Menuiserie Alpha/);
    await page.getByRole("heading", { name: "Et maintenant" }).waitFor();
    await press("Appel");
    await press("Pas de réponse");
    await page.getByLabel("Message laissé (facultatif)").fill("=rappeler@demain");
    await page.keyboard.press("Enter");
    await page.getByText("Tentative notée dans le journal.").waitFor();
    // The form is gone: the focus stands on what was just said, its undo comes next.
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Annuler");
    const row = journal().find((one) => one[4] === "appel");
    expect([row?.[2], row?.[11]]).toEqual(["Menuiserie Alpha", "=rappeler@demain"]);

    await press("Modifier");
    // The button is gone: the first field is ready to be typed in.
    await expect
      .poll(() => page.evaluate("document.activeElement?.labels?.[0]?.textContent"))
      .toBe("Interlocuteur");
    await page.getByLabel("E-mail").fill("compta@alpha");
    await page.keyboard.press("Enter");
    await page.getByText("Cette adresse e-mail n'est pas complète").waitFor();
    await page.getByLabel("E-mail").fill("compta@alpha.example");
    await page.keyboard.press("Enter");
    await page.getByText("1\u00a0cellule modifiée dans l'onglet Clients.").waitFor();
    expect(valuesOf(sheetNamed(sandbox, "Clients"))[1]).toEqual([
      "Menuiserie Alpha",
      "Mme Roux",
      "compta@alpha.example",
      "03 84 00 00 12",
    ]);
    await page.close();
  });

  it("mène à la cellule d'une facture et d'une anomalie", async () => {
    const page = await openClients();
    await page.getByRole("button", { name: /^Menuiserie Alpha/ }).click();
    await page.getByRole("button", { name: /^Aller à la cellule.*FA-1/ }).click();
    await page.getByText("Votre feuille montre la ligne 2").waitFor();
    await page.getByRole("navigation").getByRole("button", { name: "Anomalies" }).click();
    await page.getByRole("button", { name: /^Aller à la cellule.*ligne 4/ }).click();
    await page.getByText("Votre feuille montre la ligne 4").waitFor();
    expect(asked.filter(([name]) => name === "goToCell").map(([, given]) => given)).toEqual([
      ["Factures", 2, 2],
      ["Factures", 4, 4],
    ]);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });
});
