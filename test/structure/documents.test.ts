import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./imports.ts";

const NOT_OURS = new Set(["node_modules", "dist", ".git", ".cache"]);

/** Every file of the repository, as paths from the root. */
function filesIn(folder = ""): readonly string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    if (NOT_OURS.has(name)) return [];
    const path = folder === "" ? name : `${folder}/${name}`;
    return statSync(join(ROOT, path)).isDirectory() ? [`${path}/`, ...filesIn(path)] : [path];
  });
}

const files = filesIn();
const known = new Set(files);
/** What the ends of all paths are, so that `law/rates.test.ts` is found below test/shared. */
const ends = new Set(
  files.flatMap((path) => {
    const parts = path.replace(/\/$/, "").split("/");
    return parts.map((_, at) => parts.slice(at).join("/"));
  }),
);
const documents = files.filter((path) => path.endsWith(".md"));
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts);

/** What the owner makes, and what a command makes. */
const MADE = /^(\.clasp\.json$|dist\/|\.cache\/)/;
const FILE = /\.(tsx?|mjs|css|html|md|json)$/;

/** The paths and files that a text names between backquotes; patterns, calls and addresses apart. */
function namedIn(text: string): readonly string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  return spans.filter(
    (span) => /^[\w.@/-]+$/.test(span) && (FILE.test(span) || span.endsWith("/")) && !MADE.test(span),
  );
}

/** The names that lead nowhere. */
const lostIn = (text: string): readonly string[] =>
  namedIn(text).filter((name) => !ends.has(name.replace(/\/$/, "")));

/** The links to files that are not where the link says. */
const brokenIn = (path: string, text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => !existsSync(join(ROOT, dirname(path), link)));

/** The commands that cannot be run: a script of package.json, or a source given to tsx, vitest or vite. */
function unrunnableIn(text: string): readonly string[] {
  const asked = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, script = ""]) => script);
  const given = [...text.matchAll(/(?:npx (?:tsx|vitest run)|--config) ([\w-]+(?:[/.][\w.-]+)+)/g)].map(
    ([, source = ""]) => source,
  );
  return [
    ...asked.filter((script) => !scripts.includes(script)),
    ...given.filter((source) => !known.has(source) && !known.has(`${source}/`)),
  ];
}

const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe("Ce que les documents nomment existe", () => {
  it("un nom perdu, un lien rompu et une commande inconnue sont vus", () => {
    expect(lostIn("`shared/base/money.ts`, `platform/`, `moon.ts`, `a b.ts`, `*.md`")).toEqual(["moon.ts"]);
    expect(
      brokenIn("shared/law/README.md", "[a](../../README.md), [b](README.fr.md), [c](https://x.y)"),
    ).toEqual(["README.fr.md"]);
    expect(
      unrunnableIn("npm run bench, npm run fly, npx tsx test/bench/bench.ts, npx tsx moon/fly.ts"),
    ).toEqual(["fly", "moon/fly.ts"]);
  });

  it.each(documents)("%s", (path) => {
    const text = textOf(path);
    expect({ names: lostIn(text), links: brokenIn(path, text), commands: unrunnableIn(text) }).toEqual({
      names: [],
      links: [],
      commands: [],
    });
  });

  it("chaque commande du projet est expliquée dans le README", () => {
    const readme = textOf("README.md");
    const inWords = (script: string): boolean =>
      new RegExp(`npm (run )?${script}(?![\\w-])`).test(readme) || readme.includes(`\`${script}\``);
    expect(scripts.filter((script) => !inWords(script))).toEqual([]);
  });
});
