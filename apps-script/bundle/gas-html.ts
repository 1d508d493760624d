import type { Plugin } from "vite";
import { htmlServiceSafe, scanHtml } from "./scan-html.ts";

/** Last step of the sidebar's build: the inlined page made safe for HtmlService, then checked. */
export function gasHtml(): Plugin {
  return {
    name: "gas-html",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_output, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
          file.source = htmlServiceSafe(String(file.source));
          const faults = scanHtml(file.source);
          if (faults.length > 0) this.error(`${file.fileName}: ${faults.join("; ")}`);
        }
      },
    },
  };
}
