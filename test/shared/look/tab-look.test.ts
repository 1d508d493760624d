import { describe, expect, it } from "vitest";
import { SETTING_ROWS } from "#shared/texts/settings.ts";
import { HEADER_NOTES } from "#shared/texts/tab-look.ts";
import { COLUMN_RULES, SETTING_RULES } from "#shared/workbook/look/entry-rules.ts";
import { headerNotes, lookOf, widthRuns, wrappedRuns } from "#shared/workbook/look/tab-look.ts";
import { newTabRows } from "#shared/workbook/new-tabs.ts";
import { HEADERS, TAB_NAMES } from "#shared/workbook/tabs.ts";

describe("Mise en forme des onglets", () => {
  it.each(TAB_NAMES)(
    "%s : largeurs, retours à la ligne, notes et listes visent des colonnes qui existent",
    (tab) => {
      const named = [
        ...Object.keys(lookOf(tab).widths),
        ...lookOf(tab).wrapped,
        ...Object.keys(COLUMN_RULES[tab] ?? {}),
        ...Object.keys((HEADER_NOTES as Readonly<Record<string, object>>)[tab] ?? {}),
      ];
      expect(named.filter((header) => !HEADERS[tab].includes(header))).toEqual([]);
      for (const { column, count } of [...widthRuns(tab), ...wrappedRuns(tab)]) {
        expect(column + count - 1).toBeLessThanOrEqual(HEADERS[tab].length);
      }
      expect(headerNotes(tab)?.length ?? HEADERS[tab].length).toBe(HEADERS[tab].length);
    },
  );

  // In bold, a letter takes 7 pixels at most on average; the edges and the note's corner take 14.
  it.each(TAB_NAMES)("%s : chaque titre se lit en entier dans sa colonne", (tab) => {
    const { widths, wrapsHeader } = lookOf(tab);
    const clipped = HEADERS[tab].filter((header) => {
      const parts = wrapsHeader ? header.split(" ") : [header];
      return parts.some((part) => part.length * 7 + 14 > (widths[header] ?? 100));
    });
    expect(clipped).toEqual([]);
  });

  it("le jour de la balance tient au-dessus de « Devise »", () => {
    expect(lookOf("Balance âgée").widths.Devise).toBeGreaterThanOrEqual("17/11/2026".length * 8 + 20);
  });

  it("les largeurs d'un onglet tiennent dans ce qu'une actualisation peut encore mettre en forme", () => {
    expect(TAB_NAMES.filter((tab) => widthRuns(tab).length > 7)).toEqual([]);
  });

  it("les réglages à liste existent, et leur valeur de départ est dans la liste", () => {
    const rows = new Map(SETTING_ROWS.map(([name, value]) => [name, value]));
    for (const [name, rule] of Object.entries(SETTING_RULES)) {
      expect([name, rows.has(name)]).toEqual([name, true]);
      const value = rows.get(name) ?? "";
      if (rule.kind === "list" && value !== "") expect(rule.values).toContain(String(value));
      if (rule.kind === "at-least") expect(Number(value)).toBeGreaterThanOrEqual(rule.least);
    }
  });

  it.each(["Scénarios", "Modèles"] as const)(
    "%s : ce que Crescendo y écrit répond à ses propres règles",
    (tab) => {
      const [, ...rows] = newTabRows(tab);
      const strays = rows.flatMap((row) =>
        HEADERS[tab].filter((header, column) => {
          const rule = COLUMN_RULES[tab]?.[header];
          const value = row[column];
          if (rule?.kind === "list") return !rule.values.includes(String(value));
          if (rule?.kind === "between") return !(Number(value) >= rule.least && Number(value) <= rule.most);
          return rule?.kind === "at-least" && !(Number(value) >= rule.least);
        }),
      );
      expect(strays).toEqual([]);
    },
  );
});
