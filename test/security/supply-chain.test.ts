import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import project from "../../package.json" with { type: "json" };
import { ROOT } from "../structure/imports.ts";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const packagesOf = (lock: string): Readonly<Record<string, Locked>> =>
  (jsonOf(lock) as { readonly packages: Record<string, Locked> }).packages;

/** The project, and the folders whose packages are installed by one command alone. */
const FOLDERS = [".", ...apart("test")];

/** The folders below one that hold a package of their own. */
function apart(folder: string): readonly string[] {
  const inside = readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
    .map((entry) => join(folder, entry.name));
  return inside.flatMap((path) => (existsSync(join(ROOT, path, "package.json")) ? [path] : apart(path)));
}

const asked = (folder: string): Readonly<Record<string, string>> => {
  const { dependencies = {}, devDependencies = {} } = jsonOf(join(folder, "package.json")) as Partial<
    Record<"dependencies" | "devDependencies", Record<string, string>>
  >;
  return { ...dependencies, ...devDependencies };
};

/**
 * Names in the first cells of the tables of the README under « Dependencies » that have so many columns: `@scope/a, b`
 * names `@scope/b` too.
 */
function explained(columns: 2 | 3, known: readonly string[]): readonly string[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const section = readme.split(/^## /m).find((part) => part.startsWith("Dependencies")) ?? "";
  const rows = columns === 2 ? /^\| ([^|]+) \| [^|]+ \|$/gm : /^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm;
  return [...section.matchAll(rows)]
    .map(([, cell = ""]) => cell)
    .filter((cell) => cell !== "Package" && !/^-+$/.test(cell))
    .flatMap((cell) => {
      const names = cell.split(", ").map((name) => name.trim());
      const scope = names[0]?.startsWith("@") ? `${names[0].split("/")[0]}/` : "";
      return names.flatMap((name) => {
        if (name.endsWith("/*")) return known.filter((one) => one.startsWith(name.slice(0, -1)));
        return known.includes(name) ? [name] : [`${scope}${name}`];
      });
    });
}

describe("Les paquets dont le projet dépend", () => {
  it.each(FOLDERS)(
    "%s : versions exactes, et dans le verrou une empreinte SHA-512 pour chaque paquet",
    (folder) => {
      const loose = Object.entries(asked(folder)).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
      );
      expect(loose).toEqual([]);
      const packages = Object.entries(packagesOf(join(folder, "package-lock.json"))).filter(
        ([path]) => path !== "",
      );
      expect(packages.length).toBeGreaterThan(Object.keys(asked(folder)).length / 2);
      const unsealed = packages.filter(([, one]) => !/^sha512-[A-Za-z0-9+/]{86}==/.test(one.integrity ?? ""));
      expect(unsealed.map(([path]) => path)).toEqual([]);
      const elsewhere = packages.filter(
        ([, { resolved = "https://", link = false }]) => link || !resolved.startsWith("https://"),
      );
      expect(elsewhere.map(([path]) => path)).toEqual([]);
    },
  );

  it("chacun a sa raison dans le README, et le README n'en nomme pas d'autre", () => {
    const known = Object.keys(asked("."));
    expect([...explained(2, known)].sort()).toEqual([...known].sort());
  });

  it("ceux qu'une seule commande installe ont la leur aussi, dans leur propre tableau", () => {
    const known = FOLDERS.filter((folder) => folder !== ".").flatMap((folder) => Object.keys(asked(folder)));
    expect([...explained(3, known)].sort()).toEqual([...known].sort());
  });

  it("aucun ne demande d'exécuter du code à l'installation, hors le contrôle d'esbuild, dont rien ne dépend", () => {
    const scripts = Object.entries(packagesOf("package-lock.json")).filter(
      ([, one]) => one.hasInstallScript === true,
    );
    expect(scripts.map(([path]) => path)).toEqual(["node_modules/esbuild"]);
    const ours = Object.keys(project.scripts);
    const run = [
      "preinstall",
      "install",
      "postinstall",
      "prepare",
      "prepublish",
      "preprepare",
      "postprepare",
    ];
    expect(ours.filter((name) => run.includes(name))).toEqual([]);
  });

  it("ce qui part dans les produits tient en dix paquets, les autres servent à construire et à vérifier", () => {
    expect(Object.keys(project.dependencies)).toHaveLength(10);
  });
});
