/** Draws the card banner of the Marketplace listing, 220 × 140: `npx tsx test/e2e/marketplace-banner.ts`. */
import { join } from "node:path";
import { chromium } from "playwright-core";
import { iconPng } from "../../extension/store/make-icons.ts";
import { findChromium } from "../tools/find-chromium.ts";
import { projectRoot } from "../tools/project-root.ts";

const SIZE = { width: 220, height: 140 } as const;
const icon = `data:image/png;base64,${Buffer.from(iconPng(128)).toString("base64")}`;
const html = `<!doctype html><html lang="fr"><title>Crescendo</title><style>
body { margin: 0; height: 140px; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: 8px; background: #eef5f1; color: #1c2420; font: 600 22px/1.1 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
img { width: 56px; height: 56px; }
small { font-size: 12px; font-weight: 400; color: #55615b; }
</style><img src="${icon}" alt=""><span>Crescendo</span><small>Balance âgée et relances</small></html>`;

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: SIZE });
  await page.setContent(html);
  await page.screenshot({ path: join(projectRoot, "apps-script", "store", "icons", "banner-220x140.png") });
} finally {
  await browser.close();
}
