import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { joinLabel } from "#shared/ledger/bank/bank-label.ts";
import { accountNumber, labelLikeness } from "#shared/ledger/bank/line-key.ts";
import { meansOf } from "#shared/ledger/bank/means-of.ts";
import { notACustomer } from "#shared/ledger/bank/not-a-customer.ts";
import { takesBackPayment } from "#shared/ledger/bank/taken-back.ts";

describe("Moyen de paiement d'après le libellé", () => {
  it.each([
    ["VIR SEPA RECU /DE ATELIER BLANC", "virement"],
    ["VIREMENT EN VOTRE FAVEUR CARTE BLANCHE SARL", "virement"],
    ["VIR INST DURAND", "virement"],
    ["REMISE CHEQUES N° 12", "chèque"],
    ["REM CHQ 3", "chèque"],
    ["CHQ 1234567", "chèque"],
    ["REMISE CB DU 03/11", "carte"],
    ["REMISE CARTE 0312", "carte"],
    ["CB LEROY MERLIN", "carte"],
    ["PRLV SEPA ORANGE", "prélèvement"],
    ["LCR GARAGE DU PORT", "effet"],
    ["REMISE EFFETS", "effet"],
    ["VERSEMENT ESPECES GAB", "espèces"],
    ["COTISATION ANNUELLE", undefined],
  ])("%s → %s", (label, means) => {
    expect(meansOf(label)).toBe(means);
  });
});

describe("Un débit qui reprend le paiement d'un client", () => {
  it.each([
    "REJET PRLV SEPA GARAGE DU PORT",
    "CHQ IMPAYE 0012345 DURAND",
    "CHEQUE RETOURNE IMPAYE",
    "RETOUR PRLV DURAND",
    "ANNULATION VIR RECU DURAND",
    "LCR IMPAYEE ATELIER BLANC",
    "CONTREPASSATION EFFET",
    "IMPAYE PRELEVEMENT CLIENT 12",
  ])("%s", (label) => {
    expect(takesBackPayment({ label, amount: cents(-7_500) })).toBe(true);
    expect(takesBackPayment({ label, amount: cents(7_500) })).toBe(false);
  });

  it.each([
    "FRAIS REJET PRLV",
    "COMMISSION IMPAYE CHEQUE",
    "PRLV SEPA ORANGE",
    "VIR EMIS FOURNISSEUR",
    "CB LEROY MERLIN",
    "REJET VIR EMIS SALAIRE",
    "LOYER NOVEMBRE",
  ])("%s n'en est pas un", (label) => {
    expect(takesBackPayment({ label, amount: cents(-2_000) })).toBe(false);
  });
});

describe("Un encaissement qui n'est pas d'un client", () => {
  it.each([
    ["VIR INTERNE DEPUIS LIVRET PRO", "internal-transfer"],
    ["VIREMENT DE COMPTE A COMPTE", "internal-transfer"],
    ["DEBLOCAGE PRET PROFESSIONNEL 0123", "loan"],
    ["VERSEMENT PGE", "loan"],
    ["APPORT COMPTE COURANT ASSOCIE", "owner-contribution"],
    ["REMBOURSEMENT CREDIT TVA DGFIP", "tax-refund"],
    ["VIR DRFIP RBT TVA 3T2026", "tax-refund"],
    ["VIR URSSAF REMBOURSEMENT TROP PERCU", "social-refund"],
    ["CPAM INDEMNITES JOURNALIERES", "social-refund"],
    ["INTERETS CREDITEURS 2026", "interest"],
    ["REMBT FRAIS TENUE DE COMPTE", "bank-refund"],
    ["REMBOURSEMENT CB LEROY MERLIN", "purchase-refund"],
    ["REJET PRLV EDF", "own-payment-returned"],
    ["SUBVENTION REGION", "subsidy"],
    ["AIDE EMBAUCHE APPRENTI", "subsidy"],
  ])("%s (%s)", (label, why) => {
    expect(notACustomer(label)).toBe(why);
  });

  it.each([
    "VIR SEPA RECU ATELIER BLANC",
    "VIR DRFIP PACA MANDAT 1234 COMMUNE DE LILAS",
    "VIR TRESOR PUBLIC FACTURE FA-2026-12",
    "VIR URSSAF FACTURE 2026-44 FORMATION",
    "VIR AXA ASSURANCES SINISTRE 9988 FACTURE 12",
    "VIR CREDIT AGRICOLE DURAND",
    "VERSEMENT CREDIT MUTUEL DURAND",
    "VIR MARTIN REGLEMENT IMPAYE OCTOBRE",
    "VIR MARTIN REJET PRLV REMPLACE",
    "REMISE CB 03/11 BRUT 120,00 COMMISSIONS 1,20",
    "REMISE CHEQUES",
    "VIR DURAND SOLDE",
    "VIR SCI DES INTERETS COMMUNS",
    "VIR OPCO FINANCEMENT FORMATION",
  ])("%s peut être d'un client : dans le doute, il l'est", (label) => {
    expect(notACustomer(label)).toBeUndefined();
  });
});

describe("Reconnaître la même ligne", () => {
  it.each([
    ["FR76 3000 4008 2100 0123 4567 890", "12345678"],
    ["300040082100012345678", "12345678"],
    ["30004008210001234567890", "12345678"],
    ["00012345678", "12345678"],
    ["****4821", ""],
    [undefined, ""],
  ])("compte %s : %s", (account, number) => {
    expect(accountNumber(account)).toBe(number);
  });

  it("un libellé ne répète pas ce qu'une autre partie dit déjà, ni un nom coupé", () => {
    expect(
      joinLabel(["VIR SEPA SARL BOULANGER", "VIR SEPA SARL BOULANGERIE MARTIN", "sarl boulangerie"]),
    ).toBe("VIR SEPA SARL BOULANGERIE MARTIN");
    expect(joinLabel(["FA-12", "  ", undefined, "FA-1"])).toBe("FA-12 FA-1");
  });

  it("deux libellés se ressemblent par leurs mots propres, non par ceux de toutes les banques", () => {
    expect(labelLikeness("VIR SEPA RECU DE ATELIER BLANC", "VIREMENT ATELIER BLANC FA-12")).toBe(1);
    expect(labelLikeness("VIR SEPA RECU DE DURAND", "VIR SEPA RECU DE MARTIN")).toBe(0);
    expect(labelLikeness("VIREMENT RECU", "VIR SEPA RECU DE MARTIN")).toBe(0);
  });
});
