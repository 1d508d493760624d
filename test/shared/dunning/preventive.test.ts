import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { aCustomer, anEvent, anInvoice, aPaidInvoice, planOn, type Scene, summary } from "./builders.ts";

// Other customers make the turnover, so that Durand is targeted only by what each test says.
const market = Array.from({ length: 12 }, (_, index) =>
  anInvoice(`M-${index}`, 9000, "2026-05-20", {
    of: `Marché ${index}`,
    settlements: [{ day: day("2026-05-20"), amount: cents(900_000) }],
  }),
);
const upcoming = anInvoice("FA-1", 500, "2026-06-15", {
  issued: day("2026-05-15"),
  paymentMeans: "Virement",
});
const scene = (more: Partial<Scene> = {}): Scene => ({ items: [...market, upcoming], ...more });
const withInvoice = (...items: Scene["items"]): Scene => ({ items: [...market, ...items] });

describe("Le message préventif", () => {
  it.each([
    { on: "2026-06-05", lines: [] },
    { on: "2026-06-08", lines: ["à faire | preventive | 0 | FA-1 | 2026-06-08"] },
    { on: "2026-06-12", lines: ["à faire | preventive | 0 | FA-1 | 2026-06-12"] },
    { on: "2026-06-15", lines: [] },
  ])("à J−7 jusqu'à la veille de l'échéance : au $on", ({ on, lines }) => {
    expect(summary(planOn(on, scene()))).toEqual(lines);
  });

  it("un rappel part dans deux jours : le message préventif attend 5 jours après lui, et le dit", () => {
    const late = anInvoice("FA-0", 300, "2026-06-01");
    const far = anInvoice("FA-1", 500, "2026-06-12", { issued: day("2026-05-12"), paymentMeans: "Virement" });
    const plan = planOn("2026-06-05", {
      items: [...market, far, { ...late, due: day("2026-06-04") }],
    });
    // FA-0 : J+3 = dimanche 7 juin, donc le 8 ; le préventif, le 8 + 5 = 13 juin, tomberait après l'échéance : il se tait
    expect(summary(plan)).toEqual(["en attente | wait | 1 | FA-0 | 2026-06-08"]);
    const wider = planOn("2026-06-05", {
      items: [
        ...market,
        { ...far, due: day("2026-06-17"), issued: day("2026-05-12") },
        { ...late, due: day("2026-06-04") },
      ],
      scenarios: DEFAULT_SCENARIOS.map((scenario) => ({
        ...scenario,
        steps: scenario.steps.map((step) => (step.rank === 0 ? { ...step, offset: -14 } : step)),
      })),
    });
    expect(summary(wider)).toEqual([
      "en attente | wait | 1 | FA-0 | 2026-06-08",
      // le 13 juin est un samedi
      "en attente | preventive | 0 | FA-1 | 2026-06-15",
    ]);
    expect(wider[1]?.reasons.find(({ code }) => code === "reminder-soon")?.day).toBe("2026-06-08");
  });

  it("dit son critère et ne réclame rien", () => {
    const [line] = planOn("2026-06-08", scene());
    expect(line?.reasons).toEqual([{ code: "preventive-target", text: "means" }]);
    expect([line?.overdue, line?.claimed, line?.maxDaysLate]).toEqual([0, 0, 0]);
  });

  it.each([
    { why: "sans critère", more: { paymentMeans: undefined }, count: 0 },
    { why: "prélèvement", more: { paymentMeans: "Prélèvement SEPA" }, count: 0 },
    { why: "conditions de moins de 20 jours", more: { issued: day("2026-05-27") }, count: 0 },
    { why: "conditions de 20 jours", more: { issued: day("2026-05-26") }, count: 1 },
    {
      why: "au moins trois fois la facture moyenne",
      more: { paymentMeans: undefined, amount: cents(9_000_000) },
      count: 1,
    },
  ])("$why : $count", ({ more, count }) => {
    expect(planOn("2026-06-08", withInvoice({ ...upcoming, ...more }))).toHaveLength(count);
  });

  it("jamais quand les six dernières factures ont été payées avec 3 jours de retard au plus", () => {
    const past = (late: number) =>
      Array.from({ length: 6 }, (_, index) =>
        anInvoice(`P-${index}`, 100, "2026-04-01", {
          settlements: [{ day: day(`2026-04-0${1 + late}`), amount: cents(10_000) }],
        }),
      );
    expect(planOn("2026-06-08", withInvoice(upcoming, ...past(3)))).toEqual([]);
    expect(planOn("2026-06-08", withInvoice(upcoming, ...past(4)))).toHaveLength(1);
    expect(planOn("2026-06-08", withInvoice(upcoming, ...past(3).slice(1)))).toHaveLength(1);
  });

  it("un seul par client et par mois, groupé", () => {
    const second = { ...upcoming, number: "FA-2" };
    const third = { ...upcoming, number: "FA-3", due: day("2026-07-20"), issued: day("2026-06-15") };
    expect(summary(planOn("2026-06-08", withInvoice(upcoming, second)))).toEqual([
      "à faire | preventive | 0 | FA-1+FA-2 | 2026-06-08",
    ]);
    const journal = [anEvent("relance envoyée", "2026-06-15", "FA-9", { step: 0 })];
    const known = withInvoice(third, aPaidInvoice("FA-9"));
    expect(planOn("2026-07-13", { ...known, journal })).toEqual([]);
    expect(planOn("2026-07-15", { ...known, journal })).toHaveLength(1);
  });

  it("ne bloque jamais la première relance et n'est pas un contact", () => {
    const journal = [anEvent("relance préparée", "2026-06-12", "FA-1", { step: 0, id: "R-0" })];
    expect(summary(planOn("2026-06-12", scene({ journal })))).toEqual([
      "à vérifier | settle-draft | 0 | FA-1 | 2026-06-12",
    ]);
    expect(summary(planOn("2026-06-18", scene({ journal })))).toEqual([
      "à faire | reminder | 1 | FA-1 | 2026-06-18",
    ]);
  });

  it("rien de préventif pendant une pause du client ou une mise en demeure impayée", () => {
    expect(planOn("2026-06-08", scene({ journal: [anEvent("pause", "2026-06-01")] }))).toEqual([]);
    const old = anInvoice("FA-0", 400, "2026-04-01");
    const notice = anEvent("mise en demeure envoyée", "2026-05-11", "FA-0", { step: 4 });
    const lines = planOn("2026-06-08", { ...withInvoice(upcoming, old), journal: [notice] });
    expect(lines.some(({ action }) => action === "preventive")).toBe(false);
  });

  it("le dépôt d'une facture publique est vérifié à J−10, toujours", () => {
    const customers = [aCustomer("Durand", "public")];
    const plain = { ...upcoming, paymentMeans: undefined };
    expect(summary(planOn("2026-06-04", { ...withInvoice(plain), customers }))).toEqual([]);
    expect(summary(planOn("2026-06-05", { ...withInvoice(plain), customers }))).toEqual([
      "à faire | portal-check | 0 | FA-1 | 2026-06-05",
    ]);
  });
});
