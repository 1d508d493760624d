import { describe, expect, it } from "vitest";
import { key } from "./builders.ts";
import { groups, line } from "./ledger-lines.ts";

describe("Les groupes d'un grand livre sans lettrage", () => {
  it("un règlement et la facture de ce montant", () => {
    expect(
      groups(
        line("f1", 229.16, "2026-01-18"),
        line("f2", 111.42, "2026-01-20"),
        line("p", -229.16, "2026-02-22"),
      ),
    ).toEqual(["f1+p"]);
  });

  it("un règlement et plusieurs factures, un arrondi compris", () => {
    expect(
      groups(
        line("f1", 295.94, "2026-01-18"),
        line("f2", 560.31, "2026-01-20"),
        line("f3", 77.2, "2026-01-25"),
        line("o", 0.01, "2026-02-20", { kind: "entry" }),
        line("p", -560.32, "2026-02-22"),
      ),
    ).toEqual(["f2+o+p"]);
  });

  it("un avoir déduit du règlement", () => {
    expect(
      groups(
        line("f1", 415.3, "2026-01-18"),
        line("a", -115.3, "2026-01-20", { kind: "credit-note" }),
        line("f2", 88.05, "2026-01-21"),
        line("p", -300, "2026-02-22"),
      ),
    ).toEqual(["a+f1+p"]);
  });

  it("un avoir qui annule une facture", () => {
    expect(
      groups(
        line("f1", 74.06, "2026-03-06"),
        line("f2", 111.42, "2026-03-06"),
        line("a", -74.06, "2026-03-13", { kind: "credit-note" }),
      ),
    ).toEqual(["a+f1"]);
  });

  it("plusieurs règlements d'une facture", () => {
    expect(
      groups(
        line("f1", 1500.4, "2026-01-05"),
        line("f2", 333.33, "2026-01-06"),
        line("p1", -1000, "2026-02-10"),
        line("p2", -500.4, "2026-03-10"),
      ),
    ).toEqual(["f1+p1+p2"]);
  });

  it("un solde qui revient à zéro, quand rien de plus petit ne tombe juste", () => {
    expect(
      groups(
        line("f1", 800.1, "2026-01-05"),
        line("f2", 420.55, "2026-01-20"),
        line("p1", -700, "2026-02-10"),
        line("p2", -520.65, "2026-03-10"),
        line("f3", 99, "2026-04-01"),
      ),
    ).toEqual(["f1+f2+p1+p2"]);
  });

  it("deux factures jumelles et un seul règlement : laissés au propriétaire", () => {
    expect(
      groups(
        line("f1", 111.42, "2026-03-13"),
        line("f2", 111.42, "2026-03-13"),
        line("p", -111.42, "2026-03-22"),
      ),
    ).toEqual([]);
  });

  it("le numéro du libellé départage deux jumelles", () => {
    expect(
      groups(
        line("f1", 111.42, "2026-03-13", { number: "FA-2026-0101" }),
        line("f2", 111.42, "2026-03-13", { number: "FA-2026-0102" }),
        line("p", -111.42, "2026-03-22", { label: "VIR FACT 0102" }),
      ),
    ).toEqual(["f2+p"]);
  });

  it("la pièce du règlement est celle de la facture", () => {
    expect(
      groups(
        line("f1", 111.42, "2026-03-13", { number: "FA101" }),
        line("f2", 111.42, "2026-03-13", { number: "FA102" }),
        line("p", -111.42, "2026-03-22", { number: "FA101" }),
      ),
    ).toEqual(["f1+p"]);
  });

  it("une pièce que plusieurs lignes portent (le mois, le lot) n'est pas une preuve", () => {
    expect(
      groups(
        line("f1", 111.42, "2026-03-13", { number: "VE 0326" }),
        line("f2", 111.42, "2026-03-14", { number: "VE 0326" }),
        line("p", -111.42, "2026-03-22", { number: "VE 0326" }),
      ),
    ).toEqual([]);
  });

  it("ni d'un client à l'autre, ni d'une devise à l'autre, ni avant la facture", () => {
    expect(
      groups(
        line("f1", 111.42, "2026-03-13"),
        line("p1", -111.42, "2026-03-22", { customer: key("411PERIER") }),
        line("p2", -111.42, "2026-03-22", { currency: "CHF" }),
        line("p3", -111.42, "2026-03-01"),
      ),
    ).toEqual([]);
  });

  it("trois écarts de quelques centimes qui s'annulent ne font pas un groupe", () => {
    expect(
      groups(
        line("f1", 477.61, "2026-01-05"),
        line("f2", 2218.63, "2026-01-20"),
        line("f3", 988.8, "2026-02-01"),
        line("p1", -477.62, "2026-02-10"),
        line("p2", -2218.61, "2026-03-10"),
        line("p3", -988.81, "2026-03-15"),
      ),
    ).toEqual([]);
  });
});
