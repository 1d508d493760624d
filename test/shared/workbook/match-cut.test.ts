import { describe, expect, it } from "vitest";
import type { BookWrite } from "#shared/workbook/book.ts";
import {
  acceptProposal,
  ignorePayment,
  matchBook,
  matchState,
  refuseProposal,
  undoRun,
} from "#shared/workbook/match-book.ts";
import type { MatchChange } from "#shared/workbook/match-report.ts";
import { PaperWorkbook, rowOf, serial } from "./paper-workbook.ts";

/** Writes as Sheets carries them out: rows at once, changed cells column by column. */
function steps(writes: readonly BookWrite[]): readonly BookWrite[] {
  return writes.flatMap((write): readonly BookWrite[] => {
    if (!("cells" in write)) return [write];
    const columns = [...new Set(write.cells.map(({ column }) => column))];
    return columns.map((column) => ({
      ...write,
      cells: write.cells.filter((cell) => cell.column === column),
    }));
  });
}

const line = (client: string, piece: string, euros: number) =>
  rowOf("Grand livre", {
    JournalCode: euros > 0 ? "VE" : "BQ",
    Pièce: piece,
    Date: serial("2026-09-01"),
    Client: client,
    Libellé: euros > 0 ? `Facture ${piece}` : "Virement",
    ...(euros > 0 ? { Débit: euros } : { Crédit: -euros }),
    Compte: "411000",
  });

const aWorkbook = (): PaperWorkbook =>
  new PaperWorkbook()
    .withPayments(
      { id: "B1", on: "2026-10-02", label: "VIR GIRARD FA-2026-0101", euros: 1200 },
      { id: "B2", on: "2026-10-16", label: "VIR LOPEZ", euros: 340 },
    )
    .withOurs("Grand livre", [
      line("Menuiserie Girard", "FA-2026-0101", 1200),
      line("Boulangerie Lopez", "FA-2026-0102", 340.5),
      line("Gamma", "FA-9", 512.4),
      line("Gamma", "BQ-9", -512.4),
    ]);

const matched = (book: PaperWorkbook): readonly BookWrite[] => matchBook(book.read()).writes;
const doneOf = (change: MatchChange): readonly BookWrite[] => {
  if (change.kind === "refused") throw new Error(change.message);
  return change.writes;
};
const runsOf = (book: PaperWorkbook): readonly string[] => matchState(book.read()).runs.map(({ id }) => id);
const notesOf = (book: PaperWorkbook) => book.rows("Journal").map(({ Identifiant }) => Identifiant);

/** Does something, cut before each of its writings in turn, then does it again; `check` sees each end. */
function cutEverywhere(
  make: () => PaperWorkbook,
  act: (book: PaperWorkbook) => readonly BookWrite[],
  check: (again: PaperWorkbook, whole: PaperWorkbook, done: number) => void,
): number {
  const whole = make();
  whole.write(act(whole));
  const count = steps(act(make())).length;
  for (let done = 0; done < count; done += 1) {
    const book = make();
    book.write(steps(act(book)).slice(0, done));
    book.write(act(book));
    check(book, whole, done);
  }
  return count;
}

const proposalOf = (book: PaperWorkbook): string => matchState(book.read()).proposals[0]?.id ?? "";
const afterMatching = (): PaperWorkbook => {
  const book = aWorkbook();
  book.write(matched(book));
  return book;
};

describe("Un rapprochement arrêté entre deux écritures", () => {
  it("se termine quand on recommence : une seule ligne au journal, les mêmes cellules, et il s'annule en entier", () => {
    const before = aWorkbook().cellsBesideJournal();
    const count = cutEverywhere(aWorkbook, matched, (again, whole) => {
      expect(again.cellsBesideJournal()).toEqual(whole.cellsBesideJournal());
      expect(notesOf(again)).toEqual(notesOf(whole));
      for (const id of runsOf(again)) again.write(doneOf(undoRun(again.read(), id)));
      expect(again.cellsBesideJournal()).toEqual(before);
    });
    // The journal, three columns of « Règlements », two of « Grand livre ».
    expect(count).toBe(6);
  });

  it("s'annule aussi sans avoir été terminé", () => {
    const before = aWorkbook().cellsBesideJournal();
    for (let done = 1; done <= 6; done += 1) {
      const book = aWorkbook();
      book.write(steps(matched(book)).slice(0, done));
      const [id = ""] = runsOf(book);
      const change = undoRun(book.read(), id);
      book.write(doneOf(change));
      expect(change.kind === "done" && change.sentence).not.toContain("modifiée depuis");
      expect(book.cellsBesideJournal()).toEqual(before);
      expect(runsOf(book)).toEqual([]);
    }
  });

  it("ne reprend pas la ligne d'un rapprochement annulé, ni celle d'un autre que le propriétaire a changé", () => {
    const undone = afterMatching();
    const [first = ""] = runsOf(undone);
    undone.write(doneOf(undoRun(undone.read(), first)));
    undone.write(matched(undone));
    expect(runsOf(undone)).not.toContain(first);

    const changed = afterMatching();
    changed.type("Règlements", 0, "Factures", "");
    changed.type("Règlements", 0, "Client", "Garage Petit");
    changed.type("Règlements", 0, "Client", "");
    changed.type("Règlements", 0, "Montant", 600);
    changed.write(matched(changed));
    expect(runsOf(changed).length).toBe(2);
  });
});

describe("Une annulation arrêtée entre deux écritures", () => {
  it("se termine quand on recommence, et le journal ne la note qu'une fois, à la fin", () => {
    const before = aWorkbook().cellsBesideJournal();
    const undone = (book: PaperWorkbook): readonly BookWrite[] =>
      doneOf(undoRun(book.read(), runsOf(book)[0] ?? ""));
    cutEverywhere(afterMatching, undone, (again, whole) => {
      expect(again.cellsBesideJournal()).toEqual(before);
      expect(notesOf(again)).toEqual(notesOf(whole));
      expect(runsOf(again)).toEqual([]);
    });
  });

  it("d'une proposition acceptée avec son écart : la ligne ajoutée est vidée, une seule fois", () => {
    const accepted = (): PaperWorkbook => {
      const book = afterMatching();
      book.write(doneOf(acceptProposal(book.read(), proposalOf(book), { residual: true })));
      return book;
    };
    const undone = (book: PaperWorkbook): readonly BookWrite[] =>
      doneOf(undoRun(book.read(), runsOf(book)[0] ?? ""));
    expect(accepted().rows("Règlements").length).toBe(3);
    const count = cutEverywhere(accepted, undone, (again, whole) => {
      expect(again.cellsBesideJournal()).toEqual(whole.cellsBesideJournal());
      expect(notesOf(again)).toEqual(notesOf(whole));
    });
    expect(count).toBeGreaterThan(3);
  });
});

describe("Une réponse du propriétaire arrêtée entre deux écritures", () => {
  it.each([
    ["refusée", (book: PaperWorkbook) => doneOf(refuseProposal(book.read(), proposalOf(book)))],
    ["ignorée", (book: PaperWorkbook) => doneOf(ignorePayment(book.read(), "B2"))],
  ])("%s : la même réponse se reprend et n'est notée qu'une fois", (_how, answer) => {
    cutEverywhere(afterMatching, answer, (again, whole) => {
      expect(again.cellsBesideJournal()).toEqual(whole.cellsBesideJournal());
      expect(notesOf(again)).toEqual(notesOf(whole));
    });
  });

  it("acceptée avec son écart : se termine quand on recommence, avec le même écart et la même ligne du journal", () => {
    const accept = (book: PaperWorkbook, id = proposalOf(book)) =>
      doneOf(acceptProposal(book.read(), id, { residual: true }));
    const whole = afterMatching();
    const id = proposalOf(whole);
    whole.write(accept(whole));
    const count = steps(accept(afterMatching())).length;
    // The journal, the row of the difference, three columns of « Règlements ».
    expect(count).toBe(5);
    for (let done = 0; done < count; done += 1) {
      const book = afterMatching();
      book.write(steps(accept(book)).slice(0, done));
      book.write(accept(book, id));
      expect([done, book.cellsBesideJournal()]).toEqual([done, whole.cellsBesideJournal()]);
      expect(notesOf(book)).toEqual(notesOf(whole));
    }
    const again = acceptProposal(whole.read(), id, { residual: true });
    expect(again.kind === "refused" && again.message).toContain("n'existe plus");
  });
});
