import { describe, expect, it } from "vitest";
import { parseEntered, typedCell } from "../../sandbox/workbook/entered.ts";
import { localeOf } from "../../sandbox/workbook/locale.ts";
import { displayed, displayedNumber } from "../../sandbox/workbook/rendered.ts";
import { serialOf } from "../../sandbox/workbook/serial.ts";

const us = localeOf("en_US");
const de = localeOf("de_DE");

describe("Langue du classeur", () => {
  it("en anglais des États-Unis le mois vient d'abord et le point sépare les décimales", () => {
    expect(parseEntered("3/4/2026", 2026, us)).toMatchObject({ value: serialOf(2026, 3, 4) });
    expect(parseEntered("1,234.56", 2026, us)).toMatchObject({ value: 1234.56 });
    expect(parseEntered("$12.50", 2026, us)).toMatchObject({ value: 12.5, format: { type: "CURRENCY" } });
    expect(parseEntered("TRUE", 2026, us)).toEqual({ value: true });
  });

  it("ce que la langue n'écrit pas ainsi reste un texte", () => {
    expect(parseEntered("31/12/2026", 2026, us)).toEqual({ value: "31/12/2026" });
    expect(parseEntered("1234,56", 2026, us)).toEqual({ value: "1234,56" });
    expect(parseEntered("12.5", 2026)).toEqual({ value: "12.5" });
    expect(parseEntered("VRAI", 2026, us)).toEqual({ value: "VRAI" });
  });

  it("en allemand les jours ont des points, les milliers aussi", () => {
    expect(parseEntered("31.12.2026", 2026, de)).toMatchObject({ value: serialOf(2026, 12, 31) });
    expect(parseEntered("1.234,56 €", 2026, de)).toMatchObject({ value: 1234.56 });
    expect(displayedNumber(1234.5, { type: "NUMBER", pattern: "#,##0.00" }, de)).toBe("1.234,50");
  });

  it("chaque langue montre à sa façon", () => {
    const format = { type: "NUMBER", pattern: "#,##0.00" } as const;
    expect(displayedNumber(1234.5, format, us)).toBe("1,234.50");
    expect(displayedNumber(1234.5, format)).toBe("1\u202f234,50");
    expect(displayed({ value: true }, us)).toBe("TRUE");
    expect(displayed(typedCell({ value: null }, "5/12/2026", 2026, us), us)).toBe("5/12/2026");
    const long = { type: "DATE", pattern: "d mmmm yyyy" } as const;
    expect(displayedNumber(serialOf(2026, 5, 12) ?? 0, long, us)).toBe("12 May 2026");
    expect(displayedNumber(serialOf(2026, 8, 1) ?? 0, long)).toBe("1 août 2026");
  });
});
