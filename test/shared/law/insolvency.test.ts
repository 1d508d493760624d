import { describe, expect, it } from "vitest";
import { type Day, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { type ClaimAtJudgment, declarationDay, declaredClaim, isBornBefore } from "#shared/law/insolvency.ts";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";

const JUDGMENT = day("2026-06-22");

function claimsOf(
  rows: readonly (readonly [number: string, issued: string, due: string, euros: number])[],
): readonly ClaimAtJudgment[] {
  const statement = penaltyStatement({
    quality: "professionnel",
    asOf: JUDGMENT,
    insolvency: JUDGMENT,
    allocation: "intérêts d'abord",
    dayBase: 365,
    invoices: rows.map(([number, issued, due, euros]) => ({
      number,
      issued: day(issued),
      due: day(due),
      principal: cents(euros * 100),
      movements: [],
    })),
  });
  if (statement.kind !== "statement") throw new Error(statement.kind);
  return rows.map(([number, issued, due, euros], at) => ({
    number,
    issued: day(issued),
    due: day(due),
    open: cents(euros * 100),
    computed: statement.invoices[at],
  }));
}

describe("Délai de déclaration (art. L622-24 et R622-24 C. com.)", () => {
  it.each([
    ["2026-06-22", "2026-08-22"],
    ["2026-12-31", "2027-02-28"],
    ["2027-12-30", "2028-02-29"],
  ])("publiée le %s : au plus tard le %s, sans report de week-end", (published, last) => {
    expect(declarationDay(day(published))).toBe(last);
  });

  it("une créance du jour du jugement n'est pas antérieure ; sans date d'émission, elle est déclarée", () => {
    expect(isBornBefore(day("2026-06-21"), JUDGMENT)).toBe(true);
    expect(isBornBefore(JUDGMENT, JUDGMENT)).toBe(false);
    expect(isBornBefore(undefined, JUDGMENT)).toBe(true);
  });
});

describe("Créance à déclarer (art. L622-24, L622-25, L622-28 C. com.)", () => {
  it("principal, intérêts d'avant le jugement, 40 € des seules factures déjà échues", () => {
    const claim = declaredClaim(
      JUDGMENT,
      claimsOf([
        ["FA-1", "2026-05-01", "2026-06-01", 1000],
        ["FA-2", "2026-06-01", "2026-07-01", 500],
      ]),
    );
    // From 2 June to 21 June: 20 days at 12,15 % on 1 000 € = 6,6575 €.
    const interest = Math.round((100_000 * 1215 * 20) / (10_000 * 365));
    expect(interest).toBe(666);
    expect(claim.invoices.map((one) => [one.number, one.principal, one.interest, one.indemnity])).toEqual([
      ["FA-1", 100_000, interest, 4_000],
      ["FA-2", 50_000, 0, 0],
    ]);
    expect(claim).toMatchObject({ overdue: 100_000, toCome: 50_000, interest, indemnity: 4_000 });
    expect(claim.total).toBe(150_000 + interest + 4_000);
  });

  it("échue le jour du jugement : à échoir, sans intérêt ni 40 €", () => {
    const claim = declaredClaim(JUDGMENT, claimsOf([["FA-1", "2026-05-23", "2026-06-22", 1000]]));
    expect(claim).toMatchObject({ overdue: 0, toCome: 100_000, interest: 0, indemnity: 0, total: 100_000 });
  });

  it("une livraison postérieure au jugement n'est pas déclarée (art. L622-17)", () => {
    const claim = declaredClaim(JUDGMENT, claimsOf([["FA-9", "2026-06-22", "2026-07-22", 400]]));
    expect(claim).toMatchObject({ invoices: [], total: 0 });
  });

  it("sans taux connu, le principal seul", () => {
    const claims = claimsOf([["FA-1", "2026-05-01", "2026-06-01", 1000]]).map(
      ({ computed: _computed, ...one }) => one,
    );
    expect(declaredClaim(JUDGMENT, claims)).toMatchObject({
      overdue: 100_000,
      interest: 0,
      indemnity: 0,
      total: 100_000,
    });
  });

  it("le total est la somme de ses lignes", () => {
    const rows = Array.from({ length: 30 }, (_, at): [string, string, string, number] => {
      const month = String((at % 5) + 1).padStart(2, "0");
      return [`FA-${at}`, `2026-${month}-01`, `2026-${month}-28`, 100 + 37 * at];
    });
    const claim = declaredClaim(JUDGMENT, claimsOf(rows));
    const sum = claim.invoices.reduce(
      (total, one) => total + one.principal + one.interest + one.indemnity,
      0,
    );
    expect(claim.total).toBe(sum);
    expect(claim.overdue + claim.toCome + claim.interest + claim.indemnity).toBe(sum);
    const dueLater = claim.invoices.filter(({ due }) => (due ?? ("" as Day)) >= JUDGMENT);
    expect(dueLater.every(({ indemnity }) => indemnity === 0)).toBe(true);
  });
});
