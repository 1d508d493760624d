import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { LetterFonts } from "../../../extension/pdf/letter-fonts.ts";

const resolve = createRequire(import.meta.url).resolve;
const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));

/** The fonts of the built extension, from the same package. */
export const FONTS: LetterFonts = {
  regular: font("DejaVuSansCondensed"),
  bold: font("DejaVuSansCondensed-Bold"),
};

/** A text of the page; heights from the top, in millimetres. */
interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  /** Filled rectangles: x, y from the bottom, width, height, in points. */
  readonly rectangles: readonly (readonly number[])[];
  readonly annotations: number;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly scripts: unknown;
}

const MM = 72 / 25.4;

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : [];
}

/** The rectangles of a path: each takes four numbers of the path's own list. */
function rectanglesOf(args: readonly unknown[]): readonly (readonly number[])[] {
  const operators = numbersOf(args[0]);
  const coordinates = numbersOf(args[1]);
  return operators.every((one) => one === OPS.rectangle)
    ? operators.map((_, index) => coordinates.slice(4 * index, 4 * index + 4))
    : [];
}

/** Reads a PDF as another program would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({
    data: bytes.slice(),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const { fnArray, argsArray } = await page.getOperatorList();
    pages.push({
      width: width / MM,
      height: height / MM,
      texts: items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]) / MM,
                baseline: (height - Number(item.transform[5])) / MM,
                width: item.width / MM,
              },
            ]
          : [],
      ),
      rectangles: fnArray.flatMap((name, index) =>
        name === OPS.constructPath ? rectanglesOf(argsArray[index] as readonly unknown[]) : [],
      ),
      annotations: (await page.getAnnotations()).length,
    });
  }
  const { info } = await document.getMetadata();
  const read: ReadPdf = {
    pages,
    info: info as Readonly<Record<string, unknown>>,
    language: (info as { Language?: string | null }).Language ?? null,
    scripts: await document.getJSActions(),
  };
  await loading.destroy();
  return read;
}

/** All the text of a page, in the order it was written. */
export const textOf = (page: ReadPage | undefined): string =>
  (page?.texts ?? []).map(({ text }) => text).join(" ");
