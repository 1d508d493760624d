import { describe, expect, it } from "vitest";
import { aCustomer, anEvent, anInvoice, codesOf, planOn, type Scene, summary } from "./builders.ts";

// 2026-06-01 is a Monday. Standard: J+3 e · J+10 t · J+20 e+c · J+30 r · J+45 t.
const invoice = anInvoice("FA-1", 1000, "2026-06-01");
const alone: Scene = { items: [invoice] };

describe("L'étape suivante d'une facture en retard", () => {
  it.each([
    { on: "2026-06-01", lines: [], why: "le jour de l'échéance rien n'est en retard" },
    {
      on: "2026-06-02",
      lines: ["en attente | wait | 1 | FA-1 | 2026-06-04"],
      why: "un jour de retard : la première étape attend J+3",
    },
    { on: "2026-06-03", lines: ["en attente | wait | 1 | FA-1 | 2026-06-04"], why: "la veille" },
    { on: "2026-06-04", lines: ["à faire | reminder | 1 | FA-1 | 2026-06-04"], why: "J+3 : due" },
    {
      on: "2026-06-05",
      lines: ["à faire | reminder | 1 | FA-1 | 2026-06-05"],
      why: "au moins, jamais exactement",
    },
    {
      on: "2026-06-06",
      lines: ["en attente | wait | 1 | FA-1 | 2026-06-08"],
      why: "un samedi, rien n'est à faire",
    },
    { on: "2026-07-14", lines: ["en attente | wait | 1 | FA-1 | 2026-07-15"], why: "un jour férié non plus" },
  ])("au $on ($why)", ({ on, lines }) => {
    expect(summary(planOn(on, alone))).toEqual(lines);
  });

  it("n'est jamais sautée, même après un long retard", () => {
    expect(summary(planOn("2026-07-20", alone))).toEqual(["à faire | reminder | 1 | FA-1 | 2026-07-20"]);
  });

  it("attend l'écart prévu depuis le jour réel de la précédente", () => {
    const journal = [anEvent("relance envoyée", "2026-06-12", "FA-1", { step: 1 })];
    // 12 juin + (10 − 3) = 19 juin
    expect(summary(planOn("2026-06-18", { ...alone, journal }))).toEqual([
      "en attente | wait | 2 | FA-1 | 2026-06-19",
    ]);
    expect(summary(planOn("2026-06-19", { ...alone, journal }))).toEqual([
      "à faire | call | 2 | FA-1 | 2026-06-19",
    ]);
  });

  it("suit la typologie : un client à risque est appelé à J+1", () => {
    const customers = [aCustomer("Durand", "à risque")];
    expect(summary(planOn("2026-06-02", { ...alone, customers }))).toEqual([
      "à faire | call | 1 | FA-1 | 2026-06-02",
    ]);
  });

  it("un appel resté sans réponse ne fait pas l'étape, un appel sans motif la fait", () => {
    const first = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
    const missed = anEvent("appel", "2026-06-11", "FA-1", { step: 2, motive: "Messagerie" });
    const answered = anEvent("appel", "2026-06-11", "FA-1", { step: 2 });
    expect(summary(planOn("2026-06-12", { ...alone, journal: [first, missed] }))).toEqual([
      "à faire | call | 2 | FA-1 | 2026-06-12",
    ]);
    expect(summary(planOn("2026-06-12", { ...alone, journal: [first, answered] }))).toEqual([
      "en attente | wait | 3 | FA-1 | 2026-06-22",
    ]);
  });

  it("un seul appel par jour, puis trois appels sans réponse font écrire", () => {
    const first = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
    const missed = (on: string) => anEvent("appel", on, "FA-1", { step: 2, motive: "pas de réponse" });
    const journal = [first, missed("2026-06-11"), missed("2026-06-12")];
    expect(summary(planOn("2026-06-12", { ...alone, journal }))).toEqual([
      "en attente | wait | 2 | FA-1 | 2026-06-15",
    ]);
    const [line] = planOn("2026-06-16", { ...alone, journal: [...journal, missed("2026-06-15")] });
    expect(line?.action).toBe("reminder");
    expect(line?.channel).toBe("e-mail");
    expect(line?.reasons).toContainEqual({ code: "unanswered-attempts", count: 3 });
  });

  it("un événement annulé, futur ou répété ne compte pas", () => {
    const sent = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1, id: "A" });
    const cancel = anEvent("annulation", "2026-06-05", "", { reference: "A" });
    const later = anEvent("relance envoyée", "2026-06-09", "FA-1", { step: 1 });
    const again = { ...sent, step: 3, origin: { tab: "Journal", row: 9_999_999 } };
    expect(summary(planOn("2026-06-08", { ...alone, journal: [sent, cancel, later] }))).toEqual([
      "à faire | reminder | 1 | FA-1 | 2026-06-08",
    ]);
    expect(summary(planOn("2026-06-08", { ...alone, journal: [again, sent] }))).toEqual([
      "en attente | wait | 2 | FA-1 | 2026-06-11",
    ]);
  });

  it("un événement sans facture vaut pour les factures alors en retard, pas pour les suivantes", () => {
    const items = [invoice, anInvoice("FA-2", 500, "2026-06-15")];
    const journal = [anEvent("relance envoyée", "2026-06-04", "", { step: 1 })];
    expect(summary(planOn("2026-06-18", { items, journal }))).toEqual([
      "à faire | call | 2 | FA-1+FA-2 | 2026-06-18",
    ]);
    expect(planOn("2026-06-18", { items, journal })[0]?.parts.map(({ step }) => step)).toEqual([2, 1]);
  });

  it("la reprise d'historique vaut étape faite à son jour ; l'étape avancée choisit la suivante", () => {
    const taken = anEvent("reprise d'historique", "2026-06-20", "FA-1", { step: 3 });
    expect(summary(planOn("2026-06-29", { ...alone, journal: [taken] }))).toEqual([
      "en attente | wait | 4 | FA-1 | 2026-07-01",
    ]);
    const moved = anEvent("étape avancée", "2026-06-10", "FA-1", { step: 3, motive: "préfère l'écrit" });
    // étapes 1 et 2 faites le 10 juin : 10 + (20 − 10) = 20 juin, mais J+20 = 21 juin, un dimanche
    expect(summary(planOn("2026-06-19", { ...alone, journal: [moved] }))).toEqual([
      "en attente | wait | 3 | FA-1 | 2026-06-22",
    ]);
  });

  it("plus de 60 jours de retard sans rien de fait : point sur le compte", () => {
    const [at60] = planOn("2026-07-31", alone);
    expect(at60?.template).toBe("Oubli");
    const [at63] = planOn("2026-08-03", alone);
    expect(at63?.template).toBe("Point sur votre compte");
    expect(at63?.step).toBe(1);
    const known = [anEvent("reprise d'historique", "2026-06-05", "FA-1", { step: 0 })];
    expect(planOn("2026-08-03", { ...alone, journal: known })[0]?.template).toBe("Oubli");
    const [call] = planOn("2026-08-03", { ...alone, customers: [aCustomer("Durand", "compte clé")] });
    expect([call?.action, call?.channel]).toEqual(["call", "téléphone"]);
  });

  it("au bout du scénario la facture reste en décision, rappelée tous les 15 jours", () => {
    const journal = [anEvent("appel", "2026-07-16", "FA-1", { step: 5 })];
    expect(summary(planOn("2026-07-16", { ...alone, journal }))).toEqual([
      "décision | decide | - | FA-1 | 2026-07-16",
    ]);
    expect(summary(planOn("2026-07-17", { ...alone, journal }))).toEqual([
      "décision | decide | - | FA-1 | 2026-07-31",
    ]);
    expect(summary(planOn("2026-08-03", { ...alone, journal }))).toEqual([
      "décision | decide | - | FA-1 | 2026-08-17",
    ]);
  });

  it("une prescription à moins de six mois passe en décision", () => {
    const customers = [aCustomer("Durand", "particulier")];
    // deux ans après l'échéance : 1er juin 2026
    const old: Scene = { items: [anInvoice("FA-9", 400, "2024-06-01")], customers };
    expect(planOn("2025-11-28", old)[0]?.state).toBe("à faire");
    const [line] = planOn("2025-12-02", old);
    expect(line?.state).toBe("décision");
    expect(line === undefined ? [] : codesOf(line)).toContain("limitation");
  });
});

describe("Le canal d'une étape", () => {
  const owing = (euros: number, ...done: Parameters<typeof anEvent>[]): Scene => ({
    items: [anInvoice("FA-1", euros, "2026-06-01")],
    journal: done.map((event) => anEvent(...event)),
  });
  const first: Parameters<typeof anEvent> = ["relance envoyée", "2026-06-04", "FA-1", { step: 1 }];
  const second: Parameters<typeof anEvent> = ["relance envoyée", "2026-06-11", "FA-1", { step: 2 }];
  const third: Parameters<typeof anEvent> = ["relance envoyée", "2026-06-22", "FA-1", { step: 3 }];

  it.each([
    { euros: 299.99, channel: "e-mail", action: "reminder" },
    { euros: 300, channel: "téléphone", action: "call" },
  ])("un appel pour $euros € se fait par $channel", ({ euros, channel, action }) => {
    const [line] = planOn("2026-06-11", owing(euros, first));
    expect([line?.channel, line?.action, line?.step]).toEqual([channel, action, 2]);
  });

  it.each([
    { on: "2026-07-02", euros: 149.99, channel: "e-mail + courrier", action: "letter" },
    { on: "2026-07-02", euros: 150, channel: "recommandé", action: "registered-letter" },
  ])("un recommandé pour $euros € se fait par $channel", ({ on, euros, channel, action }) => {
    // trois contacts depuis le 4 juin : ni le recommandé ni la lettre qui le remplace n'attend la fin des 30 jours
    const [line] = planOn(on, owing(euros, first, second, third));
    expect([line?.channel, line?.action, line?.step]).toEqual([channel, action, 4]);
  });

  it("sous le minimum d'un message rien ne part ; très ancien, le passage en perte est proposé", () => {
    const [at] = planOn("2026-06-04", owing(15));
    expect(at?.state).toBe("à faire");
    const [below] = planOn("2026-06-04", owing(14.99));
    expect([below?.state, below?.claimed]).toEqual(["suspendue", 0]);
    expect(below?.reasons.map(({ code }) => code)).toEqual(["below-minimum"]);
    const [old] = planOn("2027-06-03", owing(12));
    expect(old?.reasons.map(({ code }) => code)).toEqual(["below-minimum", "write-off-proposed"]);
  });

  it("un particulier sans adresse e-mail reçoit un SMS", () => {
    const customers = [aCustomer("Durand", "particulier", { email: undefined })];
    const [line] = planOn("2026-06-08", { items: [invoice], customers });
    expect(line?.channel).toBe("SMS");
  });
});
