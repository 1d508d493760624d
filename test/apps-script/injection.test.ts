import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { MatchReport } from "#shared/workbook/match-report.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { copyWorkbook, type Sheet, type Workbook } from "../sandbox/workbook/workbook.ts";
import { type Made, workbookOf } from "./built-add-on.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";
import { fecText } from "./import-texts.ts";

vi.setConfig({ testTimeout: 60_000 });

const TODAY = "2026-11-17";
/** What a customer, a bank or a ledger can put in a text, by its first sign. */
const STARTS = ["=", "+", "-", "@", "\t=", "\r="];
const evil = (start: string, what: string): string => `${start}HYPERLINK("https://exemple.fr";"${what}")`;

let code: BuiltCode;
beforeAll(async () => {
  code = await builtCode();
}, 60_000);
afterAll(() => code.remove());

function ran(workbook: Workbook, name: string, ...given: readonly unknown[]): unknown {
  const { error, result } = code.run(workbook, name, given, { today: TODAY });
  expect([name, error]).toEqual([name, undefined]);
  return result;
}

/** An owner's list whose names, numbers and headers are formulas in disguise, kept as text by the owner. */
function trapped(locale: string): Workbook {
  const workbook = workbookOf({
    "=Factures": [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Chantier"],
      ...STARTS.map((start, at): readonly Made[] => [
        evil(start, `client ${at}`),
        evil(start, `facture ${at}`),
        { day: "2026-06-01" },
        { day: "2026-07-01" },
        100 + at,
        evil(start, "chantier"),
      ]),
    ],
  });
  workbook.locale = locale;
  workbook.newTabRows = 60;
  return workbook;
}

const BANK = [
  "Date;Libellé;Débit;Crédit",
  ...STARTS.map(
    (start, at) =>
      `0${at + 1}/11/2026;"${evil(start, `virement ${at}`).replace(/"/g, '""')}";;${100 + at},00`,
  ),
].join("\n");

const FEC = fecText(
  STARTS.map((start, at) => ({
    piece: `${start.trim()}P${at}`,
    on: "20260301",
    code: `${start.trim()}C${at}`,
    name: evil(start.trim(), `tiers ${at}`),
    label: evil(start.trim(), `écriture ${at}`),
    euros: 50 + at,
  })),
);

const ours = (workbook: Workbook): readonly Sheet[] =>
  workbook.sheets.filter(({ title }) => title in HEADERS);

/** Formulas that stand in tabs of ours; the one of ours (« à jour ») is known by what it looks at. */
function formulasOf(workbook: Workbook): readonly string[] {
  return ours(workbook).flatMap((sheet) =>
    sheet.rows.flatMap((row, at) =>
      row.flatMap((cell) => {
        const formula = cell?.formula;
        const isFreshness =
          sheet.title === "Balance âgée" && at === 0 && formula?.includes("TODAY()") === true;
        return formula === undefined || isFreshness ? [] : [`${sheet.title} ligne ${at + 1} : ${formula}`];
      }),
    ),
  );
}

/** Whether some cell of a tab is exactly this text. */
const holds = (workbook: Workbook, title: string, text: string): boolean =>
  ours(workbook).some(
    (sheet) => sheet.title === title && sheet.rows.some((row) => row.some((cell) => cell?.value === text)),
  );

describe.each(["fr_FR", "en_US"])(
  "Aucun texte écrit dans nos onglets ne devient une formule (%s)",
  (locale) => {
    it("à la création comme ensuite, dans tous les onglets, et aucun texte n'est déformé", () => {
      const workbook = trapped(locale);
      ran(workbook, "refresh");
      ran(workbook, "importFec", FEC, '=cmd|"/c calc"!A1.txt');
      ran(workbook, "importBankStatement", BANK, "+releve.csv");
      ran(workbook, "matchPayments");
      ran(workbook, "refresh");
      ran(workbook, "loadPreset", "bâtiment");
      expect(formulasOf(workbook)).toEqual([]);
      STARTS.forEach((start, at) => {
        // A tab or a return at the edge of a name is no part of it: it is read without.
        const tidy = start.trim();
        expect(holds(workbook, "Clients", evil(tidy, `client ${at}`))).toBe(true);
        expect(holds(workbook, "Balance âgée", evil(tidy, `client ${at}`))).toBe(true);
        expect(holds(workbook, "Relances", evil(tidy, `client ${at}`))).toBe(true);
        expect(holds(workbook, "Grand livre", evil(tidy, `tiers ${at}`))).toBe(true);
        expect(holds(workbook, "Grand livre", evil(tidy, `écriture ${at}`))).toBe(true);
        expect(holds(workbook, "Règlements", evil(tidy, `virement ${at}`))).toBe(true);
      });
    });

    it("aussi quand le propriétaire a remis nos onglets au format automatique, et à droite de nos colonnes", () => {
      const workbook = trapped(locale);
      ran(workbook, "refresh");
      for (const sheet of ours(workbook)) {
        sheet.rows = sheet.rows.map((row) => row.map((cell) => (cell === null ? null : withoutFormat(cell))));
      }
      const plan = ours(workbook).find(({ title }) => title === "Relances");
      plan?.rows.forEach((row, at) => {
        while (row.length < 17) row.push(null);
        row[16] = at === 0 ? { value: "=Ma note" } : { value: `=note ${at}` };
      });
      ran(workbook, "importBankStatement", BANK, "b.csv");
      ran(workbook, "refresh");
      ran(workbook, "refresh");
      expect(formulasOf(workbook)).toEqual([]);
      expect(holds(workbook, "Relances", "=note 1")).toBe(true);
      expect(holds(workbook, "Relances", "=Ma note")).toBe(true);
    });

    it("un rapprochement accepté, refusé, écarté ou affecté à la main, une typologie acceptée", () => {
      const workbook = trapped(locale);
      ran(workbook, "refresh");
      ran(workbook, "importBankStatement", BANK, "b.csv");
      const proposals = (): MatchReport["proposals"] =>
        (ran(workbook, "matchingState") as MatchReport).proposals;
      const [first, second] = proposals();
      if (first) ran(workbook, "acceptMatch", first.id, { residual: true });
      if (second && proposals().some(({ id }) => id === second.id)) ran(workbook, "refuseMatch", second.id);
      const { payments, invoices } = ran(workbook, "assignmentChoices") as {
        readonly payments: readonly { readonly id: string; readonly cents: number }[];
        readonly invoices: readonly {
          readonly customerKey: string;
          readonly number: string;
          readonly cents: number;
        }[];
      };
      const [payment, other] = payments;
      const invoice = invoices.find(({ cents }) => cents >= (payment?.cents ?? 0));
      expect([payment?.id, invoice?.number]).not.toContain(undefined);
      ran(workbook, "assignPayment", payment?.id, invoice?.customerKey, [invoice?.number]);
      if (other) ran(workbook, "ignorePayment", other.id);
      const customer = invoice?.customerKey ?? "";
      ran(workbook, "acceptSegments", [{ customer, segment: "compte clé" }]);
      expect(formulasOf(workbook)).toEqual([]);
      const paid = ours(workbook).find(({ title }) => title === "Règlements");
      const listed = paid?.rows.slice(1).map((row) => String(row[6]?.value ?? "")) ?? [];
      // Such a number stands between quotes, as in a CSV file.
      const quoted = `"${(invoice?.number ?? "").replace(/"/g, '""')}"`;
      expect(listed.some((list) => list.startsWith(quoted))).toBe(true);
      expect(copyWorkbook(workbook).sheets[0]?.rows).toEqual(trapped(locale).sheets[0]?.rows);
    });
  },
);

const withoutFormat = <T extends { readonly format?: unknown }>({
  format: _format,
  ...rest
}: T): Omit<T, "format"> => rest;
