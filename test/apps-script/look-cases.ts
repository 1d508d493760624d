import { beforeAll, describe, expect, it } from "vitest";
import { BUCKET_COLOURS, NO_DUE_COLOUR } from "#shared/model/bucket-colours.ts";
import { HEADERS, REBUILT, TAB_NAMES } from "#shared/workbook/tabs.ts";
import { printBox } from "../sandbox/workbook/a1.ts";
import { hexOf } from "../sandbox/workbook/colors.ts";
import { displayed } from "../sandbox/workbook/rendered.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import type { BuiltAddOn } from "./built-add-on.ts";
import { budgetOf, runOn } from "./in-process.ts";
import { aWorkbookOfInvoices, changed, rowNamed, sheetOf, TODAY } from "./written-workbook.ts";

const BALANCE = "Balance âgée";
const header = (tab: keyof typeof HEADERS, name: string): number => HEADERS[tab].indexOf(name);

/** The ranges of a tab's charts, by title. */
const chartRanges = (workbook: Workbook, title: string): readonly (readonly string[])[] =>
  (sheetOf(workbook, title).charts ?? []).map(({ ranges }) => ranges.map(({ box }) => printBox(box)));

/** What stands in the tabs, cell by cell, whatever their look. */
const contents = (workbook: Workbook): readonly string[] =>
  workbook.sheets.flatMap(({ title, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell === null || (cell.value === null && cell.formula === undefined)
          ? []
          : [`${title} ${row} ${column} ${cell.formula ?? ""} ${String(cell.value)}`],
      ),
    ),
  );

/** The look of the tabs that the built add-on writes. */
export function lookCases(addOn: () => BuiltAddOn): void {
  describe("Les onglets se lisent bien", () => {
    let made: Workbook;
    let whole: Workbook;
    const run = (workbook: Workbook, name = "refresh", failAtCall?: number) =>
      runOn(addOn(), workbook, TODAY, name, [], failAtCall === undefined ? {} : { failAtCall });
    const refreshed = (workbook: Workbook): Workbook => {
      const after = copyWorkbook(workbook);
      expect(run(after).error).toBe(undefined);
      return after;
    };

    beforeAll(() => {
      made = aWorkbookOfInvoices();
      const first = run(made);
      expect(first.error).toBe(undefined);
      expect(budgetOf(first)).toBeLessThanOrEqual(30);
      whole = copyWorkbook(made);
      expect(run(whole, "finishTabs").result).toEqual({ left: 0 });
    });

    it("titres gras et toujours visibles", () => {
      for (const tab of TAB_NAMES) {
        const sheet = sheetOf(made, tab);
        const row = tab === BALANCE ? 1 : 0;
        expect([tab, sheet.grid.frozenRowCount]).toEqual([tab, row + 1]);
        expect(sheet.rows[row]?.[0]?.style?.textFormat).toMatchObject({ bold: true });
        expect(sheet.rows[row]?.[0]?.value).toBe(HEADERS[tab][0]);
      }
    });

    it("montants en euros, jours en dates, et les plus gros encours en tête", () => {
      const sheet = sheetOf(made, BALANCE);
      expect(displayed(sheet.rows[0]?.[1] ?? { value: null })).toBe("12/05/2026");
      expect(sheet.rows.slice(2, 6).map((cells) => cells[0]?.value)).toEqual([
        "Alpha",
        "Bêta",
        "Gamma & fils",
        "Total",
      ]);
      const total = sheet.rows[5]?.[header(BALANCE, "Total")] ?? { value: null };
      expect(total.format?.type).toBe("CURRENCY");
      expect(displayed(total).replace(/[\u202f\u00a0]/g, " ")).toBe("2 600,50 €");
    });

    it("une autre monnaie retire le signe de l'euro, jamais faux ; un format choisi par le propriétaire reste", () => {
      const dollars = (workbook: Workbook): Workbook =>
        changed(changed(workbook, "Factures", 0, 7, "Devise"), "Factures", 3, 7, "USD");
      const patterns = (workbook: Workbook) =>
        new Set(
          sheetOf(workbook, BALANCE)
            .rows.slice(2, 7)
            .map((cells) => cells[2]?.format?.pattern),
        );
      const after = refreshed(dollars(made));
      expect(sheetOf(after, BALANCE).rows.some((cells) => cells[1]?.value === "USD")).toBe(true);
      expect(patterns(after)).toEqual(new Set(["#,##0.00"]));
    });

    it("une couleur par tranche, de la plus claire à la plus sombre, dans l'ordre des colonnes", () => {
      const rules = sheetOf(made, BALANCE).conditionalFormats.filter(
        ({ booleanRule }) => booleanRule?.condition.type === "NUMBER_GREATER",
      );
      const fills = rules.map(({ ranges, booleanRule }) => [
        HEADERS[BALANCE][ranges[0]?.startColumn ?? -1],
        hexOf(booleanRule?.format.backgroundColor),
      ]);
      expect(fills).toEqual([NO_DUE_COLOUR, ...BUCKET_COLOURS].map(({ name, fill }) => [name, fill]));
    });

    it("un graphique des tranches, et un par indicateur de mois en mois, sur des lignes qui se suivent", () => {
      expect(chartRanges(made, BALANCE)).toEqual([["D2:I2", "D6:I6"]]);
      const months = sheetOf(made, "Indicateurs");
      expect((months.charts ?? []).length).toBeGreaterThan(0);
      for (const { ranges } of months.charts ?? []) {
        const [periods, figures] = ranges.map(({ box }) => box);
        const names = new Set(
          months.rows.slice(figures?.startRow, figures?.endRow).map((cells) => cells[0]?.value),
        );
        expect([names.size, periods?.startRow, periods?.endRow]).toEqual([
          1,
          figures?.startRow,
          figures?.endRow,
        ]);
        expect([periods?.startColumn, figures?.startColumn]).toEqual([3, 1]);
      }
    });

    it("le graphique suit la ligne Total quand elle bouge, et seulement alors ; supprimé, il ne revient pas", () => {
      const retitled = copyWorkbook(whole);
      const [chart] = sheetOf(retitled, BALANCE).charts ?? [];
      if (chart === undefined) throw new Error("pas de graphique");
      sheetOf(retitled, BALANCE).charts = [{ ...chart, options: { ...chart.options, title: "Le mien" } }];
      const same = runOn(addOn(), retitled, TODAY, "refresh");
      expect(same.calls.some(({ method }) => method.includes("Chart"))).toBe(false);
      let more = retitled;
      for (const [column, value] of ["Delta", "FA-5", 46_000, 46_030, 80].entries()) {
        more = changed(more, "Factures", 5, column, value);
      }
      const without = copyWorkbook(more);
      sheetOf(without, BALANCE).charts = [];
      more = refreshed(more);
      expect(chartRanges(more, BALANCE)).toEqual([["D2:I2", "D7:I7"]]);
      expect(sheetOf(more, BALANCE).charts?.[0]?.options.title).toBe("Le mien");
      expect(chartRanges(refreshed(without), BALANCE)).toEqual([]);
    }, 60_000);

    it("le nom du client mène à ses lignes, et reste le nom", () => {
      const sheet = sheetOf(made, "Relances");
      const cells = sheet.rows.slice(1).map((row) => row[header("Relances", "Client")]);
      const links = cells.flatMap((cell) =>
        cell?.value == null ? [] : [[cell.value, cell.links?.[0]?.url]],
      );
      expect(new Map(links.map(([name, url]) => [name, url]))).toEqual(
        new Map([
          ["Alpha", "#gid=0&range=A2:G3"],
          ["Bêta", "#gid=0&range=A4:G4"],
          ["Gamma & fils", "#gid=0&range=A5:G5"],
        ]),
      );
    });

    it("Réglages, Scénarios, Modèles et Clients proposent leurs valeurs sans rien refuser", () => {
      const listOf = (tab: string, row: number, column: number) => {
        const rule = sheetOf(whole, tab).rows[row]?.[column]?.validation;
        return [rule?.condition?.type, rule?.strict, rule?.condition?.values?.[0]?.userEnteredValue];
      };
      expect(listOf("Réglages", rowNamed(whole, "Réglages", "Métier"), 1)).toEqual([
        "ONE_OF_LIST",
        false,
        "bâtiment",
      ]);
      expect(listOf("Réglages", rowNamed(whole, "Réglages", "Date d'arrêté"), 1)[0]).toBe("DATE_IS_VALID");
      expect(listOf("Réglages", rowNamed(whole, "Réglages", "IBAN"), 1)).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(listOf("Scénarios", 1, header("Scénarios", "Canal"))).toEqual(["ONE_OF_LIST", false, "e-mail"]);
      expect(listOf("Scénarios", 1, header("Scénarios", "Modèle"))[0]).toBe("ONE_OF_RANGE");
      expect(listOf("Clients", 400, header("Clients", "Typologie"))).toEqual([
        "ONE_OF_LIST",
        false,
        "standard",
      ]);
      expect(listOf("Modèles", 1, 0)[0]).toBe("ONE_OF_LIST");
    });

    it("un avertissement, jamais un refus, sur les seules colonnes que l'on réécrit", () => {
      for (const tab of TAB_NAMES) {
        const held = sheetOf(made, tab).protectedRanges.map(({ warningOnly, range }) => [
          warningOnly,
          range?.endColumn,
        ]);
        expect([tab, held]).toEqual([tab, REBUILT.includes(tab) ? [[true, HEADERS[tab].length]] : []]);
      }
    });

    it("finishTabs ajoute largeurs, retours à la ligne et notes sans toucher au contenu, puis n'a plus rien à faire", () => {
      expect(contents(whole)).toEqual(contents(made));
      const plan = sheetOf(whole, "Relances");
      const why = header("Relances", "Pourquoi");
      expect(plan.columnWidths[why]).toBeGreaterThanOrEqual(400);
      expect(plan.rows[1]?.[why]?.style?.wrapStrategy).toBe("WRAP");
      expect(sheetOf(whole, "Scénarios").rows[0]?.[header("Scénarios", "Jour")]?.note).toContain("échéance");
      const again = run(copyWorkbook(whole), "finishTabs");
      expect([again.result, again.calls.filter(({ kind }) => kind !== "navigate")]).toEqual([
        { left: 0 },
        [],
      ]);
    });

    it("sans finishTabs, chaque actualisation avance la mise en forme dans son budget, puis tout est pareil", () => {
      const slow = copyWorkbook(made);
      const left = (): number => JSON.parse(slow.properties.document["crescendo.look"] ?? "{}").steps.length;
      for (let times = 0; times < 2; times += 1) {
        const before = left();
        expect(budgetOf(run(slow))).toBeLessThanOrEqual(30);
        expect(left()).toBeLessThan(before);
      }
      expect(run(slow, "finishTabs").result).toEqual({ left: 0 });
      for (const tab of TAB_NAMES) {
        expect([tab, sheetOf(slow, tab).columnWidths]).toEqual([tab, sheetOf(whole, tab).columnWidths]);
        const notes = (workbook: Workbook) => sheetOf(workbook, tab).rows[0]?.map((cell) => cell?.note);
        expect([tab, notes(slow)]).toEqual([tab, notes(whole)]);
      }
    });

    it("ce que le propriétaire a changé ou retiré ne revient pas", () => {
      const mine = copyWorkbook(whole);
      const balance = sheetOf(mine, BALANCE);
      balance.conditionalFormats = [];
      balance.protectedRanges = [];
      balance.columnWidths = { 0: 90 };
      const after = sheetOf(refreshed(mine), BALANCE);
      expect([after.conditionalFormats, after.protectedRanges, after.columnWidths]).toEqual([
        [],
        [],
        { 0: 90 },
      ]);
    });

    it("une panne pendant la mise en forme laisse les chiffres, et la suite la termine", () => {
      const calls = run(copyWorkbook(aWorkbookOfInvoices())).calls.reduce((sum, { times }) => sum + times, 0);
      for (const fromTheEnd of [2, 40, 120]) {
        const cut = aWorkbookOfInvoices();
        expect([fromTheEnd, run(cut, "refresh", calls - fromTheEnd).error]).toEqual([fromTheEnd, undefined]);
        expect(contents(cut)).toEqual(contents(made));
        expect(run(cut, "finishTabs").error).toBe(undefined);
        expect(sheetOf(cut, "Relances").columnWidths).toEqual(sheetOf(whole, "Relances").columnWidths);
      }
    });
  });
}
