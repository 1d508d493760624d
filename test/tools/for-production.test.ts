import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forProduction } from "../../apps-script/bundle/for-production.ts";

const before = process.env.NODE_ENV;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crescendo-production-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  process.env.NODE_ENV = before;
});

/** A page of one element, compiled as the pages of both products are. */
async function compiledPage(): Promise<string> {
  const entry = join(folder, "page.tsx");
  writeFileSync(entry, "export const page = () => <p>Bonjour</p>;\n");
  const made = await build({
    configFile: false,
    root: folder,
    logLevel: "silent",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { external: /^preact/ },
      lib: { entry, formats: ["es"] },
    },
  });
  return JSON.stringify(made);
}

describe("Une construction se fait pour la production, quel que soit NODE_ENV", () => {
  it("une page bâtie par les tests ne porte ni le mode de développement ni les chemins de ses sources", async () => {
    process.env.NODE_ENV = "test";
    expect(await compiledPage(), "sans cette précaution").toContain("preact/jsx-dev-runtime");
    const shipped = await forProduction(compiledPage);
    expect(shipped).toContain("preact/jsx-runtime");
    expect(shipped).not.toContain("jsx-dev-runtime");
  });

  it.each(["test", "development", undefined])(
    "NODE_ENV à %s : production pendant la construction, puis ce qu'il était",
    async (given) => {
      if (given === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = given;
      expect(await forProduction(async () => process.env.NODE_ENV)).toBe("production");
      expect("NODE_ENV" in process.env).toBe(given !== undefined);
      expect(process.env.NODE_ENV).toBe(given);
    },
  );

  it("une construction qui échoue laisse NODE_ENV comme il était, et dit sa faute", async () => {
    process.env.NODE_ENV = "test";
    await expect(forProduction(() => Promise.reject(new Error("faute de construction")))).rejects.toThrow(
      "faute de construction",
    );
    expect(process.env.NODE_ENV).toBe("test");
  });
});
