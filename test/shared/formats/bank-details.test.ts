import { describe, expect, it } from "vitest";
import type { Problem } from "#shared/model/problem.ts";
import { problemText } from "#shared/texts/problems.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";

function problemsOf(rows: readonly (readonly [string, string])[]): readonly Problem[] {
  const tab = { sheetId: 1, title: "Réglages", rows: [HEADERS.Réglages, ...rows] };
  return readSettings(readTable(tab, "Réglages")).problems;
}

describe("IBAN et BIC de Réglages", () => {
  it("justes ou vides : rien à dire", () => {
    const rows = [
      ["IBAN", "FR76 3000 6000 0112 3456 7890 189"],
      ["BIC", ""],
    ] as const;
    expect(problemsOf(rows)).toEqual([]);
  });

  it.each([
    ["FR76 3000 6000 0112 3456 7890 188", "clé de contrôle"],
    ["FR76 3000 6000 0112 3456 7890", "27 en France"],
    ["compte du CIC", "pays"],
  ])("IBAN « %s » : dit où et pourquoi", (iban, why) => {
    const [problem] = problemsOf([
      ["Raison sociale", "Menuiserie"],
      ["IBAN", iban],
    ]);
    expect(problem).toMatchObject({
      code: "iban-invalid",
      place: { tab: "Réglages", row: 3, column: "Valeur" },
      value: iban,
    });
    expect(problem && problemText(problem).problem).toContain(why);
  });

  it("BIC faux : il peut rester vide", () => {
    const [problem] = problemsOf([["BIC", "AGRI"]]);
    expect(problem && problemText(problem).whatToDo).toContain("facultatif");
  });
});
