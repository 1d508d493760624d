import { describe, expect, it } from "vitest";
import { labelTokens } from "#shared/matching/label-tokens.ts";
import { payerSignature } from "#shared/matching/payer-signature.ts";

describe("Les mots d'un payeur dans un libellé", () => {
  it.each([
    ["VIR SEPA RECU DURAND KIWI", "DURAND KIWI", "les mots qui ne sont pas de la banque"],
    ["DURAND KIWI", "DURAND KIWI", "dès le premier mot"],
    ["INSTANT ACME DE DURAND KIWI", "DURAND KIWI", "ce qui suit « de », pas ce qui le précède"],
    ["VIR ACME EMETTEUR DURAND", "DURAND", "ou « émetteur »"],
    ["ACME KIWI DE 1234", "ACME KIWI", "rien ne suit « de » : tout le libellé"],
    ["ACME KIWI DE", "ACME KIWI", "« de » à la fin ne dit rien"],
    ["VIR DURAND MARTEL MOTIF KIWI", "DURAND MARTEL", "le motif n'est plus le nom"],
    ["VIR REF 12 DURAND", "DURAND", "une référence avant le nom ne l'arrête pas"],
    ["VIR ABC123 DURAND", "DURAND", "des lettres suivies de chiffres sont une référence"],
    ["VIR 123ABC DURAND", "DURAND", "des lettres précédées de chiffres aussi"],
    ["VIR LEA DURAND", "LEA DURAND", "trois lettres font un nom"],
    ["VIR LO DURAND", "DURAND", "deux lettres non"],
    ["VIR SARL DURAND ET FILS", "DURAND FILS", "sans forme juridique ni petit mot"],
    ["VIR DURAND MARS 2026", "DURAND", "sans mois ni année"],
    ["VIR ALPHA BRAVO CHARLIE DELTA ECHO", "ALPHA BRAVO CHARLIE DELTA", "quatre mots au plus"],
    ["VIR SEPA 123456", "", "aucun nom"],
    ["", "", "aucun mot"],
  ])("« %s » : « %s » (%s)", (label, signature) => {
    expect(payerSignature(labelTokens(label))).toBe(signature);
  });
});
