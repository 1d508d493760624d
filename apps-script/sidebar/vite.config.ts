import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { gasHtml } from "../bundle/gas-html.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** sidebar.html: one page with everything inlined, as HtmlService serves it. */
const config: UserConfig = {
  root: here("."),
  logLevel: "warn",
  publicDir: false,
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), gasHtml()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2020",
    outDir: here("../../dist/apps-script"),
    emptyOutDir: false,
    reportCompressedSize: false,
    // A slow machine is no fault of the build.
    rolldownOptions: { input: here("sidebar.html"), checks: { bundlerTimings: false } },
  },
};

export default config;
