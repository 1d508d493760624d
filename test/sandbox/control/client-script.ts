import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Loaded for the first page that is asked: a sandbox without a browser never needs it, and it is long to load. */
const vite = () => import("vite");

const made = new Map<string, { readonly time: number; readonly code: string }>();

/** The JavaScript of one of our browser files, its types taken away; made again only when the file changed. */
export async function clientScript(address: URL): Promise<string> {
  const file = fileURLToPath(address);
  const time = statSync(file).mtimeMs;
  const known = made.get(file);
  if (known?.time === time) return known.code;
  const { transformWithOxc } = await vite();
  const { code } = await transformWithOxc(readFileSync(file, "utf8"), file, { sourcemap: false });
  made.set(file, { time, code });
  return code;
}

const bundles = new Map<string, Promise<string>>();

/** One plain script made of a browser file and all it imports; made once. */
export function clientBundle(address: URL): Promise<string> {
  const file = fileURLToPath(address);
  const bundle = bundles.get(file) ?? bundled(file);
  bundles.set(file, bundle);
  return bundle;
}

async function bundled(file: string): Promise<string> {
  const { build } = await vite();
  const made = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: "chrome120",
      lib: { entry: file, formats: ["iife"], name: "sandbox_" },
    },
  });
  const outputs = Array.isArray(made) ? made : [made];
  for (const output of outputs) {
    const chunk = "output" in output ? output.output[0] : undefined;
    if (chunk !== undefined) return chunk.code;
  }
  throw new Error(`${file} did not compile.`);
}
