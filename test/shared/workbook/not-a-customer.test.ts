import { describe, expect, it } from "vitest";
import { isNotACustomer } from "#shared/workbook/not-a-customer.ts";

describe("Encaissements qui ne viennent pas d'un client", () => {
  it.each([
    "VIREMENT INTERNE 0012",
    "VIR DE COMPTE A COMPTE",
    "VIR DEPUIS LIVRET PRO",
    "DEBLOCAGE PRET N 4512",
    "REMBOURSEMENT CREDIT DE TVA 09/2026",
    "VIR DRFIP REMB TVA",
    "REMBT TROP PERCU URSSAF",
    "CPAM IJ MATERNITE",
    "APPORT EN COMPTE COURANT ASSOCIE",
    "INTERETS CREDITEURS T3",
    "EXTOURNE FRAIS IRREGULARITE",
  ])("%s", (label) => {
    expect(isNotACustomer(label)).toBe(true);
  });

  it.each([
    "VIR DRFIP AUVERGNE MANDAT 4512 COMMUNE DE SAINT-AUBIN",
    "VIR INT ACME GMBH INVOICE 123",
    "VERSEMENT CREDIT AGRICOLE FACTURE 12",
    "VIR SEPA LIVRET BLANC SARL",
    "REMISE CHEQUES 3",
    "VIR PRETEUX MICHEL FA-12",
    "REMBOURSEMENT FACTURE 12 MME MARTIN",
  ])("un client peut s'appeler ainsi\u00a0: %s", (label) => {
    expect(isNotACustomer(label)).toBe(false);
  });
});
