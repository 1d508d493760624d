import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guideFor } from "#shared/texts/guide/guide.ts";
import { sheetNamed, workbookOf } from "../apps-script/built-add-on.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { comesTrue } from "./comes-true.ts";
import { type PanelDesk, panelDesk } from "./sidebar-panel.ts";
import { openMore, openRubric, toToday, widthOf } from "./sidebar-steps.ts";

let desk: PanelDesk;

beforeAll(async () => {
  desk = await panelDesk();
});
afterAll(() => desk.close());

/** The section that explains why Google did not answer. */
const GOOGLE_SILENT =
  guideFor("add-on")
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id === "message-google-ne-repond-pas")?.title ?? "?";

const INVOICES = {
  Factures: [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
    ["Menuiserie Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
    ["Bêta & fils", "FA-2", { day: "2026-05-01" }, { day: "2026-05-31" }, 300.5],
  ],
};

describe("Panneau du tableur, dans un navigateur", () => {
  it("s'ouvre sur la mise en route, puis montre le jour, actualise, met en forme, et le dit", async () => {
    const asked: string[] = [];
    const sandbox = aSandbox(workbookOf(INVOICES), "2026-05-12");
    const page = await desk.openPanel(sandbox, {
      before: async (name) => {
        asked.push(name);
        return undefined;
      },
    });
    await comesTrue(page, "document.querySelector('h1')?.textContent !== \"Aujourd'hui\"");
    await toToday(page);
    await page.getByText("1\u202f500,50\u00a0€").waitFor();
    const ages = page.getByRole("region", { name: "Vos clients vous doivent" });
    expect(await ages.textContent()).toMatch(/31–60 j\s*1\u202f200,00\u00a0€/);
    expect(await page.getByText("pas encore dans vos onglets").count()).toBe(1);
    await page.getByRole("button", { name: "Commencer la mise en route" }).waitFor();
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(sheetNamed(sandbox, "Balance âgée").rows.length).toBeGreaterThan(3);
    expect(await page.getByText("pas encore dans vos onglets").count()).toBe(0);
    expect(asked.filter((name) => name === "refresh" || name === "finishTabs")).toEqual([
      "refresh",
      "finishTabs",
    ]);
    expect(await widthOf(page)).toBe(300);
    await page.close();
  });

  it("le plan du jour mène à la page du client, et en revient", async () => {
    const sandbox = aSandbox(workbookOf(INVOICES), "2026-05-12");
    const page = await desk.openPanel(sandbox);
    await toToday(page);
    await page.getByRole("button", { name: /Menuiserie Alpha/ }).click();
    await page.getByRole("heading", { level: 1, name: "Menuiserie Alpha" }).waitFor();
    await page.getByRole("button", { name: "Retour" }).click();
    await page.getByRole("heading", { level: 1, name: "Aujourd'hui" }).waitFor();
    await page.getByRole("button", { name: "Voir toute la liste du jour" }).click();
    await page.getByRole("heading", { level: 1, name: "Liste du jour" }).waitFor();
    await page.getByRole("button", { name: /Menuiserie Alpha/ }).click();
    await page.getByRole("heading", { level: 1, name: "Menuiserie Alpha" }).waitFor();
    await page.close();
  });

  it("une actualisation coupée en plein milieu est dite, et la suivante y remet bon ordre", async () => {
    const sandbox = aSandbox(workbookOf(INVOICES), "2026-05-12");
    await desk.addOn.run(sandbox, "refresh");
    let cut = true;
    const page = await desk.openPanel(sandbox, {
      answer: (name, result) =>
        name === "sidebarState" && cut ? { ...Object(result), interrupted: true } : result,
    });
    await toToday(page);
    const alert = page.getByRole("alert");
    await alert.getByText("Actualisation interrompue").waitFor();
    await alert.getByRole("button", { name: "Voir dans l'aide" }).click();
    await comesTrue(page, "document.querySelector('h1')?.textContent !== 'Aide'");
    expect(await page.getByText("L'aide n'a pas de rubrique").count()).toBe(0);
    cut = false;
    await toToday(page);
    await page.getByRole("button", { name: "Actualiser" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.close();
  });

  it("accueille devant un classeur vide, explique un refus et propose de réessayer", async () => {
    const sandbox = aSandbox(workbookOf({ "Feuille 1": [] }), "2026-05-12");
    const page = await desk.openPanel(sandbox);
    await toToday(page);
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
    await toToday(page);
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
    await toToday(page);
    await page.getByRole("combobox", { name: "Délai" }).selectOption({ label: "45 jours fin de mois" });
    await page.getByRole("button", { name: "Appliquer ce délai" }).click();
    await page.getByText("Vos onglets sont à jour.").waitFor();
    expect(await page.getByRole("button", { name: "Appliquer ce délai" }).count()).toBe(0);
    // 1er mars + 45 jours = 15 avril, fin de mois : échue le 30 avril, 12 jours de retard au 12 mai.
    const ages = page.getByRole("region", { name: "Vos clients vous doivent" });
    expect(await ages.textContent()).toMatch(/1–30 j\s*1\u202f200,00\u00a0€/);
    await page.close();
  });

  it("s'ouvre sur l'aide depuis le menu : sommaire, recherche, rubrique, et retour", async () => {
    const asked: string[] = [];
    const page = await desk.openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), {
      entry: "openHelp",
      before: async (name) => {
        asked.push(name);
        return undefined;
      },
    });
    await page.getByRole("navigation", { name: "Sommaire" }).waitFor();
    await page.getByRole("textbox", { name: "Chercher dans l'aide" }).fill("ECHEANCE absente xyz");
    await page.getByText("Rien ne répond à ces mots.").waitFor();
    await page.getByRole("textbox", { name: "Chercher dans l'aide" }).fill("RELEVE banque");
    const entry = page.locator("button.entry").first();
    const title = String(
      await entry
        .locator("span")
        .first()
        .evaluate((one) => one.firstChild?.textContent),
    );
    await entry.click();
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    // Back to what was found, then to the contents.
    await page.getByRole("button", { name: "Sommaire de l'aide" }).click();
    await page.getByRole("textbox", { name: "Chercher dans l'aide" }).fill("");
    await page.getByRole("navigation", { name: "Sommaire" }).waitFor();
    await page.getByRole("button", { name: "Retour", exact: true }).click();
    await comesTrue(page, "document.querySelector('h1')?.textContent !== 'Aide'");
    // The guide has come once, and stays.
    await page.getByRole("button", { name: "Aide", exact: true }).click();
    await page.getByRole("navigation", { name: "Sommaire" }).waitFor();
    expect(asked.filter((name) => name === "helpGuide")).toEqual(["helpGuide"]);
    await page.close();
  });

  it("l'aide qui ne vient pas se dit, indique où la lire, et se redemande ; la rubrique voulue s'ouvre ensuite", async () => {
    let cut = true;
    const page = await desk.openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), {
      before: async (name) => {
        if (name === "customerList") return "Service Spreadsheets timed out while accessing document.";
        return name === "helpGuide" && cut ? "NetworkError: Connection failure due to HTTP 0" : undefined;
      },
    });
    await toToday(page);
    await openRubric(page, "Clients");
    await page.getByRole("alert").getByRole("button", { name: "Voir dans l'aide" }).click();
    await page.getByRole("heading", { level: 1, name: "Aide", exact: true }).waitFor();
    await page.getByRole("alert").getByText("Pas de connexion").waitFor();
    await page.getByText(/page d'assistance de Crescendo/).waitFor();
    // Its own failure is not sent to the guide that does not come.
    expect(await page.getByRole("button", { name: "Voir dans l'aide" }).count()).toBe(0);
    expect(await widthOf(page)).toBe(300);
    cut = false;
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByRole("heading", { level: 1, name: GOOGLE_SILENT }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.close();
  });

  it("un échec dit ce qu'il faut faire et mène à sa rubrique de l'aide", async () => {
    const sandbox = aSandbox(workbookOf(INVOICES), "2026-05-12");
    const page = await desk.openPanel(sandbox, {
      before: async (name) =>
        name === "customerList" ? "Service Spreadsheets timed out while accessing document." : undefined,
    });
    await toToday(page);
    await openRubric(page, "Clients");
    const alert = page.getByRole("alert");
    await alert.getByRole("button", { name: "Voir dans l'aide" }).click();
    await page.getByRole("button", { name: "Sommaire de l'aide" }).waitFor();
    await page.getByRole("button", { name: "Retour", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Clients" }).waitFor();
    await page.close();
  });

  it("« Plus » mène au reste, et chaque vue en revient", async () => {
    const page = await desk.openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"));
    await toToday(page);
    for (const title of ["Importer un fichier", "Ce que Crescendo a lu", "Typologies", "Scénarios"]) {
      await openMore(page, title);
      await page.getByRole("button", { name: "Retour", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Plus" }).waitFor();
    }
    await page.close();
  });

  it("reste lisible en clair et en sombre", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const page = await desk.openPanel(aSandbox(workbookOf(INVOICES), "2026-05-12"), { scheme });
      await toToday(page);
      const [ink, paper] = await page.evaluate<[string, string]>(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]",
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
