import { describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { HEADERS, type TabName } from "#shared/workbook/tabs.ts";
import { copyOfCustomer } from "../../../extension/local/copy-of-customer.ts";
import { localSheets } from "../../../extension/local/local-sheets.ts";
import { erasePersonalData, personalData } from "../../../extension/privacy/personal-data.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { debtors, TODAY, workshopTabs } from "../workshop.ts";
import { bookOf } from "./books.ts";
import { memoryBooks } from "./memory-books.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const NAME = "Atelier A0";
const KEY = "name:atelier a0" as CustomerKey;
const WHO = { key: KEY, name: NAME, cause: "request" } as const;
const DAY = serialOfDay(TODAY) - 3;

const row = (tab: TabName, cells: Readonly<Record<string, Cell>>): readonly Cell[] =>
  HEADERS[tab].map((header) => cells[header] ?? null);

/** The workshop in this browser, a reminder noted for its first customer. @param paid what was received of it */
function tabs(paid: number): readonly TabCells[] {
  const sent = row("Journal", {
    Identifiant: "S-0",
    Date: DAY,
    Client: NAME,
    Factures: "FA-100",
    Événement: "relance envoyée",
    Étape: 1,
    Canal: "e-mail",
    Détail: "parlé à Odile",
  });
  const payment = row("Règlements", {
    Identifiant: "P-1",
    Date: DAY,
    Client: NAME,
    Montant: paid,
    Factures: "FA-100",
  });
  return [
    ...workshopTabs(debtors(2)).map((tab) =>
      tab.title === "Journal" ? { ...tab, rows: [...tab.rows, sent] } : tab,
    ),
    { sheetId: 6, title: "Règlements", rows: [HEADERS.Règlements, ...(paid === 0 ? [] : [payment])] },
  ];
}

async function browser(held: readonly TabCells[] = tabs(500)) {
  const books = memoryBooks();
  await books.change(
    "local-1",
    () => [],
    () => bookOf(held),
  );
  const sheets = localSheets(books, "local-1");
  const ports = { ...computer(new FakeGoogle([]), undefined, false), sheets, spreadsheetId: "local-1" };
  const text = async (title: string) => JSON.stringify(await sheets.ranges([title]));
  return { ports, sheets, text };
}

describe("Effacer un client d'un classeur du navigateur", () => {
  it("dans ce classeur même : contact, journal et notes s'en vont, les pièces comptables restent", async () => {
    const { ports, text } = await browser();
    const data = await personalData(ports, NOW, KEY);
    if (data === undefined) throw new Error("classeur illisible");
    expect(await erasePersonalData(ports, NOW, data.order, "request")).toBe("done");
    expect(await text("Journal")).not.toMatch(/Atelier A0|Odile|FA-100/);
    expect(await text("Journal")).toContain("Client effacé n°\u00a01");
    expect(await text("Clients")).not.toContain("compta0@atelier.example");
    expect(await text("Clients")).toContain("compta1@atelier.example");
    expect(await text("Factures")).toContain(NAME);
    expect(await text("Règlements")).toContain(NAME);
  });
});

describe("Un client effacé du classeur Google, encore dans celui du navigateur", () => {
  it("s'y retrouve, avec ce que l'y effacer changerait ; une fois effacé, il n'y est plus", async () => {
    const { ports, sheets, text } = await browser();
    const copy = await copyOfCustomer(sheets, NOW, WHO);
    expect(copy?.title).toBe("Suivi");
    expect(copy?.order?.changes.map(({ tab }) => tab)).toEqual(["Clients", "Journal"]);
    if (copy?.order === undefined) throw new Error("rien à effacer");
    expect(await erasePersonalData(ports, NOW, copy.order, "request")).toBe("done");
    expect(await text("Journal")).not.toContain("Odile");
    expect(await copyOfCustomer(sheets, NOW, WHO)).toBeUndefined();
  });

  it("sous un autre code là-bas, son nom le fait reconnaître", async () => {
    const { sheets } = await browser();
    const copy = await copyOfCustomer(sheets, NOW, { ...WHO, key: "code:c12" as CustomerKey });
    expect(copy?.order?.name).toBe(NAME);
  });

  it("un autre y porte son code : son nom se montre, et c'est à l'entreprise de juger", async () => {
    const coded = tabs(500).map((tab) => ({
      ...tab,
      rows:
        tab.title === "Clients"
          ? tab.rows.map((cells, at) =>
              cells.map((cell, column) => (at === 2 && HEADERS.Clients[column] === "Code" ? "C12" : cell)),
            )
          : tab.rows,
    }));
    const { sheets } = await browser(coded);
    const key = "code:c12" as CustomerKey;
    const stranger = await copyOfCustomer(sheets, NOW, { ...WHO, key, name: "Menuiserie" });
    expect(stranger?.otherName).toBe("Atelier B1");
    expect(stranger?.order?.name).toBe("Atelier B1");
    // The one who bears the name is the one who was erased, whatever its code.
    const named = await copyOfCustomer(sheets, NOW, { ...WHO, key });
    expect(named?.order?.name).toBe(NAME);
    expect(named?.otherName).toBe(undefined);
  });

  it("qui doit encore selon ce fichier : c'est dit, et rien du journal n'est proposé", async () => {
    const { sheets } = await browser(tabs(0));
    const copy = await copyOfCustomer(sheets, NOW, WHO);
    expect(copy?.order?.scope).toBe("limited");
    expect(copy?.order?.changes.map(({ tab }) => tab)).not.toContain("Journal");
  });

  it("un client que ce navigateur ne connaît pas : rien à dire", async () => {
    const { sheets } = await browser();
    const stranger = { ...WHO, key: "name:menuiserie" as CustomerKey, name: "Menuiserie" };
    expect(await copyOfCustomer(sheets, NOW, stranger)).toBeUndefined();
  });

  it("un classeur qui ne se comprend plus, mais qui le nomme, se signale", async () => {
    const { sheets } = await browser([
      { sheetId: 1, title: "Brouillon", rows: [["Ma liste"], ["à voir", "ATELIER A0"]] },
    ]);
    expect(await copyOfCustomer(sheets, NOW, WHO)).toEqual({ title: "Suivi", order: undefined });
    const other = { ...WHO, key: "name:menuiserie" as CustomerKey, name: "Menuiserie" };
    expect(await copyOfCustomer(sheets, NOW, other)).toBeUndefined();
  });
});
