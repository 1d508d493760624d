import {
  beginText,
  endText,
  type PDFDocument as File,
  fill,
  PDFDocument,
  PDFName,
  type PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setFillingGrayscaleColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from "@cantoo/pdf-lib";
import type { Day } from "#shared/base/day.ts";
import { type Mark, PAGE_HEIGHT, PAGE_WIDTH, type Page } from "#shared/letters/page/drawing.ts";
import { layoutPaper } from "#shared/letters/page/layout.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import { PAPER_REMARKS } from "#shared/texts/paper.ts";
import { qrModules } from "../drafting/qr-modules.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { type LetterType, letterType } from "./letter-type.ts";

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  /** Characters that the fonts lack, printed as □. */
  readonly unwritable: readonly string[];
  /** What the owner should know before posting, in French: the document's own remarks, and what the setting showed. */
  readonly remarks: readonly string[];
}

/** Light modules around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4;
const RULE_GREY = 0.55;

/**
 * The file of a document: A4, fonts embedded, text that can be copied. The same document gives the same bytes: no clock
 * is read, nothing in it tells where it was made.
 */
export async function writePdf(document: PaperDocument, fonts: LetterFonts): Promise<WrittenPdf> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  describe(pdf, document);
  const type = await letterType(pdf, fonts);
  const { pages, address } = layoutPaper(document, type.measure);
  for (const page of pages) drawPage(pdf.addPage([PAGE_WIDTH, PAGE_HEIGHT]), page, type);
  const bytes = await pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY });
  const unwritable = type.unwritable();
  return {
    bytes,
    unwritable,
    remarks: [
      ...document.remarks,
      ...(address === "small" ? [PAPER_REMARKS.longAddress] : []),
      ...(address === "cut" ? [PAPER_REMARKS.cutAddress] : []),
      ...(unwritable.length > 0 ? [PAPER_REMARKS.unwritable(unwritable)] : []),
    ],
  };
}

/** Midday in universal time: the same calendar day in every French territory but the easternmost. */
function instantOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

function describe(pdf: File, { title, author, language, day }: PaperDocument): void {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  if (author !== "") pdf.setAuthor(author);
  pdf.setLanguage(language === "en" ? "en-GB" : "fr-FR");
  pdf.setCreationDate(instantOf(day));
  pdf.setModificationDate(instantOf(day));
}

function drawPage(page: PDFPage, marks: Page, type: LetterType): void {
  const operators: PDFOperator[] = [];
  for (const mark of marks) operators.push(...operatorsOf(page, mark, type));
  page.pushOperators(...operators);
}

function operatorsOf(page: PDFPage, mark: Mark, type: LetterType): readonly PDFOperator[] {
  if (mark.kind === "text") return textOperators(page, mark, type);
  if (mark.kind === "rule") {
    return [
      pushGraphicsState(),
      setFillingGrayscaleColor(RULE_GREY),
      rectangle(mark.x, PAGE_HEIGHT - mark.y - mark.thickness / 2, mark.width, mark.thickness),
      fill(),
      popGraphicsState(),
    ];
  }
  return codeOperators(mark);
}

function textOperators(
  page: PDFPage,
  mark: Extract<Mark, { kind: "text" }>,
  type: LetterType,
): readonly PDFOperator[] {
  const operators = [beginText(), setTextMatrix(1, 0, 0, 1, mark.x, PAGE_HEIGHT - mark.y)];
  for (const { font, name, glyphs } of type.set(mark.text, mark.bold)) {
    page.node.setFontDictionary(PDFName.of(name), font.ref);
    operators.push(setFontAndSize(name, mark.size), showText(glyphs));
  }
  operators.push(endText());
  return operators;
}

/** The dark modules as squares, each row's neighbours as one rectangle. */
function codeOperators({ x, y, size, payload }: Extract<Mark, { kind: "code" }>): readonly PDFOperator[] {
  const modules = qrModules(payload);
  const module = size / (modules.length + 2 * QUIET_ZONE);
  const operators = [pushGraphicsState(), setFillingGrayscaleColor(0)];
  modules.forEach((row, line) => {
    const top = PAGE_HEIGHT - y - (QUIET_ZONE + line + 1) * module;
    for (let from = 0; from < row.length; from += 1) {
      if (row[from] !== true) continue;
      let to = from;
      while (row[to + 1] === true) to += 1;
      operators.push(rectangle(x + (QUIET_ZONE + from) * module, top, (to - from + 1) * module, module));
      from = to;
    }
  });
  return [...operators, fill(), popGraphicsState()];
}
