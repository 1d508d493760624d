import type { Plugin } from "vite";

interface Cut {
  /** End of the module's path. */
  readonly file: string;
  /** Exact text of the package, to be found once. */
  readonly found: string;
  readonly put: string;
}

/**
 * Branches of packages that name what Apps Script lacks and that we never take: bytes instead of a text, an engine
 * without `parseInt`. Cut exactly, so that the check of the compiled script still sees any other use of these names.
 */
const CUTS: readonly Cut[] = [
  {
    file: "/strnum/strnum.js",
    found: "else if (window && window.parseInt) return window.parseInt(numStr, base);",
    put: "",
  },
  {
    file: "/fast-xml-parser/src/xmlparser/XMLParser.js",
    found: `            if (xmlData instanceof Uint8Array &&
                !(typeof Buffer !== "undefined" && Buffer.isBuffer(xmlData))) {
                xmlData = new TextDecoder("utf-8", { ignoreBOM: true }).decode(xmlData);
            } else {
                xmlData = xmlData.toString();
            }`,
    put: "            xmlData = xmlData.toString();",
  },
];

/** Takes those branches out; fails the build when a package is no longer written so. */
export function gasPackages(): Plugin {
  return {
    name: "gas-packages",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      const path = id.replace(/\\/g, "/").replace(/\?.*$/, "");
      const cuts = CUTS.filter(({ file }) => path.endsWith(file));
      if (cuts.length === 0) return undefined;
      let done = code.replace(/\r\n/g, "\n");
      for (const { found, put } of cuts) {
        if (done.split(found).length !== 2) this.error(`${path} has changed: look again at what it calls`);
        done = done.replace(found, () => put);
      }
      return { code: done, map: null };
    },
  };
}
