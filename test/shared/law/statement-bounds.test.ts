import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";
import type { StatementClaim, StatementInput } from "#shared/model/penalty-statement.ts";
import { creditNote, inputOf, linesOf, owed, payment, statementAt } from "../statement/build.ts";

// 3 650 € at 12,40 % (second half of 2026): 1,24 € a day.
const PRINCIPAL = 365_000;

/** Why an invoice of 3 650 € bears nothing, or its first day of interest, and its 40 €. */
function lateness(asOf: string, claim: Partial<StatementClaim>, input: Partial<StatementInput> = {}) {
  const [invoice] = statementAt(asOf, [owed(PRINCIPAL, "2026-07-10", [], claim)], input).invoices;
  return [invoice?.without ?? invoice?.interestFrom, invoice?.indemnity];
}

describe("Le premier jour d'intérêt, ou pourquoi il n'y en a pas", () => {
  it("le jour de l'échéance il n'y a pas de retard, le lendemain un jour et 40 €", () => {
    expect(lateness("2026-07-09", {})).toEqual(["not-late", 0]);
    expect(lateness("2026-07-10", {})).toEqual(["not-late", 0]);
    expect(lateness("2026-07-11", {})).toEqual(["2026-07-11", 4_000]);
  });

  it("une échéance estimée ne fait rien courir, une échéance dite sûre si", () => {
    expect(lateness("2026-07-20", { dueEstimated: true })).toEqual(["estimated-due-date", 0]);
    expect(lateness("2026-07-20", { dueEstimated: false })).toEqual(["2026-07-11", 4_000]);
  });

  it("un particulier sans mise en demeure : pas en retard avant l'échéance ni ce jour-là, puis elle manque", () => {
    const consumer = { quality: "particulier" } as const;
    expect(lateness("2026-07-10", {}, consumer)).toEqual(["not-late", 0]);
    expect(lateness("2026-07-11", {}, consumer)).toEqual(["no-formal-notice", 0]);
  });

  it("une mise en demeure présentée avant l'échéance ne fait rien courir plus tôt (art. 1344-1)", () => {
    const noticed = { quality: "particulier", noticePresented: day("2026-06-01") } as const;
    expect(lateness("2026-07-20", {}, noticed)).toEqual(["2026-07-11", 0]);
    expect(lateness("2026-07-20", { noticePresented: day("2026-07-15") }, noticed)).toEqual([
      "2026-07-16",
      0,
    ]);
  });

  it.each([
    ["2026-07-09", "insolvency", 0, "ouvert la veille de l'échéance"],
    ["2026-07-10", "insolvency", 0, "ouvert le jour de l'échéance"],
    ["2026-07-11", "insolvency", 0, "ouvert le lendemain, avant toute heure de ce jour"],
    ["2026-07-12", "2026-07-11", 4_000, "un jour de retard avant lui"],
    ["2026-07-20", "2026-07-11", 4_000, "ouvert le jour du calcul"],
    ["2026-07-21", "2026-07-11", 4_000, "ouvert après le calcul"],
  ])("jugement du %s, au 20 juillet : %s et %i centimes (%s)", (judgment, from, indemnity) => {
    expect(lateness("2026-07-20", {}, { insolvency: day(judgment) })).toEqual([from, indemnity]);
  });

  it("jugement du lendemain du calcul, facture échue ce jour : pas de retard, sans lien avec lui", () => {
    expect(lateness("2026-07-10", {}, { insolvency: day("2026-07-11") })).toEqual(["not-late", 0]);
  });

  it("née le jour du jugement, elle n'est pas arrêtée ; née la veille ou un jour inconnu, si (art. L622-17)", () => {
    const input = { insolvency: day("2026-07-01") };
    expect(lateness("2026-07-20", { issued: day("2026-07-01") }, input)).toEqual(["2026-07-11", 4_000]);
    expect(lateness("2026-07-20", { issued: day("2026-06-30") }, input)).toEqual(["insolvency", 0]);
    expect(lateness("2026-07-20", { issued: undefined }, input)).toEqual(["insolvency", 0]);
  });

  it("le jugement noté sur la facture passe avant celui du client", () => {
    expect(
      lateness("2026-07-20", { insolvency: day("2026-07-15") }, { insolvency: day("2026-07-05") }),
    ).toEqual(["2026-07-11", 4_000]);
  });
});

describe("Les mouvements d'une facture", () => {
  it("un montant négatif est refusé, même parmi d'autres, un montant nul est laissé de côté", () => {
    const at = (...amounts: number[]) =>
      statementAt("2026-07-20", [
        owed(
          PRINCIPAL,
          "2026-07-10",
          amounts.map((one) => payment("2026-07-15", one)),
        ),
      ]);
    expect(() => at(100, -1)).toThrow("négatif");
    expect(at(0, 100).invoices[0]?.movements.map(({ amount }) => amount)).toEqual([100]);
    expect(statementAt("2026-07-20", [owed(0, "2026-07-10")]).total).toBe(0);
  });

  it("un mouvement du jour du calcul compte, l'avoir et l'acompte d'un jour avant le règlement du même jour", () => {
    const deposit = { kind: "deposit", day: day("2026-07-20"), amount: cents(300) } as const;
    const [invoice] = statementAt("2026-07-20", [
      owed(PRINCIPAL, "2026-07-10", [
        payment("2026-07-20", 100),
        payment("2026-07-15", 50),
        creditNote("2026-07-20", 200),
        deposit,
      ]),
    ]).invoices;
    expect(invoice?.movements.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["payment", 50],
      ["credit-note", 200],
      ["deposit", 300],
      ["payment", 100],
    ]);
  });

  it("soldée avant l'échéance : ni intérêt, ni 40 €, ni jour de plus", () => {
    const paid = owed(PRINCIPAL, "2026-07-10", [payment("2026-07-10", PRINCIPAL)]);
    expect(statementAt("2026-07-20", [paid])).toMatchObject({
      interest: 0,
      indemnity: 0,
      daily: 0,
      total: 0,
    });
  });

  it("un règlement du premier jour de retard porte encore intérêt pour ce jour, et laisse les 40 € dus", () => {
    const late = owed(PRINCIPAL, "2026-07-10", [payment("2026-07-11", PRINCIPAL + 124)]);
    const statement = statementAt("2026-07-20", [late]);
    expect(linesOf(statement)).toEqual([[1, 1240, 124]]);
    expect(statement).toMatchObject({
      principalLeft: 0,
      interestLeft: 0,
      indemnityLeft: 4_000,
      total: 4_000,
    });
  });
});

describe("Les coupures d'une période", () => {
  const invoice = [owed(PRINCIPAL, "2026-07-01")];

  it("un taux du contrat nouveau vaut de son premier jour", () => {
    const statement = statementAt("2026-07-21", invoice, {
      contractRate: 1_000,
      contractRateChanges: [{ from: day("2026-07-12"), rate: 2_000 }],
    });
    // Ten days at 10 %: 10,00 €; ten at 20 %: 20,00 €; one more day: 2,00 €.
    expect(linesOf(statement)).toEqual([
      [10, 1_000, 1_000],
      [10, 2_000, 2_000],
    ]);
    expect(statement.daily).toBe(200);
  });

  it("un changement du premier jour de retard, ou d'avant, ne coupe rien", () => {
    for (const from of ["2026-07-02", "2026-05-01"]) {
      const statement = statementAt("2026-07-11", invoice, {
        contractRate: 1_000,
        contractRateChanges: [{ from: day(from), rate: 2_000 }],
      });
      expect(linesOf(statement)).toEqual([[10, 2_000, 2_000]]);
    }
  });

  it("le délai de grâce : rien du premier au dernier jour, ni le jour du calcul s'il y tombe", () => {
    const grace = { from: day("2026-07-02"), to: day("2026-07-11") };
    const during = statementAt("2026-07-11", invoice, { grace });
    expect(during).toMatchObject({ interest: 0, daily: 0, grace });
    expect(linesOf(statementAt("2026-07-12", invoice, { grace }))).toEqual([[1, 1240, 124]]);
    expect(statementAt("2026-07-12", invoice, { grace }).daily).toBe(124);
  });

  it("un taux inconnu pour un jour de plus seulement est refusé comme les autres", () => {
    expect(penaltyStatement(inputOf("2027-01-01", [owed(PRINCIPAL, "2026-12-31")]))).toEqual({
      kind: "rate-unknown",
      halfYear: "2027 S1",
    });
  });

  it("le jour de plus est à zéro quand le jugement d'ouverture a arrêté l'intérêt avant le calcul", () => {
    const stopped = statementAt("2026-07-21", [owed(PRINCIPAL, "2026-07-01")], {
      insolvency: day("2026-07-21"),
    });
    expect([linesOf(stopped), stopped.daily]).toEqual([[[19, 1240, 2_356]], 0]);
    const notYet = statementAt("2026-07-21", [owed(PRINCIPAL, "2026-07-01")], {
      insolvency: day("2026-07-22"),
    });
    expect([linesOf(notYet), notYet.daily]).toEqual([[[20, 1240, 2_480]], 124]);
  });
});

describe("Ce que le décompte redit", () => {
  it("le compte, le montant, les parts à part et sans date, les impayés : comme dits, sinon le principal et zéro", () => {
    const rejected = [{ day: day("2026-07-01"), back: day("2026-07-05"), amount: cents(10) }];
    const said = owed(PRINCIPAL, "2026-07-10", [], {
      account: "411DUPONT",
      amount: cents(400_000),
      apart: cents(30_000),
      undated: cents(5_000),
      rejected,
    });
    expect(statementAt("2026-07-20", [said]).invoices[0]).toMatchObject({
      account: "411DUPONT",
      amount: 400_000,
      apart: 30_000,
      undated: 5_000,
      rejected,
    });
    const [plain] = statementAt("2026-07-20", [owed(PRINCIPAL, "2026-07-10")]).invoices;
    expect(plain).toMatchObject({ amount: PRINCIPAL, apart: 0, undated: 0, rejected: [] });
    expect(plain).not.toHaveProperty("account");
    expect(plain).not.toHaveProperty("without");
  });

  it("un jour de mise en demeure ou de jugement n'est imprimé que s'il vaut pour toutes", () => {
    const one = owed(PRINCIPAL, "2026-07-10", [], { noticePresented: day("2026-07-12") });
    const other = owed(PRINCIPAL, "2026-07-10", [], { noticePresented: day("2026-07-13") });
    const noticed = (...claims: StatementClaim[]) =>
      statementAt("2026-07-20", claims, { quality: "particulier" });
    expect(noticed(one, one).noticePresented).toBe("2026-07-12");
    expect(noticed(one, other)).not.toHaveProperty("noticePresented");
    expect(noticed(owed(PRINCIPAL, "2026-07-10"))).not.toHaveProperty("noticePresented");

    const judgment = { enforceable: day("2026-01-10") };
    const whole = statementAt("2026-07-20", [one], { insolvency: day("2026-07-18"), judgment });
    expect(whole).toMatchObject({ insolvency: "2026-07-18", judgment });
    expect(whole).not.toHaveProperty("grace");
    const apart = owed(PRINCIPAL, "2026-07-10", [], { insolvency: day("2026-07-19") });
    expect(statementAt("2026-07-20", [one, apart], { insolvency: day("2026-07-18") })).not.toHaveProperty(
      "insolvency",
    );
  });

  it("la base 366 est permise, toute autre refusée", () => {
    expect(statementAt("2026-07-11", [owed(366_000, "2026-07-01")], { dayBase: 366 }).interest).toBe(1_240);
    for (const dayBase of [364, 367, 0]) {
      expect(() => statementAt("2026-07-11", [owed(1, "2026-07-01")], { dayBase })).toThrow("365 ou 366");
    }
  });

  it("taux du contrat sous le plancher : tous les semestres concernés, dans l'ordre, de toutes les factures", () => {
    const result = penaltyStatement(
      inputOf(
        "2026-07-10",
        [owed(PRINCIPAL, "2026-06-20"), owed(PRINCIPAL, "2024-12-25", [payment("2025-01-05", PRINCIPAL)])],
        { contractRate: 500, allocation: "principal d'abord" },
      ),
    );
    // Floors: 2024 S2 14,76 %, 2025 S1 11,13 %, 2026 S1 7,86 %, 2026 S2 8,25 %; the first met is 2026 S1.
    expect(result).toMatchObject({
      kind: "rate-under-floor",
      halfYear: "2026 S1",
      floor: 786,
      halfYears: ["2024 S2", "2025 S1", "2026 S1", "2026 S2"],
    });
  });
});
