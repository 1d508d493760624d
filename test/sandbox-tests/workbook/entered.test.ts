import { describe, expect, it } from "vitest";
import { parseEntered, typedCell } from "../../sandbox/workbook/entered.ts";

/** Days between 1899-12-30 and a day, counted month by month: an independent serial number. */
function serial(year: number, month: number, day: number): number {
  const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  let days = 1 + day;
  for (let y = 1900; y < year; y += 1) days += leap(y) ? 366 : 365;
  const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30];
  for (let m = 1; m < month; m += 1) days += lengths[m - 1] ?? 0;
  return days;
}

describe("Ce qui est tapé dans un classeur français", () => {
  it("le numéro de série du 1er janvier 2026 est 46023", () => {
    expect(serial(2026, 1, 1)).toBe(46023);
  });

  it.each([
    { typed: "1 234,56", value: 1234.56, pattern: "#,##0.00" },
    { typed: "1\u202f234,56", value: 1234.56, pattern: "#,##0.00" },
    { typed: "1\u00a0234\u00a0567", value: 1234567, pattern: "#,##0" },
    { typed: "1 234,56 €", value: 1234.56, pattern: "#,##0.00\u00a0[$€-40C]" },
    { typed: "12 %", value: 0.12, pattern: "0%" },
    { typed: "14,5 %", value: 0.145, pattern: "0.00%" },
    { typed: "-12,5", value: -12.5, pattern: undefined },
    { typed: "(123,45)", value: -123.45, pattern: undefined },
    { typed: "00123", value: 123, pattern: undefined },
    { typed: ",5", value: 0.5, pattern: undefined },
    { typed: "1,5E3", value: 1500, pattern: "0.00E+00" },
  ])("« $typed » est le nombre $value", ({ typed, value, pattern }) => {
    const entered = parseEntered(typed, 2026);
    expect(entered.value).toBe(value);
    expect(entered.format?.pattern).toBe(pattern);
  });

  it.each([
    { typed: "31/12/2026", day: [2026, 12, 31] },
    { typed: "2026-12-31", day: [2026, 12, 31] },
    { typed: "31 déc. 2026", day: [2026, 12, 31] },
    { typed: "31 décembre 2026", day: [2026, 12, 31] },
    { typed: "1er août 2026", day: [2026, 8, 1] },
    { typed: "29/02/2028", day: [2028, 2, 29] },
    { typed: "1/2", day: [2026, 2, 1] },
    { typed: "05-03-27", day: [2027, 3, 5] },
  ] as const)("« $typed » est un jour et prend un format de date", ({ typed, day: [year, month, day] }) => {
    expect(parseEntered(typed, 2026)).toEqual({
      value: serial(year, month, day),
      format: { type: "DATE", pattern: "dd/MM/yyyy" },
    });
  });

  it("une heure est la fraction du jour", () => {
    expect(parseEntered("31/12/2026 18:00", 2026).value).toBe(serial(2026, 12, 31) + 0.75);
    expect(parseEntered("06:00", 2026).value).toBe(0.25);
  });

  it.each([
    "31/02/2026",
    "1234.56",
    "12 34",
    "FA-2026-01",
    "33 6 12",
    "1,234,5",
    "  ",
    "Vrai ?",
    "31 foo 2026",
  ])("« %s » reste un texte", (typed) => {
    expect(parseEntered(typed, 2026)).toEqual({ value: typed });
  });

  it("VRAI et FAUX sont des booléens, un texte après une apostrophe reste tel quel, « = » ouvre une formule", () => {
    expect(parseEntered("VRAI", 2026).value).toBe(true);
    expect(parseEntered("faux", 2026).value).toBe(false);
    expect(parseEntered("'=1+1", 2026)).toEqual({ value: "=1+1" });
    expect(parseEntered("=A1+1", 2026)).toEqual({ value: "", formula: "=A1+1" });
  });

  it("une cellule en texte brut garde le texte, une cellule de date garde son format", () => {
    const text = typedCell({ value: null, format: { type: "TEXT", pattern: "@" } }, "0612345678", 2026);
    expect(text.value).toBe("0612345678");
    const day = typedCell({ value: null, format: { type: "DATE", pattern: "d mmm yyyy" } }, "1/3/2026", 2026);
    expect(day).toEqual({ value: serial(2026, 3, 1), format: { type: "DATE", pattern: "d mmm yyyy" } });
  });
});
