import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { composeLetter, type Letter, type LetterInput } from "#shared/letters/compose.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { CASES } from "./cases.ts";

const FOLDER = join(import.meta.dirname, "golden");
const UPDATE = process.env.UPDATE_GOLDEN === "1";

const fileOf = (name: string): string =>
  join(FOLDER, `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/, "")}.txt`);

function letterOf(input: LetterInput): Letter {
  const result = composeLetter(input);
  if (result.kind === "gaps") throw new Error(result.gaps.map((gap) => gap.message).join("\n"));
  return result.letter;
}

/** What a person reviews: the envelope, then the letter as it is read. */
function printed(letter: Letter): string {
  const head = [`À : ${letter.to.join(", ")}`];
  if (letter.cc.length > 0) head.push(`Copie : ${letter.cc.join(", ")}`);
  head.push(`Objet : ${letter.subject}`);
  return `${head.join("\n")}\n\n${letter.text}`;
}

if (UPDATE) {
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, input } of CASES) writeFileSync(fileOf(name), printed(letterOf(input)));
}

describe("Copies de référence des lettres (UPDATE_GOLDEN=1 les réécrit, une personne les relit)", () => {
  it.each(CASES.map((one) => [one.name, one.input] as const))("« %s » est la lettre relue", (name, input) => {
    expect(printed(letterOf(input))).toBe(readFileSync(fileOf(name), "utf8"));
  });

  it.each(CASES.map((one) => [one.name, one.input] as const))(
    "« %s » ne soulève aucune remarque",
    (_, input) => {
      expect(letterOf(input).findings).toEqual([]);
    },
  );

  it("chaque modèle a sa copie, et chaque copie son cas", () => {
    const written = new Set(CASES.map(({ input }) => input.template.name));
    expect(DEFAULT_TEMPLATES.map((one) => one.name).filter((name) => !written.has(name))).toEqual([]);
    expect(readdirSync(FOLDER).sort()).toEqual(
      CASES.map(({ name }) => fileOf(name).slice(FOLDER.length + 1)).sort(),
    );
  });

  it("chaque étape des six scénarios qui écrit a son modèle, une seule fois", () => {
    const names = DEFAULT_TEMPLATES.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    const wanted = DEFAULT_SCENARIOS.flatMap(({ steps }) => steps.map((step) => step.template));
    expect(wanted.filter((name) => name !== "" && !names.includes(name))).toEqual([]);
  });
});
