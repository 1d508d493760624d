import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { increaseFrom } from "#shared/law/judgment.ts";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";
import type { Judgment } from "#shared/model/penalty-statement.ts";
import { interestRefusal } from "#shared/texts/law.ts";
import { creditNote, inputOf, linesOf, owed, payment, statementAt } from "./build.ts";

/** What each movement was given to: interest, principal, 40 €, too much. */
const givenOf = (statement: ReturnType<typeof statementAt>) =>
  statement.invoices.flatMap(({ movements }) =>
    movements.map(({ toInterest, toPrincipal, toIndemnity, over }) => [
      toInterest,
      toPrincipal,
      toIndemnity,
      over,
    ]),
  );

describe("Imputation d'un règlement partiel (art. 1343-1 du Code civil)", () => {
  // 3 650 € at 12,40 %: 1,24 € a day.
  const invoice = (...movements: Parameters<typeof owed>[2][]) =>
    owed(365_000, "2026-07-01", movements.flat() as never);

  it("intérêts d'abord : dix jours d'intérêts, 12,40 €, puis le principal", () => {
    const statement = statementAt("2026-07-21", [invoice([payment("2026-07-11", 101_240)])]);
    expect(givenOf(statement)).toEqual([[1_240, 100_000, 0, 0]]);
    // Ten more days on 2 650 €: 0,90027 € a day.
    expect(linesOf(statement)).toEqual([
      [10, 1240, 1_240],
      [10, 1240, 900],
    ]);
    expect([statement.principalLeft, statement.interestLeft, statement.total]).toEqual([
      265_000, 900, 269_900,
    ]);
  });

  it("principal d'abord : le même règlement réduit tout le principal, les intérêts attendent", () => {
    const statement = statementAt("2026-07-21", [invoice([payment("2026-07-11", 101_240)])], {
      allocation: "principal d'abord",
    });
    expect(givenOf(statement)).toEqual([[0, 101_240, 0, 0]]);
    // Ten days on 2 637,60 €: 8,9606 €.
    expect(linesOf(statement)).toEqual([
      [10, 1240, 1_240],
      [10, 1240, 896],
    ]);
    expect([statement.principalLeft, statement.interestLeft]).toEqual([263_760, 2_136]);
  });

  it("les 40 € ne sont payés que lorsqu'il ne reste rien d'autre, et le trop versé est dit", () => {
    const statement = statementAt("2026-07-21", [invoice([payment("2026-07-11", 375_000)])]);
    expect(givenOf(statement)).toEqual([[1_240, 365_000, 4_000, 4_760]]);
    expect([statement.total, statement.overpaid, statement.daily]).toEqual([0, 4_760, 0]);
  });

  it("le principal payé, les intérêts impayés ne portent plus rien", () => {
    const statement = statementAt("2026-12-31", [invoice([payment("2026-07-11", 365_000)])], {
      allocation: "principal d'abord",
    });
    expect([statement.interest, statement.principalLeft, statement.interestLeft, statement.daily]).toEqual([
      1_240, 0, 1_240, 0,
    ]);
  });

  it("un avoir réduit le principal, jamais les intérêts, même le jour d'un règlement", () => {
    const statement = statementAt("2026-07-21", [
      invoice([payment("2026-07-11", 1_000), creditNote("2026-07-11", 65_000)]),
    ]);
    expect(givenOf(statement)).toEqual([
      [0, 65_000, 0, 0],
      [1_000, 0, 0, 0],
    ]);
    expect([statement.principalLeft, statement.interestLeft]).toEqual([300_000, 240 + 1_019]);
  });

  it("un acompte réduit le principal, même après l'échéance", () => {
    const deposit = { kind: "deposit" as const, day: day("2026-07-11"), amount: cents(65_000) };
    const statement = statementAt("2026-07-11", [invoice([deposit])]);
    expect(givenOf(statement)).toEqual([[0, 65_000, 0, 0]]);
  });

  it("un règlement d'avant l'échéance va tout entier au principal ; payée à temps, pas de 40 €", () => {
    const partly = statementAt("2026-07-11", [invoice([payment("2026-06-30", 265_000)])]);
    expect(linesOf(partly)).toEqual([[10, 1240, 340]]);
    expect(partly.indemnity).toBe(4_000);
    const wholly = statementAt("2026-07-11", [invoice([payment("2026-07-01", 365_000)])]);
    expect(wholly.total).toBe(0);
  });

  it("un règlement d'après le jour du calcul n'existe pas encore", () => {
    const statement = statementAt("2026-07-11", [invoice([payment("2026-07-12", 365_000)])]);
    expect([statement.movements, statement.principalLeft]).toEqual([0, 365_000]);
  });

  it("les 40 € sont dus par facture en retard, une seule fois chacune (art. D441-5)", () => {
    const statement = statementAt("2026-07-11", [
      owed(100_000, "2026-07-10"),
      owed(500, "2026-07-10"),
      owed(100_000, "2026-07-11"),
    ]);
    expect(statement.indemnity).toBe(8_000);
    expect(statement.invoices.map(({ without }) => without)).toEqual([undefined, undefined, "not-late"]);
  });
});

describe("Taux contractuel sous le plancher (art. L441-10, II)", () => {
  // 2025 S1: floor 11,13 %, default 13,15 %; 2025 S2: floor 8,28 %.
  const invoices = [owed(365_000, "2025-06-20")];

  it("sans choix de l'entreprise, rien n'est calculé et les deux montants sont donnés", () => {
    const result = penaltyStatement(inputOf("2025-07-10", invoices, { contractRate: 1_000 }));
    // Ten days of June: 3 650 € × 11,13 % ÷ 36,5 = 11,13 €, or 13,15 €; ten of July at the contract's 10 %: 10,00 €.
    expect(result).toEqual({
      kind: "rate-under-floor",
      halfYear: "2025 S1",
      halfYears: ["2025 S1"],
      floor: 1_113,
      rate: 1_000,
      variants: [
        { choice: "plancher", interest: 2_113, total: 365_000 + 2_113 + 4_000 },
        { choice: "taux légal par défaut", interest: 2_315, total: 365_000 + 2_315 + 4_000 },
      ],
    });
    const said = result.kind === "rate-under-floor" ? interestRefusal(result) : "";
    expect(said).toContain("«\u00a0plancher\u00a0» (pénalités de 21,13\u00a0€)");
    expect(said).toContain("«\u00a0taux légal par défaut\u00a0» (pénalités de 23,15\u00a0€)");
  });

  it("« plancher » relève le taux dans ce seul semestre", () => {
    const statement = statementAt("2025-07-10", invoices, { contractRate: 1_000, underFloor: "plancher" });
    expect(linesOf(statement)).toEqual([
      [10, 1113, 1_113],
      [10, 1000, 1_000],
    ]);
  });

  it("« taux légal par défaut » prend + 10 points dans ce seul semestre", () => {
    const statement = statementAt("2025-07-10", invoices, {
      contractRate: 1_000,
      underFloor: "taux légal par défaut",
    });
    expect(linesOf(statement)).toEqual([
      [10, 1315, 1_315],
      [10, 1000, 1_000],
    ]);
  });

  it("en 2024 le taux par défaut est lui-même sous le plancher : il reste permis", () => {
    const byDefault = statementAt("2024-01-11", [owed(365_000, "2024-01-01")], {
      contractRate: 1_480,
      underFloor: "taux légal par défaut",
    });
    expect(linesOf(byDefault)).toEqual([[10, 1450, 1_450]]);
  });

  it("un semestre inconnu refuse le tout et le nomme, même si un autre est sous le plancher", () => {
    expect(penaltyStatement(inputOf("2027-01-01", invoices, { contractRate: 500 }))).toEqual({
      kind: "rate-unknown",
      halfYear: "2027 S1",
    });
  });

  it("le taux du contrat n'est ni celui d'un acheteur public ni celui d'un particulier", () => {
    const rest = { contractRate: 100 };
    const publicBuyer = statementAt("2026-07-11", [owed(365_000, "2026-07-01")], {
      ...rest,
      quality: "public",
    });
    expect(linesOf(publicBuyer)).toEqual([[10, 1040, 1_040]]);
  });
});

describe("Ce qui ne porte rien", () => {
  it.each([
    ["échéance estimée", { dueEstimated: true }, "estimated-due-date"],
    ["échéance inconnue", { due: undefined }, "no-due-date"],
  ])("%s : ni intérêt ni 40 €, le principal reste", (_why, rest, without) => {
    const statement = statementAt("2026-07-11", [owed(100_000, "2026-01-01", [], rest)]);
    expect(statement.invoices[0]?.without).toBe(without);
    expect([statement.interest, statement.indemnity, statement.total]).toEqual([0, 0, 100_000]);
  });

  it("un particulier ne doit rien avant la présentation de la mise en demeure, ni le jour même", () => {
    const at = (notice: string | undefined) =>
      statementAt("2026-07-11", [owed(80_000, "2026-01-01")], {
        quality: "particulier",
        ...(notice === undefined ? {} : { noticePresented: day(notice) }),
      });
    expect([at(undefined).interest, at("2026-07-11").interest, at("2026-07-10").interest]).toEqual([0, 0, 6]);
    expect(at(undefined).invoices[0]?.without).toBe("no-formal-notice");
  });

  it("la mise en demeure d'une facture ne vaut pas pour une autre", () => {
    const statement = statementAt(
      "2026-07-11",
      [owed(80_000, "2026-01-01", [], { noticePresented: day("2026-07-01") }), owed(80_000, "2026-01-01")],
      { quality: "particulier" },
    );
    expect(statement.invoices.map(({ interest }) => interest)).toEqual([60, 0]);
    expect(statement.noticePresented).toBe("2026-07-01");
  });

  it("un jugement d'ouverture arrête les intérêts la veille (art. L622-28), sauf ce qui est né après lui", () => {
    const invoice = owed(365_000, "2026-07-01", [], { issued: day("2026-06-01") });
    const later = owed(365_000, "2026-07-20", [], { issued: day("2026-07-15") });
    const statement = statementAt("2026-07-30", [invoice, later], { insolvency: day("2026-07-12") });
    expect(linesOf(statement)).toEqual([
      [10, 1240, 1_240],
      [10, 1240, 1_240],
    ]);
    expect(statement.invoices.map(({ daily }) => daily)).toEqual([0, 124]);
  });

  it("échue après le jugement : ni intérêt ni 40 € (art. L441-10, II)", () => {
    const invoice = owed(365_000, "2026-07-20", [], { issued: day("2026-06-01") });
    const statement = statementAt("2026-07-30", [invoice], { insolvency: day("2026-07-12") });
    expect(statement.invoices[0]).toMatchObject({ without: "insolvency", interest: 0, indemnity: 0 });
  });
});

describe("Jugement et délai de grâce", () => {
  it.each<readonly [judgment: Judgment, from: string | undefined, why: string]>([
    [{ enforceable: day("2026-03-10") }, "2026-05-11", "deux mois après, le lendemain"],
    [{ enforceable: day("2025-12-31") }, "2026-03-01", "dernier jour de février (art. 641 CPC)"],
    [
      { enforceable: day("2026-03-10"), mustBeServed: true, served: day("2026-04-02") },
      "2026-06-03",
      "de la signification",
    ],
    [{ enforceable: day("2026-03-10"), mustBeServed: true }, undefined, "jamais signifiée"],
  ])("%j : + 5 points dès le %s (%s)", (judgment, from) => {
    expect(increaseFrom(judgment)).toBe(from);
  });

  it("les cinq points s'ajoutent au taux légal après deux mois (CMF L313-3)", () => {
    const statement = statementAt("2026-07-11", [owed(365_000, "2026-01-01")], {
      quality: "particulier",
      noticePresented: day("2026-07-01"),
      judgment: { enforceable: day("2026-05-06") },
    });
    // Until 6 July at 2,75 %, then 7,75 %: 5 days × 0,275 € and 5 days × 0,775 €.
    expect(linesOf(statement)).toEqual([
      [5, 275, 138],
      [5, 775, 388],
    ]);
  });

  it("entre professionnels, ils ne s'ajoutent que si le juge a accordé le taux légal", () => {
    const invoices = [owed(365_000, "2026-07-01")];
    const judgment = { enforceable: day("2026-05-01") };
    expect(linesOf(statementAt("2026-07-11", invoices, { judgment }))).toEqual([[10, 1240, 1_240]]);
    const awarded = statementAt("2026-07-11", invoices, {
      judgment: { ...judgment, legalRateFrom: day("2026-07-07") },
    });
    // Five days at 12,40 %, then five at 2,75 + 5 points.
    expect(linesOf(awarded)).toEqual([
      [5, 1240, 620],
      [5, 775, 388],
    ]);
  });

  it("le taux légal accordé contre un acheteur public suit à nouveau les semestres", () => {
    const statement = statementAt("2026-07-05", [owed(365_000, "2026-06-20")], {
      quality: "public",
      judgment: { enforceable: day("2026-06-26"), legalRateFrom: day("2026-06-26") },
    });
    expect(linesOf(statement)).toEqual([
      [5, 1015, 508],
      [5, 262, 131],
      [5, 275, 138],
    ]);
  });

  it("rien ne court pendant le délai de grâce, puis l'intérêt reprend (art. 1343-5)", () => {
    const statement = statementAt("2026-07-31", [owed(365_000, "2026-07-01")], {
      grace: { from: day("2026-07-12"), to: day("2026-07-21") },
    });
    expect(linesOf(statement)).toEqual([
      [10, 1240, 1_240],
      [10, 1240, 1_240],
    ]);
    expect(
      statementAt("2026-07-15", [owed(365_000, "2026-07-01")], {
        grace: { from: day("2026-07-12"), to: day("2026-07-21") },
      }).daily,
    ).toBe(0);
  });
});

describe("Refus et bornes", () => {
  it("sans facture, il n'y a pas de décompte", () => {
    expect(penaltyStatement(inputOf("2026-07-11", []))).toEqual({ kind: "no-penalty", why: "no-invoice" });
  });

  it("un semestre inconnu est nommé ; ceux de Réglages le complètent avec leur source", () => {
    const invoices = [owed(365_000, "2026-12-31")];
    expect(penaltyStatement(inputOf("2027-01-10", invoices))).toEqual({
      kind: "rate-unknown",
      halfYear: "2027 S1",
    });
    const statement = statementAt("2027-01-10", invoices, {
      ownerRates: [{ halfYear: "2027 S1", refi: 265, legal: 280, source: "JO du 29/12/2026" }],
    });
    expect(linesOf(statement)).toEqual([[10, 1265, 1_265]]);
    expect(statement.invoices[0]?.segments[0]?.source).toContain("source\u00a0: JO du 29/12/2026");
  });

  it("une facture payée avant un semestre inconnu n'en a pas besoin", () => {
    const statement = statementAt(
      "2027-03-01",
      [owed(365_000, "2026-12-01", [payment("2026-12-11", 365_000)])],
      { allocation: "principal d'abord" },
    );
    expect([statement.interestLeft, statement.principalLeft]).toEqual([1_240, 0]);
  });

  it("un montant négatif ou une base inconnue est une erreur", () => {
    expect(() => statementAt("2026-07-11", [owed(-1, "2026-07-01")])).toThrow("négatif");
    expect(() => statementAt("2026-07-11", [owed(1, "2026-07-01")], { dayBase: 360 })).toThrow("365 ou 366");
  });
});
