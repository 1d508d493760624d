import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadedWith, ROOT, sourcesIn, specifiersOf, targetOf } from "./imports.ts";

/** The rooms of the core, from the ground up: each may use those before it. */
const ROOMS = [
  "base",
  "model",
  "texts",
  "law",
  "ledger",
  "matching",
  "aging",
  "dunning",
  "priority",
  "letters",
  "indicators",
  "workbook",
  "entry",
  "view",
];

/** Packages by the part that may use them; those of `shared` run in Apps Script, Preact only in the components. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  shared: ["mustache", "fast-xml-parser", "ibantools", "preact", "preact/hooks"],
  "apps-script": ["preact", "preact/hooks"],
  extension: [
    "preact",
    "preact/hooks",
    "@cantoo/pdf-lib",
    "fontkit",
    "uqr",
    "fflate",
    "read-excel-file/browser",
    "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?url",
    "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf?url",
  ],
};

const isConfiguration = (path: string): boolean =>
  /(\.config\.ts|\/build\.ts|\/store\/|\/bundle\/)/.test(path);

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly path?: string;
  readonly package?: string;
}

/** Read once: every rule looks at the same imports. */
const importsIn = new Map<string, readonly Import[]>();

function importsOf(folder: string): readonly Import[] {
  const known = importsIn.get(folder);
  if (known !== undefined) return known;
  const found = sourcesIn(folder)
    .filter((path) => !isConfiguration(path))
    .flatMap((from) =>
      specifiersOf(from).map((specifier) => ({ from, specifier, ...targetOf(from, specifier) })),
    );
  importsIn.set(folder, found);
  return found;
}

const say = ({ from, specifier }: Import): string => `${from} ← ${specifier}`;

describe("La maison", () => {
  it("le vérificateur lit bien les imports (imports nus, réexports, types)", () => {
    const found = specifiersOf("shared/workbook/refresh.ts");
    expect(found).toContain("./read-book.ts");
    expect(found).toContain("../model/cell.ts");
  });

  it.each(["shared", "apps-script", "extension"])("%s n'importe jamais les tests", (part) => {
    expect(
      importsOf(part)
        .filter(({ path }) => path?.startsWith("test/"))
        .map(say),
    ).toEqual([]);
  });

  it("shared n'importe rien de nos autres parties", () => {
    expect(
      importsOf("shared")
        .filter(({ path }) => path !== undefined && !path.startsWith("shared/"))
        .map(say),
    ).toEqual([]);
  });

  it("le module et l'extension ne s'importent pas l'un l'autre", () => {
    const allowed = (part: string) => (entry: Import) =>
      entry.path !== undefined &&
      !entry.path.startsWith("shared/") &&
      !entry.path.startsWith(`${part}/`) &&
      entry.path !== "package.json";
    expect(importsOf("apps-script").filter(allowed("apps-script")).map(say)).toEqual([]);
    expect(importsOf("extension").filter(allowed("extension")).map(say)).toEqual([]);
  });

  it("dans shared, une pièce n'importe que les pièces d'avant", () => {
    const room = (path: string): number => ROOMS.indexOf(path.split("/")[1] ?? "");
    const imports = importsOf("shared").filter(({ path }) => path !== undefined);
    expect(imports.filter(({ from }) => room(from) < 0).map(say)).toEqual([]);
    expect(imports.filter(({ from, path }) => room(path ?? "") > room(from)).map(say)).toEqual([]);
  });

  it.each(["shared", "apps-script", "extension"])("aucune boucle d'imports dans %s", (part) => {
    const graph = new Map<string, string[]>();
    for (const { from, path } of importsOf(part))
      if (path) graph.set(from, [...(graph.get(from) ?? []), path]);
    const done = new Set<string>();
    const loops: string[] = [];
    const walk = (node: string, trail: readonly string[]): void => {
      if (trail.includes(node)) loops.push([...trail.slice(trail.indexOf(node)), node].join(" → "));
      if (trail.includes(node) || done.has(node)) return;
      for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
      done.add(node);
    };
    for (const node of graph.keys()) walk(node, []);
    expect(loops).toEqual([]);
  });

  it.each(Object.keys(PACKAGES))("%s n'utilise que les paquets permis", (part) => {
    const allowed = new Set(PACKAGES[part]);
    const used = importsOf(part).filter(
      (entry) => entry.package !== undefined && !entry.specifier.endsWith(".css"),
    );
    expect(used.filter((entry) => !allowed.has(entry.package ?? "")).map(say)).toEqual([]);
  });

  it("dans shared, seules les vues partagées (view) utilisent Preact", () => {
    const used = importsOf("shared").filter((entry) => entry.package?.startsWith("preact"));
    expect(used.filter(({ from }) => !from.startsWith("shared/view/")).map(say)).toEqual([]);
  });

  it("chaque paquet permis figure dans package.json avec une version exacte", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const all: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(all))
      expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+$/);
    expect(existsSync(join(ROOT, "package-lock.json"))).toBe(true);
  });
});

describe("Pureté du cœur", () => {
  /** What would give the core a clock, a language setting, chance or a platform. */
  const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
    ["horloge", /\bDate\.now\b|\bnew Date\b|\bDate\(\)|\bperformance\b/],
    ["langue de la machine", /\bIntl\b|\btoLocale[A-Z]\w*\(|\blocaleCompare\b/],
    ["hasard", /\bMath\.random\b|\bcrypto\b/],
    [
      "plateforme",
      /\b(?:SpreadsheetApp|Utilities|PropertiesService|HtmlService|google\.script|chrome\.|window\.|document\.|fetch\(|XMLHttpRequest|setTimeout|setInterval|process\.|console\.)/,
    ],
    [
      "méthode trop récente",
      /\.replaceAll\(|\.at\(-?\d*\)|\bObject\.hasOwn\b|\bstructuredClone\b|\.toSorted\(|\.findLast\(/,
    ],
    ["syntaxe qu'Apps Script n'a pas", /\(\?<[=!]|\b\d+n\b|\bimport\(/],
  ];

  const code = (path: string): string =>
    readFileSync(join(ROOT, path), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/(^|[^:"'`])\/\/.*$/gm, "$1");

  it.each(FORBIDDEN)("shared n'utilise aucune %s", (_name, pattern) => {
    const guilty = sourcesIn("shared").filter((path) => pattern.test(code(path)));
    expect(guilty).toEqual([]);
  });

  it("le filtre reconnaît ce qu'il interdit", () => {
    expect(FORBIDDEN[0]?.[1].test("const a = new Date();")).toBe(true);
    expect(FORBIDDEN[5]?.[1].test("/(?<=a)b/")).toBe(true);
  });

  it("seul selectors.ts dit comment est faite la page de Gmail", () => {
    const looks = /\.(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\(\s*["'`](?!\[\$\{OWN_MARK\})/;
    expect(looks.test(`one.closest("tr[role='row']")`)).toBe(true);
    expect(sourcesIn("extension/gmail").filter((path) => looks.test(code(path)))).toEqual([]);
  });

  it("ouvrir un classeur ne charge pas la lecture des fichiers ni l'écriture des lettres", () => {
    const first = loadedWith("extension/panel/work/book-work.ts");
    const heavy = [
      "extension/local/bring-in.ts",
      "extension/local/excel-tabs.ts",
      "extension/drafting/prepare-reminder.ts",
      "extension/matching/change-payments.ts",
    ];
    expect(first).toContain("extension/reading/read-workbook.ts");
    expect(first.filter((path) => heavy.includes(path))).toEqual([]);
  });

  it("seuls les dossiers platform nomment les services de Google et de Chrome", () => {
    const google =
      /\b(?:SpreadsheetApp|PropertiesService|HtmlService|LockService|Utilities\.|Session\.|ScriptApp)\b/;
    const outsideOf = (part: string): readonly string[] =>
      sourcesIn(part).filter((path) => !path.includes("/platform/") && !isConfiguration(path));
    expect(outsideOf("apps-script").filter((path) => google.test(code(path)))).toEqual([]);
    expect(outsideOf("extension").filter((path) => /\bchrome\.[a-z]/.test(code(path)))).toEqual([]);
  });
});
