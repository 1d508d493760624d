import { describe, expect, it } from "vitest";
import { key } from "./builders.ts";
import { credit, groups, line, OPEN, twins } from "./ledger-lines.ts";

describe("Le numéro d'une ligne", () => {
  const told = (...args: Parameters<typeof twins>) => groups(OPEN, ...twins(...args));

  it.each<[first: string, second: string, payment: string, found: readonly string[], why: string]>([
    [
      "COLRUYT - F100057",
      "COLRUYT - F100058",
      "VIR F100058",
      ["f2+p"],
      "les chiffres et la lettre qui les touche",
    ],
    ["VENTE F1057", "VENTE F1058", "VIR F1058", ["f2+p"], "quatre chiffres suffisent"],
    ["VENTE LOT 12 F100057", "VENTE LOT 12 F100058", "VIR F100058", ["f2+p"], "trois au plus ne sont rien"],
    ["VENTE 2026 F100057", "VENTE 2026 F100058", "VIR F100058", ["f2+p"], "une année n'est pas un numéro"],
    ["VENTE 2055 F100057", "VENTE 2055 F100058", "VIR F100058", [], "une année si lointaine en est un"],
    [
      "VENTE F982026 1057",
      "VENTE F982027 1057",
      "VIR F982027",
      ["f2+p"],
      "six chiffres qui finissent comme une année",
    ],
    ["VENTE F202611 1057", "VENTE F202612 1057", "VIR F202612", ["f2+p"], "ou qui commencent comme elle"],
    [
      "VENTE 1234567890123 F1057",
      "VENTE 1234567890123 F1058",
      "VIR F1058",
      ["f2+p"],
      "treize chiffres sont d'une banque",
    ],
    ["VENTE F123456789011", "VENTE F123456789012", "VIR F123456789012", ["f2+p"], "douze non"],
    ["VENTE AC100057", "VENTE BR100057", "VIR BR100057", ["f2+p"], "deux séries du même numéro"],
    [
      "VENTE AC 100057",
      "VENTE BR 100057",
      "VIR BR 100057",
      [],
      "des lettres séparées ne sont pas un préfixe",
    ],
    ["ACPT100057", "BRPT100057", "VIR BRPT100057", ["f2+p"], "quatre lettres"],
    ["ACOMP100057", "BRUNO100057", "VIR BRUNO100057", [], "cinq : un mot"],
    ["100057", "100058", "VIR 100058", ["f2+p"], "des chiffres en tête"],
    ["VENTE", "VENTE", "VIR 100058", [], "aucun"],
  ])("dans son libellé, « %s » et « %s », réglé par « %s » : %j (%s)", (first, second, payment, found) => {
    expect(told({ label: first }, { label: second }, { label: payment })).toEqual(found);
  });

  it("une pièce qu'une autre vente porte aussi n'est le numéro d'aucune", () => {
    const other = line("f3", 77.05, "2026-03-14", { number: "LOT0326" });
    const [f1, f2, p] = twins({ number: "LOT0326" }, {}, { label: "VIR LOT0326" });
    const lines = [f1, f2, p].flatMap((one) => one ?? []);
    expect(groups(OPEN, ...lines, other)).toEqual([]);
    expect(groups(OPEN, ...lines)).toEqual(["f1+p"]);
    // An avoir taken back is a debit like another.
    expect(
      groups(OPEN, ...lines.map((one) => (one.id === "f1" ? { ...one, ...credit } : one)), other),
    ).toEqual([]);
    expect(groups(OPEN, ...lines, { ...other, customer: key("411PERIER") })).toEqual(["f1+p"]);
  });

  it("une pièce trop courte laisse la place au libellé", () => {
    const labels = [{ label: "VENTE F100057" }, { label: "VENTE F100058" }] as const;
    expect(
      told({ ...labels[0], number: "12" }, { ...labels[1], number: "13" }, { label: "VIR F100058" }),
    ).toEqual(["f2+p"]);
    expect(
      told({ ...labels[0], number: "112" }, { ...labels[1], number: "113" }, { label: "VIR F100058" }),
    ).toEqual([]);
  });

  it("la pièce d'un règlement n'est pas un numéro quand aucune facture ne la porte", () => {
    expect(told({ number: "FA0101" }, { number: "FA0102" }, { number: "0101" })).toEqual([]);
    expect(told({ number: "FA0101" }, { number: "FA0102" }, { number: "fa0102" })).toEqual(["f2+p"]);
  });

  it("un règlement sans pièce garde le numéro coupé à la fin de son libellé", () => {
    expect(
      groups(
        OPEN,
        ...twins({ number: "FA-2026-0123" }, { number: "FA-2026-0245" }, { label: "VIR FA-2026-012" }),
      ),
    ).toEqual(["f1+p"]);
  });
});
