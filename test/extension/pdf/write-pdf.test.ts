import { createHash } from "node:crypto";
import jsqr from "jsqr";
import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { composeLetter } from "#shared/letters/compose.ts";
import { paperLetter } from "#shared/letters/paper-letter.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import { writePdf } from "../../../extension/pdf/write-pdf.ts";
import { CASES } from "../../shared/letters/cases.ts";
import { SETTINGS, TODAY } from "../../shared/letters/letter-builders.ts";
import { HEAD, notice, paperOf, paragraph } from "../../shared/paper/samples.ts";
import { FONTS, type ReadPage, readPdf, textOf } from "./read-back.ts";

const write = (document: PaperDocument) => writePdf(document, FONTS);
const read = async (document: PaperDocument) => readPdf((await write(document)).bytes);
const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function noticeOnPaper(name = "Mise en demeure"): PaperDocument {
  const found = CASES.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  const result = composeLetter(found.input);
  if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
  return paperLetter(
    result.letter,
    { sender: SETTINGS.sender, customer: found.input.customer },
    { day: TODAY },
  );
}

describe("Lettre en PDF", () => {
  it("une page A4 par page, numérotées, dans l'ordre de la lettre", async () => {
    const { pages } = await read(noticeOnPaper());
    expect(pages.length).toBe(2);
    for (const page of pages) expect([Math.round(page.width), Math.round(page.height)]).toEqual([210, 297]);
    const text = textOf(pages[0]);
    const order = [
      "Menuiserie Valbois",
      "DOLE",
      "Objet",
      "Madame,",
      "vaut mise en demeure",
      "Claire Valbois, gérante",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(textOf(pages[1])).toContain("Annexe – décompte");
    expect(pages.map(({ texts }) => texts[texts.length - 1]?.text)).toEqual(["1/2", "2/2"]);
  });

  it("les accents, l'euro et les espaces se relisent : une espace fine est une espace", async () => {
    const { pages } = await read(noticeOnPaper());
    const text = textOf(pages[0]);
    expect(text).toContain("1 480,00 €");
    expect(text).toContain("échue et non contestée, reste impayée à ce jour");
    expect(text).not.toMatch(/[\u00a0\u202f\ufffd]/);
  });

  it.each([
    "Œuvre de l’Été & Cie – cœur, Noël, garçon, Æther",
    "Łódź Świętokrzyski Żółć",
    "Çağdaş Şahin İnşaat",
    "Ωμέγα Ελλάδα",
    "Жук и сыновья",
    "Nguyễn Văn Đức",
    "office fi ffl fl",
    '<script>alert(1)</script> {{société}} =HYPERLINK("http://x") \\(parenthèses\\) %PDF',
  ])("« %s » se relit tel qu'il est écrit", async (name) => {
    const { pages } = await read(paperOf([paragraph(name)]));
    expect(textOf(pages[0])).toContain(name);
  });

  it("un nom hébreu ou arabe garde ses lettres, au milieu d'une phrase française", async () => {
    const { pages } = await read(paperOf([paragraph("Monsieur שלום כהן, gérant, et Madame مرحبا à Dole")]));
    const text = textOf(pages[0]).normalize("NFKC");
    for (const word of ["Monsieur", "שלום", "כהן", "gérant, et Madame", "مرحبا", "à Dole"])
      expect(text).toContain(word);
    expect(text.indexOf("Monsieur")).toBeLessThan(text.indexOf("gérant"));
    expect(text.indexOf("gérant")).toBeLessThan(text.indexOf("à Dole"));
  });

  it("un accent écrit en deux caractères devient la lettre accentuée", async () => {
    const { pages } = await read(paperOf([paragraph("Re\u0301gie du the\u0301a\u0302tre")]));
    expect(textOf(pages[0])).toContain("Régie du théâtre");
  });

  it("ce que la police n'a pas est remplacé par □, nommé, et dit au propriétaire", async () => {
    const { bytes, unwritable, remarks } = await write(paperOf([paragraph("株式会社 Morel 🚚")]));
    expect(unwritable).toEqual(["株", "式", "会", "社", "🚚"]);
    expect(textOf((await readPdf(bytes)).pages[0])).toContain("□□□□ Morel □");
    expect(remarks.join(" ")).toContain("株 式 会 社 🚚");
  });

  it("une lettre écrite en entier ne fait aucune remarque", async () => {
    const { unwritable, remarks } = await write(noticeOnPaper());
    expect([unwritable, remarks]).toEqual([[], []]);
  });

  it("l'adresse est dans la fenêtre d'une enveloppe DL, où que la feuille glisse", async () => {
    const { pages } = await read(noticeOnPaper());
    const texts = pages[0]?.texts ?? [];
    const address = ["Boulangerie Morel", "3 place du Marché", "39100 DOLE"].map((line) =>
      texts.find(({ text, baseline }) => text === line && baseline < 90),
    );
    for (const line of address) {
      expect(line?.x).toBeGreaterThanOrEqual(100);
      expect((line?.x ?? 0) + (line?.width ?? 999)).toBeLessThanOrEqual(190);
      expect(line?.baseline).toBeGreaterThan(57);
      expect(line?.baseline).toBeLessThan(79);
    }
    const others = texts.filter(
      (text) => text.baseline > 36 && text.baseline < 90 && !address.includes(text),
    );
    for (const { x, width } of others) expect(x + width).toBeLessThanOrEqual(90);
  });

  it("rien ne dépasse des marges, mesuré dans le fichier", async () => {
    for (const page of (await read(notice(60))).pages) {
      for (const { x, width, baseline } of page.texts) {
        expect(x).toBeGreaterThanOrEqual(19.99);
        expect(x + width).toBeLessThanOrEqual(190.01);
        expect(baseline).toBeLessThan(287);
      }
    }
  });

  it("le fichier ne nomme que l'objet et le créancier, à la date de la lettre", async () => {
    const { info, language } = await read(noticeOnPaper());
    expect(info.Title).toBe("Menuiserie Valbois – mise en demeure – facture FA-2026-118");
    expect(info.Author).toBe("Menuiserie Valbois");
    expect([info.Producer, info.Creator]).toEqual([undefined, undefined]);
    expect(info.CreationDate).toBe("D:20261123120000Z");
    expect(language).toBe("fr-FR");
    const { bytes } = await write(noticeOnPaper());
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/crescendo|pdf-lib/i);
  });

  it("une lettre anglaise se dit anglaise", async () => {
    expect((await read(paperOf([paragraph("Dear Sir")], { language: "en" }))).language).toBe("en-GB");
  });

  it("la mention du recommandé tient sur sa ligne, en anglais aussi", async () => {
    const sending = "Registered letter with acknowledgement of receipt";
    const { pages } = await read({ ...notice(1), language: "en", head: { ...HEAD, sending: [sending] } });
    expect(pages[0]?.texts.map(({ text }) => text)).toContain(sending);
  });

  it("le fichier ne contient ni lien, ni formulaire, ni script", async () => {
    const { pages, scripts } = await read(noticeOnPaper());
    expect(scripts).toBeNull();
    expect(pages.map(({ annotations }) => annotations)).toEqual([0, 0]);
  });

  it("la même lettre donne les mêmes octets, même après une autre lettre", async () => {
    const first = sha((await write(noticeOnPaper())).bytes);
    await write(paperOf([paragraph("Ωμέγα – Жук – ‐‑ fi")], { head: HEAD }));
    expect(sha((await write(noticeOnPaper())).bytes)).toBe(first);
  });

  it("un autre jour ou un autre mot donne un autre fichier", async () => {
    const document = noticeOnPaper();
    const first = sha((await write(document)).bytes);
    expect(sha((await write({ ...document, day: day("2026-11-24") })).bytes)).not.toBe(first);
    expect(sha((await write({ ...document, title: "Autre objet" })).bytes)).not.toBe(first);
  });

  it("seuls les caractères employés sont dans le fichier : moins de 60 Ko pour une mise en demeure", async () => {
    expect((await write(noticeOnPaper())).bytes.length).toBeLessThan(60_000);
  });

  it("le code à scanner, redessiné d'après le fichier, se lit : c'est le virement, octet pour octet", async () => {
    const document = noticeOnPaper("Avis d'impayé");
    if (document.code === undefined) throw new Error("sans code");
    const { pages } = await read(document);
    const { data, side } = drawn(pages[0]);
    const found = jsqr(data, side, side, { inversionAttempts: "dontInvert" });
    expect(found?.data).toBe(document.code.payload);
  });
});

/** The dark squares of a page on a white sheet, four dots a point: what a camera would see. */
function drawn(page: ReadPage | undefined): { readonly data: Uint8ClampedArray; readonly side: number } {
  const squares = (page?.rectangles ?? []).filter(([, , , height = 0]) => height > 1);
  const left = Math.min(...squares.map(([x = 0]) => x)) - 12;
  const bottom = Math.min(...squares.map(([, y = 0]) => y)) - 12;
  const right = Math.max(...squares.map(([x = 0, , width = 0]) => x + width)) + 12;
  const side = Math.ceil((right - left) * 4);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x = 0, y = 0, width = 0, height = 0] of squares) {
    for (let row = Math.round((y - bottom) * 4); row < Math.round((y + height - bottom) * 4); row++) {
      for (let column = Math.round((x - left) * 4); column < Math.round((x + width - left) * 4); column++)
        data.fill(0, ((side - 1 - row) * side + column) * 4, ((side - 1 - row) * side + column) * 4 + 3);
    }
  }
  return { data, side };
}
