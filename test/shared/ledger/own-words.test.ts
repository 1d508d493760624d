import { describe, expect, it } from "vitest";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { Field } from "#shared/model/mapping.ts";
import { FIELD_WORDS } from "#shared/texts/fields.ts";
import { NOTHING_KEPT, tabOf } from "./tabs-of-words.ts";

/** A field of an invoice list and what its cells hold. */
const FIELDS: readonly (readonly [Field, Cell])[] = [
  ["customer", "Dupont SARL"],
  ["code", "C12"],
  ["number", "F-2026-1"],
  ["kind", "Facture"],
  ["issued", "15/01/2026"],
  ["due", "14/02/2026"],
  ["amount", 1200],
  ["amountExclTax", 1000],
  ["vat", 200],
  ["paid", 100],
  ["remaining", 1100],
  ["paidOn", "20/02/2026"],
  ["currency", "EUR"],
  ["terms", "30 jours"],
  ["status", "Envoyée"],
  ["orderReference", "BC-77"],
  ["link", "https://exemple.example/1"],
  ["otherDocuments", "PV de réception"],
  ["paymentMeans", "Virement"],
  ["portalReceived", "16/01/2026"],
  ["owner", "Zoé"],
  ["site", "École Jean-Moulin"],
  ["email", "a@b.example"],
  ["phone", "01 02 03 04 05"],
  ["address", "1 rue des Lilas, Lyon"],
  ["siren", "123456789"],
];

describe("Les mots de Crescendo", () => {
  it("un tableau titré de nos propres mots est lu en entier, chaque colonne à sa place, sans question", () => {
    const header = FIELDS.map(([field]) => FIELD_WORDS[field]);
    const rows = [FIELDS.map(([, cell]) => cell), FIELDS.map(([, cell]) => cell)];
    const { sources, certain } = recognise([tabOf("Factures", [header, ...rows])], NOTHING_KEPT);
    const found = Object.fromEntries((sources[0]?.columns ?? []).map((one) => [one.field, one.header]));
    expect(found).toEqual(Object.fromEntries(FIELDS.map(([field]) => [field, FIELD_WORDS[field]])));
    expect(certain).toBe(true);
  });
});
