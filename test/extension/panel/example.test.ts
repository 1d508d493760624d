import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#shared/base/day.ts";
import { exampleBook } from "#shared/workbook/example-book.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { exampleLocalBook } from "../../../extension/panel/welcome/example-local-book.ts";

function opened(today: Day) {
  const tabs = exampleBook(today).map(({ title, rows }, at) => ({ sheetId: at + 1, title, rows }));
  const read = readBook({ tabs, today, locale: "fr_FR" });
  if (read.kind !== "book") throw new Error(read.kind);
  return { book: read.book, outcome: planBook(read.book) };
}

describe("L'exemple du premier essai", () => {
  // A week with its Sunday, a public holiday, the day after, a leap day, the end of a year.
  const DAYS = [
    ...Array.from({ length: 7 }, (_, at) => addDays(day("2026-11-16"), at)),
    day("2026-12-25"),
    day("2026-12-26"),
    day("2028-02-29"),
    day("2026-12-31"),
    day("2027-05-01"),
  ];

  it.each(DAYS)("le %s, il a de quoi préparer un premier message, et rien à corriger", (today) => {
    const { outcome } = opened(today);
    // A half-year whose rate is not published yet is said of any workbook.
    expect(outcome.problems.filter(({ place }) => place?.tab !== "Réglages")).toEqual([]);
    const todo = outcome.plan.filter(({ line }) => line.state === "à faire").map(({ line }) => line);
    expect(todo.filter(({ action, channel }) => action === "reminder" && channel === "e-mail")).toHaveLength(
      4,
    );
    expect(todo.map(({ customer }) => customer)).toContain("name:sarl toitures du lac");
  });

  it("les noms sont inventés et aucune adresse ne peut recevoir de message", () => {
    const texts = exampleBook(day("2026-11-17")).flatMap(({ rows }) => rows.flat().map(String));
    const addresses = texts.filter((text) => text.includes("@"));
    expect(addresses).toHaveLength(7);
    expect(addresses.filter((address) => !address.endsWith(".example"))).toEqual([]);
  });

  it("il est gardé à part, avec ses onglets et sans rien d'exporté", () => {
    const { head, rows } = exampleLocalBook("Exemple", new Date("2026-11-17T09:00:00Z"));
    expect([head.id, head.title]).toEqual(["exemple", "Exemple"]);
    expect(head.tabs.map(({ title }) => title)).toEqual([
      "Factures",
      "Règlements",
      "Clients",
      "Journal",
      "Réglages",
    ]);
    expect([...rows.keys()]).toEqual(head.tabs.map(({ sheetId }) => sheetId));
  });
});
