import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";

/** What a click saves: the proposed name and the bytes. */
export async function downloaded(
  panel: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const saved = panel.waitForEvent("download");
  await click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** The words of a PDF, as an independent reader extracts them. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: true, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_page, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
  await document.destroy();
  return pages.join("\n");
}
