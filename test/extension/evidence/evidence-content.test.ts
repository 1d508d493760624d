import { describe, expect, it } from "vitest";
import { serialOfDay } from "#shared/base/day.ts";
import type { KeptLetter } from "#shared/model/evidence.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { evidenceContent } from "../../../extension/evidence/evidence-content.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, TODAY, workshopTabs } from "../workshop.ts";

const letter = (id: string, text: string): KeptLetter => ({
  id,
  day: TODAY,
  step: 1,
  channel: "e-mail",
  recipients: "a@b.example",
  subject: "Facture FA-100",
  text,
  claimed: undefined,
  fingerprint: "",
});

/** A debtor with one row in the journal, hostile on purpose. */
async function content(letters: readonly KeptLetter[], kind = "appel") {
  const cells: Readonly<Record<string, string | number>> = {
    Identifiant: "R-1",
    Date: serialOfDay(TODAY),
    Client: "Atelier A0",
    Événement: kind,
    Détail: '=HYPERLINK("http://x.test";"clic")',
  };
  const row = HEADERS.Journal.map((header) => cells[header] ?? null);
  const tabs = workshopTabs([{ name: "Atelier A0", daysLate: 40, euros: 500 }]).map((tab) =>
    tab.title === "Journal" ? { ...tab, rows: [...tab.rows, row] } : tab,
  );
  const { book, outcome } = asBook(
    await readWorkbook(new FakeGoogle(tabs).sheets, new Date(`${TODAY}T10:00:00Z`)),
  );
  const customer = book.ledger.directory.keyOf("Atelier A0");
  if (customer === undefined) throw new Error("client inconnu");
  return evidenceContent(book, outcome, customer, letters);
}

describe("Contenu d'un dossier de preuves", () => {
  it("chaque lettre y est deux fois : en PDF, et son texte exact sous le même nom", async () => {
    const { files } = await content([letter("R-1", "Bonjour,\n\nun"), letter("R-2", "Bonjour,\n\ndeux")]);
    const letters = files.filter(({ path }) => path.includes("/"));
    const stems = (ending: string) =>
      letters.filter(({ path }) => path.endsWith(ending)).map(({ path }) => path.slice(0, -4));
    expect(stems(".pdf")).toEqual(stems(".txt"));
    expect(stems(".txt")).toHaveLength(2);
    expect(letters.flatMap((piece) => ("text" in piece ? [piece.text] : []))).toEqual([
      "Bonjour,\n\nun",
      "Bonjour,\n\ndeux",
    ]);
  });

  it.each([
    ["relance préparée", true],
    ["dossier transmis", false],
  ])("une lettre de la ligne « %s » porte l'adresse du client : %s", async (kind, addressed) => {
    const { files } = await content([letter("R-1", "Bonjour,\n\nun")], kind);
    const paper = files.find(({ path }) => path.includes("/") && path.endsWith(".pdf"));
    expect(paper !== undefined && "paper" in paper && paper.paper.head !== undefined).toBe(addressed);
  });

  it("la chronologie est aussi une table, qu'un tableur n'exécute pas", async () => {
    const { files } = await content([]);
    const csv = files.find(({ path }) => path.endsWith(".csv"));
    expect(csv?.path.slice(0, -4)).toBe(files[0]?.path.slice(0, -4));
    const [head = "", first = ""] = (csv !== undefined && "text" in csv ? csv.text : "").split("\r\n");
    expect(head.replace("\ufeff", "").split(";")[0]).toBe("Date");
    expect(first.startsWith("17/11/2026;appel;")).toBe(true);
    expect(first).not.toMatch(/;"?=/);
  });

  it("sans lettre, le dossier existe et dit ce qui manque", async () => {
    const { files, missing } = await content([]);
    expect(files.some(({ path }) => path.includes("/"))).toBe(false);
    expect(missing.join(" ")).toContain("Aucune mise en demeure envoyée");
  });
});
