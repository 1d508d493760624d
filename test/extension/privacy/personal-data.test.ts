import { describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { keepRetention } from "../../../extension/privacy/keep-retention.ts";
import { erasePersonalData, personalData } from "../../../extension/privacy/personal-data.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const NAME = "Atelier A0";
const KEY = "name:atelier a0" as CustomerKey;

const row = (tab: TabName, cells: Readonly<Record<string, Cell>>): readonly Cell[] =>
  HEADERS[tab].map((header) => cells[header] ?? null);

/** Two customers with a reminder and its letter each; the first one has paid. */
function workshop(): FakeGoogle {
  const day = serialOfDay(TODAY) - 3;
  const events = [0, 1].map((at) =>
    row("Journal", {
      Identifiant: `S-${at}`,
      Date: day,
      Client: at === 0 ? NAME : "Atelier B1",
      Factures: `FA-10${at}`,
      Événement: "relance envoyée",
      Étape: 1,
      Canal: "e-mail",
      Détail: "parlé à Odile",
    }),
  );
  const letters = [0, 1].map((at) =>
    row("Courriers", {
      Identifiant: `R-${at}`,
      Date: day,
      Client: at === 0 ? NAME : "Atelier B1",
      Texte: "Bonjour Odile,",
      "Montant réclamé": 500,
    }),
  );
  const paid = row("Règlements", {
    Identifiant: "P-1",
    Date: day,
    Client: NAME,
    Montant: 500,
    Factures: "FA-100",
  });
  return new FakeGoogle([
    ...workshopTabs(debtors(2)).map((tab) => {
      if (tab.title === "Journal") return { ...tab, rows: [...tab.rows, ...events] };
      return tab.title === "Courriers" ? { ...tab, rows: [...tab.rows, ...letters] } : tab;
    }),
    { sheetId: 6, title: "Règlements", rows: [HEADERS.Règlements, paid] },
    { sheetId: 7, title: "Mes idées", rows: [["Idées"], ["Rappeler Atelier A0 en mars"]] },
  ]);
}

async function dataOf(ports: DraftingPorts, customer = KEY) {
  const found = await personalData(ports, NOW, customer);
  if (found === undefined) throw new Error("classeur illisible");
  return found;
}

const everything = (google: FakeGoogle) =>
  ["Factures", "Clients", "Réglages", "Journal", "Courriers", "Règlements", "Mes idées"].map((title) => [
    title,
    google.rows(title),
  ]);

const text = (google: FakeGoogle, title: string): string => JSON.stringify(google.rows(title));

describe("Effacer les données d'un client depuis le panneau", () => {
  it("écrit en un appel ce qui a été montré, après relecture, et vérifie qu'il ne reste rien", async () => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports);
    google.calls.length = 0;
    expect(await erasePersonalData(ports, NOW, order, "request")).toBe("done");
    expect(google.calls.filter((call) => call === "batchUpdate")).toHaveLength(1);
    expect(text(google, "Journal")).not.toMatch(/Atelier A0|FA-100/);
    expect(google.rows("Journal").map((cells) => cells[2])).toEqual([
      "Client effacé n°\u00a01",
      "Atelier B1",
      "Client effacé n°\u00a01",
    ]);
    expect(google.rows("Courriers")[0]?.[7]).toBe(null);
    expect(google.rows("Courriers")[1]?.[7]).toBe("Bonjour Odile,");
    expect(google.rows("Clients")[0]).not.toContain("compta0@atelier.example");
    expect(google.rows("Clients")[1]).toContain("compta1@atelier.example");
    // What the law keeps, and what is the owner's.
    expect(text(google, "Factures")).toContain(NAME);
    expect(text(google, "Règlements")).toContain(NAME);
    expect(text(google, "Mes idées")).toContain(NAME);
  });

  it("qui doit encore garde ses preuves : le journal et les courriers ne bougent pas", async () => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports, "name:atelier b1" as CustomerKey);
    expect(order.scope).toBe("limited");
    expect(order.writes).toEqual([]);
  });

  it.each([
    ["une ligne triée ailleurs", "Journal", 1, 2, "Atelier B1"],
    ["une ligne de plus à son nom", "Courriers", 2, 2, NAME],
    ["un contact changé", "Clients", 1, 4, ""],
    ["une facture rouverte", "Règlements", 1, 4, 10],
  ] as const)("le classeur a changé depuis (%s) : rien n'est écrit", async (_what, tab, at, column, cell) => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports);
    google.type(tab, at, column, cell);
    const before = everything(google);
    expect(await erasePersonalData(ports, NOW, order, "request")).toBe("moved");
    expect(everything(google)).toEqual(before);
  });

  it.each(["before", "after"] as const)(
    "la réponse se perd (%s l'effet) : effacé une fois, une seule trace au journal",
    async (fault: Fault) => {
      const google = workshop();
      const ports = computer(google);
      const { order } = await dataOf(ports);
      // metadata, cells, cells again, then the write.
      google.faults = new Map([[google.calls.length + 4, fault]]);
      expect(await erasePersonalData(ports, NOW, order, "request")).toBe("done");
      const notes = google.rows("Journal").filter((cells) => cells[10] === "effacement");
      expect(notes).toHaveLength(1);
      expect(text(google, "Journal")).not.toContain(NAME);
    },
  );

  it("refusé par Google : rien n'est écrit, rien à moitié", async () => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports);
    const before = everything(google);
    google.faults = new Map([[google.calls.length + 4, "refused"]]);
    await expect(erasePersonalData(ports, NOW, order, "request")).rejects.toThrow("refused");
    expect(everything(google)).toEqual(before);
  });

  it("une note de ce client attend encore : rien n'est écrit", async () => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports);
    await ports.intents.keep({
      id: "N-1",
      spreadsheetId: ports.spreadsheetId,
      purpose: "record",
      event: { id: "N-1", day: TODAY, customer: KEY, invoices: [], kind: "note" },
      customerName: NAME,
      draft: { kind: "none" },
    });
    const before = everything(google);
    expect(await erasePersonalData(ports, NOW, order, "request")).toBe("pending");
    expect(everything(google)).toEqual(before);
  });

  it("une note gardée pour un autre classeur n'empêche rien dans celui-ci", async () => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports);
    await ports.intents.keep({
      id: "N-2",
      spreadsheetId: "un autre classeur",
      purpose: "record",
      event: { id: "N-2", day: TODAY, customer: KEY, invoices: [], kind: "note" },
      customerName: NAME,
      draft: { kind: "none" },
    });
    expect(await erasePersonalData(ports, NOW, order, "request")).toBe("done");
  });

  it("effacer deux fois n'écrit qu'une fois", async () => {
    const google = workshop();
    const ports = computer(google);
    const { order } = await dataOf(ports);
    await erasePersonalData(ports, NOW, order, "request");
    const before = everything(google);
    expect(await erasePersonalData(ports, NOW, order, "request")).toBe("moved");
    expect(everything(google)).toEqual(before);
  });

  it("la raison de l'effacement est celle que l'on a choisie", async () => {
    const google = workshop();
    const ports = computer(google);
    await erasePersonalData(ports, NOW, (await dataOf(ports)).order, "retention");
    expect(String(google.rows("Journal")[2]?.[11])).toContain("RGPD, art.\u00a05");
  });
});

describe("La copie des données d'un client", () => {
  it("lit tout le classeur, Courriers compris, en deux appels et n'écrit rien", async () => {
    const google = workshop();
    const { copy } = await dataOf(computer(google));
    expect(google.calls).toEqual(["get", "batchGet"]);
    expect(copy.parts.map(({ tab, rows }) => [tab, rows.length])).toEqual([
      ["Clients", 1],
      ["Journal", 1],
      ["Courriers", 1],
      ["Règlements", 1],
      ["Factures", 1],
    ]);
  });
});

describe("La durée de conservation", () => {
  it("s'écrit dans Réglages une fois, et se reprend", async () => {
    const google = workshop();
    const keep = async (years: number | undefined) => {
      const { book, metadata } = asBook(await readWorkbook(google.sheets, NOW));
      return keepRetention(computer(google), book, metadata.tabs, years);
    };
    const settings = () =>
      google.rows("Réglages").filter(([name]) => String(name).startsWith("Conservation"));
    expect((await keep(3)).kind).toBe("done");
    expect(settings().map((cells) => cells[1])).toEqual([3]);
    expect((await keep(3)).kind).toBe("unchanged");
    expect((await keep(undefined)).kind).toBe("done");
    expect(settings().map((cells) => cells[1] ?? null)).toEqual([null]);
  });
});
