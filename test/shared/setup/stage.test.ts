import { describe, expect, it } from "vitest";
import { answerBalance, answerFinish, answerSkip } from "#shared/entry/setup-answers.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { setupStage } from "#shared/workbook/setup/stage.ts";
import { invoicesTab, ourTabs } from "../workbook/own-book.ts";
import { afterAnswer, bookAndOutcome, inputOf, rowsOf, settingOf } from "./own-setup.ts";

const invoices = invoicesTab([["Alpha", "FA-1", "2026-03-01", "2026-03-31", 1200]]);
const seen = 120_000;

const balanceAnswered = (exact: boolean) => {
  const input = inputOf([invoices]);
  const { book, outcome } = bookAndOutcome(input);
  return afterAnswer([invoices], answerBalance(input, book, outcome, { exact, seen }));
};

describe("Où en est la mise en route", () => {
  it("à faire tant que rien n'est répondu, en cours dès la première réponse, faite à la fin", () => {
    expect(setupStage([invoices])).toBe("to-do");
    const begun = balanceAnswered(true);
    expect(setupStage(begun)).toBe("under-way");
    expect(setupStage(afterAnswer(begun, answerFinish(inputOf(begun))))).toBe("done");
  });

  it("un classeur où l'on travaille déjà n'en a pas besoin : un journal, ou les coordonnées remplies à la main", () => {
    const event = ["N-1", "2026-05-01", "Alpha", "", "note"];
    expect(setupStage([invoices, ...ourTabs({ Journal: [event] })])).toBe("done");
    expect(setupStage([invoices, ...ourTabs({ Journal: [] })])).toBe("to-do");
    const filled = [
      ["SIREN", "732 829 320"],
      ["IBAN", "FR76 3000 6000 0112 3456 7890 189"],
    ];
    expect(setupStage([invoices, ...ourTabs({ Réglages: filled })])).toBe("to-do");
    const signed = [...filled, ["Signataire courant", "Camille Durand, gérante"]];
    expect(setupStage([invoices, ...ourTabs({ Réglages: signed })])).toBe("done");
  });

  it("passée, elle ne s'ouvre plus d'elle-même ; sa ligne effacée, elle revient", () => {
    const skipped = afterAnswer([invoices], answerSkip(inputOf([invoices])));
    expect(setupStage(skipped)).toBe("done");
    const erased = skipped.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) =>
        row[0] === "Mise en route · Terminée" ? [row[0], "", row[2] ?? null] : row,
      ),
    }));
    expect(setupStage(erased)).toBe("to-do");
  });

  it("ses lignes de Réglages ne sont pas des réglages inconnus, et Réglages naît entier", () => {
    const begun = balanceAnswered(false);
    expect(settingOf(begun, "Mise en route · Montant dû")).toBe(
      "à revoir\u00a0: 1\u202f200,00\u00a0€ au 12/05/2026",
    );
    expect(settingOf(begun, "Montant minimum")).toBe(15);
    const reading = readBook(inputOf(begun));
    if (reading.kind !== "book") throw new Error(reading.message);
    expect(reading.book.problems.filter(({ code }) => code === "setting-unknown")).toEqual([]);
    expect(rowsOf(begun, "Factures")).toEqual(invoices.rows);
  });

  it("un montant qui n'est plus celui qui a été vu n'est pas retenu : personne ne l'a comparé", () => {
    const input = inputOf([invoices]);
    const { book, outcome } = bookAndOutcome(input);
    const change = answerBalance(input, book, outcome, { exact: true, seen: 110_000 });
    expect(change).toEqual({
      kind: "refused",
      message:
        "Le classeur a changé\u00a0: vos clients vous doivent maintenant 1\u202f200,00\u00a0€. Rien n'a été écrit\u00a0; relisez et répondez de nouveau.",
    });
  });
});
