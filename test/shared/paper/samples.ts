import { day } from "#shared/base/day.ts";
import type { Mark, Page, TextMeasure } from "#shared/letters/page/drawing.ts";
import { layoutPaper } from "#shared/letters/page/layout.ts";
import type { LetterPiece, ParagraphRole } from "#shared/model/letter.ts";
import type { PaperDocument, PaperHead } from "#shared/model/paper.ts";

/** Letters of three widths: enough to set a page without a font. */
export const measure: TextMeasure = (text, size, bold) => {
  let units = 0;
  for (const character of text) {
    if (/[\s.,;:!'’il|]/.test(character)) units += 0.3;
    else units += /[A-ZMWÀ-Ý□]/.test(character) ? 0.68 : 0.54;
  }
  return units * size * (bold ? 1.1 : 1);
};

export const paragraph = (text: string, role: ParagraphRole = "text"): LetterPiece => ({
  kind: "paragraph",
  role,
  lines: text.split("\n"),
});

export const HEAD: PaperHead = {
  sender: [
    "Menuiserie Valbois, SARL au capital de 8 000 €",
    "Siège : 12 rue des Scieurs, 39000 Lons-le-Saunier",
  ],
  addressee: ["Boulangerie Morel", "3 place du Marché", "39100 Dole"],
  sending: ["Lettre recommandée avec avis de réception"],
  date: "Lons-le-Saunier, le 23 novembre 2026",
  subject: "Objet : mise en demeure de payer",
};

export const FOOTER = "Menuiserie Valbois, SARL au capital de 8 000 € – SIREN 912 345 674";

export function paperOf(pieces: PaperDocument["pieces"], more: Partial<PaperDocument> = {}): PaperDocument {
  return {
    language: "fr",
    title: "Mise en demeure – 2 factures échues",
    author: "Menuiserie Valbois",
    day: day("2026-11-23"),
    pieces,
    footer: [FOOTER],
    remarks: [],
    ...more,
  };
}

export const numberOf = (index: number): string => `FA-${1000 + index}`;
export const amountOf = (index: number): string => `${100 + index},00\u00a0€`;

export function invoiceTable(count: number): LetterPiece {
  return {
    kind: "block",
    block: {
      kind: "table",
      intro: "Les factures suivantes restent impayées :",
      columns: [{ header: "Facture" }, { header: "Échéance" }, { header: "À régler", right: true }],
      rows: Array.from({ length: count }, (_, index) => [numberOf(index), "01/07/2026", amountOf(index)]),
      totals: [{ label: "Total réclamé", amount: "99\u202f999,00\u00a0€" }],
    },
  };
}

/** A formal notice of so many invoices, with its annex. */
export function notice(count: number): PaperDocument {
  return paperOf(
    [
      paragraph("Madame,"),
      invoiceTable(count),
      paragraph(
        "La présente lettre vaut mise en demeure (art. 1344 du Code civil) de nous payer cette somme au plus tard le 4 décembre 2026, par virement.",
      ),
      paragraph("Nos coordonnées bancaires n'ont pas changé."),
      paragraph("Nous vous prions d'agréer, Madame, nos salutations distinguées."),
      paragraph("Claire Valbois, gérante\nMenuiserie Valbois", "signature"),
      paragraph("Pièces jointes : copies des factures", "enclosures"),
      paragraph("Annexe – décompte des pénalités", "annex"),
      invoiceTable(count),
    ],
    { head: HEAD },
  );
}

export type TextMark = Extract<Mark, { readonly kind: "text" }>;

export const textsOf = (page: Page): readonly TextMark[] =>
  page.filter((mark): mark is TextMark => mark.kind === "text");

export const widthOf = (mark: TextMark): number => measure(mark.text, mark.size, mark.bold);

export const pagesOf = (document: PaperDocument): readonly Page[] => layoutPaper(document, measure).pages;

/** The page that holds a text, 0 for the first; -1 when none does. */
export function pageOf(pages: readonly Page[], text: string): number {
  return pages.findIndex((page) => textsOf(page).some((mark) => mark.text.includes(text)));
}

export const onPage = (page: Page, text: string): readonly TextMark[] =>
  textsOf(page).filter((mark) => mark.text === text);
