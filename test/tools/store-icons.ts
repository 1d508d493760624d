/** Draws the icons of the Marketplace listing: `npx tsx test/tools/store-icons.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { iconPng } from "../../extension/store/make-icons.ts";
import { projectRoot } from "./project-root.ts";

/** Sides in pixels: 32 and 128 for the listing, 48 and 96 for an editor add-on's menus. */
const SIZES = [32, 48, 96, 128];

const folder = join(projectRoot, "apps-script", "store", "icons");
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(join(folder, `${size}.png`), iconPng(size));
