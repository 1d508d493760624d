import { beforeAll, describe, expect, it } from "vitest";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import type { BuiltAddOn } from "./built-add-on.ts";
import { shownAt } from "./evaluated.ts";
import { runOn } from "./in-process.ts";
import { aWorkbookOfInvoices, changed, rowNamed, sheetOf, TODAY, TOMORROW } from "./written-workbook.ts";

/** The cell that says whether the balance is up to date. */
const shown = (workbook: Workbook, today = TODAY, column = 2): unknown =>
  shownAt(workbook, "Balance âgée", 0, column, today);

const STALE = (why: string): string => `À actualiser\u00a0: ${why}`;
const CHANGED = (tab: string): string => STALE(`l'onglet «\u00a0${tab}\u00a0» a changé`);

/** What the freshness cell says, on tabs really written by the built add-on. */
export function freshnessCases(addOn: () => BuiltAddOn): void {
  describe("« Arrêtée au … » dit si la balance est à jour", () => {
    let written: Workbook;
    const refreshed = (workbook: Workbook, today = TODAY): Workbook => {
      const after = copyWorkbook(workbook);
      expect(runOn(addOn(), after, today, "refresh").error).toBe(undefined);
      return after;
    };
    beforeAll(() => {
      written = refreshed(aWorkbookOfInvoices());
    });

    it("à jour au sortir de l'actualisation, à actualiser le lendemain", () => {
      expect(shown(written)).toBe("À jour");
      expect(shown(written, TOMORROW)).toBe(STALE("un nouveau jour a commencé"));
    });

    it.each([
      ["un montant corrigé d'un centime", "Factures", 1, 4, 1200.01],
      ["une facture ajoutée", "Factures", 5, 1, "FA-9"],
      ["une échéance repoussée", "Factures", 1, 3, 46_200],
      ["un statut changé", "Factures", 2, 6, "contestée, voir courrier"],
      ["une case « payé » cochée", "Factures", 2, 6, true],
      ["un règlement saisi", "Règlements", 1, 4, 300],
      ["une ligne de journal", "Journal", 1, 4, "promesse"],
      ["les conditions d'un client", "Clients", 1, 9, "45J FDM"],
      ["une étape déplacée", "Scénarios", 1, 2, 99],
    ] as const)("%s", (_what, tab, row, column, value) => {
      expect(shown(changed(written, tab, row, column, value))).toBe(CHANGED(tab));
    });

    it.each([
      ["Tranches", "15/30/45", CHANGED("Réglages")],
      ["Conditions par défaut", "30J", CHANGED("Réglages")],
      ["Montant minimum", 20, CHANGED("Réglages")],
      ["Date d'arrêté", "31/03/2026", STALE("la date d'arrêté a changé")],
      ["Date d'arrêté", 46_112, STALE("la date d'arrêté a changé")],
    ] as const)("Réglages › %s = %s", (name, value, expected) => {
      expect(shown(changed(written, "Réglages", rowNamed(written, "Réglages", name), 1, value))).toBe(
        expected,
      );
    });

    it.each(["Raison sociale", "IBAN", "Auteur"])("Réglages › %s ne change aucun chiffre", (name) => {
      const row = rowNamed(written, "Réglages", name);
      expect(shown(changed(written, "Réglages", row, 1, "Durand SARL"))).toBe("À jour");
    });

    it("des onglets de deux actualisations différentes ne passent pas pour à jour", () => {
      expect(shown(changed(written, "Relances", 1, 7, 1))).toBe(
        STALE("les onglets ne viennent pas tous de la même actualisation"),
      );
    });

    it("trier ses factures, noter à droite de nos colonnes ou colorier ne rend rien périmé", () => {
      const sorted = copyWorkbook(written);
      const rows = sheetOf(sorted, "Factures").rows;
      [rows[1], rows[2]] = [rows[2] ?? [], rows[1] ?? []];
      expect(shown(sorted)).toBe("À jour");
      expect(shown(changed(written, "Relances", 1, 16, "rappeler Léa"))).toBe("À jour");
      expect(shown(changed(written, "Factures", 1, 9, "ma note"))).toBe("À jour");
    });

    it("un onglet supprimé est dit", () => {
      const without = copyWorkbook(written);
      without.sheets = without.sheets.filter(({ title }) => title !== "Règlements");
      expect(shown(without)).toBe(STALE("un onglet a été supprimé"));
    });

    it("arrêtée à une date choisie, la balance reste à jour le lendemain", () => {
      const row = rowNamed(written, "Réglages", "Date d'arrêté");
      const dated = refreshed(changed(written, "Réglages", row, 1, "31/03/2026"));
      expect(sheetOf(dated, "Balance âgée").rows[0]?.[1]?.value).toBe(46_112);
      expect(shown(dated, TOMORROW)).toBe("À jour");
      expect(shown(changed(dated, "Réglages", row, 1, null))).toBe(STALE("la date d'arrêté a changé"));
    });

    it("une erreur dans une cellule lue, une apostrophe ou un point-virgule dans un nom ne trompent pas", () => {
      const odd = aWorkbookOfInvoices();
      const invoices = sheetOf(odd, "Factures");
      invoices.title = "L'an 2026 ; suite";
      (invoices.rows[1] ?? [])[5] = { value: "#DIV/0!", formula: "=1/0" };
      const after = refreshed(odd);
      expect(shown(after)).toBe("À jour");
      expect(shown(changed(after, invoices.title, 1, 4, 7))).toBe(CHANGED(invoices.title));
    });

    it("jamais sur une cellule du propriétaire, et toujours à la même place ensuite", () => {
      const mine = refreshed(
        changed(changed(written, "Balance âgée", 0, 2, "vu avec Léa"), "Factures", 1, 4, 900),
      );
      const line = sheetOf(mine, "Balance âgée").rows[0] ?? [];
      expect(line[2]?.value).toBe("vu avec Léa");
      expect(shown(mine, TODAY, 3)).toBe("À jour");
      const again = refreshed(changed(mine, "Factures", 1, 4, 950));
      expect(
        sheetOf(again, "Balance âgée").rows[0]?.filter((cell) => cell?.formula !== undefined).length,
      ).toBe(1);
      expect(shown(again, TODAY, 3)).toBe("À jour");
    });

    it("la même formule dans toutes les langues et tous les fuseaux, sans virgule ni nombre à décimales", () => {
      const formulaOf = (workbook: Workbook): string =>
        sheetOf(workbook, "Balance âgée").rows[0]?.[2]?.formula ?? "";
      const french = formulaOf(written);
      for (const [locale, timeZone] of [
        ["en_US", "America/Los_Angeles"],
        ["en_GB", "UTC"],
        ["fr_CA", "Pacific/Auckland"],
      ] as const) {
        const other = refreshed({ ...aWorkbookOfInvoices(), locale, timeZone });
        expect([locale, formulaOf(other)]).toEqual([locale, french]);
      }
      const code = french.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
      expect(code).not.toMatch(/[,.]/);
      expect(code).toMatch(/^=IFERROR\(IF\(/);
    });
  });
}
