import { describe, expect, it } from "vitest";
import { dayWithin, readKind, readStatus } from "#shared/ledger/status-words.ts";

/** `paid`, `open`, `cancelled`, `draft`, `unknown`, or the mark. */
function said(text: string, yesMeansPaid = false): string {
  const meaning = readStatus(text, yesMeansPaid);
  return meaning.kind === "marked" ? meaning.status : meaning.kind;
}

describe("Ce qu'un statut dit", () => {
  it.each([
    ["payée", "paid"],
    ["Réglé le 12/02/2026", "paid"],
    ["PAYÉ VIREMENT", "paid"],
    ["Soldée", "paid"],
    ["bezahlt", "paid"],
    ["100 % payé", "paid"],
    ["Payé à 50 %", "open"],
    ["Acompte payé", "open"],
    ["Acompte réglé, solde à payer", "open"],
    ["Solde à payer", "open"],
    ["Solde dû", "open"],
    ["Reste 50 €", "open"],
    ["Partiellement réglée", "open"],
    ["pas encore payé", "open"],
    ["Non encaissée", "open"],
    ["À encaisser", "open"],
    ["À relancer", "open"],
    ["en attente", "open"],
    ["Mise en demeure", "open"],
    ["Promesse pour vendredi", "open"],
    ["unbezahlt", "open"],
    ["Chèque reçu", "cheque-not-banked"],
    ["Chèque à encaisser le 30", "cheque-not-banked"],
    ["reçu, non encaissé", "cheque-not-banked"],
    ["LCR impayée", "rejected-payment"],
    ["Prélèvement rejeté", "rejected-payment"],
    ["litige en cours", "disputed"],
    ["Mandatée", "payment-announced"],
    ["Virement programmé", "payment-announced"],
    ["Mise en paiement", "payment-announced"],
    ["cédée au factor", "factored"],
    ["Annulée", "cancelled"],
    ["brouillon", "draft"],
    ["zzz", "unknown"],
  ])("« %s » : %s", (text, meaning) => {
    expect(said(text)).toBe(meaning);
  });

  it.each([
    ["200", "open"],
    ["201", "open"],
    ["202", "open"],
    ["203", "open"],
    ["204", "open"],
    ["205", "open"],
    ["206", "open"],
    ["207", "disputed"],
    ["208", "suspended"],
    ["209", "open"],
    ["210", "to-mend"],
    ["211", "payment-announced"],
    ["212", "paid"],
    ["213", "to-mend"],
    ["214", "unknown"],
    ["2120", "unknown"],
  ])("code de cycle de vie %s : %s", (code, meaning) => {
    expect(said(code)).toBe(meaning);
  });

  it.each([
    ["209 - Refusée", "to-mend"],
    ["213 Encaissée", "paid"],
    ["210 : Paiement transmis", "payment-announced"],
    ["212 rejetée", "to-mend"],
  ])("« %s » : le mot l'emporte sur un numéro qui se trompe", (text, meaning) => {
    expect(said(text)).toBe(meaning);
  });

  it.each([
    ["oui", "paid"],
    ["X", "paid"],
    ["✓", "paid"],
    ["✅", "paid"],
    ["ok", "paid"],
    ["true", "paid"],
    ["15/02/2026", "paid"],
    ["non", "open"],
    ["❌", "open"],
    ["☐", "open"],
    ["", "open"],
  ])("sous un titre « Payée ? », « %s » : %s", (text, meaning) => {
    expect(said(text, true)).toBe(meaning);
  });

  it("un long texte est une note, pas un statut, quel que soit ce qu'il contient", () => {
    expect(said(`payée ${"mot ".repeat(3000)}`)).toBe("unknown");
  });

  it("le jour écrit dans le statut se lit", () => {
    expect(dayWithin("réglé le 12/02/2026 par chèque", false)).toBe("2026-02-12");
    expect(dayWithin("réglé hier", false)).toBeUndefined();
  });
});

describe("Ce qu'un type de document dit", () => {
  it.each([
    ["Avoir", "credit-note"],
    ["Note de crédit", "credit-note"],
    ["381", "credit-note"],
    ["Gutschrift", "credit-note"],
    ["Facture d'acompte", "deposit"],
    ["386", "deposit"],
    ["Devis", "left-out"],
    ["Facture", "invoice"],
    ["380", "invoice"],
  ])("« %s » : %s", (text, kind) => {
    expect(readKind(text)).toBe(kind);
  });
});
