import { describe, expect, it } from "vitest";
import type { Argument, FunctionResult } from "#shared/workbook/custom-function-arguments.ts";
import {
  bucketFunction,
  daysLateFunction,
  dueDateFunction,
  type FunctionContext,
  indemnityFunction,
  interestFunction,
} from "#shared/workbook/custom-functions.ts";

const context: FunctionContext = {
  settings: { bucketBounds: [30, 60, 90], ownerRates: [] },
  monthFirst: false,
};

/** Serial numbers of the sheet, from day 0 = 1899-12-30. */
const serial = (iso: string): number =>
  (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

function interest(
  amount: Argument,
  due: Argument,
  until: Argument,
  debtor: Argument = null,
  rate: Argument = null,
  within = context,
): FunctionResult {
  return interestFunction({ amount, due, until, debtor, rate }, within);
}

describe("JOURS_RETARD", () => {
  it.each([
    ["2026-03-31", "2026-03-31", 0, "le jour de l'échéance n'est pas un retard"],
    ["2026-03-31", "2026-04-01", 1, "le retard court dès le lendemain"],
    ["2026-03-31", "2026-03-21", -10, "avant l'échéance, le nombre est négatif"],
    ["2028-02-28", "2028-03-01", 2, "année bissextile"],
    ["31/12/2026", "2027-01-15", 15, "date écrite à la française"],
  ])("échéance %s, au %s : %i (%s)", (due, on, days) => {
    expect(daysLateFunction(due, on, context)).toBe(days);
  });

  it("lit les numéros de série du tableur comme les textes", () => {
    expect(daysLateFunction(serial("2026-03-31"), serial("2026-05-02"), context)).toBe(32);
  });

  it("lit le mois en premier dans un classeur américain", () => {
    expect(daysLateFunction("03/04/2026", "2026-03-05", { ...context, monthFirst: true })).toBe(1);
    expect(daysLateFunction("03/04/2026", "2026-04-04", context)).toBe(1);
  });

  it("suit une colonne, ligne vide comprise", () => {
    const column = [["2026-03-31"], [""], [serial("2026-04-10")]];
    expect(daysLateFunction(column, "2026-04-30", context)).toEqual([[30], [""], [20]]);
  });

  it("suit deux colonnes de même hauteur, refuse deux hauteurs", () => {
    const due = [["2026-03-31"], ["2026-04-30"]];
    expect(daysLateFunction(due, [["2026-04-01"], ["2026-05-03"]], context)).toEqual([[1], [3]]);
    expect(() => daysLateFunction(due, [["2026-04-01"], ["2026-05-03"], [""]], context)).toThrow(
      /même hauteur/,
    );
  });

  it("refuse une date vide ou illisible en disant laquelle", () => {
    expect(() => daysLateFunction("2026-03-31", "", context)).toThrow(/^La date est vide/);
    expect(() => daysLateFunction(null, "2026-03-31", context)).toThrow(/^L'échéance est vide/);
    expect(() => daysLateFunction("31/02/2026", "2026-03-31", context)).toThrow(/31\/02\/2026/);
    expect(() => daysLateFunction([["2026-01-01"], ["bientôt"]], "2026-03-31", context)).toThrow(
      /^Ligne 2, colonne 1 de la plage.*bientôt/,
    );
  });
});

describe("TRANCHE_RETARD", () => {
  it.each([
    ["2026-06-30", "Non échu"],
    ["2026-07-01", "Non échu"],
    ["2026-06-29", "1–30 j"],
    ["2026-05-31", "1–30 j"],
    ["2026-05-30", "31–60 j"],
    ["2026-05-01", "31–60 j"],
    ["2026-04-30", "61–90 j"],
    ["2026-04-01", "61–90 j"],
    ["2026-03-31", "Plus de 90 j"],
    ["", "Sans échéance"],
  ])("au 30/06/2026, échéance « %s » : %s", (due, bucket) => {
    expect(bucketFunction(due, "2026-06-30", context)).toBe(bucket);
  });

  it("suit les bornes de Réglages", () => {
    const fortnight = { ...context, settings: { ...context.settings, bucketBounds: [15, 45] } };
    expect(bucketFunction("2026-06-15", "2026-06-30", fortnight)).toBe("1–15 j");
    expect(bucketFunction("2026-06-14", "2026-06-30", fortnight)).toBe("16–45 j");
    expect(bucketFunction("2026-05-15", "2026-06-30", fortnight)).toBe("Plus de 45 j");
  });
});

describe("DATE_ECHEANCE", () => {
  it.each([
    ["30J", "2025-03-17"],
    ["30J FDM", "2025-03-31"],
    ["45J FDM", "2025-04-30"],
    ["FDM 45J", "2025-04-14"],
    ["60J", "2025-04-16"],
    ["COMPTANT", "2025-02-15"],
    ["30J FDM LE 10", "2025-04-10"],
  ])("facture du 15/02/2025, %s : %s", (terms, due) => {
    expect(dueDateFunction("15/02/2025", terms, context)).toEqual({ day: due });
  });

  it("lit un nombre seul comme des jours", () => {
    expect(dueDateFunction("2025-02-15", 30, context)).toEqual({ day: "2025-03-17" });
  });

  it("ne devine pas des conditions qu'elle ne comprend pas", () => {
    expect(() => dueDateFunction("2025-02-15", "selon accord", context)).toThrow(
      /selon accord.*30J FDM LE 10/,
    );
    expect(() => dueDateFunction("2025-02-15", "", context)).toThrow(/conditions sont vides/);
  });
});

describe("PENALITES_RETARD (C. com. L441-10, CCP R2192-31, C. civ. 1231-6)", () => {
  it.each([
    ["E4", 10_000, "2026-06-20", "2026-07-10", null, null, 67.26],
    ["E5", 1850, "2026-05-16", "2026-06-30", "professionnel", null, 27.71],
    ["E6", 1850, "2026-05-16", "2026-06-30", "public", null, 23.15],
    ["E7", 10_000, "2025-06-30", "2026-06-30", "professionnel", 0.1, 1000],
    ["C1", 2345.67, "2025-05-31", "2026-07-15", "", "", 322.3],
    ["C2", 6000, "2026-06-15", "2026-08-20", "public", null, 110.12],
    ["C3", 6000, "2026-06-30", "2026-08-20", "public", null, 87.19],
    ["C4", 800, "2026-06-10", "2026-08-09", "particulier", null, 3.56],
    ["C5", 1000, "2026-06-30", "2026-07-01", "professionnel", null, 0.34],
    ["C6", 1000, "2023-12-31", "2024-12-31", "professionnel", null, 144.14],
    ["C7", 1000, "2026-03-31", "2026-03-31", "professionnel", null, 0],
    ["avant l'échéance", 1000, "2026-03-31", "2026-03-01", "professionnel", null, 0],
  ])("%s", (_name, amount, due, until, debtor, rate, total) => {
    expect(interest(amount, due, until, debtor, rate)).toBe(total);
  });

  it("lit un montant écrit et un taux en pour cent", () => {
    // 365 jours à 15 % de 1 234,56 € : 185,184 €, arrondis par semestre (181 puis 184 jours).
    const first = Math.round((123_456 * 15 * 181) / 36_500) / 100;
    const second = Math.round((123_456 * 15 * 184) / 36_500) / 100;
    expect(interest("1\u202f234,56 €", "2024-12-31", "2025-12-31", "pro", "15 %")).toBeCloseTo(
      first + second,
      9,
    );
  });

  it("accepte la typologie de l'onglet Clients comme débiteur", () => {
    expect(interest(1850, "2026-05-16", "2026-06-30", "compte clé")).toBe(27.71);
    expect(interest(1850, "2026-05-16", "2026-06-30", "Public")).toBe(23.15);
  });

  it("nomme le semestre dont le taux n'est pas connu", () => {
    expect(() => interest(1000, "2026-12-31", "2027-01-31")).toThrow(/2027 S1.*Réglages.*Taux 2027 S1/);
  });

  it("prend le taux que Réglages donne pour ce semestre", () => {
    const known = {
      ...context,
      settings: {
        ...context.settings,
        ownerRates: [{ halfYear: "2027 S1", refi: 265, legal: 280, source: "BCE, arrêté" }],
      },
    };
    // 31 jours à 12,65 % de 1 000 € : 10,744 € (art. L441-10 II).
    expect(interest(1000, "2026-12-31", "2027-01-31", null, null, known)).toBe(10.74);
  });

  it("nomme le semestre et les taux quand le taux du contrat passe sous le plancher", () => {
    // Plancher du 2e semestre 2024 : 3 × 4,92 %.
    expect(() => interest(1000, "2024-08-01", "2024-09-01", "professionnel", 0.1)).toThrow(
      /10,00\u00a0%.*2024 S2.*14,76\u00a0%/,
    );
  });

  it.each([
    [15, /0,15 ou 15/],
    [-0.1, /Taux/],
    ["beaucoup", /beaucoup/],
    [0.12345678, /centième/],
  ])("refuse le taux %s", (rate, message) => {
    expect(() => interest(1000, "2026-01-31", "2026-03-31", null, rate)).toThrow(message);
  });

  it("refuse un débiteur inconnu, un montant illisible ou négatif, une date vide", () => {
    expect(() => interest(1000, "2026-01-31", "2026-03-31", "voisin")).toThrow(
      /professionnel, public ou particulier/,
    );
    expect(() => interest("mille", "2026-01-31", "2026-03-31")).toThrow(/mille/);
    expect(() => interest(-5, "2026-01-31", "2026-03-31")).toThrow(/avoir/);
    expect(() => interest(1000, "2026-01-31", null)).toThrow(/^La date est vide/);
  });

  it("suit des colonnes et laisse vides les lignes vides", () => {
    const amounts = [[1850], [""], [1000]];
    const dues = [["2026-05-16"], [""], ["2026-06-30"]];
    expect(interest(amounts, dues, "2026-06-30")).toEqual([[27.71], [""], [0]]);
  });
});

describe("INDEMNITE_RECOUVREMENT (C. com. D441-5)", () => {
  it.each([
    ["professionnel", 3, 120],
    ["public", 1, 40],
    ["particulier", 3, 0],
    ["professionnel", 0, 0],
  ])("%s, %i facture(s) : %i €", (debtor, count, euros) => {
    expect(indemnityFunction(debtor, count)).toBe(euros);
  });

  it.each([[1.5], [-1], [""], ["deux"]])("refuse le nombre « %s »", (count) => {
    expect(() => indemnityFunction("professionnel", count)).toThrow(/nombre entier/);
  });
});
