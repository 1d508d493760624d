import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { interestFields } from "#shared/letters/interest-fields.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { piecesText } from "#shared/letters/pieces.ts";
import type { LetterField } from "#shared/letters/render-template.ts";
import { statementTotals } from "#shared/letters/statement-pieces.ts";
import type { Segment } from "#shared/model/customer.ts";
import type { LetterPiece } from "#shared/model/letter.ts";
import type { Settings } from "#shared/model/settings.ts";
import { statementWords } from "#shared/texts/statement.ts";
import { customerOf, line, part, SETTINGS, TODAY, templateNamed } from "../letters/letter-builders.ts";
import { owed, payment, statementAt } from "./build.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function inputFor(
  segment: Segment,
  rest: Partial<LetterInput> = {},
  settings: Partial<Settings> = {},
): LetterInput {
  return {
    line: line([part("FA-1", 265_000, 135)]),
    customer: customerOf(segment),
    settings: { ...SETTINGS, ...settings },
    template: templateNamed("Mise en demeure"),
    earlier: [],
    today: TODAY,
    ...rest,
  };
}

function fieldOf(input: LetterInput, name: string): LetterField {
  const found = new Map(interestFields(input)).get(name);
  if (found === undefined) throw new Error(name);
  return found;
}

/** What a field writes, as a person reads it; its gap when it has none. */
function said(input: LetterInput, name: string): string {
  const field = fieldOf(input, name);
  if (field.kind === "flag") return String(field.value);
  if (field.kind === "text") return plain(field.value ?? `manque : ${field.missing}`);
  if (field.value === undefined) return plain(`manque : ${field.missing ?? ""}`);
  const pieces: readonly LetterPiece[] =
    "kind" in field.value ? [{ kind: "block", block: field.value }] : field.value;
  return plain(piecesText(pieces)).replace(/ {2,}/g, " | ");
}

/** 3 650 € due on 1 July, of which 1 012,40 € came on the 11th: 12,40 € went to interest. */
const PART_PAID = statementAt("2026-11-23", [
  { ...owed(365_000, "2026-07-01", [payment("2026-07-11", 101_240)]), number: "FA-1" },
]);

describe("Les sommes de la lettre sont celles de son annexe", () => {
  const input = inputFor("standard", {
    statement: PART_PAID,
    line: line([part("FA-1", 263_760, 145)]),
  });

  it("principal, pénalités, 40 € et total, ligne par ligne, en français et en anglais", () => {
    for (const language of ["fr", "en"] as const) {
      const letter = said({ ...input, language }, "montants").split("\n");
      const annex = statementTotals(PART_PAID, statementWords(language)).map(({ amount }) => plain(amount));
      const amounts = letter.slice(1, 5).map((row) => row.split(" | ").pop());
      expect(amounts).toEqual(annex);
      const detail = said({ ...input, language }, "décompte");
      for (const amount of annex) expect(detail).toContain(amount);
    }
  });

  it("dit pourquoi le principal dépasse le solde des factures quand un règlement a payé des intérêts", () => {
    // 135 days on 2 650 € at 12,40 %: 121,54 €.
    expect(said(input, "montants")).toContain("Principal (factures TTC) | 2 650,00 €");
    expect(said(input, "montants")).toContain("Pénalités de retard à 12,40 %, au 23/11/2026 | 121,54 €");
    expect(said(input, "montants")).toContain(
      "Les règlements partiels ont d'abord payé 12,40 € de pénalités de retard (art. 1343-1 du Code civil) : le principal restant dû dépasse d'autant le solde des factures",
    );
    expect(said({ ...input, language: "en" }, "montants")).toContain(
      "The part payments first paid €12.40 of late-payment interest",
    );
  });

  it("n'en dit rien quand aucun règlement n'a payé d'intérêts", () => {
    const unpaid = { ...input, statement: statementAt("2026-11-23", [owed(265_000, "2026-07-01")]) };
    expect(said(unpaid, "montants")).not.toContain("1343-1");
  });

  it("total, pénalités, indemnité et montant par jour viennent du même décompte", () => {
    expect(said(input, "total_avec_accessoires")).toBe("2 811,54 €");
    expect(said(input, "pénalités")).toBe("121,54 €");
    expect(said(input, "indemnité")).toBe("40,00 €");
    // 2 650 € × 12,40 % ÷ 365.
    expect(said(input, "pénalités_par_jour")).toBe("0,90 €");
    expect(said({ ...input, language: "en" }, "total_avec_accessoires")).toBe("€2,811.54");
  });

  it("les avoirs non lettrés que le plan déduit sont déduits une fois, sur leur ligne", () => {
    const deducted = {
      ...input,
      line: line([part("FA-1", 263_760, 145)], { claimed: cents(253_760), creditsDeducted: cents(10_000) }),
    };
    expect(said(deducted, "montants")).toContain("Avoirs et règlements déduits | −100,00 €");
    expect(said(deducted, "total_avec_accessoires")).toBe("2 711,54 €");
  });
});

describe("Sans décompte donné", () => {
  it("il est calculé sur ce que chaque facture laisse à payer, comme si rien n'avait été payé avant", () => {
    // 135 days at 12,40 %: 2 650 € × 0,124 × 135 ÷ 365 = 121,537 €.
    const input = inputFor("standard");
    expect(said(input, "pénalités")).toBe("121,54 €");
    expect(said(input, "total_avec_accessoires")).toBe("2 811,54 €");
  });

  it("une échéance estimée ne porte rien", () => {
    const input = inputFor("public", { line: line([part("FA-1", 265_000, 135, { dueSource: "estimate" })]) });
    expect(said(input, "indemnité")).toBe("0,00 €");
    expect(said(input, "décompte")).toContain("Échéance estimée : rien n'est calculé");
  });

  it("en devise étrangère, le modèle est arrêté et dit pourquoi", () => {
    const input = inputFor("standard", { line: line([part("FA-1", 1_000, 10)], { currency: "CHF" }) });
    expect(said(input, "montants")).toBe(
      "manque : Les pénalités ne se calculent qu'en euros ; ces factures sont en CHF.",
    );
  });
});

describe("Ce qui arrête une lettre", () => {
  it("un taux sous le plancher sans choix : la lettre manque, avec les deux montants", () => {
    const settings = { penaltyRate: 500 };
    const why = said(inputFor("standard", {}, settings), "montants");
    // 2 650 € over 135 days at 8,25 % or 12,40 %.
    expect(why).toContain(
      "« plancher » (pénalités de 80,86 €) ou « taux légal par défaut » (pénalités de 121,54 €)",
    );
    expect(said(inputFor("standard", {}, { ...settings, underFloor: "plancher" }), "pénalités")).toBe(
      "80,86 €",
    );
    expect(said(inputFor("standard", {}, { ...settings, underFloor: "plancher" }), "taux")).toBe("8,25 %");
  });

  it("un semestre inconnu est nommé avec la ligne de Réglages", () => {
    const later = inputFor("standard", { today: day("2027-01-10") });
    expect(said(later, "décompte")).toContain("Taux inconnu pour 2027 S1");
    expect(said(later, "taux")).toContain("« Taux 2027 S1 »");
  });

  it("un particulier : jamais de pénalités ni de 40 €, des intérêts seulement une fois la mise en demeure présentée", () => {
    const consumer = inputFor("particulier");
    for (const name of ["pénalités", "indemnité", "pénalités_par_jour"]) {
      expect(said(consumer, name)).toContain("manque : Un particulier ne doit ni pénalité");
    }
    expect(said(consumer, "montants")).toContain("manque : Un particulier ne doit d'intérêts qu'à compter");
    const statement = statementAt("2026-11-23", [owed(80_000, "2026-05-01")], {
      quality: "particulier",
      noticePresented: addDays(day("2026-11-23"), -73),
    });
    const given = inputFor("particulier", { statement, line: line([part("FA-1", 80_000, 200)]) });
    // 73 days at 2,75 %: 800 € × 0,0275 ÷ 5.
    expect(said(given, "montants")).toContain("Intérêts au taux légal à 2,75 %, au 23/11/2026 | 4,40 €");
    expect(said(given, "montants")).not.toMatch(/pénalit|indemni|\b40,00 €|\(40 €/i);
    expect(said(given, "pénalités")).toContain("manque");
  });

  it("un acheteur public : le taux de chaque facture, gelé à sa naissance", () => {
    const input = inputFor("public", {
      line: line([part("FA-1", 10_000, 100), part("FA-2", 10_000, 200)]),
    });
    expect(said(input, "taux")).toBe("10,40 % et 10,15 %");
    expect(said({ ...input, language: "en" }, "taux")).toBe("10.40% and 10.15%");
  });
});
