import { describe, expect, it } from "vitest";
import { readLines } from "./tabs-of-words.ts";

const FEC =
  "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise";

/** A sale of account 411: entry, day, customer, piece, amount. */
const sale = (entry: number, on: string, customer: string, piece: string, amount: string): string =>
  `VE;Ventes;${entry};${on};411000;Clients;${customer};${customer};${piece};${on};Vente;${amount};;;;;;`;

const flagged = (title: string, lines: readonly string[]): number[] =>
  readLines(title, lines).items.flatMap((item) => (item.duplicated ? [item.origin.row ?? 0] : []));

describe("Un numéro qui revient", () => {
  it("les échéances d'une même écriture ne sont pas des doublons", () => {
    expect(
      flagged("FEC", [
        FEC,
        sale(1, "20260115", "DUP", "F1", "10,00"),
        sale(1, "20260115", "DUP", "F1", "20,00"),
      ]),
    ).toEqual([]);
  });

  it("la pièce d'un abonnement, la même chaque mois, n'est pas un doublon", () => {
    expect(
      flagged("FEC", [
        FEC,
        sale(1, "20260115", "DUP", "ABO-7", "10,00"),
        sale(2, "20260215", "DUP", "ABO-7", "10,00"),
        sale(3, "20260315", "DUP", "ABO-7", "10,00"),
      ]),
    ).toEqual([]);
  });

  it("la même pièce, le même jour, dans deux écritures en est un", () => {
    expect(
      flagged("FEC", [
        FEC,
        sale(1, "20260115", "DUP", "F1", "10,00"),
        sale(2, "20260115", "DUP", "F1", "10,00"),
      ]),
    ).toEqual([2, 3]);
  });

  it("une référence que plusieurs clients portent (le mois des ventes) ne nomme aucune facture", () => {
    expect(
      flagged("FEC", [
        FEC,
        sale(1, "20260115", "DUP", "VE 0126", "10,00"),
        sale(2, "20260115", "DUP", "VE 0126", "20,00"),
        sale(3, "20260116", "MAR", "VE 0126", "30,00"),
      ]),
    ).toEqual([]);
  });

  it("dans une liste de factures, le même numéro chez le même client en est un, quels que soient les montants", () => {
    expect(
      flagged("F", [
        "Client;N° facture;Date;Échéance;Montant TTC",
        "Dupont;F1;15/01/2026;14/02/2026;10,00",
        "Dupont;F2;15/01/2026;14/02/2026;10,00",
        "Dupont;F1;16/01/2026;15/02/2026;12,00",
      ]),
    ).toEqual([2, 4]);
  });

  it("une facture et l'avoir qui porte son numéro ne sont pas un doublon", () => {
    expect(
      flagged("F", [
        "Client;N° facture;Date;Échéance;Montant TTC",
        "Dupont;F1;15/01/2026;14/02/2026;10,00",
        "Dupont;F1;20/01/2026;;-10,00",
      ]),
    ).toEqual([]);
  });
});
