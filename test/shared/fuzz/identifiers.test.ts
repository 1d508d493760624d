import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { dayOfSerial } from "#shared/base/day.ts";
import { bicProblem, electronic, ibanProblem } from "#shared/base/iban.ts";
import { mobileNumber } from "#shared/base/mobile-number.ts";
import { cents } from "#shared/base/money.ts";
import { readTerms } from "#shared/law/payment-terms.ts";
import { lineIdentifier, readLineIdentifier } from "#shared/ledger/bank/line-key.ts";
import { isAddress, recipientsOf } from "#shared/letters/recipients.ts";
import type { BankFormat } from "#shared/model/bank.ts";
import { readInvoiceList, writeInvoiceList } from "#shared/workbook/invoice-list.ts";
import { readTwoRates } from "#shared/workbook/read-owner-rates.ts";
import { readSiren } from "../../../extension/lookups/siren.ts";
import { hostileCell, hostileText } from "../../fuzz/hostile.ts";
import { LONG_TEST, runs } from "../../fuzz/runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

/** Remainder of a long number, digit by digit (ISO 7064 as the standard's text gives it). */
const remainder97 = (digits: string): number =>
  [...digits].reduce((rest, one) => (rest * 10 + Number(one)) % 97, 0);
const digitsOf = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""));

/** A French IBAN built from its RIB: the bank's key, then the two check digits. */
const frenchIban = fc.tuple(digitsOf(5), digitsOf(5), digitsOf(11)).map(([bank, branch, account]) => {
  const key = String(97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(account)) % 97)).padStart(
    2,
    "0",
  );
  const bban = `${bank}${branch}${account}${key}`;
  // F = 15, R = 27, then 00 in the place of the check digits.
  return `FR${String(98 - remainder97(`${bban}152700`)).padStart(2, "0")}${bban}`;
});

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, one, at) => {
    const weighted = Number(one) * (at % 2 === 1 ? 2 : 1);
    return sum + Math.floor(weighted / 10) + (weighted % 10);
  }, 0) % 10;
const siren = digitsOf(8)
  .map((head) => `${head}${(10 - luhn(`${head}0`)) % 10}`)
  .filter((one) => one !== "000000000");

const replaced = (text: string, at: number, sign: string): string =>
  text.slice(0, at) + sign + text.slice(at + 1);

describe("IBAN, BIC, SIREN", () => {
  it("un IBAN juste l'est quels que soient ses espaces et sa casse ; un chiffre changé se voit toujours", () => {
    fc.assert(
      fc.property(
        frenchIban,
        fc.integer({ min: 2, max: 26 }),
        fc.integer({ min: 1, max: 9 }),
        (iban, at, by) => {
          expect(ibanProblem(iban)).toBe(undefined);
          const spaced = (iban.match(/.{1,4}/g) ?? []).join("\u00a0").toLowerCase();
          expect(ibanProblem(` IBAN : ${spaced}`)).toBe(undefined);
          expect(electronic(spaced)).toBe(iban);
          const wrong = replaced(iban, at, String((Number(iban[at]) + by) % 10));
          expect(ibanProblem(wrong), wrong).toBe("checksum");
        },
      ),
      runs(300),
    );
  });

  it("un SIREN juste se lit, seul ou en tête de SIRET ; un chiffre changé se voit toujours", () => {
    fc.assert(
      fc.property(siren, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        expect(readSiren(`${number.slice(0, 3)} ${number.slice(3, 6)}\u00a0${number.slice(6)}`)).toEqual({
          kind: "siren",
          siren: number,
        });
        const wrong = replaced(number, at, String((Number(number[at]) + by) % 10));
        expect(readSiren(wrong).kind, wrong).toBe("wrong");
      }),
      runs(300),
    );
  });

  it("un texte quelconque est refusé avec une raison, jamais une erreur", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect([undefined, "country", "length", "characters", "checksum"]).toContain(ibanProblem(text));
        expect([undefined, "country", "format"]).toContain(bicProblem(text));
        expect(["empty", "siren", "wrong"]).toContain(readSiren(text).kind);
        const terms = readTerms(text);
        if (terms !== undefined) expect(readTerms(text)).toEqual(terms);
        expect(typeof mobileNumber(text).kind).toBe("string");
      }),
      runs(500),
    );
  });
});

describe("Ce que gardent les cellules", () => {
  it("l'identifiant d'une ligne de banque se relit entier", () => {
    const key = fc.record({
      format: fc.constantFrom<BankFormat>("OFX", "CAMT.053", "CFONB 120", "CSV"),
      account: fc.oneof(fc.constant("0"), fc.stringMatching(/^[0-9a-f]{6}$/)),
      day: fc.integer({ min: 40_000, max: 60_000 }).map(dayOfSerial),
      amount: fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
      currency: fc.stringMatching(/^[A-Z]{3}$/),
      words: fc.stringMatching(/^[0-9a-f]{10}$/),
    });
    fc.assert(
      fc.property(key, fc.integer({ min: 1, max: 99_999 }), (given, rank) => {
        expect(readLineIdentifier(lineIdentifier(given, rank))).toEqual({ ...given, rank });
      }),
      runs(200),
    );
  });

  it("une cellule « Factures » quelconque : des numéros et des parts, écrits et relus à l'identique", () => {
    const cell = fc.oneof(
      hostileCell,
      fc
        .array(
          fc.constantFrom(
            "FA-1",
            "12",
            '"',
            '""',
            "=",
            ",",
            ";",
            " ",
            "\n",
            "300",
            ",5",
            ",00",
            "-",
            ".",
            "x",
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(cell, (given) => {
        const read = readInvoiceList(given);
        for (const { number, amount } of read) {
          expect(number.trim()).not.toBe("");
          expect(amount === undefined || Number.isSafeInteger(amount)).toBe(true);
        }
        expect(readInvoiceList(writeInvoiceList(read))).toEqual(read);
      }),
      runs(600),
    );
  });

  it("rien de ce qu'une cellule « Factures » dit ne s'y perd", () => {
    const number = fc.stringMatching(/^[A-Z]{1,3}-\d{1,5}$/);
    const part = fc.option(fc.integer({ min: 1, max: 9_999_999 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, part), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(", ", ",", ";", " ; "),
        (list, parting) => {
          const text = list
            .map(([one, amount]) => {
              if (amount === undefined) return one;
              const digits = String(amount).padStart(3, "0");
              return `${one}=${digits.slice(0, -2)},${digits.slice(-2)}`;
            })
            .join(parting);
          expect(readInvoiceList(text)).toEqual(
            list.map(([one, amount]) => ({
              number: one,
              amount: amount === undefined ? undefined : cents(amount),
            })),
          );
        },
      ),
      runs(300),
    );
  });

  it("une cellule d'adresses : n'en sortent que des adresses qu'un en-tête peut porter", () => {
    const cell = fc
      .array(
        fc.oneof(
          hostileText,
          fc.constantFrom("a@exemple.fr", "Bcc:", "Jean <b@exemple.fr>", "@", ",", ";", "\r\n"),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(cell, (text) => {
        for (const address of recipientsOf(text).addresses) {
          expect(isAddress(address)).toBe(true);
          expect(address).toMatch(/^[!-~]+$/);
          expect(address).not.toMatch(/[,;<>\s]/);
        }
      }),
      runs(400),
    );
  });

  it("des taux quelconques sont lus ou dits illisibles", () => {
    fc.assert(
      fc.property(hostileCell, (cell) => {
        const read = JSON.stringify(readTwoRates(cell));
        expect(read).not.toContain("null");
      }),
      runs(300),
    );
  });
});
