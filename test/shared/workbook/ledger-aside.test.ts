import { describe, expect, it } from "vitest";
import type { ReadOptions } from "#shared/workbook/book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { PaperWorkbook, rowOf, serial } from "./paper-workbook.ts";

/** Two invoices in the owner's list; the ledger tells of the first again, and of one more. */
const aWorkbook = (): PaperWorkbook =>
  new PaperWorkbook()
    .withInvoices(
      ["FA-1", "Menuiserie Girard", "2026-09-01", "2026-10-01", 1200],
      ["FA-2", "Boulangerie Lopez", "2026-09-15", "2026-10-15", 340],
    )
    .withOurs(
      "Grand livre",
      ["FA-1", "FA-3"].map((piece) =>
        rowOf("Grand livre", {
          JournalCode: "VE",
          Pièce: piece,
          Date: serial("2026-09-01"),
          Client: "Menuiserie Girard",
          Libellé: `Facture ${piece}`,
          Débit: 1200,
          Compte: "411000",
        }),
      ),
    );

function refreshed(book: PaperWorkbook, options: ReadOptions = {}): number {
  const { tabs, today } = book;
  const outcome = refreshBook({ tabs, today, locale: "fr_FR" }, options);
  if (outcome.kind !== "done") throw new Error(outcome.message);
  book.write(outcome.writes);
  return outcome.summary.invoices;
}

const settingOf = (book: PaperWorkbook): unknown =>
  book.rows("Réglages").find((row) => row.Réglage === "Onglet · Grand livre")?.Valeur;

/** The owner's own list is what counts: so says « Réglages », as the accepted proposal writes it. */
function leftAside(): PaperWorkbook {
  const book = aWorkbook();
  refreshed(book, { accept: true });
  const { rows } = book.tabs.find(({ title }) => title === "Réglages") ?? { rows: [] };
  const type = (tab: string, value: (id: string) => string): void => {
    const at = rows.findIndex(([name]) => name === `Onglet · ${tab}`);
    const id = /#\d+/.exec(String(rows[at]?.[1]))?.[0] ?? "";
    book.type("Réglages", at - 1, "Valeur", value(id));
  };
  type("Factures", (id) => `factures ${id}`);
  type("Grand livre", (id) => `ignoré ${id}`);
  return book;
}

describe("« Grand livre » laissé de côté par le propriétaire", () => {
  it("le reste aux actualisations suivantes : ses factures ne sont pas comptées une seconde fois", () => {
    const book = leftAside();
    expect(settingOf(book)).toMatch(/^ignoré #\d+$/);
    for (const options of [{}, {}, { accept: true }]) {
      expect(refreshed(book, options)).toBe(2);
      expect(settingOf(book)).toMatch(/^ignoré #\d+$/);
    }
  });

  it("compte de nouveau quand « Réglages » ne le dit plus", () => {
    const book = leftAside();
    const { rows } = book.tabs.find(({ title }) => title === "Réglages") ?? { rows: [] };
    const at = rows.findIndex(([name]) => name === "Onglet · Grand livre");
    book.type("Réglages", at - 1, "Valeur", String(rows[at]?.[1]).replace("ignoré ", ""));
    expect(refreshed(book)).toBeGreaterThan(2);
  });
});
