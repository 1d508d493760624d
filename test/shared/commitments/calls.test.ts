import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { callBackDay, callEvents } from "#shared/dunning/call-outcome.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import { CALL_OUTCOMES, type CallReport } from "#shared/model/commitments.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { anEvent, anInvoice, codesOf, planOn, summary } from "../dunning/builders.ts";
import { key } from "./scene.ts";

// Échue le 1er juin 2026 : l'appel (étape 2) tombe le 11 juin, après le rappel courtois du 4.
const items = [anInvoice("FA-1", 1000, "2026-06-01")];
const reminded = anEvent("relance envoyée", "2026-06-04", "FA-1", { step: 1 });
const TODAY = "2026-06-11"; // jeudi
const IDS = { call: "C1", next: "C2" };

const inSheet = (rows: readonly NewEvent[]): readonly JournalEvent[] =>
  rows.map((row, at) => ({ ...row, origin: { tab: "Journal", row: 10_000_000 + at } }));

const lineOfToday = (): PlanLine => {
  const [line] = planOn(TODAY, { items, journal: [reminded] });
  if (line === undefined) throw new Error("aucune ligne");
  return line;
};

const eventsOf = (report: CallReport): readonly NewEvent[] =>
  callEvents({ line: lineOfToday(), report, today: day(TODAY), settings: { author: "Léa" }, ids: IDS });

const planAfter = (report: CallReport, on: string) =>
  planOn(on, { items, journal: [reminded, ...inSheet(eventsOf(report))] });

describe("L'issue d'un appel s'écrit au journal", () => {
  it("l'appel de l'étape 2 est bien celui du jour", () => {
    expect(summary([lineOfToday()])).toEqual(["à faire | call | 2 | FA-1 | 2026-06-11"]);
  });

  it.each([
    { outcome: "reached", motive: "Joint", rows: ["appel"] },
    { outcome: "no-answer", motive: "Pas de réponse", rows: ["appel"] },
    { outcome: "call-back", motive: "À rappeler", rows: ["appel"] },
    { outcome: "wrong-person", motive: "Mauvais interlocuteur", rows: ["appel"] },
    { outcome: "cash-difficulty", motive: "Difficultés de trésorerie", rows: ["appel"] },
    { outcome: "refusal", motive: "Refus de payer", rows: ["appel"] },
    { outcome: "promise", motive: "Joint", rows: ["appel", "promesse"] },
    { outcome: "dispute", motive: "Joint", rows: ["appel", "litige ouvert"] },
    { outcome: "announced-paid", motive: "Joint", rows: ["appel", "annoncé payé"] },
  ] as const)("$outcome : « $motive », $rows", ({ outcome, motive, rows }) => {
    const events = eventsOf({ outcome });
    expect(events.map(({ kind }) => kind)).toEqual(rows);
    expect(events[0]).toMatchObject({
      id: "C1",
      day: TODAY,
      customer: "Durand",
      invoices: [{ number: "FA-1", amount: undefined }],
      step: 2,
      channel: "téléphone",
      direction: "sortant",
      author: "Léa",
      motive,
    });
    if (rows.length === 2) expect(events[1]).toMatchObject({ id: "C2", direction: "entrant", day: TODAY });
  });

  it("qui a dit quoi, ce qui est promis, comment et par qui c'est validé", () => {
    const [call, promise] = eventsOf({
      outcome: "promise",
      who: "Mme Roux",
      said: "virement vendredi",
      day: day("2026-06-19"),
      amount: cents(40_000),
      means: "virement",
      signatory: "M. Petit",
    });
    expect(call?.detail).toBe("Mme Roux : virement vendredi");
    expect(promise).toMatchObject({
      amount: 40_000,
      promisedDay: "2026-06-19",
      detail: "par virement ; validé par M. Petit",
    });
  });

  it("un litige a son motif, son responsable (sinon celui des Réglages), sa date cible", () => {
    const report: CallReport = {
      outcome: "dispute",
      reason: "quality",
      said: "portes voilées",
      amount: cents(30_000),
      day: day("2026-06-25"),
    };
    const row = (disputeOwner?: string) =>
      callEvents({
        customer: key("Durand"),
        invoices: [],
        report: { ...report, ...(disputeOwner === undefined ? {} : { disputeOwner }) },
        today: day(TODAY),
        settings: { disputeSolver: "Max" },
        ids: IDS,
      })[1];
    expect(row()).toMatchObject({
      kind: "litige ouvert",
      motive: "non conforme ou malfaçon",
      detail: "Responsable : Max. portes voilées",
      amount: 30_000,
      promisedDay: "2026-06-25",
    });
    expect(row("Paul")?.detail).toBe("Responsable : Paul. portes voilées");
  });

  it.each([
    { wished: undefined, comes: "2026-06-12", rule: "sans jour, le jour ouvré suivant" },
    { wished: "2026-06-15", comes: "2026-06-15", rule: "le jour demandé" },
    { wished: "2026-06-21", comes: "2026-06-21", rule: "dix jours au plus" },
    { wished: "2026-06-22", comes: "2026-06-21", rule: "pas onze" },
    { wished: "2026-06-01", comes: "2026-06-12", rule: "jamais avant demain" },
  ])("à rappeler : $rule", ({ wished, comes }) => {
    expect(callBackDay(day(TODAY), wished === undefined ? undefined : day(wished))).toBe(comes);
  });
});

describe("Ce que devient l'étape après l'appel", () => {
  it("pas de réponse, mauvais interlocuteur : une tentative, l'appel revient le lendemain", () => {
    for (const outcome of ["no-answer", "wrong-person"] as const) {
      expect(summary(planAfter({ outcome }, TODAY))).toEqual(["en attente | wait | 2 | FA-1 | 2026-06-12"]);
      expect(summary(planAfter({ outcome }, "2026-06-12"))).toEqual([
        "à faire | call | 2 | FA-1 | 2026-06-12",
      ]);
    }
  });

  it("trois mauvais interlocuteurs : l'étape s'écrit", () => {
    const tries = ["2026-06-11", "2026-06-12", "2026-06-15"].map((on) =>
      anEvent("appel", on, "FA-1", { step: 2, motive: "Mauvais interlocuteur" }),
    );
    const [line] = planOn("2026-06-18", { items, journal: [reminded, ...tries] });
    expect([line?.action, line?.step]).toEqual(["reminder", 2]);
  });

  it("à rappeler : rien avant le jour dit, puis la même étape, à faire", () => {
    const report: CallReport = { outcome: "call-back", day: day("2026-06-17") };
    for (const on of [TODAY, "2026-06-16"]) {
      const [line] = planAfter(report, on);
      expect([line?.state, line?.day, codesOf(line ?? never())]).toEqual([
        "suspendue",
        "2026-06-17",
        ["call-back"],
      ]);
    }
    const [line] = planAfter(report, "2026-06-17");
    expect(summary([line ?? never()])).toEqual(["à faire | call | 2 | FA-1 | 2026-06-17"]);
    expect(codesOf(line ?? never())).toContain("call-back");
  });

  it("à rappeler hors étape : l'appel revient pour lui-même, jusqu'à ce qu'il soit passé", () => {
    const back = anEvent("appel", "2026-06-05", "FA-1", {
      motive: "À rappeler",
      promisedDay: day("2026-06-08"),
    });
    expect(summary(planOn("2026-06-08", { items, journal: [reminded, back] }))).toEqual([
      "à faire | call | - | FA-1 | 2026-06-08",
    ]);
    const called = anEvent("appel", "2026-06-08", "FA-1");
    expect(planOn("2026-06-09", { items, journal: [reminded, back, called] })[0]?.state).toBe("en attente");
  });

  it("à rappeler après une promesse rompue : l'appel reste dû", () => {
    const promise = anEvent("promesse", "2026-06-05", "FA-1", {
      promisedDay: day("2026-06-08"),
      amount: cents(100_000),
    });
    const back = anEvent("appel", "2026-06-11", "FA-1", {
      motive: "À rappeler",
      promisedDay: day("2026-06-15"),
    });
    const [line] = planOn("2026-06-15", { items, journal: [reminded, promise, back] });
    expect([line?.action, line?.state]).toEqual(["broken-promise-call", "à faire"]);
    expect(codesOf(line ?? never())).toEqual(["promise-broken", "call-back"]);
  });

  it("difficultés de trésorerie : joint, l'étape est faite, la suite propose un plan", () => {
    const lines = planAfter({ outcome: "cash-difficulty" }, TODAY);
    expect(summary(lines)).toEqual(["en attente | wait | 3 | FA-1 | 2026-06-22"]);
    expect(codesOf(lines[0] ?? never())).toContain("cash-difficulty");
  });

  it("refus de payer : joint, la suite est écrite même si l'étape était un appel", () => {
    const refused = anEvent("appel", "2026-06-05", "FA-1", { motive: "Refus de payer" });
    const [line] = planOn("2026-06-11", { items, journal: [reminded, refused] });
    expect([line?.action, line?.step]).toEqual(["reminder", 2]);
    expect(codesOf(line ?? never())).toContain("payment-refused");
  });

  it.each(CALL_OUTCOMES.flatMap((outcome) => [0, 1, 3, 10, 11, 30, 60].map((later) => ({ outcome, later }))))(
    "$outcome, $later jours plus tard : la facture est dans la liste, avec un état et un jour",
    ({ outcome, later }) => {
      const report: CallReport = { outcome, day: addDays(day(TODAY), 5) };
      const lines = planAfter(report, addDays(day(TODAY), later));
      const parts = lines.flatMap((line) => line.parts.map(({ amount }) => ({ amount, day: line.day })));
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_000);
      for (const part of parts) expect(part.day).toMatch(/^2026-\d\d-\d\d$/);
    },
  );
});

function never(): never {
  throw new Error("aucune ligne");
}

describe("Ce qu'un appel laisse au journal, mot pour mot", () => {
  const detailsOf = (report: CallReport): readonly (string | undefined)[] =>
    eventsOf(report).map(({ detail }) => detail);

  it.each([
    { who: undefined, said: undefined, detail: undefined },
    { who: " ", said: "", detail: undefined },
    { who: "Mme Roy", said: undefined, detail: "Mme Roy" },
    { who: "", said: "rappelle jeudi", detail: "rappelle jeudi" },
    { who: "Mme Roy", said: "rappelle jeudi", detail: "Mme Roy : rappelle jeudi" },
  ])("$who, « $said » : « $detail »", ({ who, said, detail }) => {
    expect(detailsOf({ outcome: "reached", who, said })).toEqual([detail]);
  });

  it.each([
    { means: undefined, signatory: undefined, detail: undefined },
    { means: "virement", signatory: undefined, detail: "par virement" },
    { means: "par chèque", signatory: undefined, detail: "par chèque" },
    { means: "chèque par courrier", signatory: undefined, detail: "par chèque par courrier" },
    { means: undefined, signatory: "M. Morel", detail: "validé par M. Morel" },
    { means: "virement", signatory: "M. Morel", detail: "par virement ; validé par M. Morel" },
  ])(
    "une promesse, moyen « $means », signataire « $signatory » : « $detail »",
    ({ means, signatory, detail }) => {
      expect(detailsOf({ outcome: "promise", means, signatory })).toEqual([undefined, detail]);
    },
  );

  it("le jour promis est celui de la promesse, pas de l'appel", () => {
    const [call, promise] = eventsOf({ outcome: "promise", day: day("2026-06-20") });
    expect([call?.promisedDay, promise?.promisedDay]).toEqual([undefined, "2026-06-20"]);
  });

  it("sans jour dit, on rappelle le prochain jour ouvré, hors d'Alsace le lendemain de Noël en est un", () => {
    expect(callBackDay(day("2025-12-24"), undefined)).toBe("2025-12-26");
    expect(callBackDay(day("2025-12-24"), undefined, true)).toBe("2025-12-29");
  });
});
