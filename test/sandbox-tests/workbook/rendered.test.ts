import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayedNumber, formatOfPattern } from "../../sandbox/workbook/rendered.ts";
import { serialOf, wallClockOf } from "../../sandbox/workbook/serial.ts";

describe("Ce qu'affiche une cellule", () => {
  it.each([
    { value: 1234.5, pattern: "#,##0.00 €", shown: "1\u202f234,50 €" },
    { value: -1234567.891, pattern: "#,##0.00", shown: "-1\u202f234\u202f567,89" },
    { value: 1.005, pattern: "0.00", shown: "1,01" },
    { value: -0.001, pattern: "0.00", shown: "0,00" },
    { value: 0.125, pattern: "0.0%", shown: "12,5%" },
    { value: 12, pattern: '0" j"', shown: "12 j" },
    { value: 7, pattern: "000", shown: "007" },
    { value: -5, pattern: "0.00;(0.00)", shown: "(5,00)" },
    { value: 12.5, pattern: "#,##0.00\u00a0[$€-40C]", shown: "12,50\u00a0€" },
    { value: 12.5, pattern: "0.##", shown: "12,5" },
    { value: 46387, pattern: "dd/MM/yyyy", shown: "31/12/2026" },
    { value: 46387, pattern: "dd/mm/yy", shown: "31/12/26" },
    { value: 46387, pattern: "yyyy-mm-dd", shown: "2026-12-31" },
    { value: 46387, pattern: "d mmm yyyy", shown: "31 déc. 2026" },
    { value: 46387, pattern: "dddd d mmmm yyyy", shown: "jeudi 31 décembre 2026" },
    { value: 46387.5, pattern: "dd/MM/yyyy HH:mm", shown: "31/12/2026 12:00" },
    { value: 0.5 + 5 / 1440, pattern: "hh:mm:ss", shown: "12:05:00" },
  ])("$value en « $pattern » : $shown", ({ value, pattern, shown }) => {
    expect(displayedNumber(value, formatOfPattern(pattern))).toBe(shown);
  });

  it("sans format, la virgule décimale et dix chiffres significatifs", () => {
    expect(displayedNumber(1234.56, undefined)).toBe("1234,56");
    expect(displayedNumber(1 / 3, undefined)).toBe("0,3333333333");
    expect(displayedNumber(123456789012, undefined)).toBe("123456789012");
  });

  it.each([
    ["dd/MM/yyyy", "DATE"],
    ["dd/mm/yyyy hh:mm", "DATE_TIME"],
    ["hh:mm", "TIME"],
    ["0.0%", "PERCENT"],
    ["#,##0.00 €", "CURRENCY"],
    ["#,##0.00", "NUMBER"],
    ["@", "TEXT"],
  ])("le format « %s » est de type %s", (pattern, type) => {
    expect(formatOfPattern(pattern)?.type).toBe(type);
  });

  it("un numéro de série redonne son jour, de 1900 à 2199", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 109_000 }), (serial) => {
        const { year, month, day } = wallClockOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
      }),
    );
  });
});
