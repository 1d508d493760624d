import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BANK_TEXTS, type FecEntry, fecText, type Receipt } from "../apps-script/import-texts.ts";
import { csv, type LocalGoogle, localGoogle, type Value } from "./local-google.ts";

const TODAY = "2026-11-17";

let google: LocalGoogle;

beforeAll(async () => {
  google = await localGoogle(TODAY);
}, 120_000);
afterAll(() => google.close());

const INVOICES: readonly (readonly Value[])[] = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Alpha Bois", "FA-101", "01/09/2026", "01/10/2026", "1 200,00"],
  ["Bêta Services", "FA-102", "15/09/2026", "15/10/2026", "340,50"],
  ["Crêperie du Môle", "FA-103", "20/09/2026", "20/10/2026", "800,00"],
];

const RECEIPTS: readonly Receipt[] = [
  { dayOfMonth: 3, cents: 120_000, label: "VIR SEPA ALPHA BOIS FA-101" },
  { dayOfMonth: 4, cents: 34_050, label: "VIR BETA SERVICES FA-102" },
];

interface Told {
  readonly sentence: string;
  readonly added: number;
  readonly already: number;
  readonly controls: readonly { readonly label: string; readonly value: number }[];
}

describe("Importer et rapprocher par le client Apps Script", () => {
  it("relevé, rapprochement, actualisation, annulation : la balance suit, les factures restent intactes", async () => {
    await google.put("factures.csv", csv(INVOICES));
    const owner = await google.cells("factures", "FORMULA");
    const said = (await google.run("importBankStatement", BANK_TEXTS.OFX?.(RECEIPTS), "releve.ofx")) as Told;
    expect(said).toMatchObject({ format: "OFX", added: 2, already: 0 });
    expect((await google.titles()).map(({ title }) => title)).not.toContain("Balance âgée");
    expect(await google.run("refresh")).toMatchObject({ totals: [{ currency: "EUR", total: 234_050 }] });
    expect((await google.table("Règlements")).map((row) => row.Factures)).toEqual(["", ""]);

    const matched = (await google.run("matchPayments")) as { sentence: string; applied: { count: number } };
    expect(matched.applied.count).toBe(2);
    expect((await google.table("Règlements")).map((row) => [row.Client, row.Factures, row.État])).toEqual([
      ["Alpha Bois", "FA-101", "lettré"],
      ["Bêta Services", "FA-102", "lettré"],
    ]);
    expect(await google.run("refresh")).toMatchObject({ totals: [{ currency: "EUR", total: 80_000 }] });

    const { runs } = (await google.run("matchingState")) as { runs: { id: string }[] };
    await google.run("undoMatching", runs[0]?.id ?? "");
    expect((await google.table("Règlements")).map((row) => [row.Client, row.Factures, row.État])).toEqual([
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(await google.run("refresh")).toMatchObject({ totals: [{ currency: "EUR", total: 234_050 }] });
    expect(await google.cells("factures", "FORMULA")).toEqual(owner);
  });

  it("un FEC donné en morceaux, en objet ou nom d'abord, n'entre qu'une fois ; ses totaux sont ceux du fichier", async () => {
    await google.put("notes.csv", "Notes\nrappeler Léa\n");
    const entries: readonly FecEntry[] = [
      { piece: "FA-1", on: "20260108", euros: 3600 },
      { piece: "FA-2", on: "20260119", euros: 1188.5, code: "0CREPES", name: "Crêperie du Môle" },
      { piece: "VIR-1", on: "20260220", euros: -3600 },
    ];
    const text = fecText(entries);
    const first = (await google.run("importFec", [text.slice(0, 100), text.slice(100)], "fec.txt")) as Told;
    expect(first).toMatchObject({ added: 3, already: 0 });
    const figure = (label: string) => first.controls.find((control) => control.label === label)?.value;
    expect(figure("Lignes lues")).toBe(6);
    expect(figure("Total du débit")).toBe(360_000 + 118_850 + 360_000);
    expect(figure("Solde du compte 411")).toBe(118_850);
    for (const given of [[{ name: "fec.txt", text }], ["fec.txt", text]]) {
      expect(await google.run("importFec", ...given)).toMatchObject({ added: 0, already: 3 });
    }
    expect((await google.table("Grand livre")).map((row) => row.Pièce)).toEqual(["FA-1", "FA-2", "VIR-1"]);
    expect(await google.run("refresh")).toMatchObject({ totals: [{ currency: "EUR", total: 118_850 }] });
  });

  it("un mauvais fichier est refusé en français et ne change rien", async () => {
    await google.put("factures.csv", csv(INVOICES));
    const before = [await google.titles(), await google.cells("factures", "FORMULA")];
    expect(await google.refusal("importFec", "%PDF-1.7", "fec.pdf")).toMatch(/fec\.pdf.*PDF/);
    expect(await google.refusal("importBankStatement", "", "releve.csv")).toMatch(/vide/);
    expect(await google.refusal("importBankStatement")).toMatch(/Aucun fichier/);
    expect(await google.refusal("importFec", 12)).toMatch(/texte/);
    const shorn = fecText([{ piece: "FA-1", on: "20260108", euros: 10 }]).replace("\tCredit\t", "\tX\t");
    expect(await google.refusal("importFec", shorn, "fec.txt")).toMatch(/Credit.*ligne 1/);
    expect([await google.titles(), await google.cells("factures", "FORMULA")]).toEqual(before);
  });

  it("matchPayments s'arrête comme refresh devant des colonnes incertaines, et acceptMapping les corrige", async () => {
    const unsure = [
      ["Client", "N° facture", "Date", "Échéance", "Montant", "Total"],
      ["Alpha", "FA-1", "01/03/2026", "31/03/2026", "1000", "1750"],
      ["Bêta", "FA-2", "05/03/2026", "04/04/2026", "500", "610"],
    ];
    await google.put("factures.csv", csv(unsure));
    expect(await google.refusal("matchPayments")).toBe(await google.refusal("refresh"));
    const [{ sheetId } = { sheetId: 0 }] = await google.titles();
    const report = await google.run("acceptMapping", [{ sheetId, field: "amount", column: 5 }]);
    expect(report).toMatchObject({ totals: [{ currency: "EUR", total: 236_000 }] });
    expect(await google.run("refresh")).toMatchObject({ totals: [{ currency: "EUR", total: 236_000 }] });
    expect(await google.run("matchPayments")).toMatchObject({ applied: { count: 0 } });
  });
});
