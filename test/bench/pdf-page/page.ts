import { noticeOnPaper } from "../pdf-letter.ts";

export interface PdfTiming {
  /** From the click to the bytes, what is loaded for it included. */
  readonly milliseconds: number;
  readonly bytes: number;
}

declare global {
  interface Window {
    /** Makes the PDF of a formal notice, loading the writer and its fonts as the panel does. */
    makePdf?: (invoices: number) => Promise<PdfTiming>;
  }
}

window.makePdf = async (invoices) => {
  const start = performance.now();
  const document = noticeOnPaper(invoices);
  const [{ writePdf }, { letterFonts }] = await Promise.all([
    import("../../../extension/pdf/write-pdf.ts"),
    import("../../../extension/pdf/letter-fonts.ts"),
  ]);
  const { bytes } = await writePdf(document, await letterFonts());
  return { milliseconds: performance.now() - start, bytes: bytes.length };
};
