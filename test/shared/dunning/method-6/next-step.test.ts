import { describe, expect, it } from "vitest";
import { aCustomer, anEvent, anInvoice, codesOf, planOn, type Scene, summary } from "../builders.ts";

// Le 1er juin 2026 est un lundi. Standard : J+3 e · J+10 t · J+20 e+c · J+30 r · J+45 t.
const FA1 = anInvoice("FA-1", 1000, "2026-06-01");
const sent = (on: string, step: number, numbers = "FA-1") =>
  anEvent("relance envoyée", on, numbers, { step });
const onlyLine = (on: string, scene: Scene): string => summary(planOn(on, scene)).join(" / ");

describe("Pour chaque facture échue, l'étape suivante est la plus basse non faite", () => {
  it.each([
    { done: [], step: 1 },
    { done: [sent("2026-06-04", 1)], step: 2 },
    { done: [sent("2026-06-04", 1), anEvent("appel", "2026-06-11", "FA-1", { step: 2 })], step: 3 },
    { done: [anEvent("appel", "2026-06-11", "FA-1", { step: 2 }), sent("2026-06-16", 1)], step: 3 },
  ])("étapes faites : $done.length → étape $step", ({ done, step }) => {
    expect(planOn("2026-07-20", { items: [FA1], journal: done })[0]?.step).toBe(step);
  });
});

describe("Elle est due quand le retard atteint son décalage, au moins, jamais exactement", () => {
  it.each([
    { on: "2026-06-01", line: "", why: "à l'échéance rien n'est en retard" },
    { on: "2026-06-02", line: "en attente | wait | 1 | FA-1 | 2026-06-04", why: "le lendemain" },
    { on: "2026-06-03", line: "en attente | wait | 1 | FA-1 | 2026-06-04", why: "la veille de J+3" },
    { on: "2026-06-04", line: "à faire | reminder | 1 | FA-1 | 2026-06-04", why: "J+3" },
    { on: "2026-06-05", line: "à faire | reminder | 1 | FA-1 | 2026-06-05", why: "J+4" },
    {
      on: "2026-07-03",
      line: "à faire | reminder | 1 | FA-1 | 2026-07-03",
      why: "J+32 : toujours la première",
    },
  ])("au $on ($why) : $line", ({ on, line }) => {
    expect(onlyLine(on, { items: [FA1] })).toBe(line);
  });
});

describe("… et le jour de l'étape précédente plus la différence des décalages", () => {
  // étape 1 le vendredi 12 juin, avec 8 jours de retard : 12 + (10 − 3) = 19 juin
  it.each([
    { on: "2026-06-18", state: "en attente" },
    { on: "2026-06-19", state: "à faire" },
  ])("faite en retard : au $on, $state", ({ on, state }) => {
    expect(planOn(on, { items: [FA1], journal: [sent("2026-06-12", 1)] })[0]?.state).toBe(state);
  });

  // étape 1 le 2 juin, en avance : le décalage de l'étape 2 (J+10 = 11 juin) l'emporte sur 2 + 7 = 9 juin
  it.each([
    { on: "2026-06-10", state: "en attente" },
    { on: "2026-06-11", state: "à faire" },
  ])("faite en avance : au $on, $state", ({ on, state }) => {
    expect(planOn(on, { items: [FA1], journal: [sent("2026-06-02", 1)] })[0]?.state).toBe(state);
  });
});

describe("Les actions tombent un jour ouvré", () => {
  it.each([
    { due: "2026-06-03", on: "2026-06-06", day: "2026-06-08", why: "J+3 un samedi" },
    { due: "2026-06-04", on: "2026-06-07", day: "2026-06-08", why: "J+3 un dimanche" },
    { due: "2026-07-11", on: "2026-07-14", day: "2026-07-15", why: "J+3 le 14 juillet" },
    { due: "2026-05-11", on: "2026-05-14", day: "2026-05-15", why: "J+3 le jeudi de l'Ascension" },
    { due: "2026-05-22", on: "2026-05-25", day: "2026-05-26", why: "J+3 le lundi de Pentecôte" },
    { due: "2026-12-29", on: "2027-01-01", day: "2027-01-04", why: "J+3 le 1er janvier, un vendredi" },
  ])("$why : le $day", ({ due, on, day }) => {
    const scene: Scene = { items: [anInvoice("FA-1", 1000, due)] };
    expect(onlyLine(on, scene)).toBe(`en attente | wait | 1 | FA-1 | ${day}`);
    expect(onlyLine(day, scene)).toBe(`à faire | reminder | 1 | FA-1 | ${day}`);
  });

  // Vendredi saint 2027 : le 26 mars ; J+3 d'une échéance du 23 mars
  it.each([
    { address: "3 rue du Port 67000 Strasbourg", state: "en attente", day: "2027-03-30" },
    { address: "3 rue du Port 57000 Metz", state: "en attente", day: "2027-03-30" },
    { address: "3 rue du Port 68000 Colmar", state: "en attente", day: "2027-03-30" },
    { address: "3 rue du Port 54000 Nancy", state: "à faire", day: "2027-03-26" },
  ])("le Vendredi saint chôme en Alsace-Moselle ($address) : $state", ({ address, state, day }) => {
    const customers = [aCustomer("Durand", "standard", { address })];
    const [line] = planOn("2027-03-26", { items: [anInvoice("FA-1", 1000, "2027-03-23")], customers });
    expect([line?.state, line?.day]).toEqual([state, day]);
  });

  it("le 26 décembre aussi, et là-bas seulement", () => {
    const items = [anInvoice("FA-1", 1000, "2025-12-23")]; // J+3 = vendredi 26 décembre 2025
    const alsace = [aCustomer("Durand", "standard", { address: "67100 Strasbourg" })];
    expect(planOn("2025-12-26", { items, customers: alsace })[0]?.day).toBe("2025-12-29");
    expect(planOn("2025-12-26", { items })[0]?.state).toBe("à faire");
  });
});

describe("Le moteur ne saute jamais d'étape ; le propriétaire le peut, avec un motif", () => {
  it("un an de retard ne fait commencer qu'à la première", () => {
    expect(planOn("2027-06-01", { items: [FA1] })[0]?.step).toBe(1);
  });

  const skip = (more = {}) => anEvent("étape avancée", "2026-06-29", "FA-1", { step: 4, ...more });
  it("« étape avancée » choisit la suivante, et la ligne dit son motif", () => {
    const [line] = planOn("2026-07-02", {
      items: [FA1],
      journal: [sent("2026-06-04", 1), skip({ motive: "déménage à la cloche de bois" })],
    });
    expect([line?.state, line?.action, line?.step]).toEqual(["à faire", "registered-letter", 4]);
    expect(line?.reasons).toContainEqual({
      code: "step-advanced",
      day: "2026-06-29",
      text: "déménage à la cloche de bois",
    });
  });

  it("sans motif elle compte, et la ligne le dit", () => {
    const [line] = planOn("2026-07-02", { items: [FA1], journal: [sent("2026-06-04", 1), skip()] });
    expect(line?.reasons).toContainEqual({ code: "step-advanced", day: "2026-06-29", text: undefined });
  });

  it("une étape sautée n'est pas une étape faite : l'attente court depuis la dernière faite", () => {
    // étape 1 le 12 juin ; étape 4 : 12 + (30 − 3) = 9 juillet, après J+30 = 1er juillet
    const journal = [sent("2026-06-12", 1), skip({ motive: "urgent" })];
    expect(planOn("2026-07-08", { items: [FA1], journal })[0]?.day).toBe("2026-07-09");
    expect(planOn("2026-07-09", { items: [FA1], journal })[0]?.action).toBe("registered-letter");
  });

  it("l'étape faite ensuite efface le motif", () => {
    const journal = [
      sent("2026-06-04", 1),
      anEvent("étape avancée", "2026-06-15", "FA-1", { step: 3, motive: "préfère l'écrit" }),
      sent("2026-06-22", 3),
    ];
    const [line] = planOn("2026-06-25", { items: [FA1], journal });
    expect(line?.step).toBe(4);
    expect(codesOf(line ?? never())).not.toContain("step-advanced");
  });
});

function never(): never {
  throw new Error("aucune ligne");
}

describe("Au premier usage, le propriétaire dit ce qui était fait", () => {
  const taken = (more: Parameters<typeof anEvent>[3], numbers = "FA-1") =>
    anEvent("reprise d'historique", "2026-06-25", numbers, more);
  it.each([
    { typed: { step: 1 }, next: 2 },
    { typed: { step: 3 }, next: 4 },
    { typed: { step: 0 }, next: 1 },
    { typed: {}, next: 1 },
    { typed: { motive: "Relancé 2 fois par mail" }, next: 3 },
    { typed: { motive: "deux relances, sans suite" }, next: 3 },
    { typed: { detail: "rappelé en mai" }, next: 2 },
    { typed: { motive: "Avis d'impayé posté" }, next: 4 },
    { typed: { motive: "Mise en demeure envoyée" }, next: 5 },
    { typed: { motive: "9 relances" }, next: 4 },
    { typed: { motive: "jamais relancé" }, next: 1 },
    { typed: { step: 2, motive: "mise en demeure à prévoir" }, next: 3 },
  ])("$typed → étape $next", ({ typed, next }) => {
    expect(planOn("2026-08-31", { items: [FA1], journal: [taken(typed)] })[0]?.step).toBe(next);
  });

  it("au-delà de la dernière étape : décision", () => {
    expect(planOn("2026-08-31", { items: [FA1], journal: [taken({ step: 9 })] })[0]?.state).toBe("décision");
  });

  it("sans facture : toutes celles qui étaient en retard ce jour-là, pas les suivantes", () => {
    const items = [FA1, anInvoice("FA-2", 800, "2026-06-24"), anInvoice("FA-3", 700, "2026-06-25")];
    const lines = planOn("2026-08-31", { items, journal: [taken({ step: 2 }, "")] });
    const steps = lines.flatMap(({ parts }) => parts.map(({ open, step }) => `${open.item.number}:${step}`));
    expect([...new Set(steps)].sort()).toEqual(["FA-1:3", "FA-2:3", "FA-3:1"]);
  });

  it("vaut étape faite à son jour : la suivante attend la différence", () => {
    // étape 3 le 25 juin : 25 + (30 − 20) = 5 juillet, un dimanche
    const lines = planOn("2026-07-03", { items: [FA1], journal: [taken({ step: 3 })] });
    expect(summary(lines)).toEqual(["en attente | wait | 4 | FA-1 | 2026-07-06"]);
  });

  it("une mise en demeure reprise court comme une autre : rien de plus doux ne part", () => {
    const items = [FA1, anInvoice("FA-2", 800, "2026-06-10")];
    const lines = planOn("2026-06-29", { items, journal: [taken({ motive: "mise en demeure" })] });
    // 25 juin + 3 + 8 = 6 juillet, + 2 jours ouvrés = 8 juillet ; J+45 = 16 juillet l'emporte
    expect(summary(lines)).toEqual([
      "en attente | wait | 5 | FA-1 | 2026-07-16",
      "à vérifier | hold | - | FA-2 | -",
    ]);
  });

  it.each([
    { on: "2026-07-31", template: "Oubli", why: "60 jours" },
    { on: "2026-08-03", template: "Point sur votre compte", why: "63 jours" },
  ])("sans reprise, au-delà de 60 jours : un point sur le compte ($why : $template)", ({ on, template }) => {
    expect(planOn(on, { items: [FA1] })[0]?.template).toBe(template);
  });

  it("avec une reprise, même à l'étape 0, la relance ordinaire", () => {
    expect(planOn("2026-08-03", { items: [FA1], journal: [taken({ step: 0 })] })[0]?.template).toBe("Oubli");
  });
});
