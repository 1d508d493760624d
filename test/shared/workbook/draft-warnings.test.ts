import { describe, expect, it } from "vitest";
import { lastPaymentDay } from "#shared/workbook/draft-warnings.ts";
import { plannedOn, type Row } from "../cases/grouped-book.ts";

const INVOICES = [["Martin", "FA-1", "02/05/2026", "01/06/2026", 1000]];
const BANK: Row = { Identifiant: "b1", Date: "20/10/2026", Client: "Martin", Libellé: "VIR", Montant: 980 };
const RESIDUAL: Row = {
  Identifiant: "x1",
  Date: "16/11/2026",
  Client: "Martin",
  Montant: 20,
  Factures: "FA-1=20,00",
};

const lastOf = (...payments: readonly Row[]) =>
  lastPaymentDay(plannedOn("2026-11-17", { invoices: INVOICES, payments }).book);

describe("Jour du dernier règlement connu, avant de relancer", () => {
  it.each(["écart", "frais bancaires", "escompte", "commission carte", "Escompte"])(
    "une ligne « %s » n'est pas un règlement reçu",
    (Moyen) => {
      expect(lastOf(BANK, { ...RESIDUAL, Moyen })).toBe("2026-10-20");
    },
  );

  it("ni une ligne que Crescendo a inscrite pour un reste, même sans son moyen", () => {
    const Identifiant = `E-${"0123456789abcdef".repeat(2)}`;
    expect(lastOf(BANK, { ...RESIDUAL, Identifiant })).toBe("2026-10-20");
  });

  it("un virement, ou un identifiant de l'utilisateur qui commence par E-, compte", () => {
    expect(lastOf(BANK, { ...RESIDUAL, Moyen: "virement" })).toBe("2026-11-16");
    expect(lastOf(BANK, { ...RESIDUAL, Identifiant: "E-12" })).toBe("2026-11-16");
  });

  it("seul un reste soldé : aucun règlement connu", () => {
    expect(lastOf({ ...RESIDUAL, Moyen: "écart" })).toBe(undefined);
  });
});
