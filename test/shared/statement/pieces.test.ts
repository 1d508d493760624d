import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { piecesHtml, piecesText } from "#shared/letters/pieces.ts";
import { statementPieces } from "#shared/letters/statement-pieces.ts";
import type { LetterLanguage } from "#shared/model/letter.ts";
import type { PenaltyStatement } from "#shared/model/penalty-statement.ts";
import { creditNote, owed, payment, statementAt } from "./build.ts";

const numbered = (number: string, ...rest: Parameters<typeof owed>) => ({ ...owed(...rest), number });

const BUSINESS = statementAt("2026-11-23", [
  numbered("FA-104", 148_000, "2026-04-11", [
    payment("2026-07-05", 50_000),
    creditNote("2026-08-01", 12_000, "AV-12"),
  ]),
  numbered("FA-118", 62_550, "2026-09-15"),
]);
const CONSUMER = statementAt(
  "2026-11-23",
  [numbered("FA-1", 80_000, "2026-05-01", [payment("2026-08-09", 20_000)])],
  {
    quality: "particulier",
    noticePresented: day("2026-06-10"),
  },
);
const PUBLIC = statementAt("2026-11-23", [numbered("FA-7", 600_000, "2026-06-15")], { quality: "public" });

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const text = (statement: PenaltyStatement, language: LetterLanguage = "fr"): string =>
  plain(piecesText(statementPieces(statement, language)));

/** Cents of a printed amount, French or English. */
function centsOf(printed: string): number {
  const digits = plain(printed).replace(/[^\d−]/g, "");
  return (digits.startsWith("−") ? -1 : 1) * Number(digits.replace("−", ""));
}

/** What the one table prints: the interest column of its sections, and its totals. */
function tableOf(statement: PenaltyStatement, language: LetterLanguage) {
  for (const piece of statementPieces(statement, language)) {
    if (piece.kind === "block" && piece.block.kind === "table") return piece.block;
  }
  throw new Error("pas de tableau");
}

describe("Le décompte imprimé", () => {
  it("dit le jour du calcul, la base 365, l'ordre d'imputation et son article", () => {
    const said = text(BUSINESS);
    expect(said).toContain("Annexe – décompte des pénalités de retard au 23/11/2026");
    expect(said).toContain("÷ 365");
    expect(said).toContain("Base : année de 365 jours");
    expect(said).toContain(
      "imputé d'abord sur les pénalités échues à sa date, puis sur le principal (art. 1343-1 du Code civil)",
    );
  });

  it("montre chaque période, chaque mouvement et son imputation, facture par facture", () => {
    const lines = text(BUSINESS)
      .split("\n")
      .map((line) => line.replace(/ {2,}/g, " | "));
    expect(lines).toContain("Facture FA-104 du 01/01/2015, échéance du 11/04/2026, 1 480,00 € TTC");
    expect(lines).toContain("du 12/04/2026 au 30/06/2026 | 80 jours | 1 480,00 € | 12,15 % | 39,41 €");
    // 39,41 + 2,51 of interest are paid first; the rest of the 500,00 € lowers the principal.
    expect(lines).toContain("Règlement de 500,00 € du 05/07/2026 | −458,08 € | −41,92 €");
    expect(lines).toContain("Avoir AV-12 du 01/08/2026 | −120,00 €");
    expect(lines).toContain("du 02/08/2026 au 23/11/2026 | 114 jours | 901,92 € | 12,40 % | 34,93 €");
  });

  it("cite la source de chaque taux avec son article, dans les deux langues", () => {
    expect(text(BUSINESS)).toContain(
      "12,40 % : taux de refinancement de la BCE au 1er juillet 2026 (2,40 %) + 10 points (art. L441-10, II du Code de commerce)",
    );
    expect(text(BUSINESS, "en")).toContain(
      "12.40%: ECB refinancing rate on 1 July 2026 (2.40%) + 10 percentage points (art. L441-10, II of the French Commercial Code)",
    );
    expect(text(PUBLIC)).toContain("+ 8 points (art. R2192-31 du Code de la commande publique)");
    expect(text(CONSUMER, "en")).toContain("order of 26 June 2026 (art. 1231-6 of the French Civil Code");
  });

  it("dit ce que coûte chaque jour de plus", () => {
    // 901,92 € and 625,50 € at 12,40 %: 0,3064 and 0,2125 € a day.
    expect(text(BUSINESS)).toContain("À compter du 24 novembre 2026 : 0,52 € de pénalités par jour");
    expect(text(BUSINESS, "en")).toContain("From 24 November 2026: €0.52 of interest for each further day");
  });

  it.each([
    ["professionnel", BUSINESS],
    ["public", PUBLIC],
    ["particulier", CONSUMER],
  ] as const)(
    "%s : la somme des lignes imprimées est le total imprimé, dans les deux langues",
    (_who, statement) => {
      for (const language of ["fr", "en"] as const) {
        const table = tableOf(statement, language);
        const rows = (table.sections ?? []).flatMap((section) => section.rows);
        const interest = rows.reduce((sum, row) => sum + centsOf(row[4] ?? ""), 0);
        const totals = table.totals.map(({ amount }) => centsOf(amount));
        const last = totals.pop();
        expect(interest).toBe(totals[1]);
        expect(totals.reduce((sum, one) => sum + one, 0)).toBe(last);
        expect(last).toBe(statement.total);
      }
    },
  );

  it("ne parle à un particulier ni de pénalité ni de 40 €, en aucune langue", () => {
    for (const language of ["fr", "en"] as const) {
      const said =
        `${text(CONSUMER, language)} ${plain(piecesHtml(statementPieces(CONSUMER, language)))}`.toLowerCase();
      expect(said).not.toMatch(/pénalit|penalt|indemni|40 €|€40|frais|professionnel/);
    }
    expect(text(CONSUMER)).toContain("Intérêts au taux légal restant dus");
    expect(text(CONSUMER)).toContain("le 10 juin 2026 (art. 1344-1 du Code civil)");
  });

  it("nomme ce qui est laissé de côté, payé à une date inconnue, revenu impayé, ou sans échéance", () => {
    const said = text(
      statementAt("2026-11-23", [
        numbered("FA-1", 100_000, "2026-09-15", [], {
          amount: cents(150_000),
          apart: cents(30_000),
          undated: cents(20_000),
          rejected: [{ day: day("2026-10-01"), back: day("2026-10-09"), amount: cents(50_000) }],
        }),
        numbered("FA-2", 10_000, "2026-09-15", [], { due: undefined }),
      ]),
    ).replace(/ {2,}/g, " | ");
    expect(said).toContain("Montant TTC | 1 500,00 €");
    expect(said).toContain("Part hors de ce décompte | −300,00 €");
    expect(said).toContain("Réglé, à une date non connue | −200,00 €");
    expect(said).toContain(
      "Règlement de 500,00 € du 01/10/2026, revenu impayé le 09/10/2026 : il n'est pas compté",
    );
    expect(said).toContain("Échéance inconnue : rien n'est calculé | 100,00 €");
  });

  it("un règlement réparti dit son montant entier, un règlement d'une seule colonne ne le répète pas", () => {
    const claim = numbered("FA-1", 365_000, "2026-07-01", [payment("2026-07-11", 101_240)]);
    expect(text(statementAt("2026-07-21", [claim]))).toContain("Règlement de 1 012,40 € du 11/07/2026");
    const principalFirst = statementAt("2026-07-21", [claim], { allocation: "principal d'abord" });
    expect(text(principalFirst)).toContain("Règlement du 11/07/2026");
  });

  it("échue la veille du jugement d'ouverture : ni intérêt ni 40 €, sans la dire échue après lui", () => {
    const claim = numbered("FA-1", 365_000, "2026-07-11", [], { issued: day("2026-06-01") });
    const said = text(statementAt("2026-07-30", [claim], { insolvency: day("2026-07-12") }));
    expect(said).toContain("Pas de retard avant le jugement d'ouverture : aucun intérêt");
    expect(said).not.toContain("Échue après");
  });

  it("dit ce qui paie les 40 € et ce qui est en trop", () => {
    const said = text(
      statementAt("2026-07-21", [numbered("FA-1", 365_000, "2026-07-01", [payment("2026-07-11", 375_000)])]),
    );
    expect(said).toContain(
      "Règlement de 3 750,00 € du 11/07/2026 (dont 40,00 € d'indemnité, 47,60 € en trop)",
    );
    expect(said).toContain("Trop versé, au crédit du débiteur : 47,60 €");
    expect(said).toContain("(40 € × 1, moins ce qui est réglé)");
  });

  it("cinquante factures tiennent dans un seul tableau, trois lignes chacune", () => {
    const invoices = Array.from({ length: 50 }, (_, at) =>
      numbered(`FA-${at + 1}`, 10_000 + at, "2026-09-15"),
    );
    const pieces = statementPieces(statementAt("2026-11-23", invoices), "fr");
    expect(pieces.filter((piece) => piece.kind === "block" && piece.block.kind === "table")).toHaveLength(1);
    const table = tableOf(statementAt("2026-11-23", invoices), "fr");
    expect(table.sections?.map(({ rows, totals }) => rows.length + totals.length)).toEqual(
      new Array(50).fill(2),
    );
  });

  it("un numéro hostile sort comme du texte, sur une ligne", () => {
    const hostile = statementAt("2026-11-23", [
      numbered('<script>alert(1)</script>\n{{x}} =HYPERLINK("a")', 10_000, "2026-09-15"),
    ]);
    expect(piecesHtml(statementPieces(hostile))).not.toContain("<script>");
    expect(piecesText(statementPieces(hostile))).toContain(
      'Facture <script>alert(1)</script> {{x}} =HYPERLINK("a") du',
    );
  });

  it("commence par un titre qui ouvre une page", () => {
    expect(statementPieces(PUBLIC, "en")[0]).toEqual({
      kind: "paragraph",
      role: "annex",
      lines: [expect.stringContaining("Annex – statement of late-payment interest at 23")],
    });
  });
});
