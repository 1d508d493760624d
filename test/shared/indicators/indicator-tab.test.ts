import { describe, expect, it } from "vitest";
import { day, serialOfDay } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { afterWrites } from "../workbook/apply-writes.ts";

const serial = (text: string): number => serialOfDay(day(text));
const FACTURES: readonly (readonly Cell[])[] = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
  ["Alpha", "FA-1", serial("2026-01-05"), serial("2026-02-04"), 1000, serial("2026-03-10")],
  ["Alpha", "FA-2", serial("2026-03-05"), serial("2026-04-04"), 3000, null],
  ["Bêta", "FA-3", serial("2026-05-02"), serial("2026-06-01"), 1000, null],
];
const TARGETS: readonly (readonly Cell[])[] = [
  ["Réglage", "Valeur", "Explication"],
  ["Objectif · CEI", 80, null],
  ["Moyenne publiée · DSO", 44, "Observatoire 2025"],
];

function refreshedOn(on: string, tabs: readonly TabCells[]): readonly TabCells[] {
  const outcome = refreshBook({ tabs, today: day(on), locale: "fr_FR" });
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return afterWrites(tabs, outcome.writes);
}

const START: readonly TabCells[] = [
  { sheetId: 0, title: "Factures", rows: FACTURES.map((row) => [...row]) },
  { sheetId: 1, title: "Réglages", rows: TARGETS.map((row) => [...row]) },
];

function rowsOf(tabs: readonly TabCells[]): readonly (readonly Cell[])[] {
  return tabs.find(({ title }) => title === "Indicateurs")?.rows ?? [];
}

const SHARE = "Part échue de l'encours";
const monthsOf = (tabs: readonly TabCells[], name: string) =>
  rowsOf(tabs)
    .filter(([indicator, , , period]) => indicator === name && /^[a-zûé]+ \d{4}$/.test(String(period)))
    .map(([, value, , period]) => [period, value]);

describe("L'onglet « Indicateurs »", () => {
  const first = refreshedOn("2026-06-10", START);

  it("donne d'abord les chiffres du jour, puis les mois de chacun, du plus ancien à celui qui court", () => {
    const names = rowsOf(first).map(([name, , , period]) => `${name} | ${period}`);
    expect(names[1]).toBe("Délai moyen de paiement (DSO) | 90 derniers jours");
    const lastCurrent = names.lastIndexOf("Volume du classeur | à la date d'arrêté");
    expect(names.indexOf(`${SHARE} | décembre 2025`)).toBe(-1 + names.indexOf(`${SHARE} | janvier 2026`));
    expect(names.indexOf(`${SHARE} | janvier 2026`)).toBeGreaterThan(lastCurrent);
    expect(monthsOf(first, SHARE)).toEqual([
      ["décembre 2025", null], // rien n'était facturé
      ["janvier 2026", 0],
      ["février 2026", 100], // FA-1, échue le 4, payée en mars
      ["mars 2026", 0], // FA-2, pas encore échue
      ["avril 2026", 100],
      ["mai 2026", 75], // 3 000 échus sur 4 000
      ["juin 2026", 100],
    ]);
  });

  it("compare aux objectifs et aux moyennes publiées des réglages, sous le chiffre du jour", () => {
    const names = rowsOf(first).map(([name]) => name);
    const at = names.indexOf("Moyenne publiée · Délai moyen de paiement (DSO)");
    expect(names[at - 1]).toBe("Délai moyen de paiement (DSO)");
    expect(rowsOf(first)[at]?.[4]).toContain("Source\u00a0: Observatoire 2025.");
    expect(names).toContain("Objectif · Taux d'efficacité du recouvrement (CEI)");
  });

  it("chaque ligne se nomme d'un indicateur et d'une période, une seule fois", () => {
    const keys = rowsOf(first).map(([name, , , period]) => `${name} | ${period}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("une note du propriétaire reste avec son indicateur et son mois, d'un mois à l'autre", () => {
    const noted = first.map((tab) =>
      tab.title !== "Indicateurs"
        ? tab
        : {
            ...tab,
            rows: tab.rows.map((row, at) =>
              at === 0
                ? [...row, "Ma note"]
                : row[0] === SHARE && row[3] === "mai 2026"
                  ? [...row, "grève des banques"]
                  : row,
            ),
          },
    );
    const later = refreshedOn("2026-07-08", noted);
    expect(
      rowsOf(later)
        .filter((row) => row.includes("grève des banques"))
        .map(([name, , , period]) => [name, period]),
    ).toEqual([[SHARE, "mai 2026"]]);
    expect(monthsOf(later, SHARE).map(([period]) => period)).toEqual([
      "janvier 2026",
      "février 2026",
      "mars 2026",
      "avril 2026",
      "mai 2026",
      "juin 2026",
      "juillet 2026",
    ]);
    // sept mois plus tard, le mois n'est plus montré : la note reste, sur une ligne qui dit de quoi elle parlait
    const muchLater = refreshedOn("2027-02-08", later);
    expect(
      rowsOf(muchLater)
        .filter((row) => row.includes("grève des banques"))
        .map(([name, , , period]) => [name, period]),
    ).toEqual([[SHARE, "mai 2026"]]);
  });
});
