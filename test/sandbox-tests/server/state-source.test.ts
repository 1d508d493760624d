import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beganWith, keepSource, putStateAside } from "../../sandbox/start/state-source.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("Le dossier --state et le fichier --workbook", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "crescendo-state-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it("le même fichier reprend l'état ; un autre, ou un fichier modifié, ne le reprend pas", () => {
    expect(beganWith(dir, bytes("a;b"))).toBe(false);
    keepSource(dir, "ventes.csv", bytes("a;b"));
    expect(beganWith(dir, bytes("a;b"))).toBe(true);
    expect(beganWith(dir, bytes("a;c"))).toBe(false);
  });

  it("l'état d'un autre classeur est mis de côté, jamais écrasé", () => {
    for (const content of ["premier", "second"]) {
      writeFileSync(join(dir, "state.json"), content);
      const name = putStateAside(dir);
      expect(readFileSync(join(dir, name), "utf8")).toBe(content);
      expect(existsSync(join(dir, "state.json"))).toBe(false);
    }
    expect(readFileSync(join(dir, "state-avant-1.json"), "utf8")).toBe("premier");
  });
});
