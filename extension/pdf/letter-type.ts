import type { PDFDocument, PDFFont, PDFHexString } from "@cantoo/pdf-lib";
import * as fontkit from "fontkit";
import type { LetterFonts } from "./letter-fonts.ts";
import { visualRuns } from "./script-runs.ts";

/** Printed for a character that the fonts lack. */
const MISSING = "□";

/** What is read of a font, and of the library that reads it (its own types ask for a Node buffer). */
type Parsed = Awaited<ReturnType<Parameters<PDFDocument["registerFontkit"]>[0]["create"]>>;
const parse = fontkit.create as unknown as (bytes: Uint8Array) => Exclude<Parsed, null> & Face;

interface Face {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string, features?: Record<string, boolean>): { glyphs: Glyph[] };
}

interface Glyph {
  id: number;
  codePoints: number[];
  advanceWidth: number;
}

/** A run ready to be drawn: glyphs of one font. */
interface SetRun {
  readonly font: PDFFont;
  /** Name of the font on a page. */
  readonly name: string;
  readonly glyphs: PDFHexString;
}

/** The two weights of a letter in one file, and what they cannot write. */
export interface LetterType {
  readonly measure: (text: string, size: number, bold: boolean) => number;
  /** The runs of a line, from left to right. */
  readonly set: (text: string, bold: boolean) => readonly SetRun[];
  /** Characters met so far that no font has, in the order of their meeting. */
  readonly unwritable: () => readonly string[];
}

/** No ligature: each letter is drawn, measured and read back for itself. Arabic letters still join. */
const FEATURES = { liga: false, clig: false, dlig: false };

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Controls, joiners, marks of direction, variation selectors, tags: they have no shape of their own. */
function isShapeless(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

/** Letters that need no arranging: each is one glyph, whatever stands beside it. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLatin = (code >= 0x20 && code < 0x7f) || (code > 0xad && code < 0x250);
    const isSign =
      (code >= 0x2010 && code <= 0x2027) || (code >= 0x20a0 && code <= 0x20bf) || code === 0x2212;
    if (!isLatin && !isSign && !(code > 0xa0 && code < 0xad)) return false;
  }
  return true;
}

/** The text as it is drawn: accents composed, spaces of any width made one, what has no shape left out. */
function drawn(text: string): string {
  if (isPlain(text)) return text;
  let plain = "";
  for (const character of text.normalize("NFC")) {
    const code = character.codePointAt(0) ?? 0;
    if (isSpace(code)) plain += " ";
    else if (!isShapeless(code)) plain += character;
  }
  return plain;
}

/** Embeds the letter's fonts in a file; only the characters used are kept in it. */
export async function letterType(pdf: PDFDocument, fonts: LetterFonts): Promise<LetterType> {
  const faces: Face[] = [];
  pdf.registerFontkit({
    create: (bytes) => {
      // Parsed anew for each file (it takes a millisecond): what one letter used never shows in the next.
      const font = withPlainLayout(parse(bytes));
      faces.push(font);
      return font;
    },
  });
  const embed = (bytes: Uint8Array, customName: string): Promise<PDFFont> =>
    pdf.embedFont(bytes, { subset: true, customName, features: FEATURES });
  const regular = await embed(fonts.regular, "LETTRE+DejaVuSansCondensed");
  const bold = await embed(fonts.bold, "LETTRF+DejaVuSansCondensed-Bold");
  const [regularFace, boldFace] = faces;
  if (regularFace === undefined || boldFace === undefined) throw new Error("Polices illisibles.");
  return typeOf({ name: "F1", font: regular, face: regularFace }, { name: "F2", font: bold, face: boldFace });
}

/** Plain letters are not sent through the font's rules of arrangement, which take most of the time of a page. */
function withPlainLayout<T extends Face>(font: T): T {
  const layout = font.layout.bind(font);
  font.layout = (text, features) =>
    isPlain(text)
      ? { glyphs: [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0)) }
      : layout(text, features);
  return font;
}

interface Weight {
  readonly name: string;
  readonly font: PDFFont;
  readonly face: Face;
}

interface WeightRun {
  readonly weight: Weight;
  readonly text: string;
  readonly shaped: boolean;
}

function typeOf(regular: Weight, bold: Weight): LetterType {
  const missing = new Set<string>();
  const widths = new Map<Weight, Map<string, number>>([
    [regular, new Map()],
    [bold, new Map()],
  ]);

  /** Width of one character, in thousandths of the size. */
  const widthOf = (weight: Weight, character: string): number => {
    const known = widths.get(weight);
    const found = known?.get(character);
    if (found !== undefined) return found;
    const { face } = weight;
    const width =
      (face.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth * 1000) / face.unitsPerEm;
    known?.set(character, width);
    return width;
  };

  const weightOf = (character: string, wanted: Weight): Weight | undefined => {
    const code = character.codePointAt(0) ?? 0;
    if (wanted.face.hasGlyphForCodePoint(code)) return wanted;
    return regular.face.hasGlyphForCodePoint(code) ? regular : undefined;
  };

  /** A run cut where its font changes; what no font has becomes the sign of a missing character. */
  const inWeights = (text: string, wanted: Weight): readonly Omit<WeightRun, "shaped">[] => {
    const parts: { weight: Weight; text: string }[] = [];
    for (const character of text) {
      const weight = weightOf(character, wanted);
      if (weight === undefined) missing.add(character);
      const own = weight ?? wanted;
      const shown = weight === undefined ? MISSING : character;
      const last = parts[parts.length - 1];
      if (last?.weight === own) last.text += shown;
      else parts.push({ weight: own, text: shown });
    }
    return parts;
  };

  const advanceOf = (weight: Weight, text: string, shaped: boolean): number => {
    if (shaped) return weight.font.widthOfTextAtSize(text, 1000);
    let sum = 0;
    for (const character of text) sum += widthOf(weight, character);
    return sum;
  };

  const runsOf = (text: string, isBold: boolean): readonly WeightRun[] =>
    visualRuns(drawn(text)).flatMap(({ text: run, shaped }) => {
      const parts = inWeights(run, isBold ? bold : regular).map((part) => ({ ...part, shaped }));
      return shaped ? parts.reverse() : parts;
    });

  return {
    measure: (text, size, isBold) =>
      (runsOf(text, isBold).reduce((sum, run) => sum + advanceOf(run.weight, run.text, run.shaped), 0) *
        size) /
      1000,
    set: (text, isBold) =>
      runsOf(text, isBold).map(({ weight, text: run }) => ({
        font: weight.font,
        name: weight.name,
        glyphs: weight.font.encodeText(run),
      })),
    unwritable: () => [...missing],
  };
}
