import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { ECB_DECISIONS, ecbDecisionOn } from "#shared/law/ecb-decisions.ts";
import {
  endOfHalfYear,
  firstDayOf,
  floorOf,
  halfYearAfter,
  halfYearOf,
  isInTable,
  RATES,
  ratesOf,
} from "#shared/law/rates.ts";
import { ROOT } from "./imports.ts";

const LAW = "shared/law";

/** The last half-year whose order is published: moved by hand with the table, so that nothing is added by accident. */
const LAST_KNOWN = "2026 S2";

interface Row {
  readonly file: string;
  readonly articles: readonly string[];
  readonly tests: readonly string[];
}

/** Numbers of articles as the codes write them: `L441-10`, `R2192-31`, `1343-1`, `641`, `68-1250`. */
const numbersIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?<![\w-])(?:[LRD]\d{3,4}(?:-\d+)+(?:-[A-Z])?|\d{4}-\d|\d{4}|\d{3}(?:-\d)?|68-1250)(?![\w-])/g,
    ),
  ].map(([number]) => number);

const tick = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");

function rowsOfReadme(): readonly Row[] {
  const lines = readFileSync(join(ROOT, LAW, "README.md"), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, file = "", articles = "", , tests = ""] = line.split("|");
    const [name] = tick(file);
    return name?.endsWith(".ts") ? [{ file: name, articles: numbersIn(articles), tests: tick(tests) }] : [];
  });
}

const pathOfTest = (name: string): string =>
  name.startsWith("structure/") ? `test/${name}` : `test/shared/${name}`;

const ROWS = rowsOfReadme();
const FILES = readdirSync(join(ROOT, LAW)).filter((name) => name.endsWith(".ts"));

describe("Chaque règle de droit a son article et son test", () => {
  it("le vérificateur lit les numéros d'articles", () => {
    expect(
      numbersIn("C.com L441-10 II, D441-5; C.civ 1343-1, 641 CPC; law n° 68-1250; CMF D313-1-A"),
    ).toEqual(["L441-10", "D441-5", "1343-1", "641", "68-1250", "D313-1-A"]);
    expect(ROWS.length).toBeGreaterThan(10);
  });

  it("chaque fichier de shared/law figure une fois dans la table du README, et aucun autre", () => {
    expect(ROWS.map(({ file }) => file).sort()).toEqual([...FILES].sort());
  });

  it.each(ROWS.map((row) => [row.file, row] as const))(
    "%s cite les articles de sa ligne",
    (file, { articles }) => {
      expect(articles.length).toBeGreaterThan(0);
      const text = readFileSync(join(ROOT, LAW, file), "utf8");
      expect(articles.filter((number) => !text.includes(number))).toEqual([]);
    },
  );

  it.each(ROWS.map((row) => [row.file, row] as const))(
    "%s : ses tests existent et citent un de ses articles",
    (_file, { articles, tests }) => {
      expect(tests.length).toBeGreaterThan(0);
      const texts = tests.map((name) => {
        const path = join(ROOT, pathOfTest(name));
        expect([name, existsSync(path)]).toEqual([name, true]);
        return readFileSync(path, "utf8");
      });
      expect(articles.filter((number) => texts.some((text) => text.includes(number)))).not.toEqual([]);
    },
  );
});

describe("La table des taux (art. L441-10, R2192-31, L313-2)", () => {
  it("n'a ni trou ni chevauchement : chaque semestre suit le précédent, du premier au dernier jour", () => {
    RATES.forEach(({ halfYear }, at) => {
      const next = RATES[at + 1];
      if (next === undefined) return;
      expect(next.halfYear).toBe(halfYearAfter(halfYear));
      expect(addDays(endOfHalfYear(firstDayOf(halfYear)), 1)).toBe(firstDayOf(next.halfYear));
    });
    expect(new Set(RATES.map(({ halfYear }) => halfYear)).size).toBe(RATES.length);
  });

  it(`s'arrête au dernier semestre connu, ${LAST_KNOWN} : le suivant est refusé, jamais prolongé`, () => {
    expect(RATES[RATES.length - 1]?.halfYear).toBe(LAST_KNOWN);
    expect(ratesOf(halfYearAfter(LAST_KNOWN))).toBeUndefined();
    expect(isInTable(halfYearAfter(LAST_KNOWN))).toBe(false);
  });

  it.each(RATES.map((rates) => [rates.halfYear, rates] as const))(
    "%s : le taux refi est celui de la décision de la BCE en vigueur le premier jour, le plancher trois fois l'intérêt légal",
    (halfYear, rates) => {
      const decision = ecbDecisionOn(firstDayOf(halfYear));
      expect(rates.refi).toBe(decision?.rate);
      expect(rates.origin).toMatchObject({ kind: "table", refiSince: decision?.from });
      expect(floorOf(rates)).toBe(rates.legal + rates.legal + rates.legal);
    },
  );

  it("chaque arrêté est pris avant le semestre ou dans ses premiers jours, et publié ensuite", () => {
    for (const { halfYear, origin } of RATES) {
      if (origin.kind !== "table" || origin.decree === undefined) continue;
      const first = firstDayOf(halfYear);
      expect(origin.decree < first && origin.decree > addDays(first, -31)).toBe(true);
      if (origin.published !== undefined) expect(origin.published > origin.decree).toBe(true);
    }
  });

  it("les décisions de la BCE se suivent, chacune change le taux", () => {
    ECB_DECISIONS.forEach((decision, at) => {
      expect(decision.from).toBe(day(decision.from));
      const next = ECB_DECISIONS[at + 1];
      if (next === undefined) return;
      expect(next.from > decision.from).toBe(true);
      expect(next.rate).not.toBe(decision.rate);
    });
    expect(ecbDecisionOn(day("2014-09-09"))).toBeUndefined();
  });

  it.each([
    ["2026-09-15", 240],
    ["2026-09-16", 265],
    ["2022-07-26", 0],
    ["2022-07-27", 50],
  ])("le %s, le taux de la BCE est de %i centièmes", (on, rate) => {
    expect(ecbDecisionOn(day(on))?.rate).toBe(rate);
  });

  it("un semestre et son jour se répondent", () => {
    for (const { halfYear } of RATES) {
      const first = firstDayOf(halfYear);
      expect([halfYearOf(first), halfYearOf(endOfHalfYear(first))]).toEqual([halfYear, halfYear]);
      expect(halfYearOf(addDays(first, -1))).toBe(halfYearAfter(halfYear, -1));
    }
  });
});
