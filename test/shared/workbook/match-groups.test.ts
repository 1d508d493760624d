import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { matchBook, undoRun } from "#shared/workbook/match-book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { PaperWorkbook, type Row, rowOf, serial } from "./paper-workbook.ts";

/** A line of `Grand livre` on account 411. */
function line(
  journal: string,
  piece: string,
  on: string,
  who: readonly [name: string, code: string],
  label: string,
  euros: number,
  lettering: Cell = null,
): Row {
  return rowOf("Grand livre", {
    JournalCode: journal,
    Pièce: piece,
    Date: serial(on),
    Client: who[0],
    Code: who[1],
    Libellé: label,
    Débit: euros > 0 ? euros : 0,
    Crédit: euros < 0 ? -euros : 0,
    Lettrage: lettering,
    Compte: "411000",
    Clé: `${journal}-${piece}-${on}-${euros}`,
  });
}

const ALPHA = ["Alpha SARL", "C001"] as const;
const BETA = ["Bêta SAS", "C002"] as const;

const ledger = () =>
  new PaperWorkbook().withOurs("Grand livre", [
    line("VE", "FA-1001", "2026-03-01", ALPHA, "Facture FA-1001", 512.4, "cr·1"),
    line("BQ", "BQ-1", "2026-03-20", ALPHA, "Virement Alpha", -512.4, "cr·1"),
    line("VE", "FA-1002", "2026-04-01", ALPHA, "Facture FA-1002", 1230.55),
    line("BQ", "BQ-2", "2026-04-20", ALPHA, "Virement Alpha FA-1002", -1230.55),
    line("VE", "FA-1003", "2026-05-01", ALPHA, "Facture FA-1003", 99),
    line("VE", "FA-2001", "2026-04-02", BETA, "Facture FA-2001", 777.77),
    line("BQ", "BQ-3", "2026-04-22", BETA, "Virement Beta FA-2001", -777.77),
  ]);

const lettering = (book: PaperWorkbook) => book.rows("Grand livre").map((row) => row.Lettrage);

function run(book: PaperWorkbook): string {
  const { writes, runId } = matchBook(book.read());
  book.write(writes);
  if (runId === undefined) throw new Error("rien n'a été lettré");
  return runId;
}

describe("Lettrer les lignes du grand livre", () => {
  it("un groupe qui s'annule reçoit un code que le client n'a pas encore, et le jour", () => {
    const book = ledger();
    run(book);
    expect(lettering(book)).toEqual(["cr·1", "cr·1", "cr·2", "cr·2", "", "cr·1", "cr·1"]);
    expect(book.rows("Grand livre").map((row) => row["Date de lettrage"])).toEqual([
      "",
      "",
      serial("2026-11-17"),
      serial("2026-11-17"),
      "",
      serial("2026-11-17"),
      serial("2026-11-17"),
    ]);
    expect(planBook(book.read()).position.items.map(({ item }) => item.number)).toEqual(["FA-1003"]);
    expect(planBook(book.read()).position.credits).toEqual([]);
  });

  it("relancé, il ne change plus rien", () => {
    const book = ledger();
    run(book);
    expect(matchBook(book.read()).writes).toEqual([]);
  });

  it("l'annulation retire les codes, où que le tri ait mis les lignes, et laisse ceux d'avant", () => {
    const book = ledger();
    const before = book.cellsBesideJournal();
    const id = run(book);
    book.turn("Grand livre");
    const change = undoRun(book.read(), id);
    if (change.kind === "refused") throw new Error(change.message);
    expect(change.sentence).toBe("Rapprochement annulé\u00a0: 4\u00a0lignes remises comme avant.");
    book.write(change.writes);
    book.turn("Grand livre");
    expect(book.cellsBesideJournal()).toEqual(before);
  });

  it("la phrase et le rapport comptent les groupes", () => {
    const { report } = matchBook(ledger().read());
    expect(report.groups).toBe(2);
    expect(report.sentence).toBe("2\u00a0groupes du grand livre lettrés.");
    expect(report.runs.map(({ sentence }) => sentence)).toEqual([
      "Rapprochement\u00a0: 2\u00a0groupes lettrés dans «\u00a0Grand livre\u00a0».",
    ]);
  });

  it("un onglet du propriétaire de même forme n'est jamais écrit", () => {
    const book = new PaperWorkbook().withTab("Compta", 7, [
      [
        "Journal",
        "Pièce",
        "Date",
        "Compte",
        "Client",
        "Code client",
        "Libellé",
        "Débit",
        "Crédit",
        "Lettrage",
      ],
      ["VE", "FA-1002", serial("2026-04-01"), "411000", "Alpha", "C001", "Facture", 1230.55, null, null],
      [
        "BQ",
        "BQ-2",
        serial("2026-04-20"),
        "411000",
        "Alpha",
        "C001",
        "Virement FA-1002",
        null,
        1230.55,
        null,
      ],
    ]);
    expect(matchBook(book.read()).writes).toEqual([]);
  });
});
