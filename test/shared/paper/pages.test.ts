import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MM, PAGE_HEIGHT } from "#shared/letters/page/drawing.ts";
import type { PaperPiece } from "#shared/model/paper.ts";
import {
  FOOTER,
  HEAD,
  invoiceTable,
  notice,
  onPage,
  pageOf,
  pagesOf,
  paperOf,
  paragraph,
  textsOf,
  widthOf,
} from "./samples.ts";

const COUNTS = Array.from({ length: 60 }, (_, index) => index + 1);

/** What a text holds apart from its spaces, sorted: equal when nothing was lost nor added. */
const lettersOf = (texts: readonly string[]): string =>
  [...texts.join("").replace(/\s/gu, "")].sort().join("");

/** The running text of the pages: without foot, page numbers and running head. */
function bodyOf(pages: ReturnType<typeof pagesOf>): readonly string[] {
  return pages.flatMap((page) =>
    textsOf(page)
      .filter(({ size }) => size > 7.5 && size < 14)
      .map(({ text }) => text),
  );
}

const anyWord = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    "anti-corrosion",
    "FA-2026-118",
    "1\u202f234,56\u00a0€",
    "שלום",
    "👩‍👩‍👧",
    "é\u0301",
    "株式会社",
  ),
  fc.string({ minLength: 80, maxLength: 200 }),
);
const anyText = fc
  .array(anyWord, { minLength: 1, maxLength: 60 })
  .map((words) => words.join(" ").replace(/[\t\n\r]/g, "x"));
const anyPiece: fc.Arbitrary<PaperPiece> = fc.oneof(
  anyText.map((text) => paragraph(text)),
  anyText.map((text) => paragraph(text, "signature")),
  anyText.map((text): PaperPiece => ({ kind: "block", block: { kind: "lines", lines: [text] } })),
);

describe("Mise en page", () => {
  it("rien ne dépasse des marges, quoi que contienne la lettre", () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 12 }), (pieces) => {
        for (const page of pagesOf(paperOf(pieces, { head: HEAD }))) {
          for (const mark of textsOf(page)) {
            expect(mark.x).toBeGreaterThanOrEqual(20 * MM - 0.01);
            expect(mark.x + widthOf(mark)).toBeLessThanOrEqual(190 * MM + 0.01);
            expect(mark.y).toBeGreaterThan(12 * MM);
            expect(mark.y).toBeLessThan(PAGE_HEIGHT - 10 * MM);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("rien ne se perd : chaque caractère de la lettre est sur les pages, une fois", () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const wanted = pieces.flatMap((piece) => {
          if (piece.kind === "heading") return [piece.text];
          if (piece.kind === "paragraph") return piece.lines;
          return piece.block.kind === "lines" ? piece.block.lines.map((line) => `–${line}`) : [];
        });
        expect(lettersOf(bodyOf(pagesOf(paperOf(pieces))))).toBe(lettersOf(wanted));
      }),
      { numRuns: 60 },
    );
  });

  it("l'ordre des mots est celui de la lettre", () => {
    const words = Array.from({ length: 2000 }, (_, index) => `mot${index}`);
    const pages = pagesOf(paperOf([paragraph(words.join(" "))]));
    expect(pages.length).toBeGreaterThan(1);
    expect(bodyOf(pages).join(" ").split(" ")).toEqual(words);
  });

  it.each(COUNTS)(
    "%i factures : la signature garde avec elle la formule de politesse et le paragraphe d'avant",
    (count) => {
      const pages = pagesOf(notice(count));
      const page = pageOf(pages, "Claire Valbois, gérante");
      expect(pageOf(pages, "salutations distinguées")).toBe(page);
      expect(pageOf(pages, "Nos coordonnées bancaires")).toBe(page);
      expect(pageOf(pages, "Pièces jointes")).toBe(page);
    },
  );

  it.each([1, 2, 3, 4, 5])(
    "%i factures : la mise en demeure tient sur une page, son annexe sur la suivante",
    (count) => {
      const pages = pagesOf(notice(count));
      expect(pages.length).toBe(2);
      expect(pageOf(pages, "Annexe – décompte")).toBe(1);
    },
  );

  it("l'annexe commence toujours sa propre page, par son titre", () => {
    for (const count of COUNTS) {
      const pages = pagesOf(notice(count));
      const page = pages[pageOf(pages, "Annexe – décompte")] ?? [];
      const own = textsOf(page).filter(({ size }) => size > 7.5);
      expect(own[0]?.text).toBe("Annexe – décompte des pénalités");
    }
  });

  it("jamais une ligne seule d'un paragraphe en bas ou en haut d'une page", () => {
    const long = Array.from({ length: 90 }, (_, index) => `mot${index}`).join(" ");
    for (let before = 0; before < 50; before++) {
      const filler = Array.from({ length: before }, () => paragraph("Bonjour"));
      const counts = pagesOf(paperOf([...filler, paragraph(long)])).map(
        (page) => textsOf(page).filter(({ text }) => /^mot\d/.test(text)).length,
      );
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(total).toBeGreaterThanOrEqual(4);
      for (const count of counts) expect(count === 0 || count >= 2).toBe(true);
    }
  });

  it("un titre reste avec ce qu'il annonce", () => {
    for (let before = 20; before < 60; before++) {
      const filler = Array.from({ length: before }, () => paragraph("Bonjour"));
      const pages = pagesOf(
        paperOf([...filler, { kind: "heading", text: "Chronologie" }, paragraph("Le 3 mars, un message.")]),
      );
      expect(pageOf(pages, "Chronologie")).toBe(pageOf(pages, "Le 3 mars"));
    }
  });

  it("chaque page porte son numéro, le nombre de pages et l'identité du créancier", () => {
    const pages = pagesOf(notice(40));
    pages.forEach((page, index) => {
      expect(onPage(page, `${index + 1}/${pages.length}`).length).toBe(1);
      expect(onPage(page, FOOTER).length).toBe(1);
    });
  });

  it("les pages qui suivent rappellent de quelle lettre elles font partie", () => {
    const [first = [], ...others] = pagesOf(notice(40));
    const said = "Menuiserie Valbois – Mise en demeure – 2 factures échues";
    expect(onPage(first, said).length).toBe(0);
    for (const page of others) expect(onPage(page, said).length).toBe(1);
  });

  it("une espace insécable ne finit jamais une ligne", () => {
    const text = Array.from(
      { length: 120 },
      (_, index) => `payer 1\u202f${100 + index},00\u00a0€\u00a0!`,
    ).join(" ");
    const lines = bodyOf(pagesOf(paperOf([paragraph(text)])));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect(line.split("\u202f").length).toBe(line.split("\u00a0€").length);
      expect(line).not.toMatch(/[\u00a0\u202f]$|^[\u00a0\u202f!€]/);
    }
  });

  it("ni un numéro de facture ni un nom de ville n'est coupé à son trait d'union", () => {
    const words = Array.from(
      { length: 200 },
      (_, index) => `${"a".repeat(index % 17)} FA-2026-118 Lons-le-Saunier`,
    );
    const lines = bodyOf(pagesOf(paperOf([paragraph(words.join(" "))])));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.endsWith("-"))).toEqual([]);
  });

  it("un mot plus large que la page est coupé, à un point ou une barre quand il y en a", () => {
    const link = `https://exemple.example/${"dossier-de-la-commande/".repeat(20)}`;
    const lines = bodyOf(pagesOf(paperOf([paragraph(link)])));
    expect(lines.join("")).toBe(link);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/-]$/);
  });

  it("la même lettre donne les mêmes pages", () => {
    expect(pagesOf(notice(30))).toEqual(pagesOf(notice(30)));
  });

  it("une table vide ou une lettre sans texte ne fait pas tomber la mise en page", () => {
    expect(pagesOf(paperOf([])).length).toBe(1);
    expect(pagesOf(paperOf([invoiceTable(0), paragraph("")])).length).toBe(1);
  });

  it("deux signatures se suivent : créancier à gauche, débiteur à droite, à la même hauteur", () => {
    const [page = []] = pagesOf(
      paperOf([
        paragraph("Fait en deux exemplaires."),
        paragraph("Le créancier :\nClaire Valbois", "signature"),
        paragraph("Le débiteur :\nM. Morel", "signature"),
      ]),
    );
    const [creditor] = onPage(page, "Le créancier :");
    const [debtor] = onPage(page, "Le débiteur :");
    expect(creditor?.y).toBe(debtor?.y);
    expect(creditor?.x).toBeLessThan(debtor?.x ?? 0);
    expect(onPage(page, "M. Morel").length).toBe(1);
  });

  it("une ligne de faits trop longue va à la ligne entre deux faits, sans tiret au bout", () => {
    const code = { payload: "BCD", caption: ["Régler par virement"] };
    const mail = "comptabilite-fournisseurs@menuiserie-valbois.example";
    const pages = pagesOf(
      paperOf([paragraph(`Claire Valbois\n03 84 00 00 12 – ${mail}`, "signature")], { code }),
    );
    const texts = pages.flatMap((page) => textsOf(page).map(({ text }) => text));
    expect(texts).toContain("03 84 00 00 12");
    expect(texts.join("")).toContain(mail);
    expect(texts.filter((text) => text.endsWith("–"))).toEqual([]);
  });

  it("un décompte envoyé seul commence sur la première page", () => {
    const pages = pagesOf(
      paperOf([paragraph("Décompte des pénalités", "annex"), invoiceTable(4)], { head: HEAD }),
    );
    expect(pages.length).toBe(1);
    expect(pageOf(pages, "Décompte des pénalités")).toBe(0);
  });

  it("un code à scanner sans signature vient à la fin de la lettre, avant l'annexe", () => {
    const code = { payload: "BCD", caption: ["Régler par virement"] };
    const pages = pagesOf(
      paperOf([paragraph("Madame,"), paragraph("Annexe", "annex")], { head: HEAD, code }),
    );
    expect(pages.map((page) => page.filter(({ kind }) => kind === "code").length)).toEqual([1, 0]);
  });
});
