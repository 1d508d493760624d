import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addDays, type Day, dayFrom, dayOfSerial, daysBetween, serialOfDay } from "#shared/base/day.ts";
import { formatEnglishAmount, formatEnglishDay } from "#shared/base/english-format.ts";
import { formatAmount, formatDay, formatLongDay, formatNumber } from "#shared/base/french-format.ts";
import { type Cents, cents, centsFromEuros, eurosFromCents } from "#shared/base/money.ts";
import { readAmount } from "#shared/base/read-amount.ts";
import { readDay } from "#shared/base/read-day.ts";
import { hostileCell } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

const MOST = 99_999_999_999;
const anyCents: fc.Arbitrary<Cents> = fc.integer({ min: -MOST, max: MOST }).map(cents);

/** The digits of a number in groups of three. */
function grouped(digits: string, sign: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(sign);
}

/** An amount as people and programs write it, always with its two decimals. */
const written = fc
  .record({
    amount: anyCents,
    style: fc.constantFrom(
      { thousands: "", decimals: "," },
      { thousands: "", decimals: "." },
      { thousands: " ", decimals: "," },
      { thousands: "\u00a0", decimals: "," },
      { thousands: "\u202f", decimals: "," },
      { thousands: ".", decimals: "," },
      { thousands: ",", decimals: "." },
      { thousands: "'", decimals: "." },
      { thousands: " ", decimals: "." },
    ),
    minus: fc.constantFrom("-", "\u2212", "- ", "after", "parentheses"),
    around: fc.constantFrom(["", ""], ["", " €"], ["", "\u00a0€"], ["€ ", ""], ["", " EUR"], ["  ", " "]),
  })
  .map(({ amount, style, minus, around: [before = "", after = ""] }) => {
    const digits = String(Math.abs(amount)).padStart(3, "0");
    const text = `${grouped(digits.slice(0, -2), style.thousands)}${style.decimals}${digits.slice(-2)}`;
    if (amount >= 0) return { amount, text: `${before}${text}${after}` };
    if (minus === "after") return { amount, text: `${before}${text}-${after}` };
    if (minus === "parentheses") return { amount, text: `(${before}${text}${after})` };
    return { amount, text: `${minus}${before}${text}${after}` };
  });

describe("Montants : quelle que soit l'écriture", () => {
  it("un montant écrit avec ses centimes se lit au centime", () => {
    fc.assert(
      fc.property(written, ({ amount, text }) => {
        expect(readAmount(text), text).toMatchObject({ kind: "amount", cents: amount });
      }),
      runs(600),
    );
  });

  it("ce que Crescendo écrit, il le relit : en français, en anglais, en nombre de tableur", () => {
    fc.assert(
      fc.property(anyCents, (amount) => {
        for (const cell of [
          formatAmount(amount),
          formatNumber(amount),
          formatEnglishAmount(amount),
          eurosFromCents(amount),
        ])
          expect(readAmount(cell), String(cell)).toMatchObject({ kind: "amount", cents: amount });
        expect(centsFromEuros(eurosFromCents(amount))).toBe(amount);
      }),
      runs(400),
    );
  });

  it("un nombre plus grand ne donne jamais un montant plus petit", () => {
    const euros = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(euros, euros, (a, b) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(centsFromEuros(low)).toBeLessThanOrEqual(centsFromEuros(high));
      }),
      runs(400),
    );
  });

  it("une cellule quelconque : un montant en centimes entiers et sûrs, ou aucun", () => {
    fc.assert(
      fc.property(hostileCell, fc.constantFrom(undefined, ",", "."), (cell, sign) => {
        const read = readAmount(cell, sign);
        if (read.kind === "amount") expect(Number.isSafeInteger(read.cents)).toBe(true);
        else expect(["empty", "unreadable"]).toContain(read.kind);
      }),
      runs(500),
    );
  });
});

/** Every day from 1950 to 2099. */
const FIRST = 18_264;
const LAST = 73_050;
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: FIRST, max: LAST }).map(dayOfSerial);

describe("Jours : quelle que soit l'écriture", () => {
  it("un jour écrit en toutes lettres, en chiffres ou en numéro se relit", () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const [year = "", month = "", date = ""] = on.split("-");
        const cells = [
          on,
          formatDay(on),
          formatLongDay(on),
          formatEnglishDay(on),
          `${date}.${month}.${year}`,
          `${Number(date)}/${Number(month)}/${year}`,
          `${year}${month}${date}`,
          `${on}T00:00:00`,
          `  ${formatDay(on)} `,
          serialOfDay(on),
          serialOfDay(on) + 0.75,
        ];
        for (const cell of cells) expect(readDay(cell), String(cell)).toEqual({ kind: "day", day: on });
      }),
      runs(300),
    );
  });

  it("une cellule quelconque : un jour du calendrier de 1950 à 2099, ou aucun", () => {
    fc.assert(
      fc.property(hostileCell, fc.boolean(), (cell, monthFirst) => {
        const read = readDay(cell, monthFirst);
        if (read.kind !== "day") {
          expect(["empty", "impossible", "unreadable"]).toContain(read.kind);
          return;
        }
        const [year, month, date] = read.day.split("-").map(Number);
        expect(dayFrom(year ?? 0, month ?? 0, date ?? 0)).toBe(read.day);
        expect(year).toBeGreaterThanOrEqual(1950);
        expect(year).toBeLessThanOrEqual(2099);
      }),
      runs(500),
    );
  });

  it("numéros de tableur et jours vont du même pas : l'écart, l'ordre et l'aller-retour", () => {
    const serial = fc.integer({ min: FIRST, max: LAST });
    fc.assert(
      fc.property(serial, serial, (a, b) => {
        const [from, to] = [dayOfSerial(a), dayOfSerial(b)];
        expect(daysBetween(from, to)).toBe(b - a);
        expect(from < to).toBe(a < b);
        expect(addDays(from, b - a)).toBe(to);
        // An independent calendar: the browser's own, in universal time.
        expect(new Date((a - 25_569) * 86_400_000).toISOString().slice(0, 10)).toBe(from);
      }),
      runs(400),
    );
  });
});
