import { describe, expect, it } from "vitest";
import { aCustomer, anInvoice, codesOf, planOn } from "./builders.ts";

// Échue le 1er octobre 2025 : un an le 1er octobre 2026, cinq ans en 2030. Nous sommes le 1er juillet 2026.
const owed = anInvoice("FA-1", 800, "2025-10-01");
const limited = (trade: "transport" | "bâtiment" | undefined, sector: string | undefined): boolean =>
  planOn("2026-07-01", {
    items: [owed],
    customers: [aCustomer("Durand", "standard", sector === undefined ? {} : { sector })],
    settings: trade === undefined ? {} : { trade },
  }).some((line) => codesOf(line).includes("limitation"));

describe("La prescription d'un an est celle du transporteur (art. L133-6 du Code de commerce)", () => {
  it.each([
    { trade: "transport", sector: undefined, yes: true, why: "le métier du créancier est le transport" },
    { trade: "bâtiment", sector: "transports", yes: false, why: "un menuisier, pour un client transporteur" },
    {
      trade: undefined,
      sector: "transports",
      yes: true,
      why: "métier inconnu : la date la plus proche est dite",
    },
    { trade: undefined, sector: "négoce", yes: false, why: "ni l'un ni l'autre" },
  ] as const)("$why : $yes", ({ trade, sector, yes }) => {
    expect(limited(trade, sector)).toBe(yes);
  });
});
