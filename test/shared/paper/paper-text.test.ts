import { describe, expect, it } from "vitest";
import { composeLetter } from "#shared/letters/compose.ts";
import { languageOfText, piecesOfText } from "#shared/letters/paper-text.ts";
import { piecesText } from "#shared/letters/pieces.ts";
import type { Block } from "#shared/model/letter.ts";
import { CASES } from "../letters/cases.ts";
import { CASES_BY_LANGUAGE } from "../letters/english-cases.ts";

const blocksOf = (text: string): readonly Block[] =>
  piecesOfText(text).flatMap((piece) => (piece.kind === "block" ? [piece.block] : []));

describe("Lettre relue dans Courriers", () => {
  it.each(CASES)("$name : relue puis réécrite, la lettre a le même texte", ({ input }) => {
    const result = composeLetter(input);
    if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
    expect(piecesText(piecesOfText(result.letter.text))).toBe(result.letter.text);
  });

  it.each(["fr", "en"] as const)(
    "chaque lettre garde sa langue (%s), quelle que soit celle du client depuis",
    (language) => {
      for (const { name, input } of CASES_BY_LANGUAGE[language]) {
        const result = composeLetter(input);
        if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
        const other = result.letter.language === "fr" ? "en" : "fr";
        expect(`${name} ${languageOfText(result.letter.text, other)}`).toBe(
          `${name} ${result.letter.language}`,
        );
      }
    },
  );

  it("un tableau aligné redevient un tableau, avec ses colonnes d'argent à droite et son total", () => {
    const text = [
      "Factures impayées :",
      "Facture       Échéance       À régler",
      "FA-2026-104   10/10/2026     625,50 €",
      "FA-2026-118   14/10/2026   1 480,00 €",
      "Total                      2 105,50 €",
    ].join("\n");
    expect(blocksOf(text)).toEqual([
      {
        kind: "table",
        intro: "Factures impayées :",
        columns: [{ header: "Facture" }, { header: "Échéance" }, { header: "À régler", right: true }],
        rows: [
          ["FA-2026-104", "10/10/2026", "625,50 €"],
          ["FA-2026-118", "14/10/2026", "1 480,00 €"],
        ],
        totals: [{ label: "Total", amount: "2 105,50 €" }],
      },
    ]);
  });

  it("les sections gardent leur titre et leur sous-total, le total reste celui du tableau", () => {
    const text = [
      "Facture          Échéance       À régler",
      "Lycée Pergaud",
      "SIT-1            01/11/2026   2 500,00 €",
      "Sous-total                    2 500,00 €",
      "Halle couverte",
      "SIT-2            30/10/2026   5 000,00 €",
      "Sous-total                    5 000,00 €",
      "Total                         7 500,00 €",
    ].join("\n");
    const [table] = blocksOf(text);
    expect(table).toMatchObject({
      rows: [],
      sections: [
        { title: "Lycée Pergaud", rows: [["SIT-1", "01/11/2026", "2 500,00 €"]] },
        {
          title: "Halle couverte",
          rows: [["SIT-2", "30/10/2026", "5 000,00 €"]],
          totals: [{ label: "Sous-total", amount: "5 000,00 €" }],
        },
      ],
      totals: [{ label: "Total", amount: "7 500,00 €" }],
    });
  });

  it("une cellule vide reste à sa place", () => {
    const text = [
      "Facture   Commande   Échéance     À régler",
      "FA-1      CDE-45     10/10/2026   625,50 €",
      "FA-2                 14/10/2026   100,00 €",
    ].join("\n");
    expect(blocksOf(text)).toMatchObject([
      { rows: [expect.anything(), ["FA-2", "", "14/10/2026", "100,00 €"]] },
    ]);
  });

  it("une liste garde son introduction et ses lignes", () => {
    expect(blocksOf("Vos références :\n–\u00a0Engagement : EJ 12\n–\u00a0Service : FINANCES")).toEqual([
      { kind: "lines", intro: "Vos références :", lines: ["Engagement : EJ 12", "Service : FINANCES"] },
    ]);
  });

  it("un paragraphe ordinaire n'est pas pris pour un tableau", () => {
    expect(blocksOf("Bonjour,\n\nMerci de votre confiance,\nClaire Valbois – gérante\n")).toEqual([]);
  });
});
