import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import { importFecInto } from "#shared/workbook/import-fec.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { fecText, sale } from "../ledger/fec/fec-builder.ts";
import { BOOK, column, imported, input, LETTERED, ledger, letters, owed, rowsOf } from "./fec-imports.ts";

describe("Importer un FEC dans « Grand livre »", () => {
  it("crée l'onglet avec les seules lignes de comptes clients, en vraies dates et en nombres", () => {
    const { tabs, report } = imported([], BOOK);
    expect(ledger(tabs).rows[0]).toEqual(HEADERS["Grand livre"]);
    expect(rowsOf(tabs)).toEqual([
      [
        "VT",
        "F1",
        serialOfDay(day("2026-01-10")),
        null,
        "Client C1",
        "C1",
        "Facture F1",
        1200,
        null,
        null,
        null,
        "411000",
        "VT·F1·2026-01-10·411000·C1·120000·0·1·pièce 2026-01-05",
      ],
      [
        "VT",
        "F2",
        serialOfDay(day("2026-01-15")),
        null,
        "Client C2",
        "C2",
        "Facture F2",
        350.5,
        null,
        null,
        null,
        "411000",
        "VT·F2·2026-01-15·411000·C2·35050·0·1",
      ],
      [
        "BQ",
        "V1",
        serialOfDay(day("2026-02-10")),
        null,
        "Client C1",
        "C1",
        "Virement reçu",
        null,
        1200,
        null,
        null,
        "411000",
        "BQ·V1·2026-02-10·411000·C1·0·120000·1",
      ],
      [
        "VT",
        "D1",
        serialOfDay(day("2026-01-20")),
        null,
        "Client C9",
        "C9",
        "Facture",
        40,
        null,
        null,
        null,
        "416000",
        "VT·D1·2026-01-20·416000·C9·4000·0·1",
      ],
    ]);
    expect(report).toMatchObject({
      added: 4,
      already: 0,
      changed: 0,
      leftOut: 4,
      format: "FEC",
      file: "fec.txt",
    });
    expect(report.sentence).toMatch(/4\u00a0lignes ajoutées à «\u00a0Grand livre\u00a0»/);
  });

  it("le repère du nouvel onglet est gardé dans « Réglages »", () => {
    const { tabs } = imported([], BOOK);
    const settings = tabs.find(({ title }) => title === "Réglages");
    const kept = settings?.rows.find((row) => row[0] === "Onglet · Grand livre");
    expect(kept?.[1]).toBe(`#${ledger(tabs).sheetId}`);
  });

  it("importer deux fois n'ajoute rien ; le compte-rendu le dit", () => {
    const once = imported([], BOOK);
    const twice = imported(once.tabs, BOOK);
    expect(twice.tabs).toEqual(once.tabs);
    expect(twice.report).toMatchObject({ added: 0, already: 4, changed: 0 });
  });

  it("une période qui recouvre la précédente n'ajoute que ce qui est nouveau", () => {
    const first = imported([], BOOK.slice(0, 4));
    const { report, tabs } = imported(first.tabs, BOOK.slice(2));
    expect(report).toMatchObject({ added: 2, already: 1 });
    expect(owed(tabs)).toEqual(owed(imported([], BOOK).tabs));
  });

  it("deux lignes identiques d'un même fichier sont toutes deux gardées, et pas doublées au second import", () => {
    const twins = [...sale("C1", "T1", "20260301", "10,00"), ...sale("C1", "T1", "20260301", "10,00")];
    const once = imported([], twins);
    expect(once.report.added).toBe(2);
    expect(imported(once.tabs, twins).report).toMatchObject({ added: 0, already: 2 });
    expect(owed(once.tabs)).toEqual({ "Client C1": 2000 });
  });

  it("un lettrage venu depuis est porté dans les lignes connues, avec sa date ; rien d'autre ne bouge", () => {
    const once = imported([], BOOK);
    const { tabs, report } = imported(once.tabs, LETTERED);
    expect(report).toMatchObject({ added: 0, already: 4, changed: 2 });
    expect(letters(tabs)).toEqual(["A", null, "A", null]);
    expect(rowsOf(tabs)[0]?.[column("Date de lettrage")]).toBe(serialOfDay(day("2026-02-11")));
    expect(owed(once.tabs, "2026-02-09")).toMatchObject({ "Client C1": 120_000 });
    expect(owed(tabs)).toEqual({ "Client C2": 35_050 });
  });

  it("un lettrage de plus tard que le jour d'arrêté : à ce jour la facture est ouverte", () => {
    const { tabs } = imported([], LETTERED);
    expect(owed(tabs, "2026-02-09")).toEqual({ "Client C1": 120_000, "Client C2": 35_050 });
    expect(owed(tabs, "2026-02-10")).toEqual({ "Client C2": 35_050 });
  });

  it("un fichier plus ancien n'efface pas un lettrage plus récent, et le dit ; un fichier aussi récent l'efface", () => {
    const now = imported([], [...LETTERED, ...sale("C3", "F9", "20260401", "5,00")]);
    const older = imported(now.tabs, BOOK);
    expect(older.report.changed).toBe(0);
    expect(older.report.notes.join()).toContain("le lettrage est gardé");
    const newer = imported(now.tabs, [...BOOK, ...sale("C3", "F9", "20260401", "5,00")]);
    expect(newer.report.changed).toBe(2);
    expect(letters(newer.tabs).slice(0, 3)).toEqual([null, null, null]);
  });

  it("un code de notre propre lettrage n'est pas effacé par un fichier sans lettrage", () => {
    const once = imported([], BOOK);
    const ours = once.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) =>
        row[column("Code")] === "C1"
          ? row.map((cell, at) => (at === column("Lettrage") ? "cr·1" : cell))
          : row,
      ),
    }));
    const again = imported(ours, [...BOOK, ...sale("C3", "F9", "20261201", "5,00")]);
    expect(again.report).toMatchObject({ added: 1, changed: 0 });
    expect(letters(again.tabs).slice(0, 3)).toEqual(["cr·1", null, "cr·1"]);
    expect(letters(imported(ours, LETTERED).tabs).slice(0, 3)).toEqual(["A", null, "A"]);
  });

  it("les conditions courent de la date de la pièce, l'arrêté suit celle de l'écriture", () => {
    const { tabs } = imported([], BOOK);
    const settings = tabs.map((tab) =>
      tab.title === "Réglages"
        ? {
            ...tab,
            rows: tab.rows.map((row) => (row[0] === "Conditions par défaut" ? [row[0], "30J"] : row)),
          }
        : tab,
    );
    const reading = readBook(input(settings));
    if (reading.kind !== "book") throw new Error(reading.message);
    expect(reading.book.ledger.items[0]).toMatchObject({
      issued: "2026-01-10",
      due: "2026-02-04",
      dueSource: "terms",
    });
  });

  it("une échéance du fichier va dans sa colonne", () => {
    const text = fecText([{ aux: "C1", debit: "10,00" }], "|", "\n")
      .split("\n")
      .map((row, at) => (row === "" ? "" : `${row}|${at === 0 ? "DateEcheance" : "20260315"}`))
      .join("\n");
    expect(rowsOf(imported([], text).tabs)[0]?.[column("Échéance")]).toBe(serialOfDay(day("2026-03-15")));
  });

  it("sans auxiliaire, le code est la fin du compte et le client son libellé ; sans rien, « (sans client) »", () => {
    const { tabs } = imported(
      [],
      [
        { account: "411DUPONT", accountLabel: "Dupont SARL", debit: "1,00", piece: "A" },
        { account: "41100042", accountLabel: "Clients", debit: "2,00", piece: "B" },
        { account: "411000", accountLabel: "Clients", debit: "3,00", piece: "C" },
      ],
    );
    expect(rowsOf(tabs).map((row) => [row[column("Client")], row[column("Code")]])).toEqual([
      ["Dupont SARL", "DUPONT"],
      ["00042", "00042"],
      ["(sans client)", null],
    ]);
    expect(owed(tabs)).toEqual({ "Dupont SARL": 100, "00042": 200, "(sans client)": 300 });
  });

  it("une date impossible et un montant illisible restent visibles : anomalies à chaque actualisation", () => {
    const { tabs } = imported(
      [],
      [
        { aux: "C1", debit: "10,00", on: "20260231" },
        { aux: "C1", debit: "N/A", piece: "F2" },
      ],
    );
    const reading = readBook(input(tabs), { accept: true });
    if (reading.kind !== "book") throw new Error(reading.message);
    expect(reading.book.ledger.problems.map(({ code, value }) => `${code} ${value}`)).toEqual(
      expect.arrayContaining(["date-impossible 20260231", "amount-unreadable N/A"]),
    );
    expect(owed(tabs)).toEqual({ "Client C1": 1000 });
  });

  it("un fichier sans ligne de client ne crée rien, et dit ce qu'il contient", () => {
    const outcome = importFecInto(input([]), fecText([{ account: "512000", debit: "1,00" }]), "fec.txt");
    if (outcome.kind !== "done") throw new Error(outcome.message);
    expect(outcome.writes).toEqual([]);
    expect(outcome.report.notes.join()).toMatch(/Aucune ligne de compte client.*512/);
  });

  it("un refus n'écrit rien", () => {
    expect(importFecInto(input([]), "%PDF-1.4", "facture.pdf").kind).toBe("refused");
  });

  it("un fichier coupé au milieu d'une ligne est refusé : des règlements peuvent manquer ; la ligne est nommée", () => {
    const whole = fecText(BOOK);
    const outcome = importFecInto(input([]), whole.slice(0, whole.indexOf("Virement") + 4), "fec.txt");
    expect(outcome).toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/tronqué.*ligne 6\b.*Rien n’a été modifié/s),
    });
  });

  it("la marque de fin des fichiers DOS n'est pas une ligne tronquée", () => {
    expect(imported([], `${fecText(BOOK)}\u001a`).report.added).toBe(4);
  });
});
