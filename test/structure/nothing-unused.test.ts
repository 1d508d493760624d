import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sourcesIn } from "./imports.ts";

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
/** Its functions are called by Google, by no source of ours. */
const CALLED_BY_GOOGLE = "apps-script/entry.ts";

const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(WORD) ?? []);

const product = ["shared", "extension", "apps-script"].flatMap(sourcesIn);
const words = new Map(product.map((path) => [path, wordsOf(textOf(path))]));
const inTests = wordsOf(sourcesIn("test").map(textOf).join("\n"));

/** How many files of the product say each word. */
const files = new Map<string, number>();
for (const said of words.values()) for (const word of said) files.set(word, (files.get(word) ?? 0) + 1);

/** The keys of a file of texts that nothing else names, in another file or in the same one. */
function unusedKeys(text: string, isElsewhere: (word: string) => boolean): readonly string[] {
  const keys = new Set([...text.matchAll(/^\s+([\p{L}_$][\p{L}\p{N}_$]*):\s/gmu)].map(([, key = ""]) => key));
  // Read by its name, by its quoted name, or taken out of an object on the line of its brace.
  const named = new Set(
    [...text.matchAll(/(?:\.|["'`]|[{(,] ?)([\p{L}_$][\p{L}\p{N}_$]*)(?![\p{L}\p{N}_$]*:)/gu)].map(
      ([, key = ""]) => key,
    ),
  );
  return [...keys].filter((key) => !isElsewhere(key) && !named.has(key));
}

/** What a file exports by name; a type may say what an exported function takes or gives. */
function exportedBy(text: string): readonly { readonly name: string; readonly isType: boolean }[] {
  const found = text.matchAll(
    /^export (?:async )?(const|function\*?|class|interface|type) ([\p{L}_$][\p{L}\p{N}_$]*)/gmu,
  );
  return [...found].map(([, kind = "", name = ""]) => ({
    name,
    isType: kind === "interface" || kind === "type",
  }));
}

describe("Rien d'inutile", () => {
  it("reconnaît un mot que rien ne dit", () => {
    const text =
      "export const texts = {\n  used: 'a',\n  own: 'b',\n  lost: 'c',\n  both: () => texts.own,\n};\n";
    expect(unusedKeys(text, (word) => word === "used" || word === "both")).toEqual(["lost"]);
  });

  it("chaque phrase des textes est dite quelque part", () => {
    const lost = product
      .filter((path) => path.startsWith("shared/texts/"))
      .flatMap((path) =>
        unusedKeys(textOf(path), (word) => (files.get(word) ?? 0) > 1).map((key) => `${path} ${key}`),
      );
    expect(lost).toEqual([]);
  });

  it("ce qui est exporté sert ailleurs", () => {
    const lost = product
      .filter((path) => !path.startsWith(CALLED_BY_GOOGLE))
      .flatMap((path) =>
        exportedBy(textOf(path))
          .filter(({ name }) => (files.get(name) ?? 0) < 2 && !inTests.has(name))
          .filter(({ name, isType }) => !isType || textOf(path).split(name).length <= 2)
          .map(({ name }) => `${path} ${name}`),
      );
    expect(lost).toEqual([]);
  });
});
