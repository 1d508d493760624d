import { describe, expect, it } from "vitest";
import { layoutPaper } from "#shared/letters/page/layout.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import {
  amountOf,
  invoiceTable,
  measure,
  notice,
  numberOf,
  onPage,
  pageOf,
  pagesOf,
  paperOf,
  textsOf,
  widthOf,
} from "./samples.ts";

const COUNTS = [1, 2, 5, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 50, 120, 200];

describe("Tableaux sur papier", () => {
  it.each(COUNTS)(
    "%i factures : chaque ligne entière, une fois dans la lettre, une fois dans l'annexe",
    (count) => {
      const pages = pagesOf(notice(count));
      for (let index = 0; index < count; index++) {
        const found = pages.flatMap((page) =>
          onPage(page, numberOf(index)).map((mark) => ({
            mark,
            beside: onPage(page, amountOf(index)).filter(({ y }) => Math.abs(y - mark.y) < 0.01),
          })),
        );
        expect(found.map(({ beside }) => beside.length)).toEqual([1, 1]);
      }
    },
  );

  it.each(COUNTS)("%i factures : l'en-tête est répété sur chaque page, au-dessus des lignes", (count) => {
    for (const page of pagesOf(notice(count))) {
      const rows = textsOf(page).filter(({ text }) => /^FA-\d+$/.test(text));
      if (rows.length === 0) continue;
      const [header] = onPage(page, "Facture");
      expect(header?.bold).toBe(true);
      expect(header?.y).toBeLessThan(Math.min(...rows.map(({ y }) => y)));
    }
  });

  it.each(COUNTS)("%i factures : le total n'est jamais seul sur une page", (count) => {
    for (const page of pagesOf(notice(count))) {
      const totals = onPage(page, "Total réclamé");
      const rows = textsOf(page).filter(({ text }) => /^FA-\d+$/.test(text));
      for (const total of totals) expect(rows.some(({ y }) => y < total.y)).toBe(true);
    }
  });

  it("les montants sont alignés à droite, au bord de la page", () => {
    const [page = []] = pagesOf(notice(9));
    const ends = textsOf(page)
      .filter(({ text }) => text.endsWith("\u00a0€"))
      .map((mark) => mark.x + widthOf(mark));
    expect(ends.length).toBe(10);
    for (const end of ends) expect(end).toBeCloseTo(595.28 - 56.69, 1);
  });

  it("une section garde son titre avec sa première ligne, et son sous-total avec la dernière", () => {
    const sections = Array.from({ length: 60 }, (_, index) => ({
      title: `Chantier ${index}`,
      rows: [
        [numberOf(2 * index), "1,00\u00a0€"],
        [numberOf(2 * index + 1), "2,00\u00a0€"],
      ],
      totals: [{ label: `Sous-total ${index}`, amount: "3,00\u00a0€" }],
    }));
    const document: PaperDocument = paperOf([
      {
        kind: "block",
        block: {
          kind: "table",
          columns: [{ header: "Facture" }, { header: "À régler", right: true }],
          rows: [],
          sections,
          totals: [{ label: "Total", amount: "180,00\u00a0€" }],
        },
      },
    ]);
    const pages = pagesOf(document);
    expect(pages.length).toBeGreaterThan(3);
    sections.forEach(({ title }, index) => {
      const page = pages.find((one) => onPage(one, title).length > 0) ?? [];
      expect(onPage(page, numberOf(2 * index)).length).toBe(1);
      const last = pages.find((one) => onPage(one, `Sous-total ${index}`).length > 0) ?? [];
      expect(onPage(last, numberOf(2 * index + 1)).length).toBe(1);
    });
    const end = pages[pages.length - 1] ?? [];
    expect([onPage(end, "Sous-total 59").length, onPage(end, "Total").length]).toEqual([1, 1]);
  });

  it("un petit tableau reste entier : il passe à la page suivante plutôt que d'être coupé", () => {
    for (let before = 30; before < 60; before++) {
      const filler = Array.from({ length: before }, (_, index) => ({
        kind: "paragraph" as const,
        role: "text" as const,
        lines: [`Ligne ${index}`],
      }));
      const pages = pagesOf(paperOf([...filler, invoiceTable(3)]));
      const places = [0, 1, 2].map((index) => pageOf(pages, numberOf(index)));
      expect(
        new Set([...places, pageOf(pages, "Total réclamé"), pageOf(pages, "restent impayées")]).size,
      ).toBe(1);
    }
  });

  it("une cellule trop longue va à la ligne dans sa colonne, sans toucher la voisine", () => {
    const long = "Menuiserie extérieure et pose de portes ".repeat(8).trim();
    const pages = pagesOf(
      paperOf([
        {
          kind: "block",
          block: {
            kind: "table",
            columns: [{ header: "Objet" }, { header: "Détail" }, { header: "Montant", right: true }],
            rows: [["Pose", long, "12,00\u00a0€"]],
            totals: [],
          },
        },
      ]),
    );
    const marks = textsOf(pages[0] ?? []);
    const amount = marks.find(({ text }) => text === "12,00\u00a0€");
    const detail = marks.filter(({ text }) => text !== "" && long.includes(text));
    expect(detail.length).toBeGreaterThan(1);
    expect(detail.map(({ text }) => text).join(" ")).toBe(long);
    for (const mark of detail) expect(mark.x + widthOf(mark)).toBeLessThan(amount?.x ?? 0);
  });

  it("une ligne plus haute que la page est coupée plutôt que perdue", () => {
    const words = Array.from({ length: 3000 }, (_, index) => `mot${index}`);
    const { pages } = layoutPaper(
      paperOf([
        {
          kind: "block",
          block: {
            kind: "table",
            columns: [{ header: "Note" }, { header: "Montant", right: true }],
            rows: [[words.join(" "), "1,00\u00a0€"]],
            totals: [],
          },
        },
      ]),
      measure,
    );
    const written = pages.flatMap((page) => textsOf(page).flatMap(({ text }) => text.split(" ")));
    expect(written.filter((word) => /^mot\d+$/.test(word))).toEqual(words);
  });
});
