import { describe, expect, it } from "vitest";
import { splitText } from "#shared/ledger/files/split-text.ts";

describe("Un texte délimité mal fermé ne perd aucune ligne", () => {
  it("un guillemet jamais refermé reste un signe ordinaire : les lignes d'après sont lues", () => {
    expect(splitText('Client;Montant\n"Au Bon Pain;100\nBêta;200\n').rows).toEqual([
      ["Client", "Montant"],
      ['"Au Bon Pain', "100"],
      ["Bêta", "200"],
    ]);
  });

  it("des fins de ligne mélangées ne laissent aucun retour chariot dans les cellules", () => {
    expect(splitText("Client;Montant\nA;1\r\nB;2\nC;3\r\n").rows).toEqual([
      ["Client", "Montant"],
      ["A", "1"],
      ["B", "2"],
      ["C", "3"],
    ]);
  });
});
