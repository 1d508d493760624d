import { describe, expect, it } from "vitest";
import { moveFormula, readOwnerColumns, withOwnerColumns } from "#shared/workbook/owner-columns.ts";

const tab = (
  rows: readonly (readonly (string | number | null)[])[],
  formulas?: readonly (readonly string[])[],
) => ({
  sheetId: 1,
  title: "Relances",
  rows,
  formulas,
});

describe("Colonnes ajoutées par l'utilisateur à droite des nôtres", () => {
  const before = tab([
    ["Client", "Factures", "Ma note"],
    ["Alpha", "FA-1", "rappeler Paul"],
    ["Bêta", "FA-2, FA-3", "attendre le 12"],
    ["Gamma", "FA-9", "à revoir"],
  ]);
  const owner = readOwnerColumns(before, 0, 2, [0, 1]);
  const orphan = ([client = null, invoices = null]: readonly unknown[]) => [
    client as string,
    invoices as string,
  ];

  it("suivent leur ligne quand l'ordre change", () => {
    const rows = withOwnerColumns(
      [
        ["Gamma", "FA-9"],
        ["Alpha", "FA-1"],
        ["Bêta", "FA-2, FA-3"],
      ],
      owner,
      [0, 1],
      2,
      orphan,
    );
    expect(rows).toEqual([
      ["Gamma", "FA-9", "à revoir"],
      ["Alpha", "FA-1", "rappeler Paul"],
      ["Bêta", "FA-2, FA-3", "attendre le 12"],
    ]);
  });

  it("restent avec le client quand une de ses factures est payée", () => {
    const rows = withOwnerColumns(
      [
        ["Bêta", "FA-3"],
        ["Alpha", "FA-1"],
        ["Gamma", "FA-9"],
      ],
      owner,
      [0, 1],
      2,
      orphan,
    );
    expect(rows[0]).toEqual(["Bêta", "FA-3", "attendre le 12"]);
  });

  it("ne passent jamais à un autre client, et restent sous le tableau quand la ligne a disparu", () => {
    const rows = withOwnerColumns(
      [
        ["Alpha", "FA-1"],
        ["Delta", "FA-9"],
      ],
      owner,
      [0, 1],
      2,
      orphan,
    );
    expect(rows).toEqual([
      ["Alpha", "FA-1", "rappeler Paul"],
      ["Delta", "FA-9"],
      ["Bêta", "FA-2, FA-3", "attendre le 12"],
      ["Gamma", "FA-9", "à revoir"],
    ]);
  });

  it("une formule de l'utilisateur reste une formule et suit sa ligne", () => {
    const withFormula = tab(
      [
        ["Client", "Factures", "Double"],
        ["Alpha", "FA-1", 20],
      ],
      [[], ["", "", "=C2*2+$C$1"]],
    );
    const kept = readOwnerColumns(withFormula, 0, 2, [0, 1]);
    const rows = withOwnerColumns(
      [
        ["Zoé", "FA-7"],
        ["Alpha", "FA-1"],
      ],
      kept,
      [0, 1],
      2,
      orphan,
    );
    expect(rows[1]).toEqual(["Alpha", "FA-1", { formula: "=C3*2+$C$1" }]);
  });

  it.each([
    { formula: "=C5*2", from: 5, to: 8, moved: "=C8*2", why: "référence à sa ligne" },
    { formula: "=C5*D$5", from: 5, to: 8, moved: "=C8*D$5", why: "le $ fixe la ligne" },
    { formula: "=$C5", from: 5, to: 8, moved: "=$C8", why: "le $ de colonne ne fixe pas la ligne" },
    {
      formula: '=SI(A5="C5";B5;0)',
      from: 5,
      to: 6,
      moved: '=SI(A6="C5";B6;0)',
      why: "un texte entre guillemets",
    },
    {
      formula: "=LOG10(C5)",
      from: 10,
      to: 3,
      moved: "=LOG10(C5)",
      why: "un nom de fonction n'est pas une cellule",
    },
    { formula: "=C55+C5", from: 5, to: 6, moved: "=C55+C6", why: "la ligne 55 n'est pas la ligne 5" },
  ])("$formula de la ligne $from à la ligne $to : $moved ($why)", ({ formula, from, to, moved }) => {
    expect(moveFormula(formula, from, to)).toBe(moved);
  });
});
