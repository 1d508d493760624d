/** A formal notice with its annex as a PDF: time and size, in Node and in the browser. */
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../tools/find-chromium.ts";
import { projectRoot } from "../tools/project-root.ts";
import { bundled, measuresOf } from "./bundled.ts";
import type { PdfTiming } from "./pdf-page/page.ts";

const SIZES = [1, 50, 200] as const;
const RUNS = 3;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".ttf": "font/ttf",
};

/** Serves a folder as an extension page is served: its own scripts only, nothing evaluated from text. */
function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://page").pathname);
    const file = path === "/" ? "/index.html" : path;
    try {
      const body = readFileSync(join(folder, file));
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-security-policy": "default-src 'self'; script-src 'self'",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function median(values: readonly PdfTiming[]): PdfTiming {
  const sorted = [...values].sort((a, b) => a.milliseconds - b.milliseconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("no run");
  return middle;
}

interface InBrowser {
  /** The first click of a page: the writer and its fonts are loaded. */
  readonly first: PdfTiming;
  readonly next: PdfTiming;
}

async function inBrowser(executablePath: string): Promise<ReadonlyMap<number, InBrowser>> {
  const outDir = mkdtempSync(join(tmpdir(), "crescendo-pdf-"));
  await build({
    configFile: false,
    root: join(projectRoot, "test/bench/pdf-page"),
    logLevel: "error",
    build: { outDir, target: "chrome120", emptyOutDir: true },
  });
  const server = await serve(outDir);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const click = async (size: number): Promise<InBrowser> => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => window.makePdf !== undefined);
    const once = async (): Promise<PdfTiming> => {
      const made = await page.evaluate((invoices) => window.makePdf?.(invoices), size);
      if (made === undefined) throw new Error("page without its measure");
      return made;
    };
    const first = await once();
    const next = await once();
    await page.close();
    return { first, next };
  };
  try {
    const found = new Map<number, InBrowser>();
    for (const size of SIZES) {
      const runs: InBrowser[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await click(size));
      found.set(size, {
        first: median(runs.map(({ first }) => first)),
        next: median(runs.map(({ next }) => next)),
      });
    }
    return found;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Rows of the report: one a size. */
export async function pdfTable(): Promise<readonly string[]> {
  const file = await bundled("pdf-once.ts");
  const executablePath = findChromium();
  const browser = executablePath === undefined ? undefined : await inBrowser(executablePath);
  const said = (timing: PdfTiming | undefined): string =>
    timing === undefined ? "–" : String(Math.round(timing.milliseconds));
  return [
    "| Invoices | Node, one process (ms) | Chromium, first click (ms) | Chromium, next (ms) | PDF (KB) |",
    "|---:|---:|---:|---:|---:|",
    ...SIZES.map((size) => {
      const node = median(measuresOf<PdfTiming>(file, size, RUNS));
      const page = browser?.get(size);
      return `| ${size} | ${said(node)} | ${said(page?.first)} | ${said(page?.next)} | ${(node.bytes / 1024).toFixed(1)} |`;
    }),
  ];
}
