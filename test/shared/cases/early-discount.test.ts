import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Réglé", "Payée le"];
const paid = (amount: Cell, on: Cell): readonly (readonly Cell[])[] => [
  HEADERS,
  ["Martin", "FA-1", "01/09/2026", "15/10/2026", 10000, amount, on],
];
const QUESTION = "à vérifier | hold | FA-1 | 0";

describe("Escompte : un petit reste d'une facture réglée avant l'échéance", () => {
  it.each([
    { left: 300, on: "14/10/2026", why: "3 %, la veille de l'échéance" },
    { left: 200, on: "10/09/2026", why: "2 %, longtemps avant" },
    { left: 10, on: "10/09/2026", why: "un petit reste, sous le minimum de relance" },
  ])("reste $left €, réglée le $on ($why) : proposé, rien n'est réclamé", ({ left, on }) => {
    const read = readSheet({ cells: paid(10000 - left, on) });
    expect(read.plan).toEqual([QUESTION]);
    expect(read.said("early-discount-proposed")).toHaveLength(1);
    expect(read.total).toBe(left);
  });

  it.each([
    { left: 301, on: "10/09/2026", why: "plus de 3 %" },
    { left: 200, on: "15/10/2026", why: "réglée le jour de l'échéance" },
    { left: 200, on: "20/10/2026", why: "réglée en retard" },
    { left: 200, on: "", why: "sans date de règlement" },
  ])("reste $left €, réglée le « $on » ($why) : un reste ordinaire, relancé", ({ left, on }) => {
    const read = readSheet({ cells: paid(10000 - left, on) });
    expect(read.plan).toEqual([`à faire | reminder | FA-1 | ${left}`]);
    expect(read.said("early-discount-proposed")).toEqual([]);
  });

  it("l'anomalie dit le montant, la facture et quoi faire", () => {
    expect(readSheet({ cells: paid(9800, "10/09/2026") }).said("early-discount-proposed")).toEqual([
      "200,00 € restent sur FA-1, réglée avant son échéance : escompte ? Rien n’est réclamé en attendant.",
    ]);
  });

  it("proposé dès le règlement, avant même l'échéance", () => {
    const read = readSheet({ cells: paid(9800, "10/09/2026"), on: "2026-09-20" });
    expect(read.said("early-discount-proposed")).toHaveLength(1);
    expect(read.plan).toEqual([]);
  });

  it("le même par un règlement de « Règlements »", () => {
    const read = readSheet({
      cells: paid("", ""),
      payments: [
        { Identifiant: "b1", Date: "10/09/2026", Client: "Martin", Montant: 9800, Factures: "FA-1" },
      ],
    });
    expect(read.plan).toEqual([QUESTION]);
  });

  it("accepté (une ligne « escompte » de Règlements) : la facture est soldée", () => {
    const read = readSheet({
      cells: paid(9800, "10/09/2026"),
      payments: [
        {
          Identifiant: "x1",
          Date: "17/11/2026",
          Client: "Martin",
          Libellé: "Escompte accordé sur FA-1",
          Montant: 200,
          Factures: "FA-1=200,00",
          Moyen: "escompte",
        },
      ],
    });
    expect([read.total, read.plan]).toEqual([0, []]);
  });

  it("refusé au journal : le reste se relance, la question cesse", () => {
    const journal = [
      {
        Identifiant: "e1",
        Date: "10/11/2026",
        Client: "Martin",
        Factures: "FA-1",
        Événement: "note",
        Motif: "escompte refusé",
      },
    ];
    const read = readSheet({ cells: paid(9800, "10/09/2026"), journal });
    expect(read.plan).toEqual(["à faire | reminder | FA-1 | 200"]);
    expect(read.said("early-discount-proposed")).toEqual([]);
  });
});
