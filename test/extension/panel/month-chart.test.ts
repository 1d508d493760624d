import { describe, expect, it } from "vitest";
import { indicatorGroups } from "#shared/indicators/indicator-groups.ts";
import type { MonthlyIndicators } from "#shared/indicators/monthly.ts";
import { CHART_HEIGHT, CHART_WIDTH, monthChart } from "#shared/view/charts/month-layout.ts";

describe("Graphique des mois", () => {
  it("les hauteurs se comparent comme les valeurs, depuis zéro", () => {
    const { bars, zero } = monthChart([10, 20, 40]);
    expect(bars.map((bar) => bar?.height)).toEqual([CHART_HEIGHT / 4, CHART_HEIGHT / 2, CHART_HEIGHT]);
    expect(zero).toBe(CHART_HEIGHT);
    expect(bars.map((bar) => (bar?.y ?? 0) + (bar?.height ?? 0))).toEqual([zero, zero, zero]);
  });

  it("une valeur négative descend sous zéro", () => {
    const { bars, zero } = monthChart([-10, 10]);
    expect(zero).toBe(CHART_HEIGHT / 2);
    expect(bars.map((bar) => [bar?.y, bar?.height])).toEqual([
      [zero, CHART_HEIGHT / 2],
      [0, CHART_HEIGHT / 2],
    ]);
  });

  it("un mois inconnu n'a pas de barre, un mois nul en a une que l'on voit", () => {
    const { bars } = monthChart([undefined, 0, 5]);
    expect(bars[0]).toBe(undefined);
    expect(bars[1]?.height).toBeGreaterThan(0);
    expect((bars[1]?.y ?? 0) + (bars[1]?.height ?? 0)).toBe(CHART_HEIGHT);
  });

  it("tout tient dans le cadre, l'objectif compris ; seul le dernier mois est en cours", () => {
    const { bars, heightOf } = monthChart([3, 4, 5, 6, 7, 8, 9], [30, -2]);
    for (const bar of bars) {
      expect((bar?.x ?? -1) >= 0 && (bar?.x ?? 0) + (bar?.width ?? 0) <= CHART_WIDTH).toBe(true);
      expect((bar?.y ?? -1) >= 0 && (bar?.y ?? 0) + (bar?.height ?? 0) <= CHART_HEIGHT).toBe(true);
    }
    expect([heightOf(30), heightOf(-2)]).toEqual([0, CHART_HEIGHT]);
    expect(bars.map((bar) => bar?.isRunning)).toEqual([false, false, false, false, false, false, true]);
  });

  it("sans aucune valeur, il n'y a rien à dessiner et rien ne casse", () => {
    expect(monthChart([]).bars).toEqual([]);
    expect(monthChart([0, 0]).bars.every((bar) => Number.isFinite(bar?.y))).toBe(true);
  });
});

describe("Indicateurs par sujet", () => {
  const words = { unit: "jours", period: "", definition: "Ce que c'est." };
  const monthly: MonthlyIndicators = {
    current: [
      { ...words, code: "dso-simple", name: "DSO", value: 40 },
      { ...words, code: "disputes-open", name: "Litiges en cours", value: undefined },
      { ...words, code: "workbook-size", name: "Volume", value: 1 },
    ],
    comparisons: [
      {
        than: "target",
        mark: { indicator: "DSO", value: 30, source: "" },
        of: "DSO",
        row: { ...words, code: "dso-simple", name: "Objectif · DSO", value: 30 },
        gap: 10,
      },
    ],
    series: [
      {
        code: "dso-simple",
        name: "DSO",
        unit: "jours",
        definition: "Ce que c'est.",
        months: ["2026-10", "2026-11"],
        periods: ["octobre 2026", "novembre 2026"],
        values: [38, 40],
      },
      {
        code: "actions-month",
        name: "Échanges – SMS",
        unit: "échanges",
        definition: "",
        months: ["2026-10", "2026-11"],
        periods: ["octobre 2026", "novembre 2026"],
        values: [2, 0],
      },
    ],
  };

  it("chacun avec ses mois et ses comparaisons ; un groupe vide n'est pas montré", () => {
    const groups = indicatorGroups(monthly);
    expect(groups.map(({ group, views }) => [group, views.map(({ name }) => name)])).toEqual([
      ["delay", ["DSO"]],
      ["disputes", ["Litiges en cours"]],
      ["actions", ["Échanges – SMS"]],
    ]);
    expect(groups[0]?.views[0]).toMatchObject({ value: 40, series: { values: [38, 40] } });
    expect(groups[0]?.views[0]?.comparisons.map(({ gap }) => gap)).toEqual([10]);
  });

  it("un canal qui n'a servi qu'un autre mois garde ses mois", () => {
    const actions = indicatorGroups(monthly).find(({ group }) => group === "actions");
    expect(actions?.views[0]).toMatchObject({ value: 0, series: { values: [2, 0] } });
  });
});
