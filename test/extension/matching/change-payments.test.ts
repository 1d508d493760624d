import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { matchState } from "#shared/workbook/match-book.ts";
import type { PaymentsChange } from "#shared/workbook/payments-change.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { changePayments } from "../../../extension/matching/change-payments.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { computer, FakeGoogle, type Fault } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";

const NOW = new Date(`${TODAY}T10:00:00Z`);
const COLUMN = (header: string): number => HEADERS.Règlements.indexOf(header);

/** Two payments: one names its invoice (FA-100, 500 €), the other only its customer (FA-101, 501 €, paid in part). */
const PAYMENTS: readonly (readonly Cell[])[] = [
  HEADERS.Règlements,
  ["B1", 46_340, null, "VIR ATELIER A0 FA-100", 500, "EUR", null, null, null],
  ["B2", 46_341, null, "=VIR ATELIER B1", 300, "EUR", null, null, null],
];

function workshop(): FakeGoogle {
  return new FakeGoogle([...workshopTabs(debtors(2)), { sheetId: 6, title: "Règlements", rows: PAYMENTS }]);
}

async function read(google: FakeGoogle) {
  const reading = asBook(await readWorkbook(google.sheets, NOW));
  google.calls.length = 0;
  return reading;
}

/** One click on a workbook just read. */
async function change(google: FakeGoogle, wanted: PaymentsChange, reading = read(google)) {
  const { book, metadata } = await reading;
  return changePayments(computer(google), book, metadata.tabs, wanted);
}

const payments = (google: FakeGoogle) =>
  google.rows("Règlements").map((row) => ["Client", "Factures", "État"].map((name) => row[COLUMN(name)]));

const notes = (google: FakeGoogle) => google.rows("Journal").map((row) => [row[4], row[10]]);

describe("Rapprocher depuis le panneau", () => {
  it("une lecture des lignes concernées, puis une seule écriture", async () => {
    const google = workshop();
    const { kind, said, runId } = await change(google, { kind: "match" });
    expect([kind, said, google.calls]).toEqual([
      "done",
      "1\u00a0règlement affecté (500,00\u00a0€), 1\u00a0règlement à confirmer.",
      ["batchGet", "batchUpdate"],
    ]);
    expect(payments(google)).toEqual([
      ["Atelier A0", "FA-100", "lettré"],
      [null, null, "à confirmer"],
    ]);
    expect(google.rows("Journal").map((row) => [row[0], row[4], row[10]])).toEqual([
      [runId, "note", "rapprochement"],
    ]);
  });

  it("un second clic n'écrit rien", async () => {
    const google = workshop();
    await change(google, { kind: "match" });
    const reading = read(google);
    await reading;
    expect((await change(google, { kind: "match" }, reading)).writes).toBe(false);
    expect(google.calls).toEqual([]);
  });

  it("accepter, refuser, annuler : le classeur suit", async () => {
    const google = workshop();
    const before = payments(google);
    const proposal = async (): Promise<string> =>
      matchState((await read(google)).book).proposals[0]?.id ?? "";
    const accepted = await change(google, { kind: "accept", proposal: await proposal(), residual: false });
    expect(payments(google)[1]).toEqual(["Atelier B1", "FA-101=300,00", "lettré"]);
    await change(google, { kind: "undo", run: accepted.runId ?? "" });
    expect(payments(google)).toEqual(before);
    await change(google, { kind: "refuse", proposal: await proposal() });
    expect(notes(google)).toEqual([
      ["note", "rapprochement"],
      ["annulation", "rapprochement"],
      ["note", "rapprochement refusé"],
    ]);
  });

  it.each([
    ["une facture inscrite à la main", 1, "Factures", "FA-100"],
    ["une ligne triée ailleurs", 1, "Identifiant", "B2"],
    ["un montant corrigé", 1, "Montant", 499],
  ] as const)(
    "le classeur a changé (%s) : rien n'est écrit, et c'est dit",
    async (_what, row, header, cell) => {
      const google = workshop();
      const reading = read(google);
      await reading;
      google.type("Règlements", row, COLUMN(header), cell);
      const changed = await change(google, { kind: "match" }, reading);
      expect(changed).toMatchObject({ kind: "refused", writes: false, runId: undefined });
      expect(changed.said).toContain("Le classeur a changé depuis sa lecture");
      expect(google.calls).toEqual(["batchGet"]);
      expect(google.rows("Journal")).toEqual([]);
    },
  );

  it.each<Fault>(["before", "after"])("réponse perdue (%s) : une seule ligne de journal", async (fault) => {
    const google = workshop();
    const reading = Promise.resolve(await read(google));
    google.faults.set(2, fault);
    const { kind } = await change(google, { kind: "match" }, reading);
    expect([kind, notes(google)]).toEqual(["done", [["note", "rapprochement"]]]);
    expect(payments(google)[0]).toEqual(["Atelier A0", "FA-100", "lettré"]);
  });

  it("réponse perdue d'une écriture sans ligne de journal : les cellules disent qu'elle a eu lieu", async () => {
    const google = workshop();
    google.type("Règlements", 1, COLUMN("Libellé"), "REMISE 12");
    google.type("Règlements", 1, COLUMN("Montant"), 7);
    const reading = read(google);
    await reading;
    google.faults.set(2, "after");
    const { kind, writes } = await change(google, { kind: "match" }, reading);
    expect([kind, writes, notes(google)]).toEqual(["done", true, []]);
    expect(payments(google)[1]).toEqual([null, null, "à confirmer"]);
  });

  it("un refus de Google est rendu tel quel", async () => {
    const google = workshop();
    const reading = Promise.resolve(await read(google));
    google.faults.set(2, "refused");
    await expect(change(google, { kind: "match" }, reading)).rejects.toThrow("refused");
    expect(notes(google)).toEqual([]);
  });

  it("deux ordinateurs qui cliquent sur la même lecture : une seule fois", async () => {
    const google = workshop();
    const [one, two] = [await read(google), await read(google)];
    await change(google, { kind: "match" }, Promise.resolve(one));
    const second = await change(google, { kind: "match" }, Promise.resolve(two));
    expect([second.kind, notes(google)]).toEqual(["done", [["note", "rapprochement"]]]);
  });

  it("sans onglet « Journal », il est créé avec ses titres", async () => {
    const google = new FakeGoogle([
      ...workshopTabs(debtors(2)).filter(({ title }) => title !== "Journal"),
      { sheetId: 6, title: "Règlements", rows: PAYMENTS },
    ]);
    await change(google, { kind: "match" });
    const [journal] = await google.sheets.ranges(["Journal"]);
    expect(journal?.map((row) => row[0]).slice(0, 1)).toEqual(["Identifiant"]);
    expect(journal?.length).toBe(2);
  });
});
