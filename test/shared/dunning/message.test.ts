import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { OpenCredit } from "#shared/model/open-position.ts";
import {
  aCustomer,
  anEvent,
  anInvoice,
  aPaidInvoice,
  codesOf,
  keyOf,
  numbersOf,
  planOn,
  type Scene,
  summary,
} from "./builders.ts";

const credit = (euros: number): OpenCredit => ({
  customer: keyOf("Durand"),
  currency: "EUR",
  amount: cents(euros * 100),
  day: day("2026-06-01"),
  source: "credit-note",
  reference: "AV-1",
});

describe("Un seul message par client", () => {
  it("réclame les factures dont l'étape est due, chacune à la sienne, au ton de la plus haute", () => {
    const scene: Scene = {
      items: [
        anInvoice("FA-1", 1000, "2026-06-01"),
        anInvoice("FA-2", 400, "2026-06-15"),
        anInvoice("FA-3", 70, "2026-06-19"),
      ],
      journal: [
        anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 }),
        anEvent("appel", "2026-06-11", "FA-1", { step: 2 }),
      ],
    };
    const [line, wait] = planOn("2026-06-22", scene);
    expect([line?.state, line?.step, line?.template]).toEqual(["à faire", 3, "Avis d'impayé"]);
    expect(line?.parts.map(({ open, step }) => [open.item.number, step])).toEqual([
      ["FA-1", 3],
      ["FA-2", 1],
      ["FA-3", 1],
    ]);
    expect(line?.claimed).toBe(147_000);
    expect(wait).toBe(undefined);
  });

  it("cite pour information les autres factures échues, hors du total réclamé", () => {
    const scene: Scene = {
      items: [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 400, "2026-06-21")],
      journal: [
        anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 }),
        anEvent("appel", "2026-06-11", "FA-1", { step: 2 }),
      ],
    };
    const lines = planOn("2026-06-22", scene);
    expect(summary(lines)).toEqual([
      "à faire | letter | 3 | FA-1 | 2026-06-22",
      "en attente | wait | 1 | FA-2 | 2026-06-24",
    ]);
    expect(lines[0]?.informed.map(({ open }) => open.item.number)).toEqual(["FA-2"]);
    expect(lines[0]?.claimed).toBe(100_000);
  });

  it("une fois envoyé, chaque facture n'a monté que d'une étape", () => {
    const items = [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 400, "2026-06-15")];
    const journal = [
      anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 }),
      anEvent("appel", "2026-06-11", "FA-1", { step: 2 }),
      anEvent("relance envoyée", "2026-06-22", "FA-1, FA-2", { step: 3 }),
    ];
    const steps = planOn("2026-06-23", { items, journal }).flatMap(({ parts }) =>
      parts.map(({ open, step }) => [open.item.number, step]),
    );
    expect(steps).toEqual([
      ["FA-1", 4],
      ["FA-2", 2],
    ]);
  });

  it("un saut voulu par le propriétaire vaut pour les étapes plus basses", () => {
    const journal = [anEvent("relance envoyée", "2026-06-22", "FA-1", { step: 3 })];
    expect(planOn("2026-06-23", { items: [anInvoice("FA-1", 1000, "2026-06-01")], journal })[0]?.step).toBe(
      4,
    );
  });

  it("la deuxième devise attend l'espacement des contacts", () => {
    const items = [
      anInvoice("FA-1", 1000, "2026-06-01"),
      anInvoice("FA-2", 2000, "2026-06-01", { currency: "USD" }),
    ];
    // le 4 juin + 5 jours = le 9 juin
    expect(summary(planOn("2026-06-04", { items }))).toEqual([
      "en attente | wait | 1 | FA-1 | 2026-06-09",
      "à faire | reminder | 1 | FA-2 | 2026-06-04",
    ]);
    // troisième contact en trente jours : 20 mai + 30 = 19 juin
    const journal = [
      anEvent("relance envoyée", "2026-05-20", "FA-0", { step: 1 }),
      anEvent("relance envoyée", "2026-05-28", "FA-0", { step: 2 }),
    ];
    const known = [...items, aPaidInvoice("FA-0")];
    expect(summary(planOn("2026-06-04", { items: known, journal }))).toEqual([
      "en attente | wait | 1 | FA-1 | 2026-06-19",
      "à faire | reminder | 1 | FA-2 | 2026-06-04",
    ]);
  });
});

describe("L'espacement des contacts", () => {
  const second = anInvoice("FA-2", 100, "2026-06-05");
  it.each([
    { segment: "standard", sent: "2026-06-05", on: "2026-06-09", state: "en attente" },
    { segment: "standard", sent: "2026-06-05", on: "2026-06-10", state: "à faire" },
    { segment: "particulier", sent: "2026-06-05", on: "2026-06-11", state: "en attente" },
    { segment: "particulier", sent: "2026-06-05", on: "2026-06-12", state: "à faire" },
  ] as const)("$segment, dernier contact le $sent : au $on, $state", ({ segment, sent, on, state }) => {
    const journal = [anEvent("relance envoyée", sent, "FA-0", { step: 1 })];
    const [line] = planOn(on, { items: [second], journal, customers: [aCustomer("Durand", segment)] });
    expect(line?.state).toBe(state);
  });

  it.each([
    { kind: "relance envoyée", more: { motive: "récapitulatif de l'appel" }, state: "à faire" },
    { kind: "relance envoyée", more: { motive: "copie de notre lettre recommandée" }, state: "à faire" },
    { kind: "relance envoyée", more: { step: 0 }, state: "à faire" },
    { kind: "appel", more: { motive: "sans réponse" }, state: "à faire" },
    { kind: "note", more: {}, state: "à faire" },
    { kind: "appel", more: {}, state: "en attente" },
    { kind: "relance envoyée", more: { step: 2 }, state: "en attente" },
  ] as const)("$kind $more la veille : $state", ({ kind, more, state }) => {
    const journal = [anEvent(kind, "2026-06-08", "FA-0", more)];
    expect(planOn("2026-06-09", { items: [second], journal })[0]?.state).toBe(state);
  });

  it("pas plus de trois contacts en trente jours", () => {
    const journal = ["2026-05-11", "2026-05-20", "2026-05-29"].map((on) =>
      anEvent("relance envoyée", on, "FA-0", { step: 1 }),
    );
    const items = [second, aPaidInvoice("FA-0")];
    expect(summary(planOn("2026-06-09", { items, journal }))).toEqual([
      "en attente | wait | 1 | FA-2 | 2026-06-10",
    ]);
    expect(planOn("2026-06-10", { items, journal })[0]?.state).toBe("à faire");
  });

  it("deux messages sans réponse conseillent un appel ; une réponse l'efface", () => {
    const journal = [
      anEvent("relance envoyée", "2026-05-11", "FA-0", { step: 1 }),
      anEvent("relance envoyée", "2026-05-20", "FA-0", { step: 2 }),
    ];
    const advised = (extra: readonly ReturnType<typeof anEvent>[]) =>
      codesOf(
        planOn("2026-06-09", { items: [second], journal: [...journal, ...extra] })[0] ?? never(),
      ).includes("advise-call");
    expect(advised([])).toBe(true);
    expect(advised([anEvent("message reçu", "2026-05-22")])).toBe(false);
  });
});

function never(): never {
  throw new Error("aucune ligne");
}

describe("Les avoirs et règlements non lettrés", () => {
  const items = [anInvoice("FA-1", 1000, "2026-06-01")];
  it("sont déduits du montant réclamé", () => {
    const [line] = planOn("2026-06-04", { items, credits: [credit(300)] });
    expect([line?.overdue, line?.creditsDeducted, line?.claimed]).toEqual([100_000, 30_000, 70_000]);
  });

  it("couvrant tout, rien n'est réclamé", () => {
    const [line] = planOn("2026-06-04", { items, credits: [credit(1000)] });
    expect([line?.state, line?.claimed, line?.reasons[0]?.code]).toEqual(["suspendue", 0, "credit-covers"]);
  });

  it("font refuser la mise en demeure", () => {
    const journal = [anEvent("relance envoyée", "2026-06-21", "FA-1", { step: 3 })];
    const [line] = planOn("2026-07-02", { items, journal, credits: [credit(10)] });
    expect([line?.state, line?.claimed, line?.reasons[0]?.code]).toEqual([
      "à vérifier",
      0,
      "credit-blocks-formal-notice",
    ]);
    expect(planOn("2026-07-02", { items, journal })[0]?.action).toBe("registered-letter");
  });

  it("la font refuser aussi quand son montant la fait partir par lettre simple : les mots sont les mêmes", () => {
    const small = [anInvoice("FA-1", 100, "2026-06-01")];
    const journal = [anEvent("relance envoyée", "2026-06-21", "FA-1", { step: 3 })];
    const [line] = planOn("2026-07-02", { items: small, journal, credits: [credit(10)] });
    expect([line?.state, line?.claimed, line?.reasons[0]?.code]).toEqual([
      "à vérifier",
      0,
      "credit-blocks-formal-notice",
    ]);
    expect(planOn("2026-07-02", { items: small, journal })[0]?.channel).toBe("e-mail + courrier");
  });
});

describe("La mise en demeure", () => {
  const items = [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 400, "2026-06-20")];
  const firm = anEvent("relance envoyée", "2026-06-24", "FA-1", { step: 3 });

  it("part seule avec ses factures, les autres attendent", () => {
    // 24 juin + 10 = 4 juillet, un samedi
    const lines = planOn("2026-07-06", { items, journal: [firm] });
    expect(summary(lines)).toEqual(
      ["à faire | registered-letter | 4 | FA-1 | 2026-07-06", "à vérifier | hold | 1 | FA-2 | -"].map(
        (text) => text.replace("hold | 1", "hold | -"),
      ),
    );
    expect(lines[0]?.claimed).toBe(100_000);
    expect(codesOf(lines[1] ?? never())).toEqual(["awaits-formal-notice"]);
  });

  it.each([
    { on: "2026-07-13", state: "en attente" },
    { on: "2026-07-15", state: "à faire" },
  ])("au moins 8 jours après la dernière relance écrite : au $on, $state", ({ on, state }) => {
    // FA-9, réglée depuis, relancée le 6 juillet : 6 + 8 = 14 juillet, férié
    const journal = [firm, anEvent("relance envoyée", "2026-07-06", "FA-9", { step: 1 })];
    expect(planOn(on, { items: items.slice(0, 1), journal })[0]?.state).toBe(state);
  });

  it("hors du plafond de trois contacts", () => {
    const journal = [
      anEvent("relance envoyée", "2026-06-08", "FA-1", { step: 1 }),
      anEvent("appel", "2026-06-15", "FA-1", { step: 2 }),
      anEvent("relance envoyée", "2026-06-25", "FA-1", { step: 3 }),
    ];
    expect(summary(planOn("2026-07-06", { items: items.slice(0, 1), journal }))).toEqual([
      "à faire | registered-letter | 4 | FA-1 | 2026-07-06",
    ]);
  });

  it("impayée, rien de plus doux ni de préventif ne part ; payée, les autres reprennent", () => {
    const notice = anEvent("mise en demeure envoyée", "2026-07-06", "FA-1", {
      step: 4,
      channel: "recommandé",
    });
    const scene: Scene = {
      items: [...items, anInvoice("FA-3", 9000, "2026-07-24")],
      journal: [firm, notice],
    };
    // 6 juillet + 11 = 17 juillet ; + 2 jours ouvrés = 21 juillet ; 6 + 15 = 21 juillet
    expect(summary(planOn("2026-07-20", scene))).toEqual([
      "en attente | wait | 5 | FA-1 | 2026-07-21",
      "à vérifier | hold | - | FA-2 | -",
    ]);
    const paid = anInvoice("FA-1", 1000, "2026-06-01", {
      settlements: [{ day: day("2026-07-18"), amount: cents(100_000) }],
    });
    const resumed = planOn("2026-07-20", { ...scene, items: [paid, ...scene.items.slice(1)] });
    expect(summary(resumed)[0]).toBe("à faire | reminder | 1 | FA-2 | 2026-07-20");
  });

  it("l'appel suivant n'est jamais avant le délai imprimé et 2 jours ouvrés", () => {
    const notice = anEvent("mise en demeure envoyée", "2026-07-06", "FA-1", {
      step: 4,
      promisedDay: day("2026-07-31"),
    });
    // 31 juillet est un vendredi : mardi 4 août
    const lines = planOn("2026-07-27", { items: items.slice(0, 1), journal: [firm, notice] });
    expect(lines[0]?.day).toBe("2026-08-04");
    expect(codesOf(lines[0] ?? never())).toContain("formal-notice-running");
    const late = planOn("2026-08-04", { items: items.slice(0, 1), journal: [firm, notice] });
    expect(summary(late)).toEqual(["à faire | call | 5 | FA-1 | 2026-08-04"]);
    expect(codesOf(late[0] ?? never())).toContain("formal-notice-expired");
  });

  it("un compte clé que personne n'a joint attend une confirmation", () => {
    const customers = [aCustomer("Durand", "compte clé")];
    const journal = [anEvent("relance envoyée", "2026-07-11", "FA-1", { step: 4 })];
    const one = { items: items.slice(0, 1), customers };
    expect(planOn("2026-08-03", { ...one, journal })[0]?.state).toBe("à vérifier");
    const reached = [anEvent("appel", "2026-07-01", "FA-1", { step: 3 }), ...journal];
    expect(planOn("2026-08-03", { ...one, journal: reached })[0]?.action).toBe("registered-letter");
  });
});

describe("Un brouillon préparé", () => {
  const items = [anInvoice("FA-1", 1000, "2026-06-01"), anInvoice("FA-2", 400, "2026-06-02")];
  const draft = anEvent("relance préparée", "2026-06-04", "FA-1", { step: 1, id: "R-1" });

  it("est aussitôt à vérifier, et rien d'autre ne part", () => {
    const lines = planOn("2026-06-05", { items, journal: [draft] });
    expect(summary(lines)).toEqual([
      "en attente | wait | 1 | FA-2 | 2026-06-08",
      "à vérifier | settle-draft | 1 | FA-1 | 2026-06-04",
    ]);
    expect(lines[1]?.reference).toBe("R-1");
  });

  it("annulé, il peut être préparé de nouveau ; envoyé, l'étape est faite", () => {
    const cancel = anEvent("annulation", "2026-06-05", "", { reference: "R-1" });
    expect(planOn("2026-06-05", { items, journal: [draft, cancel] }).map(numbersOf)).toEqual([
      ["FA-1", "FA-2"],
    ]);
    const sent = anEvent("relance envoyée", "2026-06-05", "", { reference: "R-1" });
    expect(summary(planOn("2026-06-08", { items, journal: [draft, sent] }))).toEqual([
      "en attente | wait | 1 | FA-2 | 2026-06-10",
      "en attente | wait | 2 | FA-1 | 2026-06-12",
    ]);
  });

  it("« Envoyé » répondu sur deux ordinateurs ne compte qu'une fois : aucune étape n'est sautée", () => {
    const late = [anInvoice("FA-1", 1000, "2026-05-01"), anInvoice("FA-2", 400, "2026-06-02")];
    const first = anEvent("relance envoyée", "2026-05-05", "FA-1", { step: 1 });
    const both = anEvent("relance préparée", "2026-06-08", "FA-1, FA-2", { step: 2, id: "R-2" });
    const sent = (id: string) =>
      anEvent("relance envoyée", "2026-06-08", "FA-1, FA-2", { step: 2, id, reference: "R-2" });
    const once = planOn("2026-06-09", { items: late, journal: [first, both, sent("U-1")] });
    const twice = planOn("2026-06-09", { items: late, journal: [first, both, sent("U-1"), sent("U-2")] });
    expect(summary(twice)).toEqual(summary(once));
    expect(once.map((line) => [numbersOf(line), line.step])).toEqual([
      [["FA-2"], 2],
      [["FA-1"], 3],
    ]);
  });

  it("payé entre-temps, il ne demande plus rien", () => {
    const paid = anInvoice("FA-1", 1000, "2026-06-01", {
      settlements: [{ day: day("2026-06-05"), amount: cents(100_000) }],
    });
    expect(planOn("2026-06-08", { items: [paid], journal: [draft] })).toEqual([]);
  });
});
