import { fileURLToPath } from "node:url";
import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import { CHUNKS, chunkNames } from "./chunks.ts";
import manifest from "./manifest.config.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const nameOf = chunkNames({
  // The pages first: the style that they name comes before that of their parts.
  panel: [here("panel/index.html"), here("panel/main.tsx")],
  opening: [here("panel/work/book-work.ts"), here("panel/screens/today.tsx")],
  gmail: [here("gmail/content.ts")],
  worker: [here("background/service-worker.ts")],
  options: [here("options/index.html")],
});

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
    // Every Chrome that takes this extension loads ahead by itself.
    modulePreload: { polyfill: false },
    // What writes PDF is one large part, loaded with the first PDF; what loads first is measured by the bench.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: CHUNKS.map((chunk, before) => ({
            debugName: chunk,
            name: (id, graph) =>
              nameOf(id, (one) => graph.getModuleInfo(one)) === chunk ? chunk : undefined,
            priority: CHUNKS.length - before,
          })),
        },
      },
    },
  },
});
