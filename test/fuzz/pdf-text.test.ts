import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { writePdf } from "../../extension/pdf/write-pdf.ts";
import { FONTS, readPdf, textOf } from "../extension/pdf/read-back.ts";
import { HEAD, paperOf, paragraph } from "../shared/paper/samples.ts";
import { hostileText } from "./hostile.ts";
import { LONG_TEST, runs } from "./runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

const signs = (text: string): string => text.replace(/[\s\u00a0\u202f\u00ad]+/g, "");

describe("Une lettre en PDF, quoi qu'elle dise", () => {
  it("s'écrit et se relit : toutes les pages en A4, ce qu'une police n'a pas est signalé, rien ne s'exécute", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText, { minLength: 1, maxLength: 4 }),
        hostileText,
        async (texts, name) => {
          const paper = paperOf([...texts.map((text) => paragraph(text)), paragraph("Fin de la lettre")], {
            head: { ...HEAD, addressee: [name, "39000 Lons-le-Saunier"], subject: name },
            title: name,
            author: name,
          });
          const { bytes, unwritable } = await writePdf(paper, FONTS);
          const { pages, scripts } = await readPdf(bytes);
          expect(scripts).toBe(null);
          expect(pages.length).toBeGreaterThan(0);
          for (const { width, height, annotations } of pages)
            expect([Math.round(width), Math.round(height), annotations]).toEqual([210, 297, 0]);
          expect(signs(pages.map(textOf).join(""))).toContain("Findelalettre");
          for (const character of unwritable) expect([...character].length).toBe(1);
        },
      ),
      runs(4),
    );
  });

  it("un texte français ordinaire se relit signe pour signe", async () => {
    const word = fc.constantFrom(
      "échéance",
      "1 234,56",
      "€",
      "«",
      "œuvre",
      "Noël",
      "l’Été",
      "n°",
      "FA-12",
      "(réglé)",
      "12/11/2026",
      "à",
      "ÿ",
      "A & B",
      "100 %",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }), async (parts) => {
        const text = parts.join(" ");
        const { bytes, unwritable } = await writePdf(paperOf([paragraph(text)]), FONTS);
        expect(unwritable).toEqual([]);
        const { pages } = await readPdf(bytes);
        expect(signs(pages.map(textOf).join(""))).toContain(signs(text));
      }),
      runs(4),
    );
  });
});
