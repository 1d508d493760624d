import type { Plugin } from "vite";
import { entryPointsOf } from "./gas-globals.ts";
import { scanCode } from "./scan-code.ts";

/** Fails the build when the compiled script holds what Apps Script lacks. To stand after `gasGlobals`. */
export function gasCodeCheck(entry: string): Plugin {
  return {
    name: "gas-code-check",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_output, bundle) {
        const names = entryPointsOf(entry).map((point) => point.name);
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk") continue;
          const faults = scanCode(chunk.code, names);
          if (faults.length > 0) this.error(`${chunk.fileName}:\n  ${faults.join("\n  ")}`);
        }
      },
    },
  };
}
