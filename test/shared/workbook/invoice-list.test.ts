import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { readInvoiceList, writeInvoiceList } from "#shared/workbook/invoice-list.ts";

describe("Cellule « Factures »", () => {
  it.each([
    { cell: "FA-12", read: [{ number: "FA-12", amount: undefined }], why: "une seule facture" },
    {
      cell: "FA-12, FA-13",
      read: [
        { number: "FA-12", amount: undefined },
        { number: "FA-13", amount: undefined },
      ],
      why: "séparées par virgule et espace",
    },
    { cell: "FA-12=300,00", read: [{ number: "FA-12", amount: 30_000 }], why: "une part, virgule décimale" },
    {
      cell: "FA-12=300,00, FA-13=1 200,50, FA-14",
      read: [
        { number: "FA-12", amount: 30_000 },
        { number: "FA-13", amount: 120_050 },
        { number: "FA-14", amount: undefined },
      ],
      why: "plusieurs parts et une facture entière",
    },
    {
      cell: "FA-12,FA-13",
      read: [
        { number: "FA-12", amount: undefined },
        { number: "FA-13", amount: undefined },
      ],
      why: "écrites à la main sans espace",
    },
    {
      cell: "FA-12 = 300 ; FA-13",
      read: [
        { number: "FA-12", amount: 30_000 },
        { number: "FA-13", amount: undefined },
      ],
      why: "point-virgule et part sans centimes",
    },
    {
      cell: 20260012,
      read: [{ number: "20260012", amount: undefined }],
      why: "un numéro que la feuille tient pour un nombre",
    },
    {
      cell: "=FA-7, FA-8",
      read: [
        { number: "=FA-7", amount: undefined },
        { number: "FA-8", amount: undefined },
      ],
      why: "un numéro qui ressemble à une formule",
    },
    {
      cell: '"FA-4=100,00, FA-5"=20,00',
      read: [{ number: "FA-4=100,00, FA-5", amount: 2000 }],
      why: "un numéro qui contient nos séparateurs",
    },
    { cell: "", read: [], why: "cellule vide" },
    { cell: null, read: [], why: "aucune cellule" },
  ])("« $cell » ($why)", ({ cell, read }) => {
    expect(readInvoiceList(cell)).toEqual(read);
  });

  it("ce qui est écrit se relit à l'identique", () => {
    const number = fc.oneof(
      fc.stringMatching(/^[A-Z]{1,3}-?[0-9]{1,6}(\/[0-9]{2})?$/),
      // Numbers that hold our own separators.
      fc.stringMatching(/^[=A-Z][A-Z0-9=,;" -]{0,10}[A-Z0-9]$/).map((text) => text.replace(/ +/g, " ")),
    );
    const amount = fc.option(fc.integer({ min: 1, max: 99_999_999 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.record({ number, amount }), { maxLength: 6 }), (list) => {
        const invoices = list.map((entry) => ({
          number: entry.number,
          amount: entry.amount === undefined ? undefined : cents(entry.amount),
        }));
        expect(readInvoiceList(writeInvoiceList(invoices))).toEqual(invoices);
      }),
    );
  });
});
