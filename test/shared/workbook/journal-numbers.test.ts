import { describe, expect, it } from "vitest";
import { plannedOn, type Workbook } from "../cases/grouped-book.ts";

const A = "Menuiserie Aubry";
const invoice = (client: string, number: string, euros = 1000) => [
  client,
  number,
  "02/03/2026",
  "01/04/2026",
  euros,
];

function namedIn(typed: string, invoices: Workbook["invoices"], more: Partial<Workbook> = {}) {
  const { book, lines } = plannedOn("2026-06-22", {
    invoices,
    journal: [
      {
        Date: "18/06/2026",
        Client: A,
        Factures: typed,
        Événement: "promesse",
        "Date promise": "30/06/2026",
      },
    ],
    ...more,
  });
  const held = lines.filter(({ state }) => state === "suspendue").flatMap(({ parts }) => parts);
  return {
    read: book.journal[0]?.invoices.map(({ number }) => number),
    held: held.map(({ open }) => open.item.number).sort(),
  };
}

describe("Un numéro de facture tapé à la main dans le journal", () => {
  it.each(["fa 12", "FA12", "Fa 12", "fa_12", "FA 12=1000,00"])("« %s » est la facture FA-12", (typed) => {
    expect(namedIn(typed, [invoice(A, "FA-12"), invoice(A, "FA-13")])).toEqual({
      read: ["FA-12"],
      held: ["FA-12"],
    });
  });

  it("deux factures qui pourraient l'être : aucune n'est devinée", () => {
    const { read, held } = namedIn("FA 12", [invoice(A, "FA-12"), invoice(A, "FA12")]);
    expect([read, held]).toEqual([["FA 12"], []]);
  });

  it("les chiffres ne se recollent pas : FA-1-2 n'est pas FA-12", () => {
    expect(namedIn("FA-1-2", [invoice(A, "FA-12")]).held).toEqual([]);
  });

  it("un numéro exact d'un autre client reste ce qu'il est", () => {
    const { read } = namedIn("FA12", [invoice(A, "FA-12"), invoice("Boulangerie Morel", "FA12")]);
    expect(read).toEqual(["FA12"]);
  });

  it("le payeur nomme ainsi les factures de ceux pour qui il paie", () => {
    const { held } = namedIn("fa 12", [invoice("Agence Nord", "FA-12")], {
      clients: [{ Client: "Agence Nord", Payeur: A }, { Client: A }],
    });
    expect(held).toEqual(["FA-12"]);
  });
});
