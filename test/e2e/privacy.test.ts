import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { faultsOf } from "./axe-faults.ts";
import { type Desk, openDesk } from "./desk.ts";
import { downloaded } from "./downloads.ts";
import { dayIsShown } from "./panel-steps.ts";
import { namedRows, plainWorkbook } from "./plain-workbook.ts";

const TODAY = "2026-11-17";
const PAID = "Odile Martin";
const OWES = "Garage du Pont";
const OLD = "Ancien Client";

const on = (text: string) => ({ serial: serialOfDay(day(text)) });

function workbook(): Workbook {
  return plainWorkbook("Suivi de Claire", [
    [
      "Factures",
      [
        ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
        [PAID, "FA-1", on("2026-08-14"), on("2026-09-13"), 1234.5, on("2026-10-10")],
        [OWES, "FA-2", on("2026-09-01"), on("2026-10-01"), 800, null],
        [OLD, "FA-0", on("2019-01-10"), on("2019-02-10"), 90, on("2019-02-20")],
      ],
    ],
    [
      "Clients",
      namedRows("Clients", [
        { Client: PAID, "E-mail": "odile@martin.example", Téléphone: "06 12 34 56 78", Note: "le matin" },
        { Client: OWES, "E-mail": "garage@pont.example", Note: "ami de Paul" },
        { Client: OLD, "E-mail": "vieux@client.example" },
      ]),
    ],
    [
      "Journal",
      namedRows("Journal", [
        {
          Identifiant: "S-1",
          Date: on("2026-09-20"),
          Client: PAID,
          Factures: "FA-1",
          Événement: "relance envoyée",
          Étape: 1,
          Canal: "e-mail",
          Détail: "Odile rappelle demain",
        },
        {
          Identifiant: "N-1",
          Date: on("2026-09-21"),
          Client: OWES,
          Événement: "note",
          Détail: "vu Odile Martin",
        },
      ]),
    ],
    [
      "Courriers",
      namedRows("Courriers", [
        {
          Identifiant: "R-1",
          Date: on("2026-09-20"),
          Client: PAID,
          Objet: "Facture FA-1",
          Texte: "Bonjour Odile,",
        },
      ]),
    ],
    [
      "Réglages",
      [HEADERS.Réglages, ["Raison sociale", "Menuiserie Valbois"], ["IBAN", "FR7630006000011234567890189"]],
    ],
  ]);
}

let desk: Desk;
let panel: Page;

beforeAll(async () => {
  desk = await openDesk({ workbook: workbook(), today: TODAY, refreshed: false });
  await desk.signedIn("compose");
});
afterAll(() => desk.close());
afterEach(async () => {
  desk.running.faults.clear();
  await panel.close();
});

async function openPrivacy(colorScheme: "light" | "dark" = "light"): Promise<void> {
  panel = await desk.openPanel({ width: 360, height: 900 });
  await panel.emulateMedia({ colorScheme });
  await dayIsShown(panel);
  await panel.getByRole("navigation").getByRole("button", { name: "Réglages" }).click();
  await panel
    .getByRole("region", { name: "Données personnelles" })
    .getByRole("button", { name: "Ouvrir" })
    .click();
  await panel.getByRole("heading", { level: 1, name: "Données personnelles" }).waitFor();
}

async function choose(name: string): Promise<void> {
  await panel.getByLabel("Nom du client").fill(name.slice(0, 5));
  await panel
    .getByRole("button", { name: new RegExp(`^Voir les données (?:de |d')${name}$`) })
    .first()
    .click();
  await panel.getByRole("heading", { name: "Effacer", exact: true }).waitFor();
}

const erasing = () => panel.getByRole("region", { name: "Effacer", exact: true });
const journalNames = async () => (await desk.google.rows("Journal")).map(({ Client }) => Client);

describe("Données personnelles, dans le panneau", () => {
  it.each(["light", "dark"] as const)(
    "se lit à 360 px, au clavier et par un lecteur d'écran (%s)",
    async (scheme) => {
      await openPrivacy(scheme);
      await choose(PAID);
      for (const fold of await panel.locator("details > summary").all()) await fold.click();
      expect(await faultsOf(panel)).toEqual([]);
      expect(await panel.evaluate("document.documentElement.scrollWidth")).toBe(360);
    },
  );

  it("remet la copie : une page et un fichier JSON, avec ce client et lui seul", async () => {
    await openPrivacy();
    await choose(PAID);
    const page = await downloaded(panel, () =>
      panel.getByRole("button", { name: "Télécharger la page" }).click(),
    );
    expect(page.name).toBe(`Données d'${PAID} au ${TODAY}.html`);
    const html = new TextDecoder().decode(page.bytes);
    for (const words of ["odile@martin.example", "Bonjour Odile,", "1\u202f234,50", "14/08/2026"]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain(OWES);
    const json = await downloaded(panel, () =>
      panel.getByRole("button", { name: "Télécharger le fichier JSON" }).click(),
    );
    const read = JSON.parse(new TextDecoder().decode(json.bytes));
    expect(read.donnees.map(({ onglet }: { readonly onglet: string }) => onglet)).toEqual([
      "Clients",
      "Journal",
      "Courriers",
      "Factures",
    ]);
  });

  it("qui doit encore : ce qui est dû est dit, le journal n'est pas proposé, la note seule peut partir", async () => {
    await openPrivacy();
    await choose(OWES);
    await erasing().getByText("Il doit encore 800,00\u00a0€.").waitFor();
    const words = await erasing().innerText();
    expect(words).toContain("Clients, 1\u00a0ligne, colonne vidée\u00a0: Note.");
    expect(words).not.toContain("Journal, ");
    const button = erasing().getByRole("button", { name: `Effacer ce qui peut l'être de ${OWES}` });
    expect(await button.isDisabled()).toBe(true);
    await erasing().getByRole("checkbox").check();
    await button.click();
    await panel.getByText("Effacé. Pensez à Gmail").waitFor();
    const row = (await desk.google.rows("Clients")).find(({ Client }) => Client === OWES);
    expect([row?.Note, row?.["E-mail"]]).toEqual(["", "garage@pont.example"]);
    expect(await journalNames()).toEqual([PAID, OWES]);
  });

  it("une ligne changée après la lecture : rien n'est effacé, et c'est dit", async () => {
    await openPrivacy();
    await choose(PAID);
    await desk.google.add("Journal", {
      Identifiant: "N-2",
      Date: "17/11/2026",
      Client: PAID,
      Événement: "note",
      Détail: "a appelé",
    });
    await erasing().getByRole("checkbox").check();
    await erasing()
      .getByRole("button", { name: `Effacer les données d'${PAID}` })
      .click();
    await panel.getByText("Le classeur a changé depuis que vous l'avez lu").waitFor();
    expect(await journalNames()).toEqual([PAID, OWES, PAID]);
    // What would change is shown anew, and must be confirmed anew.
    await erasing().getByText("Journal, 2\u00a0lignes").waitFor();
    expect(await erasing().getByRole("checkbox").isChecked()).toBe(false);
  });

  it("rien n'est en cours : effacé en une fois après confirmation, le reste ne bouge pas", async () => {
    await openPrivacy();
    await choose(PAID);
    const words = await erasing().innerText();
    for (const told of [
      "Ce qui va changer",
      "Courriers, 1\u00a0message",
      "L123-22",
      "historique des versions",
    ]) {
      expect(words).toContain(told);
    }
    await erasing().getByRole("checkbox").check();
    await erasing()
      .getByRole("button", { name: `Effacer les données d'${PAID}` })
      .click();
    await panel.getByText("Effacé\u00a0: le journal garde la date").waitFor();
    expect((await journalNames()).map((name) => name?.replace("\u00a0", " "))).toEqual([
      "Client effacé n° 1",
      OWES,
      "Client effacé n° 1",
      "Client effacé n° 1",
    ]);
    const journal = await desk.google.rows("Journal");
    expect(journal.map(({ Détail }) => Détail)).toEqual([
      "",
      "vu Odile Martin",
      "",
      "Données effacées à la demande de la personne (RGPD, art.\u00a017)\u00a0: 2\u00a0lignes du journal, 1\u00a0courrier.",
    ]);
    expect((await desk.google.rows("Courriers")).map(({ Texte }) => Texte)).toEqual([""]);
    expect((await desk.google.rows("Factures")).map(({ Client }) => Client)).toEqual([PAID, OWES, OLD]);
    // The day's list is computed from the workbook as it now is, without anything to mend.
    await panel.getByRole("navigation").getByRole("button", { name: "Journal" }).click();
    await panel.getByText("Client effacé n°").first().waitFor();
  });

  it("la durée de conservation propose qui trier, et s'écrit dans Réglages", async () => {
    await openPrivacy();
    const sorting = panel.getByRole("region", { name: "Faire le tri" });
    await sorting.getByText("1\u00a0client à trier").waitFor();
    await sorting.locator("summary").click();
    await sorting.getByLabel("Durée de conservation").selectOption("10");
    await sorting.getByText("Personne à trier aujourd'hui.").waitFor();
    expect((await desk.google.rows("Réglages")).at(-1)).toMatchObject({
      Réglage: "Conservation des contacts (ans)",
      Valeur: "10",
    });
    await sorting.getByLabel("Durée de conservation").selectOption("");
    await sorting.getByRole("button", { name: `Ouvrir les données d'${OLD}` }).click();
    await panel.getByRole("heading", { name: "Effacer", exact: true }).waitFor();
    expect(await erasing().getByLabel("La durée de conservation est passée").isChecked()).toBe(true);
  });

  it("tout ce que ce navigateur garde s'efface, après deux clics ; le classeur ne change pas", async () => {
    await openPrivacy();
    const before = JSON.stringify(desk.running.sandbox.workbook.sheets.map(({ rows }) => rows));
    // Another panel is reading: what is asked waits for it rather than being refused and done all the same.
    await panel.evaluate(
      "indexedDB.open('reste').onsuccess = (event) => { window.held = event.target.result; }",
    );
    const browser = panel.getByRole("region", { name: "Ce navigateur" });
    await browser
      .getByRole("button", { name: "Effacer tout ce que Crescendo garde dans ce navigateur" })
      .click();
    await browser
      .getByText("Votre classeur Google, vos brouillons et vos messages ne changent pas.")
      .waitFor();
    expect(
      await panel.evaluate("chrome.storage.local.get().then((all) => Object.keys(all).length > 0)"),
    ).toBe(true);
    await expect.poll(() => panel.evaluate("window.held !== undefined")).toBe(true);
    await browser.getByRole("button", { name: "Tout effacer de ce navigateur" }).click();
    await panel.evaluate("window.held.close()");
    await panel
      .getByRole("heading", { level: 1, name: "Données personnelles" })
      .waitFor({ state: "detached" });
    expect(
      await panel.evaluate(`Promise.all([
        chrome.storage.session.get().then(Object.keys),
        chrome.alarms.getAll(),
        indexedDB.databases().then((all) => all.map(({ name }) => name)),
        chrome.storage.local.get(["workbook", "preferences", "intents", "look-ups", "client-id"]),
      ])`),
    ).toEqual([[], [], [], {}]);
    expect(JSON.stringify(desk.running.sandbox.workbook.sheets.map(({ rows }) => rows))).toBe(before);
  });
});
