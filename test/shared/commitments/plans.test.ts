import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { readInstalments } from "#shared/dunning/instalment-reading.ts";
import { instalmentPlans } from "#shared/dunning/instalment-reports.ts";
import { reasonClause } from "#shared/texts/reasons.ts";
import { aCustomer, anEvent, anInvoice, planOn, type Scene, summary } from "../dunning/builders.ts";
import { inputOn, invoicePaid, type Paid, unmatched } from "./scene.ts";

const DUE = "2026-04-01";
const SCHEDULE = "30/06/2026 400,00 ; 31/07/2026 400,00 ; 31/08/2026 200,00";
const agreed = (detail = SCHEDULE, more: Parameters<typeof anEvent>[3] & { readonly on?: string } = {}) => {
  const { on = "2026-06-08", ...rest } = more;
  return anEvent("échéancier", on, "FA-1", { detail, ...rest });
};
const items = (paid: Paid) => [invoicePaid("FA-1", 1000, DUE, paid)];

/** `in-force: paid 400, to-come 0, to-come 0`. */
const followed = (on: string, scene: Scene): readonly string[] =>
  instalmentPlans(inputOn(on, scene)).map(
    ({ state, instalments }) =>
      `${state}: ${instalments.map(({ status, received }) => `${status} ${received / 100}`).join(", ")}`,
  );

describe("Les échéances d'un plan se suivent comme des postes dus", () => {
  // 30 juin 2026 : mardi ; + 2 jours ouvrés = jeudi 2 juillet.
  it.each([
    { on: "2026-06-30", paid: {}, becomes: "in-force: to-come 0, to-come 0, to-come 0" },
    { on: "2026-07-01", paid: {}, becomes: "in-force: late 0, to-come 0, to-come 0" },
    { on: "2026-07-02", paid: {}, becomes: "in-force: late 0, to-come 0, to-come 0" },
    { on: "2026-07-03", paid: {}, becomes: "missed: missed 0, to-come 0, to-come 0" },
    {
      on: "2026-07-03",
      paid: { "2026-06-20": 399 },
      becomes: "missed: partly-paid 399, to-come 0, to-come 0",
    },
    { on: "2026-07-03", paid: { "2026-07-02": 400 }, becomes: "in-force: paid 400, to-come 0, to-come 0" },
    {
      on: "2026-07-03",
      paid: { "2026-07-03": 400 },
      becomes: "in-force: paid-late 400, to-come 0, to-come 0",
    },
    { on: "2026-07-03", paid: { "2026-06-20": 500 }, becomes: "in-force: paid 400, to-come 100, to-come 0" },
    { on: "2026-07-03", paid: { "2026-06-07": 500 }, becomes: "missed: missed 0, to-come 0, to-come 0" },
    {
      on: "2026-08-10",
      paid: { "2026-06-30": 400, "2026-08-09": 100 },
      becomes: "missed: paid 400, partly-paid 100, to-come 0",
    },
    { on: "2026-09-10", paid: { "2026-06-20": 1000 }, becomes: "done: paid 400, paid 400, paid 200" },
  ])("au $on, reçu $paid → $becomes", ({ on, paid, becomes }) => {
    expect(followed(on, { items: items(paid), journal: [agreed()] })).toEqual([becomes]);
  });

  it("l'argent non affecté compte, l'échéance la plus ancienne d'abord", () => {
    const scene = { items: items({}), journal: [agreed()], credits: [unmatched("2026-07-01", 450)] };
    expect(followed("2026-07-03", scene)).toEqual(["in-force: paid 400, to-come 50, to-come 0"]);
  });

  it("plusieurs lignes du même jour font un plan", () => {
    const rows = [400, 600].map((euros, rank) =>
      anEvent("échéancier", "2026-06-08", "FA-1", {
        promisedDay: day(rank === 0 ? "2026-06-30" : "2026-07-31"),
        amount: cents(euros * 100),
      }),
    );
    const [plan] = instalmentPlans(inputOn("2026-06-10", { items: items({}), journal: rows }));
    expect([plan?.events.length, plan?.total, plan?.instalments.length]).toEqual([2, 100_000, 2]);
  });

  it("sans montant, les échéances se partagent le total, sinon ce que doivent les factures", () => {
    const dates = "30/06/2026 ; 31/07/2026 ; 31/08/2026";
    const amounts = (amount?: number) =>
      instalmentPlans(
        inputOn("2026-06-10", {
          items: items({}),
          journal: [agreed(dates, amount === undefined ? {} : { amount: cents(amount) })],
        }),
      )[0]?.instalments.map((one) => one.amount);
    expect(amounts(90_001)).toEqual([30_000, 30_000, 30_001]);
    expect(amounts()).toEqual([33_333, 33_333, 33_334]);
  });

  it("un nouveau plan sur les mêmes factures remplace l'ancien, et l'argent qui suit est pour lui", () => {
    const journal = [agreed(), agreed("31/07/2026 300,00 ; 31/08/2026 300,00", { on: "2026-07-06" })];
    expect(
      followed("2026-08-10", { items: items({ "2026-07-01": 400, "2026-07-30": 300 }), journal }),
    ).toEqual(["replaced: paid 400, to-come 0, to-come 0", "in-force: paid 300, to-come 0"]);
  });

  it("deux plans sur d'autres factures vivent chacun leur vie", () => {
    const other = anEvent("échéancier", "2026-06-09", "FA-2", { detail: "30/06/2026 100,00" });
    const both = [...items({ "2026-06-30": 400 }), anInvoice("FA-2", 100, DUE)];
    expect(followed("2026-07-03", { items: both, journal: [agreed(), other] })).toEqual([
      "in-force: paid 400, to-come 0, to-come 0",
      "missed: missed 0",
    ]);
  });

  it("le plan d'un payeur se règle par ses comptes", () => {
    const customers = [
      aCustomer("Durand", "standard", { payer: "Groupe" }),
      aCustomer("Martin", "standard", { payer: "Groupe" }),
      aCustomer("Groupe"),
    ];
    const plan = anEvent("échéancier", "2026-06-08", "", { of: "Groupe", detail: "30/06/2026 700,00" });
    const both = [
      invoicePaid("FA-1", 400, DUE, { "2026-06-29": 400 }),
      invoicePaid("FA-2", 300, DUE, { "2026-06-30": 300 }, { of: "Martin" }),
    ];
    expect(followed("2026-07-03", { items: both, customers, journal: [plan] })).toEqual(["done: paid 700"]);
  });

  it.each([
    ["pénalités maintenues", "kept"],
    ["Intérêts de retard dus", "kept"],
    ["pénalités abandonnées si le plan est tenu", "waived-if-kept"],
    ["remise des pénalités sous réserve du respect du plan", "waived-if-kept"],
    ["pénalités abandonnées", "waived"],
    ["intérêts remis", "waived"],
    ["en trois fois", undefined],
  ] as const)("« %s » → %s", (motive, interest) => {
    const journal = [agreed(SCHEDULE, { motive })];
    expect(instalmentPlans(inputOn("2026-06-10", { items: items({}), journal }))[0]?.interest).toBe(interest);
  });
});

describe("Un plan dans la liste du jour", () => {
  it("en cours, il suspend et dit sa prochaine échéance et son rang", () => {
    const [line] = planOn("2026-07-06", { items: items({ "2026-06-30": 400 }), journal: [agreed()] });
    expect([line?.state, line?.claimed]).toEqual(["suspendue", 0]);
    expect(line?.reasons.map((reason) => reasonClause(reason, "EUR"))).toEqual([
      "échéancier en cours, prochaine échéance le 31/07/2026 (2/3)",
    ]);
  });

  it("une échéance manquée s'appelle une fois, puis la suite est écrite ; le reste demeure sous le plan", () => {
    const journal = [agreed()];
    const lines = planOn("2026-07-03", { items: items({}), journal });
    expect(summary(lines)).toEqual([
      "à faire | missed-instalment-call | - | FA-1 | 2026-07-03",
      "suspendue | hold | - | FA-1 | 2026-08-05",
    ]);
    expect(lines.map(({ claimed, overdue }) => [claimed, overdue])).toEqual([
      [40_000, 40_000],
      [0, 60_000],
    ]);
    expect(lines[0]?.reasons.map((reason) => reasonClause(reason, "EUR"))[0]).toBe(
      "échéance (1/3) du 30/06/2026 non réglée\u00a0: 400,00\u00a0€",
    );
    const called = [...journal, anEvent("appel", "2026-07-03", "FA-1")];
    const after = planOn("2026-07-13", { items: items({}), journal: called });
    expect(after.map(({ action, channel }) => [action, channel])).toEqual([
      ["reminder", "e-mail"],
      ["hold", undefined],
    ]);
  });

  it("réglée en retard, le plan reprend", () => {
    expect(
      planOn("2026-07-10", { items: items({ "2026-07-08": 400 }), journal: [agreed()] }).map(
        ({ state }) => state,
      ),
    ).toEqual(["suspendue"]);
  });

  const notice = (on: string) =>
    anEvent("mise en demeure envoyée", on, "FA-1", { step: 5, promisedDay: day("2026-07-20") });

  it("la déchéance du terme ne joue qu'après une mise en demeure restée sans effet au jour qu'elle dit", () => {
    const journal = [agreed(), anEvent("appel", "2026-07-03", "FA-1"), notice("2026-07-09")];
    const held = (on: string) =>
      planOn(on, { items: items({}), journal })
        .filter(({ reasons }) => reasons[0]?.code === "instalment-plan")
        .map(({ overdue }) => overdue);
    expect(held("2026-07-20")).toEqual([60_000]);
    expect(held("2026-07-21")).toEqual([]);
  });

  it("une mise en demeure d'avant l'échéance manquée n'y change rien", () => {
    const journal = [notice("2026-06-02"), agreed()];
    const states = planOn("2026-07-22", { items: items({}), journal }).map(({ reasons }) => reasons[0]?.code);
    expect(states).toContain("instalment-plan");
  });

  it("notée au journal, la déchéance du terme rend tout exigible", () => {
    const plan = agreed();
    const journal = [
      plan,
      anEvent("note", "2026-07-25", "", { motive: "Déchéance du terme", reference: plan.id }),
    ];
    const lines = planOn("2026-07-27", { items: items({}), journal });
    expect(lines.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(100_000);
    expect(lines.some(({ reasons }) => reasons[0]?.code === "instalment-plan")).toBe(false);
  });

  it("un plan sans aucune date est à compléter, jamais oublié", () => {
    const journal = [anEvent("échéancier", "2026-06-08", "FA-1", { amount: cents(100_000) })];
    const [line] = planOn("2026-06-10", { items: items({}), journal });
    expect(line?.state).toBe("à vérifier");
    expect(line?.reasons.map((reason) => reasonClause(reason, "EUR"))).toEqual([
      "échéancier sans date d'échéance, à compléter dans Journal",
    ]);
  });

  it("une échéance manquée compte comme une parole rompue pour la promesse d'après", () => {
    const promise = (on: string) =>
      anEvent("promesse", on, "FA-1", { promisedDay: day("2026-07-20"), amount: cents(40_000) });
    const states = (on: string, at: string) =>
      planOn(at, { items: items({}), journal: [agreed(), promise(on)] }).map(({ reasons, state }) => [
        reasons[0]?.code,
        state,
      ]);
    expect(states("2026-07-06", "2026-07-07")).toContainEqual(["promise-second-unconfirmed", "à vérifier"]);
  });
});

describe("Les échéances écrites à la main", () => {
  it.each([
    ["10/07/2026 500,00 ; 10/08/2026 500,00", ["2026-07-10 50000", "2026-08-10 50000"]],
    ["10/07/2026 : 1 500,00 €\n10/08/2026 : 1\u202f500 €", ["2026-07-10 150000", "2026-08-10 150000"]],
    ["500 € le 10/07/2026 ; 250,50 le 1/8/26", ["2026-07-10 50000", "2026-08-01 25050"]],
    ["10/07/2026 500 10/08/2026 600", ["2026-07-10 50000", "2026-08-10 60000"]],
    ["500 € le 10/07/2026, 600 € le 10/08/2026", ["2026-07-10 50000", "2026-08-10 60000"]],
    ["10.07.2026 = 300 ; 10-08-2026", ["2026-07-10 30000", "2026-08-10 -"]],
    ["31/02/2026 500 ; en trois fois", []],
    ["1.500,00 le 10/07/2026", ["2026-07-10 150000"]],
  ] as const)("« %s »", (text, expected) => {
    expect(readInstalments(text).map((one) => `${one.day} ${one.amount ?? "-"}`)).toEqual(expected);
  });

  it("un texte hostile de 50 000 signes se lit d'un trait", () => {
    expect(readInstalments("1 ".repeat(25_000))).toEqual([]);
    expect(readInstalments("10/07/2026 ".repeat(4_000)).length).toBeGreaterThan(0);
  });
});
