import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { gasCodeCheck } from "./bundle/gas-code-check.ts";
import { gasGlobals } from "./bundle/gas-globals.ts";
import { gasHelp } from "./bundle/gas-help.ts";
import { gasPackages } from "./bundle/gas-packages.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const entry = here("entry.ts");

/** Code.js: the server side of the add-on, readable on purpose (not minified), for Apps Script's engine. */
const config: UserConfig = {
  root: here("."),
  logLevel: "warn",
  publicDir: false,
  plugins: [
    gasPackages(),
    gasHelp(here("help-guide.ts")),
    gasGlobals({ entry, namespace: "Crescendo_" }),
    gasCodeCheck(entry),
  ],
  build: {
    target: "es2019",
    minify: false,
    outDir: here("../dist/apps-script"),
    emptyOutDir: false,
    reportCompressedSize: false,
    // A slow machine is no fault of the build.
    rolldownOptions: { checks: { bundlerTimings: false } },
    lib: { entry, formats: ["iife"], name: "Crescendo_", fileName: () => "Code.js" },
  },
};

export default config;
