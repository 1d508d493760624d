import { afterAll, describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import type { DraftingPorts } from "../../../extension/drafting/ports.ts";
import { prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { resumeIntents } from "../../../extension/drafting/resume.ts";
import { settle } from "../../../extension/drafting/settle.ts";
import { appendRequest } from "../../../extension/drafting/sheet-rows.ts";
import type { LocalBook } from "../../../extension/local/local-book.ts";
import { localSheets } from "../../../extension/local/local-sheets.ts";
import { changePayments } from "../../../extension/matching/change-payments.ts";
import { writeRequests } from "../../../extension/matching/write-requests.ts";
import { googleSheets } from "../../../extension/platform/google-sheets.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import type { SheetsPort } from "../../../extension/reading/sheets-port.ts";
import { startedSandbox } from "../../sandbox-tests/started-sandbox.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";
import { bookOf } from "./books.ts";
import { memoryBooks } from "./memory-books.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const PAYMENTS = [
  HEADERS.Règlements,
  ["B1", 46_340, null, "VIR ATELIER A0 FA-100", 500, "EUR", null, null, null],
];
const workshop = () => [...workshopTabs(debtors(2)), { sheetId: 6, title: "Règlements", rows: PAYMENTS }];

async function kept(book: LocalBook = bookOf(workshop())) {
  const books = memoryBooks();
  await books.change(
    book.head.id,
    () => [],
    () => book,
  );
  books.reads.length = 0;
  return { books, sheets: localSheets(books, book.head.id) };
}

describe("Un classeur du navigateur répond comme Google", async () => {
  const sandbox = await startedSandbox();
  afterAll(() => sandbox.close());
  const google = googleSheets(
    {
      fetch: (url, init) => fetch(url.replace("https://sheets.googleapis.com", sandbox.url), init),
      token: async () => sandbox.accessToken,
      invalidate: async () => undefined,
      sleep: async () => undefined,
      random: () => 0,
    },
    "classeur-de-test",
  );
  const { sheets: local } = await kept(
    bookOf([
      {
        sheetId: 0,
        title: "Factures",
        rows: [
          ["Client", "Montant"],
          ["Martin", 120.5],
        ],
      },
    ]),
  );
  const steps: readonly (readonly [string, Parameters<SheetsPort["batchUpdate"]>[0]])[] = [
    [
      "un onglet créé avec ses en-têtes et une ligne, en un appel",
      [
        {
          addSheet: { properties: { sheetId: 12, title: "Journal", gridProperties: { frozenRowCount: 1 } } },
        },
        appendRequest("Journal", 12, [
          HEADERS.Journal,
          ["j-1", { day: TODAY }, "=Martin", "FA-1", "promesse", 1, null, null, -12.5, { day: TODAY }],
        ]),
      ],
    ],
    [
      "des lignes à la suite",
      [
        appendRequest("Journal", 12, [
          ["j-2", null, "Léa"],
          ["j-3", { day: TODAY }, "Zoé"],
        ]),
      ],
    ],
    [
      "des cellules changées, vidées, ajoutées à droite et plus bas",
      writeRequests(
        [
          {
            tab: "Clients",
            sheetId: 0,
            cells: [
              { row: 2, column: 1, before: 120.5, value: 99 },
              { row: 2, column: 0, before: "Martin", value: null },
              { row: 2, column: 4, before: null, value: "+33 6" },
              { row: 5, column: 2, before: null, value: { day: TODAY } },
              { row: 6, column: 2, before: null, value: true },
            ],
          },
        ],
        {},
      ),
    ],
    [
      "une ligne ajoutée sous ce qui a été écrit plus bas",
      [appendRequest("Clients", 0, [["Nour", "n@ex.fr"]])],
    ],
  ];

  it.each(steps)("%s", async (_name, requests) => {
    await google.batchUpdate(requests);
    await local.batchUpdate(requests);
    const tabs = (await google.metadata()).tabs;
    expect((await local.metadata()).tabs).toEqual(tabs);
    const titles = tabs.map(({ title }) => title);
    const bare = (rows: Awaited<ReturnType<SheetsPort["ranges"]>>) => rows.map((all) => all.map(trimmed));
    expect(bare(await local.ranges(titles))).toEqual(bare(await google.ranges(titles)));
    for (const letter of ["A", "C"]) {
      const column = async (port: SheetsPort) => trimmed(await port.column("Factures", letter));
      expect(await column(local)).toEqual(await column(google));
    }
  });
});

/** Google gives no blank cell at the end of a row or a column. */
function trimmed<T>(cells: readonly T[]): readonly T[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end -= 1;
  return cells.slice(0, end);
}

describe("Un classeur du navigateur ne se laisse pas abîmer", () => {
  it("une demande que le produit n'envoie pas est refusée par son nom, et rien n'est fait à moitié", async () => {
    const { sheets } = await kept();
    const before = await sheets.ranges(["Journal"]);
    const requests = [appendRequest("Journal", 4, [["j-1"]]), { deleteSheet: { sheetId: 4 } }];
    await expect(sheets.batchUpdate(requests)).rejects.toThrow("deleteSheet");
    expect(await sheets.ranges(["Journal"])).toEqual(before);
  });

  it.each([
    ["un onglet qui n'est plus là", [appendRequest("Journal", 99, [["j-1"]])], "n'y est plus"],
    [
      "un onglet qui existe déjà",
      [{ addSheet: { properties: { sheetId: 50, title: "Journal" } } }],
      "existe déjà",
    ],
    [
      "une formule",
      [{ appendCells: { sheetId: 4, rows: [{ values: [{ userEnteredValue: { formulaValue: "=1" } }] }] } }],
      "formulaValue",
    ],
  ])("%s", async (_name, requests, says) => {
    const { sheets } = await kept();
    await expect(sheets.batchUpdate(requests)).rejects.toThrow(says);
  });

  it("un classeur effacé dans un autre panneau se dit, sans renaître", async () => {
    const { books, sheets } = await kept();
    await books.erase("local-1");
    await expect(sheets.metadata()).rejects.toThrow("effacé");
    await expect(sheets.batchUpdate([appendRequest("Journal", 4, [["j-1"]])])).rejects.toThrow("effacé");
    expect(await books.heads()).toEqual([]);
  });

  it("une ligne de journal ne relit ni ne réécrit les factures", async () => {
    const { books, sheets } = await kept();
    await sheets.batchUpdate([appendRequest("Journal", 4, [["j-1"]])]);
    expect(books.reads).toEqual([[4]]);
  });
});

describe("La journée entière, sans Google", () => {
  /** The same morning on Google and in the browser: what both hold at the end must be the same. */
  async function morning(sheets: SheetsPort, ports: DraftingPorts) {
    const opened = async () => asBook(await readWorkbook(sheets, NOW));
    let reading = await opened();
    const place = await journalPlace(sheets, reading.book.ourTabs, reading.metadata.tabs);
    const line = lineOf(reading, "Atelier A0");
    const prepare = () => prepareReminder(ports, place, reading.book, reading.outcome, line);
    const prepared = await prepare();
    expect(prepared.kind).toBe("prepared");
    expect((await prepare()).kind).toBe("already");
    reading = await opened();
    const id = prepared.kind === "prepared" ? prepared.id : "";
    expect((await settle(ports, place, reading.book, id, { kind: "sent", on: TODAY })).kind).toBe("written");
    reading = await opened();
    const matched = await changePayments(ports, reading.book, reading.metadata.tabs, { kind: "match" });
    expect(matched.kind).toBe("done");
    reading = await opened();
    expect(reading.outcome.plan.some(({ line: one }) => one.customer === line.customer)).toBe(false);
  }

  it("relance, « Envoyé », rapprochement : les mêmes lignes que dans Google", async () => {
    const google = new FakeGoogle(workshop());
    await morning(google.sheets, computer(google, undefined, false));
    const { sheets } = await kept();
    await morning(sheets, { ...computer(google, undefined, false), sheets });
    const tabs = ["Journal", "Courriers", "Règlements", "Clients", "Factures"];
    const held = await sheets.ranges(tabs);
    expect(held.map((rows) => rows.slice(1))).toEqual(tabs.map((title) => google.rows(title)));
    expect(google.drafts).toEqual([]);
  });

  it("coupé avant la ligne du journal, le travail se reprend et s'écrit une fois", async () => {
    const { sheets } = await kept();
    const ports = { ...computer(new FakeGoogle([]), undefined, false), sheets, spreadsheetId: "local-1" };
    const reading = asBook(await readWorkbook(sheets, NOW));
    const place = await journalPlace(sheets, reading.book.ourTabs, reading.metadata.tabs);
    const event = {
      id: "note-1",
      day: TODAY,
      customer: lineOf(reading, "Atelier A0").customer,
      invoices: [],
      kind: "note" as const,
    };
    await ports.intents.keep({
      id: event.id,
      spreadsheetId: "local-1",
      purpose: "record",
      event,
      customerName: "Atelier A0",
      draft: { kind: "none" },
    });
    await resumeIntents(ports, place);
    await resumeIntents(ports, place);
    const [rows = []] = await sheets.ranges(["Journal"]);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ["note-1", serialOfDay(TODAY), "Atelier A0"],
    ]);
    expect(await ports.intents.all()).toEqual([]);
  });
});
