/** One PDF in a process of its own: prints one line of JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePdf } from "../../extension/pdf/write-pdf.ts";
import { noticeOnPaper } from "./pdf-letter.ts";

const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(process.cwd(), `node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`)));

const start = performance.now();
const document = noticeOnPaper(Number(process.argv[2]));
const fonts = { regular: font("DejaVuSansCondensed"), bold: font("DejaVuSansCondensed-Bold") };
const { bytes } = await writePdf(document, fonts);
console.log(JSON.stringify({ milliseconds: performance.now() - start, bytes: bytes.length }));
