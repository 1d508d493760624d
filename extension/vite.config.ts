import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import manifest from "./manifest.config.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [crx({ manifest })],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // The OAuth client of a build for a store or an organisation; without it, the options page asks.
  define: {
    BUILT_IN_CLIENT_ID: JSON.stringify(process.env.CRESCENDO_CLIENT_ID ?? ""),
  },
  build: {
    target: "chrome120",
    outDir: here("../dist/extension"),
    emptyOutDir: true,
    // What writes PDF is one large part, loaded with the first PDF; what loads first is measured by the bench.
    chunkSizeWarningLimit: 1_000,
  },
});
