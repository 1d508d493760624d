import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import { splitText } from "#shared/ledger/files/split-text.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { appendRequest } from "../../../extension/drafting/sheet-rows.ts";
import { excelTabs } from "../../../extension/local/excel-tabs.ts";
import type { LocalBook } from "../../../extension/local/local-book.ts";
import { localSheets } from "../../../extension/local/local-sheets.ts";
import { copyRows, saveRows, workbookFile } from "../../../extension/local/make-exports.ts";
import { waitingRows } from "../../../extension/local/table-rows.ts";
import { debtors, TODAY, workshopTabs } from "../workshop.ts";
import { aFile, bookOf, nothing, opened, rowsIn } from "./books.ts";
import { memoryBooks } from "./memory-books.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const LETTER = 'Bonjour,\n\nVotre "facture";\tFA-100 reste due.\n\n=Cordialement';
const journal = (id: string, detail: string | null, amount: number | null = null) => [
  id,
  serialOfDay(TODAY),
  "Atelier A0",
  "FA-100",
  "promesse",
  2,
  null,
  null,
  amount,
  serialOfDay(TODAY) + 3,
  null,
  detail,
  null,
  null,
];

function withJournal(rows: readonly (readonly (string | number | null)[])[]): LocalBook {
  const tabs = workshopTabs(debtors(1)).map((tab) => {
    if (tab.title === "Journal") return { ...tab, rows: [HEADERS.Journal, ...rows] };
    if (tab.title !== "Courriers") return tab;
    return {
      ...tab,
      rows: [
        HEADERS.Courriers,
        ["j-1", serialOfDay(TODAY), "Atelier A0", 1, "e-mail", "a@b.fr", "Objet", LETTER, 500, "ab12"],
      ],
    };
  });
  return bookOf(tabs);
}

async function kept(book: LocalBook) {
  const books = memoryBooks();
  await books.change(
    book.head.id,
    () => [],
    () => book,
  );
  return books;
}

type Kept = Awaited<ReturnType<typeof kept>>;
type Wanted = Parameters<typeof saveRows>[2];
const JOURNAL: Wanted = { tab: "Journal", all: false };

/** The rows saved as a file, by a browser that takes it. */
const saved = (books: Kept, wanted: Wanted) => saveRows(books, "local-1", wanted, NOW, async () => undefined);

const textOf = (made: Awaited<ReturnType<typeof saveRows>>): string => {
  if ("refused" in made) throw new Error(made.refused);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(made.bytes);
};

describe("Exporter le journal", () => {
  it("en CSV : jours et montants comme on les tape en France, textes à la lettre", async () => {
    const books = await kept(withJournal([journal("j-1", "+ 2 % ; accord", -1234.5)]));
    const made = await saved(books, JOURNAL);
    expect("name" in made && made.name).toBe("Journal – Suivi – 2026-11-17.csv");
    const text = textOf(made);
    expect(text.startsWith("\ufeffIdentifiant;Date;")).toBe(true);
    const { rows } = splitText(text.slice(1));
    expect(rows).toEqual([
      HEADERS.Journal,
      [
        "j-1",
        "17/11/2026",
        "Atelier A0",
        "FA-100",
        "promesse",
        "2",
        "",
        "",
        "-1234,50",
        "20/11/2026",
        "",
        "'+ 2 % ; accord",
        "",
        "",
      ],
    ]);
  });

  it("la lettre gardée reste d'une seule cellule, retours à la ligne compris", async () => {
    const books = await kept(withJournal([]));
    const text = textOf(await saved(books, { tab: "Courriers", all: false }));
    const [, row = []] = splitText(text.slice(1)).rows;
    expect(row[7]).toBe(LETTER);
    const copied: string[] = [];
    const count = await copyRows(books, "local-1", { tab: "Courriers", all: true }, async (_text, html) => {
      copied.push(html);
    });
    expect(count).toBe(1);
    expect(copied.join()).toContain(
      "Votre &quot;facture&quot;;\tFA-100 reste due.<br><br>=Cordialement</td>",
    );
  });

  it("les lignes déjà exportées ne reviennent que si on les demande toutes", async () => {
    const books = await kept(withJournal([journal("j-1", null), journal("j-2", null)]));
    const ids = async (all: boolean): Promise<readonly string[]> => {
      const made = await saved(books, { tab: "Journal", all });
      if ("refused" in made) return [made.refused];
      return splitText(textOf(made).slice(1))
        .rows.slice(1)
        .map((row) => row[0] ?? "");
    };
    expect(await ids(false)).toEqual(["j-1", "j-2"]);
    expect(await ids(false)).toEqual(["Toutes les lignes ont déjà été exportées."]);
    expect(await ids(true)).toEqual(["j-1", "j-2"]);
  });
});

describe("Une copie ou un fichier qui n'aboutit pas", () => {
  const waiting = async (books: Kept): Promise<readonly string[]> => {
    const book = await books.read("local-1", ({ tabs }) => tabs.map(({ sheetId }) => sheetId));
    return book === undefined ? [] : waitingRows(book, "Journal").map(({ id }) => id);
  };
  const two = () => kept(withJournal([journal("j-1", null), journal("j-2", null)]));
  const refuses = async (): Promise<void> => {
    throw new DOMException("Document is not focused.", "NotAllowedError");
  };

  it("le presse-papiers refuse : c'est dit, et les lignes attendent toujours", async () => {
    const books = await two();
    await expect(copyRows(books, "local-1", JOURNAL, refuses)).rejects.toThrow(
      /^Le presse-papiers n'a pas pris les lignes\s: elles restent à exporter\./,
    );
    expect(await waiting(books)).toEqual(["j-1", "j-2"]);
    expect(await copyRows(books, "local-1", JOURNAL, async () => undefined)).toBe(2);
    expect(await waiting(books)).toEqual([]);
  });

  it("le fichier ne s'enregistre pas : de même, avec son nom", async () => {
    const books = await two();
    await expect(saveRows(books, "local-1", JOURNAL, NOW, refuses)).rejects.toThrow(
      /Journal – Suivi – 2026-11-17\.csv\s» n'a pas pu être enregistré\s: les lignes restent à exporter/,
    );
    expect(await waiting(books)).toEqual(["j-1", "j-2"]);
  });

  it("une ligne notée pendant la copie attend la prochaine", async () => {
    const books = await two();
    await copyRows(books, "local-1", JOURNAL, async () => {
      await localSheets(books, "local-1").batchUpdate([appendRequest("Journal", 4, [journal("j-3", null)])]);
    });
    expect(await waiting(books)).toEqual(["j-3"]);
  });

  it("rien n'attend : le presse-papiers garde ce qu'il avait", async () => {
    const books = await kept(withJournal([]));
    const copied: string[] = [];
    const copy = async (text: string): Promise<void> => {
      copied.push(text);
    };
    expect([await copyRows(books, "local-1", JOURNAL, copy), copied]).toEqual([0, []]);
  });
});

describe("Télécharger le classeur", () => {
  const hostile = "<b>&amp;\u0001\u202e\"'</b> ]]>";
  const book = bookOf([
    {
      sheetId: 1,
      title: "Factures : [2026]/1",
      rows: [["N°", "Client", "Échéance"], ["FA-1", hostile, "31/10/2026"], [], ["FA-2", "=1+1", true]],
    },
    { sheetId: 2, title: "Journal", rows: [HEADERS.Journal, journal("j-1", null, 12.5)] },
  ]);

  it("un lecteur indépendant y trouve les mêmes cellules, les jours en jours", async () => {
    const made = workbookFile(book, NOW);
    if ("refused" in made) throw new Error(made.refused);
    const sheets = await readXlsxFile(Buffer.from(made.bytes), { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Factures - -2026--1", "Journal"]);
    expect(sheets[0]?.data[1]?.slice(0, 2)).toEqual(["FA-1", hostile.replace("\u0001", "")]);
    expect(sheets[0]?.data[3]).toEqual(["FA-2", "=1+1", true]);
    expect(sheets[1]?.data[1]?.[1]).toEqual(new Date(`${TODAY}T00:00:00Z`));
    expect(sheets[1]?.data[1]?.[8]).toBe(12.5);
  });

  it("rouvert ici, il redonne le classeur : rien n'a bougé, aucun doublon", async () => {
    const made = workbookFile(withJournal([journal("j-1", null)]), NOW);
    if ("refused" in made) throw new Error(made.refused);
    const first = await opened(nothing, [aFile(made.name, made.bytes)]);
    expect(rowsIn(first.book, "Journal")[1]?.slice(0, 6)).toEqual(journal("j-1", null).slice(0, 6));
    const again = await opened(first.book, [aFile(made.name, made.bytes)]);
    expect(again.book.head.tabs).toEqual(first.book.head.tabs);
    for (const { title } of first.book.head.tabs) {
      expect(rowsIn(again.book, title)).toEqual(rowsIn(first.book, title));
    }
  });

  it("une colonne de jours d'un fichier Excel reste une colonne de jours", async () => {
    const made = workbookFile(
      {
        ...book,
        head: { ...book.head, tabs: [{ sheetId: 1, title: "F", days: [2] }] },
        rows: new Map([[1, [["Le"], [null, null, 46_000]]]]),
      },
      NOW,
    );
    if ("refused" in made) throw new Error(made.refused);
    expect(await excelTabs(made.bytes)).toEqual([
      {
        title: "F",
        rows: [
          ["Le", null, null],
          [null, null, 46_000],
        ],
        days: [2],
      },
    ]);
  });
});
